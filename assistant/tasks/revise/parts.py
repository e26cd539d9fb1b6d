"""Revising a whole part: its items listed anew, gaps left in each, a fact put where it belongs, a heading gone."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.errors import BadInput
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import TAKEN
from assistant.tasks.revise.fuller import wanted_for
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.regroup import Regroup
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import PlannedItem, PlannedSection, missing, numeral

_TOLD = 0.3  # share of a fact's words in the new items from which these take its place
# What makes a plan one that can be checked, and how it shows that it has it.
_BOUND = (
    ("责任人", re.compile(r"责任人|牵头|负责|由[^，。；]{2,12}(?:带队|组织|主持|承担|落实|抓|办)")),
    (
        "完成时限",
        re.compile(
            r"完成时限|每(?:周|月|季度?|半年|年|学期)|\d+月|[一二三四上下]季度|年底|月底|年内|前完成|[上下]半年"
        ),
    ),
)
_MANY = 4  # clauses from which a fact is more than one thing done
_LEANS = re.compile(r"已|还|又|也|并|后来|随即|均|都")  # what is said of the clause before it
_WHY = {"problems": "问题", "plans": "打算"}


class Parts(Regroup):
    """Edits of parts; each returns what it did, in words."""

    def _list(self, edit: Edit) -> str:
        """Give a part the items that the user lists; what they say already is not said twice, other facts stay."""
        s = self._section_meant(edit.target)
        section = self.plan.sections[s]
        said = _listed(edit.value)
        told = pairs_of("".join(said))
        kept, gone = [], list[tuple[int, Fact]]()
        for item in section.items:
            same = [pair for pair in item.facts if _share(pair[1].said, told) >= _TOLD]
            gone += same
            left = tuple(pair for pair in item.facts if pair not in same)
            if left and not same:
                kept.append(item)
            elif left:
                kept.append(replace(item, facts=left, text=""))
        pairs = [self._noted(one, section.role, "") for one in said]
        heads = self._headings(s, [(fact.topic, [fact]) for _, fact in pairs], [item.heading for item in kept])
        made = [PlannedItem(fact.topic, head, ((n, fact),)) for (n, fact), head in zip(pairs, heads, strict=True)]
        self.plan = replace(self.plan, unused={**self.plan.unused, **{n: f"{TAKEN}换成了您列的几条" for n, _ in gone}})
        self._set_items(s, [*made, *kept], tail="")
        return f"“{section.heading}”已列成{len(made)}条：{'、'.join(heads)}" + (
            "；原有的其他事实仍在后面" if kept else ""
        )

    def _section_meant(self, target: Target) -> int:
        for n, section in enumerate(self.plan.sections):
            if target.part == n + 1 or (not target.part and target.role and section.role == target.role):
                return n
        raise BadInput("稿子里没有这一部分", cure=f"现有：{self._listed()}")

    def _gap(self, edit: Edit) -> str:
        """Leave a gap for what only the user knows in each item meant: no cause and no example is made up."""
        places = sorted(self._gap_places(edit))
        if not places:
            raise BadInput(
                f"“{edit.value}”要您给：我不编原因、数据和事例", cure="说“加一条：……”，或“第二点补上：……”，把内容写全"
            )
        what = re.sub(r"分析$|说明$|支撑$|情况$", "", edit.value)
        for s, i in places:
            item, name = self._item((s, i)), _WHY.get(self.plan.sections[s].role, "第")
            slot = f"{name}{numeral(i + 1)}{'' if name != '第' else '条'}的{what}"
            self._set_item((s, i), text=f"{item.text}{what}：{missing(slot)}。", framed=True)
        return f"要点里没有{what}，我不编：已在{len(places)}条后面各留出一处【待补】，填上就行"

    def _gap_places(self, edit: Edit) -> list[Place]:
        """Return where a gap is left; a wish that names no place is met in the first item, one of all parts in each."""
        if edit.number and edit.target.role and not any(self._places(edit.target)):
            raise BadInput("这一稿没有写问题，没有可配打算的", cure="先说“问题部分加一条：……”")
        places = list(self._chosen(edit.target) or ())
        return places or (list(self._places(Target()))[:1] if edit.number else [])

    def _concrete(self, edit: Edit) -> str:
        """Leave gaps for who answers for a plan and by when, where it lacks them; the rest is asked for."""
        places = self._told_in(edit.target)
        if not places:
            open_ones = "、".join(dict.fromkeys(one.slot for one in self.draft.placeholders))
            raise BadInput(
                "稿子没有变：要写具体，得有做法、次数、责任人、时限，这些我不编"
                + (f"；现在空着的是{open_ones}" if open_ones else ""),
                cure="说明是哪一处并补上，例如“第二点加上：……”；打算可以说“下一步打算写得具体些”",
            )
        plans = [place for place in places if self.plan.sections[place[0]].role == "plans"]
        left = 0
        for s, i in plans:
            item = self._item((s, i))
            lacking = [what for what, told in _BOUND if not told.search(item.text)]
            name = f"打算{numeral(i + 1)}的" if len(self.plan.sections[s].items) > 1 else ""
            if lacking:
                slots = "；".join(f"{what}：{missing(name + what)}" for what in lacking)
                self._set_item((s, i), text=f"{item.text}{slots}。", framed=True)
                left += 1
        heading = "”“".join(self._item(place).heading or self.plan.sections[place[0]].heading for place in places[:3])
        if plans and not left:
            raise BadInput(
                f"稿子没有变：“{heading}”的责任人、完成时限已经写了，或已留了【待补】，别的我不编",
                cure="填上【待补】，或补上做法、次数，例如“第一条打算加上：……”",
            )
        if not left:
            raise BadInput(
                "稿子没有变：没给的事实我不编。"
                + wanted_for([(self.plan.sections[s].role, self._item((s, i))) for s, i in places[:3]]),
                cure="把具体的补上，例如“第一点加上：……”",
            )
        return (
            f"事实我不编：有{left}条打算没写全责任人、完成时限，已各留出【待补】，填上就行；"
            "做法、次数、做到什么程度，可以说“第一条打算加上：……”"
        )

    def _told_in(self, target: Target) -> list[Place]:
        """Return the items that a wish is about: the place named, else where the fact stands that its words name."""
        if target.item or target.part or target.role:
            return sorted(self._chosen(target) or ())
        words = re.sub(r"(?:那|这)(?:一?(?:个|条|句|件|点|块|段)(?:事|话)?|事|边)", "", target.words)
        figures = re.findall(r"\d+(?:\.\d+)?[%％]?", words)
        held = [place for place in self._places(Target()) for _, fact in self._item(place).facts
                if figures and all(figure in fact.said for figure in figures)]  # fmt: skip
        if held:
            return held[:1]
        try:
            return [self._fact_meant(words)[0]] if len(words) > 1 else []
        except BadInput:
            return sorted(self._chosen(target) or ()) if target.topic and any(self._places(target)) else []

    def _rerole(self, edit: Edit) -> str:
        """Put a fact in the part it belongs to: 约谈是做法，不是问题."""
        place, index = self._fact_in(edit.target)
        item, role = self._item(place), edit.other.role
        fact = next(fact for n, fact in item.facts if n == index)
        if item.framed:
            raise BadInput("这一条是照去年的稿子或您手改的文字，不能只挪一件事", cure="直接在稿子里剪切、粘贴")
        if role and not any(section.role == role for section in self.plan.sections):
            place = self._open_part(role, place)
        if (parts := _told_apart(fact.said, edit.target.words)) and role:
            self._put_right(place, index, parts[1])
            number, moved = self._noted(parts[0], role, "")
            told = self._added(number, replace(moved, role=role, certain=True), Target(role=role))
            return told.replace("已加入", "已挪过去")
        self._take_out(place, index)
        return self._added(index, replace(fact, role=role, certain=True), Target(role=role)).replace(
            "已加入", "已挪过去"
        )

    def _rehome(self, edit: Edit) -> str:
        """Move a fact; one that goes to another part, by the part alone, gets an item there, and the part is opened."""
        other = edit.other
        if other.role and not (other.part or other.item or other.topic):
            place, _ = self._fact_meant(edit.target.words)
            if self.plan.sections[place[0]].role != other.role:
                return self._rerole(replace(edit, other=Target(other.role)))
        return super()._rehome(edit)

    def _open_part(self, role: Role, place: Place) -> Place:
        """Add a part that the draft lacks, empty, where reports have it; return where ``place`` is now."""
        order = [guide.role for guide in self.pack.roles]
        sections = list(self.plan.sections)
        at = next((n for n, one in enumerate(sections) if order.index(one.role) > order.index(role)), len(sections))
        guide = next(guide for guide in self.pack.roles if guide.role == role)
        heading = next(iter(self.pack.phrases.headings.get(role, ())), guide.name)
        sections.insert(at, PlannedSection(role, "", heading, (), form="paragraph"))
        self.plan = replace(self.plan, bare_item=False)
        self._renumber(sections)
        return (place[0] + (at <= place[0]), place[1])

    def _fact_in(self, target: Target) -> tuple[Place, int]:
        """Return the fact meant, in the item that is named where one is."""
        if target.item and (places := list(self._places(replace(target, topic="")))):
            place = places[0]
            held = self._item(place).facts
            if held:
                index, _ = max(held, key=lambda pair: _share(target.words, pairs_of(pair[1].said)))
                return place, index
        return self._fact_meant(target.words)

    def _take_out(self, place: Place, index: int) -> None:
        """Take a fact out of its item; an item that has no other goes, and a plan that only answered it."""
        s, i = place
        item = self._item(place)
        left = tuple(pair for pair in item.facts if pair[0] != index)
        if left:
            self._set_item(place, facts=left, text="")
            return
        items = list(self.plan.sections[s].items)
        del items[i]
        self._set_items(s, items)
        if self.plan.sections[s].role == "problems":
            self._unanswer(item)

    def _untitle(self, edit: Edit) -> str:
        """Take a heading away: what stands under it goes to the item before, as no item stands without a heading."""
        for s, i in list(self._places(Target())):
            items = list(self.plan.sections[s].items)
            if edit.target.words not in items[i].heading:
                continue
            if len(items) == 1:
                raise BadInput("这一部分只有这一个小标题", cure="可以说“第一点标题改成“……””")
            at = i - 1 if i else 1
            goal, gone = items[at], items[i]
            framed = goal.framed or gone.framed
            text = f"{goal.text}{gone.text}" if framed else ""
            items[at] = replace(
                goal, facts=(*goal.facts, *gone.facts), gaps=(*goal.gaps, *gone.gaps), text=text, framed=framed
            )
            del items[i]
            self._set_items(s, items)
            return f"已去掉小标题“{gone.heading}”，下面的事并到“{goal.heading}”里"
        raise BadInput(f"稿子里没有小标题“{edit.target.words[:20]}”", cure=f"现有：{self._listed()}")


def _listed(said: str) -> list[str]:
    """Cut what the user lists into its items: by lines, numbers or semicolons, else by 、 between clauses."""
    for pattern in (r"\n+", r"[；;]", r"(?:^|\s)\d{1,2}[.、．]", r"[、，,]"):
        pieces = [piece.strip("。；;，, \n") for piece in re.split(pattern, said)]
        pieces = [piece for piece in pieces if len(piece) > 1]
        if len(pieces) > 1:
            return [re.sub(r"^(?:\d{1,2}[.、．]|[一二三四五]是)", "", piece) for piece in pieces]
    return [said.strip("。 ")]


def _told_apart(said: str, words: str) -> tuple[str, str] | None:
    """Part the clause that holds ``words``, with what leans on it, from a fact of many; None for a short one."""
    clauses = said.split("，")
    at = next((n for n, one in enumerate(clauses) if words and words in one), -1)
    if at < 0 or len(clauses) < _MANY:
        return None
    end = at + 1
    while end < len(clauses) and _LEANS.match(clauses[end]):
        end += 1
    left = [*clauses[:at], *clauses[end:]]
    return ("，".join(clauses[at:end]), "，".join(left)) if left else None


def _share(words: str, held: set[str] | frozenset[str]) -> float:
    mine = pairs_of(words)
    return len(mine & held) / max(1, len(mine))
