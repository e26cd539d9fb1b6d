"""Compare: a draft held against the rules, the office's samples and the library's texts."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from assistant.checks.asked import hold_against
from assistant.checks.copies.matches import MatchIndex
from assistant.checks.copies.overlap import check_twins
from assistant.checks.coverage import coverage
from assistant.checks.desk import Desk
from assistant.checks.fixes import fix_all
from assistant.checks.form.layout import shares
from assistant.checks.opinion import opinions
from assistant.checks.passage_alone import as_passage
from assistant.checks.recheck import changes
from assistant.checks.registry import GUESSES, check_all, in_order, kinds_of
from assistant.checks.timing.unchanged import check_unchanged
from assistant.checks.unwrapped import Unwrapped
from assistant.errors import BadInput, ModelFailed, UnknownName
from assistant.genre import Common, GenrePack
from assistant.passage import Document, content_id
from assistant.prompts import fence
from assistant.report import Report
from assistant.results import Asked, Changes, Event, Finding, Overlap, Piece, Progress, Receipt, Review
from assistant.structure.checklist import Checklist
from assistant.structure.notice import read_notice
from assistant.structure.parse import parse_report
from assistant.structure.statistics import Statistics, sample_statistics
from assistant.tasks.compare.genre import of_genre, spoken
from assistant.tasks.compare.summary import summarise

if TYPE_CHECKING:
    from assistant.checks.copies.overlap import OverlapIndex
    from assistant.checks.copies.reworded import SentenceIndex
    from assistant.library import Library
    from assistant.retrieval.retriever import ReportRetriever
    from assistant.writers.model import ModelWriter

_MOST_SAMPLES = 40  # samples the statistics are taken from; the nearest ones where there are more
_PROMPT = "compare"
_MOST_READ = 20_000  # characters of a draft a model is given
_IDENTICAL = 0.995  # share of a draft in a sample from which it is that sample, and nothing need be said
_FITTING = 4  # samples of the draft's own type from which the others are left out


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """A draft to compare; ``documents``: ids or names of the samples to hold it against, empty for the fitting ones.

    ``ignore``: kinds of remark the reader does not want, by name, title or family. ``previous``: the findings of an
    earlier review, to tell what is solved. ``notice``: the text of the notice that asks for the report; without it
    the library's own one serves.
    """

    text: str
    name: str = ""
    documents: tuple[str, ...] = ()
    genre: str = ""
    ignore: tuple[str, ...] = ()
    previous: tuple[Finding, ...] | None = None
    notice: str = ""
    notice_name: str = "通知"


class CompareTask:
    """Compares drafts; keeps the indexes of the library's texts until the library changes."""

    def __init__(
        self,
        *,
        library: Library,
        packs: Mapping[str, GenrePack],
        common: Common,
        retriever: ReportRetriever | None = None,
        model: ModelWriter | None = None,
    ) -> None:
        self._library, self._packs, self._common = library, packs, common
        self._retriever, self._model = retriever, model
        self._lock = threading.Lock()
        self._texts: tuple[int, OverlapIndex, SentenceIndex, dict[str, str]] | None = None
        self._statistics: dict[tuple[int, tuple[str, ...]], tuple[Statistics, MatchIndex]] = {}

    def run(self, request: CompareRequest) -> Iterator[Event]:
        """Yield progress, the summary in pieces, and the Review; raises BadInput and UnknownName."""
        begun = time.monotonic()
        if not request.text.strip():
            raise BadInput("稿子是空的", where=request.name, cure="贴上要对比的全文，或换一个文件")
        ignored = kinds_of(request.ignore)
        pack = self._pack(request)
        yield Progress("读稿子的结构", 0.1)
        flat = Unwrapped(request.text)  # everything is checked on it, and told of the text as it was given
        report = parse_report(flat.text, pack)
        runs_of, _, names = self._indexes()
        twins = runs_of.twins(request.text)
        own = {content_id("sample", request.text), *twins}
        samples = self._samples(request, pack, report, own)
        yield Progress(f"对照 {len(samples)} 篇范文", 0.3)
        alien = not request.documents and not request.genre and not of_genre(pack, report)
        if alien:
            samples = []
        desk, index = self._desk(report, pack, samples)
        if alien:
            desk = replace(desk, pack=None)  # what the genre asks is not asked of another kind of text
        checklist, unmet = as_passage(desk, *self._notice(desk, request))
        findings = [*check_all(desk), *unmet]
        yield Progress("与库里的文字比对", 0.6)
        overlap, copies = self._overlap(desk, own)
        copies += check_twins(desk, {one: share for one, share in twins.items() if share < _IDENTICAL}, names)
        copies += [
            one
            for twin, share in twins.items()
            if share < _IDENTICAL
            for one in check_unchanged(desk, names[twin], self._library.text(twin), self._library.report(twin).period)
        ]
        findings = in_order([*findings, *copies])
        receipt = Receipt("offline")
        if self._model is not None and "opinion" not in ignored:
            yield Progress("请模型通读一遍", 0.8)
            findings, receipt = self._read(self._model, desk, pack, findings)
        kept = [finding for finding in findings if finding.check not in ignored]
        told = flat.findings(kept)
        review = Review(
            report,
            tuple(kept),
            coverage(desk, [document.name for document in samples]),
            shares(desk),
            overlap,
            "",
            receipt,
            compared_with=tuple(document.name for document in samples),
            checklist=checklist,
            ignored=tuple(flat.findings(finding for finding in findings if finding.check in ignored)),
            changes=_changes(request.previous, told, ignored),
        )
        summary = summarise(desk, review, names, _ALIEN if alien else _said(samples))
        whole = report if flat.text == request.text else parse_report(request.text, pack)
        review = replace(
            review,
            outline=whole,
            findings=tuple(told),
            overlap=flat.overlap(overlap),
            checklist=flat.asked(checklist),
            matches=index.beside(whole),
            summary=summary,
            elapsed_ms=round((time.monotonic() - begun) * 1000),
        )
        for part in review.summary.split("\n\n"):
            yield Piece(part + "\n\n")
        yield review

    def fix(self, request: CompareRequest) -> str:
        """Return the draft with every safe fix of errors and warnings made, hints and guesses left to the writer."""
        pack, ignored = self._pack(request), kinds_of(request.ignore) | set(GUESSES)

        def check(text: str) -> list[Finding]:
            flat = Unwrapped(text)
            found = flat.findings(check_all(Desk(parse_report(flat.text, pack), self._common, pack)))
            return [finding for finding in found if finding.level != "hint" and finding.check not in ignored]

        return fix_all(request.text, check)

    def _notice(self, desk: Desk, request: CompareRequest) -> tuple[tuple[Asked, ...], list[Finding]]:
        """Hold the draft against the notice given, else against the office's newest one for this period."""
        if desk.pack is None:
            return (), []
        if request.notice.strip():
            asked = read_notice(request.notice, desk.pack)
            if not asked:
                raise BadInput(
                    "没有从通知里读出对报告的要求", where=request.notice_name, cure="核对是不是布置报告的通知"
                )
            return hold_against(desk, request.notice_name, asked, request.notice)
        for document, checklist in self._library.notices(desk.pack.id):
            if not document.bundled and _for_period(checklist, desk.period):
                return hold_against(desk, document.name, checklist.entries, self._library.text(document.id))
        return (), []

    def _read(
        self, model: ModelWriter, desk: Desk, pack: GenrePack, findings: list[Finding]
    ) -> tuple[list[Finding], Receipt]:
        """Add the model's opinions; where it fails, the computed review stands alone and says why."""
        known = "\n".join(f"“{finding.quote}”：{finding.message}" for finding in findings[:40])
        variables = {
            "genre": pack.name,
            "draft": fence("draft", desk.text[:_MOST_READ]),
            "findings": fence("findings", known),
        }
        try:
            written = "".join(model.stream(_PROMPT, variables))
        except ModelFailed as error:
            return findings, Receipt("offline", note=str(error))
        found = opinions(desk, written, model.name)
        note = "" if found or written.strip().startswith("无") else "模型写的没有一条引得出稿子原文，没有采用"
        receipt = Receipt(model.name, prompt=model.prompt(_PROMPT).receipt, note=note)
        return in_order([*findings, *found]), receipt

    def _pack(self, request: CompareRequest) -> GenrePack:
        """The pack that is named, else the one whose subject and topics the draft speaks of most."""
        if request.genre:
            for pack in self._packs.values():
                if request.genre in (pack.id, pack.name):
                    return pack
            raise UnknownName.among("文种", request.genre, self._packs)
        if not self._packs:
            raise BadInput("没有文种包", cure="检查设置 REPORT_ASSISTANT_KNOWLEDGE")
        return max(self._packs.values(), key=lambda pack: spoken(pack, request.text))

    def _samples(self, request: CompareRequest, pack: GenrePack, report: Report, own: set[str]) -> list[Document]:
        if request.documents:
            return [self._named(name) for name in request.documents]
        found = [document for document in self._library.documents("sample", pack.id) if document.id not in own]
        fitting = [document for document in found if report.type and document.type == report.type]
        chosen = fitting if len(fitting) >= _FITTING else found
        # The office's own samples first, then those of the same period.
        chosen.sort(key=lambda document: (document.bundled, document.period != report.period, document.name))
        good = (document for document in chosen if not self._library.is_weak(document.id))
        return list(islice(good, _MOST_SAMPLES))

    def _named(self, name: str) -> Document:
        for document in self._library.documents():
            if name in (document.id, document.name, document.title):
                return document
        return self._library.document(name)

    def _desk(self, report: Report, pack: GenrePack, samples: Sequence[Document]) -> tuple[Desk, MatchIndex]:
        key = self._library.version, tuple(document.id for document in samples)
        with self._lock:
            known = self._statistics.get(key)
        if known is None:
            reports = [(document, self._library.report(document.id)) for document in samples]
            known = sample_statistics(reports, pack), MatchIndex(reports, pack)
            with self._lock:
                if len(self._statistics) > 8:
                    self._statistics.clear()
                self._statistics[key] = known
        statistics, index = known
        draft = Document("draft", "draft", "sample", pack.id, "", report.type, report.period, 0, False)
        own = sample_statistics([(draft, report)], pack)
        return Desk(report, self._common, pack, statistics if samples else None, own), index

    def _overlap(self, desk: Desk, own: set[str]) -> tuple[Overlap, list[Finding]]:
        from assistant.checks.copies.overlap import check_overlap, measure
        from assistant.checks.copies.reworded import check_reworded

        runs_of, sentences, names = self._indexes()
        runs = runs_of.runs(desk, own)
        copies = check_overlap(desk, runs, names)
        copies += check_reworded(desk, sentences, runs, own)
        return measure(desk.text, runs), copies

    def _indexes(self) -> tuple[OverlapIndex, SentenceIndex, dict[str, str]]:
        from assistant.checks.copies.overlap import OverlapIndex, Shelf
        from assistant.checks.copies.reworded import SentenceIndex

        with self._lock:
            version = self._library.version
            if self._texts is None or self._texts[0] != version:
                shelves = [
                    Shelf(document.id, document.name, self._library.text(document.id), document.kind == "policy")
                    for document in self._library.documents()
                ]
                names = {shelf.id: shelf.name for shelf in shelves}
                self._texts = version, OverlapIndex(shelves), SentenceIndex(shelves), names
            return self._texts[1:]


def _changes(previous: Sequence[Finding] | None, found: Sequence[Finding], ignored: frozenset[str]) -> Changes | None:
    if previous is None:
        return None
    return changes([finding for finding in previous if finding.check not in ignored], found)


def _for_period(checklist: Checklist, period: str) -> bool:
    """Whether a notice asks for the report on ``period``: it names that year, or was sent in it or the year after."""
    asked = [entry.value[:4] for entry in checklist.of("period") if entry.value[:4].isdigit()]
    year = period[:4]
    if not year.isdigit():
        return True
    if asked:
        return year in asked
    return checklist.dated[:4] in ("", year, str(int(year) + 1))


_ALIEN = "不像所带文种的报告，没有对照范文，只查文字、标点、序号、数字和提法"


def _said(samples: Sequence[Document]) -> str:
    if not samples:
        return "没有同类范文可以对照，只按规则检查"
    if len(samples) == 1:
        return f"对照《{samples[0].name}》"
    types = {document.type for document in samples}
    kind = f"“{types.pop()}”" if len(types) == 1 else ""
    return f"对照 {len(samples)} 篇{kind}范文"
