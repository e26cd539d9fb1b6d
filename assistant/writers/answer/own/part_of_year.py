"""The part of a year that is asked of: a report of the first half tells nothing of the second, nor of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.reports import years_in
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_HALF = re.compile(r"[上下]半年")
_ALL_YEAR = re.compile(r"全年|一?整年|一年到头|年度一共")
_PARTS = re.compile(
    rf"{_HALF.pattern}|{_ALL_YEAR.pattern}|第?[一二三四1234]季度|(?<!\d)\d{{1,2}}月?(?:份)?[到至—–-]\d{{1,2}}月(?:份)?"
)
_FIRST, _SECOND = "上半年", "下半年"


def parts_asked(said: str) -> tuple[str, ...]:
    """Return the parts of a year that a question names, as it names them."""
    return tuple(dict.fromkeys(_PARTS.findall(said)))


def covers(part: str, document: Document, text: str) -> bool:
    """Whether a report tells of that part of its year, or the very sentence does."""
    period = document.period
    if _ALL_YEAR.fullmatch(part):
        return "半年" not in period
    return part in text or (bool(_HALF.fullmatch(part)) and part in period)


def within_part(said: str, found: Sequence[Recorded]) -> list[Recorded]:
    """Return those of the sentences that are of a part of the year asked of; all where none, or two years are named."""
    parts = parts_asked(said) if len(years_in(said)) < 2 else ()
    return [one for one in found if not parts or any(covers(part, one.document, one.quote.text) for part in parts)]


def write_beyond(material: Material, said: str, top: Recorded) -> Written | None:
    """Say that a number is of another part of the year than the one asked of; None where it is not."""
    parts = parts_asked(said)
    if len(parts) != 1 or top.planned or top.masked or not top.document.period or "写" in said:
        return None
    part, half = parts[0], _FIRST if _FIRST in top.document.period else ""
    if len(years_in(said)) > 1 and not (half and part not in (_FIRST, *_ALL_YEAR.findall(said))):
        return None
    if covers(part, top.document, top.quote.text):
        return None
    if not half:
        line = f"加进来的报告里没有单写{part}的这个数，我不知道，也不猜。"
        rest = f"{top.period}年的报告写的是全年的（不是答案）：{told_from(material, top.quote, 300)}"
    else:
        value = f"（{shown(top.value, 40)}）" if top.value else ""
        only = f"加进来的{top.period}年的报告只有{half}的{'数' if value else ''}{value}"
        line = f"{only}，{part}的没有写，我不知道，也不猜。"
        rest = f"{half}写的是（不是答案）：{told_from(material, top.quote, 300)}"
    return Written("other", False, iter([line, rest]), exact=True, reports=(top.document.id,))


def with_missing_part(said: str, told: Sequence[Document], written: Written | None) -> Written | None:
    """Return an answer with a line for each part of the year that is asked of and that no report told from covers."""
    parts = parts_asked(said)
    if not written or len(parts) < 2:
        return written
    lacking = [part for part in parts if not any(covers(part, one, "") for one in told)]
    lines: Iterator[str] = (f"{part}的没有写，不猜。" for part in lacking)
    return replace(written, blocks=chain(written.blocks, lines)) if lacking else written
