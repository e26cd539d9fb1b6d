"""Edits that give a point a half sentence: the point keeps its subject and its other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.tasks.revise.causes import Causes
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import TAKEN, stands_in
from assistant.tasks.revise.fragment import VAGUE_GOAL, Piece, needs, pieces, put_in
from assistant.tasks.revise.places import Place
from assistant.tasks.revise.targets import Target
from assistant.writers.draft.plan import numeral

_GAPS = {"when": re.compile("时间|时限|期限"), "who": re.compile("责任人|牵头|负责|责任单位")}


class Fragments(Causes):
    """Edits that put a half sentence into a fact; each returns what it did, in words."""

    def _fragment(self, edit: Edit) -> str:
        """Put the half sentences of an edit where they belong and say how; "" where it gives something whole.

        Raises BadInput where nothing in the point meant can take them up.
        """
        if edit.kind not in ("replace", "add") or not (given := pieces(edit.value)):
            return ""
        held = self._held(edit)
        for place, index, said in held:
            if made := put_in(said, given):
                told = self._put_right(place, index, made)
                self._without_vague(place, given)
                self._without_gaps(place, given)
                return told
        if edit.kind == "add" and not held:
            return ""
        others = [
            (place, fact.said)
            for place in self._places(Target())
            for _, fact in self._item(place).facts
            if put_in(fact.said, given) and not any(one.kind in ("who", "when") for one in given[:1])
        ]
        if len(others) == 1:
            (s, i), said = others[0]
            named = (
                f"第{numeral(i + 1)}点"
                if len(self.plan.sections) == 1
                else f"{self.plan.sections[s].heading}的第{numeral(i + 1)}点"
            )
            raise BadInput(
                f"没有动：您说的那一点里没有{needs(given)}，接不上“{edit.value[:20]}”；{named}“{said[:30]}”里有",
                cure=f"是它就说“{named}改成{edit.value[:20]}”；都不是，请把话说全，带上说的是什么",
            )
        raise BadInput(
            f"没有动：“{edit.value[:20]}”没说的是什么，那一点里也没有{needs(given)}可接",
            cure=f"把话说全，例如“第二点改成：……{edit.value[:20]}”",
        )

    def _without_vague(self, place: Place, given: Sequence[Piece]) -> None:
        """Take out a goal without a measure, 明年提高, where one with a measure was given now."""
        item = self._item(place)
        gone = [n for n, fact in item.facts if VAGUE_GOAL.match(fact.said)]
        if gone and any(one.kind == "to" for one in given):
            self.plan = replace(self.plan, unused={**self.plan.unused, **dict.fromkeys(gone, f"{TAKEN}写成了有数的")})
            self._set_item(place, facts=tuple(pair for pair in item.facts if pair[0] not in gone), text="")

    def _without_gaps(self, place: Place, given: Sequence[Piece]) -> None:
        """Leave no gap for what is told now: by when, by whom."""
        item = self._item(place)
        told = [_GAPS[one.kind] for one in given if one.kind in _GAPS]
        left = tuple(gap for gap in item.gaps if not any(one.search(gap.slot) for one in told))
        if len(left) < len(item.gaps) and not item.framed:
            self._set_item(place, gaps=left, text="")

    def _held(self, edit: Edit) -> list[tuple[Place, int, str]]:
        """Return the facts of the point meant, the likeliest first; of a thing named in words, the one fact."""
        target = edit.target
        if target.words and not target.item:
            place, index = self._fact_of(target)
            fact = next(fact for n, fact in self._item(place).facts if n == index)
            return [(place, index, fact.said)]
        if not target.named:
            places = list(self._places(Target()))
            if len(places) != 1:
                raise BadInput(
                    f"没看出“{edit.value[:20]}”加到哪一条，没有动",
                    cure=f"说明是哪一点，例如“第一点加上{edit.value[:20]}”",
                )
            return [(places[0], n, fact.said) for n, fact in reversed(self._item(places[0]).facts)]
        if edit.kind == "replace" or target.item:
            self._which(target)
        shown = self._point_shown(target)
        place = shown[0] if shown else self._place(target)
        item, role = self._item(place), self.plan.sections[place[0]].role
        facts = [pair for pair in item.facts if not shown or stands_in(pair[1], shown[1], role)]
        return [(place, n, fact.said) for n, fact in reversed(facts)]

    def _fact_of(self, target: Target) -> tuple[Place, int]:
        """Return the fact that words name, in the part named where one is; raises BadInput for none."""
        best: tuple[float, Place, int] = (0.0, (0, 0), 0)
        for place in self._places(Target(role=target.role)):
            for index, fact in self._item(place).facts:
                share = 1.5 if target.words in fact.said else self._share(target.words, fact.said)
                best = max(best, (share, place, index), key=lambda one: one[0])
        if best[0] >= 0.5:
            return best[1], best[2]
        self._not_written(target.words)
        return self._fact_meant(target.words)

    def _not_written(self, words: str) -> None:
        """Raise BadInput where words name what was told and left out of the draft: it can be added."""
        held = {index for item in self.plan.items() for index, _ in item.facts}
        for n, fact in enumerate(self.plan.notes.facts):
            if n not in held and len(words) > 1 and (words in fact.said or self._share(words, fact.said) >= 0.7):
                raise BadInput(
                    f"“{fact.said[:30]}”没有写进这一稿，稿子没有变",
                    cure=f"要写进来，说“加一条：{fact.said[:30]}”",
                )
