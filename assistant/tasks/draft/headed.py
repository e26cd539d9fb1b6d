"""The first line of notes where it is nothing but whose they are and for when: 市二中 2023-2024学年."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.structure.notes.fact import Notes

_REASON = "是单位和期间，写入标题和导语"
_YEAR = r"(?:19|20)\d{2}"
_WHEN = (
    rf"{_YEAR}[-—–~至]{_YEAR}学年度?(?:第?[一二上下]学期)?|{_YEAR}年?(?:度|[上下]半年|第?[一二三四]季度)?"
    r"|[上下]半年|[一二三四]季度|今年以?来?|全年|一年来?|本?年度|半年"
)
_WHAT = r"(?:的|落实|意识形态|工作|责任制|情况|问题|总结|小结|汇报|报告|要点|材料)"
_LINE = re.compile(rf"(?P<unit>[\u4e00-\u9fff]{{2,24}}?)[\s，,：:]*(?:(?P<when>{_WHEN})(?:{_WHAT})*|意识形态{_WHAT}+)")
_KIND_BEFORE = re.compile(r"^(?:国企|央企|事业单位|机关|学校|医院)(?=[\u4e00-\u9fff]{3})")
# The body that the notes say met, studied or did anything: 党委会, 社区党委研究3次.
_BODY = re.compile(
    r"(?P<of>社区|村|街道|[镇乡局校院委]|公司|集团)?(?P<body>党工委|党组|党委|党总支|党支部|支部)"
    r"(?=会|书记|班子|专题|研究|理论|中心组|成员|牵头|组织|开会|学习|带头|听取|议|把|与|跟|和)"
)
_NO_GROUP = re.compile("社区|居委|村民|村里|村两委|驻村|网格")  # where no 党组 is


def body_named(text: str, speakers: Sequence[str]) -> str:
    """Return the body that notes without a unit first say did anything; "" where the usual one may stand."""
    if not {"党组", "党支部"} & {*speakers}:
        return ""
    for found in _BODY.finditer(text):
        body = "党支部" if found["body"] == "支部" else found["body"]
        if body in speakers or (body == "党总支" and "党支部" in speakers):
            return f"{found['of'] or ''}{body}" if found["of"] in ("社区", "街道", "镇", "乡") else body
    return "党组织" if "党组" in speakers and _NO_GROUP.search(text) else ""


def head_of(notes: Notes, named: Callable[[str], str]) -> dict[str, str]:
    """Return the unit and the period that the first line states where it states nothing else; {} for any other line.

    ``named``: how a unit calls itself by the end of its name, "" for what is none.
    """
    first = notes.facts[0] if notes.facts else None
    if first is None or notes.text[: first.start].strip(" \u3000\n\t#*"):
        return {}
    found = _LINE.fullmatch(first.said)
    if found is None:
        return {}
    unit = found["unit"]
    if _KIND_BEFORE.match(unit) and named(_KIND_BEFORE.sub("", unit)):
        unit = _KIND_BEFORE.sub("", unit)
    if not named(unit):
        return {}
    when = found["when"] or ""
    sure = re.match(rf"{_YEAR}", when) is not None
    period = f"{when}年" if re.fullmatch(_YEAR, when) else when if sure else ""
    return {"unit": unit, "period": period}


def without_head(notes: Notes, named: Callable[[str], str]) -> Notes:
    """Return the notes without the first line as a fact where it only says whose they are and for when."""
    if not head_of(notes, named) or notes.facts[0].reason:
        return notes
    return replace(notes, facts=(replace(notes.facts[0], reason=_REASON), *notes.facts[1:]))
