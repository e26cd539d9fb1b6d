"""Notes as people type them, cut into stretches: bullets off, headings apart, table rows read by their header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.report import Role, Span
from assistant.structure.notes.cells import cells_of, is_counted, is_head, listed_by_sign, office_spans, without_offices
from assistant.structure.notes.rows import row_text

_BULLET = re.compile(
    r"(?:[-–—+•·●○▪■□◆◇►▶➢➤✓✔√☑>※★]+|\*(?!\*)|#{1,6}(?=\s)|\[[ xX]?\](?=\s)"
    r"|\d{1,3}(?:[、)）]|[.．](?!\d(?!\d{3}年)))|[（(]\d{1,3}[)）]|[①-⑳]"
    r"|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、)）]|[一二三四五六七八九十]是(?=\S)"
    r"|第[一二三四五六七八九十][，、,](?!第)|(?:首先|其次|再次|最后|此外)[，,]|[A-Za-z][.、)）](?=\s*\S))\s*"
)
# A bare number before Chinese words is a bullet where several lines have one, or where it counts on from the line
# above or to the line below: 1. 专题会3次, 2 教职工学习36次.
_BARE_BULLET = re.compile(
    r"\s*\d{1,2}[ \u3000\t]+(?=[\u4e00-\u9fff“《\"])"
    r"(?![次人个项条篇件份期月日名元户]|年(?![轻纪度级长])|场(?![馆地所景]))"
)
_LEADING_NUMBER = re.compile(r"\s*(\d{1,2})(?!\d)")
_CHAPTER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、]|#")
_MARK = r"(?:(?:第?[一二三四五六七八九]|再?一个|还有一个|另一个|另外一个|最后一个)是|(?:还有|再有|再|最后|另外)就是)"
_IN_ORDER = r"(?:第[一二三四五六七八九]|首先|其次|再次)[，,、](?!第)"
_SPOKEN_MARK = re.compile(rf"(^|[，,；;：:。 ])((?:{_MARK}|{_IN_ORDER})(?=\S))")
_FIRST_MARK = re.compile(rf"(?:{_MARK}|{_IN_ORDER})(?=\S)")
# 三个事，一个是论坛讲座把关，一个是会员，一个是公众号: one item that names what it is on
NAMED_LIST = re.compile(
    r"(?:重点|主要)?(?:是|抓|做|抓好|盯)?(?P<many>[两二三四五])[个件项](?:事情?|工作|重点|方面|大事)[，,：: ]+"
    r"(?P<list>(?:(?:第?[一二三四五]|再?一个|还有一个|另一个)(?:个)?是"
    r"(?!把|让|给)[^，,。；;\d了是]{2,10}[，,、；; ]*){2,5})(?=$|[。；;\n])"
)
_SIGN = re.compile(r"[-–—+•·●○▪■□◆◇►▶➢➤*]+")  # bullets that are no numbers
_HEADING = 16  # characters of a line that may head the bullets below it
_INNER = re.compile(
    rf"\s{{0,99}}(?:{_MARK}(?![^，。；]{{0,3}}[任]组长)|{_IN_ORDER}(?=\S)|\d{{1,2}}(?:[)）、]|[.．](?=\s?[\u4e00-\u9fff]))|[（(]\d{{1,2}}[)）]|[①-⑳])\s{{0,99}}"
)
_COUNTING = re.compile(r"(?<![\d.．])(\d)[.．、)）]\s?(?=[\u4e00-\u9fff“《])")
# 1审查没有流程 2舆情靠人工 3…: digits that only blanks and stops set apart
_COUNTING_BARE = re.compile(
    r"(?:(?<=[：:，,；;。 \u3000])|^)(\d)(?=[\u4e00-\u9fff“《]{2})"
    r"(?![次个人项条篇件份期月日号名元户年场位块处家堂套批支部岁点米万千百])"
)
# a台账不细 b队伍偏老: letters that count
_COUNTING_LETTER = re.compile(
    r"(?<![A-Za-z\d])([a-eA-E])[.、)） ]{0,2}(?=[\u4e00-\u9fff“《]{2})(?![级类股座区栋组班档面角型卷证照楼])"
)
_TURN = re.compile(
    "(?<![不非])但是(?!否)|但(?=(?:有|还|也|仍|没|不少|个别|部分|有些|少数))|可是|不过(?=有|还|也|个别)|还有就是|再有就是|再就是|然后(?=[\u4e00-\u9fff]{2})"
)
_LEAST = 4  # characters of a clause
_RULE_ROW = re.compile(r"[\s|:：\-—+=]{3,}$")
_OPEN, _CLOSE = '“‘（《【〈(["', '”’）》】〉)]"'
_SENTENCE_END = "。！？；;!?"
_HEARD = ("听众", "受众", "观众", "受教育人数", "参与人数", "覆盖人数", "参加人数", "听讲人数")


@dataclass(frozen=True, slots=True)
class NoteLine(Span):
    """One line without bullet; ``cells`` of a table row with its table's ``head``; ``blank`` lines part blocks."""

    text: str
    blank: bool = False
    mark: str = ""  # its bullet or number, outermost
    cells: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    part: Role | None = None  # what the question of a chat asks for that the line answers: 原因咋写
    asked: bool = False  # it answers a question of a chat, whatever that asks for
    offices: tuple[Span, ...] = ()  # on a table's first row, the heads of its columns of who sees to what


