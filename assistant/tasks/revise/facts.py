"""Revising what a draft tells: facts added, dropped, replaced, placeholders filled."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.errors import BadInput
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.plan_json import appended, new_fact
from assistant.tasks.revise.places import ALIKE, Place
from assistant.tasks.revise.reading import Edit
from assistant.tasks.revise.targets import Target
from assistant.tasks.revise.wording import Wording
from assistant.writers.draft.clause import clause
from assistant.writers.draft.heads import pairs_of
from assistant.writers.draft.plan import PUT_RIGHT, PlannedItem, missing
from assistant.writers.draft.sentences import tell

TAKEN = "按您的要求"  # how the reason begins for which a fact is no longer written
_PART_WORDS = re.compile(
    r"(?:这|那)?(?:一?[点条项句个件段])?的?(?:存在)?的?(?:主要)?(?:问题|打算|做法|措施|原因|部分|内容|事情?|话)(?:部分)?|^(?:把|将)|全部|都|整个|的$"
)
_DROPPED = f"{TAKEN}删去了"
_TOLD = 0.8  # share of a fact's words by which it stands in a point


class Facts(Wording):
    """Edits of facts; each returns what it did, in words."""

    def _drop(self, edit: Edit) -> str:
        target = edit.target
        if not target.named:
            return self._drop_named(target.words)
        if target.item and (shown := self._point_shown(target)):
            return self._drop_point(*shown)
        if (target.item or target.topic) and (places := set(self._places(target))):
            place = min(places)
            heading = self._item(place).heading
            self._drop_item(place)
            return f"已删去“{heading}”，其中的事实列在“没有用上的要点”里"
        if target.item and (point := self._point(target)):
            return self._drop_point(*point[0])
        if target.item:
            self._place(target)  # says what there is
        if (target.role or target.part) and not self._names_a_fact(target.words):
            return self._drop_part(target)
        return self._drop_fact(target.words)

    def _drop_named(self, words: str) -> str:
        """Drop what words name: the item with that heading, the fact that says it, or a sentence of the wording."""
        for place in list(self._places(Target())):
            if len(words) > 3 and words in self._item(place).heading:
                heading = self._item(place).heading
                self._drop_item(place)
                return f"已删去“{heading}”，其中的事实列在“没有用上的要点”里"
        try:
            return self._drop_fact(words)
        except BadInput:
            if told := self._drop_sentence(words):
                return told
            raise

    def _drop_sentence(self, words: str) -> str:
        """Take a sentence out that states no fact; "" where none holds the words."""
        for place in list(self._places(Target())):
            item = self._item(place)
            for span in split_sentences(item.text):
                if words.rstrip("。") in span.of(item.text):
                    self._set_item(place, text=item.text[: span.start] + item.text[span.end :], framed=True)
                    return f"已删去“{span.of(item.text)[:40]}”"
        return ""

    def _names_a_fact(self, words: str) -> bool:
        """Whether words say more than which part is meant: 年轻干部不愿写这条问题."""
        bare = _PART_WORDS.sub("", words)
        return len(bare) > 3

    def _drop_point(self, place: Place, words: str) -> str:
        item = self._item(place)
        role = self.plan.sections[place[0]].role
        gone = tuple(pair for pair in item.facts if stands_in(pair[1], words, role))
        if not gone or len(gone) == len(item.facts) or item.framed:
            raise BadInput("这一点单独删不了", cure="写出要删的那句话，例如“删掉知识测试那条”")
        self._forget(gone)
        self._set_item(place, facts=tuple(pair for pair in item.facts if pair not in gone), text="")
        return f"已删去“{'；'.join(fact.said for _, fact in gone)}”"

    def _drop_part(self, target: Target) -> str:
        kept = [
            one for n, one in enumerate(self.plan.sections, 1)
            if not ((target.role and one.role == target.role) or (target.part and n == target.part))
        ]  # fmt: skip
        gone = [one for one in self.plan.sections if one not in kept]
        if not gone or not kept:
            raise BadInput("没有可以删的这一部分", cure=f"现有：{self._listed()}")
        for section in gone:
            for item in section.items:
                self._forget(item.facts)
            self._forget(section.causes)
        self._renumber(kept)
        return f"已删去“{'、'.join(section.heading for section in gone)}”"

    def _drop_item(self, place: Place) -> None:
        items = list(self.plan.sections[place[0]].items)
        gone = items.pop(place[1])
        if not items and len(self.plan.sections) == 1:
            raise BadInput("只有这一条，删了就没有内容了", cure="可以先加一条：……")
        self._forget(gone.facts)
        self._set_items(place[0], items)
        if self.plan.sections[place[0]].role == "problems":
            self._unanswer(gone)

    def _unanswer(self, gone: PlannedItem) -> None:
        """Take out the plans that were only drawn up to answer a shortfall that is gone."""
        for s, section in enumerate(self.plan.sections):
            kept = [one for one in section.items if one.facts or not (gone.heading and gone.heading in one.text)]
            if section.role == "plans" and len(kept) < len(section.items):
                self._set_items(s, kept)

    def _put_right(self, place: Place, index: int, said: str) -> str:
        """Give a fact other words; its old ones are listed among what was not used."""
        item, role = self._item(place), self.plan.sections[place[0]].role
        number, fact = self._noted(said, role, item.topic)
        before = next(fact for n, fact in item.facts if n == index)
        facts = tuple((number, replace(fact, topic=before.topic)) if n == index else (n, one) for n, one in item.facts)
        told, tells = clause(before.written, role), clause(fact.written, role)
        text = item.text.replace(told, tells) if told in item.text else item.text if item.framed else ""
        self._set_item(place, facts=facts, text=text)
        self.plan = replace(self.plan, unused={**self.plan.unused, index: f"{PUT_RIGHT}：{said}"})
        return f"已改：“{before.said}”改成“{said}”"

    def _use(self, edit: Edit) -> str:
        """Write a fact of the notes that was left out."""
        words = edit.target.words
        left = [
            (self._share(words, fact.said), n) for n, fact in enumerate(self.plan.notes.facts) if n in self.plan.unused
        ]
        best = max(left, default=(0.0, 0))
        if best[0] < ALIKE:
            raise BadInput(f"没有用上的要点里没有“{words[:20]}”", cure="可以说“加一条：……”，把这件事写全")
        fact = replace(self.plan.notes.facts[best[1]], reason="", role=self.plan.notes.facts[best[1]].role or "done")
        self.plan = replace(self.plan, unused={n: why for n, why in self.plan.unused.items() if n != best[1]})
        return self._added(best[1], fact, Target())

    def _outside(self, edit: Edit) -> str:
        raise BadInput("主送机关、落款和日期不写在正文里", cure="导出 Word 时填写，或在导出的文件里加上")

    def _unread(self, edit: Edit) -> str:
        return f"“{edit.value[:24]}”没看懂，没有改"

    def _forget(self, facts: tuple[tuple[int, Fact], ...]) -> None:
        self.plan = replace(self.plan, unused={**self.plan.unused, **{index: _DROPPED for index, _ in facts}})

    def _drop_fact(self, words: str) -> str:
        place, index = self._fact_meant(_PART_WORDS.sub("", words) or words)
        item = self._item(place)
        if parts := clause_named(next(f.said for n, f in item.facts if n == index), words):
            return self._put_right(place, index, parts[1])
        gone = tuple(pair for pair in item.facts if pair[0] == index)
        if len(item.facts) == 1 and not item.framed:
            self._drop_item(place)
        else:
            self._forget(gone)
            left = tuple(pair for pair in item.facts if pair[0] != index)
            text = _without(item.text, gone[0][1], self.plan.sections[place[0]].role) if item.framed else ""
            self._set_item(place, facts=left, text=text)
        return f"已删去“{gone[0][1].said}”"

    def _add(self, edit: Edit) -> str:
        index, fact = self._noted(edit.value, edit.target.role, edit.target.topic)
        return self._added(index, fact, edit.target)

    def _added(self, index: int, fact: Fact, target: Target) -> str:
        place = self._home(fact, target)
        if place is None:
            s = self._section_for(fact)
            taken = [one.heading for one in self.plan.sections[s].items]
            heading = self._headings(s, [(fact.topic, [fact])], taken)[0]
            items = [*self.plan.sections[s].items, PlannedItem(fact.topic, heading, ((index, fact),))]
            self._set_items(s, items)
            return f"已加入：{fact.said}（新的一条“{heading}”）"
        item, role = self._item(place), self.plan.sections[place[0]].role
        text = item.text + "".join(tell([fact], role)) if item.framed else ""
        self._set_item(place, facts=(*item.facts, (index, fact)), text=text)
        return f"已加入：{fact.said}（写在“{item.heading}”里）"

    def _noted(self, said: str, role: Role | None, topic: str) -> tuple[int, Fact]:
        """Add a fact to the notes; raises BadInput for what may not stand in a report."""
        notes = self.plan.notes
        fact = new_fact(notes.text, said, role, topic, self.pack)
        if fact.reason:
            raise BadInput(f"“{said[:20]}”不能写进报告（{fact.reason}）", cure="换成工作事实")
        text = appended(notes.text, said)
        self.plan = replace(self.plan, notes=replace(notes, text=text, facts=(*notes.facts, fact)))
        self.request = replace(self.request, notes=text)
        return len(notes.facts), fact

    def _home(self, fact: Fact, target: Target) -> Place | None:
        """Return the item a new fact belongs to; None where it needs one of its own."""
        if target.item or target.topic:
            return self._place(target)
        role = fact.role or target.role or "done"
        same = [p for p in self._places(Target(role=role)) if fact.topic and self._item(p).topic == fact.topic]
        alone = len(self.plan.sections) == 1 and (self.plan.bare_item or len(self.plan.sections[0].items) == 1)
        if role == "problems" or (not same and not alone):
            return None
        return same[0] if same else (0, 0) if self.plan.sections[0].items else None

    def _section_for(self, fact: Fact) -> int:
        roles = [section.role for section in self.plan.sections]
        role = fact.role or "done"
        return roles.index(role) if role in roles else 0

    def _replace(self, edit: Edit) -> str:
        place = self._place(edit.target)
        item = self._item(place)
        role = self.plan.sections[place[0]].role
        index, fact = self._noted(edit.value, role, item.topic)
        old = tuple(pair for pair in item.facts if fact.said not in pair[1].said)
        self.plan = replace(self.plan, unused={**self.plan.unused, **{n: "按您的要求换成了别的内容" for n, _ in old}})
        self._set_item(place, facts=((index, fact),), gaps=(), text="", framed=False)
        return f"“{item.heading}”已改成您给的内容；原来的事实列在“没有用上的要点”里"

    def _fill(self, edit: Edit) -> str:
        slot = edit.target.words
        if slot in ("单位", "期间"):
            return (self._unit if slot == "单位" else self._period)(edit)
        held, value = missing(slot), edit.value
        name = slot.split("（")[0]
        for s, i in self._places(Target()):
            item = self._item((s, i))
            if held not in item.text:
                continue
            frame = next((gap.frame for gap in item.gaps if gap.slot == slot and "{}" in gap.frame), "")
            said = frame.removeprefix("全年").replace("{}", value) if frame and name not in value else ""
            said = said or (value if len(value) > 12 or name in value else f"{name}{value}")
            pair = self._noted(said, self.plan.sections[s].role, item.topic)
            gaps = tuple(gap for gap in item.gaps if gap.slot != slot)
            text = _put(item.text, held, value)
            self._set_item(
                (s, i), text=text, gaps=gaps, facts=(*item.facts, pair), heading=_put(item.heading, held, value)
            )
            return f"已填上{name}：{value}"
        self._noted(value, None, "")
        for s, section in enumerate(self.plan.sections):
            self._set_items(s, list(section.items), lead=_put(section.lead, held, value),
                            causes_text=_put(section.causes_text, held, value))  # fmt: skip
        self.plan = replace(self.plan, opening_text=_put(self.plan.opening_text, held, value),
                            title=_put(self.plan.title, held, value))  # fmt: skip
        if missing(slot) in self.draft.text and any(guide.name == slot for guide in self.pack.roles):
            role = next(guide.role for guide in self.pack.roles if guide.name == slot)
            return self._add(replace(edit, target=Target(role=role)))
        return f"已填上{name}：{value}"


def clause_named(said: str, words: str) -> tuple[str, str] | None:
    """Return the one clause of a fact that ``words`` name, and the rest; None where they name no one of several."""
    pieces = re.split("[，；]", said)
    wanted = pairs_of(words)
    shares = [len(wanted & pairs_of(piece)) / max(1, len(wanted)) for piece in pieces]
    at = max(range(len(shares)), key=lambda n: shares[n])
    if len(shares) < 2 or shares[at] < _TOLD or sum(share == shares[at] for share in shares) > 1:
        return None
    return pieces[at], "，".join(piece for n, piece in enumerate(pieces) if n != at)


def stands_in(fact: Fact, words: str, role: Role) -> bool:
    """Whether a fact is told in ``words``: most of the clause it makes stands there."""
    mine = pairs_of(clause(fact.written, role))
    return bool(mine) and len(mine & pairs_of(words)) >= _TOLD * len(mine)


def _put(text: str, held: str, value: str) -> str:
    """Fill a placeholder; a unit that stands behind it already is not said twice."""
    at = text.find(held)
    while at >= 0:
        after = text[at + len(held) :]
        unit = next((value[-n:] for n in (2, 1) if len(value) > n and after.startswith(value[-n:])), "")
        text = text[:at] + value.removesuffix(unit) + after
        at = text.find(held)
    return text


def _without(text: str, fact: Fact, role: Role) -> str:
    for sentence in tell([fact], role):
        text = text.replace(sentence, "")
    return text
