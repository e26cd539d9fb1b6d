"""After writing: where each fact comes from, which notes were used, what is still missing, and what the checks say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.checks.trace import Tracer
from assistant.genre import Common, Duty, GenrePack
from assistant.passage import Citation, Document, content_id
from assistant.report import Report, Span
from assistant.results import CONDITION, Draft, Finding, Note, Placeholder, Receipt, TracedFigure
from assistant.structure.notes.fact import Notes
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.near import Copies
from assistant.tasks.draft.questions import Questions
from assistant.writers.draft.offline import Written
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import MISSING, PUT_RIGHT, DraftPlan

if TYPE_CHECKING:
    from assistant.library import Library

_A_PERIOD = re.compile("今年|全年|本年度?|[上下]半年")  # said of the notes, and taken for the period of the report
# Families of checks that apply to a part as well as to a whole; the rest need a whole report.
_ALWAYS = (
    "number-marks",
    "punctuation",
    "pairs",
    "lists",
    "repetition",
    "dates",
    "events",
    "formulations",
    "wording",
    "colloquial",
    "requests",
    "secrecy",
)
_WHOLE = ("numbering", "voice", "answering")


@dataclass(frozen=True)
class Sources:
    """What a draft's facts may come from, and what must not come from samples."""

    tracer: Tracer
    copies: Copies
    policies: Mapping[str, tuple[Document, str]]  # stem → document and its text

    @classmethod
    def of(
        cls,
        library: Library,
        pack: GenrePack,
        common: Common,
        notes: Notes,
        given: Iterable[str],
        copies: Copies,
        set_forms: Iterable[str] = (),
        typed: Iterable[str] = (),
    ) -> Sources:
        """Gather the sources for one draft.

        ``set_forms`` are titles and transitions that every report shares, ``typed`` what the user wrote into the text.
        """
        policies = dict(_policies(library, pack))
        wording = [text for _, text in policies.values()]
        wording += [*set_wording(common), *_genre_wording(pack)]
        samples = {document.id: library.text(document.id) for document in library.documents("sample", pack.id)}
        tracer = Tracer(notes.text, given=given, policies=wording, samples=samples, typed=typed)
        return cls(tracer, copies.exempting([notes.text, *set_forms]), policies)


def finish(
    written: Written,
    plan: DraftPlan,
    notes: Notes,
    outline: Report,
    pack: GenrePack,
    common: Common,
    sources: Sources,
    receipt: Receipt,
    request: Any,
    elapsed_ms: int,
) -> Draft:
    """Return the draft with its receipt: notes, origins, placeholders, questions, citations and findings."""
    text = written.text
    traced = sources.tracer.trace(text)
    placeholders = tuple(Placeholder(m[1], m.start(), m.end()) for m in MISSING.finditer(text))
    findings = [*_own_findings(text, traced, sources), *_checked(outline, plan, pack, common)]
    findings = [one for one in findings if not any(p.start <= one.start < p.end for p in placeholders)]
    findings.sort(key=lambda finding: (finding.start, finding.end))
    questions = Questions(pack, common, replace(plan, notes=notes), written, outline)
    return Draft(
        title=plan.title,
        text=text,
        outline=outline,
        notes=_notes(notes, plan, written),
        figures=traced,
        placeholders=placeholders,
        questions=questions.asked(),
        remarks=questions.heard(),
        citations=tuple(_citations(written.duties, sources.policies)),
        findings=tuple(findings),
        receipt=receipt,
        elapsed_ms=elapsed_ms,
        request=request,
        plan=replace(
            plan, sections=tuple(written.sections), opening_text=written.opening, closing_text=written.closing
        ),
        changes=plan.changes,
    )


def _policies(library: Library, pack: GenrePack) -> Iterator[tuple[str, tuple[Document, str]]]:
    held = {document.id: document for document in library.documents("policy", pack.id)}
    for item in pack.texts:
        number = content_id(item.kind, item.text)
        if item.kind == "policy" and number in held:
            yield item.stem, (held[number], library.text(number))


def set_wording(common: Common) -> list[str]:
    """Return set formulations, their parts, and the names of events: wording that is everybody's."""
    words = [text for phrase in common.set_phrases for text in (phrase.name, *phrase.components)]
    return words + [text for event in common.events for text in (event.name, *event.names)]


def _genre_wording(pack: GenrePack) -> Iterator[str]:
    """Yield the genre's own wording, which holds no facts: what a stock sentence says is nobody's figure."""
    yield pack.subject
    for topic in pack.topics:
        yield from (topic.name, *topic.synonyms, *(word.partition("^")[0] for word in topic.words))
    phrases = pack.phrases
    for frames in (phrases.openings, phrases.transitions, phrases.closings):
        for pool in frames.values():
            yield from pool
    for leads in (*phrases.leads.values(), *phrases.points.values()):
        for pool in leads.values():
            yield from pool
    for pool in phrases.preludes.values():
        yield from pool
    for deed in phrases.deeds:
        yield from (*deed.lead, *deed.aim, *([deed.duty.text] if deed.duty else []))
    for by_topic in phrases.sentences.values():
        for frame in by_topic.values():
            yield from (*frame.stance, *frame.aim, *frame.link, *(duty.text for duty in frame.duty))


