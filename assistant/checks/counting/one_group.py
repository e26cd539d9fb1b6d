"""One group counted twice in other words: more taking part than there are, a board of two sizes, all of more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.sums import SUM
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk, shorten
from assistant.results import Finding
from assistant.structure.sentences import clause_before, sentence_before

_PEOPLE = "人|名"
# Said of those of a group who do something or are somewhere: never more than the group.
_SOME_OF = "参训|参会|参学|参测|参赛|参考|参加|参与|实到|到会|到场|在岗|在外|外出|在家|流动|常年|长期|报名|应邀"
_WHOLE = re.compile(
    rf"(?P<thing>[一-鿿]{{2,10}}?)(?:现有|共有|共计|有|共)?(?P<value>(?<![\d.])\d{{1,6}})(?:{_PEOPLE})(?!次)"
)
_TAKING_PART = re.compile(
    rf"(?P<words>[一-鿿]{{0,10}}(?:{_SOME_OF})[一-鿿]{{0,10}}?)(?:达到|达|共计|共有|共|有|为)?"
    rf"(?P<value>(?<![\d.])\d{{1,6}})(?:{_PEOPLE})(?!次)"
)
_SOMEWHERE = re.compile("在岗|在外|外出|在家|流动|常年|长期|实到")  # of whom nobody else can be
_COUNTED = re.compile("[有共]$|共计$")
_FULL = re.compile("^(?:全部|全员|均|都|悉数|参加|参与)")
_ELSE = re.compile(
    "其中|另|还|以上|比|较|去年|上年|每|分别|平均|新增|增加|减少|群众|学生|家长|家属|退休|社会|外单位|邀请"
)
_FAR = 40  # characters between a whole and those of it who take part


def check_one_group(desk: Desk) -> list[Finding]:
    """Find more taking part than there are, a board of two sizes, and all of something where there were fewer."""
    return [*_more_than_all(desk), *_board(desk), *_others_of_board(desk), *_all_of_more(desk), *_turned(desk)]


def _more_than_all(desk: Desk) -> Iterator[Finding]:
    """教职工176人全部参加，参训教职工达到189人; 青年有61人，常年在外76人."""
    for whole in _WHOLE.finditer(desk.text):
        stop = min(len(desk.text), whole.end() + _FAR)
        rest = re.split("[。；\n]", desk.text[whole.end() : stop])[0]
        part = next((m for m in _TAKING_PART.finditer(rest) if not _ELSE.search(rest[: m.end()])), None)
        if part is None or int(part["value"]) <= int(whole["value"]) or re.search(_SOME_OF, whole["thing"]):
            continue
        own = re.sub(rf"{_SOME_OF}|[的在了]|培训|学习|测试|会议|活动", "", part["words"])
        bare = not own or own.startswith(("全部", "全员"))
        if _all_of_house(desk, whole) and _AT_AN_EVENT.match(rest) and int(part["value"]) > _FEW:
            at = whole.end() + part.start("value")
            message = f"总数是“{whole[0]}”，参加的却有 {part['value']} 人"
            suggestion = "核对两个数；有外单位的人参加的，写明；是人次的，写“人次”"
            yield desk.remark(SUM, "warning", at, whole.end() + part.end(), message, suggestion)
            continue
        if not (bare or _same_name(whole["thing"], own)) or _ELSE.search(whole["thing"]):
            continue
        if bare and not (
            _COUNTED.search(desk.text[whole.start() : whole.start("value")]) and _SOMEWHERE.search(part[0])
        ):
            continue
        at = whole.end() + part.start("value")
        end = whole.end() + part.end()
        if not _FULL.match(rest) and not bare and part.start() > _NEXT:
            continue
        message = f"总数是“{whole[0]}”，其中的一部分却有 {part['value']} 人"
        yield desk.remark(SUM, "warning", at, end, message, "核对两个数；是人次的，写“人次”")


_HOUSE_BEFORE = re.compile(
    "(?:全(?:[镇乡局校院厂馆所站司处中心]|街道|系统|公司|集团|体)|(?:机关|本[局校院镇单]位?|我[局校院镇]|[局校院])?(?:现有|共有))[一-鿿]{1,8}$"
)
# What is said between all and those who came: an event, and nobody from elsewhere.
_AT_AN_EVENT = re.compile(
    rf"[，、]?(?:其中)?(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:组织|开展|举办)?(?:的)?(?!服务|社会)[一-鿿“”]{{0,8}}"
    r"(?:培训|轮训|集训|教育|学习|测试|考试|会议?|大会|活动|讲座|党课|辅导|竞赛|答题)班?(?:中|时|上)?，?"
    rf"(?:实际)?(?:参训|参会|参学|参测|参考|参加|参与|到会|实到)(?:达到?|共|有|的)*\d{{1,6}}(?:{_PEOPLE})(?=[，。；、（]|$)"
)
_FEW = 10  # people; of fewer a number may be of those who spoke or served


def _all_of_house(desk: Desk, whole: re.Match[str]) -> bool:
    """Whether a count is of all there are: 全局干部职工64人, 机关现有党员43名."""
    return bool(_HOUSE_BEFORE.search(desk.text[max(0, whole.start() - 8) : whole.start("value")]))


_NEXT = 12  # characters after a whole within which a part of it follows


def _same_name(whole: str, part: str) -> bool:
    """Whether a part is called by the name of the whole: 教职工 and 教职工, 机关干部 and 干部."""
    return len(part) > 1 and (whole.endswith(part) or part.endswith(whole[-3:]) or part == whole[-2:])


@dataclass(frozen=True, slots=True)
class _Board:
    value: int
    start: int
    end: int


_BOARD = re.compile(
    r"(?P<before>(?:^|[，。；、：）\n]|其他|其余|全体|与|同|和|带领|组织|局|校|院|镇|乡))(?P<value>\d{1,2})[名位](?:党组|党委|局|校|院)?(?:领导)?班子成员"
    r"(?P<after>[一-鿿]{0,6})",
    re.MULTILINE,
)
_ALL_OF_IT = re.compile(
    "^(?:结合|分别|均|都|全部|每人|各|到|带头|按|领|围绕|深入|逐一|认领|全员|逐个|一一|签订|包联|联系)"
)
_BOARD_OF = re.compile("下属|所属|基层|直属|村|各单位|其中|部分|新任|新进|约谈|提醒")


def _board(desk: Desk) -> Iterator[Finding]:
    """与5名班子成员逐一谈话, 8名班子成员结合分管工作: with the head they are one more, never three."""
    found = list[_Board]()
    for match in _BOARD.finditer(desk.text):
        before = sentence_before(desk.text, match.start("value"), 14)
        if _ALL_OF_IT.match(match["after"]) and not _BOARD_OF.search(before) and desk.role_at(match.start()) != "plans":
            found.append(_Board(int(match["value"]), match.start("value"), match.start("after")))
    for at, one in enumerate(found):
        first = next((other for other in found[:at] if abs(other.value - one.value) > 1), None)
        if first is not None:
            message = f"这里是“{desk.text[one.start : one.end]}”，前面是“{desk.text[first.start : first.end]}”"
            yield desk.remark(TWO_VALUES, "warning", one.start, one.end, message, "核对班子成员人数；范围不同的，写明")
            return


_BOARD_IN_ALL = re.compile(r"(?<!其他)(?<!其余)班子成员(?:共|现有|共有|有)?(?P<value>\d{1,2})[名人](?!次)")
_ALL_BUT_ONE = re.compile(r"(?:其他|其余|另外|另)的?(?P<value>\d{1,2})[名位]班子成员")


def _others_of_board(desk: Desk) -> Iterator[Finding]:
    """班子成员5人，我与其他6名班子成员: the others are one fewer than all, or as many where the head is told apart."""
    told = {int(one["value"]) for one in _BOARD_IN_ALL.finditer(desk.text)}
    for match in _ALL_BUT_ONE.finditer(desk.text) if len(told) == 1 else ():
        (whole,) = told
        if int(match["value"]) > whole and desk.role_at(match.start()) != "plans":
            message = f"班子成员写的是 {whole} 人，“{match[0]}”却比全部还多"
            yield desk.remark(TWO_VALUES, "warning", *match.span(), message, "核对班子成员人数后统一")


_EVERY = re.compile(
    r"全(?:[校局区县市镇乡院厂省村]|系统|街道)(?:现有|共有|共|的)?(?P<value>\d{1,5})(?P<unit>个|家|所|名|人|处|块|支)"
    r"(?P<thing>[一-鿿]{3,9}?)(?=均|都|全部|逐一|全覆盖|一律)"
)
_DEALT_WITH = re.compile("[对向给为][^，。；\\d]{0,4}$")
_FEWER = re.compile("其余|其中|部分|重点|抽|新|清理|整改|存在|注销|解散|关停|薄弱|试点|示范|撤|余下")


def _all_of_more(desk: Desk) -> Iterator[Finding]:
    """对46个班级家长群提出要求, 全校48个班级家长群均明确管理员: all of them are told of with two numbers."""
    for match in _EVERY.finditer(desk.text):
        named = re.compile(rf"(?<![\d.])(?P<value>\d{{1,5}}){match['unit']}{match['thing']}")
        for other in named.finditer(desk.text):
            clause = clause_before(desk.text, other.start(), 16)
            between = desk.text[min(match.end(), other.end()) : max(match.start(), other.start())]
            if other["value"] == match["value"] or not _DEALT_WITH.search(clause) or _FEWER.search(clause + between):
                continue
            message = f"全部是“{shorten(match[0], 20)}”，这里写的是 {other['value']}{match['unit']}"
            suggestion = "核对后统一；只是其中一部分的，写明是哪一部分"
            yield desk.remark(TWO_VALUES, "hint", other.start(), other.end(), message, suggestion)


_HEADS = re.compile(
    rf"(?<![\d.])(?P<value>[1-9]\d)(?:{_PEOPLE})(?P<after>[一-鿿]{{2,6}}?)(?=每|逐|均|都|全部|一对一|分别|配|[，。；、])"
)
_EACH = re.compile("每[人名位]|逐一|全部|一对一|均|都")


def _turned(desk: Desk) -> Iterator[Finding]:
    """新入职教师34人 among the problems, 为43名青年教师每人配备 in the plans: digits turned about."""
    counted = [one for one in _WHOLE.finditer(desk.text) if desk.role_at(one.start()) == "problems"]
    for match in _HEADS.finditer(desk.text):
        clause = re.split("[。；\n，]", desk.text[match.end() : match.end() + 14])[0]
        if desk.role_at(match.start()) != "plans" or not _EACH.search(clause):
            continue
        for one in counted:
            if one["value"] == match["value"][::-1] != match["value"] and one["thing"][-2:] == match["after"][-2:]:
                message = f"这里是“{match[0]}”，问题里是“{one[0]}”，像是数字写颠倒了"
                suggestion = "核对后统一；不是同一些人的，不必改"
                yield desk.remark(TWO_VALUES, "hint", *match.span(), message, suggestion)
