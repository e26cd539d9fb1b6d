"""Deeds and shortfalls of the same notes where only some parts are asked for, by whatever name."""

from __future__ import annotations

import pytest

from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask


def _drafted(task: DraftTask, notes: str, section: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes, section=section))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize("section", ["存在问题", "存在问题、下一步打算"])
@pytest.mark.parametrize(
    ("notes", "short"),
    [
        ("编发信息86条，其中市级采用11条\n没有发生泄密事件\n宣讲员偏少", "宣讲员偏少"),
        ("网络信息员12名，均已培训\n督查7家，发现问题15个，已改13个\n问题：台账更新慢", "台账更新"),
        ("事项\t次数\t备注\n中心组学习\t12\t\n舆情\t3\t无负面舆情\n存在不足：稿件原创少", "稿件原创"),
    ],
)
def test_deeds_are_no_shortfalls_where_only_these_are_asked_for(
    task: DraftTask, notes: str, short: str, section: str
) -> None:
    draft = _drafted(task, notes, section)
    assert short in draft.text
    assert not any(word in draft.text for word in ("86条", "泄密", "12名", "督查7家", "12次", "无负面舆情"))


@pytest.mark.parametrize(
    "notes",
    ["中心组学习12次有3次是补学的\n没有专职网评员", "全年学习应开12次，实际开了9次\n没有舆情预案\n明年补齐预案"],
)
def test_what_falls_short_stays_a_shortfall_without_a_label(task: DraftTask, notes: str) -> None:
    draft = _drafted(task, notes, "存在问题、下一步打算")
    assert "12次" in draft.text
    assert "没有" in draft.text


def test_a_shortfall_behind_another_is_no_plan(task: DraftTask) -> None:
    draft = _drafted(task, "缺点：党员年纪大；应急预案没演练过\n明年打算请老师来讲一次", "下一步打算")
    assert "演练" not in draft.text


@pytest.mark.parametrize(
    "section",
    ["一年来履行意识形态工作责任制的情况", "2024年工作情况", "一年来开展的主要工作", "意识形态工作责任制落实情况"],
)
def test_other_names_of_all_that_was_done_are_understood(task: DraftTask, section: str) -> None:
    draft = _drafted(task, "中心组学习12次\n微信群31个都登记了", section)
    assert "12次" in draft.text
    assert "31个" in draft.text
