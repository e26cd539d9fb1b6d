"""How long the text on the table is, where a message asks whether that will do: 这样够字数了吗."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.chat.table import Table
from assistant.passage import Document
from assistant.results import Word
from assistant.structure.checklist import Checklist
from assistant.structure.notice_length import length_asked
from assistant.structure.statistics import size

_ANY = 90_000  # characters of any report

_NUMBER = r"(?:多少|几|[够达]不?[够到]?|合适|超)"
_ASKS = re.compile(
    rf"(?:这样?|现在|目前|这[份篇稿段个]|稿子?|初稿|刚才|上面|它)[^，。？?]{{0,6}}(?:{_NUMBER}[^，。？?]{{0,4}}字|字数|够不够长|[长短]不[长短]|太[长短]|够长|短了|长了)"
    r"|^(?:字数|篇幅)(?:够|行|合适|达标|超|多少|怎么样|是不是|有多少)|^(?:一共|总共|共|有|写了)?多少个?字了[吗呢啊]?[？?]?$"
    r"|^(?:是不是|会不会)(?:有点|太|写)?得?太?[长短]了?[吗呢]?[？?]?$|^够(?:不够)?(?:长|字数?)[了吗呢]*[？?]?$"
)
# 字数够不够要求, 达到通知的字数了吗: held against what the notice allows.
_AGAINST = re.compile(
    r"(?:字数|篇幅|长度|长短)[^，。？?]{0,6}(?:够不够|够|达(?:没|不)?(?:到|标)|达没达到|符(?:不符)?合|合不合|合|超(?:没超|了|过)?|满足)[^，。？?]{0,8}(?:要求|规定|通知|标准|吗|没有?|么)[^，。]{0,4}$"
    r"|(?:超|够|达到|符合)[^，。？?]{0,4}(?:通知|要求|规定)[^，。？?]{0,6}(?:字数|篇幅)"
)
_REQUIRED = re.compile(r"一般|通常|要求|规定|应该?写|该写|要写|得写")


def own_size(message: str, table: Table, notices: Iterable[tuple[Document, Checklist]] = ()) -> Word | None:
    """Return how long the text worked on last is, where ``message`` asks so; None where it asks anything else.

    ``notices`` say how long it may be.
    """
    text = table.draft.text if table.last == "draft" and table.draft else ""
    if table.last == "review" and table.review:
        text = table.review.outline.text
    against = _AGAINST.search(message.strip())
    if not text or not (against or (_ASKS.search(message.strip()) and not _REQUIRED.search(message))):
        return None
    open_places = text.count("【待补")
    left = f"，里面还有 {open_places} 处【待补】没有填" if open_places else ""
    return Word(f"现在这一稿 {size(text)} 字（连标题和标点，不算空格）{left}。{_allowed(table, size(text), notices)}")


def _allowed(table: Table, chars: int, notices: Iterable[tuple[Document, Checklist]]) -> str:
    """Say whether a text is as long as the notice on it wants; "" where there is none."""
    review = table.review if table.last == "review" else None
    if review:
        limits = [
            (one.text, one.notice.removesuffix(".txt").removesuffix(".docx"))
            for one in review.checklist
            if one.kind == "length"
        ]
    else:
        own = next(((one, asked) for one, asked in notices if not one.bundled), None)
        limits = [(one.value, own[0].title) for one in own[1].of("length") if not one.states] if own else []
    told = [f"“{asked}”，{_held(bounds, chars)}" for asked, _ in limits if (bounds := length_asked(asked))]
    if not told:
        return ""
    part = "" if is_whole(table) or review is None else "这一稿只是一段，没有写全，字数先别看，缺的先补上。"
    return f"通知《{limits[0][1]}》要求{'；'.join(dict.fromkeys(told))}。{part}"


def _held(bounds: tuple[float, float], chars: int) -> str:
    low, high = bounds
    if chars > high:
        return f"超了{chars - high:.0f}字"
    if chars < low:
        return f"还差{low - chars:.0f}字"
    return f"没有超，还可以写{high - chars:.0f}字" if high < _ANY else "够了"


def is_whole(table: Table) -> bool:
    """Whether the text worked on last is a whole report, which the samples' length can be held against."""
    if table.last == "draft" and table.draft:
        return table.draft.request is not None and table.draft.request.section in ("", "all")
    return bool(table.review and table.review.outline.title and len(table.review.outline.sections) > 1)
