"""What the office's own texts answer before all else: each composer that knows for certain that it does."""

from __future__ import annotations

import re

from assistant.writers.answer.count import write_count
from assistant.writers.answer.literal import literal_words
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.asked import write_noticed
from assistant.writers.answer.notice.doers import write_for_doer
from assistant.writers.answer.notice.postponed import write_postponed
from assistant.writers.answer.offices import offices_alike, only_offices, write_offices
from assistant.writers.answer.own.ahead import write_ahead
from assistant.writers.answer.own.annex import write_annex
from assistant.writers.answer.own.announced import write_announced
from assistant.writers.answer.own.beside_told import write_beside_told
from assistant.writers.answer.own.breach import write_breach, write_forbidden
from assistant.writers.answer.own.by_rule import write_by_rule
from assistant.writers.answer.own.case_told import write_case_told, write_exception
from assistant.writers.answer.own.change import write_change
from assistant.writers.answer.own.clause_told import write_case_of_last
from assistant.writers.answer.own.deputed import write_deputed
from assistant.writers.answer.own.difference import write_difference
from assistant.writers.answer.own.doer import write_no_doer
from assistant.writers.answer.own.entries import write_entries_of
from assistant.writers.answer.own.excepted import write_excepted
from assistant.writers.answer.own.extended import write_extended
from assistant.writers.answer.own.extreme import write_extreme
from assistant.writers.answer.own.fulfilled import write_fulfilled
from assistant.writers.answer.own.home import by_office, write_other_office
from assistant.writers.answer.own.in_charge import write_in_charge
from assistant.writers.answer.own.issued import write_issued
from assistant.writers.answer.own.items import write_items
from assistant.writers.answer.own.lecturer import write_lecturer
from assistant.writers.answer.own.limit import write_limit
from assistant.writers.answer.own.matter import write_matter
from assistant.writers.answer.own.mentions import write_own_mentions
from assistant.writers.answer.own.names import write_unnamed
from assistant.writers.answer.own.next import write_next
from assistant.writers.answer.own.now import write_now
from assistant.writers.answer.own.nth import write_nth
from assistant.writers.answer.own.numbered import write_numbered
from assistant.writers.answer.own.of_article import write_of_article
from assistant.writers.answer.own.opened import write_opened
from assistant.writers.answer.own.outcome import write_outcome
from assistant.writers.answer.own.penalty import write_penalty
from assistant.writers.answer.own.phone import write_no_phone
from assistant.writers.answer.own.planned import write_planned
from assistant.writers.answer.own.quoted_name import write_quoted_name
from assistant.writers.answer.own.rate import write_rate
from assistant.writers.answer.own.recorded import write_recorded
from assistant.writers.answer.own.remaining import write_remaining
from assistant.writers.answer.own.remedy import write_remedy
from assistant.writers.answer.own.rule_told import write_of_told_rule
from assistant.writers.answer.own.ruled import write_ruled
from assistant.writers.answer.own.sanction import write_not_listed, write_sanction
from assistant.writers.answer.own.sibling import write_sibling
from assistant.writers.answer.own.situation import write_situation
from assistant.writers.answer.own.target import write_target
from assistant.writers.answer.own.told import write_of_told
from assistant.writers.answer.own.why import write_why
from assistant.writers.answer.withheld import write_withheld
from assistant.writers.answer.written import Extras, Written

_IN_SAMPLES = re.compile(
    r"哪[几些一]?(?:[篇份个]|样[稿本例]|报告|范文|材料)[^，。？?“\"]{0,8}(?:有|写[了过到]?|出现[了过]?|用[了过到]?|提到)[^，。？?“\"]{0,3}[“\"]"
)
_WHICH_ONE = re.compile(r"哪[一]?[个家所处座支]")
_ANY = re.compile(
    r"^(?:请问)?(?:有没有)?[一-鿿]{1,8}(?:的(?:报告|范文|样[稿本例]|总结|材料))?(?:有吗|有没有|有么|有没|吗)[？?]?$"
)


def own_first(material: Material, extras: Extras) -> Written | None:
    """Return the first certain answer from the office's own texts; None where there is none."""
    if material.asked.turn == "of_article":
        return write_of_article(material, extras)
    if extreme := write_extreme(material, extras):
        return extreme
    return write_other_office(material, extras) or by_office(_first, material, extras)


def _first(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if asked.turn:
        return None
    if asked.foreign:
        # What an own rule lays down, and the name of a matter of ours, are not of another kind of text.
        return (
            write_quoted_name(material, extras)
            or write_situation(material, extras)
            or write_forbidden(material, extras)
        )
    if asked.is_order:
        # 原文发我 asks for what is there, and 能找人代签吗 is no order.
        return write_items(material, extras) or write_deputed(material, extras)
    composers = (
        write_now,
        write_issued,
        write_by_rule,
        write_penalty,
        write_for_doer,
        write_excepted,
        write_postponed,
        write_of_told_rule,
        write_no_phone,
        write_case_of_last,
        write_sibling,
        write_annex,
        write_nth,
        write_ahead,
        write_limit,
        write_lecturer,
        write_opened,
        write_target,
        write_outcome,
        write_fulfilled,
        write_of_told,
        write_quoted_name,
        write_remedy,
        write_rate,
        write_in_charge,
        write_beside_told,
        write_difference,
        write_change,
        write_remaining,
        write_why,
        write_items,
        write_own_mentions,
        write_unnamed,
        _write_withheld,
        write_deputed,
        write_no_doer,
        write_exception,
        write_situation,
        write_case_told,
        write_planned,
        write_recorded,
        write_next,
        write_entries_of,
        write_numbered,
        write_sanction,
        write_breach,
        write_forbidden,
        write_extended,
        write_ruled,
        write_matter,
        write_noticed,
        write_announced,
        write_not_listed,
        _write_said,
        _write_units,
    )
    for write in composers:
        if written := write(material, extras):
            return written
    return None


def _write_withheld(material: Material, extras: Extras) -> Written | None:
    """Say that the very name asked for is masked, before the sentence that masks it is told: 发给了哪个社区."""
    return write_withheld(material) if _WHICH_ONE.search(material.asked.said) else None


def _write_said(material: Material, extras: Extras) -> Written | None:
    """Count the samples that have the very words quoted: 哪些样稿里有“队伍力量薄弱”这句话."""
    asked = material.asked
    if asked.documents or not _IN_SAMPLES.search(asked.said) or not literal_words(material):
        return None
    return Written("coverage", True, write_count(material), exact=True)


def _write_units(material: Material, extras: Extras) -> Written | None:
    """List the samples of the kind of office named where only that is asked: 小学有吗."""
    asked = material.asked
    bare = not (asked.documents or asked.roles or asked.topics or asked.open) and bool(_ANY.search(asked.said))
    only = not asked.documents and only_offices(asked.said)
    if not (asked.units and (bare or only) and offices_alike(material)):
        return None
    return Written("example", True, write_offices(material), exact=True)
