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
from assistant.results import Draft, Finding, Note, Placeholder, Receipt, TracedFigure
from assistant.structure.notes.fact import Notes
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.answering import unanswered
from assistant.tasks.draft.near import Copies
from assistant.writers.draft.heads import pairs_of
from assistant.writers.draft.offline import Written
from assistant.writers.draft.plan import MISSING, DraftPlan, numeral

if TYPE_CHECKING:
    from assistant.library import Library

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
    "requests",
    "secrecy",
)
# How colleagues call one another; a report gives the full name and the post, which only the writer knows.
_NICKNAME = re.compile(
    "[老小][王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧蔡潘袁董余苏吕魏蒋杜丁沈任姚卢傅钟姜崔谭廖范陆]"
    "(?!围|[\u4e00-\u9fff]?(?:区|村|镇|庄|湾|路|街|小学|中学))"
)
# A figure that the notes themselves call rough.
_ROUGH = re.compile(
    r"(?=.*\d)(?:.*(?:大概|大约|差不多|左右|好像|可能是|记不太清)|.*\d[\u4e00-\u9fff]{0,3}吧(?:$|[，。；]))"
)
_NEAR = (0.85, 1.2)  # of the length asked for
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
    ) -> Sources:
        """Gather the sources for one draft; ``set_forms`` are titles and transitions that every report shares."""
        policies = dict(_policies(library, pack))
        wording = [text for _, text in policies.values()]
        wording += [*set_wording(common), *_genre_wording(pack)]
        samples = {document.id: library.text(document.id) for document in library.documents("sample", pack.id)}
        tracer = Tracer(notes.text, given=given, policies=wording, samples=samples)
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
    return Draft(
        title=plan.title,
        text=text,
        outline=outline,
        notes=_notes(notes, plan, written),
        figures=traced,
        placeholders=placeholders,
        questions=tuple(_questions(pack, plan, notes, written, placeholders)),
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
        if fact.same_as is not None:
            used, reason = fact.same_as in written.facts, "与前面一条重复，合并写"
        elif fact.reason and "导语" in fact.reason:
            used = fact.said.removeprefix("我是").removeprefix("本人是") in written.text or (
                bool(plan.voice.position) and plan.voice.position in written.text
            )
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
        used = key != "speaker" and bool(value) and value in written.text
        told.append(
            Note(span.of(notes.text), span.start, span.end, used, "", "", "" if used else "是写作条件，不写入正文")
        )
    unique = {(note.start, note.end): note for note in sorted(told, key=lambda note: (note.start, note.end, note.used))}
    return tuple(unique.values())


def _questions(
    pack: GenrePack, plan: DraftPlan, notes: Notes, written: Written, placeholders: tuple[Placeholder, ...]
) -> Iterator[str]:
    slots = {placeholder.slot for placeholder in placeholders}
    if "单位" in slots:
        yield "报告的单位叫什么？（文中已留【待补：单位】，其余暂以“我单位”等自称）"
    if "期间" in slots:
        yield "报告的是哪一段时间，例如2026年上半年？（文中已留【待补：期间】）"
    yield from dict.fromkeys(written.gaps)
    if plan.length and (word := _off_length(plan, sum(map(len, written.text.split())))):
        yield word
    if rough := [
        fact.text for index, fact in enumerate(notes.facts) if index in written.facts and _ROUGH.search(fact.text)
    ]:
        yield f"这些数是估的，送出前请核实：{'；'.join(one[:24] for one in rough[:4])}"
    told = [fact.text for index, fact in enumerate(notes.facts) if index in written.facts]
    if called := [name for name in dict.fromkeys(_NICKNAME.findall("，".join(told))) if name in written.text]:
        yield f"{'、'.join(f'“{name}”' for name in called[:4])}是平时的称呼：写进报告请换成全名和职务，或者删去。"
    if plan.uncovered:
        yield plan.uncovered
    proposed = any(item.proposed for section in plan.sections for item in section.items)
    if plan.whole and not proposed and (left := unanswered(plan.sections, pack)):
        named = "、".join(f"（{numeral(n)}）“{item.heading}”" for n, item in left[:4])
        yield f"问题{named}还没有对应的打算，准备怎么改进？"
    if unplaced := _unplaced(plan):
        yield unplaced
    yield from plan.told
    if plan.limit and (size := sum(map(len, written.text.split()))) > plan.limit:
        yield f"全文{size}字，超过通知要求的{plan.limit}字：可以说“写到{plan.limit}字”，或删去次要的要点。"
    for index, reason in plan.unused.items():
        if "请示" in reason:
            yield f"“{notes.facts[index].text[:30]}”是请示事项，要不要另写一份请示？"


def _off_length(plan: DraftPlan, size: int) -> str:
    """Say how far a draft is from the length asked for and what would help; "" where it is near enough."""
    asked = plan.length
    if size < _NEAR[0] * asked:
        slots = list(dict.fromkeys(gap.slot for item in plan.items() for gap in item.gaps))[:4]
        more = f"先补{'、'.join(slots)}，再给" if slots else "给"
        told = f"照现有要点能写到{size}字，离要求的{asked}字还差{asked - size}字：事实不能编，套话也不宜再加。"
        return f"{told}{more}每件事加上怎么做的、谁参加、一个具体事例，或补上没写到的工作。"
    if size > _NEAR[1] * asked:
        return f"要点都写进去有{size}字，超过要求的{asked}字：可以删去次要的要点，或选“不用套话”。"
    return ""


def _unplaced(plan: DraftPlan) -> str:
    """Name the deeds that stand in the last item because nothing shows where they belong; "" where there are none."""
    names = [
        fact.said.split("，")[0][:24]
        for section in plan.sections
        if section.role == "done" and len(section.items) > 1
        for item in section.items
        for _, fact in item.facts
        if not item.topic and not fact.group
    ]
    return f"看不出归哪一方面，暂放在最后一条，请核实归到哪里或删去：{'；'.join(names[:4])}" if names else ""


def _citations(duties: Iterable[tuple[str, Duty]], policies: Mapping[str, tuple[Document, str]]) -> Iterator[Citation]:
    for number, (sentence, duty) in enumerate(duties, 1):
        document, text = policies[duty.policy]
        span = _nearest(sentence, text)
        yield Citation(number, document.id, document.name, "policy", sentence, span.of(text), span.start, span.end)


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
