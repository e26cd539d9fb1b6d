"""Shorter ones of the headings or sentences that the answer before listed, or that these are the shortest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.results import Answer
from assistant.writers.answer.listing import USUAL, list_of
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import quoted, titles
from assistant.writers.cite import quote_again

_ITEM = re.compile(r"(?m)^\d{1,2}\. “(?P<says>.+)”(?:\[(?P<n>\d{1,3})\]|（句式库）)")


def lists(answer: Answer) -> bool:
    """Whether an answer is a list of headings or sentences."""
    return answer.intent == "headings" and bool(_ITEM.search(answer.text))


def write_shorter(material: Material, answers: tuple[Answer, ...]) -> Iterator[str]:
    """Yield as many as were listed, each shorter than half of those; that there are none, with the shortest of them."""
    last = answers[-1]
    found = list(_ITEM.finditer(last.text))
    sizes = sorted(len(one["says"]) for one in found)
    longest = sizes[(len(sizes) - 1) // 2] - 1
    given = "".join(f"\n{answer.text}" for answer in answers)
    wanted = material.asked.count or len(found) or USUAL
    asked = replace(material.asked, given=given, count=wanted, turn="")
    told = list(list_of(replace(material, asked=asked), longest))
    if told:
        yield from told
        return
    shortest = min(found, key=lambda one: len(one["says"]))
    cited = next((one for one in last.citations if one.n == int(shortest["n"] or 0)), None)
    says = f"“{shortest['says']}”"
    if cited:
        says = f"{quoted(material, quote_again(cited))}（{titles([cited.name])}）"
    yield f"**没有更短的了**：资料库里这一类的，上面给的 {len(found)} 个里最短的是{says}。"
