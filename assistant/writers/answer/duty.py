"""Who answers for what: the duties of all whom a question names side by side, each by its own sentence."""

from __future__ import annotations

import re

from assistant.genre.writing import Duty
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import LOCAL, bullets, quoted, titles
from assistant.writers.answer.written import Written

_DUTY = re.compile(r"责任|职责|[担负]什么责|各自?负责|谁负|怎么分(?!开|着|别)")
_NOT = re.compile(
    r"怎么写|如何写|分(?:开|别|着)写|标题|句|[几哪多]少?篇|例子|网络|网上"
    r"|谋篇|布局|着笔|落笔|下笔|行文|撰写|起草|(?:述职|履职|报告|汇报|材料)[^，。？?]{0,8}(?:怎么|如何|怎样)(?!分(?!开|着|别)|划|区)"
)


def named_duties(material: Material) -> list[Duty]:
    """Return the duties whose bearers a question names, in the guide's order; all where it asks for all."""
    asked = material.asked
    if (
        asked.asks == "yesno"
        or asked.documents
        or asked.foreign
        or not _DUTY.search(asked.question)
        or _NOT.search(asked.question)
    ):
        return []
    return [one for one in material.pack.writing.duties if re.search(one.asked, asked.question)]


def write_duties(material: Material) -> Written | None:
    """Answer what several bear, what each of them does first; None for one alone, whom a rule answers."""
    duties = named_duties(material)
    if len(duties) < 2:
        return None
    lines = [
        f"{quoted(material, quote)}（{titles([quote.name])}）"
        for duty in duties
        for stem, held in duty.rules.items()
        for said in held
        for quote in material.said(stem, said)[:1]
    ]
    first = f"**{'，'.join(duty.short for duty in duties)}。**"
    blocks = [first, f"**规定（{LOCAL}）**\n\n{bullets(lines)}"] if lines else [first]
    return Written("difference" if material.asked.intent == "difference" else "requirement", True, iter(blocks))
