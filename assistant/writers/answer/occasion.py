"""Which whole report a question means: by the kind or occasion its words name, with the samples alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.genre import Topic
from assistant.genre.writing import Occasion, Plight
from assistant.passage import Document
from assistant.report import Role
from assistant.structure.statistics import sample_statistics
from assistant.writers.answer.material import Material, Samples
from assistant.writers.answer.offices import is_of_office, title_of
from assistant.writers.answer.words import GUIDE, block
from assistant.writers.answer.written import Extras

_DENIED = re.compile(r"(?<!是)不是[^，,。？?\n]{2,8}")  # whose report it is not: 一把手述职怎么写，不是副职
# What makes a place only part of the name of an office there: 乡镇卫生院, 村小学, 镇上的派出所.
_OFFICE_THERE = re.compile(
    r"(?:[里上]的?|的|中心|完全|第?[一二三四五])?(?:社区|街道)?(?:卫生|医院|[小中]学|学校|幼儿园|敬老院|信用社|农商行"
    r"|派出所|(?:司法|财政|税务|供电|市场监管|自然资源|国土|工商|农技|食药)[一-鿿]{0,2}[所站]|文化站|(?:广播|兽医)站)"
)
# The posts of those who report of themselves; who is a deputy borrows from a deputy.
_DEPUTY = re.compile(
    r"党[组委工]+(?:成员|委员)|班子(?:其他)?成员|分管(?:领导|负责人)|副(?:[局院校处科所站镇乡县区市部厅行馆队]长|书记|主任|经理|职)"
)
_CHIEF = re.compile(r"书记|主要(?:领导|负责人)|一把手|(?<!副)(?:[局院校处镇乡县区市]长|主任)")
_OWN_POST, _OTHER_POST = 1.5, 0.5  # what a sample gains where its speaker holds the post asked of, and loses else
_FIRST = 300  # characters in which a speaker says who he is
_COUNTED, _LEAST = 3, 2  # samples alike that are enough of a type, and of any, to be counted by themselves


def named_occasions(material: Material) -> list[Occasion]:
    """Return the occasions a question names, the most particular first; none of another type than it names."""
    said, asked = _said(material), material.asked
    return [
        one
        for one in material.pack.writing.occasions
        if one.asked and _names(one, said) and not (one.type and asked.type and one.type != asked.type)
    ]


def _names(occasion: Occasion, said: str) -> bool:
    """Whether words name an occasion; a kind of place is none where it only tells where another office is."""
    found = re.finditer(occasion.asked, said)
    return any(not (occasion.unit and _OFFICE_THERE.match(said, one.end())) for one in found)


def occasion_of(material: Material) -> Occasion | None:
    """Return the occasion a whole report is to be told for: the one named, that of its type, or the general one."""
    named = [one for one in named_occasions(material) if one.built]
    if named:
        return named[0]
    held = [one for one in material.pack.writing.occasions if one.built]
    by_type = [one for one in held if one.type and one.type == material.asked.type]
    return by_type[-1] if by_type else held[-1] if held else None


def samples_alike(material: Material, occasion: Occasion | None, extras: Extras) -> tuple[Samples, Samples]:
    """Return the samples to count over, and those alike, which may be none; of one alone nothing is counted."""
    samples = material.samples
    none = replace(samples, items=())
    if not occasion or not extras.samples_of:
        return samples, none
    if occasion.type and occasion.type != material.asked.type:
        samples = extras.samples_of(occasion.type)
    if not occasion.titles:
        return samples, replace(samples, items=tuple(pair for pair in samples.items if is_alike(material, pair[0])))
    alike = _titled(samples, occasion)
    if not occasion.type and len(alike.items) < _COUNTED:
        alike = _titled(extras.samples_of(""), occasion)
    if len(alike.items) < _LEAST or len(alike.items) == samples.n:
        few = f"只有 {len(alike.items)} 篇" if alike.items else "资料库里没有"
        same = len(alike.items) == samples.n
        note = "" if same else f"标题写明是“{occasion.name}”的{few}，字数按这 {samples.n} 篇统计。"
        return replace(samples, note=f"{samples.note}{note}"), alike
    label = "同类范文" if alike.label == "范文" else f"同类{alike.label}"
    counted = sample_statistics(alike.items, material.pack)
    return replace(alike, statistics=counted, label=label, note="", own=None), alike


def _titled(samples: Samples, occasion: Occasion) -> Samples:
    titles = re.compile(occasion.titles)
    alike = [pair for pair in samples.items if titles.search(f"{pair[0].title} {pair[0].period}")]
    return replace(samples, items=tuple(alike))


def is_alike(material: Material, document: Document) -> bool:
    """Whether a sample is of the kind of office the question names, or another the guide puts with it: 村 with 社区."""
    units = material.asked.units
    if not units:
        return False
    if is_of_office(material, document.id, document.name, units):
        return True
    named = [one for one in named_occasions(material) if one.unit]
    title = title_of(material, document)
    return any(re.search(one.asked, unit) and re.search(one.titles, title) for one in named for unit in units)


def ids_alike(material: Material) -> frozenset[str]:
    """Return the ids of the samples that are alike in this way."""
    return frozenset(document.id for document, _ in material.samples.items if is_alike(material, document))


def _is_other(material: Material, document: Document) -> bool:
    """Whether a sample is of another sort than the office named, where the guide puts the two together."""
    units = "、".join(material.asked.units)
    groups = [group for one in named_occasions(material) for group in one.apart]
    asked = [group for group in groups if re.search(group, units)]
    return bool(asked) and not any(re.search(group, document.title) for group in asked)


def _unlike(material: Material, document: Document) -> float:
    """Return what a sample alike loses: one on a single subject, or a village's where a street is asked for."""
    named = named_occasions(material)
    narrow = (one for one in material.pack.writing.occasions if one.narrow and one not in named)
    return 1.0 * _is_other(material, document) + any(re.search(one.titles, document.title) for one in narrow)


