"""Whether a few sentences are enough for a part or topic (写几句就够了吧): by how many the samples give it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.report import Role
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import Range, covered_topics, size
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import between, rounded, spread

_FEW = 3  # sentences that are a few
_HALF = 0.5  # share of the samples from which what they do is usual


def write_few(material: Material) -> Iterator[str]:
    """Yield yes or no first, then in how many sentences and characters the samples write it, and the case told of."""
    asked, samples = material.asked, material.samples
    name, counts, sizes = _told(material)
    if not counts:
        yield f"资料库里的范文没有单列“{name}”的，几句话够不够没有依据，我不知道。"
        return
    few = sum(count <= _FEW for count in counts)
    share = few / len(counts)
    word = "够。" if share >= _HALF else "可以，但多数写得更多。" if few else "一般不够。"
    yield (
        f"**{word}**单列“{name}”的 {len(counts)} 篇{samples.label}里，{_FEW} 句以内的 {few} 篇；"
        f"一般写 {rounded(Range.of(counts).median)} 句（{between(Range.of(counts), '句')}），"
        f"{spread(Range.of(sizes), '字')}。{samples.note}{samples.basis}"
    )
    for case in material.pack.cases.circumstances:
        if case.clause(asked.question) and "总" in case.says:
            yield f"**按你说的情况**（{case.name}）：{material.advised(case.says['总'])}"
    yield "句数没有规定：有几件实事写几句，没有的不凑；通知对篇幅另有要求的，照通知。"


def _told(material: Material) -> tuple[str, list[int], list[int]]:
    """Return what is asked about, and of each sample that has it by itself how many sentences and characters."""
    asked, role = material.asked, material.asked.role
    topic = asked.topics[0] if asked.topics else ""
    guide = material.pack.guide(role) if role else None
    counts, sizes = [], []
    for _, report in material.samples.items:
        if topic:
            done: Role = "done"
            spans = [node for of, name, node, _ in covered_topics(report, material.pack) if (of, name) == (done, topic)]
        else:
            spans = [section for section in report.sections if section.role == role]
        if spans:
            counts.append(sum(len(split_sentences(report.text, one.start, one.end)) for one in spans))
            sizes.append(sum(size(one.of(report.text)) for one in spans))
    return topic or (guide.name if guide else "这一部分"), counts, sizes
