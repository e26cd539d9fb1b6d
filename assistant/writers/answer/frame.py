"""How the frame of a report is written: its title, opening, transition and closing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from assistant.report import Report, Span
from assistant.writers.answer.headings import first_sentence
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.part import part_summary
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import GUIDE, LIBRARY, LOCAL, advised, block, frame, joined, quoted
from assistant.writers.cite import Quote

_COUNT = re.compile(r"\d[\d.,]*\s*(?:[%％个条次件份篇名人场户万亿]|余)")
_FULL = (14, 40)  # characters of a sentence of transition that names period, matter and act


def write_title(material: Material) -> Iterator[str]:
    """Yield how the title of a report is written."""
    samples = material.samples
    quotes = _spans(material, lambda report: report.title, "标题")
    words = Counter(_word(material, quote.text) for quote in quotes)
    kinds = joined([f"“{word}” {count} 篇" for word, count in words.most_common() if word])
    yield (
        f"**标题**：写清谁、哪一年、什么事、什么文种。{samples.n} 篇{samples.label}中 {len(quotes)} 篇有标题"
        f"{'，文种用' + kinds if kinds else ''}。{samples.note}{samples.basis}"
    )
    yield block("范文的标题（原文）", [quoted(material, quote) for quote in quotes[:4]])
    yield block(f"可套用的样子{LIBRARY}", _frames(material, material.pack.phrases.titles))
    yield from _rules(material)


def write_opening(material: Material) -> Iterator[str]:
    """Yield how the opening is written, its transition included."""
    guide = material.pack.guide("opening")
    yield part_summary(material, "opening", guide, material.samples.statistics.roles.get("opening"))
    if material.asked.length:
        advice = (
            [line for line in guide.advice if any(word in line for word in ("一段", "字", "少讲"))] if guide else []
        )
        yield block(f"把握篇幅{GUIDE}", advised(material, advice))
        yield from _rules(material)
        return
    if guide:
        yield block(f"先抓住这几点{GUIDE}", advised(material, guide.advice[:3]), ordered=True)
    quotes = []
    for document, report in material.samples.items:
        if report.preamble:
            quotes.append(span_quote(document, report, first_sentence(report.text, report.preamble), "导语"))
    usable = [quote for quote in quotes if len(quote.text) <= 200] or quotes
    usable.sort(key=lambda quote: len(_COUNT.findall(quote.text)))  # an opening tells no figures
    yield block("范文怎样起笔（原文）", [quoted(material, quote, 160) for quote in usable[:2]])
    transitions = _spans(material, lambda report: report.transition, "导语")
    if transitions:
        shown = joined([quoted(material, quote) for quote in _different(transitions)[:3]])
        n = material.samples.n
        yield f"**过渡句**：{n} 篇中 {len(transitions)} 篇有，如{shown}。"
    yield block(f"可套用的开头{LIBRARY}", _frames(material, material.pack.phrases.openings)[:2])
    if guide:
        yield block(f"再往细里写{GUIDE}", advised(material, guide.advice[3:6]))
    yield from _rules(material)
    if guide:
        yield block(f"容易出的毛病{GUIDE}", advised(material, guide.mistakes[:3]))


def write_transition(material: Material) -> Iterator[str]:
    """Yield how the sentence that leads from the opening to the body is written."""
    samples = material.samples
    quotes = _spans(material, lambda report: report.transition, "导语")
    colon = sum(quote.text.rstrip().endswith(("：", ":")) for quote in quotes)
    yield (
        "**过渡句**：一句话交代期间、事由和文种动作，从导语转入正文。"
        f"{samples.n} 篇{samples.label}中 {len(quotes)} 篇有，"
        f"句末用冒号的 {colon} 篇、用句号的 {len(quotes) - colon} 篇。{samples.note}{samples.basis}"
    )
    yield block("范文原句", [quoted(material, quote) for quote in _different(quotes)[:5]])
    yield block(f"可套用的句式{LIBRARY}", _frames(material, material.pack.phrases.transitions))
    if guide := material.pack.guide("opening"):
        lines = [line for line in (*guide.advice, *guide.mistakes) if "过渡" in line]
        yield block(f"提示{GUIDE}", advised(material, lines))


def write_closing(material: Material) -> Iterator[str]:
    """Yield how a report ends."""
    samples, guide = material.samples, material.pack.guide("closing")
    quotes = _spans(material, lambda report: report.closing, "结尾")
    signed = sum(report.signature is not None for _, report in samples.items)
    yield (
        f"**结尾**：{material.advised(guide.purpose) if guide else ''}\n\n"
        f"{samples.n} 篇{samples.label}中 {len(quotes)} 篇"
        f"另有结尾句，{signed} 篇有署名。{samples.note}{samples.basis}"
    )
    yield block("范文原句", [quoted(material, quote) for quote in _different(quotes)[:4]])
    yield block(f"可套用的句式{LIBRARY}", _frames(material, material.pack.phrases.closings))
    if guide:
        yield block(f"怎么写{GUIDE}", advised(material, guide.advice))
    yield from _rules(material)
    if guide:
        yield block(f"容易出的毛病{GUIDE}", advised(material, guide.mistakes))


def _rules(material: Material) -> Iterator[str]:
    if rules := rule_lines(material, material.policies):
        yield block(f"规定怎么说（{LOCAL}）", rules)


def _spans(material: Material, part: Callable[[Report], Span | None], place: str) -> list[Quote]:
    found = []
    for document, report in material.samples.items:
        span = part(report)
        if span and span.of(report.text).strip():
            found.append(span_quote(document, report, span, place))
    return found


def _different(quotes: list[Quote]) -> list[Quote]:
    """Return quotes of different words, those that say what is reported before bare ones (现报告如下：)."""
    different = {quote.text: quote for quote in quotes}.values()
    return sorted(different, key=lambda quote: not (_FULL[0] <= len(quote.text) <= _FULL[1]))


def _frames(material: Material, held: dict[str, tuple[str, ...]]) -> list[str]:
    kind = material.asked.type
    texts = [*(held.get(kind, ()) if kind else ()), *held.get("default", ())]
    if not texts:
        texts = [group[0] for group in held.values() if group]
    return [f"“{frame(material, text)}”" for text in dict.fromkeys(texts)][:4]


def _word(material: Material, title: str) -> str:
    words = sorted({kind.word for kind in material.pack.report_types} | {"报告", "汇报", "总结"}, key=len, reverse=True)
    return next((word for word in words if title.strip().endswith(word)), "")
