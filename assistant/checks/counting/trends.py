"""A change that is told one way and counted the other: 由 120 件增加到 98 件, 下降 12%，由 50 篇增至 62 篇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

TREND = Check("trend", "增减与数字不符", "figures", "算术：增减方向和幅度应与前后两个数一致")
CHECKS = (TREND,)

_N = r"\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?"
_UP = r"增长|增加|上升|提高|提升|增至|升至|增到|升到|上涨|扩大|扩充|延长|上调|拓展|攀升|增|升"
_DOWN = r"减少|下降|缩短|下调|削减|降低|降至|减至|降到|减到|压减|缩减|压缩|精简|回落|下滑|减|降"
_CHANGE = re.compile(
    rf"(?:由|从)(?!事)[^，。；、！？\n\d]{{0,10}}(?P<a>{_N})(?P<scale>[千万亿]?)(?P<unit>[一-鿿%％]{{0,3}}?)"
    rf"[，]?(?:逐[年步月季]|大幅|稳步|显著|明显|进一步|持续|又|已|再)?(?P<way>{_UP}|{_DOWN})(?:了)?(?:到|至"
    rf"|为|成)?(?:了)?(?:近|约|目前的?|现在的?|今年的?)?"
    rf"(?P<b>{_N})(?P<scale2>[千万亿]?)(?P<unit2>[一-鿿%％]{{0,3}})"
)
_TOLD = (
    rf"(?:同比|环比|比上年|比去年|较上年|较去年|比上年同期|较上年同期|比去年同期)?(?P<way>{_UP}|{_DOWN})"
    r"(?:了|幅度?为?|约|近|达|率为?)?(?P<rate>\d{1,4}(?:\.\d{1,3})?)(?P<in>[%％]|个百分点)"
)
_RATE_BEFORE = re.compile(rf"{_TOLD}，?$")
_RATE_AFTER = re.compile(rf"^，?(?:即)?{_TOLD}")
_YEARLY = re.compile("年均|月均|每年|累计")
_SCALES = {"": 1.0, "千": 1e3, "万": 1e4, "亿": 1e8}
_ROUNDING = 1.0  # percentage points a stated rate may differ from the two numbers


def check_trends(desk: Desk) -> list[Finding]:
    """Find changes whose direction or rate contradicts the two numbers they are told with."""
    return [*(finding for match in _CHANGE.finditer(desk.text) for finding in _held(desk, match)), *_by_so_many(desk)]


_BY_SO_MANY = re.compile(  # 注销账号58个，总数由203个减少到145个
    r"(?P<how>注销|清理|关停|撤并|压减|减少|清退|新增|增加|增设)[^，。；、\n\d]{0,12}(?P<by>(?<![\d.])\d{1,6})(?P<unit>[个家名处条项支])，"
    r"[^，。；、\n\d]{0,8}[由从](?P<a>\d{1,6})(?P=unit)?(?P<way>减少|压减|减|增加|增|扩大)(?:到|至|为)(?P<b>\d{1,6})(?P=unit)"
)


_SO_MANY_AFTER = re.compile(  # 由47个压减至29个，注销18个; of several ways none is the whole difference
    r"[由从](?P<a>(?<![\d.])\d{1,6})(?P<unit>[个家名处条项支])?(?P<way>减少|压减|精简|缩减|清理|减|增加|增|扩大)(?:到|至|为)(?P<b>\d{1,6})(?P<unit2>[个家名处条项支])"
    r"，(?:共|累计|已|先后|其中)?(?P<how>注销|清理|关停|压减|减少|清退|解散|撤销|停用|新增|增加|增设)(?:了)?"
    r"(?P<by>\d{1,6})(?P=unit2)(?=[。；\n]|，(?![^。；\n]{0,8}\d))"
)


def _by_so_many(desk: Desk) -> Iterator[Finding]:
    """Find a change of so many beside two numbers that differ by another."""
    for match in (*_BY_SO_MANY.finditer(desk.text), *_SO_MANY_AFTER.finditer(desk.text)):
        rises = match["how"] in ("新增", "增加", "增设")
        apart = int(match["b"]) - int(match["a"])
        up = match["way"] != "清理" and _is_up(match["way"])
        if rises == up and abs(apart) != int(match["by"]):
            where = "前面" if match.re is _BY_SO_MANY else "后面"
            message = f"由 {match['a']} 到 {match['b']}，相差 {abs(apart)}，{where}写的是“{match['how']}”{match['by']}"
            yield desk.remark(TREND, "warning", *match.span(), message, "核对几个数字；同时有增有减的，写明")


def changes_in(desk: Desk) -> list[re.Match[str]]:
    """Return every change that is told with its two numbers in one unit, right or wrong."""
    return [match for match in _CHANGE.finditer(desk.text) if match["unit2"].startswith(match["unit"])]


def _held(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    before, after = _value(match["a"], match["scale"]), _value(match["b"], match["scale2"])
    if match["scale"] != match["scale2"] and not match["scale"]:
        before = _value(match["a"], match["scale2"])  # 由3.2增加到5万
    if not match["unit2"].startswith(match["unit"]) or not before or before == after:
        return
    rises = after > before
    if rises != _is_up(match["way"]):
        told = "增加" if _is_up(match["way"]) else "减少"
        if _lost_scale(match):
            if "." not in match["b"]:  # 4.5人 is told as such
                message = f"由 {_said(match, '')} 到 {_said(match, '2')}，像是漏了“{match['scale']}”"
                suggestion = f"核对；应为“{match['b']}{match['scale']}{match['unit2']}”的，改过来"
                yield desk.remark(TREND, "error", *match.span(), message, suggestion)
            return
        message = f"说的是{told}，数字却由 {_said(match, '')} 到 {_said(match, '2')}"
        yield desk.remark(TREND, "error", *match.span(), message, "核对两个数字，或把增减的说法改过来")
        return
    yield from _rate(desk, match, 100 * abs(after - before) / before, rises)


def _lost_scale(match: re.Match[str]) -> bool:
    """Whether the change is the one told where the second number has the first one's 万: 3.2万人增加到4.5人."""
    if not match["scale"] or match["scale2"]:
        return False
    before, after = _value(match["a"], ""), _value(match["b"], "")
    return after != before and (after > before) == _is_up(match["way"]) and after < 20 * before


