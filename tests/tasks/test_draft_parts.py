"""Several parts asked for at once, what is not of the part asked for, and reminders that are not false."""

from __future__ import annotations

import re

import pytest

from assistant.chat.wishes import draft_wishes
from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.tasks.draft.section import wanted

NOTES = (
    "做法：\n中心组学习10次\n教材审核查了4个批次、退了2种\n问题：\n民办园有3家没建台账\n"
    "原因：\n以前没派人盯\n打算：\n民办园明年上半年全部纳入督导"
)


def drafted(task: DraftTask, notes: str, **wishes: object) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("section", "roles"),
    [
        ("做法、问题、打算", ["done", "problems", "plans"]),
        ("打算，做法", ["done", "plans"]),
        ("问题/打算", ["problems", "plans"]),
        ("存在的问题和下一步打算", ["problems", "plans"]),
        ("problems,plans", ["problems", "plans"]),
        ("存在问题、原因分析、整改措施", ["problems", "causes", "plans"]),
    ],
)
def test_every_part_asked_for_is_written_in_the_order_of_a_report(
    task: DraftTask, section: str, roles: list[str]
) -> None:
    draft = drafted(task, NOTES, section=section, unit="某县教育局")
    assert [one.role for one in draft.outline.sections] == roles
    assert [one.number for one in draft.outline.sections] == ["一、", "二、", "三、"][: len(roles)]
    assert draft.outline.preamble is None
    left = {note.text for note in draft.notes if not note.used}
    assert ("中心组学习10次" in left) == ("done" not in roles)


def test_topics_asked_for_are_told_beside_another_part(task: DraftTask) -> None:
    draft = drafted(task, "中心组学习9次\n发稿416篇\n公众号每条三审\n科室公众号没报备", section="理论学习、存在问题")
    assert [one.role for one in draft.outline.sections] == ["done", "problems"]
    assert "中心组学习9次" in draft.text
    assert "416" not in draft.text


@pytest.mark.parametrize("section", ["做法、问题、天气", "打算和天气、做法", "done,weather"])
def test_an_unknown_part_among_others_is_named(section: str, pack: GenrePack) -> None:
    with pytest.raises(UnknownName, match=r"天气|weather"):
        wanted(section, pack)


@pytest.mark.parametrize("section", ["问题和不足", "存在的问题及原因", "主要做法和成效", "强化阵地管理，守牢宣传关口"])
def test_one_heading_with_and_is_one_part(section: str, pack: GenrePack) -> None:
    assert wanted(section, pack).role


@pytest.mark.parametrize(
    ("message", "section"),
    [
        ("写做法、问题和打算三部分", "done、problems、plans"),
        ("帮我写存在的问题和下一步打算", "problems、plans"),
        ("根据上面的做法和问题，写下一步打算", "plans"),
        ("写存在的问题，打算先不写", "problems"),
        ("写存在的问题及原因", "问题、原因"),
    ],
)
def test_a_message_may_ask_for_several_parts(message: str, section: str, pack: GenrePack) -> None:
    assert draft_wishes(message, pack)["section"] == section


def test_what_was_done_is_not_told_as_a_plan_because_plans_are_asked_for(task: DraftTask) -> None:
    draft = drafted(task, "做法：\n局党组会专题研究3次，中心组学习10次\n打算：\n每月学一次", section="打算")
    assert "10次" not in draft.text


def test_what_a_label_within_its_line_names_is_told_in_the_topic_it_was_given_for(task: DraftTask) -> None:
    notes = "广播每天早晚两次讲政策\n院坝会宣讲26场\n村晚大年二十八办\n移风易俗：红白理事会今年劝了5家"
    assert "红白理事会" in drafted(task, notes, section="宣传引导").text
    parted = "学习：中心组9次\n学习：党课4次\n阵地：群清理41个"
    assert "41" not in drafted(task, parted, section="理论学习").text


def test_who_there_is_and_when_one_took_office_is_no_work_and_no_shortfall(task: DraftTask) -> None:
    notes = "我是分管宣传的副镇长，2月份才接手\n主持宣传例会9次\n不足：下村少"
    whole = drafted(task, notes)
    assert whole.outline.preamble is not None
    assert re.search("本人2月份?接手", whole.text[: whole.outline.sections[0].start])
    assert "接手" not in drafted(task, notes, section="problems").text
    branch = drafted(task, "支部共21人，退休的8个\n支委会12次\n党课4次", unit="某局机关支部")
    assert "21人" in branch.text[: branch.outline.sections[0].start]


@pytest.mark.parametrize(
    ("problem", "plan"),
    [
        ("党员在网上正面发声的少", "组个4人的发声小组"),
        ("基层支部联学有走过场的，签到就算学", "联学加随机提问"),
        ("村医岁数大，微信群里什么都转", "村医每季度集中学一次"),
    ],
)
def test_a_problem_that_a_plan_answers_is_not_said_to_have_none(task: DraftTask, problem: str, plan: str) -> None:
    draft = drafted(task, f"中心组学习9次\n问题：{problem}\n下一步：{plan}\n下一步：讲座先报批", unit="某局")
    assert not any("还没有对应的打算" in question for question in draft.questions)


def test_a_problem_without_a_plan_is_still_asked_about(task: DraftTask) -> None:
    draft = drafted(task, "中心组学习9次\n问题：下村调研少\n下一步：讲座先报批", unit="某局")
    assert any("还没有对应的打算" in question for question in draft.questions)


@pytest.mark.parametrize(
    ("notes", "asked"),
    [
        ("公众号归宣传科，全年发稿416篇\n工作群登记23个", "审核、发布信息多少条"),
        ("党组会专题研究3次\n上半年、下半年各向县委宣传部书面报了一次", "向上级"),
        ("院坝会宣讲26场，来的人有1300多人次", "覆盖"),
    ],
)
def test_a_count_that_is_given_in_other_words_is_not_asked_for(task: DraftTask, notes: str, asked: str) -> None:
    assert not any(asked in question for question in drafted(task, notes, unit="某局").questions)


@pytest.mark.parametrize(
    ("section", "heading", "reasons"),
    [
        ("问题", "存在的主要问题", False),
        ("存在的短板弱项", "存在的短板弱项", False),
        ("问题、原因", "存在的问题及原因", True),
        ("问题和原因", "存在的问题及原因", True),
        ("存在的问题及原因分析", "存在的问题及原因分析", True),
        ("问题、打算", "存在的主要问题", False),
    ],
)
def test_reasons_are_told_where_they_are_asked_for(section: str, heading: str, reasons: bool, task: DraftTask) -> None:
    draft = drafted(task, NOTES, section=section, unit="区教育局")
    first = next(line for line in draft.text.splitlines() if "、" in line[:3])
    assert first.partition("、")[2] == heading
    assert ("没派人盯" in draft.text) == reasons
    assert reasons or any("没派人盯" in note.text and "原因" in note.reason for note in draft.notes)
