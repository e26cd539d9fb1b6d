"""An average beside the two numbers that give it: 培训4期160人次，平均每期40人次; 推送520条，平均每周10条."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import UNITS, Quantity, runs, sentences
from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.checks.timing.events import period_dates
from assistant.results import Finding
from assistant.structure.sentences import sentence_before

_PER = "个|名|人|位|支|期|场|次|家|户|件|篇|班|轮|批|部|所|村|支部|校|镇|站|周|个?月|季度|天|日"
_AVERAGE = re.compile(
    rf"(?P<word>平均)?(?:每(?P<per>{_PER})(?P<thing>[一-鿿“”（）]{{0,10}}?)|(?P<short>人|场|日|周|月|期)均(?P<doing>[一-鿿]{{0,6}}?))"
    rf"(?P<about>约|近|达|超过|超)?(?P<value>(?<![\d.])\d{{1,7}}(?:\.\d{{1,2}})?)(?P<scale>万)?(?P<unit>{UNITS})"
)
_PLACES = ("村", "支部", "校", "镇", "站")  # 每村, 每校: counted by whatever measure such a place has
_ALSO = {"名": ("人",), "场": ("场次", "期"), "期": ("场",)}
_DAYS = {"周": 7.0, "月": 30.4, "个月": 30.4, "季度": 91.25, "日": 1.0, "天": 1.0}
_WORKDAYS = 0.685  # share of the days on which is worked
_LOOSE = 0.25  # share by which an average over weeks or months may be off: holidays, a late start
_LOOSE_RULE = re.compile("至少|不少于|不低于|以上|原则上|计划|力争|将|确保|不超过|要求|保证|规定")
_ANOTHER_YEARS = re.compile(r"(?:比|较|同)(?:去年|上年|\d{4}年)(?:同期)?的?$|(?:去年|上年|上年同期|去年同期)为?$")
_DOING = "讲|开展|举办|组织|召开|放映|参加|撰写|培训|发放|完成|听课|联系|走访|宣讲|学习"


def check_averages(desk: Desk) -> list[Finding]:
    """Find averages that the total and the number it is divided by do not give."""
    told = list(_found(desk))
    return [
        *told,
        *(one for one in _broken_whole(desk) if not any(a.start < one.end and one.start < a.end for a in told)),
    ]


_EACH = re.compile(
    r"每[人名位个][^，。；\d]{0,12}?(?<![\d.少于])(?P<each>[1-9]\d?)(?P<unit>[次篇期场个件条])，(?:共|合计|累计|总计)(?P<doing>[^，。；\d]{0,6})(?P<all>\d{1,4})(?P=unit)(?!次)"
)


def _broken_whole(desk: Desk) -> Iterator[Finding]:
    """每人讲党课2次，共5次: no number of people gives that."""
    for match in _EACH.finditer(desk.text):
        clause = sentence_before(desk.text, match.start(), 20)
        uneven = int(match["all"]) % int(match["each"])
        if uneven and not _LOOSE_RULE.search(clause + match[0]) and desk.role_at(match.start()) != "plans":
            message = f"每人 {match['each']}{match['unit']}，合计不会是 {match['all']}{match['unit']}"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对每人的数、人数和合计")


def _found(desk: Desk) -> Iterator[Finding]:
    for sentence, all_counts in sentences(desk):
        for match in _AVERAGE.finditer(desk.text, *sentence.span()):
            clause = re.split("[，；]", desk.text[sentence.start() : match.start()])[-1]
            if desk.role_at(match.start()) == "plans" or _LOOSE_RULE.search(clause + match[0]):
                continue
            counts = [one for one in all_counts if one.end <= match.start()]
            after = next((one for one in all_counts if one.start >= match.end()), None)
            if after and re.fullmatch("[一-鿿]{0,4}，(?:共计?|合计|总计|累计)", desk.text[match.end() : after.start]):
                counts = [one for one in counts if not _kin(one, match["unit"])] + [after]  # 每期500册，共1000册
            per = match["per"] or match["short"]
            told = _over_time(desk, match, counts, per) if per in _DAYS else _over_things(desk, match, counts, per)
            if told:
                total = max(one.start for one in counts if _kin(one, match["unit"]))
                start, end = min(total, match.start()), max(match.end(), after.end if after in counts else 0)
                yield desk.remark(SUM, "warning", start, end, told, "核对总数、个数和平均数")


def _kin(one: Quantity, unit: str) -> bool:
    """Whether a count is in the average's own unit: of 138人次 each may have had so many 次."""
    alike = {
        "人次": ("人次", "次", "人", "名"),
        "场次": ("场次", "场", "次"),
        "场": ("场", "场次"),
        "名": ("名", "人", "人次"),
    }
    return unit == one.unit or unit in alike.get(one.unit, ())


