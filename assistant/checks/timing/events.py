"""Meetings, campaigns and formulations against the period of the report: what had not begun, what was over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.checks.desk import Check, Desk
from assistant.checks.timing.campaigns import EVENT, carried_on, five_years
from assistant.checks.timing.event_dates import DATED, day_of, said_day, too_soon, wrongly_dated
from assistant.genre import DatedEvent, SetPhrase, compiled
from assistant.results import Finding, FindingLevel
from assistant.structure.sentences import clause_before

CURRENT = Check("phrase-date", "提法与报告期不符", "dates", "固定提法表")
CHECKS = (EVENT, CURRENT, DATED)

_BEFORE = re.compile(r"(?:迎接|喜迎|迎|筹备|备战|献礼|即将召开的?|将要召开的?|准备|服务保障)[“《]?$")
_MADE_READY = re.compile(
    r"为(?:了)?(?:迎接)?(?:党的)?[^，。；]{2,12}(?:胜利|顺利|隆重)召开(?:提供|营造|创造|作出|献礼|保驾|奠定)"
)
_AFTER = re.compile(r"^[”》]?(?:即将|将于|将要|将在|召开前|召开之前|的?筹备)")
_SESSIONS = re.compile(
    r"(?P<term>十[六七八九]|二十)届(?:[一二三四五六七]中、?(?:和|及)?)+(?P<last>[一二三四五六七]中)全会"
)
_EVERY_SESSION = re.compile(r"(?P<term>十[六七八九]|二十)届历次全会")
_SESSION_OF_TERM = re.compile(r"(?P<term>十[八九])届[一二三四五六七]中全会")
_TERMS = {"十八": "党的十八大", "十九": "党的十九大", "二十": "党的二十大"}
_NEXT = {"十八": "十九", "十九": "二十"}
_GUIDES = re.compile(r"^[”》]?(?:和[^，。]{0,14})?精神")
_FOLLOWED = re.compile(r"以|学习|贯彻|落实|领会|按照|遵循|围绕")
_CONGRESS = re.compile("(?<=党的)二十[一二三四五]大")
_TERM_TO_COME = re.compile("二十[一二三四五]届(?:历次|[一二三四五六七]中)全会")
_SESSION = re.compile(r"(?P<term>十九|二十)届([一二三四五六七])中全会")
_MEETING = "报告期后的会议，写进下一步打算；成文时确已传达学习的，可以保留"
_ACTION = "报告期后的活动，写进下一步打算；成文时确已部署的，可以保留"
_REPORT_LATE = timedelta(days=75)  # a year's report is written, and brought up to date, into the spring


def period_dates(period: str) -> tuple[date, date] | None:
    """Return first and last day of a period such as 2022年, 2022年上半年, 2022年前三季度; None where unclear."""
    match = re.match(r"(\d{4})年?(?:度)?(上半年|下半年|前三季度|第?([一二三四])季度)?", period)
    if not match or not 1900 < int(match[1]) < 2100:
        return None
    year, part = int(match[1]), match[2] or ""
    if part in ("上半年", "前三季度"):
        return date(year, 1, 1), date(year, 6, 30) if part == "上半年" else date(year, 9, 30)
    if match[3]:
        quarter = "一二三四".index(match[3])
        last = date(year + (quarter == 3), (quarter * 3 + 3) % 12 + 1, 1) - timedelta(days=1)
        return date(year, quarter * 3 + 1, 1), last
    return (date(year, 7, 1) if part == "下半年" else date(year, 1, 1)), date(year, 12, 31)


def is_first_half(dates: tuple[date, date]) -> bool:
    """Return whether a period is the first half of a year."""
    return (dates[0].month, dates[1].month) == (1, 6)


def check_events(desk: Desk) -> list[Finding]:
    """Find events spoken of before they happened or awaited after they did, and formulations of another time."""
    dates = period_dates(desk.period)
    found: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for start, end, event in mentions(desk):
        if any(a <= start and end <= b for a, b in taken):
            continue
        taken.append((start, end))
        found += wrongly_dated(desk, event, start, end)
        if dates and event.five_years:
            found += five_years(desk, event, start, end, dates)
        elif dates:
            found += _stale(desk, start, end, dates)
            known = event.end if event.end and desk.text.startswith("精神", end) else event.start
            found += too_soon(desk, event.name, known, start, end, dates)
            found += _event(desk, event, start, end, dates)
            found += carried_on(desk, event, start, end, dates) if event.carried else ()
    found += _unknown_sessions(desk)
    if dates is None:
        return found
    for phrase in desk.common.set_phrases:
        found += _phrase(desk, phrase, dates)
    return found


def mentions(desk: Desk) -> list[tuple[int, int, DatedEvent]]:
    """Return every mention of an event; longer names first, so that a short name inside one counts once."""
    names = {name: event for event in desk.common.events for name in (event.name, *event.names)}
    found = []
    for name in sorted(names, key=len, reverse=True):
        found += [(m.start(), m.end(), names[name]) for m in compiled(re.escape(name)).finditer(desk.text)]
    for match in _SESSIONS.finditer(desk.text):  # 二十届二中、三中、四中全会: the last one's name is whole
        found += [
            (match.start() + part.start(), match.start() + part.end(), names[name])
            for part in re.finditer("[一二三四五六七]中(?!全会)", match[0])
            if (name := f"{match['term']}届{part[0]}全会") in names
        ]
        if (name := f"{match['term']}届{match['last']}全会") in names:
            found.append((match.start("last"), match.end(), names[name]))
    for match in _SESSION_OF_TERM.finditer(desk.text):  # of which only the term is known
        first = names.get(_TERMS[match["term"]])
        if match[0] not in names and first is not None and not any(a <= match.start() < b for a, b, _ in found):
            found.append((*match.span(), first.model_copy(update={"name": match[0], "end": ""})))
    for match in _EVERY_SESSION.finditer(desk.text):  # those of a term begin with its second session, the year after
        first = next((e for name, e in names.items() if name == _TERMS.get(match["term"])), None)
        if first is not None and first.start[:4].isdigit():
            begun = f"{int(first.start[:4]) + 1}-01-01"
            found.append((*match.span(), first.model_copy(update={"name": match[0], "start": begun, "end": ""})))
    return found


def _until(dates: tuple[date, date]) -> date:
    """The last day a report on the period can know of; a half-year's report is written in the month after."""
    whole_year = dates[1].month == 12
    return dates[1] + (_REPORT_LATE if whole_year else timedelta(days=45))


