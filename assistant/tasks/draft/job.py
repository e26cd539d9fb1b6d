"""Draft: notes in, a section or a whole report out; every fact traced, every gap asked for, nothing invented."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.errors import BadInput, UnknownName
from assistant.genre import Common, GenrePack
from assistant.results import Draft, Event, Piece, Progress, Receipt
from assistant.structure.checklist import Checklist, read_checklist
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Notes
from assistant.structure.parse import parse_report
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.after import Sources, finish, set_wording
from assistant.tasks.draft.as_noted import asked_of, left_open
from assistant.tasks.draft.belonging import Belonging
from assistant.tasks.draft.edit import ByHand, Filled, edited, newly_typed, rewritten, settled, untraced
from assistant.tasks.draft.near import Copies
from assistant.tasks.draft.notice import shaped
from assistant.tasks.draft.plan import Planner
from assistant.tasks.draft.request import MOST_CHARS, DraftRequest, completed, read_given, tidy_lines
from assistant.tasks.draft.section import replaced
from assistant.tasks.draft.sentence import as_paragraph, as_sentence, with_parts
from assistant.tasks.draft.style import Style, read_style
from assistant.tasks.draft.typos import Slips, as_given, without_slips
from assistant.tasks.renew.changes import KEPT
from assistant.tasks.renew.job import Renewal
from assistant.tasks.renew.reading import last_year_says, read_last_year
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.job import Reviser, grown, revised, undone, unknown
from assistant.tasks.revise.reading import read_edits
from assistant.writers.draft.clause import clause
from assistant.writers.draft.offline import OfflineDraft, Written
from assistant.writers.draft.plan import DraftPlan

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.retrieval.retriever import ReportRetriever
    from assistant.writers.model import ModelWriter

__all__ = ["MOST_CHARS", "DraftRequest", "DraftTask"]

_STYLES_KEPT = 32
_TRIES = 4  # times a draft is written anew without what copies a sample


class DraftTask:
    """Drafts from notes: reads them, plans, writes offline or with the model, then checks what was written."""

    def __init__(
        self,
        *,
        library: Library,
        packs: Mapping[str, GenrePack],
        common: Common,
        retriever: ReportRetriever | None = None,
        model: ModelWriter | None = None,
    ) -> None:
        self._library, self._packs, self._common, self._model = library, packs, common, model
        self._styles: OrderedDict[tuple[object, ...], Style] = OrderedDict()
        self._copies: dict[tuple[object, ...], Copies] = {}

    def run(self, request: DraftRequest, plan: DraftPlan | None = None) -> Iterator[Event]:
        """Yield the plan as Progress, the text as Pieces, and last the Draft; a ``plan`` given is written as it is.

        Raises BadInput for notes that hold nothing to write, UnknownName for an unknown section, type or sample.
        """
        began = time.perf_counter()
        pack = self._pack(request.genre)
        plan = plan or self.plan(request)
        yield Progress(f"提纲：\n{plan.outline()}" if plan.sections else "提纲：导语", 0.2)
        sources = self._sources(plan.notes, request, pack, plan)
        offline = OfflineDraft(plan, pack, sources.copies.familiar, frozenset(sources.policies))
        written, receipt = Written(), Receipt("offline")
        for event in self._write(offline, sources):
            if isinstance(event, tuple):
                written, receipt = event
            else:
                yield event
        yield Progress("正在核对来源和格式", 0.9)
        outline = with_parts(parse_report(written.text, pack), plan)
        elapsed = int(1000 * (time.perf_counter() - began))
        yield finish(written, plan, plan.notes, outline, pack, self._common, sources, receipt, request, elapsed)

    def plan(self, request: DraftRequest) -> DraftPlan:
        """Return the plan for a request without writing it; raises what ``run`` raises."""
        pack = self._pack(request.genre)
        asked, text = self._notice(request, pack) or (None, "")
        if asked and not request.period:
            period = next((entry.value for entry in asked.of("period")), "")
            request = replace(request, period=period.removesuffix("度"))
        plan = self._renewed(request, asked, pack) if request.renew.strip() else self._planned(request, pack)
        own = request.addressee.strip() or plan.notes.parameters.get("addressee", "")
        return shaped(plan, asked, text, pack, addressee=own) if asked else plan

    def _notice(self, request: DraftRequest, pack: GenrePack) -> tuple[Checklist, str] | None:
        """Return what the notice given asks and its text, else the library's latest notice on this period, if any."""
        if request.notice.strip():
            text = tidy_lines(request.notice)
            asked = read_checklist(text, pack)
            if not asked.entries:
                raise BadInput("通知里没有读到对报告的要求", cure="给通知的正文（报告内容、字数、时限等）")
            return asked, text
        if request.without_notice:
            return None
        held = ((d, asked) for d, asked in self._library.notices(pack.id) if not d.bundled)
        found = [(d, asked) for d, asked in held if _concerns(asked, request.period)]
        if request.section not in ("", "all") or not found:
            return None
        document, asked = max(found, key=lambda pair: pair[1].dated)
        return asked, self._library.text(document.id)

    def _planned(self, request: DraftRequest, pack: GenrePack) -> DraftPlan:
        given = tidy_lines(request.notes)
        text, slips = without_slips(given, pack, self._common) if len(given) <= MOST_CHARS else (given, Slips())
        notes = as_given(read_given(replace(request, notes=text), pack), given)
        kind = pack.report_type_meant(request.type) if request.type else None
        style = self._style(pack, kind.name if kind else "", request.like)
        plan = Planner(notes, completed(request, notes), pack, style).plan()
        used = [fact for index, fact in enumerate(plan.notes.facts) if index not in plan.unused and not fact.reason]
        asked = asked_of(used, plan.voice.period, pack, self._common)
        items = [item for section in plan.sections for item in section.items] if plan.bare_item else []
        heads = [replaced(request.section, item.heading, item.topic, pack) for item in items[:1]]
        told = (*filter(None, heads), *slips.told, *left_open(plan.notes.facts), *asked, *plan.told)
        if request.sentence:
            return as_sentence(plan)
        return as_paragraph(replace(plan, told=told)) if request.paragraph else replace(plan, told=told)

    def _renewed(self, request: DraftRequest, asked: Checklist | None, pack: GenrePack) -> DraftPlan:
        """Plan this year's report on the frame of last year's; what the form leaves empty, last year's report says."""
        report = read_last_year(request.renew, pack)
        notes = read_notes(tidy_lines(request.notes), pack)
        said = last_year_says(report, request.period.strip() or notes.parameters.get("period", ""))
        given: dict[str, Any] = {key: value for key, value in said.items() if value and not getattr(request, key)}
        wanted = replace(completed(replace(request, section="all", **given), notes), length=request.length)
        style = self._style(pack, said["type"], request.like)
        belonging = Belonging(asked.parts, pack) if asked else None
        return Renewal(report, Planner(notes, wanted, pack, style).plan(), pack, self._common, belonging).plan()

    def revise(self, draft: Draft, instruction: str | ByHand | Filled) -> Iterator[Event]:
        """Yield what ``run`` yields for the draft changed as ``instruction`` says; ``before`` is the one given.

        Raises BadInput where the instruction is not understood, points at nothing, or there is nothing to undo.
        """
        pack = self._pack(draft.request.genre)
        if isinstance(instruction, ByHand):
            yield self._edited(draft, instruction.text, pack)
            return
        edits = instruction.edits if isinstance(instruction, Filled) else self._asked(draft, instruction, pack)
        if any(edit.kind == "undo" for edit in edits):
            if draft.before is None:
                raise BadInput("没有可以退回的上一版", cure="这是第一稿；可以说“换一种写法”")
            back = undone(draft, everything=any(edit.value for edit in edits if edit.kind == "undo"))
            yield Piece(back.text)
            yield back
            return
        if draft.plan is None:
            raise BadInput("这一稿的结构手工改过，不能再按一句话来改", cure="直接在稿子上改，或者说“撤销”")
        reviser = Reviser(draft, pack)
        replies = reviser.apply_all(edits)
        for event in self.run(reviser.request, reviser.plan):
            if isinstance(event, Draft) and event.plan and (plan := grown(draft, event, edits)):
                event = next(one for one in self.run(reviser.request, plan) if isinstance(one, Draft))
            yield revised(event, draft, reviser.plan, edits, replies) if isinstance(event, Draft) else event

    @staticmethod
    def _asked(draft: Draft, instruction: str, pack: GenrePack) -> list[Edit]:
        edits = read_edits(instruction, [placeholder.slot for placeholder in draft.placeholders], pack)
        if not edits:
            raise unknown(instruction)
        return edits

    def _edited(self, draft: Draft, text: str, pack: GenrePack) -> Draft:
        """Return the draft with the text that the user typed, traced and checked anew."""
        began = time.perf_counter()
        text, request = tidy_lines(text).strip("\n"), draft.request
        if not text.strip():
            raise BadInput("稿子是空的，没有保存", cure="要重写，可以说“换一种写法”")
        report = parse_report(text, pack)
        if not draft.plan:
            return untraced(draft, text, report)
        report = with_parts(report, draft.plan)
        draft = replace(draft, plan=replace(draft.plan, typed=(*draft.plan.typed, *newly_typed(text, draft.text))))
        plan = settled(draft.plan, report)
        sources = self._sources((plan or draft.plan).notes, request, pack, plan or draft.plan)
        written = rewritten(plan, text, OfflineDraft(plan, pack, sources.copies.familiar)) if plan else None
        plan = plan if written else None
        kept = written or Written(text, facts=set(range(len(draft.plan.notes.facts))), sections=[*draft.plan.sections])
        elapsed = int(1000 * (time.perf_counter() - began))
        base, notes = plan or draft.plan, draft.plan.notes
        after = finish(kept, base, notes, report, pack, self._common, sources, draft.receipt, request, elapsed)
        return edited(after, draft, keeps_plan=plan is not None)

    def _write(self, offline: OfflineDraft, sources: Sources) -> Iterator[Event | tuple[Written, Receipt]]:
        if self._model is None:
            offline = _without_copies(offline, sources)
            yield from map(Piece, offline.pieces())
            yield offline.written, Receipt("offline")
            return
        from assistant.tasks.draft.model import ModelDraft

        yield from ModelDraft(self._model, offline, sources).events()

    def _pack(self, genre: str) -> GenrePack:
        if not genre:
            return next(iter(self._packs.values()))
        for pack in self._packs.values():
            if genre in (pack.id, pack.name):
                return pack
        raise UnknownName.among("文种", genre, self._packs)

    # ------------------------------------------------------------------ what the library gives

    def _style(self, pack: GenrePack, kind: str, like: str) -> Style:
        key = (self._library.version, pack.id, kind, like)
        if key not in self._styles:
            self._styles[key] = read_style(self._library, pack, kind, like)
            while len(self._styles) > _STYLES_KEPT:
                self._styles.popitem(last=False)
        return self._styles[key]

    def _sources(self, notes: Notes, request: DraftRequest, pack: GenrePack, plan: DraftPlan) -> Sources:
        key = (self._library.version, pack.id)
        if key not in self._copies:
            samples = {
                document.id: self._library.text(document.id) for document in self._library.documents("sample", pack.id)
            }
            self._copies = {key: Copies(samples, [pack.subject, *set_wording(self._common)])}
        voice = plan.voice
        said = (request.unit, request.period, request.title, request.speaker, voice.unit, voice.period, voice.position)
        kept = (change.before for change in plan.changes if change.kind == KEPT)
        worded = [clause(fact.written, fact.role or "done") for fact in notes.facts]  # 一个人 is written 一人
        given = (*said, *(fact.said for fact in notes.facts), *worded, *kept, plan.notice)
        forms = [plan.title, plan.frame, *_set_forms(pack, plan), *worded]
        return Sources.of(self._library, pack, self._common, notes, given, self._copies[key], forms, plan.typed)


def _without_copies(offline: OfflineDraft, sources: Sources) -> OfflineDraft:
    """Return a writer that leaves out the stock sentences which, beside their neighbours, would copy a sample."""
    banned: set[str] = set()
    for _ in range(_TRIES):
        trial = offline.anew(banned)
        text = "".join(trial.pieces())
        runs = [span for span, _ in sources.copies.runs(text)]
        found = {s.of(text) for s in split_sentences(text) if any(s.start < r.end and r.start < s.end for r in runs)}
        if not found - banned:
            break
        banned |= found
    return offline.anew(banned)


def _concerns(asked: Checklist, period: str) -> bool:
    """Whether a notice asks for a report on ``period``: both name the same year, or one names none."""
    years = {entry.value[:4] for entry in asked.of("period")}
    return not years or not period or period.strip()[:4] in years


def _set_forms(pack: GenrePack, plan: DraftPlan) -> Iterator[str]:
    """Yield the genre's titles, transitions and closings as this draft would say them."""
    for frames in (pack.phrases.titles, pack.phrases.transitions, pack.phrases.closings):
        for pool in frames.values():
            yield from filter(None, map(plan.voice.fill, pool))
