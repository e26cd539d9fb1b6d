"""Notes dictated without stops, parts asked for in passing, and a first line that only says whose notes follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes import Fact, read_notes
from assistant.structure.notes.dictated import dictated


def _facts(text: str, pack: GenrePack) -> list[Fact]:
    return [fact for fact in read_notes(text, pack).facts if not fact.reason]


def _told(text: str, pack: GenrePack, role: Role | None) -> list[str]:
    wanted = (None, "done") if role is None else (role,)
    return [fact.said for fact in _facts(text, pack) if fact.role in wanted]


def test_dictation_is_cut_into_facts_problems_and_plans(pack: GenrePack) -> None:
    text = (
        "今年我们局党委会研究意识形态3次中心组学习10次局长讲党课2次另外检查了二级单位5家发现问题8个"
        "整改8个不足是窗口人员学得不够明年打算给窗口每月送学一次"
    )
    done = _told(text, pack, None)
    assert len(done) == 4
    assert done[0].endswith("研究意识形态3次")
    assert done[-1] == "检查了二级单位5家，发现问题8个，整改8个"
    assert _told(text, pack, "problems") == ["窗口人员学得不够"]
    assert len(_told(text, pack, "plans")) == 1


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("农商行今年宣讲42场次听众3600人次处置投诉5起全部回复检查网点38个清理过期海报29张", "处置投诉5起全部回复"),
        ("社区今年讲党课4次调解纠纷27件27件办结网格群34个都有人管志愿者登记112人", "网格群34个都有人管"),
        ("法院今年研究意识形态3次分析研判会3次受理涉网案件48件48件办结干警培训3期210人次", "分析研判会3次"),
        ("今年书记作为第一责任人带头研究部署4次带头督查6次约谈干部3人班子成员调研22次", "第一责任人带头研究部署4次"),
        ("学校今年开专题会3次检查38个班级更换过期标语29张学生社团备案27个", "检查38个班级"),
    ],
)
def test_nothing_is_cut_inside_a_thing(text: str, kept: str, pack: GenrePack) -> None:
    said = [fact.said.replace("，", "") for fact in _facts(text, pack)]
    assert len(said) > 2
    assert any(one.endswith(kept) for one in said)


@pytest.mark.parametrize(
    "text",
    [
        "班子会专题研究明年要开展的理论宣讲活动和文化阵地提升项目安排2次",
        "督促各支部对照主题教育检视出的突出问题是否整改到位逐项核查38条",
        "协调文旅公安教育等6个部门对辖区内网吧影院书店开展联合执法检查4次",
        "对全区48个社区480个网格3200名网格员实行动态管理",
        "组织3名班子成员8名科室负责人15名青年干部参加集中轮训共26人次",
    ],
)
def test_one_long_fact_is_left_whole(text: str, pack: GenrePack) -> None:
    assert not list(dictated(text))
    assert len(_facts(text, pack)) == 1


def test_no_sample_is_taken_for_dictation(pack: GenrePack) -> None:
    for path in Path(pack.folder, "samples").glob("*.md"):
        assert not list(dictated(path.read_text("utf-8")))


def test_what_is_lacking_is_not_turned_into_what_is_there(pack: GenrePack) -> None:
    text = "今年党课4次宣讲12场培训2期听众300人次缺的是会拍短视频的年轻干部"
    assert _told(text, pack, "problems") == ["缺会拍短视频的年轻干部"]


CHAT = """老王 09:01
党课上了几次
小李 09:02
党课5次
老王 09:03
{}
小李 09:04
{}"""


@pytest.mark.parametrize(
    ("question", "answer", "role"),
    [
        ("那下半年呢", "每月学两次，搞一次知识竞赛", "plans"),
        ("明年有啥打算", "建一个职工书屋", "plans"),
        ("不足大家也说说", "外勤多，学习总缺人", "problems"),
        ("问题写哪些", "值班轮岗快，学习断档", "problems"),
    ],
)
def test_who_asks_for_a_part_labels_the_answer(question: str, answer: str, role: Role, pack: GenrePack) -> None:
    facts = _facts(CHAT.format(question, answer), pack)
    assert {fact.role for fact in facts[1:]} == {role}
    assert all(question not in fact.said for fact in facts)


def test_a_question_on_what_was_found_labels_nothing(pack: GenrePack) -> None:
    facts = _facts(CHAT.format("检查发现几处", "发现3处，当场改了"), pack)
    assert all(fact.role in (None, "done") for fact in facts)


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        ("党课3次\n存在的问题，一个是学得浅，另一个是公众号没人管", "problems", ["学得浅", "公众号没人管"]),
        ("党课3次\n问提：宣传栏老化", "problems", ["宣传栏老化"]),
        ("党课3次\n下不打算：更新宣传栏5块", "plans", ["更新宣传栏5块"]),
        ("党课3次\n不足：走访不经常（数字可不写）", "problems", ["走访不经常"]),
        ("党课3次。不到位的地方是外包人员没纳入学习", "problems", ["外包人员没纳入学习"]),
    ],
)
def test_a_part_named_in_passing_or_misspelt_is_a_label(
    text: str, role: Role, said: list[str], pack: GenrePack
) -> None:
    assert _told(text, pack, role) == said
    assert _told(text, pack, None) == ["党课3次"]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("柳河镇今年意识形态的事我说一下啊", "柳河镇"),
        ("县供销社2025年意识形态工作简单汇报一下：", "县供销社"),
        ("东湖社区今年主要抓了这么几件事", "东湖社区"),
        ("党组书记今年给年轻干部讲一下午党课", ""),
        ("水利局党组今年汇报了意识形态情况2次", ""),
    ],
)
def test_a_spoken_first_line_states_the_unit(line: str, unit: str, pack: GenrePack) -> None:
    notes = read_notes(f"{line}\n党委会研究4次", pack)
    assert notes.parameters.get("unit", "") == unit
    assert ("2025年" in line) == (notes.parameters.get("period") == "2025年")


def test_what_may_not_be_told_stays_out(pack: GenrePack) -> None:
    assert not _facts("处分2人（数字不写）", pack)


@pytest.mark.parametrize(
    ("notes", "roles"),
    [
        ("开了4次会 问题呢就是年轻人来得少 原因嘛主要是会都放在白天开 明年想改到晚上", "done problems causes plans"),
        ("查了书店6家，不足嘛就是乡下的没去，为啥呢就是人手不够", "None problems causes"),
        ("原因：我老想着看病救人是第一位的", "causes"),
        ("查了书店6家，突出问题整改4个", "None None"),
        ("宣讲回答了大家为什么呢这样的问题3个", "None"),
    ],
)
def test_parts_named_as_one_speaks_head_what_follows(notes: str, roles: str, pack: GenrePack) -> None:
    assert " ".join(str(fact.role) for fact in read_notes(notes, pack).facts if not fact.reason) == roles
