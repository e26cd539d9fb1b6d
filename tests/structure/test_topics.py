"""Topics as a person would give them, on parts of real reports and of the samples that ship."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from assistant.genre import GenrePack
from assistant.report import Point, Section
from assistant.structure.notes.words import fact_topic
from assistant.structure.parse import parse_report
from assistant.structure.passages import cut_passages
from assistant.structure.topics import label_topics

sys.path.insert(0, str(Path(__file__).parent))
from fact_topics import FACTS
from topic_labels import SAMPLES, SEEDS
from topic_labels_held_out import HELD_OUT


def _labelled(folder: Path, pack: GenrePack) -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted((folder / "seeds").iterdir()):
        text = path.read_text("utf-8")
        for node in parse_report(text, pack).nodes():
            label = SEEDS[path.stem[:3]].get(node.start)
            if label and not isinstance(node, Section):
                yield node.of(text), node.lead if isinstance(node, Point) else node.heading, label.split()
    for sample in pack.texts:
        for node in parse_report(sample.text, pack).nodes():
            heading = "" if isinstance(node, Point) else node.heading or ""
            if label := SAMPLES.get(sample.stem, {}).get(heading):
                yield node.of(sample.text), heading, label.split()


def test_topics_agree_with_hand_labels(real_data: Path, pack: GenrePack) -> None:
    labelled = list(_labelled(real_data, pack))
    found = [[topic for topic, _ in label_topics(pack, text, heading)] for text, heading, _ in labelled]
    wanted = [labels for *_, labels in labelled]
    first = sum(bool(got) and got[0] in want for got, want in zip(found, wanted, strict=True))
    right = sum(len(set(got) & set(want)) for got, want in zip(found, wanted, strict=True))
    assert len(labelled) >= 150
    assert first / len(labelled) >= 0.93
    assert right / sum(map(len, found)) >= 0.8
    assert right / sum(map(len, wanted)) >= 0.85


def test_topics_of_parts_never_tuned_on(pack: GenrePack) -> None:
    found: list[tuple[tuple[str, ...], set[str]]] = []
    for sample in (text for text in pack.texts if text.stem in HELD_OUT):
        report = parse_report(sample.text, pack)
        passages = cut_passages(report, document="d", name="n", kind="sample", pack=pack)
        topics = {passage.start: passage.topics for passage in passages if passage.level in ("item", "point")}
        for node in report.nodes():
            heading = node.lead if isinstance(node, Point) else node.heading or ""
            if not isinstance(node, Section) and (label := HELD_OUT[sample.stem].get(heading)):
                found.append((topics[node.start], set(label.split())))
    right = sum(len(set(got) & want) for got, want in found)
    assert len(found) >= 80
    assert sum(bool(got) and got[0] in want for got, want in found) / len(found) >= 0.75
    assert 2 * right / sum(len(got) + len(want) for got, want in found) >= 0.7  # F1


def test_every_hand_label_names_a_heading_that_is_there(pack: GenrePack) -> None:
    there = {
        sample.stem: {
            node.lead if isinstance(node, Point) else node.heading for node in parse_report(sample.text, pack).nodes()
        }
        for sample in pack.texts
    }
    labelled = {stem: set(labels) for held in (SAMPLES, HELD_OUT) for stem, labels in held.items()}
    assert {stem: gone for stem, labels in labelled.items() if (gone := labels - there[stem])} == {}


def test_scores_fall_and_stay_within_one(pack: GenrePack) -> None:
    scores = [score for _, score in label_topics(pack, "开展理论学习和保密教育，组织中心组集中学习。", "理论学习")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_text_about_nothing_of_the_genre_has_no_topic(pack: GenrePack) -> None:
    assert label_topics(pack, "今天天气很好。") == ()
    assert label_topics(pack, "") == ()


def test_single_facts_are_filed_under_their_topic(pack: GenrePack) -> None:
    wrong = [said for said, topics in FACTS.items() if fact_topic(said, pack) not in topics.split()]
    assert len(wrong) <= 0.05 * len(FACTS), wrong
