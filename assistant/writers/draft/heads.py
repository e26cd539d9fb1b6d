"""Headings of items and leads of points: from the genre's phrases, parallel in a part, never a claim of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.genre import Deed, GenrePack
from assistant.report import Role
from assistant.structure.notes.cues import cue_role
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.judgement import Shortfalls, is_judgement, without_self
from assistant.writers.draft.polarity import falls_short

SHORT = re.compile(
    r"不|缺|少|弱|薄|单一|单调|差距|短板|漏洞|老化|断层|走过场|滞后|未|走形式|晚|有待|两张皮|形式主义|松懈|偏|较"
)
_EMPTY_PAIRS = frozenset(
    {
        "工作",
        "还不",
        "不够",
        "有待",
        "还需",
        "进一",
        "一步",
        "提高",
        "加强",
        "的",
        "情况",
        "方面",
        "意识",
        "形态",
        "问题",
        "坚持",
        "持续",
        "继续",
        "注重",
        "推动",
        "做好",
        "抓好",
    }
)
_REST = 5  # characters of what follows a heading that cannot stand without it
_PLAIN = re.compile(r"[\u4e00-\u9fff“”、\d]{5,20}")  # what may head a shortfall as it stands: 听课集中在思政课
_UNFIT = re.compile(
    r"^(?:有的?|是|因|由于|分管|去|在|把|被|今年|去年|每)|[了过着呢吧的]$|的时候|[啥咋]|方面$|全部|均已|已经"
)
_LACKS = re.compile(
    r"无人|没有?|未|不会|难|只|仅|才\d|照|走过场|凑|陈旧|过时|外传|替|应付|流于"
)  # what a lack is told by, beside
LAST = ("有的工作还不够到位", "个别方面还有不足", "其他方面还有不足")  # head a shortfall of no known kind


def pairs_of(text: str) -> set[str]:
    """Return the neighbouring pairs of 汉字 in ``text`` that say something."""
    found = {text[i : i + 2] for i in range(len(text) - 1) if re.fullmatch(r"[\u4e00-\u9fff]{2}", text[i : i + 2])}
    return found - _EMPTY_PAIRS


class Heads:
    """Chooses headings; the same ``seed`` gives the same choice, another one another wording."""

    def __init__(self, pack: GenrePack, seed: int, *, person: bool = False) -> None:
        """Take the pack; ``person``: one person reports, who speaks for no body."""
        self._phrases, self._seed = pack.phrases, seed
        self._bearing = Bearing(pack.phrases, person=person)
        self._shortfalls = Shortfalls(pack)
        self._told = set[str]()  # what heads items of the parts before

    def items(
        self,
        role: Role,
        names: Sequence[str],
        said: Sequence[Sequence[str]],
        topics: Collection[str],
        deeds: Sequence[Sequence[Deed]] = (),
        taken: Sequence[str] = (),
    ) -> list[str]:
        """Return one heading for each group of facts; ``names`` are topics or the user's own headings.

        ``deeds``: the kinds of deed that each group's facts tell; ``taken``: headings that stand before.
        """
        chosen = [*taken]
        for n, (name, clauses) in enumerate(zip(names, said, strict=True)):
            if name and name not in topics:
                chosen.append(self._own(role, name))
            elif role in ("problems", "causes"):
                chosen.append(self._shortfall(name, clauses, chosen))
            else:
                chosen.append(self._lead(role, name, clauses, chosen, deeds[n] if deeds else ()))
        self._told |= {*chosen}
        return chosen[len(taken) :]

    def _own(self, role: Role, name: str) -> str:
        """Head a group by the user's words: as they are where they read like a heading."""
        if role in ("problems", "causes"):
            return name if SHORT.search(name) else f"{name}方面还有不足"
        return name if len(name) > 6 else f"抓好{name}" if role == "plans" else f"{name}情况"

    def _lead(
        self, role: Role, topic: str, clauses: Sequence[str], chosen: Sequence[str], deeds: Sequence[Deed]
    ) -> str:
        """Choose a lead that promises nothing its facts do not tell; where there is none, make one of their deeds."""
        told = "".join(clauses)
        if role == "done" and topic and clauses and all(map(falls_short, clauses)):
            return self._plainly(topic, clauses)
        alone = deeds[0].head if len(deeds) == 1 and topic and role == "done" else ()
        if free := [head for head in alone if head not in chosen and not self._bearing.unborne(head, told)]:
            return free[self._seed % len(free)]
        leads = self._phrases.leads.get(role, {})
        pool = leads.get(topic or "default") or leads.get("default") or (f"抓好{topic or '各项工作'}",)
        words, named = pairs_of(told), pairs_of(topic)
        verbs = {heading[:2] for heading in chosen} | {heading.split("，")[-1][:2] for heading in chosen}

        def rank(place: int) -> tuple[bool, int, int]:
            lead = pool[place]
            clash = lead[:2] in verbs or lead.split("，")[-1][:2] in verbs
            fit = min(2, len(pairs_of(lead) & words))
            if not any(deed.lead for deed in deeds):  # only the topic is sure: a lead that names it claims least
                fit += 2 * bool(pairs_of(lead) & named)
            return lead in chosen, 2 * self._promised(lead, told) - fit + clash, (place - self._seed) % len(pool)

        best = pool[min(range(len(pool)), key=rank)]
        made = [deed.lead[0] for deed in deeds if deed.lead]
        unlike = role == "plans" and not pairs_of(best) & words
        own = [head for head in deeds[0].head if head not in self._told] if len(deeds) == 1 else []
        if unlike and (own := [head for head in own if not self._bearing.unborne(head, told)]):
            return own[0]
        made = [lead for lead in made if not self._bearing.unborne(lead, told)]
        if role != "other" and topic and made and (unlike or self._promised(best, told) or best in chosen):
            plain = [lead.partition("，")[2] for lead in leads.get("default", ())]  # says nothing of what is planned
            ends = plain if role == "plans" else [end for lead in pool for end in lead.split("，")]
            ends = [end for end in ends if len(end) == len(made[0])]
            ends = [end for end in ends if not self._promised(end, told) and end[:2] not in {made[0][:2], *verbs}]
            second = next(iter([*made[1:], *ends]), "")
            return f"{made[0]}，{second}" if second else best
        return self._of_topic(role, topic, told, chosen) if topic and (unlike or self._promised(best, told)) else best

    def _of_topic(self, role: Role, topic: str, told: str, chosen: Sequence[str]) -> str:
        """Name the topic and claim nothing of it: 抓好阵地管理，做好有关工作."""
        if self._bearing.unborne(f"抓好{topic}", told):
            return self._lead(role, "", [told], chosen, ())
        ends = [lead.partition("，")[2] for lead in self._phrases.leads.get(role, {}).get("default", ())]
        ends = [end for end in ends if end and "其他" not in end and not end.startswith("抓好")]
        made = [f"抓好{topic}，{end}" for end in ends] or [f"抓好{topic}相关工作"]
        made = [one for one in made if one not in chosen] or made
        return made[self._seed % len(made)]

    @staticmethod
    def _plainly(topic: str, clauses: Sequence[str]) -> str:
        """Head a deed that ends on what it lacks by its name alone: 党员学习情况."""
        named = re.match(r"([\u4e00-\u9fff]{2,8})方面，", clauses[0]) if len(clauses) == 1 else None
        return f"{named[1] if named else topic}情况"

    def both(
        self, role: Role, heading: str, others: Sequence[str], clauses: Sequence[str], chosen: Sequence[str]
    ) -> str:
        """Return ``heading`` with a second clause that names the other topic of its item, where there is one."""
        other = next((name for name in others if name in self._phrases.leads.get(role, {})), "")
        first, _, second = heading.partition("，")
        if not other or not second:
            return heading
        told = "".join(clauses)
        words, taken = pairs_of(told), {one.split("，")[-1][:2] for one in chosen} | {first[:2]}
        ends = [lead.split("，")[-1] for lead in self._phrases.leads[role][other]]
        fitting = [end for end in ends if len(end) == len(first) and end[:2] not in taken]
        fitting = [end for end in fitting if not pairs_of(end) & pairs_of(first) and not self._promised(end, told)]
        ranked = sorted(fitting, key=lambda end: -len(pairs_of(end) & words))
        return f"{first}，{ranked[0]}" if ranked else heading

    def _shortfall(self, topic: str, clauses: Sequence[str], chosen: Sequence[str]) -> str:
        """Head a shortfall by a judgement: the fact's own, else one of its kind, else by the fact itself."""
        first, _, rest = clauses[0].partition("，") if clauses else ("", "", "")
        stands = not rest or len(rest) > _REST  # 更新较慢，无人看: without the first, the rest has no subject
        if is_judgement(first) and stands and first not in chosen:
            return first
        told = "，".join(clauses)
        if of_kind := self._shortfalls.heading(topic, told, chosen, lambda head: not self._bearing.unborne(head, told)):
            return of_kind
        said, general = without_self(first), self._shortfalls.general(topic, chosen)
        fits = bool(stands and _PLAIN.fullmatch(said) and not _UNFIT.search(said) and said not in chosen)
        fits = fits and (bool(rest) or len(said) > _REST)  # a short one alone would be a line with nothing below it
        if fits and (_LACKS.search(said) or SHORT.search(said) or cue_role(said)[0] == "problems"):
            return said
        return general or next((head for head in LAST if head not in chosen), LAST[-1])

    def _promised(self, lead: str, told: str) -> int:
        """Return how many things a lead names that stand nowhere in what is told."""
        return self._bearing.promised(lead, told)
