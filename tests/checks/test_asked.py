"""A draft against its notice: what is asked, met, not met, and left to a person."""

from __future__ import annotations

import pytest

from assistant.checks.asked import hold_against
from assistant.checks.desk import Desk
from assistant.genre import Common, GenrePack
from assistant.results import Asked, Finding
from assistant.structure.notice import read_notice
from assistant.structure.parse import parse_report

NOTICE = """关于报送2026年度意识形态工作责任制落实情况报告的通知
各党支部：
报告应包括以下内容：
（一）主要做法。写明专题研究次数、阵地管理情况和谈心谈话情况。
（二）网络舆情处置情况。
（三）存在的主要问题及原因分析。
（四）下一步打算。
报告字数控制在300字以内，12月20日前报送区委宣传部，加盖公章，同时报送佐证材料。
"""
DRAFT = """某局2026年落实意识形态工作责任制情况的报告

区委宣传部：
2026年，我局认真落实意识形态工作责任制。现将情况报告如下：
一、主要做法
（一）压实责任。全年专题研究意识形态工作4次。
（二）管好阵地。排查工作群12个、公众号2个，清理“僵尸群”。
（三）做好网络舆情处置。处置网络舆情3件。
二、存在的主要问题及原因分析
一是学习不够深入。原因在于学用结合不紧。
三、下一步打算
（一）加强学习。坚持每周一读。
附件：佐证材料清单
"""


def _held(draft: str, notice: str, pack: GenrePack, common: Common) -> tuple[dict[str, Asked], list[Finding]]:
    rows, found = hold_against(Desk(parse_report(draft, pack), common, pack), "通知", read_notice(notice, pack), notice)
    assert all(notice[row.notice_start : row.notice_end] for row in rows)
    assert all(finding.quote == draft[finding.start : finding.end] for finding in found)
    return {row.text: row for row in rows}, found


def test_what_is_met_is_shown_in_the_draft(pack: GenrePack, common: Common) -> None:
    rows, found = _held(DRAFT, NOTICE, pack, common)
    assert {text: row.met for text, row in rows.items() if row.kind == "part"} == {
        "主要做法": "no",  # 谈心谈话 is asked for and not told
        "网络舆情处置情况": "yes",
        "存在的主要问题及原因分析": "yes",
        "下一步打算": "yes",
    }
    assert "网络舆情处置" in DRAFT[rows["网络舆情处置情况"].start : rows["网络舆情处置情况"].end]
    assert [(f.check, f.level) for f in found] == [("notice-states", "hint")]
    assert "谈心谈话" in found[0].message
    assert "专题研究" not in found[0].message
    assert "阵地管理" not in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("（三）做好网络舆情处置。处置网络舆情3件。\n", "", "notice-part"),
        ("二、存在的主要问题及原因分析\n一是学习不够深入。原因在于学用结合不紧。\n", "", "notice-part"),
        ("2026年", "2025年", "notice-period"),
        ("区委宣传部：", "区委组织部：", "notice-addressee"),
        ("附件：佐证材料清单\n", "", "notice-attachment"),
        ("处置网络舆情3件。", "处置网络舆情3件。" + "反复核查每一条线索的来龙去脉。" * 20, "notice-length"),
    ],
)
def test_what_is_not_met_is_remarked_with_the_notice_as_evidence(
    old: str, new: str, check: str, pack: GenrePack, common: Common
) -> None:
    assert old in DRAFT
    _, found = _held(DRAFT.replace(old, new), NOTICE, pack, common)
    told = [finding for finding in found if finding.check == check]
    assert len(told) == 1
    assert told[0].evidence[0].startswith("《通知》：“")


@pytest.mark.parametrize(
    ("asked", "met"),
    [
        ("不超过200字", "no"),
        ("不超过3000字", "yes"),
        ("2000-3000字", "no"),
        ("不少于100字", "yes"),
        ("1000字左右", "no"),
    ],
)
def test_lengths(asked: str, met: str, pack: GenrePack, common: Common) -> None:
    rows, _ = _held(DRAFT, f"请报送工作报告，报告{asked}，12月20日前报党委办公室。", pack, common)
    assert [row.met for row in rows.values() if row.kind == "length"] == [met]


def test_what_a_self_check_looks_at_is_held_against_the_draft_too(pack: GenrePack, common: Common) -> None:
    notice = (
        "一、自查内容\n1.责任落实。是否专题研究。\n2.阵地管理。群组是否规范。\n3.队伍建设。是否配备专兼职人员。\n"
        "二、形成自查报告（含基本情况、存在问题、整改措施），于12月15日前报县委宣传部，每部分不少于100字。\n"
    )
    rows, found = _held(DRAFT, notice, pack, common)
    met = {text.split("。")[0]: row.met for text, row in rows.items() if row.kind == "duty"}
    assert met == {"责任落实": "yes", "阵地管理": "yes", "队伍建设": "no"}
    assert any("队伍建设" in finding.message and finding.level == "hint" for finding in found)
    assert rows["不少于100字"].met == "look"  # of each part, not of the whole


def test_a_length_for_one_part_is_measured_on_that_part(pack: GenrePack, common: Common) -> None:
    notice = "报告包括主要做法（1200字左右）、存在的问题、下一步打算，不超过3000字，12月5日前报局办公室。"
    rows, _ = _held(DRAFT, notice, pack, common)
    assert rows["1200字左右"].met == "no"
    assert "主要做法" in rows["1200字左右"].said
    assert rows["不超过3000字"].met == "yes"


def test_a_part_that_is_gone_is_not_found_among_the_problems(pack: GenrePack, common: Common) -> None:
    notice = (
        "报告请按提纲撰写：\n一、理论学习情况\n二、网络舆情处置情况\n三、存在的问题（不少于3条）\n四、下一步打算\n"
        "12月5日前报局办公室。\n"
    )
    draft = (
        "某局2026年报告\n\n现将情况报告如下：\n一、理论学习情况\n（一）组织学习12次。\n二、下一步打算\n（一）加强学习。\n"
        "三、存在的问题\n（一）学习不够深入。有的不够主动。\n（二）网络舆情应对不够及时。处置办法不多。\n"
    )
    rows, found = _held(draft, notice, pack, common)
    assert rows["网络舆情处置情况"].met == "no"
    assert rows["存在的问题"].met == "no"
    assert "至少3条" in rows["存在的问题"].said
    assert any("次序" in finding.message for finding in found)


def test_pages_of_copies_are_no_length_of_the_report(pack: GenrePack, common: Common) -> None:
    notice = "报告包括主要做法、存在问题、下一步打算，1800—2200字，附学习笔记复印件2页，12月5日前报局办公室。"
    rows, found = _held(DRAFT, notice, pack, common)
    assert "2页" not in rows or rows["2页"].met == "look"
    assert len([finding for finding in found if finding.check == "notice-length"]) == 1
