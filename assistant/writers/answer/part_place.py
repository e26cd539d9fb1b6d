"""Where a part of a report stands among its parts: behind which one and before which one the samples put it."""

from __future__ import annotations

from collections import Counter

from assistant.report import Role
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.part import told_with_problems
from assistant.writers.answer.words import quoted, titles


def write_part_place(material: Material, role: Role) -> str:
    """Return behind and before which parts the samples that have the part of ``role`` put it; "" where none has.

    What is counted are neighbours of its first section; a part that most write within another is told so, too.
    """
    before, behind = Counter[Role | None](), Counter[Role | None]()
    holders = 0
    for _, report in material.samples.items:
        roles = [section.role for section in report.sections]
        if role not in roles:
            continue
        holders += 1
        at = roles.index(role)
        last = len(roles) - 1 - roles[::-1].index(role)
        before[roles[at - 1] if at else None] += 1
        behind[roles[last + 1] if last + 1 < len(roles) else None] += 1
    if not holders:
        return ""
    sides = [(*_name(material, before), "之后"), (*_name(material, behind), "之前")]
    sides = [one for one in sides if one[0]]  # the first part has none before it, the last none behind
    if not sides:
        return ""
    told = "、".join(f"“{name}”{side}" for name, _, side in sides)
    least = min(count for _, count, _ in sides)
    how = "都这样放" if least == holders else f"{least} 篇这样放"
    of = material.pack.guide(role)
    samples = material.samples
    return (
        f"**单列时放在{told}。**{samples.n} 篇{samples.label}里 {holders} 篇单列“{of.name if of else role}”，{how}"
        f"{told_with_problems(material) if role == 'causes' else ''}。{samples.basis}"
    )


def _name(material: Material, neighbours: Counter[Role | None]) -> tuple[str, int]:
    """Return the name of the part that stands there most often and how often; ("", 0) for an end of the report."""
    role, count = neighbours.most_common(1)[0]
    guide = material.pack.guide(role) if role else None
    return (guide.name, count) if guide else ("", 0)


def write_end_place(material: Material) -> list[str]:
    """Return where the beginning or the end of a report stands, which is so by its nature; nothing for other parts."""
    samples, opening = material.samples, material.asked.target == "opening"
    if material.asked.target not in ("opening", "closing") or material.asked.topics:
        return []
    guide = material.pack.guide("opening" if opening else "closing")
    name = guide.name if guide else ""
    held = [(one, report) for one, report in samples.items if (report.preamble if opening else report.closing)]
    where = "全文最前面，标题和主送机关之后、第一个大标题之前" if opening else "全文最后，正文写完之后、署名和日期之前"
    told = [f"**“{name}”就在{where}。**{samples.n} 篇{samples.label}里 {len(held)} 篇有。{samples.basis}"]
    if guide and guide.purpose:
        told.append(material.advised(guide.purpose))
    spans = [(one, report, report.closing) for one, report in held if report.closing and not opening]
    if spans:
        quote = span_quote(*spans[0], name)
        told.append(f"**范文里这样写**：{quoted(material, quote, 60)}（{titles([quote.name])}）")
    return told
