"""What belongs elsewhere: plans among problems, problems among plans, praise or others' faults as problems."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.report import Item, Point, Section, Span
from assistant.results import Finding

_RULE = "通行写法：问题写自己的不足，打算写要做的事"
MISPLACED = Check("out-of-place", "放错了部分", "structure", _RULE)
NO_PROBLEM = Check("no-problem", "不像问题的问题", "answering", _RULE)
CHECKS = (MISPLACED, NO_PROBLEM)

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
_BOTH = re.compile("打算|措施|整改|改进|计划|对策|建议|思路|安排")  # headings under which both may stand
_WILL = re.compile(
    r"^[ 　]*(?:[一二三四五六七八九十]是)?(?:为此，?|对此，?)?(?:下一步|下步|接下来|今后|下阶段|明年|下半年"
    r"|20\d\d年(?!度?[^，。]{0,12}(?:[中里内]|以来)))[^。]{0,40}?"
    r"(?:将(?!近)|要(?!求)|拟|计划|力争|争取|着力|重点)"
)
_NOW = re.compile(r"^[ 　]*(?:目前|当前|现在|一年来|今年以来|从检查情况看)")
_LACK = re.compile(
    "不足|不够|不强|不高|不深|不大|不明显|不到位|不平衡|不及时|不熟悉|不规范|不健全|单一|欠缺|薄弱|偏少|偏低|滞后|参与少|人手少|老化|较差|缺乏|缺少|流于形式|没有形成"
)
_AIM = re.compile("针对|的(?:问题|现象|情况|短板|弱项|不足|局面)|解决|克服|改变|补齐|将|要")
# Any sign that something is wanting; a problem without one praises, or tells of what was done.
_WANTING = re.compile(
    r"不|没|未|无|欠|缺|少(?!数)|弱|滞后|单一|差|有待|偏|难|慢|短板|需|仍|尚|浅|虚|软|怕|畏|轻|满足于|传统|形式|老化|脱节|失衡|温差|递减|问题|隐患|漏洞|断档|雷同|重复|压力|瓶颈|挑战"
    r"|矛盾|松|散|窄|低(?!保)|旧|生硬|应付|敷衍|依赖|局限|停留|粗|乱|空白|迟|推诿|麻痹|厌战|疲|僵|只(?!争)|仅|才|过于|吃力|零散|复杂|波动|风险|下降|减少|流失|有余|惯性|矮"
)
_DONE_WELL = re.compile(
    "显著|明显(?:提升|提高|增强|改善|成效)|成效|好评|有力|圆满|顺利|新台阶|走在前列|高度重视|大力|扎实|深入"
)
_OTHERS = re.compile(
    r"(?:^|(?<=[。；，：\n])|(?<=是))[ 　]*(?:(?:部分|个别|有的|一些|少数|极少数|不少|许多)?"
    r"(?:家长|群众|村民|居民|患者|病人|服务对象|企业主?|业主|网民|学生家长|商户|摊主)"
    r"[^，。；\n]{0,10}?不(?:愿|肯|支持|配合|理解|关心|重视|买账)"
    r"|(?:上级|市里|县里|区里|省里|财政|有关部门|相关部门|主管部门)"
    r"[^，。；\n]{0,14}?(?:经费|资金|支持|政策|编制|指导|投入|培训)[^，。；\n]{0,8}?(?:不够|不足|不多|不到位|偏少|太少|少(?=[，。；])))"
)


def check_out_of_place(desk: Desk) -> list[Finding]:
    """Find sentences that stand in the wrong part, and problems that are none of the writer's own."""
    return [*_plans_in_problems(desk), *_problems_in_plans(desk), *_praise(desk), *_others(desk)]


def _sentences(desk: Desk, span: Span) -> Iterator[re.Match[str]]:
    return _SENTENCE.finditer(desk.text, span.start, span.end)


def _plans_in_problems(desk: Desk) -> Iterator[Finding]:
    if not any(True for _ in desk.sections_of("plans")):
        return  # the plans have no part of their own
    for section in desk.sections_of("problems"):
        if _BOTH.search(section.heading or ""):
            continue
        for sentence in _sentences(desk, section):
            if _WILL.search(sentence[0]):
                message = "这句说的是打算，放在了问题部分"
                yield desk.remark(MISPLACED, "hint", *sentence.span(), message, "移到“下一步打算”的对应条目里")


def _problems_in_plans(desk: Desk) -> Iterator[Finding]:
    if not any(True for _ in desk.sections_of("problems")):
        return
    for section in desk.sections_of("plans"):
        if "问题" in (section.heading or ""):
            continue
        for sentence in _sentences(desk, section):
            if _NOW.search(sentence[0]) and _LACK.search(sentence[0]) and not _AIM.search(sentence[0]):
                message = "这句说的是问题，放在了打算部分"
                yield desk.remark(MISPLACED, "hint", *sentence.span(), message, "移到“存在的问题”里，这里只写怎么办")


def _own(desk: Desk) -> Iterator[Item | Point]:
    """The problems of the report, one by one."""
    for section in desk.sections_of("problems"):
        if not _BOTH.search(section.heading or ""):
            yield from section.items or section.points


def _praise(desk: Desk) -> Iterator[Finding]:
    for node in _own(desk):
        text = node.of(desk.text)
        if len(text) >= 20 and not _WANTING.search(text) and _DONE_WELL.search(text):
            message = "这一条列在问题里，却没有写出哪里不足"
            end = node.start + len(text.rstrip())
            yield desk.remark(
                NO_PROBLEM, "warning", node.start, end, message, "写清不足是什么、表现在哪里；成绩移到做法部分"
            )


def _others(desk: Desk) -> Iterator[Finding]:
    sections: list[Section] = [one for one in desk.sections_of("problems") if not _BOTH.search(one.heading or "")]
    for section in sections:
        for match in _OTHERS.finditer(desk.text, section.start, section.end):
            start = match.end() - len(match[0].lstrip(" 　"))
            message = "问题写成了别人的原因"
            suggestion = "改写自己这一边的不足，如工作方法、沟通、宣传上差在哪里；要上级支持的事另行请示"
            yield desk.remark(NO_PROBLEM, "hint", start, match.end(), message, suggestion)
