"""A turn that wants the same again, more of it, one sentence of it, or it for another office; nothing stands twice."""

from __future__ import annotations

import re
from typing import Any

import pytest


def _talk(ask_desk: Any, talk: str) -> tuple[Any, Any]:
    *_, before, last = ask_desk.talk(*talk.split("/"))
    return before, last


def _bare(text: str) -> str:
    return re.sub(r"\[\d+\]|\s", "", text)


# What is typed, turn by turn; a pattern the last answer must have, and one it must not have.
MORE = {
    "more of a part": ("存在的问题怎么写/再给几个", r"“存在问题”的小标题 5 个", "照这个次序写"),
    "so many of a topic": ("理论学习怎么写/再来三个", r"(?m)^3\. “", "照这个次序写"),
    "so many of a title": ("报告标题怎么拟/给两个", r"报告标题 2 个", "照着填"),
    "other words for an opening": ("导语怎么写/换个说法", r"开头 3 个", "照这个次序写"),
    "other words for a turn": ("讲完成绩怎么过渡到问题/换个写法", "差距|不足", "现将"),
    "other words for headings": ("给我三个理论学习的小标题/换种表述", r"小标题 3 个", "的句子"),
    "no other words for a rule": ("一年要专题研究几次/换个说法", "没有别的说法", "两次"),
}
ONE = {
    "of a list, of its subject": ("问题部分占多少/哪几篇单列了存在的问题/一句话说", r"占全文 \d+%.*35 篇", "《"),
    "of a page": ("理论学习怎么写/用一句话概括", r"^\*\*理论学习[^\n]+$", r"\n"),
    "of a rule": ("一年要专题研究几次/一句话说", r"^[^\n]*两次[^\n]*$", "出处"),
}
OFFICE = {
    "a title": ("标题怎么起/我们是街道，上半年的", r"××街道党工委关于××年上半年", "实际情况"),
    "an example": ("举个存在问题的例子/我们是法院", "区人民法院", "教育局"),
    "a page": ("下一步打算怎么写/我们是乡镇，改改", r"\*\*下一步打算\*\*", "实际情况|没有能回答"),
}
OF_THE_LAST = {
    "a reason that is written": ("过渡句怎么写/为什么非要有过渡句", "读者不知道正文从哪里开始", "不能省"),
    "a reason that is not": ("讲完成绩怎么过渡到问题/为什么不能直接写问题", "没有写这样做的道理", "不能省"),
    "a remedy": ("给我三个存在问题的小标题/第二条怎么整改", r"第 2 条“[\s\S]*打算里与它最接近的[\s\S]*> “", "督查考核"),
    "which of two": ("主体责任和一岗双责有什么区别/我是副职，写哪个", "其他成员履行‘一岗双责’", "怎么写"),
    "which, later": ("主体责任和一岗双责有什么区别/为什么要分开写/那我们班子写哪个", "负主体责任", "道理"),
    "whether to leave it out": ("党委多久专题汇报一次/不报行不行", "没有说可以不做[\\s\\S]*每半年", "先打招呼"),
    "whether a few are enough": ("网络舆情怎么写/写两三句就够了吧", r"^\*\*(?:够|可以|一般不够)", "的句子"),
    "whether a few, of a case": ("我们没发生过舆情，怎么写/几句话够不够", "今年没出过舆情", ""),
    "what others write": ("下一步打算怎么写/别人都写了啥", r"> ", "都行，半年"),
    "with figures": ("下一步打算怎么写/有没有写具体数字的", "并带数字的", "次数达不到"),
    "one of them": ("意识形态阵地包括哪些/微信群算不算", "都属于", "会议群"),
    "another too": ("党委多久专题汇报一次/乡镇也要吗", "每半年", "主送"),
}


@pytest.mark.parametrize(
    ("talk", "told", "never"),
    [*MORE.values(), *ONE.values(), *OFFICE.values(), *OF_THE_LAST.values()],
    ids=[*MORE, *ONE, *OFFICE, *OF_THE_LAST],
)
def test_a_turn_is_of_the_answer_before_and_no_repetition_of_it(
    ask_desk: Any, talk: str, told: str, never: str
) -> None:
    before, last = _talk(ask_desk, talk)
    assert re.search(told, last.text), last.text
    assert not (never and re.search(never, last.text)), last.text
    assert _bare(before.text) != _bare(last.text)


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ("主体责任和一岗双责有什么区别/开头怎么写", r"^\*\*导语\*\*"),
        ("一年要专题研究几次/标题怎么起", r"^\*\*标题\*\*"),
        ("理论学习怎么写/为什么述职用第一人称", "第一人称"),
        ("标题怎么起/我们去年开了几次会", "实际情况"),
        ("存在的问题怎么写/我们是不是要写原因", "及原因|原因可以随问题写"),
        ("理论学习怎么写/再举一个例子", r"> "),
        ("存在的问题怎么写/第二条说细一点", r"^\*\*第 2 条\*\*"),
    ],
)
def test_a_turn_that_only_looks_alike_is_what_it_was(ask_desk: Any, talk: str, told: str) -> None:
    assert re.search(told, _talk(ask_desk, talk)[1].text)


@pytest.mark.parametrize("talk", ["风险排查怎么写/结果要不要报上级", "风险排查怎么写/谁来排查"])
def test_what_a_turn_leaves_to_the_one_before_is_not_answered_of_something_else(ask_desk: Any, talk: str) -> None:
    _, last = _talk(ask_desk, talk)
    assert not last.answered, last.text


def test_the_same_page_does_not_stand_twice(ask_desk: Any) -> None:
    before, last = _talk(ask_desk, "存在的问题怎么写/开头怎么写")
    assert _bare(before.text) != _bare(last.text)


def test_samples_of_several_kinds_are_not_called_by_one(ask_desk: Any) -> None:
    _, last = _talk(ask_desk, "述职报告怎么写/那第三部分呢/能举个例子吗")
    named = re.findall(r"(?m)^\*\*\d+\. 《(.+?)》", last.text)
    assert named
    assert ("个人述职范文里" in last.text) == all("述职" in name or "汇报" in name for name in named), last.text
