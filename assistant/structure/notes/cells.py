"""Rows of a table pasted into notes: the sign between the cells, and which row heads the others."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.report import Span
from assistant.structure.notes.two_years import is_year

_PART_CELL = re.compile(
    r"(?:主要|存在的?|具体)?(?:做法|问题|不足|短板|原因|打算|措施|计划)|下一?步(?:打算|计划)?|整改(?:措施)?|亮点"
)
_BLANK = " "  # the sign of a table whose cells stand apart by blanks alone
BARE_NUMBER = re.compile(r"约?\d[\d.,]*[%％]?$")
_WITH_UNIT = re.compile(r"约?\d[\d.,]*[%％万余多]*[\u4e00-\u9fff]{0,2}$")
# What heads a column and no note: a table is told by it though its numbers have their units.
_COLUMN = re.compile(
    r"(?:工作项目|项目|事项|活动|工作|内容|名称|类别|指标|时间|日期|月份|地点|单位|部门|(?:责任|牵头|承办|主办|负责|落实)[\u4e00-\u9fff]{1,3}|备注|说明|情况|结果|[\u4e00-\u9fff]{0,4}(?:数量?|人次|场次|频次|覆盖率|人数))(?:名称|内容|情况)?"
)


def listed_by_sign(rows: list[str]) -> tuple[str, int]:
    """Return the sign between the cells of a pasted table (事项,次数 above 读书班,2), and their number."""
    for above, below in pairwise(rows):
        for sign in ",，;；|":
            head, cells = _split_row(above.strip(), sign), _split_row(below.strip(), sign)
            if not (len(head) == len(cells) >= 2 and is_head(head)):
                continue
            named = sum(bool(_COLUMN.fullmatch(one)) for one in head) * 2 >= len(head)
            number = _WITH_UNIT if named else BARE_NUMBER
            counted = sum(bool(number.match(cell)) for cell in cells)
            if counted * 2 >= len(cells) - 1 and counted:
                return sign, len(head)
        head, cells = _split_row(above.strip(), _BLANK), _split_row(below.strip(), _BLANK)
        counts = any(_COLUMN.fullmatch(one) for one in head[1:])  # 培训 学习 over 检查 3次 is no table
        if len(head) == len(cells) >= 2 and is_head(head) and counts and _is_row(cells):
            return _BLANK, len(head)
    return "", 0


def _is_row(cells: tuple[str, ...]) -> bool:
    """Whether cells parted by blanks are a row: something named, and nothing but numbers behind it."""
    return not _WITH_UNIT.match(cells[0]) and all(_WITH_UNIT.match(cell) for cell in cells[1:])


def _split_row(row: str, sign: str) -> tuple[str, ...]:
    return tuple(row.split()) if sign == _BLANK else tuple(cell.strip() for cell in row.split(sign))


def cells_of(row: str, listed: tuple[str, int]) -> tuple[str, ...]:
    """Return the cells of a row of a table, none for another line; ``listed``: the sign and how many cells it parts."""
    mark, cells_in_row = listed
    parts = len(_split_row(row, mark)) if mark else 0
    among = parts == cells_in_row and (
        mark != _BLANK or _is_row(_split_row(row, mark)) or is_head(_split_row(row, mark))
    )
    sign = "|" if row.count("|") >= 2 else "\t" if "\t" in row else mark if among else ""
    if not sign:
        return ()
    cells = _split_row(row.strip().strip(sign), sign)
    return cells if len(cells) >= 2 and any(cells) else ()


def in_table(text: str, at: int) -> bool:
    """Whether the line of ``text`` that holds the place ``at`` is a row of cells."""
    line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
    return "\t" in line or line.count("|") > 1


def is_part_cell(cell: str) -> bool:
    """Whether a cell names a part of the report: 问题 | 租户进群难."""
    return _PART_CELL.fullmatch(cell) is not None


def is_counted(cells: tuple[str, ...], head: tuple[str, ...]) -> bool:
    """Whether the first cell of a row is its running number, and not the name of a part among such."""
    under = head[:1] in (("序号",), ("编号",)) and not is_part_cell(cells[0])
    return len(cells) > 2 and (under or re.fullmatch(r"\d{1,2}[.、]?", cells[0]) is not None)


def is_head(cells: tuple[str, ...]) -> bool:
    """Whether the cells of a row may head the columns below: short, none empty and none with a number but a year."""
    if len(cells) == 2 and is_part_cell(cells[0]):
        return False  # 问题 | 租户进群难 is a row already
    return all(cell and len(cell) <= 10 and (is_year(cell) or not re.search(r"\d", cell)) for cell in cells)


OFFICES = "表里这一栏只说由谁负责，没有写入正文；要写由谁做的，请在那一项里写成完整的一句"
# What heads the column of who sees to a row: no part of what the row tells.
OFFICE_COLUMN = re.compile(
    r"(?:主要)?(?:责任|牵头|承办|主办|协办|配合|落实|负责|经办|实施|报送|填报)(?:部门|单位|科室|处室|股室|庭室|站所|领导|同志|人员?)|(?:责任|负责|经办|联系)人|主办|承办|协办|牵头"
)
# What a cell says in place of the figure still to come: 待报, 数据还没报上来，先空着.
TO_COME = re.compile(
    r"[/／—–-]*|暂(?:无|缺|未定)|(?:等|下周|下月|明天|月底|过后|回头|稍后|晚点)[\u4e00-\u9fff]{0,8}(?:报|补|给|统计|定|出)|待[\u4e00-\u9fff]{1,4}|(?:数据|数字|数)?[\u4e00-\u9fff]{0,4}(?:对不上|没对上|没报|未报|没统计|未统计|统计中|没出来|没上来|报不上来|空着|暂缺|缺数|暂无数据|不清楚|没核|未核)[\u4e00-\u9fff]{0,4}|(?:要|得|回头|再|去)?(?:问|找|催)(?:一下)?[\u4e00-\u9fff]{1,4}(?:要|补|核)?"
)
_REMARKS = re.compile(r"备注|说明|其他|其它")


def office_spans(row: str, start: int, head: tuple[str, ...]) -> tuple[Span, ...]:
    """Return where the heads of a table's columns of offices stand in notes, by its row of heads and its ``start``."""
    places = (start + row.rindex(head[number]) for number in _office_columns(head))
    return tuple(Span(at, at + len(head[number])) for at, number in zip(places, _office_columns(head), strict=True))