def _certain(desk: Desk) -> bool:
    """Whether the period is stated by the report itself, in its title or opening."""
    head = desk.text[: desk.report.sections[0].start if desk.report.sections else 400]
    return desk.period[:4] in head


def _event(desk: Desk, event: DatedEvent, start: int, end: int, dates: tuple[date, date]) -> Iterator[Finding]:
    began, over = day_of(event.start), day_of(event.end or event.start)
    if began is None or over is None:
        return
    awaited = bool(
        _MADE_READY.search(desk.text[max(0, start - 8) : end + 24])
        or _BEFORE.search(desk.text[max(0, start - 8) : start])
        or _AFTER.match(desk.text[end : end + 6])
    )
    proof = tuple(filter(None, (f"{event.name}：{event.start}" + (f"—{event.end}" if event.end else ""), event.source)))
    if dates[1] < began <= _until(dates) and not awaited and desk.role_at(start) in ("opening", "done"):
        when = f"自 {said_day(began)}开始" if event.carried else f"在 {said_day(began)}"
        message = f"{event.name}{when}，报告期（{desk.period}）已经过完"
        suggestion = _ACTION if event.carried else _MEETING
        yield desk.remark(EVENT, "hint", start, end, message, suggestion, evidence=proof)
    elif began > _until(dates) and not awaited:
        if desk.role_at(start) == "plans" and began.year <= dates[1].year + 1:
            return
        told = _certain(desk) and desk.role_at(start) in ("opening", "done", "problems")
        level: FindingLevel = "error" if told else "hint" if desk.role_at(start) == "other" else "warning"
        message = f"报告期是{desk.period}，{event.name}在 {said_day(began)}才开始，报告期内不可能有"
        suggestion = "核对报告期；确属报告期的，改用当时的提法（会前写“迎接”）"
        yield desk.remark(EVENT, level, start, end, message, suggestion, evidence=proof)
    elif awaited and over < dates[0]:
        message = f"{event.name}已在 {said_day(over)}结束，{desk.period}的报告不宜再写成将要举行"
        quoted = desk.text.rfind("“", max(0, start - 20), start) > desk.text.rfind("”", max(0, start - 20), start)
        suggestion = "像是往年活动的名称，核对是否沿用了旧稿" if quoted else "改为“学习贯彻”一类的写法，或删去"
        yield desk.remark(EVENT, "warning", start, end, message, suggestion, evidence=proof)


