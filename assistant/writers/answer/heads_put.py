"""How the parts of a report are headed, where it is asked how to put that: 述职报告的大标题怎么起."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from assistant.writers.answer.listing import write_list
from assistant.writers.answer.material import Material

_PUT = re.compile(r"(?:怎么|咋|如何|怎样)[^，。？?]{0,3}(?:起|取|拟|定|列|写)")


def write_heads_put(material: Material) -> Iterator[str] | None:
    """Return the headings of whole parts where it is asked how they are put; None for other questions."""
    asked = material.asked
    said = asked.said or asked.question
    whole = asked.listing == "sections" and not (asked.roles or asked.topics or asked.documents or asked.form)
    if not whole or asked.intent != "headings" or asked.is_order or asked.turn or not _PUT.search(said):
        return None
    first = asked.type and material.pack.report_type(asked.type).person == "first"
    title = f"要问的是全文的题目，问“{'述职报告的' if first else ''}标题怎么写”。"  # 大标题 is said of either
    return chain(write_list(material), [title] if "大标题" in said else [])
