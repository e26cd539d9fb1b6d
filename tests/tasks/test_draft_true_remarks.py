"""What a draft says beside its text is true: where a deed stands, which shortfall has no plan, whom the text names."""

from __future__ import annotations

import re

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.voice import _post_in


def _draft(task: DraftTask, notes: str, **asked: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, **{"unit": "市水务局", "period": "2026年", **asked}))
    assert isinstance(draft, Draft)
    return draft


def test_an_unplaced_deed_is_told_to_stand_where_it_does(task: DraftTask) -> None:
    draft = _draft(task, "中心组学习12次\n宣讲16场，听众2300人\n处置舆情3起\n局长带队查河道宣传牌41块")
    told = "".join(one for one in draft.questions if "看不出归哪一方面" in one)
    heads = re.findall("暂放在(最后一条)?“([^”]+)”", told)
    assert heads
    for last, head in heads:
        assert f"）{head}。" in draft.text
        done = draft.text.partition("\n二、")[0]
        assert bool(last) == ("\n（" not in done.partition(f"）{head}。")[2])


@pytest.mark.parametrize(
    ("short", "plan"),
    [
        ("微信群里有人传谣言，过了一天才看见", "群里设3个信息员轮流看"),
        ("懂网络的人只有1个", "年底前补1名专干"),
    ],
)
def test_a_shortfall_with_a_plan_of_the_same_thing_is_not_said_to_have_none(
    task: DraftTask, short: str, plan: str
) -> None:
    draft = _draft(task, f"中心组学习12次\n问题：{short}\n打算：{plan}；每月学习1次")
    assert not any("还没有对应的打算" in one for one in draft.questions)


def test_a_shortfall_without_a_plan_is_still_named(task: DraftTask) -> None:
    draft = _draft(task, "中心组学习12次\n问题：宣传栏半年没更新\n打算：每月学习1次")
    assert any("还没有对应的打算" in one for one in draft.questions)


@pytest.mark.parametrize(
    ("unit", "position", "told"),
    [
        ("市文旅局", "局党组成员、副局长", "市文旅局党组成员、副局长"),
        ("河口乡水利站", "水利站站长", "河口乡水利站站长"),
        ("清河镇", "镇长", "清河镇镇长"),
        ("县文旅局", "县文旅局副局长", "县文旅局副局长"),
        ("县委宣传部", "县融媒体中心主任", "县融媒体中心主任"),
    ],
)
def test_a_post_names_its_unit_once(unit: str, position: str, told: str) -> None:
    assert _post_in(unit, position) == told


def test_one_body_called_by_two_names_is_asked_about(task: DraftTask) -> None:
    notes = "公司党委把意识形态工作纳入考核，占比8%\n集团党委中心组学习12次\n处置舆情3起"
    asked = _draft(task, notes, unit="华岳建工集团党委", section="做法").questions
    assert any("公司党委" in one and "统一称呼" in one for one in asked)
    asked = _draft(task, notes.replace("公司党委", "集团党委"), unit="华岳建工集团党委", section="做法").questions
    assert not any("统一称呼" in one for one in asked)


def test_what_a_note_answers_is_not_asked(task: DraftTask) -> None:
    notes = "{}2起，由宣传科牵头处置\n党委会专题研究意识形态工作3次\n签订责任书14份"
    told = _draft(task, notes.format("医患纠纷引发的网络舆情"), section="做法").text
    assert "诉求类型" not in told
    assert "主持人" not in told  # several meetings
    assert "责任书内容" not in told
    assert "诉求类型" in _draft(task, notes.format("处置网络舆情"), section="做法").text


def test_a_principle_is_told_with_its_verb(task: DraftTask) -> None:
    text = _draft(task, "中心组学习12次\n问题：宣传栏半年没更新\n打算：重大活动“四同步”；每月学习1次").text
    assert "落实重大活动“四同步”" in text


def test_the_time_of_all_plans_of_an_item_is_said_once(task: DraftTask) -> None:
    text = _draft(task, "上半年中心组学习6次\n下半年：班主任摸排学生思想动态2次、心理教师再招1名").text
    assert all(item.count("下半年") <= 1 for item in text.partition("打算")[2].split("（"))
    assert "编发" not in text


@pytest.mark.parametrize("who", ["督导指出", "上级反馈", "群众反映"])
def test_what_is_only_said_is_nothing_held(task: DraftTask, who: str) -> None:
    text = _draft(task, f"{who}“课后托管管理松”，已完成整改\n中心组学习12次\n宣讲16场", section="做法").text
    assert f"{who}“课后托管管理松”" in text


def test_a_rough_figure_is_named_without_a_stray_bracket(task: DraftTask) -> None:
    draft = _draft(task, "中心组学习12次\n修好大喇叭3个（钱从集体经济出，大概3000）")
    told = "".join(one for one in draft.questions if "估的" in one)
    assert "大概3000" in told
    assert "）" not in told


@pytest.mark.parametrize("note", ["图书馆查出不适宜图书14本，去年底才下架", "会剪视频的少，能上镜的就3个"])
def test_a_shortfall_that_its_first_clause_does_not_tell_stands_whole(task: DraftTask, note: str) -> None:
    draft = _draft(task, f"{note}\n学习不够经常，全年只学了2次", section="存在问题")
    assert not re.search("(?:14本|较少)。(?:去年|能上)", draft.text), draft.text


def test_an_item_is_headed_by_its_thing_not_by_two_verbs(task: DraftTask) -> None:
    draft = _draft(task, "退休老同志58人，支部书记每半年走访\n书屋管理员补贴的事跟财政局再对接", section="下一步打算")
    assert "做好开展" not in draft.text
    assert "开展支部书记" not in draft.text
