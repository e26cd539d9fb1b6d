"""A set phrase that stands in no sample by its name: where samples write its parts (亲自部署、亲自过问、亲自处置)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.cite import Quote, shown

_COUNTED = re.compile(r"^([两二三四五六七八九])个(?P<stem>[一-鿿]{2,4})$")
_NUMBER = {name: n for n, name in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_SHOWN = 4  # sentences shown
_PIECES = re.compile(r"[、，,和与及]|……|—+")


def in_parts(material: Material, word: str) -> list[Quote]:
    """Return, of each sample that writes out what ``word`` sums up, the sentence that does.

    What it sums up is what the common list of set phrases says, or as many of its stem in one sentence.
    """
    found = []
    for document, report in material.samples.items:
        if span := _written_out(material, report, word):
            found.append(_quote(document, report, span))
    return found


def write_unnamed(material: Material, words: Sequence[str]) -> Iterator[str]:
    """Yield that no sample has the very words, then what stands near: their parts, written out or one by one."""
    samples, named = material.samples, joined([f"“{shown(word)}”" for word in words])
    yield f"**{samples.n} 篇{samples.label}里字面没有出现{named}**（只数这几个字，换了说法的不在内）。{samples.basis}"
    for word in words:
        if held := in_parts(material, word):
            yield f"**把“{shown(word)}”拆开写出来的有 {len(held)} 篇**："
            yield "\n".join(f"- {titles([one.name])}：{quoted(material, one, 120)}" for one in held[:_SHOWN])
        elif near := _pieces(material, word):
            told = joined([f"“{shown(piece)}”（{count} 篇）" for piece, count in near])
            yield f"相近的字面：{told}。要看其中哪个，接着问“几篇写到{near[0][0]}”。"
    if topics := material.asked.topics:
        yield f"它属于“{topics[0]}”这个主题的事；这个主题几篇写了，问“几篇写了{topics[0]}”。"


def _written_out(material: Material, report: Report, word: str) -> Span | None:
    parts = next((one.components for one in material.common.set_phrases if one.name == word), ())
    counted = _COUNTED.match(word)
    for span in split_sentences(report.text, 0, len(report.text)):
        text = span.of(report.text)
        if parts and all(part in text for part in parts):
            return span
        if counted and text.count(counted["stem"]) >= _NUMBER[counted[1]]:
            return span
    return None


def _pieces(material: Material, word: str) -> list[tuple[str, int]]:
    """Return the pieces a phrase falls into that stand in samples, each with in how many."""
    pieces = [piece for piece in _PIECES.split(word) if len(piece) > 1]
    if len(pieces) < 2 and len(word) == 4 and word[0] not in _NUMBER:  # 两个 of 两个确立 tells nothing
        pieces = [word[:2], word[2:]]
    texts = [report.text for _, report in material.samples.items]
    if len(pieces) < 2:
        pieces = _runs(word, texts)
    counts = [(piece, sum(piece in text for text in texts)) for piece in pieces if piece != word]
    return [pair for pair in counts if pair[1]]


def _runs(word: str, texts: Sequence[str]) -> list[str]:
    """Return the longest runs of the words of a compound that stand in some text: 纳税服务 and 投诉."""
    import rjieba

    words, runs, at = rjieba.cut(word), [], 0
    while at < len(words):
        ends = range(len(words), at, -1)
        run = next((one for end in ends if any((one := "".join(words[at:end])) in text for text in texts)), words[at])
        runs.append(run)
        at += next(n for n in range(1, len(words) + 1) if len("".join(words[at : at + n])) >= len(run))
    return [one for one in runs if len(one) > 1]


def _quote(document: Document, report: Report, span: Span) -> Quote:
    place = next(
        (f"{one.number or ''}{one.heading or ''}" for one in report.sections if one.start <= span.start < one.end),
        "导语",
    )
    return span_quote(document, report, span, place)
