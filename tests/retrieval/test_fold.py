"""Which of the ranked passages are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.models.reranker import load_reranker
from assistant.passage import Hit, Passage
from assistant.retrieval.fold import fold
from assistant.retrieval.retriever import ALL, ReportRetriever

_TEXT = "中心组每季度集中学习一次，围绕意识形态工作专题研讨两次，参学率保持在百分之九十五以上。"


def _hit(document: str, start: int, end: int, score: float, text: str = "") -> Hit:
    words = text or "".join(chr(0x4E00 + 500 * ord(document) + start + n) for n in range(40))  # like no other
    name = f"{document}-{start}-{end}"
    return Hit(Passage(name, document, f"{document}.txt", "sample", "", "done", (), "item", words, start, end), score)


def _names(hits: list[Hit]) -> list[str]:
    return [hit.passage.id for hit in hits]


def test_of_a_whole_and_its_part_the_better_stays() -> None:
    whole, part, other = _hit("a", 0, 900, 0.8), _hit("a", 300, 500, 0.9), _hit("b", 0, 200, 0.5)
    assert _names(fold([part, whole, other], 5)) == ["a-300-500", "b-0-200"]
    assert _names(fold([whole, part, other], 5)) == ["a-0-900", "b-0-200"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (_TEXT, True),
        (_TEXT.replace("两次", "三次"), True),
        (_TEXT[: len(_TEXT) // 2], False),
        ("信访件按期办结。", False),
    ],
    ids=["the same", "one figure differs", "half of it", "another"],
)
def test_near_copies_in_other_documents_are_folded(text: str, folded: bool) -> None:
    found = fold([_hit("a", 0, 50, 0.9, _TEXT), _hit("b", 0, 50, 0.8, text)], 5)
    assert _names(found) == (["a-0-50"] if folded else ["a-0-50", "b-0-50"])


def test_other_documents_come_forward_where_one_would_take_all() -> None:
    ranked = [_hit("a", n * 100, n * 100 + 50, 0.90 - n / 100) for n in range(4)] + [_hit("b", 0, 50, 0.82)]
    assert _names(fold(ranked, 3)) == ["a-0-50", "a-100-150", "b-0-50"]
    assert _names(fold(ranked, 3, spread=False)) == ["a-0-50", "a-100-150", "a-200-250"]
    far = [*ranked[:4], _hit("b", 0, 50, 0.3)]
    assert {hit.passage.document for hit in fold(far, 3)} == {"a"}  # not at the price of what does not fit


def test_copies_stay_where_nothing_is_folded() -> None:
    ranked = [_hit("a", 0, 900, 0.9), _hit("a", 300, 500, 0.8)]
    assert len(fold(ranked, 5, copies=True)) == 2


def test_a_question_for_a_topic_gets_parts_and_one_for_a_part_gets_it_whole(retriever: ReportRetriever) -> None:
    whole = [hit.passage.level for hit in retriever.search("主要做法怎么写", 5)]
    parts = [hit.passage.level for hit in retriever.search("主要做法里的保密工作怎么写", 5)]
    assert whole.count("section") >= 4
    assert "section" not in parts


def test_ingredients_can_be_left_out(retriever: ReportRetriever) -> None:
    def ranked(*without: str) -> list[str]:
        some = retriever.model_copy(update={"ingredients": ALL - set(without)})
        return [hit.passage.id for hit in some.search("今后计划里怎么谈阵地管理", 8)]

    assert ranked() == [hit.passage.id for hit in retriever.search("今后计划里怎么谈阵地管理", 8)]
    assert all(ranked(name) != ranked() for name in ("words", "vectors", "names"))
    assert ranked("words", "vectors", "names") == []


def test_a_reranker_has_its_say(retriever: ReportRetriever, make_bert: Callable[[str, str, int], Path]) -> None:
    reranker = load_reranker(str(make_bert("reranker", "BertForSequenceClassification", 1)))
    plain = retriever.search("学习", 8)
    reranked = retriever.model_copy(update={"reranker": reranker}).search("学习", 8)
    assert [hit.passage.id for hit in reranked] != [hit.passage.id for hit in plain]
    scores = [hit.score for hit in reranked]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert all("学习" in hit.passage.place + hit.passage.text for hit in reranked)  # it only reorders what was found
