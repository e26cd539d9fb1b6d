"""One sentence wanted ready to use (这句话怎么写稳妥): sentences of the samples that say it, then what to heed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.places import place_of
from assistant.writers.answer.quoted_sentence import phrase_wanted
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

_WANTED = re.compile(
    r"[这那]?一?句(?:话|子)?[^，。？?]{0,4}(?:怎么|咋|如何|怎样)[^，。？?]{0,4}(?:写|说|表述|措辞|交代)"
    r"|(?:没|未|无)[^，。？?\n]{1,10}[，]?(?:怎么|咋|如何|怎样)(?:表述|措辞)|(?:写|给|来)[我个成]{0,2}一句|一句(?:现成|话怎么)"
)
# That something did not happen; what one has not done oneself (没开展过) no other office's sentence tells.
_NOTHING = re.compile(r"(?<!有)没(?!有?(?:[？?\n]|$))|未|无(?!法)|零")
_SAYS_NOTHING = re.compile(r"(?:没有|未)(?:曾|再)?(?:发生|出现)")
_CLAIM = re.compile(r"未发生|零发生|有无")  # lines of the guide on saying that nothing happened
_MARKED = re.compile(r"[一二三四五六七八九十]是|[（(]|\d")
_BREAK = re.compile(r"[，；：。]")
_LENGTH = (8, 60)  # characters of a clause ready to use
_SHOWN, _LEAST = 3, 0.6  # sentences shown; coverage of the question from which one says the thing
_TRIED = 10


def write_sentence(material: Material) -> Iterator[str] | None:
    """Return sentences to use where one is wanted and samples have it; None for other questions."""
    asked, said = material.asked, f"{material.asked.said}\n{material.asked.question}"
    if asked.documents or asked.foreign or asked.notice or (asked.count or 1) > 1:
        return None
    if not _WANTED.search(said) or asked.target in ("title", "opening", "transition", "closing"):
        return None
    found = _of_nothing(material) if _NOTHING.search(said) else _saying(material)
    return _write(material, found) if found else None


def _write(material: Material, found: list[Quote]) -> Iterator[str]:
    phrase = phrase_wanted(material.asked.said)
    if phrase and not any(phrase in quote.text for quote in found):
        yield f"“{shown(phrase)}”这几个字范文里没有出现，下面是说法相近的。"
    yield block(
        "可以这样写（范文原句，换成自己的事实）",
        [f"{quoted(material, quote, 120)}（{titles([quote.name])}）" for quote in found],
    )
    known = material.known
    if known.advice:
        yield f"**要留意**：{material.advised(known.advice)}"
    elif known.found:
        yield f"**要留意**：{quoted(material, known.found[0].quote)}（{titles([known.found[0].quote.name])}）"
    elif _NOTHING.search(material.asked.said):
        topics = [
            topic for topic in material.pack.topics if topic.name in material.asked.topics
        ] or material.pack.topics
        held = [(*topic.moves, *material.pack.writing.part(topic.name).mistakes) for topic in topics]
        lines = [line for lines in held for line in lines if _CLAIM.search(line)]
        yield f"**要留意**：{material.advised(lines[0])}" if lines else ""


def _of_nothing(material: Material) -> list[Quote]:
    """Return clauses that say a thing did not happen, those that name the very thing first."""
    words = [word for word in material.asked.terms if len(word) > 1 and word not in ("句子", "今年")]
    scored = []
    for quote in _clauses(material, _SAYS_NOTHING):
        named = sum(word in quote.text for word in words)
        if named and "*" not in quote.text:
            scored.append((-named, len(quote.text), quote))
    scored.sort(key=lambda one: one[:2])
    best: dict[str, Quote] = {}
    for _, _, quote in scored:  # a review has its doubts of any of them, which are told below
        best.setdefault(quote.document, quote)
    return list(best.values())[:_SHOWN]


def _saying(material: Material) -> list[Quote]:
    """Return the clauses that say most of what the question does."""
    scored, asked = [], set(grams(_WANTED.sub("", material.asked.said)))
    for quote in _clauses(material, None):
        covered = material.relevance.coverage(quote.text)
        if covered >= _LEAST and "*" not in quote.text and not _MARKED.match(quote.text):
            said = len(set(grams(quote.text)) & asked)  # 到位 of 整改到位, which tells nothing by itself
            scored.append((-round(covered, 1) - said / 10, len(quote.text), quote))
    scored.sort(key=lambda one: one[:2])
    return _sound(material, [quote for covered, _, quote in scored if covered == scored[0][0]])


def _sound(material: Material, quotes: list[Quote]) -> list[Quote]:
    kept: dict[str, Quote] = {}
    for quote in quotes[:_TRIED]:
        if quote.document not in kept and is_sound(material, quote.text):
            kept[quote.document] = quote
    return list(kept.values())[:_SHOWN]


def _clauses(material: Material, says: re.Pattern[str] | None) -> Iterator[Quote]:
    """Yield the clauses of the samples, those that ``says`` finds where it is given."""
    for document, report in material.samples.items:
        for span in split_sentences(report.text, 0, len(report.text)):
            for cut in _clauses_of(report, span):
                if not says or says.search(cut.of(report.text)):
                    yield span_quote(document, report, cut, place_of(report, cut.start))


def _clauses_of(report: Report, span: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence that are long enough to be used by themselves."""
    text, start = span.of(report.text), span.start
    ends = [one.start() for one in _BREAK.finditer(text)]
    for begin, end in zip([-1, *ends], ends, strict=False):
        if _LENGTH[0] <= end - begin - 1 <= _LENGTH[1] and "\n" not in text[begin + 1 : end]:
            yield Span(start + begin + 1, start + end)