def note_lines(text: str) -> list[NoteLine]:
    """Return the lines of ``text`` with the span of what stands behind bullet and indent."""
    lines: list[NoteLine] = []
    head: tuple[str, ...] = ()
    offices: tuple[Span, ...] = ()
    offset = 0
    rows = text.splitlines(keepends=True)
    numbered = sum(bool(_BARE_BULLET.match(raw)) for raw in rows) >= 2
    listed = listed_by_sign(rows)
    for place, raw in enumerate(rows):
        in_table = max(raw.count("\t"), raw.count("|")) >= 2  # there the number is a cell of its own
        bare = _BARE_BULLET.match(raw) if not in_table and (numbered or _counts_on(rows, place)) else None
        skipped = bare.end() if bare else 0
        line = _line(raw[skipped:].rstrip("\r\n"), offset + skipped, listed)
        offset += len(raw)
        if line is None:
            continue
        if not line.cells:
            head = ()
        elif not head and is_head(line.cells):
            head, offices = line.cells, office_spans(line.text, line.start, line.cells)
            continue
        elif head:
            left_empty = ("",) * (len(head) - len(line.cells))  # the last cells of a row may be left out
            cells, heads = without_offices(line.cells + left_empty, head)
            line, offices = replace(line, mark="", cells=cells, head=heads, offices=offices), ()
        line = _unnumbered(line)
        if lines and _goes_on(lines[-1], line, raw):
            lines[-1] = replace(lines[-1], end=line.end, text=text[lines[-1].start : line.end])
        elif lines and head and lines[-1].head == line.head == head and line.cells[0] in _HEARD:
            lines[-1] = _with_hearers(lines[-1], line, text)
        else:
            lines.append(line)
    return lines


def _goes_on(above: NoteLine, line: NoteLine, raw: str) -> bool:
    """Whether a line goes on with the one above, which ends with a comma: it has no bullet and stands farther in."""
    plain = not (line.blank or line.mark or line.cells or above.blank or above.cells)
    return plain and above.text[-1] in "，,、" and (bool(above.mark) or raw[:1] in " \t\u3000")


def _with_hearers(row: NoteLine, heard: NoteLine, text: str) -> NoteLine:
    """Join a row on who listened to the row above: 宣讲场次 | 86场 and 听众 | 约5100人次."""
    first, *rest = row_text(row.cells, row.head).split("，")
    told = re.sub(r"(?<=\d)$", "人", row_text(heard.cells, heard.head).replace("，", ""))
    return NoteLine(row.start, heard.end, text[row.start : heard.end], cells=(first, told, *rest))


