"""An older text brought up to date in square brackets: 204篇【261篇】, 【今年还有】, 【新加：…】, and its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.structure.notes.cells import in_table
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.marks import (
    ADDED,
    ANEW,
    DROP,
    ENTRY,
    HOW_MARKED,
    KEEP,
    MARKS_HERE,
    OLD,
    OLDER_TEXT,
    STILL_SO,
    VALUE,
)
from assistant.structure.notes.overtaken import PUT_TO
from assistant.structure.notes.whose import years_in
from assistant.structure.units import UNIT

AS_IT_WAS = "您注明今年还是这样，正文照前面写"
OTHER_YEAR = "是旧稿的年份，正文按“{}”写，请核实"
_HAN = "\u4e00-\u9fff"
_SQUARE = re.compile(r"【(?!待补)(?P<told>[^【】\n]+)】")
_PARTS = re.compile(r"[^，,；;、]+")
_SURE = 2  # weight of marks from which a text without a head that says so is an older one
_LABEL = re.compile(r"(?P<label>原因|问题|不足|打算|下一?步|明年打算|做法)(?:方面|部分|这一?块|呢|嘛)?[：:，, ]+(?=\S)")
_NEW = re.compile(rf"(?:{ADDED.pattern})[：:，, ]+(?=\S)")
_CLAUSES = 6  # characters in brackets on their own from which they hold a sentence and no label
# 问题部分去年写的是"…": what the older text said, quoted
_QUOTED_PART = re.compile(
    r"(?P<label>问题|不足|打算|原因|做法)(?P<how>(?:部分|方面|这一?块)?(?:去年|上年|原来|原稿|旧稿)?"
    r"(?:写|列|说|提)的?(?:是|有|了)[：:，, ]*)"
    r"(?=[“\"])"
)
_NAMED_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})年(?:度(?=[，,的]))?")

_HEADS = (OLDER_TEXT, MARKS_HERE, HOW_MARKED)
_TAILED = re.compile(rf"(?P<new>\d[\d.,]*)(?P<rough>[余多]?)(?P<unit>{UNIT})(?P<tail>[{_HAN}]{{2,6}})")  # 82人参加
_TOLD = (VALUE, ANEW, _TAILED)


def brought_up(text: str) -> Iterator[Edit]:
    """Yield what square brackets tell anew of an older text, each put where a reader would write it."""
    head = next((found for shape in _HEADS if (found := shape.search(text))), None)
    weight = sum(_weight(text, bracket) for bracket in _SQUARE.finditer(text))
    marked = weight >= _SURE or head is not None
    for bracket in _SQUARE.finditer(text):
        if in_table(text, bracket.start()) or (head and head.start() <= bracket.start() < head.end()):
            continue
        if _stands_alone(text, bracket):
            yield from _unwrapped(text, bracket, marked=marked)
        elif marked:
            yield from _beside(text, bracket)
    if head and re.search("[【（(]", text[head.end() :]):
        yield from _of_its_year(text, head)
    if marked:
        yield from _quoted(text)


def _weight(text: str, bracket: re.Match[str]) -> int:
    """Return how surely a bracket marks an older text: a figure in the same unit stands right before it, or 删."""
    parts = [part[0].strip() for part in _PARTS.finditer(bracket["told"])]
    if _stands_alone(text, bracket):
        return 0
    if any(DROP.fullmatch(part) for part in parts) or all(map(STILL_SO.fullmatch, parts)):
        return 1
    value = _value_in(parts[0])
    old = _figure_of(text, bracket.start(), value) if value and value["unit"] else None
    if value is None or old is None or old.end() != bracket.start():
        return 0
    said = value.groupdict()
    return 1 + bool(said.get("sure") or said.get("year"))


def _stands_alone(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket is no remark on what stands before it: it opens its line, or follows a label or another one."""
    line = text[text.rfind("\n", 0, bracket.start()) + 1 : bracket.start()].rstrip()
    leads = _NEW.match(bracket["told"]) or _LABEL.match(bracket["told"])
    return ENTRY.fullmatch(line) is not None or line[-1:] in "】：:" or (line[-1:] in "。；;" and leads is not None)


