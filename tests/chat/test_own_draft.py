"""What is asked of the draft on the table, in passing: whether it will do, what it says, what orders do."""

from __future__ import annotations

import pytest

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.errors import BadInput
from assistant.results import Answer, Draft, Event, Review, Word

NOTES = """写整篇报告，单位是县水利局：
1. 党组理论学习中心组学习9次
2. 开展河长制宣讲14场，听众860人
3. 在公众号发稿76篇，处置舆情3起
4. 举办水法培训班2期，参训140人
5. 调解涉水纠纷6起
问题：年轻干部不愿写稿，公众号更新慢
打算：明年办通讯员培训班4期"""


@pytest.fixture(scope="module")
def written(assistant: Assistant) -> Draft:
    *_, draft = Conversation(assistant).reply(NOTES)
    assert isinstance(draft, Draft)
    return draft


@pytest.fixture
def conversation(assistant: Assistant, written: Draft) -> Conversation:
    begun = Conversation(assistant)
    begun.remember(NOTES, written)
    return begun


def last(conversation: Conversation, message: str) -> Event:
    *_, result = conversation.reply(message)
    return result


@pytest.mark.parametrize(
    "message",
    [
        "这稿子能直接报吗",
        "可以交了吗",
        "帮我看看有没有什么毛病",
        "这段交上去行不行",
        "这样能给领导看吗",
        "好了，查一遍",
    ],
)
def test_whether_it_will_do_is_looked_over(conversation: Conversation, message: str) -> None:
    first, *_, review = conversation.reply(message)
    assert isinstance(first, Word)
    assert "由您和领导定" in first.text
    assert isinstance(review, Review)


@pytest.mark.parametrize("message", ["给我个摘要", "概括一下，三句话就够", "总结一下发工作群"])
def test_it_is_told_in_short_by_its_facts(conversation: Conversation, message: str) -> None:
    word = last(conversation, message)
    assert isinstance(word, Word)
    assert all(one in word.text for one in ("9次", "14场", "860人", "76篇", "3起", "140人", "6起", "4期"))


@pytest.mark.parametrize(
    ("message", "fact"), [("中心组学习了几次", "9次"), ("调解了多少纠纷", "6起"), ("通讯员培训班办几期", "4期")]
)
def test_a_fact_is_looked_up(conversation: Conversation, message: str, fact: str) -> None:
    word = last(conversation, message)
    assert isinstance(word, Word)
    assert fact in word.text


@pytest.mark.parametrize(
    "message",
    [
        "中心组学习一般写几次",
        "存在的问题写几条",
        "这个报告什么时候报上去",
        "报告要报给谁",
        "问题：打算部分怎么写才不空？",
    ],
)
def test_a_question_of_how_to_write_stays_one(conversation: Conversation, message: str) -> None:
    assert isinstance(last(conversation, message), Answer)


def test_all_is_taken_back(conversation: Conversation, written: Draft) -> None:
    for order in ("删掉调解那条", "短一点"):
        list(conversation.reply(order))
    back = last(conversation, "回到最开始那版")
    assert isinstance(back, Draft)
    assert back.text == written.text


def test_how_something_is_put_is_no_other_draft(conversation: Conversation) -> None:
    with pytest.raises(BadInput, match="没看懂"):
        list(conversation.reply("数字都写成大写"))


@pytest.mark.parametrize("message", ["再来一版", "第三条放第一条", "删掉培训那条", "落款写成县水利局，日期12月8日"])
def test_a_change_without_a_draft_is_told(assistant: Assistant, message: str) -> None:
    with pytest.raises(BadInput, match="还没有可以改的稿子"):
        list(Conversation(assistant).reply(message))


@pytest.mark.parametrize("message", ["结尾可以用妥否请批示吗", "怎么把标题改成对仗的"])
def test_a_question_without_a_draft_is_answered(assistant: Assistant, message: str) -> None:
    assert isinstance(last(Conversation(assistant), message), Answer)


@pytest.mark.parametrize("message", ["谢谢，挺好的", "写得真不错", "行，就这版，导出来"])
def test_praise_is_no_question(conversation: Conversation, message: str) -> None:
    assert isinstance(last(conversation, message), Word)


@pytest.mark.parametrize("message", ["还差啥，能报上去不", "现在能发给张主任不", "还缺什么", "那能交上去不"])
def test_whether_it_will_do_is_asked_in_speech_as_well(conversation: Conversation, message: str) -> None:
    *_, result = (events := list(conversation.reply(message)))
    assert isinstance(result, Review)
    word = next(event for event in events if isinstance(event, Word))
    assert "【待补】" in word.text or not conversation.draft.placeholders  # type: ignore[union-attr]


def test_what_is_asked_beside_it_is_answered_too(conversation: Conversation) -> None:
    events = list(conversation.reply("附件要带啥，现在能发给张主任不"))
    assert isinstance(events[0], Word)
    assert isinstance(events[-1], Answer)


@pytest.mark.parametrize("message", ["舆情那部分一般还缺什么", "不能报上去的情况有哪些", "还缺什么材料要找谁要"])
def test_a_general_question_is_not_about_the_draft(conversation: Conversation, message: str) -> None:
    assert isinstance(last(conversation, message), Answer)


def test_the_verdict_is_plain_and_is_given_again(conversation: Conversation) -> None:
    for _ in range(2):
        first, *_, review = conversation.reply("还缺什么")
        assert isinstance(first, Word)
        assert first.text.startswith("还不能交")
        assert isinstance(review, Review)
        conversation.remember("还缺什么", review)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("中心组学习不是九次，是十次", "十次"),
        ("开头加一句：对照上级要求，我局做了以下工作", "对照上级要求，我局做了以下工作。"),
        ("最后再加一句：明年我局要写好网上这篇文章", "明年我局要写好网上这篇文章。"),
    ],
)
def test_an_order_is_no_question_and_no_review(conversation: Conversation, message: str, said: str) -> None:
    result = last(conversation, message)
    assert isinstance(result, Draft)
    assert said in result.text
