"""Notes and a request → a plan: voice, parts, items by topic in the samples' order, gaps, and questions to the user."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import ROLES, Role
from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.notes.rest import without_rest
from assistant.tasks.draft.answering import answered
from assistant.tasks.draft.as_numbered import as_numbered
from assistant.tasks.draft.as_plans import as_plans
from assistant.tasks.draft.by_block import by_block
from assistant.tasks.draft.details import Details
from assistant.tasks.draft.gaps import Gaps, uncovered
from assistant.tasks.draft.group import Group, at_most, by_things, lies_apart, places, shortfalls, split, together
from assistant.tasks.draft.judge import dealt_with, later_planned, without_absent
from assistant.tasks.draft.of_thing import of_thing
from assistant.tasks.draft.own_part import parted
from assistant.tasks.draft.reach import reached
from assistant.tasks.draft.request import DraftRequest
from assistant.tasks.draft.room import room_for, scaled
from assistant.tasks.draft.section import as_headed, heads_part, wanted
from assistant.tasks.draft.sorting import Sorting, done_of, placed
from assistant.tasks.draft.standing import opened_by, told_by, who_there_is
from assistant.tasks.draft.style import RoleStyle, Style
from assistant.tasks.draft.twins import as_one
from assistant.tasks.draft.voice import make_title, read_voice, without_who
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.judgement import Shortfalls
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, numeral
from assistant.writers.draft.polarity import affirmed, falls_short

Indexed = tuple[int, Fact]
_MOST_ITEMS = 9
_MOST_APART = 7  # items up to which facts that no heading speaks of stand apart
_MOST_SHORTFALLS = 7  # shortfalls up to which each is an item of its own
_LEANS = re.compile(r"其中|还(?!有)|也|并|均|都|另(?!外)|该|此(?!外)|同时|这|(?:听众|观众|受众)(?:约|共|达)?\d")
_PART = re.compile(r"其中|\d+[部篇条件个次名]")  # of what was counted before: 1部上了学习强国
_TIMED = re.compile(r"半年|季度|明年|\d")


class Planner:
    """Makes the plan of one draft."""

    def __init__(self, notes: Notes, request: DraftRequest, pack: GenrePack, style: Style) -> None:
        self.notes, self.request, self.pack, self.style = notes, request, pack, style
        self.wanted, self.heard = as_headed(wanted(request.section, pack), notes, pack)
        self.role, self.topic = self.wanted.role, self.wanted.topic
        self.voice = read_voice(notes, request, pack)
        self.kinds = Kinds(pack)
        planned = by_block(notes.text, later_planned(without_who(notes).facts, self.voice.period), pack)
        facts = reached(notes.text, parted(notes.text, planned, pack), self.kinds)
        post = request.speaker.strip() or self.voice.position
        said = [dealt_with(told_by(fact, self.voice.person, post)) for fact in without_absent(facts, notes.text)]
        said = as_plans(notes.text, said, self.wanted, pack)
        self.notes = notes = replace(notes, facts=tuple(placed(said, self.wanted, self.kinds, pack)))
        self.seed = zlib.crc32(notes.text.encode("utf-8", "surrogatepass")) % 997 + request.variant
        self.heads = Heads(pack, self.seed, person=self.voice.person == "first", asked=self.topic)
        self.unused: Mapping[int, str] = {}
        self._headings = set[str]()  # what heads items of the parts before
        self._alone = False  # whether the part being planned has one item only

    def plan(self) -> DraftPlan:
        """Return the plan; every fact of the notes is in it or in ``unused`` with the reason."""
        sorting = Sorting(self.notes, self.wanted, self.pack)
        held, self.unused, length = sorting.held, sorting.unused, self.request.length
        roles = self._roles(held)
        all_asked = "done" in roles and not (self.topic or self.wanted.topics)
        sections = [self._section(role, self._number(role, n), held, roles) for n, role in enumerate(roles, 1)]
        if self.wanted.asks("problems") and self.wanted.asks("plans") and not self.request.plain:
            sections = answered(sections, self.pack, self.heads)
        opening = [(index, opened_by(fact, self.voice.person)) for index, fact in held.get("opening", ())]
        return DraftPlan(
            title=self.request.title
            or self.notes.parameters.get("title", "")
            or make_title(self.voice, self.pack, self.request.variant),
            voice=self.voice,
            sections=scaled(sections, length, 350 if self.wanted.whole else 0),
            whole=self.wanted.whole,
            opening=self.wanted.asks("opening"),
            closing=self.wanted.asks("closing"),
            opening_facts=tuple(opening),
            bare_item=self.wanted.topical,
            plain=self.request.plain,
            rich=bool(length),
            length=length,
            seed=self.seed,
            unused=self.unused,
            heard=self.heard,
            uncovered=uncovered(self.pack, self.style, self.notes.facts, self.kinds) if all_asked else "",
            notes=self.notes,
            addressee=self.request.addressee or self.notes.parameters.get("addressee", ""),
        )

    def _roles(self, held: Mapping[Role, Sequence[Indexed]]) -> list[Role]:
        if not self.wanted.whole:
            asked = self.wanted.roles or (self.role,)
            return [role for role in asked if role and role not in ("opening", "closing")]
        roles: list[Role] = [role for role in self.style.sections if role != "causes" or held.get("causes")]
        for role in ("done", "problems", "plans"):
            if role not in roles and held.get(role):
                roles.append(role)
        if held.get("causes") and "problems" not in roles and "causes" not in roles:
            roles.append("causes")
        return sorted(roles, key=ROLES.index)

    def _number(self, role: Role, number: int) -> str:
        if self.role:
            usual = [r for r in self.style.sections if r != "causes"]
            number = usual.index(role) + 1 if role in usual else min(len(usual), 2) + 1
        return f"{numeral(number)}、"

    # ------------------------------------------------------------------ parts and items

    def _section(
        self, role: Role, number: str, held: Mapping[Role, Sequence[Indexed]], roles: Sequence[Role]
    ) -> PlannedSection:
        style = self.style.roles.get(role, RoleStyle())
        causes = held.get("causes", ()) if role == "problems" and "causes" not in roles else ()
        items = self._items(role, held.get(role, ()), style)
        chars = sum(len(clause(fact.written, role)) for item in items for _, fact in item.facts)
        return PlannedSection(
            role,
            number,
            self._heading(role, style, bool(causes)),
            tuple(items),
            tuple(causes),
            style.run_in,
            self._form(items, style),
            style.pointed and role == "done",
            max(room_for(chars, len(items), sum(len(item.facts) for item in items), style.chars), self._least()),
        )

    def _least(self) -> int:
        """Return how long a part on one topic should be at least: it stands alone."""
        return 420 if self.topic and self.role == "done" and not self.request.length else 0

    def _form(self, items: Sequence[PlannedItem], style: RoleStyle) -> Literal["items", "points", "paragraph"]:
        if self.wanted.topical:
            return "items"
        if len(items) == 1:
            return "points" if len(items[0].facts) > 1 else "paragraph"
        return style.form

    def _heading(self, role: Role, style: RoleStyle, causes: bool) -> str:
        pool = [*style.headings, *self.pack.phrases.headings.get(role, ())]
        guide = self.pack.guide(role)
        pool += [*(guide.headings if guide else ()), guide.name if guide else ""]
        pool = [
            text for text in pool if not _TIMED.search(text) or ("下半年" in text and "上半年" in self.voice.period)
        ]
        fitting = [text for text in pool if ("原因" in text) == (causes or role == "causes")]
        if causes and not fitting:
            return "存在的问题及原因"
        if role == self.role and ((asked := self.request.section.strip()) in pool or heads_part(asked, self.pack)):
            return asked
        chosen = fitting or pool
        return chosen[self.request.variant % min(3, len(chosen))] if chosen else str(role)

    def _items(self, role: Role, facts: Sequence[Indexed], style: RoleStyle) -> list[PlannedItem]:
        groups = self._grouped(facts, role) if role != "causes" else [("", list(facts))] if facts else []
        own = sum(bool(fact.group or fact.headed) for _, fact in facts) * 2 > len(facts)
        place = places(style.order, self.pack.order or [topic.name for topic in self.pack.topics])
        if role == "done" and not own:
            groups = sorted(groups, key=lambda group: place(group[0]))
        if role == "problems" and len(facts) <= _MOST_SHORTFALLS:
            groups = shortfalls(facts, self.notes.text, Shortfalls(self.pack), self.heads.generals)
        elif role == "problems":
            alone = [("", [pair]) for name, pairs in groups if not name for pair in pairs]
            groups = [*(group for group in groups if group[0]), *alone]
        if role == "done" and not own and not self.topic:
            groups = together(groups, self.pack.related, self.kinds.befell)
        if role in ("done", "plans") and not own and not self.topic:
            groups = by_things(groups, self.heads.generals, role, self.notes.text)
        groups = at_most(as_numbered(groups, role, self.notes.text), _MOST_ITEMS)
        headings = self._headed(role, groups)
        if role in ("done", "plans") and not self.topic:
            groups, headings = as_one(role, *self._apart(role, groups, headings), self._stands)
            groups, headings = (groups, headings) if own else self._in_order(role, groups, headings, place)
        self._headings |= {*headings}
        self._alone = self.role is not None and len(groups) == 1
        told = [(name, [fact for _, fact in pairs]) for name, pairs in groups]
        one, person, plain = bool(self.topic) or self._alone, self.voice.person == "first", self.request.plain
        finder = Gaps(self.pack, self.style, self.notes.facts, alone=one, plain=plain, person=person)
        gaps = finder.of(role, told)
        if self.role is not None and not plain:
            beside = Details(
                self.pack, self.style, self.notes.facts, alone=one, person=person, length=self.request.length
            )
            gaps = beside.added(role, told, gaps)
        return [
            PlannedItem(name, heading, tuple(pairs), held)
            for (name, pairs), heading, held in zip(groups, headings, gaps, strict=True)
        ]

    def _apart(self, role: Role, groups: list[Group], headings: list[str]) -> tuple[list[Group], list[str]]:
        """Return groups and headings with the facts that no heading speaks of apart, where each then gets its own."""
        loose = self._loose(role, groups, headings)
        most = _MOST_ITEMS if role == "plans" else _MOST_APART
        apart = split(groups, loose, role, self.notes.text, most)
        if len(apart) == len(groups):
            return groups, headings
        before = self.heads
        self.heads = before.afresh(self._headings)
        again = self._headed(role, apart)
        if sum(self._loose(role, apart, again)) <= sum(loose) - (role == "plans"):
            return apart, again
        self.heads = before
        return groups, headings

    def _in_order(
        self, role: Role, groups: list[Group], headings: list[str], place: Callable[[str], tuple[float, int]]
    ) -> tuple[list[Group], list[str]]:
        """Return plans in the order of the notes, deeds by topic; what has a heading for anything stays the last."""
        ranks = []
        for (name, pairs), heading in zip(groups, headings, strict=True):
            index, first = pairs[0]
            at = (0.0, index) if role == "plans" else place(name or self.kinds.nearest(first.said))
            ranks.append((self.heads.is_empty(role, heading), at))
        order = sorted(range(len(groups)), key=lambda at: ranks[at])
        return [groups[at] for at in order], [headings[at] for at in order]

    def _loose(self, role: Role, groups: Sequence[Group], headings: Sequence[str]) -> Sequence[bool]:
        """Return for each item whether its heading tells nothing of it, or not of all the topics put together in it."""
        found = []
        for heading, (_, pairs) in zip(headings, groups, strict=True):
            topics = len({fact.topic for _, fact in pairs if fact.topic})
            unlike = topics > 1 and not self._stands(heading, role, ("", pairs))
            found.append(unlike or self.heads.is_loose(role, heading, topics=topics))
        return found

    def _stands(self, heading: str, role: Role, group: Group) -> bool:
        return self.heads.stands_for(heading, [clause(done_of(fact).written, role) for _, fact in group[1]])

    def _headed(self, role: Role, groups: Sequence[Group]) -> list[str]:
        """Return a heading for each group of facts."""
        said = [[of_thing(without_rest(clause(done_of(f).written, role))) for _, f in pairs] for _, pairs in groups]
        if role == "problems":  # a kind of shortfall is known by the words of the notes, too
            said = [[*told, *(f.said for _, f in pairs)] for told, (_, pairs) in zip(said, groups, strict=True)]
        deeds = [self.kinds.among(done_of(fact) for _, fact in pairs) for _, pairs in groups]
        topics, names = {topic.name for topic in self.pack.topics}, [name for name, _ in groups]
        labels = {name for name, pairs in groups if all(fact.headed and fact.topic == name for _, fact in pairs)}
        headings = self.heads.items(role, names, said, topics, deeds, labels=labels)
        return [
            self.heads.both(role, heading, [f.topic for _, f in pairs if f.topic != name], told, headings, name)
            if role == "done" and name and not self.topic
            else heading
            for heading, (name, pairs), told in zip(headings, groups, said, strict=True)
        ]

    def _grouped(self, facts: Sequence[Indexed], role: Role) -> list[Group]:
        """Group facts by topic in order of first mention; one without a topic goes with its line, else by itself."""
        groups: dict[str, list[Indexed]] = {}
        last: Fact | None = None
        bare = [pair for pair in facts if who_there_is(pair[1].said) and not pair[1].headed]
        for pair in facts if len(bare) == len(facts) else [one for one in facts if one not in bare]:
            fact = pair[1]
            near = last is not None and not lies_apart(last, fact, role, self.notes.text)
            joins = role not in ("problems", "causes") and (near or _LEANS.match(fact.said))
            if joins and near and _PART.match(fact.said) and not fact.headed:
                fact = replace(fact, topic="")
                pair = pair[0], fact
            before = last.topic or last.group if last and joins else ""
            groups.setdefault(self.topic or fact.topic or fact.group or before, []).append(pair)
            last = fact if fact.topic or fact.group or not joins else last
        if "" in groups and role != "problems":
            groups[""] = groups.pop("")
            if role == "done":
                self._beside_their_like(groups, facts)
        if bare and len(bare) < len(facts):
            groups[next(iter(groups))][:0] = bare
        return list(groups.items())

    def _beside_their_like(self, groups: dict[str, list[Indexed]], facts: Sequence[Indexed]) -> None:
        """Put a fact on no topic and of no thing of its own that stands between two on one topic into their group."""
        topics = {id(pair): name for name, pairs in groups.items() for pair in pairs}
        order = [pair for pair in facts if id(pair) in topics]
        for before, pair, after in zip(order, order[1:], order[2:], strict=False):
            topic = topics[id(before)]
            if topics[id(pair)] or not topic or topic != topics[id(after)] or self._stands_apart(pair[1]):
                continue
            groups[""].remove(pair)
            groups[topic].insert(groups[topic].index(before) + 1, pair)
            topics[id(pair)] = topic
        if not groups[""]:
            groups.pop("")

    def _stands_apart(self, fact: Fact) -> bool:
        """Whether a fact is no part of what is told around it: a lack, a prize, a thing that heads it by itself."""
        seen = self.kinds.seen_in(fact)
        told = falls_short(fact.said) or not affirmed(fact.said) or fact.headed
        return told or (seen is not None and seen.kind.plain) or bool(self.heads.generals.of_things([fact.said]))
