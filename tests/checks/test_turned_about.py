"""Two characters the wrong way round, a character lost out of a set word, and what only looks like either."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

SLIPS = (
    ("更换破损、过时容内36处。", "容内", "内容"),
    ("开展育教活动9场。", "育教", "教育"),
    ("层层压实任责。", "任责", "责任"),
    ("化解盾矛纠纷42件。", "盾矛", "矛盾"),
    ("班子成员撰写心体会16篇。", "心体会", "心得体会"),
    ("坚持实求是的作风。", "实求是", "实事求是"),
    ("落实意识态工作责任制。", "意识态", "意识形态"),
)
RIGHT = (
    "层层落实责任，干部人心齐、风气正，尽心尽力为群众办事。",
    "加强基本公共文化服务，把准方向，完善制度。",
    "坚持学思践悟、以进促稳，播种面积扩大一亩半。",
    "征求职工意见，依法惩处制售假冒伪劣商品的行为。",
    "举办新闻发言和舆情应对培训班2期。",
)


def _found(text: str, pack: GenrePack, common: Common) -> list[tuple[str, str | None]]:
    found = check_all(Desk(parse_report(text, pack), common, pack), ["spelling"])
    return [(one.quote, one.fix) for one in found]


@pytest.mark.parametrize(("text", "quote", "fix"), SLIPS)
def test_the_word_is_named(text: str, quote: str, fix: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == [(quote, fix)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []
