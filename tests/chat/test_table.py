"""What a message asks for is read from what lies on the table first: a file, notes given before, a draft, a review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.chat.handed import Handed, Purpose, purpose_of
from assistant.errors import BadInput
from assistant.results import Answer, Draft, Review, Word

from .texts import LAST_YEAR, MINE, NOTES, NOTICE

REPORT, ORDER, DRAFT = Handed("去年.txt", LAST_YEAR), Handed("通知.txt", NOTICE), Handed("我的初稿.txt", MINE)
FIGURES = ("4次", "13次", "96条", "12个")


@pytest.fixture
def talk(assistant: Assistant) -> Iterator[Conversation]:
    yield Conversation(assistant)
    assistant.library.remove([one.id for one in assistant.library.documents() if not one.bundled])


def last(talk: Conversation, message: str, *files: Handed) -> Any:
    return list(talk.reply(message, files))[-1]


def own(assistant: Assistant) -> dict[str, str]:
    return {one.name: one.kind for one in assistant.library.documents() if not one.bundled}


@pytest.mark.parametrize(
    ("message", "files", "purpose"),
    [
        ("先学一下", [REPORT], "learn"),
        ("这是今年的通知，记住它的要求", [ORDER], "learn"),
        ("把附件收进资料库", [REPORT], "learn"),
        ("学进资料库，当范文", [REPORT], "learn"),
        ("这是区里刚发的通知", [ORDER], "learn"),
        ("作为参考，以后照着它来", [REPORT], "learn"),
        ("照这份去年的报告改写成今年的", [REPORT], "renew"),
        ("把它更新成2026年的", [REPORT], "renew"),
        ("沿用去年的框架写今年的报告", [REPORT, ORDER], "renew"),
        ("这份通知要求写哪几部分？", [ORDER], "ask"),
        ("帮我把把关", [DRAFT], "compare"),
        ("这样写行不行？", [DRAFT], "compare"),
        ("这是我写的，你看看", [DRAFT], "compare"),
        ("对照通知检查一下我的初稿", [DRAFT, ORDER], "compare"),
        ("根据附件里的要点起草报告", [Handed("要点.txt", NOTES)], "draft"),
        ("", [DRAFT], "unsaid"),
        ("看看这个", [ORDER], "unsaid"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_words_say_what_a_file_is_for(message: str, files: list[Handed], purpose: Purpose) -> None:
    assert purpose_of(message, files) == purpose


def test_files_are_learnt_as_what_they_are_and_then_used(talk: Conversation, assistant: Assistant) -> None:
    told = last(talk, "这是去年的报告和今年的通知，先学一下", REPORT, ORDER)
    assert isinstance(told, Word)
    assert own(assistant) == {"去年.txt": "sample", "通知.txt": "policy"}
    assert "2500字" in told.text
    answer = last(talk, "这次报告多少字，什么时候交？")
    assert isinstance(answer, Answer)
    assert "2500字" in answer.text
    assert "12月10日" in answer.text
    renewed = last(talk, "照去年的报告改写成今年的，要点：\n" + NOTES)
    assert isinstance(renewed, Draft)
    assert "清河县档案馆党组" in renewed.title
    assert "2026年" in renewed.title
    assert "11次" not in renewed.text.replace("去年", "")[: renewed.text.find("【待补")]


def test_a_question_on_a_file_is_answered_from_it(talk: Conversation) -> None:
    answer = last(talk, "通知要求写哪几部分？", ORDER)
    assert isinstance(answer, Answer)
    assert "落实主体责任情况" in answer.text
    assert "已学进资料库" in answer.text


def test_a_file_without_words_is_reviewed_with_a_way_to_the_other_choices(
    talk: Conversation, assistant: Assistant
) -> None:
    *_, offer, review = (one for one in talk.reply("", [REPORT]) if isinstance(one, (Word, Review)))
    assert isinstance(review, Review)
    assert isinstance(offer, Word)
    as_sample = next(one for one in offer.choices if "范文" in one.label)
    assert isinstance(last(talk, as_sample.message), Word)
    assert own(assistant) == {"去年.txt": "sample"}
    asked = last(talk, "", ORDER)
    assert isinstance(asked, Word)
    assert own(assistant) == {"去年.txt": "sample"}  # a notice is no draft, and nothing is learnt unasked
    remember = next(one for one in asked.choices if "通知" in one.label)
    last(talk, remember.message)
    assert own(assistant)["通知.txt"] == "policy"


@pytest.mark.parametrize(
    "message",
    [
        "把上面的要点写成整篇报告",
        "用这些要点起草全文",
        "现在写整篇报告，要点还是上面那些",
        "把整篇也写出来",
        "再按通知的要求写整篇报告",
        "写整篇，我们是清河县档案馆，2026年",
        "接着出一份完整的报告吧",
    ],
)
def test_notes_given_once_are_written_again(talk: Conversation, message: str) -> None:
    part = last(talk, "写理论学习这一段，我们是清河县档案馆，2026年：\n" + NOTES)
    whole = last(talk, message)
    assert isinstance(whole, Draft)
    assert len(whole.outline.sections) > 2
    assert all(figure in whole.text for figure in FIGURES)
    assert whole.request.unit == part.request.unit
    assert whole.reply == ""  # it is a draft of its own, no revision


@pytest.mark.parametrize("message", ["再写一段存在的问题", "问题部分也帮我写一下"])
def test_another_part_takes_its_own_notes_only(talk: Conversation, message: str) -> None:
    last(talk, "写理论学习这一段：\n" + NOTES)
    part = last(talk, message)
    assert isinstance(part, Draft)
    assert [section.role for section in part.outline.sections] == ["problems"]
    assert "网评" in part.text
    assert not any(figure in part.text for figure in FIGURES)


def test_what_was_put_right_stays_right_when_the_notes_are_written_again(talk: Conversation) -> None:
    last(talk, "写理论学习这一段：\n" + NOTES)
    last(talk, "把13次改成14次")
    whole = last(talk, "用这些要点写整篇报告")
    assert "14次" in whole.text
    assert "13次" not in whole.text


def test_a_part_is_written_by_itself_after_the_whole(talk: Conversation) -> None:
    last(talk, "写整篇报告，2026年：\n" + NOTES)
    part = last(talk, "再写一段理论学习")
    assert isinstance(part, Draft)
    assert "13次" in part.text
    assert "96条" not in part.text


@pytest.mark.parametrize("message", ["短一点", "全文太短，写到900字", "第一条换个说法"])
def test_a_wish_about_the_draft_is_no_new_draft(talk: Conversation, message: str) -> None:
    last(talk, "写整篇报告，单位是清河县档案馆，2026年：\n" + NOTES)
    assert last(talk, message).reply


REVIEWED = [
    ("删掉“恳请…支持”这一句", "恳请县委宣传部", ""),
    ("恳请那句不要了", "恳请县委宣传部", ""),
    ("去掉求经费的那句话，“恳请县委宣传部在网评员培训方面给予经费支持”", "恳请县委宣传部", ""),
    ("把“96条”改成“98条”", "96条", "98条"),
    ("将12个改为15个", "12个", "15个"),
    ("能改的都帮我改了", "，，", "13次，专题"),
    ("标点改一下", "，，", "13次，专题"),
    ("照你的建议都改过来", "，，", "13次，专题"),
    ("删掉第一部分第二条", "管好阵地", "（二）强化保障"),
    ("在第二部分最后加一句：联系业务开展的研讨不多", "", "联系业务开展的研讨不多。"),
    ("标题改成“清河县档案馆党组2026年意识形态工作情况报告”", "", "清河县档案馆党组2026年意识形态工作情况报告"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "gone", "come"), REVIEWED, ids=[message for message, _, _ in REVIEWED])
def test_after_a_review_words_act_on_the_draft_and_it_is_checked_again(
    talk: Conversation, message: str, gone: str, come: str
) -> None:
    before = last(talk, "看看我的初稿", DRAFT)
    after = last(talk, message)
    assert isinstance(after, Review)
    assert after.changes is not None
    assert come in after.outline.text
    assert not gone or (gone in before.outline.text and gone not in after.outline.text)
    assert "年轻干部写网评少" in after.outline.text


@pytest.mark.parametrize("message", ["重新检查一遍", "再查一遍", "还有错吗", "复核一下"])
def test_a_reviewed_draft_is_checked_again(talk: Conversation, message: str) -> None:
    before = last(talk, "看看我的初稿", DRAFT)
    after = last(talk, message)
    assert isinstance(after, Review)
    assert after.outline.text == before.outline.text


def test_what_cannot_be_done_to_a_reviewed_draft_is_said_and_questions_stay_questions(talk: Conversation) -> None:
    last(talk, "看看我的初稿", DRAFT)
    with pytest.raises(BadInput, match="没有找到"):
        last(talk, "删掉“这句话稿子里没有”这一句")
    with pytest.raises(BadInput, match="可以说"):
        last(talk, "短一点")
    assert isinstance(last(talk, "请示那句怎么改合适？"), Answer)
    hidden = last(talk, "标点那类不用管")
    assert isinstance(hidden, Review)
    assert not any("，，" in one.quote for one in hidden.findings)


def test_a_draft_of_ours_under_review_is_revised_by_its_plan(talk: Conversation) -> None:
    last(talk, "写整篇报告，单位是清河县档案馆，2026年：\n" + NOTES)
    assert isinstance(last(talk, "检查一下刚才的初稿"), Review)
    after = last(talk, "把96条改成98条")
    assert isinstance(after, Draft)
    assert "98条" in after.text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("谢谢", "不客气"),
        ("好的，辛苦了", "不客气"),
        ("How do I write the section on problems?", "中文"),
        ("帮我写一份入党申请书", "入党申请书"),
        ("起草一封感谢信", "感谢信"),
        ("你好", "您好"),
        ("谢谢你，很好用", "不客气"),
        ("明天要交意识形态报告了，帮帮我", "照它改写"),
    ],
)
def test_what_is_no_work_for_us_gets_a_word(talk: Conversation, message: str, said: str) -> None:
    word = last(talk, message)
    assert isinstance(word, Word)
    assert said in word.text


@pytest.mark.parametrize("message", ["讲话稿里的提法写错了怎么办？", "会议纪要要不要写进报告？"])
def test_a_question_that_names_another_text_is_still_a_question(talk: Conversation, message: str) -> None:
    assert isinstance(last(talk, message), Answer)


@pytest.mark.parametrize("message", ["重新检查一遍", "把第二点删掉", "帮我改稿子"])
def test_without_a_draft_there_is_nothing_to_change(talk: Conversation, message: str) -> None:
    with pytest.raises(BadInput, match="还没有可以改的稿子"):
        last(talk, message)


def test_a_draft_is_checked_and_another_kind_of_report_written_from_the_same_notes(talk: Conversation) -> None:
    last(talk, "按这个通知写整篇，单位是清河县档案馆，要点：\n" + NOTES, ORDER)
    assert isinstance(last(talk, "检查一下"), Review)
    other = last(talk, "换成述职报告，再写一篇")
    assert isinstance(other, Draft)
    assert other.request.notes.strip() == NOTES
    assert "述职" in other.title


def test_long_notes_are_drafted_from_however_they_are_announced(talk: Conversation) -> None:
    many = "\n".join(f"{n}. 中心组第{n}次学习，专题研讨1次，参加{n + 20}人" for n in range(1, 130))
    draft = last(talk, "按下面要点写理论学习这一段：\n" + many)
    assert isinstance(draft, Draft)
