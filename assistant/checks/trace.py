"""Where every fact of a draft comes from: the notes, a policy, nowhere, or a sample, which would be a leak.

Facts are figures and dates, document titles in 《》, quoted words and, where a form of address shows them, names.
It compares wording and values; whether a sentence says more than its facts is not known here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from assistant.report import Span
from assistant.results import TracedFigure
from assistant.structure.figures import amount, find_figures

_TITLE = re.compile(r"《[^《》]{1,60}(?:《[^《》]{1,60}》[^《》]{0,40})*》")
_QUOTED = re.compile(r"“[^“”]{1,40}”")
NAMED = re.compile(
    r"[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗毕郝安常于傅康伍余顾孟黄尹姚邵汪毛戴宋庞熊纪项祝董梁杜蓝贾江郭林钟徐邱骆高夏蔡田胡凌霍万柯卢莫丁邓石崔龚程陆翁段侯武刘叶白赖乔谭温庄柴阎廖曾关][\u4e00-\u9fff]{1,2}(?=同志"
    r"|先生|女士|同学|老师)"
)
_NUMBERING = re.compile(
    r"(?m)^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]是(?=[\u4e00-\u9fff])"
)
_PLACEHOLDER = re.compile(r"【待补：[^【】]*】")
_DATE = re.compile(r"(?:(?:19|20)\d{2}年)?\d{1,2}[月日]|(?:19|20)\d{2}年")
# 7.2027年打算 names a year, 5. 7月组织 a month: no figure goes on from the number of a line.
_NUMBERED = re.compile(r"(?m)^(\s{0,9}\d{1,2})[.．](?=(?:19|20)\d{2}年|\d{1,2}月|[ \t\u3000]+\d)")
_AROUND = 2  # characters beside a figure that must agree for it to be a policy's


def facts_in(text: str) -> list[Span]:
    """Return the facts of a draft that can be traced, in reading order; numbering and placeholders are none."""
    found: list[Span] = []
    last = 0
    none = {Span(m.start(), m.end()) for m in (*_NUMBERING.finditer(text), *_PLACEHOLDER.finditer(text))}
    for span in sorted((*none, *_candidates(text)), key=lambda span: (span.start, span not in none, -span.end)):
        if span.start >= last:
            last = span.end
            if span not in none and not _PLACEHOLDER.search(span.of(text)):
                found.append(span)
    return found


def _candidates(text: str) -> Iterator[Span]:
    for pattern in (_TITLE, _QUOTED, NAMED):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
    for figure in find_figures(text):
        yield Span(figure.start, figure.end)


class Tracer:
    """Knows the sources; ``trace`` tells the origin of each fact of a text."""

    def __init__(
        self,
        notes: str,
        *,
        given: Iterable[str] = (),
        policies: Iterable[str] = (),
        samples: Mapping[str, str] | None = None,
        typed: Iterable[str] = (),
    ) -> None:
        """Take the notes, what the user gave beside them, policy wording, and samples by document id.

        ``typed``: facts that the user wrote into the text. They are the user's own, but for a count that stands in a
        sample: that may have been copied with its sentence.
        """
        said = _NUMBERED.sub(r"\1、", "\n".join((notes, *given)))
        self._notes = Stated(said)
        self._policies = _folded("\n".join(policies))
        self._samples, self._typed = samples or {}, frozenset(typed)
        self._folded_samples: dict[str, str] = {}

    def trace(self, text: str) -> tuple[TracedFigure, ...]:
        """Return every fact of ``text`` with its origin: notes, policy, untraced or sample:<id>."""
        return tuple(
            TracedFigure(span.of(text), self.origin(text, span), span.start, span.end) for span in facts_in(text)
        )

    def origin(self, text: str, span: Span) -> str:
        """Return where the fact at ``span`` comes from."""
        words = span.of(text)
        if self._notes.holds(words):
            return "notes"
        if self._in_policies(text, span):
            return "policy"
        own = words in self._typed
        if own and _DATE.match(words):
            return "notes"
        held = next((name for name in self._samples if _stands(_folded(words), self._sample(name))), "")
        return f"sample:{held}" if held else "notes" if own else "untraced"

    def _in_policies(self, text: str, span: Span) -> bool:
        words = span.of(text)
        if words[0] in "《“":
            return _folded(words.strip("《》“”")) in self._policies
        before = text[max(0, span.start - _AROUND) : span.end]
        after = text[span.start : span.end + _AROUND]
        return any(len(part) > len(words) and _folded(part) in self._policies for part in (before, after))

    def _sample(self, name: str) -> str:
        if name not in self._folded_samples:
            self._folded_samples[name] = _folded(self._samples[name])
        return self._folded_samples[name]


class Stated:
    """What one text states: a fact stands in it as a whole, in the same words or as the same amount."""

    def __init__(self, text: str) -> None:
        self._text = _folded(text)
        self._amounts = {amount(figure) for figure in find_figures(text)} - {None}

    def holds(self, fact: str) -> bool:
        """Whether ``fact`` is stated: 1次 is not where 11次 stands."""
        if _stands(_folded(fact), self._text):
            return True
        whole = [figure for figure in find_figures(fact) if figure.text == fact and figure.value is not None]
        return any(amount(figure) in self._amounts for figure in whole)


def _folded(text: str) -> str:
    """Return ``text`` without width differences, blanks, and separators inside numbers."""
    plain = unicodedata.normalize("NFKC", text).replace("〞", "”").replace('"', "”").replace("“", "”")
    return re.sub(r"\s+|(?<=\d),(?=\d{3})", "", plain)


def _stands(words: str, source: str) -> bool:
    """Whether ``words`` stand in ``source`` as a whole: 12次 does not stand in 112次."""
    at = source.find(words)
    while at >= 0:
        before, after = source[at - 1 : at], source[at + len(words) : at + len(words) + 1]
        if not (words[0].isdigit() and re.match(r"[\d.]", before or " ")) and not (
            words[-1].isdigit() and re.match(r"[\d.%]", after or " ")
        ):
            return True
        at = source.find(words, at + 1)
    return False
