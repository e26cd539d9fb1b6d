"""What is said of last year's figure beside this year's: 48篇，比去年同期的40篇增长25%.

Only a comparison that follows its figure directly is reckoned; one with a subject of its own may be of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.figures import POINTS
from assistant.checks.counting.quantities import Quantity, quantities
from assistant.checks.counting.trends import TREND
from assistant.checks.desk import Desk
from assistant.results import Finding

_PART = re.compile(r"[^。；！？\n]{1,300}")
_N = r"(?P<{0}>\d{{1,9}}(?:\.\d{{1,4}})?)"
_WHEN = r"(?:去年|上年|上一年|前一年|20\d\d年)(?:度|全年)?(?:同期|上半年|下半年|前三季度)?"
_UP, _DOWN = "增长|增加|上升|提高|提升|多[一-鿿]{0,3}?|增|升", "减少|下降|降低|回落|少[一-鿿]{0,3}?|降|减"
_UNIT = "[千万亿]?(?:个百分点|人次|场次|家次|万元|亿元|[一-鿿]|[%％])"
_CHANGE = rf"(?:{_UP}|{_DOWN})了?{_N.format('_')}{_UNIT}".replace("?P<_>", "")
_COMPARED = re.compile(
    rf"[，（](?P<all>(?:同比|(?:比|较|同){_WHEN}(?:的?\d{{1,9}}(?:\.\d{{1,4}})?{_UNIT})?|环比)?{_CHANGE}(?:[，、]{_CHANGE})?"
    rf"(?:[，（]{_WHEN}(?:的)?为?\d{{1,9}}(?:\.\d{{1,4}})?{_UNIT})?)(?=[，。；）、\n]|$)"
)
_BEFORE = re.compile(rf"{_WHEN}的?为?(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<unit>{_UNIT})")
_ONE = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<unit>{_UNIT})")
_COMPARES = re.compile("同比|比|较|同期|上年|去年")
_UNLIKE = re.compile("环比|年均|倍")
_ROUNDED = 0.6  # percentage points a rate may be off by rounding
_EXACT = 0.051  # for differences, which come out exactly


@dataclass(frozen=True, slots=True)
class _Said:
    """A change by so many (``unit``) of one's own kind, by percent or by percentage points; negative where it fell."""

    by: float
    unit: str


def check_compared(desk: Desk) -> list[Finding]:
    """Find changes against last year that the two figures do not give."""
    return list(_found(desk))


def _found(desk: Desk) -> Iterator[Finding]:
    for part in _PART.finditer(desk.text):
        for match in _COMPARED.finditer(desk.text, *part.span()):
            words = match["all"]
            if not _COMPARES.search(words) or _UNLIKE.search(words):
                continue
            own = quantities(desk.text, part.start(), match.start())
            if own and re.fullmatch("[一-鿿“”]{0,3}）?", desk.text[own[-1].end : match.start()]):
                yield from _held(desk, match, own)


def _held(desk: Desk, match: re.Match[str], own: list[Quantity]) -> Iterator[Finding]:
    words = match["all"]
    before = _BEFORE.search(words)
    said = [_Said(float(one["n"]) * (-1 if one["down"] else 1), one["unit"]) for one in _ONE.finditer(words)]
    last = float(before["n"]) if before else None
    unit = before["unit"] if before else next((one.unit for one in said if one.unit not in _SHARES), "")
    if not unit and all(one.unit == "个百分点" for one in said):
        return
    now = [_now(one, unit) for one in own if _same(desk.text, one, unit)]
    if not now or not unit:
        return
    span = own[-1].start, match.end()
    if last is not None and unit in "%％" and all(one.unit in "%％" for one in said):
        yield from _points(desk, span, now, last, said)
        return
    for value in now[::-1]:
        base = last if last is not None else _base(value, said, unit)
        if base is not None and base > 0 and all(_right(one, value, base, unit) for one in said):
            return
    value = max(now)  # the figure that the others are parts of
    base = last if last is not None else _base(value, said, unit)
    if base is None or base <= 0 or not said:
        return
    message = _message(value, base, unit, said)
    yield desk.remark(TREND, "warning", *span, message, "核对今年、上年两个数和增减的说法")


_SHARES = ("%", "％", "个百分点")


def _now(one: Quantity, unit: str) -> float:
    """The value in the unit of the other figure: 21.6万人次 beside 3.6万人次."""
    scale = {"千": 1e3, "万": 1e4, "亿": 1e8}.get(unit[0], 1.0) if len(unit) > 1 else 1.0
    return round(one.value / scale, 6)


def _same(text: str, one: Quantity, unit: str) -> bool:
    written = re.sub(r"^[\d.]+|[余多]", "", text[one.start : one.end])
    return written == unit and not one.rough


def _base(value: float, said: list[_Said], unit: str) -> float | None:
    """Last year's figure, reckoned back from the difference, where a rate stands beside it to be held against."""
    change = next((one.by for one in said if one.unit == unit), None)
    rated = any(one.unit in "%％" for one in said) and unit not in "%％"
    return value - change if change is not None and rated else None


def _right(one: _Said, value: float, base: float, unit: str) -> bool:
    if one.unit == "个百分点" or (one.unit == unit and unit not in "%％"):
        return _difference(value, base, one.by)
    if one.unit in "%％":
        rate = 100 * (value - base) / base
        return abs(rate - one.by) <= max(_ROUNDED, abs(rate) * 0.01)
    return True


def _difference(value: float, base: float, by: float) -> bool:
    return abs(value - base - by) <= _EXACT


def _points(desk: Desk, span: tuple[int, int], now: list[float], last: float, said: list[_Said]) -> Iterator[Finding]:
    """95.3%，比去年同期的90.1%提高5.2%: the difference of two rates, which is told in points."""
    if len(said) == 1 and any(_difference(value, last, said[0].by) for value in now):
        right = f"{abs(said[0].by):g}个百分点"
        message = f"两个比率相差的是 {right}，不是 {abs(said[0].by):g}%"
        yield desk.remark(POINTS, "warning", *span, message, f"改为“{right}”")


def _message(value: float, base: float, unit: str, said: list[_Said]) -> str:
    told = "、".join(f"{'减少' if one.by < 0 else '增加'} {abs(one.by):g}{one.unit}" for one in said)
    if unit in "%％":
        return f"由 {base:g}% 到 {value:g}%，相差 {value - base:+.1f} 个百分点，文中写的是{told}"
    rate = 100 * (value - base) / base
    return f"由 {base:g} 到 {value:g}，相差 {value - base:+g}，即 {rate:+.1f}%，文中写的是{told}"
