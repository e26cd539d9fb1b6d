"""What a question is beside others: one that names nothing of its own, asks the same again, or counts the parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.report import Role
from assistant.tasks.ask.reading import Understood
from assistant.writers.asked import Asked

_SHORT = 12  # characters of a clause up to which it is asked of what stands before it


def dependent(understood: Understood, part: str) -> bool:
    """Whether a later question of a message names nothing of its own: 要不要带年份, 比例多少."""
    asked = understood.asked
    own = asked.targeted or asked.known or asked.form or understood.leaning or len(asked.informative) > 1
    return len(part) <= _SHORT and not own


def same_page(asked: Asked, before: Asked) -> bool:
    """Whether how to write is asked again of the very part or topic: 怎么写，要点有哪些."""
    to_write = asked.intent == before.intent == "how_to" and not (asked.place or before.place or asked.length)
    return to_write and asked.targeted and (asked.roles, asked.topics) == (before.roles, before.topics)


def says_again(asked: Asked, before: Asked) -> bool:
    """Whether a later question of a message comes to what the one before it asked: 四个自信是哪四个，顺序是什么."""
    return (asked.terms, asked.intent, asked.asks, asked.target, asked.place) == (
        before.terms,
        before.intent,
        before.asks,
        before.target,
        before.place,
    )


def numbered(asked: Asked, order: Sequence[Role]) -> Asked:
    """Turn 第三部分 into the part that is third in the samples' ``order``."""
    place = (asked.ordinal or 0) - 1 if (asked.ordinal or 0) > 0 else len(order) - 1
    return replace(asked, roles=(order[place],), topics=(), target="role") if 0 <= place < len(order) else asked
