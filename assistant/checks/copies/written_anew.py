"""One thing told twice in other words: a sentence that takes up an earlier one's words and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.desk import Check, Desk, shorten
from assistant.report import Role
from assistant.results import Finding, FindingLevel

ANEW = Check("written-anew", "换词重复", "repetition", "通行校对规则：同一件事不在两处写")
CHECKS = (ANEW,)

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_LEAST = 22  # characters of a sentence that may be told of
_SHARED = 0.68  # share of the shorter sentence's pairs that the other has too
_WITH_FIGURES = 0.55  # the same, where two figures with their words are the same as well
_NEARLY_ALL = 0.8  # of a sentence's pairs and every one of its figures: it was copied, be it into a longer one
_FIGURES = 2  # of a sentence, from which they are not the same by chance
_LONG_REPORT = 8000  # characters from which a report may well come back to a thing
_FIGURE = re.compile(r"\d+(?:\.\d+)?[一-鿿%％]")
_NAMED = re.compile(
    "“[^”\n]{0,40}”|《[^》\n]{0,60}》|习近平新时代中国特色社会主义思想|习近平总书记|党的[一-鿿]{2,10}(?:大|全会)精神?"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    line: int
    role: Role
    pairs: frozenset[str]
    figures: frozenset[str]


def check_written_anew(desk: Desk) -> list[Finding]:
    """Find sentences most of which an earlier one said already, in other words."""
    if desk.chars >= _LONG_REPORT:
        return []
    found, told = list(_sentences(desk)), []
    for at, later in enumerate(found):
        for earlier in found[:at]:
            # A problem and the plan that answers it share their words, and are to.
            if later.line == earlier.line or later.role != earlier.role:
                continue
            copied = _copied(earlier, later)
            if copied or _same(earlier, later):
                told.append(_told(desk, earlier, later, copied))
                break
    return told


def _sentences(desk: Desk) -> Iterator[_Sentence]:
    for line, (start, text) in enumerate(desk.body_lines, 1):
        if not re.search("[。；！？]", text):
            continue  # a heading
        for match in _SENTENCE.finditer(text):
            said = re.sub("[^一-鿿0-9.]", "", _NAMED.sub("", match[0]))
            if len(said) >= _LEAST:
                pairs = frozenset(said[i : i + 2] for i in range(len(said) - 1))
                figures = frozenset(_FIGURE.findall(match[0]))
                role = desk.role_at(start + match.start())
                yield _Sentence(start + match.start(), start + match.end(), line, role, pairs, figures)


def _copied(one: _Sentence, other: _Sentence) -> bool:
    """Whether the shorter stands in the longer nearly word for word, with all its figures."""
    small, large = sorted((one, other), key=lambda sentence: len(sentence.pairs))
    same_figures = len(small.figures) >= _FIGURES and small.figures <= large.figures
    return same_figures and len(small.pairs & large.pairs) >= _NEARLY_ALL * len(small.pairs)


def _same(one: _Sentence, other: _Sentence) -> bool:
    small, large = sorted((len(one.pairs), len(other.pairs)))
    shared = len(one.pairs & other.pairs)
    if 2 * small < large:
        return False  # a small part of a long one
    same_figures = len(one.figures & other.figures) >= 2
    if one.figures and other.figures and not one.figures & other.figures:
        return False  # the same kind of thing, done another time
    return shared >= (_WITH_FIGURES if same_figures else _SHARED) * small


def _told(desk: Desk, earlier: _Sentence, later: _Sentence, copied: bool) -> Finding:
    said = desk.text[earlier.start : earlier.end].strip()
    start = later.start + len(desk.text[later.start : later.end]) - len(desk.text[later.start : later.end].lstrip())
    how = "几乎相同，数字也一样" if copied else "大半相同，像是换了几个词又写了一遍"
    message = f"这句与第 {earlier.line} 段的话{how}：“{shorten(said, 30)}”"
    level: FindingLevel = "warning" if copied else "hint"
    return desk.remark(ANEW, level, start, later.end, message, "两处留一处；确是两件事的，写出不同")
