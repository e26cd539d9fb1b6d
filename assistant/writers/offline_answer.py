"""The offline answer: which composer answers which kind of question, and when none may."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.writers.answer_material import Material
from assistant.writers.answer_written import Blocks, Extras, Written
from assistant.writers.asked import Intent
from assistant.writers.offline_answer_about import write_about
from assistant.writers.offline_answer_count import write_count
from assistant.writers.offline_answer_difference import compose_difference
from assistant.writers.offline_answer_example import find_examples, write_examples
from assistant.writers.offline_answer_frame import write_closing, write_opening, write_title, write_transition
from assistant.writers.offline_answer_guide import (
    find_advice,
    find_fact,
    offices_alike,
    write_advice,
    write_fact,
    write_offices,
)
from assistant.writers.offline_answer_headings import write_list
from assistant.writers.offline_answer_known import OF_SAMPLES, after_rule, as_known, is_ruled, refuse_known, write_known
from assistant.writers.offline_answer_notice import notice_block, write_notice
from assistant.writers.offline_answer_part import write_part
from assistant.writers.offline_answer_phrase import (
    named_events,
    named_phrases,
    write_dated,
    write_events,
    write_phrases,
)
from assistant.writers.offline_answer_refusal import write_masked, write_refusal
from assistant.writers.offline_answer_report import write_report
from assistant.writers.offline_answer_rule import (
    answers_by_rule,
    answers_by_sample,
    guide_lines,
    masked,
    write_guide,
    write_rule,
    write_sample_fact,
)
from assistant.writers.offline_answer_shape import write_place, write_shape
from assistant.writers.offline_answer_statement import judged
from assistant.writers.offline_answer_topic import write_topic
from assistant.writers.offline_answer_turn import shortened, write_sources, write_why

_TO_WRITE = re.compile(r"(?:要不要|该不该|用不用|需不需要|要|该)(?:写|列|交代|体现|提)|写(?:吗|么)|写进")
# Ways of asking how a thing is done, or who and how many, rather than how it is written.
_DOING = re.compile(
    r"(?:怎么|如何|怎样)(?!写|起|拟|开头|表述|体现|说|弄|办|样|$)|谁|多少|几[个名人天年]|归不归|算不算|需不需要"
)


def compose(material: Material, extras: Extras) -> Written:
    """Choose the composer for a question; the one place where a question is refused."""
    asked = material.asked
    if asked.turn == "sources":
        return Written("requirement", True, write_sources(material, extras.last), exact=True)
    if asked.turn == "why":
        return Written("requirement", True, write_why(material))
    if asked.turn == "brief":
        whole = compose(replace(material, asked=replace(asked, turn="")), extras)
        return replace(whole, blocks=shortened(whole.blocks), exact=True)
    if asked.intent == "about":
        return Written("about", True, write_about(material, extras.writer), exact=True)
    if _is_outside(material) and not is_ruled(material):
        return _refused(material, extras)
    if asked.asks == "name" or (asked.pointing and not asked.documents and not asked.given):
        return _refused(material, extras)
    if any(name[-1] in "条款章" for name in asked.literal):
        found = answers_by_rule(material)
        return Written("requirement", True, write_rule(material, found)) if found else _refused(material, extras)
    if dated := write_dated(material):
        return Written("requirement", True, dated, exact=True)
    if asked.foreign and asked.intent in ("how_to", "headings", "example", "unclear"):
        return _refused(material, extras)
    if asked.notice and asked.intent in ("requirement", "how_to"):
        known = bool(extras.notices) or asked.asks not in ("time", "when") or asked.length
        return Written("requirement", known, write_notice(material, extras.notices))
    if asked.documents and asked.intent in ("how_to", "example", "requirement", "unclear", "coverage"):
        if asked.shape and not asked.topics and not asked.open:
            return Written("coverage", True, write_shape(material), exact=True)
        if asked.intent != "coverage" or asked.asks == "number":
            return _of_documents(material) or _refused(material, extras)
    if listed := write_known(material) or refuse_known(material, extras):
        return listed
    if asked.place and (asked.topics or asked.open):
        return Written("how_to", True, write_place(material))
    table: dict[str, Callable[[Material, Extras], Written | None]] = {
        "difference": compose_difference,
        "coverage": _coverage,
        "headings": _headings,
        "example": _example,
        "how_to": _how_to,
        "requirement": _requirement,
    }
    written = table.get(asked.intent, _open)(material, extras)
    return written or as_known(material) or _advised(material, extras) or _refused(material, extras)


def _is_outside(material: Material) -> bool:
    """Whether only the office, or time, can answer; samples it names may hold it, and events of the past may."""
    asked = material.asked
    if not asked.outside or asked.intent == "about":
        return False
    if asked.outside == "future" and named_events(material):
        return False
    return asked.outside == "order" or not (asked.documents or asked.notice or asked.given)


def _advised(material: Material, extras: Extras) -> Written | None:
    """Answer from the writing guide's own lines, where a question about writing shares most of its words with one."""
    asked = material.asked
    if asked.foreign or asked.literal or not asked.of_writing or asked.intent in ("coverage", "headings"):
        return None
    if _TO_WRITE.search(asked.question) and (fact := find_fact(material)):
        return Written("requirement", True, write_fact(material, *fact))
    intent: Intent = "how_to" if asked.intent == "unclear" else asked.intent
    return Written(intent, True, write_advice(material, lines)) if (lines := find_advice(material)) else None


def _refused(material: Material, extras: Extras) -> Written:
    intent: Intent = "other" if material.asked.intent == "unclear" else material.asked.intent
    return Written(intent, False, write_refusal(material, extras.unknown), exact=True)


