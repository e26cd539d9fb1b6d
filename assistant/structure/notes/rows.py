"""A row of a pasted table said in words, by the heads of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.cells import BARE_NUMBER
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.two_years import year_beside
from assistant.structure.word_bounds import is_name, tagged

_COUNT_HEAD = re.compile(r"^(?:数量|总)?(.{0,6}?)(人次|场次|次|人|场|篇|期|件|份|条|个|户|家)数?$")
_WITH_UNIT = re.compile(r"约?\d[\d.,]*[万亿余多]*[\u4e00-\u9fff]{1,2}$")
_PLAIN_HEADS = (
    "数量",
    "数字",
    "数值",
    "数据",
    "情况",
    "完成",
    "完成情况",
    "完成数",
    "完成量",
    "备注",
    "说明",
    "时间",
    "日期",
    "单位",
    "人数",
    "次数",
)
_TIME_HEADS = ("时间", "日期", "月份", "开展时间", "完成时间")
_REMARK_HEADS = ("备注", "说明", "其他", "其它")
_ONE_TIME = re.compile(r"(?:全年|年[初底内]|[上下]半年|[一二三四]季度|\d{1,2}月(?:份|底|初|中旬|\d{1,2}日)?)")
# How often, or when by an event, under such a head: 每周一, 省运会前; and names of deeds that are nouns.
_OFTEN = re.compile(
    r"每个?(?:周[一二三四五六日]?|星期[一二三四五六日]?|月|季度?|年|天|日|学期|半年)|[逐按][月季周年]|定期|不定期"
)
_BY_EVENT = re.compile(r"[\u4e00-\u9fff]{2,8}(?:之?[前后]|期间|前夕|前后|当[天日])")
_DEED = re.compile("(?:讲话|演讲|仪式|活动|讲座|教育|宣讲|比赛|竞赛|演练|[检巡排清自督抽]查|培训|学习|研判)$")
_SO_OFTEN = re.compile(r"约?\d[\d.,]*[万余多]?(?:次|期|场|节|堂|轮)")
_MONTHS = re.compile(r"\d{1,2}月(?:[、，,/]\d{1,2}月?)+")
_NUMBER_NOTED = re.compile(r"(约?\d[\d.,]*)([（(][^（）()]+[)）])")  # 2（微信群无群主）
# How the thing is that heads the column: 学习记录 | 齐全.
_HOW_IT_IS = re.compile(
    r"(?:较为?|基本|比较|不够?|不太|未)?(?:齐全|完整|规范|良好|健全|完善|到位|及时|正常|较好|一般|合格|完备|清楚|真实)"
)
_THINGS_OF_MEASURE = re.compile(r"[\u4e00-\u9fff]{0,4}(?:稿|信|案|事|文|证)件(?=数?$)")
_THINGS = re.compile(r"([\u4e00-\u9fff]{2,6})数量?$")  # 稿件数, 账号数: what is counted
_OF_IT = re.compile(r"其中|较|比|同比|均|全部|已|未")
_SOME_MORE = re.compile(r"约?\d+[多余来]")  # 900多
_EACH = re.compile(r"(?:每|各)[\u4e00-\u9fff]{0,3}?\d[\d.]*")
_SHORT_DEED = 3  # characters
_NOTHING = "-—/无"
_OF_CHECKS = re.compile(r"检查|督查|发现|单位|部门|时间|日期|点位")  # 单位 | 发现问题 | 整改 lists what a check found


# What heads the column of places that a table compares, one a row.
_PLACE_HEADS = re.compile(
    r"(?:基层|下属|所属|各)?(?:单位|部门|科室|[党团]?支部|站所|所队|[村镇乡街]|社区|学校|校区|院系|学院|年级|班级|车间|班组|项目部|[分子]公司|企业"
    r"|网点|支行|分局|乡镇|街道|地点|点位|院区|病区|馆点|分馆)(?:名称)?(?:[（(/、][^）)]{1,6}[）)]?)?"
)
_MANY = ("数量", "数", "个数", "总数", "现有", "现有数", "现有数量")
_FOUND = re.compile(
    r"问题|隐患|舆情|差错|投诉|线索|稿|信息|检查|发现|整改|处置|意见|留言|事件|培训|学习"
)  # nothing that a place has


def place_text(cells: Sequence[str], head: Sequence[str], things: Mapping[str, str]) -> str:
    """Say what a table tells of one place: 城关所现有公众号1个、宣传栏6块，检查4次，问题0个; "" for another table.

    ``things``: the ends of names of things, and the measure each is counted by.
    """
    if len(head) != len(cells) or not cells[0] or not _PLACE_HEADS.fullmatch(head[0]):
        return ""
    told = [(one, value) for one, value in zip(head[1:], cells[1:], strict=True) if value and value not in _NOTHING]
    if sum(BARE_NUMBER.match(value) is not None for _, value in told) < 2:
        return ""
    owned: list[str] = []
    others: list[str] = []
    for one, value in told:
        said = _cell(one, value)
        measured = measure_of(one, things) if said == f"{one}{value}" and value[-1].isdigit() else ""
        has = not others and not _FOUND.search(one) and (measured or re.fullmatch(rf"{re.escape(one)}\d.*", said))
        (owned if has else others).append(said + measured)
    first = f"现有{'、'.join(owned)}" if owned else ""
    return cells[0] + "，".join(part for part in (first, *others) if part)


def measure_of(thing: str, things: Mapping[str, str]) -> str:
    """Return what a thing is counted by, by the end of its name; "" where that is not known."""
    bare = re.sub(r"(?:数量?|总数)$", "", thing)
    ends = [end for end in things if bare.endswith(end)]
    return things[max(ends, key=len)] if ends else ""


def part_columns(head: Sequence[str], pack: GenrePack) -> dict[int, Role]:
    """Return which columns of a table hold parts of the report: 方面 | 做法 | 问题 | 打算; none in a list of checks."""
    roles = {n: role for n, one in enumerate(head) if n and (role := heading_role(one, pack, exact=True))}
    found = set(roles.values())
    checked = any(_OF_CHECKS.search(one) for one in head)
    return roles if len(found) > 1 and ("done" in found or not checked) else {}


def row_text(cells: Sequence[str], head: Sequence[str], things: Mapping[str, str] | None = None) -> str:
    """Say a table row in words: 中心组学习 | 12 | 98% under 事项 | 次数 | 参学率 → 中心组学习12次，参学率98%.

    ``things``: the ends of names of things and their measures, for what a column counts without one.
    When it was comes first, several months and a remark in brackets: 3月承诺书26份, 党课8次（书记2次）.
    """
    if things and (told_of := place_text(cells, head, things)):
        return told_of
    if len(head) == len(cells):
        cells, head = year_beside(cells, head, measure_of(cells[0], things or {}))
    name, *values = cells
    heads = tuple(head[1:]) if len(head) == len(cells) else ("",) * len(values)
    told = [(head, value) for head, value in zip(heads, values, strict=True) if value and value not in _NOTHING]
    when = next((value for head, value in told if head in _TIME_HEADS and _ONE_TIME.fullmatch(value)), "")
    months = [value for _, value in told if _MONTHS.fullmatch(value)]
    remarks = [value for head, value in told[1:] if value not in months and _is_remark(head, value)]
    left = [one for one in told if one[1] != when and one[1] not in (*months, *remarks)]
    timed = [value for head, value in left if head in _TIME_HEADS and _tells_when(value)] if _acts(name) else []
    often = next(iter(timed), "")
    parts = [_cell(head, value) for head, value in left if value != often]
    if often:
        together = not _OFTEN.fullmatch(often) and bool(parts) and _SO_OFTEN.match(parts[0]) is not None
        told_first = f"{often}开展{name}{parts.pop(0) if together else ''}"
        parts = [f"共{one}" if _SO_OFTEN.fullmatch(one) else one for one in parts]
        return "，".join([told_first, *parts]) + _aside(months, remarks)
    if (every := [value for _, value in left if _OFTEN.fullmatch(value)]) and any(map(_SO_OFTEN.fullmatch, parts)):
        months += every  # 读报会 | 每周二 | 40次
        parts = [one for one in parts if one not in every]
    counted = bool(parts) and re.match(r"约?\d", parts[0]) is not None
    counted = counted or (
        bool(parts) and _THINGS.match(left[0][0]) is not None and re.search(r"\d", parts[0]) is not None
    )
    if counted and name:
        bare = things and left[0][0] in _MANY and parts[0] == left[0][1] and parts[0][-1].isdigit()
        parts[0] = name + parts[0] + (measure_of(name, things or {}) if bare else "")
    elif name:
        parts.insert(0, name)
    first, *rest = parts or [name]
    return "，".join([f"{when}{first}{_aside(months, remarks)}", *rest])


def _aside(months: Sequence[str], remarks: Sequence[str]) -> str:
    return "".join(f"（{one}）" for one in ("、".join(months), *remarks) if one)


def _tells_when(value: str) -> bool:
    return _OFTEN.fullmatch(value) is not None or _BY_EVENT.fullmatch(value) is not None


def _acts(name: str) -> bool:
    """Whether the name of a row is a deed that 开展 may stand before: 宿舍网络检查, not 校史馆."""
    if not name or not is_name(name):
        return False
    return _DEED.search(name) is not None or (len(name) > _SHORT_DEED and tagged(name)[-1][1] in ("v", "vn"))


def _is_remark(head: str, value: str) -> bool:
    """Whether a cell only remarks on the row: 党委会, 书记2次, not 其中研讨5次 or a sentence."""
    if head not in _REMARK_HEADS or _OF_IT.match(value):
        return False
    named = is_name(value) and tagged(value)[-1][1].startswith("n")
    return len(value) <= 10 and (
        named or re.fullmatch(r"[\u4e00-\u9fff]{2,4}\d+[\u4e00-\u9fff]{1,2}", value) is not None
    )


def _cell(head: str, value: str) -> str:
    """Say one cell by its column's head: 12 under 次数 → 12次; 98% under 参学率 → 参学率98%."""
    heads = re.split(r"[/、／（(]", head)
    if len(heads) > 1 and any(one in _PLAIN_HEADS or _COUNT_HEAD.match(one) for one in heads):
        head = "次数"  # 次数/数量 says no more than one of them
    counted = _COUNT_HEAD.match(head)
    if head in ("参加人数", "参训人数", "参与人数") and value.endswith("人"):
        return f"{value}参加"
    if _WITH_UNIT.match(value) and head and head not in _PLAIN_HEADS:
        thing = _THINGS.match(head)
        if thing and len(thing[1]) > 1 and head not in ("场次数", "期次数", "人次数"):
            return f"{thing[1]}{value}"
        if not counted:
            return f"{head}{value}"
    if counted and (each := _EACH.fullmatch(value)):
        return f"{each[0]}{counted[2]}"  # 每班12 under 次数
    if (noted := _NUMBER_NOTED.fullmatch(value)) and head:
        counted_by = "个" if head.endswith("问题") else "处" if head.endswith("隐患") else ""
        return f"{_cell(head, noted[1])}{counted_by}{noted[2]}"
    if _HOW_IT_IS.fullmatch(value) and head and head not in _PLAIN_HEADS:
        return f"{head}{value}"
    if not (BARE_NUMBER.match(value) or _SOME_MORE.fullmatch(value)) or not head:
        return value
    if head in ("人数", "参加人数", "参训人数"):
        return f"{value}人参加"
    if counted and (thing := _THINGS_OF_MEASURE.match(head)):
        return f"{thing[0]}{value}件"
    if counted:
        return f"{counted[1]}{value}{counted[2]}"
    return value if head in _PLAIN_HEADS else f"{head}{value}"
