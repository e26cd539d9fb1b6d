"""Statements: which sentence of the policies speaks of most of a question, and of the right subject."""

from __future__ import annotations

import re

import pytest

from assistant.passage import Passage
from assistant.writers.statements import Statements, Wanted

FAMILIES = {"责任人": ("书记 第一责任人", "分管领导", "其他成员 其他班子成员"), "会议": ("党员大会", "支委会")}
ENTRIES = (
    ("二、谁负责 › （一）书记", "（一）书记。书记是第一责任人，遇重要工作要亲自部署。"),
    (
        "二、谁负责 › （二）分管领导",
        "（二）分管领导。分管领导是直接责任人，协助书记做好统筹，对班子其他成员的工作提出意见。",
    ),
    ("二、谁负责 › （三）其他成员", "（三）其他成员。在分管范围内负重要领导责任。"),
    ("三、多久一次 › （一）党员大会", "（一）党员大会。支部党员大会一般每季度召开1次。"),
    ("三、多久一次 › （二）支委会", "（二）支委会。支部委员会会议一般每月召开1次，每面排22行。"),
)


@pytest.fixture(scope="module")
def statements() -> Statements:
    passages = [
        Passage(str(n), "d", "某办法", "policy", place, "other", (), "item", text, n * 100, n * 100 + len(text))
        for n, (place, text) in enumerate(ENTRIES)
    ]
    return Statements(passages, FAMILIES, ("负责 担责",))


def best(statements: Statements, wanted: Wanted) -> str:
    return statements.ranked(wanted)[0].statement.quote.text


def test_a_rare_word_decides(statements: Statements) -> None:
    assert "亲自部署" in best(statements, Wanted((("亲自", False), ("责任人", True))))


@pytest.mark.parametrize(("subject", "said"), [("其他班子成员", "重要领导责任"), ("分管领导", "直接责任人")])
def test_another_subject_of_the_family_does_not_answer(statements: Statements, subject: str, said: str) -> None:
    assert said in best(statements, Wanted((("责任", True),), subjects=(subject,)))


def test_a_longer_name_is_not_taken_for_one_inside_it(statements: Statements) -> None:
    assert statements.subjects("其他班子成员担什么责任") == ("其他班子成员",)


def test_a_measure_must_stand_with_a_number(statements: Statements) -> None:
    assert "22行" in best(statements, Wanted((), measures=("行",)))


def test_a_thing_no_statement_names_leaves_none_sure(statements: Statements) -> None:
    wanted = Wanted((("介绍人", True), ("责任人", True)), subjects=("书记",))
    assert not any(one.sure for one in statements.ranked(wanted))


def test_the_aspect_asked_for_must_be_held(statements: Statements) -> None:
    wanted = Wanted((), subjects=("党员大会",), aspects=(re.compile("每(?:年|季度|月)"),))
    first, *rest = statements.ranked(wanted)
    assert first.sure
    assert "每季度" in first.statement.own
    assert not any(one.sure for one in rest)


def test_some_passages_alone_can_be_looked_at(statements: Statements) -> None:
    empty = Statements((), FAMILIES)
    assert empty.partial
    assert not empty.ranked(Wanted((), subjects=("书记",)))
    some = empty.within([Passage("1", "d", "某办法", "policy", "", "other", (), "item", ENTRIES[3][1], 0, 30)])
    assert "每季度" in best(some, Wanted((), subjects=("党员大会",)))
