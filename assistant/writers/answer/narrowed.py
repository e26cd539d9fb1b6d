"""What was shown again with one condition changed: each item is of all the conditions, or it is said that none is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.passage import Passage
from assistant.report import Role
from assistant.structure.statistics import sample_statistics, size
from assistant.writers.answer.count_types import is_of_kind
from assistant.writers.answer.example import find_examples, write_examples
from assistant.writers.answer.example_fit import mainly_on_topic, was_shown
from assistant.writers.answer.excerpt import excerpt, left_out
from assistant.writers.answer.frame_quotes import frame_spans
from assistant.writers.answer.heading_form import form_asked, of_form
from assistant.writers.answer.headings import fresh, headings_of, is_even, spread_over, typical
from assistant.writers.answer.material import Material
from assistant.writers.answer.of_last import write_years
from assistant.writers.answer.offices import of_office, unit_named
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.span import within
from assistant.writers.answer.words import TO_LEARN, joined, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_USUAL_EXAMPLES, _USUAL_LINES, _LOOKED_AT = 3, 5, 12
_EVEN = re.compile("对仗|对偶|工整")
_KINDS = {"openings": "开头", "transitions": "过渡句", "closings": "结尾", "titles": "标题"}
_OPENING = (40, 320)  # characters of an opening that is shown whole
_LATEST = 3  # answers back whose examples were just shown


def write_narrowed(material: Material, extras: Extras) -> Written:
    """Answer a turn that changes one condition of what was asked before."""
    asked = material.asked
    held = _of_conditions(material, extras)
    if not held.samples.n:
        return Written(asked.intent, False, iter([_none_held(material, held, extras)]), exact=True, telling=True)
    if asked.intent == "coverage":
        return Written("coverage", True, iter([_years(held)]), exact=True)
    if asked.intent == "headings":
        return _headings(held, extras)
    passages = _examples(held, extras)
    if not passages:
        return Written("example", False, iter([_none_found(held)]), exact=True, telling=True)
    return Written("example", True, write_examples(held, passages), exact=True)


def of_period(material: Material, extras: Extras) -> Written | None:
    """Answer a question that wants examples of a certain year of a part or topic; None for any other."""
    asked = material.asked
    of_part = asked.target in ("role", "topic") and (asked.roles or asked.topics)
    if asked.intent != "example" or not asked.period or asked.documents or asked.foreign or not of_part:
        return None
    return write_narrowed(material, extras)


def _of_conditions(material: Material, extras: Extras) -> Material:
    """Return the material over the samples that are of all the conditions, named by these; over none where none is."""
    asked, every = material.asked, extras.every_sample(material)
    chosen = tuple(
        (document, report)
        for document, report in every.items
        if (not asked.type or (document.type or report.type) == asked.type)
        and (not asked.period or within(document.period or report.period, asked.period))
        and (not asked.units or of_office(unit_named(document, report), asked.units))
        and all(is_of_kind(name, document, report) for name in asked.kinds)
    )
    statistics = sample_statistics(chosen, material.pack)
    samples = replace(every, items=chosen, statistics=statistics, label=_label(material), note="", own=None)
    return replace(material, samples=samples, asked=replace(asked, units=()))


def _label(material: Material) -> str:
    asked = material.asked
    units = "、".join(unit.removesuffix("里") for unit in asked.units)
    named = [one for one in (asked.period or "", units) if one]
    return f"{''.join(f'{one}的' for one in named)}{asked.type or ''}{''.join(asked.kinds)}范文"


def _none_held(material: Material, held: Material, extras: Extras) -> str:
    """Return that no sample is of all the conditions, and of which years those of the others are."""
    asked = material.asked
    told = f"**资料库里没有{held.samples.label}**，不拿别的来顶。"
    if not asked.period:
        return told
    others = _of_conditions(replace(material, asked=replace(asked, period=None)), extras).samples
    years = sorted({(document.period or report.period)[:4] for document, report in others.items} - {""})
    return f"{told}{others.label}有的是：{joined([f'{year}年' for year in years])}。" if years else told


def _subject(material: Material) -> str:
    asked = material.asked
    if asked.listing in _KINDS and asked.intent == "headings":
        return _KINDS[asked.listing]
    guides = [guide.name for role in asked.roles if (guide := material.pack.guide(role))]
    return f"“{joined([*guides, *asked.topics])}”"


def _none_found(material: Material) -> str:
    """Return that those of the conditions hold nothing of what is asked, or nothing besides what was shown."""
    asked, samples = material.asked, material.samples
    what = "小标题" if asked.intent == "headings" and asked.listing not in _KINDS else "例子"
    form = _form(material)
    told = f"**{samples.label}有 {samples.n} 篇，里面没有{'更短的' if asked.length else ''}"
    more = "别的" if asked.given else ""
    return f"{told}{more}{form}{_subject(material)}的{what}**，不拿不合要求的来顶。"


def _years(material: Material) -> str:
    documents = [document for document, _ in material.samples.items]
    told = write_years(documents)
    return told.replace(f"上面列出的 {len(documents)} 篇", f"{material.samples.label} {len(documents)} 篇", 1)


def _examples(material: Material, extras: Extras) -> list[Passage]:
    """Return the passages to be shown, the shortest where these are wanted, shorter than what was just shown."""
    asked = material.asked
    plain = replace(asked, said="", count=None, turn="narrowed")
    short = asked.measure == "shortest"
    found = find_examples(replace(material, asked=plain), _LOOKED_AT)
    found = [one for one in found if mainly_on_topic(material, one, excerpt(one).text)] or found
    if short:
        most = _shortest_shown(extras) if asked.length else 0
        found = [one for one in found if not most or size(excerpt(one).text) < most]
        found.sort(key=lambda one: (bool(left_out(one, excerpt(one))[1]), size(excerpt(one).text)))
    else:  # what has the question's own words stands before what is only under the topic, one of a sample first
        words = [word for word in asked.informative if len(word) > 1]
        found.sort(
            key=lambda one: (
                not set(one.topics[:1]) & set(asked.topics),
                -sum(word in f"{one.place}{excerpt(one).text}" for word in words),
            )
        )
        first = list({one.document: one for one in reversed(found)}.values())[::-1]
        found = [*first, *(one for one in found if one not in first)]
    last = [(cited.document, cited.start, cited.end) for cited in extras.last]
    found.sort(key=lambda one: any(was_shown(one, span) for span in last))  # others before what was just shown
    return found[: asked.count or _USUAL_EXAMPLES]


def _shortest_shown(extras: Extras) -> int:
    """Return the size of the shortest example just shown; 0 where none was."""
    told = next((one for one in reversed(extras.answers[-_LATEST:]) if one.intent in ("example", "headings")), None)
    return min((size(one.quote) for one in told.citations), default=0) if told else 0


def _headings(material: Material, extras: Extras) -> Written:
    """List headings, or sentences of the frame of a report, that are of all the conditions and of the form wanted."""
    asked = material.asked
    quotes = list(_of_frame(material) if asked.listing in _KINDS else _of_headings(material))
    if asked.measure == "shortest":
        most = _shortest_shown(extras) if asked.length else 0
        quotes = sorted((one for one in quotes if not most or size(one.text) < most), key=lambda one: size(one.text))
    elif asked.listing in _KINDS or asked.roles:
        quotes = spread_over(quotes, len(quotes))
    last = {(one.document, one.start) for one in extras.last}
    quotes.sort(key=lambda one: (one.document, one.start) in last)  # others before what was just shown
    chosen: list[Quote] = []
    for quote in quotes:
        if len(chosen) < (asked.count or _USUAL_LINES) and is_sound(material, quote.text):
            chosen.append(quote)
    if not chosen:
        return Written("headings", False, iter([_none_found(material)]), exact=True, telling=True)
    return Written("headings", True, _list(material, chosen), exact=True)


def _list(material: Material, quotes: list[Quote]) -> Iterator[str]:
    what = "" if material.asked.listing in _KINDS else "的小标题"
    short = "更短的" if material.asked.length else ""
    told = f"{short}{_form(material)}{_subject(material)}{what}"
    yield f"{material.samples.label}里，{told} {len(quotes)} 个（都是原文）："
    yield "\n".join(f"{n}. {quoted(material, one, 400)}（{titles([one.name])}）" for n, one in enumerate(quotes, 1))
    if len(quotes) < (material.asked.count or _USUAL_LINES):
        yield f"合要求的只找到这 {len(quotes)} 个。"
    yield TO_LEARN


def _of_frame(material: Material) -> Iterator[Quote]:
    """Yield what frames such reports, openings whole."""
    for quote in fresh(material, frame_spans(material, material.asked.listing)):
        if material.asked.listing != "openings" or _OPENING[0] <= size(quote.text) <= _OPENING[1]:
            yield quote


def _of_headings(material: Material) -> Iterator[Quote]:
    asked = material.asked
    fits = of_form(asked)
    every: tuple[Role, ...] = ("done", "plans", "problems")
    parts = [asked.roles] if asked.roles else [(role,) for role in (every if asked.topics else every[:1])]
    for roles in parts:  # what was done before what is planned
        for quote in typical(fresh(material, headings_of(material, roles, asked.topics)), material):
            if (not fits or fits(quote.text)) and (not _EVEN.search(asked.question) or is_even(quote.text)):
                yield quote


def _form(material: Material) -> str:
    even = _EVEN.search(material.asked.question)
    form = "、".join(one for one in (even[0] if even else "", form_asked(material.asked)) if one)
    return f"{form}的" if form else ""
