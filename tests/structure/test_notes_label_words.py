"""How people head the parts of their notes as they speak, beside short lines that head nothing."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.headings import heading_role

SPOKEN = {
    "plans": "往后怎么弄 明年咋整 以后咋办 接下来怎么搞 后头怎么走 今后该怎么抓 来年打算咋弄 往下 往后怎么改",
    "causes": "怪谁 怨啥 咋造成的 为啥会这样 为什么没做好 咋弄成这样 什么造成的 啥原因 根由",
    "problems": "不行的地方 卡壳的地方 跟不上的地方 拖后腿的事 没跟上的 哪里不行 哪儿没做好 难办的事 挠头的事",
    "done": "干了啥 今年干了些啥 忙了啥 做了哪些事",
}
OTHERS = "怎么写 怎么办公 业务学习 头疼医头 谁来讲 原因说明会 想法征集 怎么读书 往来账目 不行就换"


@pytest.mark.parametrize(("role", "words"), [(role, word) for role, words in SPOKEN.items() for word in words.split()])
def test_a_spoken_label_names_its_part(role: str, words: str, pack: GenrePack) -> None:
    assert heading_role(words, pack, exact=True) == role


@pytest.mark.parametrize("words", OTHERS.split())
def test_other_short_lines_name_none(words: str, pack: GenrePack) -> None:
    assert heading_role(words, pack, exact=True) is None
