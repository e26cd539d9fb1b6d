"""The one sentence of own reports that holds all a plain question says and the value it asks for, as its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import ALL_SURNAMES, people_of
from assistant.writers.answer.own.fact_asked import EVENT, HANDLES, FactAsked, has_act, missing, names_of
from assistant.writers.answer.own.reports import CHECK
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown

_CLAUSES = re.compile(r"[，,；;。：:]")
_LACKS = 0.2  # share of a question's characters that the sentence need not have
_GUEST = re.compile(
    r"(?:邀请|聘请|特邀|(?<![申提邀聘])请)(?!示|假|求)(?P<who>[^，。；]{2,24}?)(?=到|来|为|给|作|做|开展|主讲|讲|授课|宣讲)"
)
_BY_TITLE = r"(?:[一-鿿]{0,12}?(?:书记|主任|主席|[一-鿿]长|员|同志))?"
_BEHIND = r"(?:副?(?:书记|主任|主席|[馆站局院校科所处部]长|教授|研究员)|老师|同志)?"
_TAKES_PART = re.compile(r"(?:来|去)?(?:听|参加|参与|到[场会课]?|来)?")
_AIMED = re.compile(r"不少于|力争|计划(?!书)|拟于")
_PLANNED = "这是打算里写的，做成了没有请查台账。"
_POST = r"副?(?:书记|主任|主席|[馆站局院校科所处部]长)"
_TITLED = re.compile(
    rf"{_POST}(?P<behind>[{ALL_SURNAMES}][一-鿿]{{1,2}}?)(?=分管|主抓|参加|到|讲|作|出席|现场|签|$|[，。；、])"
    rf"|(?<![一-鿿])(?:[由请])?(?P<before>[{ALL_SURNAMES}][一-鿿]{{1,2}}){_POST}"
)
_LEAST, _MANY = 3, 4  # characters a question must have to be looked for in whole reports, to lack some of them


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence with the values in it that a question asks for, and whether it tells a plan."""

    quote: Quote
    values: tuple[str, ...]
    lacks: float
    planned: bool = False


def find_fact(asked: FactAsked, pairs: Iterable[tuple[Document, Report]], groups: Sequence[str]) -> Fact | None:
    """Return the sentence of the first report that answers a question of so many words; None for none or several."""
    bare = asked.size < _LEAST and not asked.post and not re.search(r"\d月", asked.rest)
    if bare and not (asked.act and asked.size > 1):
        return None
    for document, report in pairs:
        found = [
            fact for span in split_sentences(report.text) if (fact := fact_in(asked, document, report, span, groups))
        ]
        found.sort(key=_order)
        if found and (len(found) == 1 or found[0].lacks < found[1].lacks or found[0].values == found[1].values):
            return found[0]
        if found:
            return None
    return None


def fact_in(
    asked: FactAsked, document: Document, report: Report, span: Span, groups: Sequence[str], near: bool = False
) -> Fact | None:
    """Return what a sentence tells of a question; ``near`` where it has just been told, so that less need be said."""
    if report.title and span.start < report.title.end:
        return None  # what a report is called tells no fact
    text = span.of(report.text)
    beside = f"{text}\n{document.title}" if asked.post else text
    lacks = missing(asked, beside, groups) if asked.size else 0.0
    if near and HANDLES.search(asked.act) and has_act(asked.act, text, groups):
        lacks = missing(replace(asked, rest=asked.rest.replace(asked.act, " ")), text, groups)
    if near and "people" in asked.kinds and _TAKES_PART.fullmatch(re.sub(r"[\s的了过]", "", asked.rest)):
        lacks = 0.0  # 多少人参加的, of the very thing just told
    only_month = "event" in asked.kinds and not re.search(r"[一-鿿]{2}", re.sub(r"\d+月(?:份|\d+日)?", "", asked.rest))
    if lacks > (0.0 if near or asked.size < _MANY else _LACKS) and not only_month:
        return None
    if not asked.size and not near:
        return None
    people = persons_of(document, report) if "who" in asked.kinds else ()
    values = [value_of(kind, asked, text, people, groups) for kind in asked.kinds]
    if not all(value is not None for value in values):
        return None
    if asked.surnames and not any(surname in (values[0] or "") for surname in asked.surnames):
        return None
    planned = bool(_AIMED.search(text)) or any(
        one.role == "plans" and one.start <= span.start < one.end for one in report.sections
    )
    return Fact(span_quote(document, report, span, ""), tuple(one for one in values if one), lacks, planned)


