"""Counts over the samples, computed and not guessed: which ones write something, which do not, which is longest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.writers.answer.by_parts import write_unnamed
from assistant.writers.answer.count_fact import facts_of, holders_of
from assistant.writers.answer.count_held import as_worded, counted, word_held
from assistant.writers.answer.count_told import (
    Named,
    headline,
    lacking_word,
    listed,
    named,
    nearly_told,
    of_the_rest,
    own_words,
    share_of,
    under_topic,
    yes_or_no,
)
from assistant.writers.answer.literal import (
    called_also,
    head_alone,
    in_pieces,
    literal_words,
)
from assistant.writers.answer.material import Material
from assistant.writers.answer.sizes import write_listing, write_sizes
from assistant.writers.answer.words import joined
from assistant.writers.cite import shown

# How well a thing is written, which nothing here can count: 写了具体事例的典型选树, 舆情写得细的.
_BEYOND = re.compile(
    r"(?:具体|典型|鲜活|真实|生动)的?(?:事例|例子|案例|实例)(?=的)|(?:写|讲|说)得(?:很|比较|最|更)?(?:好|细|实|透|深|详细|清楚|具体|明白|扎实)"
)


def write_count(material: Material) -> Iterator[str]:
    """Yield the count, the names on both sides, and where it stands."""
    asked, samples = material.asked, material.samples
    if asked.negated and of_the_rest(material):  # 几篇写了，没写的占几成: those that do are told as well
        asked = replace(asked, negated=False)
        material = replace(material, asked=asked)
    if not samples.n:
        period = f"“{shown(asked.period)}”" if asked.period else "符合条件"
        yield f"资料库里没有{period}的范文，没法统计。"
        return
    if asked.measure != "which":
        yield from write_sizes(material)
        return
    if wide := head_alone(material):
        told = [topic.name for topic in material.pack.topics if topic.name.endswith(wide)] or [f"阵地{wide}"]
        yield f"单说“{wide}”数不出意思：哪篇都做了这样那样的{wide}。请说明是什么的{wide}，如“几篇写了{told[0]}”。"
        return
    material = as_worded(material)
    asked, found = material.asked, counted(material)
    subject, having, near, lacking = found.subject, found.having, found.near, found.lacking
    if not subject:
        yield from write_listing(material)
        return
    own = [one for one in having if one.own]
    literal = in_pieces(material, literal_words(material))
    if yes := yes_or_no(material, bool(having)):
        yield yes
    if not having and (words := literal or ((subject,) if not (asked.topics or asked.roles) else ())):
        yield from write_unnamed(material, words)
        return
    by_word = not literal and bool(asked.topics) and subject not in joined(asked.topics)
    by_topic = not literal and bool(asked.topics) and subject in joined(asked.topics)
    by_names = _names_told(material, literal)
    yield headline(
        material, subject, len(having), own, lacking, by_word=by_word, literal=by_names, near=len(near), form=found.form
    )
    if beyond := _BEYOND.search(asked.said or asked.question):
        yield f"“{shown(beyond[0])}”数不出来，这里只按写没写“{shown(subject)}”数；写得怎样，要看原文。"
    yield share_of(material, len(having), len(lacking))
    yield _wider_count(material, literal, len(having))
    yield under_topic(material, subject, literal)
    if not asked.negated:
        yield from _facts_beside(material, subject)
    if asked.negated:
        if by_topic and (without := lacking_word(material)):
            yield named(f"没有用“{shown(without[0])}”这个词的", without[1])
        whole = "没有写的" if found.form else "完全没有写的" if asked.roles else "没有写的"
        yield named(whole, lacking) or ("" if near else f"没有一篇漏写“{subject}”。")
        if "单列" in asked.question:  # of these, too, it is asked
            yield listed(material, "没有单列、在段落里写到的", [one for one in having if not one.own])
        yield nearly_told(material, near)
        if lacking and (by_word or not (asked.topics or asked.roles or found.form)):
            yield f"这是按“{shown(subject)}”这几个字数的，换了说法写的也算在没有写的里。"
        if lacking and by_topic and not asked.roles:
            topic = material.pack.topic(asked.topics[0])
            names = "”“".join((topic.name, *topic.synonyms)[:3])
            yield f"“没有写”是指没有单列，也没有用“{names}”一类的词；换了别的说法的，要看原文。"
    else:
        if by_topic and len(held := own_words(material)) == 1:  # those with the word, before those of its topic
            word = held[0][0]
            yield listed(material, f"原文出现“{shown(word)}”的", word_held(material, word))
        alone = "单列成条的" if subject in asked.topics else "有专门的部分、条目或要点"
        alone = "写了的" if found.form else alone
        yield listed(material, alone, own)
        beside = [one for one in having if not one.own]
        yield listed(material, "只在段落里提到" if own else "写到的", beside)
    if (weak := len(material.weak)) and not asked.documents:
        yield f"另有 {weak} 篇是标明的反例，不计在内。"


def _names_told(material: Material, literal: Sequence[str]) -> Named | None:
    """Return by which names what was asked for stands in the samples; None where no word was looked for."""
    if not literal:
        return None
    others = [name for word in literal for name in called_also(material, word) if word not in name]
    texts = [report.text for _, report in material.samples.items]
    return Named(sum(all(word in text for word in literal) for text in texts), tuple(others))


def _wider_count(material: Material, literal: Sequence[str], having: int) -> str:
    """Return in how many samples what takes in the one word looked for stands: 新媒体 of 新媒体账号, and its kinds."""
    if len(literal) != 1 or len(called_also(material, literal[0])) > 1 or f"“{literal[0]}" in material.asked.question:
        return ""
    word, texts = literal[0], [report.text for _, report in material.samples.items]
    kinds = next((names for line in material.common.wider_names if word == (names := line.split())[-1]), [])
    heads = [word[:size] for size in (len(word) - 2,) if size > 2]
    told = [(f"“{shown(head)}”", sum(head in text for text in texts)) for head in heads]
    held = [name for name in kinds if any(name in text for text in texts)]
    every = "”“".join(held)
    told += [(f"“{every}”里任何一个", sum(any(name in text for name in held) for text in texts))] if held[1:] else []
    wider = "；".join(f"写到{name}的 {count} 篇" for name, count in told if count > having)
    return f"放宽了数：{wider}。" if wider else ""


def _facts_beside(material: Material, subject: str) -> Iterator[str]:
    """Yield how many samples state the fact that goes by a name of what was counted, which is another count."""
    for fact in facts_of(material, tuple(subject.split("”或“")[0].split())):
        if asks := fact.slot.ask.rstrip("？"):
            held = len(holders_of(material, fact))
            name = fact.slot.name
            yield f"写明“{name}”（{asks}）的是 {held} 篇，那是另一种数法；要看是哪几篇，问“哪几篇写明了{name}”。"