def _of_documents(material: Material) -> Written | None:
    """Answer from the samples a question names: a fact of theirs, or how they write something."""
    asked = material.asked
    if asked.asks in ("number", "time", "year", "person"):
        return _found(material, "other")
    if passages := find_examples(material):
        return Written("example", True, write_examples(material, passages))
    return _found(material, "other")


def _coverage(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if asked.measure == "length" and asked.roles and not asked.topics:
        return Written(
            "coverage", True, write_part(replace(material, asked=replace(asked, length=True)), asked.roles[0])
        )
    if asked.units and not (asked.topics or asked.roles or asked.open):
        return Written("coverage", True, write_offices(material), exact=True) if offices_alike(material) else None
    return Written("coverage", True, write_count(material), exact=True)


def _headings(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if extras.strange and not (asked.topics or asked.roles):
        return None
    return Written("headings", True, write_list(material), exact=True)


def _example(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    if asked.units and not (asked.topics or asked.roles or asked.open) and offices_alike(material):
        return Written("example", True, write_offices(material), exact=True)
    if extras.unknown and not (asked.topics or asked.roles):
        return None
    passages = find_examples(material)
    if passages:
        return Written("example", True, write_examples(material, passages))
    return _how_to(material, extras) if not extras.unknown and not material.asked.given else None


def _how_to(material: Material, extras: Extras) -> Written | None:
    asked = material.asked
    blocks: Blocks
    if (
        asked.target == "topic"
        and not asked.of_writing
        and (asked.open or asked.units or _DOING.search(asked.question))
    ):
        return _found(material, "how_to")
    if phrases := named_phrases(material) if not asked.targeted else []:
        return Written("requirement", True, write_phrases(material, phrases))
    precise = asked.asks in ("lack", "symbol", "count") or not (asked.targeted or asked.known or asked.open)
    if (
        precise
        and material.pack.subject[:4] not in asked.question
        and not asked.length
        and (found := answers_by_rule(material))
    ):
        return Written("requirement", True, write_rule(material, found))
    if asked.topics and asked.target == "topic":
        blocks = write_topic(material, asked.topics[0])
    elif asked.target == "opening":
        blocks = write_opening(material)
    elif asked.target == "transition":
        blocks = write_transition(material)
    elif asked.target == "closing":
        blocks = write_closing(material)
    elif asked.target == "title":
        blocks = write_title(material)
    elif asked.roles:
        blocks = write_part(material, asked.roles[0])
    elif (
        extras.strange
        or not (asked.of_writing or asked.known)
        or (extras.unknown and (asked.kind == "policy" or not asked.of_writing))
    ):
        return _found(material, "how_to")
    elif lines := find_advice(material):
        return Written("how_to", True, write_advice(material, lines))
    elif asked.target == "report" or asked.type or asked.length or not _open_terms(material, extras.unknown):
        blocks = _after_notice(material, extras, write_report(material))
    else:
        return _found(material, "how_to")
    return Written("how_to", True, after_rule(material, _noting(extras.strange, blocks)))


def _after_notice(material: Material, extras: Extras, blocks: Blocks) -> Blocks:
    """Put what a notice of the library asks before how reports are usually written."""
    if extras.notices:
        yield notice_block(material, extras.notices[0])
    yield from blocks


def _noting(unknown: Sequence[str], blocks: Blocks) -> Blocks:
    if unknown:
        yield f"资料库里没有专门讲“{'”“'.join(unknown[:2])}”的内容，下面是同类报告的通行写法，特殊之处请自己把握。"
    yield from blocks


def _open_terms(material: Material, unknown: Sequence[str]) -> bool:
    """Whether the question names something besides reports of this genre that the library speaks of."""
    pack, asked = material.pack, material.asked
    known = (pack.name, pack.subject, pack.subject.removesuffix("责任制"), *unknown, *asked.units)
    return any(term not in known for term in asked.informative)


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
    if asked.targeted and not extras.unknown and not asked.form and asked.of_writing:
        return _how_to(material, extras)
    return _found(material, "requirement")


def _open(material: Material, extras: Extras) -> Written | None:
    """Answer a question whose wording does not say what it wants: by its target, or by what is found."""
    asked = material.asked
    if phrases := named_phrases(material):
        return Written("requirement", True, write_phrases(material, phrases))
    if (
        asked.units
        and OF_SAMPLES.search(asked.question)
        and not (asked.topics or asked.roles)
        and offices_alike(material)
    ):
        return Written("example", True, write_offices(material), exact=True)
    if asked.targeted and (asked.of_writing or not asked.open) and not (extras.unknown and asked.target == "topic"):
        return _how_to(material, extras)
    return _found(material, "other")


def _found(material: Material, intent: Intent) -> Written | None:
    """Answer with the sentences that cover the question, of policies first; None where none does.

    A question without any word of the genre is not answered from what a sample happens to mention.
    """
    asked = material.asked
    by_rule = answers_by_rule(material) if asked.kind != "sample" or asked.form else judged(material, [])
    named = bool(asked.documents)
    # How often or by when something must be done no other office's report can say.
    ruled = asked.asks in ("number", "time", "when", "year") and not named
    of_samples = asked.of_writing or bool(OF_SAMPLES.search(asked.question))
    by_sample = (
        answers_by_sample(material) if named or (asked.known and asked.open and of_samples and not ruled) else []
    )
    if by_rule and not named and (not by_sample or by_rule[0].score >= by_sample[0].score - 0.15):
        return Written("requirement" if intent == "other" else intent, True, write_rule(material, by_rule))
    if by_sample:
        if withheld := masked(by_sample[:1], material.asked.asks):
            return Written(intent, False, write_masked(material, withheld), exact=True)
        return Written("other", True, write_sample_fact(material, by_sample))
    return None
