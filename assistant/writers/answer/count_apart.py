"""Whether samples write the causes apart from the problems, under one heading with them, or in the paragraphs only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.report import Role
from assistant.writers.answer.count_held import counted
from assistant.writers.answer.count_told import listed, named
from assistant.writers.answer.material import Material

_COUNTS = re.compile(r"哪(?:些|几?[篇份个])|[几多]少?[篇份]")
_APART = re.compile("分开|分别|分成|分列|单独|单列|另起|另写")
_TOGETHER = re.compile(
    "合在|合并|合写|合成|合起来|放在?一起|写在?一起|一起写|一块儿?写|混在|不分开|没有?分开|没单独|没单列"
)
_PARTS: tuple[Role, Role] = ("problems", "causes")


def asks_apart(material: Material) -> bool:
    """Whether it is counted which samples set the causes apart from the problems: 几篇把问题和原因分开写."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.topics or asked.documents or asked.intent != "coverage" or not _COUNTS.search(said):
        return False
    guides = [guide for role in _PARTS if (guide := material.pack.guide(role))]
    both = all(any(name in said for name in (one.name, *one.headings, *one.cues)) for one in guides)
    return len(guides) == len(_PARTS) and both and bool(_APART.search(said) or _TOGETHER.search(said))


def write_apart(material: Material) -> Iterator[str]:
    """Yield how many samples write the causes in each of the ways, and which do as is asked."""
    samples, said = material.samples, material.asked.said or material.asked.question
    asked = replace(material.asked, roles=("causes",), target="role", topics=(), terms=(), open=(), negated=False)
    found = counted(replace(material, asked=asked, samples=samples))
    parts = {document.id for document, report in samples.items if any(s.role == "causes" for s in report.sections)}
    apart = [one for one in found.having if one.own and one.document.id in parts]
    headed = [one for one in found.having if one.own and one.document.id not in parts]
    within = [one for one in found.having if not one.own]
    yield (
        f"**{samples.n} 篇{samples.label}中，{len(apart)} 篇把“{found.subject}”单列成一部分，"
        f"{len(headed)} 篇同问题写在一部分、标题里写明“及原因”**，"
        f"{len(within)} 篇只在问题的段落里交代，{len(found.lacking)} 篇没有写。{samples.note}"
    )
    if _TOGETHER.search(said):
        yield listed(material, "写在一部分、标题里写明的", headed)
        yield named("只在问题的段落里交代的", [one.document.name for one in within])
    else:
        yield listed(material, "单列成一部分的", apart)
        yield listed(material, "写在一部分、标题里写明的", headed)
    if weak := len(material.weak):
        yield f"另有 {weak} 篇是标明的反例，不计在内。"
