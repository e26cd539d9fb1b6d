"""An answer composed: by an own text that holds the value asked for, with what this year's notice wants before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from assistant.passage import Citation
from assistant.writers.answer.asked_thing import asked_thing
from assistant.writers.answer.body_asked import body_asked, thing_asked, unspoken, write_unspoken
from assistant.writers.answer.circumstance import told_cases, unread_line, with_cases, without_case
from assistant.writers.answer.count_kinds import kinds_asked, of_kinds, write_kinds
from assistant.writers.answer.count_types import types_asked, write_types
from assistant.writers.answer.counts import asked_to_count
from assistant.writers.answer.framed import compose_framed
from assistant.writers.answer.heads_put import write_heads_put
from assistant.writers.answer.kind_asked import asks_kind, names_mark, names_offered
from assistant.writers.answer.kind_to_use import write_kind_to_use
from assistant.writers.answer.known import as_known
from assistant.writers.answer.lacking import wants_lacking
from assistant.writers.answer.lead_ins import write_lead_ins
from assistant.writers.answer.left_out import with_left_out
from assistant.writers.answer.listing import write_list
from assistant.writers.answer.masked_unit import write_of_masked_unit
from assistant.writers.answer.material import Material
from assistant.writers.answer.must_hold import compose_must_hold
from assistant.writers.answer.narrowed import of_period
from assistant.writers.answer.notice.checklist import on_the_way
from assistant.writers.answer.notice.part import on_the_part
from assistant.writers.answer.notice.size import limit_first
from assistant.writers.answer.offline import composed
from assistant.writers.answer.often import asks_why_often, write_why_often
from assistant.writers.answer.one_sentence import write_sentence
from assistant.writers.answer.own.articles import own_rules
from assistant.writers.answer.own.fact_told import with_fact
from assistant.writers.answer.own.first import own_first
from assistant.writers.answer.own.likest import with_likest
from assistant.writers.answer.own.nearest import with_nearest
from assistant.writers.answer.own.rule import not_told
from assistant.writers.answer.own.value import exactly_asked, own_values, tells, write_own_values
from assistant.writers.answer.part_place import compose_part_place
from assistant.writers.answer.phrase_place import compose_phrase_place
from assistant.writers.answer.quoted_sentence import write_quoted_sentence
from assistant.writers.answer.ready import of_ready
from assistant.writers.answer.refusal import write_refusal
from assistant.writers.answer.shorter import lists, write_shorter
from assistant.writers.answer.shown import write_shown
from assistant.writers.answer.software import write_software
from assistant.writers.answer.tally_told import compose_tally
from assistant.writers.answer.to_come import write_to_come
from assistant.writers.answer.turn import (
    asks_document,
    few_sentences,
    in_one_sentence,
    of_size,
    one_sentence,
    sentences_wanted,
    shortened,
    write_document,
)
from assistant.writers.answer.uncommon import compose_uncommon
from assistant.writers.answer.unknown_value import with_value
from assistant.writers.answer.value_kinds import ValueAsked
from assistant.writers.answer.version_asked import write_version
from assistant.writers.answer.withheld import write_withheld
from assistant.writers.answer.written import Extras, Written
from assistant.writers.asked import Intent
from assistant.writers.cite import Citer, Quote, quote_again

_SURE = 0.6  # how sure the list must be that its sentence answers


def compose(material: Material, extras: Extras) -> Written:
    """Answer a question, by what holds the kind of value it asks for (a price, minutes) where it asks for one."""
    asked = material.asked
    if asked.turn or asked.is_order or asked.intent == "about":
        return _composed(material, extras)
    listed = material.known.question if material.known.answers else ""
    return with_value(asked.said, _composed(material, extras), listed)


def _composed(material: Material, extras: Extras) -> Written:
    """Answer a question; what this year's notice wants of the part to be written stands first."""
    if material.asked.turn == "brief":
        return _brief(material, extras)
    if material.asked.turn == "otherwise":
        return _otherwise(material, extras)
    if back := write_shown(material, extras):
        return back
    if narrowed := of_period(material, extras):
        return narrowed
    if kinds := kinds_asked(material):
        rest = None if kinds.of_titles or not kinds.rest else of_kinds(material, kinds)
        blocks = chain(write_kinds(material, kinds), _in_general(rest, extras).blocks if rest else ())
        return Written("coverage", True, blocks, exact=True)
    if types := types_asked(material):
        return Written("coverage", True, write_types(material, types, extras.every_sample(material)), exact=True)
    if tally := compose_tally(material, extras):
        return tally
    if own := own_first(material, extras):
        return with_fact(material, extras, own)
    written = with_fact(material, extras, _by_sentence(material, extras))
    return written if written.reports else with_likest(material, extras, with_nearest(material, extras, written))


