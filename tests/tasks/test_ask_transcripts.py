"""Twelve conversations as offices hold them; each turn with what its answer must be about."""

from __future__ import annotations

import re
from typing import Any

import pytest

Turn = tuple[str, str, bool, str]  # what is typed; the intent; whether it is answered; a pattern of the answer

TALKS: dict[str, list[Turn]] = {
    "problems, shorter and shorter": [
        ("存在的问题怎么写", "how_to", True, r"\*\*存在问题\*\*[\s\S]*n=\d+"),
        ("一般写几条", "how_to", True, r"存在问题[\s\S]*条"),
        ("给我三个小标题", "headings", True, r"(?m)^3\. "),
        ("再给几个", "headings", True, r"(?m)^1\. "),
        ("只看述职的", "headings", True, r"个人述职的“存在问题”"),
        ("为什么", "requirement", True, r"篇这样安排|毛病"),
        ("出处在哪", "requirement", True, r"上一个回答"),
    ],
    "a school's first report": [
        ("我们是小学，报告怎么写", "how_to", True, r"导语"),
        ("那第三部分呢", "how_to", True, r"\*\*下一步打算\*\*"),
        ("换成党支部的", "how_to", True, r"党支部报告范文"),
        ("有没有例子", "example", True, r"> "),
    ],
    "who wrote what": [
        ("几篇写了保密", "coverage", True, r"\d+ 篇写了“保密工作”"),
        ("没写的呢", "coverage", True, r"\d+ 篇没有写“保密工作”"),
        ("信访呢", "coverage", True, r"信访化解"),
    ],
    "one topic through the parts": [
        ("阵地管理怎么写", "how_to", True, r"\*\*阵地管理（主要做法部分）\*\*"),
        ("打算里呢", "how_to", True, r"下一步打算"),
        ("举个例子", "example", True, r"> "),
        ("再来一个", "example", True, r"> "),
    ],
    "openings ready to use": [
        ("导语怎么写", "how_to", True, r"\*\*导语\*\*"),
        ("给两个现成的", "headings", True, r"(?m)^2\. "),
        ("换一批", "headings", True, r"(?m)^1\. "),
        ("多少字", "how_to", True, r"导语[\s\S]*字"),
    ],
    "headings of one topic, then another": [
        ("网络舆情的小标题来三个", "headings", True, r"“网络舆情”的小标题 3 个"),
        ("要问题部分的", "headings", True, r"存在问题"),
        ("换成理论学习", "headings", True, r"理论学习”的小标题"),
    ],
    "how often, and who else": [
        ("党委一年专题研究几次", "requirement", True, r"两次"),
        ("那支部呢", "requirement", True, r"支部"),
        ("出处呢", "requirement", True, r"上一个回答引用了 \d+ 处"),
        ("汇报呢", "requirement", True, r"每半年"),
    ],
    "layout, one thing after another": [
        ("正文用什么字体", "requirement", True, r"^正文一般用3号仿宋"),
        ("标题呢", "requirement", True, r"小标宋"),
        ("成文日期怎么写", "requirement", True, r"日期"),
    ],
    "kinds of report, told briefly": [
        ("述职报告和工作报告有什么区别", "difference", True, r"第一人称"),
        ("那述职怎么开头", "how_to", True, r"导语[\s\S]*个人述职范文"),
        ("结尾呢", "how_to", True, r"结尾[\s\S]*个人述职范文"),
        ("太长了，说重点", "how_to", True, r"结尾"),
    ],
    "a notice that is not there": [
        ("这次报告什么时候交", "requirement", False, r"没有这次的通知"),
        ("那一般写多少字", "requirement", True, r"字"),
        ("理论学习怎么写", "how_to", True, r"理论学习"),
    ],
    "about the assistant": [
        ("你是谁", "about", True, r"助手"),
        ("怎么加材料", "about", True, r"资料库"),
        ("会不会联网", "about", True, r"联网"),
    ],
    "the longest one, and off the topic": [
        ("最长的是哪篇", "coverage", True, r"最长的是《"),
        ("那篇的问题怎么写的", "example", True, r"> "),
        ("今天天气怎么样", "other", False, r"资料库里没有"),
        ("那打算呢", "example", True, r"《区市场监管局党组2022年度[\s\S]*> "),  # of the longest one
    ],
}


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS.keys())
def test_a_conversation(ask_desk: Any, talk: list[Turn]) -> None:
    answers = ask_desk.talk(*(said for said, *_ in talk))
    for (said, intent, answered, pattern), answer in zip(talk, answers, strict=True):
        assert (answer.intent, answer.answered) == (intent, answered), (said, answer.text)
        assert re.search(pattern, answer.text), (said, answer.text)


def test_what_was_listed_is_not_listed_again(ask_desk: Any) -> None:
    answers = ask_desk.talk("给我四个下一步打算的小标题", "再给四个", "换一批")
    given = [heading for answer in answers for heading in re.findall(r"^\d+\. “([^”]+)”", answer.text, re.MULTILINE)]
    assert len(given) == len(set(given)) > 8


def test_shorter_is_shorter_and_says_the_same_first(ask_desk: Any) -> None:
    long, brief = ask_desk.talk("主要做法怎么写", "短一点")
    assert len(brief.text) < len(long.text) / 2
    assert brief.text.split("\n")[0] == long.text.split("\n")[0]


def test_that_one_is_the_one_just_named(ask_desk: Any) -> None:
    longest, part = ask_desk.talk("问题部分最短的是哪篇", "那篇的打算怎么写的")
    named = re.search(r"《(.+?)》", longest.text.split("\n")[0])
    assert named
    assert {citation.name.replace("**", r"\*\*") for citation in part.citations} == {named[1]}
