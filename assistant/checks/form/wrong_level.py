"""A part headed on the level below: （三）今后努力方向 where 三、 is due; all else is read as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.desk import Desk
from assistant.checks.form.numbering import SEQUENCE, hanzi, heads_of
from assistant.checks.form.strayed_numbers import Marker
from assistant.report import Role
from assistant.results import Finding
from assistant.structure.parse import parse_report
from assistant.structure.roles import role_of_heading

_LONGEST = 24  # characters of a part's heading
_MARKED = re.compile(r"[ \t　]*(?P<mark>[（(]?(?:[一二三四五六七八九]|[1-9])[）)、.．])[ \t　]*(?P<heading>[^\n]*)")
# What the heading of a whole part ends in, so that 落实整改计划 among what was done is none.
_PART = re.compile(
    "(?:问题|不足|短板|差距|原因(?:分析|剖析)?|打算|安排|方向|计划|思路|措施|举措|设想|重点|工作)[）)。]?$"
)
_MISSED: tuple[Role, ...] = ("problems", "plans")


def _found(desk: Desk) -> Iterator[tuple[Marker, re.Match[str]]]:
    if desk.pack is None or len(desk.report.sections) < 1:
        return
    heads = list(heads_of(desk))
    last: dict[int, int] = {}
    for place, head in enumerate(heads):
        start = desk.text.rfind("\n", 0, head.start) + 1
        line = _MARKED.match(desk.text, start)
        after = next((one for one in heads[place + 1 :] if one.level == 1), None)
        due = head.level > 1 and last.get(1, 0) > 0 and head.value == last[1] + 1 and head.value < 10
        own = head.value == last.get(head.level, 0) + 1 and not _begins_anew(heads, place)
        if line and due and not own and (after is None or after.value == head.value + 1) and _heads_part(desk, line):
            yield head, line
            last = {1: head.value}
            continue
        last = {level: value for level, value in last.items() if level < head.level} | {head.level: head.value}


def _begins_anew(heads: list[Marker], place: int) -> bool:
    """Whether what follows counts from one again on the very level: （二） heads no list of （一） （二）."""
    after = heads[place + 1] if place + 1 < len(heads) else None
    return after is not None and after.level == heads[place].level and after.value == 1


def _heads_part(desk: Desk, line: re.Match[str]) -> bool:
    heading = line["heading"].strip()
    if desk.pack is None or not 0 < len(heading) <= _LONGEST or not _PART.search(heading):
        return False
    found = role_of_heading(desk.pack, heading)
    return found.sureness > 0 and found.role in _MISSED and not any(desk.sections_of(found.role))


def check_wrong_level(desk: Desk) -> list[Finding]:
    """Find the headings of whole parts that are numbered as one item of the part before."""
    found = []
    for marker, line in _found(desk):
        written, right = line["mark"], f"{hanzi(marker.value)}、"
        message = f"层次不对：这是与“{hanzi(marker.value - 1)}、”并列的部分，这里写成了“{written}”"
        found.append(desk.remark(SEQUENCE, "error", *line.span("mark"), message, f"改为“{right}”", fix=right))
    return found


def as_meant(desk: Desk) -> Desk:
    """Return the desk with such headings on their own level, each in as many characters as it has."""
    text = desk.text
    for marker, line in _found(desk):
        start, end = line.span("mark")
        text = f"{text[:start]}{hanzi(marker.value)}、{' ' * (end - start - 2)}{text[end:]}"
    if text == desk.text or desk.pack is None:
        return desk
    return replace(desk, report=parse_report(text, desk.pack))


def as_written(desk: Desk, finding: Finding) -> Finding:
    """Return a finding made on what was meant with its words as they are written."""
    quote = desk.text[finding.start : finding.end]
    return finding if quote == finding.quote else replace(finding, quote=quote)
