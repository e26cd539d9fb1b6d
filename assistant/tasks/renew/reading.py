"""Last year's report as it is read: its parts, what it says of its writer and period, what it planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.report import Item, Report, Section
from assistant.structure.parse import parse_report
from assistant.tasks.draft.voice import speaker_of
from assistant.tasks.renew.wording import next_period


def read_last_year(text: str, pack: GenrePack) -> Report:
    """Parse last year's report; raises BadInput where it has no parts to renew."""
    report = parse_report(text.replace("\r\n", "\n").replace("\r", "\n").strip(), pack)
    if not report.sections:
        raise BadInput("去年的报告里没有读出“一、”“二、”这样的部分", cure="给一份完整的报告（txt、docx、pdf）")
    return report


def last_year_says(report: Report, period: str) -> dict[str, str]:
    """Return what a report says of its type, speaker, unit and the period after it, for the form's empty fields."""
    unit = re.match(r"(.{2,30}?)(?=关于|(?:19|20)\d{2}年|落实|履行)", report.title_line)
    named = unit[1] if unit else ""
    full = re.sub("^(?:中共|中国共产党)", "", named)  # a name in full is for the title, not for every sentence
    speaker = report.speaker if report.speaker not in (named, full) else speaker_of(named) or named
    said = {"type": report.type, "speaker": speaker, "unit": named}
    return {**said, "period": period or next_period(report.period)}


def lead_of(report: Report, section: Section) -> str:
    """Return what stands between a section's heading and its first item, or all of a section without items."""
    begin = report.text.find("\n", section.start, section.end)
    stop = section.items[0].start if section.items else section.end
    return report.text[begin:stop].strip() if begin >= 0 else ""


def body_of(report: Report, item: Item) -> str:
    """Return what stands below an item's heading."""
    body_at = report.text.find(item.heading, item.start, item.end) + len(item.heading)
    return report.text[body_at : item.end].lstrip("。：: \n").rstrip()


def old_plans(report: Report) -> Iterator[tuple[str, str]]:
    """Yield heading and text of each plan of the report, whether items or points."""
    for section in report.sections:
        if section.role != "plans":
            continue
        for item in section.items:
            yield item.heading, body_of(report, item)
        if not section.items:
            for point in section.points:
                heading = point.lead.partition("，")[0]
                yield heading, point.of(report.text).removeprefix(heading).lstrip("，。：")
            if not section.points:
                yield "", lead_of(report, section)
