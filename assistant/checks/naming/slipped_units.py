"""The unit's own name slipped: 局党委 where 局党组 reports, 北江水务 where the title says 江北水务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.units import UNIT, titled_unit
from assistant.results import Finding

_PLACES = "局|委|办|院|医院|校|学校|学院|公司|集团|镇|乡|街道|中心|社区"
_OWN = re.compile(rf"(?P<place>{_PLACES})(?P<body>党组|党委|党工委)(?!书记)")
_BEFORE = r"(?:^|(?<=[。；：，、\n　])|(?<=[我本由经在向对是]))"
_BODIES = "党组|党委|党工委"
_SEEN = 4  # characters of a name that show it
_TURNED = 4  # first pairs of a name that are tried the other way round


def check_slipped_units(desk: Desk) -> list[Finding]:
    """Find another sort of body for the unit that reports, and its name with two characters turned about."""
    return [*_body(desk), *_turned(desk), *_whole(desk)]


# What a unit calls all of itself, among kinds that are taken for one another when a text is copied.
_ALL = {"镇": "全镇", "乡": "全乡", "街道": "全街道"}, {"校": "全校", "医院": "全院"}
_SCHOOLS = ("学校", "中学", "小学", "高中", "大学")


def _whole(desk: Desk) -> Iterator[Finding]:
    """全乡 in the report of a town."""
    titled = titled_unit(desk)
    if titled is None:
        return
    end = "校" if titled[1] in _SCHOOLS else titled[1]
    for kin in _ALL:
        right = kin.get(end)
        others = "|".join(word for word in kin.values() if word != right)
        for match in re.finditer(rf"(?:{others})(?![镇长系园]|科|总|道)", desk.text) if right else ():
            message = f"报告单位是“{titled[0]}”，这里是“{match[0]}”"
            yield desk.remark(UNIT, "warning", *match.span(), message, f"核对，应为“{right}”", fix=right)


def _ends(desk: Desk) -> list[str]:
    """The title and the signature, which say who reports."""
    return [span.of(desk.text) for span in (desk.report.title, desk.report.signature) if span is not None]


def _body(desk: Desk) -> Iterator[Finding]:
    told = [(match["place"], match["body"]) for end in _ends(desk) for match in _OWN.finditer(end)]
    if len(set(told)) != 1:
        return
    place, body = told[0]
    start = desk.report.title.end if desk.report.title else 0
    for match in re.finditer(rf"{_BEFORE}{place}(?P<wrong>{_BODIES})(?![：:])", desk.text[start:], re.MULTILINE):
        if match["wrong"] != body:
            message = f"报告单位是“{place}{body}”，这里是“{match[0]}”"
            at = start + match.start()
            yield desk.remark(UNIT, "warning", at, start + match.end(), message, f"核对，应为“{place}{body}”")


def _turned(desk: Desk) -> Iterator[Finding]:
    titled = titled_unit(desk)
    if titled is None or not re.fullmatch(rf"[一-鿿]{{{_SEEN + 1},}}", titled[0]):
        return
    name, ends = titled[0], " ".join(_ends(desk))
    for at in range(_TURNED):
        first = max(0, min(at, len(name) - _SEEN))
        turned = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
        seen, right = turned[first : first + _SEEN], name[first : first + _SEEN]
        if seen == right or seen in ends:
            continue
        for match in re.finditer(seen, desk.text):
            message = f"这里是“{seen}”，标题里的单位是“{name}”，像是写颠倒了"
            yield desk.remark(UNIT, "warning", *match.span(), message, f"核对，应为“{right}”")
