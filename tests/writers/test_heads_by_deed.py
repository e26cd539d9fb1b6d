"""A heading is chosen by what was done, not by one word that stands beside it."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.words import fact_topic
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.heads import Heads
from assistant.writers.draft.kinds import Kinds
from assistant.writers.draft.matters import matter
from assistant.writers.draft.own_heads import own_head


def _head(pack: GenrePack, told: str) -> str:
    """Return the heading of one deed, as its own words and its kind lend it."""
    kinds = Kinds(pack)
    topic = kinds.topic(Fact(0, 0, told, told, "done", topic=fact_topic(told, pack, "done")))
    seen = kinds.seen(told, topic)
    deeds = [seen.kind] if seen and seen.is_sure else []
    return Heads(pack, 0).items("done", [topic], [[told]], pack.phrases.leads["done"], [deeds])[0]


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("对图书室和食堂的宣传栏清查一遍，撤换过期展板13块", "读物"),
        ("爆管停水两天，微信群里有人传水有毒，公司当晚发布水质检测报告", "群组"),
        ("业主群里有人说物业换了锅炉，社区当天贴出说明", "群组"),
        ("班组学习情况纳入车间季度考核", "年度"),
        ("舆情处置列入月度绩效考评", "年度"),
        ("与货车司机代表座谈2次", "公开透明"),
        ("市民讲堂办了12场，2000人来听", "学习讲坛"),
        ("有人在快手上传补偿款被扣，镇里次日公布明细，又派人上门讲解", "入户宣传"),
    ],
)
def test_a_word_beside_the_deed_heads_nothing(pack: GenrePack, told: str, claim: str) -> None:
    assert claim not in _head(pack, told)


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("图书室的图书清查两遍，下架旧书30本", "读物"),
        ("登记各类微信群31个，清理僵尸群5个", "群组"),
        ("群里吵停车位，群主提醒3次", "群组"),
        ("意识形态列入考核，占8分", "考核"),
        ("邀请人大代表、政协委员座谈", "公开透明"),
        ("青年讲坛办了6期", "学习讲坛"),
        ("上门讲医保政策300户", "入户宣传"),
    ],
)
def test_the_deed_itself_heads(pack: GenrePack, told: str, claim: str) -> None:
    assert claim in _head(pack, told)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("登记表改为入职时就填", "登记表改进"),
        ("把答复先让分管院长看，再发布", "答复审看"),
        ("请年轻教师教老教师用平板", "平板使用指导"),
        ("拟把讲座往周末挪", "讲座安排调整"),
        ("明年把剩下7个渡口走完", "其余渡口走访"),
        ("把常问的编成方言问答", "方言问答编写"),
        ("喇叭年前修好", "喇叭维修"),
        ("教学生用心读书", ""),
        ("志愿者改由社区管", ""),
        ("走访剩下的3个厂", ""),
    ],
)
def test_a_plan_is_named_by_the_thing_it_changes(told: str, name: str) -> None:
    assert matter(told) == name


@pytest.mark.parametrize("told", ["检察长在党组会上讲了两次", "馆长讲了三课", "支书带头学了五回", "新书上架前先看一遍"])
def test_how_often_is_no_heading(told: str) -> None:
    assert own_head(told) == ""


@pytest.mark.parametrize(
    ("stance", "told", "borne"),
    [
        ("坚持把讲政治贯穿工作始终。", "停气通知统一由客服部发布", False),
        ("坚持把讲政治贯穿工作始终。", "党委会研究意识形态4次", True),
        ("进一步端正学风，坚持理论联系实际。", "为司机开设晚间学习角", False),
        ("进一步端正学风，坚持理论联系实际。", "中心组学习11次", True),
        ("注重把大道理讲成身边的道理。", "订单班也安排思政课，去年没有", False),
        ("注重把大道理讲成身边的道理。", "书记给订单班讲思政课2次", True),
    ],
)
def test_a_stance_is_of_the_matter_of_its_deed(pack: GenrePack, stance: str, told: str, *, borne: bool) -> None:
    assert (Bearing(pack.phrases).unborne(stance, told) == 0) is borne


@pytest.mark.parametrize("seed", range(7))
def test_what_stands_first_is_not_called_other_work(pack: GenrePack, seed: int) -> None:
    head = Heads(pack, seed).items("plans", [""], [["办得再好些"]], pack.phrases.leads["plans"])[0]
    assert not any(word in head for word in ("其他", "兼顾", "后续"))
