"""How a cause and a plan are told: without the words that only announce them, a wish as what is intended."""

from __future__ import annotations

import re

from assistant.writers.draft.pieces import time_first

_PLAN_HEAD = re.compile(
    r"^(?:下一步|下步|今后|接下来|以后|下一阶段|下阶段|将来)?[，,]?(?:(?:我们|我局|我单位|本人|我)?(?:将要?(?![^，]{2,24}(?:[纳列写编放融][入进]|摆上|列为|作为|改为|转为|[落分][实解]?到|贯穿|延伸|全部))|要|打算|计划|拟|准备)(?!求|点|素))?[，,]?"
)
_CAUSE_HEAD = re.compile(
    r"^(?:究其原因|(?:说到底|归根到底|归根结底|说白了)，?(?=(?:还|就|主要)*是)(?:还|就)*|主要原因|根本原因|原因|根源)?(?:主要(?!负责人|领导))?(?:是因为|就是|在于|是|有(?![的些个人几时]|待)|：|，)*(?:因为|由于)?"
)
_POINT = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|其[一二三四][，、]?|首先，|其次，|再次，|最后，)"
)
_SET = re.compile(
    r"^((?:明年|来年|下半年|年内|年底前?)?)([\u4e00-\u9fff]{2,6}(?:清单|责任|任务|要求|措施))(细化|落实|明确|压实|分解)到"
)
# A wish is no promise: 想建个校史馆 is told as 拟建.
_WISH = re.compile(
    r"^((?:明年|来年|下半年|年内|年底前?|\d{1,2}月(?:份|底)?(?:之?前)?)?)(?:还|也)?想(?:着|要)?(?![法象想]|方设法|办法|点子|招)(?=[\u4e00-\u9fff]{2})"
)
# 任务重是一方面，主要还是认识不够: the main cause stands first, behind 主要是.
_BESIDES = re.compile(
    r"^([^；]{2,30}?)(?:当然|固然|只|也|确实)?是(?:一方面|一个方面)，(?:但|更)?(?:主要|关键|根本)(?:的)?(?:还)?(?:是|在于)([^；]{2,})$"
)


def without_point(said: str) -> str:
    """Return a note without the 一是 or 首先 it opens with."""
    return _POINT.sub("", said)


def cause_told(said: str) -> str:
    """Return a cause without its 原因是; of two, the one the note calls the main one stands first."""
    said = _CAUSE_HEAD.sub("", said) or said
    return _BESIDES.sub(r"\2，\1也是一方面原因", said)


def plan_told(said: str) -> str:
    """Return a plan without its 下一步打算, its time first, a wish as what is intended."""
    said = without_point(_PLAN_HEAD.sub("", said) or said)
    said = _WISH.sub(r"\1拟", said)
    said = _SET.sub(r"\1将\2\3到", time_first(said))
    return re.sub(r"^([^，]{2,8}?)要更加?(?=[^，]{2,})", r"推动\1更加", said)
