"""What the report's own calendar rules out: past years in its plans, months after its half-year, an early date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.checks.desk import Check, Desk
from assistant.checks.timing.dates import YEAR_MARK
from assistant.checks.timing.events import period_dates
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_after, sentence_before

_RULE = "通行校对规则：打算写以后的事，做法写报告期内的事"
PLANNED = Check("plan-year", "打算的年份不对", "dates", _RULE)
MONTH = Check("month-off", "月份不在报告期内", "dates", _RULE)
SIGNED = Check(
    "signed-early", "成文日期过早", "dates", "《党政机关公文处理工作条例》：成文日期是会议通过或负责人签发的日期"
)
CHECKS = (PLANNED, MONTH, SIGNED)

_YEAR = re.compile(r"(?<![\d〔\[（(])(?P<year>20\d\d)年(?!以来|来|[—－–~～至到-])")
_PAST = re.compile(
    r"印发|修订|发布|出台|制定的|施行|会议|大会|召开的|届|成立|建成|《|以来|查摆|已|未完成|遗留|上年|去年|比|同期|检视|反馈|存在的|基础上|总结|的经验"
)
_MONTH = re.compile(
    r"(?:(?<![\d〔\[（(])(?P<year>20\d\d)年|(?<=[今本]年)|(?<![\d年月.至到—-]))(?P<month>1[0-2]|[1-9])月(?:份|初|底|末|[上中下]旬|(?P<day>\d{1,2})日)?(?![—至到-])"
)
_SPAN = re.compile(r"前三季度|第?[三四]季度|[1-6一]月?[至到—-](?:[7-9]|1[0-2])月份?")
_ELSEWHEN = re.compile(
    r"上年|去年|前年|明年|来年|下半年|下一步|将|拟|计划|准备|预计|\d{4}年|前|底前|每年|同期|历年|截至|截止"
)
_ANOTHER_CLAUSE = re.compile(r"\d月(?:\d{1,2}日)?[^，]{0,12}(?:计划|方案|要点|安排)$")
_DATED = re.compile(r"(20\d\d)年(0?[1-9]|1[0-2])月([1-3]\d|0?[1-9])日")
_EARLY = timedelta(days=70)  # before the end of the period; earlier a report on the whole of it is not written
_SHORT = re.compile(
    r"(?P<year>(?<![\d.十近约第满有过余“])[0-3]\d)年(?=落实|履行|意识形态|度|工作(?:情况|开展)|全年|上半年|下半年|，)"
)


def check_calendar(desk: Desk) -> list[Finding]:
    """Hold years, months and the date of signing against the period, where the report states one."""
    dates = period_dates(desk.period)
    if dates is None:
        return []
    return [
        *_whole_year(desk, dates),
        *_planned(desk, dates),
        *_months(desk, dates),
        *_signed(desk, dates),
        *_not_yet(desk, dates),
        *_up_to(desk),
        *_short_years(desk, dates[0].year),
    ]


_WHOLE_YEAR = re.compile(
    r"全年(?!度|的?(?:任务|目标|计划|预算|重点|安排|无休|候|要点|工作要点|收官))|(?<![近过一第])一年(?:以?来|间)|年内(?=已|全部|共|累计|先后)"
)
_AHEAD = re.compile("计划|目标|拟|任务|将|安排|争取|力争|预计|预算|要点|上年|去年|贯穿|占|过去|近一年|往年|确保|保证")
_DONE = re.compile(
    r"召开|开展|组织|举办|主持|听取|研究|学习|讲|检查|发布|审核|排查|完成|办结|整改|化解|处置|收集|接待|刊发|走访|共|累计"
    r"|没有|未|无|情况|以来|年来|推送|刊播|播放|报道|开设|登记|备案|培训|宣讲|制作|\d+余?[次场期条篇个件名人份家项起宗例处幅册户块批]"
)
# 1月9日召开会议研究全年意识形态工作: what is looked ahead to at the year's beginning.
_SET_ABOUT = re.compile("(?:研究|部署|谋划|布置|安排|明确|确定|讨论|审议|布局|统筹|传达|制定|分解)[^，。；\\d]{0,6}$")
_ITS_WORK = re.compile("^(?:的|度)?[一-鿿]{0,8}(?:工作|任务|要点|重点|计划|事项|清单)(?=[，。；、]|并|，|$)")
_AIM = re.compile(r"\d+[次场期][^，。；\n]{0,10}已")  # 全年12次学习已完成6次
_COUNTED_DEED = re.compile(r"，?[一-鿿]{2}[^，。；]*?\d+(?:\.\d+)?万?余?[次场期条篇个件名人份家项起宗例处幅册户块批]")


_OWN_YEAR = re.compile(r"(?:^|[ 　])(?:20\d\d年)?$")  # 2026年全年，集团党委……: what the opening says it tells of


def _whole_year(desk: Desk, dates: tuple[date, date]) -> Iterator[Finding]:
    """全年组织检查3次, 一年来 in the report on a half-year."""
    if (dates[1] - dates[0]).days > 200:
        return
    for match in _WHOLE_YEAR.finditer(desk.text):
        before = clause_before(desk.text, match.start(), 16)
        clauses = re.split("[。；\n，]", desk.text[match.start() : match.end() + 40])
        alone = clauses[0] == match[0] and desk.text.startswith("，", match.end())  # 全年，公众号推送信息206条
        clause = before + "".join(clauses[: 2 if alone else 1])
        told = desk.role_at(match.start()) in ("done", "opening", "problems")
        ahead = _SET_ABOUT.search(before) and _ITS_WORK.match(clause[len(before) + len(match[0]) :])
        aim = ahead or _AIM.match(desk.text, match.end())
        if told and not aim and not _AHEAD.search(clause) and _DONE.search(clause):
            message = f"报告期是{desk.period}，这里写的是“{match[0]}”"
            suggestion = "核对：是报告期内的，改为“上半年”一类的写法"
            deed = _COUNTED_DEED.match(clause, len(before) + len(match[0]))
            half_too = "半年" in sentence_after(desk.text, match.end(), 60)
            opened = desk.role_at(match.start()) == "opening" and _OWN_YEAR.search(before) and alone
            sure = (desk.role_at(match.start()) == "done" and deed and not half_too) or opened
            yield desk.remark(MONTH, "warning" if sure else "hint", *match.span(), message, suggestion)


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a place, its neighbour before it included."""
    before = sentence_before(text, start, 20)
    return before + re.split(r"[。；\n，]", text[end : end + 24])[0]


