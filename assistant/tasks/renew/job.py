"""Last year's own report → this year's plan: its structure and set phrases, with slots where its facts stood."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from assistant.genre import Common, GenrePack
from assistant.report import Item, Report, Role, Section
from assistant.structure.notes.fact import Fact
from assistant.structure.notice import Requirement
from assistant.structure.topics import label_topics
from assistant.tasks.draft.after import set_wording
from assistant.tasks.draft.belonging import Belonging
from assistant.tasks.renew.changes import Changes
from assistant.tasks.renew.frame import EVENT, Point, read_frame, render, shown
from assistant.tasks.renew.kinds import Judge
from assistant.tasks.renew.place import Place, Places, put
from assistant.tasks.renew.plans import answered_by
from assistant.tasks.renew.questions import asked_besides, told_besides
from assistant.tasks.renew.reading import body_of, lead_of, old_plans
from assistant.tasks.renew.wording import redated
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, missing, numeral
from assistant.writers.draft.sentences import tell

_CLAIMS: tuple[Role, ...] = ("problems", "causes", "plans")
_CAUSED = re.compile(r"究其原因|原因[是在]|主要是|根源|在于|归根")

_Parts = dict[tuple[int, int], Requirement | None]  # of the passages, by section and item


class Renewal:
    """Makes the plan of a renewed report; ``fresh`` is the plan of this year's notes alone.

    ``belonging``: the parts of a notice that will share out the report; what belongs to different ones is not put
    together.
    """

    def __init__(
        self, report: Report, fresh: DraftPlan, pack: GenrePack, common: Common, belonging: Belonging | None = None
    ) -> None:
        self.report, self.fresh, self.pack, self.common = report, fresh, pack, common
        self._belonging = belonging if belonging and belonging.parts else None
        known = [*set_wording(common), *(name for topic in pack.topics for name in (topic.name, *topic.synonyms))]
        known += [word.partition("^")[0] for topic in pack.topics for word in topic.words]
        self.judge = Judge(report.period, fresh.voice.period, common, frozenset(known))
        self.changes = Changes(report.period, fresh.voice.period)
        self.told: list[str] = []
        self._plans = list(old_plans(report))
        self._left = {section.role: list(section.items) for section in fresh.sections if section.items}
        self._frames: dict[tuple[int, int], list[Point]] = {}
        self._placed: dict[tuple[int, int], list[tuple[int, Fact]]] = {}
        self._keys: dict[int, tuple[int, int]] = {}
        self._kept: list[Point] = []

    def plan(self) -> DraftPlan:
        """Return the plan; facts of this year stand where last year's did, or after them."""
        report, text = self.report, self.report.text
        opening = self._opening(report.preamble.of(text)) if report.preamble else ""
        for number, section in enumerate(report.sections):
            self._read(section, number)
        self._place_notes()
        sections = [self._section(section, number) for number, section in enumerate(report.sections)]
        sections = self._with_new_parts(sections)
        closing = self._dated(report.closing.of(text)) if report.closing else ""
        title = self._dated(report.title_line) or self.fresh.title
        stays = "".join(item.text for one in sections for item in one.items if item.framed)
        self.told += asked_besides(report, self.judge, self._plans, self.fresh, stays)
        return replace(
            self.fresh,
            title=title,
            sections=tuple(replace(one, number=f"{numeral(n)}、") for n, one in enumerate(sections, 1)),
            whole=True,
            opening=True,
            closing=bool(closing),
            opening_text=opening,
            closing_text=closing,
            uncovered="",
            told=(*self.fresh.told, *self.told),
            heard=tuple(told_besides(report, self.judge, self.fresh)),
            addressee=self.fresh.addressee or (report.addressee.of(text).strip("：: \n") if report.addressee else ""),
            changes=self.changes.listed(self._kept),
            frame=text,
            bare_item=False,
        )

    def _dated(self, text: str) -> str:
        made = redated(text, self.judge.old, self.judge.new)
        self.changes.dated = self.changes.dated or made != text
        return made

    def _opening(self, text: str) -> str:
        """Return last year's opening for the new period: general terms stay, what happened is a slot behind them."""
        points = read_frame(text, self.judge.opening_kind, self.judge, "导语")
        facts = [fact for _, fact in self.fresh.opening_facts]
        self._kept += points
        self.changes.add(points)
        return render(points, self._dated) + ("\n" + "".join(tell(facts, "done")) if facts else "")

    # ------------------------------------------------------------------ last year's text as frames

    def _read(self, section: Section, number: int) -> None:
        """Make frames of what stands below a section's heading and of its items; those of shortfalls are not kept."""
        heading = f"{section.number or ''}{section.heading or ''}"
        kind = self.judge.plan_kind if section.role == "plans" else self.judge.kind
        if section.role in ("problems", "causes"):
            return
        if lead := lead_of(self.report, section):
            self._frames[number, -1] = read_frame(lead, kind, self.judge, heading)
        for at, item in enumerate(section.items):
            place = f"{heading} › {item.heading}"
            self._frames[number, at] = read_frame(body_of(self.report, item), kind, self.judge, place)

    # ------------------------------------------------------------------ this year's facts in last year's places

    def _place_notes(self) -> None:
        """Put what the notes say was done into the points where last year's report told the like."""
        places = Places([place for place, _ in self._places()])
        left: list[PlannedItem] = []
        parts = self._parts_of_places(places)
        decided = self._decided()
        groups: dict[tuple[int, int], tuple[Place, list[tuple[int, Fact]]]] = {}
        for item in self._left.get("done", []):
            rest = []
            for pair in item.facts:
                part = decided.get(pair[0])
                place = self._place_for(pair[1], part, places, parts)
                if place is None:
                    rest.append(pair)
                    continue
                parts[self._keys[id(place)]] = parts[self._keys[id(place)]] or part
                line = self.fresh.notes.text.count("\n", 0, pair[1].start)
                groups.setdefault((line, id(place)), (place, []))[1].append(pair)
            if rest:
                left.append(replace(item, facts=tuple(rest), gaps=(), text=""))
        for _, (place, pairs) in sorted(groups.items(), key=lambda one: one[0][0]):
            pairs.sort(key=lambda pair: pair[0])
            self.changes.replaced(place.point, put(place, [fact for _, fact in pairs], "done"))
            named = [(index, replace(fact, group=fact.group or place.heading)) for index, fact in pairs]
            self._placed.setdefault(self._keys[id(place)], []).extend(named)
        self._left["done"] = left

    def _place_for(self, fact: Fact, part: Requirement | None, places: Places, parts: _Parts) -> Place | None:
        """Return the point a fact goes to: one of its part of the notice; one of no part only for shared words."""
        said, plan, topics = self._sought(fact)
        if part is None:
            return places.best(said, plan, topics)
        mine = {key for key, its in parts.items() if its is part}
        free = {key for key, its in parts.items() if its is None}
        best = places.best(said, plan, topics, partial(self._stands_in, mine))
        return best or places.best(said, plan, (), partial(self._stands_in, free))

    def _stands_in(self, keys: set[tuple[int, int]], place: Place) -> bool:
        return self._keys[id(place)] in keys

    def _decided(self) -> dict[int, Requirement]:
        """Return the part of the notice that each fact belongs to for certain."""
        facts = sorted((pair for item in self._left.get("done", []) for pair in item.facts), key=lambda pair: pair[0])
        return self._belonging.decided(self.fresh.notes.text, facts) if self._belonging else {}

    def _parts_of_places(self, places: Places) -> _Parts:
        """Return the part of the notice that each passage of last year's belongs to, None where it fits any."""
        found: _Parts = {}
        for place in places.places:
            key = self._keys[id(place)]
            said = "".join(f"{one.lead}{one.said}。" for one in self._frames[key])
            if key not in found:
                found[key] = self._belonging.of_text(place.heading, said) if self._belonging else None
        return found

    def _sought(self, fact: Fact) -> tuple[Fact, str, tuple[str, ...]]:
        """Return a fact, the plan of last year's that it answers, and the topics it may be told under."""
        plan = next((f"{name}，{said}" for name, said in self._plans if answered_by(f"{name}，{said}", [fact])), "")
        named = any(name in plan for name in re.findall("“[^”]+”", fact.written))
        topics = label_topics(self.pack, plan if named else fact.written)
        return fact, plan, (*((fact.topic,) if fact.topic and not named else ()), *(name for name, _ in topics))

    def _places(self) -> list[tuple[Place, tuple[int, int]]]:
        made = []
        for (number, at), points in self._frames.items():
            section = self.report.sections[number]
            if section.role in _CLAIMS or (at < 0 and section.items):
                continue
            heading = section.items[at].heading if at >= 0 else section.heading or ""
            for point in points:
                labels = label_topics(self.pack, f"{point.lead}{point.said}", f"{heading}，{point.lead}")
                made.append((Place(at, point, heading, tuple(name for name, _ in labels)), (number, at)))
        self._keys = {id(place): key for place, key in made}
        return made

    # ------------------------------------------------------------------ parts

    def _section(self, section: Section, number: int) -> PlannedSection:
        role, heading = section.role, self._dated(section.heading or "")
        fresh = next((one for one in self.fresh.sections if one.role == role), None)
        given = fresh and any(item.facts for item in fresh.items)
        if role in _CLAIMS and fresh and given:
            return self._replaced(section, fresh, heading)
        if role in ("problems", "causes"):
            return self._open_claims(section, heading)
        mark = f"{numeral(number + 1)}、"
        lead = self._written(number, -1)
        if not section.items:
            facts = tuple(self._placed.get((number, -1), ()))
            one = PlannedItem(
                "", heading, facts, (), self._with_proposed(lead, section) or missing(heading), framed=True
            )
            return PlannedSection(role, mark, heading, (one,), form="paragraph")
        items = [self._item(item, number, at) for at, item in enumerate(section.items)]
        if role == "plans":
            items = self._renewed_plans(items, section)
        elif role == "done":
            items += self._left.pop("done", [])
        return PlannedSection(role, mark, heading, tuple(items), run_in=section.items[0].run_in, lead=lead)

    def _written(self, number: int, at: int) -> str:
        points = self._frames.get((number, at), [])
        self._kept += points
        self.changes.add(points)
        return render(points, self._dated)

    def _item(self, item: Item, number: int, at: int) -> PlannedItem:
        labels = label_topics(self.pack, item.of(self.report.text), item.heading)
        heading = item.heading
        if self.judge.figures(heading):
            heading = missing(f"标题（去年：{heading}）")
        facts = tuple(self._placed.get((number, at), ()))
        text = self._written(number, at) or missing(EVENT)
        return PlannedItem(labels[0][0] if labels else "", self._dated(heading), facts, (), text, framed=True)

    def _renewed_plans(self, items: list[PlannedItem], section: Section) -> list[PlannedItem]:
        """Put what answers this year's shortfalls first; a plan of last year's that was all of its year goes then."""
        proposed = [item for item in self._left.pop("plans", []) if item.proposed]
        if not proposed:
            return items
        kept = []
        for old, item in zip(section.items, items, strict=True):
            if re.fullmatch(r"【[^】]*】。?", item.text):
                self.changes.drop(
                    f"{section.number or ''}{section.heading or ''} › {old.heading}", body_of(self.report, old)
                )
            else:
                kept.append(item)
        return [*proposed, *kept]

    def _with_proposed(self, lead: str, section: Section) -> str:
        """Add to plans that stand as points 一是 what answers this year's shortfalls."""
        proposed = self._left.pop("plans", []) if section.role == "plans" else []
        for number, item in enumerate(proposed, len(section.points) + 1):
            lead += f"{numeral(number)}是{item.heading}。{item.proposed}"
        return lead

    def _replaced(self, section: Section, fresh: PlannedSection, heading: str) -> PlannedSection:
        """Give a part of shortfalls, causes or plans to this year's notes, in last year's form."""
        text, name = self.report.text, section.heading or ""
        for item in section.items:
            self.changes.drop(f"{name} › {item.heading}", body_of(self.report, item))
        if not section.items:
            self.changes.drop(name, lead_of(self.report, section))
        self._left.pop(section.role, None)
        form = "items" if section.items else "points" if section.points else fresh.form
        run_in = section.items[0].run_in if section.items else fresh.run_in
        made = replace(fresh, heading=heading, run_in=run_in, form=form)
        told_causes = any(one.role == "causes" for one in self.report.sections) or fresh.causes or fresh.causes_text
        if section.role == "problems" and _CAUSED.search(section.of(text)) and not told_causes:
            self.told.append("去年的问题写了原因，今年的要点没有写：每条问题的原因是什么？")
            made = replace(made, causes_text=f"究其原因，主要是{missing('各条问题的原因')}。")
        return made

    def _open_claims(self, section: Section, heading: str) -> PlannedSection:
        """Leave one slot an item where last year's shortfalls or causes stood and this year's notes have none."""
        asks = "问题" if section.role == "problems" else "原因"
        olds = [f"{item.heading}。{body_of(self.report, item)}" for item in section.items] or [
            lead_of(self.report, section)
        ]
        lines = []
        for number, old in enumerate(olds, 1):
            slot = missing(f"{asks}（去年：{shown(old.strip())}）")
            self.changes.event(heading, old.strip(), slot)
            lines.append(f"（{numeral(number)}）{slot}。" if section.items else f"{slot}。")
        return PlannedSection(section.role, "", heading, (), lead="\n".join(lines))

    def _with_new_parts(self, sections: list[PlannedSection]) -> list[PlannedSection]:
        """Add the parts that this year's notes have and last year's report had not."""
        for role, items in self._left.items():
            facts = [item for item in items if item.facts]
            if not facts:
                continue
            source = next(one for one in self.fresh.sections if one.role == role)
            at = next((n for n, one in enumerate(sections) if one.role == role), None)
            if at is None:
                sections.append(replace(source, items=tuple(facts)))
            else:
                sections[at] = replace(sections[at], items=(*sections[at].items, *facts))
        return sections
