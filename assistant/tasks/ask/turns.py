"""A turn of a conversation read against the turn before: by itself, put in full, or with what it leaves out taken over.

Which reading comes first is decided by how sure each is of its answer; what was shown is looked at before all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.genre import GenrePack
from assistant.tasks.ask.again import again, told_office
from assistant.tasks.ask.asks import without_asking, words_asked
from assistant.tasks.ask.back import Shown, looks_back
from assistant.tasks.ask.carry import belongs, is_one, lacks_subject, of_anything, relates, things
from assistant.tasks.ask.followup import LISTINGS, Turn, goes_on
from assistant.tasks.ask.held_on import asks_source, of_other_year, offices_in
from assistant.tasks.ask.in_full import (
    PART,
    TYPE,
    asks_where,
    corrected,
    in_full,
    names_whose,
    nowhere,
    of_counted,
    of_line,
    of_others,
    of_those_counted,
    other_thing,
    topic_of,
)
from assistant.tasks.ask.reading import Understood
from assistant.tasks.ask.split import split_questions
from assistant.tasks.ask.understand import QuestionReader
from assistant.tasks.ask.wanted import is_aspect
from assistant.writers.answer.material import Known
from assistant.writers.answer.shown import listed_in
from assistant.writers.asked import Asked
from assistant.writers.relevance import grams

Read = tuple[Understood, Known]
# Where a thing stands, that is named: 页码放哪儿.
_PLACE_OF = re.compile(
    r"^(?:那么?)?(?![这那它])[^，。？?]{2,6}(?:写|放|排|标|印|署|盖)(?:在|到)?(?:哪|什么(?:位置|地方))"
)
_SURELY = 0.6  # how sure the list must be that it answers a turn by itself
_TURNS = 8  # turns back that a follow-up may lean on
_COMES_TO = 0.6  # how sure it must be that a rule answers
_SURER = 0.8  # and that one does where the page on a part would
_BUILT = ("how_to", "headings", "example", "coverage")  # what a part or topic named before is enough for
_REPORTS = ("报告", "材料", "汇报", "述职", "总结", "正文")
_SOMEBODY = ("由", "负责", "牵头", "主持", "召集", "责任人", "书记", "领导", "主任", "科室", "部门")
_FACTS = ("time", "when", "number", "person", "year")
_PLACE = re.compile(r"[写放归列]在|[写放归列]进|写到|单列|一条里|那条|部分")
_NOT_SAID = re.compile(r"[^一-鿿]|[的了吗呢么吧]|一般|通常|要|应该|需要|可以|报告|材料")
_THIS = re.compile(r"^(?:这|那)(?:一)?(?:段|条|块|部分|点|句|个)")


@dataclass(frozen=True, slots=True)
class Before:
    """The turn before: how it was read, what the list of questions says of it, and its question in full."""

    asked: Asked
    known: Known
    full: str
    shown: Shown = field(default_factory=Shown)
    offices: tuple[str, ...] = ()  # the kind of office last named, whose report the talk is about


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
        for n, turn in enumerate(history, 1):
            for part in split_questions(turn.question):
                read = next(self._each(part, pack, before))
                offices = offices_in(read.asked) or offices
                strange = read.asked.foreign or read.asked.outside
                aside = read.asked.turn == "sources" or (not turn.answer.answered and bool(strange))
                before = before if before and aside else read  # what is not ours is not leant on
            if before:
                listed = self._reader.shown_in(listed_in(turn.answer.text), pack)
                asked = self._reader.with_answers(before.asked, history[:n], pack)
                shown = Shown((*shown.answers, turn.answer), (*shown.asked, asked), listed)
                before = replace(before, asked=asked, shown=shown, offices=offices)
        return before

    def readings(self, said: str, pack: GenrePack, before: Before) -> Iterator[Read]:
        """Yield the ways to read a turn that leans on the one before, likeliest first; none for one that does not."""
        apart: Way | None = None
        for one in self._leaning(said, pack, before):
            apart = apart or self._way(corrected(said)[0], pack).of_words(said)
            yield one.understood, one.known
        text = corrected(said)[0]
        held = belongs(text) or is_one(before.full, text) or again(text, before.asked, before.shown)
        if apart and not held:
            yield apart.understood, apart.known

    def _each(self, said: str, pack: GenrePack, before: Before | None) -> Iterator[Before]:
        if before:
            yield from (Before(one.understood.asked, one.known, one.full) for one in self._leaning(said, pack, before))
        read, known = self._reader.read(said, pack, before.asked if before else None)
        yield Before(read.asked, known, said)

    def _leaning(self, said: str, pack: GenrePack, before: Before) -> Iterator[Way]:
        """Yield the ways to read a turn, likeliest first; none for one that stands alone."""
        text, corrects = corrected(said)
        if asks_source(text):
            yield _leant(replace(before.asked, turn="sources", said=said), before)
            return
        if full := of_other_year(before.full, text) or of_those_counted(before.full, text):
            yield self._way(full, pack)
            return
        if wanted := again(text, before.asked, before.shown):
            yield _leant(wanted, before)
            return
        if office := told_office(text):
            if before.asked.target == "title":
                fitted = replace(before.asked, said=said, turn="fitted", units=(office.of,), focus=office.when)
                yield _leant(fitted, before)
                return
            if before.asked.intent in ("example", "headings") and not office.tail:
                full = f"{office.of}{before.asked.question}"
                same = replace(before.asked, question=full, said=full, units=(office.of,), outside="")
                yield _leant(replace(same, terms=(*same.terms, office.of)), before)
                return
            said = text = office.put
        if back := looks_back(text, before.asked, before.shown, said):
            known = Known()
            if back.turn in ("point", "consequence"):
                point, known = self._reader.read(back.question, pack)  # a rule on the point makes it plain
                back = replace(back, terms=point.asked.terms)
            yield replace(_leant(replace(back, said=said), before), known=known)
            return
        apart = self._way(text, pack)
        merged = replace(self._way(text, pack, before.asked), full=before.full)
        asked = merged.understood.asked
        if asked.turn:
            yield replace(merged, known=before.known if asked.turn == "brief" else Known())
            return
        if apart.understood.asked.target in LISTINGS and before.asked.intent in ("difference", "requirement"):
            return  # 开头怎么写, after what sets two duties apart, is of the report
        if one_of := is_one(before.full, text):
            yield self._way(one_of, pack)
            return
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
        yield from _in_order(text, apart, fulls, merged)

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
        if _PLACE_OF.match(text) and apart.known.answers and apart.known.score >= _SURELY:
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


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a turn, and the question it comes to in full."""

    understood: Understood
    known: Known
    full: str

    def told(self, own: str = "") -> float:
        """How sure it is that a rule or a line of the guide answers, and speaks of what a turn itself names."""
        known = self.known
        if not (known.found or known.advice or known.short or known.means):
            return 0.0
        said = f"{known.question}{known.short}{known.advice}{known.means}" + "".join(
            one.quote.text for one in known.found
        )
        if asks_where(own) and not _PLACE.search(said):
            return 0.0
        if (put := other_thing(own)) and put not in said:
            return 0.0
        named = [one for one in things(own) if not is_aspect(one) and one not in _REPORTS]
        if named and not put:
            return known.score if any(word in said for word in named) else 0.0
        rest = () if put or known.score >= _SURER else _pieces(own)
        return known.score if not rest or any(piece in said for piece in rest) else 0.0

    def of_words(self, own: str) -> Way:
        """Return the reading held to the words of the turn, where only a search could answer it."""
        asked = self.understood.asked
        if not self.told() and asked.target in ("role", "topic") and asked.asks in _FACTS and (acts := acts_of(own)):
            pieces = frozenset(_SOMEBODY if asked.asks == "person" else acts)
            return replace(self, understood=replace(self.understood, pieces=pieces))
        if self.told() or asked.target not in ("none", "report") or asked.intent not in ("requirement", "unclear"):
            return self
        return replace(self, understood=replace(self.understood, pieces=frozenset(_pieces(own))))

    def checked(self, own: str) -> Way:
        """Return the reading without what the list of questions says where that is of something else."""
        return self if self.told(own) else replace(self, known=Known())