def _planned(desk: Desk, dates: tuple[date, date]) -> Iterator[Finding]:
    """A year before the period's in what is planned; the period's own year in its heading, once the year is over."""
    year = dates[0].year
    for section in desk.sections_of("plans"):
        heading = section.start + len(section.heading or "") + len(section.number or "") + 2
        for match in _YEAR.finditer(desk.text, section.start, section.end):
            said, clause = int(match["year"]), _clause(desk.text, *match.span())
            own = said == year and dates[1].month == 12 and match.start() < heading and "上半年" not in desk.text
            if (said < year and not _PAST.search(clause)) or (own and re.search("打算|安排|计划|思路|重点", clause)):
                message = f"报告期是 {desk.period}，打算里写的是 {said} 年"
                suggestion = f"打算写报告期以后的事，核对是否应为 {dates[1].year + (dates[1].month == 12)} 年"
                yield desk.remark(PLANNED, "warning", *match.span(), message, suggestion)


def _months(desk: Desk, dates: tuple[date, date]) -> Iterator[Finding]:
    """July in what was done in the first half of a year, November in that of three quarters."""
    if dates[1].month - dates[0].month > 8:
        return
    for match in _SPAN.finditer(desk.text) if dates[1].month == 6 else ():
        if desk.role_at(match.start()) == "done" and not _ELSEWHEN.search(_clause(desk.text, *match.span())):
            message = f"报告期是{desk.period}，这里写的是“{match[0]}”"
            yield desk.remark(MONTH, "warning", *match.span(), message, "核对期间；确是别的时段的，写明")
    for match in _MONTH.finditer(desk.text):
        month = int(match["month"])
        late = dates[1].month + (1 if dates[1].month < 12 else 0)  # a half-year's report is written in the month after
        if dates[0].month <= month <= late or desk.role_at(match.start()) != "done":
            continue
        own = match["year"] == str(dates[0].year)
        clause = _clause(desk.text, *match.span())
        if _ANOTHER_CLAUSE.search(clause.rpartition("，")[0]):
            clause = clause.rpartition("，")[2]  # 审定年度计划，4月16日……听取汇报
        if (match["year"] and not own) or _ELSEWHEN.search(clause.replace(match["year"] + "年", "") if own else clause):
            continue
        message = f"报告期是{desk.period}，这里写的是 {month} 月的事"
        yield desk.remark(MONTH, "warning", *match.span(), message, "核对月份；确是别的年份或时段的，写明")


def _signing(desk: Desk) -> tuple[date, re.Match[str]] | None:
    """The day the report is signed on, where it stands and can be."""
    if desk.report.date is None:
        return None
    match = _DATED.search(desk.text, desk.report.date.start, desk.report.date.end)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])), match
    except ValueError:
        return None  # told as an impossible date


def signing_day(desk: Desk) -> date | None:
    """Return the day that the report is signed on, or None."""
    signing = _signing(desk)
    return signing[0] if signing else None


