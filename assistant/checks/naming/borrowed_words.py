"""Words of somebody else's report: 为教育事业发展 in a hospital's, 他们街道 for the street that reports itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.units import SPOKEN, UNIT, titled_unit, unit_kinds
from assistant.results import Finding, FindingLevel
from assistant.structure.sentences import sentence_before

# A field of work as aims name it, and what speaks of it in a unit's name or in its report.
_FIELDS = {
    "教育": "学校|(?<!集)中学(?!习)|小学(?!习)|幼儿园|学院|大学(?!习)|教育局|教体|师生|教师|学生|办学",
    "卫生健康|医疗卫生|医疗": "医院|卫生|卫健|疾控|保健|医务|患者|诊疗",
    "水利|水务": "水利|水务|河湖|供水|灌区|水库",
    "交通运输": "交通|公路|港航|客运|公交|运输",
    "税收": "税务|税收征管|纳税",
    "检察": "检察院|检察官|检察机关",
    "审判": "法院|法官|审判执行",
    "公安": "公安|民警|派出所",
    "林业": "林业|林场|森林",
    "供销": "供销社|供销合作",
    "气象": "气象局|气象台",
    "民政": "民政局|低保|养老服务",
    "文化旅游|文旅": "文旅|文化馆|图书馆|博物馆|景区|旅游局|文广",
}
_GENERAL = "委员会$|委$|办公室$|政府$|镇$|乡$|街道$|社区$|村$"  # whose aims may be of any field
_AIM = re.compile(
    rf"(?:为|推动|促进|助推|助力|保障)(?:了)?(?:我们?|全|本)?[省市县区旗州]?(?P<field>{'|'.join(_FIELDS)})"
    r"(?:事业|工作|改革)?的?(?:高质量|健康|持续|快速|科学|改革|又好又快|跨越式?|稳步|全面)*发展"
)
_THEY = re.compile(
    r"(?<!对)他们(?P<end>街道|镇|乡|局|学校|医院|公司|集团|社区|村|中心|学院)(?![一-鿿]{0,2}(?:之间|自己|都说|反映))"
)
_QUOTED = re.compile(r"“[^”\n]*”|《[^》\n]*》")


def check_borrowed_words(desk: Desk) -> list[Finding]:
    """Find the aims of another field of work, and the unit itself told of as somebody else's."""
    titled = titled_unit(desk)
    return [*_aims(desk, titled[0]), *_they(desk, titled), *_owned(desk, titled)] if titled else []


_BY_KIND = {  # what a unit of the kind is called by where it has something, and what else speaks of such units
    "校": ("学校|校园", f"{SPOKEN['校']}|学校|校园|中学(?!习)|高中|大学(?!习)|幼儿园|教育[局厅]|教体"),
    "院": ("医院", f"{SPOKEN['院']}|卫生院|卫健"),
    "公司": ("公司|集团|企业|厂", SPOKEN["公司"]),
    "街道": ("街道", "街道|办事处|社区"),
    "社区": ("社区", SPOKEN["社区"]),
}
_HAS = "官网|官方网站|门户网站|网站|(?:微信|官方)?公众号|视频号|抖音号|广播站|广播|电子屏|宣传栏"
_WITH_OTHERS = re.compile(
    "[与同和跟]|联合|邀请|走进|进入|共建|对接|协调|结对|帮助|指导|合作|辖区|附属|转发|借助|登载|刊发"
)
_ALONE = frozenset(["校", "院", "公司"])  # kinds of units that have none of another kind below them


def _owned(desk: Desk, titled: tuple[str, str]) -> Iterator[Finding]:
    """学校官网 in a hospital's report that nowhere else speaks of a school."""
    kinds = unit_kinds(titled[1])
    for kind, (called, spoken) in _BY_KIND.items():
        if kind in kinds or re.search(f"{called}|{spoken}", titled[0]):
            continue
        having = re.compile(rf"(?P<said>(?<![一-鿿][省市县区镇乡])(?:{called}))(?:{_HAS})")
        found = list(having.finditer(desk.text))
        if found and re.search(f"{called}|{spoken}", having.sub("", desk.text)):
            continue
        for match in found:
            if _WITH_OTHERS.search(sentence_before(desk.text, match.start(), 24)):
                continue
            message = f"报告单位是“{titled[0]}”，这里是“{match[0]}”，全文别处没有说到{match['said']}"
            level: FindingLevel = "warning" if kinds & _ALONE else "hint"
            yield desk.remark(UNIT, level, *match.span(), message, "核对是否从别处抄来；写别处的，写明是哪个单位的")


def _aims(desk: Desk, unit: str) -> Iterator[Finding]:
    """Only where the unit is plainly of another field, and nothing else in the report speaks of this one."""
    marks = {field: signs for field, signs in _FIELDS.items() if re.search(signs, unit)}
    if not marks or re.search(_GENERAL, unit):
        return
    for match in _AIM.finditer(desk.text):
        field = next(name for name in _FIELDS if match["field"] in name.split("|"))
        rest = desk.text[: match.start()] + desk.text[match.end() :]
        if field in marks or re.search(_FIELDS[field], rest) or desk.role_at(match.start()) == "plans":
            continue
        message = f"报告单位是“{unit}”，这里写的是“{match['field']}”的发展，全文别处没有说到"
        yield desk.remark(UNIT, "warning", *match.span(), message, "核对是否从别处抄来；改为本单位的工作")


def _they(desk: Desk, titled: tuple[str, str]) -> Iterator[Finding]:
    quoted = [match.span() for match in _QUOTED.finditer(desk.text)]
    for match in _THEY.finditer(desk.text):
        if not unit_kinds(match["end"]) & unit_kinds(titled[1]) or any(a <= match.start() < b for a, b in quoted):
            continue
        message = f"报告单位是“{titled[0]}”，这里写的是“{match[0]}”"
        yield desk.remark(
            UNIT, "warning", *match.span(), message, f"说本单位的，改为“{match['end']}”；说别处的，写明名称"
        )
