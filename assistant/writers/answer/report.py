"""How a whole report is built: its parts in the samples' order with size and headings, topics, rules, mistakes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.genre.guide import person_line
from assistant.report import Role
from assistant.writers.answer.guide import offices_alike
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import GUIDE, LOCAL, advised, between, block, joined, percent, spread
from assistant.writers.cite import shown

_LENGTH = re.compile(r"\d字|篇幅|[一二三四五六七八九]成|字数")  # what a rule on length tells
_CLOSE = 0.8  # coverage from which a sentence is of the whole report


def write_report(material: Material) -> Iterator[str]:
    """Yield how the whole report is written."""
    samples, asked = material.samples, material.asked
    kind = f"{asked.type}（{material.pack.name}）" if asked.type else material.pack.name
    if not samples.n:
        yield f"**{kind}**：资料库里还没有可统计的范文。"
    else:
        parts = joined([_name(material, role) for role in samples.order])
        yield (
            f"**{kind}**通常是“导语＋{parts}”。"
            f"{samples.n} 篇{samples.label}全文{spread(samples.statistics.chars, '字')}。"
            f"{samples.note}{samples.basis}"
        )
    if asked.length:
        if rules := [line for line in rule_lines(material, material.policies, 3) if _LENGTH.search(line)]:
            yield block(f"规定和惯例（{LOCAL}）", rules)
        yield _table(material)
        return
    yield _table(material)
    yield _order(material)
    yield _topics(material)
    yield _person(material)
    if same := offices_alike(material):
        yield f"**同类单位的范文**：{same}。"
    if rules := rule_lines(material, material.policies, 3, _CLOSE):
        yield block(f"政策怎么说（{LOCAL}）", rules)
    yield block(f"最容易丢分的地方{GUIDE}", _mistakes(material))


def _name(material: Material, role: Role) -> str:
    guide = material.pack.guide(role)
    return guide.name if guide else role


def _table(material: Material) -> str:
    samples = material.samples
    lines = ["| 部分 | 有这一部分的 | 字数 | 占全文 | 条数 | 常用大标题 |", "|---|---|---|---|---|---|"]
    for role in ("opening", *samples.order):
        held = samples.statistics.roles.get(role)
        if not held:
            continue
        usual = Counter(heading.text for heading in held.headings).most_common(1)
        heading = ""
        if usual and usual[0][1] > 1:
            heading = shown(usual[0][0])
        entries = samples.entries(role)
        lines.append(
            f"| {_name(material, role)} | {held.n_with}/{samples.n} 篇 "
            f"| {spread(held.chars, '字')} | {percent(held.share)} "
            f"| {between(entries, '条') if entries.high else '—'} | {heading or '—'} |"
        )
    return "\n".join(lines) if len(lines) > 2 else ""


def _order(material: Material) -> str:
    lines = []
    for role in ("opening", *material.samples.order):
        guide = material.pack.guide(role)
        if guide and guide.purpose:
            lines.append(f"{guide.name}：{material.advised(guide.purpose)}")
    return block(f"各部分写什么{GUIDE}", lines, ordered=True)


def _topics(material: Material) -> str:
    held = [
        (topic, found.n_with) for (role, topic), found in material.samples.statistics.topics.items() if role == "done"
    ]
    held.sort(key=lambda pair: -pair[1])
    if not held:
        return ""
    common = joined([f"{topic}（{count} 篇）" for topic, count in held[:9]])
    return f"**主体部分多写哪些主题**：{common}。没写到的不一定是缺项，看单位性质。"


def _person(material: Material) -> str:
    kinds = material.pack.report_types
    if material.asked.type:
        kinds = (material.pack.report_type(material.asked.type),)
    lines = [person_line(material.pack, kind.name) for kind in kinds if kind.speakers]
    return block(f"人称{GUIDE}", advised(material, lines))


def _mistakes(material: Material) -> list[str]:
    lines = []
    for role in ("opening", *material.samples.order):
        guide = material.pack.guide(role)
        lines += [f"{guide.name}：{material.advised(mistake)}" for mistake in guide.mistakes[:1]] if guide else []
    return lines[:5]
