"""How a whole report is built: its skeleton with shares, what goes into each part, what to collect, in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.genre.guide import person_line
from assistant.genre.writing import Occasion
from assistant.report import Role
from assistant.structure.numbering import numeral
from assistant.structure.statistics import Range
from assistant.writers.answer.material import Material, Samples
from assistant.writers.answer.occasion import like_first, named_occasions, occasion_of, samples_alike
from assistant.writers.answer.parallel import parallel_sets, write_set
from assistant.writers.answer.part import entry_size
from assistant.writers.answer.sizes import usual_size
from assistant.writers.answer.told import WHOLE, plight_block, told_rules
from assistant.writers.answer.words import (
    BEWARE,
    GUIDE,
    advised,
    between,
    block,
    bullets,
    joined,
    percent,
    rounded,
    spread,
    titles,
)
from assistant.writers.answer.written import Extras

_SIZE = "篇幅"  # under which the guide names the rules on length
_WANTED = re.compile(r"(\d{3,5}|[一二两三四五六七八九][百千][零一二三四五六七八九百千]*)\s*(?:来|多|个)?字")
_LIMIT = re.compile(r"硬|上限|下限|限制|规定|最多|最少|不能(?:超|少)|超过|不超|红线|杠|要求|标准")
_EACH = re.compile(r"各|每|分别|怎么分|分配|比例|比重|占|提纲|框架|安排|哪[几些]?个?部分")
_COUNTED = 3  # samples from which there is a middle to speak of
_TIGHT = 0.45  # of its usual size, to which an entry may shrink and still tell an act, a figure and a result
_PART, _MOST = 10, 5000  # a wanted length below a tenth of this many characters, or above, is none of a report


def write_report(material: Material, extras: Extras) -> Iterator[str]:
    """Yield how the whole report is written: of the kind or for the occasion the question names."""
    occasion = occasion_of(material)
    samples, alike = samples_alike(material, occasion, extras)
    counted = replace(material, samples=samples)
    if material.asked.length and not wanted_length(material):
        yield from _length(counted, occasion)
        return
    yield _head(counted, occasion)
    if material.asked.length:
        yield _table(counted, occasion)
        yield told_rules(material, _size_rules(material), _SIZE)
        return
    yield plight_block(material, WHOLE)
    yield _table(counted, occasion)
    yield _besides(material, occasion)
    yield _topics(samples)
    if occasion:
        yield block(f"动笔前找齐{GUIDE}", advised(material, occasion.collect))
    yield _headings(replace(material, samples=like_first(material, alike))) or _headings(counted)
    if occasion:
        yield block(f"照这个次序动手{GUIDE}", advised(material, occasion.steps), ordered=True)
    yield _person(material)
    if alike.items:
        yield f"**同类范文**：{titles([document.name for document, _ in alike.items[:3]])}。"
    if occasion:
        yield told_rules(material, occasion.rules, occasion.name)
    yield block(f"最容易丢分的地方{GUIDE}", advised(material, occasion.mistakes) if occasion else _mistakes(material))
    yield f"**接下来**：{occasion.then if occasion and occasion.then else _then(material)}"


def _length(material: Material, occasion: Occasion | None) -> Iterator[str]:
    """Yield how long the whole is: the figure or the limit first, whichever is asked; each part where that is asked."""
    samples = material.samples
    said = f"{material.asked.said}\n{material.asked.question}"
    chars = usual_size(samples)
    figure = (
        f"**多在 {rounded(chars.low)}—{rounded(chars.high)} 字，中位数 {rounded(chars.median)} 字**"
        f"（{samples.n} 篇{samples.label}的全文）。{samples.note}{samples.basis}"
        if samples.n
        else "资料库里还没有可统计的范文。"
    )
    rules = told_rules(material, _size_rules(material), _SIZE)
    each = _table(material, occasion) if _EACH.search(said) else ""
    if each:
        skeleton = joined([_name(material, role) for role in samples.order])
        yield f"通常是“导语＋{skeleton}”，各部分的字数："
    yield each
    yield from (rules, figure) if _LIMIT.search(said) else (figure, rules)
    if each:
        return
    held = [(role, samples.statistics.roles.get(role)) for role in ("opening", *samples.order)]
    parts = joined([f"{_name(material, role)} {_sizes(one.chars.low, one.chars.high)}" for role, one in held if one])
    yield f"**各部分大致**：{parts}。" if parts else ""


def _size_rules(material: Material) -> dict[str, tuple[str, ...]]:
    """Return the rules on length; none on one's own account (述职) where another kind of report is named."""
    asked, rules = material.asked, material.pack.writing.part(_SIZE).rules
    others = [one for one in material.pack.report_types if one.person == "first" and one.name != asked.type]
    words = [one.word.removesuffix("报告") for one in others] if asked.type or asked.kinds else []
    return {stem: tuple(one for one in held if not any(w in one for w in words)) for stem, held in rules.items()}


def write_unbuilt(material: Material, occasion: Occasion) -> Iterator[str]:
    """Yield what to do where no report of its own is meant, such as with last year's."""
    yield f"**{occasion.name}**：{material.advised(occasion.purpose)}"
    yield plight_block(material, WHOLE)
    yield block(f"逐处改{GUIDE}", advised(material, occasion.steps), ordered=True)
    yield told_rules(material, occasion.rules, occasion.name, first=False)
    yield block(f"最容易漏的{GUIDE}", advised(material, occasion.mistakes))
    if occasion.then:
        yield f"**接下来**：{occasion.then}"


