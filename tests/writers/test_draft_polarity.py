"""What a note says is not there, or was missed, lends no name and no heading; what was prevented is no such thing."""

from __future__ import annotations

import pytest

from assistant.structure.wording.sums import parts_told
from assistant.writers.draft.polarity import affirmed, falls_short


@pytest.mark.parametrize(
    "said",
    [
        "农家书屋？我们没有",
        "讲座论坛，我们没有",
        "道德讲堂？没办",
        "公众号：未开通",
        "村里没有文化礼堂",
        "本馆没有广播",
    ],
)
def test_what_is_not_there_names_nothing(said: str) -> None:
    assert not affirmed(said)


@pytest.mark.parametrize(
    "said", ["我缺席1次（省里培训）", "中心组缺席2次", "未参加12月那次读书班", "年底的研讨没去参加"]
)
def test_what_was_missed_names_nothing_and_falls_short(said: str) -> None:
    assert not affirmed(said)
    assert falls_short(said)


@pytest.mark.parametrize(
    "said",
    [
        "农家书屋3个，没有发现问题",
        "讲座审批14场，未批准2场",
        "没有发生舆情",
        "培训12次，没有人缺席",
        "文化墙换新，没花钱",
        "党员没有参加非法宗教活动",
    ],
)
def test_what_was_prevented_or_was_no_trouble_stays(said: str) -> None:
    assert affirmed(said) == said
    assert not falls_short(said)


def test_parts_that_are_told_as_such_take_no_second_word() -> None:
    told = "组织生活34次，其中支部党员大会4次、支委会12次、党小组会12次、党课6次"
    assert parts_told(told) == told
