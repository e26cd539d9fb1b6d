"""One of a series of events that own reports number, by its number: 第3期谁讲的; of a table the row by its columns.

Told only where a report numbers that very kind of event; a number beyond the last one is said not to be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.reports import CHECK
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_N = r"[一二三四五六七八九十\d]{1,3}"
_KINDS = "期讲场轮批课"
_SERIES = re.compile(rf"第(?P<n>{_N})(?P<kind>[{_KINDS}])(?!会|程|题)")
_NOT = re.compile(r"怎么|如何|怎样|咋|标注|格式|字体|字号|排版|位置|顶格|对吗|写法|能不能|要不要|可以")
# What is asked of an entry, what a clause that tells it holds, and the name of the column that does.
_ASKED = tuple(
    (re.compile(asks), re.compile(holds), re.compile(column))
    for asks, holds, column in (
        (r"谁|哪位|什么人", r"由|主讲|讲|请|填|书记|长|主任|教授|老师", r"人|嘉宾|讲师|老师|单位|负责"),
        (r"什么时[候间]|啥时|几月|几号|哪[天日]|何时|时间", r"\d{1,2}月|[上中下]旬", r"时间|日期|月份"),
        (r"哪(?:里|儿)|什么地方|地点", r"在|地点", r"地点|地址|场所"),
        (r"(?:讲|说|学)(?:的|了)?是?些?(?:什么|啥)|主题|题目|内容", r"[“《]|主题|题目|内容", r"主题|题目|内容|课题"),
        (r"多少人|几个?人|人次", r"\d+\s*(?:余|多)?(?:人|名)", r"人数|人次|听众|参加"),
    )
)  # fmt: skip
_STOP = re.compile(r"[。；\n]")
_WHO = re.compile(r"(?:由|请|邀请)?(?P<who>[^，；。由]{2,24}?)(?:主讲|讲授|授课|来讲|讲)")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one text says of the entry: as a sentence, or as a row of a table under its columns."""

    quote: Quote
    text: str
    columns: tuple[tuple[str, str], ...] = ()


def write_nth(material: Material, extras: Extras) -> Written | None:
    """Tell what own texts say of the entry a question numbers; None where none numbers such entries."""
    asked = material.asked
    said = asked.said or asked.question
    series = _SERIES.search(said)
    if asked.is_order or _NOT.search(said) or not series:
        return None
    wanted = next(((holds, column) for asks, holds, column in _ASKED if asks.search(said)), None)
    if not wanted:
        return None
    return _of_series(material, extras, series, said, wanted)


def _of_series(
    material: Material,
    extras: Extras,
    found: re.Match[str],
    said: str,
    wanted: tuple[re.Pattern[str], re.Pattern[str]],
) -> Written | None:
    """Tell what own reports say of one of a series of events; None where none numbers such events."""
    number, kind = numeral(found["n"]) or 0, found["kind"]
    words = [word for word, weight in content_words(_SERIES.sub("，", said)) if weight == 1.0 and len(word) > 2]
    entries: list[_Entry] = []
    highest = 0
    for document, report in extras.own_samples(material):
        if any(word not in report.text for word in words):
            continue
        if document.period and (years := re.findall(r"(?:19|20)\d\d", said)) and document.period[:4] not in years:
            continue
        for n, entry in _numbered(document.id, document.name, report.text, kind):
            highest = max(highest, n)
            if n == number:
                entries.append(entry)
    if not highest:
        return None
    told = [(line, one.quote) for one in entries if (line := _told(one, wanted))]
    if entries and not told:
        line = f"{titles([entries[0].quote.name])}写到第{number}{kind}，没有写这一问，我不知道，也不猜："
        near = quoted(material, entries[0].quote, 300)
        return Written("other", False, iter([f"{line}{near}"]), exact=True)
    if not told:
        line = f"加进来的报告里只写到第{highest}{kind}，没有第{number}{kind}，我不知道，也不猜。"
        return Written("other", False, iter([line]), exact=True)
    blocks = [f"{line}：{quoted(material, quote, 300)}（{titles([quote.name])}）" for line, quote in told[:2]]
    reports = tuple(dict.fromkeys(quote.document for _, quote in told))
    return Written("other", True, iter([*blocks, CHECK]), exact=True, reports=reports, told=(told[0][1],))


def _numbered(document: str, name: str, text: str, kind: str) -> Iterator[tuple[int, _Entry]]:
    """Yield the entries a text numbers with their number: its clauses from one number to the next, its rows."""
    marks = re.compile(rf"第(?P<n>{_N}){kind}")
    start = 0
    head: tuple[str, ...] = ()
    for line in text.splitlines(keepends=True):
        cells = _cells(line)
        if cells:
            row = next((found for one in cells if (found := marks.fullmatch(one))), None)
            if row and head and len(head) == len(cells):
                quote = _quote(document, name, text, Span(start, start + len(line.rstrip())))
                yield numeral(row["n"]) or 0, _Entry(quote, line, tuple(zip(head, cells, strict=True)))
            elif not re.fullmatch(r"[-:\s|]+", line) and not row:
                head = tuple(cells)
        else:
            named = list(marks.finditer(line))
            starts = [one.start() for one in named[1:]]
            for n, one in enumerate(named):
                stop = _STOP.search(line, one.end())
                end = min([*starts[n : n + 1], stop.start() if stop else len(line)])
                piece = line[one.start() : end].rstrip("，、 ")
                at = start + one.start()
                yield numeral(one["n"]) or 0, _Entry(_quote(document, name, text, Span(at, at + len(piece))), piece)
        start += len(line)


def _cells(line: str) -> list[str]:
    """Return the cells of a line of a table; none for another line."""
    if line.count("|") > 1:
        return [one.strip() for one in line.strip().strip("|").split("|")]
    return [one.strip() for one in line.split("\t")] if line.count("\t") > 1 else []


def _told(entry: _Entry, wanted: tuple[re.Pattern[str], re.Pattern[str]]) -> str:
    """Return what an entry tells of what is asked, to lead with; empty where it does not tell it."""
    holds, column = wanted
    if entry.columns:
        cell = next(((name, value) for name, value in entry.columns if column.search(name) and value), None)
        return f"**{shown(cell[0], 20)}：{shown(cell[1], 60)}**" if cell else ""
    if not holds.search(entry.text):
        return ""
    who = _WHO.search(_SERIES.sub("", entry.text)) if "主讲" in holds.pattern else None
    return f"**{shown(who['who'].lstrip('由请'), 40)}**" if who else "写到的是"


def _quote(document: str, name: str, text: str, span: Span) -> Quote:
    return Quote(document, name, "sample", "", span.of(text), span.start, span.end)
