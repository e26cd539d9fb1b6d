"""Examples: verbatim stretches of the samples with document and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.passage import Passage
from assistant.writers.answer.anywhere import thing_named, told_anywhere
from assistant.writers.answer.example_fit import (
    found_in_set,
    inside,
    mainly_on_topic,
    of_each,
    of_offices_first,
    told_of_person,
    was_shown,
)
from assistant.writers.answer.excerpt import LENGTH, excerpt, left_out, opening
from assistant.writers.answer.lacking import lack_asked
from assistant.writers.answer.material import Material, strong_words
from assistant.writers.answer.occasion import ids_alike
from assistant.writers.answer.offices import is_of_office, samples_of_kind
from assistant.writers.answer.places import place_of
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.thing import Thing, thing_inside
from assistant.writers.answer.words import TO_LEARN, joined, titles
from assistant.writers.cite import shown
from assistant.writers.relevance import grams

_USUAL, _MOST = 3, 6
_SEVERAL = re.compile(r"几[个段条篇则]|一些|(?<=[来给])些")
_ONE = re.compile(r"[一1]\s*(?:个|小|整)?[段个条篇则处]|单个|就要一")
_NOT_DOING = ("opening", "problems", "causes", "plans")
_OF_PART = re.compile("问题|不足|短板|薄弱|差距|原因|打算|计划|下一步|整改|导语|开头|前言|结尾")
_FIGURED = re.compile(r"(?:带|有|写|用|具体的?|明确的?)(?:了|有|出)?(?:数字|数据|指标)|量化")
_FIGURE = re.compile(r"\d+(?![\d年〔])")
# What examples are wanted of: 裁判文书上网有没有例子.
_THING_SHOWN = re.compile(
    r"(?P<thing>[一-鿿]{4,12}?)(?:这[块段]|方面|这方面)?的?(?:有没有|有无)?(?:好的?|现成的?)?(?:例子|范例|案例)"
)
_LEAST = 40  # characters below which a passage only leads in


def find_examples(material: Material, most: int = 0) -> list[Passage]:
    """Return the passages that show what was asked for, the smallest whole parts of different documents first."""
    asked = material.asked
    wanted = most or _wanted(material)
    if lack := lack_asked(asked):
        return _not_shown(material, told_anywhere(material, lack[1]), least=0)[:wanted]
    if word := thing_named(material):  # its own words beat the topic they are likely under
        told = _not_shown(material, told_anywhere(material, lambda text: word in text), least=0)
        return [one for one in told if is_sound(material, excerpt(one).text)][:wanted]
    if (thing := thing_asked(material)) and (told := _of_thing(material, thing)):
        return told[:wanted]
    found = [one for one in found_in_set(material) if _speaks(material, one)]
    fitting = _not_shown(material, found)
    own = [one for one in fitting if not asked.units or is_of_office(material, one.document, one.name, asked.units)]
    if len({one.document for one in own if _shows_doing(material, one)}) < wanted:
        more = _not_shown(material, _told_in_samples(material))  # the search looks at a few passages alone
        fitting += [one for one in more if not any(inside(one, other) for other in fitting)]
    fitting = _whole_entries(material, _of_type(material, fitting), wanted)
    fitting = [one for one in fitting if _shows_doing(material, one)] or fitting
    if with_figures(material):
        fitting = [passage for passage in fitting if len(_FIGURE.findall(excerpt(passage).text)) > 1]
    if asked.topics:  # what names the topic shows more of it than what only stands under it
        named = [one for one in fitting if material.on_target(f"{one.place}{excerpt(one).text}")]
        fitting = named or fitting
    if asked.units:  # those of such an office
        mainly = [one for one in fitting if mainly_on_topic(material, one, excerpt(one).text)]
        others = replace(material, asked=replace(asked, units=()))
        fitting = mainly or _not_shown(material, _told_in_samples(others)) or fitting
        own = [one for one in fitting if is_of_office(material, one.document, one.name, asked.units)]
        alike = ids_alike(material)
        fitting = (
            of_offices_first(material, own) or [passage for passage in fitting if passage.document in alike] or fitting
        )
    # What says most of the question first; the order of the search decides among equals.
    if not _topic_alone(material):
        fitting.sort(key=lambda passage: -round(material.relevance.coverage(f"{passage.place}{passage.text}"), 1))
    spread: list[Passage] = []
    for passage in [*of_each(fitting), *fitting]:
        if passage not in spread and not any(inside(passage, other) for other in spread):
            spread.append(passage)
    sound = [passage for passage in spread[: 3 * wanted] if is_sound(material, excerpt(passage).text)]
    return (sound if asked.documents or len(sound) >= wanted or sound else spread)[:wanted]


def _wanted(material: Material) -> int:
    """Return how many examples are wanted: 给几个 is several, whatever plain question it was taken for."""
    asked = material.asked
    one = asked.count == 1 and not _ONE.search(asked.said)  # the plain question has the one, and nobody asked for it
    return _USUAL if one or _SEVERAL.search(asked.said) else min(asked.count or _USUAL, _MOST)


def thing_asked(material: Material) -> Thing | None:
    """Return the thing inside a topic that examples are wanted of: 中心组 of 理论学习; else None."""
    asked = material.asked
    if len(asked.topics) != 1 or asked.roles or asked.documents:
        return None
    named = replace(material, asked=replace(asked, question=asked.said or asked.question))
    return thing_inside(named, material.pack.topic(asked.topics[0]), usual=False)


def _of_thing(material: Material, thing: Thing) -> list[Passage]:
    """Return one passage of each sample that speaks of the thing, those of the kind of office named alone."""
    told = _not_shown(material, _told_in_samples(material, thing.words))
    told = [one for one in told if thing.is_told_in(excerpt(one, around=_word_in(thing, one)).text)]
    doing = [one for one in told if _shows_doing(material, one)]
    few = len({one.document for one in doing}) < _wanted(material)
    beside = {one.document for one in doing}  # of what few samples say at all, what they say anywhere is shown too
    more = _not_shown(material, told_anywhere(material, thing.is_told_in), least=0) if few else []
    told = [*doing, *(one for one in more if one.document not in beside)]
    if with_figures(material):
        told = [one for one in told if len(_FIGURE.findall(excerpt(one).text)) > 1]
    told.sort(
        key=lambda one: (
            not _shows_doing(material, one),
            not (thing.stands_in(one.place) or set(one.topics[:1]) & set(material.asked.topics)),
        )
    )
    each = of_each(told)
    return [one for one in each if is_sound(material, excerpt(one).text)] or each


def _word_in(thing: Thing, passage: Passage) -> str:
    return next((word for word in thing.words if word in passage.text), "")


def _not_shown(material: Material, passages: list[Passage], least: int = _LEAST) -> list[Passage]:
    """Return the passages of the part asked for that lead not only in, and that no earlier answer showed."""
    asked = material.asked
    return [
        one
        for one in passages
        if one.document not in material.weak
        and (not asked.roles or one.role in asked.roles)
        and len(one.text) >= least
        and not any(was_shown(one, span) for span in asked.cited)
    ]


def _of_type(material: Material, fitting: list[Passage]) -> list[Passage]:
    """Return the passages of the kind of report that is spoken of, looked for in all its samples where a part is."""
    asked = material.asked
    if not asked.type or asked.documents:
        return fitting
    held = {document.id for document, _ in material.samples.items}
    own = [one for one in fitting if one.document in held]
    if asked.roles and not asked.topics and not asked.units:
        more = _not_shown(material, list(_in_part(material)))
        own += [one for one in more if not any(inside(one, other) for other in own)]
    return own or fitting


def _whole_entries(material: Material, fitting: list[Passage], wanted: int) -> list[Passage]:
    """Return the single entries of a part that is asked for alone: its heading and what leads in are no example."""
    asked = material.asked
    if not asked.roles or asked.topics or asked.units or set(asked.roles) <= {"opening", "other"}:
        return fitting
    entries = [one for one in fitting if one.level in ("item", "point")]
    if len({one.document for one in entries}) < wanted:
        entries += [one for one in _not_shown(material, list(_in_part(material))) if one not in entries]
    shown_of = {document for document, _, _ in asked.cited}  # of a sample shown before only where no other is left
    return sorted(entries, key=lambda one: one.document in shown_of) or fitting


def _in_part(material: Material) -> Iterator[Passage]:
    """Yield the single points of the part asked for, sample by sample of the kind spoken of."""
    for document, report in material.samples.items:
        for section in report.sections:
            for node in section.nodes() if section.role in material.asked.roles else ():
                inner = getattr(node, "items", ()) or getattr(node, "points", ())
                if inner or node is section:
                    continue
                under = material.samples.topics(material.pack, document, report, node)
                place = place_of(report, node.start)
                yield Passage(
                    f"{document.id}:{node.start}", document.id, document.name, "sample", place, section.role, under,
                    "point", node.of(report.text), node.start, node.end,
                )  # fmt: skip


def _shows_doing(material: Material, passage: Passage) -> bool:
    """Whether a passage tells what was done, where no other part is asked for: an example is no plan and no lead-in."""
    asked = material.asked
    if asked.roles or asked.documents or _OF_PART.search(f"{asked.said}\n{asked.question}"):
        return True
    return passage.role not in _NOT_DOING and passage.level != "preamble"


def _told_in_samples(material: Material, words: Sequence[str] = ()) -> list[Passage]:
    """Return what the samples say of a topic, or of ``words``, under any heading; those of such an office alone."""
    asked = material.asked
    topics = [material.pack.topic(name) for name in asked.topics]
    strong = list(words) or [word for topic in topics for word in strong_words(topic)]
    found: list[Passage] = []
    items = samples_of_kind(material, asked.units) if asked.units else material.samples.items
    for document, report in items if topics else ():
        for section in report.sections:
            for node in section.nodes():
                if getattr(node, "items", ()) or getattr(node, "points", ()):
                    continue
                told = node.of(report.text)
                word = next((one for one in strong if one in told), "")
                under = material.samples.topics(material.pack, document, report, node)
                if not word and (words or not set(under[:1]) & set(asked.topics)):
                    continue
                late = word and told.find(word) > LENGTH  # the excerpt would end before it
                span = opening(report.text, node, node.end - node.start, word) if late else node
                place = place_of(report, node.start)
                found.append(
                    Passage(
                        f"{document.id}:{span.start}", document.id, document.name, "sample", place, section.role, under,
                        "point", span.of(report.text), span.start, span.end,
                    )
                )  # fmt: skip
    return sorted(found, key=lambda one: not set(one.topics[:1]) & set(asked.topics))


def with_figures(material: Material) -> bool:
    """Whether examples with figures in them are wanted: 有没有写具体数字的."""
    return bool(_FIGURED.search(f"{material.asked.said}\n{material.asked.question}"))


def _topic_alone(material: Material) -> bool:
    """Whether a question names its topics and nothing besides, so that no passage can say more of it than another."""
    topics = [material.pack.topic(name) for name in material.asked.topics]
    names = {word for topic in topics for word in (topic.name, *topic.synonyms)}
    return bool(topics) and all(term in names for term in material.asked.informative)


def _speaks(material: Material, passage: Passage) -> bool:
    asked = material.asked
    if asked.topics and not set(asked.topics) & set(passage.topics[:2]):
        return material.relevance.coverage(f"{passage.place}{passage.text}") >= 0.75
    if asked.topics or asked.roles:
        return True
    return material.relevance.coverage(f"{passage.place}{passage.text}") >= 0.6


def _not_shown_there(material: Material, passages: list[Passage]) -> str:
    """Return the thing in several words that a question wants shown and no passage has: 裁判文书上网 is no 上网."""
    asked = material.asked
    found = _THING_SHOWN.search(asked.question)
    if not (found and asked.topics and asked.open):
        return ""
    words = [word for word in asked.open if word in found["thing"]]
    thing = "".join(words)
    whole = len(words) > 1 and found["thing"].endswith(thing)
    return thing if whole and not any(all(word in one.text for word in words) for one in passages) else ""


def write_examples(material: Material, passages: list[Passage]) -> Iterator[str]:
    """Yield the excerpts, each with where it stands."""
    asked = material.asked
    names = [guide.name for role in asked.roles if (guide := material.pack.guide(role))]
    thing, lack, word = thing_asked(material), lack_asked(asked), thing_named(material)
    if thing and not all(thing.stands_in(one.text) for one in passages):
        thing = None
    subject = (
        lack[0]
        if lack
        else word
        if word
        else thing.name
        if thing
        else joined([*names, *asked.topics]) or joined([term for term in asked.terms if len(grams(term)) > 1][:2])
    )
    holders = {passage.document for passage in passages}
    about = f"“{subject}”" if subject else "这方面"
    own = {document.id for document, _ in material.samples.items}
    label = material.samples.label if holders <= own else "范文"  # a part may be shown of other kinds of report
    about = f"{about}并带数字" if with_figures(material) else about
    alike = ids_alike(material)
    if asked.units and not alike & holders:
        shown_of = (document for document, _, _ in asked.cited)
        more = "更多的" if any(is_of_office(material, one, "", asked.units) for one in shown_of) else ""
        yield f"没有找到{more}“{'”“'.join(asked.units)}”写到{about}的例子，下面是别的单位的。"
    if person := told_of_person(material, passages):
        yield person
    if asked.cited and not all(_shows_doing(material, one) for one in passages):
        yield f"写做法的例子已经给完了，下面是别的部分里写到{about}的。"
    if lacking := _not_shown_there(material, passages):
        yield f"没有找到写到“{shown(lacking)}”的例子，下面是同一主题“{subject}”的，只作参考："
    else:
        yield f"有。{label}里写到{about}的，摘 {len(passages)} 段（出自 {len(holders)} 篇），都是原文："
    telling = () if lack or word else thing.words if thing else () if asked.roles else asked.informative
    around = next((term for term in telling if any(term in passage.text for passage in passages)), "")
    for number, passage in enumerate(passages, 1):
        quote = excerpt(passage, around=around)
        place = f"，{shown(passage.place, 60)}" if passage.place else ""
        before, after = left_out(passage, quote)
        yield (
            f"**{number}. {titles([passage.name])}**{place}\n\n"
            f"> {before}{shown(quote.text, 400)}{after}{material.cite(quote)}"
        )
    yield TO_LEARN
