"""Of what stood last: samples of one kind among those shown, where an item stands, two things side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Citation, Document
from assistant.report import Report, Section
from assistant.results import Answer
from assistant.structure.statistics import covered_topics, size
from assistant.writers.answer.excerpt import opening
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.turn import few_sentences
from assistant.writers.answer.words import TO_LEARN, joined, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, quote_again, shown

_MARK = re.compile(r"\[(\d{1,3})\]")
_EXAMPLES = re.compile(r"(?m)^\*\*\d{1,2}\. 《")
_NUMBERED = re.compile(r"(?m)^\d{1,2}\. ")
_LINES = re.compile(r"(?m)^- ")
_FIRST = 2  # sentences told of each of two things
_BACK = 3  # answers back in which an item may stand
_HEADING, _LONG, _MOST = 40, 240, 4  # characters of a heading and of what is quoted, entries of a part
_PARTS = (("done", "主要做法"), ("problems", "存在问题"), ("causes", "原因分析"), ("plans", "下一步打算"))


def write_last_turn(material: Material, extras: Extras) -> Written | None:
    """Answer a turn on what stood last; None for every other."""
    turn = material.asked.turn
    if turn == "among":
        return Written("coverage", True, _write_among(material, extras), exact=True)
    if turn == "years":
        documents = {one.id: one for one in material.documents}
        years = write_years([documents[name] for name in material.asked.among if name in documents])
        return Written("coverage", True, iter([years]), exact=True)
    if turn == "item_from":
        return Written("example", True, _write_item_from(material, extras.answers), exact=True)
    if turn == "two_texts":
        pairs = [
            pair
            for name in material.asked.documents
            for pair in extras.every_sample(material).items
            if pair[0].id == name
        ]
        if len(pairs) == 2:
            return Written("difference", True, _write_two(material, pairs), exact=True)
    if turn == "two_told" and len(told := [one for one in extras.answers if one.answered][-2:]) == 2:
        return Written("difference", True, _write_two_told(material, told), exact=True)
    if turn in ("which_meant", "two_texts", "two_told"):
        return Written("unclear", False, iter([_which(material)]), exact=True, telling=True)
    return None


def item_cited(answers: Sequence[Answer], number: int) -> tuple[Citation | None, int]:
    """Return what the item of that number in the latest list stands on (-1 is the last), and how many items it has."""
    for answer in reversed(answers[-_BACK:]):
        cited = {one.n: one for one in answer.citations}
        for begins in (_EXAMPLES, _NUMBERED, _LINES):
            pieces = begins.split(answer.text)[1:]
            marks = [mark and cited.get(int(mark[1])) for mark in map(_MARK.search, pieces)]
            if held := [one for one in marks if one]:
                at = len(held) if number < 0 else number
                return (held[at - 1] if 0 < at <= len(held) else None), len(held)
    return None, 0


def write_years(documents: Sequence[Document]) -> str:
    """Return of which year each of the samples is that were just named."""
    of_year: dict[str, list[str]] = {}
    for one in sorted(documents, key=lambda one: one.period or "～"):
        of_year.setdefault(f"{one.period[:4]}年" if one.period else "没有写年份", []).append(one.name)
    each = "，".join(f"{year} {len(names)} 篇" for year, names in of_year.items())
    lines = "\n".join(f"- {year}：{titles(names)}" for year, names in of_year.items())
    return f"**上面列出的 {len(documents)} 篇：{each}**。\n\n{lines}"


_NONE_HELD = "资料库里没有"  # how a note begins that other samples stand for those asked for


def _write_among(material: Material, extras: Extras) -> Iterator[str]:
    """Yield which of the samples shown are of the kind asked for, each with what was quoted of it."""
    asked = material.asked
    held = list(asked.among)
    items = samples_of_kind(material, asked.units) if asked.units else material.samples.items
    found = (
        []
        if material.samples.note.startswith(_NONE_HELD)
        else [document for document, _ in items if document.id in held]
    )
    found.sort(key=lambda one: held.index(one.id))
    name = shown(asked.focus)
    if not found:
        yield f"**上面这 {len(held)} 篇里没有“{name}”的**。"
        return
    yield f"**上面这 {len(held)} 篇里，“{name}”的有 {len(found)} 篇**："
    yield "\n".join(_line(material, one, extras.answers) for one in found)


def _line(material: Material, document: Document, answers: Sequence[Answer]) -> str:
    told = (one for answer in reversed(answers[-_BACK:]) for one in answer.citations if one.document == document.id)
    cited = next(told, None)
    of = joined([part for part in (document.type, document.period) if part])
    says = f"：{quoted(material, quote_again(cited), 120)}" if cited else ""
    return f"- {titles([document.name])}{f'（{of}）' if of else ''}{says}"


def _write_item_from(material: Material, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield the report or rule in which an item shown stands, where in it, and its words."""
    number = material.asked.ordinal or 0
    cited, many = item_cited(answers, number)
    if not cited:
        yield f"上面只列了 {many} 条，没有第 {number} 条。" if many else "上面没有列出这一条，您说的是哪一句？"
        return
    held = next((one for one in material.documents if one.id == cited.document), None)
    of = joined([part for part in (held.type, held.period) if part]) if held and cited.kind == "sample" else ""
    which = "最后一条" if number < 0 else f"第 {number} 条"
    place = f"，{shown(cited.place, 80)}" if cited.place else ""
    yield f"**{which}出自{titles([cited.name])}**{f'（{of}）' if of else ''}{place}："
    yield f"> {shown(cited.quote, 2 * _LONG)}{material.cite(quote_again(cited))}"


