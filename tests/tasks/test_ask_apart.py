"""What sets two things apart: in what they differ first, both told, and never a sentence on another pair."""

from __future__ import annotations

from typing import Any

import pytest

# Two things asked about → what the first line says, and what is said of each.
APART = {
    "报告和汇报到底差在哪儿": ("法定文种", "**报告**", "**汇报**"),
    "“两个确立”同“两个维护”总搞混，怎么分清": ("确立了什么", "**两个确立**：确立", "**两个维护**：坚决维护"),
    "网络意识形态责任制与意识形态工作责任制是不是一回事": ("两份文件", "直接责任人", "主要领导责任"),
    "综合情况报告跟专题报告有何不同": ("写多宽", "**情况报告**", "**专题报告**"),
    "年终总结和述职是一样的吗": ("给谁评", "**述职报告**", "**工作总结**"),
    "思想政治工作和意识形态工作啥关系": ("着眼点", "**意识形态工作**", "**思想政治工作**"),
    "隐患排查跟分析研判有啥区别": ("先后", "**风险排查**", "**分析研判**"),
    "专题研究与专题汇报怎么区分": ("对内还是对上", "**专题研究**", "**专题汇报**"),
    "第一议题和中心组学习是同一回事吗": ("怎么学", "**第一议题**", "**中心组学习**"),
    "四个意识跟四个自信有什么不一样": ("固定提法", "**四个意识**：政治意识", "**四个自信**：道路自信"),
}


@pytest.mark.parametrize("question", APART)
def test_both_are_told_and_the_first_line_says_in_what_they_differ(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    ask_desk.check(answer)
    first, one, other = APART[question]
    assert (answer.answered, answer.intent) == (True, "difference"), answer.text
    assert first in answer.text.split("\n")[0], answer.text
    assert one in answer.text, answer.text
    assert other in answer.text, answer.text


@pytest.mark.parametrize("question", ["网评员和网格员有什么区别", "公函和便函怎么区分"])
def test_a_sentence_on_another_pair_answers_nothing(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


def test_a_name_inside_a_longer_one_is_not_meant(ask_desk: Any) -> None:
    """述职报告 is no 报告 that is set apart from a 总结; 党组报告 and 党支部报告 are two kinds of report."""
    assert "述职报告和工作总结" in ask_desk.ask("述职报告跟总结有什么区别").text
    assert "党组织报告和党支部报告" in ask_desk.ask("党组报告和党支部报告有什么不同").text


@pytest.mark.parametrize(
    "question",
    [
        "请柬的开头结尾怎么写",
        "结婚请帖的格式是什么",
        "网络安全等级保护测评报告怎么写",
        "网络安全风险评估测评报告应包括哪些内容",
        "全省有多少个单位被通报过意识形态问题",
        "我市去年被追责的人数是多少",
    ],
)
def test_another_kind_of_text_and_others_business_are_refused(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


def test_a_refusal_names_what_it_refuses(ask_desk: Any) -> None:
    assert "劳动合同" in ask_desk.ask("公司劳动合同里的责任条款怎么起草").text.split("\n")[0]
    assert "没有收“通知”" not in ask_desk.ask("通知的报告交晚了要怎么处罚").text


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("国企党委副书记个人履职情况汇报怎么写", "**班子成员（副职）"),
        ("学校党委副书记的述职怎么布局", "**班子成员（副职）"),
        ("我是公司副总经理，分管宣传，述职怎么写", "**班子成员（副职）"),
        ("大学二级学院党总支的报告重点写什么", "**学校的报告**"),
        ("原因分析别总写“重视不够”，还可以从哪些方面写", "**原因分析**"),
        ("报告的标题有没有固定的范式", "**标题**"),
    ],
)
def test_the_page_is_that_of_what_is_to_be_written(ask_desk: Any, question: str, head: str) -> None:
    text = ask_desk.ask(question).text
    assert text.startswith(head), text[:200]


def test_a_rule_for_another_kind_of_report_does_not_come_first(ask_desk: Any) -> None:
    assert "支部书记负总责" not in ask_desk.ask("党组报告怎么写，要点列一下").text.split("\n")[0]


def test_what_a_league_of_branches_is_stands_on_its_page(ask_desk: Any) -> None:
    assert "党总支下面管着几个支部" in ask_desk.ask("大学二级学院党总支的报告重点写什么").text


def test_a_street_borrows_no_headings_from_a_village_or_a_report_on_one_subject(ask_desk: Any) -> None:
    lines = [
        line for line in ask_desk.ask("街道的报告怎么写").text.split("\n") if line.startswith(("- 主要做法", "- 存在"))
    ]
    assert lines
    assert not any("村党支部" in line or "专题报告" in line for line in lines), lines


def test_no_case_handled_is_shown_where_none_came_up(ask_desk: Any) -> None:
    text = ask_desk.ask("今年没发生舆情，网络舆情这段怎么写").text
    example = next((line for line in text.split("\n") if line.startswith("**范文这样写")), "")
    assert "处置" not in example, example
    assert "处置网络舆情××" not in text


def test_frames_that_say_nothing_are_not_lent(ask_desk: Any) -> None:
    text = ask_desk.ask("下一步打算怎么写才不空").text
    assert "持续改进作风" not in text
    assert "做好其他工作" not in ask_desk.ask("主要做法怎么写").text


def test_a_number_that_is_the_same_is_said_once(ask_desk: Any) -> None:
    first = ask_desk.ask("网络舆情怎么写").text.split("（n=")[0]
    assert first.count("32 篇") == 1, first


def test_two_things_of_one_clause_are_both_answered(ask_desk: Any) -> None:
    text = ask_desk.ask("正文字体字号及行数字数有什么规定").text
    assert "3号仿宋" in text
    assert "22行" in text


def test_other_words_are_never_sentences_that_say_something_else(ask_desk: Any) -> None:
    for question, words in {
        "“斗争精神不足”换个说法": "斗争意识还不够强",
        "“抓一抓职工的思想”书面上怎么说": "做好职工思想引导工作",
        "“政治敏感度不强”换种说法": "政治敏感度有待增强",
    }.items():
        first = ask_desk.ask(question).text.split("\n")[0]
        assert words in first, first
    assert "风险会商" not in ask_desk.ask("“亮剑发声不主动”换个说法").text
