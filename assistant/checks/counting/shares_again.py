"""A share of a whole spoken of again, beside the part counted before: 医疗服务9起; 14起中，医疗服务类占46.3%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.rates import Rate
from assistant.checks.counting.sums import SHARES
from assistant.checks.desk import INNER, Desk, shorten
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_AGAIN = re.compile(
    r"(?<![\d.第—至到-])(?P<whole>\d{1,6})(?P<unit>人次|场次|[一-鿿])(?P<thing>[一-鿿“”]{2,10}?)(?:当中|之中|中|里)，?"
    r"(?P<what>[一-鿿“”]{2,12}?)(?:占比|占到|占了|占|比例|比重)(?:总数的?|全部的?|总量的?)?(?:为|达到?|是)?"
    r"(?P<rate>\d{1,3}(?:\.\d{1,2})?)[%％]"
)
_WRAPPED = re.compile("^(?:涉及|关于|属于|反映|其中|来自|有关)+|(?:方面|领域|问题|类型|类别|类|型|的|数量|数)+$")
_ANOTHER_TIME = re.compile(r"上年|去年|同期|[上下]半年|季度|\d月")


@dataclass(frozen=True, slots=True)
class ShareAgain(Rate):
    """A share stated of a whole, with the part that was counted of it before."""

    counted: Quantity


def check_shares_again(desk: Desk) -> list[Finding]:
    """Find shares that the parts counted before do not give."""
    return [_told(desk, one) for one in shares_again(desk) if not one.holds]


def shares_again(desk: Desk) -> list[ShareAgain]:
    """Return every share whose part and whole are counted elsewhere, right or wrong."""
    return [one for match in _AGAIN.finditer(desk.text) for one in _held(desk, match)]


def _held(desk: Desk, match: re.Match[str]) -> Iterator[ShareAgain]:
    what, whole = _WRAPPED.sub("", match["what"]), int(match["whole"])
    before = clause_before(desk.text, match.start(), 16)
    if len(what) < _NAMED or _ANOTHER_TIME.search(before + match["what"]) or desk.role_at(match.start()) == "plans":
        return
    found = [
        one
        for _, counts in sentences(desk)
        if any(one.value == whole and one.unit == match["unit"] for one in counts)
        for one in counts
        if _is_part(desk, one, match, what)
    ]
    if len({one.value for one in found}) == 1 and 0 < found[0].value <= whole:
        one = found[0]
        yield ShareAgain(match.start(), match.end(), one.value, whole, float(match["rate"]), one)


_NAMED = 2  # characters that name a part


def _is_part(desk: Desk, one: Quantity, match: re.Match[str], what: str) -> bool:
    """Whether a count is of what the share is told of; ``match`` itself is none of the counts before it."""
    own = _WRAPPED.sub("", one.before)
    named = what in one.before and (own.endswith(what) or own.startswith(what))
    after = one.after.startswith(what) and not one.before
    planned = desk.role_at(one.start) == "plans"
    return one.unit == match["unit"] and one.end <= match.start() and (named or after) and not (one.rough or planned)


def _told(desk: Desk, one: ShareAgain) -> Finding:
    said = shorten(one.counted.before.removeprefix("其中")[-12:], 12) + desk.text[one.counted.start : one.counted.end]
    right = f"{one.divided}＝{one.right:.1f}%"
    message = f"前面写的是“{said.translate(INNER)}”，{right}，这里写的是 {one.stated:g}%"
    return desk.remark(SHARES, "warning", one.start, one.end, message, "核对两个数字和占比；口径不同的，写明口径")
