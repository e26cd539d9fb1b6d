"""A number that a question gives to what is named (六大阵地), of which no text here speaks: that is said first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.writers.answer.material import Material
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

# 大 makes a number one of a set phrase; 六个问题 and 两类单位 only count.
_NUMBERED = re.compile(
    r"(?<![第十百一二两三四五六七八九\d])([二两三四五六七八九十]|十[一二])大(?P<of>[一-鿿]{2})(?!报告|精神|代表|会)"
)
_NO_SET = re.compile(r"会议|精神|报告|代表|以来|胜利|召开|部分|板块|方面|块")


def with_number_named(material: Material, written: Written) -> Written:
    """Say before an answer that the numbered phrase asked of stands in no text here, where the answer has it not."""
    asked = material.asked
    found = _NUMBERED.search(asked.said or asked.question)
    if not found or _NO_SET.match(found["of"]) or not written.answered or asked.phrases or asked.turn:
        return written
    if written.intent not in ("requirement", "how_to", "other", "unclear") or asked.documents:
        return written
    return replace(written, blocks=_told(material, list(written.blocks), found[0], found["of"]))


def _told(material: Material, blocks: list[str], phrase: str, of: str) -> Iterator[str]:
    texts = [*blocks, *(report.text for _, report in material.samples.items)]
    texts += [one.own for one in material.statements.all]
    if of in "".join(blocks) and not any(phrase in one for one in texts):
        yield f"资料里没有“{shown(phrase)}”这个提法，不能照这个数写；下面是资料里说“{shown(of)}”的。"
    yield from blocks
