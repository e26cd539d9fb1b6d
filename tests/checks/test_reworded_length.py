"""Sentences of very different length are not called nearly the same."""

from __future__ import annotations

from assistant.checks.copies.reworded import _how_alike


def test_only_sentences_of_like_length_differ_in_a_few_words() -> None:
    short, long = "局党组召开专题会研究部署" * 2, "局党组召开专题会研究部署" * 5
    assert "只差几个字" in _how_alike(short, short, "某报告", 0.9)
    assert "只差几个字" not in _how_alike(short, long, "某报告", 0.9)
