"""Messages of more than one question: each part is answered under its own words, nothing is lost or said twice."""

from __future__ import annotations

import re
from typing import Any

import pytest

from assistant.tasks.ask.split import headed, split_questions


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("附件怎么标，成文日期用汉字还是数字", 2),
        ("导语写几句合适还有要不要写指导思想", 2),
        ("1.问题和原因能合在一起写吗 2.打算要跟问题对应吗", 2),
        ("请教两件事，一是导语多少字，二是结尾有没有固定说法", 2),
        ("1、字数 2、截止日期 3、联系电话", 3),
        ("舆情通报谁审批、多久报一次", 2),
        ("网评员要几个人，一年培训几次，谁来管", 3),
        ("食堂几点开饭，人次和人数怎么区分", 2),
        ("今天星期几，落款日期怎么写", 2),
        ("标题写几行？主送机关顶格吗？", 2),
        ("何时发工资，导语怎么写", 2),
        ("有几篇范文写了典型选树，都怎么写的", 2),
        # A few of something, which is no number asked for; what a notice leaves open.
        ("写了几点不足，怎么归并", 1),
        ("总共就几个人，阵地管理怎么写", 1),
        ("稿子里有几处数字还没统计上来，先空着行不行", 1),
        ("通知没写主送谁，主送机关写在哪", 1),
        ("我是新来的，领导让我写报告，从哪下手，分几块写，写多少字", 3),
        ("标题用“总结”还是“报告”好？落款写单位还是写支部？日期写哪天？", 3),
        # What there is little of, which asks nothing.
        ("去年没啥大事，成绩怎么写", 1),
        ("涉密登记没多少字，要不要单独写", 1),
        ("今年没搞几次活动，做法怎么写", 1),
        ("又没说压到多少字，一般多长合适", 1),
        # One question with its reason, a choice it offers, or the same put again.
        ("原因分析怎么写，不能老说学习不够", 1),
        ("网评员归谁管，宣传部还是网信办", 1),
        ("研判会多久开一次，文件有规定吗", 1),
        ("这些范文是真的吗，哪来的", 1),
        ("我列了六条是不是太碎，几条像样", 1),
        ("领导说我写得空，不知道怎么改，导语怎么写", 1),
        ("想学学人家，怎么带队伍那条标题怎么起", 1),
    ],
)
def test_a_message_is_cut_where_another_thing_is_asked(message: str, parts: int) -> None:
    assert len(split_questions(message)) == parts, split_questions(message)


def test_a_heading_is_the_askers_words_without_what_leads_in() -> None:
    assert headed("顺便问一下，群主谁来当") == "群主谁来当"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("附件怎么标，成文日期用汉字还是数字", [r"附件说明", r"阿拉伯数字"]),
        ("述职报告用我还是本人，结尾写不写请予评议", [r"第一人称", r"以上述职，请予评议"]),
        ("没做完的工作能不能写，人次和人数怎么区分", [r"写到哪一步", r"人次按参加一回算一回"]),
        ("打算写几条另外要不要写完成时间", [r"条", r"写到月或季度"]),
        ("党课一年讲几次；支委会多久开一次", [r"至少讲1次", r"每月召开1次"]),
    ],
)
def test_each_question_of_a_message_gets_its_answer(ask_desk: Any, message: str, told: list[str]) -> None:
    text = ask_desk.ask(message).text
    assert all(re.search(one, text) for one in told), text


@pytest.mark.parametrize(
    ("message", "told", "never"),
    [
        ("一年研究几次意识形态，多久向上级报一次？", "每半年向上级党委专题汇报一次", "党课"),
        ("“四个意识”是什么，“四个自信”又是什么？", r"\*\*四个自信\*\*：道路自信", "四个动词不互换"),
        ("问题写几条？字数多少？", r"“存在问题”部分中位数", "没有统一字数"),
        ("述职报告写多少字？怎么开头？", r"篇个人述职范文|我担任|本人作为", r"\d+ 篇范文中"),
        ("问题怎么写，整篇多长？", r"\d+ 篇范文的全文", "“存在问题”部分中位数"),
        ("“一岗双责”是什么意思，在报告里写在哪一部分？", "一般写在.*“一岗双责”", "保密"),
        ("“第一议题”指什么，放在报告哪里？", "写在理论学习那条", "保密"),
        ("报告要不要盖章，盖在哪里？", "日期|署名", "写法建议"),
        ("有几篇写了网络舆情，标题都怎么起的？", "“网络舆情”的小标题", "报告标题"),
        ("哪几篇范文写了典型选树，都怎么写的？", "写到“典型选树”的，摘", "没有写的"),
        ("导语怎么开头，最后一句怎么收？", r"\*\*过渡句\*\*", "特此报告"),
    ],
)
def test_a_later_question_is_of_what_it_names_or_else_of_what_stood_before(
    ask_desk: Any, message: str, told: str, never: str
) -> None:
    later = ask_desk.ask(message).text.split("### ")[2]
    assert re.search(told, later), later
    assert not re.search(never, later), later


def test_that_not_all_is_told_is_said_once_and_only_of_how_to_write(ask_desk: Any) -> None:
    assert "要看全" not in ask_desk.ask("导语写多少字，里面要有什么？").text
    text = ask_desk.ask("问题怎么写，打算怎么写？").text
    assert text.endswith("（这里只列了要点；要看全，单独问一句“问题怎么写”或“打算怎么写”。）")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("通知要求写存在的问题，这部分怎么写？", "存在问题"),
        ("通知里没提问题要写几条，一般写几条？", "条"),
        ("通知里要求报网络意识形态，是另起一份还是放在年度报告里？", "单列一"),
    ],
)
def test_a_notice_that_is_only_told_of_is_not_asked_for(ask_desk: Any, question: str, told: str) -> None:
    text = ask_desk.ask(question).text
    assert "没有这次的通知" not in text, text
    assert told in text, text


