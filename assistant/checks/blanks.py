"""What is left to fill in: masks, 【待补】 and other blanks of a draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from assistant.checks.desk import Check, Desk
from assistant.report import Span
from assistant.results import Finding, FindingLevel

_RULE = "通行校对规则：送审稿不留空白和占位"
PLACEHOLDER = Check("placeholder", "待补未补", "figures", _RULE)
MASK = Check("mask-left", "占位未填", "figures", _RULE)
CHECKS = (PLACEHOLDER, MASK)

_MASKED_THROUGHOUT = 6  # masks from which a report is taken to be masked on purpose
_PLACEHOLDER = re.compile(
    r"【待补[^【】\n]{0,220}】|[【\[（(〔](?:待补|待填|待定|待核|待查|此处|补充|请补|请填|TODO|填写)[^】\]）)〕\n]{0,40}[】\]）)〕]|(?:TODO|TBD|待补充|此处补)"
    r"|_{3,}|＿{2,}"
)
_OTHER_MASK = re.compile(
    r"[△▲□■◯☐]{2,8}|(?<![〇零一二三四五六七八九十\d])〇{2,6}(?![〇零一二三四五六七八九十年])|(?<=[一-鿿])[?？]{2,6}(?=[一-鿿%％])"
    r"|(?<![A-Za-z0-9])[Xx](?=[次场人份篇名件期条个项户家])"
    r"|某某(?=[为同担任负组书局主])|[（(][?？ 　]{1,4}[）)](?=[一-鿿%％])"
)


def check_blanks(desk: Desk) -> list[Finding]:
    """Find placeholders (certain) and masks (likely), the masks of one paragraph as one remark."""
    return [*_placeholders(desk), *_masks(desk)]


def _placeholders(desk: Desk) -> Iterator[Finding]:
    for match in _PLACEHOLDER.finditer(desk.text):
        yield desk.remark(
            PLACEHOLDER, "error", *match.span(), _open(match[0]), "补上实际内容；确实没有的，连同所在的话删去"
        )


def _open(placeholder: str) -> str:
    asked = placeholder.strip("【】[]（）()〔〕").partition("：")[2]
    return f"还没有补上：{asked}" if asked else "占位还没有补上"


def _masks(desk: Desk) -> Iterator[Finding]:
    known: list[Span] = [*desk.report.masks]
    others = [Span(*match.span()) for match in _OTHER_MASK.finditer(desk.text)]
    known += [one for one in others if not any(mask.start < one.end and one.start < mask.end for mask in known)]
    masks = [mask for mask in sorted(known, key=lambda m: m.start) if not _inside_placeholder(desk.text, mask)]
    starts = [start for start, _ in desk.lines]
    level: FindingLevel = "hint" if len(masks) >= _MASKED_THROUGHOUT else "warning"
    if level == "hint":
        message = f"全文有 {len(masks)} 处占位符号，像是有意隐去；第一处在这里"
        suggestion = "送出前补上真实的名称或数字；确系有意隐去的，可不理会"
        yield desk.remark(MASK, level, masks[0].start, masks[0].end, message, suggestion)
        return
    for _, held in groupby(masks, key=lambda mask: bisect_right(starts, mask.start)):
        group = list(held)
        yield _mask_finding(desk, level, group[0].start, group[-1].end, len(group))


def _mask_finding(desk: Desk, level: FindingLevel, start: int, end: int, count: int) -> Finding:
    message = "这里还是占位符号" if count == 1 else f"这一段里有 {count} 处占位符号"
    suggestion = "送出前补上真实的名称或数字；如系有意隐去，请确认收文方可以接受"
    return desk.remark(MASK, level, start, end, message, suggestion)


def _inside_placeholder(text: str, mask: Span) -> bool:
    line = text.rfind("\n", 0, mask.start) + 1
    opened = max(text.rfind("【", line, mask.start), text.rfind("[", line, mask.start))
    return opened >= 0 and bool(_PLACEHOLDER.match(text, opened))
