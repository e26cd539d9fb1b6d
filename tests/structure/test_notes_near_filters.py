"""Ordinary facts that come near what is put aside, a request, talk, a remark on the notes, stay with their part."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import Fact, read_notes

_ABOVE = {
    "done": "做法\n党委会专题研究意识形态工作4次",
    "problems": "问题\n有的支部学习不够经常",
    "plans": "打算\n明年办两期宣传员培训班",
}


def _told(said: str, role: str, pack: GenrePack) -> list[Fact]:
    """Return the facts that ``said`` gives as the last line of its part."""
    parts = [_ABOVE[part] for part in ("done", "problems", "plans")]
    notes = "\n".join([*parts[: [*_ABOVE].index(role) + 1], said])
    return [fact for fact in read_notes(notes, pack).facts if fact.end > len(notes) - len(said)]


@pytest.mark.parametrize(
    ("role", "said"),
    [
        # applying for means elsewhere is a plan or a deed
        ("plans", "明年要申请经费换过滤软件"),
        ("plans", "向县里争取一笔经费换电子屏"),
        ("plans", "打算申请3万元添音响"),
        ("plans", "向市里申请拨付文化活动经费"),
        ("plans", "请县委党校支持安排两名老师来讲课"),
        ("done", "8月向县委宣传部申请经费6万元，修了8块宣传栏"),
        ("done", "职工请求解决停车难，工会协调了40个车位"),
        ("done", "老旧小区居民希望增加宣传设备，社区装了3块屏"),
        ("problems", "申请增加的人员一直没批下来"),
        # a contact without a number is nobody's private matter
        ("plans", "给每个实习点找一位师傅当联系人"),
        ("done", "每个片区明确一名舆情联系人"),
        ("problems", "有的站所没有固定联系人"),
        ("done", "登记会员手机号326个，建了微信群"),
        # what the work itself puts down
        ("plans", "跟劳务公司签补充协议，把教育内容写进去"),
        ("plans", "修订合同，把保密条款加进去"),
        ("done", "改了员工手册，把网上言行要求加进去"),
        # what somebody got wrong in the work
        ("done", "小刘把领导名字打错了，8分钟后撤下"),
        ("problems", "小张把口号念错了，台下笑"),
        # own faults, and what an inspection found
        ("problems", "群里有几个年轻的爱抬杠，我有时急了跟人家吵，这是我不对"),
        ("problems", "我平时只顾抓生产，对思想工作过问少，这怪我"),
        ("problems", "有一回我签字没看清，这是我疏忽了"),
        ("problems", "我和职工谈心少，这一点要检讨"),
        ("problems", "镇里来查过一回，说我们记录本上空了三个月，补是补了，以后得当时就记"),
        # no secret, no signature
        ("done", "涉密文件专柜管，钥匙两人分"),
        ("done", "要求未审稿件不得对外发布"),
        ("plans", "写一本村史"),
    ],
)
def test_an_ordinary_fact_stays_whole(pack: GenrePack, role: str, said: str) -> None:
    told = _told(said, role, pack)
    assert [fact.reason for fact in told] == [""] * len(told)
    assert {fact.role or "done" for fact in told} == {role}
    assert told[-1].text.endswith(said[-4:])


@pytest.mark.parametrize(
    "said",
    [
        "恳请县委宣传部拨付经费5万元",
        "希望区委支持解决场地问题",
        "请上级多给法院宣传人员培训名额",
        "申请拨付经费8万元，请予解决",
        "联系人：王小明",
        "联系人王芳，电话13800138000",
        "手机号13912345678",
        "把问题写进去",
        "上面名字打错了",
        "上面的数写错了，这是我不对",
        "刚才发错了，怪我",
        "这份材料不得外传",
    ],
)
def test_what_is_no_fact_is_still_put_aside(pack: GenrePack, said: str) -> None:
    assert all(fact.reason for fact in _told(said, "done", pack))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("党组会我记得是研究过3次，小严你核一下（小严会后：核了，3次没错）", "党组会研究过3次"),
        ("宣讲我印象中有23场，老周你查一下（老周：查了，23场没错）", "宣讲23场"),
        ("责任书好像签了19份，小李翻过台账，19份没错", "责任书签了19份"),
        ("我记得去年的讲座有7场", "我记得去年的讲座有7场"),  # nobody looked it up
    ],
)
def test_a_figure_that_somebody_looked_up_is_no_guess(pack: GenrePack, said: str, kept: str) -> None:
    assert [fact.said for fact in _told(said, "done", pack) if not fact.reason] == [kept]


@pytest.mark.parametrize(
    "line", ["群里头有几个年轻的爱抬杠，我有时候急了跟人家吵", "镇里来查过一回，嫌我们的资料乱", "被县里通报过一次"]
)
def test_a_fault_behind_the_plans_is_ours(pack: GenrePack, line: str) -> None:
    facts = read_notes(f"党组会研究4次\n往后想弄个小戏台\n{line}", pack).facts
    assert not facts[-1].reason


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("今年村里意识形态这块的情况（石桥铺村党支部，书记罗长根）", True),
        ("区文联党组今年做了这些", True),
        ("（县农业农村局，写局党组的口气）", True),
        ("（高速服务区支部书记，个人述职）", True),
        ("（县委书记调研，听了汇报）", False),
        ("支部今年做了宣传栏8块", False),
        ("今年向党委汇报意识形态情况2次", False),
    ],
)
def test_what_names_the_paper_is_no_fact(pack: GenrePack, line: str, aside: bool) -> None:
    facts = [fact for fact in read_notes(f"党组会研究4次\n{line}", pack).facts if fact.start > 6]
    assert facts
    assert all(bool(fact.reason) == aside for fact in facts)


def test_what_a_meeting_decided_is_planned(pack: GenrePack) -> None:
    facts = read_notes("有4家产业工会没交过报告\n定：4家产业工会12月底前补报告；公众号明年改版", pack).facts
    assert [fact.role for fact in facts] == ["problems", "plans", "plans"]
