"""Results as text for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.checks.desk import in_context
from assistant.genre.check import Checked
from assistant.passage import Document
from assistant.report import Item, Point, Report
from assistant.results import Answer, Draft, Finding, Ingested, Review
from assistant.structure.checklist import Checklist
from assistant.ui.as_table import tables
from assistant.ui.render_changes import Made
from assistant.writers.cite import plain

_KINDS = {"sample": "范文", "policy": "政策", "guide": "写作指引"}
_ASKED = {
    "part": "要写的部分",
    "length": "篇幅",
    "period": "期间",
    "addressee": "报给",
    "deadline": "时限",
    "form": "形式",
}
_ASKED |= {"attachment": "附报", "duty": "规定"}
_LEVELS = {"error": "错误", "warning": "提醒", "hint": "提示"}
_MET = {"yes": "做到", "no": "没有做到", "look": "请人看"}


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Lay out rows in columns; the first row is the head."""
    columns = [max(width(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell + " " * (columns[i] - width(cell)) for i, cell in enumerate(row)).rstrip() for row in rows
    )


def documents(found: Iterable[Document]) -> str:
    """List documents, one a line."""
    rows = [["编号", "类别", "类型", "期间", "段落", "名称"]]
    rows += [
        [one.id, _KINDS[one.kind], one.type, one.period, str(one.passages), one.title or one.name] for one in found
    ]
    return table(rows) if len(rows) > 1 else "资料库是空的。用 report-assistant ingest 文件或文件夹 学习范文。"


def removed(gone: Sequence[Document]) -> str:
    """Say what was forgotten."""
    return "\n".join(f"已移除：{one.name}（{one.id}）" for one in gone)


def ingested(done: Ingested) -> str:
    """Say what became of the files given."""
    lines = [f"已学习：{one.name}（{_KINDS[one.kind]}，{one.passages} 个段落，编号 {one.id}）" for one in done.added]
    lines += [
        f"已替换：{new.name} 的旧版本（编号 {old.id}）不再使用，原件还在资料库的 originals/replaced 文件夹"
        for new, old in done.replaced
    ]
    lines += [f"早已学过：{one.name}（编号 {one.id}）" for one in done.unchanged]
    lines += [f"没能学习：{path}：{error}" for path, error in done.failed]
    return "\n".join(lines) or "没有找到可以学习的文件。"


def outline(report: Report, asked: Checklist | None = None) -> str:
    """Show a report's structure as an indented list, and what it asks for where it is a notice."""
    lines = [f"标题：{report.title.of(report.text)}" if report.title else "（无标题）"]
    for section in report.sections:
        lines.append(f"{section.number or ''}{section.heading or '（无小标题）'}　[{section.role}]")
        lines += [f"    {_point(point)}" for point in section.points]
        for item in section.items:
            lines += _item(item, 1)
    if asked:
        lines += ["", "这是一份通知，要求："]
        lines += [
            f"    {_ASKED[entry.kind]}：{entry.value}{entry.states and f'（{entry.states}）'}"
            for entry in asked.entries
        ]
    return "\n".join(lines)


def _item(item: Item, depth: int) -> list[str]:
    lines = ["    " * depth + item.number + item.heading]
    lines += ["    " * (depth + 1) + _point(point) for point in item.points]
    for inner in item.items:
        lines += _item(inner, depth + 1)
    return lines


def _point(point: Point) -> str:
    return f"{point.marker}：{point.lead}"


def hits(found: Sequence[dict[str, Any]]) -> str:
    """List passages found, each with its place and its beginning."""
    lines = [
        f"{n}. {_where(one['name'], one['place'])}（{one['score']:.2f}）\n   {' '.join(one['text'].split())[:110]}"
        for n, one in enumerate(found, 1)
    ]
    return "\n".join(lines) or "没有找到。"


def _where(name: str, place: str) -> str:
    return f"{name} · {place}" if place else name  # a heading and a text without headings stand in no part


def answer(one: Answer) -> str:
    """Show an answer and, below it, what it stands on."""
    sources = [f"[{c.n}] {_where(c.name, c.place)}：“{' '.join(c.quote.split())}”" for c in one.citations]
    return "\n".join([plain(one.text), *(["", "依据：", *sources] if sources else [])])


def draft(one: Draft) -> str:
    """Show a draft, then what is missing and what was not used."""
    lines = [one.text]
    if one.questions:
        lines += ["", "还需要您补充：", *(f"- {question}" for question in one.questions)]
    if one.remarks:
        lines += ["", "请知悉：", *(f"- {remark}" for remark in one.remarks)]
    unused = [note for note in one.notes if not note.used]
    if unused:
        lines += ["", "没有用上的要点：", *(f"- {note.text}（{note.reason}）" for note in unused)]
    if one.changes:
        kinds = {"fact": "事实待补", "event": "待核实", "date": "改日期", "dropped": "换成今年的"}
        lines += ["", "与去年相比改了："]
        lines += [
            f"- {c.place}：{kinds.get(c.kind, c.kind)}：{c.before} → {c.after or '（不沿用）'}" for c in one.changes
        ]
    if one.findings:
        lines += ["", "自查：", *(f"- {_LEVELS[f.level]}：{_quoted(one.text, f)}{f.message}" for f in one.findings)]
    return "\n".join(lines)


def _quoted(text: str, finding: Finding) -> str:
    return in_context(text, finding) if finding.quote and finding.end <= len(text) else ""


def review(one: Review) -> str:
    """Show a review: the summary, then every finding in reading order."""
    lines = [one.summary.strip(), ""]
    for finding in one.findings:
        quote = in_context(one.outline.text, finding) if finding.quote else ""
        words = finding.message if not quote or finding.message.startswith(quote) else f"{quote}：{finding.message}"
        lines.append(f"[{_LEVELS[finding.level]}] {finding.section or '全文'}　{words}")
        if finding.suggestion:
            lines.append(f"       建议：{finding.suggestion}")
    if one.checklist:
        lines += ["", "对照通知："]
        lines += [f"[{_MET[row.met]}] {row.text}：{row.said}" for row in one.checklist]
    return "\n".join(lines)


def fixes_made(made: Sequence[Made], name: str) -> str:
    """List what ``--fix`` changed, with the words on either side; one line where nothing was safe to change."""
    if not made:
        return f"有把握能直接改的：没有；{name} 与原稿相同。"
    told = "只改了有唯一改法的错误和提醒，写“疑为”的也在内，请逐条看；提示、用字推测和没有唯一改法的没有改，请人定"
    lines = [f"已改 {len(made)} 处，写入 {name}（{told}）："]
    for number, one in enumerate(made, 1):
        was, put = one.before + one.old + one.behind, one.before + one.new + one.behind
        lines.append(f"{number}. “{was}”→“{put}”")
    return "\n".join(lines)


def measurements(results: dict[str, Any]) -> str:
    """Show measurements as tables, under each one's name."""
    return "\n".join(line for name, figures in results.items() for line in (name, *tables(figures, 1)))


def checked_knowledge(checked: Checked) -> str:
    """Show every slip on a line of its own, or one line that says all is well."""
    if checked.slips:
        return "\n".join(map(str, checked.slips))
    held = "；".join(
        f"{one.name}（{one.report_types} 种报告、{one.topics} 个主题、{one.samples} 篇范文、{one.policies} 份制度）"
        for one in checked.packs
    )
    return f"没有问题：{held}"
