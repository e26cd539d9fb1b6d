"""As many as a problem counts, and a plan deals with another number: 有9个没有制定群规, and 指导6个班级补定群规."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.checks.counting.quantities import sentence_at
from assistant.checks.counting.told_of import PartOf, parts_of_wholes
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import INNER, Desk, shorten
from assistant.checks.statements import bigrams
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_after

_DEALS = re.compile(
    r"(?:指导|督促|针对|帮助|督导|推动|督办|责成|要求|约谈|对|为|给)(?:上述|这|该|这些)?"
    r"(?P<n>(?<![\d.])\d{1,4})(?P<unit>个|名|人|家|所|处|户)(?P<thing>[一-鿿]{2,12})"
)
_SOME = re.compile("首批|先期|重点|其中|试点|部分|不少于|至少|以上|新增|新建|新[选聘设]|另|再|轮|分批|第")
_WORD = 2  # characters of a word
_FULL = 3  # characters of a name that is no other thing's
_FEW = 2  # words of a problem that a plan for fewer takes up, so that it is this problem's


def check_answered_count(desk: Desk) -> list[Finding]:
    """Find plans that deal with another number than the problem they answer has counted."""
    told = [one for one in parts_of_wholes(desk) if desk.role_at(one.part.start) == "problems"]
    return [one for match in _DEALS.finditer(desk.text) for one in _held(desk, match, told)]


def _held(desk: Desk, match: re.Match[str], told: list[PartOf]) -> Iterator[Finding]:
    at, value, unit = match.start("n"), float(match["n"]), match["unit"]
    if desk.role_at(at) != "plans" or _SOME.search(clause_before(desk.text, match.start(), 20)):
        return
    sentence, counts = sentence_at(desk, at)
    rest = re.split("[；。\n]", desk.text[match.end("unit") : at + 60])[0]
    if not sentence or sum(1 for one in counts if one.unit == unit) > 1 or _SOME.search(rest):
        return
    known = [one for one in told if one.part.unit == unit and _about(desk, one, match, rest)]
    if len(known) != 1:
        return
    one = known[0]
    noun = _noun(desk, one, match)
    again = re.findall(rf"(?<![\d.]){match['n']}{unit}[一-鿿]{{0,6}}{noun[-_WORD:]}", desk.text)
    if value in (one.whole.value, one.whole.value - one.part.value, *_added(desk, one)) or len(again) > 1:
        return
    said = shorten(desk.text[one.whole.start : one.part.end].translate(INNER), 26)
    message = f"问题里写的是“{said}”，这里写的是 {match['n']}{unit}"
    span = at, match.end("unit") + _WORD
    yield desk.remark(TWO_VALUES, "warning", *span, message, "核对后统一；只是其中一部分或另有范围的，写明")


def _added(desk: Desk, one: PartOf) -> set[float]:
    """The part, with what else the sentence counts of the whole added to it: 4个没有更新，2个记录不全."""
    _, same = sentence_at(desk, one.part.start)
    values = [other.value for other in same if other.unit == one.part.unit and other.start > one.part.start]
    return {one.part.value + sum(values[:at]) for at in range(len(values) + 1)} | set(values)


def _noun(desk: Desk, one: PartOf, match: re.Match[str]) -> str:
    """What the plan's things are called alike in the problem: 社区党组织."""
    names = (one.thing, desk.text[one.part.end : one.part.end + 12])
    return max((_alike(match["thing"], name) for name in names), key=len)


def _alike(one: str, other: str) -> str:
    """The characters that both begin with."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(first for first, _ in same)


def _about(desk: Desk, one: PartOf, match: re.Match[str], rest: str) -> bool:
    """Whether the plan is for that problem: of the same things, with the words of what is wrong with the part."""
    noun, more = _noun(desk, one, match), float(match["n"]) > one.part.value
    if len(noun) < _WORD:
        return False
    if match[0].startswith("约谈") and len(noun) > _FULL:
        return True  # nobody else is to blame
    problem = sentence_after(desk.text, one.part.end, 50)
    shared = _words(problem.replace(noun, "，")) & _words(rest.replace(noun, "，"))
    return len(shared - _words(one.thing)) >= (1 if more else _FEW)


def _words(said: str) -> set[str]:
    return bigrams(re.sub("工作|没有|开展|意识形态|党支部|进行|情况|问题|[的了在有]", "，", said))
