"""Other words for what is used too often, too plainly or too hard: first the words, then who writes so."""

from __future__ import annotations

import re
from typing import Any

import pytest

# Wordings of their own, none of them of ``question_examples.yaml``.
ASKED = {
    "“加大力度”写了三遍，换一个": "集中开展",
    '"加强"用多了换什么': "健全（制度、机制）",
    "落实两个字用烂了，换什么": "履行（职责）",
    "推动这个词还有别的说法吗": "促进（工作、发展）",
    "换掉“持续发力”": "接续推进",
    "“严字当头”还能怎么说": "从严要求",
    "“群众告到省里去了”书面怎么写": "上级信访部门",
    "“我们做得还不够好”这句太软，换个说法": "还有差距",
    "这句“书记把担子压下去了”改得像公文一点": "逐级落实责任",
    "“形成闭环”听着像互联网公司，换一句": "全程跟踪",
    "把“常态化”换一个": "定期",
    "“紧紧围绕”替换词": "对照",
    "党组“高度重视”写了好几年，还有什么不俗的讲法": "摆上重要议事日程",
}


@pytest.mark.parametrize("question", ASKED)
def test_the_replacements_stand_in_the_first_line(ask_desk: Any, question: str) -> None:
    answer = ask_desk.ask(question)
    assert (answer.answered, answer.intent) == (True, "example"), answer.text
    first = answer.text.split("\n")[0]
    assert "可以换成" in first, first
    assert ASKED[question] in first, first
    assert "换词不换事" in answer.text


def test_samples_are_counted_and_quoted_with_their_place(ask_desk: Any) -> None:
    answer = ask_desk.ask("“加强”用多了换什么")
    found = re.search(r"“健全”（制度、机制）：(\d+) 篇，如“([^”]+)”\[\d\]", answer.text)
    assert found, answer.text
    texts = [ask_desk.library.text(one.id) for one in ask_desk.library.documents() if one.kind == "sample"]
    assert 1 < int(found[1]) <= sum(bool(re.search("健全[^，。；]{0,4}(?:制度|机制)", text)) for text in texts)
    assert "健全" in found[2]
    assert all(one.kind == "sample" for one in answer.citations)


def test_lighter_words_come_first_where_they_are_asked_for(ask_desk: Any) -> None:
    plain = ask_desk.ask("“流于形式”换个说法").text.split("\n")[0]
    light = ask_desk.ask("“学习不深入”说得委婉些").text.split("\n")[0]
    assert "实效性还不够强" in plain
    assert light.index("语气较轻") < light.index("口气较重")


def test_a_set_formulation_is_never_replaced(ask_desk: Any) -> None:
    answer = ask_desk.ask("“两个维护”重复太多了，能不能换个说法")
    assert answer.text.startswith("**“两个维护”是固定提法，词和次序都不换。**")
    assert "做到" in answer.text


def test_a_spoken_sentence_is_put_as_the_draft_puts_it(ask_desk: Any) -> None:
    answer = ask_desk.ask("“书记一年讲了两回课”改成正式的")
    assert "“书记一年讲两次课”" in answer.text
    assert "热热闹闹" in ask_desk.ask("汇报里写“活动搞得热热闹闹”，书面语怎么说").text


def test_a_word_inside_another_is_no_entry(ask_desk: Any) -> None:
    for question, wrong in (("“没啥创新”怎么写体面", "不断创新"), ("“加大力度”换什么", "里的“大力”")):
        first = ask_desk.ask(question).text.split("\n")[0]
        assert wrong not in first, first


def test_what_is_not_in_the_list_is_said_to_be_missing(ask_desk: Any) -> None:
    answer = ask_desk.ask("“椰风海韵”换个说法")
    assert "换词表里没有“椰风海韵”" in answer.text
    assert not answer.answered


def test_but_gets_the_sentences_by_which_samples_turn_to_what_is_lacking(ask_desk: Any) -> None:
    answer = ask_desk.ask("“但是”太生硬，换个词")
    assert "由成绩转到问题的句子" in answer.text
    assert len(answer.citations) >= 3


@pytest.mark.parametrize(
    "question",
    [
        "“四个意识”是哪四个",
        "存在的问题怎么写",
        "“三四百人”改成“3、400人”行不",
        "给我五个带“守”字的小标题",
        "查摆短板老是“学得不深、抓得不严”，怎么写得实在点",
        "“督导”和“督查”有什么区别",
    ],
)
def test_other_questions_with_quoted_words_are_none_of_these(ask_desk: Any, question: str) -> None:
    assert "可以换成" not in ask_desk.ask(question).text
