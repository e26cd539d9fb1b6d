"""A shortfall put more gently: strong words go, a flat 不 of a heading of ours becomes 还不够; no fact is changed."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.person import Person
from assistant.tasks.revise.places import Place
from assistant.writers.draft.clause import clause

# Said to make a shortfall worse than its facts do; without it they stand as they are.
_STRONG = re.compile(
    r"(?:十分(?!钟)|非常|极其|极为|极度|特别(?!是)|相当(?!于)|很是|(?:根本|完全|压根儿?|极)(?=[不没未缺松薄滞落差少淡弱被低陈]))"
    r"|严重(?=[不缺滞脱失偏松落弱])|普遍(?=存在|[不没未缺松薄滞落差少淡弱])|长期(?=存在|[不没未缺松薄滞落差])|屡屡|一再|从来(?=[不没])"
)
_FLAT = re.compile(
    r"(?<![还够太都有也])不(?=到位|扎实|深入|及时|规范|均衡|平衡|严格|明显|充分|全面|具体|主动|积极|经常|健全|完善|细致|紧密|精准|丰富|高|强|足|深|细|实|严|紧|多|广)"
)
_SHOWN = 3  # words quoted


class Softened(Person):
    """Edits of how sharply a shortfall is told; each returns what it did, in words."""

    def _soften(self, edit: Edit) -> str:
        places = sorted(self._softer_places(edit))
        gone: list[str] = []
        headed: list[str] = []
        for s, i in places:
            item, role = self._item((s, i)), self.plan.sections[s].role
            text, facts = item.text, []
            heading = _heading(item.heading, role)
            for index, fact in item.facts:
                softer = _softer(fact, item.heading, heading)
                gone += _STRONG.findall(fact.said)
                facts.append((index, softer))
                if softer is not fact:
                    self._renoted(index, softer)
                    text = text.replace(clause(fact.written, role), clause(softer.written, role))
            text = _STRONG.sub("", text) if item.framed else text
            headed += [heading] if heading != item.heading else []
            if heading != item.heading or tuple(facts) != item.facts:
                text = text.replace(item.heading, heading) if item.framed else ""
                self._set_item((s, i), heading=heading, facts=tuple(facts), text=text)
        told = []
        if gone:
            told.append(f"去掉了{'、'.join(f'“{one}”' for one in list(dict.fromkeys(gone))[:_SHOWN])}")
        if headed:
            told.append(f"标题说得轻了：{'、'.join(f'“{one}”' for one in headed[:_SHOWN])}")
        return f"已写轻一些：{'，'.join(told)}；事实和数字没有动" if told else ""

    def _softer_places(self, edit: Edit) -> set[Place]:
        if edit.target.words and not edit.target.named:
            return {self._fact_meant(edit.target.words)[0]}
        if places := self._chosen(edit.target):
            return places
        every = set(self._places(edit.target))
        return {(s, i) for s, i in every if self.plan.sections[s].role == "problems"} or every


def _softer(fact: Fact, heading: str, softer: str) -> Fact:
    """Return a fact without its strong words, and with what its heading says as that says it now."""

    def put(words: str) -> str:
        return _STRONG.sub("", words.replace(heading, softer) if heading != softer else words)

    said = put(fact.said)
    return (
        fact
        if said == fact.said and put(fact.written) == fact.written
        else replace(fact, said=said, worded=put(fact.written))
    )


def _heading(heading: str, role: Role) -> str:
    softer = _STRONG.sub("", heading)
    softer = _FLAT.sub("还不够", softer) if role in ("problems", "causes") else softer
    return re.sub(r"(?<!还)不够", "还不够", softer) if role in ("problems", "causes") else softer
