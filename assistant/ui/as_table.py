"""Measurements as tables for a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any


def tables(figures: Mapping[str, Any], depth: int = 0) -> list[str]:
    """Return lines: a table where the values are rows of single figures, a heading over whatever lies deeper."""
    pad = "  " * depth
    rows = {name: value for name, value in figures.items() if _is_row(value)}
    lines = [f"{pad}{name}: {_cell(value)}" for name, value in figures.items() if not isinstance(value, Mapping)]
    lines += [pad + line for line in _grid(rows)]
    for name, value in figures.items():
        if isinstance(value, Mapping) and name not in rows:
            lines += [f"{pad}{name}", *tables(value, depth + 1)]
    return lines


def _grid(rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return a table with a line of column names; what a row lacks stays empty."""
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    cells = [[name, *(_cell(row.get(column, "")) for column in columns)] for name, row in rows.items()]
    widths = [max(map(_width, column)) for column in zip(["", *columns], *cells, strict=True)] if rows else []
    lines = [["", *columns], *cells] if rows else []
    return ["  ".join(map(_padded, line, widths, range(len(widths)))).rstrip() for line in lines]


def _is_row(value: Any) -> bool:
    """Whether a value is a row of single figures."""
    deeper = (Mapping, list, tuple)
    return isinstance(value, Mapping) and bool(value) and not any(isinstance(one, deeper) for one in value.values())


def _cell(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) and abs(value) < 10 else str(value)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int, column: int) -> str:
    """Names stand at the left of their column, figures at the right."""
    space = " " * (width - _width(text))
    return space + text if column else text + space
