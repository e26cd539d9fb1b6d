"""Punctuation across a list: parallel clauses, quoted items and names that are set off in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel

_GB = "GB/T 15834—2011《标点符号用法》"
PARALLEL = Check("parallel-marks", "并列分句标点不一", "punctuation", f"{_GB} 4.5、4.6：同一层并列用同一种点号")
QUOTED_LIST = Check("quoted-list-marks", "并列引号间标点不一", "punctuation", f"{_GB} 4.5.3.5：体例应统一")
NAMES = Check("comma-in-list", "并列词语用逗号", "punctuation", f"{_GB} 4.5.3.1：并列词语之间用顿号")
TWICE = Check("listed-twice", "并列项重复", "repetition", "通行校对规则：并列各项不重复")
CHECKS = (PARALLEL, QUOTED_LIST, NAMES, TWICE)

_CLAUSE = re.compile(r"[^，。、；：！？\n“”]+")
_ITEM = r"(?:“[^“”\n]{1,16}”|《[^《》\n]{1,40}》)"
_QUOTED = re.compile(rf"{_ITEM}(?:[、，]?{_ITEM}){{2,}}")
_COMMA = re.compile(
    r"(?:依托|借助|利用|运用)[一-鿿“”]{2,10}(，)[一-鿿“”]{2,8}等[一-鿿]{0,4}(?:平台|载体|媒体|渠道|工具|阵地|手段)"
)
_ENUMERATION = re.compile(r"[一-鿿“”《》]{2,12}(?:、[一-鿿“”《》]{2,12}){2,}")


def check_lists(desk: Desk) -> list[Finding]:
    """Find lists whose members are divided unevenly, by the wrong mark, or named twice."""
    return [*_parallel(desk), *_quoted(desk), *_commas(desk), *_twice(desk)]


_LED = 4  # characters of a verb that may stand before the first of three clauses


def _parallel(desk: Desk) -> Iterator[Finding]:
    """Three clauses of one build (重要…亲自…，重要…亲自…、重大…亲自…) divided once by ， and once by 、."""
    text = desk.text
    clauses = list(_CLAUSE.finditer(text))
    last = -1
    for one, two, three in zip(clauses, clauses[1:], clauses[2:], strict=False):
        marks = text[one.end() : two.start()], text[two.end() : three.start()]
        more = len(one[0]) - len(two[0])  # the verb before them all: 做到重要工作亲自部署
        first = one[0][more:] if 0 < more <= _LED else one[0]
        if set(marks) != {"，", "、"} or one.start() < last or not _alike(first, two[0], three[0]):
            continue
        last = three.end()
        message = "并列的几个分句之间，有的用逗号，有的用顿号"
        yield desk.remark(PARALLEL, "hint", one.start(), three.end(), message, "统一用逗号（分句较短时统一用顿号）")


def _alike(*clauses: str) -> bool:
    if len({len(clause) for clause in clauses}) != 1 or len(clauses[0]) < 6:
        return False
    return sum(1 for chars in zip(*clauses, strict=True) if len(set(chars)) == 1) >= 3


def _quoted(desk: Desk) -> Iterator[Finding]:
    for match in _QUOTED.finditer(desk.text):
        joints = re.findall(r"[”》]([、，]?)(?=[“《])", match[0])
        if "，" in joints and len(set(joints)) > 1:
            at = match.start() + re.search(r"[”》](，)[“《]", match[0]).start(1)  # type: ignore[union-attr]
            message = "同一串并列的引号（书名号）之间，有一处用了逗号"
            yield desk.remark(NAMES, "warning", at, at + 1, message, "改用顿号，或与别处一样不用标点", fix="、")
        elif len(set(joints)) > 1:
            message = "同一串并列的引号（书名号）之间，有的用顿号，有的不用"
            yield desk.remark(QUOTED_LIST, "hint", *match.span(), message, "统一为不用顿号")


def _commas(desk: Desk) -> Iterator[Finding]:
    for match in _COMMA.finditer(desk.text):
        message = "并列的名称之间用了逗号"
        yield desk.remark(NAMES, "warning", *match.span(1), message, "并列词语之间改用顿号", fix="、")


_SHORT = 5  # characters of a member of a set series


def _twice(desk: Desk) -> Iterator[Finding]:
    for match in _ENUMERATION.finditer(desk.text):
        first, *items = match[0].split("、")
        seen = {first[at:] for at in range(len(first) - 1)}  # the first may have a verb before it
        at = match.start() + len(first) + 1
        for item in items:
            if item in seen and not re.search("[一二三四五六七八九十百千]", item):
                message = f"并列各项里“{item}”出现了两次"
                # 同部署、同落实、同部署: members built alike, of which one stands in another's place
                alike = sum(other[0] == item[0] and len(other) == len(item) for other in items)
                level: FindingLevel = "warning" if alike > 1 and len(item) <= _SHORT else "hint"
                yield desk.remark(TWICE, level, at, at + len(item), message, "删去一个，或换成漏写的那一项")
            seen.add(item)
            at += len(item) + 1
