"""What a model wrote is kept, marked or dropped by what it was given."""

from __future__ import annotations

from assistant.writers.support import UNSUPPORTED, check_support

KNOWN = (
    "党委每年至少专题研究两次意识形态工作。参学率98%，学习9次。"
    "依据《意识形态工作责任制实施办法》，以上级和本地现行细则为准。"
)


def test_what_the_evidence_holds_is_kept_as_it_is() -> None:
    text = "## 频次\n\n- 党委每年至少专题研究两次意识形态工作[1]。\n- 学习9次，参学率98％[2]。"
    assert check_support(text, KNOWN).text == text


def test_a_figure_or_document_not_given_takes_its_sentence_along() -> None:
    result = check_support("党委每年专题研究12次[1]。学习9次[2]。依据《另一个办法》[1]。", KNOWN)
    assert result.text == "学习9次[2]。"
    assert len(result.dropped) == 2


def test_markers_after_the_stop_go_with_their_sentence() -> None:
    assert check_support("党委每年专题研究12次。[1]学习9次。[2]", KNOWN).text == "学习9次。[2]"


def test_strange_words_and_quotations_are_marked() -> None:
    result = check_support("海豚跃出蔚蓝海面追逐夕阳余晖。原文是“从来没有出现过的一句话”[1]。", KNOWN)
    assert result.text.count(UNSUPPORTED) == 2


def test_tables_and_headings_pass() -> None:
    text = "| 事项 | 次数 |\n|---|---|\n| 专题研究 | 两次 |"
    assert check_support(text, KNOWN).text == text
