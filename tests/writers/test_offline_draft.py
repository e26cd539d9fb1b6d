"""Half sentences become whole ones by the least repair; figures, names and dates stay as they are."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.wording import wording
from assistant.writers.draft.clause import clause
from assistant.writers.draft.plan import numeral
from assistant.writers.draft.sentences import full_stop

DONE = {
    "中心组学习12次，参学率98%": "组织中心组学习12次，参学率达98%",
    "班子成员讲党课6次": "班子成员讲党课6次",
    "书记党课3次": "书记讲授党课3次",
    "12次中心组学习": "组织12次中心组学习",
    "3期培训班": "举办3期培训班",
    "党课6次、研讨4次": "讲授党课6次、开展研讨4次",
    "排查微信群23个、公众号2个": "排查微信群23个、公众号2个",
    "公众号发文56篇": "公众号发文56篇",
    "舆情处置5起": "完成舆情处置5起",
    "信访件23件，办结率100%": "收到信访件23件，办结率达100%",
    "网评员30人": "共有网评员30人",
    "专题学习：12次": "开展专题学习12次",
    "3月中心组学习2次": "3月组织中心组学习2次",
    "没发生大的舆情": "未发生大的舆情",
    "审签信息稿件87篇，退回修改9篇": "审签信息稿件87篇，退回修改9篇",
    "领导小组由书记任组长": "领导小组由书记任组长",
    "“行走的思政课”获市级优秀案例": "“行走的思政课”获市级优秀案例",
    "收到锦旗31面": "收到锦旗31面",
    "收回问卷118份": "收回问卷118份",
    "内部稿件被集团采用14篇": "内部稿件被集团采用14篇",
    "每月学习2次": "每月开展学习2次",
    "班主任例会讲网络舆情6次": "班主任例会讲网络舆情6次",
    "县庆报道被央媒采用11条": "县庆报道被央媒采用11条",
    "审外请讲座12场": "审外请讲座12场",
    "校长连开两场家长会": "校长连开两场家长会",
    "原有社区群213个": "原有社区群213个",
    "文艺队演出12场": "文艺队演出12场",
}
PLANS = {
    "下一步加强学习": "加强学习",
    "将每季度督查一次": "每季度督查一次",
    "督查全覆盖": "实现督查全覆盖",
    "中心组学习不少于12次": "组织中心组学习不少于12次",
    "明年想多搞培训": "明年多开展培训",
    "计划6月底前完成账号清理": "6月底前完成账号清理",
    "二是强化学习": "强化学习",
}
PROBLEMS = {"培训少": "培训较少", "力量薄弱": "力量薄弱", "原创少、爆款少": "原创较少、爆款较少"}
CAUSES = {"原因是责任心不强": "责任心不强", "由于人手不足": "人手不足"}


@pytest.mark.parametrize(
    ("role", "said", "clear"),
    [
        (role, said, clear)
        for role, cases in (("done", DONE), ("plans", PLANS), ("problems", PROBLEMS), ("causes", CAUSES))
        for said, clear in cases.items()
    ],
)
def test_half_sentences_are_repaired(pack: GenrePack, role: Role, said: str, clear: str) -> None:
    assert clause(wording(pack.spoken).written(said, role), role) == clear


@pytest.mark.parametrize("said", [*DONE, *PLANS, *PROBLEMS])
@pytest.mark.parametrize("role", ["done", "plans", "problems"])
def test_no_repair_touches_a_figure(pack: GenrePack, said: str, role: Role) -> None:
    told = clause(wording(pack.spoken).written(said, role), role)
    assert re.findall(r"\d+", told) == re.findall(r"\d+", said)


def test_sentences_end_once() -> None:
    assert full_stop("开展学习；") == full_stop("开展学习。") == "开展学习。"


def test_numerals() -> None:
    assert [numeral(number) for number in (1, 10, 11, 20, 21)] == ["一", "十", "十一", "二十", "二十一"]
