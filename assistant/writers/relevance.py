"""How well a text covers the informative words of a question: rare pairs of characters weigh more than common ones."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.passage import Hit
from assistant.structure.sentences import split_sentences
from assistant.writers.cite import Quote, quote_of

_HANZI = re.compile(r"[\u4e00-\u9fff]")
_RUN = re.compile(r"[A-Za-z0-9]+|[\u4e00-\u9fff]+")
_OPENING = re.compile(r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．]|[一二三四五六七八九十]是)")
_PLACE_WEIGHT = 0.6  # a heading speaks for what stands under it, less than the sentence itself
_LONG = 160  # characters past which a sentence answers less to the point
_FACTS = {
    "number": re.compile(r"[0-9一二两三四五六七八九十百]+\s*(?:次|字|个|条|份|篇|号|页|行|%|％|类|种|项|天|日|年|月|人|级|层|mm|毫米|磅)"),
    "time": re.compile(r"每年|每半年|每季度|每月|年度|[0-9一二两三四五六七八九十]+\s*(?:次|日|天|月|年)|及时|之前|以前|以内"),
    "person": re.compile(r"责任人|负责|责任|书记|班子|领导|机关|部门|由|党委|党组|承担|主管"),
    "yesno": re.compile(r"不能|不得|不应|不宜|不用|不要|不可|可以|应当|应|必须|须|需要|一般|原则上|不在|不是|没有"),
}


def grams(text: str) -> tuple[str, ...]:
    """Return the two-character pieces of each run of ``text``; Latin words and numbers stay whole."""
    pieces: list[str] = []
    for run in _RUN.findall(text.lower()):
        if not _HANZI.match(run) or len(run) == 1:
            pieces.append(run)
        else:
            pieces += [run[i : i + 2] for i in range(len(run) - 1)]
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence (or heading with what follows) and how well it covers the question, 0..1 and a little more."""

    quote: Quote
    score: float
    coverage: float


class Relevance:
    """Weighs the pieces of ``terms`` by how rare they are among ``passages`` passages of the library."""

    def __init__(self, terms: Sequence[str], frequencies: Mapping[str, int], passages: int) -> None:
        pieces = dict.fromkeys(piece for term in terms for piece in grams(term))
        self.weights = {
            piece: math.log((passages + 2) / (frequencies.get(piece, 0) + 1)) + 0.2 for piece in pieces
        }
        self._total = sum(self.weights.values())

    def coverage(self, text: str) -> float:
        """Return the weighted share of the question's pieces that ``text`` holds; 0 for a question without any."""
        if not self._total:
            return 0.0
        low = text.lower()
        return sum(weight for piece, weight in self.weights.items() if piece in low) / self._total

    def sentences(self, hits: Iterable[Hit], asks: str = "") -> list[Found]:
        """Return the sentences of ``hits`` by how well they answer, best first; each stretch once."""
        found: dict[tuple[str, int, int], Found] = {}
        for hit in hits:
            passage = hit.passage
            for span in split_sentences(passage.text):
                quote = quote_of(passage, passage.start + span.start, passage.start + span.end)
                key = (quote.document, quote.start, quote.end)
                if len(quote.text) < 8 or (key in found and len(found[key].quote.place) >= len(quote.place)):
                    continue
                found[key] = self._found(quote, asks, hit.score)
        return sorted(found.values(), key=lambda one: -one.score)

    def _found(self, quote: Quote, asks: str, hit_score: float) -> Found:
        own = self.coverage(quote.text)
        both = self.coverage(f"{quote.place}\n{quote.text}")
        coverage = own + _PLACE_WEIGHT * (both - own)
        score = coverage + 0.08 * hit_score
        if asks and (pattern := _FACTS.get(asks)) and pattern.search(quote.text):
            score += 0.12
        if len(quote.text) > _LONG:
            score -= 0.05
        return Found(quote, score, coverage)


def bare(text: str) -> str:
    """Return a sentence without the number that opens it."""
    return _OPENING.sub("", text.strip()).strip()
