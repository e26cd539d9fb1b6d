"""What a report says was not done at all, where it is asked how often: 全年没有单独研究过意识形态工作 is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import RecordAsked, has_word
from assistant.writers.answer.own.found import stands_in
from assistant.writers.answer.own.record import Records
from assistant.writers.answer.own.reports import CHECK
from assistant.writers.answer.own.valued import CLAUSES
from assistant.writers.answer.own.very_number import is_act
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Written

_NEVER = r"(?:从未|(?:一[次场回个]|至今|全年|全部|均|都|也|尚|上半年|仍)?(?:没有?|未)(?!能够|完全|全部))"
_EVENTS = "次场期轮回堂遍"  # what is done or is not; of 7名没有参加 some did


def write_none_done(
    material: Material, asked: RecordAsked, records: Records, documents: Sequence[Document]
) -> Written | None:
    """Tell the sentence that denies the very act of the very body; None where no report of the year does."""
    if asked.kind != "count" or asked.unit not in _EVENTS or not asked.unit:
        return None
    things = [word for word, weight in asked.words if weight == 1.0]
    acts = [*asked.acts, *(word for word in things if is_act(word))] or [word for word in things if word == asked.head]
    bodies = [word for word in things if word not in acts and records.seen(word)]
    if not acts or not bodies:
        return None
    wanted = {one.id for one in documents}
    for one in records.statements.all:
        _, report = records.held[one.quote.document]
        if one.quote.document not in wanted or stands_in(report, one.quote, "plans"):
            continue
        if all(has_word(one.own, word) for word in bodies) and any(_denies(one.own, act, bodies) for act in acts):
            blocks = (f"**没有**：{told_from(material, one.quote, 300)}", CHECK)
            ids = (one.quote.document,)
            return Written("other", True, iter(blocks), exact=True, reports=ids, told=(one.quote,))
    return None


def _denies(text: str, act: str, bodies: Sequence[str]) -> bool:
    """Whether a body is said never to have done it; 因讲稿未送审取消讲坛1期 counts what was called off."""
    denied = re.compile(rf"(?P<before>.*?){_NEVER}[^，。；\d]{{0,10}}{re.escape(act)}")
    return any(
        not re.search(r"\d", clause)
        and (found := denied.match(clause))
        and any(one in found["before"] for one in bodies)
        for clause in CLAUSES.split(text)
    )