def write_fact(material: Material, fact: Fact) -> Written:
    """Tell a fact: the values, then the sentence."""
    return Written(
        "other",
        True,
        _blocks(material, fact),
        exact=True,
        reports=(fact.quote.document,),
        told=(fact.quote,),
        whole=True,
    )


def persons_of(document: Document, report: Report) -> frozenset[str]:
    """Return the persons a report names, by their post before or behind the name."""
    return people_of(document, report) | {one["behind"] or one["before"] for one in _TITLED.finditer(report.text)}


def persons_in(text: str, people: Iterable[str]) -> list[str]:
    """Return the persons a text names, by name or as a guest."""
    named = [name for name in people if name in text]
    return named or [one["who"] for one in _GUEST.finditer(text)]


def _order(fact: Fact) -> tuple[float, bool]:
    """What was done stands before what is planned."""
    return fact.lacks, fact.planned


def _blocks(material: Material, fact: Fact) -> Iterator[str]:
    head = "、".join(shown(value, 60) for value in fact.values)
    yield f"**{head}**：{told_from(material, fact.quote, 300)}" if head else told_from(material, fact.quote, 300)
    yield _PLANNED if fact.planned else CHECK


def value_of(kind: str, asked: FactAsked, text: str, people: Iterable[str], groups: Sequence[str]) -> str | None:
    """Return the value of a kind in a sentence, empty where the sentence is it; None where it tells none."""
    clauses = _CLAUSES.split(text)
    if kind == "event":
        return "" if EVENT.search(text) else None
    if kind == "who":
        return _person(asked, clauses, people, groups)
    if kind == "bodies":
        names = [name for clause in clauses if (name := names_of(asked, clause))]
        return names[0] if len(set(names)) == 1 else None
    held = [(clause, one[0]) for clause in clauses for one in asked.tells(kind).finditer(clause)]
    if not held:
        return None
    if kind == "people" and asked.counted:
        held = [one for one in held if has_act(asked.counted, one[0], groups)] or held
    least = min(missing(asked, clause, groups) for clause, _ in held) if asked.size else 0.0
    best = [value for clause, value in held if not asked.size or missing(asked, clause, groups) == least]
    if kind == "count" and least > 0.0:
        return None
    if kind in ("people", "span") and least > 0.5 and len(held) > 1:
        return None
    return best[0] if len(set(best)) == 1 else None


def _person(asked: FactAsked, clauses: Sequence[str], people: Iterable[str], groups: Sequence[str]) -> str | None:
    for clause in clauses:
        if asked.post:
            post = re.search(r"副?[一-鿿]{2}$", asked.post)
            held = re.escape(post[0]) if post else ""
            before = "" if held.startswith("副") else "(?<!副)"
            for name in people:
                if re.search(rf"{before}{held}(?:[、和兼][一-鿿]{{2,6}})?[、 　]*{name}|{name}{held}", clause):
                    return name
            continue
        if not has_act(asked.act, clause, groups):
            continue
        if guest := _GUEST.search(clause):
            return guest["who"]
        for name in people:
            if found := re.search(rf"{_BY_TITLE}{name}{_BEHIND}", clause):
                return re.sub(r"^.*?(?:由|请)(?=[一-鿿]{2,})", "", found[0])
    return None
