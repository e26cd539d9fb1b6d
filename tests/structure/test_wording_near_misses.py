"""Rules of speech look at what stands around the words they turn: near misses stay, and no clause is half turned."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.wording import wording
from assistant.writers.draft.clause import clause


@pytest.mark.parametrize(
    "note",
    [
        "办事处没有培训计划",
        "3个庭室没有研判记录",
        "没有审核责任人",
        "没有学习记录本",
        "没有演练方案和脚本",
        "没有宣传经费",
        "机关没有考核指标",
    ],
)
def test_what_is_lacking_is_no_deed_left_undone(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note, "problems") == note


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("没有开展演练", "未开展演练"),
        ("没有组织人员培训", "未组织人员培训"),
        ("没培训过网评员", "未培训过网评员"),
        ("个别支部没学习记录", "个别支部没有学习记录"),
        ("没有落实审核责任", "未落实审核责任"),
        ("没有回复网民", "未回复网民"),
    ],
)
def test_a_deed_left_undone_is_told_so(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note, "problems") == told


@pytest.mark.parametrize(
    "note",
    [
        "干部也去走访",
        "学生自建群登记在册",
        "职工自拍短视频12条",
        "网上抽查账号40个",
        "随机抽查12家",
        "书面审查23份",
        "工会跑专家请教",
        "出海报12张",
        "群里发支书的讲话",
        "查一查账号",
        "发发传单",
        "会上搞发展规划解读",
        "挂的是金牌",
        "横幅挂上",
        "干部提了2人",
        "书记参加4次",
        "一起舆情发生后及时处置",
        "下面3个问题要整改",
        "办公室做舆情分析",
        "站出来说话的群众表扬3人",
        "吐槽大会节目12期",
        "那个村",
        "翻一番事业",
        "讲稿送宣传部审",
        "党员脸面拉不开",
        "辅导员还没招",
        "干部都走到了一线",
        "管用好网络平台",
        "去观看比赛2场",
    ],
)
def test_the_same_words_in_another_sense_stay(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note, "done") == note


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("网格员建群", "网格员建立群"),  # who does it, not whom it is for
        ("去企业宣讲5场", "到企业宣讲5场"),
        ("搞部队慰问2次", "开展部队慰问2次"),
        ("考核结果与绩效挂上", "考核结果与绩效挂钩"),
        ("台账乱七八糟", "台账较为混乱"),
        ("下面4个站所开展自查", "下属4个站所开展自查"),
        ("学习4次，主要以自学为主", "学习4次，主要以自学为主"),
    ],
)
def test_what_is_meant_is_still_turned(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note, "done") == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("谁发乱七八糟的支书就管，换了标语12条", "谁发乱七八糟的支书就管，更换标语12条"),
        ("大喇叭播了三回，稿子得支书点头才让念", "大喇叭播了三次，稿子得支书点头才让念"),
        ("治保主任跟派出所上门唠了好几回", "治保主任跟派出所上门唠了好几回"),
        ("白话文教材审了3种", "审核白话文教材3种"),
        ("“老太太宣讲团”讲了12场", "“老太太宣讲团”宣讲12场"),
    ],
)
def test_a_clause_that_keeps_speech_stands_as_noted(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note, "done") == told


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("“水务讲堂”6讲", "开设“水务讲堂”6讲"),
        ("“清风讲堂”全年8讲", "全年开设“清风讲堂”8讲"),
        ("内刊《清流》4期", "编发内刊《清流》4期"),
        ("基层支部三会一课", "基层支部落实三会一课"),
        ("现场抽查38场", "现场抽查38场"),
        ("宣传科发简报6期", "宣传科发简报6期"),
        ("《清流》4期", "《清流》4期"),  # may be shown or printed
        ("“清流”6讲", "“清流”6讲"),
    ],
)
def test_a_series_has_its_one_verb(part: str, told: str) -> None:
    assert clause(part, "done") == told


@pytest.mark.parametrize(
    "note",
    [
        "派遣工谈心一季度内谈一遍",
        "一季度检查2次",
        "一月谈话2次",
        "上学期2次",
        "头半年2次",
        "过去一年3次",
        "专题研究一季度2次",
        "一个月内走访一遍",
        "十月半年一次",
        "去年一年只集中学习4次",
    ],
)
def test_a_stretch_of_time_stays_what_it_is(pack: GenrePack, note: str) -> None:
    """一季度, 一月 name a time of the year; only 一个季度, 半年 before a count say how often."""
    assert wording(pack.spoken).written(note, "plans") == note


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("支委一个季度碰头一次", "支委每季度碰头一次"),
        ("走访一个月一次", "走访每月一次"),
        ("演练半年一次", "演练每半年一次"),
    ],
)
def test_how_often_is_put_as_every(pack: GenrePack, note: str, told: str) -> None:
    assert wording(pack.spoken).written(note, "plans") == told


@pytest.mark.parametrize(
    "note",
    [
        "到3个人民法庭讲课",
        "稿件发布前审核312篇",
        "活动开展前审批12场",
        "讲话稿会前审核15篇",
        "17个社团指导老师参加培训",
    ],
)
def test_when_it_is_done_is_no_thing_and_a_body_no_person(pack: GenrePack, note: str) -> None:
    assert wording(pack.spoken).written(note) == note
