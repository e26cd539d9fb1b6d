"""A draft that goes on with another part, and plans written against the shortfalls of the draft there is."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.errors import BadInput

LACKS = "写问题部分：学习形式单一，以念文件为主；舆情上报不及时，3月有1起晚报2天。"


def last(talk: Conversation, message: str) -> Any:
    return list(talk.reply(message))[-1]


def roles(draft: Any) -> list[str]:
    return [one.role for one in draft.outline.sections]


def test_the_draft_goes_on_with_its_plans_and_keeps_what_was_written(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    before = last(talk, LACKS)
    after = last(talk, "接着写打算")
    assert roles(after) == ["problems", "plans"]
    assert before.text.partition("\n")[2].strip() in after.text
    assert "针对舆情上报不及时的问题" in after.text
    assert roles(last(talk, "撤销")) == ["problems"]


def test_plans_of_their_own_answer_the_shortfalls_of_the_draft(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    last(talk, LACKS)
    plans = last(talk, "再写一段整改措施")
    assert roles(plans) == ["plans"]
    assert "（一）" not in plans.text
    assert "针对" in plans.text


@pytest.mark.parametrize("message", ["接着写打算", "继续写问题部分"])
def test_a_part_that_is_there_is_not_written_again(assistant: Assistant, message: str) -> None:
    talk = Conversation(assistant)
    last(talk, "写一份2026年报告：我们是林业局党组。做法：中心组学习6次。问题：网评员只有1人。打算：培训网评员4人。")
    with pytest.raises(BadInput, match="已经写了"):
        last(talk, message)
