"""A review as Markdown: every remark once, tables that hold together."""

from __future__ import annotations

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.export.review_markdown import review_markdown
from assistant.genre import Common, GenrePack
from assistant.results import Coverage, Overlap, Receipt, Review, SectionShare
from assistant.structure.parse import parse_report


def test_everything_of_the_review_is_there(pack: GenrePack, common: Common) -> None:
    text = "一、主要做法\n（一）抓好学习。。参学率达108%，联系**街道。\n二、存在的问题\n一是不深。\n"
    report = parse_report(text, pack)
    findings = tuple(check_all(Desk(report, common, pack)))
    rows = (Coverage("理论学习", "done", 7, 8, True, 120, 300), Coverage("保密工作", "done", 5, 8, False, 0, 90))
    sections = (SectionShare("done", 120, 0.6, (0.5, 0.6, 0.7)), SectionShare("opening", 20, 0.1, None))
    told = review_markdown(Review(report, findings, rows, sections, Overlap(0), "**总评**", Receipt("offline")), "稿子")
    assert told.startswith("# 校核意见：稿子\n")
    assert all(finding.message in told for finding in findings)
    assert told.count("〔") == len(findings) > 2
    assert "| 做法 | 保密工作 | 5/8 | **无** | 0 | 90 |" in told
    assert "| 导语 | 20 | 10% | — |" in told