def _said(match: re.Match[str], which: str) -> str:
    """A number of the change with its unit, as a reader reads it."""
    number = match["b" if which else "a"]
    return f"{number}{match[f'scale{which}']}{match['unit2' if which else 'unit']}"


def _rate(desk: Desk, match: re.Match[str], actual: float, rises: bool) -> Iterator[Finding]:
    """A rate stated in the same sentence, just before or after the two numbers."""
    before, after = desk.text[max(0, match.start() - 24) : match.start()], desk.text[match.end() : match.end() + 24]
    left, right = _RATE_BEFORE.search(before), _RATE_AFTER.match(after)
    if _YEARLY.search(before + after):
        return
    points = abs(_value(match["b"], "") - _value(match["a"], "")) if "%" in match[0] or "％" in match[0] else actual
    for rate, offset in ((left, match.start() - len(before)), (right, match.end())):
        if rate is None:
            continue
        span = min(offset + rate.start(), match.start()), max(offset + rate.end(), match.end())
        if _is_up(rate["way"]) != rises:
            message = f"前后说法相反：一处说{rate['way']}，数字是由 {match['a']} 到 {match['b']}"
            yield desk.remark(TREND, "error", *span, message, "核对两个数字和增减的说法")
        elif rate["in"] == "个百分点" and points is not actual:
            if abs(float(rate["rate"]) - points) > _least_apart(match, rate):
                said = f"由 {match['a']}% 到 {match['b']}%，相差 {points:.4g} 个百分点"
                message = f"{said}，文中写的是 {rate['rate']} 个百分点"
                yield desk.remark(TREND, "warning", *span, message, "核对幅度和两个数字")
        elif min(abs(float(rate["rate"]) - one) for one in (actual, points)) > max(_ROUNDING, actual * 0.02):
            message = f"由 {match['a']} 到 {match['b']}，变动是 {actual:.1f}%，文中写的是 {rate['rate']}%"
            yield desk.remark(TREND, "warning", *span, message, "核对幅度和两个数字")


def _least_apart(match: re.Match[str], rate: re.Match[str]) -> float:
    """How far a difference may be off by rounding: the two numbers may be told with fewer places than it is."""
    places = [len(one.partition(".")[2]) for one in (match["a"], match["b"], rate["rate"])]
    return 1.1 * 10 ** -float(min(places)) if len(set(places)) > 1 else 1e-6


def _is_up(way: str) -> bool:
    return re.fullmatch(_UP, way) is not None


def _value(digits: str, scale: str) -> float:
    return float(digits.replace(",", "")) * _SCALES[scale]
