"""Where samples put a set formulation: in which parts, under which headings, and the sentences that use it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.genre import SetPhrase
from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.phrase import named_phrases, write_short
from assistant.writers.answer.places import place_of
from assistant.writers.answer.words import block, joined, quoted, titles
from assistant.writers.cite import Quote

_WHERE = re.compile(
    r"(?:放|用|写|摆|搁|出现|适合)(?:在|到)?(?:报告|材料|稿子?)?的?(?:哪|什么)(?:里|儿|个|一)?(?:地方|位置|部分|场合|块|条|段)?(?:用|写|说|放|合适|好)*(?:[？?呢呀，,]|$)"
)
_SHOWN = 2
_ENOUGH = 3  # samples from which it can be said where they mostly put it


def asks_phrase_place(question: str) -> bool:
    """Whether it is asked where words are put: 这话一般放在哪儿用, 用在哪一部分."""
    return bool(_WHERE.search(question))


def phrases_placed(material: Material) -> list[SetPhrase]:
    """Return the set formulations of which it is asked where they are put, by their name or a whole part of it."""
    question = material.asked.question
    if not asks_phrase_place(question):
        return []
    parts = (one for one in material.common.set_phrases if any(part in question for part in one.name.split("、")))
    return named_phrases(material) or [one for one in parts if "、" in one.name][:1]


def write_phrase_place(material: Material, phrases: Sequence[SetPhrase]) -> Iterator[str]:
    """Yield in which parts the samples use each formulation, with sentences that do, or that none of them does."""
    for phrase in phrases[:_SHOWN]:
        name, held = _held(material, phrase)
        if not held:
            n, label = material.samples.n, material.samples.label
            yield f"**“{phrase.name}”**：{n} 篇{label}里都没有用到，放在哪里没有依据可说。"
            yield write_short(phrase)
            continue
        parts = Counter(_part(material, report, span.start) for _, report, span in held)
        most = "多放在" if len(held) >= _ENOUGH else "见于"
        told = joined([f"“{part}” {n} 篇" for part, n in parts.most_common() if part])
        yield (
            f"**“{name}”{most}“{parts.most_common(1)[0][0]}”。**{material.samples.n} 篇{material.samples.label}里"
            f" {len(held)} 篇用到：{told}（一篇只数头一处）。{material.samples.basis}"
        )
        quotes = [_quote(*one) for one in held[:_SHOWN]]
        yield block(
            "范文里这样用", [f"{quoted(material, one, 120)}（{titles([one.name])}，{one.place}）" for one in quotes]
        )


def _held(material: Material, phrase: SetPhrase) -> tuple[str, list[tuple[Document, Report, Span]]]:
    """Return the words of a formulation that samples have, whole or else its beginning, and where each first has it."""
    found: dict[str, list[tuple[Document, Report, Span]]] = {}
    parts = phrase.name.split("、")
    for name in dict.fromkeys((phrase.name, "、".join(parts[:2]), parts[0])):
        for document, report in material.samples.items:
            if (at := report.text.find(name)) >= 0:
                found.setdefault(name, []).append((document, report, Span(at, at + len(name))))
        if len(found.get(name, ())) >= _ENOUGH:
            return name, found[name]
    return max(found.items(), key=lambda one: len(one[1]), default=(phrase.name, []))


def _part(material: Material, report: Report, at: int) -> str:
    section = next((one for one in report.sections if one.start <= at < one.end), None)
    guide = material.pack.guide(section.role if section else "opening")
    return guide.name if guide else ""


def _quote(document: Document, report: Report, span: Span) -> Quote:
    first = report.text.rfind("\n", 0, span.start) + 1
    last = report.text.find("\n", span.end)
    spans = split_sentences(report.text, first, last if last >= 0 else len(report.text))
    whole = next((one for one in spans if one.start <= span.start < one.end), span)
    return span_quote(document, report, whole, place_of(report, span.start) or "正文")
