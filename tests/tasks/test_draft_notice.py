"""A notice shapes the plan: its parts in its order, what it asks for and the notes lack left open, the rest told."""

from __future__ import annotations

import pytest

from assistant.errors import BadInput
from assistant.results import Draft
from assistant.tasks.draft.job import DraftRequest, DraftTask

NOTICE = """关于报送2026年落实意识形态工作责任制情况的通知

各单位：
请于2026年12月10日前将2026年落实意识形态工作责任制情况报告报区委宣传部。报告内容主要包括以下方面：
一、存在的主要问题。
二、主要做法。
三、下一步工作打算。
字数不超过3000字。
"""
NOTES = "中心组学习12次\n处置网络舆情7件\n学习形式单一\n下一步建一支15人的网评员队伍"


def drafted(task: DraftTask, notes: str, notice: str, **wishes: str) -> Draft:
    *_, draft = task.run(DraftRequest(notes=notes, notice=notice, **wishes))  # type: ignore[arg-type]
    assert isinstance(draft, Draft)
    return draft


def test_parts_stand_in_the_notices_order_under_its_headings(task: DraftTask) -> None:
    draft = drafted(task, NOTES, NOTICE, unit="某市档案馆")
    headings = [section.heading for section in draft.outline.sections]
    assert headings == ["存在的主要问题", "主要做法", "下一步工作打算"]
    assert draft.title == "某市档案馆关于2026年落实意识形态工作责任制情况的报告" or "2026年" in draft.title
    assert not [finding for finding in draft.findings if finding.level == "error"]


def test_deadline_and_length_are_told(task: DraftTask) -> None:
    draft = drafted(task, NOTES, NOTICE)
    told = "".join(draft.remarks)
    assert "12月10日" in told
    assert "3000字" in told
    assert "通知要求" not in "".join(draft.questions)  # nothing there for the user to answer


def test_topics_it_lists_are_left_open_where_the_notes_lack_them(task: DraftTask) -> None:
    notice = "请报送情况报告，报告内容包括：一是理论学习情况；二是保密工作情况；三是网络舆情情况。"
    draft = drafted(task, NOTES, notice)
    assert any("保密工作" in placeholder.slot for placeholder in draft.placeholders)
    assert any("保密工作" in question for question in draft.questions)
    assert draft.text.index("12次") < draft.text.index("保密工作") < draft.text.index("7件")


def test_a_text_that_asks_for_nothing_is_refused(task: DraftTask) -> None:
    with pytest.raises(BadInput, match="通知"):
        drafted(task, NOTES, "今天天气很好。")


def test_every_part_asked_for_is_a_part_of_the_report_in_order(task: DraftTask) -> None:
    notice = (
        "请报送2026年意识形态工作情况报告，按以下提纲撰写：\n一、贯彻上级决策部署情况\n二、理论学习情况\n三、阵地管理情况\n"
        "四、网络舆情应对情况\n五、存在的问题\n六、明年工作安排\n12月5日前报区委宣传部。"
    )
    draft = drafted(task, NOTES + "\n排查工作群26个，关停4个", notice)
    assert [section.heading for section in draft.outline.sections] == [
        "贯彻上级决策部署情况",
        "理论学习情况",
        "阵地管理情况",
        "网络舆情应对情况",
        "存在的问题",
        "明年工作安排",
    ]
    told = {section.heading: section.of(draft.outline.text) for section in draft.outline.sections}
    assert "12次" in told["理论学习情况"]
    assert "26个" in told["阵地管理情况"]
    assert "7件" in told["网络舆情应对情况"]
    assert "【待补：贯彻上级决策部署情况】" in told["贯彻上级决策部署情况"]


def test_parts_asked_for_in_spoken_words_get_the_usual_headings(task: DraftTask) -> None:
    draft = drafted(task, NOTES, "半年材料写三块：做了什么、还差在哪、下半年怎么干。800字左右，6月28日前交办公室。")
    headings = [section.heading for section in draft.outline.sections]
    assert len(headings) == 3
    assert not [heading for heading in headings if heading and any(word in heading for word in "什么哪怎")]


def test_a_fact_that_says_where_it_belongs_stands_there(task: DraftTask) -> None:
    notice = (
        "请按提纲报送2026年情况报告：\n一、基本情况\n二、主要做法\n三、特色亮点\n四、存在的困难和问题\n五、意见建议\n"
        "六、下一步工作安排\n3000字左右，12月15日前报市教育局。"
    )
    notes = (
        "学校有在校生860人，教职工112人\n中心组学习12次\n排查工作群26个，关停4个\n亮点：“船台思政课”开了18讲\n"
        "困难：专职宣传员都是兼职\n建议市局统一组织新媒体培训\n打算：明年每季度研判一次"
    )
    draft = drafted(task, notes, notice)
    told = {section.heading: section.of(draft.outline.text) for section in draft.outline.sections}
    assert list(told) == ["基本情况", "主要做法", "特色亮点", "存在的困难和问题", "意见建议", "下一步工作安排"]
    assert "860人" in told["基本情况"]
    assert "12次" in told["主要做法"]
    assert "26个" in told["主要做法"]
    assert "18讲" in told["特色亮点"]
    assert "兼职" in told["存在的困难和问题"]
    assert "新媒体培训" in told["意见建议"]
    assert "每季度" in told["下一步工作安排"]
