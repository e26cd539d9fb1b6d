"""The clauses of a sentence that may tell the value asked for: each with it, how near its measure is, what it is of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.writers.answer.own.asked import RecordAsked

CLAUSES = re.compile(r"[，,；;。：:\n]")
_CHANGED = re.compile(
    r"由[\d.]+\D{0,3}(?:增至|缩短[到至为]|压缩[到至为]|缩减[到至为]|缩[到至]|压减?[到至]|增加到|扩大到|提高到|上升到|降至|降到|减至|减少到|调整为)[\d.]+\s*(?:小时|分钟|工作日|人次|个百分点|[%％一-鿿])"
)
_MEASURES = (
    "起件例",
    "次场期轮回",
    "人名位",
    "条篇则件",
    "个家处",
    "册本份",
    "项条点",
)  # that may stand for one another
_PERSON, _PERSON_TIMES = "人名位", "人次"
_NAME = re.compile(r"[“\"‘「][^“”\"’」]{2,10}[”\"’」]")  # 一人 of “一人一档” counts nobody
_OF_TOTAL = re.compile(r"^(?:其中|内|含|包括|包含)|^(?:已经?|全部|剩余?|还剩?|尚)")
PART = re.compile(r"^(?:其中|含)")  # a share of what stands before it
_ONE_EVENT = re.compile(
    r"^(?:第[一二三四五六七八九十\d]+|\d{1,2}月|其中)[^，；。]{0,4}[期场次讲课]"
)  # one of those counted before
_DID = re.compile(r"([一-鿿])[了过](?:几|多少)")
JOINS = re.compile(r"参训|参加|参与|听[讲课众]|受众|受训|培训|覆盖|接待|惠及")  # who came to what was counted before
_SHORT = 16  # characters of a clause that goes on counting what stands before it

_OF_PERSONS, _OF_TEXTS = (
    re.compile(r"[人名位个]次?$"),
    re.compile(r"\d\s*[篇期节册]$"),
)  # what counts persons, and texts


_OF_BODIES = re.compile(r"\d\s*[个家处人名位]$")  # what has texts, and is none


@dataclass(frozen=True, slots=True)
class Valued:
    """A clause with its value, whether that is withheld, how near its measure is, and what of it goes on counting."""

    text: str
    value: str = ""
    masked: bool = False
    exact: float = 0.0
    goes_on: bool = False  # whether it counts a share of what a clause before it counts: 其中外请21场

    @property
    def is_exactly_told(self) -> bool:
        """Whether the value has the very measure asked for, or nearly so where it goes on counting."""
        return self.exact == 1.0 or bool(self.exact and self.goes_on)


def valued(text: str, asked: RecordAsked) -> list[Valued]:
    """Return the clauses of a sentence that may tell the value.

    Where no value is asked for, that is the whole sentence.
    """
    if not asked.value:
        return [Valued(text)]
    found: list[Valued] = []
    did = one[1] if (one := _DID.search(asked.said)) else ""
    for clause in CLAUSES.split(text):
        names = [one.span() for one in _NAME.finditer(clause)] if asked.kind == "count" else []
        values = [
            one
            for one in asked.value.finditer(clause)
            if not _of_rule(clause, one) and not any(start < one.start() and one.end() < end for start, end in names)
        ]
        goes_on = bool(found) and (bool(_OF_TOTAL.match(clause)) or len(clause) <= _SHORT)
        near = max((_near(asked.unit, one[0]) for one in values), default=0.0)
        if values:
            best = [one for one in values if _near(asked.unit, one[0]) == near]
            found.append(
                Valued(
                    clause, _nearest(clause, _without_part(clause, best, asked), asked.head, did), False, near, goes_on
                )
            )
        elif asked.masked and (masked := asked.masked.search(clause)):
            found.append(Valued(clause, "", True, _near(asked.unit, masked[0]), goes_on))
    nearer = any(one.exact for one in found)
    return [one for one in found if one.exact or one.masked or not (asked.unit and nearer)]


def _near(unit: str, value: str) -> float:
    """Return how near the measure of a number is to the one asked for: the very one, one like it, any other."""
    if not unit or value.endswith(unit):
        return float(bool(unit))
    if unit in (_PERSON_TIMES, *_PERSON):  # 参训46人次, of whom it is asked how many
        return 0.5 if value.endswith((_PERSON_TIMES, *_PERSON)) else 0.0
    return 0.5 if any(unit in group and value[-1] in group for group in _MEASURES) else 0.0


def _of_rule(clause: str, value: re.Match[str]) -> bool:
    """Whether a number is no number of things: 二条 of 第十二条, 6个 of 6个月."""
    return clause[: value.start()].endswith("第") or bool(re.match(r"月|季度|百分点", clause[value.end() :]))


def _nearest(clause: str, values: Sequence[re.Match[str]], head: str, did: str = "") -> str:
    """Return the value nearest behind the thing it is of, or right before it; the first where that is not named."""
    if not values:
        return ""
    if changed := _CHANGED.search(clause):
        return changed[0]
    if did and (right := [one for one in values if re.search(rf"{did}[了过]?$", clause[: one.start()])]):
        return right[0][0].strip()  # 6名 of 15名信息员走了6名, where 走了几个 is asked
    at = clause.find(head) if head else -1
    if at < 0:
        return values[0][0].strip()
    end = at + len(head)
    behind = [one for one in values if one.start() >= end]
    ahead = [one for one in values if one.end() <= at]
    right_behind = bool(behind) and behind[0].start() - end <= 1
    if ahead and at - ahead[-1].end() <= 4 and not right_behind:
        return ahead[-1][0].strip()
    return (behind[0] if behind else ahead[-1] if ahead else values[0])[0].strip()


def _without_part(clause: str, values: Sequence[re.Match[str]], asked: RecordAsked) -> Sequence[re.Match[str]]:
    """Return the first of two numbers of which the second is a share (4次研判会有2次只读了材料), but the share where
    what it is of is asked."""
    if len(values) != 2 or values[0][0].strip()[-1] != values[1][0].strip()[-1]:
        return values
    between, rest = clause[values[0].end() : values[1].start()], clause[values[1].end() :]
    if not re.fullmatch(r"[一-鿿]{2,8}(?:中|里)?有", between):
        return values
    return values[1:] if any(len(word) > 1 and word in rest for word, _ in asked.words) else values[:1]


def of_other_kind(asked: RecordAsked, value: str) -> bool:
    """Whether a number counts another kind of thing than is asked for: 33篇 are no 网评员, 97篇 no 投诉几件."""
    if asked.kind != "count" or not value:
        return False
    if asked.unit in ("人", "名", "位"):
        return not _OF_PERSONS.search(value)
    if asked.unit == "篇":
        return bool(_OF_BODIES.search(value))
    return asked.unit in ("件", "起", "例") and bool(_OF_TEXTS.search(value))


def _of_whole(sentence: str, clause: str, asked: RecordAsked, seen: Callable[[str], int]) -> bool:
    """Whether a number is of the whole where a part is asked of: 1950人次 of all, for 理论宣讲 in 其中理论宣讲19场."""
    if asked.kind != "count" or PART.match(clause):
        return False
    parts = [part for part in CLAUSES.split(sentence) if PART.match(part)]
    rest = "，".join(part for part in CLAUSES.split(sentence) if part not in parts)
    words = [word for word, weight in asked.words if weight == 1.0 and seen(word)]
    return any(word not in rest and any(word in part for part in parts) for word in words)


def _of_other_event(sentence: str, clause: str, asked: RecordAsked) -> bool:
    """Whether a number counts all, and the person asked of only did one of them: 办了4期，9月那期由田有福讲."""
    if asked.kind != "count" or not asked.people:
        return False
    behind = CLAUSES.split(sentence[sentence.find(clause) + len(clause) :])
    return any(_ONE_EVENT.match(part) and any(name in part for name in asked.people) for part in behind)


def of_another(sentence: str, clause: str, asked: RecordAsked, seen: Callable[[str], int]) -> bool:
    """Whether a number is of the whole, and not of the part or the one event that is asked of."""
    return _of_whole(sentence, clause, asked, seen) or _of_other_event(sentence, clause, asked)


def acts_together(asked: RecordAsked) -> list[str]:
    """Return the acts a question names in one breath, the last ones it names: 退回叫停, 退回或叫停."""
    group = list(asked.acts[-1:])
    for act in reversed(asked.acts[:-1]):
        if not re.search(rf"{act}[了过的]?(?:或者?|和|与|及|以及|跟|还是|、)?{group[0]}", asked.said):
            break
        group.insert(0, act)
    return group
