"""Markers: made in order, checked, tidied, and never confused with a document's own brackets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.passage import Citation
from assistant.report import Span
from assistant.writers.answer.excerpt import opening
from assistant.writers.cite import Citer, Quote, check_markers, markers, plain, shown, tidy_markers


def _quote(start: int, text: str = "要写清楚。") -> Quote:
    return Quote("d", "某报告", "sample", "一、主要做法", text, start, start + len(text))


def _citations(count: int) -> tuple[Citation, ...]:
    citer = Citer()
    for n in range(count):
        citer.cite(_quote(n * 10))
    return citer.citations


def test_a_stretch_keeps_its_number() -> None:
    citer = Citer()
    assert [citer.cite(_quote(0)), citer.cite(_quote(9)), citer.cite(_quote(0))] == ["[1]", "[2]", "[1]"]
    assert [citation.n for citation in citer.citations] == [1, 2]


def test_unknown_markers_go_and_the_rest_is_numbered_by_appearance() -> None:
    checked = check_markers("先[3]后[9]再[1]又[3]", _citations(3))
    assert checked.text == "先[1]后再[2]又[1]"
    assert [citation.start for citation in checked.citations] == [20, 0]
    assert checked.unknown == (9,)


def test_loose_forms_are_tidied() -> None:
    assert tidy_markers("甲【1】乙［2］丙[1、3]丁[资料4]戊[^5]") == "甲[1]乙[2]丙[1][3]丁[4]戊[5]"
    assert tidy_markers("【待补：次数】") == "【待补：次数】"


def test_brackets_of_a_document_are_no_markers() -> None:
    assert markers(shown("见附件[12]和[3]")) == ()
    assert shown("**次") == r"\*\*次"


@given(st.text())
def test_shown_text_never_makes_a_marker_and_plain_undoes_it(text: str) -> None:
    line = shown(text, 10_000)
    assert markers(line) == ()
    assert "\n" not in line
    if "\\" not in text and "[" not in text:
        assert plain(line) == " ".join(text.split())


@given(st.text(alphabet="[]0123456789一二，。"), st.integers(0, 5))
def test_checked_markers_always_agree_with_their_citations(text: str, count: int) -> None:
    checked = check_markers(text, _citations(count))
    numbers = list(dict.fromkeys(markers(checked.text)))
    assert set(range(1, len(checked.citations) + 1)) >= {n for n in numbers if n <= len(checked.citations)}
    assert [citation.n for citation in checked.citations] == list(range(1, len(checked.citations) + 1))


def test_an_excerpt_does_not_end_in_a_heading_whose_text_is_cut_away() -> None:
    done = "一是管好账号。规范政务新媒体3个、工作群37个，上半年发布信息286条，拦截差错12处。"
    heading, told = "三是管好行业风险。", "对道路运输、工程建设等重点行业逐月研判，" * 12
    text = f"{done}{heading}{told}"
    assert opening(text, Span(0, len(text))).of(text) == done
    assert opening(f"{heading}{told}", Span(0, len(heading + told))).start == 0  # alone it stays
