"""A turn of a conversation read against the turn before: by itself, put in full, or with what it leaves out taken over.

Which reading comes first is decided by how sure each is of its answer; what was shown is looked at before all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.genre import GenrePack
from assistant.tasks.ask.again import again, told_office
from assistant.tasks.ask.back import Shown, looks_back
from assistant.tasks.ask.carry import HOLDER, PLACE_OF, belongs, is_one, lacks_subject, of_anything, relates, things
from assistant.tasks.ask.followup import LISTINGS, Turn, goes_on
from assistant.tasks.ask.held_on import (
    asks_source,
    kept_type,
    offices_in,
    only_example,
)
from assistant.tasks.ask.in_full import (
    PART,
    TYPE,
    corrected,
    in_full,
    names_whose,
    nowhere,
    of_counted,
    of_line,
    of_others,
    other_thing,
    topic_of,
)
from assistant.tasks.ask.in_other_words import asked_in_full, of_own_rule
from assistant.tasks.ask.narrowing import narrowed
from assistant.tasks.ask.of_last import BESIDE, asked_of_last, points_at_nothing, which_meant
from assistant.tasks.ask.of_own import of_fault, of_listed_item, of_other_doer, of_such
from assistant.tasks.ask.of_report import (
    between_offices,
    in_charge_of_told,
    of_part,
    of_report,
    of_such_told,
    planned_of_item,
)
from assistant.tasks.ask.of_set import is_rewording, of_items, of_shown_set, set_after
from assistant.tasks.ask.reading import Understood
from assistant.tasks.ask.split import split_questions
from assistant.tasks.ask.understand import QuestionReader
from assistant.tasks.ask.way import Way, in_order, leant
from assistant.writers.answer.material import Known
from assistant.writers.answer.often import OFTEN
from assistant.writers.answer.own.extreme import asks_extreme
from assistant.writers.answer.own.of_article import told_of_article
from assistant.writers.answer.shown import listed_in
from assistant.writers.asked import Asked

Read = tuple[Understood, Known]
_SURELY = 0.6  # how sure the list must be that it answers a turn by itself
_TURNS = 8  # turns back that a follow-up may lean on


@dataclass(frozen=True, slots=True)
class Before:
    """The turn before: how it was read, what the list of questions says of it, and its question in full."""

    asked: Asked
    known: Known
    full: str
    shown: Shown = field(default_factory=Shown)
    offices: tuple[str, ...] = ()  # the kind of office last named, whose report the talk is about
    only: str | None = None  # the kind of report a turn said to keep to: 只看述职的


class TurnReader:
    """Reads what is said after something was answered."""

    def __init__(self, reader: QuestionReader) -> None:
        self._reader = reader

    def before(self, history: Sequence[Turn], pack: GenrePack) -> Before | None:
        """Return what the turn before was about, read with the turns it leaned on itself."""
        before: Before | None = None
        history = history[-_TURNS:]
        shown = Shown()
        offices: tuple[str, ...] = ()
        only: str | None = None
        fulls: tuple[str, ...] = ()
        for n, turn in enumerate(history, 1):
            for part in self.questions(turn.question, pack, before):
                read = next(self._each(part, pack, before, turn.answer.intent))
                offices = offices_in(read.asked) or offices
                only = kept_type(read.asked, part, only)
                strange = read.asked.foreign or read.asked.outside
                beside = read.asked.turn in (*BESIDE, "sample") or is_rewording(part, turn.question)
                aside = beside or (not turn.answer.answered and bool(strange))
                before = before if before and aside else read  # what is not ours is not leant on
                fulls = fulls if aside else (*fulls, before.full)
            if before:
                listed = self._reader.shown_in(listed_in(turn.answer.text), pack)
                asked = self._reader.with_answers(before.asked, history[:n], pack)
                turned = "rewording" if is_rewording(part, turn.question) else read.asked.turn
                held = set_after(shown.held, turn.answer, listed, turned)
                shown = Shown((*shown.answers, turn.answer), (*shown.asked, asked), listed, held, fulls)
                before = replace(before, asked=asked, shown=shown, offices=offices, only=only)
        return before

    def questions(
        self,
        message: str,
        pack: GenrePack,
        before: Before | None,
        known: Callable[[str], Known] | None = None,
    ) -> list[str]:
        """Return the questions of a message; 第二个呢，今年改得怎样 is one, of a list that was shown."""
        if beside := between_offices(message, self._reader.own_reports(pack, message)):
            return [beside]
        if before and (full := of_items(message, before.asked, before.shown.answers)):
            return [full]
        own, _ = self._reader.own_texts(pack, message) if before else ((), ())
        listed = before and (before.asked, before.shown.answers, own)
        if listed and (planned_of_item(message, *listed) or of_listed_item(message, *listed)):
            return [message]
        return split_questions(message, known)

    def readings(self, said: str, pack: GenrePack, before: Before | None) -> Iterator[Read]:
        """Yield the ways to read a turn that leans on the one before, likeliest first; none for one that does not."""
        if not before:
            return (yield from [(Understood(which_meant(said)), Known())] if points_at_nothing(said) else ())
        apart: Way | None = None
        for one in self._leaning(said, pack, before):
            apart = apart or self._way(corrected(said)[0], pack).of_words(said)
            yield one.understood, one.known
        text = corrected(said)[0]
        held = belongs(text) or is_one(before.full, text) or again(text, before.asked, before.shown)
        if apart and not (held or of_own_rule(text, before.full)):  # what it does not say, no other text says for it
            yield apart.understood, apart.known

    def _each(self, said: str, pack: GenrePack, before: Before | None, told: str) -> Iterator[Before]:
        if before:
            yield from (Before(one.understood.asked, one.known, one.full) for one in self._leaning(said, pack, before))
        read, known = self._reader.read(said, pack, before.asked if before else None)
        if (worded := read.worded) and worded.asked.intent == told == "example" != read.asked.intent:
            read, known = worded, Known()  # an example was told, as its wording alone has it
        yield Before(read.asked, known, said)

    def _leaning(self, said: str, pack: GenrePack, before: Before) -> Iterator[Way]:
        """Yield the ways to read a turn, likeliest first; none for one that stands alone."""
        text, corrects = corrected(said)
        if OFTEN.search(text):
            way = self._way(text, pack)
            asked = replace(way.understood.asked, intent="how_to")  # what comes after goes on about the writing
            yield replace(way, understood=replace(way.understood, asked=asked))
            return
        if of := list(asked_of_last(text, before.asked, before.shown, lambda words: self._way(words, pack))):
            return (yield from (one if isinstance(one, Way) else leant(one, before.full) for one in of))
        if narrower := self._narrowed(text, before, pack):
            return (yield leant(narrower, before.full))
        if asks_source(text):
            return (yield leant(replace(before.asked, turn="sources", said=said), before.full))
        if HOLDER.match(text):
            yield self._way(text, pack)  # 群主是谁 names whom it is of
        if full := of_other_doer(text, before.full, before.shown.answers):
            return (yield self._way(full, pack))
        own, rules = self._reader.own_texts(pack, f"{before.full}，{text}")
        if asks_extreme(text) and self._of_own(before, own):
            yield replace(self._way(text, pack), full=before.full)
        if self._of_own(before, own) and (full := self._of_report(text, before, pack)):
            yield self._way(full, pack)
            return
        if self._of_own(before, own) and (full := of_part(text, before.full, self._named(before.full, pack))):
            return (yield self._way(full, pack))
        if self._of_own(before, own) and (full := in_charge_of_told(text, before.full)):
            yield replace(self._way(full, pack), full=before.full)
        last = before.shown.answers[-1].citations if before.shown.answers else ()
        fault = of_fault(text, before.asked.said, rules, self._reader.common)
        if not fault and told_of_article(text, last, rules, self._reader.common):
            yield leant(replace(before.asked, turn="of_article", said=text, question=text), before.full)
            return
        listed = before.asked, before.shown.answers, own
        if entry := planned_of_item(said, *listed) or of_listed_item(text, *listed):
            return (yield leant(entry, before.full))
        if full := fault or of_such(text, before.full, rules):
            yield replace(self._way(full, pack), full=before.full)
        if of_set := of_shown_set(text, before.asked, before.shown.held, lambda words: self._way(words, pack)):
            return (yield leant(of_set, before.full))
        told, questions = (*before.shown.fulls, before.full), [one.question for one in before.shown.asked]
        part = self._named_in(before.full, pack)
        if full := asked_in_full(text, before.asked, told, questions, part, self._of_own(before, own)):
            return (yield self._way(full, pack))
        if wanted := again(text, before.asked, before.shown):
            return (yield leant(wanted, before.full))
        if office := told_office(text):
            if before.asked.target == "title":
                fitted = replace(before.asked, said=said, turn="fitted", units=(office.of,), focus=office.when)
                yield leant(fitted, before.full)
                return
            if before.asked.intent in ("example", "headings") and not office.tail:
                full = f"{office.of}{before.asked.question}"
                same = replace(before.asked, question=full, said=full, units=(office.of,), outside="")
                same = replace(same, given="", cited=()) if office.alone else same
                yield leant(replace(same, terms=(*same.terms, office.of)), before.full)
                return
            said = text = office.put
        if back := looks_back(text, before.asked, before.shown, said):
            known = Known()
            if back.turn in ("point", "consequence"):
                point, known = self._reader.read(back.question, pack)  # a rule on the point makes it plain
                back = replace(back, terms=point.asked.terms)
            yield replace(leant(replace(back, said=said), before.full), known=known)
            return
        text = only_example(before.asked, text) or text
        apart = self._way(text, pack)
        merged = replace(self._way(text, pack, before.asked), full=before.full)
        asked = merged.understood.asked
        if asked.turn:
            yield replace(merged, known=before.known if asked.turn == "brief" else Known())
            return
        if apart.understood.asked.target in LISTINGS and before.asked.intent in ("difference", "requirement"):
            return  # 开头怎么写, after what sets two duties apart, is of the report
        if one_of := is_one(before.full, text):
            return (yield self._way(one_of, pack))
        lacking = self._lacks(apart, text, pack) or corrects or of_counted(before.full, text)
        if not (merged.understood.leaning or lacking) or goes_on(text):
            yield from [merged] if merged.understood.leaning else ()
            return
        fulls = self.in_full(said, before.full, pack) if lacking else []
        if fulls and (of_others(text) or belongs(text)):
            own = frozenset([belongs(text)] if belongs(text) else ())  # what answers must speak of the 台账 asked of
            yield replace(fulls[0], understood=replace(fulls[0].understood, pieces=own))
            return
        put = other_thing(text) or (text.strip("的里中") if corrects else "")
        if names_whose(put):
            fulls = [replace(one, understood=replace(one.understood, whose=put)) for one in fulls]
        merged = replace(merged, full=fulls[0].full if fulls else before.full)
        if not put:
            fulls, merged = [one.of_words(text) for one in fulls], merged.of_words(text)
        yield from in_order(text, apart, fulls, merged)

    def _of_report(self, text: str, before: Before, pack: GenrePack) -> str:
        asked = [one.question for one in before.shown.asked]
        reports = self._reader.own_reports(pack, f"{before.full}，{text}")
        return of_report(text, before.full, asked, reports) or of_such_told(text, before.full, reports)

    def _narrowed(self, text: str, before: Before, pack: GenrePack) -> Asked | None:
        named, way = (lambda words: self._named(words, pack)), (lambda words: self._way(words, pack))
        return narrowed(text, before.asked, before.shown, named, way)

    def _of_own(self, before: Before, own: Collection[str]) -> bool:
        """Whether the answer before was told from the office's own reports."""
        last = before.shown.answers[-1:]
        return any(cited.name in own or cited.document in own for one in last for cited in one.citations)

    def in_full(self, said: str, before: str, pack: GenrePack, held: str = "") -> list[Way]:
        """Return the full questions a turn, or a later question of a message, may stand for, each read."""
        text, corrects = corrected(said)
        held = held or topic_of(before) or self._named_in(before, pack)
        ways = [self._way(one, pack) for one in in_full(before, said, lambda words: self._named(words, pack), held)]
        if names_whose(other_thing(text)) or corrects:
            return ways  # what holds for all holds for a branch as well
        return [one.checked(text) for one in ways]

    def _way(self, text: str, pack: GenrePack, before: Asked | None = None) -> Way:
        return Way(*self._reader.read(text, pack, before), text)

    def _lacks(self, apart: Way, text: str, pack: GenrePack) -> bool:
        """Whether a turn names nothing that an answer could be about, or something to put in the place of what was."""
        asked = apart.understood.asked
        if asked.foreign or asked.intent == "about" or (asked.outside and things(text)):
            return False
        if asked.notice and self._reader.has_notice(pack):
            return False  # 2025年的报告几号交: the notice tells it
        if PLACE_OF.match(text) and apart.known.answers and apart.known.score >= _SURELY:
            return False  # 页码放哪儿, after 正文呢: what it names is answered
        stranger = apart.understood.unknown or (asked.intent == "coverage" and asked.informative)
        if stranger and not other_thing(text):
            return False  # 今天天气怎么样 is of nothing here; 有没有哪篇写了汇报次数 is asked of all samples
        return (
            bool(other_thing(text))
            or of_line(text)
            or nowhere(text)
            or relates(text)
            or bool(belongs(text))
            or lacks_subject(asked, text)
            or of_anything(text)
        )

    def _named(self, text: str, pack: GenrePack) -> tuple[tuple[str, str], ...]:
        query = self._reader.query(text, pack)
        parts = (*query.roles, *query.topics)
        return tuple(
            (word, PART if label in parts else TYPE) for word, label in query.named if label in (*parts, query.type)
        )

    def _named_in(self, text: str, pack: GenrePack) -> str:
        """Return the part or topic that the question before names where its wording does not show its subject."""
        return max((word for word, label in self._named(text, pack) if label == PART), key=len, default="")
