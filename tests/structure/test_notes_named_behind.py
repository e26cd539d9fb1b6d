"""What part of a report a note is of, as its sentence, its end or the question of a chat says."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

_HEAD = "2026年\n专题研究4次\n"


def _parts(text: str, pack: GenrePack) -> list[tuple[str | None, str]]:
    return [(fact.role, fact.said) for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("司机岁数大，平台上的东西弄不来——算原因吧", "司机岁数大，平台上的东西弄不来"),
        ("3.人少，一个人兼三样，算原因吧", "人少，一个人兼三样"),
        ("- 宣讲12场。都是熟人，觉得不会出事，这也算原因。", "都是熟人，觉得不会出事"),
        ("厂里设备老，这几条都算原因", "厂里设备老"),
        ("书屋常锁着，这是问题\n觉得没人来看书——算原因\n还有就是觉得都是熟人，出不了事", "觉得都是熟人，出不了事"),
    ],
)
def test_a_cause_may_be_named_behind_itself(line: str, said: str, pack: GenrePack) -> None:
    assert _parts(_HEAD + line, pack)[-1] == ("causes", said)


@pytest.mark.parametrize("line", ["查了3次，总算找到了原因", "宣传栏没换，这不算原因", "补签了，算是整改完了"])
def test_other_reckonings_name_no_cause(line: str, pack: GenrePack) -> None:
    assert "causes" not in [role for role, _ in _parts(_HEAD + line, pack)]


@pytest.mark.parametrize(
    "sentence",
    [
        "原因是总认为把货运好就是政治；对网上的东西不熟，直播不会用",
        "主要原因是领导抓得虚；平时没人管",
        "根子上是我们习惯发通知；另外合同里没写内容管理",
        "主观原因主要是想得简单；学习不够",
    ],
)
def test_a_sentence_opened_by_causes_goes_on_with_them(sentence: str, pack: GenrePack) -> None:
    assert [role for role, _ in _parts(_HEAD + sentence, pack)][-2:] == ["causes", "causes"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("原因是领导抓得虚。宣传栏两年没换", "problems"),
        ("原因是领导抓得虚；明年每月查一次", "plans"),
        ("原因是领导抓得虚；已经请了2名老师来教", "done"),
        ("原因是领导抓得虚\n船上的公告栏两年没换", "problems"),
    ],
)
def test_what_shows_another_part_is_no_cause(sentence: str, role: str, pack: GenrePack) -> None:
    assert (_parts(_HEAD + sentence, pack)[-1][0] or "done") == role


def _chat(*said: str) -> str:
    who = ("小李", "王工")
    return "\n".join(f"{who[at % 2]} 2026/10/3 9:{at:02}\n{one}" for at, one in enumerate(said))


@pytest.mark.parametrize(
    ("question", "answer", "role"),
    [
        ("原因咋写", "就一个政工干部，还管着工会；没给他们培训过", "causes"),
        ("原因？", "站里人手少", "causes"),
        ("为啥会这样呢", "领导抓得虚", "causes"),
        ("问题呢", "三班倒，学习凑不齐", "problems"),
        ("打算写啥", "夜班的录个音频；食堂挂个屏", "plans"),
        ("那明年？", "食堂挂个屏", "plans"),
    ],
)
def test_a_question_of_a_chat_names_the_part(question: str, answer: str, role: str, pack: GenrePack) -> None:
    told = _parts(_chat("报几个数", "专题研究3次，宣讲12场", question, answer), pack)
    assert {one for one, _ in told[1:]} == {role}


def test_the_next_question_of_a_chat_ends_the_part(pack: GenrePack) -> None:
    told = _parts(_chat("报几个数", "研究3次", "原因？", "站里人手少", "公众号呢", "公众号发了88篇"), pack)
    assert told[-1][0] != "causes"
