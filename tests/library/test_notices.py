"""Notices in the library are handed out as checklists, the newest first, and forgotten with their document."""

from __future__ import annotations

from collections.abc import Callable

from assistant.library import Library
from assistant.structure.checklist import read_checklist
from assistant.structure.kind import guess_kind
from tests.library.conftest import GENRE, report_of

NOTICE = """某区委宣传部
关于报送{year}年度意识形态工作责任制
落实情况报告的通知

各党（工）委、党组：
现就报送{year}年度落实情况报告有关事项通知如下。
一、报告内容
（一）主要做法。写明理论学习和网络阵地管理情况。
（二）存在的问题。不少于三条。
（三）下一步打算。
二、有关要求
报告不超过3000字，于{year}年12月10日前报送区委宣传部理论科。

某区委宣传部
{year}年11月18日
"""
MESSAGE = "请各支部将上半年落实情况报告于7月5日前报送党委办公室，不超过2000字。"
RULE = "第一条 党组应当每半年至少专题研究一次意识形态工作。\n第二条 各单位必须每年报告一次。"


def learn(library: Library, name: str, text: str, kind: str = "policy") -> str:
    return library.learn(name, text, kind=kind, genre=GENRE).document.id  # type: ignore[arg-type]


def test_notices_newest_first_with_exact_entries(open_library: Callable[..., Library]) -> None:
    library = open_library()
    newer = learn(library, "今年通知.txt", NOTICE.format(year=2025))
    older = learn(library, "去年通知.txt", NOTICE.format(year=2024))
    rule = learn(library, "办法.txt", RULE)
    learn(library, "报告.txt", report_of("甲县农机站", "农技宣讲", 4), "sample")
    found = library.notices(GENRE)
    assert [document.id for document, _ in found] == [newer, older]
    checklist = found[0][1]
    assert checklist.title == "某区委宣传部关于报送2025年度意识形态工作责任制落实情况报告的通知"
    assert checklist.dated == "2025-11-18"
    assert [(part.value, part.role) for part in checklist.parts] == [
        ("主要做法", "done"),
        ("存在的问题", "problems"),
        ("下一步打算", "plans"),
    ]
    assert {"理论学习", "阵地管理"} & set(checklist.parts[0].topics)
    assert [entry.value for entry in checklist.of("length", "deadline")] == ["不超过3000字", "2025年12月10日前"]
    assert all(entry.value in library.text(newer)[entry.start : entry.end] for entry in checklist.entries)
    duties = read_checklist(library.text(rule), library.packs[GENRE])
    assert not duties.asks
    assert len(duties.of("duty")) == 2


def test_a_removed_notice_is_gone_and_an_undated_one_counts_from_today(open_library: Callable[..., Library]) -> None:
    library = open_library()
    dated = learn(library, "通知.txt", NOTICE.format(year=2024))
    message = learn(library, "群消息.txt", MESSAGE)
    assert [document.id for document, _ in library.notices()] == [message, dated]
    library.remove([message])
    assert [document.id for document, _ in library.notices()] == [dated]
    assert library.notices("safety-production") == ()


def test_what_asks_for_a_report_is_no_sample() -> None:
    assert guess_kind(NOTICE.format(year=2026)) == "policy"
    assert guess_kind(MESSAGE) == "policy"
    assert guess_kind(report_of("乙市第二中学", "课堂管理", 7)) == "sample"