def _leant(asked: Asked, before: Before) -> Way:
    """Return a turn that is read as what it wants of the one before, and not as a question of its own."""
    return Way(Understood(asked, leaning=True), Known(), before.full)


def acts_of(said: str) -> list[str]:
    """Return the acts a question names, which what answers it must speak of: 排查 of 谁来排查."""
    return [word for word, kind in words_asked(said) if len(word) > 1 and kind == "v"]


def _pieces(said: str) -> list[str]:
    """Return the pairs of characters of what a turn says beside its asking words."""
    return [one for one in grams(_NOT_SAID.sub("，", without_asking(said))) if len(one) > 1]


def surest(ways: Sequence[Way], text: str) -> Way | None:
    """Return the full question that is surest answered, the likeliest where none is."""
    best = max(ways, key=lambda one: one.told(text), default=None)
    return best if not best or best.told(text) >= _COMES_TO else ways[0]


def _in_order(text: str, apart: Way, fulls: Sequence[Way], merged: Way) -> Iterator[Way]:
    """Yield the readings of a turn, the surest first."""
    other = other_thing(text)
    best = surest(fulls, text)
    sure = best.told(text) if best else 0.0
    asked = merged.understood.asked
    shown = merged.understood.leaning and asked.targeted and asked.intent in _BUILT and not names_whose(other)
    leans = of_anything(text) or nowhere(text) or _THIS.match(text) or belongs(text)
    own = 0.0 if leans else apart.told()
    if shown and not (sure >= _SURER and asked.intent == "how_to" and not asked.length):
        yield merged
        yield from [best] if best else []
    elif not best or (own >= _SURER and not other):
        yield apart if own >= _COMES_TO else merged
    elif len(fulls) > 1 and sure < _COMES_TO and merged.understood.leaning:
        yield from [merged, best]
    else:
        yield best
        yield from [apart] if own >= _COMES_TO else []
        yield from [merged] if merged.understood.leaning else []
