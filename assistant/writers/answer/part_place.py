"""Where a part of a report stands among its parts: behind which one and before which one the samples put it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from assistant.report import Role
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.part import told_with_problems
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Written

_PUT = re.compile(
    r"(?:放|排|摆|搁|写|列|安排|落)(?:在|到|进)?(?:报告|材料|稿子|全文)?的?(?:哪(?![些几])|什么(?:地方|位置)|第几|前面?|后面?|开头还是|最[前后]|末尾)"
    r"|(?:前面|后面|开头|末尾|最后)(?:写|放)?还是|(?:在|是)(?:哪个?|什么)(?:位置|地方)"
)
_ORDER = re.compile(
    r"(?:哪个|谁|哪一?(?:部分|块))(?:放|写|排|在)*(?:在|到)?(?:前|后|先)|先写|[前后][面头]?还是|在[前后]"
)
_ENDS = {"closing": ("结尾", "结束语", "结语", "收尾"), "opening": ("导语", "开头", "前言", "引言", "帽子")}
_HOW = re.compile(r"(?:怎么|咋|如何|怎样)[^，。？?]{0,4}写(?![在到进])")


def compose_part_place(material: Material) -> Written | None:
    """Answer where parts stand that a question asks of by their names and nothing else: 原因分析放哪儿; else None."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.topics or asked.documents or asked.notice or asked.turn or _HOW.search(said):
        return None
    if not all(_names_part(material, term) or term in asked.writing for term in asked.terms):
        return None
    if len(asked.roles) == 2 and _ORDER.search(said):
        order = write_order(material, *asked.roles)
        return Written("how_to", True, iter([order]), exact=True) if order else None
    if len(asked.roles) != 1 or not _PUT.search(said) or not any(_names_part(material, term) for term in asked.terms):
        return None
    told = write_end_place(replace(material, asked=replace(asked, target=asked.roles[0])))  # type: ignore[arg-type]
    told = told or [one for one in [write_part_place(material, asked.roles[0])] if one]
    return Written("how_to", True, iter(told), exact=True) if told else None


def _names_part(material: Material, word: str) -> bool:
    """Whether a word is a part by its own name, and nothing that is written in one: 亮点 is no name of 主要做法."""
    for role in material.asked.roles:
        guide = material.pack.guide(role)
        ends = _ENDS.get(role, ())
        headings = guide.headings if guide and role != "done" else ()  # 特色亮点 heads what was done, and is part of it
        if word in ends or (guide and not ends and (word in guide.name or word in headings)):
            return True
    return False


def write_order(material: Material, one: Role, other: Role) -> str:
    """Return which of two parts the samples that have both put first; "" where none has both."""
    held = []
    for _, report in material.samples.items:
        roles = [section.role for section in report.sections]
        if one in roles and other in roles:
            held.append(roles.index(one) < roles.index(other))
    if not held:
        return ""
    ahead = sum(held) * 2 >= len(held)
    count = sum(held) if ahead else len(held) - sum(held)
    guides = [material.pack.guide(role) for role in ((one, other) if ahead else (other, one))]
    first, last = (guide.name if guide else "" for guide in guides)
    samples = material.samples
    how = "都这样放" if count == len(held) else f"{count} 篇这样放"
    both = f"{samples.n} 篇{samples.label}里两部分都单列的 {len(held)} 篇，{how}"
    return (
        f"**先写“{first}”，再写“{last}”。**{both}"
        f"{told_with_problems(material) if 'causes' in (one, other) else ''}。{samples.basis}"
    )


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
