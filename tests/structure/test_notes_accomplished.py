"""A deed stands among the deeds under whatever label it was jotted; what lacks, is late or is meant stays."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.accomplished import tells_done
from assistant.structure.notes.cues import cue_role


def _of(text: str, said: str, pack: GenrePack) -> str | None:
    return next(fact.role for fact in read_notes(text, pack).facts if said in fact.text)


@pytest.mark.parametrize(
    "line",
    [
        "留言回复率由52%到91%",
        "协管员夜校今年办了9期",
        "舆情处置时间由3天缩短到6小时",
        "拆过期横幅210条，广告牌改写36块",
        "8月汛期谣言“水库要垮”，2小时内公安和水利联合辟谣",
        "科普视频播放120万次，获省一等奖",
    ],
)
def test_what_was_done_is_no_shortfall_below_a_label_of_them(line: str, pack: GenrePack) -> None:
    for label in ("问题：职工分散，学习难集中", "存在问题\n职工分散，学习难集中"):
        assert _of(f"党组会研究4次\n{label}\n{line}", line[:6], pack) == "done"


@pytest.mark.parametrize(
    "line",
    [
        "到课率从90%降到60%",
        "培训合格率由95%降到71%",
        "村里信教群众从12户增加到31户",
        "论坛审批漏了2场",
        "公众号粉丝掉了3000",
        "6月份补贴发放晚了20天",
        "群里转过一条没核实的假消息，后来删了",
        "中心组学习请假36人次",
        "投诉由12件涨到30件",
    ],
)
def test_what_lacks_or_is_late_is_no_deed_whatever_figure_it_has(line: str) -> None:
    assert not tells_done(line, "problems")


@pytest.mark.parametrize("line", ["党组书记讲党课1次", "座谈会开了3次", "流动党支部成立4个"])
def test_labels_that_come_back_hold_their_own_line(line: str, pack: GenrePack) -> None:
    text = f"问题：摊主流动大\n下一步：每周碰头\n{line}\n问题：商圈屏没人管"
    assert _of(text, line, pack) in (None, "done")


@pytest.mark.parametrize("line", ["培训网评员2期", "成立宣讲队3支", "每季度直播1场", "粉丝做到10万"])
def test_a_list_of_plans_in_order_stays_one(line: str, pack: GenrePack) -> None:
    assert not tells_done(line, "plans")
    assert _of(f"学习9次\n问题：网评员少\n打算\n建联动群\n{line}", line, pack) == "plans"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("问题是家长群管理松，学校第二天才辟谣", "problems"),
        ("7月有人造谣停水，三天后才澄清", "problems"),
        ("群众反映的问题是停车难，当天就协调解决了", None),
        ("舆情发生后2小时内辟谣，第二天平息", None),
        ("问题是公示栏破损，6月都已更换", None),
    ],
)
def test_a_fault_named_as_one_and_a_late_answer_are_shortfalls(line: str, role: str | None) -> None:
    assert cue_role(line)[0] == role


def test_what_only_adds_a_thing_stays_with_what_it_is_added_to(pack: GenrePack) -> None:
    assert [fact.said for fact in read_notes("大喇叭天天广播政策，还有天气和农事", pack).facts] == [
        "大喇叭天天广播政策，还有天气和农事"
    ]
    assert len(read_notes("讲座讲了3场，还有2场没讲", pack).facts) == 2


@pytest.mark.parametrize(
    ("head", "given"),
    [
        ("交通运输局党组的，2026年", {"unit": "交通运输局党组", "period": "2026年"}),
        ("县人民医院党委班子  2026 述职", {"unit": "县人民医院党委", "period": "2026年"}),
        ("村里上半年的意识形态工作，党总支", {"speaker": "党总支"}),
        ("县文旅局的，下一步计划这部分帮写一下", {"unit": "县文旅局"}),
    ],
)
def test_a_first_line_that_only_says_whose_notes_follow_is_no_fact(
    head: str, given: dict[str, str], pack: GenrePack
) -> None:
    notes = read_notes(f"{head}\n年初开了支委会", pack)
    assert {key: notes.parameters.get(key) for key in given} == given
    assert [fact.said for fact in notes.facts if not fact.reason] == ["年初开了支委会"]


@pytest.mark.parametrize(
    ("head", "role"),
    [("县供销社，问题：", "problems"), ("人社局，下步安排", "plans"), ("县档案局 存在的问题", "problems")],
)
def test_a_part_named_behind_the_unit_heads_the_lines_below(head: str, role: str, pack: GenrePack) -> None:
    notes = read_notes(f"{head}\n基层的会开得少", pack)
    assert notes.parameters["unit"] == head.rstrip("：").replace("，", " ").split(" ")[0]
    assert [fact.role for fact in notes.facts if not fact.reason] == [role]


def test_the_unit_first_and_then_a_deed_is_an_ordinary_line(pack: GenrePack) -> None:
    notes = read_notes("县林业局，今年开了3次会\n培训2期", pack)
    assert any("3次" in fact.said and not fact.reason for fact in notes.facts)
