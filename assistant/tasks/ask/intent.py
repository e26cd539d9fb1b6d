"""What kind of answer a question wants: its intent, what it wants listed or measured, and how many."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.structure.numbering import numeral
from assistant.tasks.ask import wording as wording
from assistant.tasks.ask import wording_beyond
from assistant.tasks.ask.points import counts_points
from assistant.writers.asked import Intent, Listing, Measure


@dataclass(frozen=True, slots=True)
class Reading:
    """How a question is put: what it wants, apart from what it is about."""

    intent: Intent
    listing: Listing = "headings"
    measure: Measure = "which"
    count: int | None = None
    negated: bool = False
    length: bool = False
    mistakes: bool = False
    form: bool = False
    notice: bool = False
    writing: bool = False  # whether it speaks of writing at all
    asks: str = ""
    ordinal: int | None = None
    counted: str = ""  # the measure word of the number asked for: 次 of 几次
    outside: str = ""  # why no library can hold it: own, future, order
    place: bool = False
    shape: bool = False


_QUOTED = re.compile("“[^“”]*”")
_GIVEN = re.compile("(?:给|来|要|举|列|拟|起|出|写|换|挑|选)(?:我|出|一下|上|个|点)*$")


def read_intent(question: str) -> Reading:
    """Read how ``question`` is put; ``unclear`` where its wording alone does not say what it wants.

    What stands in quotation marks is spoken of and does not ask: 能不能写“根据通知要求”.
    """
    question = _QUOTED.sub("“”", question)
    return Reading(
        intent=_intent(question),
        listing=_listing(question),
        measure=_measure(question),
        count=_count(question),
        negated=bool(wording.NEGATED.search(question)),
        length=bool(wording.LENGTH.search(question)) or counts_points(question),
        mistakes=bool(wording.MISTAKES.search(question)),
        form=bool(wording.FORM.search(question)),
        notice=bool(wording.NOTICE.search(question)),
        writing=bool(wording.OF_WRITING.search(question)),
        asks=_asks(question),
        ordinal=_ordinal(question),
        counted=found[1] if (found := wording.MEASURED.search(question)) else "",
        outside=_outside(question),
        place=bool(wording.PLACE.search(question)),
        shape=bool(wording.SHAPE.search(question)),
    )


def _intent(question: str) -> Intent:
    if wording.NOTICE.search(question) and _asks_for_rule(question):
        return "requirement"
    if counts_points(question):
        return "how_to"
    if wording.LIMIT.search(question):
        return "how_to"  # 小标题有字数限制没 wants no small headings
    counted = wording.HOW_MANY.search(question)
    if not counted and wording.LIST.search(question) and wording.LISTED.search(question):
        return "how_to" if wording.WHOLE.search(question) else "headings"
    table: tuple[tuple[re.Pattern[str], Intent], ...] = (
        (wording.ABOUT, "about"),
        (wording.PLACE, "how_to"),
        (wording.DIFFERENCE, "difference"),
        (wording.SIZE_OF_SAMPLES, "coverage"),
        (wording.COVERAGE, "coverage"),
        (wording.DEGREE, "requirement"),
        (wording.EXAMPLE, "example"),
        (wording.FORM, "requirement"),
        (wording.FORBIDDEN, "requirement"),
        (wording.HOW_TO, "how_to"),
        (wording.LENGTH, "how_to"),
        (wording.REQUIREMENT, "requirement"),
        (wording.MISTAKES, "how_to"),
        (wording.NUMBER_FACT, "requirement"),
        (wording.TIME_FACT, "requirement"),
        (wording.PERSON_FACT, "requirement"),
        (wording.NAME_FACT, "requirement"),
    )
    uncounted = wording.NOT_COUNTED.search(question) and not wording.OF_SAMPLES.search(question)
    fitting = (intent for pattern, intent in table if pattern.search(question))
    return next((intent for intent in fitting if not (uncounted and intent == "coverage")), "unclear")


def _asks_for_rule(question: str) -> bool:
    return any(
        pattern.search(question) for pattern in (wording.REQUIREMENT, wording.LENGTH, wording.HOW_TO, wording.TIME_FACT)
    )


def _listing(question: str) -> Listing:
    if re.search(r"小标题|二级标题|分标题", question):
        return "headings"
    return next((listing for listing, pattern in wording.LISTINGS if re.search(pattern, question)), "headings")


def _measure(question: str) -> Measure:
    if re.search(r"最长|字数最多", question):
        return "longest"
    if re.search(r"最短|字数最少", question):
        return "shortest"
    if re.search(r"平均|中位|占(?:多少|几成|比例)|比例", question) or wording.SIZE_OF_SAMPLES.search(question):
        return "length"
    return "which"


def _count(question: str) -> int | None:
    """Return the number of things asked for (五个 is 5), or None; 几个 names no number."""
    every = list(wording.COUNTED.finditer(question))
    if not every:
        return None
    given = [one for one in every if _GIVEN.search(question[: one.start()])]
    found = (given or every)[0]  # 最后一句给两个例子: two
    after = question[found.end() : found.end() + 1]
    if found[0][-1] in "组套" or (after and after in "字层"):  # 来一组 is a whole set, 五个字的 a length
        return None
    value = numeral(found[1])
    return value if value and value <= 50 else None


def _outside(question: str) -> str:
    """Return ``order``, ``own`` or ``future`` for what is no question to a library; empty otherwise."""
    if wording.ORDER.search(question) and not wording_beyond.WHETHER_TO_INVENT.search(question):
        return "order"
    if wording.DEED.search(question) and not wording.HOW_TO.search(question):
        return "deed"
    listed = wording.LIST.search(question) and wording.LISTED.search(question)
    if listed or wording.OF_SAMPLES.search(question) or wording.SHOWN.search(question):
        return ""
    if (
        wording_beyond.NORM.search(question)
        or wording.PLACE.search(question)  # 开了几次会，这些数字写在哪里
        or ("写" in question and not wording_beyond.DONE.search(question))
        or "篇" in question
        or (_of_report(question) and not wording_beyond.DONE.search(question))
    ):
        return ""
    if wording_beyond.TO_COME.search(question) and not wording.YEAR_FACT.search(question):
        return "future"
    return (
        "own"
        if any(one.search(question) for one in (wording_beyond.OWN_FACT, wording_beyond.HAPPENED, wording_beyond.PAST))
        else ""
    )


def _of_report(question: str) -> bool:
    """Whether how long or in how many parts a report is written is asked, whoever asks it."""
    sized = wording.LENGTH.search(question) or wording.SHAPE.search(question)
    return bool(sized and ("写" in question or wording.PARTED.search(question)))


def _asks(question: str) -> str:
    if wording.DUTY.search(question):
        return "duty"
    if wording.CONSEQUENCE.search(question):
        return "consequence"
    if wording.LACK.search(question):
        return "lack"
    if wording.SYMBOL.search(question):
        return "symbol"
    if wording.HOW_MANY_MAY.search(question):
        return "count"
    if wording.YES_NO.search(question):
        return "yesno"
    if wording.NAME_FACT.search(question):
        return "name"
    if wording.YEAR_FACT.search(question):
        return "year"
    if wording.PERSON_FACT.search(question):
        return "person"
    if wording.WHEN_FACT.search(question):
        return "when"
    if wording.TIME_FACT.search(question):
        return "time"
    return "number" if wording.NUMBER_FACT.search(question) else ""


def _ordinal(question: str) -> int | None:
    found = wording.ORDINAL.search(question)
    if not found:
        return None
    return -1 if found[2] else numeral(found[1])
