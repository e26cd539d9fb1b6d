"""What one note tells of two parts of a report, told in each: a deed, what is lacking, what is meant to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from assistant.genre import GenrePack
from assistant.meaning import meanings
from assistant.report import Role
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.words import fact_topic, worded
from assistant.writers.draft.clause import clause
from assistant.writers.draft.openings import plan_told
from assistant.writers.draft.pairs import pairs_of

_LIKELY, _SURE = 0.8, 0.95  # likelihood from which a clause is of a part: as a witness, and nearly alone
_BUT = re.compile(
    r"^(?:但是?(?!凡|愿)|可是|不过(?=，|[\u4e00-\u9fff]{3})(?!关|硬|去|来|瘾|细|如此|[\u4e00-\u9fff]{0,2}是))[，,]?(?:(?:说实话|老实说|说真的|讲真的)[，,]?)?"
)
# Where a clause that lacks goes on, without a comma, with what is meant to be done: …管不过来明年想着搞个培训.
_TURN = re.compile(r"(?<=[^，,。；;的]{6})(?=(?:明年|来年|下一?步)(?:想|打算|准备|计划|争取|拟|要|再|安排))")
_COMMA = re.compile(r"[，,]\s*(?![^（(]*[）)])(?![^“]*”)")
_AHEAD = re.compile(
    r"(?:明年|来年|下一?步|下一?阶段|下个?(?:半年|季度?|月|学期)|今后|接下来|年后|开春|打算|计划|准备|争取|力争|拟)"
)
_PAST = re.compile(r"已|[\u4e00-\u9fff]了(?!解)")
# 问题就是人手不够, told in the course of other things: it parts what is before it from what it says.
_SHORT_IS = re.compile(
    r"^(?:不过|但)?(?:主要|存在的?|最大的?)*(?:问题|不足|短板|差距|毛病)(?:主要|还|也|就)*(?:是|在于)"
)
# What came of a deed, which nobody knows of what is only planned: 2场被叫停, 收缴115册, 听众600人.
_CAME_OF_IT = re.compile(
    r"被(?=[\u4e00-\u9fff]{2})|叫停|退[回了]|收缴|没收|责令|查[处出获]|发现|受理|办结|答复|整改[^，。]{0,6}\d|采用|获[评得奖]|听众|观众|参[加训][^，。]{0,6}\d|同比|比去年|累计|\d人参加"
)
_SCARCE = re.compile(r"才|就[\d办开讲学发]|还|只|仅|不|没|未|少|难|空|旧|缺")
_COUNTED = re.compile(r"\d+[余多]?[次场期篇条件起个家处册份人名户块]")
_RESULT = re.compile(
    r"(?:目前|现在|现|后来)?(?:都|均|全部?|也|已经?|一律|当[天日场]|当月|按时|按期|逐一|逐件)*"
    r"(?:办结|办完|办好|回复|答复|回访|整改|解决|处理|处置|完成|到位|销号|化解|调解|落实|解释|反馈|改)(?:到位|完毕|完成|清楚|完|好|清|掉)?了?"
)
_LEAST = 3  # characters of a shortfall
_BRIEF = 24  # characters of a shortfall that its plan may name whole


def parted(text: str, facts: Sequence[Fact], pack: GenrePack) -> list[Fact]:
    """Return the facts of the notes ``text``, each of one part of a report, and of the part its own words are of."""
    cut = [_cut(fact, pack) for fact in facts]
    firsts = [0, *accumulate(map(len, cut))]  # where each fact stands afterwards
    found = [
        replace(one, same_as=firsts[one.same_as]) if one.same_as is not None else one for held in cut for one in held
    ]
    for n, fact in enumerate(found):
        if fact.reason or fact.same_as is not None:
            continue
        fact = found[n] = _without_but(_as_told(fact, found[:n], text))
        before = found[n - 1] if n else None
        if before is None or before.reason or before.same_as is not None or "\n" in text[before.end : fact.start]:
            continue
        if _RESULT.fullmatch(fact.said) and before.role == fact.role and before.role in (None, "done"):
            found[n - 1] = _as_one(text, before, fact)
            found[n] = replace(fact, same_as=n - 1)
        elif (before.role, fact.role) == ("problems", "plans") and not re.search(
            "[。；;]", text[before.end : fact.start]
        ):
            found[n] = _against(before, fact)
    return found


def _cut(fact: Fact, pack: GenrePack) -> list[Fact]:
    """Return a fact in two, or as it is where all of it is of one part."""
    points = sorted({one.end() for mark in (_COMMA, _TURN) for one in mark.finditer(fact.text)})
    if fact.reason or fact.same_as is not None or not points or not fact.said.endswith(bare := tidy(fact.text)):
        return [fact]
    ends = [*points, len(fact.text)]
    words = [fact.text[at:end].strip("，, ") for at, end in zip([0, *points], ends, strict=True)]
    found = _plan_behind(words, fact) or _shortfall_behind(words) or _deed_behind(words, fact)
    if not found:
        return [fact]
    number, role, after = found
    at = points[number - 1]
    head = fact.said[: len(fact.said) - len(bare)]
    first = _piece(fact, 0, at, role, pack, head)
    return [first, *_cut(_piece(fact, at, len(fact.text), after, pack), pack)]


def _piece(fact: Fact, at: int, end: int, role: Role | None, pack: GenrePack, head: str = "") -> Fact:
    text = fact.text[at:end].rstrip("，,、；; ")
    said = head + tidy(text)
    topic = fact.topic if fact.headed else fact_topic(said, pack, role)
    start = fact.start + at
    piece = replace(fact, start=start, end=start + len(text), text=text, said=said, role=role, topic=topic, worded="")
    return worded(replace(piece, certain=role is not None), pack)


def _plan_behind(words: Sequence[str], fact: Fact) -> tuple[int, Role, Role] | None:
    """Where behind what is lacking a note goes on with what is meant to be done about it."""
    if fact.role == "done" or (fact.role == "plans" and fact.certain):
        return None
    at = next((n for n, one in enumerate(words) if _is_plan(one)), 0)
    before = "，".join(words[:at])
    if not at or cue_role(_BUT.sub("", before))[0] not in ("problems", None):
        return None
    return (at, "problems", "plans") if meanings().likely(before, "problems") >= _LIKELY else None


def _is_plan(words: str) -> bool:
    if _PAST.search(words) or not (_AHEAD.match(words) or cue_role(words)[0] == "plans"):
        return False
    return meanings().likely(words, "plans") >= _LIKELY


def _shortfall_behind(words: Sequence[str]) -> tuple[int, Role | None, Role] | None:
    """Where behind deeds a note goes on with 问题就是…."""
    at = next((n for n, one in enumerate(words) if _SHORT_IS.match(one)), 0)
    before = "，".join(words[:at])
    if not at or cue_role(before)[0] is not None or meanings().likely(before, "done") < _LIKELY:
        return None
    return at, None, "problems"


def _deed_behind(words: Sequence[str], fact: Fact) -> tuple[int, Role, Role | None] | None:
    """Where behind 问题就是… a note goes on with a deed that has nothing of a shortfall."""
    if fact.role != "problems" or not _SHORT_IS.match(words[0]):
        return None
    at = next((n for n, one in enumerate(words) if n and _is_deed(one)), 0)
    return (at, "problems", None) if at else None


def _is_deed(said: str) -> bool:
    """Whether words count what was done, and neither lack anything nor look ahead."""
    plain = _COUNTED.search(said) and not _SCARCE.search(said) and cue_role(said)[0] is None
    return bool(plain) and meanings().likely(said, "done") >= (_LIKELY if _PAST.search(said) else _SURE)


def _as_told(fact: Fact, before: Sequence[Fact], text: str) -> Fact:
    """Return a deed that was taken for what stands around it in the part of deeds.

    A plan by its place alone is one where it tells what came of it; a shortfall where it goes on behind 问题是….
    """
    if fact.role == "plans" and not fact.certain:
        done = _CAME_OF_IT.search(fact.said) and not _AHEAD.search(fact.said) and cue_role(fact.said)[0] is None
        return replace(fact, role=None) if done and meanings().likely(fact.said, "done") >= _SURE else fact
    line = text.rfind("\n", 0, fact.start) + 1
    listed = fact.role == "problems" and any(one.start >= line and _SHORT_IS.match(one.text) for one in before)
    return replace(fact, role=None, certain=False) if listed and _is_deed(fact.said) else fact


def _without_but(fact: Fact) -> Fact:
    """Return a shortfall or a plan without the 但 or the 问题是 that led to it from what stands elsewhere now."""
    if fact.role == "problems" and (led := _SHORT_IS.match(fact.said)) and len(fact.said) > led.end() + _LEAST:
        worded = _SHORT_IS.sub("", fact.worded)
        return replace(fact, said=fact.said[led.end() :].lstrip("，"), worded=worded.lstrip("，"))
    if fact.role not in ("problems", "plans") or not _BUT.match(fact.said):
        return fact
    return replace(fact, said=_BUT.sub("", fact.said), worded=_BUT.sub("", fact.worded))


def _as_one(text: str, before: Fact, fact: Fact) -> Fact:
    """Return a deed with what came of it: 处理投诉31件 and 全办结."""
    say = f"{before.written}，{fact.written}" if before.worded or fact.worded else ""
    said = f"{before.said}，{fact.said}"
    return replace(before, end=fact.end, text=text[before.start : fact.end], said=said, worded=say)


def _against(short: Fact, plan: Fact) -> Fact:
    """Return a plan with the shortfall it is meant for, which stands in another part: 明年3月前补上 names nothing."""
    what = clause(short.written, "problems").rstrip("。了")
    if len(what) > _BRIEF or pairs_of(short.said) & pairs_of(plan.said):
        return plan
    told, say = plan_told(plan.said), plan_told(clause(plan.written, "plans").rstrip("。"))
    return replace(plan, said=f"针对{what}的问题，{told}", worded=f"针对{what}的问题，{say}")
