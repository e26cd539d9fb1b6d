"""Questions to the bundled texts, and to texts that are none of our genre."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.library import Library
from assistant.library.tokens import query_tokens
from assistant.models.embeddings import load_embeddings
from assistant.retrieval.retriever import ReportRetriever


@pytest.mark.parametrize(
    ("question", "role", "topic"),
    [
        ("下一步打算怎么写", "plans", None),
        ("今后计划里怎么谈阵地管理", "plans", "阵地管理"),
        ("网络舆情方面存在哪些问题", "problems", "网络舆情"),
        ("学习上的不足怎么写", "problems", "理论学习"),
        ("原因分析", "causes", None),
        ("导语怎么写", "opening", None),
        ("主要做法里的保密工作", "done", "保密工作"),
    ],
)
def test_what_a_question_names_comes_first(
    retriever: ReportRetriever, question: str, role: str, topic: str | None
) -> None:
    hits = retriever.search(question, 5)
    fitting = [hit for hit in hits if hit.passage.role == role and (topic is None or topic in hit.passage.topics)]
    assert hits[0] in fitting
    assert len(fitting) >= 3
    assert len({hit.passage.document for hit in hits}) >= 4  # several samples, not one


def test_a_whole_part_is_answered_by_whole_sections(retriever: ReportRetriever) -> None:
    levels = [hit.passage.level for hit in retriever.search("存在的问题怎么写", 5)]
    assert levels.count("section") >= 4


def test_scores_fall_and_parts_do_not_stand_beside_their_whole(retriever: ReportRetriever) -> None:
    for question in ("理论学习", "下一步打算", "书记抓什么", "专题研究每年几次"):
        hits = retriever.search(question, 12)
        scores = [hit.score for hit in hits]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
        for n, hit in enumerate(hits):
            for other in hits[:n]:
                apart = hit.passage.document != other.passage.document
                assert apart or hit.passage.start >= other.passage.end or other.passage.start >= hit.passage.end


def test_weak_samples_do_not_lead(retriever: ReportRetriever) -> None:
    weak = retriever.library.weak()
    for question in ("下一步打算怎么写", "主要做法怎么写", "导语怎么写"):
        assert retriever.search(question, 1)[0].passage.document not in weak


def test_limits(retriever: ReportRetriever) -> None:
    hits = retriever.search("学习", 6, kind="sample", role="problems", topic="理论武装")
    assert hits
    for hit in hits:
        passage = hit.passage
        assert (passage.kind, passage.role) == ("sample", "problems")
        assert "理论学习" in passage.topics
    one = hits[0].passage.document
    assert {hit.passage.document for hit in retriever.search("学习", 6, documents=[one])} == {one}
    with pytest.raises(UnknownName):
        retriever.search("学习", topic="没有的主题")
    with pytest.raises(UnknownName):
        retriever.search("学习", role="conclusion")  # type: ignore[arg-type]
    with pytest.raises(UnknownName):
        retriever.search("学习", genre="没有的文种")


def test_coverage_tells_strangers(retriever: ReportRetriever) -> None:
    def best(question: str) -> float:
        return max(retriever.coverage(question, hit) for hit in retriever.search(question, 3))

    assert best("下一步打算怎么写") > 0.9
    assert best("书记是不是第一责任人") > 0.4
    for stranger in ("红烧肉要炖多久", "怎么安装显卡驱动", "how to bake bread"):
        assert best(stranger) < 0.3
        assert retriever.search(stranger, 1)[0].score < 0.5


def test_it_is_a_langchain_retriever(retriever: ReportRetriever) -> None:
    found = retriever.invoke("下一步打算怎么写")
    assert len(found) == retriever.k
    first = found[0]
    text = retriever.library.text(first.metadata["document"])
    assert text[first.metadata["start"] : first.metadata["end"]] == first.page_content
    assert {"name", "kind", "place", "role", "topics", "score", "id"} <= first.metadata.keys()
    chain = retriever | (lambda documents: documents[0].metadata["role"])
    assert chain.invoke("下一步打算怎么写") == "plans"


def test_nothing_to_look_for(retriever: ReportRetriever) -> None:
    assert retriever.search("", 5) == []
    assert retriever.search("  ", 5) == []
    assert retriever.search("学习", 0) == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_question_is_answered_without_a_fault(retriever: ReportRetriever, question: str) -> None:
    assert len(retriever.search(question, 3)) <= 3


def test_copies_are_folded(tmp_path: Path, packs: dict[str, GenrePack], pack: GenrePack) -> None:
    library = Library(tmp_path, packs, lambda: load_embeddings("builtin"))
    text = pack.texts[0].text
    for n in range(3):
        library.learn(f"{n}.txt", f"{text}\n附注{n}", kind="sample", genre=pack.id)
    hits = ReportRetriever(library=library, packs=packs).search("理论学习", 8)
    assert len({hit.passage.text for hit in hits}) == len(hits) > 1
    library.index.close()
    library.close()


@pytest.fixture(scope="module")
def encyclopedia(
    real_data: Path, tmp_path_factory: pytest.TempPathFactory, packs: dict[str, GenrePack]
) -> Iterator[tuple[ReportRetriever, list[tuple[str, str]]]]:
    """A hundred encyclopedia passages with their questions: nothing of our genre."""
    library = Library(tmp_path_factory.mktemp("cmrc"), packs, lambda: load_embeddings("builtin"))
    data = json.loads((real_data / "cmrc2018_trial.json").read_text("utf-8"))["data"]
    questions = []
    for part in [part for item in data for part in item["paragraphs"]][:100]:
        learnt = library.learn(part["id"], part["context"], kind="sample", genre=next(iter(packs)))
        questions += [(item["question"], learnt.document.id) for item in part["qas"][:2]]
    library.index.close()
    yield ReportRetriever(library=library, packs=packs), questions
    library.close()


def test_both_halves_together_are_not_worse_than_words_alone(
    encyclopedia: tuple[ReportRetriever, list[tuple[str, str]]],
) -> None:
    retriever, questions = encyclopedia
    library = retriever.library

    def by_words(question: str) -> str:
        return library.passages([library.lexical(query_tokens(question), 1)[0][0]])[0].document

    words = sum(by_words(question) == document for question, document in questions)
    both = sum(retriever.search(question, 1)[0].passage.document == document for question, document in questions)
    assert both >= words - 1
    assert both / len(questions) > 0.95
