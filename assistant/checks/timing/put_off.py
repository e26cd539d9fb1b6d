"""What is put off to a year that is over: 其余2条列入2025年年度计划 in the report on 2026."""

from __future__ import annotations

import re

from assistant.checks.desk import Desk
from assistant.checks.timing.events import period_dates
from assistant.checks.timing.part_of_year import year_is_over
from assistant.checks.timing.period import YEAR_OFF
from assistant.results import Finding
from assistant.structure.sentences import sentence_before

_PUT = re.compile(
    r"(?:列入|纳入|排入|放入|编入|结转(?:到|至)?|顺延(?:到|至)?|推迟(?:到|至)|延后(?:到|至)|安排(?:到|在)|留(?:到|至|待))"
    r"(?P<year>20\d\d)年(?P<part>年?度|上半年|第?[一二]季度)?(?P<what>[^，。；、\n]{0,10})"
)
_REST = re.compile("其余|剩余|余下|另外?有?\\d|尚有|还有|未(?:完成|整改|办结|解决)|没有(?:完成|整改|办结)")
_INTO = re.compile("(?:把|将)[^，。；\n]{2,20}$")
_STILL = re.compile("第?四季度|下半年|年?[底末]|1[12]月")
_PLAN = re.compile("计划|要点|安排|任务|项目|预算|清单|考核|整改|实施|解决|办理|完成")


def check_put_off(desk: Desk) -> list[Finding]:
    """Find things left over that are put into the plan of a year that is over by the report's end."""
    dates, found = period_dates(desk.period), list[Finding]()
    if dates is None or dates[1].month != 12:
        return found
    for match in _PUT.finditer(desk.text):
        if desk.role_at(match.start()) not in ("done", "problems"):
            continue
        if not match["part"] and not _PLAN.search(match["what"]):
            continue
        year = int(match["year"])
        before = sentence_before(desk.text, match.start(), 60)
        rest = _REST.search(before)
        past = year < dates[1].year and (rest or _INTO.search(before))
        own = rest and year == dates[1].year and year_is_over(desk) and not _STILL.match(match["what"])
        if past or own:
            at = match.start("year")
            message = f"报告期是 {desk.period}，这里写的是放到 {year} 年去办"
            suggestion = f"核对是否沿用了往年的稿子；应为 {dates[1].year + 1} 年的，改过来"
            found.append(desk.remark(YEAR_OFF, "warning", at, at + 5, message, suggestion))
    return found