def wanted_length(material: Material) -> int | None:
    """Return the length in characters a question says the report must have, or None."""
    found = _WANTED.search(material.asked.said) or _WANTED.search(material.asked.question)
    number = numeral(found[1]) if found else None
    return number if number and _MOST / _PART <= number <= _MOST else None


def _head(material: Material, occasion: Occasion | None) -> str:
    samples, asked = material.samples, material.asked
    name = occasion.name if occasion else f"{asked.type}（{material.pack.name}）" if asked.type else material.pack.name
    purpose = f"：{material.advised(occasion.purpose)}" if occasion and occasion.purpose else ""
    if not samples.n:
        return f"**{name}**{purpose}\n\n资料库里还没有可统计的范文。"
    parts = joined([_name(material, role) for role in samples.order])
    chars = usual_size(samples)
    sizes = spread(chars, "字") if samples.n >= _COUNTED else f" {_sizes(chars.low, chars.high)}"
    return (
        f"**{name}**{purpose}\n\n{samples.n} 篇{samples.label}全文{sizes}，"
        f"通常是“导语＋{parts}”。{samples.note}{samples.basis}"
    )


def _name(material: Material, role: Role) -> str:
    guide = material.pack.guide(role)
    return guide.name if guide else role


def _table(material: Material, occasion: Occasion | None) -> str:
    """Return the parts in the samples' order, each with its size and what goes into it."""
    samples, wanted = material.samples, wanted_length(material)
    sized = f"按 {wanted} 字分" if wanted else "字数"
    lines = [f"| 部分 | {sized} | 占全文 | 条数 | 写什么 |", "|---|---|---|---|---|"]
    for role in ("opening", *samples.order):
        held = samples.statistics.roles.get(role)
        if not held:
            continue
        entries = samples.entries(role)
        size = f"约 {_even(wanted * held.share.median)} 字" if wanted else _sizes(held.chars.low, held.chars.high)
        what = (
            material.advised(occasion.parts[role]) if occasion and role in occasion.parts else _purpose(material, role)
        )
        room = entry_size(material, role).median * _TIGHT
        points = _fewer(entries, wanted * held.share.median, room) if wanted else between(entries, "条")
        lines.append(
            f"| {_name(material, role)} | {size} | {percent(held.share).split('（')[0]} "
            f"| {points if entries.high else '一段'} | {what} |"
        )
    if closing := material.pack.guide("closing"):
        lines.append(f"| {closing.name} | 一句 | — | — | {material.advised(closing.purpose)} |")
    return "\n".join(lines) if len(lines) > 3 else ""


def _fewer(entries: Range, chars: float, room: float) -> str:
    """Return how many entries of ``room`` so many characters hold, at least two and no more than usual."""
    return f"{max(2, min(round(entries.median), round(chars / max(1, room))))} 条"


def _even(value: float) -> int:
    return round(value / _PART) * _PART


def _sizes(low: float, high: float) -> str:
    return f"{rounded(low)} 字" if low == high else f"{rounded(low)}—{rounded(high)} 字"


def _purpose(material: Material, role: Role) -> str:
    guide = material.pack.guide(role)
    return material.advised(guide.purpose) if guide and guide.purpose else "—"


def _besides(material: Material, occasion: Occasion | None) -> str:
    """Return what a second occasion named asks for: 副局长上半年述职 is one of half a year as well."""
    held = occasion.type if occasion else ""
    others = [one for one in named_occasions(material) if one.built and one is not occasion and not (held and one.type)]
    if not others:
        return ""
    lines = [line for line in (others[0].parts.get("done", ""), *others[0].steps[:1]) if line]
    beware = [f"{BEWARE}{line}" for line in advised(material, others[0].mistakes[:1])]
    return f"**又是{others[0].name}，还要照顾到{GUIDE}**\n\n{bullets([*advised(material, lines), *beware])}"


def _topics(samples: Samples) -> str:
    held = [(topic, found.n_with) for (role, topic), found in samples.statistics.topics.items() if role == "done"]
    held.sort(key=lambda pair: -pair[1])
    if not held:
        return ""
    common = joined([f"{topic} {count}" for topic, count in held[:9]])
    return f"**做法里单列哪些主题**（{samples.n} 篇里几篇）：{common}。没写到的不一定是缺项，看单位性质。"


def _headings(material: Material) -> str:
    """Return a whole set of headings for the main part, and one for the lacks, to borrow."""
    roles: tuple[Role, ...] = ("done", "problems")
    sets = [(role, found) for role in roles for found in parallel_sets(material, role)]
    lines = [f"{_name(material, role)}：{write_set(material, quotes)}" for role, quotes in sets]
    return block("小标题可借（整套出自一篇，句式一致）", lines)


def _person(material: Material) -> str:
    types = [kind for kind in material.pack.report_types if kind.person == "first"]  # others speak as a unit anyway
    kinds = [kind for kind in types if kind.speakers and kind.name == material.asked.type]
    return (
        f"**人称{GUIDE}**：{joined(advised(material, [person_line(material.pack, one.name) for one in kinds]))}。"
        if kinds
        else ""
    )


def _mistakes(material: Material) -> list[str]:
    lines = []
    for guide in material.pack.roles:
        lines += [f"{guide.name}：{material.advised(mistake)}" for mistake in guide.mistakes[:1]]
    return lines[:5]


def _then(material: Material) -> str:
    return "发一句“起草全文：”，后面一行一件地贴上找到的事实，缺的会留成【待补】并问你；写完贴进来“比对”。"
