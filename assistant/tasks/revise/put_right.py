"""Putting right what a draft says: a figure, words of a fact, of the opening, of a heading or of the wording."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.errors import BadInput
from assistant.report import Figure
from assistant.structure.figures import amount, find_figures, without_figures
from assistant.tasks.revise import says
from assistant.tasks.revise.drops import Drops
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.targets import NOWHERE, Target
from assistant.writers.draft.clause import clause
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import PUT_RIGHT

_FARTHER = 0.9  # what words named count that stand in the fact, but not beside the figure
_NEARER = 0.01
# 那个数, 的人数: said of the figure, no part of what it counts.
_WHICH = re.compile(r"[那这]一?(?:个|条|项|处|句|次)?|的?(?:人数|次数|数量|数目|数字|总数|个数|条数|点数|数)$|的")
_NAMED = 0.5  # share of the words named that must stand beside a figure for it to be the one meant


class PutRight(Drops):
    """Edits that put something right; each returns what it did, in words."""

    def _correct(self, edit: Edit) -> str:
        """Put ``value`` in the place of what is named: in a heading, in a fact, else in the wording as it stands."""
        old, new, voice = edit.target.words, edit.value, self.plan.voice
        if old in (voice.speaker, voice.unit, voice.period):
            change = self._unit if old == voice.unit else self._period if old == voice.period else None
            return change(replace(edit, value=new)) if change else self._spoken(voice.person, new)
        if told := self._right_fact(old, new, Target(item=edit.target.item)) or self._right_opening(old, new):
            return told
        for place in list(self._places(NOWHERE)):
            if old in self._item(place).heading:
                return self._rename(place, self._item(place).heading.replace(old, new))
        if self._right_wording(old, new):
            return f"已把“{old}”改成“{new}”"
        if (bare := says.WHERE.sub("", old)) != old and bare:
            return self._correct(replace(edit, target=replace(edit.target, words=bare)))
        if left := self._left_out(old, new):
            raise BadInput(f"“{left[:30]}”没有写进这一稿，稿子没有变", cure="要写，先说“……也写进去”，或说“加一条：……”")
        raise BadInput(f"稿子里没有找到“{old[:20]}”", cure=self._only_one(new))

    def _only_one(self, new: str) -> str:
        """Say how to name the figure meant: the only one of the draft that counts in the same measure."""
        usual = "照稿子里的字写，例如“把4次改成5次”，或直接在稿子里改"
        if not _bare(new):
            return usual
        now = amount(find_figures(new)[0])
        said = dict.fromkeys(fact.said for item in self.plan.items() for _, fact in item.facts)
        same = [
            (one, whole)
            for whole in said
            for one in find_figures(whole)
            if (it := amount(one)) and now and it[1] == now[1]
        ]
        if len(same) != 1:
            return usual
        figure, whole = same[0]
        around = whole[max(0, figure.start - 12) : figure.end + 6]
        return f"稿子里这样算的数只有一个：“…{around}…”；是它就说“把{figure.text}改成{new}”"

    def _rename(self, place: Place, heading: str) -> str:
        self._retitle(place, heading)
        return f"标题已换成“{heading}”"

    def _right_fact(self, old: str, new: str, target: Target = NOWHERE) -> str:
        """Put a fact right and say how, "" where none is meant.

        A bare figure takes the place of the figure meant, other words that of the words named.
        """
        found: list[tuple[float, Place, int, str]] = []
        for place in self._places(target):
            for index, fact in self._item(place).facts:
                score, made = _figure_put(fact.said, old, new) if _bare(new) else _words_put(fact.said, old, new)
                found += [(score, place, index, made)] if score >= _NAMED else []
        if not found:
            return ""
        if _bare(old) and len(found) > 1:
            said = "；".join(fact.said for _, place, n, _ in found for i, fact in self._item(place).facts if i == n)
            raise BadInput(f"有{len(found)}处“{old}”：{said}", cure="写明是哪一处，例如“把专题研究4次改成5次”")
        _, place, index, made = max(found, key=lambda one: one[0])
        return self._put_right(place, index, made)

    def _right_opening(self, old: str, new: str) -> str:
        """Put a fact right that the opening tells; "" where none is meant."""
        for n, (index, fact) in enumerate(self.plan.opening_facts):
            score, made = _figure_put(fact.said, old, new) if _bare(new) else _words_put(fact.said, old, new)
            if score < _NAMED:
                continue
            number, right = self._noted(made, fact.role, fact.topic)
            pairs = (*self.plan.opening_facts[:n], (number, right), *self.plan.opening_facts[n + 1 :])
            told, tells = clause(fact.written, "done"), clause(right.written, "done")
            text = self.plan.opening_text
            self.plan = replace(
                self.plan,
                opening_facts=pairs,
                opening_text=text.replace(told, tells) if told in text else text.replace(fact.said, made),
                unused={**self.plan.unused, index: f"{PUT_RIGHT}：{made}"},
            )
            return f"已改：“{fact.said}”改成“{made}”"
        return ""

    def _left_out(self, old: str, new: str) -> str:
        """Return the fact of the notes that is meant and stands in no part of the draft; "" for none."""
        held = {index for item in self.plan.items() for index, _ in item.facts}
        scored = [
            (_figure_put(fact.said, old, new) if _bare(new) else _words_put(fact.said, old, new))[0]
            for fact in self.plan.notes.facts
        ]
        left = [n for n, score in enumerate(scored) if score >= _NAMED and n not in held]
        return self.plan.notes.facts[left[0]].said if left else ""

    def _right_wording(self, old: str, new: str) -> bool:
        """Exchange words that stand in the draft, in whatever part of it; what they say is the user's own."""
        found = False
        for place in list(self._places(NOWHERE)):
            item = self._item(place)
            if old in item.text:
                self._set_item(place, text=item.text.replace(old, new), framed=True)
                found = True
        found = self._exchange_dictated(old, new) or found
        plan = self.plan
        changed = {
            name: getattr(plan, name).replace(old, new)
            for name in ("title", "opening_text", "closing_text")
            if old in getattr(plan, name)
        }
        if changed:
            self.plan = replace(plan, **changed)
        for s, section in enumerate(self.plan.sections):
            if old in section.lead or old in section.heading:
                lead, heading = section.lead.replace(old, new), section.heading.replace(old, new)
                self._set_items(s, list(section.items), lead=lead, heading=heading)
                found = True
        if (found or changed) and find_figures(new):
            self._noted(new, None, "")
        return found or bool(changed)


