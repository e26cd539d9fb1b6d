"""Revising one point 一是, 二是 of a part that is a single item: what the others say stays as it is, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.errors import BadInput
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.facts import TAKEN, stands_in
from assistant.tasks.revise.parts import Parts
from assistant.tasks.revise.places import POINT, Place
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import MISSING, PlannedItem, missing, numeral
from assistant.writers.draft.sentences import tell

# Edits that a point is changed by; the rest are of the item that holds it.
OF_A_POINT = ("replace", "add", "reword", "plain", "sober", "shorter", "move", "swap", "merge")
_LEAD = 16  # characters of a sentence that leads a point
_SAME = 0.5  # share of what is told, less its figures, by which two facts tell of one thing
_WAYS = "想怎么改？可以说“第{n}点改成：……”“第{n}点加上：……”“删掉第{n}点”，或直接在稿子里改"


@dataclass(frozen=True)
class _Points:
    """The wording of an item taken apart: what opens it, its points without their numbers, what closes it."""

    head: str
    points: tuple[str, ...]
    tail: str

    def text(self) -> str:
        """Return the wording, its points numbered anew."""
        return self.head + "".join(f"{numeral(n)}是{one}" for n, one in enumerate(self.points, 1)) + self.tail


class Points(Parts):
    """Edits of single points; each returns what it did, in words."""

    def _point_replace(self, edit: Edit) -> str:
        place, at, told = self._taken_apart(edit)
        item, role = self._item(place), self.plan.sections[place[0]].role
        old = _facts_of(told.points[at], item, role)
        if other := _same_thing(edit.value, old, item):
            return f"{self._put_right(place, other[0], edit.value)}（照您的话，改的是这件事）"
        index, fact = self._noted(edit.value, role, item.topic)
        first = next((n for n, pair in enumerate(item.facts) if pair in old), len(item.facts))
        kept = [pair for pair in item.facts if pair not in old]
        kept.insert(first, (index, fact))
        self.plan = replace(self.plan, unused={**self.plan.unused, **{n: f"{TAKEN}换成了别的内容" for n, _ in old}})
        lead = _lead_of(told.points[at], old, fact, role)
        self._put_points(place, told, {at: lead + "".join(tell([fact], role))}, tuple(kept))
        gone = "；".join(one.said for _, one in old)
        return f"第{numeral(at + 1)}点已改成您给的内容" + (f"；原来的“{gone}”列在“没有用上的要点”里" if gone else "")

    def _point_add(self, edit: Edit) -> str:
        place, at, told = self._taken_apart(edit)
        item, role = self._item(place), self.plan.sections[place[0]].role
        old = _facts_of(told.points[at], item, role)
        index, fact = self._noted(edit.value, role, item.topic)
        last = max((n for n, pair in enumerate(item.facts) if pair in old), default=len(item.facts) - 1)
        facts = (*item.facts[: last + 1], (index, fact), *item.facts[last + 1 :])
        self._put_points(place, told, {at: told.points[at] + "".join(tell([fact], role))}, facts)
        return f"已加入：{fact.said}（写在第{numeral(at + 1)}点里，原来的一字未动）"

    def _point_reword(self, edit: Edit) -> str:
        place, at, told = self._taken_apart(edit)
        item, role = self._item(place), self.plan.sections[place[0]].role
        bare = _bare(told.points[at], _facts_of(told.points[at], item, role), role)
        if not bare or bare == told.points[at]:
            ways = _WAYS.format(n=numeral(at + 1))
            raise BadInput(f"第{numeral(at + 1)}点是您给的事实原话，没有可以换说法的套话", cure=ways)
        self._put_points(place, told, {at: bare}, item.facts)
        return f"第{numeral(at + 1)}点已去掉套话，只留事实；" + _WAYS.format(n=numeral(at + 1))

    _point_plain = _point_sober = _point_shorter = _point_reword

    def _point_move(self, edit: Edit) -> str:
        place, at, told = self._taken_apart(edit)
        left = [n for n in range(len(told.points)) if n != at]
        to = 0 if edit.value == "before" else len(left)
        if edit.other.named:
            shown = self._point_shown(edit.other)
            if shown is None or (other := self._at(shown, told)) == at:
                raise BadInput("没有看出要放到哪一点的前面或后面", cure="例如“把第三点放到第一点前面”")
            to = left.index(other) + (edit.value == "after")
        left.insert(to, at)
        self._in_order(place, told, left)
        return f"已把第{numeral(at + 1)}点移到第{numeral(to + 1)}点的位置"

    def _point_swap(self, edit: Edit) -> str:
        place, at, told = self._taken_apart(edit)
        other = self._other(edit, told)
        order = list(range(len(told.points)))
        order[at], order[other] = other, at
        self._in_order(place, told, order)
        return f"已对调第{numeral(at + 1)}点和第{numeral(other + 1)}点"

    def _point_merge(self, edit: Edit) -> str:
        place, at, told = self._taken_apart(edit)
        first, second = sorted((at, self._other(edit, told)))
        item, role = self._item(place), self.plan.sections[place[0]].role
        moved = _facts_of(told.points[second], item, role)
        points = list(told.points)
        points[first] += points.pop(second)
        left = [pair for pair in item.facts if pair not in moved]
        before = _facts_of(told.points[first], item, role)
        end = max((n for n, pair in enumerate(left) if pair in before), default=len(left) - 1) + 1
        text = replace(told, points=tuple(points)).text()
        self._set_item(place, facts=(*left[:end], *moved, *left[end:]), text=text)
        return f"已把第{numeral(second + 1)}点并到第{numeral(first + 1)}点里"

    # ------------------------------------------------------------------ the wording taken apart

    def _taken_apart(self, edit: Edit) -> tuple[Place, int, _Points]:
        shown = self._point_shown(edit.target)
        assert shown is not None  # the caller asked
        place, _ = shown
        item, role = self._item(place), self.plan.sections[place[0]].role
        head, *points = POINT.split(item.text)
        bare = [one[one.index("是") + 1 :] for one in points]
        last, tail = _tail(bare[-1], item, role)
        told = _Points(head, (*bare[:-1], last), tail)
        return place, self._at(shown, told), told

    def _at(self, shown: tuple[Place, str], told: _Points) -> int:
        """Return the number, from 0, of a point that is shown."""
        said = shown[1][shown[1].index("是") + 1 :]
        return next(n for n, one in enumerate(told.points) if said.startswith(one))

    def _other(self, edit: Edit, told: _Points) -> int:
        shown = self._point_shown(edit.other)
        if shown is None:
            raise BadInput("没有看出是哪两点", cure="例如“第一点和第二点对调”“第二点和第三点合并”")
        return self._at(shown, told)

    def _put_points(
        self, place: Place, told: _Points, said: dict[int, str], facts: tuple[tuple[int, Fact], ...]
    ) -> None:
        points = tuple(said.get(n, one) for n, one in enumerate(told.points))
        text = replace(told, points=points).text()
        gaps = tuple(gap for gap in self._item(place).gaps if gap.ask_only or missing(gap.slot) in text)
        self._set_item(place, facts=facts, gaps=gaps, text=text)

    def _in_order(self, place: Place, told: _Points, order: list[int]) -> None:
        item, role = self._item(place), self.plan.sections[place[0]].role
        groups = [_facts_of(one, item, role) for one in told.points]
        placed = [pair for n in order for pair in groups[n]]
        facts = (*(pair for pair in item.facts if pair not in placed), *placed)
        points = tuple(told.points[n] for n in order)
        self._set_item(place, facts=facts, text=replace(told, points=points).text())


def _facts_of(words: str, item: PlannedItem, role: Role) -> list[tuple[int, Fact]]:
    return [pair for pair in item.facts if stands_in(pair[1], words, role)]


def _lead_of(words: str, old: Sequence[tuple[int, Fact]], new: Fact, role: Role) -> str:
    """Return the lead of a point, 管好宣传设施。, where what it tells now is the same thing; "" for none."""
    spans = [span.of(words) for span in split_sentences(words)]
    if len(spans) < 2 or len(spans[0]) > _LEAD or any(stands_in(fact, spans[0], role) for _, fact in old):
        return ""
    told = pairs_of(_uncounted("".join(fact.said for _, fact in old)))
    mine = pairs_of(_uncounted(new.said))
    return spans[0] if len(told & mine) >= _SAME * max(1, min(len(told), len(mine))) else ""


def _same_thing(said: str, old: Sequence[tuple[int, Fact]], item: PlannedItem) -> tuple[int, Fact] | None:
    """Return the fact of another point that ``said`` tells anew, as it is counted in the notes; None for none."""
    mine = pairs_of(_uncounted(said))

    def share(fact: Fact) -> float:
        return len(mine & pairs_of(_uncounted(fact.said))) / max(1, len(mine))

    if any(share(fact) > 0 for _, fact in old):
        return None
    alike = [pair for pair in item.facts if pair not in old and share(pair[1]) >= _SAME]
    return alike[0] if len(alike) == 1 else None


def _uncounted(words: str) -> str:
    return re.sub(r"\d+[\u4e00-\u9fff]{0,2}|[，。；、了]", " ", words)


def _tail(words: str, item: PlannedItem, role: Role) -> tuple[str, str]:
    """Part the last point from the sentences that close the item: those after its facts and gaps."""
    said = [span.of(words) for span in split_sentences(words)]
    if besides := next((n for n, one in enumerate(said) if n and one.startswith("此外，")), 0):
        at = words.find(said[besides])
        return words[:at], words[at:]  # what stands behind the points belongs to none of them
    facts = [fact for _, fact in item.facts]
    end = max(
        (n for n, one in enumerate(said) if MISSING.search(one) or any(stands_in(fact, one, role) for fact in facts)),
        default=len(said) - 1,
    )
    at = words.find(said[end]) + len(said[end]) if said else len(words)
    return words[:at], words[at:]


def _bare(words: str, facts: list[tuple[int, Fact]], role: Role) -> str:
    """Return a point as its facts alone tell it, with the gaps left in it; "" where it holds no fact."""
    gaps = [one for span in split_sentences(words) if MISSING.search(one := span.of(words))]
    told = "".join(tell([fact for _, fact in facts], role))
    return told + "".join(gap for gap in gaps if gap not in told) if told else ""
