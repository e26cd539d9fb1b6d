"""How one part of a report is written: what it is for, its size in the samples, headings, frames, facts, mistakes."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.genre import RoleGuide
from assistant.report import Role
from assistant.structure.statistics import Quoted, RoleStatistics
from assistant.writers.answer.headings import heading_frames, sample_headings, sentence_frames
from assistant.writers.answer.material import Material, quoted_quote
from assistant.writers.answer.rule import rules_block
from assistant.writers.answer.words import (
    GUIDE,
    LIBRARY,
    advised,
    between,
    block,
    frame,
    percent,
    quoted,
    spread,
    whole,
)

_FIRST = 3  # lines of advice that come before anything else


def write_part(material: Material, role: Role) -> Iterator[str]:
    """Yield how the part ``role`` is written."""
    guide = material.pack.guide(role)
    name = guide.name if guide else role
    statistics = material.samples.statistics.roles.get(role)
    if material.asked.length:
        yield part_summary(material, role, guide, statistics)
        yield from _after_length(material, guide)
        return
    yield f"**{name}**：{material.advised(guide.purpose)}" if guide and guide.purpose else f"**{name}**"
    if material.asked.mistakes and guide:
        yield block(f"写“{name}”要避开的{GUIDE}", advised(material, guide.mistakes))
    advice = list(dict.fromkeys(guide.advice)) if guide else []
    yield block(f"先抓住这几点{GUIDE}", advised(material, advice[:_FIRST]), ordered=True)
    yield _section_headings(material, statistics)
    yield block(
        "小标题可以借鉴（范文原文）", [quoted(material, quote) for quote in sample_headings(material, (role,), (), 4)]
    )
    yield block(f"再往细里写{GUIDE}", advised(material, advice[_FIRST:6]))
    yield block(f"可套用的句式{LIBRARY}", some_frames(material, role))
    yield _topics_line(material, role, name)
    yield rules_block(material, name)
    if guide and not material.asked.mistakes:
        yield block(f"容易出的毛病{GUIDE}", advised(material, guide.mistakes[:3]))
    yield f"**范文里的篇幅**：{part_size(material, role, statistics)}"


def part_summary(material: Material, role: Role, guide: RoleGuide | None, statistics: RoleStatistics | None) -> str:
    """Return what the part is for, then how long, how many points, in how many samples."""
    name = guide.name if guide else role
    purpose = f"**{name}**：{material.advised(guide.purpose)}" if guide and guide.purpose else f"**{name}**"
    return f"{purpose}\n\n{part_size(material, role, statistics)}"


def part_size(material: Material, role: Role, statistics: RoleStatistics | None) -> str:
    """Return how long the part is, how many points it has, in how many samples; the office's own first."""
    samples = material.samples
    if not samples.n:
        return "资料库里还没有可统计的范文。"
    if not statistics:
        return f"{samples.n} 篇{samples.label}都没有单列这一部分。{samples.basis}"
    lines = own_habit(material, role)
    lines += f"{samples.n} 篇{samples.label}中 {statistics.n_with} 篇{'有' if role == 'opening' else '单列'}这一部分，"
    lines += f"篇幅{spread(statistics.chars, '字')}，约占全文 {percent(statistics.share)}"
    entries = samples.entries(role)
    if entries.high:
        lines += f"；一般分 {whole(entries.median)} 条"
        lines += f"（{between(entries, '条')}）" if entries.low != entries.high else ""
    return f"{lines}。{samples.note}{samples.basis}"


def own_habit(material: Material, role: Role) -> str:
    """Return how the office's own samples write the part, to be said before all of them; empty where there are few."""
    own = material.samples.own
    held = own.statistics.roles.get(role) if own else None
    if not own or not held:
        return ""
    entries = own.entries(role)
    points = f"，一般分 {whole(entries.median)} 条" if entries.high else ""
    size = spread(held.chars, "字")
    return f"你们加进来的 {own.n} 篇中 {held.n_with} 篇单列这一部分，篇幅{size}{points}。放到全部来看："


def _after_length(material: Material, guide: RoleGuide | None) -> Iterator[str]:
    advice = [
        line for line in (guide.advice if guide else ()) if any(word in line for word in ("条", "篇幅", "字", "段"))
    ]
    yield block(f"把握篇幅{GUIDE}", advised(material, advice[:3]))
    yield rules_block(material, guide.name if guide else "")


def _section_headings(material: Material, statistics: RoleStatistics | None) -> str:
    if not statistics or not statistics.headings:
        return ""
    groups: dict[str, list[Quoted]] = {}
    for heading in statistics.headings:
        groups.setdefault(heading.text, []).append(heading)
    ranked = sorted(groups.values(), key=lambda group: -len(group))[:4]
    shown = [f"{quoted(material, quoted_quote(group[0]))}（{len(group)} 篇）" for group in ranked]
    return f"**大标题**：范文里用 {'、'.join(shown)}。"


def some_frames(material: Material, role: Role, topics: tuple[str, ...] = ()) -> list[str]:
    """Return a few headings and sentences of the phrase library for a part, quotation marks around each."""
    headings = heading_frames(material, (role,), topics)
    sentences = sentence_frames(material, (role,), topics)
    chosen = [*headings[:: max(1, len(headings) // 2)][:2], *sentences[:1]]
    return [f"“{frame(material, text)}”" for text in dict.fromkeys(chosen)]


def _topics_line(material: Material, role: Role, name: str) -> str:
    held = [(topic, found) for (of, topic), found in material.samples.statistics.topics.items() if of == role]
    held.sort(key=lambda pair: -pair[1].n_with)
    common = [f"{topic}（{found.n_with} 篇）" for topic, found in held if found.n_with > 1][:6]
    if not common:
        return ""
    return f"**“{name}”多写哪些方面**（{material.samples.n} 篇里）：{'、'.join(common)}。"
