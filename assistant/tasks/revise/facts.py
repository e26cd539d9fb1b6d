"""Revising what a draft tells: facts added, dropped, replaced, placeholders filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.report import Role
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.structure.sentences import split_sentences
from assistant.tasks.draft.added import appended, new_fact
from assistant.tasks.draft.named import unit_and_period
from assistant.tasks.revise.also import goes_on_with
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.fuller import told_already
from assistant.tasks.revise.in_step import in_step
from assistant.tasks.revise.places import ALIKE, Place, gaps_beside, parted
from assistant.tasks.revise.remedies import remedy
from assistant.tasks.revise.says import LEFT_OUT
from assistant.tasks.revise.targets import Target
from assistant.tasks.revise.wording import Wording
from assistant.writers.draft.clause import clause
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import PUT_RIGHT, PlannedItem, missing, numeral
from assistant.writers.draft.sentences import tell

TAKEN = "按您的要求"  # how the reason begins for which a fact is no longer written
_LONG_ENOUGH = 6  # characters of what fills a gap that can be told elsewhere already
_A_FACT = 4  # characters from which what stands between semicolons is a fact by itself
_TOLD = 0.8  # share of a fact's words by which it stands in a point
# What tells more of the clause before it and says nothing alone: 听课1600人, 完成率78%.
OF_BEFORE = re.compile(
    r"其中|覆盖|参加|参与|受众|听众|听课|听的人|约?\d|[\u4e00-\u9fff]{1,4}率(?:为|达到?)?\d"
    r"|(?:到场|到会|到课|出席|参训|参会|参学|受训|受益|惠及|出动|共计?|合计|累计|吸引)约?\d+[余多]?(?:名|人)"
)
# What cannot stay when the clause before it goes: it has no subject of its own.
_LEANING = re.compile(r"没|无|未|不|均|都|(?:也|还|并|共)(?!.*\d)")
# What was done about the clause before it: 已整改, 当天已补办, 48小时内发布回应, 发现问题6个均已整改.
_OUTCOME = re.compile(
    r"(?:目前|现在?|当[天日晚场时即]|随[即后]|立[即刻]|及时|马上|第二天|次日|事后|后来|最[后终]|经|限期|责成|督促)"
    r"|\d+个?(?:小时|天|日|分钟|工作日)(?:以?内|后)|(?:已|全部|均|都)(?![经有]?(?:开展|举办|召开|组织|发展|培训|建成))"
    r"|(?:共)?(?:发现|查出|查处|提出|反馈|指出)(?:了)?(?:问题|隐患|意见|不足|整改|线索)?[^，]{0,8}\d"
    r"|[^，\d]{0,6}(?:已|均|都)(?:经)?[^，\d]{0,4}(?:整改|改正|改好|改了|改完|处置|处理|平息|回应|办结|解决|到位|消除|化解|撤下|下架|更换|补办|补签|完成|答复|回复|销号|谈话|提醒|约谈|关停|关闭)"
)


class Facts(Wording):
    """Edits of facts; each returns what it did, in words."""

    def _put_right(self, place: Place, index: int, said: str) -> str:
        """Give a fact other words; its old ones are listed among what was not used."""
        item, role = self._item(place), self.plan.sections[place[0]].role
        number, fact = self._noted(said, role, item.topic)
        before = next(fact for n, fact in item.facts if n == index)
        facts = tuple((number, replace(fact, topic=before.topic)) if n == index else (n, one) for n, one in item.facts)
        told, tells = clause(before.written, role), clause(fact.written, role)
        text = item.text.replace(told, tells) if told in item.text else item.text if item.framed else ""
        self._set_item(place, facts=facts, text=text, gaps=gaps_beside(item, told, tells))
        if (heading := in_step(item.heading, told, tells)) != item.heading:
            self._retitle(place, heading)
        self.plan = replace(self.plan, unused={**self.plan.unused, index: f"{PUT_RIGHT}：{said}"})
        return f"已改：“{before.said}”改成“{said}”"

    def _use(self, edit: Edit) -> str:
        """Write a fact of the notes that was left out."""
        words = edit.target.words
        left = [
            (self._share(words, fact.said), n) for n, fact in enumerate(self.plan.notes.facts) if n in self.plan.unused
        ]
        best = max(left, default=(0.0, 0))
        if LEFT_OUT.search(words):
            raise BadInput("一次补不了几条没有用上的要点", cure="逐条说“……也写进去”，或说“加一条：……”")
        if best[0] < ALIKE:
            raise BadInput(f"没有用上的要点里没有“{words[:20]}”", cure="可以说“加一条：……”，把这件事写全")
        fact = replace(self.plan.notes.facts[best[1]], reason="", role=self.plan.notes.facts[best[1]].role or "done")
        self.plan = replace(self.plan, unused={n: why for n, why in self.plan.unused.items() if n != best[1]})
        return self._added(best[1], fact, Target())

    def _add(self, edit: Edit) -> str:
        apart = [one.strip() for one in re.split(r"[；;\n]+", edit.value)]
        several = len(apart) > 1 and all(len(one) >= _A_FACT for one in apart) and "“" not in edit.value
        done = []
        for said in apart if several else [edit.value]:
            if named := unit_and_period(said):
                done += [self._unit(Edit("unit", value=named[0])), self._period(Edit("period", value=named[1]))]
                continue
            if not edit.target.named and (what := remedy(said)):
                done.append(self._add_remedy(what))
                continue
            new = new_fact(self.plan.notes.text, said, edit.target.role, edit.target.topic, self.pack)
            if held := told_already(new, self.plan, self.draft.text):
                done.append(f"“{said[:20]}”稿子里已经有了（写在“{held}”里），没有重复加")
                continue
            index, fact = self._noted(said, edit.target.role, edit.target.topic)
            done.append(self._added(index, fact, edit.target))
        return "；".join(done)

    def _add_remedy(self, said: str) -> str:
        """Add what is to be done among the plans; it is no shortfall."""
        roles = [section.role for section in self.plan.sections]
        if "plans" not in roles and "problems" in roles:
            raise BadInput(
                f"“{said[:20]}”是改进的打算，不是问题；这一稿没有打算部分，没有写进问题里",
                cure=f"要写打算，说“再写整篇”；一定要写在这里，说“问题部分加一条：{said[:20]}”",
            )
        index, fact = self._noted(said, "plans" if "plans" in roles else None, "")
        return self._added(index, fact, Target())

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
        text = item.text + "".join(tell([fact], role)) if item.framed else self._text_with(item, fact, role)
        self._set_item(place, facts=(*item.facts, (index, fact)), text=text)
        return f"已加入：{fact.said}（写在“{item.heading}”里）"

    def _text_with(self, item: PlannedItem, fact: Fact, role: Role) -> str:
        """Return the wording of an item with a fact more; "" to have it written anew."""
        return ""

    def _told_there(self, s: int, text: str, held: str, value: str) -> str | None:
        """Return a wording without the clause of a gap whose value the part tells already; None where it does not."""
        if len(value) < _LONG_ENOUGH or held not in text:
            return None
        part = "".join(item.text for item in self.plan.sections[s].items)
        wanted = pairs_of(value)
        shares = [len(wanted & pairs_of(span.of(part))) / max(1, len(wanted)) for span in split_sentences(part)]
        if max(shares, default=0.0) < _TOLD:
            return None
        said = next(span for span in split_sentences(text) if held in span.of(text))
        return text[: said.start] + without_clauses(said.of(text), [held]) + text[said.end :]

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
        places = list(self._places(target))
        also = goes_on_with(fact.said, ["".join(one.said for _, one in self._item(p).facts) for p in places])
        if also is not None:
            return places[also]
        role = fact.role or target.role or "done"
        same = [p for p in self._places(Target(role=role)) if fact.topic and self._item(p).topic == fact.topic]
        first = self.plan.sections[0]
        whole = self.plan.bare_item and not self.plan.in_one(first)
        alone = len(self.plan.sections) == 1 and (whole or len(first.items) == 1)
        if role == "problems" or (not same and not alone):
            return None
        return same[0] if same else (0, 0) if self.plan.sections[0].items else None

    def _section_for(self, fact: Fact) -> int:
        roles = [section.role for section in self.plan.sections]
        role = fact.role or "done"
        return roles.index(role) if role in roles else 0

    def _replace(self, edit: Edit) -> str:
        self._which(edit.target)
        place = self._place(edit.target)
        item = self._item(place)
        role = self.plan.sections[place[0]].role
        self._fits(edit, role)
        index, fact = self._noted(edit.value, role, item.topic)
        old = tuple(pair for pair in item.facts if fact.said not in pair[1].said)
        self.plan = replace(self.plan, unused={**self.plan.unused, **{n: "按您的要求换成了别的内容" for n, _ in old}})
        head = self._head_of(place, item, fact)
        self._set_item(place, heading=head, facts=((index, fact),), gaps=(), text="", framed=False)
        return f"“{item.heading}”已改成您给的内容；原来的事实列在“没有用上的要点”里"

    def _fits(self, edit: Edit, role: Role) -> None:
        """Raise BadInput where a point without its part is to be replaced by what reads as of another part."""
        shown = cue_role(edit.value)[0]
        alone = not (edit.target.role or edit.target.part or edit.target.topic)
        others = [one.heading for one in self.plan.sections if one.role == shown != role]
        if alone and others:
            many = f"第{numeral(edit.target.item)}点" if edit.target.item > 0 else "最后一点"
            raise BadInput(
                f"“{edit.value[:20]}”读起来该写进“{others[0]}”，没有动原来的{many}",
                cure=f"说明是哪一部分的哪一点，或者说“加一条：{edit.value[:20]}”",
            )

    def _fill(self, edit: Edit) -> str:
        slot = edit.target.words
        if slot in ("单位", "期间"):
            return (self._unit if slot == "单位" else self._period)(edit)
        held, value = missing(slot), edit.value
        name = slot.split("（")[0]
        for s, i in self._places(Target()):
            item = self._item((s, i))
            if (open_one := next((n for n, fact in item.facts if held in fact.said), None)) is not None:
                fact = dict(item.facts)[open_one]
                self._put_right((s, i), open_one, _put(fact.said, held, value))
                return f"已填上{name}：{value}"
            if held not in item.text:
                continue
            frame = next((gap.frame for gap in item.gaps if gap.slot == slot and "{}" in gap.frame), "")
            said = frame.removeprefix("全年").replace("{}", value) if frame and name not in value else ""
            said = said or (value if len(value) > 12 or name in value else f"{name}{value}")
            if (left := self._told_there(s, item.text, held, value)) is not None:
                kept = tuple(gap for gap in item.gaps if gap.slot != slot)
                self._set_item((s, i), text=left, gaps=kept)
                return f"“{value[:20]}”稿子里已经写了，不再写一遍；这一处【待补】已去掉"
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


def without_clauses(sentence: str, words: Sequence[str]) -> str:
    """Return a sentence without the clauses that hold any of ``words``, its number 一是 kept; "" for nothing left."""
    number = re.match(r"[一二三四五六七八九十]是", sentence)
    lead = number[0] if number else ""
    clauses = re.split(r"(?<=[，；])", sentence[len(lead) :].rstrip("。"))
    kept = "".join(one for one in clauses if not any(word.strip("，。 ") in one for word in words)).rstrip("，；")
    return f"{lead}{kept}。" if kept else ""


def clause_named(said: str, words: str) -> tuple[str, str] | None:
    """Return the one clause of a fact that ``words`` name, and the rest; None where they name no one of several."""
    pieces = re.split("[，；]", said)
    wanted = pairs_of(words)
    shares = [
        1.0 if words in piece or parted(words, piece) else len(wanted & pairs_of(piece)) / max(1, len(wanted))
        for piece in pieces
    ]
    at = max(range(len(shares)), key=lambda n: shares[n])
    others = [share for n, share in enumerate(shares) if n != at]
    clear = shares[at] >= _TOLD or (shares[at] >= ALIKE and not any(others))
    if not others or not clear or shares[at] in others:
        return None
    end = at + 1
    while end < len(pieces) and _leans(pieces[end], first=not at):
        end += 1
    left = [*pieces[:at], *pieces[end:]]
    return ("，".join(pieces[at:end]), "，".join(left)) if left else None


def _leans(piece: str, *, first: bool) -> bool:
    """Whether a clause goes with the one before it; behind the ``first`` one, what has no subject does as well."""
    told_of = first and (_LEANING.match(piece) or _OUTCOME.match(piece))
    return bool(OF_BEFORE.match(piece) or piece[:1] in ("都", "均") or told_of)


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
