"""A shortfall is headed by a judgement on its topic; the note itself stands below as the manifestation."""

from __future__ import annotations

import re

import pytest

from assistant.genre import GenrePack
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.judgement import is_judgement


@pytest.mark.parametrize(
    ("topic", "told", "word"),
    [
        ("网络舆情", "舆情就1个人在盯，还是兼职，周末没人看", "力量"),
        ("队伍建设", "网评员就3个，都是兼着干", "力量"),
        ("阵地管理", "厂区宣传栏半年没换过内容", "更新"),
        ("理论学习", "党员学习不主动，催着才学", "主动性"),
        ("", "账上经费紧张", "经费"),
        ("", "下面股室认为这是办公室的事", "认识"),
    ],
)
def test_a_raw_note_is_headed_by_a_judgement(pack: GenrePack, topic: str, told: str, word: str) -> None:
    heading = Heads(pack, 0).items("problems", [topic], [[told]], {topic})[0]
    assert word in heading
    assert heading not in told
    assert Heads(pack, 0).items("problems", [topic], [[told]], {topic}, taken=[heading])[0] != heading


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("队伍建设", "辅导员配比1:260不够"),
        ("", "口述史录了没怎么用"),
        ("", "项目部散在四个省，人凑不到一块"),
        ("", "外语好的只有两名"),
    ],
)
def test_what_is_of_no_sure_kind_is_headed_by_itself_or_claims_nothing(pack: GenrePack, topic: str, told: str) -> None:
    heading = Heads(pack, 0).items("problems", [topic], [[told]], {topic})[0]
    plain = re.search("^(?:有的工作|个别方面|其他方面)|^队伍建设还有短板", heading)
    assert plain or heading in (told.split("，")[0], told)


@pytest.mark.parametrize("told", ["阵地管理还不够精细", "网评队伍专业性不强", "青年教师课堂讲话把关不严"])
def test_what_is_a_judgement_stands_as_its_own_heading(pack: GenrePack, told: str) -> None:
    assert is_judgement(told)
    assert Heads(pack, 0).items("problems", ["阵地管理"], [[told]], {"阵地管理"}) == [told]


@pytest.mark.parametrize("told", ["还是兼职", "学得浅", "公众号一个月才更2条", "台账缺4场没记", "学生说啥掌握不了"])
def test_a_spoken_note_is_none(told: str) -> None:
    assert not is_judgement(told)
