"""What is said of a text in talk: plans from shortfalls, one part, a sentence, its size, the rules; small talk."""

from __future__ import annotations

import pytest

from assistant.build import Assistant
from assistant.chat.against_rule import against_rules, asks_if_by_rule
from assistant.chat.conversation import Conversation
from assistant.chat.part_asked import part_asked
from assistant.chat.plans_asked import plans_asked
from assistant.chat.route import route
from assistant.chat.small_talk import small_talk
from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.results import Answer, Draft, Event, Review, Word
from assistant.tasks.revise.sentence_fact import fact_for_sentence

PASSAGE = (
    "一年来，青河站高度重视意识形态工作，多次召开会议研究部署，把责任扛在肩上。工作群管理规范，全年未发生舆情。"
    "存在问题主要是学习不够深入。下一步将继续加强学习，抓好落实。"
)
RULE = """青河处工作群管理办法
第一条 本办法适用于全处工作群。
第二条 新建工作群应当填写备案表，3个工作日内备案。群人数超过100人的，须经分管领导批准。
第三条 每群设管理员不少于2名。不得在群内传播未公开的测绘资料。
第四条 违反本办法的，每群扣发100元。
"""


def last(conversation: Conversation, message: str) -> Event:
    *_, result = conversation.reply(message)
    return result


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("青河站明年打算，给我来几条。我们的短板：网评员就1个、到课率66%、宣传栏旧了", "问题：网评员就1个"),
        ("问题就这几个：信息报得慢、群主没培训过。下一步打算帮我写几条", "问题：信息报得慢"),
        ("针对这几个短板给我列三条措施：更新慢，网评员2名", "问题：更新慢"),
    ],
)
def test_plans_are_asked_for_from_shortfalls(message: str, first: str) -> None:
    asked = plans_asked(message)
    assert asked is not None
    assert asked[1].split("\n")[0] == first
    assert route(message).job == "draft"


@pytest.mark.parametrize(
    "message",
    [
        "下一步打算一般写几条",
        "短板怎么写，给我来几条范文的标题",
        "给我来几条打算的小标题",
        "问题部分写几条，打算写几条",
        "青河站明年打算开几次会",
    ],
)
def test_a_question_on_plans_is_no_order(message: str) -> None:
    assert plans_asked(message) is None


@pytest.mark.parametrize(
    "message", ["青河站今年开了2次会，3月和8月，写一句", "上半年培训群主1次，18人参加，写成一句话"]
)
def test_a_sentence_is_written(assistant: Assistant, message: str) -> None:
    draft = last(Conversation(assistant), message)
    assert isinstance(draft, Draft)
    assert "\n" not in draft.text.strip()
    assert "【待补" not in draft.text


@pytest.mark.parametrize("message", ["自己删了呢", "删掉了还算吗", "没撤掉呢", "要是合并了呢"])
def test_a_question_without_a_draft_changes_nothing(assistant: Assistant, message: str) -> None:
    assert isinstance(last(Conversation(assistant), message), Answer | Word)


def test_an_order_without_a_draft_is_told_so(assistant: Assistant) -> None:
    with pytest.raises(BadInput):
        last(Conversation(assistant), "把第二点删掉")


@pytest.mark.parametrize("message", ["哎今天又要下雨了", "好累啊", "今天又加班写材料", "周末去哪玩", "吃饭了没"])
def test_small_talk_is_answered_shortly(message: str, pack: GenrePack) -> None:
    assert small_talk(message, pack) is not None


@pytest.mark.parametrize(
    "message",
    [
        "天气不好影响宣传活动怎么写",
        "食堂宣传栏怎么写",
        "下雨天学习怎么组织",
        "节假日值班加班舆情谁报",
        "职工太忙学习跟不上怎么写",
    ],
)
def test_work_in_passing_words_is_no_small_talk(message: str, pack: GenrePack) -> None:
    assert small_talk(message, pack) is None


@pytest.mark.parametrize(
    ("message", "role"),
    [
        ("问题那块具体咋改", "problems"),
        ("打算那部分怎么写才好", "plans"),
        ("不足部分要改吗", "problems"),
        ("做法那段怎么改", "done"),
    ],
)
def test_one_part_is_asked_about(message: str, role: str) -> None:
    assert part_asked(message) == role


@pytest.mark.parametrize(
    "message", ["问题一般写几条", "整改措施和打算有什么区别", "问题怎么分类", "通知里问题部分怎么要求的"]
)
def test_a_general_question_is_on_no_part_of_the_text(message: str) -> None:
    assert part_asked(message) is None


def test_after_a_review_the_text_itself_is_spoken_of(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    assert isinstance(last(talk, f"帮我看看这段行不行：\n{PASSAGE}"), Review)
    told = last(talk, "问题那块具体咋改")
    assert isinstance(told, Word)
    assert "存在问题主要是学习不够深入" in told.text
    size = next(one for one in talk.reply("字数够不够要求") if isinstance(one, Word))
    assert "字" in size.text
    put, *_ = talk.reply("我们站其实开了2次会，3月和8月，你给改一下第一句")
    assert isinstance(put, Word)
    assert talk.review is not None
    assert "召开会议2次（3月和8月）研究部署" in talk.review.outline.text


@pytest.mark.parametrize(
    ("message", "made"),
    [
        ("其实组织学习了6次，改一下第一句", "经常组织学习"),
        ("第二句改成：现有工作群4个", "工作群管得好。"),
    ],
)
def test_a_sentence_takes_a_fact(message: str, made: str, pack: GenrePack) -> None:
    put = fact_for_sentence(message, "今年以来，经常组织学习，劲头很足。工作群管得好。", pack)
    assert put is not None
    assert made not in put.text


@pytest.mark.parametrize("message", ["第一句怎么改", "改一下第一句", "今年开了2次会", "删掉第一句"])
def test_what_brings_no_fact_changes_no_sentence(message: str, pack: GenrePack) -> None:
    assert fact_for_sentence(message, PASSAGE, pack) is None


def test_a_text_is_laid_beside_the_rules() -> None:
    document = Document("r", "办法.txt", "policy", "", "青河处工作群管理办法", "", "", 3, False)
    told = against_rules("青河站建了工作群4个，其中120人的群没有备案，管理员1名。", [(document, RULE)])
    assert told is not None
    for one in ("没有备案", "120人", "管理员1名"):
        assert f"稿子里写到“{one}”" in told.text
    assert "扣发" not in told.text
    assert against_rules("中心组学习9次。", [(document, RULE)]) is None


def test_only_a_question_on_the_text_is_held_against_the_rules() -> None:
    assert asks_if_by_rule("这段有没有不合办法的地方", at_hand=True)
    assert asks_if_by_rule("合不合办法的规定", at_hand=True)
    assert not asks_if_by_rule("这段有没有不合办法的地方", at_hand=False)
    assert not asks_if_by_rule("我们站的群有没有违反办法", at_hand=True)
    assert not asks_if_by_rule("办法里有没有规定群主", at_hand=True)


def test_more_is_not_made_up_after_a_draft(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    assert isinstance(last(talk, "给我列几条明年打算。短板是：网评员就1个、宣传栏旧了"), Draft)
    told = last(talk, "再给几条")
    assert isinstance(told, Word)
    assert "不编" in told.text
