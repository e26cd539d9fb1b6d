"""Which samples are marked as badly written, and what our own review finds wrong in them."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.passage import Document
from assistant.report import Report, Span
from assistant.results import Finding
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import bullets, joined, quoted, titles
from assistant.writers.answer.written import Extras

_WITHHELD = "mask-left"  # a name withheld on purpose is no fault
_ORDER = {"error": 0, "warning": 1, "hint": 2}
_SIGN, _AFTER = 4, 12  # characters that say nothing alone, and those shown after them
_MOST = 10  # faults told of one sample


def write_weak(material: Material, extras: Extras, *, wrong: bool) -> Iterator[str]:
    """Yield the samples marked as bad ones, and, where that is asked (``wrong``), the faults of each."""
    weak = [one for one in material.documents if one.id in material.weak]
    if not weak:
        yield "**资料库里没有标明是反例的范文。**"
        return
    named = "、".join(titles([one.name]) + _facts(one) for one in weak)
    yield f"**标明写得不好的有 {len(weak)} 篇：{named}**。它是供对照的反例，统计写法时不算。"
    for document in weak:
        if wrong and extras.report_of:
            yield from _faults(material, document, extras.report_of(document.id))
    if not wrong:
        yield "差在哪里，接着问“写得不好的那篇差在哪”。"


def _facts(document: Document) -> str:
    told = joined([part for part in (document.type, document.period) if part])
    return f"（{told}）" if told else ""


def _faults(material: Material, document: Document, report: Report) -> Iterator[str]:
    """Yield what a review finds in a sample, the gravest first, each kind of fault once."""
    kinds: dict[tuple[str, str], Finding] = {}
    for found in check_all(Desk(report, material.common, material.pack)):
        if found.check != _WITHHELD:
            kinds.setdefault((found.check, found.message.split("（")[0]), found)
    faults = sorted(kinds.values(), key=lambda one: (_ORDER[one.level], one.start))[:_MOST]
    if not faults:
        yield f"{titles([document.name])}：按比对的规则逐条查，没有查出毛病。"
        return
    yield f"**{titles([document.name])}差在哪**（按“比对”的规则逐条查出来的，重的在前）："
    yield bullets(
        f"{one.message}：{quoted(material, span_quote(document, report, _stretch(report, one), one.section), 60)}"
        for one in faults
    )
    yield "空话套话多、没有数和事这一类，规则查不全，要对照原文看。"


def _stretch(report: Report, found: Finding) -> Span:
    """Return where a fault stands, with what follows to the end of its line where it is but a sign: 、."""
    if found.end - found.start >= _SIGN:
        return Span(found.start, found.end)
    start = report.text.rfind("\n", 0, found.start) + 1
    end = report.text.find("\n", found.end)
    return Span(max(start, found.start - _SIGN), min(len(report.text) if end < 0 else end, found.end + _AFTER))
