"""名 counts people only where the counted noun is people itself, by its head at the end."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.wording import wording


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("26个工作群落实群主负责制", "26个工作群落实群主负责制"),
        ("8个教职工党支部轮流上课", "8个教职工党支部轮流上课"),
        ("12个教师工作群、5个青年志愿服务队", "12个教师工作群、5个青年志愿服务队"),
        ("17个群众文艺团队", "17个群众文艺团队"),
        ("22个干部职工参加", "22名干部职工参加"),
        ("15个困难群众", "15名困难群众"),
        ("7个协会负责人", "7名协会负责人"),
        ("跟2个思想有波动的同志谈过心", "与2名思想有波动的同志谈心"),
    ],
)
def test_what_is_counted_is_the_last_noun(said: str, written: str, pack: GenrePack) -> None:
    assert wording(pack.spoken).written(said, "done") == written