def like_first(material: Material, samples: Samples) -> Samples:
    """Return the samples alike without those of another sort or occasion, where others are left.

    A street borrows neither from a village nor from a report on one subject alone.
    """
    near = tuple(pair for pair in samples.items if not _unlike(material, pair[0]))
    return replace(samples, items=near or samples.items)


def is_special(material: Material, document: Document) -> bool:
    """Whether a sample is one for an occasion (half a year, one subject alone) that the question does not name."""
    titled = f"{document.title} {document.period}"
    special = (one for one in material.pack.writing.occasions if one.titles and not (one.type or one.unit))
    held = [one for one in special if re.search(one.titles, titled)]
    return bool(held) and any(one not in named_occasions(material) for one in held)


def fitness(material: Material, document: Document, plights: Sequence[Plight] = ()) -> float:
    """Return how near a sample comes to the case of the one who asks, 0 where it neither fits nor stands apart.

    A school's or a hospital's ways stand apart, and so does one who speaks for himself.
    """
    return _fitness(material, document, plights) + _post(material, document)


def _post(material: Material, document: Document) -> float:
    """Return what a sample of one person gains where he holds the post a question names, and loses where another."""
    asked = _post_of(material.asked.said)
    first = {kind.name for kind in material.pack.report_types if kind.person == "first"}
    if not asked or document.type not in first:
        return 0.0
    pair = material.samples.by_id.get(document.id)
    theirs = _post_of(document.title) or (_post_of(pair[1].text[:_FIRST]) if pair else "")
    return (_OWN_POST if theirs == asked else -_OTHER_POST) if theirs else 0.0


def _post_of(text: str) -> str:
    """Return whether a text names a deputy or a chief first; empty where it names neither, or both by their duties."""
    return "deputy" if _DEPUTY.search(text) else "chief" if _CHIEF.search(text) else ""


def _fitness(material: Material, document: Document, plights: Sequence[Plight]) -> float:
    asked, pack = material.asked, material.pack
    if is_alike(material, document) or any(one.type == document.type for one in plights if one.type):
        return 2.0 + 0.5 * is_of_office(material, document.id, document.name, asked.units) - _unlike(material, document)
    particular = any(one.unit and re.search(one.titles, document.title) for one in pack.writing.occasions)
    types = [kind for kind in pack.report_types if kind.name == document.type]
    personal = any(kind.person == "first" for kind in types) and asked.type != document.type
    return -0.5 * particular - 0.3 * personal


def spans_of(material: Material) -> list[str]:
    """Return the words by which a question names occasions."""
    said = _said(material)
    found = [re.search(one.asked, said) for one in material.pack.writing.occasions if one.asked]
    return [one[0] for one in found if one]


def office_lines(material: Material, topic: Topic) -> str:
    """Return what the guide says of a topic for the kind of office the question names; empty for none."""
    if not material.asked.units:
        return ""
    words = {topic.name, *topic.synonyms, *(word.partition("^")[0] for word in topic.words if "^" in word)}
    units = "、".join(material.asked.units)
    for one in named_occasions(material):
        if not one.unit or not re.search(one.asked, units):
            continue
        lines = [
            line for line in (*one.steps, *one.collect, *one.parts.values()) if any(word in line for word in words)
        ]
        return block(f"{units}写这一条要照顾到{GUIDE}", [material.advised(line) for line in lines[:2]])
    return ""


def office_part(material: Material, role: Role) -> str:
    """Return what the guide says goes into a part for the kind of office a question is of; empty for none."""
    units = "、".join(material.asked.units)
    named = (one for one in named_occasions(material) if one.unit and re.search(one.asked, units))
    line = next((one.parts[role] for one in named if role in one.parts), "") if units else ""
    return f"**{units}写这一部分要照顾到**{GUIDE}：{material.advised(line)}" if line else ""


def _said(material: Material) -> str:
    return _DENIED.sub("", "\n".join((material.asked.said, material.asked.question, *material.asked.units)))
