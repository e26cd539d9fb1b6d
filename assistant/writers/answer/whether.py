"""Whether something is to be written at all, and where: yes or no and the part first, then how many samples do so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.genre import Slot, Topic
from assistant.report import Report, Role, Section
from assistant.structure.sentences import split_sentences
from assistant.structure.statistics import sample_statistics
from assistant.writers.answer.by_parts import in_parts
from assistant.writers.answer.circumstance import told_cases
from assistant.writers.answer.guide import find_fact
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import is_alike, named_occasions
from assistant.writers.answer.rule import rule_first
from assistant.writers.answer.sentences import named_words
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.told import plight_block
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.cite import Quote, shown

_WHETHER = re.compile(
    r"(?:要不要|该不该|用不用|需不需要|有没有必要|有必要)[^，。？?]{0,8}(?:写|提(?![示交醒供高前出])|列|体现|交代|反映)(?!几|多少)|(?:还|也|都)?(?:要|用|需要|得|该|必须)[^，。？?]{0,4}(?:写|提(?![示交醒供高前出]))(?:进去|进报告|上)?(?:吗|么|不)[？?]?$"
)
_TO_WRITE = re.compile(r"写|报告|材料|交代")
# What stands after 要不要写, each thing by itself: 网格员和商户.
_OBJECTS = re.compile(
    r"(?:要|该|用|必要|需)[^，。？?]{0,6}(?:写|提|列|体现|交代|反映)(?:到|上|进去|进|出)?(?P<things>[一-鿿]{2,8}(?:(?:、|和|与|跟|及|以及)[一-鿿]{2,6}?)+)(?:的(?:事|情况|内容|作用))?[吗么]?(?:[，。？?]|$)"
)
# The same before it: 庭审直播、裁判文书上网要不要提.
_OBJECTS_BEFORE = re.compile(
    r"(?P<things>[一-鿿]{2,16}(?:、[一-鿿]{2,6}?)+)(?:这[些几][个项样块]?)?(?:的?(?:舆情|事情?|情况|内容))?(?:要不要|该不该|用不用|需不需要|有没有必要)[^，。？?]{0,2}(?:写|提|列|体现|交代|反映)"
)
_WHEN = re.compile(r"^.*(?:时候|[里中的时])(?=..)")
# What stands after it: “一岗双责” of 班子成员要不要写“一岗双责”.
_OBJECT = re.compile(
    r"(?:要不要|该不该|用不用|需不需要|有必要|要|该|得|需要|必须)[^，。？?]{0,4}(?:写|提|列|体现|交代|反映)(?:到|上|进去|进|出|明)?"
    r"(?P<thing>(?!进去|进来|出来|上去|清楚|报告|材料|述职|汇报|总结|正文|稿)[^，。？?]{2,12}?)(?:的(?:事|情况|内容))?[吗么呢不]?[？?]?$"
)
_NOTHING = re.compile("没|未|无|零")
_AND = re.compile("、|以及|[和与跟及]")
_THING = (2, 6)  # characters of one thing
_FEW, _ENOUGH = 3, 8  # samples from which there is anything to count, and from which most of them show what is usual
_ALONE = re.compile(r"单列|单独|另起|标题|字|抄送|主送|附件|落款|日期|文号")
_OUTRIGHT = 0.6  # how sure it must be that the list answers it outright
_ALWAYS, _OFTEN = 0.5, 0.15  # share of the samples from which a matter is usual, and from which it is no rarity
_DECIDES = re.compile(r"^写(?!作)|不能|不得|不写|不要|不用|必须|应当|都要|要写|可以")
_MAIN = re.compile(r"^一|做法|情况|履")
_LEAST, _SHOWN = 24, 120  # characters of a sentence that shows something
_GENERAL = re.compile("问题|情况|工作|内容|方面|事情|反馈|发现|部分|报告|年底|进行|开展|人员|单位")


def asks_whether(material: Material) -> bool:
    """Whether a question wants to know if something of the genre is to be written at all."""
    asked = material.asked
    if asked.documents or asked.foreign or asked.roles or asked.form or asked.intent in ("coverage", "headings"):
        return False
    said = f"{asked.said}\n{asked.question}"
    if material.known.short and material.known.score >= _OUTRIGHT:
        return False  # the list says yes or no to the very question
    spoken = asked.target == "none" and (
        any(placed(material, thing)[1] for thing in things_to_write(material)) or (asked.open and placed(material)[1])
    )
    named = asked.target == "topic" or spoken
    return bool(named) and bool(_WHETHER.search(asked.question)) and not (_ALONE.search(said) or find_fact(material))


def fact_asked(material: Material) -> tuple[Topic, Slot] | None:
    """Return the fact of which a question wants to know if it is to be told, as reports usually do: 学习次数要写吗."""
    asked, known = material.asked, material.known
    if asked.documents or asked.foreign or asked.roles or asked.form or asked.asks != "yesno":
        return None
    told = known.score >= _OUTRIGHT and (known.short or _TO_WRITE.search(known.question))
    return find_fact(material) if _WHETHER.search(asked.question) and not told else None


def write_whether(material: Material) -> Iterator[str]:
    """Yield yes or no, with how many samples write it; the rule, the case told of, where it stands, an example.

    Of each of several things by itself; counted over the samples of the kind of office named, where there are some.
    """
    topic = material.asked.topics[0] if material.asked.topics else ""
    case = plight_block(material, topic) if topic else ""
    told = case or told_cases(material)
    # Whether to write what happened no count of a word says; 今年没出过舆情，还要写吗 asks of the topic.
    happened = bool(told) and not _NOTHING.search(material.asked.said)
    if happened and case:
        yield case
    if rule := _rule(material, decides=True):
        yield rule
    material = _of_units(material)
    things = [] if happened else things_to_write(material) or [""]
    for thing in things:
        yield verdict(material, plain=bool(rule), thing=thing)
    if not happened:
        yield case
    quotes = {quote.text: quote for thing in things if (quote := example_of(material, thing))}
    for quote in quotes.values():
        yield f"**范文里这样带到**：{quoted(material, quote, _SHOWN)}（{titles([quote.name])}）"
    yield f"要看怎么写，接着问“{topic}怎么写”。" if topic else ""


def things_to_write(material: Material) -> list[str]:
    """Return the several things a question wants to know of whether they are to be written: 网格员, 商户; else none."""
    question = material.asked.question
    found = _OBJECTS.search(question) or _OBJECTS_BEFORE.search(question)
    things = [_WHEN.sub("", one.strip()) for one in _AND.split(found["things"])] if found else []
    return things if len(things) > 1 and all(_THING[0] <= len(one) <= _THING[1] for one in things) else []


def _of_units(material: Material) -> Material:
    """Return the material with the samples of the kind of office a question names; all of them where there are few."""
    samples = material.samples
    if not material.asked.units:
        return material
    units = "、".join(material.asked.units)
    alike = tuple(pair for pair in samples.items if is_alike(material, pair[0]))
    if len(alike) < _FEW:
        few = f"只有 {len(alike)} 篇" if alike else "没有"
        note = f"和“{shown(units)}”同类的{samples.label}{few}，这里按全部 {samples.n} 篇数。"
        return replace(material, samples=replace(samples, note=note))
    kinds = [one.name.removesuffix("的报告") for one in named_occasions(material) if one.unit]
    label = f"{kinds[0] if kinds else shown(units)}范文"
    statistics = sample_statistics(alike, material.pack)
    return replace(material, samples=replace(samples, items=alike, statistics=statistics, label=label, own=None))


def _rule(material: Material, *, decides: bool = False) -> str:
    """Return the rule that the list knows of it; one on how often it is done says nothing of where to write it.

    One that is to say whether it is written must decide that: ``decides``.
    """
    known = material.known
    if not known.found:
        return ""
    text = known.found[0].quote.text
    told = bool(_TO_WRITE.search(known.question)) or "报告" in text
    if decides:
        told = bool(known.short or (_DECIDES.search(text) and _TO_WRITE.search(text)))
    return f"按规定：{rule_first(material, known.found[0], '')}" if told else ""


def verdict(material: Material, *, plain: bool = False, thing: str = "") -> str:
    """Return whether the topic, or the very ``thing`` named of it, is to be written, by what the samples do.

    Where a rule decides it, only what they do: ``plain``. That few samples have a word advises nobody to leave it out.
    """
    samples, topic = material.samples, material.asked.topics[0] if material.asked.topics else ""
    counts, holders = placed(material, thing)
    n, k = samples.n, holders
    if not n:
        return ""
    name = thing or particular(material) or topic
    share = k / n
    said = "**一般要写。**" if share >= _ALWAYS and n >= _ENOUGH else "**有这方面的事就写，没有不必硬写。**"
    if share < _OFTEN and name == topic:
        said = "**多数不写，确有其事才写一两句。**"
    said = "" if plain else said
    where = joined([f"“{part}”{count} 篇" for part, count in counts.most_common(3)])
    under = f"，归在“{topic}”这个主题里" if topic and name != topic and not thing else ""
    where = f"（{where}）" if where else ""
    told = f" {k} 篇写到“{shown(name)}”{where}" if k else f"字面没有出现“{shown(name)}”"
    return f"{said}{n} 篇{samples.label}里{told}{under}。{samples.note}{samples.basis}"


def write_place(material: Material, *, alone: bool = True, thing: str = "") -> Iterator[str]:
    """Yield in which part, and under which topic, the samples write what was asked for, or the ``thing`` given.

    Where how it is written does not follow, the rule and the case told of come after it.
    """
    samples, topic = material.samples, material.asked.topics[0] if material.asked.topics else ""
    name = thing or particular(material) or topic
    counts, holders = placed(material, thing)
    about = f"归在“{topic}”这个主题里；" if topic and name != topic else ""
    if not counts:
        if written := in_parts(material, name):
            yield from _place_of_parts(material, name, written)
            return
        yield (
            f"{about}{samples.n} 篇{samples.label}里字面没有出现“{shown(name)}”，放在哪里没有先例可循。{samples.basis}"
        )
    else:
        first = counts.most_common(1)[0][0]
        parts = joined([f"“{part}”部分 {count} 篇" for part, count in counts.most_common()])
        yield (
            f"一般写在**“{first}”**部分{'，' if about else '。'}{about}"
            f"{samples.n} 篇{samples.label}里 {holders} 篇写到“{shown(name)}”：{parts}。{samples.basis}"
        )
    if alone:
        yield _rule(material)
        yield plight_block(material, topic) if topic else ""
    if counts and (quote := example_of(material, thing)):
        yield f"**范文里这样写**：{quoted(material, quote, _SHOWN)}（{titles([quote.name])}）"


def _place_of_parts(material: Material, name: str, parts: Sequence[Quote]) -> Iterator[str]:
    """Yield in which parts the samples write out what a set phrase sums up, the very name standing in none."""
    samples = material.samples
    places = Counter(_part_at(material, quote) for quote in parts)
    where = joined([f"“{part}”{count} 篇" for part, count in places.most_common()])
    yield (
        f"一般写在**“{places.most_common(1)[0][0]}”**部分。{samples.n} 篇{samples.label}里字面没有出现“{shown(name)}”，"
        f"拆开写出来的有 {len(parts)} 篇（{where}）。{samples.basis}"
    )
    yield from (f"**范文里这样写**：{quoted(material, one, _SHOWN)}（{titles([one.name])}）" for one in parts[:2])


def _part_at(material: Material, quote: Quote) -> str:
    """Return the name of the part of its report a quote stands in."""
    report = next(report for document, report in material.samples.items if document.id == quote.document)
    role: Role = next((one.role for one in report.sections if one.start <= quote.start < one.end), "opening")
    guide = material.pack.guide(role)
    return guide.name if guide else "其他"


def particular(material: Material) -> str:
    """Return the thing a question names that is smaller than its topic, if samples speak of it: 巡察 of 督查考核."""
    asked, texts = material.asked, [report.text for _, report in material.samples.items]
    topics = {word for name in asked.topics for word in (name, *name.split("与"))}
    kinds = {word for kind in material.pack.report_types for word in (kind.name, *kind.synonyms)}
    words = [
        word
        for word in dict.fromkeys((*asked.open, *named_words(material), *asked.informative))
        if len(word) > 1
        and word not in topics | kinds
        and not _GENERAL.match(word)
        and word not in material.pack.subject
        and word not in asked.units
    ]
    words = _written(material, words) or words
    words.sort(key=asked.question.find)
    held = [(sum(word in text for text in texts), n, word) for n, word in enumerate(words)]
    told = min((one for one in held if one[0]), default=None)  # the rarest says what is meant
    return told[2] if told else (words[0] if words and not asked.topics else "")


def _written(material: Material, words: Sequence[str]) -> list[str]:
    """Return what is to be written or not, and not who writes it: what is quoted, else the words after 写."""
    question = material.asked.question
    if told := re.findall(r"[“\"]([^“”\"]{2,12})[”\"]", question):
        return told
    found = _OBJECT.search(question)
    said = found["thing"] if found else ""
    held = [word for word in words if word in said]
    return held or ([said] if any(said in report.text for _, report in material.samples.items) and said else [])


def placed(material: Material, thing: str = "") -> tuple[Counter[str], int]:
    """Return the parts in which samples speak of the thing, each with how many do, and how many do at all."""
    counts: Counter[str] = Counter()
    holders = 0
    word = thing or particular(material)
    for document, report in material.samples.items:
        roles: set[str] = {
            section.role for section in report.sections if _speaks(material, document.name, report, section, word)
        }
        ends = (("opening", report.preamble), ("closing", report.closing))
        roles |= {role for role, span in ends if word and span and word in span.of(report.text)}
        holders += bool(roles)
        counts.update(guide.name for guide in material.pack.roles if guide.role in roles)  # in their order, when equal
    return counts, holders


def _speaks(material: Material, name: str, report: Report, section: Section, word: str) -> bool:
    if word:
        return word in section.of(report.text)
    return any(
        name in held.documents
        for topic in material.asked.topics
        if (held := material.samples.statistics.topics.get((section.role, topic)))
    )


def example_of(material: Material, thing: str = "") -> Quote | None:
    """Return the shortest sound sentence that speaks of the very thing."""
    word = thing or particular(material)
    if not word:
        return None
    found = [
        span_quote(document, report, span, f"{section.number or ''}{section.heading or ''}")
        for document, report in material.samples.items
        for section in report.sections
        for span in split_sentences(report.text, section.start, section.end)
        if section.role != "other"
        and word in (text := span.of(report.text))
        and text.rstrip().endswith("。")
        and _LEAST <= len(text) <= _SHOWN
    ]
    found.sort(key=lambda quote: ("*" in quote.text, not _MAIN.search(quote.place), len(quote.text)))
    return next((quote for quote in found[:12] if is_sound(material, quote.text)), None)


def has_place(material: Material) -> bool:
    """Whether samples speak of what a question wants the place of, and no rule of the list says where it goes."""
    ruled = material.known.found and "哪" in material.known.question
    return bool(material.asked.informative) and not ruled and bool(particular(material))