def _bare(words: str) -> bool:
    """Whether words are one figure and no more beside it than a measure word: 5个人."""
    figures = find_figures(words)
    return len(figures) == 1 and figures[0].start == 0 and len(words.strip()) - len(figures[0].text) <= 1


def _words_put(said: str, old: str, new: str) -> tuple[float, str]:
    return (2.0, said.replace(old, new)) if old in said else (0.0, "")


def _figure_put(said: str, old: str, new: str) -> tuple[float, str]:
    """Return how surely ``old`` means a figure of ``said`` that counts as ``new`` does, and the fact put right."""
    named, now = find_figures(old), find_figures(new)[0]
    when = [one.text for one in named if one.form == "date" != now.form]  # 9月那个人数: which one, and no figure of it
    named = tuple(one for one in named if one.text not in when)
    wanted = pairs_of(_WHICH.sub("", without_figures(old)))
    best, made = 0.0, ""
    for figure in find_figures(said):
        if when and when[0] not in _month_of(said, figure.start):
            continue
        meant = any(one.value == figure.value and one.unit in ("", figure.unit) for one in named)
        if (named and not meant) or (not named and figure.unit != now.unit):
            continue
        before = re.split("[，；]", said[: figure.start])[-1] + re.split("[，；]", said[figure.end :])[0]
        near, whole = (len(wanted & pairs_of(one)) / max(1, len(wanted)) for one in (before, said))
        score = max(near, _FARTHER * whole) if wanted else 1.0
        score += _NEARER * near  # of two clauses of one fact, the one that holds the words
        if score > best:
            put = new.strip() if figure.unit == now.unit else figure.text.replace(_digits(figure), _digits(now), 1)
            tail = put[len(now.text) :] if put.startswith(now.text) else ""
            after = said[figure.end :].removeprefix(tail)  # 16路 put right as 61路 keeps its one 路
            best, made = score, f"{said[: figure.start]}{put}{after}"
    return best, made


def _month_of(said: str, at: int) -> str:
    """Return the month that holds for what stands at a place of a fact: the last one told before it, or behind it."""
    before = [one.text for one in find_figures(said[:at]) if one.form == "date"]
    return before[-1] if before else next((one.text for one in find_figures(said[at:]) if one.form == "date"), "")


def _digits(figure: Figure) -> str:
    found = re.match(r"[\d.,]+|[一二两三四五六七八九十百千万]+", figure.text)
    return found[0] if found else figure.text
