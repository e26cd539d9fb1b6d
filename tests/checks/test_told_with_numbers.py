"""Parts told without 其中, before their whole or far behind it; rates behind their whole; what came back."""

from __future__ import annotations

import pytest

from assistant.checks.counting.reckoned import reckoned
from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

WRONG = [
    ("选树服务标兵20名，驾驶员15名、维修人员4名、调度人员2名，用身边事教育身边人。", "sum", "warning"),
    ("聘任宣讲员26名，教师12名、民警9名、医生6名。", "sum", "warning"),
    ("登记平台30个，公众号12个、视频号9个、工作群11个。", "sum", "warning"),
    ("对政务公众号3个、农技服务群10个、政务账号4个等共16个平台进行清理登记。", "sum", "error"),
    ("排查书屋6处、展板9处、电子屏8处等共计21处。", "sum", "error"),
    ("组建由15人组成的“田间夜话”宣讲队，其中社区工作者6人、退休党员5人、青年志愿者6人。", "sum", "warning"),
    ("组建15人宣讲队，其中退休教师8人、青年干部5人、志愿者4人。", "sum", "warning"),
    ("发放问卷2400份，回收有效问卷2556份，有效回收率为94%。", "sum", "error"),
    ("发出征求意见表120份，收回126份。", "sum", "error"),
    ("全年实地检查只覆盖5个站所，占12个站所的71.4%。", "shares", "warning"),
    ("配备专职思政课教师11名，占专任教师110名的15%。", "shares", "warning"),
]
RIGHT = [
    "选树服务标兵20名，驾驶员14名、维修人员4名、调度人员2名。",
    "表彰先进工作者20名，优秀党员12名、优秀党务工作者7名。",
    "制定制度12项，修订制度8项、废止制度3项、汇编制度2项。",
    "对政务公众号3个、农技服务群10个等共16个平台进行清理登记。",
    "全局干部98人，其中党员90人、女干部41人、青年干部30人。",
    "发放问卷2400份，回收有效问卷2256份，有效回收率为94%。",
    "配备专职思政课教师11名，占专任教师110名的10%。",
]


def _desk(text: str, pack: GenrePack, common: Common) -> Desk:
    return Desk(parse_report(text, pack), common, pack)


def _figures(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str]]:
    found = check_all(_desk(text, pack, common))
    return [(one.check, one.level) for one in found if one.check in ("sum", "shares", "two-values")]


@pytest.mark.parametrize(("text", "check", "level"), WRONG, ids=range(len(WRONG)))
def test_what_does_not_add_up_is_named(text: str, check: str, level: str, pack: GenrePack, common: Common) -> None:
    assert _figures(text, pack, common) == [(check, level)]


@pytest.mark.parametrize("text", RIGHT, ids=range(len(RIGHT)))
def test_what_adds_up_or_is_another_list_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _figures(text, pack, common) == []


def test_only_what_is_found_counts_as_reckoned(pack: GenrePack, common: Common) -> None:
    found = reckoned(_desk(f"{RIGHT[0]}{RIGHT[-1]}增强“四个意识”。", pack, common))
    assert (found.sums, found.rates, found.dates) == (1, 1, 0)
    assert len(found.formulations) >= 1
    nothing = reckoned(_desk("扎实开展宣讲，办好各类活动。", pack, common))
    assert (nothing.sums, nothing.rates, nothing.changes, nothing.formulations) == (0, 0, 0, ())


HALF = """市水务集团党委2026年上半年落实意识形态工作责任制情况的报告

市国资委党委：

今年以来，集团党委认真落实意识形态工作责任制。现将2026年上半年工作情况报告如下。

一、主要做法
（一）压实责任。{first}
（二）做强宣传。集团官方账号发布信息274条。主持党委理论学习中心组学习11次。{second}

二、存在的问题
（一）宣传不够有力。{third}

三、下半年打算
（一）提升宣传水平。全年发布信息达到600条以上。

2026年7月8日
"""


@pytest.mark.parametrize(
    ("where", "text", "check"),
    [
        ("third", "官方账号上半年发布信息只有214条，影响有限。", "two-values"),
        ("second", "半年来，围绕中心工作主持中心组学习9次。", "two-values"),
        ("first", "全年党委会专题研究意识形态工作1次。", "month-off"),
        ("first", "全年召开党委会，研究部署重点任务。", "month-off"),
        ("first", "一年来，开展各类检查6次。", "month-off"),
        ("first", "反馈的问题年内已全部整改到位。", "month-off"),
        ("first", "发布信息完成全年任务的52%。", ""),
        ("first", "把学习贯穿全年，研究制定全年学习计划。", ""),
        ("third", "半年里跨部门集体学习只有3次。", ""),
    ],
)
def test_a_half_year_is_held_against_itself(where: str, text: str, check: str, pack: GenrePack, common: Common) -> None:
    whole = HALF.format(**({"first": "", "second": "", "third": ""} | {where: text}))
    found = {one.check for one in check_all(_desk(whole, pack, common)) if one.check in ("two-values", "month-off")}
    assert found == ({check} if check else set())
