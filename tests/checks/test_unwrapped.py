"""A hard-wrapped draft gets the remarks of the unwrapped one, at the same words."""

from __future__ import annotations

import textwrap

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.checks.unwrapped import Unwrapped
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report

SLIPS = (("落实", "落实落实"), ("学习", "学系"), ("，", "，，"), ("中国特色社会主义思想", "特色社会主义思想"))


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [30, 34, 40])
@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
def test_findings_are_those_of_the_unwrapped_text(width: int, indent: str, pack: GenrePack, common: Common) -> None:
    def check(text: str) -> list[tuple[str, str]]:
        flat = Unwrapped(text)
        found = flat.findings(check_all(Desk(parse_report(flat.text, pack), common, pack)))
        assert all(text[finding.start : finding.end] == finding.quote for finding in found)
        return sorted((finding.check, _bare(finding.quote)) for finding in found)

    samples = [text.text for text in pack.texts if text.kind == "sample" and not text.weak][::6]
    for text in samples:
        for right, wrong in SLIPS:
            at = text.find(right, len(text) // 3)
            text = text[:at] + wrong + text[at + len(right) :] if at >= 0 else text
        lines = [indent + line if line.strip() else line for line in text.split("\n")]
        wrapped = "\n".join("\n".join(textwrap.wrap(line, width)) or line for line in lines)
        assert wrapped.count("\n") > 2 * text.count("\n")
        assert check(wrapped) == check("\n".join(lines))


def test_a_text_that_is_not_wrapped_is_left_as_it_is() -> None:
    text = "一、主要做法\n（一）抓学习。全年学习12次。\n二、存在的问题\n一是不深。\n"
    assert Unwrapped(text).text == text
