"""Last year's own report → this year's plan: its structure and set phrases, with slots where its facts stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.genre import Common, GenrePack
from assistant.report import Item, Report, Role, Section
from assistant.structure.figures import find_figures
from assistant.structure.notes.fact import Fact
from assistant.structure.parse import parse_report
from assistant.structure.topics import label_topics
from assistant.tasks.draft.after import set_wording
from assistant.tasks.draft.voice import speaker_of
from assistant.tasks.renew.gather import gathered, gathered_changes
from assistant.tasks.renew.wording import Renewer, new_events, next_period
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import pairs_of
from assistant.writers.draft.plan import Change, DraftPlan, PlannedItem, PlannedSection, missing, numeral
from assistant.writers.draft.sentences import tell

_CLAIMS: tuple[Role, ...] = ("problems", "causes", "plans")
_ALIKE = 0.34  # share of a note's word pairs that an old clause must hold to be its predecessor
_SURE = 0.7  # from which it is, whatever its topic and unit
_COUNTED_ALIKE = 0.15  # what the same unit adds
_SPLIT = re.compile(r"(，|；|。|\n)(?![^【]*】)")
_SLOT = re.compile(r"【待补：([^【】]*)】")
_HINT = re.compile(r"（去年：([^【】]*)）】")


def read_last_year(text: str, pack: GenrePack) -> Report:
    """Parse last year's report; raises BadInput where it has no parts to renew."""
    report = parse_report(text.replace("\r\n", "\n").replace("\r", "\n").strip(), pack)
    if not report.sections:
        raise BadInput("去年的报告里没有读出“一、”“二、”这样的部分", cure="给一份完整的报告（txt、docx、pdf）")
    return report


def last_year_says(report: Report, period: str) -> dict[str, str]:
    """Return what a report says of its type, speaker, unit and the period after it, for the form's empty fields."""
    unit = re.match(r"(.{2,30}?)(?=关于|(?:19|20)\d{2}年|落实|履行)", report.title_line)
    named = unit[1] if unit else ""
    speaker = report.speaker if report.speaker != named else speaker_of(named) or named
    said = {"type": report.type, "speaker": speaker, "unit": named}
    return {**said, "period": period or next_period(report.period)}