def _brief(material: Material, extras: Extras) -> Written:
    """Answer again what was just answered: by shorter ones of what was listed, in one sentence or a few, in less."""
    asked = material.asked
    if in_one_sentence(asked.said):
        sized = asked.intent == "coverage" and asked.role
        whole = compose(of_size(material) if sized else replace(material, asked=replace(asked, turn="")), extras)
        return replace(whole, blocks=one_sentence(whole.blocks), exact=True)
    if extras.answers and lists(extras.answers[-1]):
        return Written("headings", True, write_shorter(material, tuple(extras.answers)), exact=True)
    whole = compose(replace(material, asked=replace(asked, turn="", said=asked.question)), extras)
    most = sentences_wanted(asked.said)
    blocks = few_sentences(whole.blocks, most) if most else shortened(whole.blocks)
    return replace(whole, blocks=blocks, exact=True)


def _otherwise(material: Material, extras: Extras) -> Written:
    """Answer again in other words: the gist of the page in a few sentences, then how one sample does it."""
    asked = replace(material.asked, turn="", said=material.asked.question)
    page = compose(replace(material, asked=replace(asked, given="", cited=())), extras)
    example = compose(replace(material, asked=replace(asked, intent="example", count=1, said="给一个例子")), extras)
    gist = (f"**换个说法，三句话**：{one}" for one in few_sentences(page.blocks, 3))
    blocks = chain(gist, example.blocks if example.answered else ())
    return Written("how_to", page.answered, blocks, exact=True)


def _by_sentence(material: Material, extras: Extras) -> Written:
    """Answer what no own text answers for certain: one sentence wanted, a case that is told of, anything else."""
    if wants_lacking(material.asked):
        material = replace(material, asked=replace(material.asked, intent="example"))
    if unknown := write_version(material):
        return unknown
    if (
        unsaid := write_to_come(material)
        or write_of_masked_unit(material)
        or write_withheld(material)
        or write_software(material)
    ):
        return unsaid
    if asks_why_often(material):
        return Written("coverage", True, write_why_often(material), exact=True)
    if to_use := write_kind_to_use(material):
        return Written("difference", True, to_use, exact=True)
    if uncommon := compose_uncommon(material):
        return uncommon
    if framed := compose_framed(material):
        return framed
    if (listed := of_ready(material)) is not material:
        return Written("headings", True, write_list(listed), exact=True)
    if heads := write_heads_put(material):
        return Written("headings", True, heads, exact=True)
    if placed := compose_part_place(material) or compose_phrase_place(material):
        return placed
    if told := asked_to_count(material, extras) or compose_must_hold(material):
        return told
    if leads := write_lead_ins(material):
        return Written("how_to", True, leads, exact=True)
    if sentence := write_quoted_sentence(material) or write_sentence(material):
        return Written("how_to", True, sentence)
    if cases := told_cases(material):
        general = without_case(material, cases, extras)
        tried = _in_general(replace(general, citer=Citer()), extras)
        return with_cases(material, cases, _in_general(general, extras), tried)
    written = with_left_out(material, _in_general(material, extras))
    if written.intent == "requirement" and written.answered and asks_document(material):
        written = replace(written, blocks=chain([write_document(material)], written.blocks))
    if written.intent == "how_to" and written.answered and (line := unread_line(material)):
        return replace(written, blocks=chain([line], written.blocks))
    return written