def _value(match: re.Match[str]) -> float:
    money = {"万元": 1e4, "亿元": 1e8}.get(match["unit"], 1.0)
    return float(match["value"]) * (1e4 if match["scale"] else 1.0) * money


def _over_time(desk: Desk, match: re.Match[str], counts: list[Quantity], per: str) -> str:
    """520条，平均每周10条: the total over the weeks of the report's period."""
    dates = period_dates(desk.period)
    near = desk.text[counts[-1].end : match.start()] if counts else ""
    if (
        dates is None
        or not counts
        or not (match["word"] or match["short"])
        or not re.fullmatch("[一-鿿]{0,6}[，（]", near)
    ):
        return ""
    whole, value = counts[-1], _value(match)
    if not _kin(whole, match["unit"]) or not value:
        return ""
    length = ((dates[1] - dates[0]).days + 1) / _DAYS[per]
    spans = (length, length * _WORKDAYS) if _DAYS[per] == 1.0 else (length,)
    if any(abs(whole.value / span - value) <= max(_LOOSE * value, 0.5) for span in spans):
        return ""
    return f"{whole.value:g} 平均到{desk.period}，每{per}约 {whole.value / length:.1f}，文中写的是 {value:g}"


def _over_things(desk: Desk, match: re.Match[str], counts: list[Quantity], per: str) -> str:
    """4期 with 160人次: every total against every number of things; one pair that fits is enough."""
    value, thing = _value(match), re.split(_DOING, match["thing"] or "")[0]
    averaged = bool(match["word"] or match["short"])
    if not averaged and not _follows(desk, counts, match):
        return ""
    counts = [one for one in counts if not _ANOTHER_YEARS.search(one.before)]
    totals = [one for one in counts if _kin(one, match["unit"]) and not re.search("平均|每|.均", one.before)]
    if not totals or not value:
        return ""
    numbers = _numbers(desk, counts, per, thing)
    wholes = {sum(one.value for one in run) for run in runs(desk.text, totals)}
    if not numbers or any(_fits(whole / number, value, match["about"]) for whole in wholes for number in numbers):
        return ""
    whole, number = totals[-1].value, max(numbers)
    named = "每" + per + thing
    said = f"{match['value']}{match['scale'] or ''}{match['unit']}"
    return f"{whole:g}÷{number:g}＝{whole / number:.4g}，文中写的是{named} {said}"


def _follows(desk: Desk, counts: list[Quantity], match: re.Match[str]) -> bool:
    """Whether 每 stands in the clause behind its total: 主题党日84次，每个支部6次; 1440场，全县144个村每村10场."""
    total = next((one for one in reversed(counts) if _kin(one, match["unit"])), None)
    if total and total.start > match.start():
        return True
    between = desk.text[total.end : match.start()] if total else "；"
    return bool(re.fullmatch(r"[一-鿿“”]{0,4}，[一-鿿]{0,4}(?:\d{1,5}[个所家支][一-鿿（）]{1,8})?", between))


def _fits(right: float, value: float, about: str | None) -> bool:
    if about:
        return abs(right - value) <= value * 0.1
    if right == int(right) and value == int(value):
        return right == value
    return abs(right - value) <= (0.5 if value == int(value) and value < 100 else max(0.06, value * 0.01))


def _numbers(desk: Desk, counts: list[Quantity], per: str, thing: str) -> set[float]:
    """How many things there are: counts in their unit, or of their name; members of a list are one number."""
    unit = {"人": "名", "位": "名"}.get(per, per)
    if per in _PLACES:
        unit, thing = "", per
    named = re.sub("[（“].*", "", thing) if re.search("^.[（“]", thing) else re.sub("[（）“”]", "", thing)[-2:]

    def meant(one: Quantity) -> bool:
        own = one.unit in (unit, *_ALSO.get(unit, ())) or (not unit and one.unit in "个所家")
        return own and (
            not named
            or (unit and unit not in "个家所")
            or named in one.before + one.after
            or (bool(unit) and not _elsewhere(one))
        )

    found = {sum(one.value for one in run) for run in runs(desk.text, [one for one in counts if meant(one)])}
    return found if found or not named else _told_elsewhere(desk, unit, named)


def _elsewhere(one: Quantity) -> bool:
    return bool(one.before or one.after)


def _told_elsewhere(desk: Desk, unit: str, named: str) -> set[float]:
    """The number of such things that the report gives in other sentences: 14个党支部, for 每个支部6次."""
    found = re.findall(rf"(?<![\d.])(\d{{1,5}}){unit or '[个所家]'}[一-鿿]{{0,6}}{named}", desk.text)
    return {float(one) for one in found}
