"""Remarks say what a slip is: a closing of requests, a blank to fill, one number, a part that comes too late."""

from __future__ import annotations

import pytest

from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report
from tests.checks.conftest import quotes_by_check, remarks_on

REPORT = """中共石门乡委员会关于2025年落实意识形态工作责任制情况的报告

中共清河县委：

2025年，乡党委认真落实意识形态工作责任制。现将有关情况报告如下。

一、主要做法

（一）压实责任。把意识形态工作列入议事日程。{done}

（二）抓好学习。围绕业务开展学习。

二、存在的问题

（一）学习不够深入。学用结合不紧。

三、下一步打算

（一）推动学习走深走实。2026年起每季度交流一次，由办公室负责。
{after}
{close}

中共石门乡委员会
2025年12月26日
"""


def _report(done: str = "", after: str = "", close: str = "特此报告。") -> str:
    return REPORT.format(done=done, after=after, close=close)


@pytest.mark.parametrize("close", ["妥否，请批示。", "特此请示。", "以上请示妥否，请批复。", "如无不妥，请批转执行。"])
def test_a_requests_closing_is_told_as_a_closing(close: str, pack: GenrePack, common: Common) -> None:
    told = [one.message for one in remarks_on(_report(close=close), pack, common) if one.check == "request-in-report"]
    assert told == ["结语用了请示的写法"]


@pytest.mark.parametrize("done", ["全年培训（）次。", "由（ ）负责，每月更新。", "在【小区名】停水舆情中及时回应。"])
def test_a_blank_is_told_once_as_one_to_fill(done: str, pack: GenrePack, common: Common) -> None:
    told = quotes_by_check(_report(done), pack, common)
    assert {"mask-left", "placeholder"} & set(told)
    assert "stray-space" not in told


@pytest.mark.parametrize("done", ["在××案件宣判前制定预案。", "做好陈××诉李××合同纠纷案庭审直播。"])
def test_whose_case_it_is_may_be_withheld(done: str, pack: GenrePack, common: Common) -> None:
    assert "mask-left" not in quotes_by_check(_report(done), pack, common)


def test_a_village_masked_is_to_be_filled_in(pack: GenrePack, common: Common) -> None:
    assert "mask-left" in quotes_by_check(_report("对××村党支部开展督查。"), pack, common)


def test_the_place_under_another_level(pack: GenrePack, common: Common) -> None:
    assert quotes_by_check(_report("石门镇卫生院开展义诊。"), pack, common)["unit-name"] == ["石门镇"]
    assert "unit-name" not in quotes_by_check(_report("石门乡卫生院开展义诊。"), pack, common)


def test_a_part_below_the_plans(pack: GenrePack, common: Common) -> None:
    late = quotes_by_check(_report(after="\n四、有关数据说明\n\n以上数据来自台账，由办公室核对。\n"), pack, common)
    assert late["part-order"] == ["四、有关数据说明"]
    asked = quotes_by_check(_report(after="\n四、意见建议\n\n多组织业务交流，多开展实地观摩。\n"), pack, common)
    assert "part-order" not in asked


def test_a_branchs_report_is_no_persons_account(pack: GenrePack) -> None:
    text = _report("成立由书记、园长任组长的小组，我园教师全部参加，我园共办讲座3场，我园党员带头。")
    text = text.replace("中共石门乡委员会关于", "石门乡中心幼儿园党支部关于", 1)
    assert parse_report(text, pack).person == "unit"


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("三月编的村史，请县党史办的人协助把的关", False),
        ("讲稿定下来之前，请市委党校帮助看过两遍", False),
        ("汛期宣讲时，请市水利局安排了两名技术员", False),
        ("七月的讲座，请区委宣传部协调了一位老师", False),
        ("人手紧，请市委宣传部协调解决编制2名", True),
        ("经费缺口大，请县财政局给予支持", True),
        ("困难不少，希望市委帮助解决经费", True),
        ("前期市委支持了场地，人员上请市委组织部协助选派2名干部", True),
    ],
)
def test_whom_one_had_do_it_is_no_request(said: str, asks: bool, pack: GenrePack, common: Common) -> None:
    report = _report(done=f"{said}。")
    told = [one.check for one in remarks_on(report, pack, common)]
    assert ("request-in-report" in told) is asks
