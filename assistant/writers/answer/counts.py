"""What a question for counts over the samples is answered with: which hold something, how long, how many points."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from assistant.writers.answer.count import write_count
from assistant.writers.answer.count_apart import asks_apart, write_apart
from assistant.writers.answer.count_asked import ThingsAsked, is_form, things_asked
from assistant.writers.answer.count_each import write_each
from assistant.writers.answer.count_fact import fact_counted, write_fact_count
from assistant.writers.answer.count_figure import figure_counted, write_figures
from assistant.writers.answer.count_half import within_half
from assistant.writers.answer.count_held import counted, names_thing
from assistant.writers.answer.count_place import word_at, write_at
from assistant.writers.answer.count_title import in_titles, write_titles
from assistant.writers.answer.count_whole import asks_whole, write_whole
from assistant.writers.answer.entries import so_many, write_with
from assistant.writers.answer.literal import literal_words, names_topic, wanted_words
from assistant.writers.answer.material import Material, Samples
from assistant.writers.answer.offices import offices_alike, only_offices, within_offices, write_offices
from assistant.writers.answer.part import write_part
from assistant.writers.answer.written import Extras, Written

_SHARE_OF_SAMPLES = re.compile(
    r"[几多]少?篇[^，。？?]{0,6}(?:写|提|讲|说|用|出现)|(?:写|提|讲|说|用|出现)(?:到|了)?[^，。？?]{1,12}的(?:一共|总共)?(?:有|占)?[几多]少?篇"
)
# How many are written in a way that nothing before shows: 有几篇这么开头.
_THIS_WAY = re.compile(
    r"^(?:范文|样本|报告|库里?|里面?|中|一共|总共|大概|有)*(?:[几多]少?|哪[几些])[篇份](?:范文|报告|样本|材料)?(?:都|也|就|是|用了?)*"
    r"[这那][么样种]样?(?:来|的|子)*(?P<act>开头|起头|开的头|结尾|收尾|收的尾|写|表述|说|做标题|起标题)(?:的|法)?[呢吗啊？?]*$"
)
_OWED = re.compile(r"(?:要|得|该|须|需|应|最多|最少|至少|只能)(?:上?[写交报送递]){1,2}[^，。？?]{0,4}[几多]少?[篇份]")
_COUNTED = re.compile("(?P<says>写|提|讲|说到|出现|用到|涉及)")


def asked_to_count(material: Material, extras: Extras) -> Written | None:
    """Answer what is plainly a count over the samples, before any rule on what is counted; None for other questions."""
    asked = material.asked
    if asked.documents or asked.turn or asked.is_order or asked.notice:
        return None
    material = within_half(material, extras)
    if not extras.answers and (way := _THIS_WAY.match(asked.said)):
        unclear = f"说的是哪一种{'写法' if way['act'] in ('写', '表述', '说') else way['act']}？前面没有提到过。"
        ask = "把那几个字放在引号里再问，我按字面数，例如：有几篇用了“特此报告”；小标题里有“阵地”的有几篇。"
        return Written("coverage", False, iter([f"{unclear}{ask}"]), exact=True)
    if titles := in_titles(material):
        return Written("coverage", True, write_titles(material, titles, _counted_over(material, extras)), exact=True)
    if asks_apart(material):
        return Written("coverage", True, write_apart(_of_offices(material, extras)), exact=True)
    things = things_asked(material)
    if things and all(is_form(alone) for _, alone in things.each):
        return _of_things(_of_offices(material, extras), things)
    if at := word_at(material):
        return Written("coverage", True, write_at(material, at, _counted_over(material, extras, at.word)), exact=True)
    if fact := fact_counted(material):
        return Written("coverage", True, write_fact_count(_of_offices(material, extras), fact), exact=True)
    if figure := figure_counted(material):
        return Written("coverage", True, write_figures(_of_offices(material, extras), figure), exact=True)
    if asks_whole(material):
        return Written("coverage", True, write_whole(_of_offices(material, extras)), exact=True)
    if not things:
        return None
    if len(things.each) == 1 and not things.lacked:
        return compose_counts(material, extras) if asked.intent == "coverage" else None
    return _of_things(_of_offices(material, extras), things)


def _counted_over(material: Material, extras: Extras, word: str = "") -> Samples:
    """Return the samples of the type and year a question names, all where a word it looks for only sounds like one."""
    asked, said = material.asked, (material.asked.said or material.asked.question).replace(word, "")
    kinds = [kind for kind in material.pack.report_types if kind.name == asked.type]
    named = any(name in said for kind in kinds for name in (kind.name, kind.word, *kind.synonyms))
    return material.samples if named or asked.period else extras.every_sample(material)


def _of_things(material: Material, things: ThingsAsked) -> Written:
    """Answer with each of the things counted, or with the one that is asked for."""
    if len(things.each) > 1:
        return Written("coverage", True, write_each(material, things), exact=True)
    name, alone = things.each[0]
    whole = replace(material, asked=replace(material.asked, measure="which"))
    named = alone.asked.topics or alone.asked.roles or not material.asked.topics
    if things.lacked and not named and names_thing(whole):
        alone = whole  # 讲座论坛 is looked for by its halves, whether those that have it or the others are told
    beside = _of_topic(alone, name) if things.lacked else ""
    asked = replace(alone.asked, negated=things.lacked)
    blocks = chain(write_count(replace(material, asked=asked)), [beside] if beside else ())
    return Written("coverage", True, blocks, exact=True)


def _of_topic(material: Material, name: str) -> str:
    """Return how many lack the topic that a word looked for is a name of, which is another count; empty for none."""
    asked, topic = material.asked, names_topic(material, name)
    if not topic or asked.topics or asked.roles:
        return ""
    of_topic = replace(asked, topics=(topic,), target="topic", terms=(), open=(), question=f"几篇写了{topic}")
    found = counted(replace(material, asked=replace(of_topic, said=of_topic.question)))
    near = f"，{len(found.near)} 篇只有相近的说法" if found.near else ""
    return (
        f"按“{topic}”这个主题数是另一个数（用词不同、内容归到它的也算写了）："
        f"{len(found.having)} 篇写了，{len(found.lacking)} 篇没有写{near}。"
    )


def compose_counts(material: Material, extras: Extras) -> Written | None:
    """Answer with what is counted; None where no sample is of the office named."""
    material = within_half(material, extras)
    asked = material.asked
    if _OWED.search(asked.said or asked.question) and not _counts_something(material):
        return None  # 每年要交几篇报告 is no count of the samples
    if asked.roles and not asked.topics and (number := so_many(asked.question)):
        return Written("coverage", True, write_with(material, asked.roles[0], number), exact=True)
    if asked.measure == "length" and _SHARE_OF_SAMPLES.search(asked.question):
        asked = replace(asked, measure="which")  # how many of the samples, and not how much of one
        material = replace(material, asked=asked)
    mean = re.search("平均[^，。？?]*字|字[^，。？?]*平均", asked.question)  # the page on the part has the middle only
    if asked.measure == "length" and asked.roles and not asked.topics and not mean:
        return Written(
            "coverage", True, write_part(replace(material, asked=replace(asked, length=True)), asked.roles[0])
        )
    if asked.units and (only_offices(asked.question) or not _counts_something(material)):
        return Written("coverage", True, write_offices(material), exact=True) if offices_alike(material) else None
    return Written("coverage", True, write_count(_of_offices(material, extras)), exact=True)


def _counts_something(material: Material) -> bool:
    """Whether something is counted in the samples of an office, and not these themselves: 医院里哪几篇提到投诉."""
    asked = material.asked
    return bool(asked.topics or asked.roles or asked.open or literal_words(material) or wanted_words(material))


def _of_offices(material: Material, extras: Extras) -> Material:
    """Return the material with the samples of the offices that stand before what is counted; all where none is held."""
    asked = material.asked
    counted = _COUNTED.search(asked.question)
    before = {unit for unit in asked.units if counted and asked.question.find(unit) < counted.start("says")}
    units = tuple(unit for unit in asked.units if unit in before or unit not in asked.question)  # of the turn before
    if not units or asked.documents:
        return material
    terms = tuple(term for term in asked.terms if term not in units)
    unopened = tuple(term for term in asked.open if term not in units)
    narrowed = replace(material, asked=replace(asked, units=units))
    held = within_offices(narrowed)
    if not held and extras.samples_of:  # 医院报告 is of 医院, of whatever type
        held = within_offices(replace(narrowed, samples=extras.samples_of("")))
    if not held:
        note = f"资料库里没有“{'、'.join(units)}”的范文，这里按全部范文数。"
        held = replace(narrowed, samples=replace(material.samples, note=note))
    return replace(held, asked=replace(asked, units=(), terms=terms, open=unopened))
