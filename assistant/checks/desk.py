"""What every check is given (the desk) and how a check makes its remarks; knows no rule itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.genre import Common, GenrePack
from assistant.report import Report, Role, Section
from assistant.results import Finding, FindingLevel
from assistant.structure.word_bounds import cuts, tagged

if TYPE_CHECKING:
    from assistant.structure.statistics import Statistics


_Seen = TypeVar("_Seen")
_PERIOD = r"((?:19|20)\d\d)年?(?:度)?(上半年|下半年|第?[一二三四]季度)?"


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of remark: ``name`` in results, ``title`` for the reader, ``source`` the rule it stands on.

    ``guess``: it may well be mistaken; its fix is made only where the writer asks for that one.
    """

    name: str
    title: str
    family: str
    source: str
    guess: bool = False


@dataclass(frozen=True)
class Desk:
    """The report on the desk, with the knowledge and the samples it is held against."""

    report: Report
    common: Common = field(default_factory=Common)
    pack: GenrePack | None = None
    statistics: Statistics | None = None  # of the samples
    own: Statistics | None = None  # of this report alone, made the same way

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    @property
    def head(self) -> str:
        """The text above the first section; empty where there is none."""
        return self.text[: self.report.sections[0].start] if self.report.sections else ""

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """Every line as (offset, text without the line break); empty lines are left out."""
        found, start = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                found.append((start, line))
            start += len(line) + 1
        return tuple(found)

    @cached_property
    def body_lines(self) -> tuple[tuple[int, str], ...]:
        """The lines above attachments, signature and date; what stands there follows rules of its own."""
        report = self.report
        last = report.sections[-1].start if report.sections else 0  # a byline above the text is no tail
        tail = [span.start for span in (report.signature, report.date, *report.attachments) if span]
        tail = [start for start in tail if start > last]
        return tuple(line for line in self.lines if not tail or line[0] < min(tail))

    @cached_property
    def period(self) -> str:
        """The period the report accounts for; what 现将……报告如下 says wins over a year named earlier on."""
        head, transition = self.text[:10], self.report.transition
        if self.report.title:
            head = self.report.title.of(self.text)
        stated = re.search(_PERIOD, transition.of(self.text)) if transition else None
        if not stated and not self.report.period:
            return self._headed_period()
        if not stated and (opened := self._opened_period()):
            return opened
        if not stated or (self.report.period[:4] in head and not self._misprinted(stated[1])):
            return self.report.period
        return f"{stated[1]}年{stated[2] or ''}" if stated[1] != self.report.period[:4] else self.report.period

    def _headed_period(self) -> str:
        """The year that the first heading states (一、2022年工作开展情况), where no title and no opening does."""
        first = next(iter(self.report.sections), None)
        heading = first.heading or "" if first and first.role == "done" else ""
        stated = re.match(rf"{_PERIOD}(?!年?(?:以?来|[至到—-]))", heading)  # 2022年以来 may well be several years
        return f"{stated[1]}年{stated[2] or ''}" if stated else ""

    def _opened_period(self) -> str:
        """The year that the first words state, where the title's is another and stands nowhere else."""
        opening, title = self.report.preamble, self.report.title
        said = re.match(rf"[ 　]*{_PERIOD}(?:以来|来|，|[一-鿿]{{0,12}}在)", opening.of(self.text)) if opening else None
        if said is None or title is None or self.report.period[:4] not in title.of(self.text):
            return ""
        date = self.report.date
        signed = re.match(rf"\D*{said[1]}年(?![1-6]月)", date.of(self.text)) if date else None
        told = signed or self.text[: date.start if date else None].count(f"{said[1]}年") > 1
        alone = self.text.count(f"{self.report.period[:4]}年") == 1 and said[1] != self.report.period[:4]
        return f"{said[1]}年{said[2] or ''}" if alone and told else ""

    def _misprinted(self, year: str) -> bool:
        """Whether the title's year stands nowhere else, and another one, of the hand-over sentence, does."""
        return self.text.count(f"{self.report.period[:4]}年") == 1 and self.text.count(f"{year}年") > 1

    @cached_property
    def chars(self) -> int:
        """How many characters the report has, white space not counted."""
        return sum(1 for char in self.text if not char.isspace())

    @cached_property
    def fragment(self) -> bool:
        """Whether this is one part of a report by itself: no title, no preamble, not more than one section."""
        return not self.report.title and not self.report.preamble and len(self.report.sections) <= 1

    @cached_property
    def _starts(self) -> list[int]:
        return [section.start for section in self.report.sections]

    @cached_property
    def _seen(self) -> dict[Callable[[Desk], Any], Any]:
        return {}

    def once(self, look: Callable[[Desk], _Seen]) -> _Seen:
        """Return what ``look`` finds on this desk; it looks once, however many checks ask for it."""
        if look not in self._seen:
            self._seen[look] = look(self)
        found: _Seen = self._seen[look]
        return found

    def section_at(self, offset: int) -> Section | None:
        """Return the section that ``offset`` stands in, or None."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        section = self.report.sections[at]
        return section if offset < section.end else None

    def role_at(self, offset: int) -> Role:
        """Return the role of the part ``offset`` stands in; text before the first section is the opening."""
        section = self.section_at(offset)
        if section is not None:
            return section.role
        return "opening" if not self._starts or offset < self._starts[0] else "closing"

    def sections_of(self, role: Role) -> Iterator[Section]:
        """Yield the sections that play ``role``."""
        return (section for section in self.report.sections if section.role == role)

    def remark(
        self,
        check: Check,
        level: FindingLevel,
        start: int,
        end: int,
        message: str,
        suggestion: str,
        *,
        evidence: tuple[str, ...] | None = None,
        fix: str | None = None,
    ) -> Finding:
        """Build a finding of ``check`` on ``text[start:end]``; evidence defaults to the check's source."""
        section = self.section_at(start)
        heading = section.heading or "" if section else ""
        proof = (check.source,) if evidence is None else evidence
        quote = self.text[start:end]
        told, cure = quoted_within(message), quoted_within(suggestion)
        return Finding(check.name, level, heading, start, end, quote, told, cure, proof, fix)


