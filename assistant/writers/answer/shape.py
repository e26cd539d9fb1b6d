"""How one sample is built, read off its outline (parts, points, sizes), and in which part a topic is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report, Role, Section, Span
from assistant.structure.statistics import size
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.cite import shown

_MOST = 3  # samples whose outline is shown


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
        lines.append(f"**{titles([document.name])}**的{heading}：{_size(report, section)}。")
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


def write_place(material: Material) -> Iterator[str]:
    """Yield in which part, and under which topic, the samples write what was asked for."""
    asked, samples = material.asked, material.samples
    if not asked.topics:
        yield _place_of_word(material, asked.open[0])
        return
    topic = asked.topics[0]
    counts: Counter[str] = Counter()
    for (role, name), held in samples.statistics.topics.items():
        guide = material.pack.guide(role)
        if name == topic and guide:
            counts[guide.name] += held.n_with
    about = f"“{shown(asked.inferred)}”归在“{topic}”这个主题里；" if asked.inferred else ""
    if not counts:
        yield f"{about}{samples.n} 篇{samples.label}都没有为“{topic}”单列条目，只在别的条目里带到。{samples.basis}"
        return
    parts = joined([f"“{name}”部分 {count} 篇" for name, count in counts.most_common()])
    first = counts.most_common(1)[0][0]
    yield (
        f"一般写在**“{first}”**部分。{about}"
        f"{samples.n} 篇{samples.label}里为“{topic}”单列条目的：{parts}。{samples.basis}"
    )


def _place_of_word(material: Material, word: str) -> str:
    """Return in which parts the samples speak of ``word``, by the sections that hold it."""
    samples = material.samples
    holders = 0
    counts: Counter[str] = Counter()
    for _, report in samples.items:
        roles = {section.role for section in report.sections if word in section.of(report.text)}
        holders += bool(roles)
        counts.update(guide.name for role in roles if (guide := material.pack.guide(role)))
    if not holders:
        return f"{samples.n} 篇{samples.label}都没有提到“{shown(word)}”，放在哪里没有先例可循。{samples.basis}"
    parts = joined([f"“{name}”部分 {count} 篇" for name, count in counts.most_common()])
    first = counts.most_common(1)[0][0]
    return (
        f"一般写在**“{first}”**部分。{samples.n} 篇{samples.label}中 {holders} 篇提到“{shown(word)}”：{parts}。"
        f"写不写看有没有实际工作。{samples.basis}"
    )
