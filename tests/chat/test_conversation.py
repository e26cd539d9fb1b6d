"""Conversations over the real assistant: each job, follow-ups, and what is said when something is missing."""

from pathlib import Path

import pytest

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.results import Answer, Draft, Piece, Review

NOTES = "帮我写一段理论学习，用于某区水利局2026年的报告：\n- 中心组学习12次\n- 专题研讨4次，参学率98%"


@pytest.fixture
def conversation(assistant: Assistant) -> Conversation:
    return Conversation(assistant)


def test_the_three_jobs_in_one_conversation(conversation: Conversation) -> None:
    *pieces, answer = conversation.reply("存在的问题这一部分怎么写？")
    assert isinstance(answer, Answer)
    assert answer.answered
    assert "".join(piece.text for piece in pieces if isinstance(piece, Piece)).strip() == answer.text.strip()
    *_, draft = conversation.reply(NOTES)
    assert isinstance(draft, Draft)
    assert all(fact in draft.text for fact in ("12次", "4次", "98%"))
    *_, review = conversation.reply("检查一下刚才的初稿")
    assert isinstance(review, Review)
    assert review.outline.text == draft.text


def test_a_question_that_leans_on_the_one_before(conversation: Conversation) -> None:
    list(conversation.reply("主要做法这一部分怎么写？"))
    *_, answer = conversation.reply("那存在的问题呢？")
    assert isinstance(answer, Answer)
    assert answer.answered
    assert "存在" in answer.text


def test_what_the_form_says_wins_over_the_message(conversation: Conversation) -> None:
    *_, draft = conversation.reply(NOTES, options={"section": "plans", "unit": "某区林业局"})
    assert isinstance(draft, Draft)
    assert [section.role for section in draft.outline.sections] == ["plans"]


def test_a_file_dropped_in_is_compared(conversation: Conversation) -> None:
    text = Path(__file__).parents[2].joinpath("docs/examples/draft.txt").read_text("utf-8")
    *_, review = conversation.reply("", attachment=("初稿.txt", text))
    assert isinstance(review, Review)
    assert any("102%" in finding.quote for finding in review.findings)


def test_missing_material_is_asked_for(conversation: Conversation) -> None:
    with pytest.raises(BadInput, match="初稿"):
        list(conversation.reply("请检查我的初稿"))
    with pytest.raises(BadInput, match="要点"):
        list(conversation.reply("帮我写一份2026年的述职报告"))
    with pytest.raises(BadInput, match="空"):
        list(conversation.reply("   "))


@pytest.mark.parametrize(
    "question",
    ["去年讲座退回几场", "讲座办法是谁起草的", "给两句写开头的现成话", "标题用几号字", "问题和打算咋分开写，别写重了"],
)
def test_a_question_with_a_word_of_editing_is_a_question(conversation: Conversation, question: str) -> None:
    assert isinstance(list(conversation.reply(question))[-1], Answer)


@pytest.mark.parametrize("order", ["把第二点删掉", "语气再正式点", "把问题分成几条写"])
def test_an_order_to_edit_needs_a_draft(conversation: Conversation, order: str) -> None:
    with pytest.raises(BadInput, match="还没有可以改的稿子"):
        list(conversation.reply(order))


def test_other_words_are_wanted_for_the_answer_where_no_draft_lies_there(conversation: Conversation) -> None:
    with pytest.raises(BadInput, match="还没有可以改的稿子"):
        list(conversation.reply("换个说法"))
    list(conversation.reply("开头怎么写"))
    told = list(conversation.reply("换个说法"))[-1]
    assert isinstance(told, Answer)
    assert told.answered


def test_a_message_after_a_draft_revises_it_and_a_question_does_not(conversation: Conversation) -> None:
    *_, draft = conversation.reply(NOTES)
    assert isinstance(draft, Draft)
    *_, shorter = conversation.reply("短一点")
    assert isinstance(shorter, Draft)
    assert len(shorter.text) < len(draft.text)
    assert all(fact in shorter.text for fact in ("12次", "4次", "98%"))
    *_, answer = conversation.reply("存在的问题怎么写？")
    assert isinstance(answer, Answer)
    *_, back = conversation.reply("撤销")
    assert isinstance(back, Draft)
    assert back.text == draft.text
    with pytest.raises(BadInput, match="可以说"):
        list(conversation.reply("语气再诚恳些"))


@pytest.mark.parametrize(
    ("instruction", "unit", "rest"),
    [
        (
            "帮我写一份整篇报告，县农业农村局2026年落实意识形态工作责任制情况的报告，要点如下",
            "县农业农村局",
            {"period": "2026年"},
        ),
        ("帮我写个总结，字数2000字，要正式一点", "", {"length": 2000}),
    ],
)
def test_what_an_instruction_says_in_passing(
    instruction: str, unit: str, rest: dict[str, object], pack: GenrePack
) -> None:
    from assistant.chat.wishes import draft_wishes

    wishes = draft_wishes(instruction, pack)
    assert wishes.get("unit", "") == unit
    assert {name: wishes[name] for name in rest} == rest
    assert wishes.get("period", "") == rest.get("period", "")


@pytest.mark.parametrize("message", ["自己删了呢", "发错了自己赶紧删了还扣不扣奖金", "主动删掉了，还处理不"])
def test_what_follows_a_deed_is_asked_and_changes_no_text(conversation: Conversation, message: str) -> None:
    *_, answer = conversation.reply(message)
    assert isinstance(answer, Answer)
