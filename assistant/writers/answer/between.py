"""How one part of a report leads over to the next: the sentences that stand before the first item of a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Role, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.cite import Quote

# From what is done to what is lacking, and from there to what is planned.
_TURNS: tuple[tuple[Role, str, re.Pattern[str]], ...] = (
    ("problems", "从做法转到问题", re.compile("不足|问题|短板|毛病|差距|欠缺|转折|成绩")),
    ("plans", "从问题转到打算", re.compile("打算|下一步|今后|接下来|措施|明年")),
)
_LEAST, _MOST = 12, 80  # characters of a sentence that leads over


_WHETHER = re.compile(r"([要用加需写])不\1|要吗|有没有必要|能不能(?:不|省|少)|可不可以(?:不|省)|必须|怎么[接转过连]")
_TO = re.compile(r"(?:过渡|转|接|衔接|引)(?:到|入|向|至)(?P<to>[^，。？?的用]{1,8})")
_LEADS = re.compile(r"过渡|承上启下|衔接")


def asks_turn(material: Material) -> bool:
    """Whether a question wants to know if one part should lead over to another, and how: 做法和问题之间要不要过渡."""
    asked = material.asked
    said = asked.said or asked.question
    return bool(_LEADS.search(said) and _WHETHER.search(said) and turns_asked(material)) and not asked.documents


def turns_asked(material: Material) -> list[tuple[Role, str]]:
    """Return the turns between parts that a question for a transition speaks of."""
    said = f"{material.asked.said}，{material.asked.question}"
    if led := _TO.search(said):
        told = [(role, name) for role, name, speaks in _TURNS if speaks.search(led["to"])]
        if told:
            return told  # 从问题转到打算 speaks of both, and leads to the second
    return [(role, name) for role, name, speaks in _TURNS if speaks.search(said)]


def turning(material: Material, role: Role) -> Iterator[Quote]:
    """Yield the first sentence of the part in each sample that has one before its first item, faultless ones."""
    for document, report, section in material.samples.sections(role):
        inner = [*section.items, *section.points]
        start = report.text.find("\n", section.start, section.end)
        end = min((one.start for one in inner), default=section.start)
        if not 0 <= start < end:
            continue
        spans = [span for span in split_sentences(report.text, start, end) if span.of(report.text).strip()]
        if not spans:
            continue
        text = spans[0].of(report.text)
        first = Span(spans[0].start + len(text) - len(text.lstrip()), spans[0].start + len(text.rstrip()))
        if _LEAST <= len(first.of(report.text)) <= _MOST and is_sound(material, first.of(report.text)):
            yield span_quote(document, report, first, f"{section.number or ''}{section.heading or ''}")


def write_turns(material: Material, most: int = 3) -> Iterator[str]:
    """Yield sentences of the samples for each turn between parts, those asked for first."""
    asked = turns_asked(material)
    for role, name in [*asked, *((role, name) for role, name, _ in _TURNS if (role, name) not in asked)]:
        held = {quote.text: quote for quote in turning(material, role)}
        lines = [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in list(held.values())[:most]]
        yield block(f"{name}（范文原文）", lines)


def how_many_turn(material: Material) -> str:
    """Return how many samples lead over from part to part, for the turns that are asked for."""
    told = [
        f"{name}的 {len({quote.document for quote in turning(material, role)})} 篇"
        for role, name in turns_asked(material)
    ]
    samples = material.samples
    return f"{samples.n} 篇{samples.label}中，后一部分开头写了这样一句的：{'、'.join(told)}。{samples.basis}"
