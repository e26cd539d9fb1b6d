"""How one part of a report is written: what it is for, its size in the samples, headings, frames, facts, mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import RoleGuide
from assistant.report import Role
from assistant.structure.statistics import Quoted, Range, RoleStatistics, size
from assistant.writers.answer.headings import heading_frames, sentence_frames
from assistant.writers.answer.material import Material, quoted_quote
from assistant.writers.answer.occasion import office_part
from assistant.writers.answer.offices import samples_of_kind
from assistant.writers.answer.parallel import parallel_sets, write_set
from assistant.writers.answer.passage import best_entry
from assistant.writers.answer.told import asks_to_write, only_new, plight_block, then_line, told_above, told_rules
from assistant.writers.answer.words import (
    GUIDE,
    LIBRARY,
    advised,
    between,
    block,
    frame,
    joined,
    percent,
    quoted,
    spread,
    titles,
    whole,
)

_MOST = 4  # lines of advice
_SIZES = re.compile(r"[一二两三\d](?:到|至|—)\d*[一二三四五六\d]?(?:条|段|字)|条最常见|不超过|篇幅|一段写完|\d字")
_WHICH = re.compile(r"写(?:哪些|什么)(?:方面|内容|东西)")  # which matters are to be written
_USUAL = 4  # topics whose frames are shown for a part


def write_part(material: Material, role: Role) -> Iterator[str]:
    """Yield how the part ``role`` is written."""
    guide = material.pack.guide(role)
    name = guide.name if guide else role
    held = material.pack.writing.part(name)
    statistics = material.samples.statistics.roles.get(role)
    # A length told above cites the lines on sizes alone; the page on the part has them all.
    told = guide and guide.advice and all(told_above(material, line) for line in guide.advice[:_MOST])
    if guide and told and not material.asked.length:
        beware = advised(material, guide.mistakes) if material.asked.mistakes else []
        yield block(f"要避开的毛病{GUIDE}", beware) or only_new(material, name)
        return
    if material.asked.length and not asks_to_write(material.asked):
        yield _length_first(material, role, statistics) or part_summary(material, role, guide, statistics)
        yield from _after_length(material, guide)
        return
    yield plight_block(material, name)  # the case told of is what is asked
    which = _WHICH.search(material.asked.question) is not None
    if which:
        yield _topics_line(material, role, name)
    yield part_summary(material, role, guide, statistics)
    yield office_part(material, role)
    mistakes = guide.mistakes[: 5 if material.asked.mistakes else 2] if guide else ()
    if material.asked.mistakes:
        yield block(f"要避开的毛病{GUIDE}", advised(material, mistakes))
        if not asks_to_write(material.asked):
            yield told_rules(material, held.rules, name)
            return
    advice = list(dict.fromkeys(guide.advice)) if guide else []
    yield block(f"照这个次序写{GUIDE}", advised(material, advice[:_MOST]), ordered=True)
    yield _section_headings(material, statistics)
    sets = [write_set(material, quotes) for quotes in parallel_sets(material, role, 2 if role == "done" else 1)]
    yield block("小标题可借（整套出自一篇，句式一致）", sets)
    units = material.asked.units
    if sets and units and not samples_of_kind(material, units):
        yield f"{material.samples.label}里没有“{'”“'.join(units)}”的，小标题借自别的单位。"
    yield _example(material, role)
    if frames := frames_line(material, role):
        yield f"**句式可套**{LIBRARY}：{frames}。"
    yield "" if which else _topics_line(material, role, name)
    yield told_rules(material, held.rules, name)
    if not material.asked.mistakes:
        yield block(f"别这样写{GUIDE}", advised(material, mistakes))
    yield then_line(f"{name}这一部分")


def part_summary(material: Material, role: Role, guide: RoleGuide | None, statistics: RoleStatistics | None) -> str:
    """Return what the part is for, then how long, how many points, in how many samples."""
    name = guide.name if guide else role
    purpose = f"**{name}**：{material.advised(guide.purpose)}" if guide and guide.purpose else f"**{name}**"
    return f"{purpose}\n\n{part_size(material, role, statistics)}"


def _length_first(material: Material, role: Role, statistics: RoleStatistics | None) -> str:
    """Return how many points and characters, the one that is asked first; empty where nothing was counted."""
    entries = material.samples.entries(role)
    if not statistics or role == "opening" or not entries.high:
        return ""
    guide = material.pack.guide(role)
    each = spread(entry_size(material, role), "字")
    among = f"（{between(entries, '条')}）" if entries.low != entries.high else ""
    points = f"一般 {whole(entries.median)} 条{among}，每条{each}"
    chars = f"整个部分{spread(statistics.chars, '字')}，约占全文 {percent(statistics.share)}"
    of_points = re.search(r"[几多]少?大?(?:条|点|个|项|块|方面)|每一?条|[条点]还是", material.asked.question)
    told = (points, chars) if of_points else (chars, points)
    samples, name = material.samples, guide.name if guide else role
    return (
        f"**{name}**：{'；'.join(told)}。{samples.n} 篇{samples.label}中 {statistics.n_with} 篇单列这一部分。"
        f"{own_habit(material, role)}{samples.note}{samples.basis}"
    )


def part_size(material: Material, role: Role, statistics: RoleStatistics | None) -> str:
    """Return how long the part is, how many points it has, in how many samples; then the office's own."""
    samples = material.samples
    if not samples.n:
        return "资料库里还没有可统计的范文。"
    if not statistics:
        told = told_with_problems(material) if role == "causes" else ""
        return f"{samples.n} 篇{samples.label}都没有单列这一部分{told}。{samples.basis}"
    lines = f"{samples.n} 篇{samples.label}中 {statistics.n_with} 篇{'有' if role == 'opening' else '单列'}这一部分，"
    lines += f"篇幅{spread(statistics.chars, '字')}，约占全文 {percent(statistics.share)}"
    entries = samples.entries(role)
    if entries.high:
        lines += f"；一般分 {whole(entries.median)} 条"
        lines += f"（{between(entries, '条')}）" if entries.low != entries.high else ""
        lines += f"，每条{spread(entry_size(material, role), '字')}"
    if role == "causes":
        lines += told_with_problems(material)
    return f"{lines}。{own_habit(material, role)}{samples.note}{samples.basis}"


