"""The one heading of a part that is built unlike the others is named; parts without a common form are left alone."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.form.parallel_headings import check_heading_form
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

ODD = {
    "在学用结合上下功夫|创新宣传方式方法|在队伍建设上下功夫": "创新宣传方式方法",
    "带头扛责，把责任扛稳|带头学习，把思想统一|档案宣传教育工作取得新进展|带头自律": "档案宣传教育工作取得新进展",
    "压实政治责任|强化理论武装|宣传阵地管理情况|防范意识形态风险": "宣传阵地管理情况",
    "正面宣传成效明显|抓好理论学习|管好宣传阵地": "正面宣传成效明显",
    "突出政治引领，推动落实|突出学习教育，推动学用结合|突出正面宣传，凝心聚力|加强管理，守好阵地": "加强管理，守好阵地",
    "抓责任，层层传导压力|抓学习，筑牢思想根基|管好各类阵地|抓队伍，提升履职能力": "管好各类阵地",
    "抓好理论武装|宣传引导方面|抓好队伍建设": "宣传引导方面",
    "用案例促认识|用青年带传播|补上审核力量|用制度保长效": "补上审核力量",
}
EVEN = (
    "狠抓制度建设，强化主业意识|深化理论学习，巩固教育成果|加强宣传教育，营造浓厚氛围",
    "层层压实主体责任|牢牢守住课堂关口|扎实推进理论学习|从严管好网络阵地",
    "责任链条拧得更紧|主题教育成果用在实处|绿色宣传走进人心|舆情应对更有章法",
    "坚持靠前抓落实，扛起第一责任|坚持带头抓学习，推动学用结合|从严管好线下阵地|主动管好网络阵地",
    "补齐末端责任|推动学以致用|提升传播能力|抓好企业文化落地",
    "抓好理论武装|宣传引导方面",
)


def _found(headings: str, pack: GenrePack, common: Common, part: str = "主要做法") -> list[str]:
    items = "".join(
        f"（{'一二三四五六'[n]}）{one}\n全年开展学习12次，排查隐患9处，问题均已整改到位。\n"
        for n, one in enumerate(headings.split("|"))
    )
    text = f"一、{part}\n{items}二、下一步打算\n继续抓好落实。\n"
    return [one.quote for one in check_heading_form(Desk(parse_report(text, pack), common, pack))]


@pytest.mark.parametrize(("headings", "odd"), ODD.items(), ids=list(ODD.values()))
def test_the_odd_one_is_named(headings: str, odd: str, pack: GenrePack, common: Common) -> None:
    assert _found(headings, pack, common) == [odd]


@pytest.mark.parametrize("headings", EVEN)
def test_headings_without_an_odd_one_are_left_alone(headings: str, pack: GenrePack, common: Common) -> None:
    assert _found(headings, pack, common) == []


def test_a_problem_that_names_no_shortcoming_is_named(pack: GenrePack, common: Common) -> None:
    headings = "理论学习还不够深入|宣传队伍情况|阵地管理存在薄弱环节"
    assert _found(headings, pack, common, "存在的问题") == ["宣传队伍情况"]
