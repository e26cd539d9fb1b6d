"""What is left of a whole told elsewhere: 问题6个，已整改4个, and 还有1个没有整改; 21人中只有7人, and 其余16人."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.counting.quantities import Quantity, sentence_at, sentences
from assistant.checks.counting.sums import SUM
from assistant.checks.counting.told_of import parts_of_wholes
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.likeness import shares_pair

_DONE = "整改|办结|解决|化解|销号|采纳|落实|答复|完成"
_DONE_PART = re.compile(rf"(?:已|已经|其中已?|现已|目前已)?(?:全部)?(?P<deed>{_DONE})(?:到位|完毕|了)?$")
_N = r"(?P<n>(?<![\d.第])\d{1,5})(?P<unit>个|件|条|项|处|起|户|例)"
_NOT_DONE = re.compile(  # 还有1个没有整改到位; 剩余1个问题的整改
    rf"(?:还|仍|尚)有{_N}(?P<thing>[一-鿿]{{0,6}}?)(?:没有|没|未|尚未|还没|有待)(?:全部|完全|及时)?(?P<deed>{_DONE})"
)
_REST = re.compile(
    r"(?P<word>其余|余下|剩余|剩下|其他)的?(?P<n>\d{1,5})(?P<unit>名|人|个|家|所|件|条|项|处|户|场|份)(?P<thing>[一-鿿]{0,8})"
)
_NOT_SO = re.compile(  # 对未发表稿件的27名通讯员
    r"(?:未|没有|没|尚未|不(?=会|能|懂|熟|具备))(?P<deed>[一-鿿]{2,10}?)的(?P<n>\d{1,5})(?P<unit>名|人|个|家|所|处|户)(?P<thing>[一-鿿]{0,8})"
)


_MORE = re.compile("另|正在|后来|此后|其中")  # more of them are told of


@dataclass(frozen=True, slots=True)
class _Told:
    whole: Quantity
    part: Quantity
    said: str
    deed: str = ""

    @property
    def left(self) -> float:
        """The whole less its part."""
        return self.whole.value - self.part.value


def check_left_of(desk: Desk) -> list[Finding]:
    """Find a rest that is not the whole less its part, where both stand in another sentence."""
    done = list(_done(desk))
    return [*_not_done(desk, done), *_rest(desk, done)]


def _done(desk: Desk) -> Iterator[_Told]:
    """Every 问题12个，已整改11个: what was found and how much of it is settled."""
    for _, counts in sentences(desk):
        for whole, part in pairwise(counts):
            deed = _DONE_PART.search(part.before)
            kept = whole.unit == part.unit and 0 < part.value <= whole.value and not (whole.rough or part.rough)
            between = desk.text[whole.end : part.start]
            if deed and kept and "其中" not in whole.before and not re.search("[；、]|其中", between):
                yield _Told(whole, part, between, deed["deed"])


def _not_done(desk: Desk, told: list[_Told]) -> Iterator[Finding]:
    for match in _NOT_DONE.finditer(desk.text):
        if desk.role_at(match.start()) != "problems":
            continue
        same = [one for one in told if one.deed == match["deed"] and one.whole.unit == match["unit"]]
        if (
            len(same) != 1
            or same[0].part.end > match.start()
            or "。" not in desk.text[same[0].part.end : match.start()]
        ):
            continue
        one, sentence = same[0], sentence_at(desk, match.start())[0]
        whole, done, rest = one.whole.value, one.part.value, int(match["n"])
        named = re.findall(rf"(?<![\d.])(\d{{1,5}}){match['unit']}", sentence)
        others = any(float(n) not in (whole, rest) for n in named) or named.count(match["n"]) > 1
        if others or _MORE.search(sentence) or whole - done == rest or whole == done:
            continue  # told of other problems
        if match["thing"] and match["thing"][:2] not in one.whole.before + one.whole.after:
            continue
        unit = match["unit"]
        before = f"{whole:g}{unit}、已{one.deed} {done:g}{unit}"
        message = f"前面写的是 {before}，应剩 {whole - done:g}{unit}，这里写的是 {rest}{unit}"
        start, end = match.start("n"), match.end("unit")
        yield desk.remark(SUM, "warning", start, end, message, "核对总数、已办数和剩余数；后来又办了的，写明时间")


def _rest(desk: Desk, done: list[_Told]) -> Iterator[Finding]:
    told = [*(_Told(one.whole, one.part, one.said) for one in parts_of_wholes(desk)), *done]
    for match in (*_REST.finditer(desk.text), *_NOT_SO.finditer(desk.text)):
        start, unit = match.start("n"), match["unit"]
        sentence, _ = sentence_at(desk, match.start())
        own = re.search(rf"\d{unit}", sentence[: max(0, sentence.find(match[0]))])  # of what its own sentence counts
        if desk.role_at(start) != "plans" or own:
            continue
        kind = "名" if unit == "人" else unit
        known = [one for one in told if one.whole.kind == kind == one.part.kind and one.part.end < start]
        known = [one for one in known if _belongs(one, match)]
        if len(known) != 1 or _others_told(desk, known[0]) or any(one.left == float(match["n"]) for one in told):
            continue
        one = known[0]
        if one.left > 0:
            before = f"{one.whole.value:g}{one.whole.unit}中的 {one.part.value:g}{one.part.unit}"
            message = f"前面写的是 {before}，其余应是 {one.left:g}{unit}，这里写的是 {match['n']}{unit}"
            suggestion = "核对总数、其中的数和其余的数"
            yield desk.remark(SUM, "warning", match.start(), match.end("unit"), message, suggestion)


def _others_told(desk: Desk, told: _Told) -> bool:
    """Whether the sentence tells of others that are neither: 只有9人参加，另有5人已调离."""
    values = (told.whole.value, told.part.value, told.left)
    _, counts = sentence_at(desk, told.part.start)
    return any(one.kind == told.part.kind and one.value not in values for one in counts)


def _belongs(told: _Told, match: re.Match[str]) -> bool:
    """Whether the rest is of this whole: named alike, or told of the deed that the part did."""
    thing = match["thing"]
    words = told.whole.before[-6:] + told.whole.after
    named = shares_pair(thing, words)
    people = match["unit"] in ("人", "名") and not told.deed
    if match.re is _NOT_SO:
        return (named or people) and match["deed"][:2] in told.said
    return named or people
