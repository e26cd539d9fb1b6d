"""How samples begin one part of a report: the sentence before its first entry, and how many begin without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.report import Report, Role, Section, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.cite import Quote

_BEGINS = re.compile(
    r"(?:起头|开头|起首|起笔|打头|开篇|开场|引子|引句|引出|引入|帽子|起句|首句|头一?句|第一句|领起|领句|总起|起手)"
)
_NOT_FIRST = re.compile(
    r"(?:标题|题目|报告|全文|整篇|述职|材料)的?(?:开头|第一句|头一句|起头)|一是|每[一]?条|各条|小标题"
)
_ROLES: tuple[Role, ...] = ("done", "problems", "causes", "plans")
_LENGTH = (10, 130)  # characters of a sentence that leads in
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Begun:
    """The parts of that kind in the samples, and the sentences some of them begin with."""

    parts: int
    quotes: list[Quote]


def write_lead_ins(material: Material) -> Iterator[str] | None:
    """Return how samples begin the part a question names; None for other questions."""
    asked, said = material.asked, f"{material.asked.said}\n{material.asked.question}"
    if not _BEGINS.search(said) or _NOT_FIRST.search(said) or asked.foreign or asked.documents or asked.notice:
        return None
    role = next((role for role in asked.roles if role in _ROLES), None)
    if not role or asked.topics or asked.target in ("title", "closing", "transition"):
        return None
    begun = _begun(material, role)
    return _write(material, role, begun) if begun.parts else None


def _begun(material: Material, role: Role) -> _Begun:
    held = list(material.samples.sections(role))
    quotes = [
        span_quote(document, report, span, f"{section.number or ''}{section.heading or ''}")
        for document, report, section in held
        if (span := _lead(report, section))
    ]
    return _Begun(len(held), quotes)


def _lead(report: Report, section: Section) -> Span | None:
    """Return the one sentence between the heading of a part and its first entry; None where there is none."""
    entries = section.items or section.points
    if not entries or not section.heading:
        return None
    start = report.text.find("\n", section.start, entries[0].start)
    head = report.text.find(section.heading, section.start, section.end)
    start = max(start, head + len(section.heading)) if head >= 0 else start
    end = entries[0].start
    if start < 0 or end - start < _LENGTH[0]:
        return None
    for sentence in split_sentences(report.text, start, end):
        text = sentence.of(report.text).strip("。：: \n")
        return sentence if _LENGTH[0] <= len(text) <= _LENGTH[1] else None
    return None


def _write(material: Material, role: Role, begun: _Begun) -> Iterator[str]:
    samples, guide = material.samples, material.pack.guide(role)
    name = guide.name if guide else role
    rest = begun.parts - len(begun.quotes)
    if not begun.quotes:
        yield f"**不写起头的话，标题下直接分条。**{begun.parts} 篇{samples.label}的“{name}”都是这样。{samples.basis}"
    else:
        most = "多数先写一句再分条。" if rest < len(begun.quotes) else "多数标题下直接分条，也可以先写一句。"
        told = f"{begun.parts} 篇{samples.label}的“{name}”里 {len(begun.quotes)} 篇先写一句引出下面各条"
        yield f"**{most}**{told}，{rest} 篇直接分条。{samples.basis}"
        chosen = sorted(begun.quotes, key=lambda quote: ("*" in quote.text, len(quote.text)))
        sound = [quote for quote in chosen if is_sound(material, quote.text)][:_SHOWN]
        lines = [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in sound]
        yield block("范文里这样起头（学写法，换成自己的事实）", lines)
    yield f"要看整个部分怎么写，接着问“{name}怎么写”。"
