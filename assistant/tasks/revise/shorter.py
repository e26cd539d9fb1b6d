"""Shorter without writing anew: stock sentences go one by one, what the user's facts say stays word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.structure.figures import find_figures
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.ends import Ends
from assistant.tasks.revise.places import Place
from assistant.writers.draft.clause import clause
from assistant.writers.draft.pairs import pairs_of
from assistant.writers.draft.plan import MISSING, PlannedItem

_ALIKE = 0.3  # share of a sentence's words that stand in a fact from which it may tell that
_KEPT = re.compile(r"《|规定|条例|办法|意见|要求|细则|通知|制度")  # what a deed rests on is no stock phrase


class Shorter(Ends):
    """What takes stock phrases out of the wording there is."""

    def _trimmed(self, edit: Edit, over: int) -> int:
        """Take stock phrases out until ``over`` characters fewer are left of what is meant, or there are none.

        Return by how many it is shorter.
        """
        chosen = self._chosen(edit.target)
        places = sorted(self._places(edit.target) if chosen is None else chosen)
        meant = over
        for least in (1, 0):
            again = True
            while over > 0 and again:
                again = False
                for place in places:
                    stock = stock_of(self._item(place), self.plan.typed)
                    if over > 0 and len(stock) > least and (fewer := self._without(place, stock[-1])):
                        over, again = over - fewer, True
        return meant - (self._without_ends(over) if chosen is None and over == meant else over)

    def _without(self, place: Place, stock: str) -> int:
        """Take one stock phrase out of an item; return by how many characters that makes it shorter."""
        item = self._item(place)
        left = re.sub(r"[，；](?=。)|^[，；]", "", item.text.replace(stock, "", 1))
        if len(left.strip("。")) < 2:
            return 0
        items = list(self.plan.sections[place[0]].items)
        items[place[1]] = item.as_written(left)
        self._set_items(place[0], items)
        return len(item.text) - len(left)

    def _without_ends(self, over: int) -> int:
        """Take away what only closes a part, then what only leads to its items, where that is no word of the user's."""
        for name in ("tail", "lead"):
            for s, section in enumerate(self.plan.sections):
                said = getattr(section, name)
                if over <= 0 or not said or (name == "lead" and not section.items):
                    continue
                if any(one and one in said for one in self.plan.typed) or find_figures(said) or MISSING.search(said):
                    continue
                self._set_items(s, list(section.items), **{name: ""})
                over -= len(said)
        return over


def stock_of(item: PlannedItem, typed: Sequence[str]) -> list[str]:
    """Return the stock sentences of an item, and the stock clauses beside a fact in its sentence."""
    if item.framed or not item.text or not item.facts:
        return []
    told = [
        one
        for _, fact in item.facts
        for one in (clause(fact.written, "plans"), clause(fact.written, "done"), fact.written)
    ]
    held = pairs_of("".join(told))
    found: list[str] = []
    for span in split_sentences(item.text):
        said = span.of(item.text)
        if MISSING.search(said) or any(one and one in said for one in typed):
            continue
        here = next((one for one in told if len(one) > 3 and one in said), "")
        if here:
            found += [one for one in _beside(said, here) if one]
        elif _is_stock(said, held):
            found += [] if re.match("[一二三四五六七八九十]是", said) else [said]
    return found


def _beside(said: str, told: str) -> Iterator[str]:
    """Yield the stock clauses before a fact in its sentence and those behind it."""
    before, _, after = said.partition(told)
    lead = re.match(r"[一二三四五六七八九十]是", before)
    head = before[lead.end() :] if lead else before
    clauses = re.findall(r"[^，；]+[，；]", head)
    stock = [
        one for one in clauses if not _KEPT.search(one) and not find_figures(one) and len(one) > 4 and "针对" not in one
    ]
    if stock and len("".join(clauses)) == len(head):
        yield "".join(stock) if "".join(stock) in head else stock[-1]
    tail = re.match(r"，(?:努力|力求|着力|确保|推动|进一步|不断|切实|真正)[^；。]*(?=[。；])", after)
    if tail and not find_figures(tail[0]) and not MISSING.search(tail[0]):
        yield tail[0]


def _is_stock(said: str, held: set[str]) -> bool:
    mine = pairs_of(said)
    return bool(mine) and not find_figures(said) and not _KEPT.search(said) and len(mine & held) / len(mine) < _ALIKE
