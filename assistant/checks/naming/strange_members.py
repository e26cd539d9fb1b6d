"""The members of another kind of unit (全体教师, 全体医护人员) in a report that nowhere else speaks of one."""

from __future__ import annotations

import re

from assistant.checks.desk import Desk
from assistant.checks.naming.units import SPOKEN, UNIT
from assistant.results import Finding

_MEMBERS = re.compile("全体(?P<who>教师|师生|学生|医护人员|医务人员|村民)(?!代表)")
_OF = {"医": "院", "村": "村"}  # whose members they are, by their first character; the others are a school's
_OTHERS = "教育局|教体|科教|卫生|健康|学校|中学|小学|高校|校园|医院|[镇乡村]"
_THEIRS = re.compile("[为向给对]|走进|慰问|服务|邀请|联合|会同")


def check_strange_members(desk: Desk) -> list[Finding]:
    """Find all the teachers, pupils, doctors or villagers of a unit that has none."""
    found = []
    for match in _MEMBERS.finditer(desk.text):
        kind = _OF.get(match["who"][0], "校")
        rest = desk.text[: match.start()] + desk.text[match.end() :]
        before = re.split("[，。；、\n]", desk.text[max(0, match.start() - 12) : match.start()])[-1]
        if not re.search(f"{SPOKEN[kind]}|{_OTHERS}", rest) and not _THEIRS.search(before):
            message = f"这里是“{match[0]}”，全文别处都不像有这些人的单位"
            found.append(desk.remark(UNIT, "warning", *match.span(), message, "核对是否从别处抄来"))
    return found
