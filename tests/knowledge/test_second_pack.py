"""A second genre is data: annual safety reports parse, are searched, asked and drafted on their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from assistant.build import Assistant
from assistant.genre import BundledText, GenrePack
from assistant.settings import Settings
from assistant.structure.parse import parse_report
from assistant.structure.topics import label_topics
from assistant.tasks.draft.job import DraftRequest

GENRE = "safety-production"
NOTES = "- 安委会开会4次，安全投入85万元\n- 查出隐患205条，整改201条\n- 组织应急演练3次，参加260人次\n"


@pytest.fixture(scope="module")
def second(packs: dict[str, GenrePack]) -> GenrePack:
    return packs[GENRE]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(Settings(_env_file=None, home=tmp_path_factory.mktemp("home"), genre=GENRE))
    yield made
    made.close()


def _samples(pack: GenrePack) -> list[BundledText]:
    return [text for text in pack.texts if text.kind == "sample"]


def test_samples_are_recognised_as_their_type(second: GenrePack) -> None:
    for sample in _samples(second):
        assert parse_report(sample.text, second).type == sample.type, sample.stem


def test_samples_are_varied_and_of_the_length_of_such_reports(second: GenrePack) -> None:
    samples = _samples(second)
    assert len(samples) == 6
    assert sum(sample.weak for sample in samples) == 1
    assert {sample.type for sample in samples} == {kind.name for kind in second.report_types}
    assert all(1500 <= len(re.sub(r"\s", "", sample.text)) <= 2800 for sample in samples)
    reports = [parse_report(sample.text, second) for sample in samples if not sample.weak]
    items = [item for report in reports for section in report.sections for item in section.items]
    assert {item.run_in for item in items} == {True, False}
    assert {bool(item.points) for item in items} == {True, False}


def test_texts_share_no_sentence_with_each_other_or_the_first_genre(second: GenrePack, pack: GenrePack) -> None:
    texts = {text.stem: _stretches(text.text) for text in second.texts}
    texts["first genre"] = set().union(*(_stretches(text.text) for text in pack.texts))
    assert {(a, b): run for a, b in combinations(texts, 2) if (run := texts[a] & texts[b])} == {}


def test_texts_keep_clear_of_real_reports(second: GenrePack, real_data: Path) -> None:
    texts = {text.stem: _stretches(text.text) for text in second.texts}
    for path in (*real_data.glob("seeds/*.txt"), *real_data.glob("government-work-reports/*.txt")):
        theirs = _stretches(path.read_text("utf-8"))
        assert {stem: run for stem, held in texts.items() if (run := held & theirs)} == {}, path.name


def test_every_item_of_what_was_done_has_a_topic(second: GenrePack) -> None:
    items = [
        (sample.stem, item.heading, label_topics(second, item.of(sample.text), item.heading))
        for sample in _samples(second)
        if not sample.weak
        for section in parse_report(sample.text, second).sections
        if section.role == "done"
        for item in section.items
    ]
    assert [item for item in items if not item[2]] == []
    assert len({labels[0][0] for _, _, labels in items}) == len(second.topics)


def test_policies_name_the_article_and_their_source(second: GenrePack) -> None:
    policies = [text for text in second.texts if text.kind == "policy"]
    assert len(policies) == 3
    for policy in policies:
        assert all((policy.source, policy.year, policy.status, policy.certainty)), policy.stem
        statements = [line for line in policy.text.splitlines() if line.startswith("（")]
        assert all(re.search(r"第[一二三四五六七八九十]+条|归纳", line) for line in statements), policy.stem


def _last(events: Iterator[Any]) -> Any:
    return list(events)[-1]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("事故报告的时限是多久", "1小时", id="requirement"),
        pytest.param("隐患治理这部分怎么写", "隐患", id="how-to"),
        pytest.param("存在的问题一般怎么写", "问题", id="role"),
    ],
)
def test_a_question_is_answered_from_this_genre_alone(assistant: Assistant, question: str, said: str) -> None:
    answer = _last(assistant.ask(question))
    assert answer.answered
    assert said in answer.text
    assert "意识形态" not in answer.text
    ours = {document.id for document in assistant.library.documents(genre=GENRE)}
    ours |= {name for name, guide in assistant.library.guides.items() if guide.document.genre == GENRE}
    assert {citation.document for citation in answer.citations} <= ours


def test_search_in_one_genre_finds_nothing_of_the_other(assistant: Assistant) -> None:
    for genre in (GENRE, "ideology-responsibility"):
        ours = {document.id for document in assistant.library.documents(genre=genre)}
        hits = assistant.retriever.search("存在的主要问题", 12, genre=genre)
        assert hits
        assert {hit.passage.document for hit in hits} <= ours


def test_a_draft_is_written_in_this_genre(assistant: Assistant) -> None:
    request = DraftRequest(notes=NOTES, type="企业报告", unit="某食品公司", period="2026年", genre=GENRE)
    draft = _last(assistant.draft(request))
    assert all(figure in draft.text for figure in ("85万元", "205条", "201条", "260人次"))
    assert "安全生产" in draft.title
    assert not re.search("意识形态|理论学习|舆情", draft.text)
    assert not [figure for figure in draft.figures if figure.origin.startswith("sample")]


def _stretches(text: str) -> set[str]:
    """Return every run of 13 characters within a line, names of documents excepted."""
    lines = [re.sub(r"《[^《》]+》", "\0", re.sub(r"[^\S\n]", "", line)) for line in text.splitlines()]
    runs = (line[i : i + 13] for line in lines for i in range(len(line) - 12))
    return {run for run in runs if "\0" not in run}
