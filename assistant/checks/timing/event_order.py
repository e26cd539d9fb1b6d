"""Dates that stand in the wrong order: a result before its cause, a meeting studied before it was held, a weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.checks.counting.quantities import SENTENCE
from assistant.checks.desk import Check, Desk
from assistant.checks.timing.event_dates import DATED, day_of, said_day
from assistant.checks.timing.events import mentions, period_dates
from assistant.genre import DatedEvent
from assistant.results import Finding

WEEKDAY = Check("weekday", "星期与日期不符", "dates", "公历")
ORDER = Check("date-order", "先后颠倒", "dates", "通行校对规则：结果在原因之后，整改在发现之后")
CHECKS = (WEEKDAY, ORDER)

_DAY = r"(?:(?P<year>(?<!\d)20\d\d)年)?(?<![\d.—至到])(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日"
_WITH_WEEKDAY = re.compile(rf"{_DAY}[ 　]?[，（(]?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])[）)]?")
_DATE = re.compile(rf"{_DAY}(?![—至到-])")
_MONTH = re.compile(rf"{_DAY}|(?<![\d年.—至到])(?P<only>1[0-2]|[1-9])月(?:份|初|底|末|[上中下]旬)?(?![—至到\d])")
# How a matter ends; what stands under such a word cannot lie before the sentence's first day.
_ENDS = re.compile(
    r"^[^，。；、\d]{0,6}?(?:舆情|事态|事件|问题|投诉|诉求|来信|整改|矛盾|纠纷|供水|供电|服务|秩序|网站|热度)?[^，。；、\d]{0,6}?"
    r"(?:平息|平稳|办结|化解|恢复|整改完毕|整改到位|完成整改|处置完毕|销号|归于|消退|妥善解决|结案|反馈结果|回复|答复|回应|公布|发布情况)"
)
_BEGINS = re.compile(
    r"发生|发现|引发|反映|投诉|收到|接到|爆料|发帖|停水|停电|中断|泄漏|交办|受理|曝光|转办|故障|破裂|网民|网友|排查出|检查"
)
# A meeting or paper that sets a work going: what comes of the work cannot lie before it.
_SETS_GOING = re.compile(
    "(?:召开|组织)[^，。；\\d]{0,12}(?:部署|动员|启动|推进部署)[^，。；\\d]{0,4}会|启动|(?:印发|下发|制定|出台)[^，。；\\d]{0,16}(?:方案|通知|清单)"
)
_OUTCOME = re.compile(
    r"^(?:前|之前)?[^，。；、\d的]{0,8}?(?:整改|排查|自查|清理|整治|摸排|登记|签订|办结|完成|上交|上报|报送|提交|销号|结束|见底|清零)"
    r"(?!的)[^，。；、\d]{0,6}?(?:[，。；]|完毕|到位|完成|结束|$)"
)
_LOOKS_BACK = re.compile("通报|总结|听取|研究|复核|回顾|讲评|汇报|点评|验收|征求")
_BACK = re.compile("此前|之前|早在|曾|原定|原计划|提前|上年|去年|以来|前已")
_FOLLOWS = re.compile(r"传达|学习|宣讲|辅导|贯彻|落实|组织|召开|举办|开展|专题|讲|研讨|部署|印发|动员")
_FORWARD = re.compile("迎接|喜迎|筹备|前夕|召开前|将|拟|即将|之前|此前|征求意见|准备")
_HELD = re.compile(
    r"(?P<month>1[0-2]|[1-9])月(?P<from>[12]\d|3[01]|[1-9])日?(?:至|到|—|-|－|～)(?P<to>[12]\d|3[01]|[1-9])日，?$"
)
_MOST = 12  # dates of a sentence that are held against its first
_FROM_TO = re.compile(
    r"[自从](?P<m1>1[0-2]|[1-9])月(?P<d1>[12]\d|3[01]|[1-9])日[^，。；、\d年]{1,8}[至到](?P<m2>1[0-2]|[1-9])月(?P<d2>[12]\d|3[01]|[1-9])日"
)
_WEEKDAYS = "一二三四五六日"
_REACH = 60  # characters after an event within which a date in the same sentence is the day of what follows from it


def check_event_order(desk: Desk) -> list[Finding]:
    """Find weekdays that are not the date's, ends before their beginnings, and events acted on before they were."""
    return [*_weekdays(desk), *_ends(desk), *_before_it_was_set(desk), *_from_to(desk), *_acted_on(desk)]


def _day(match: re.Match[str], year: int) -> date | None:
    return day_of(f"{int(match['year'] or year):04}-{int(match['month']):02}-{int(match['day']):02}")


def _weekdays(desk: Desk) -> Iterator[Finding]:
    """3月18日（星期四）, which was a Wednesday; without a year it is the period's, of plans the next one's as well."""
    dates = period_dates(desk.period)
    for match in _WITH_WEEKDAY.finditer(desk.text):
        if not match["year"] and dates is None:
            continue
        year = dates[1].year if dates else 0
        done = desk.role_at(match.start()) == "done"
        years = [int(match["year"])] if match["year"] else [year] if done else [year, year + 1]
        days = [day for one in years if (day := _day(match, one))]
        said = match["weekday"].replace("天", "日")
        if not days or any(_WEEKDAYS[day.weekday()] == said for day in days):
            continue
        message = f"{said_day(days[0])}是星期{_WEEKDAYS[days[0].weekday()]}，这里写的是星期{said}"
        level = "error" if match["year"] else "warning"
        yield desk.remark(WEEKDAY, level, *match.span(), message, "核对日期和星期")  # type: ignore[arg-type]