def _write_two_told(material: Material, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield that nothing tells the two apart, and the first sentences told of each."""
    one, other = material.asked.phrases
    yield f"**资料库里没有专门讲“{shown(one)}”和“{shown(other)}”有什么区别的**，前面对这两问各是这样答的："
    for name, answer in zip((one, other), answers, strict=True):
        said = next(few_sentences(answer.text.replace("**", "").split("\n\n"), _FIRST))
        yield f"- **{shown(name)}**：{cited_again(material, said, answer)}"


def cited_again(material: Material, text: str, answer: Answer) -> str:
    """Return a stretch of an earlier answer with its markers standing for the same passages in this one."""
    cited = {one.n: quote_again(one) for one in answer.citations}

    def again(found: re.Match[str]) -> str:
        quote = cited.get(int(found[1]))
        return material.cite(quote) if quote else ""

    return _MARK.sub(again, text)


def _write_two(material: Material, pairs: Sequence[tuple[Document, Report]]) -> Iterator[str]:
    """Yield two samples side by side: kind, period, sizes, points; then the part talked of, and the topics of each."""
    asked = material.asked
    rows = [("文种、期间", [joined([p for p in (one.type, one.period) if p]) or "没有写明" for one, _ in pairs])]
    rows.append(("全文", [f"{size(report.text)} 字" for _, report in pairs]))
    rows += [(name, [_sized(report, role) for _, report in pairs]) for role, name in _PARTS]
    rows = [(name, cells) for name, cells in rows if set(cells) != {"没有单列"}]
    yield f"**{titles([pairs[0][0].name])}和{titles([pairs[1][0].name])}**（字数、条数按原文数）："
    head = "| | 前一篇 | 后一篇 |\n|---|---|---|\n"
    yield head + "\n".join(f"| {name} | {cells[0]} | {cells[1]} |" for name, cells in rows)
    role = asked.role or "problems"
    name = next((one for of, one in _PARTS if of == role), "")
    for document, report in pairs if name else ():
        lines = [quoted(material, quote) for quote in _entries(document, report, role)]
        yield f"**“{name}”，{titles([document.name])}**\n\n" + "\n".join(f"- {one}" for one in lines) if lines else ""
    one, other = (
        list(dict.fromkeys(of for _, of, _, _ in covered_topics(report, material.pack))) for _, report in pairs
    )
    only = [f"只有前一篇单列：{joined([t for t in one if t not in other])}"] if set(one) - set(other) else []
    only += [f"只有后一篇单列：{joined([t for t in other if t not in one])}"] if set(other) - set(one) else []
    if only:
        yield f"**主题**：{'；'.join(only)}。"
    yield TO_LEARN


def _sections(report: Report, role: str) -> list[Section]:
    return [one for one in report.sections if one.role == role]


def _sized(report: Report, role: str) -> str:
    held = _sections(report, role)
    points = sum(len(one.items or one.points) for one in held)
    told = f"{sum(size(one.of(report.text)) for one in held)} 字"
    return (f"{told}、{points} 条" if points else told) if held else "没有单列"


def _entries(document: Document, report: Report, role: str) -> list[Quote]:
    """Return what the entries of a part begin with: their headings, or a first sentence."""
    nodes = [node for one in _sections(report, role) for node in (one.items or one.points)]
    return [span_quote(document, report, opening(report.text, node, _HEADING), "") for node in nodes[:_MOST]]


def _which(material: Material) -> str:
    """Ask what is meant, where a turn points at what was never shown."""
    said = material.asked.said
    if "篇" in said:
        return "您说的是哪一篇？前面还没有列出这样的范文。先问“有哪几篇写了保密”“医院的范文有几篇”，再问其中第几篇。"
    if re.search(r"区别|不同|不一样|差别|差异|一样|相同|差在", said):
        return "您说的两个是指什么？前面没有问到两样东西。把两个都写出来再问，例如：半年报告和年度报告有什么区别。"
    if re.search(r"第", said):
        return "您说的是哪一条？前面还没有列出过条目。把那句话的几个字带上再问。"
    return (
        "您指哪方面的例子？前面还没有问到。把部分或主题说出来，例如：有没有写阵地管理的例子；再给几个存在问题的小标题。"
    )
