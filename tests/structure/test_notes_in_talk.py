"""Notes as people talk: one doubts what another told, orders stand among facts, a unit is named in passing."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(text, pack).facts if not fact.reason]


def _why(text: str, part: str, pack: GenrePack) -> str:
    return next(fact.reason for fact in read_notes(text, pack).facts if part in fact.text and fact.reason)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "09:11 张敏: 支委会研究两次，4月8号一次，10月12号一次\n"
            "09:12 小吴: 10月那次不是15号吗 我记的15号\n09:14 张敏: 对对 是15号，我记岔了",
            "支委会研究两次，4月8号一次，10月15号一次",
        ),
        ("09:10 老赵: 学习会7月1日开的\n09:11 小孙: 应该是7月2日吧\n09:12 老赵: 嗯是2日", "学习会7月2日开的"),
        ("09:10 赵: 查了22家网吧，8月3号查的\n09:12 钱: 8月13号吧\n09:13 赵: 对 13号", "查了22家网吧，8月13号查的"),
        ("党课讲了3次\n读书会2月5号开的——不对，是2月15号", "读书会2月15号开的"),
        ("演练参加45人——错，是38人", "演练参加38人"),
        (
            "更正：签承诺书的日子是3月18日，不是3月8日\n签承诺书那天是3月8日，签了52份",
            "签承诺书那天是3月18日，签了52份",
        ),
        (
            "收到的六起投诉都办结了有的是电话里答复的\n对了不是六起后来信访科又转来两起一共八起",
            "收到的八起投诉都办结了有的是电话里答复的",
        ),
    ],
)
def test_what_another_doubts_and_the_first_confirms_is_put_right(text: str, said: str, pack: GenrePack) -> None:
    assert said in _said(text, pack)
    assert any("更正" in fact.reason or "认可" in fact.reason for fact in read_notes(text, pack).facts)


def test_a_doubt_that_is_denied_changes_nothing_and_one_unanswered_is_asked(pack: GenrePack) -> None:
    denied = "09:10 李姐: 道德讲堂最后一场5月20日\n09:12 小周: 不是5月26日吗？\n09:13 李姐: 没有，就是20日"
    assert _said(denied, pack) == ["道德讲堂最后一场5月20日"]
    unanswered = "09:10 李姐: 知识竞赛6月18日办的，参加80人\n09:12 小周: 不是6月28日吗\n09:15 老郭: 我再查查"
    assert _said(unanswered, pack) == ["知识竞赛6月18日办的，参加80人"]
    assert "要您补充" in _why(unanswered, "6月28日", pack)


@pytest.mark.parametrize(
    "text",
    [
        "第一次研讨3月6日，第二次3月9日",
        "中心组学习12次（第9次不是集中学习）",
        "支部大会不是每月一次，是每季度一次",
        "培训班原定9月2日，因台风改到9月9日举办",
        "错题本收了38份，是学生写的",
        "大喇叭声音要突出主题，每天播2次",
        "三会一课要坚持，今年开了12次",
        "物业费收了多少不写清楚，业主有意见",
        "问题就写在黑板上，学生自己讨论，全年讨论12次",
        "网友指出，公告有错字，当天改了",
        "巡察组指出，公众号审核不严，已整改",
        "我们是三八红旗集体，签了承诺书30份",
        "咱们班子成员各包一个片",
        "这次卷子他考了23分",
        "签了责任书46份，没签的有3人",
    ],
)
def test_what_only_looks_like_talk_stays_as_it_was_told(text: str, pack: GenrePack) -> None:
    assert "；".join(_said(text, pack)) == text


@pytest.mark.parametrize(
    ("text", "said", "aside"),
    [
        ("农家书屋要写上，新添图书300册", ["农家书屋，新添图书300册"], "要写上"),
        ("网格微信群这个得突出，一共26个", ["网格微信群一共26个"], "这个得突出"),
        ("搭了一座新戏台，花了多少钱别写", ["搭了一座新戏台"], "花了多少钱别写"),
        ("党课讲了4次\n后天下班前要交", ["党课讲了4次"], "后天下班前要交"),
        ("党课讲了4次\n会议还讨论了采购、车改事宜（略）", ["党课讲了4次"], "采购、车改"),
        ("党课讲了4次\n承诺书交了没有我也说不准", ["党课讲了4次"], "承诺书交了没有"),
        ("党课讲了4次\n“坚持”用得太多了，少用点", ["党课讲了4次"], "少用点"),
        ("党课讲了4次\n这事跟意识形态也算有关系吧", ["党课讲了4次"], "有关系"),
    ],
)
def test_orders_and_remarks_go_and_the_fact_beside_them_stays(
    text: str, said: list[str], aside: str, pack: GenrePack
) -> None:
    assert _said(text, pack) == said
    assert _why(text, aside, pack)


def test_what_a_chief_says_of_problems_in_a_chat_is_a_problem(pack: GenrePack) -> None:
    text = "2025-10-08 10:02 陈局: 不足就写研判不够及时，信息员少\n2025-10-08 10:05 王芳: 讲座办了8场"
    roles = {fact.said: fact.role for fact in read_notes(text, pack).facts if not fact.reason}
    assert roles == {"研判不够及时": "problems", "信息员少": "problems", "讲座办了8场": roles["讲座办了8场"]}
    assert roles["讲座办了8场"] != "problems"


def test_who_said_it_at_a_meeting_is_put_aside(pack: GenrePack) -> None:
    text = "地点：二楼\n主持：周明\n参加：赵强、孙丽\n1.赵强反映，窗口排队引发网上议论2起，已回应。"
    assert _said(text, pack) == ["窗口排队引发网上议论2起，已回应"]


def test_an_event_whose_day_was_forgotten_stays_and_its_day_is_asked(pack: GenrePack) -> None:
    told = _said("廉政教育嘛搞了个知识竞赛九月十几号具体哪天我不记得了你问一下", pack)
    assert told == ["廉政教育嘛搞了个知识竞赛，时间为九月【待补：日期】"]


def test_dictation_is_cut_where_a_clause_with_a_verb_begins(pack: GenrePack) -> None:
    text = "我们把墙上的标语全部查了一遍一共三百多条查出来不规范的十一条都换掉了有的是字掉了有的是内容过期了"
    assert "；".join(_said(text, pack)).replace("；", "，") == (
        "我们把墙上的标语全部查了一遍，一共三百多条，查出来不规范的十一条都换掉了，有的是字掉了，有的是内容过期了"
    )


@pytest.mark.parametrize(
    ("text", "unit", "period"),
    [
        (
            "群聊“水务站党建小群”的聊天记录\n2025-11-18 09:11 王芳: 支部今年研究两次\n"
            "2025-11-18 09:20 老陈: 换了电子屏",
            "水务站",
            "2025年",
        ),
        ("那个我先说一下啊我们是向阳小学支部一共是党员二十三名\n开学签了责任书六十一份", "向阳小学", None),
        ("咱石桥村党员41名，村干部6个\n讲党课4次", "石桥村", None),
        ("文化馆 意识形态 2024/2025对比\n专题研究：去年2次 今年4次", "文化馆", "2025年"),
        ("群聊“读书会”里讨论很热烈，发言36条", None, None),
        ("诵读比赛五月二十几号办的，参加60人", None, None),
    ],
)
def test_a_unit_and_a_year_named_in_passing_are_read(
    text: str, unit: str | None, period: str | None, pack: GenrePack
) -> None:
    read = read_notes(text, pack).parameters
    assert (read.get("unit"), read.get("period")) == (unit, period)


def test_last_year_is_the_earlier_of_two_years_that_are_compared(pack: GenrePack) -> None:
    assert _said("卫生院 两年对比（2024→2025）\n中心组学习：去年18次，今年22次", pack)[-1].endswith(
        "2024年18次、今年22次"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("签责任书23分", "签责任书23份"),
        ("讲座参加200余人此", "讲座参加200余人次"),
        ("发现门题8处", "发现问题8处"),
        ("舆情上抱12条", "舆情上报12条"),
        ("调解3此，签了协义", "调解3次，签了协议"),
    ],
)
def test_a_slip_that_a_figure_makes_plain_is_read_as_meant(text: str, said: str, pack: GenrePack) -> None:
    assert _said(text, pack) == [said]
    assert any("打错了字" in fact.reason for fact in read_notes(text, pack).facts)
