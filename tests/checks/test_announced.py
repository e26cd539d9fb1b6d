"""What is announced against what follows: points after 以下四个方面, and things of several measures added up."""

from __future__ import annotations

import pytest

from assistant.checks.counting.announced import check_announced
from assistant.checks.counting.many_measures import check_many_measures
from assistant.checks.counting.sums import check_sums
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report


def _desk(text: str, pack: GenrePack, common: Common) -> Desk:
    return Desk(parse_report(text, pack), common, pack)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("存在以下三个问题：一是学得浅。二是管得松。", "只列了 2 项"),
        (
            "重点抓好以下五项工作：\n（一）抓学习。读原文。\n（二）抓阵地。摸底数。\n（三）抓队伍。办培训。\n三、其他",
            "只列了 3 项",
        ),
        ("主要有两个方面的不足：一是学得浅；二是管得松；三是队伍弱。", "后面列了 3 项"),
        ("做好下列四项工作：1.抓学习。2.抓阵地。3.抓队伍。", "只列了 3 项"),
    ],
)
def test_points_other_than_announced(text: str, told: str, pack: GenrePack, common: Common) -> None:
    found = check_announced(_desk(text, pack, common))
    assert [one.level for one in found] == ["warning"]
    assert told in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "存在以下两个问题：一是学得浅。二是管得松。\n（二）另一条。一是办班。二是送学。三是讲课。",
        "主要有三个方面：一是学得浅。二是管得松。二是队伍弱。",
        "主要有三个方面：一是学得浅。二是管得松。四是队伍弱。",
        "做好四个方面工作：学习、阵地、队伍、考核。",
        "重点抓好以下两项工作：（一）抓学习。一是读书。二是交流。三是检查。（二）抓阵地。",
    ],
)
def test_points_as_announced(text: str, pack: GenrePack, common: Common) -> None:
    assert check_announced(_desk(text, pack, common)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("现有公告栏32处、显示屏18块、展板9面，共61处，逐一编号。", "32＋18＋9＝59"),
        ("配备投影仪14台、书柜23个和展架8座，共计46台。", "14＋23＋8＝45"),
        ("现有公告栏32处、显示屏18块、展板9面，共59处。", ""),
        ("现有公告栏32处、灯箱18处、显示屏9块，共50处。", ""),
        ("发放宣传册300份、整改隐患26处，共26处。", ""),
    ],
)
def test_things_of_several_measures(text: str, told: str, pack: GenrePack, common: Common) -> None:
    desk = _desk(text, pack, common)
    found = [one.message for one in (*check_sums(desk), *check_many_measures(desk))]
    assert len(found) == bool(told)
    assert not told or told in found[0]
