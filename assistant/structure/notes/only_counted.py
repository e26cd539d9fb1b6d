"""A shortfall of what the clause before it only counts or says is so, which is no deed: 规培生有86人，思想掌握不够."""

from __future__ import annotations

import re

from assistant.structure.likeness import shares_pair
from assistant.structure.notes.cues import AGAIN
from assistant.structure.notes.halves import some_of_them
from assistant.structure.word_bounds import tagged

_HAN = "\u4e00-\u9fff"
# Who or what there is, and how many: 加盟店四十家左右, 外包劳务队共有1300多人; what is held so many times is a deed.
_THERE_ARE = re.compile(
    rf"(?P<who>[{_HAN}、“”]{{2,16}}?[：:]?)(?P<has>共有|现有|总共|共|有|大概有?|约有)?(?:约|近)?"
    rf"(?:\d+|[一二两三四五六七八九十百千几]{{1,5}})[余多来]?(?P<unit>[名个人位块处家支条户])(?:左右|上下)?"
)
# Verbs that only say whose they are, no deed: 外聘教练14个, 挂靠车辆两百台.
_OF_THEM = ("外聘", "挂靠", "外包", "合作", "代课", "退休", "离退休", "返聘", "兼职", "实习", "流动", "加盟", "借调")
_SOME_OF_IT = re.compile(r"(?:其中)?有\d+[个名家处条份](?P<thing>[\u4e00-\u9fff]{2,4})")
# Whose shortfall stands behind another's, and so is none of those counted: 谈过话了，心理老师只有一个.
WHO_LACKS = re.compile(
    r"[\u4e00-\u9fff]{1,6}(?:老师|教师|干部|党员|职工|人员|医生|护士|社工|编辑|专干|[^人职成动要]员)(?=[没只不少还才仅就])"
)
# Some there are, or of another thing.
SOME = re.compile(r"自己(?!发现|的)|本人|个别|部分|有的|少数|一些|社区|村里|机关|基层")
_OTHER_COUNT = re.compile(
    rf"[{_HAN}]{{2,8}}(?:有|共)|(?:坏|损坏|丢|停|缺(?!了?\d+[名个]?人))了?[\d一两二三四五六七八九十]|其中|[\d一两二三]"
)
# What befalls it again and again, said of what is so and no deed: 例会定在周一，老是被招生会占掉.
_ALWAYS = re.compile(f"(?:但是?|不过)?(?:{AGAIN})")
_A_DEED = re.compile(r"[了过](?!期|保)|\d+[余多]?[次场期篇遍回]|[都均]|已(?!经?过)")


def is_of_counted(words: str, before: str, *, stated: bool) -> bool:
    """Whether a shortfall is of those that the clause before only counts, or befalls what it says is so.

    ``stated``: the label above says that shortfalls are told, and so no such count is one by itself.
    """
    some = _SOME_OF_IT.match(words)
    if some and shares_pair(some["thing"], before):
        return True  # 科室主任重业务轻思想，有3个科室的记录是事后补的
    if _ALWAYS.match(words) and not _A_DEED.search(before):
        return True
    if not _only_counts(before):
        return False
    return stated or not (
        WHO_LACKS.match(words) or SOME.match(words) or _OTHER_COUNT.match(words) or some_of_them(words, before)
    )


def _only_counts(before: str) -> bool:
    """Whether a clause says who or what there is, and how many, and tells no deed."""
    found = _THERE_ARE.fullmatch(before)
    if found is None:
        return False
    who = found["who"].rstrip("：:")
    words = tagged(who)
    acts = words[0][1] in ("v", "vn") and words[0][0] not in _OF_THEM
    return found["has"] is not None or not (acts or words[-1][1].startswith(("v", "d", "p", "u")))