def quoted_within(words: str) -> str:
    """Return a remark with the quotation marks within its quotes turned into inner ones: “‘两个确立’的意义”."""
    if "““”" in words or "“””" in words:
        return words  # a mark itself is quoted
    depth, told = 0, ""
    for char in words:
        depth -= char == "”"
        told += char.translate(INNER) if depth > 0 and char in "“”" else char
        depth += char == "“"
    return told if depth == 0 else words


def shorten(text: str, limit: int = 24) -> str:
    """Return ``text`` on one line, cut in the middle to about ``limit`` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head, tail = _cut_between(line, limit * 2 // 3, len(line) - limit // 3)
    for open_, close in ("“”", "《》", "（）"):  # no half of a pair at the cut
        at = head.rfind(open_)
        if at > limit // 3 and close not in head[at:]:
            head = head[:at]
        at = tail.find(close)
        if 0 <= at < limit // 6 and open_ not in tail[:at]:
            tail = tail[at + 1 :]
    return f"{head.rstrip(_CUT)}…{tail.lstrip(_CUT)}"


_CUT = "、，；：。"
_A_WORD = 4  # characters by which a cut is moved to the mark nearby


def _cut_between(line: str, end: int, start: int) -> tuple[str, str]:
    """The head and the tail of a line, cut at a mark close to ``end`` and ``start``, and within no word."""
    stop = max((line.rfind(mark, end - _A_WORD - 1, end) for mark in _CUT), default=-1)
    if stop > 0 and line[end : end + 1] not in _CUT:
        end = stop
    begin = max((line.rfind(mark, start - _A_WORD, start) for mark in _CUT), default=-1)
    if begin >= end:
        start = begin + 1
    places = cuts(line)
    whole_end = max((at for at in places if end - _A_WORD < at <= end), default=end)
    whole_start = min((at for at in places if start <= at < start + _A_WORD), default=start)
    return line[:whole_end], line[whole_start:]


_SHORT, _SHORT_AGAIN = 3, 6  # characters of a quote that says little by itself
INNER = str.maketrans("“”", "‘’")  # of quotation marks in a quote


_WINDOW, _BESIDE = 14, 7  # characters looked at, and shown, beside a short quote


def _whole_words(beside: str, *, last: bool = False) -> str:
    """The words next to a quote, as many whole ones as there is room for."""
    words = [word for word, _ in tagged(beside)] if len(beside) > _BESIDE else [beside]
    shown = ""
    for word in reversed(words) if last else words:
        if shown and len(shown) + len(word) > _BESIDE:
            break
        shown = word + shown if last else shown + word
    return shown[-_BESIDE:] if last else shown[:_BESIDE]


def in_context(text: str, finding: Finding, limit: int = 40) -> str:
    """Return the quote in quotation marks on one line; within its neighbourhood where it is very short.

    So is a short one that stands in the text more than once: which 2025年 is meant shows beside it.
    """
    short = _SHORT_AGAIN if text.count(finding.quote) > 1 else _SHORT
    if len(finding.quote) > short:
        return f"“{shorten(finding.quote.strip(), limit).translate(INNER)}”"
    line = text[max(0, finding.start - _WINDOW) : finding.start].split("\n")[-1].lstrip()
    before = _whole_words(line, last=True)
    after = _whole_words(text[finding.end : finding.end + _WINDOW].split("\n")[0])
    return f"“{f'{before}【{finding.quote}】{after}'.translate(INNER)}”"