class Renewal:
    """Makes the plan of a renewed report; ``fresh`` is the plan of this year's notes alone."""

    def __init__(self, report: Report, fresh: DraftPlan, pack: GenrePack, common: Common) -> None:
        self.report, self.fresh, self.pack, self.common = report, fresh, pack, common
        known = [*set_wording(common), *(name for topic in pack.topics for name in (topic.name, *topic.synonyms))]
        known += [word.partition("^")[0] for topic in pack.topics for word in topic.words]
        self.renewer = Renewer(report.period, fresh.voice.period, common, frozenset(known))
        self.told: list[str] = []
        self._left = {role: list(items) for role, items in _by_role(fresh).items()}

    def plan(self) -> DraftPlan:
        """Return the plan; facts of this year stand where last year's did, or after them."""
        report, text = self.report, self.report.text
        opening = self.renewer.opening(report.preamble.of(text)) if report.preamble else ""
        sections = [self._section(section, number) for number, section in enumerate(report.sections, 1)]
        sections = self._with_new_parts(sections)
        closing = report.closing.of(text) if report.closing else ""
        title = self.renewer.title(report.title_line) or self.fresh.title
        events = new_events(self.common, report.period, self.fresh.voice.period)
        if events:
            self.told.append(f"这一年新有：{'、'.join(events)}；导语和学习部分要不要写到？")
        return replace(
            self.fresh,
            title=title,
            sections=tuple(_closed_up(one, f"{numeral(n)}、") for n, one in enumerate(sections, 1)),
            whole=True,
            opening=True,
            closing=bool(closing),
            opening_text=gathered(self._opening(opening)),
            closing_text=self.renewer.text(closing, "结尾") if closing else "",
            uncovered="",
            told=(*self.fresh.told, *self.told),
            changes=gathered_changes(self.renewer.changes),
            frame=text,
            bare_item=False,
        )

    def _opening(self, text: str) -> str:
        told = "".join(tell([fact for _, fact in self.fresh.opening_facts], "done"))
        return text if not told else f"{told}{text}" if not text else f"{text}\n{told}"

    # ------------------------------------------------------------------ parts

    def _section(self, section: Section, number: int) -> PlannedSection:
        role = section.role
        heading = self.renewer.title(section.heading or "")
        place = f"{section.number or ''}{section.heading or ''}"
        fresh = next((one for one in self.fresh.sections if one.role == role and one.items), None)
        if role in _CLAIMS and fresh and self._left.get(role):
            return self._replaced(section, fresh, heading)
        lead = self._lead(section, place)
        if not section.items:
            facts = [pair for item in self._left.pop(role, []) for pair in item.facts]
            framed = self._filled(lead, facts, role) or missing(heading)
            one = PlannedItem("", heading, tuple(facts), (), framed, framed=True)
            return PlannedSection(role, f"{numeral(number)}、", heading, (one,), form="paragraph")
        items = [self._item(item, role, f"{place} › {item.heading}") for item in section.items]
        if role not in _CLAIMS:
            items = self._with_notes(items, role)
        run_in = section.items[0].run_in
        return PlannedSection(role, f"{numeral(number)}、", heading, tuple(items), run_in=run_in, lead=lead)

    def _with_notes(self, items: list[PlannedItem], role: Role) -> list[PlannedItem]:
        """Put this year's facts where the old ones stood, else at the end of their topic's item, else in new items."""
        added = []
        for fresh in self._left.pop(role, []):
            left = []
            for pair in fresh.facts:
                at = _place_of(pair[1], role, items, fresh.topic)
                if at is None:
                    left.append(pair)
                else:
                    text = self._filled(items[at].text, [pair], role)
                    items[at] = replace(items[at], text=text, facts=(*items[at].facts, pair))
            if left:
                added.append(replace(fresh, facts=tuple(left), gaps=(), text=""))
        return [*items, *added]

    def _lead(self, section: Section, place: str) -> str:
        """Return what stands between a section's heading and its first item, or all of a section without items."""
        text = self.report.text
        begin = text.find("\n", section.start, section.end)
        if begin < 0:
            return ""
        stop = section.items[0].start if section.items else section.end
        words = text[begin:stop].strip()
        return self.renewer.text(words, place, claims=section.role in _CLAIMS) if words else ""

    def _replaced(self, section: Section, fresh: PlannedSection, heading: str) -> PlannedSection:
        """Give a part of shortfalls, causes or plans to this year's notes; what last year's said is asked about."""
        text, name = self.report.text, section.heading or ""
        old = [item.heading for item in section.items] or [point.lead for point in section.points]
        for item in section.items or ():
            self.renewer.changes.append(Change("dropped", name, item.of(text), ""))
        if not section.items:
            self.renewer.changes.append(Change("dropped", name, section.of(text), ""))
        if old:
            asked = "今年是否仍然存在？" if section.role == "problems" else "今年落实得怎么样？"
            self.told.append(f"去年“{name}”写的是：{'；'.join(old)}。{asked}")
        self._left.pop(section.role, None)
        return replace(fresh, heading=heading, run_in=section.items[0].run_in if section.items else fresh.run_in)

    def _item(self, item: Item, role: Role, place: str) -> PlannedItem:
        text, claims = self.report.text, role in _CLAIMS
        body_at = text.find(item.heading, item.start, item.end) + len(item.heading)
        body = text[body_at : item.end].lstrip("。：: \n").rstrip()
        labels = label_topics(self.pack, item.of(text), item.heading)
        topic = labels[0][0] if labels else ""
        if role in ("problems", "causes"):
            heading = self.renewer._slot("fact", place, item.heading, "问题" if role == "problems" else "原因")
        else:
            heading = self.renewer.sentence(item.heading, place) if find_figures(item.heading) else item.heading
        framed = self.renewer.text(body, place, claims=claims) if body else ""
        return PlannedItem(topic, heading, (), (), framed or missing("今年情况"), framed=True)

    # ------------------------------------------------------------------ this year's facts in last year's places

    def _filled(self, framed: str, facts: Sequence[tuple[int, Fact]], role: Role) -> str:
        rest = []
        for _, fact in facts:
            done = _put_in(framed, fact, role)
            if done is None:
                rest.append(fact)
            else:
                framed = done
        return framed + "".join(tell(rest, role))

    def _with_new_parts(self, sections: list[PlannedSection]) -> list[PlannedSection]:
        """Add the parts that this year's notes have and last year's report had not."""
        for role, items in self._left.items():
            if not items:
                continue
            source = next(one for one in self.fresh.sections if one.role == role)
            at = next((n for n, one in enumerate(sections) if one.role == role), None)
            if at is None:
                sections.append(replace(source, items=tuple(items)))
            else:
                sections[at] = replace(sections[at], items=(*sections[at].items, *items))
        return sections