def _unwrapped(text: str, bracket: re.Match[str], *, marked: bool) -> Iterator[Edit]:
    """Yield a bracket that holds a sentence of its own without its marks; a label or a mark before a line stays one."""
    told = bracket["told"]
    lead, label = _NEW.match(told), _LABEL.match(told)
    whole = text[bracket.end() : bracket.end() + 1] in ("", "\n", "【", "。", "；", " ")
    if not whole or DROP.fullmatch(told) or ADDED.fullmatch(told) or KEEP.fullmatch(told):
        return
    if lead or label or (marked and len(told) >= _CLAUSES) or re.search("[，。；][^，]{3}", told):
        start = bracket.start("told")
        yield Edit(bracket.start(), start + lead.end(), "") if lead else Edit(bracket.start(), start, "")
        if label and not lead:
            yield Edit(start, start + label.end(), f"{label['label']}：")
        yield Edit(bracket.end("told"), bracket.end(), "；" if text[bracket.end() : bracket.end() + 1] == "【" else "")


def _beside(text: str, bracket: re.Match[str]) -> Iterator[Edit]:
    """Yield the figures before a bracket as it tells them anew, and what else it tells behind them."""
    parts = list(_PARTS.finditer(text, bracket.start("told"), bracket.end("told")))
    if any(DROP.fullmatch(part[0].strip()) for part in parts):
        return
    if parts and all(STILL_SO.fullmatch(part[0].strip()) for part in parts):
        yield Edit(bracket.start(), bracket.end(), "", AS_IT_WAS)
        return
    told, before = 0, bracket.start()
    edits: list[Edit] = []
    for part in parts:
        value = _value_in(part[0].strip())
        old = _figure_of(text, before, value) if value else None
        if not value or not old:
            break
        new = f"{value['new']}{value['rough'] or ''}{value['unit'] or old['unit']}"
        edits.append(Edit(old.start(), old.end(), new))
        edits.append(Edit(part.start(), part.end(), "", PUT_TO.format(old[0], new)))
        told += 1
    if not told:
        return
    rest = parts[told:]
    follows = text[bracket.end() : bracket.end() + 1]
    yield from edits
    yield Edit(bracket.start(), bracket.start("told"), "")
    for left, right in pairwise(parts[:told]):
        yield Edit(left.end(), right.start(), "")
    if rest:
        yield Edit(parts[told - 1].end(), rest[0].start(), "，")
    yield Edit(bracket.end("told"), bracket.end(), "，" if rest and re.match(rf"[{_HAN}\d]", follows) else "")


def _value_in(part: str) -> re.Match[str] | None:
    return next((one for shape in _TOLD if (one := shape.fullmatch(part))), None)


def _figure_of(text: str, at: int, value: re.Match[str]) -> re.Match[str] | None:
    """Return the figure that is told anew: the last one of its clause in that unit, behind the deed that is named."""
    deed = value.groupdict().get("deed") or ""
    sentence = max(text.rfind(stop, 0, at) for stop in "。；;\n】") + 1
    old = _last_figure(text, at, value["unit"], sentence)
    if old and (tail := value.groupdict().get("tail")):
        return old if text.startswith(tail, old.end()) else None
    if old is None or not deed:
        return old
    before = re.split("[，,、：:]", text[sentence : old.start()])[-1]
    return old if deed in before or deed.lstrip("共一总") == "" else None


def _last_figure(text: str, at: int, unit: str | None, begin: int) -> re.Match[str] | None:
    figures = [one for one in OLD.finditer(text, begin, at) if not unit or one["unit"] == unit]
    return figures[-1] if figures else None


def _of_its_year(text: str, head: re.Match[str]) -> Iterator[Edit]:
    """Yield the year of the older text as the one it is brought up to: the next after last year's, or 今年."""
    body = _SQUARE.sub(lambda found: "＊" * len(found[0]), text[head.end() :])
    years = set(years_in(body))
    named = _NAMED_YEAR.search(head["said"])
    if len(years) != 1 or not (named or re.search("去年|上年|上一年", head["said"])):
        return
    year = years.pop()
    if named and named["year"] != year:
        return
    new = "今年" if named else f"{int(year) + 1}年"
    for found in _NAMED_YEAR.finditer(body):
        if years_in(body[max(0, found.start() - 12) : found.end() + 12]):
            yield Edit(head.end() + found.start(), head.end() + found.end(), new, OTHER_YEAR.format(new))


def _quoted(text: str) -> Iterator[Edit]:
    """Yield the part that an older text is quoted of as its label, and the quotes around what it said as left out."""
    for found in _QUOTED_PART.finditer(text):
        yield Edit(found.start("how"), found.end("how"), "：")
        end = text.find("\n", found.end()) if "\n" in text[found.end() :] else len(text)
        for quote in re.finditer('[“”"]', text[found.end() : end]):
            yield Edit(found.end() + quote.start(), found.end() + quote.end(), "")
