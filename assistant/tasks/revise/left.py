"""What is left of an item's wording when one of its facts goes elsewhere: the other sentences stay word for word."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.facts import stands_in
from assistant.tasks.revise.places import POINT
from assistant.tasks.revise.shorter import stock_of
from assistant.writers.draft.plan import PlannedItem, numeral
from assistant.writers.draft.sentences import tell


def text_without(item: PlannedItem, gone: Fact, role: Role) -> str:
    """Return the wording of an item without a fact; "" where that cannot be told apart, so that it is written anew."""
    others = [fact for _, fact in item.facts if fact is not gone]
    head, *points = POINT.split(item.text)
    if points:
        text = _of_points(head, points, gone, others, role)
    else:
        text = "".join(one for one in _sentences(item.text) if not stands_in(gone, one, role))
    kept = bool(text) and all(stands_in(one, text, role) for one in others)
    return text if kept and len(text) < len(item.text) and not stands_in(gone, text, role) else ""


def text_with(item: PlannedItem, new: Fact, role: Role, typed: Sequence[str]) -> str:
    """Return the wording of an item without stock phrases with a fact more, behind what is likest; else ""."""
    if not item.text or item.framed or stock_of(item, typed):
        return ""
    sentences = _sentences(item.text)
    told = [n for n, one in enumerate(sentences) if any(stands_in(fact, one, role) for _, fact in item.facts)]
    if not told:
        return ""
    mine = set(new.said) - set("的了在把也和、，0123456789月日年前")
    at = max(told, key=lambda n: (len(mine & set(sentences[n])), n))
    return "".join([*sentences[: at + 1], *tell([new], role), *sentences[at + 1 :]])


def bare_text(item: PlannedItem, fact: Fact, role: Role, typed: Sequence[str]) -> str:
    """Return how a fact that leaves an item is told there: without stock phrases where the item had none any more."""
    bare = bool(item.text) and not item.framed and not stock_of(item, typed)
    return "".join(tell([fact], role)) if bare else ""


def _of_points(head: str, points: Sequence[str], gone: Fact, others: Sequence[Fact], role: Role) -> str:
    told = [one[one.index("是") + 1 :] for one in points]
    at = next((n for n, one in enumerate(told) if stands_in(gone, one, role)), -1)
    if at < 0 or any(stands_in(one, told[at], role) for one in others):
        return ""
    tail = ""
    if at == len(told) - 1:  # what closes the item stands behind the last point
        sentences = _sentences(told[at])
        last = max((n for n, one in enumerate(sentences) if stands_in(gone, one, role)), default=-1)
        if last < 0:
            return ""  # no one sentence tells it, so where it ends is not known
        tail = "".join(sentences[last + 1 :])
    left = [one for n, one in enumerate(told) if n != at]
    if len(left) == 1:
        return head + left[0] + tail
    return head + "".join(f"{numeral(n)}是{one}" for n, one in enumerate(left, 1)) + tail


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]
