"""The several years a count keeps to, where a question names their end: 2023年以后的, 2024年以前的, 2022至2024年的."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Document

_AFTER = r"(?:以后|之后|以来|往后|后(?=的|有|[，,。？? ]|$)|起(?=的|有|[，,。？? ]|$)|开始(?=的|有|[，,。？? ]|$))"
_BEFORE = r"(?:以前|之前|往前|前(?=的|有|[，,。？? ]|$))"
_YEAR = r"(?<!\d)(?:(?:19|20)\d\d|2[1-9])"
_END = re.compile(
    rf"(?P<year>{_YEAR})\s*年度?(?P<and>及其?|和|或)?(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE}))"
    rf"|(?P<first>{_YEAR})\s*年?(?:到|至|[-—~～])+(?P<last>{_YEAR})\s*年(?!以)"
)
_HALF = re.compile(r"[上下]?半年|全年")


def span_named(question: str) -> str | None:
    """Return the years a question keeps to, as it puts them; None where it names no end of them."""
    found = _END.search(question)
    if not found:
        return None
    if found["first"]:
        return f"{full_year(found['first'])}年至{full_year(found['last'])}年"
    return f"{full_year(found['year'])}年{found['and'] or ''}{found['after'] or found['before']}"


def span_at(text: str, start: int) -> tuple[str, str] | None:
    """Return the words at that place of a text that name an end of the years, and the years; None for others."""
    found = _END.match(text, start)
    return (found[0], span_named(found[0] + text[found.end() : found.end() + 1]) or "") if found else None


def within(document_period: str, period: str) -> bool:
    """Whether the period of a report is in the ``period`` asked for, which is one year, one half of it, or several."""
    first, last = years_of(period)
    year, half = halves_of(period)
    if half and not (first or last):
        return document_period.startswith(year) and is_of_half(document_period, half)
    if not (first or last):
        return document_period.startswith(period.rstrip("度"))
    year = document_period[:4]
    return year.isdigit() and (first or "0000") <= year <= (last or "9999")


def halves_of(period: str) -> tuple[str, str]:
    """Return the year of a period and which part of it that is (上半年, 半年 for either, 全年), each empty for none."""
    found = _HALF.search(period)
    return (period[: found.start()], found[0]) if found else (period, "")


def is_of_half(period: str, half: str) -> bool:
    """Whether a report's period is of the ``half`` asked for, where 半年 is either half and 全年 is none of them."""
    return bool(period) and "半年" not in period if half == "全年" else half in period


def years_of(period: str) -> tuple[str, str]:
    """Return the first and the last of several years, either empty where it is open; both for one year alone."""
    found = _END.fullmatch(period)
    if not found:
        return "", ""
    if found["first"]:
        return found["first"], found["last"]
    year = found["year"]
    return (year, "") if found["after"] else ("", year if found["and"] else str(int(year) - 1))


def span_note(period: str, documents: Sequence[Document]) -> str:
    """Return whether the year named is counted among those after or before it; empty where that is plain."""
    found = _END.fullmatch(period)
    if not found or found["first"] or found["and"]:
        return ""
    year = found["year"]
    if found["before"]:
        return f"（{year}年的不算在内；要算，问“{year}年及以前”。）"
    return f"（{year}年的也算在内，有 {sum(one.period.startswith(year) for one in documents)} 篇。）"


def full_year(year: str) -> str:
    """Return a year in four digits: 2023 of 23."""
    return year if len(year) == 4 else f"20{year}"
