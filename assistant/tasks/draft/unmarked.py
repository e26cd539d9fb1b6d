"""What a line or a clause tells of itself where only the shortfall beside it put it in its part, and of whom it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.meaning import meanings
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.words import fact_topic, worded
from assistant.writers.draft.own_words import SHORT
from assistant.writers.draft.polarity import lacks

_MARK = re.compile(
    r"(?m)^[\s\d.、（）()\-—·•*【\[〔]*(?:[^，。；：:\n\d]{0,6}(?:问题|不足|短板|差距|困难|缺点|薄弱[^，。：:\n]{0,2})[^，。；：:\n\d]{0,4})(?:[：:]|[】\]〕]|就?是|有|在于|\s*$)"
)
_OFTEN = r"每(?:个|天|日|周|月|旬|季度?|学期|半年|年|逢)[^，。；]{0,4}?(?:[一两二三四五六\d]+[次回期场遍轮]|$)"
# How often a thing is done that is named before it: 主题班会每周一次. Where a 每 opens the line it may be meant.
_HABIT = re.compile(rf"^(?!明年|今后|以后|下一?步|下半年|打算|计划|准备|拟|要|再)[\u4e00-\u9fff“”]{{2,14}}{_OFTEN}$")
_DAILY = re.compile("每(?:天|日|周|月|旬)")  # so often is not too seldom
_SCARCE = re.compile(r"才|就[\d一两]|只|仅|不|没|未|少|难|缺|差|偏")
_AHEAD = re.compile(
    r"明年|来年|今后|以后|下一?步|下半年|下学期|下季度|年[底内]前|\d{1,2}月(?:底|份)?前|打算|计划|准备|争取|力争|确保|拟|要(?!求|闻|点|素)|(?:^|，)(?:再|把|将)"
)
# What came of a deed, in figures that nobody knows beforehand: 参与学生2600人, 听众600人次.
_CAME = re.compile(
    r"(?:参[与加训观]|覆盖|听众|观众|受众|惠及|吸引|服务|受教育|发放|收到|收集|到场|出席)[^，。；\d]{0,8}\d[\d.]*[余多万]*[^，。；\d]{0,3}(?:$|[，。；])|\d[\d.]*[余多万]*人次"
)
_SURE = 0.9
# A shortfall without whom it is of, and a bare count of whom or what right before it: 网评队伍12人，没培训过.
_NO_SUBJECT = re.compile(
    r"(?:还|仍|尚|也|都|均|全|一直|从来?|至今|就是)*(?:没有?|未|缺|少|差|欠)(?![^，]{0,6}(?:问题|事故|事件|差错))"
)
_COUNTED = re.compile(r"(?:现有|共有)?[\u4e00-\u9fff“”]{2,12}(?:共|有)?\d+[余多]?[名个人位家支块处所]")
# What is said of people or things named before: 多是兼职，年纪偏大.
_TRAIT = re.compile(
    r"(?:年纪|年龄|文化|学历|素质|能力|水平|流动性?|积极性|主动性|专业性?|经验|结构|人数|数量|质量|形式|内容|样式|精力|力量|底子)(?:也|都|又|还|普遍|总体|比较|较|有些|相对)*(?:偏|较|不|低|大|少|弱|高|差|单一|单调|老|浅|陈旧|老化)"
)
_TRAIT_AT_MOST = 10


def told_by_itself(text: str, facts: Sequence[Fact], pack: GenrePack) -> list[Fact]:
    """Return the facts of ``text``, none a shortfall by its place alone that tells a deed, each with whom it is of."""
    parted = [_cut(text, fact, pack) for fact in facts]
    firsts = [sum(map(len, parted[:n])) for n in range(len(parted))]
    found = [
        replace(one, same_as=firsts[one.same_as]) if one.same_as is not None else one for held in parted for one in held
    ]
    for n, fact in enumerate(found):
        if fact.reason or fact.same_as is not None:
            continue
        fact = found[n] = _as_done(text, fact, pack)
        before = found[n - 1] if n else None
        if before is None or before.reason or before.same_as is not None or not _goes_on(text, before, fact):
            continue
        if before.role in (None, "done") and fact.role == "problems" and _NO_SUBJECT.match(fact.said):
            found[n - 1 : n + 1] = _with_whom(text, before, fact, n - 1, pack)
        elif before.role == fact.role == "problems" and len(fact.said) <= _TRAIT_AT_MOST and _TRAIT.match(fact.said):
            found[n - 1] = _joined(text, before, fact, f"{before.said}，{fact.said}", before.start)
            found[n] = replace(fact, same_as=n - 1)
    return found


def is_habit(said: str) -> bool:
    """Whether a line names a thing and how often it is done, as what goes on: 读书分享会每月一期."""
    return _HABIT.match(said.split("，")[0]) is not None and not _SCARCE.search(said)


def came_of_it(said: str) -> bool:
    """Whether a line tells in figures what came of a deed, and nothing of time to come: 参与学生2600人."""
    return _CAME.search(said) is not None and not _AHEAD.search(said) and not _SCARCE.search(said)


def _goes_on(text: str, before: Fact, fact: Fact) -> bool:
    return (
        re.fullmatch(r"[，,\s]*", text[before.end : fact.start]) is not None
        and "\n" not in text[before.end : fact.start]
    )


def _listed(text: str, fact: Fact) -> bool:
    """Whether a line stands in or below what the notes themselves call their shortfalls."""
    return fact.headed or bool(fact.group) or _MARK.search(text[: fact.end]) is not None


def _cut(text: str, fact: Fact, pack: GenrePack) -> list[Fact]:
    """Return a shortfall without the clauses behind it that tell what goes on, and these: 缺2人，主题班会每周一次."""
    parts = re.split("[，,]", fact.text)
    if fact.reason or fact.same_as is not None or fact.role != "problems" or len(parts) < 2 or _listed(text, fact):
        return [fact]
    short = next((n for n, part in enumerate(parts) if lacks(tidy(part)) or SHORT.search(part)), len(parts))
    at = next((n for n in range(short + 1, len(parts)) if all(_goes(part) for part in parts[n:])), 0)
    if not at or not fact.said.endswith(tidy(fact.text)):
        return [fact]
    cut = len("，".join(parts[:at]))
    head = fact.said[: len(fact.said) - len(tidy(fact.text))]
    return [
        _piece(fact, 0, cut, "problems", pack, head),
        _piece(fact, cut + 1, len(fact.text), None, pack),
    ]


def _goes(part: str) -> bool:
    return is_habit(tidy(part)) or (came_of_it(part) and meanings().likely(part, "done") >= _SURE)


def _piece(fact: Fact, at: int, end: int, role: Role | None, pack: GenrePack, head: str = "") -> Fact:
    text = fact.text[at:end].strip()
    said = head + tidy(text)
    piece = replace(fact, start=fact.start + at, end=fact.start + end, text=text, said=said, role=role, worded="")
    return worded(replace(piece, topic=fact_topic(said, pack, role), certain=role is not None), pack)


def _as_done(text: str, fact: Fact, pack: GenrePack) -> Fact:
    """Return a line below one with a label of its own as a deed, where it tells what came of that and lacks nothing."""
    daily = _DAILY.search(fact.said) is not None and is_habit(fact.said)
    if fact.role != "problems" or fact.headed or fact.group or not (daily or came_of_it(fact.said)):
        return fact
    line = text[text.rfind("\n", 0, fact.start) + 1 : fact.end]
    marks = [*_MARK.finditer(text, 0, fact.start)]
    inline = bool(marks) and not _MARK.match(line) and text[marks[-1].end() :].split("\n")[0].strip() != ""
    known = meanings()
    if not inline or not (daily or known.likely(fact.said, "done") >= _SURE):
        return fact
    again = replace(fact, role=None, certain=False, topic=fact_topic(fact.said, pack, None), worded="")
    return worded(again, pack)


def _with_whom(text: str, before: Fact, fact: Fact, at: int, pack: GenrePack) -> list[Fact]:
    """Return a deed and the shortfall behind it with whom that is of, told there alone: 网评队伍12人，没培训过."""
    head, _, last = before.said.rpartition("，")
    if not _COUNTED.fullmatch(last) or not before.text.endswith(last):
        return [before, fact]
    start = before.end - len(last)
    whole = _joined(text, fact, fact, f"{last}，{fact.said}", start)
    whole = worded(replace(whole, worded="", topic=fact_topic(whole.said, pack, "problems") or fact.topic), pack)
    if not head:
        return [replace(whole, start=before.start, text=text[before.start : fact.end]), replace(fact, same_as=at)]
    rest = replace(before, end=start, text=text[before.start : start].rstrip("，, "), said=head, worded="")
    return [worded(replace(rest, end=before.start + len(rest.text)), pack), whole]


def _joined(text: str, one: Fact, other: Fact, said: str, start: int) -> Fact:
    say = f"{one.written}，{other.written}" if one is not other and (one.worded or other.worded) else ""
    return replace(one, start=start, end=other.end, text=text[start : other.end], said=said, worded=say)
