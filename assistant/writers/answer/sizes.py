"""Sizes of the samples, or of one part of them, and the samples themselves as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.statistics import Range, size
from assistant.writers.answer.material import Material, Samples
from assistant.writers.answer.rule import rule_first
from assistant.writers.answer.span import within
from assistant.writers.answer.words import joined, spread, titles

_FRAMES: dict[str, tuple[str, Callable[[Report], Span | None]]] = {
    "title": ("标题", lambda report: report.title),
    "opening": ("导语", lambda report: report.preamble),
    "transition": ("过渡句", lambda report: report.transition),
    "closing": ("结尾", lambda report: report.closing),
}


def write_sizes(material: Material) -> Iterator[str]:
    """Yield sizes of whole samples or of one part: the longest, the shortest, the middle."""
    asked, samples = material.asked, material.samples
    role = asked.role
    frame = _FRAMES.get(asked.target)
    sizes: list[tuple[int, Document]] = []
    topic = asked.topics[0] if asked.topics and not frame else ""
    covered = samples.statistics.topics.get((role or "done", topic)) if topic else None
    for document, report in samples.items:
        if topic:
            count = covered.sizes.get(document.name, 0) if covered else 0
        elif frame:
            span = frame[1](report)
            count = size(span.of(report.text)) if span else 0
        elif role:
            count = sum(size(section.of(report.text)) for section in report.sections if section.role == role)
        else:
            count = size(report.text)
        if count:
            sizes.append((count, document))
    if not sizes:
        yield f"{samples.n} 篇{samples.label}都没有{f'单列“{topic}”' if topic else '这一部分'}，没法比长短。"
        return
    sizes.sort(key=lambda pair: pair[0])
    what = _called(material, topic)
    low, high = sizes[0], sizes[-1]
    if asked.measure == "longest":
        yield f"**{what}最长的是{titles([high[1].name])}，{high[0]} 字。**"
    elif asked.measure == "shortest":
        yield f"**{what}最短的是{titles([low[1].name])}，{low[0]} 字。**"
    whole = not (topic or frame or role)
    numbers = usual_size(samples) if whole else Range.of([count for count, _ in sizes])
    mean = round(sum(count for count, _ in sizes) / len(sizes))
    yield f"{len(sizes)} 篇{samples.label}{what}{spread(numbers, '字')}，平均 {mean} 字（不计空白）。{samples.basis}"
    if asked.measure == "length":
        yield (
            f"最长的是{titles([high[1].name])}（{high[0]} 字），最短的是{titles([low[1].name])}（{low[0]} 字）。"
            if len(sizes) > 1
            else ""
        )
        if found := material.known.found:
            yield f"**规定**：{rule_first(material, found[0], '')}"
        return
    yield "\n".join(f"- {titles([document.name])}：{count} 字" for count, document in reversed(sizes[-10:]))


def usual_size(samples: Samples) -> Range:
    """Return how long most samples are, the same wherever it is told.

    A tenth at either end is no “most”: two short ones of one's own move nothing.
    """
    sizes = sorted(size(report.text) for _, report in samples.items)
    few = len(sizes) // 10
    return Range.of(sizes[few : len(sizes) - few])


def _called(material: Material, topic: str) -> str:
    """Return what is measured: a topic where it has parts of its own, a frame, a part, or the whole."""
    asked = material.asked
    guide = material.pack.guide(asked.role) if asked.role else None
    if topic:
        return f"{f'“{guide.name}”里' if guide and asked.role != 'done' else ''}单列的“{topic}”"
    return _FRAMES[asked.target][0] if asked.target in _FRAMES else f"“{guide.name}”部分" if guide else "全文"


def write_listing(material: Material) -> Iterator[str]:
    """Yield the samples themselves, where the question only asks how many there are of a kind or year."""
    samples = material.samples
    yield f"**{samples.label}共 {samples.n} 篇**。{samples.note}"
    yield "\n".join(
        f"- {titles([document.name])}" + (f"（{joined([part for part in (document.type, document.period) if part])}）")
        for document, _ in samples.items
    )
    asked = material.asked
    weak = [one for one in material.documents if one.id in material.weak and (not asked.type or one.type == asked.type)]
    weak = [one for one in weak if not asked.period or within(one.period, asked.period)]
    if weak and not asked.documents:
        yield f"另有 {len(weak)} 篇是标明的反例，不计在内。"
