"""Results of the real assistant, kept as text and read again: equal, and as good as before for what comes next."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.chat.kept import kind_of, pack, text_of, unpack
from assistant.results import Draft


def test_every_result_comes_back_and_the_conversation_goes_on(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, answer = talk.reply("存在的问题这一部分怎么写？")
    *_, draft = talk.reply("起草理论学习一段：\n- 单位：区水务局\n- 集中学习7次\n- 讲党课5场")
    *_, revised = talk.reply("短一点")
    assert isinstance(revised, Draft)
    assert revised.before
    *_, review = talk.reply("检查一下刚才的初稿")
    again = Conversation(assistant)
    for result in (answer, draft, revised, review):
        back = unpack(kind_of(result), pack(result), assistant.pack)
        assert back is not None
        assert text_of(back) == text_of(result)
        again.remember("存在的问题这一部分怎么写？", back)
    assert unpack("answer", pack(answer), assistant.pack) == answer
    assert unpack("review", pack(review), assistant.pack) == review
    assert again.draft
    assert again.draft.request == revised.request
    *_, undone = again.reply("撤销")
    assert isinstance(undone, Draft)
    assert undone.text == draft.text


def test_the_chain_of_earlier_versions_has_an_end(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, draft = talk.reply("起草理论学习一段：\n- 集中学习7次\n- 讲党课5场")
    for _ in range(40):
        draft = replace(draft, before=draft)
    talk.remember("", draft)
    depth, one = 0, talk.draft
    while one and one.before:
        depth, one = depth + 1, one.before
    assert depth < 12
    assert len(pack(draft)) < 6 * len(pack(replace(draft, before=None)))


@pytest.mark.parametrize("data", ["", "x", "{}", "[]", json.dumps({"draft": {"title": 1}})])
def test_what_cannot_be_read_is_none(assistant: Assistant, data: str) -> None:
    assert [unpack(kind, data, assistant.pack) for kind in ("answer", "draft", "review", "said")] == [None] * 4
