"""The offline draft writer: a plan in, formal Chinese out; facts are the notes' own, the rest stance, duty and link."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.genre import Duty, GenrePack
from assistant.report import Role
from assistant.writers.draft.asking import questions
from assistant.writers.draft.body import Body, Told
from assistant.writers.draft.causes import Causes
from assistant.writers.draft.clause import clause
from assistant.writers.draft.dictated import Shown, closed, with_dictated
from assistant.writers.draft.fill import FEW, FLOOR, Filling
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.item import goes_on, item_body, plain_body, shortfall_body
from assistant.writers.draft.judgement import Shortfalls, is_judgement
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.lacking import LAST
from assistant.writers.draft.naming import Naming
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, missing, numeral, reworded
from assistant.writers.draft.sentences import full_stop, tell

_DUTIES_ALONE = 2  # duties that an item which stands alone may name
_MOST_ASKED = 1  # placeholders for how a shortfall shows, in one part
_REMEDIES = 3  # shortfalls of which one says what it calls for; in a part by itself one fewer
# 慢的原因是晚上没有人值守: it says of what it is the cause.
_OWN_CAUSE = re.compile(r"[^，；]{1,12}的(?:主要)?原因(?:主要)?(?:是|在于)")
_TOOK_OFFICE = re.compile(r"^(?:今年|去年|\d|年初)[^，。]{0,10}(?:任职|任现职|到任|上任|履新|到岗|就任|接任)")
_SEVERAL = re.compile("[几些]|方面|不少")  # what a sentence says of more than one matter
_PRELUDED, _TAILED = 2, 3  # items of a part from which it may open, and close, with a sentence of its own


@dataclass(slots=True)
class Written:
    """What was written: facts by index, the duty sentences with their policy, and the gaps left."""

    text: str = ""
    facts: set[int] = field(default_factory=set)
    duties: list[tuple[str, Duty]] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)  # the questions
    sections: list[PlannedSection] = field(default_factory=list)  # as planned, with the wording they were given
    opening: str = ""
    closing: str = ""


class OfflineDraft:
    """Writes one plan; ``familiar``: would a stock sentence copy a sample; ``policies``: those that can be cited."""

    def __init__(
        self,
        plan: DraftPlan,
        pack: GenrePack,
        familiar: Callable[[str], bool] = lambda text: False,
        policies: Collection[str] = (),
    ) -> None:
        self.plan, self.pack = plan, pack
        self._given = familiar, policies
        self.deck = Deck(pack.phrases, plan.voice, plan.seed, _without(plan.avoided, familiar), policies)
        self.deck.literal = plan.sober or plan.formal
        self.kinds, self.shortfalls, self.naming = Kinds(pack), Shortfalls(pack), Naming(plan, pack)
        self.causes = Causes(pack)
        self.written = Written()
        self._asked = 0  # how often it was asked how a shortfall shows
        self._needs = set[str]()  # what shortfalls were said to call for
        self.current = ""  # the section written last
        self.deck.recall("".join(plan.settled()))

    def anew(self, banned: Collection[str]) -> OfflineDraft:
        """Return a writer of the same plan that uses none of the stock sentences ``banned``."""
        familiar, policies = self._given
        ends = tuple(banned)

        def known(text: str) -> bool:
            return familiar(text) or any(text.rstrip("。") in sentence for sentence in ends)

        return OfflineDraft(self.plan, self.pack, known, policies)

    def pieces(self, reword: Callable[[PlannedSection, str], str] | None = None) -> Iterator[str]:
        """Yield the draft part by part; ``written`` is complete after the last. ``reword`` may word a section anew."""
        for number, piece in enumerate(self._parts(reword)):
            piece = piece if number == 0 else f"\n{piece}"
            self.written.text += piece
            yield piece
        self.written.duties = self.deck.duties

    def _parts(self, reword: Callable[[PlannedSection, str], str] | None) -> Iterator[str]:
        plan = self.plan
        if plan.whole:
            yield f"{plan.title}\n"
        if plan.opening:
            self.written.opening = plan.opening_text or self._opening()
            self.written.facts |= {index for index, _ in plan.opening_facts}
            yield plan.opens + self.written.opening
        for section in plan.sections:
            self.current = self.section(section)
            text = reword(section, self.current) if reword else self.current
            self.written.sections[-1] = reworded(section, text) if text != self.current else self.written.sections[-1]
            yield text
        closing = plan.closing and (plan.closing_text or self._frame(self.pack.phrases.closings))
        if closing:
            self.written.closing = closing
            yield closed(closing, plan.closes)

    def _frame(self, frames: Mapping[str, Sequence[str]]) -> str:
        voice = self.plan.voice
        pool = frames.get(voice.type) or frames.get("default") or ()
        return self.deck.opening(tuple(pool))

    def _opening(self) -> str:
        voice = self.plan.voice
        frames = self.pack.phrases.openings
        pool = tuple(frames.get(voice.type) or frames.get("default") or ())
        if voice.position:
            named = f"{{speaker}}作为{voice.position.removeprefix('任')}，"
            pool = tuple(frame.replace("{speaker}", named, 1) for frame in pool)
        elif voice.person == "first" and voice.unit:  # no post is known, but where one works is
            pool = tuple(frame.replace("{speaker}", f"{{speaker}}在{voice.unit}工作中，", 1) for frame in pool)
        if not voice.period:
            pool = tuple(frame.replace("{period}", missing("期间")) for frame in pool)
        opening = self.deck.opening(pool)
        told = tell([fact for _, fact in self.plan.opening_facts], "done")
        told = [sentence.removeprefix(voice.period).lstrip("，") for sentence in told]
        if voice.person == "first":  # 今年3月任现职 says nobody's name
            told = [_TOOK_OFFICE.sub(rf"{voice.speaker}\g<0>", sentence) for sentence in told]
        transition = self._frame(self.pack.phrases.transitions)
        return opening + "".join(told) + transition

    def section(self, section: PlannedSection) -> str:
        """Write one section with its heading, as long as the plan asks; an item whose text is settled keeps it."""
        bodies = [self._body(section, number) for number in range(len(section.items))]
        if not self.plan.plain:
            if section.role == "done" and len(section.items) == 1 and not self.plan.whole:
                bodies[0].named, bodies[0].duties = self.naming.of_item(section.items[0]), _DUTIES_ALONE
            Filling(self.plan, self.pack, self.deck, section, bodies).fill()
        texts = [
            "" if item.is_silent else item.text or self._item_text(section, item, body)
            for item, body in zip(section.items, bodies, strict=True)
        ]
        self.written.gaps += questions(section, bodies, texts)
        for item in section.items:
            self.written.facts |= {index for index, _ in item.facts}
        causes = section.causes_text or self._causes(section)
        self.written.facts |= {index for index, _ in section.causes}
        lead, tail = section.lead or self._prelude(section), section.tail or self._tail(section, causes, texts)
        items = tuple(item.as_written(text) for item, text in zip(section.items, texts, strict=True))
        self.written.sections.append(replace(section, items=items, causes_text=causes, lead=lead, tail=tail))
        lines = [] if self.plan.bare_item else [f"{section.number}{section.heading}"]
        shown = with_dictated(self.plan, section, Shown(lead, texts, tail))
        told = [*filter(None, [shown.lead, *self._laid_out(section, shown.texts), causes, shown.tail])]
        if self.plan.in_one(section):
            return "".join(told).replace("\n", "")
        return "\n".join([*lines, *told])

    def _prelude(self, section: PlannedSection) -> str:
        """Return a sentence to stand between the heading and several items; "" where the plan wants none."""
        causes = section.role == "causes" and bool(section.items)
        lone = self.plan.whole and section.role in ("problems", "plans") and len(section.items) == 1
        few = len(section.items) < _PRELUDED and not (section.role == "done" and section.items) and not causes
        opened = section.role == "done" and self.plan.whole  # by the opening of the report
        settled = any(item.text for item in section.items)
        if (
            self.plan.plain
            or self.plan.sober
            or (self.plan.bare_item and not self.plan.in_one(section))
            or (few and not lone)
            or opened
            or settled
            or (section.form == "points" and not causes and not lone and not self.plan.in_one(section))
        ):
            return ""
        sides = [side for item in section.items for side in self.causes.sides(item)] if causes else ()
        if not self.plan.whole and (named := self.naming.of_part(section, sides)):
            return named
        pool = self.pack.phrases.preludes.get(section.role, ())
        return self.deck.opening(tuple(text for text in pool if not (lone and _SEVERAL.search(text))))

    def _tail(self, section: PlannedSection, causes: str, texts: Sequence[str]) -> str:
        """Return a sentence that closes a part of several items; "" where the plan wants none.

        A part by itself that is short for its facts takes one whatever it tells, unless its last item has one.
        """
        plan = self.plan
        size = sum(len(item.heading) + len(text) for item, text in zip(section.items, texts, strict=True)) + len(causes)
        ends = section.role in ("done", "plans") and any("\n" in text for text in texts[-1:])
        short = not plan.whole and size < FLOOR and len(section.items) > 1 and not ends
        usual = section.role not in ("done", "plans") and not causes and len(section.items) >= _TAILED
        if plan.plain or plan.sober or plan.bare_item or not (usual or short):
            return ""
        settled = any(item.text for item in section.items) or section.form == "points"
        return "" if settled else self.deck.tail(section.role)

    def _item_text(self, section: PlannedSection, item: PlannedItem, body: Body) -> str:
        """Return an item's wording without its number, and without its heading where that stands by itself."""
        if section.form == "items":
            return body.text()
        if section.role == "problems" and goes_on(item, body.text()):
            return f"{item.heading}，{body.text()}"  # a full stop would leave the rest without what it is said of
        led = item.heading not in LAST and (len(section.items) > 1 or section.role == "problems")
        return body.text(item.heading if led else "")

    def _body(self, section: PlannedSection, number: int) -> Body:
        item = section.items[number]
        if item.framed:
            return Body([])
        if item.proposed and not item.facts:
            return Body([Told(item.proposed)])
        if section.role == "problems":
            framed = not (self.plan.whole or self.plan.plain)  # a part by itself leaves a gap for how each shows
            ask = self._asked < _MOST_ASKED and section.form == "items" and not section.run_in
            turn = (number + self.plan.seed) % (_REMEDIES if self.plan.whole else _REMEDIES - 1)
            told = self.plan.rich or turn == 0 or len(section.items) == 1
            need, besides = self._need(item) if told and not self.plan.plain else ("", "")
            body = shortfall_body(item, ask=ask or framed, need=need, besides=besides)
            if not told and not self.plan.plain:
                need, body.besides = self._need(item)
                body.spare = full_stop(need)
            if body.asked and not framed and not self.plan.plain and (need := self._need(item)[0]):
                body = shortfall_body(item, ask=False, need=need)  # the heading says all; what it calls for follows
            self._asked += len(body.asked)
            return body
        if section.role == "causes":
            return self.causes.body(item, headed=not self.plan.plain)
        if section.role == "plans" and len(item.facts) < 2:
            return plain_body(item, section.role, self.kinds)
        return self._done(section, item)

    def _need(self, item: PlannedItem) -> tuple[str, str]:
        """Return what a shortfall of this kind calls for, and what else, in other words; each at most once."""
        told = "，".join(f"{clause(fact.written, 'problems')}，{fact.said}" for _, fact in item.facts)
        kind = self.shortfalls.kind(item.topic, told, item.heading)
        headed = kind is not None and any(item.heading in heads for heads in kind.heads.values())
        free = [need for need in kind.need if need not in self._needs] if kind and headed else []
        free = [need for need in free if not self.deck.bearing.unborne(need, told)]
        need = free[self.plan.seed % len(free)] if free else ""
        others = [one for one in free if one != need and not pairs_of(one[2:]) & pairs_of(need[2:])]
        self._needs |= {need, *others[:1]}
        return need, others[0].removeprefix("需要") if others else ""

    def _done(self, section: PlannedSection, item: PlannedItem) -> Body:
        pointed = section.pointed or (section.form == "points" and len(section.items) == 1)  # no points in points
        alone = len(section.items) == 1 or (len(section.items) <= FEW and not self.plan.whole)
        apart = len(section.items) < FEW
        untitled = section.form != "items" and len(section.items) == 1
        return item_body(
            item,
            section.role,
            self.kinds,
            pointed=pointed,
            alone=alone,
            apart=apart,
            untitled=untitled,
            naming=self.naming,
        )

    def _laid_out(self, section: PlannedSection, texts: Sequence[str]) -> list[str]:
        if not section.items:
            return [] if section.lead or section.causes_text else [self._empty(section.role)]
        if section.form == "items":
            return [
                self._item(number, item.heading, text, self._run_in(section, item, text))
                for number, (item, text) in enumerate(zip(section.items, texts, strict=True), 1)
            ]
        if len(section.items) == 1:
            return [texts[0]]
        return ["".join(f"{numeral(number)}是{text}" for number, text in enumerate(texts, 1))]

    def _run_in(self, section: PlannedSection, item: PlannedItem, text: str) -> str:
        """Return what parts a heading from what follows it: the rest of its own sentence only a comma."""
        of_it = section.role == "problems" and goes_on(item, text) and not is_judgement(item.heading)
        return "\n" if not section.run_in else "，" if of_it else "。"

    def _item(self, number: int, heading: str, body: str, stop: str) -> str:
        return f"（{numeral(number)}）{heading}{stop}{body}".rstrip("\n")

    def _empty(self, role: Role) -> str:
        """Write a part of which the notes say nothing: a stance and a placeholder."""
        guide = self.pack.guide(role)
        name = guide.name if guide else role
        ask = f"要点里没有“{name}”的内容，请补充（文中已留{missing(name)}）。"
        self.written.gaps.append(ask)
        stance = (
            "" if self.plan.plain or role in ("problems", "causes") else self.deck.sentence(role, "default", "stance")
        )
        return f"{stance}{missing(name)}。"

    def _causes(self, section: PlannedSection) -> str:
        if not section.causes:
            return ""
        told = tell([fact for _, fact in section.causes], "causes")
        joined = re.sub("^主要是?", "", "；".join(sentence.rstrip("。") for sentence in told))
        return full_stop(joined if _OWN_CAUSE.match(joined) else f"究其原因，主要是{joined}")


def _without(words: Sequence[str], familiar: Callable[[str], bool]) -> Callable[[str], bool]:
    """Return what tells which stock sentences may not be used: those known already, and those that hold ``words``."""
    return lambda text: familiar(text) or any(word in text for word in words)
