"""How many entries each sample gives a part: of some samples one by one, or which of all have just so many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Report, Role
from assistant.structure.numbering import numeral
from assistant.structure.statistics import size
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import joined, titles

_BASIS = "按编了号的条目和“一是、二是”数"
_SO_MANY = re.compile(
    r"(?P<bound>不到|不足|少于|超过|多于|至少|不少于|最多|不超过)?(?P<number>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<more>以上)?"
    r"(?:条|点(?![一-鿿]*钟)|个(?:问题|不足|方面|小?标题|打算|原因|做法|措施))(?P<after>以上|以下|及以上|以内)?"
)
_COUNTS = re.compile(r"[几多]少?篇|哪[几些]?[篇份]|多少[份家个]?(?:范文|报告|单位|样)|比例")


def so_many(question: str) -> re.Match[str] | None:
    """Return how many entries are named where samples with so many are counted: 问题只写三条的有几篇."""
    return _SO_MANY.search(question) if _COUNTS.search(question) else None


def write_with(material: Material, role: Role, found: re.Match[str]) -> Iterator[str]:
    """Yield how many samples give a part as many entries as ``found`` says, which, and how many the others give."""
    guide = material.pack.guide(role)
    name = guide.name if guide else role
    number = numeral(found["number"]) or 0
    given = {document: _entries(report, role) for document, report in material.samples.items}
    counted = {document: count for document, count in given.items() if count}
    fitting = [document for document, count in counted.items() if _fits(count, number, found)]
    said = f"{found['bound'] or ''}{number} 条{found['after'] or found['more'] or ''}"
    n = material.samples.n
    yield f"**{n} 篇{material.samples.label}中，“{name}”写 {said}的有 {len(fitting)} 篇。**{material.samples.note}"
    if fitting:
        yield titles([document.name for document in fitting]) + "。"
    spread = {count: list(counted.values()).count(count) for count in sorted(set(counted.values()))}
    yield f"各种条数：{joined([f'{count} 条 {many} 篇' for count, many in spread.items()])}" + (
        f"；没有分条或没有单列的 {n - len(counted)} 篇，没有算。" if n > len(counted) else "。"
    )
    yield f"{_BASIS}（n={n}）。"


def write_entries(material: Material, role: Role) -> Iterator[str]:
    """Yield how many entries and characters each of some samples gives a part."""
    guide = material.pack.guide(role)
    yield f"**“{guide.name if guide else role}”部分，逐篇是**："
    lines = []
    for document, report in material.samples.items:
        sections = [section for section in report.sections if section.role == role]
        count, chars = _entries(report, role), sum(size(section.of(report.text)) for section in sections)
        entries = f"{count} 条" if count else "没有分条" if sections else "没有单列"
        lines.append(f"- {titles([document.name])}：{entries}" + (f"，{chars} 字" if chars else ""))
    yield "\n".join(lines)
    yield f"{_BASIS}（n={material.samples.n}）。"


def _entries(report: Report, role: Role) -> int:
    return sum(len(section.items or section.points) for section in report.sections if section.role == role)


def _fits(count: int, number: int, found: re.Match[str]) -> bool:
    bound, after = found["bound"] or "", found["after"] or found["more"] or ""
    if bound in ("不到", "不足", "少于"):
        return count < number
    if bound in ("超过", "多于"):
        return count > number
    if bound in ("至少", "不少于") or "以上" in after:
        return count >= number
    if bound in ("最多", "不超过") or after:
        return count <= number
    return count == number
