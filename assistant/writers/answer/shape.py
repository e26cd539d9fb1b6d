"""How one sample is built, read off its outline: parts, points, sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report, Role, Section, Span
from assistant.structure.statistics import size
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import quoted, titles
from assistant.writers.cite import shown

_MOST = 3  # samples whose outline is shown

_CONTENTS = re.compile(r"(?:写|讲|说|包括|有)了?(?:些|哪些|哪几|什么|些什么)(?:大)?(?:内容|方面|部分|块|东西)?[？?]?$")


def asks_contents(question: str) -> bool:
    """Whether nothing is asked but what a text holds: 税务局的范文写了哪些内容."""
    return bool(_CONTENTS.search(question))


def write_shape(material: Material) -> Iterator[str]:
    """Yield how the samples a question names are built; of the part it names, where it names one."""
    roles = [role for role in material.asked.roles if role != "opening"]
    for document, report in material.samples.items[:_MOST]:
        if roles:
            yield _of_part(material, document, report, roles)
        else:
            yield _of_all(material, document, report)


def _of_all(material: Material, document: Document, report: Report) -> str:
    sections = report.sections
    lines = [
        f"**{titles([document.name])}**全文 {size(report.text)} 字，"
        f"{'导语之后' if report.preamble else ''}分 {len(sections)} 个部分："
    ]
    for section in sections:
        lines.append(f"- {_heading(material, document, report, section)}（{_size(report, section)}）")
        lines += [f"  - {shown(f'{item.number}{item.heading}', 60)}" for item in section.items]
    return "\n".join([lines[0], "", *lines[1:]])


def _of_part(material: Material, document: Document, report: Report, roles: Sequence[Role]) -> str:
    held = [section for section in report.sections if section.role in roles]
    if not held:
        return f"{titles([document.name])}没有单列这一部分。"
    lines = []
    for section in held:
        heading = _heading(material, document, report, section)
        share = round(100 * size(section.of(report.text)) / max(size(report.text), 1))
        lines.append(f"**{titles([document.name])}**的{heading}：{_size(report, section)}，约占全文 {share}%。")
        points = [f"{item.number}{item.heading}" for item in section.items]
        points = points or [f"{point.marker}{point.lead}" for point in section.points]
        lines.append("\n".join(f"- {shown(point, 80)}" for point in points))
    return "\n\n".join(line for line in lines if line)


def _heading(material: Material, document: Document, report: Report, section: Section) -> str:
    heading = section.heading or ""
    start = report.text.find(heading, section.start) if heading else -1
    if start < 0:
        return f"“{shown(heading)}”"
    return quoted(material, span_quote(document, report, Span(start, start + len(heading)), section.number or ""))


def _size(report: Report, section: Section) -> str:
    count = len(section.items or section.points)
    kind = "条" if section.items or section.points else ""
    return f"{size(section.of(report.text))} 字" + (f"，{count} {kind}" if count else "，一段写成，没有分条")