def _unnumbered(line: NoteLine) -> NoteLine:
    """Return a table row without its column of running numbers."""
    if not is_counted(line.cells, line.head):
        return line
    return replace(line, mark="", cells=line.cells[1:], head=line.head[1:])


def _counts_on(rows: list[str], place: int) -> bool:
    """Tell whether the number that heads a row is one more than the row above has, or one less than the row below."""
    heads = [_LEADING_NUMBER.match(row) for row in rows[max(place - 1, 0) : place + 2]]
    numbers = [int(head[1]) if head else None for head in heads]
    return any(one is not None and other == one + 1 for one, other in pairwise(numbers))


def _line(raw: str, offset: int, listed: tuple[str, int]) -> NoteLine | None:
    if not raw.strip():
        return NoteLine(offset, offset, "", blank=True)
    if _RULE_ROW.match(raw) or set(raw.strip()) <= set("-=_*~"):
        return None
    start = len(raw) - len(raw.lstrip())
    end = len(raw.rstrip())
    outer = ""
    while (mark := _BULLET.match(raw, start)) and mark.end() < end:
        outer = outer or mark[0].strip()
        start = mark.end()
    text = raw[start:end]
    cells = cells_of(raw[len(raw) - len(raw.lstrip()) : end], listed)
    if cells:
        start = len(raw) - len(raw.lstrip())
        text = raw[start:end]
    return NoteLine(offset + start, offset + end, text, mark=outer, cells=cells)


def heads_others(lines: list[NoteLine], at: int) -> bool:
    """Whether a line numbered 一、 or （一） stands over lines numbered otherwise, as a heading does."""
    here = lines[at].mark
    if not _CHAPTER.match(here):
        return False
    below = next((line for line in lines[at + 1 :] if not line.blank), None)
    return below is not None and _kind(below.mark) != _kind(here)


def head_over(lines: list[NoteLine], at: int) -> int | None:
    """Return the line without a bullet right above the bullets among which line ``at`` stands; None where none is.

    It heads them where it is short and tells no figure: 学习不深入 above - 有的满足于念文件.
    """
    mark = lines[at].mark
    if not _SIGN.fullmatch(mark):
        return None
    while at and lines[at].mark == mark and not lines[at].blank:
        at -= 1
    head = lines[at]
    plain = not (head.mark or head.blank or head.cells)
    return at if plain and len(head.text) <= _HEADING and not re.search(r"[\d，。；]", head.text) else None


def _kind(mark: str) -> str:
    """Return a mark without its number: 一、 and 二、 are of one kind."""
    return re.sub(r"[一二三四五六七八九十]+", "一", re.sub(r"\d+", "1", mark))


def split_at(text: str, start: int, end: int, signs: str) -> Iterator[Span]:
    """Cut ``text[start:end]`` behind any of ``signs`` that stands outside quotes and brackets, blanks trimmed."""
    depth, left = 0, start
    for position in range(start, end):
        sign = text[position]
        if sign in _OPEN and sign not in _CLOSE:
            depth += 1
        elif sign in _CLOSE and depth:
            depth -= 1
        elif sign in signs and not depth and not _inside_number(text, position):
            yield from _trimmed(text, left, position)
            left = position + 1
    yield from _trimmed(text, left, end)


def _inside_number(text: str, position: int) -> bool:
    """Whether a comma or a point stands between digits, as in 1,200."""
    around = text[max(position - 1, 0) : position] + text[position + 1 : position + 2]
    return text[position] in ",.:" and len(around) == 2 and around.isdigit()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in " \n\t\u3000，,、。；;":
        start += 1
    while end > start and text[end - 1] in " \n\t\u3000，,、。；;":
        end -= 1
    if start < end:
        yield Span(start, end)


