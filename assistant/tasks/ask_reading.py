"""A question read whole: what it wants, which part or topic of a report it is about, and the words that carry it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.retrieval.understand import Query
from assistant.tasks import ask_wording as wording
from assistant.tasks.ask_intent import Reading, read_intent
from assistant.tasks.ask_terms import Term, read_terms
from assistant.writers.asked import Asked, Target

_TITLE = re.compile(r"(?<![小分级])(?:标题|题目)")
_TRANSITION = re.compile(r"过渡|衔接句|承上启下")
_CLOSING = re.compile(r"结尾|收尾|结束语|结语|收束全文|最后一(?:句|段)|末尾|(?:话|句子|怎么|如何)结束|落尾")
_WHOLE = re.compile(r"整篇|全文|全篇|通篇|整个报告|整体|一篇|一份|这类报告|这种报告|这份报告|篇幅|字数")
_OF_OTHERS = re.compile(r"(?:其他|别的|兄弟|各|哪些|哪个|几个|多少|有的|本)单位|单位(?!的?(?:情况)?报告)")
_UNIT = re.compile(
    r"(?:[局委办行校院司部厅站所队团]|单位|中心|集团|公司|街道|乡镇|社区|支部|银行|医院|学校|学院|大学|中学|小学|企业|机关|法院|检察院|协会|园区|村|镇|县|市|区|省)$"
)
_OBJECT_AFTER = re.compile(
    r"的(?=.)|(?:应该|应当|应|该|要|需要|一般|通常|可以)?(?:怎么|如何|怎样|咋|怎)|格式|模板|开头|结尾|标题|小标题|部分"
)
_OBJECT_BEFORE = re.compile(r"(?:写|起草|拟|撰写)(?:好|一?[份篇个段]|点|些)?$")
_TEXT_KIND = re.compile(r"报告|总结|方案|计划|材料|文章|稿|书(?!记)|信(?!访|息)|函")
_MULTI = re.compile(r"[？?；;\n]+|[，,。]\s*(?=(?:另外|还有|顺便|再问|同时请问))")


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as the writers need it, and the words of it nothing in the library speaks of."""

    asked: Asked
    unknown: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()  # those of them that are what is to be written, or whose it is


def split_questions(message: str) -> list[str]:
    """Return the questions of a message, in order; pieces too short to stand alone stay with the one before."""
    pieces: list[str] = []
    for piece in (part.strip(" 　，,。") for part in _MULTI.split(message)):
        if len(piece) >= 4 or (piece and not pieces):
            pieces.append(piece)
        elif piece:
            pieces[-1] += f"，{piece}"
    return pieces[:4] or [message.strip()]


def read_question(
    question: str,
    pack: GenrePack,
    vocabulary: frozenset[str],
    understand: Callable[[str], Query],
    supported: Callable[[str], bool],
) -> Understood:
    """Read one question; ``supported`` says whether the library speaks of a word the genre does not know."""
    terms = read_terms(question, vocabulary)
    unknown = [term for term in terms if not term.known and not _UNIT.search(term.text) and not supported(term.text)]
    heard = _without_strange(question, terms, unknown)
    query = understand(heard)
    reading = read_intent(question)
    kind = None if _OF_OTHERS.search(question) and not re.search(r"单位(?:的)?报告", question) else query.type
    asked = _asked(question, reading, replace(query, type=kind), terms, pack)
    if text := _strange_text(question, unknown):
        asked = replace(asked, foreign=text)
    elif found := wording.FOREIGN.search(question):
        whole = _OBJECT_AFTER.match(question, found.end()) or _OBJECT_BEFORE.search(question[: found.start()])
        asked = replace(asked, foreign=found[0] if whole or found.end() == len(question) else "")
    strange = [term.text for term in unknown if _matters(question, term)]
    return Understood(asked, tuple(dict.fromkeys(term.text for term in unknown)), tuple(dict.fromkeys(strange)))


def _without_strange(question: str, terms: tuple[Term, ...], unknown: list[Term]) -> str:
    """Return the question without short genre words that are only part of something else (英语＋学习)."""
    ends = {term.end for term in unknown}
    starts = {term.start for term in unknown}
    heard = list(question)
    for term in terms:
        joined = term.start in ends or (term.end in starts and len(term.text) <= 2)
        if term.known and not term.writing and len(term.text) <= 3 and joined:
            heard[term.start : term.end] = "，" * (term.end - term.start)
    return "".join(heard)


def _matters(question: str, term: Term) -> bool:
    """Whether a strange word is what is to be written (X怎么写, 写X), or stands before it (X的开头)."""
    return bool(_OBJECT_AFTER.match(question, term.end) or _OBJECT_BEFORE.search(question[: term.start]))


def _strange_text(question: str, unknown: list[Term]) -> str:
    """Return a kind of text the library does not know, such as 体检报告, or nothing."""
    for term in unknown:
        if found := _TEXT_KIND.match(question, term.end):
            return f"{term.text}{found[0]}"
    return ""


def _asked(question: str, reading: Reading, query: Query, terms: tuple[Term, ...], pack: GenrePack) -> Asked:
    target = _target(question, query)
    telling = tuple(dict.fromkeys(term.text for term in terms if not (term.writing and len(term.text) < 2)))
    roles = query.roles
    if target == "closing" and "closing" not in roles:
        roles = ("closing",)
    return Asked(
        question=question,
        intent=reading.intent,
        target=target,
        roles=roles,
        topics=query.topics,
        type=query.type,
        period=query.period,
        documents=query.documents,
        kind=query.kind,
        listing=reading.listing,
        measure=reading.measure,
        count=reading.count,
        negated=reading.negated,
        length=reading.length,
        mistakes=reading.mistakes,
        form=reading.form,
        notice=reading.notice,
        asks=reading.asks,
        ordinal=reading.ordinal,
        terms=telling,
        known=bool(query.roles or query.topics or query.type or query.documents)
        or any(term.text in pack.subject for term in terms if term.known),
        writing=tuple(dict.fromkeys(term.text for term in terms if term.writing)),
    )


def _target(question: str, query: Query) -> Target:
    if _TRANSITION.search(question):
        return "transition"
    if _CLOSING.search(question) or query.roles == ("closing",):
        return "closing"
    if query.topics and not (set(query.roles) & {"opening"}):
        return "topic"
    if "opening" in query.roles:
        return "opening"
    if query.roles:
        return "role"
    if _TITLE.search(question):
        return "title"
    return "report" if _WHOLE.search(question) else "none"


def naming(asked: Asked, named: dict[str, str]) -> Asked:
    """Return the question as one about certain samples, their names no longer among its words."""
    names = set(named.values())
    terms = tuple(term for term in asked.terms if not any(term in name or name in term for name in names))
    return replace(asked, documents=(*asked.documents, *named), terms=terms, foreign="")


def elsewhere(asked: Asked, pack: GenrePack) -> list[str]:
    """Return the names of topics and types the question does not speak of."""
    names = [
        name
        for topic in pack.topics
        if topic.name not in asked.topics
        for name in (topic.name, *topic.synonyms)
        if name not in pack.subject and name not in asked.question
    ]
    words = [kind.word for kind in pack.report_types if kind.name != asked.type and kind.word not in asked.question]
    words += [kind.name.removesuffix("报告") for kind in pack.report_types if kind.name != asked.type]
    return [*names, *(word for word in words if word != "报告" and word not in asked.question)]
