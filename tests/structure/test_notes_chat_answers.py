"""Chats in which a figure is asked for, guessed, put right or said again: one fact remains, of what was asked about."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


def _told(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(text, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("周姐: 中心组几次？\n李姐: 四次，2月、5月、8月、11月\n周姐: 行 那就四次", ["中心组四次，2月、5月、8月、11月"]),
        ("小王: 谁知道今年党课讲了几次\n小李: 3次，3月、6月、9月\n小王: 那就3次", ["党课3次，3月、6月、9月"]),
        ("周姐: 谁还记得读书会办了几期\n李姐: 好像是5期\n王姐: 6期，有照片\n周姐: 就写6期", ["读书会6期，有照片"]),
        ("周姐: 微信群有18个吧\n李姐: 对，18个\n周姐: 电子屏几块？\n李姐: 7块", ["微信群有18个吧", "电子屏7块"]),
        ("周姐: 电子屏几块？\n李姐: 7块\n周姐: 网评员是15个吧\n刘工: 不对，走了两个，现在13个\n周姐: 13", None),
        ("小王: 志愿者是40人吧\n小李: 橱窗换了吗\n老张: 志愿者不是40，走了3个，现在37人", None),
    ],
)
def test_a_figure_asked_for_is_one_fact(notes: str, said: list[str] | None, pack: GenrePack) -> None:
    told = _told(notes, pack)
    if said is None:
        assert any(one in ("网评员是13个", "志愿者是37人") for one in told)
        assert not any(sign in "；".join(told) for sign in ("15", "40", "不对", "走了"))
    else:
        assert told == said


@pytest.mark.parametrize(
    ("notes", "kept"),
    [
        ("周姐: 宣讲几场？\n李姐: 12场\n周姐: 讲座呢\n李姐: 9场", ["宣讲12场", "讲座9场"]),
        ("周姐: 宣讲几场？\n李姐: 好像是12场\n周姐: 好", ["宣讲好像是12场"]),
        ("周姐: 培训几期？\n李姐: 2期\n刘工: 志愿者5名", ["培训2期", "志愿者5名"]),
        ("周姐: 舆情几起？\n李姐: 3起，都回应了\n刘工: 又来了两起", ["舆情3起，都回应了", "又来了两起"]),
    ],
)
def test_other_figures_of_a_chat_stay(notes: str, kept: list[str], pack: GenrePack) -> None:
    told = "；".join(_told(notes, pack))
    assert all(one.lstrip("宣讲") in told for one in kept)
