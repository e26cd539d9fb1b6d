"""Deeds in plain words, which name no topic's own thing, still belong where what was done shows them."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact
from assistant.writers.draft.kinds import Kinds

_KINDS: dict[int, Kinds] = {}


def _topic(said: str, pack: GenrePack) -> str:
    return _KINDS.setdefault(id(pack), Kinds(pack)).topic(Fact(0, len(said), said, said, "done", certain=True))


@pytest.mark.parametrize(
    ("said", "home"),
    [
        ("辖区培训机构23家，和教育局、派出所一起查过2轮，收走不合适的教辅材料37本", "阵地管理"),
        ("9月新生入学，辅导员走宿舍，发现3间挂了不合适的旗帜和海报，当场取下", "阵地管理"),
        ("工人文化宫出租给3家培训班，合同里加了一条", "阵地管理"),
        ("社区活动室借出46次，借前看内容、看人", "阵地管理"),
        ("礼堂放什么片子先由政教处看", "阵地管理"),
        ("支委会上专门说过两回，2月开春一回，8月一回", "组织领导"),
        ("年初下发要点，列了26项，分到9个部门", "组织领导"),
        ("和企业合办的“订单班”有4个，学生在厂里实习半年，辅导员一个月去看一次", "队伍建设"),
        ("每月抽一天和年轻干部坐一坐", "队伍建设"),
        ("车间主任跟90后班组长拉家常38人次", "队伍建设"),
        ("货车司机建了工会小组，26人", "队伍建设"),
        ("8月有人在司机群里鼓动停运，工会副主席去见了挑头的几个人，没停成", "风险防范"),
        ("职工热线今年接了3400个电话，转人社局71件", "信访化解"),
        ("世界水日在实验小学上了一节课", "宣传引导"),
        ("五四那天排了一个话剧，讲老八级工的事，演了3场", "文化建设"),
    ],
)
def test_a_deed_in_plain_words_has_a_home(pack: GenrePack, said: str, home: str) -> None:
    assert _topic(said, pack) == home


@pytest.mark.parametrize(
    "said",
    [
        "和派出所一起查过消防通道2回",
        "会议室换了投影",
        "把稿子分到3个人手里",
        "实习护士来了12人",
        "大学生来了6个",
        "司机招了4个",
        "食堂换了厨师",
        "车队跑了12万公里",
    ],
)
def test_what_only_names_the_like_has_none(pack: GenrePack, said: str) -> None:
    assert _topic(said, pack) == ""