def entry_size(material: Material, role: Role) -> Range:
    """Return how many characters the samples give one numbered entry of a part."""
    sections = [(report, section) for _, report, section in material.samples.sections(role)]
    return Range.of([size(node.of(report.text)) for report, part in sections for node in part.items or part.points])


def told_with_problems(material: Material) -> str:
    """Return how many samples tell the causes in the part of problems, whose heading then says so."""
    merged = sum(any(section.causes for section in report.sections) for _, report in material.samples.items)
    return f"；另有 {merged} 篇不单列，在问题部分的标题里写明“及原因”" if merged else ""


def own_habit(material: Material, role: Role) -> str:
    """Return how the office's own samples write the part, to be told apart from all; empty where there are few."""
    own = material.samples.own
    held = own.statistics.roles.get(role) if own else None
    if not own or not held:
        return ""
    entries = own.entries(role)
    points = f"，一般分 {whole(entries.median)} 条" if entries.high else ""
    chars = spread(held.chars, "字")
    return f"你们加进来的 {own.n} 篇中 {held.n_with} 篇单列，篇幅{chars}{points}。"


def _after_length(material: Material, guide: RoleGuide | None) -> Iterator[str]:
    lines = [line for line in (guide.advice if guide else ()) if _SIZES.search(line)]
    advice = [line for line in lines if not told_above(material, line)]  # it may be the answer itself
    yield block(f"把握篇幅{GUIDE}", advised(material, advice[:2]))
    name = guide.name if guide else ""
    yield told_rules(material, material.pack.writing.part(name).rules, name, of=_SIZES.pattern)


def write_sections(material: Material) -> Iterator[str]:
    """Yield how the samples head each of their parts, the usual headings first, with how many have them."""
    held = material.samples.statistics.roles
    told = ((guide.name, _usual_headings(material, held.get(guide.role))) for guide in material.pack.roles)
    yield block("范文里各部分的大标题", [f"{name}：{usual}" for name, usual in told if usual])
    yield f"各部分前后一律用“一、”“二、”，句式一致。{material.samples.basis}"


def _section_headings(material: Material, statistics: RoleStatistics | None) -> str:
    usual = _usual_headings(material, statistics)
    return f"**大标题**：范文里用{usual}。" if usual else ""


def _usual_headings(material: Material, statistics: RoleStatistics | None) -> str:
    if not statistics or not statistics.headings:
        return ""
    groups: dict[str, list[Quoted]] = {}
    for heading in statistics.headings:
        groups.setdefault(heading.text, []).append(heading)
    ranked = sorted(groups.values(), key=lambda group: -len(group))[:3]
    shown = [f"{quoted(material, quoted_quote(group[0]))}（{len(group)} 篇）" for group in ranked]
    return "、".join(shown)


def _example(material: Material, role: Role) -> str:
    """Show one whole entry of a problem, a cause or a plan; what was done is shown by topic."""
    if role == "done" or not (quote := best_entry(material, role)):
        return ""
    text = quoted(material, quote, 300)
    return f"**范文里的一条**（学写法，不抄事实）：{text}（{titles([quote.name])}）"


def frames_line(material: Material, role: Role, topics: tuple[str, ...] = ()) -> str:
    """Return two headings and a sentence of the phrase library for a part, quotation marks around each."""
    headings = heading_frames(material, (role,), topics or _usual_topics(material, role))
    even = [text for text in headings if "，" in text] or headings
    sentences = sentence_frames(material, (role,), topics)
    chosen = [*even[:: max(1, len(even) // 2)][:2], *sentences[:1]]
    return joined([f"“{frame(material, text).rstrip('。')}”" for text in dict.fromkeys(chosen)])


def _usual_topics(material: Material, role: Role) -> tuple[str, ...]:
    """Return the topics most samples write in a part: a frame of no topic (持续改进作风) says nothing."""
    held = [(topic, found.n_with) for (of, topic), found in material.samples.statistics.topics.items() if of == role]
    return tuple(topic for topic, _ in sorted(held, key=lambda pair: -pair[1])[:_USUAL])


def _topics_line(material: Material, role: Role, name: str) -> str:
    held = [(topic, found) for (of, topic), found in material.samples.statistics.topics.items() if of == role]
    held.sort(key=lambda pair: -pair[1].n_with)
    common = [f"{topic}（{found.n_with} 篇）" for topic, found in held if found.n_with > 1][:6]
    if len(common) < 3:
        return ""
    return f"**“{name}”多写哪些方面**（{material.samples.n} 篇里）：{'、'.join(common)}。"
