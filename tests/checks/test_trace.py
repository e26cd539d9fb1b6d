"""Every fact of a draft has an origin; what stands in a sample only is a leak."""

from __future__ import annotations

import pytest

from assistant.checks.trace import Tracer, facts_in

NOTES = "中心组学习12次，参学率98％，阅读量1,200次，印发《学习方案》，开展“微宣讲”3场"
TRACER = Tracer(
    NOTES,
    given=["2026年"],
    policies=["党委每年至少专题研究两次意识形态工作，党组书记是第一责任人。", "两个维护"],
    samples={"s1": "全年开展宣讲46场，印发《宣讲办法》。"},
)


@pytest.mark.parametrize(
    ("text", "fact", "origin"),
    [
        ("组织学习12次。", "12次", "notes"),
        ("参学率达98%。", "98%", "notes"),
        ("阅读量1200次。", "1200次", "notes"),
        ("印发《学习方案》。", "《学习方案》", "notes"),
        ("开展“微宣讲”。", "“微宣讲”", "notes"),
        ("2026年，我局认真履责。", "2026年", "notes"),
        ("每年至少专题研究两次意识形态工作。", "两次", "policy"),
        ("做到“两个维护”。", "“两个维护”", "policy"),
        ("开展宣讲46场。", "46场", "sample:s1"),
        ("印发《宣讲办法》。", "《宣讲办法》", "sample:s1"),
        ("培训77人。", "77人", "untraced"),
        ("学习2次。", "2次", "untraced"),
        ("王明同志获奖。", "王明", "untraced"),
    ],
)
def test_origins(text: str, fact: str, origin: str) -> None:
    traced = TRACER.trace(text)
    assert [(found.text, found.origin) for found in traced] == [(fact, origin)]
    assert all(text[found.start : found.end] == found.text for found in traced)


def test_numbering_and_placeholders_are_no_facts() -> None:
    assert facts_in("一、主要做法\n（一）抓学习。一是坚持读书。其中，学习【待补：第3次】次。") == []
