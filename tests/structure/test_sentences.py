"""What stands before a place is cut at the sentence or the clause it stands in, and no further back than asked."""

from __future__ import annotations

from assistant.structure.sentences import clause_before, sentence_before


def test_what_stands_before_a_place_in_its_sentence_or_clause() -> None:
    text = "上半年开会2次；下半年学习4次，其中集中学习3次。"
    at = text.index("3次")
    assert sentence_before(text, at, 40) == "下半年学习4次，其中集中学习"
    assert clause_before(text, at, 40) == "其中集中学习"
    assert sentence_before(text, at, 4) == "集中学习"
    assert sentence_before(text, 0, 40) == ""