@pytest.mark.parametrize("question", ["这次的通知要求哪天交？", "今年通知要求写多少字？", "通知上写的是要几份？"])
def test_what_a_notice_says_is_asked_of_the_notice(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).text.startswith("**资料库里没有这次的通知**")


def test_a_part_without_an_answer_is_refused_alone(ask_desk: Any) -> None:
    answer = ask_desk.ask("存在的问题写几条，食堂的菜价谁定")
    assert answer.answered
    assert "“食堂的菜价谁定”这一问，资料库里没有答案" in answer.text


def test_what_a_refused_question_is_about_is_not_answered_of_something_else(ask_desk: Any) -> None:
    assert not ask_desk.ask("审计查出的问题谁审批、多久报一次").answered


def test_one_answer_to_two_questions_stands_once(ask_desk: Any) -> None:
    text = ask_desk.ask("四个自信是哪四个，顺序是什么").text
    assert text.count("道路自信、理论自信、制度自信、文化自信（固定提法") == 1


@pytest.mark.parametrize(
    ("message", "told", "never"),
    [
        ("意识形态专题会一年开几次？谁参加？会议记录要留吗？", "“谁参加”这一问，资料库里没有答案", "几次；谁参加"),
        ("党课一年讲几次，谁来讲，要写进报告吗", "党课一年讲几次；谁来讲", "“谁来讲”这一问"),
        ("落款写单位还是写党支部？日期写哪天？", r"### 日期写哪天\n\n.*签发的日期", "主要做法"),
        ("责任追究都有哪些情形？能不能只批评一下？", "“能不能只批评一下”这一问", "写清指出什么"),
        (
            "什么叫意识形态工作责任制，跟党建工作责任制是一回事吗",
            "“跟党建工作责任制是一回事吗”这一问",
            "思想政治工作着眼|侧重不同",
        ),
        ("我是新来的，让我写意识形态工作报告，从哪下手，写多少字", r"通常是“导语[\s\S]*### 写多少字", "没有答案"),
        ("上面要报上半年情况，我手头只有两次研判会，够不够写，还缺啥材料", "### |这一问", "研判会写在"),
        ("去年换了书记，报告怎么落款，前任做的事能算进来吗", r"### 前任做的事能算进来吗[\s\S]*到任", "没有答案"),
    ],
)
def test_each_question_keeps_its_own_fact_or_is_told_unanswered(
    ask_desk: Any, message: str, told: str, never: str
) -> None:
    text = ask_desk.ask(message).text
    assert re.search(told, text), text
    assert not re.search(never, text), text


def test_the_closing_hint_names_a_question_that_can_be_asked_alone(ask_desk: Any) -> None:
    text = ask_desk.ask("我们是卫生院，去年没啥大事，总结里成绩怎么写，问题写几条").text
    assert text.endswith("单独问一句“总结里成绩怎么写”。）"), text[-80:]
    assert "没啥大事”这一问" not in text


RULE = """本站意识形态工作责任制实施细则
第一条 站党支部每两个月研究一次意识形态工作。
第二条 举办讲座的，主办科室应当提前4个工作日报综合科初审，由站长审批。
第三条 工作台账由各科室建立，保存6年。
"""


def test_a_later_question_on_an_own_rule_keeps_the_subject(own_desk: Any) -> None:
    own_desk.library.learn("细则.txt", RULE, kind="policy", genre="ideology-responsibility")
    text = own_desk.ask("讲座要提前几天报，谁审批").text
    assert text.count("由站长审批") == 1, text
    text = own_desk.ask("台账保存几年，讲座谁来初审").text
    assert "保存6年" in text, text
    assert "综合科初审" in text, text


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("述职报告里“存在问题”一般写几条，写哪些", "照这个次序写", "字面没有出现"),
        ("落款日期放哪，用什么字体字号", "右空二字署名", "没有答案"),
        ("署名和日期怎么排", "右空二字署名", "没有答案"),
        ("社区这种小单位也要专题研究意识形态吗，一年几次", "党组、支部的次数没有统一公开的规定", "党委每年至少"),
    ],
)
def test_a_later_question_keeps_the_subject_of_the_first(ask_desk: Any, question: str, told: str, never: str) -> None:
    text = ask_desk.ask(question).text
    assert told in text
    assert never not in text


def test_a_party_committee_is_told_its_own_number(ask_desk: Any) -> None:
    assert ask_desk.ask("党委一年专题研究几次").text.startswith("党委每年至少专题研究两次")


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("原因分析用不用写，放在哪", "放在“存在问题”之后、“下一步打算”之前", "一般写在**“原因分析”**"),
        ("报告有没有规定格式，另外附件说明放哪儿", "正文下空一行", "| 部分 |"),
    ],
)
def test_a_later_question_of_a_message_is_answered_for_what_it_names(
    ask_desk: Any, question: str, told: str, never: str
) -> None:
    answer = ask_desk.ask(question)
    assert told in answer.text
    assert never not in answer.text


@pytest.mark.parametrize("tail", ["给我看几个现成的", "来几个例子", "举个例子看看"])
def test_a_bare_wish_behind_an_answered_question_is_not_told_unanswered(ask_desk: Any, tail: str) -> None:
    text = ask_desk.ask(f"报告开头那段一般怎么写，{tail}").text
    assert "没有答案" not in text


def test_a_length_asked_twice_is_answered_once(ask_desk: Any) -> None:
    text = ask_desk.ask("报告字数有没有要求 一般写多长").text
    assert "字" in text
    assert "没有答案" not in text
