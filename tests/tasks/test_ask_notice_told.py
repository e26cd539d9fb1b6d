"""A notice tells by its layout: annexes whole, type by its part, place with its room, its number, what follows."""

# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

GENRE = "ideology-responsibility"
NOTICE = """白石区委宣传部文件
白宣发〔2025〕26号

关于报送2025年度意识形态工作责任制落实情况报告的通知

各镇党委，区直各单位党组：
现就有关事项通知如下。
一、报告内容
1.责任落实情况；
2.阵地管理情况；
3.存在问题和2026年打算。
二、有关要求
（一）报告不超过2600字，标题用2号小标宋，正文用3号仿宋，行距28磅。
（二）内容与上年雷同的，退回重写。
三、报送时间和方式
请于2025年12月9日前，将纸质报告一式4份报送至区委宣传部理论科（区行政中心A座305室），电子版发送至邮箱 bsll@example.cn。逾期未报的，年度考核扣0.3分。涉密内容不得通过邮箱报送。
四、附件材料
1.责任清单完成情况表；
2.阵地底账；
3.舆情案例2篇。
联系人：江晚，联系电话：0000-7788×××。
白石区委宣传部
2025年11月12日
"""
RULE = """白石区卫生健康局意识形态工作责任制实施办法
第一条 为落实责任，制定本办法。
第二条 局党委每半年向区委专题报告一次意识形态工作。党委书记是第一责任人，分管领导是直接责任人。
第三条 连续8个月无人发言的工作群应当注销，群主为第一责任人。
第四条 班子成员每年讲党课不少于2次。
第五条 发生舆情，有关科室应在2小时内报告局办公室。
第十二条 局党委每半年开展一次督查，督查发现的问题限期20日内整改。
第十三条 本办法自2024年4月1日起施行。2020年印发的《责任制实施细则》同时废止。
"""


@pytest.fixture(scope="module")
def desk(own_desk_of_module: Any) -> Any:
    library = own_desk_of_module.library
    library.learn("关于报送报告的通知.txt", NOTICE, kind="policy", genre=GENRE)
    library.learn("白石区卫生健康局实施办法.txt", RULE, kind="policy", genre=GENRE)
    return own_desk_of_module


@pytest.mark.parametrize("question", ["附件要交哪三样", "除了报告还得交什么材料", "需要附哪些佐证材料"])
def test_a_list_of_annexes_is_told_whole(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert all(one in text for one in ("责任清单完成情况表", "阵地底账", "舆情案例2篇"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("逾期不报会怎样", "扣0.3分"),
        ("晚交几天会不会扣分", "扣0.3分"),
        ("照抄去年的会被退回吗", "退回重写"),
        ("标题用什么字体", "**标题用2号小标宋**"),
        ("行间距多少", "行距28磅"),
        ("通知是哪天发的，文号多少", "白宣发〔2025〕26号"),
        ("这份通知是哪个单位发的", "白石区委宣传部"),
        ("送到哪个办公室", "A座305室"),
        ("纸质的交几份，电子版发哪", "bsll@example.cn"),
        ("电子版发到哪个邮箱", "bsll@example.cn"),
        ("联系人是谁", "江晚"),
    ],
)
def test_the_one_thing_asked_of_a_notice_is_told(desk: Any, question: str, told: str) -> None:
    answer = desk.ask(question)
    assert answer.answered
    assert told in answer.text


def test_who_is_named_for_questions_stands_alone(desk: Any) -> None:
    assert "涉密" not in desk.ask("联系人是谁").text


@pytest.mark.parametrize(
    ("question", "near"),
    [("超字数了会退回来吗", "2600字"), ("没盖章会被通报吗", "退回重写"), ("能不能用传真报送", "A座305室")],
)
def test_what_a_notice_does_not_lay_down_is_said_with_what_is_near(desk: Any, question: str, near: str) -> None:
    answer = desk.ask(question)
    assert not answer.answered
    assert "没有写" in answer.text
    assert near in answer.text


def test_a_part_whose_type_the_notice_does_not_fix_is_left_to_the_standard(desk: Any) -> None:
    text = desk.ask("二级标题用什么字体").text
    assert "没有写“二级标题的字体字号”" in text
    assert "2号小标宋" in text


@pytest.mark.parametrize(
    "question", ["附件怎么标注", "文号怎么编", "报告写长了怎么压缩", "干部请假超期会怎样", "报告的标题怎么拟"]
)
def test_what_is_not_asked_of_the_notice_is_answered_as_before(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert "扣0.3分" not in text
    assert "阵地底账" not in text
    assert "白宣发" not in text


def test_no_conflict_is_made_of_values_of_two_kinds(desk: Any) -> None:
    answer = desk.ask("舆情多长时间内要报告")
    assert answer.citations[0].quote.startswith("第五条")
    assert "另一份规定" not in answer.text


def test_the_general_article_on_who_goes_first(desk: Any) -> None:
    answer = desk.ask("实施办法里谁当第一责任人")
    assert answer.citations[0].quote.startswith("第二条")
    assert "另外还写到" in answer.text


def test_how_often_leads_and_not_what_only_names_the_office(desk: Any) -> None:
    assert "每半年" in desk.ask("我们单位多久向区委报告一次").citations[0].quote


@pytest.mark.parametrize("question", ["督查发现多少问题", "2024年讲党课几次", "2024年工作群有多少个"])
def test_no_value_is_cut_out_of_words_and_a_year_is_no_matter_of_a_rule(desk: Any, question: str) -> None:
    text = desk.ask(question).text
    assert not any(one in text for one in ("**二条", "8个**", "**不少于2次"))


def test_a_day_is_told_with_its_year(desk: Any) -> None:
    assert "**2024年4月1日**" in desk.ask("实施办法什么时候开始施行").text


def test_what_became_of_the_rule_before_is_told(desk: Any) -> None:
    assert "同时废止" in desk.ask("老的那个还算不算数").text
    text = desk.ask("咱们这个实施办法哪天开始执行的，原来的细则还管用吗").text
    assert "2024年4月1日" in text
    assert "同时废止" in text
    other = desk.ask("2016年的规定还有效吗")
    assert "不再有效" not in other.text


def test_the_library_is_counted_the_same_however_it_is_asked(desk: Any) -> None:
    import re

    counts = {
        question: set(re.findall(r"范文 (\d+) 篇、政策资料 (\d+) 份", desk.ask(question).text.replace("**", "")))
        for question in ("库里现在一共有几份材料", "样本几份制度几份")
    }
    first, second = counts.values()
    assert second <= first
    assert second
    samples = next(iter(second))[0]
    text = desk.ask("样本有几份").text
    assert f"范文 {samples} 篇" in text
    assert "标明的反例" in text
    assert "共 2 份：范文 0 篇、政策资料 2 份" in desk.ask("我们自己加进来的材料有几份").text
