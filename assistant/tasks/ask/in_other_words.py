"""A turn as the question before put in full: of another year, of all that was counted, of those without it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.tasks.ask.absent import without_it
from assistant.tasks.ask.held_on import example_of, of_all, of_both_periods, of_other_year, of_whole, only_one
from assistant.tasks.ask.in_full import of_those_counted
from assistant.tasks.ask.spoken import plainly
from assistant.writers.asked import Asked

_COUNTED = 3  # turns back that a count may stand whose others a turn asks for
# Whether one's own rule says what was just told: 我们细则里有吗, 那我局的办法怎么规定的.
_OWN_RULE = re.compile(
    r"^(?:那么?|可是?)*(?P<rule>(?:我们?|咱们?|本?单位|自己|[我本][局院校镇馆委])[局院校镇]?的?(?:实施)?(?:细则|办法|制度|规定|规矩))(?:里面?|中|上)?"
    r"(?:有没有|有|对这个?|是|又)*(?:写|说|讲|提|规定|要求)?(?:到|了|过)?(?:这[个条点些一]*)?(?:怎么|咋|如何)?(?:写|说|讲|规定|要求)?的?(?:吗|么|没有?|呢)?$"
)


def of_own_rule(text: str, full: str) -> str:
    """Return what was asked before as asked of one's own rule (我们细则里有吗); empty for other turns."""
    found = _OWN_RULE.match(plainly(text).strip("，,。.！!？?、 　"))
    if not found or found["rule"] in full:
        return ""
    return f"{found['rule']}里{full.strip('，,。.！!？?、 　')}"


def _of_counted(fulls: Sequence[str], text: str) -> str:
    """Return the latest count asked of the samples with what a turn makes of it: 没单列的呢."""
    latest = list(dict.fromkeys(reversed(fulls)))[:_COUNTED]
    return next((told for one in latest if (told := of_those_counted(one, text))), "")


def asked_in_full(
    text: str, before: Asked, fulls: Sequence[str], questions: Sequence[str], held: str, own: bool
) -> str:
    """Return what a turn asks, in full by the questions before; empty where it takes up none of them.

    ``fulls`` are these in full and ``questions`` as they were read, in their order; ``held`` is the word by which the
    last names its part or topic, and ``own`` says whether it was answered from the office's own reports.
    """
    full = fulls[-1]
    return (
        example_of(before, text)
        or of_other_year(full, text)
        or of_both_periods(questions, text)
        or (of_all(full, text) if own else "")
        or _of_counted(fulls, text)
        or of_whole(before, full, text)
        or only_one(before, full, text)
        or without_it(text, before, held)
        or of_own_rule(text, full)
    )
