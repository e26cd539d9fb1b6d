"""Who speaks: one person from the first line to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.errors import UnknownName
from assistant.results import Finding

PERSON = Check("person", "人称不一", "voice", "通行校对规则：人称前后一致")
CHECKS = (PERSON,)

_UNITS = "街道|公司|集团|中心|支队|大队|学院|医院|单位|局|委|办|校|院|厅|处|所|站|社|镇|乡|行|厂"
_OWN = re.compile(rf"(?<![自为])我(?P<unit>{_UNITS})(?![们为国家])")
_SINGULAR = re.compile(
    r"(?:(?<![一-鿿])|(?<=[由向对经]))本人(?!员)|笔者|(?<![自忘为由敌])我个人|(?<![自忘为由敌小大])我"
    r"(?![们国省市区县州镇乡局委办部厅院校公单支党处科站所队街中团社村矿厂集馆司园台店行军方分总是的你他她和与爱要心]|学[校院]"
    r"|为(?!第一责任|直接责任|组长|副组长))"
    r"|(?<![一-鿿“《])我与(?=\d|班子|分管|各|党员|干部|职工|支部)"
)
# 对1名党员……，本人作了说明; 有村民……，本人主动删除: somebody else is told of, in a number or as one of many.
_SOMEBODY = re.compile(
    r"[名位个][^。；]{0,30}(?:党员|同志|干部|教师|职工|民警|负责人|当事人)"
    r"|(?:(?<![没具所还只])有|对|经|由|该|某|与|找|向|约谈|提醒|劝导|联系)[一两几几]?[名位个些]?[一-鿿]{0,6}"
    r"(?:村民|居民|群众|职工|员工|学生|家长|网民|网友|商户|用户|教师|老师|医生|护士|干部|党员|同志|业主|当事人|从业者|司机)"
)
_QUOTE = re.compile(r"“[^”\n]{0,40}”|《[^》\n]{0,60}》")


# We, who did something: not 我们党, 我们国家, 我们局, nor the we of a saying.
_WE = re.compile(
    r"(?:(?<=[，。；：、\n　 ])|(?<=[一二三四五六七八九十]是)|(?<=[时年月后]))我们"
    r"(?=(?:还|也|又|先后|共同|及时|认真|坚持|始终|主动|积极|多次|定期|严格|共|全年|今年|专门|重点|着力|切实|大力|已)?"
    r"(?:组织|开展|举办|召开|制定|建立|完善|落实|加强|强化|抓|把|对|通过|邀请|选派|排查|检查|处置|审核|发布|推动|推进"
    r"|深入|学习|研究|开设|利用|依托|观看|走访|培训|配备|成立|签订|清理|整改|聚焦|围绕|做|将|与|在))"
)


def check_voice(desk: Desk) -> list[Finding]:
    """Find the first person in a unit's report, and the unit's in a person's."""
    quoted = [match.span() for match in _QUOTE.finditer(desk.text)]
    return [*_person(desk, quoted), *_we(desk, quoted)]


def _we(desk: Desk, quoted: list[tuple[int, int]]) -> Iterator[Finding]:
    """我们还组织……, where one accounts for oneself as 我 and 本人: once or twice it is a slip of the pen."""
    found = [m for m in _WE.finditer(desk.text) if not _inside(m.start(), quoted)]
    singular = [m for m in _SINGULAR.finditer(desk.text) if not _inside(m.start(), quoted)]
    account = "本人" in desk.text or "述职" in desk.text  # a government's report speaks of 我 and 我们 alike
    if expected_person(desk) != "first" or not account or not found or len(found) >= len(singular):
        return
    for match in found:
        message = "个人述职用的是“我”“本人”，这里是“我们”"
        suggestion = "说自己做的，改为“我”或“本人”；单位一起做的，写清单位"
        yield desk.remark(PERSON, "hint", *match.span(), message, suggestion)


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def expected_person(desk: Desk) -> str:
    """Return the person a report of its type is written in (first, unit), or the one it is mostly in."""
    if desk.pack is not None and desk.report.type:
        try:
            return desk.pack.report_type(desk.report.type).person
        except UnknownName:
            pass
    return desk.report.person


def _person(desk: Desk, quoted: list[tuple[int, int]]) -> Iterator[Finding]:
    singular = [m for m in _SINGULAR.finditer(desk.text) if not _inside(m.start(), quoted)]
    own = [m for m in _OWN.finditer(desk.text) if not _inside(m.start(), quoted)]
    if expected_person(desk) == "unit" and singular and len(singular) <= max(3, len(own)):
        for match in singular:
            sentence = re.split("[。\n]", desk.text[max(0, match.start() - 80) : match.start()])[-1]
            if match[0] == "本人" and _SOMEBODY.search(sentence):
                continue  # 对1名党员……，本人作了说明: that member's own person
            name = desk.report.speaker or "单位名称"
            message = f"单位的报告里出现了个人口吻“{match[0]}”"
            yield desk.remark(PERSON, "warning", *match.span(), message, f"改为“{name}”，全文人称一致")
    elif expected_person(desk) == "first" and singular:
        for match in re.finditer("(?<![对与给向为让把和、])该同志(?!们)", desk.text):
            yield desk.remark(PERSON, "warning", *match.span(), "自己的述职里出现了“该同志”", "改为“我”或“本人”")
    if expected_person(desk) == "first" and own and len(own) >= 3 and len(own) > len(singular):
        message = f"个人述职里“{own[0][0]}”用了 {len(own)} 次，比“本人、我”（{len(singular)} 次）还多"
        yield desk.remark(PERSON, "hint", *own[0].span(), message, "写清本人做了什么，单位的工作少写")