_LATER = re.compile(
    r"(?:(?<=[今本]年)|(?<![\d〔\[（(年—至到-]))(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?:份|初|底|末|[上中下]旬|(?P<day>\d{1,2})日)?(?![—至到-])"
)
_DONE_THEN = re.compile(
    r"召开|开展|举办|组织|进行|完成|召集|听取|研究|检查|督查|培训|学习|印发|走访|整改|宣讲|约谈|通报|举行"
)
_STILL_TO_COME = re.compile(
    "将|拟|计划|准备|预计|安排|定于|底前|前|上年|去年|前年|来年|明年|每年|历年|同期|前后|前夕|节|日（|纪念日|到期|期限|时限"
)


def _not_yet(desk: Desk, dates: tuple[date, date]) -> Iterator[Finding]:
    """12月开展督查, told as done in a report that is signed in November."""
    signing = _signing(desk)
    if signing is None or signing[0].year != dates[0].year or desk.report.date is None:
        return
    signed = signing[0]
    if signed < dates[1] - _EARLY:
        return  # that the date of signing is wrong is told; all that was done would come after it
    for match in _LATER.finditer(desk.text, 0, desk.report.date.start):
        if desk.role_at(match.start()) != "done" or (match["year"] and int(match["year"]) != signed.year):
            continue
        month, day = int(match["month"]), int(match["day"] or 0)
        clause = _clause(desk.text, *match.span())
        if desk.text.startswith("，", match.end()):  # 12月，针对……，组织……: what was done stands further on
            clause += sentence_after(desk.text, match.end(), 60)
        if (month, day if month == signed.month else 0) <= (signed.month, signed.day):
            continue
        if _DONE_THEN.search(clause) and not _STILL_TO_COME.search(clause):
            message = f"成文日期是 {signing[1][0]}，这里把 {month} 月的事写成已经做了"
            suggestion = "核对月份或成文日期；还没有做的，写“将”，或放进下一步打算"
            yield desk.remark(MONTH, "warning", *match.span(), message, suggestion)


_UP_TO = re.compile(
    r"截[至止]到?(?P<when>(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?:份)?(?:(?P<day>\d{1,2})日|[底末]))"
)
_ABOUT = timedelta(days=3)  # a report is often signed a few days before the last figures are due


def _up_to(desk: Desk) -> Iterator[Finding]:
    """截至6月底，处置舆情33起, in a report that is signed on the 18th: figures of days to come."""
    signing = _signing(desk)
    if signing is None or desk.report.date is None:
        return
    signed = signing[0]
    for match in _UP_TO.finditer(desk.text, 0, desk.report.date.start):
        year, month = int(match["year"] or signed.year), int(match["month"])
        if desk.role_at(match.start()) not in ("done", "opening", "problems") or (
            not match["year"] and month > signed.month
        ):
            continue  # 截至12月底 in a report that is signed in January is of the year before
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        until = last.replace(day=min(int(match["day"]), last.day)) if match["day"] else last
        ahead = sentence_before(desk.text, match.start(), 24) + sentence_after(desk.text, match.end(), 24)
        if until > signed + _ABOUT and not _STILL_TO_COME.search(ahead):
            message = f"成文日期是 {signing[1][0]}，这里的数据却截至 {match['when']}，还没有到"
            suggestion = "核对截止日期或成文日期，改正其中一个"
            yield desk.remark(MONTH, "warning", *match.span("when"), message, suggestion)


def _signed(desk: Desk, dates: tuple[date, date]) -> Iterator[Finding]:
    signing = _signing(desk)
    if signing is None:
        return
    signed, match = signing
    if signed < dates[1] - _EARLY:
        message, cure = f"成文日期是 {match[0]}，比报告期（{desk.period}）结束早得多", "核对成文日期和报告期"
        year = dates[1].year
        fits = signed.year == year - 1 and (signed.month, signed.day) >= (dates[1] - _EARLY).timetuple()[1:3]
        if fits:  # 2025年12月10日 under the report on 2026: last year's date, or a slip of the hand
            message, cure = (
                f"成文日期写的是 {signed.year} 年，年份疑为 {year}：报告的是 {desk.period}",
                "核对后改正年份",
            )
        yield desk.remark(SIGNED, "error" if fits else "warning", *match.span(), message, cure)


def _short_years(desk: Desk, year: int) -> Iterator[Finding]:
    """现将22年落实……: the period's own year, or one beside it, in two digits."""
    for match in _SHORT.finditer(desk.text):
        if abs(int(match["year"]) + 2000 - year) <= 1 and not re.match(
            "度|全年|上半年|下半年", desk.text[match.end() :][:3]
        ):
            fix = f"20{match['year']}年"
            yield desk.remark(YEAR_MARK, "warning", *match.span(), "年份没有写全", f"年份写四位，如“{fix}”", fix=fix)
