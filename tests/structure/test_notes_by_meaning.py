"""An unlabelled note is of the part that it is like, and a word that calls a deed a shortfall does not make it one."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


def _roles(note: str, pack: GenrePack) -> list[str]:
    return [fact.role or "done" for fact in read_notes(note, pack).facts if not fact.reason]


@pytest.mark.parametrize(
    "note",
    [
        "消防夜校开了5讲，夜班工人一个没来过",
        "广播站修好了，一直没人播",
        "旧书换了一批，新书半年没上架",
        "帮扶手册发了120本，大半没填",
        "法律讲座报了名，临时下乡没去成",
        "谈话我今年只谈了科长以上的，还是一季度谈的",
        "支部活动总跟周例会凑一块，念完就散",
        "晨会读报两三分钟就过去了",
        "群里有人转不实的停课消息，我们没看到",
        "十几个没人用的账号还挂着",
    ],
)
def test_a_deed_told_with_what_came_short_of_it_is_a_shortfall(note: str, pack: GenrePack) -> None:
    assert _roles(note, pack) == ["problems"]


@pytest.mark.parametrize(
    "note",
    [
        "以后横幅挂出去前街道先看一遍",
        "往后每月请一名老党员来讲",
        "后面先把食堂电子屏的密码换了",
        "元旦前把没签的6家补签",
        "晨读打算单独拿出半小时",
    ],
)
def test_what_opens_on_a_time_to_come_is_a_plan(note: str, pack: GenrePack) -> None:
    assert _roles(note, pack) == ["plans"]


@pytest.mark.parametrize(
    "note",
    [
        "说到底还是我们支部抓得松",
        "归根到底是怕麻烦",
        "为啥呢，主要是没人专门干",
    ],
)
def test_what_says_that_it_tells_why_is_a_cause(note: str, pack: GenrePack) -> None:
    assert _roles(note, pack) == ["causes"]


@pytest.mark.parametrize(
    "note",
    [
        "警示片放了3场，看完都写了体会",
        "广播站修好了，每天播两次",
        "旧书换了一批，书单是文化站定的",
        "问卷发了200份，收回198份",
        "法律讲座请了法官，讲的都是身边的案子",
        "和3户闹意见的业主谈过，一户家里没暖气，一户为停车",
        "安全帽贴了标语，都是工人自己写的",
        "审核稿件96篇，3篇没让发",
        "值班表天天有人填，没断过档",
        "网吧查了4家，没查出违规",
        "后面两个季度是小赵代管的",
        "三月以后审核改由总编室负责",
        "以后的稿子都已改由总编室先看",
        "年前走访困难职工9户",
        "节前对大屏检查了一遍",
        "换了社长以后，选题会每周都开了",
        "为什么学、怎么学，党课上都讲清楚了",
        "有人在业主群传小区要拆的假消息，物业当天贴了公告",
        "注销了十几个没人用的账号，剩下的每个都定了管理员",
        "群里有人转不实的停课消息，德育处发了一份说明",
        "把2个长期不更新的栏目停了",
        "年轻人不爱看的旧展板换成了短视频",
    ],
)
def test_what_was_done_or_seen_to_stays_a_deed(note: str, pack: GenrePack) -> None:
    assert _roles(note, pack) == ["done"]


def test_what_stands_behind_a_plan_without_a_sign_of_its_own_goes_on_with_it(pack: GenrePack) -> None:
    notes = "支部学习12次，笔记抽查2次\n后面先把4个没去的组走访完。讲解员按片包干，每人每月一场"
    assert _roles(notes, pack) == ["done", "plans", "plans"]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("分析", "causes"),
        ("问题分析：", "causes"),
        ("咋来的：", "causes"),
        ("为什么：", "causes"),
        ("怎么回事", "causes"),
        ("改：", "plans"),
        ("目前还存在的问题", "problems"),
        ("今年存在的不足", "problems"),
    ],
)
def test_a_label_as_people_say_it_names_its_part(label: str, role: str, pack: GenrePack) -> None:
    facts = [
        one for one in read_notes(f"问题：\n书屋没人管\n{label}\n- 人手少\n- 经费紧", pack).facts if not one.reason
    ]
    assert [fact.role for fact in facts] == ["problems", role, role]


@pytest.mark.parametrize("note", ["舆情分析每月一期", "改版公众号2个", "分析研判会开了4次", "改建书屋3家"])
def test_a_deed_that_begins_like_such_a_label_is_none(note: str, pack: GenrePack) -> None:
    assert _roles(note, pack) == ["done"]


def test_a_short_cause_below_its_label_is_kept_whatever_it_sounds_like(pack: GenrePack) -> None:
    assert _roles("问题：培训没覆盖外勤。\n原因：自己图省事。\n改：明年先补外勤，每季度一次。", pack) == [
        "problems",
        "causes",
        "plans",
    ]


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("团员大会组织3次，自己主讲1次（讲青年志愿者条例）", ["done"]),
        ("信访件办了16件，噪声那件最费劲，跑了5趟", ["done"]),
        ("大屏被租户占着放广告，10月收回来了", ["done"]),
        ("和5个村结对，他们都送来了节目单", ["done"]),
        ("和职工谈心不深，多聊业务少聊想法", ["problems"]),
        ("检查了9家书店，其中3家没备案", ["done", "problems"]),
        ("看了12个支部里的8个，还有4个没去", ["done", "problems"]),
    ],
)
def test_what_says_nothing_without_the_clause_before_stays_with_it(
    note: str, parts: list[str], pack: GenrePack
) -> None:
    facts = [fact for fact in read_notes(note, pack).facts if not fact.reason]
    assert [fact.role or "done" for fact in facts] == parts
    if len(parts) == 2:
        assert facts[1].said.startswith(note.split("，")[0])


def test_people_that_a_plan_calls_by_a_pronoun_are_named_in_it(pack: GenrePack) -> None:
    said = [fact.said for fact in read_notes("网格员现有64名，明年要给他们讲舆情识别", pack).facts]
    assert said == ["网格员现有64名", "明年要给网格员讲舆情识别"]


def test_what_was_to_be_mended_by_a_day_that_is_past_is_a_shortfall_too(pack: GenrePack) -> None:
    late = "9月督查反馈问题5个，改了4个，还剩1个宣传栏没换，原定10月换到现在没换"
    assert _roles(late, pack) == ["done", "problems"]
    assert _roles("9月督查反馈问题5个，改了4个，还剩1个宣传栏12月换", pack) == ["done"]


@pytest.mark.parametrize(
    "line",
    [
        "没接到一件反映讲座的投诉",
        "没漏登一本",
        "没出一次纰漏",
        "值班室没收到一条投诉",
    ],
)
def test_what_is_bad_and_did_not_happen_is_no_shortfall(line: str, pack: GenrePack) -> None:
    assert read_notes(line, pack).facts[0].role in (None, "done")


@pytest.mark.parametrize("line", ["没请一位专家来讲", "没来一个分管领导", "没开一次专题会", "讲座没有一个人旁听"])
def test_what_is_wanted_and_did_not_happen_is_a_shortfall(line: str, pack: GenrePack) -> None:
    assert read_notes(line, pack).facts[0].role == "problems"


HEADED = "问题：\n年轻党员不爱来\n打算：\n把主题党日改到晚上"


@pytest.mark.parametrize(
    "line",
    [
        "红白理事会管住了大操大办，今年办丧事都没请歌舞团",
        "赌博的没有了",
        "打架骂街的事今年一起没出",
        "馆里的展板我都看过",
    ],
)
def test_above_the_heading_of_the_problems_nothing_is_one_by_its_likeness(line: str, pack: GenrePack) -> None:
    facts = read_notes(f"党员31名\n{line}\n{HEADED}", pack).facts
    assert [fact.role for fact in facts if fact.said.startswith(line[:6])] in ([None], ["done"])
    assert [fact.role for fact in facts][-2:] == ["problems", "plans"]
