"""Tables in the text, cells apart by | or a tab: the row that says 合计 against the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding

_CELL = re.compile(r"[^|｜\t\n]+")
_NUMBER = re.compile(r"^(?P<value>\d{1,9}(?:\.\d{1,4})?)[^\d%％]{0,3}$")
_TOTAL = re.compile("^(?:合[ 　]*计|总[ 　]*计|共[ 　]*计|总数|小[ 　]*计)$")
_NOT_ADDED = re.compile("率|占比|比例|比重|平均|人均|得分|分值|增幅|同比|年份|年度|序号|排名|名次|[%％]")
_LEAST = 2  # rows that are added up


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str

    @property
    def value(self) -> float | None:
        match = _NUMBER.match(self.text)
        return float(match["value"]) if match else None


def check_tables(desk: Desk) -> list[Finding]:
    """Find totals of a table's columns and rows that their cells do not add up to."""
    return [finding for rows in _tables(desk) for finding in (*_columns(desk, rows), *_across(desk, rows))]


def _tables(desk: Desk) -> Iterator[list[list[_Cell]]]:
    """Runs of lines with the same number of cells, three or more of them."""
    table: list[list[_Cell]] = []
    for start, line in (*desk.lines, (0, "")):
        cells = [_cell(match, start) for match in _CELL.finditer(line)] if re.search("[|｜\t]", line.strip()) else []
        cells = [cell for cell in cells if cell.text and not re.fullmatch("[-—:：]+", cell.text)]
        if len(cells) > 1 and (not table or len(cells) == len(table[0])):
            table.append(cells)
        elif cells or line.strip() or not line:
            if len(table) > _LEAST:
                yield table
            table = [cells] if len(cells) > 1 else []


def _cell(match: re.Match[str], start: int) -> _Cell:
    left = len(match[0]) - len(match[0].lstrip())
    text = match[0].strip()
    return _Cell(start + match.start() + left, start + match.start() + left + len(text), text)


def _columns(desk: Desk, rows: list[list[_Cell]]) -> Iterator[Finding]:
    at = next((n for n, row in enumerate(rows) if _TOTAL.match(row[0].text)), None)
    if at is None or sum(bool(_TOTAL.match(row[0].text)) for row in rows) > 1:
        return  # none, or 小计 within it
    above, below = rows[:at], rows[at + 1 :]
    parts = above if len(above) > _LEAST - 1 else below
    for column in range(1, len(rows[at])):
        if rows[0][column].value is not None:
            return  # no heads: a table that was cut in two
        values = [row[column].value for row in parts if row is not rows[0]]
        if _NOT_ADDED.search(rows[0][column].text) or any("%" in row[column].text for row in rows):
            continue
        yield from _held(desk, rows[at][column], values, f"“{rows[0][column].text}”一列")


def _across(desk: Desk, rows: list[list[_Cell]]) -> Iterator[Finding]:
    """A column that is headed 合计: every row by itself."""
    head = rows[0]
    at = next((n for n, cell in enumerate(head) if n > _LEAST and _TOTAL.match(cell.text)), None)
    if at is None or at != len(head) - 1 or any(_NOT_ADDED.search(cell.text) for cell in head[1:]):
        return
    for row in rows[1:]:
        if not _TOTAL.match(row[0].text):
            yield from _held(desk, row[at], [cell.value for cell in row[1:at]], f"“{row[0].text}”一行")


def _held(desk: Desk, total: _Cell, values: list[float | None], where: str) -> Iterator[Finding]:
    said, known = total.value, [one for one in values if one is not None]
    if said is None or len(known) < _LEAST or len(known) < len(values):
        return
    added = sum(known)
    if abs(added - said) > 1e-6 * max(1.0, said):
        plus = "＋".join(f"{one:g}" for one in known)
        message = f"表中{where}：{plus}＝{added:g}，合计写的是 {said:g}"
        yield desk.remark(SUM, "warning", total.start, total.end, message, "核对表中各行和合计；正文引用的数一并核对")
