"""Counts over the samples: each thing named by itself, words where they are to stand, facts with the words for them."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("哪些范文压根没提保密或者宗教", ("保密", "宗教")),
        ("有没有哪几篇既没写精神文明也没写宗教", ("精神文明", "宗教")),
        ("没提到档案和工会的有几篇", ("档案", "工会")),
        ("几篇写到家访和微信群", ("家访", "微信群")),
        ("写到人工智能、短视频的有几篇", ("人工智能", "短视频")),
        ("几篇写了宗教或邪教", ("宗教", "邪教")),
        ("哪几篇没写原因分析或者整改措施", ("原因分析", "整改措施")),
    ],
)
def test_each_thing_named_is_counted_by_itself(ask_desk: Any, question: str, things: tuple[str, ...]) -> None:
    answer = ask_desk.ask(question)
    first = answer.text.split("\n")[0]
    for thing in things:
        found = re.search(rf"“{thing}” (\d+) 篇写了、(\d+) 篇没有写(?:、(\d+) 篇只有)?", first)
        assert found, first
        assert sum(int(number or 0) for number in found.groups()) == 35
    assert "至少有一样没有写的" in answer.text


def test_both_and_either_add_up(ask_desk: Any) -> None:
    text = ask_desk.ask("哪些范文没写宗教或者保密").text
    found = re.search(r"两样都写了的 (\d+) 篇，两样都没有写的 (\d+) 篇，至少有一样没有写的 (\d+) 篇", text)
    assert found
    both, none, either = map(int, found.groups())
    assert both + either == 35
    assert none <= either
    assert f"两样都没有写的（{none} 篇）" in text


@pytest.mark.parametrize(
    "question",
    ["几篇写到舆情监测和处置", "哪些没写完整", "没写保密的后果是什么", "哪些没有必要写", "我的稿子里哪些没写"],
)
def test_what_names_no_second_thing_is_not_told_apart(ask_desk: Any, question: str) -> None:
    assert "两样" not in ask_desk.ask(question).text


@pytest.mark.parametrize(
    "question", ["哪些没提保密", "没写保密的有哪些", "保密没写的是哪几个", "哪些报告没写保密", "保密哪些没写"]
)
def test_which_samples_lack_something_is_counted(ask_desk: Any, question: str) -> None:
    assert re.match(r"\*\*35 篇范文中，18 篇没有写“保密工作”\*\*", ask_desk.ask(question).text)


@pytest.mark.parametrize("question", ["没写保密怎么办", "没写保密的后果是什么", "保密哪些不能写"])
def test_what_follows_from_a_lack_is_no_count(ask_desk: Any, question: str) -> None:
    assert not re.match(r"\*\*35 篇范文中", ask_desk.ask(question).text)


@pytest.mark.parametrize(
    ("question", "topic"), [("有几篇提到了意识形态阵地", "阵地管理"), ("有几篇提到了意识形态风险防范", "风险防范")]
)
def test_a_name_of_a_topic_that_stands_nowhere_is_counted_as_the_topic(
    ask_desk: Any, question: str, topic: str
) -> None:
    assert re.match(rf"\*\*35 篇范文中，\d+ 篇写了“{topic}”", ask_desk.ask(question).text)
    second = ask_desk.ask(f"{question}，哪些没提").text.split("### 哪些没提")[1]
    assert f"没有写“{topic}”" in second


def test_a_word_of_no_topic_is_counted_as_it_stands(ask_desk: Any) -> None:
    assert re.match(r"\*\*35 篇范文中，2 篇写了“作风建设”", ask_desk.ask("几篇单列作风建设").text)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("标题里带“关于”的有几篇", "2 篇的标题里有“关于”"),
        ("题目中含网络意识形态的有哪几篇", "2 篇的标题里有“网络意识形态”"),
        ("标题里有“述职”的几篇", "7 篇的标题里有“述职”"),
        ("几篇结尾写了请审阅", "0 篇的结尾句里有“请审阅”"),
        ("二级标题里带“压实”的有几篇", "10 篇的小标题里有“压实”"),
    ],
)
def test_words_are_counted_where_they_are_to_stand(ask_desk: Any, question: str, told: str) -> None:
    assert re.match(rf"\*\*35 篇范文中，{told}", ask_desk.ask(question).text)


@pytest.mark.parametrize(
    ("question", "words"), [("几篇用了特此报告", "特此报告"), ("哪些范文用了请予评议", "请予评议")]
)
def test_a_set_phrase_is_counted_as_it_stands(ask_desk: Any, question: str, words: str) -> None:
    answer = ask_desk.ask(question)
    assert f"篇写了“{words}”" in answer.text.split("\n")[0]
    assert all(words in one.quote for one in answer.citations)


def test_a_part_that_is_written_is_no_phrase(ask_desk: Any) -> None:
    assert "12 篇写了“结尾句”" in ask_desk.ask("几篇写了结束语").text


@pytest.mark.parametrize(
    ("question", "name", "holds"),
    [
        ("哪几篇写明了网评队伍人数", "网评队伍人数", r"\d+(?:人|名)"),
        ("哪几篇写清了网评员有多少人", "网评队伍人数", r"\d+(?:人|名)"),
        ("几篇写明了党课次数", "党课次数", r"\d+[次场]"),
        ("哪几篇写了中心组学习的次数", "集中学习次数", r"\d+次"),
    ],
)
def test_a_fact_is_counted_with_the_words_that_state_it(ask_desk: Any, question: str, name: str, holds: str) -> None:
    answer = ask_desk.ask(question)
    assert f"写明了“{name}”" in answer.text.split("\n")[0]
    assert answer.citations
    assert all(re.search(holds, one.quote) for one in answer.citations)


def test_a_count_and_the_fact_beside_it_agree(ask_desk: Any) -> None:
    texts = [ask_desk.ask(f"有多少篇写到了{name}").text for name in ("网评员队伍", "网评小组", "网络评论员")]
    assert len({re.search(r"(\d+) 篇写了", text)[1] for text in texts}) == 1  # type: ignore[index]
    beside = re.search(r"写明“网评队伍人数”（[^）]+）的是 (\d+) 篇", texts[0])
    listed = re.search(r"网评队伍人数（(\d+) 篇）", ask_desk.ask("网络舆情怎么写").text)
    assert beside
    assert listed
    assert beside[1] == listed[1]


def test_what_is_asked_of_a_number_is_no_count(ask_desk: Any) -> None:
    assert "写明了“党课次数”" not in ask_desk.ask("党课一年讲几次，谁来讲").text


def test_the_facts_of_a_page_are_cited_by_what_states_them(ask_desk: Any) -> None:
    answer = ask_desk.ask("网络舆情怎么写")
    cited = {one.n: one.quote for one in answer.citations}
    for name, holds in (("舆情处置件数", r"\d+[件起条]"), ("响应时限", "小时|分钟|当[天日晚]|次日"), ("办结率", "%")):
        found = re.search(rf"{name}（\d+ 篇）\[(\d+)\]", answer.text)
        assert found
        assert re.search(holds, cited[int(found[1])])


def test_a_topic_is_shown_by_the_heading_that_names_it(ask_desk: Any) -> None:
    answer = ask_desk.ask("几篇写了阵地管理")
    assert "“守住阵地防风险" in answer.text
    assert "学规定" not in answer.text
