"""The later half of a double question reaches the answer it has when asked alone, with what it takes from the first."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("述职报告开头称呼写啥，另外要不要写落款日期", ("当面念可以写，书面不写", "正式报送的要有，写署名和日期")),
        ("述职报告结尾怎么写，要写落款日期吗", ("范文原句", "正式报送的要有，写署名和日期")),
        ("标题怎么起，时间写哪", ("让收文的人一眼看清", "要写，放在事由前面")),
        ("报告该报给谁，每年几次", ("谁发通知报给谁", "每半年向上级党委专题汇报一次")),
        ("意识形态情况向谁汇报，多久一次", ("报上级党委", "每半年向上级党委专题汇报一次")),
        ("意识形态责任制分析研判多久搞一次，结果报给谁", ("至少专题研究两次", "报上级党委，重大情况及时报")),
        ("党委一年要研究几次，少了算不算失职", ("至少专题研究两次", "没有写明少几次就算失职")),
        ("学校的怎么写，跟机关的比少哪些内容", ("学校的报告", "骨架一样，差在内容")),
        ("副职要不要单独写述职，内容跟一把手的差在哪", ("看通知", "书记写带头，副职写分管")),
        ("班子要不要单独报告，内容跟个人的差在哪", ("要写", "差在谁来说")),
        ("成绩部分起什么标题好，要不要带数字", ("不单列", "数要对得上")),
        ("述职报告称呼怎么写，要署名吗", ("当面念可以写", "署姓名和日期")),
        ("述职报告的落款怎么写，要写日期吗", ("署姓名和日期", "正式报送的要有")),
        ("导语怎么写，成绩写在哪", ("用一段话交代", "成效跟在各条后面")),
        ("书记和分管副书记的责任分别是什么，述职里要怎么分开写", ("第一责任人", "书记写带头，副职写分管")),
        ("党委书记、分管领导的职责是什么，报告里怎么分开写", ("第一责任人", "协调督办的事项和完成数")),
    ],
)
def test_both_halves_are_answered(ask_desk: Any, question: str, told: tuple[str, str]) -> None:
    text = ask_desk.ask(question).text
    assert text.count("### ") == 2 + ("分别" in question)  # whose duties are told apart
    assert told[0] in text
    assert told[1] in text.rpartition("### ")[2]


@pytest.mark.parametrize(
    "question",
    ["述职报告结尾那句话怎么收，有没有现成的", "导语怎么起头，有没有能直接套的", "问题怎么写，有没有可以照着抄的"],
)
def test_a_wish_for_a_ready_one_belongs_to_the_answer_before(ask_desk: Any, question: str) -> None:
    text = ask_desk.ask(question).text
    assert "### " not in text
    assert "范文" in text


@pytest.mark.parametrize(
    "question",
    ["下一步打算怎么写，给我三个小标题", "标题怎么写，能用副标题吗", "存在问题写几条，原因写在哪"],
)
def test_a_half_that_asks_more_keeps_its_own_answer(ask_desk: Any, question: str) -> None:
    assert ask_desk.ask(question).text.count("### ") == 2


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("述职报告开头称呼写啥", "**当面念可以写，书面不写。**"),
        ("述职开头第一句写啥", "**导言**"),
        ("怎么称呼上级", "**先用全称，后面用一个简称。**"),
        ("落款日期怎么写", "**用阿拉伯数字写全"),
        ("要不要写落款日期", "**正式报送的要有，写署名和日期。**"),
        ("述职里书记和分管领导怎么分开写", "**书记写带头，副职写分管。**"),
        ("书记和分管领导的责任怎么分", "**书记是第一责任人，分管领导是直接责任人。**"),
    ],
)
def test_the_particular_noun_outweighs_the_place(ask_desk: Any, question: str, starts: str) -> None:
    assert ask_desk.ask(question).text.startswith(starts)


def test_a_half_that_is_told_with_the_first_is_not_refused(ask_desk: Any) -> None:
    text = ask_desk.ask("国企的怎么写，跟机关的比多哪些内容").text
    assert "国企写到班组项目" in text
    assert "没有答案" not in text


@pytest.mark.parametrize("question", ["中心组学习怎么写，跟去年比多了几次", "研判多久搞一次，谁来参加"])
def test_a_half_with_a_matter_of_its_own_is_set_beside_nothing(ask_desk: Any, question: str) -> None:
    assert "差在内容" not in ask_desk.ask(question).text