def _ends(desk: Desk) -> Iterator[Finding]:
    """5月9日……停水，……舆情于5月8日平息."""
    for sentence in SENTENCE.finditer(desk.text):
        found = [match for match in _DATE.finditer(desk.text, *sentence.span()) if not match["year"]][:_MOST]
        for at, later in enumerate(found[1:], 1):
            first = found[0]
            between = desk.text[first.end() : later.start()]
            began = _BEGINS.search(desk.text[first.end() : found[1].start()])
            clause = re.split("[，；]", desk.text[sentence.start() : later.start()])[-1]
            ended = _ENDS.match(desk.text[later.end() : later.end() + 24])
            if not began or not ended or _BACK.search(between + clause) or "；" in between:
                continue
            if (int(later["month"]), int(later["day"])) < (int(first["month"]), int(first["day"])):
                if first["month"] == "12" and int(later["month"]) <= 2 and at:
                    continue  # over the turn of the year
                message = f"事情是 {first[0]}起的，结果却写在 {later[0]}"
                yield desk.remark(ORDER, "warning", *later.span(), message, "核对两个日期")


def _before_it_was_set(desk: Desk) -> Iterator[Finding]:
    """3月12日召开部署会，对各庭室开展自查，自查问题于2月20日全部整改完毕."""
    for sentence in SENTENCE.finditer(desk.text):
        found = [match for match in _DATE.finditer(desk.text, *sentence.span()) if not match["year"]][:2]
        if len(found) < _PAIR:
            continue
        first, later = found
        between = desk.text[first.end() : later.start()]
        if not _SETS_GOING.match(between.lstrip("，")) or _LOOKS_BACK.search(between) or _BACK.search(between):
            continue
        began, ended = ((int(one["month"]), int(one["day"])) for one in found)
        turned = began[0] >= _LATE and ended[0] <= _EARLY  # over the turn of the year
        if (
            ended < began
            and not turned
            and "；" not in between
            and _OUTCOME.match(desk.text[later.end() : sentence.end()])
        ):
            message = f"事情是 {first[0]}布置的，结果却写在 {later[0]}"
            yield desk.remark(ORDER, "warning", *later.span(), message, "核对两个日期")


_PAIR = 2
_LATE, _EARLY = 10, 3  # months between which a year may have turned


def _from_to(desk: Desk) -> Iterator[Finding]:
    """自4月18日开展至3月30日."""
    for match in _FROM_TO.finditer(desk.text):
        if (int(match["m2"]), int(match["d2"])) < (int(match["m1"]), int(match["d1"])) and int(match["m2"]) > 2:
            yield desk.remark(ORDER, "warning", *match.span(), "起止日期颠倒", "核对两个日期；跨年的，写明年份")


def _acted_on(desk: Desk) -> Iterator[Finding]:
    """党的二十届四中全会闭幕后，于9月29日组织传达学习; 10月26日至29日党的二十届四中全会召开."""
    dates = period_dates(desk.period)
    taken: list[tuple[int, int]] = []
    for start, end, event in mentions(desk):
        if any(a <= start and end <= b for a, b in taken):
            continue
        taken.append((start, end))
        first, last = day_of(event.start), day_of(event.end or event.start)
        if dates is None or first is None or last is None or (last - first).days > 30 or first.year != dates[1].year:
            continue
        if (wrong := _held_on(desk, event, start, end, first, last)) is not None:
            yield wrong
        elif desk.role_at(start) != "plans":
            yield from _too_early(desk, event, end, first, last)


def _held_on(desk: Desk, event: DatedEvent, start: int, end: int, first: date, last: date) -> Finding | None:
    said = _HELD.search(desk.text, max(0, start - 16), start)
    if said is None or not re.match(
        "[”》]?(?:胜利|隆重)?(?:召开|举行|在[一-鿿]{1,4}(?:召开|举行))", desk.text[end : end + 10]
    ):
        return None
    if (int(said["month"]), int(said["from"])) == (first.month, first.day) and int(said["to"]) == last.day:
        return None
    message = f"{event.name}的时间是 {said_day(first)}至 {last.month} 月 {last.day} 日，与文中写的不符"
    proof = tuple(filter(None, (f"{event.name}：{event.start}—{event.end or ''}".rstrip("—"), event.source)))
    return desk.remark(DATED, "error", said.start(), end, message, "核对后改正日期", evidence=proof)


def _too_early(desk: Desk, event: DatedEvent, end: int, first: date, last: date) -> Iterator[Finding]:
    """The first date after an event in its sentence, of what was done upon it."""
    rest = re.split("[。；！？\n]", desk.text[end : end + _REACH])[0]
    said = _MONTH.search(rest)
    if said is None or said.groupdict()["year"]:
        return
    held = re.match("[”》]?(?:胜利)?(?:召开|闭幕|举行)|[”》]?精神", rest)
    doing = re.split("[，；]", rest[said.end() :])[0]
    if held is None or not _FOLLOWS.search(doing) or _FORWARD.search(rest[: said.start()] + doing):
        return
    month, day = int(said["month"] or said["only"]), int(said["day"] or 0)
    over = (last.month, last.day) if re.match("[”》]?(?:胜利)?闭幕", rest) else (first.month, first.day)
    if (month, day or 31) < over:
        message = f"{event.name}是 {said_day(first)}召开的，随后的事却写在 {said[0]}"
        proof = (f"{event.name}：{event.start}—{event.end or ''}".rstrip("—"),)
        at = end + said.start()
        yield desk.remark(DATED, "warning", at, end + said.end(), message, "核对日期和会议名称", evidence=proof)
