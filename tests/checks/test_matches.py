"""The sample part put beside each part of a draft: of the same role, verbatim, and the most like it."""

from __future__ import annotations

from assistant.checks.copies.matches import MatchIndex
from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.structure.parse import parse_report

DRAFT = """一、主要做法
（一）抓好理论学习。中心组学习12次，开展专题研讨4次，读书班一期。
（二）管好宣传阵地。排查微信公众号2个、工作群12个。
二、存在的问题
（一）理论学习不深入。研讨不多。
三、下一步打算
（一）加强理论学习。办好读书班。
"""


def test_each_part_stands_beside_one_of_its_kind(pack: GenrePack) -> None:
    samples = []
    for text in pack.texts:
        if text.kind == "sample" and not text.weak:
            report = parse_report(text.text, pack)
            samples.append((Document(text.stem, text.title, "sample", pack.id, text.title, "", "", 0, True), report))
    texts = {document.id: report.text for document, report in samples}
    matches = MatchIndex(samples, pack).beside(parse_report(DRAFT, pack))
    assert [match.place.split(" › ")[-1][:6] for match in matches if match.level == "item"] == [
        "（一）抓好理",
        "（二）管好宣",
        "（一）理论学",
        "（一）加强理",
    ]
    for match in matches:
        assert texts[match.document][match.sample_start : match.sample_end] == match.text
        assert 0 < match.similarity <= 1
    study, places, *_ = [match for match in matches if match.level == "item"]
    assert "学习" in study.text
    assert "阵地" in places.sample_place


def test_a_sample_matches_itself(pack: GenrePack) -> None:
    texts = [text for text in pack.texts if text.kind == "sample" and not text.weak][:6]
    samples = [
        (Document(one.stem, one.title, "sample", pack.id, "", "", "", 0, True), parse_report(one.text, pack))
        for one in texts
    ]
    own = samples[3][1]
    for match in MatchIndex(samples, pack).beside(own):
        assert match.document == samples[3][0].id
        assert (match.sample_start, match.sample_end) == (match.start, match.end)


def test_no_samples_no_matches(pack: GenrePack) -> None:
    assert MatchIndex([], pack).beside(parse_report(DRAFT, pack)) == ()
