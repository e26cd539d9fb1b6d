"""Any text parses: quickly, with spans that nest and reproduce it, and always to the same result."""

from __future__ import annotations

import random
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.genre import GenrePack
from assistant.report import Item, Point, Report, Section, Span
from assistant.structure.outline import outline_json
from assistant.structure.parse import parse_report
from assistant.structure.passages import cut_passages
from assistant.structure.sentences import split_sentences

sys.path.insert(0, str(Path(__file__).parent))
from wild_texts import PIECES, texts


def _check(report: Report) -> None:
    text = report.text
    parts = [report.title, report.addressee, report.preamble, *report.sections, report.closing]
    frame = [part for part in parts if part]
    for before, after in pairwise(frame):
        assert before.end <= after.start
    for part in [*frame, report.signature, report.date, *report.attachments]:
        assert part is None or 0 <= part.start <= part.end <= len(text)
    if report.transition and report.preamble:
        _inside(report.transition, report.preamble)
    for section in report.sections:
        _check_node(text, section)
    for span in [*report.figures, *report.masks]:
        assert span.of(text) == span.text


def _inside(inner: Span, outer: Span) -> None:
    assert outer.start <= inner.start <= inner.end <= outer.end


def _check_node(text: str, node: Section | Item) -> None:
    if node.number:
        assert text.startswith(node.number[0], node.start)
    if node.heading:
        assert _bare(node.heading) in _bare(node.of(text))
    children: list[Span] = sorted([*node.points, *node.items], key=lambda child: child.start)
    for child in children:
        _inside(child, node)
    for before, after in pairwise(children):
        assert before.end <= after.start
    for child in children:
        if isinstance(child, Item):
            _check_node(text, child)
        elif isinstance(child, Point):
            assert _bare(child.of(text)).startswith(child.marker)
            assert _bare(child.lead) in _bare(child.of(text))


def _bare(words: str) -> str:
    """Return words without white space and the marks of Markdown."""
    return re.sub(r"[\s*]", "", words)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_any_text_parses_and_spans_nest(text: str, pack: GenrePack) -> None:
    report = parse_report(text, pack)
    _check(report)
    assert outline_json(parse_report(text, pack)) == outline_json(report)
    for passage in cut_passages(report, document="d", name="n", kind="sample", pack=pack):
        assert text[passage.start : passage.end] == passage.text


@settings(max_examples=200, deadline=None)
@given(text=texts)
def test_sentences_are_in_order_and_lose_nothing(text: str) -> None:
    spans = split_sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_mutated_real_texts_parse(real_data: Path, pack: GenrePack) -> None:
    seeds = [path.read_text("utf-8") for path in sorted((real_data / "seeds").iterdir())]
    chance = random.Random(7)
    for _ in range(60):
        text = chance.choice(seeds)
        for _ in range(chance.randint(1, 12)):
            text = _mutated(text, chance)
        _check(parse_report(text, pack))


def _mutated(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    to = min(len(text), at + chance.randint(1, 200))
    way = chance.randrange(5)
    if way == 0:
        return text[:at] + text[to:] or text
    if way == 1:
        return text[:to] + text[at:to] + text[to:]
    if way == 2:
        return text[:at] + chance.choice(PIECES) + text[at:]
    if way == 3:
        return text[:at] + text[at:to].replace("\n", "") + text[to:]
    return text[:at] + "".join(chance.sample(text[at:to], to - at)) + text[to:]


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "“一是",
        "。（一）",
        "。",
        "一、",
        "（",
        "2022年12月",
        "第一，",
        "现将",
        "报告\n",
        "一是好。\n",
        "* ",
        "《",
        "1.",
        "附件",
    ],
)
@pytest.mark.timeout(60)  # linear takes a second or two; what grows with the square would not end
def test_a_long_text_of_one_piece_does_not_hang(piece: str, pack: GenrePack) -> None:
    text = (piece * (200_000 // len(piece) + 1))[:200_000]
    assert parse_report(text, pack).text == text
