"""The offline answer: which composer answers which kind of question, and when none may."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from assistant.writers.answer.about import asks_about, write_about
from assistant.writers.answer.anywhere import thing_named
from assistant.writers.answer.apart import compose_apart
from assistant.writers.answer.counts import compose_counts
from assistant.writers.answer.difference import compose_difference, names_two
from assistant.writers.answer.duty import write_duties
from assistant.writers.answer.enough import write_enough
from assistant.writers.answer.entries import write_entries
from assistant.writers.answer.example import find_examples, write_examples
from assistant.writers.answer.guide import (
    find_advice,
    find_fact,
    write_advice,
    write_fact,
)
from assistant.writers.answer.how_to import compose_aside, compose_how_to, find_answer
from assistant.writers.answer.known import (
    IS_THERE,
    OF_SAMPLES,
    SETS_APART,
    as_known,
    is_ruled,
    refuse_known,
    write_known,
)
from assistant.writers.answer.lacking import lack_asked, none_lacks
from assistant.writers.answer.library_counts import counted_documents
from assistant.writers.answer.listing import write_list
from assistant.writers.answer.material import Material
from assistant.writers.answer.meant import is_own_task, is_to_write
from assistant.writers.answer.named_samples import of_named
from assistant.writers.answer.notice.checklist import compose_notice
from assistant.writers.answer.notice.contact import CONTACT, of_another
from assistant.writers.answer.notice.part import named_part
from assistant.writers.answer.offices import offices_alike, write_offices
from assistant.writers.answer.outright import answer_outright
from assistant.writers.answer.own.compare import compare_own
from assistant.writers.answer.own.reports import is_of_own
from assistant.writers.answer.own.rule import write_own_rule
from assistant.writers.answer.own.untold import write_untold
from assistant.writers.answer.part_place import write_end_place, write_part_place
from assistant.writers.answer.phrase import (
    named_events,
    named_phrases,
    write_dated,
    write_events,
    write_phrase_asked,
    write_phrases,
)
from assistant.writers.answer.ranking import write_ranking
from assistant.writers.answer.refusal import other_genre, write_refusal
from assistant.writers.answer.rule import (
    answers_by_rule,
    guide_lines,
    write_guide,
    write_rule,
)
from assistant.writers.answer.shape import asks_contents, write_shape
from assistant.writers.answer.swap import compose_swap, of_angles, wants_swap
from assistant.writers.answer.to_come import is_next
from assistant.writers.answer.turn import write_sources, write_why
from assistant.writers.answer.whether import has_place, write_place
from assistant.writers.answer.wording import wrong_wording
from assistant.writers.answer.written import Extras, Written
from assistant.writers.asked import Intent

_ENTRIES = re.compile(r"几条|几点|多少条|几个问题|几项|多少字|多长")
_LIKELY = 0.2  # how sure it must be that a sentence answers, for lines of the guide that share words
_FORM_OF = re.compile(r"格式|结尾|开头|模板|写法|怎么写|结束语|标题")
_WHAT_IS = re.compile(
    r"(?:什么|啥)(?:是|叫)|是(?:什么|啥|哪)|什么意思|内容|含义|指(?:什么|的|哪)|哪[几两三四]个|几个|次序|顺序|全称|怎么表述|如何表述|怎样表述|规范表述"
)
_DUE = re.compile(r"那[份篇][^，。？?]{0,10}(?:报告|汇报|述职|材料)")
_HOW = re.compile(r"(?:怎么|咋|如何|怎样)[^，。？?]{0,4}写(?![在到进])")
_OF_NOTICE = re.compile(r"[这那本此今](?:次|份|个|年)?的?通知|通知[上里]")  # what one notice says is asked for
_THIS_TIME = re.compile("[这本此][次回]")
_NAMED = 3  # samples whose parts are shown one by one
_BUILT = re.compile(  # how a part of a sample is built: its headings, entries, size
    r"标题|[几多]少?[条点](?!钟)|条数|占[^，。？?]{0,8}(?:多[少大]|几|比)|比[例重]|几成|百分之|篇幅|多少个?字|字数|多长(?!时间)"
)
_TO_WRITE = re.compile(r"(?:要不要|该不该|用不用|需不需要|要|该)(?:写|列|交代|体现|提)|写(?:吗|么)|写进")


def composed(material: Material, extras: Extras) -> Written:
    """Choose the composer for a question; the one place where a question is refused."""
    material = of_angles(material)
    asked = material.asked
    if asked.turn == "sources":
        return Written("requirement", True, write_sources(material, extras.answers), exact=True)
    if asked.turn == "why":
        return Written("requirement", True, write_why(material))
    if counted := counted_documents(material):
        return counted
    if asks_about(material):
        return Written("about", True, write_about(material, extras.writer), exact=True)
    if wants_swap(material):
        return compose_swap(material)
    done_for = asked.is_order  # 帮我给联系人打个电话 asks for no number
    if extras.notices and CONTACT.search(asked.question) and not done_for:
        return (
            _refused(material, extras)
            if of_another(material, extras.notices)
            else compose_notice(material, extras.notices, extras.rules(), False)
        )
    if asked.phrases and (not_held := write_phrase_asked(material)):
        return not_held
    if asked.unheld or asked.among:
        return _refused(material, extras)
    if apart := compose_apart(material):
        return apart
    if duties := write_duties(material):
        own = write_own_rule(material)
        return own if own and own.answered else duties
    if 0 < len(asked.documents) <= _NAMED and asked.roles and not asked.topics and _BUILT.search(asked.said):
        return Written("coverage", True, write_shape(material), exact=True)
    to_tell = not (asked.notice or is_to_write(material))  # how to write is no fact of the office's own reports
    of_own = is_of_own(material)
    if of_own and to_tell and (own := write_untold(material, extras)):
        return own
    if own := write_own_rule(material, [one.text for one in extras.notices if asked.notice]):
        return own
    if to_tell and not of_own and (own := write_untold(material, extras)):
        return own
    if told := write_enough(material) or write_ranking(material):
        return told
    due = asked.asks in ("time", "when") and bool(_THIS_TIME.search(asked.question))  # 这次报告什么时候交
    of_notice = asked.notice and (bool(extras.notices) or due or bool(_OF_NOTICE.search(asked.question)))
    if not of_notice and (outright := answer_outright(material)):
        return outright  # what this year's notice fixes, no general answer tells
    if _is_outside(material) and not is_ruled(material):
        return _refused(material, extras)
    if asked.of_writing and other_genre(material):
        return _refused(material, extras)
    # 年底那份汇报怎么写, 这份材料要突出什么 are of a report that is not written yet.
    in_hand = (asked.type and _DUE.search(asked.question) and is_to_write(material)) or is_own_task(material)
    unclear = asked.pointing and not (asked.documents or asked.given or material.known.answers or in_hand)
    if asked.asks == "name" or unclear:
        return _refused(material, extras)
    if any(name[-1] in "条款章" for name in asked.literal):
        found = answers_by_rule(material)
        return Written("requirement", True, write_rule(material, found)) if found else _refused(material, extras)
    if compared := compare_own(material, extras):
        return compared
    if asked.notice and (named := named_part(material, extras.notices)):
        how = compose_how_to(replace(material, asked=replace(asked, notice=False, intent="how_to")), extras)
        return Written("how_to", True, chain([named], how.blocks if how else ()))
    if dated := write_dated(material):
        return Written("requirement", True, dated, exact=True)
    form = asked.intent == "requirement" and _FORM_OF.search(asked.question)
    if asked.foreign and (form or asked.intent in ("how_to", "headings", "example", "unclear")):
        return _refused(material, extras)
    unheld = asked.intent == "unclear" and not (extras.notices or asked.targeted)  # 通知上写的是要几份
    if asked.notice and (unheld or asked.intent in ("requirement", "how_to")):
        known = bool(extras.notices) or asked.asks not in ("time", "when") or asked.length
        return compose_notice(material, extras.notices, extras.rules(), known)
    if len(asked.documents) > 1 and asked.roles and _ENTRIES.search(asked.question):
        return Written("coverage", True, write_entries(material, asked.roles[0]), exact=True)
    several = len(asked.documents) > 1 and asked.intent in ("coverage", "headings")
    if asked.documents and not several and asked.intent in ("how_to", "example", "requirement", "unclear", "coverage"):
        if (asked.shape or asks_contents(asked.said)) and not (asked.topics or asked.open):
            return Written("coverage", True, write_shape(material), exact=True)
        if asked.intent != "coverage" or (asked.asks == "number" and asked.counted != "篇"):
            return of_named(material) or _refused(material, extras)
    if asked.intent != "headings" and _WHAT_IS.search(asked.question) and (phrases := named_phrases(material)):
        return Written("requirement", True, write_phrases(material, phrases))
    if wrong := wrong_wording(material):
        return Written("requirement", True, wrong)
    if asked.place and not asked.form and (asked.topics or asked.open or has_place(material)):
        return _placed(material, extras)
    if aside := compose_aside(material, extras):
        return aside
    if listed := write_known(material) or refuse_known(material, extras):
        return listed
    table: dict[str, Callable[[Material, Extras], Written | None]] = {
        "difference": compose_difference,
        "coverage": compose_counts,
        "headings": _headings,
        "example": _example,
        "how_to": compose_how_to,
        "requirement": _requirement,
    }
    written = table.get(asked.intent, _open)(material, extras)
    if not written and (hint := wrong_wording(material, hints=True)):
        return Written("requirement", True, hint)
    # A rule on one of two things sets nothing apart.
    plain = asked.intent != "difference" or SETS_APART.search(material.known.question) or not names_two(asked.question)
    return written or (as_known(material) if plain else None) or _advised(material) or _refused(material, extras)


def _placed(material: Material, extras: Extras) -> Written:
    """Say where something is written, and how, where that is asked as well."""
    hows = _HOW.search(f"{material.asked.said}\n{material.asked.question}")
    how = compose_how_to(replace(material, asked=replace(material.asked, place=False)), extras) if hows else None
    of_part = write_part_place(material, material.asked.roles[0]) if material.asked.target == "role" else ""
    place = [of_part] if of_part else write_end_place(material) or write_place(material, alone=not how)
    return Written("how_to", True, chain(place, how.blocks if how else ()))


def _is_outside(material: Material) -> bool:
    """Whether only the office, or time, can answer; samples it names may hold it, and events of the past may."""
    asked = material.asked
    if not asked.outside or asked.intent == "about":
        return False
    if asked.outside == "future" and named_events(material) and not is_next(asked.question):
        return False
    return asked.is_order or not (asked.documents or asked.notice or asked.given)


def _advised(material: Material) -> Written | None:
    """Answer from the writing guide's own lines, where a question about writing shares most of its words with one."""
    asked = material.asked
    if asked.foreign or asked.literal or not asked.of_writing or asked.intent in ("coverage", "headings"):
        return None
    if _TO_WRITE.search(asked.question) and (fact := find_fact(material)):
        return Written("requirement", True, write_fact(material, *fact))
    if asked.asks == "yesno" and material.known.score < _LIKELY:
        return None
    intent: Intent = "how_to" if asked.intent == "unclear" else asked.intent
    return Written(intent, True, write_advice(material, lines)) if (lines := find_advice(material)) else None


