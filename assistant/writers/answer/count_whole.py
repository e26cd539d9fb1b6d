"""Whether the samples are whole: which of them lack one of the parts that most have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.writers.answer.count_told import named
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import joined

_COUNTS = re.compile(r"哪(?:些|几?[篇份个])|[几多]少?[篇份]|谁")
_WHOLE = re.compile(
    r"(?:没有?|未)(?:能)?写?(?:得|到)?(?:完整|齐全?|全)(?!面|文|年|国|市|县|区|局|体)|(?:结构|部分|内容|要素|写得?|格式)[都也]*(?:是)?不(?:够|太)?(?:完整|齐全?|全)(?!面)"
    r"|缺(?:了|少)?(?:一?[块些个]|[几哪]?个?)?(?:部分|板块|大块|东西|章节|块)|缺项|不完整|残缺|(?:部分|结构|板块)[都也是]*(?:写)?(?:齐全?|完整)"
)
_USUAL = 0.5  # share of the samples from which a part is one that a report has


def asks_whole(material: Material) -> bool:
    """Whether it is asked which samples are not whole: 哪些没写完整, 哪几篇结构不全."""
    asked = material.asked
    said = asked.said or asked.question
    other = asked.topics or asked.roles or asked.documents or asked.notice or asked.given
    return bool(not other and asked.intent == "coverage" and _COUNTS.search(said) and _WHOLE.search(said))


def write_whole(material: Material) -> Iterator[str]:
    """Yield how many samples have all the usual parts, and which lack one."""
    samples = material.samples
    usual = [role for role in samples.order if sum(1 for _ in samples.sections(role)) >= _USUAL * samples.n]
    names = {role: guide.name for role in usual if (guide := material.pack.guide(role))}
    held = {document.name: {section.role for section in report.sections} for document, report in samples.items}
    lacking = {role: [name for name, roles in held.items() if role not in roles] for role in names}
    whole = sum(all(role in roles for role in names) for roles in held.values())
    parts = joined([f"“{name}”" for name in names.values()], most=len(names))
    rest = samples.n - whole
    yield (
        f"**按部分看（{parts}），{samples.n} 篇{samples.label}里 {whole} 篇齐全，"
        f"{f'{rest} 篇缺' if rest else '没有一篇缺'}。**{samples.note}"
    )
    for role, lack in lacking.items():
        yield named(f"没有单列“{names[role]}”的", lack)
    yield "只看各部分单列没有；写得够不够、细不细数不出来。要数哪些没写某一样，就把它说出来，如“哪些没写保密”。"
    if weak := len(material.weak):
        yield f"另有 {weak} 篇是标明的反例，不计在内。"