def _in_general(material: Material, extras: Extras) -> Written:
    """Answer a question whatever case it tells of."""
    asked = material.asked
    written = _own_first(material, extras)
    if not (extras.notices and (asked.roles or asked.topics) and written.answered):
        return written
    if asked.notice or asked.turn or asked.documents or (not asked.of_writing and written.intent != "how_to"):
        return written
    if written.intent not in ("how_to", "requirement") and not (asked.length and asked.roles):
        return written
    limit = [limit_first(material, extras.notices)] if asked.length and asked.roles else []
    return replace(written, blocks=chain(on_the_part(material, extras.notices), limit, written.blocks))


def _own_first(material: Material, extras: Extras) -> Written:
    """Answer by the clause of an own text that holds the value asked for, unless the answer tells it anyway."""
    if extras.notices and (handed := on_the_way(material, extras.notices, extras.rules())):
        return handed
    done_for = material.asked.is_order  # 帮我给联系人打个电话 asks for no number
    told, exact = own_values(material, extras), exactly_asked(material)
    if done_for or not (told or exact):
        return _of_kind(material, extras)
    citer = Citer()
    tried = _of_kind(replace(material, citer=citer), extras)
    text = "\n\n".join(tried.blocks)  # now it has cited what it stands on
    if not told:
        near = _beside(material, citer.citations, exact) if tried.answered else None
        if not near:
            return _of_kind(material, extras)
        said = asked_thing(material.asked.said, material.asked.terms).said or exact[0].words
        return Written("requirement", False, not_told(material, said, near), exact=True)
    if tried.answered and tells(text, told, material.asked.notice):
        return _of_kind(material, extras)
    at_length = tried.intent == "how_to" and material.asked.of_writing
    return write_own_values(material, told, _of_kind(material, extras) if at_length else None)


def _of_kind(material: Material, extras: Extras) -> Written:
    """Answer with what names one of two things offered, and the mark asked of; else with the list's own sentence."""
    said = material.asked.said or material.asked.question
    if body_asked(material.asked) or thing_asked(material.asked):
        citer = Citer()
        tried = composed(replace(material, citer=citer), extras)
        name = unspoken(material, "\n".join(tried.blocks)) if tried.answered else ""
        if name:
            return Written("requirement", False, write_unspoken(name, material, citer.citations), exact=True)
        return composed(material, extras)
    if not asks_kind(said) or material.asked.turn:
        return composed(material, extras)
    tried = composed(replace(material, citer=Citer()), extras)
    if not tried.answered or _is_of_kind(said, tried):
        return composed(material, extras)
    known = material.known
    if known.answers and known.score >= _SURE and asks_kind(material.asked.question):
        if not material.pack.answers.of(known.advice) and (listed := as_known(material)):
            return listed
        return composed(material, extras)  # 照通知的叫法 names neither and answers
    intent: Intent = "other" if tried.intent == "unclear" else tried.intent
    return Written(intent, False, write_refusal(material, extras.unknown), exact=True)


def _is_of_kind(said: str, written: Written) -> bool:
    text = "\n".join(written.blocks)
    return names_offered(said, text) and names_mark(said, text)


def _beside(material: Material, cited: Sequence[Citation], exact: Sequence[ValueAsked]) -> Quote | None:
    """Return the own sentence an answer stands on, where that and all it cites holds no value asked for: 打印几份."""
    own = own_rules(material) - material.notices
    if not cited or not all(one.document in own for one in cited):
        return None
    if any(value.holds.search(one.quote) for value in exact for one in cited):
        return None
    return quote_again(cited[0])
