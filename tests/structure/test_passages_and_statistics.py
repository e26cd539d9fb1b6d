"""Passages keep every part of a text with its place; statistics count what documents share and quote them."""

from __future__ import annotations

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.structure.parse import parse_report
from assistant.structure.passages import cut_passages
from assistant.structure.statistics import sample_statistics

FIRST = """2023年，局党组扎实推进工作。现将情况报告如下：
一、主要做法
坚持稳中求进，突出重点抓落实。
（一）强化理论学习。组织中心组集中学习12次，参学率98%。
（二）加强保密管理。一是教育到位。开展保密教育4次。二是检查到位。开展保密检查2次。
二、存在问题
一是理论学习不够深入。学用结合不紧。
三、下一步打算
继续抓好理论学习。
特此报告。"""
SECOND = """一、主要做法
（一）抓好理论学习
坚持第一议题，集中学习10次。
二、下一步打算
（一）抓好保密教育。每季度1次。"""


def _document(name: str) -> Document:
    return Document(f"id-{name}", name, "sample", "g", "", "", "", 0, False)


def test_passages_hold_whole_parts_and_their_pieces(pack: GenrePack) -> None:
    passages = cut_passages(parse_report(FIRST, pack), document="d", name="甲", kind="sample", pack=pack)
    assert [(p.level, p.role, p.place) for p in passages] == [
        ("preamble", "opening", "导语"),
        ("section", "done", "一、主要做法"),
        ("paragraph", "done", "一、主要做法"),
        ("item", "done", "一、主要做法 › （一）强化理论学习"),
        ("item", "done", "一、主要做法 › （二）加强保密管理"),
        ("point", "done", "一、主要做法 › （二）加强保密管理 › 一是教育到位"),
        ("point", "done", "一、主要做法 › （二）加强保密管理 › 二是检查到位"),
        ("section", "problems", "二、存在问题"),
        ("point", "problems", "二、存在问题 › 一是理论学习不够深入"),
        ("section", "plans", "三、下一步打算"),
        ("paragraph", "plans", "三、下一步打算"),
        ("paragraph", "closing", "结尾"),
    ]
    assert all(FIRST[p.start : p.end] == p.text for p in passages)
    assert len({p.id for p in passages}) == len(passages)
    assert passages[3].topic == "理论学习"


def test_ids_are_stable_and_differ_by_document(pack: GenrePack) -> None:
    report = parse_report(FIRST, pack)
    one, again, other = (
        [p.id for p in cut_passages(report, document=name, name="甲", kind="sample", pack=pack)] for name in "aab"
    )
    assert one == again
    assert not set(one) & set(other)


def test_every_paragraph_of_a_policy_is_in_some_passage(pack: GenrePack) -> None:
    policy = (
        "工作办法\n第一章 总则\n第一条 为了规范工作，制定本办法。\n第二条 各单位应当每半年报告一次。\n"
        "第二章 职责\n第三条 党组负主体责任。\n"
    )
    passages = cut_passages(parse_report(policy, pack), document="p", name="办法", kind="policy", pack=pack)
    for sentence in ("为了规范工作", "每半年报告一次", "党组负主体责任"):
        shortest = min((p for p in passages if sentence in p.text), key=lambda p: len(p.text))
        assert len(shortest.text) < 40
        assert " › 第" in shortest.place


def test_statistics_count_documents_and_quote_them(pack: GenrePack) -> None:
    texts = {"甲": FIRST, "乙": SECOND}
    samples = [(_document(name), parse_report(text, pack)) for name, text in texts.items()]
    statistics = sample_statistics(samples, pack)
    assert statistics.n == 2
    done = statistics.roles["done"]
    assert (done.n_with, done.documents, done.run_in, done.own_line) == (2, ("甲", "乙"), 2, 1)
    assert (done.items.low, done.items.high, done.points.high) == (1, 2, 2)
    assert statistics.roles["problems"].n_with == 1
    assert statistics.roles["opening"].documents == ("甲",)
    learning = statistics.topics["done", "理论学习"]
    assert learning.documents == ("甲", "乙")
    assert statistics.topics["plans", "保密工作"].documents == ("乙",)
    for quoted in (*done.headings, *done.item_headings, *learning.headings):
        assert texts[quoted.name][quoted.start : quoted.end] == quoted.text


def test_no_samples_give_empty_statistics(pack: GenrePack) -> None:
    statistics = sample_statistics([], pack)
    assert (statistics.n, statistics.roles, statistics.topics) == (0, {}, {})


def test_lines_before_minutes_that_say_who_and_where_are_passages_too(pack: GenrePack) -> None:
    text = (
        "区档案馆党支部专题学习会议纪要\n\n时间：2026年3月5日下午\n主持：许文\n请假：白露（出差）\n\n"
        "3月5日，支部召开专题学习会。纪要如下。\n\n一、学习内容\n会议学习了保密法。\n"
    )
    told = [
        one.text for one in cut_passages(parse_report(text, pack), document="m", name="纪要", kind="sample", pack=pack)
    ]
    assert any("主持：许文" in one and "请假：白露" in one for one in told)


def test_a_line_that_names_whom_a_report_goes_to_is_no_passage(pack: GenrePack) -> None:
    text = "区档案馆2026年工作报告\n\n区委宣传部：\n2026年，我馆认真履责，现报告如下。\n\n一、主要做法\n学习4次。\n"
    assert not any(
        one.text.startswith("区委宣传部")
        for one in cut_passages(parse_report(text, pack), document="m", name="纪要", kind="sample", pack=pack)
    )
