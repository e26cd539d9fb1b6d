"""What the report of some office must hold: the parts all must have, what such an office adds, one sample to see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre.writing import Occasion
from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material
from assistant.writers.answer.occasion import named_occasions
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.told import WHOLE
from assistant.writers.answer.words import GUIDE, LOCAL, advised, block, bullets, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_MUST = re.compile(
    r"(?:必须|应当|应该|应|要|得|该|需要)(?:写|有|包括|包含|涵盖|具备)(?:到|进|清|上)?(?:的)?(?:哪(?:几|些)?|什么|啥)"
    r"(?:大)?(?:块|部分|方面|内容|东西|项|板块|要素)"
    r"|必(?:写|须写|备|不可少)的?(?:内容|部分|板块)?(?:有|是|包括)?(?:哪|什么)"
)
_OF_TEXT = re.compile(r"[那这][篇份]|范文|样本|例文|[里中]写了|写了")
_SURE, _ALIKE = 0.6, 0.5  # how sure the list must be, and how like its question, to say what such an office adds
_SHOWN = 6  # headings shown of the example


def compose_must_hold(material: Material) -> Written | None:
    """Answer what the report of an office must hold; None for a question of no office, a part, or one text."""
    asked = material.asked
    said = asked.said or asked.question
    if not _MUST.search(said) or _OF_TEXT.search(said) or not asked.units or asked.documents:
        return None
    if asked.roles or asked.topics or asked.foreign or asked.notice or asked.turn or asked.kinds:
        return None
    known = material.known
    told = known.score >= _SURE and known.alike >= _ALIKE and bool(known.advice)
    pages = [one for one in named_occasions(material) if one.unit and one.built]
    if pages and not told:
        return None  # its own page tells what goes into each part
    rules = material.pack.writing.part(WHOLE).rules
    lines = [
        quoted(material, quote) for stem, held in rules.items() for one in held for quote in material.said(stem, one)
    ]
    return Written("how_to", True, _told(material, lines, pages, told=told)) if lines else None


def _told(material: Material, required: list[str], pages: list[Occasion], *, told: bool) -> Iterator[str]:
    units = "、".join(material.asked.units)
    yield block(f"各单位都要写的（{LOCAL}）", required)
    lines = advised(material, [one.parts["done"] for one in pages if "done" in one.parts])
    if told:
        known = material.known
        lines.append(f"**{known.short}。**{material.advised(known.advice)}")
    yield block(f"“{shown(units)}”再写自己的{GUIDE}", lines)
    if held := samples_of_kind(material, material.asked.units):
        yield _example(*held[0])
    else:
        yield f"资料库里没有“{shown(units)}”的范文；要看同类单位怎么分条，接着问“小标题给几个”。"


def _example(document: Document, report: Report) -> str:
    """Return the entries of the main part of one sample, said to be an example and no rule."""
    done = next((one for one in report.sections if one.role == "done" and one.items), None)
    if not done:
        return f"**例子**（只是一篇范文，不是规定）：{titles([document.name])}。"
    items = [shown(f"{item.number}{item.heading}", 60) for item in done.items[:_SHOWN]]
    return f"**例子**（只是一篇范文这样分条，不是规定）：{titles([document.name])}的做法部分\n\n{bullets(items)}"
