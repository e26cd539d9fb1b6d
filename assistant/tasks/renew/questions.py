"""What the writer of a renewed report is asked beside the slots: last year's shortfalls and plans, names, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Report
from assistant.tasks.renew.frame import read_frame
from assistant.tasks.renew.kinds import Judge
from assistant.tasks.renew.plans import set_against
from assistant.tasks.renew.wording import new_events, old_sayings
from assistant.writers.draft.plan import AS_LAST_YEAR, DraftPlan


def asked_besides(
    report: Report, judge: Judge, plans: Sequence[tuple[str, str]], fresh: DraftPlan, stays: str
) -> Iterator[str]:
    """Yield the questions; ``plans`` are last year's, ``fresh`` holds this year's notes, ``stays`` what was kept."""
    done = [fact for item in fresh.items() for _, fact in item.facts if fact.role in (None, "done")]
    if old := list(old_sayings(judge.common, re.sub("【[^】]*】", "", stays), judge.new)):
        yield f"照旧写着{'、'.join(f'“{one}”' for one in old)}：请核对今年是否换成新的提法。"
    if fresh.notes.facts:
        promised = [(name, _concrete(said, judge)) for name, said in plans]
        yield from set_against([(name, said) for name, said in promised if said], done)
    told_short = any(item.facts for section in fresh.sections if section.role == "problems" for item in section.items)
    if not told_short:
        yield from _old_shortfalls(report)


def told_besides(report: Report, judge: Judge, fresh: DraftPlan) -> Iterator[str]:
    """Yield what is worth knowing of last year's report and needs no answer."""
    if any(item.facts for section in fresh.sections if section.role == "problems" for item in section.items):
        yield from _old_shortfalls(report)
    if events := new_events(judge.common, report.period, judge.new):
        yield f"这一年新有：{'、'.join(events)}；导语和学习部分要不要写到？"
    if report.addressee and not fresh.addressee:
        addressee = report.addressee.of(report.text).strip("：: ")
        yield f"{AS_LAST_YEAR}是“{addressee}”（导出 Word 时写上），有变动请改。"
    if signed := [span.of(report.text).strip() for span in (report.signature, report.date) if span]:
        yield f"落款和日期没有照抄（去年：{'，'.join(signed)}）：导出 Word 时按标题署名，日期留空待填。"


def _old_shortfalls(report: Report) -> Iterator[str]:
    for section in report.sections:
        olds = [item.heading for item in section.items] or [point.lead for point in section.points]
        if section.role == "problems" and olds:
            yield f"去年“{section.heading}”写的是：{'；'.join(olds)}。今年是否仍然存在？"


def _concrete(plan: str, judge: Judge) -> str:
    """Return what of a plan can be held against the year: clauses with a count, a date or a name."""
    points = read_frame(plan, judge.plan_kind, judge, "")
    return "；".join(filter(None, (point.open_text() for point in points)))