def _stale(desk: Desk, start: int, end: int, dates: tuple[date, date]) -> Iterator[Finding]:
    """The spirit of a congress, or of a session under it, as guidance when the next congress is over."""
    term = next((term for term in _TERMS if re.search(f"{term}(?:大|届)", desk.text[start:end])), "")
    following = _NEXT.get(term, "")
    after = next((one for one in desk.common.events if _TERMS.get(following) in one.names), None)
    over = day_of(after.end or after.start) if after else None
    if after is None or over is None or over >= dates[0] or desk.role_at(start) == "problems":
        return
    clause = clause_before(desk.text, start, 60)
    if not _GUIDES.match(desk.text[end : end + 16]) or not _FOLLOWED.search(clause):
        return
    message = f"{after.name}已经召开，{desk.period}的报告不宜再以{desk.text[start:end]}精神为指导"
    suggestion = "核对是否沿用了往年的稿子；改用现行的提法"
    yield desk.remark(CURRENT, "warning", start, end, message, suggestion, evidence=(after.name, after.start))


def _unknown_sessions(desk: Desk) -> Iterator[Finding]:
    """A session of the present term that the table of events does not know, and that comes after those it does."""
    names = [name for event in desk.common.events for name in (event.name, *event.names)]
    for match in (*_CONGRESS.finditer(desk.text), *_TERM_TO_COME.finditer(desk.text)):
        held = match[0][:3] + "大" in names  # the congress that the term begins with
        if match[0] not in names and not held:
            message = f"大事年表里没有“党的{match[0]}”"
            yield desk.remark(EVENT, "warning", *match.span(), message, "核对会议名称；确已召开的，可不理会")
    for match in _SESSION.finditer(desk.text):
        known = [
            "一二三四五六七".index(m[2])
            for name in names
            if (m := _SESSION.search(name)) and m["term"] == match["term"]
        ]
        if known and "一二三四五六七".index(match[2]) > max(known):
            message = f"大事年表里没有“{match[0]}”"
            yield desk.remark(EVENT, "warning", *match.span(), message, "核对会议名称；确已召开的，可不理会")


def _phrase(desk: Desk, phrase: SetPhrase, dates: tuple[date, date]) -> Iterator[Finding]:
    if phrase.since:
        for match in compiled(re.escape(phrase.name)).finditer(desk.text):
            yield from too_soon(desk, f"“{phrase.name}”", phrase.since, *match.span(), dates)
    since, until = day_of(phrase.since), day_of(phrase.until)
    early, late = since is not None and since > _until(dates), until is not None and until < dates[1]
    if not early and not late:
        return
    proof = tuple(filter(None, (phrase.note, phrase.source)))
    for match in compiled(re.escape(phrase.name)).finditer(desk.text):
        if _longer_name(desk, phrase, match.start()):
            continue
        if early and since:
            level: FindingLevel = "error" if _certain(desk) else "warning"
            message = f"“{phrase.name}”自 {said_day(since)}起使用，晚于报告期（{desk.period}）"
            yield desk.remark(CURRENT, level, *match.span(), message, "改用报告期内的提法", evidence=proof)
        elif until:
            message = f"“{phrase.name}”自 {said_day(until)}起已不再使用或已被取代"
            yield desk.remark(
                CURRENT, "warning", *match.span(), message, phrase.note or "改用现行的提法", evidence=proof
            )


def _longer_name(desk: Desk, phrase: SetPhrase, at: int) -> bool:
    """Whether a longer formulation that contains this one's name stands here."""
    for other in desk.common.set_phrases:
        inside = other.name.find(phrase.name) if other.name != phrase.name else -1
        if inside >= 0 and desk.text.startswith(other.name, at - inside):
            return True
    return False
