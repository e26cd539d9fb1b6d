"""Set sayings of another trade in a unit's report: 办好人民满意的教育 in a court's, 审判执行工作 in a hospital's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.units import UNIT
from assistant.results import Finding

# By trade: what a unit of it is called, what it alone says of itself, what else shows that it is spoken of.
_TRADES = {
    "教育": (
        "学校|中学(?!习)|小学(?!习)|幼儿园|学院(?!路)|大学(?!习)|党校|教育[局厅委]|教育体育|教体局|职教中心",
        "教育教学(?:中心|主责|主业|工作|改革|质量)|(?:办好|办)(?:让)?人民满意的?教育|立德树人根本任务|为党育人、?为国育才|教书育人|五育并举",
        "学校|中学(?!习)|小学(?!习)|幼儿园|校园|学院|高校|师生|教师|学生|办学|育人|带教|教学医院|临床教学",
    ),
    "医疗卫生": (
        "医院|卫生院|保健院|疾控|卫生健康[局委]|卫健[局委]|医疗集团",
        "医德医风|救死扶伤|医疗质量(?:与|和)?安全|医患关系|诊疗行为|临床科室",
        "医院|卫生|卫健|医务|医护|医生|患者|诊疗|医疗机构|医保|疾控",
    ),
    "审判": (
        "人民法院|中级法院|高级法院|法院",
        "审判执行|审执工作|(?:每一个|每个)司法案件中感受到公平正义|能动司法|司法为民|公正司法、?司法为民",
        "法院|法官|检察|庭审|政法|司法局|司法所|律师|仲裁",
    ),
    "检察": (
        "检察院",
        "四大检察|检察办案|检察为民|高质效办好每一个案件",
        "检察|法院|政法",
    ),
    "税务": ("税务局", "为国聚财、?为民收税|组织税费收入|税收征管", "税务|纳税|税费"),
}
_GENERAL = (
    "委员会$|党委$|办公室|人民政府|镇|乡(?!村医)|街道|社区|村|政法|司法|宣传部|纪委|组织部|统战部|工会|妇联|共青团"
)
_QUOTED = re.compile(r"《[^》\n]*》")


def check_trade_words(desk: Desk) -> list[Finding]:
    """Find what only units of another trade say of themselves, where the unit's own trade is plain by its name."""
    unit = _unit(desk)
    own = [trade for trade, (called, _, _) in _TRADES.items() if re.search(called, unit)]
    if not unit or len(own) != 1 or re.search(_GENERAL, unit):
        return []
    return list(_strange(desk, unit, own[0]))


def of_another_trade(desk: Desk, words: str) -> bool:
    """Return whether words are of a trade of which the report says nothing: 育人 in a street's."""
    return any(re.search(spoken, words) and not re.search(spoken, desk.text) for _, _, spoken in _TRADES.values())


_HEAD = re.compile(
    r"^[ 　]*(?:中共|中国共产党)?(?P<unit>[^\s，。：关于]{2,24}?"
    r"(?:医院|卫生院|保健院|法院|检察院|税务局|中学|小学|幼儿园|学校|学院|大学))"
    r"(?=$|党|委员会|关于|20\d\d|[ 　、院书机])",
    re.MULTILINE,
)


def _unit(desk: Desk) -> str:
    """The unit as the lines above the text call it, or the signature below: masks may stand in its name."""
    report = desk.report
    first = report.preamble.start if report.preamble else report.sections[0].start if report.sections else 0
    spans = [(0, first)] + ([(report.signature.start, report.signature.end)] if report.signature else [])
    for start, end in spans:
        for match in _HEAD.finditer(desk.text, start, end):
            if not desk.text.startswith(("：", ":"), match.end()):
                return match["unit"]
    return ""


def _strange(desk: Desk, unit: str, own: str) -> Iterator[Finding]:
    titles = [match.span() for match in _QUOTED.finditer(desk.text)]
    for trade, (_, sayings, spoken) in _TRADES.items():
        found = [] if trade == own else list(re.finditer(sayings, desk.text))
        found = [one for one in found if not any(start <= one.start() < end for start, end in titles)]
        rest = desk.text
        for one in reversed(found):
            rest = rest[: one.start()] + rest[one.end() :]
        if not found or re.search(spoken, rest):
            continue  # it works together with such units
        line = -1
        for one in found:
            sentence = max(desk.text.rfind(mark, 0, one.start()) for mark in "。\n")
            if sentence != line:  # one remark on a sentence
                message = f"报告单位是“{unit}”，“{one[0]}”是{trade}系统的说法，全文别处没有说到"
                yield desk.remark(UNIT, "warning", *one.span(), message, "核对是否从别处抄来；改为本单位的工作")
            line = sentence
