"""Notes and a request → a plan: voice, parts, items by topic in the samples' order, gaps, and questions to the user."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import ROLES, Role
from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.notes.order import UNRELATED
from assistant.structure.notes.who import said_by
from assistant.structure.notes.words import WHEN, is_unrelated
from assistant.tasks.draft.answering import answered
from assistant.tasks.draft.details import Details
from assistant.tasks.draft.gaps import Gaps, uncovered
from assistant.tasks.draft.group import at_most, shortfalls, together
from assistant.tasks.draft.judge import dealt_with, is_no_shortfall, later_planned
from assistant.tasks.draft.reach import reached
from assistant.tasks.draft.request import DraftRequest
from assistant.tasks.draft.room import room_for, scaled
from assistant.tasks.draft.section import section_wanted
from assistant.tasks.draft.standing import of_speaker, who_there_is
from assistant.tasks.draft.style import RoleStyle, Style
from assistant.tasks.draft.voice import make_title, read_voice
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.judgement import Shortfalls
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.plan import DraftPlan, PlannedItem, PlannedSection, numeral
from assistant.writers.draft.polarity import is_all_short

Indexed = tuple[int, Fact]
_MOST_ITEMS = 9
_MOST_SHORTFALLS = 7  # shortfalls up to which each is an item of its own
_LEANS = re.compile(r"其中|还(?!有)|也|并|均|都|另(?!外)|该|此(?!外)|同时|这|(?:听众|观众|受众)(?:约|共|达)?\d")
_PART = re.compile(r"其中|\d+[部篇条件个次名]")  # of what was counted before: 1部上了学习强国
_CHANGE = re.compile(r"改[成为用]|不再|换成")  # 学习改成领学和讨论，念文件不超过20分钟
_REMARK = re.compile(
    r"[\u4e00-\u9fff]{2,3}(?:多|大|好|强|忙)|[\u4e00-\u9fff]{1,3}|[^\d]{4,40}(?:没有?|未)(?:落下|耽误|放松|松劲)"
)  # 工人多, 剧院, 人手紧，这项工作也没落下
_TIMED = re.compile(r"半年|季度|明年|\d")


class Planner:
    """Makes the plan of one draft."""

    def __init__(self, notes: Notes, request: DraftRequest, pack: GenrePack, style: Style) -> None:
        self.notes, self.request, self.pack, self.style = notes, request, pack, style
        self.role, self.topic = section_wanted(request.section, pack)
        self.voice = read_voice(notes, request, pack)
        self.kinds = Kinds(pack)
        facts = reached(notes.text, later_planned(notes.facts, self.voice.period), self.kinds)
        self.notes = notes = replace(
            notes, facts=tuple(self._placed(dealt_with(said_by(fact, self.voice.person))) for fact in facts)
        )
        self.seed = zlib.crc32(notes.text.encode("utf-8", "surrogatepass")) % 997 + request.variant
        self.heads = Heads(pack, self.seed, person=self.voice.person == "first")
        self.unused: dict[int, str] = {}
        self._alone = False  # whether the part being planned has one item only

    def plan(self) -> DraftPlan:
        """Return the plan; every fact of the notes is in it or in ``unused`` with the reason."""
        held = self._by_role()
        length = self.request.length
        sections = []
        roles = self._roles(held)
        for number, role in enumerate(roles, 1):
            sections.append(self._section(role, self._number(role, number), held, roles))
        whole = self.role is None
        if whole and not self.request.plain:
            sections = answered(sections, self.pack, self.heads)
        opening = held.get("opening", [])
        return DraftPlan(
            title=self.request.title
            or self.notes.parameters.get("title", "")
            or make_title(self.voice, self.pack, self.request.variant),
            voice=self.voice,
            sections=scaled(sections, length, 350 if whole else 0),
            whole=whole,
            opening=whole or self.role == "opening",
            closing=whole or self.role == "closing",
            opening_facts=tuple(opening),
            bare_item=bool(self.topic) and self.role == "done",
            plain=self.request.plain,
            rich=bool(length),
            length=length,
            seed=self.seed,
            unused=self.unused,
            uncovered=self._uncovered() if "done" in roles and not self.topic else "",
            notes=self.notes,
            addressee=self.request.addressee or self.notes.parameters.get("addressee", ""),
        )

    # ------------------------------------------------------------------ which fact where

    def _placed(self, fact: Fact) -> Fact:
        """Return a deed with the topic it belongs to, a shortfall with that of the thing it names."""
        if fact.group and WHEN.fullmatch(fact.group.rstrip("的：:情况")):
            stray = UNRELATED if is_unrelated(fact.said, self.pack) else fact.reason
            fact = replace(fact, group="", reason=stray)  # 上半年的： is no heading
        if self.role == "plans" and fact.role == "problems" and _CHANGE.search(fact.said):
            fact = replace(fact, role="plans")
        if fact.reason == UNRELATED and self.role and not is_unrelated(fact.said, self.pack):
            fact = replace(fact, reason="")  # it was only behind the plans, and plans are all that is asked for
        if (fact.role or self.role or "done") in ("done", "plans"):
            return replace(fact, topic=self.kinds.topic(fact))
        return fact if fact.headed or fact.group else replace(fact, topic=self.kinds.spoken_of(fact))

    def _by_role(self) -> dict[Role, list[Indexed]]:
        held: dict[Role, list[Indexed]] = {}
        usual: Role = self.role or "done"
        short = any(fact.certain and fact.role == "problems" for fact in self.notes.facts)
        for index, fact in enumerate(self.notes.facts):
            if fact.reason:
                self.unused[index] = fact.reason
            elif fact.same_as is None:
                role = fact.role or ("problems" if self.role is None and is_all_short(fact.said) else usual)
                standing = (who_there_is(fact.said) and not fact.headed) or of_speaker(fact.said)
                if self.role is None and role == "done" and standing:
                    role = "opening"
                if any(fact.said in (kind.name, *kind.synonyms) for kind in self.pack.report_types):
                    self.unused[index] = "是文种，不写入正文"
                    continue
                if self.role and not fact.certain and of_speaker(fact.said):
                    self.unused[index] = "是述职人的情况，写入导语"
                    continue
                if role == "done" and _REMARK.fullmatch(fact.said):
                    self.unused[index] = "只是情况说明，看不出做了什么，没有写入"
                    continue
                if self.role == "problems" and role == "problems" and is_no_shortfall(fact, self.pack, others=short):
                    self.unused[index] = "读起来是做法或成效，不是问题，没有写进问题部分"
                    continue
                if self.role and role != self.role and self._fits_anyway(fact, role):
                    role = self.role
                held.setdefault(role, []).append((index, fact))
        if self.role:
            self._leave_out_others(held)
        return held

    def _fits_anyway(self, fact: Fact, role: Role) -> bool:
        """Whether a fact goes into the one part asked for although its wording points elsewhere."""
        pair = (role, self.role)
        return not fact.certain or self.role == "opening" or pair == ("problems", "causes") or self._goes_on(fact)

    def _goes_on(self, fact: Fact) -> bool:
        """Whether a fact ends a line of plans although it reads like a shortfall: 群重新登记，没人管的就关."""
        before = self.notes.text[: fact.start].rpartition("\n")[2].strip()
        return self.role == "plans" and len(before) > len(fact.said)

    def _leave_out_others(self, held: dict[Role, list[Indexed]]) -> None:
        kept_too = "causes" if self.role == "problems" else self.role
        for role in [role for role in held if role not in (self.role, kept_too)]:
            guide = self.pack.guide(role)
            for index, _ in held.pop(role):
                self.unused[index] = f"属于“{guide.name if guide else role}”部分，本次没有写这一部分"
        if self.role == "closing":
            for index, _ in held.pop("closing", []):
                self.unused[index] = "结尾语不写具体事项"
        if self.topic and self.role:
            kept = held.get(self.role, [])
            mine = [pair for pair in kept if pair[1].topic == self.topic or not pair[1].headed]
            if mine and len(mine) < len(kept):
                others = [pair for pair in kept if pair not in mine]
                self.unused |= {i: f"属于“{fact.topic}”，本次只写“{self.topic}”" for i, fact in others}
                held[self.role] = mine

    def _roles(self, held: Mapping[Role, Sequence[Indexed]]) -> list[Role]:
        if self.role:
            return [] if self.role in ("opening", "closing") else [self.role]
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

    def _uncovered(self) -> str:
        return uncovered(self.pack, self.style, self.notes.facts, self.kinds)

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
        if self.topic and self.role == "done":
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
        if self.request.section.strip() in pool and role == self.role:
            return self.request.section.strip()
        chosen = fitting or pool
        return chosen[self.request.variant % min(3, len(chosen))] if chosen else str(role)

    def _items(self, role: Role, facts: Sequence[Indexed], style: RoleStyle) -> list[PlannedItem]:
        groups = self._grouped(facts, role) if role != "causes" else [("", list(facts))] if facts else []
        order = {topic.name: place for place, topic in enumerate(self.pack.topics)}
        own = sum(bool(fact.group or fact.headed) for _, fact in facts) * 2 > len(facts)
        if role == "done" and not own:
            groups.sort(
                key=lambda pair: style.order.get(pair[0], order.get(pair[0], 2 * len(order)) / max(1, len(order)))
            )
        if role == "problems" and len(facts) <= _MOST_SHORTFALLS:
            groups = shortfalls(facts, self.notes.text, Shortfalls(self.pack))
        elif role == "problems":
            alone = [("", [pair]) for name, pairs in groups if not name for pair in pairs]
            groups = [*(group for group in groups if group[0]), *alone]
        if role == "done" and not own and not self.topic:
            groups = together(groups, self.pack.related)
        groups = at_most(groups, _MOST_ITEMS)
        said = [[clause(fact.written, role) for _, fact in pairs] for _, pairs in groups]
        if role == "problems":  # a kind of shortfall is known by the words of the notes, too
            said = [[*told, *(f.said for _, f in pairs)] for told, (_, pairs) in zip(said, groups, strict=True)]
        deeds = [self.kinds.among(fact for _, fact in pairs) for _, pairs in groups]
        headings = self.heads.items(role, [name for name, _ in groups], said, {t.name for t in self.pack.topics}, deeds)
        headings = [
            self.heads.both(role, heading, [f.topic for _, f in pairs if f.topic != name], told, headings, name)
            if role == "done" and name and not self.topic
            else heading
            for heading, (name, pairs), told in zip(headings, groups, said, strict=True)
        ]
        self._alone = self.role is not None and len(groups) == 1
        told = [(name, [fact for _, fact in pairs]) for name, pairs in groups]
        one = bool(self.topic) or self._alone
        person, plain = self.voice.person == "first", self.request.plain
        finder = Gaps(self.pack, self.style, self.notes.facts, alone=one, plain=plain, person=person)
        gaps = finder.of(role, told)
        if self.role is not None and not plain:
            beside = Details(self.pack, self.style, person=person, length=self.request.length)
            gaps = beside.added(role, told, gaps)
        return [
            PlannedItem(name, heading, tuple(pairs), held)
            for (name, pairs), heading, held in zip(groups, headings, gaps, strict=True)
        ]

    def _grouped(self, facts: Sequence[Indexed], role: Role) -> list[tuple[str, list[Indexed]]]:
        """Group facts by topic in order of first mention; one without a topic goes with its line, else by itself."""
        groups: dict[str, list[Indexed]] = {}
        last: Fact | None = None
        bare = [pair for pair in facts if who_there_is(pair[1].said) and not pair[1].headed]
        for pair in facts if len(bare) == len(facts) else [one for one in facts if one not in bare]:
            fact = pair[1]
            between = self.notes.text[last.end : fact.start] if last else "\n"
            near = "\n" not in between and not (role == "plans" and re.search("[；;。]", between))
            joins = role not in ("problems", "causes") and (near or _LEANS.match(fact.said))
            if joins and near and _PART.match(fact.said) and not fact.headed:
                fact = replace(fact, topic="")
                pair = pair[0], fact
            before = last.topic or last.group if last and joins else ""
            topic = fact.topic
            groups.setdefault(self.topic or topic or fact.group or before, []).append(pair)
            last = fact if fact.topic or fact.group or not joins else last
        if "" in groups and role != "problems":
            groups[""] = groups.pop("")
        if bare and len(bare) < len(facts):
            groups[next(iter(groups))][:0] = bare
        return list(groups.items())
