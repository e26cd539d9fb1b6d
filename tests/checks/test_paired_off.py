"""Problems and plans that stand in pairs: the one that is left alone is told, on either side, and no other."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from tests.checks.conftest import quotes_by_check

PAIRS = [
    (
        "党支部抓意识形态工作不平衡。部分支部全年未开展分析研判，会议记录只有标题。",
        "抓实支部责任。每半年检查一次支部分析研判记录，对薄弱支部一对一帮带。",
    ),
    (
        "职工网络账号管理有盲区。备案账号发布的内容缺少巡查，出现不当信息3条。",
        "管好网络账号。出台账号管理细则，对备案账号每月巡查一次，发现不当信息当日删除。",
    ),
    (
        "舆情源头治理不够。涉及物业收费的占六成，群众诉求回应偏慢。",
        "抓好源头治理。每月分析一次物业收费投诉，对群众诉求限期回应。",
    ),
    (
        "理论宣讲吸引力不强。宣讲以读文件为主，方言宣讲少，听众听不进。",
        "提升宣讲质量。选聘宣讲员20名，用方言开展小院宣讲60场。",
    ),
]
NUMERALS = "一二三四五"


def _report(problems: list[str], plans: list[str], marked: str = "（{}）") -> str:
    listed = "\n".join(f"（{NUMERALS[at]}）{one}" for at, one in enumerate(problems))
    planned = "\n".join(
        f"{marked.format(NUMERALS[at]) if not at else f'（{NUMERALS[at]}）'}{one}" for at, one in enumerate(plans)
    )
    return (
        "清河区水务局2025年意识形态工作责任制落实情况报告\n\n区委宣传部：\n2025年，局党组认真履职。现将情况报告如下。\n\n"
        "一、工作开展情况\n（一）压实责任。召开会议专题研究2次。\n（二）管好阵地。审核信息320条。\n\n"
        f"二、存在的问题\n{listed}\n\n三、下一步打算\n{planned}\n"
    )


@pytest.mark.parametrize("lost", range(4))
def test_a_problem_whose_plan_is_gone_is_told(lost: int, pack: GenrePack, common: Common) -> None:
    problems, plans = [one for one, _ in PAIRS], [one for _, one in PAIRS]
    found = quotes_by_check(_report(problems, [*plans[:lost], *plans[lost + 1 :]]), pack, common)
    (quote,) = found["problem-unanswered"]
    assert problems[lost].split("。")[0] in quote


@pytest.mark.parametrize("lost", range(3))
def test_a_plan_whose_problem_is_gone_is_told(lost: int, pack: GenrePack, common: Common) -> None:
    problems, plans = [one for one, _ in PAIRS], [one for _, one in PAIRS]
    found = quotes_by_check(_report([*problems[:lost], *problems[lost + 1 :]], plans), pack, common)
    (quote,) = found["plan-unasked"]
    assert plans[lost].split("。")[0] in quote


def test_pairs_are_left_alone_in_whatever_order(pack: GenrePack, common: Common) -> None:
    problems, plans = [one for one, _ in PAIRS], [one for _, one in PAIRS]
    for told in (_report(problems, plans), _report(problems, plans[::-1])):
        assert not {"problem-unanswered", "plan-unasked"} & quotes_by_check(told, pack, common).keys()


def test_one_plan_may_answer_two_problems(pack: GenrePack, common: Common) -> None:
    problems, plans = [one for one, _ in PAIRS], [one for _, one in PAIRS]
    both = plans[1] + "理论宣讲改读文件为讲故事，选聘方言宣讲员，让听众听得进。"
    found = quotes_by_check(_report(problems, [plans[0], both, plans[2]]), pack, common)
    assert "problem-unanswered" not in found


def test_a_last_plan_may_be_of_any_matter(pack: GenrePack, common: Common) -> None:
    problems, plans = [one for one, _ in PAIRS], [one for _, one in PAIRS]
    found = quotes_by_check(_report(problems, [*plans, "从严律己。带头遵守廉洁纪律，管好家人。"]), pack, common)
    assert "plan-unasked" not in found


def test_a_number_without_its_closing_bracket_is_one_remark(pack: GenrePack, common: Common) -> None:
    problems, plans = [one for one, _ in PAIRS], [one for _, one in PAIRS]
    found = quotes_by_check(_report(problems, plans, "（{}"), pack, common)
    assert "unpaired-mark" in found
    assert not {"problem-unanswered", "number-sequence", "plan-unasked"} & found.keys()
