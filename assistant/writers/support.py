"""Whether what a model wrote stands on the evidence: sentence by sentence, by figures, names, quotes and words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.structure.sentences import split_sentences
from assistant.writers.cite import MARKER, markers, plain
from assistant.writers.relevance import grams

UNSUPPORTED = "（资料中未见依据）"
_LEAST = 0.45  # share of a sentence's character pairs that the evidence must hold
_BORNE, _HOLDS = 0.2, 0.4  # shares of a sentence below which a passage cited is another's, from which one bears it
_SHORT = 10  # characters up to which a sentence only links or heads others
# A figure with its unit (2小时 is not borne out by 2次), an article of a rule, a document number or name.
_UNIT = r"(?:[%％]|个?(?:小时|工作日|百分点|季度|月|星期)|[次条件份篇名人场期户天日年字页行号元倍级项章款])?"
_FACT = re.compile(
    rf"(?<![A-Za-z])\d+(?:\.\d+)?\s*{_UNIT}|第[一二三四五六七八九十百\d]+[条款项章]|[一-鿿]{{1,4}}〔\d{{4}}〕\d+号|《[^《》]{{2,60}}》"
)
_QUOTE = re.compile(r"“([^“”]{8,})”")
_LEAD = re.compile(r"^\s*(?:#{1,6}\s|[-*+]\s|\d{1,2}[.、]\s?|>\s?|\|)")
_RULE_ROW = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")


@dataclass(frozen=True, slots=True)
class Supported:
    """The text with unsupported sentences dropped or marked, and what was done to them."""

    text: str
    dropped: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()


def check_support(text: str, known: str) -> Supported:
    """Check each sentence of ``text`` against ``known``, all that the writer was given.

    A sentence with a figure or document name that ``known`` does not hold is dropped, markers or not. One whose
    words or quotation are not found there is marked. Headings, links and table rules pass.
    """
    source = _flat(known)
    pairs = set(grams(known))
    dropped: list[str] = []
    marked: list[str] = []
    lines = [_line(line, source, pairs, dropped, marked) for line in text.split("\n")]
    kept = "\n".join(line for line in lines if line is not None)
    return Supported(re.sub(r"\n{3,}", "\n\n", kept).strip(), tuple(dropped), tuple(marked))


def mend_markers(text: str, evidence: Mapping[int, str]) -> tuple[str, int]:
    """Return ``text`` with each marker at a passage its sentence speaks of, and how many had to be changed.

    One that stands at a passage of other words goes to the passage that holds most of the sentence, or out.
    """
    pieces = {n: set(grams(told)) for n, told in evidence.items()}
    mended = 0

    def line_of(line: str) -> str:
        nonlocal mended
        kept = ""
        for sentence in _sentences(line):
            said = set(grams(MARKER.sub("", plain(sentence))))
            shares = {n: len(said & held) / len(said) for n, held in pieces.items()} if said else {}
            best = max(shares, key=lambda n: shares[n], default=0)
            wrong = [n for n in markers(sentence) if n in shares and shares[n] < _BORNE and len(said) > _SHORT]
            for n in wrong:
                mended += 1
                right = f"[{best}]" if shares[best] >= _HOLDS and best not in markers(sentence) else ""
                sentence = sentence.replace(f"[{n}]", right)
            kept += sentence
        return kept

    return "\n".join(
        line if _RULE_ROW.match(line) or not line.strip() else line_of(line) for line in text.split("\n")
    ), mended


def _line(line: str, source: str, pairs: set[str], dropped: list[str], marked: list[str]) -> str | None:
    """Return the line mended, or None where nothing of it is left."""
    if not line.strip() or _RULE_ROW.match(line):
        return line
    lead = found[0] if (found := _LEAD.match(line)) else ""
    kept = ""
    for sentence in _sentences(line[len(lead) :]):
        verdict = _verdict(sentence, source, pairs)
        if verdict == "drop":
            dropped.append(sentence.strip())
        elif verdict == "mark":
            marked.append(sentence.strip())
            kept += f"{sentence}{UNSUPPORTED}"
        else:
            kept += sentence
    return f"{lead}{kept}" if kept.strip(" 。；，|") else None


def _sentences(line: str) -> Iterator[str]:
    """Yield the sentences of a line, each with the markers that follow it."""
    if line.lstrip().startswith("|") or line.rstrip().endswith("|"):
        yield line
        return
    spans = split_sentences(line)
    for here, after in zip(spans, [*spans[1:], None], strict=True):
        text = line[here.start : after.start if after else len(line)]
        moved = re.match(r"(?:\s*\[\d{1,3}\])+", line[after.start :]) if after else None
        yield text + (moved[0] if moved else "")
        if moved:
            line = line[: after.start] + " " * len(moved[0]) + line[after.start + len(moved[0]) :]  # type: ignore[union-attr]


def _verdict(sentence: str, source: str, pairs: set[str]) -> str:
    bare = MARKER.sub("", plain(sentence)).strip(" *#>|-")
    if any(_flat(fact) not in source for fact in _FACT.findall(bare)):
        return "drop"
    if any(_flat(quote) not in source for quote in _QUOTE.findall(bare)):
        return "mark"
    pieces = grams(bare)
    if len(bare) <= _SHORT or bare.endswith(("：", ":")) or not pieces:
        return "keep"
    held = sum(piece in pairs for piece in pieces) / len(pieces)
    least = _LEAST * (0.7 if markers(sentence) else 1)
    return "keep" if held >= least else "mark"


def _flat(text: str) -> str:
    """Return ``text`` without white space and escapes, its quotation marks and percent signs of one kind."""
    table = str.maketrans({"‘": "“", "’": "”", "％": "%", "(": "（", ")": "）", ",": "，"})
    return re.sub(r"\s+", "", plain(text)).translate(table)