def sentences_of(text: str, start: int, end: int) -> list[Span]:
    """Cut a line at 。；！？ outside quotes; an unclosed bracket does not swallow the rest."""
    marks = sum(1 for _ in _SPOKEN_MARK.finditer(text, start, end)) + bool(
        start and _FIRST_MARK.match(text, start, end)
    )
    listed = marks >= 2 and not NAMED_LIST.search(text, start, end)
    spans = [
        unnumbered(text, part)
        for counted in _numbered(text, Span(start, end))
        for span in split_at(text, counted.start, counted.end, _SENTENCE_END)
        for part in (_at_markers(text, span) if listed else (span,))
    ]
    if len(spans) == 1 and end - start > 120:
        plain = re.finditer(rf"[^{_SENTENCE_END}]+", text[start:end])
        return [span for found in plain for span in _trimmed(text, start + found.start(), start + found.end())]
    return spans


def _numbered(text: str, span: Span) -> list[Span]:
    """Cut a list that counts inside a line: 1.解读不通俗 2.两张皮 3.管不到; the whole where it is none."""
    marks = list(_COUNTING.finditer(text, span.start, span.end))
    lettered = list(_COUNTING_LETTER.finditer(text, span.start, span.end))
    if len(lettered) > 1 and [found[1].lower() for found in lettered] == list("abcde")[: len(lettered)]:
        edges = [(span.start, span.start), *(found.span() for found in lettered), (span.end, span.end)]
        return [part for (_, left), (right, _) in pairwise(edges) for part in _trimmed(text, left, right)]
    bare = [] if marks else list(_COUNTING_BARE.finditer(text, span.start, span.end))
    marks = marks or bare
    if [int(found[1]) for found in marks] != [*range(1, len(marks) + 1)] or len(marks) < 2:
        return [span]
    if bare:  # the digit is no matter, and nothing else would take it off
        edges = [(span.start, span.start), *(found.span(1) for found in bare), (span.end, span.end)]
        return [part for (_, left), (right, _) in pairwise(edges) for part in _trimmed(text, left, right)]
    cuts = sorted({span.start, *(found.start() for found in marks), span.end})
    return [part for left, right in pairwise(cuts) for part in _trimmed(text, left, right)]


def _at_markers(text: str, span: Span) -> Iterator[Span]:
    """Cut a spoken list at its own markers: 一个是…，二是…，三是…."""
    cuts = [found.end() - len(found[2]) for found in _SPOKEN_MARK.finditer(text, span.start, span.end)]
    left = span.start
    for cut in cuts:
        yield from _trimmed(text, left, cut)
        left = cut
    yield from _trimmed(text, left, span.end)


def unnumbered(text: str, span: Span) -> Span:
    """Return a sentence without the 1） or ② it opens with."""
    mark = _INNER.match(text, span.start, span.end)
    return Span(mark.end(), span.end) if mark and mark.end() < span.end else span


def clauses_of(text: str, span: Span) -> list[Span]:
    """Cut a sentence at its commas, and at blanks between Chinese words."""
    spans = []
    for part in split_at(text, span.start, span.end, "，,"):
        spans += [turn for blank in _at_blanks(text, part) for turn in _at_turns(text, blank)]
    return spans


def _at_turns(text: str, span: Span) -> Iterator[Span]:
    """Cut where a clause without punctuation turns to what is lacking or goes on to the next: 重新发了但是群里…."""
    left = span.start
    for found in _TURN.finditer(text, span.start, span.end):
        if found.start() - left >= _LEAST and span.end - found.end() >= _LEAST:
            yield from _trimmed(text, left, found.start())
            left = found.start()
    yield from _trimmed(text, left, span.end)


def _at_blanks(text: str, span: Span) -> Iterator[Span]:
    left = span.start
    for found in re.finditer(
        r"(?<=[\u4e00-\u9fff%％\d”》）])[ \u3000]+(?=[\u4e00-\u9fff《“])", text[span.start : span.end]
    ):
        cut = span.start + found.start()
        if cut - left >= 4 and span.start + found.end() <= span.end - 4:
            yield from _trimmed(text, left, cut)
            left = span.start + found.end()
    yield from _trimmed(text, left, span.end)
