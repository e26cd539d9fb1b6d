"""How long the text on the table is, where a message asks whether that will do: 这样够字数了吗."""

from __future__ import annotations

import re

from assistant.chat.table import Table
from assistant.results import Word
from assistant.structure.statistics import size

_NUMBER = r"(?:多少|几|[够达]不?[够到]?|合适|超)"
_ASKS = re.compile(
    rf"(?:这样?|现在|目前|这[份篇稿段个]|稿子?|初稿|刚才|上面|它)[^，。？?]{{0,6}}(?:{_NUMBER}[^，。？?]{{0,4}}字|字数|够不够长|[长短]不[长短]|太[长短]|够长|短了|长了)"
    r"|^(?:字数|篇幅)(?:够|行|合适|达标|超|多少|怎么样|是不是|有多少)|^(?:一共|总共|共|有|写了)?多少个?字了[吗呢啊]?[？?]?$"
    r"|^(?:是不是|会不会)(?:有点|太|写)?得?太?[长短]了?[吗呢]?[？?]?$|^够(?:不够)?(?:长|字数?)[了吗呢]*[？?]?$"
)
_REQUIRED = re.compile(r"一般|通常|要求|规定|应该?写|该写|要写|得写")


def own_size(message: str, table: Table) -> Word | None:
    """Return how long the text worked on last is, where ``message`` asks so; None where it asks anything else."""
    text = table.draft.text if table.last == "draft" and table.draft else ""
    if table.last == "review" and table.review:
        text = table.review.outline.text
    if not text or not _ASKS.search(message.strip()) or _REQUIRED.search(message):
        return None
    open_places = text.count("【待补")
    left = f"，里面还有 {open_places} 处【待补】没有填" if open_places else ""
    return Word(f"现在这一稿 {size(text)} 字（连标题和标点，不算空格）{left}。")


def is_whole(table: Table) -> bool:
    """Whether the text worked on last is a whole report, which the samples' length can be held against."""
    if table.last == "draft" and table.draft:
        return table.draft.request is not None and table.draft.request.section in ("", "all")
    return bool(table.review and table.review.outline.title and len(table.review.outline.sections) > 1)
