"""How a count is written: digits of two widths, and its measure word twice (33件件)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

WIDE = Check("wide-digits", "全角数字", "punctuation", "GB/T 15835—2011：阿拉伯数字用半角，全篇统一")
MEASURE = Check("measure-twice", "量词重复", "repetition", "通行校对规则：衍文")
CHECKS = (WIDE, MEASURE)

_WIDE = re.compile("[0-9]*[０-９][0-9０-９．，]*(?<![．，])")
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
MEASURES = "项件次场条个名人户篇期处起份册家种类批部套间座台辆块张幅轮届节堂门例宗所支只栋岁天"
_TWICE = re.compile(rf"(?<=[0-9０-９余多万])([{MEASURES}])\1(?!\1)")


def check_counted(desk: Desk) -> list[Finding]:
    """Find digits of the other width, and measure words that stand twice after a number."""
    return [*_wide(desk), *_measures(desk)]


def _wide(desk: Desk) -> Iterator[Finding]:
    found = list(_WIDE.finditer(desk.text))
    if not found:
        return
    if len(found) >= len(re.findall("(?<![0-9０-９])[0-9]+(?![0-9０-９])", desk.text)):  # typed so on purpose
        message = f"全角数字（共 {len(found)} 处）"
        yield desk.remark(WIDE, "hint", *found[0].span(), message, "全篇统一用半角数字")
        return
    for match in found:
        message = "混进了全角数字"
        yield desk.remark(WIDE, "warning", *match.span(), message, "改为半角数字", fix=match[0].translate(_NARROW))


def _measures(desk: Desk) -> Iterator[Finding]:
    """33件件; but not 3个个体户, where the second begins a word."""
    words = desk.common.language.words
    for match in _TWICE.finditer(desk.text):
        after = desk.text[match.end() : match.end() + 1]
        if after != "次" and match[1] + after in words and "一" <= after <= "鿿":
            continue
        message = f"量词“{match[1]}”连写了两遍"
        yield desk.remark(MEASURE, "error", *match.span(), message, f"删去一个“{match[1]}”", fix=match[1])
