"""Facts that share a clause, a line or a sheet with talk: the talk is put aside, the fact stays as it was told."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes

BESIDE = "党委专题研究3次"


def _said(text: str, pack: GenrePack) -> list[str]:
    return [fact.said for fact in read_notes(text, pack).facts if not fact.reason]


def _aside(text: str, pack: GenrePack) -> list[str]:
    return [fact.text for fact in read_notes(text, pack).facts if fact.reason]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("听我说哈今年镇里办了宣讲会十二场你把它写得实在点", "今年镇里办了宣讲会十二场"),
        ("麻烦你写一下就是全年审稿子二百三十篇退了十一篇", "全年审稿子二百三十篇退了十一篇"),
        ("我报一下你记啊中心组学习十次研讨四次", "中心组学习十次研讨四次"),
        ("农家书屋查了三遍清出旧书四十多本你看着写就行", "农家书屋查了三遍清出旧书四十多本"),
        ("后面那个讲座审批了十九场", "讲座审批了十九场"),
        ("今年我们农商行意识形态这一块主要就是党委开会议了四回", "今年党委开会议了四回"),
    ],
)
def test_words_to_the_writer_in_one_breath_with_a_fact_leave_it(text: str, said: str, pack: GenrePack) -> None:
    assert _said(f"{BESIDE}\n{text}", pack) == [BESIDE, said]


@pytest.mark.parametrize(
    "text",
    [
        "有一名老师在家长群发牢骚校长找他谈了话这个算不足吧你写轻一点",
        "有件事你掂量一下：有一名老师在家长群发牢骚，校长找他谈了话，这条放问题里写，不要写单位",
        "有一名老师在家长群发牢骚，校长找他谈了话，写不写你看，我倾向写到问题里",
        "有一名老师在家长群发牢骚校长找他谈了话放到问题里",
    ],
)
def test_what_is_said_to_belong_among_the_problems_is_one(text: str, pack: GenrePack) -> None:
    told = [fact for fact in read_notes(f"{BESIDE}\n{text}", pack).facts if not fact.reason]
    assert [(fact.role, fact.said.replace("，", "")) for fact in told[1:]] == [
        ("problems", "有一名老师在家长群发牢骚校长找他谈了话")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("老钱说7月有1名辅导员在网上乱说，已约谈，本人把视频删了", "7月有1名辅导员在网上乱说，已约谈，本人把视频删了"),
        ("小梁讲今年放电影24场", "今年放电影24场"),
        ("李主任意见：明年搞两期网评员培训", "明年搞两期网评员培训"),
        ("许科长说红色讲解的事可以写一笔，今年讲了30场", "红色讲解，今年讲了30场"),
        ("工会那边慰问职工30人", "工会慰问职工30人"),
        ("南庄那边讲大喇叭坏了1个还没修", "南庄大喇叭坏了1个还没修"),
        ("签了责任书一共是二十一份这个你核一下", "签了责任书一共是二十一份"),
        ("夜班的人学不上你也知道的", "夜班的人学不上"),
        ("水文化宣传要多写点，世界水日活动来了300多人", "水文化宣传，世界水日活动来了300多人"),
        ("明年要写清楚，思想状况半年调研一次", "明年思想状况半年调研一次"),
        ("别忘了写5月的读书分享会，来了70人", "5月的读书分享会，来了70人"),
        ("你看能不能把8月那场消夏晚会也写进去，演了12个节目", "8月那场消夏晚会，演了12个节目"),
        ("主任说把食堂电子屏也算上，一共是7块屏", "食堂电子屏一共是7块屏"),
        ("民族团结进步的事你展开写写，今年办了联欢2场", "民族团结进步，今年办了联欢2场"),
        ("写的时候注意，网评员有14名", "网评员有14名"),
        ("这条别写人名：一名干部酒后乱说话，7月给了诫勉", "一名干部酒后乱说话，7月给了诫勉"),
        ("先写这些，后面想起来再说。对了公众号粉丝涨到1.2万了", "公众号粉丝涨到1.2万了"),
        ("孙局意思是不要提处分，但是警示教育会开了2次要写", "警示教育会开了2次"),
        ("停水那个舆情算吗？网上帖子20多条，2小时发了通报", "网上帖子20多条，2小时发了通报"),
        ("各位：今年开展巡察12次", "今年开展巡察12次"),
        ("“群众参与率达到九成”（张镇长会上讲的）", "“群众参与率达到九成”"),
        ("原定5月的读书会没开成，下雨……不是，是场地没批", "原定5月的读书会没开成，是场地没批"),
    ],
)
def test_who_told_it_is_put_aside(text: str, said: str, pack: GenrePack) -> None:
    assert _said(f"{BESIDE}\n{text}", pack) == [BESIDE, said]


@pytest.mark.parametrize(
    "fact",
    [
        "请专家讲课3次，党员听课120人次",
        "举办惠民政策说明会2场",
        "李书记讲党课3次，听课党员180人",
        "王主任介绍经验2次，得到推广",
        "宣讲队讲了66场，网格员讲政策12次",
        "老党员说事会开了9次，收集意见31条",
        "“你点我讲”理论宣讲18场",
        "你写我评征文活动收到80篇",
        "科室报来舆情线索12条，已办结10条",
        "对了解情况不主动的2个支部作了提醒",
        "写到村史里的人物有12名",
        "意见22条归到问题清单，逐条整改",
        "发放宣传册800份，还是去年的老版本",
        "名单制管理12家",
        "摄影比赛收到照片40张，这些照片放在文化长廊展出",
        "会后整理问题清单18条，发各科室整改",
        "还缺专职信息员",
    ],
)
def test_a_fact_that_looks_like_talk_stays(fact: str, pack: GenrePack) -> None:
    assert _said(f"{BESIDE}\n{fact}", pack) == [BESIDE, fact]


@pytest.mark.parametrize(
    "line",
    [
        "这个是10月中队进社区的照片",
        "“写稳一点，别提处分的事”（李局昨天电话里讲的）",
        "上面这些数是跟公安一块查的总数",
        "志愿者人数没统计齐，问小唐",
        "（去年稿，改一下数就行，红字是我改的）",
        "发宣传单 600份 还是700 ？",
        "党课听课 80人还是90人记不清了",
        "抖音号粉丝 3000 还是 3500？",
        "如有不清楚打我电话",
        "区局写上半年的履职汇报",
    ],
)
def test_what_points_elsewhere_or_is_not_known_is_put_aside_whole(line: str, pack: GenrePack) -> None:
    assert _said(f"{BESIDE}\n{line}", pack) == [BESIDE]


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        ("刘芳 述责 街道党工委副书记", {"position": "街道党工委副书记", "speaker": "本人", "type": "述职"}),
        ("王海涛 社区党支部书记 年度履职", {"position": "社区党支部书记", "speaker": "本人"}),
        ("卫健意识形态 草记", {}),
        (
            "张局刚打电话交代（水利局，2025年意识形态报告，他作述职用，党组书记身份）",
            {"unit": "水利局", "period": "2025年", "position": "党组书记"},
        ),
    ],
)
def test_a_first_line_of_name_post_and_kind_heads_the_notes(head: str, stated: dict[str, str], pack: GenrePack) -> None:
    read = read_notes(f"{head}\n{BESIDE}", pack)
    assert [fact.said for fact in read.facts if not fact.reason] == [BESIDE]
    assert stated.items() <= read.parameters.items()


def test_a_letter_keeps_its_facts_only(pack: GenrePack) -> None:
    letter = (
        "老周：\n你好，材料的事按你说的弄了几条。\n一、支部学习12次。\n二、三块电子屏每天有人查。\n"
        "此致\n敬礼\n组织科 小林\n12月3日"
    )
    read = read_notes(letter, pack)
    assert [fact.said for fact in read.facts if not fact.reason] == ["支部学习12次", "三块电子屏每天有人查"]
    assert "period" not in read.parameters


def test_a_chat_of_few_messages_with_full_names_is_one(pack: GenrePack) -> None:
    chat = (
        "【QQ群聊天记录】宣传小组 转你，帮我理一下\n王芳 11-03 08:50\n三审三校台账建起来了，全年发稿210篇\n"
        "李军 11-03 08:55\n展板更新了8块\n王芳 11-03 09:01\n好的收到 还差问题和明年打算，@李军 你想想"
    )
    assert _said(chat, pack) == ["三审三校台账建起来了，全年发稿210篇", "展板更新了8块"]


def test_the_frame_of_a_meeting_tells_nothing_and_who_did_it_is_kept(pack: GenrePack) -> None:
    minutes = (
        "工作例会记录\n时间：2025年12月2日上午9点\n参加：赵主任、钱书记、综治办老郑\n"
        "钱书记：大家把全年的情况先对一遍，下周要报区里。\n老郑：今年巡查文化场所31家次。\n"
        "钱书记：开学第一课我自己讲的。\n散会10点40，小吴把记录整理好交赵主任过目。"
    )
    assert _said(minutes, pack) == ["今年巡查文化场所31家次", "开学第一课书记自己讲的"]
    assert "speaker" not in read_notes(minutes, pack).parameters
