"""With one part asked for, what the notes head as another part, or tell as a deed before it, is not made that part."""

from __future__ import annotations

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def drafted(task: DraftTask, notes: str, section: str, *, kind: str = "") -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, section=section, type=kind))
    assert isinstance(draft, Draft)
    return draft


def test_deeds_before_the_heading_of_shortfalls_are_none(task: DraftTask) -> None:
    notes = (
        "镇中心小学党支部 2026年\n教师微信群有公约，人人签字\n和派出所联合查校园周边书摊\n"
        "对年轻教师思想动态掌握不够\n存在问题：\n教师理论学习不系统\n打算：\n每月一次集中学"
    )
    draft = drafted(task, notes, "problems")
    assert "公约" not in draft.text
    assert "书摊" not in draft.text
    assert "思想动态掌握" in draft.text  # it lacks by its own words
    assert "理论学习" in draft.text
    left = {note.text: note.reason for note in draft.notes if note.reason}
    assert left["教师微信群有公约，人人签字"] == "读起来是已经做的，写“存在问题”时没有写入"


def test_a_plan_before_the_heading_of_plans_stays_one(task: DraftTask) -> None:
    notes = "县气象局党组 2026年\n局长到观测站讲了党课\n明年给观测站配学习机\n打算：\n每季度送学一次"
    text = drafted(task, notes, "plans").text
    assert "学习机" in text
    assert "党课" not in text


def test_deeds_by_the_title_are_written_as_deeds(task: DraftTask) -> None:
    notes = "市妇幼保健院党委 2026年 主要做法\n阵地：电子屏15块统一登记\n宣传：公众号推文120篇，阅读量8万"
    draft = drafted(task, notes, "measures")
    assert "打算" not in draft.text
    assert "拟" not in draft.text
    assert any("按“主要做法”写" in remark for remark in draft.remarks)


@pytest.mark.parametrize("title", ["下一步工作打算", "意识形态工作 下一步打算"])
def test_plans_by_the_title_stay_plans(title: str, task: DraftTask) -> None:
    notes = f"市妇幼保健院党委 2026年 {title}\n法治宣讲进校园，全年不少于30场\n宣传科再配1个人，已经报了"
    draft = drafted(task, notes, "plans")
    assert "30场" in draft.text
    assert "宣传科再配1人" in draft.text
    assert not any("按“" in remark for remark in draft.remarks)


def test_a_title_that_names_the_part_is_no_shortfall(task: DraftTask) -> None:
    draft = drafted(task, "区水务局党组 2026年存在的问题\n- 局网站半年没更新\n- 河湖巡查员的群没人管", "problems")
    assert "水务局" not in draft.text
    assert draft.plan
    assert (draft.plan.voice.unit, draft.plan.voice.period) == ("区水务局党组", "2026年")


@pytest.mark.parametrize(
    ("head", "kind", "person"),
    [
        ("县中医院党委班子 述职 2026年", "", "unit"),
        ("县中医院党委 2026年", "班子述职", "unit"),
        ("县中医院党委书记述职 2026年", "", "first"),
        ("我是县中医院党委班子成员，2026年述职", "个人述职", "first"),
    ],
)
def test_a_body_accounts_for_itself_as_a_body(head: str, kind: str, person: str, task: DraftTask) -> None:
    draft = drafted(task, f"{head}\n中心组学习10次\n清理公众号2个", "all", kind=kind)
    assert draft.plan
    assert draft.plan.voice.person == person
    assert ("本人" in draft.text) == (person == "first")
    if person == "unit":
        assert "县中医院党委" in draft.title


def test_a_report_on_duties_keeps_its_name(task: DraftTask) -> None:
    assert drafted(task, "市图书馆党总支，2026年履职情况汇报\n中心组学习10次", "all").title.endswith("履职情况汇报")
