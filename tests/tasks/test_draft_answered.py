"""A plan answers the shortfall it is meant for, though neither topic nor word is the same."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.results import Draft
from assistant.structure.notes.fact import Fact
from assistant.tasks.draft.answering import _answers
from assistant.tasks.draft.job import DraftRequest, DraftTask
from assistant.writers.draft.plan import PlannedItem


def answers(pack: GenrePack, lack: str, plan: str) -> bool:
    short = Fact(0, len(lack), lack, lack, "problems", topic="宣传引导")
    item = PlannedItem("宣传引导", "", ((0, short),))
    return _answers(Fact(0, len(plan), plan, plan, "plans", topic="典型选树"), item, pack)


def test_each_pair_of_the_data_holds_its_example(pack: GenrePack) -> None:
    for pair in pack.phrases.answered:
        assert answers(pack, *pair.example), pair.example


@pytest.mark.parametrize(
    ("lack", "plan"),
    [
        ("写简报的材料没人报，通讯员太少", "每个站所定一名信息员"),
        ("舞台精品不多", "年内排演剧目两台"),
        ("护士上夜班，集中学习来不了", "录播党课供大家补看"),
        ("跑野外的党员参加不上活动", "用视频连线的办法开会"),
    ],
)
def test_a_plan_for_the_same_matter_answers(lack: str, plan: str, pack: GenrePack) -> None:
    assert answers(pack, lack, plan)


@pytest.mark.parametrize(
    ("lack", "plan"),
    [
        ("写简报的材料没人报", "讲解员培训一次"),
        ("文艺精品少", "电子屏全部联网"),
        ("护士上夜班，集中学习来不了", "签订责任书"),
        ("批评人拉不下脸", "修复5个村的喇叭"),
    ],
)
def test_a_plan_for_another_matter_does_not(lack: str, plan: str, pack: GenrePack) -> None:
    assert not answers(pack, lack, plan)


def drafted(task: DraftTask, notes: str) -> str:
    draft = list(task.run(DraftRequest(notes=notes, period="2026年", section="all", unit="某局")))[-1]
    assert isinstance(draft, Draft)
    return draft.text


def test_one_person_for_all_heads_a_shortfall_by_its_own_words(task: DraftTask) -> None:
    notes = (
        "党组研究3次\n中心组学习8次\n问题：班子里抓项目的劲头大，意识形态基本靠办公室主任一个人\n打算：每季度听一次汇报"
    )
    text = drafted(task, notes)
    assert "方面还有不足" not in text, text
    assert "意识形态基本靠办公室主任一" in text, text


@pytest.mark.parametrize(
    ("note", "home"),
    [
        ("局属“清河”公众号推送信息86条，实行“三审三校”", "局属有关"),
        ("厂报、官网、视频号统一归口党群部管理，发稿212篇", "有关工作"),
    ],
)
def test_accounts_under_one_roof_are_ground_to_be_kept(note: str, home: str, task: DraftTask) -> None:
    text = drafted(task, f"党组研究3次\n中心组学习8次\n组织志愿服务9次\n{note}\n打算：每季度听一次汇报")
    assert home not in text, text
