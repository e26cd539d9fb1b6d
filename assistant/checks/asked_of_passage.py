"""What a notice asks beyond its parts: what must be stated, how many shortfalls, and of whom it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.statements import bigrams
from assistant.report import Role, Span
from assistant.structure.notice import Requirement
from assistant.structure.numbering import numeral
from assistant.structure.sentences import split_sentences

# Where a passage without headings speaks of a part.
_SPEAKS: dict[Role, re.Pattern[str]] = {
    "problems": re.compile(
        r"(?:存在|主要|突出|还有|仍有)[^，。]{0,6}(?:问题|不足|短板|差距|薄弱环节)|(?:问题|不足|短板|不足之处|差距)(?:主要)?(?:是|有|在于|：|:)|(?:不够|有待|欠缺|不到位)"
    ),
    "plans": re.compile(r"下一?步|今后|下一?年|明年|接下来|打算|计划|(?:^|，)将(?:继续|进一步|加强|着力|认真)"),
}
_MUST = re.compile(
    r"(?:必须|应当?|须|要|需要?|务必)(?:写明|写清楚?|说明|报告|列明|反映|包括)[：:](?P<list>[^。\n]+(?:。(?=[（(][二三四五六七八九]))?[^。\n]*)"
)
_ENTRY = re.compile(r"[（(][一二三四五六七八九十\d]+[)）]|[①-⑨]|(?<![\d.])\d[.、．]|；")
_NUMBERS = re.compile(r"次数|数量|个数|人数|几次|多少|时间|日期|金额|比例")
_MANY = re.compile(r"\d|[一二两三四五六七八九十百]+[次个名人场期条起件项处篇]")
_USUAL = re.compile(
    r"意识形态|工作(?!群)|情况|次数|数量|个数|人数|时间|日期|逐[条项个]|说明|写[“‘]无[”’]|没有的|具体|以及|年度|本年|全年|的|和|与|及"
)
_LEAST = re.compile(
    r"(?:存在的?)?问题(?:部分)?(?:要|须|应)?(?:至少|不少于|不低于)(?:写|列|查摆)?(?P<many>[0-9一二两三四五六七八九])(?:条|个|点|项)"
)
_POINTS = re.compile(
    r"[一二三四五六七八九]是|[一二三四五六七八九]、|[（(][一二三四五六七八九][)）]|第[一二三四五六七八九]，"
)
_KINDS = "站|科室|科|室|局|所|队|场|校|院|社区|村|镇|乡|街道|中心|厂|馆|公司"
_UNIT = rf"[\u4e00-\u9fff]{{1,6}}?(?:{_KINDS})"
_WHOSE = re.compile(
    rf"^(?:新设的|其中)?(?P<units>{_UNIT}(?:[、和及]{_UNIT})*)(?:报告|的报告)?(?:还|也|另|均)?"
    "(?=须|应|要|不超过|于|控制|可|成立|，|在)"
)
_OWN_UNIT = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\d一今去全]{0,4}年(?:以?来|度)?[，,]?)?"
    rf"(?P<unit>[\u4e00-\u9fff]{{2,6}}?(?:{_KINDS}))(?=[今高十专认一现的共在全始坚严不\d，])"
)


@dataclass(frozen=True, slots=True)
class Must:
    """One thing that must be stated, as it stands in the notice, and what is wrong with the draft about it."""

    value: str
    start: int
    end: int
    wrong: str
    span: Span | None = None


def sentences_on(role: Role, text: str) -> list[Span]:
    """Return the sentences of a passage without headings that speak of a part: shortfalls, plans, or neither."""
    if role == "done":
        return [one for one in split_sentences(text) if not any(on.search(one.of(text)) for on in _SPEAKS.values())]
    return [one for one in split_sentences(text) if _SPEAKS[role].search(one.of(text))]


def musts(text: str, notice: str) -> Iterator[Must]:
    """Yield what the notice says must be stated, each with what the draft lacks of it, "" where it is there."""
    for found in _MUST.finditer(notice):
        at = found.start("list")
        for piece in _entries(found["list"]):
            value = piece.of(found["list"]).strip(" ，,；;。")
            if value:
                wrong, span = _stated(text, value)
                yield Must(value, at + piece.start, at + piece.end, wrong, span)


def _entries(listed: str) -> Iterator[Span]:
    marks = [*_ENTRY.finditer(listed)]
    if not marks:
        marks = [*re.finditer("[、，]", listed)]
    starts, ends = [0, *(one.end() for one in marks)], [*(one.start() for one in marks), len(listed)]
    yield from (Span(a, b) for a, b in zip(starts, ends, strict=True) if b - a > 1)


def _stated(text: str, value: str) -> tuple[str, Span | None]:
    name = re.split("[，,；]", value)[0]
    keys = bigrams(_USUAL.sub(" ", name)) - {"工作", "问题", "存在"}
    on = [one for one in split_sentences(text) if any(pair in one.of(text) for pair in keys)]
    if not keys or (on and not _NUMBERS.search(name)):
        return "", on[0] if on else None
    if not on:
        return "没有看到", None
    counted = (one for one in on if _counts(one.of(text), keys))
    if there := next(counted, None):
        return "", there
    wanted = "、".join(dict.fromkeys(one[0] for one in _NUMBERS.finditer(name)))
    return f"写到了，没有{wanted}", on[0]


def _counts(said: str, keys: set[str]) -> bool:
    """Whether a clause on a thing, or one of the two behind it, tells a number."""
    clauses = re.split("[，；]", said)
    return any(
        _MANY.search("，".join(clauses[n : n + 3])) for n, one in enumerate(clauses) if any(key in one for key in keys)
    )


def too_few(text: str, notice: str) -> tuple[str, Span, Span] | None:
    """Return how few shortfalls a passage tells against the number a notice wants, with both places; else None."""
    found = _LEAST.search(notice)
    spans = sentences_on("problems", text)
    if not found or not spans:
        return None
    least = numeral(found["many"]) or 0
    held = max(len(_POINTS.findall(text[spans[0].start : spans[-1].end])), len(spans))
    if held >= least:
        return None
    return f"通知要求问题不少于{least}条，稿子写了{held}条", spans[0], Span(found.start(), found.end())


def of_others(one: Requirement, notice: str, text: str) -> bool:
    """Whether a notice asks something of units by name, or of one kind of them, of which the draft's own is none."""
    start = max(notice.rfind(mark, 0, one.start) for mark in "。；，、\n：") + 1
    clause = notice[max(notice.rfind(mark, 0, one.start) for mark in "。；\n：") + 1 : one.end]
    found = _WHOSE.match(notice[start : one.end]) or _WHOSE.match(clause.rpartition("，")[2]) or _WHOSE.match(clause)
    own = _OWN_UNIT.search(text)
    if not found or not own:
        return False
    named = re.split("[、和及]", found["units"].removeprefix("新设的"))
    unit = own["unit"]
    for name in named:
        if name in unit or unit in name or name in text:
            return False
        kind = "科室" if name.endswith("科室") else name[-1]
        generic = re.match(r"(?:各|机关|航标|基层|直属|下属|内设|全体|所有)", name)
        if generic and unit[-1] in kind:
            return False
    return True
