"""Two columns of a table that hold two years' figures of one thing: this year's is told, the other stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_THEN = re.compile(r"(?:去年|上年度?|上一年度?|前一年|去年同期|上年同期)(?:数|完成|情况)?(?:[（(][^（）()]*[）)])?")
_NOW = re.compile(r"(?:今年|本年度?|本期)(?:数|完成|情况)?(?:[（(][^（）()]*[）)])?")
_YEAR = re.compile(r"(?:19|20)\d\d年?度?")
_FIGURE = re.compile(r"约?\d[\d.,]*[万亿余多]?[\u4e00-\u9fff%％]{0,4}")


def year_beside(cells: Sequence[str], head: Sequence[str], measure: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return a row whose figure of this year has the other year's in brackets, and its heads without the other column.

    事项 | 去年 | 今年 over 主题宣讲 | 6场 | 11场，覆盖800人 → 事项 | 次数 over 主题宣讲 | 11场（上年6场），覆盖800人.
    The other year is called 上年, as seen from the year of the report. A row whose cells are no figures stays as it is.
    ``measure``: what the row's thing is counted by, for figures without one.
    """
    then, now, called = _columns(head)
    if not now or not (_FIGURE.fullmatch(cells[then]) and (figure := _FIGURE.match(cells[now]))):
        return cells, head
    this, other = (one + measure if one[-1].isdigit() else one for one in (figure[0], cells[then]))
    told = f"{this}（{called}{other}）{cells[now][figure.end() :]}"
    kept = [number for number in range(len(head)) if number != then]
    return [told if n == now else cells[n] for n in kept], ["情况" if n == now else head[n] for n in kept]


def is_year(cell: str) -> bool:
    """Whether a cell holds a year and nothing else, as the head of a column does."""
    return _YEAR.fullmatch(cell) is not None


def _columns(head: Sequence[str]) -> tuple[int, int, str]:
    """Return the columns of the other year and of this one, and what the other is called, else zeros."""
    then = [number for number, one in enumerate(head) if number and _THEN.fullmatch(one)]
    now = [number for number, one in enumerate(head) if number and _NOW.fullmatch(one)]
    if len(then) == len(now) == 1:
        return then[0], now[0], "上年同期" if "同期" in head[then[0]] else "上年"
    years = sorted((int(one[:4]), number) for number, one in enumerate(head) if number and _YEAR.fullmatch(one))
    if len(years) == 2 and years[1][0] == years[0][0] + 1:
        return years[0][1], years[1][1], f"{years[0][0]}年"
    return 0, 0, ""
