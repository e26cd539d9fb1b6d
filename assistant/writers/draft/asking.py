"""How a part asks for what is missing in it: each question once, naming the items that leave a gap for its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.report import Role
from assistant.writers.draft.body import Body
from assistant.writers.draft.plan import Gap, PlannedSection, missing, numeral

# How a question that is asked of every item of a part opens, and how one that is asked of some of them does.
_OF_ALL: dict[Role, tuple[str, str]] = {"problems": ("各个问题的", "问题{}的"), "plans": ("这些打算各", "打算{}")}


def questions(section: PlannedSection, bodies: Sequence[Body], texts: Sequence[str]) -> Iterator[str]:
    """Yield the questions of a part, item by item; what is asked of several items alike is the same each time."""
    named = section.role == "plans" and section.form == "items" and len(section.items) > 1
    for item, body, text in zip(section.items, bodies, texts, strict=True):
        for gap in body.asked:
            if gap.ask_only or missing(gap.slot) in text:
                asked = _of_some(gap, section, bodies, texts) if gap.of else gap.question
                yield f"打算“{item.heading}”：{asked}" if named and not gap.of else asked


def _of_some(gap: Gap, section: PlannedSection, bodies: Sequence[Body], texts: Sequence[str]) -> str:
    """Return a question of all items as one of those that do not answer it: 问题（一）、（三）的主要原因是什么."""
    whole, some = _OF_ALL.get(section.role, ("", ""))
    each = enumerate(zip(bodies, texts, strict=True), 1)
    held = [(number, gap.ask_only or missing(gap.slot) in text, body) for number, (body, text) in each]
    open_ = [number for number, left, body in held if left and any(one.slot == gap.slot for one in body.asked)]
    if not whole or gap.last or section.form != "items" or len(open_) in (0, len(texts)):
        return gap.question
    numbers = "、".join(f"（{numeral(number)}）" for number in open_)
    asked = gap.question.replace(whole, some.format(numbers), 1)
    return asked if len(open_) > 1 else asked.replace("分别是什么", "是什么", 1)
