"""How to write: which page tells it, or the sentence that answers where no page is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from assistant.writers.answer.between import asks_turn
from assistant.writers.answer.difference import asks_difference, compose_difference
from assistant.writers.answer.frame import (
    write_closing,
    write_opening,
    write_small_headings,
    write_title,
    write_transition,
)
from assistant.writers.answer.guide import (
    find_advice,
    write_advice,
    write_fact,
)
from assistant.writers.answer.known import (
    OF_SAMPLES,
    after_rule,
    in_full,
)
from assistant.writers.answer.listing import write_list
from assistant.writers.answer.material import Material
from assistant.writers.answer.meant import (
    asks_alone,
    asks_small_headings,
    asks_title,
    means_whole,
    meant,
    meant_aside,
    names_own_report,
    unbuilt_occasion,
)
from assistant.writers.answer.must import write_must
from assistant.writers.answer.notice.checklist import on_handing_in
from assistant.writers.answer.notice.fit import unfit_line
from assistant.writers.answer.notice.size import limit_first
from assistant.writers.answer.part import write_part
from assistant.writers.answer.phrase import (
    named_phrases,
    write_phrases,
)
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.report import write_report, write_unbuilt
from assistant.writers.answer.rule import (
    answers_by_rule,
    answers_by_sample,
    masked,
    write_rule,
    write_sample_fact,
)
from assistant.writers.answer.sentences import narrow_words
from assistant.writers.answer.statement import judged
from assistant.writers.answer.told import is_plain
from assistant.writers.answer.topic import write_alone, write_topic
from assistant.writers.answer.whether import asks_whether, fact_asked, write_whether
from assistant.writers.answer.written import Blocks, Extras, Written
from assistant.writers.asked import Intent

# Ways of asking how a thing is done, or who and how many, rather than how it is written.
_OTHERWISE = re.compile(r"怎么办|几天|多久|谁|流程|投诉|手续|批准|反馈")
_DOING = re.compile(
    r"(?:怎么|如何|怎样)(?!写|起|拟|开头|表述|体现|说|弄|办|样|$)|谁|多少|几(?![乎句条段字点块部])|归不归|算不算|需不需要"
)


_SMALL_HEADINGS = "小标题"
_QUALITY = re.compile(r"[太很不更最较过越难易]")


def compose_how_to(material: Material, extras: Extras) -> Written | None:
    """Tell how a part, a topic or the whole report is written; a question that asks for no writing is looked up."""
    whole = means_whole(material) or names_own_report(material)
    material = meant(material)
    asked = material.asked
    if whole and not extras.strange:
        return _whole(material, extras)
    blocks: Blocks
    doing = asked.open or asked.units or _DOING.search(asked.question)
    if (
        asked.target == "topic"
        and not in_full(material)
        and (not asked.of_writing or _OTHERWISE.search(asked.question))
        and doing
    ):
        return find_answer(material, "how_to")
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
        several = asked.roles[:2] if asked.question.count("怎么写") > 1 else asked.roles[:1]
        blocks = chain.from_iterable(write_part(material, role) for role in several)
    elif (
        extras.strange
        or not (asked.of_writing or asked.known)
        or (extras.unknown and (asked.kind == "policy" or not asked.of_writing))
    ):
        return find_answer(material, "how_to")
    elif not (_of_type_alone(material) or (asked.type and in_full(material))) and (lines := find_advice(material)):
        return Written("how_to", True, write_advice(material, lines))
    elif asked.target == "report" or asked.type or asked.length or not _open_terms(material, extras.unknown):
        return _whole(material, extras)
    else:
        return find_answer(material, "how_to")
    noted = _noting(extras.strange, blocks)
    return Written("how_to", True, noted if is_plain(material) else after_rule(material, noted))


def _whole(material: Material, extras: Extras) -> Written:
    told = _noting(extras.strange, write_report(material, extras))
    return Written("how_to", True, _after_notice(material, extras, after_rule(material, told)))


def compose_aside(material: Material, extras: Extras) -> Written | None:
    """Tell what is no part of a report (small headings, last year's text), and what only sounds like no how to."""
    if must := write_must(material):
        return Written("requirement", True, must)
    if asks_turn(material):
        return Written("how_to", True, write_transition(material))
    if asks_small_headings(material):
        return Written("how_to", True, write_small_headings(material))
    asked = material.asked
    if asked.intent == "example" and _SMALL_HEADINGS in asked.question and not asked.documents:
        listed = replace(material, asked=replace(asked, intent="headings", listing="headings"))  # 有没有好的例子
        return Written("headings", True, write_list(listed), exact=True)
    if asks_title(material):
        return Written("how_to", True, write_title(material))
    if fact := fact_asked(material):
        return Written("requirement", True, write_fact(material, *fact), exact=True)
    if asks_whether(material):
        return Written("requirement", True, write_whether(material))
    if asks_difference(material):
        return compose_difference(material, extras)
    if occasion := unbuilt_occasion(material):
        return Written("how_to", True, write_unbuilt(material, occasion))
    # 民主生活会写到述职里怎么写，给两句: sentences of that, and no whole report.
    sentences = asked.intent == "headings" and asked.listing == "sentences" and asked.count and narrow_words(material)
    if not (extras.strange or sentences) and (aside := meant_aside(material)):
        if aside.asked.target == "report":
            return _whole(aside, extras)
        return compose_how_to(aside, extras)
    if material.asked.topics and asks_alone(material):
        return Written("how_to", True, write_alone(material, material.asked.topics[0]))
    return None


def _of_type_alone(material: Material) -> bool:
    """Whether a question names a kind of report and nothing more: 个人述职怎么写."""
    asked = material.asked
    names = {name for kind in material.pack.report_types for name in (kind.name, *kind.synonyms)}
    return bool(asked.type) and all(term in names for term in asked.informative)


def _after_notice(material: Material, extras: Extras, blocks: Blocks) -> Blocks:
    """Put what a notice of the library, or an own rule, asks before how reports are usually written."""
    if extras.notices or material.asked.length:
        yield from on_handing_in(material, extras.notices, extras.rules())
        yield limit_first(material, extras.notices, told=True)
    yield from blocks
    yield unfit_line(material, extras.notices)


def _noting(unknown: Sequence[str], blocks: Blocks) -> Blocks:
    """Say after the straight answer which thing nothing is held on; how a thing is (太重) is no thing."""
    things = [word for word in unknown if not _QUALITY.match(word)]
    blocks = iter(blocks)
    yield from islice(blocks, 1)
    if things:
        yield f"资料库里没有专门讲“{'”“'.join(things[:2])}”的内容，这里是同类报告的通行写法，特殊之处请自己把握。"
    yield from blocks


def _open_terms(material: Material, unknown: Sequence[str]) -> bool:
    """Whether the question names something besides reports of this genre that the library speaks of."""
    pack, asked = material.pack, material.asked
    known = (pack.name, pack.subject, pack.subject.removesuffix("责任制"), *unknown, *asked.units)
    return any(term not in known for term in asked.informative)


def find_answer(material: Material, intent: Intent) -> Written | None:
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