def _refused(material: Material, extras: Extras) -> Written:
    intent: Intent = "other" if material.asked.intent == "unclear" else material.asked.intent
    return Written(intent, False, write_refusal(material, extras.unknown), exact=True)


def _headings(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if extras.strange and not (asked.topics or asked.roles):
        return None
    return Written("headings", True, write_list(material), exact=True)


def _example(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if asked.units and not (asked.topics or asked.roles or asked.open) and offices_alike(material):
        return Written("example", True, write_offices(material), exact=True)
    if extras.unknown and not (asked.topics or asked.roles or thing_named(material)):
        return None
    passages = find_examples(material)
    if passages:
        return Written("example", True, write_examples(material, passages))
    if lack := lack_asked(asked):
        return Written("example", False, iter([none_lacks(lack[0])]), exact=True, telling=True)
    told = extras.unknown or asked.given or thing_named(material)
    return None if told else compose_how_to(material, extras)


def _requirement(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if phrases := named_phrases(material):
        return Written("requirement", True, write_phrases(material, phrases))
    if asked.asks in ("time", "when", "year") and (events := named_events(material)):
        return Written("requirement", True, write_events(events), exact=True)
    if (
        asked.asks == "yesno"
        and not material.wanted.strict
        and _TO_WRITE.search(asked.question)
        and (fact := find_fact(material))
    ):
        return Written("requirement", True, write_fact(material, *fact))
    by_rule = answers_by_rule(material)
    if asked.roles and not asked.form and (lines := guide_lines(material)):
        return Written("requirement", True, write_guide(material, lines, by_rule))
    if by_rule:
        return Written("requirement", True, write_rule(material, by_rule))
    a_fact = asked.asks in ("time", "when", "number", "year", "person") and not asked.length
    if asked.targeted and not extras.unknown and not asked.form and asked.of_writing and not a_fact:
        return compose_how_to(material, extras)
    return find_answer(material, "requirement")


def _open(material: Material, extras: Extras) -> Written | None:
    """Answer a question whose wording does not say what it wants: by its target, or by what is found."""
    asked = material.asked
    if phrases := named_phrases(material):
        return Written("requirement", True, write_phrases(material, phrases))
    if (
        asked.units
        and (OF_SAMPLES.search(asked.question) or IS_THERE.search(asked.question))
        and not (asked.topics or asked.roles)
        and offices_alike(material)
    ):
        return Written("example", True, write_offices(material), exact=True)
    strange = extras.unknown and asked.target == "topic" and "写" not in asked.question
    if asked.targeted and (asked.of_writing or not asked.open) and not strange:
        return compose_how_to(material, extras)
    return find_answer(material, "other")
