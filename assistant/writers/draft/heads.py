"""Headings of items and leads of points: from the genre's phrases, parallel in a part, never a claim of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from copy import copy

from assistant.genre import Deed, GenrePack, compiled
from assistant.report import Role
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.borrowed import HALF, as_work, deed, half, is_whole, is_work, thing
from assistant.writers.draft.generals import Generals, listed, speaks_of
from assistant.writers.draft.lacking import Lacking
from assistant.writers.draft.main_deed import is_denied, main_deed
from assistant.writers.draft.matters import matter
from assistant.writers.draft.own_heads import own_head
from assistant.writers.draft.own_words import SHORT
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.polarity import falls_short

_SEVERAL = 3  # facts of an item of more than which one may be another matter
_FEW = 2  # facts of an item which one half of a heading may stand for
_WIDE = 14  # characters of two things that one heading names
_OTHERS = re.compile("其他|兼顾|后续")  # says that something stands before it
_NO_NAME = re.compile(
    r"[说讲]了?几|几[条点件样]$|^(?:先|就)?(?:写|贴|记)|如下$"
)  # announces notes, names nothing: 支书说了几条


class Heads:
    """Chooses headings; the same ``seed`` gives the same choice, another one another wording."""

    def __init__(self, pack: GenrePack, seed: int, *, person: bool = False, asked: str = "") -> None:
        """Take the pack; ``person``: one person reports, who speaks for no body; ``asked``: the one topic asked for."""
        self._phrases, self._seed, self._asked = pack.phrases, seed, asked
        self._bearing = Bearing(pack.phrases, person=person)
        self.generals = Generals(pack.phrases)
        self._lacking = Lacking(pack, self.generals, self._bearing)
        self._told = set[str]()  # what heads items of the parts before

    def items(
        self,
        role: Role,
        names: Sequence[str],
        said: Sequence[Sequence[str]],
        topics: Collection[str],
        deeds: Sequence[Sequence[Deed]] = (),
        taken: Sequence[str] = (),
        labels: Collection[str] = (),
    ) -> list[str]:
        """Return one heading for each group of facts; ``names`` are topics or the user's own headings.

        ``deeds``: the kinds of deed that each group's facts tell; ``taken``: headings that stand before;
        ``labels``: topics that the notes' own labels name, under which all stands whatever it speaks of.
        """
        chosen = [*taken]
        for n, (given, clauses) in enumerate(zip(names, said, strict=True)):
            name = "" if _NO_NAME.search(given) and given not in topics else given
            if name and name not in topics:
                chosen.append(self._own(role, name))
            elif role in ("problems", "causes"):
                chosen.append(self._lacking.head(name, clauses, chosen))
            else:
                chosen.append(self._lead(role, name, clauses, chosen, deeds[n] if deeds else (), name in labels))
        self._told |= {*chosen}
        return chosen[len(taken) :]

    def afresh(self, told: Collection[str]) -> Heads:
        """Return the same chooser as it was when only ``told`` headed items."""
        other = copy(self)
        other._told = {*told}
        return other

    def is_loose(self, role: Role, heading: str, *, topics: int = 1) -> bool:
        """Whether a heading tells nothing of what stands below it, or of one topic where that is on several."""
        aims = {aim for ends in self._phrases.aims.values() for aim in ends} if topics > 1 else set()
        wide = not aims.isdisjoint(heading.split("，"))
        return wide or heading.endswith(("等工作", "方面工作")) or self.is_empty(role, heading)

    def is_empty(self, role: Role, heading: str) -> bool:
        """Whether a heading would do for anything."""
        return heading in self._phrases.leads.get(role, {}).get("default", ())

    def stands_for(self, heading: str, clauses: Sequence[str]) -> bool:
        """Whether a heading speaks of every one of several facts, and of each by what the fact itself tells."""
        return len(clauses) < _FEW or self._bearing.fits(heading, clauses)

    def _own(self, role: Role, name: str) -> str:
        """Head a group by the user's words: as they are where they read like a heading."""
        if role in ("problems", "causes"):
            return name if SHORT.search(name) else f"{name}方面还有不足"
        return name if len(name) > 6 else f"抓好{name}" if role == "plans" else f"{name}情况"

    def _lead(
        self, role: Role, topic: str, clauses: Sequence[str], chosen: Sequence[str], deeds: Sequence[Deed], noted: bool
    ) -> str:
        """Choose a lead that claims nothing its facts do not tell: their kind's, else one made of their own words."""
        told = "".join(clauses)
        if role == "done" and topic and clauses and all(map(falls_short, clauses)):
            return self._plainly(topic, clauses)
        clauses = [one for one in clauses if not (falls_short(one) or is_denied(one))] or clauses  # deeds head alone
        if not topic:
            named = self._by_thing(clauses, chosen, plans=role == "plans") or self._of_each(clauses, chosen)
            return named or self._loose(role, clauses, chosen)
        mine = topic == self._asked  # who names the topic has its item headed by it
        of_kind = deeds[0].head if len(deeds) == 1 and role in ("done", "plans") else ()
        of_kind = () if mine and deeds and deeds[0].home not in ("", topic) else of_kind
        plans = role == "plans"
        if of_kind and not all(
            len(listed(one, plans=plans)) == 1 or speaks_of(compiled(deeds[0].about), one, plans=plans)
            for one in clauses
        ):
            of_kind = ()  # the kind of one of several deeds that are only listed
        if plans and not of_kind and len(clauses) == 1 and len(listed(clauses[0], plans=True)) > 1:
            return self._by_thing(clauses, chosen, plans=True) or self._neutral(role, chosen)
        if free := [head for head in of_kind if self._free(head, chosen) and self._bearing.fits(head, clauses)]:
            return free[self._seed % len(free)]
        own = [] if mine else self._own_halves(clauses, deeds)
        if not mine and len(clauses) <= _FEW and (named := self._by_thing(clauses, chosen)):
            return named
        if own and (len(own) > 1 or len(clauses) <= _FEW) and self._stand_for_all(own, clauses, deeds):
            second = own[1] if len(own) > 1 else self._aim(topic, own[0], chosen, clauses)
            both = f"{own[0]}，{second}"
            borne = len(own) > 1 and not self._bearing.unborne(both, told)  # each is a fact's own
            if second and self._free(both, chosen) and (borne or self._bearing.fits(both, clauses)):
                return both
        each = "" if mine or noted else self._of_each(clauses, chosen)  # of two facts, each names its own matter
        return each or self._of_topic(role, topic, clauses, chosen, given=mine or noted)

    def _by_thing(self, clauses: Sequence[str], chosen: Sequence[str], *, plans: bool = False) -> str:
        return self.generals.of_things(
            clauses, lambda head: self._free(head, chosen) and self._bearing.fits(head, clauses), plans=plans
        )

    def _of_each(self, clauses: Sequence[str], chosen: Sequence[str]) -> str:
        """Return a half for the thing of each of two facts: 完善制度规范，回应群众关切; "" where either has none."""
        if len(clauses) != _FEW:
            return ""
        first, second = (list(self.generals.heads(clause)) for clause in clauses)
        both = (f"{one.split('，')[0]}，{end}" for one in first for other in second for end in other.split("，"))
        alike = [head for head in both if len(head) == 2 * HALF + 1 and head[:2] != head[HALF + 1 :][:2]]
        return next((head for head in alike if self._free(head, chosen) and self._bearing.fits(head, clauses)), "")

    def _stand_for_all(self, halves: Sequence[str], clauses: Sequence[str], deeds: Sequence[Deed]) -> bool:
        """Whether the halves of a heading speak of all facts below it, or all but one of many."""
        of_deeds = [compiled(deed.about) for deed in deeds if any(half in deed.lead for half in halves)]
        borne = [
            any(about.search(clause) for about in of_deeds) or any(pairs_of(half) & pairs_of(clause) for half in halves)
            for clause in clauses
        ]
        return borne.count(False) <= (len(clauses) > _SEVERAL)

    def _free(self, head: str, chosen: Sequence[str]) -> bool:
        return head not in chosen and head not in self._told

    def _own_halves(self, clauses: Sequence[str], deeds: Sequence[Deed]) -> list[str]:
        """Return up to two halves of a heading that the facts lend: their kinds' leads, their own verb and object."""
        told = "".join(clauses)
        borne = ([lead for lead in deed.lead if not self._bearing.unborne(lead, told)] for deed in deeds)
        leads = [found[0] for found in borne if found]
        halves = [lead for lead in leads if len(lead) == HALF] + [half(clause) for clause in clauses]
        own: list[str] = []
        for one in filter(None, halves):
            if not any(one[:2] == other[:2] or pairs_of(one) & pairs_of(other) for other in own):
                own.append(one)
        return own[:2]

    def _aim(self, topic: str, first: str, chosen: Sequence[str], clauses: Sequence[str]) -> str:
        """Return what work on a topic is for, as the second half of a heading, unlike the others; "" for none."""
        ends = {head.split("，")[-1] for head in (*chosen, *self._told)}
        alike = [end for end in self._phrases.aims.get(topic, ()) if len(end) == len(first) and end[:2] != first[:2]]
        fitting = [end for end in alike if self._bearing.aims(end, clauses)]
        fitting = fitting or [end for end in alike if not self._bearing.unborne(end, "".join(clauses))]
        fitting = [end for end in fitting if not pairs_of(end) & pairs_of(first)] or fitting
        order = [*fitting[self._seed % len(fitting) :], *fitting[: self._seed % len(fitting)]] if fitting else []
        return next((end for end in order if end not in ends), next(iter(order), ""))

    def _of_topic(self, role: Role, topic: str, clauses: Sequence[str], chosen: Sequence[str], *, given: bool) -> str:
        """Name the topic, and say what it is for: 抓实理论学习，筑牢思想根基; one of the pool if it claims no more."""
        leads, told = self._phrases.leads.get(role, {}).get(topic, ()), "".join(clauses)
        words, verbs = pairs_of(told), {part[:2] for heading in chosen for part in heading.split("，")}
        fitting = [lead for lead in leads if self._free(lead, chosen) and self._bears(lead, topic, clauses)]
        if fitting:
            return max(
                fitting,
                key=lambda lead: (
                    len(pairs_of(lead) & words) - any(part[:2] in verbs for part in lead.split("，")),
                    -((leads.index(lead) - self._seed) % len(leads)),
                ),
            )
        named = [part for lead in leads for part in lead.split("，") if topic in part and len(part) == HALF]
        named = [part for part in named if not self._promised(part, told)] or [f"抓好{topic}"]
        if not (given or self._bearing.fits(named[0], clauses)):  # neither asked for nor what the facts speak of
            heads = [
                head for deed in self._phrases.deeds if deed.home == topic and role != "plans" for head in deed.head
            ]
            own = (head for head in heads if self._free(head, chosen) and self._bearing.bears(head, told))
            borne = next((head for head in own if self._bearing.fits(head, clauses)), "")
            return borne or self._of_each(clauses, chosen) or self._loose(role, clauses, chosen)
        first = next((part for part in named if part[:2] not in verbs), named[0])
        aim = self._aim(topic, first, chosen, clauses)
        return f"{first}，{aim}" if aim else f"抓好{topic}相关工作"

    def _bears(self, lead: str, topic: str, clauses: Sequence[str]) -> bool:
        """Whether each half of a lead names the topic, says what the facts say, or only what such work is for."""
        told = "".join(clauses)
        aims, words = self._phrases.aims.get(topic, ()), pairs_of(told)
        return (
            not self._promised(lead, told)
            and self._bearing.fits(lead, clauses)
            and all(topic in part or part in aims or pairs_of(part) & words for part in lead.split("，"))
        )

    def _loose(self, role: Role, clauses: Sequence[str], chosen: Sequence[str]) -> str:
        """Head facts of no topic by the deeds that the first of them tell of, else by words that tell nothing."""
        name = matter(clauses[0]) if role == "plans" and len(clauses) == 1 else ""
        if name and self._free(head := f"抓好{name}", chosen):
            return head
        leaning = all(not deed(clause) and not next(self.generals.heads(clause), "") for clause in clauses[1:])
        if len(clauses) > 1 and leaning and (first := self._by_thing(clauses[:1], chosen)):
            return first  # the others only go on with it: 微信群摸排一遍，…，清理11个
        things = [one for one in dict.fromkeys(map(thing, clauses)) if is_work(one)][:2]
        if things and len(things) == len(clauses) and sum(map(len, things)) <= _WIDE:  # one of many names none of them
            return f"做好{'、'.join(map(as_work, things))}工作".replace("工作工作", "工作")
        named = [*dict.fromkeys(one for one in map(deed, clauses) if is_whole(one))]
        if named and len(named) == len(clauses) <= _FEW and self._free("，".join(named), chosen):
            return "，".join(named)
        own = own_head(clauses[0]) if len(clauses) == 1 else ""
        return own if own and self._free(own, chosen) else self._neutral(role, chosen)

    def _neutral(self, role: Role, chosen: Sequence[str]) -> str:
        """Return a heading that tells nothing of what stands below it."""
        pool = self._phrases.leads.get(role, {}).get("default") or ("抓好各项工作",)
        turned = [*pool[self._seed % len(pool) :], *pool[: self._seed % len(pool)]]
        turned = [lead for lead in turned if chosen or not _OTHERS.search(lead)] or turned
        return next((lead for lead in turned if self._free(lead, chosen)), turned[0])

    @staticmethod
    def _plainly(topic: str, clauses: Sequence[str]) -> str:
        """Head a deed that ends on what it lacks by its name alone: 党员学习情况."""
        named = re.match(r"([\u4e00-\u9fff]{2,8})方面，", clauses[0]) if len(clauses) == 1 else None
        return f"{named[1] if named else topic}情况"

    def both(
        self,
        role: Role,
        heading: str,
        others: Sequence[str],
        clauses: Sequence[str],
        chosen: Sequence[str],
        topic: str = "",
    ) -> str:
        """Return ``heading`` with a second clause that names the other topic of its item, where there is one.

        Where the first is of that other topic already, the second names the item's own, ``topic``.
        """
        pools = self._phrases.leads.get(role, {})
        other = next((name for name in others if name in pools), "")
        if other and heading in pools.get("default", ()):
            return self._of_two(pools.get(topic, ()), pools[other], clauses) or heading
        first, _, second = heading.partition("，")
        told = "".join(clauses)
        if not other or not second or pairs_of(second) & pairs_of(told):
            return heading
        if topic and any(first in deed.lead and deed.home == other for deed in self._phrases.deeds):
            other = topic
        taken = {one.split("，")[-1][:2] for one in chosen} | {first[:2]}
        missed = [clause for clause in clauses if not self._bearing.bears(first, clause)]
        own = (end for clause in missed for head in self.generals.heads(clause) for end in head.split("，"))
        own = (end for end in own if len(end) == len(first) and end[:2] not in taken)
        if end := next((end for end in own if self._bearing.fits(f"{first}，{end}", clauses)), ""):
            return f"{first}，{end}"
        ends = [lead.split("，")[-1] for lead in pools.get(other, ())]
        fitting = [end for end in ends if len(end) == len(first) and end[:2] not in taken]
        fitting = [end for end in fitting if not pairs_of(end) & pairs_of(first) and self._bears(end, other, [told])]
        ranked = sorted(fitting, key=lambda end: -len(pairs_of(end) & pairs_of(told)))
        plain = f"抓好{other}" if len(first) == HALF and first[:2] != "抓好" else f"做好{other}"
        second = ranked[0] if ranked else "" if self._bearing.unborne(plain, told) else plain
        return f"{first}，{second}" if second else heading

    def _of_two(self, own: Sequence[str], others: Sequence[str], clauses: Sequence[str]) -> str:
        """Head facts of two topics, neither of which bears a heading of its own, by a half of each; "" for none."""
        told = "".join(clauses)
        heads = (f"{one.split('，')[0]}，{other.split('，')[-1]}" for one in own for other in others)
        fitting = (
            head
            for head in heads
            if len(set(map(len, head.split("，")))) == 1 and self._free(head, ()) and not self._promised(head, told)
        )
        return next((head for head in fitting if self._bearing.fits(head, clauses)), "")

    def _promised(self, lead: str, told: str) -> int:
        """Return how many things a lead names that stand nowhere in what is told."""
        return self._bearing.promised(lead, main_deed(told))
