"""Years since a founding and days of the calendar, by the table of them: 建党104周年 in 2026, “6·5”国际档案日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.checks.timing.events import period_dates
from assistant.genre import FixedDay, Founding
from assistant.results import Finding, FindingLevel
from assistant.structure.numbering import numeral
from assistant.structure.sentences import sentence_before

YEARS = Check("anniversary", "周年数不对", "dates", "算术：报告年份减起算年份")
DAY = Check(
    "fixed-day", "节日月日写错", "dates", "纪念日表：法律、全国人大常委会决定、国务院批复，国际日为联合国等的决定"
)
CHECKS = (YEARS, DAY)

_AHEAD = re.compile("迎接|喜迎|迎庆|即将|筹备|明年|来年|将迎来")
_ANOTHERS = re.compile("^(?:大会|纪念章|纪念币|之际的|期间|以来|征文|时的)|讲话")  # told of an earlier one
_EARLIER = re.compile("《[^》]*$|去年|上年|曾|回顾")
_LOOKS_BACK = re.compile("过去的?一年|去年以来|上一年度?")  # in the opening: the year in the title is the next one
_OPENING = 800  # characters
_WIDER = "(?:国际|世界|全国|国家|中国|全民|中国人民|国际劳动|全国中小学生)?"
_DOTTED = re.compile(
    r"(?<![\d.—–至到~～-])[“\"]?(?<![\d.—–至到~～-])(?P<month>\d{1,2})[·.．・•‧](?P<day>\d{1,2})[”\"]?$"
)
_SPOKEN = re.compile(
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:是|为)?(?:第?\d{1,3}个|第[一二三四五六七八九十]{1,3}个)?[“]?$"
)
_IN_BRACKETS = re.compile(r"^[”\"]?[（(](?:每年)?(?P<month>\d{1,2})(?:月|[·.．・•])(?P<day>\d{1,2})日?[）)]")
_NOT_ITS_DAY = re.compile('^[”"]?(?:前|主题|系列|活动|启动|讲座|宣传活动|来临|到来)')


def check_anniversaries(desk: Desk) -> list[Finding]:
    """Find anniversaries counted wrong for the year of the report, and well-known days on another day."""
    return [*_anniversaries(desk), *_days(desk)]


def _anniversaries(desk: Desk) -> Iterator[Finding]:
    dates = period_dates(desk.period)
    if dates is None:
        return
    for founding in desk.common.calendar.foundings:
        names = "|".join(map(re.escape, sorted(founding.names, key=len, reverse=True)))
        for match in re.finditer(
            rf"(?:{names})[”]?(?P<years>\d{{1,3}}|[一二三四五六七八九十百零〇]{{1,6}})周年", desk.text
        ):
            yield from _counted(desk, founding, match, dates[1].year)


def _counted(desk: Desk, founding: Founding, match: re.Match[str], year: int) -> Iterator[Finding]:
    before = sentence_before(desk.text, match.start(), 40)
    after = desk.text[match.end() : match.end() + 8]
    said = numeral(match["years"]) or 0
    named = re.findall(r"((?:19|20)\d\d)年", before)
    right = (int(named[-1]) if named else year) - founding.year
    ahead = desk.role_at(match.start()) == "plans" or _AHEAD.search(before)
    looks_back = said == right - 1 and _LOOKS_BACK.search(desk.text[:_OPENING])
    if (
        not said
        or said == right
        or looks_back
        or (ahead and said == right + 1)
        or _ANOTHERS.search(after)
        or _EARLIER.search(before)
    ):
        return
    what = desk.text[match.start() : match.start("years")].rstrip("”")
    message = f"{right + founding.year} 年是{what} {right} 周年，这里写的是 {said} 周年"
    suggestion = f"核对年份；说的是 {right + founding.year} 年的，改为“{right}周年”"
    proof = tuple(filter(None, (founding.source,)))
    yield desk.remark(YEARS, "warning", *match.span(), message, suggestion, evidence=proof)


def _days(desk: Desk) -> Iterator[Finding]:
    names = {name: day for day in desk.common.calendar.days for name in day.names}
    if not names:
        return
    pattern = re.compile(rf"{_WIDER}(?P<name>{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})")
    for match in pattern.finditer(desk.text):
        yield from _on_its_day(desk, names[match["name"]], match)


def _on_its_day(desk: Desk, day: FixedDay, match: re.Match[str]) -> Iterator[Finding]:
    base = max(0, match.start() - 20)
    before, after = desk.text[base : match.start()].rstrip("“"), desk.text[match.end() : match.end() + 14]
    spoken = _SPOKEN.search(before) if not _NOT_ITS_DAY.match(after) else None
    dotted, bracket = _DOTTED.search(before), _IN_BRACKETS.match(after)
    said = dotted or bracket or spoken
    if said is None or (int(said["month"]), int(said["day"])) == (day.month, day.day):
        return
    start = match.start() if said is bracket else base + said.start()
    end = match.end() + bracket.end() if said is bracket and bracket else match.end()
    level: FindingLevel = "warning" if said is spoken else "error"
    message = f"{match[0]}是 {day.month} 月 {day.day} 日，这里写的是 {said['month']} 月 {said['day']} 日"
    yield desk.remark(DAY, level, start, end, message, "核对日期和节日名称")