def _notes(notes: Notes, plan: DraftPlan, written: Written) -> tuple[Note, ...]:
    told = []
    for index, fact in enumerate(notes.facts):
        used = index in written.facts
        reason = plan.unused.get(index, "")
        if reason.startswith(PUT_RIGHT):
            continue  # it stands in the draft in other words, as the user wanted
        if fact.same_as is not None:
            first = notes.facts[fact.same_as]
            within = first.start <= fact.start and fact.end <= first.end
            used, reason = fact.same_as in written.facts, f"与前面一{'句合在一起' if within else '条重复，合并'}写"
        elif fact.reason and "导语" in fact.reason:
            said = re.sub("^(?:我们?|咱们?|本人|本?单位)是", "", fact.said)
            used = (
                said in written.text
                or ("期间" in fact.reason and bool(plan.voice.period))
                or (bool(plan.voice.position) and plan.voice.position in written.text)
            )
        elif plan.addressee and fact.reason and fact.said.endswith(plan.addressee):
            used = True  # written below the title in Word
        told.append(
            Note(
                fact.text,
                fact.start,
                fact.end,
                used,
                fact.topic,
                fact.role or "",
                "" if used and fact.same_as is None else reason,
            )
        )
    for key, span in dict.fromkeys(notes.parameter_spans):
        value = notes.parameters.get(key, "")
        if key == "speaker" and re.fullmatch("我们?|本人|咱们?", span.of(notes.text)):
            continue  # who speaks is no note that could be left out
        used = key != "speaker" and bool(value) and (value in written.text or value == plan.addressee)
        used = used or (bool(plan.voice.period) and _A_PERIOD.fullmatch(span.of(notes.text)) is not None)
        told.append(Note(span.of(notes.text), span.start, span.end, used, "", "", "" if used else CONDITION))
    unique = {(note.start, note.end): note for note in sorted(told, key=lambda note: (note.start, note.end, note.used))}
    return tuple(unique.values())


def _citations(duties: Iterable[tuple[str, Duty]], policies: Mapping[str, tuple[Document, str]]) -> Iterator[Citation]:
    for number, (sentence, duty) in enumerate(duties, 1):
        document, text = policies[duty.policy]
        span = _holding(duty.says, text) or _nearest(sentence, text)
        yield Citation(number, document.id, document.name, "policy", sentence, span.of(text), span.start, span.end)


def _holding(says: str, text: str) -> Span | None:
    """Return the sentence of a policy that holds the words ``says``; None where it has none."""
    return next((span for span in split_sentences(text) if says and says in span.of(text)), None)


def _nearest(sentence: str, text: str) -> Span:
    """Return the sentence of a policy that shares most words with ``sentence``."""
    wanted = pairs_of(sentence)
    spans = [span for span in split_sentences(text) if span.of(text).endswith("。")] or [Span(0, len(text))]
    return max(spans, key=lambda span: len(wanted & pairs_of(span.of(text))) - (span.end - span.start) / 80)


def _own_findings(text: str, traced: Iterable[TracedFigure], sources: Sources) -> Iterator[Finding]:
    for fact in traced:
        if fact.origin.startswith("sample:"):
            yield _finding(
                "leak", "error", fact.start, fact.end, text, "这一事实只见于范文，不在要点里", "删去，或补上自己的数据"
            )
        elif fact.origin == "untraced":
            yield _finding(
                "untraced", "warning", fact.start, fact.end, text, "要点和政策里都没有这一事实", "核实后保留，或删去"
            )
    for span, _ in sources.copies.runs(text):
        yield _finding("near-copy", "error", span.start, span.end, text, "这一段与一篇范文的原句雷同", "换一种说法")


def _finding(check: str, level: Any, start: int, end: int, text: str, message: str, suggestion: str) -> Finding:
    return Finding(check, level, "", start, end, text[start:end], message, suggestion)


def _checked(outline: Report, plan: DraftPlan, pack: GenrePack, common: Common) -> list[Finding]:
    from assistant.checks.desk import Desk
    from assistant.checks.registry import check_all

    families = _ALWAYS + (_WHOLE if plan.whole else ())
    found = check_all(Desk(outline, common, pack), families)
    asked = ("problem-unanswered",)  # asked as a question already
    return [finding for finding in found if finding.check not in asked and not re.search(r"【待补", finding.quote)]
