"""Facts → sentences: short ones joined, link words between them, every figure as the notes have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.writers.draft import verbs as words
from assistant.writers.draft.clause import begins_with_verb, clause
from assistant.writers.draft.pairs import pairs_of

_SHORT, _LONG = 24, 62  # characters of a fact that may share a sentence; of a sentence that takes no more
_ONLY_COUNTS = re.compile(
    rf"(?:全年|今年|累计|合计|总计|共计|总共|一共|共|年内|[上下]半年)?{words.NUMBER}(?:{words.UNITS})"
)
_LINKS = ("同时，", "此外，", "与此同时，", "另外，")
_TO_COME = re.compile("明年(?:[上下]半年)?|来年|下半年|下学期|新学期|下季度")
_SUBJECT = re.compile(r"^(?:[\u4e00-\u9fff]{1,8})(?:由|是|为|没有|无|未|被)")

# Looks ahead by itself: a time to come, a rhythm, a word of intention.
_AHEAD = re.compile(
    r"拟|将|打算|计划|准备|力争|争取|确保|努力|继续|进一步|推动|推进|坚持|保持|每|明年|来年|今后|下半年|下一?步|下学期|新学期|季度|学期|暑假|寒假|开春|节前|[上下]半年"
    r"|\d{1,2}月|年[底内中初前]|定期|尽快|及早|至少|不少于|要(?!点|闻|素)|应当|须|再|不低于|提高到|增加到|达到|到位|[提升降]至"
)
_DUE = re.compile(r"(?:\d{1,2}月(?:底|份|初)?|年底|季度末|学期末)(?:之?前|内)")
_ONCE = re.compile(
    r"新[增建设添]|新[招聘进](?=了?[\d两]|[^，一两都全每逐]{1,8}\d)|增[设加配聘]|补[配招充]|加[装配]|[招聘请办建开设拍编换]"
)
# 学习分两班各一次, 2027年人民法庭每季度去一次, 新建2家补签责任书: no verb stands first, so none is there for 拟.
_NO_VERB_FIRST = re.compile(
    r"[\u4e00-\u9fff]{2}(?:分(?![析类发享管公局院校店社部厂])|各|由|按|改[为在由]|以)|20\d{2}年"
    r"|新[建增办开]的?\d+[家个所处户][都均全]?(?:补|签|配(?!套)|纳入|落实|报|交|完成)"
)
_AS_IT_IS = re.compile(r"^(?:今年(?![底内])|目前|现)|已|[有是]\d")  # 今年已举办4期, 换届有5个: what is so now
_OWN_RATE = 6  # characters of a rate that names what it is of
_BARE = re.compile(r"[^，\d]{2,14}\d+[次场期份篇条个项]")
_COUNTED = re.compile(r"\d|[一两二三四五六七八九十][次场期个名人处条份部块]")


def full_stop(text: str) -> str:
    """Return ``text`` with exactly one full stop at its end."""
    return f"{text.rstrip('。；;，,、 ')}。" if text and text[-1] not in "！？" else text


def tell(
    facts: Sequence[Fact], role: Role, *, loose: bool = False, alike: Callable[[str, str], bool] = lambda one, two: True
) -> list[str]:
    """Return the sentences that tell ``facts``, in their order; ``loose`` ones share none but with a bare rate.

    ``alike``: whether two clauses that follow one another may share one.
    """
    clauses = [clause(fact.written, role).rstrip("。；，") for fact in facts]
    groups = _joined(clauses, role, loose=loose, alike=alike)
    return [full_stop(group) for group in groups]


def intended(told: str) -> str:
    """Return a plan that would read as done, 新增宣传干部2名, as what is intended; what looks ahead stays."""
    first = told.split("，")[0]
    if (
        _AHEAD.search(first)
        or _DUE.search(told)
        or (first != told and first.startswith(("针对", "对于", "由于", "鉴于")))  # why, before what is to be done
        or _AS_IT_IS.search(first)
        or _NO_VERB_FIRST.match(first)
        or not _COUNTED.search(first)
        or not (_ONCE.match(first) or begins_with_verb(first))
    ):
        return told
    return f"拟{told}"


def linked(sentences: Sequence[str], role: Role) -> list[str]:
    """Put link words between plans: before the second, and before the last of four or more; deeds need none."""
    said = list(sentences)
    if role != "plans" or len(said) < 2:
        return said
    places = [1] if len(said) < 4 else [1, len(said) - 1]
    for turn, place in enumerate(places):
        if not _opens_with_link(said[place]):
            said[place] = _LINKS[turn % len(_LINKS)] + said[place]
    return said


def _opens_with_link(sentence: str) -> bool:
    return bool(
        re.match(
            r"(?:同时|此外|另外|其中|并|且|也|还|其次|再次|一是|首先|与此同时|但|而|因此|(?:19|20)\d{2}年|\d{1,2}月|今年|全年|上半年|下半年|目前|截至)",
            sentence,
        )
    )


def _joined(clauses: Sequence[str], role: Role, *, loose: bool, alike: Callable[[str, str], bool]) -> list[str]:
    """Join short neighbours: two counts with a comma, lists of their own with a semicolon."""
    groups: list[str] = []
    held = 0
    for n, told in enumerate(clauses):
        before = groups[-1] if groups else ""
        if before and (told.startswith("其中") or _ONLY_COUNTS.fullmatch(told)) and "。" not in before:
            groups[-1] = f"{before}，{told}"
            continue
        fits = bool(before) and len(before) + len(told) <= _LONG and held < (3 if role == "plans" else 2)
        rate = words.RATIO.match(told)
        if rate and fits and len(rate[1]) > _OWN_RATE and not pairs_of(rate[1]) & pairs_of(before):
            fits = False  # 学习强国日均活跃率 is no rate of what stands before it
        if before.count("，") > 1 and _BARE.fullmatch(told):
            fits = False  # a count is no tail of a story
        if not rate and (loose or (bool(before) and not alike(clauses[n - 1], told))):
            fits = False
        if fits and len(told) <= _SHORT and _may_join(before, told):
            groups[-1] = f"{before}{_sign(before, told)}{_without_time(told, before)}"
            held += 1
        else:
            groups.append(told)
            held = 1
    return groups


def _without_time(told: str, before: str) -> str:
    """Return a clause without the time to come that the one it is joined to opens with: 明年…；明年…."""
    when = _TO_COME.match(before)
    return told.removeprefix(when[0]).lstrip("，") if when else told


def _may_join(before: str, told: str) -> bool:
    return not any(mark in part for part in (before, told) for mark in "。！？：") and not _opens_with_link(told)


def _sign(before: str, told: str) -> str:
    plain = not words.TIME.match(told) and not _SUBJECT.match(told)
    return "，" if "，" not in before and "，" not in told and plain and "；" not in before else "；"
