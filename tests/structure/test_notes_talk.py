"""Notes pasted from a chat: names, times and questions are no text; an answer keeps the subject of its question."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


TAGGED = (
    "小赵：咱们今年工作群清了没\n我：清了，原来83个剩下54个，群主重新签了承诺书\n小赵：食堂涨价那次闹的呢\n"
    "我：那个啊，9月，职工在抖音上发视频骂，第二天工会主席就去食堂面对面谈\n小赵：电子屏\n我：厂区11块屏，信息中心全换了密码"
)
TIMED = (
    "张科长 09:12\n小李，今年局里网评员弄得怎么样\n小李 09:13\n网评员12名，培训了2次\n张科长 09:15\n"
    "好的，讲座审批几个\n小李 09:16\n37个，退回去2个，理由是主讲人材料不全\n张科长 09:17\n辛苦了"
)


def test_an_answer_has_the_subject_that_only_its_question_names(pack: GenrePack) -> None:
    said = [fact.said for fact in _facts(TAGGED, pack)]
    assert said == [
        "清理了工作群，原来83个，剩下54个，群主重新签了承诺书",
        "9月食堂涨价，职工在抖音上发视频骂，第二天工会主席就去食堂面对面谈",
        "厂区11块电子屏，信息中心全换了密码",
    ]


def test_times_and_names_over_the_messages_are_no_facts(pack: GenrePack) -> None:
    assert [fact.said for fact in _facts(TIMED, pack)] == [
        "网评员12名，培训了2次",
        "讲座审批37个，退回去2个，理由是主讲人材料不全",
    ]


@pytest.mark.parametrize("text", [TAGGED, TIMED])
def test_what_of_a_chat_is_not_written_is_told(text: str, pack: GenrePack) -> None:
    notes = read_notes(text, pack)
    put_aside = [fact for fact in notes.facts if fact.reason]
    assert any("问话" in fact.reason for fact in put_aside)
    assert all(text[fact.start : fact.end] == fact.text for fact in notes.facts)
    assert all(fact.text.strip() for fact in notes.facts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("问：宗教这块\n答：全镇3处场所，每月去一次", "宗教方面，全镇3处场所，每月去一次"),
        ("刘姐：那个“停水三天”的传言呢\n我：8月6号传的，当天就出公告", "“停水三天”的传言8月6号传的，当天就出公告"),
        ("王主任：责任书签了吗\n小吴：签了，19个科室全签", "签订了责任书，19个科室全签"),
        ("[10:02] 李书记：宣讲呢\n[10:05] 陈老师：做了22场，每场都讲方言", "宣讲做了22场，每场都讲方言"),
    ],
)
def test_questions_of_many_forms_are_only_asked(text: str, said: str, pack: GenrePack) -> None:
    assert [fact.said for fact in _facts(text, pack)] == [said]


def test_a_question_that_only_asks_on_joins_its_answer_to_what_was_told(pack: GenrePack) -> None:
    text = (
        "黄局：信访那件事怎么回事？\n小吴：城东市场拆迁，商户拍视频，开了三场说明会，视频下架了\n"
        "黄局：谁下架的？\n小吴：商户自己下的"
    )
    assert [fact.said for fact in _facts(text, pack)] == [
        "城东市场拆迁，商户拍视频，开了三场说明会，视频下架了，商户自己下的"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "李书记：讲党课2次，联系高一年级\n王校长：讲党课1次，联系高二年级",
        "学习：中心组12次\n阵地：工作群26个",
        "问题：宣讲形式老套\n问题：台账补记的多",
        "8:30 升旗仪式\n9:00 专题党课，32人参加",
    ],
)
def test_labels_and_hours_of_ordinary_notes_make_no_chat(text: str, pack: GenrePack) -> None:
    assert not any("聊天" in fact.reason for fact in read_notes(text, pack).facts)
