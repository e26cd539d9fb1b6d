"""Whether an own sentence is on the very subject a question asks of, and may hold what is asked of it.

A word that both share by chance (培训 of 中心组学习, the name of an annex) makes no sentence an answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.writers.answer.material import Material

# What a thing is made of is asked: a sentence that only names the thing does not tell it.
_MADE_OF = re.compile(
    r"(?:包括|包含|涵盖)(?:了|些)?(?:哪|什么|啥)|(?:都)?有(?:哪几|哪)些?(?:[?？]?$|类|种|栏|列|项目?|内容|要素|字段|部分)"
    r"|(?:填|写|列|设|分)(?:写|成|为)?(?:[哪几](?:些|几)?|什么|啥)(?:个)?(?:栏|列|项|内容|字段|要素|东西|信息|[?？]?$)"
    r"|(?:是|指)(?:的是)?(?:哪[些几]|什么)[?？]?$|(?:是|指)(?:哪|什么)(?:些|几)?(?:类|种|栏|列|项|内容|要素)"
)
_LISTS = re.compile(r"、|[（(][一二三四五六七八九]|；[^；]+；|[包含]括|是指|分为|由[^，。]+组成|一是")
_FORM = re.compile(r"[一-鿿]{2,8}(?:表(?![述达率现])|台账|清单|登记簿|[审呈]批单|记录本|卡片)")
_FORM_NAME = 2  # characters by which a form is known: 台账, 批表
_NAMED_THING = re.compile(r"《[^《》]*》(?:（附件\d?）)?")
_OFTEN = re.compile(
    r"频[次率]|多久[^，。？?]{0,8}次|(?:一年|每年|年)(?:[要得应须]|至少|最少|开|学|讲)*[^，。？?]{0,6}[几多]少?次"
)
_TELLS_OFTEN = re.compile(r"每(?:半?年|季度?|[一二两三四六]?个?(?:季|月|周)|[天日])|[\d一二两三四五六七八九十]+\s*次")
_DUTY = re.compile(r"职责|干(?:什么|啥|些)|管(?:什么|啥|哪)|负责(?:什么|啥|哪)")
_TELLS_DUTY = re.compile(r"负责|承担|牵头|职责|责任|组织|指导|协调|督[促查]")
_BODY = re.compile(r"([一-鿿]{2})(?:部门|系统|条线|口)")
# What asks, and what is so general that a sentence need not say it.
_GENERAL = re.compile(
    r"^(?:职责|频[次率]|次数|时限|期限|时间|规定|要求|责任制|责任|意识形态(?:工作)?|工作|情况|党委|党组|党工委|单位|我们|上级"
    r"|[今去本]年|每年|一年|全年|报送|报告|材料|结果)$"
)
_PREFIX = re.compile(r"^(?:意识形态|网络|专题|本单位)(?=[一-鿿]{2})")


def on_the_subject(material: Material, text: str, alike: Collection[str] = ()) -> bool:
    """Whether ``text`` holds every word of the genre's own that names what is asked of, and the body asked of.

    ``alike`` are words for which it has another; what a thing is made of is told only by a text that names it.
    """
    asked = material.asked
    if (body := _BODY.search(asked.said)) and body[1] not in text.replace("组织书记", ""):
        return False
    plain = _NAMED_THING.sub("", text) if asks_made_of(asked.said) else text
    if form_asked(asked.said) and (form := _FORM.search(asked.said)) and form[0][-_FORM_NAME:] not in plain:
        return False
    words = [word for word in asked.informative if len(word) > 1 and not _GENERAL.search(word)]
    own = [word for word in words if word not in asked.open] or words
    if asks_made_of(asked.said):
        alike = ()
    if not own:
        return bool(body) or any(not _GENERAL.search(word) for word in alike)
    return all(word in alike or _held(word, plain) for word in own)


def may_tell(material: Material, text: str) -> bool:
    """Whether ``text`` can hold what is asked of the subject: how often, what it is made of, what its duties are."""
    said = material.asked.said
    if asks_made_of(said) and not _LISTS.search(_NAMED_THING.sub("", text)):
        return False
    if _OFTEN.search(said) and not _TELLS_OFTEN.search(text):
        return False
    return not _DUTY.search(said) or bool(_TELLS_DUTY.search(text))


def asks_made_of(question: str) -> bool:
    """Whether it is asked what a thing is made of: 台账要填哪几栏, 阵地包括哪些."""
    return bool(_MADE_OF.search(question))


def form_asked(question: str) -> bool:
    """Whether it is asked what a form holds, which only the form itself tells: 审批表要填哪些项目."""
    return asks_made_of(question) and bool(_FORM.search(question))


def _held(word: str, text: str) -> bool:
    """Whether a word stands in ``text``, or all its pieces do: 处置舆情 of 舆情处置."""
    import rjieba

    word = _PREFIX.sub("", word)
    if word in text:
        return True
    pieces = [one for one in rjieba.cut(word) if len(one) > 1]
    return len(pieces) > 1 and all(one in text for one in pieces)
