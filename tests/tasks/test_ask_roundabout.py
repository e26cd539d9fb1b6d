"""Questions as people talk: what is wanted, and of what, is told by questions like them, not by single words."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from assistant.genre import load_pack
from assistant.genre.examples import FRAMES, SHAPES
from assistant.settings import resource_folder
from assistant.tasks.ask.likely import Likely

PACK = load_pack(resource_folder("knowledge") / "ideology-responsibility")


@cache
def _likely() -> Likely:
    return Likely(PACK)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("处长批了句避重就轻，揭自己短的那几条我该怎么落笔", r"存在问题|问题写2至4条"),
        ("自己揭短的那块儿我列了六条是不是太碎，几条像样", r"存在问题|问题写2至4条"),
        ("夸完自己要说毛病了，中间那个弯怎么拐才不硬", r"部分之间的过渡"),
        ("从好的说到不好的，衔接的话给三句", r"过渡句 3 个"),
        ("干了啥那一大块，每条能抻到多少字", r"主要做法"),
        ("往后怎么干那部分给拟四个小标题", r"“下一步打算”的小标题 4 个"),
        ("挖思想根源的那段，别人的原文贴一段瞧瞧", r"范文里写到“原因分析”的"),
        ("网上有人骂的那摊事，来几句像样的话", r"“网络舆情”的句子"),
        ("收尾最长的写了多少字", r"结尾最长的是"),
        ("身边榜样的事迹那段容易写过头，有啥要当心的", r"典型选树"),
    ],
)
def test_a_roundabout_question_gets_what_it_wants(ask_desk: Any, question: str, first: str) -> None:
    answer = ask_desk.ask(question)
    assert answer.answered
    assert re.search(first, answer.text.split("\n\n")[0] + answer.text.split("\n\n")[1]), answer.text[:300]


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("咱单位这块牌子是哪一年挂上去的来着", "单位自己的"),
        ("听说明年考核又要改，会不会更严啊", "还没有发生或还没有通知"),
        ("劳驾把这份稿子译成英语版给外宾", "我办不到"),
    ],
)
def test_what_no_library_holds_is_told_as_such(ask_desk: Any, question: str, says: str) -> None:
    answer = ask_desk.ask(question)
    assert not answer.answered
    assert says in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "结婚典礼主持词的开场白怎么写",
        "老年大学对食堂的平均满意度是多少",
        "公众号怎么涨粉",
        "主题党日经费能报销哪些",
        "食堂承包合同要注意什么",
        "英语学习怎么提高",
    ],
)
def test_words_of_a_topic_make_no_question_of_writing(ask_desk: Any, question: str) -> None:
    assert not ask_desk.ask(question).answered


def test_what_the_wording_says_stands_unless_another_reading_is_clearly_likelier() -> None:
    question = "存在的问题怎么写"
    assert _likely().shape(question, "how") == "how"
    assert _likely().about(question, "problems") == "problems"
    assert _likely().shape("揭短那段写几条像样", None) == "length"


def test_a_genre_without_examples_leaves_the_reading_to_the_wording() -> None:
    pack = PACK.model_copy(update={"folder": PACK.folder / "none"})
    pack.__dict__.pop("question_examples", None)
    bare = Likely(pack)
    assert (bare.shape("随便问问", None), bare.shape("随便问问", "how"), bare.about("随便问问", "none")) == (
        None,
        "how",
        "none",
    )


def test_the_examples_stand_under_known_names() -> None:
    known = {*FRAMES, *(guide.role for guide in PACK.roles)}
    known |= {topic.name for topic in PACK.topics}
    held = PACK.question_examples.root
    assert set(held) == set(SHAPES)
    assert {about for texts in held.values() for about in texts} <= known
    questions = [said for texts in held.values() for one in texts.values() for said in one]
    assert len(questions) == len(set(questions)), "a question stands in one place only"