def without_offices(cells: tuple[str, ...], head: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a row and its heads without the cells that only say who sees to it."""
    left = _office_columns(head) if len(cells) == len(head) else []
    kept = [number for number in range(len(head)) if number not in left]
    return (tuple(cells[n] for n in kept), tuple(head[n] for n in kept)) if left else (cells, head)


def _office_columns(head: tuple[str, ...]) -> list[int]:
    """Return which columns say who sees to each row; none where little else would be left of a row."""
    found = [number for number, one in enumerate(head) if number and OFFICE_COLUMN.fullmatch(one)]
    return found if len(head) - len(found) > 1 else []


def is_still_empty(cells: tuple[str, ...], head: tuple[str, ...]) -> bool:
    """Whether a row names something and gives no figure yet: 庭审直播 | （空） | 待报; 无 says that there is none.

    What the label of a part leads to needs none: 问题 | 书屋常锁着 | - | -.
    """
    if is_part_cell(cells[0]) and not TO_COME.fullmatch(cells[1]):
        return False
    parts = [re.split(r"[，,；;、\s]+", cell.strip()) for cell in cells[1:]]
    remarks = [bool(_REMARKS.fullmatch(one)) for one in head[1:]] if len(head) == len(cells) else []
    empty = all(TO_COME.fullmatch(one) for cell in parts for one in cell)
    figures = [cell for cell, beside in zip(cells[1:], remarks, strict=True) if not beside] if remarks else cells[1:]
    return bool(head) and bool(cells[0]) and empty and all(not re.search(r"\d", cell) for cell in figures)