def _closed_up(section: PlannedSection, number: str) -> PlannedSection:
    """Return a section with its number, and its slots brought together."""
    items = tuple(replace(item, text=gathered(item.text)) if item.framed else item for item in section.items)
    return replace(section, number=number, items=items, lead=gathered(section.lead))


def _by_role(plan: DraftPlan) -> dict[Role, tuple[PlannedItem, ...]]:
    return {section.role: section.items for section in plan.sections if any(item.facts for item in section.items)}


def _place_of(fact: Fact, role: Role, items: Sequence[PlannedItem], topic: str) -> int | None:
    """Return the item whose old clauses told most nearly what ``fact`` tells, else the one on its topic, else None."""
    scores = [max((score for _, score in _clauses(item.text, fact, role)), default=0.0) for item in items]
    best = max(range(len(items)), key=lambda at: scores[at], default=None)
    own = next((at for at, item in enumerate(items) if topic and item.topic == topic), None)
    if own is not None and (scores[own] >= _ALIKE or best is None or scores[best] < _SURE):
        return own
    return best if best is not None and scores[best] >= _SURE else own


def _clauses(framed: str, fact: Fact, role: Role) -> list[tuple[int, float]]:
    """Return the clauses of a frame with a slot that tell the same as a part of ``fact``: index of the piece, likeness.

    Pieces are what ``_SPLIT`` gives. Old and new are the same where they share words and count in the same unit, or
    share nearly all words.
    """
    pieces = _SPLIT.split(framed)
    found = []
    for at in range(0, len(pieces), 2):
        if not _SLOT.search(pieces[at]):
            continue
        old = _HINT.sub(r"（\1）", pieces[at].replace("【待补：", ""))
        units = {figure.unit for figure in find_figures(old)}
        for part in re.split("[，；]", clause(fact.written, role)):
            new = {figure.unit for figure in find_figures(part)}
            score = _likeness(part, old)
            if score >= _SURE or (score >= _ALIKE and (new & units or not new)):
                found.append((at, score + (_COUNTED_ALIKE if new & units else 0)))
                break
    return found


def _likeness(new: str, old: str) -> float:
    mine = pairs_of(re.sub(r"[\d.%％]+", "，", new))
    return len(mine & pairs_of(old)) / len(mine) if mine else 0.0


def _put_in(framed: str, fact: Fact, role: Role) -> str | None:
    """Put ``fact`` in the place of the old clauses that told the same thing; None where there are none."""
    matched = [at for at, _ in _clauses(framed, fact, role)]
    if not matched:
        return None
    pieces = _SPLIT.split(framed)
    first, *others = matched
    lead = re.match(r"[一二三四五六七八九十]是|同时，|此外，", pieces[first])
    pieces[first] = (lead[0] if lead else "") + clause(fact.written, role).rstrip("。；，")
    for at in reversed(others):
        pieces[at] = ""
        if pieces[at - 1] in "，；":
            pieces[at - 1] = ""
    return "".join(pieces)
