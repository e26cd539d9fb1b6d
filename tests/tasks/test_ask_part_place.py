"""Where a part stands, however it is asked, and which of two comes first; what is no part is placed as before."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("结尾一般放哪儿", "**“结尾”就在全文最后"),
        ("结束语放在哪", "**“结尾”就在全文最后"),
        ("导语放哪", "**“导语”就在全文最前面"),
        ("原因分析放哪儿", "**单列时放在“存在问题”之后、“下一步打算”之前。**"),
        ("问题放哪里写", "**单列时放在“主要做法”之后、“下一步打算”之前。**"),
        ("下一步打算一般排在哪", "**单列时放在“存在问题”之后。**"),
        ("存在问题放前面还是后面", "**单列时放在“主要做法”之后、“下一步打算”之前。**"),
    ],
)
def test_a_part_is_placed_among_the_others(ask_desk: Any, question: str, starts: str) -> None:
    assert ask_desk.ask(question).text.startswith(starts)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("问题和打算哪个放前面", "先写“存在问题”，再写“下一步打算”"),
        ("打算在前还是问题在前", "先写“存在问题”，再写“下一步打算”"),
        ("原因分析和存在问题谁在前", "先写“存在问题”，再写“原因分析”"),
    ],
)
def test_of_two_parts_the_first_is_told(ask_desk: Any, question: str, first: str) -> None:
    assert ask_desk.ask(question).text.startswith(f"**{first}。**")


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("成效放在哪一块", "**不单列，成效跟在各条后面。**"),
        ("特色亮点放哪里", "**放在主要做法里最相关的那一条。**"),
        ("落款放哪儿", "**正文下空一行，右空二字署名，下一行写日期。**"),
        ("问题部分放几条", "问题写2至4条"),
    ],
)
def test_what_is_no_part_is_answered_as_before(ask_desk: Any, question: str, starts: str) -> None:
    assert ask_desk.ask(question).text.startswith(starts)
