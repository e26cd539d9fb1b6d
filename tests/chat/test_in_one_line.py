"""Talks as people type them: all in one line, and short questions on what lies on the table."""

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.results import Answer, Draft, Review, Word

PASSAGE = "今年以来，我院召开党委会研究意识形态工作2次，发现问题15个，整改14个，整改率100%。"


def test_a_pasted_passage_is_reviewed_and_told_how_to_mend(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, review = talk.reply(f"帮我看看这段：{PASSAGE}")
    assert isinstance(review, Review)
    assert any("93.3" in one.message for one in review.findings)
    assert not any("我院" in one.message for one in review.findings)  # a passage need not tell what unit it is of
    *_, word = talk.reply("那怎么改")
    assert isinstance(word, Word)
    assert "100%" in word.text
    assert "核对" in word.text
    *_, size = talk.reply("这段是不是太短了")
    assert isinstance(size, Word)
    assert f"{len(PASSAGE)} 字" in size.text


def test_a_passage_without_a_fact_is_said_to_be_empty(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    *_, review = talk.reply("这段太虚了：我局高度重视意识形态工作，不断加强组织领导，切实压实责任，取得新成效。")
    assert isinstance(review, Review)
    assert [one.check for one in review.findings] == ["no-facts"]


def test_the_length_of_the_draft_is_told_before_what_is_usual(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("写整篇报告，单位是区水利局，2026年：\n- 中心组学习8次\n- 公众号发布126条\n- 处置舆情4起"))
    word, *_, answer = talk.reply("这样够字数了吗")
    assert isinstance(word, Word)
    assert talk.draft is not None
    assert f"{len(''.join(talk.draft.text.split()))} 字" in word.text
    assert isinstance(answer, Answer)
    assert "2000至3500字" in answer.text
    *_, asked = talk.reply("一般要写多少字")
    assert isinstance(asked, Answer)


def test_facts_put_in_together_go_where_each_belongs_and_the_end_stays_at_the_end(assistant: Assistant) -> None:
    talk = Conversation(assistant)
    list(talk.reply("今年中心组学习8次，公众号发126条，舆情4起都处理了，帮我弄成一段"))
    *_, draft = talk.reply("把这些写进去：书记讲党课2次；清理僵尸群3个；12月开展分析研判1次")
    assert isinstance(draft, Draft)
    assert [section.role for section in draft.outline.sections] == ["done"]
    lines = draft.text.split("\n")
    taught, cleared = (next(line for line in lines if fact in line) for fact in ("党课2次", "僵尸群3个"))
    assert taught != cleared
    assert "工作成效】" in lines[-1]
    assert lines[-1].startswith("通过")
    assert all(fact in draft.text for fact in ("8次", "126条", "4起", "2次", "3个", "1次"))
