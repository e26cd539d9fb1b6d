"""Which answers given outright fit a question, and which are offered where nothing answers it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.genre import GenrePack
from assistant.tasks.ask.judge import Judged
from assistant.tasks.ask.likely import REFUSING, likely_of, worded_shape
from assistant.tasks.ask.ways import compared
from assistant.writers.asked import Asked

_THE_SAME, _NEARLY = 0.8, 0.6  # likeness from which one question wants what another does, and from which it may
# What a question may want that no answer to another kind of question tells.
_FACTS = ("count", "extreme", "example", "number", "when", "who", "meaning", "headings", "notice")
_NEARBY, _SUGGESTED = 0.3, 3  # likeness of a question answered outright that is offered instead, and how many are


def wants_other(asked: Asked, one: Judged, pack: GenrePack) -> bool:
    """Whether an outright answer is one to a question that wants something else: 能写吗 and not 最多几分."""
    alike = one.features["alike"]
    if not pack.answers.of(one.candidate.advice) or alike >= _THE_SAME:
        return False
    likely, worded = likely_of(pack), worded_shape(asked)
    want, theirs = likely.shape(asked.question, worded), likely.shape(one.question, None)
    if want in _FACTS or (asked.intent == "how_to" and asked.targeted):
        return theirs != want
    return want in REFUSING and (theirs != want or bool(asked.foreign)) and (worded == want or alike < _NEARLY)


def nearby(fitting: Sequence[Judged], pack: GenrePack) -> tuple[str, ...]:
    """Return the questions answered outright that are most like one that nothing answers, as they are written."""
    found: list[str] = []
    for one in fitting:
        answer = pack.answers.of(one.candidate.advice)
        if answer and one.features["alike"] >= _NEARBY and one.features["missing"] < 1.0:
            found += [question for question in answer.asked if compared(question) == one.question][:1]
    return tuple(found[:_SUGGESTED])
