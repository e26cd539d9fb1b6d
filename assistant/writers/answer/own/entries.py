"""The entries own reports give a part: all of one report, a certain one in full, those that two years share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Document
from assistant.report import Item, Point, Report, Role, Section, Span
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import DUTIES, is_of, of_duties, people_of
from assistant.writers.answer.own.reports import (
    OURS,
    anchored_years,
    own_reports,
    unit_of,
    without_units,
    years_in,
)
from assistant.writers.answer.words import joined, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_WHICH = re.compile(
    r"[几多]少?[条个点项](?!字)|哪[些几]?[条个点项]?|第[一二三四五六七八九十\d]+[条个点项]|写了?(?:些|的)?(?:是)?(?:什么|啥)|最后一[条个点项]"
    r"|(?:怎么|咋|如何|怎样)(?:写|说|安排|提|讲|打算)的|有(?:什么|啥)|(?:是|安排了?|打算|提了?)(?:些)?(?:什么|啥)|写[了的](?:些)?[？?]?$"
)
_NUMBERED = re.compile(r"第(?P<number>[一二三四五六七八九十\d]{1,3})[条个点项]|(?P<last>最后)一[条个点项]")
_TO_WRITE = re.compile(
    r"(?:怎么|如何|怎样|咋)[^，。？?]{0,3}写(?!的)|(?:要|该|应)[^，。？?]{0,4}写|几条合适|多少合适|一般|通常|字数|多少字|占"
)
_YEAR_ONLY = re.compile(r"^那?(?:(?:19|20)\d\d年?|[去前]年|上一?年|前一年)度?的?(?:呢|怎么样)?[？?]?$")
_SAME = re.compile(r"一样|相同|重复|共同|同样|都(?:写|有|提|存在|出现)|两年都|[又还]在?写|重合|没变")
_YEARS = re.compile(r"[两三几]年|历年|往年|连续|(?:19|20)\d\d年?[、和与跟及](?:19|20)\d\d")
_EMPTY = re.compile(r"仍然|依然|还是|[仍还较不未]|比较|存在|有待|进一步|有所|不够|的|了|，")
_ALIKE = 0.6  # share of their pairs of characters from which two entries say the same
_MOST = 3  # reports whose entries are listed
_BODY = ("done", "problems", "causes", "plans")
_WRITTEN = re.compile(
    r"报告|材料|稿|汇报|总结|述职|写[了的过]|提[了的过]|安排[了的]|存在(?:的|哪|什么|不足|问题)|有(?:哪|什么|啥)"
)
_CHECK = "这是那份报告里的话，写进新稿子之前请按今年的情况核对。"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a part: its heading, and the whole of it."""

    heading: str
    head: Quote
    whole: Quote


def write_entries_of(material: Material, extras: Extras) -> Written | None:
    """Tell the entries that own reports give the part asked of; None where that is not asked of own reports."""
    asked = material.asked
    said = asked.said or asked.question
    roles = [role for role in asked.roles if role in _BODY]
    if len(roles) != 1 or _TO_WRITE.search(said) or asked.notice or asked.intent == "headings":
        return None
    own = own_reports(material)
    same = bool(_SAME.search(said))
    if not asked.documents and same and _YEARS.search(said):
        return _shared(material, _one_unit(material, extras, list(own.values())), roles[0])
    meant = asked.documents or tuple(one.id for one in _meant(material, extras, list(own.values()), said))
    if not meant or not all(name in own for name in meant):
        return None
    held = [pair for pair in extras.every_sample(material).items if pair[0].id in meant]
    if same and len(held) > 1:
        return _shared(material, held, roles[0])
    if not (_WHICH.search(said) or _YEAR_ONLY.search(said)) or (
        _of_topic(material, said) and not _NUMBERED.search(said)
    ):
        return None
    if none := of_no_year(material, [document for document, _ in held]):
        return none
    blocks = list(_listed(material, held, roles[0], _NUMBERED.search(said)))
    if blocks and (years := years_in(said)) and not set(years) & {document.period[:4] for document, _ in held}:
        blocks.insert(0, f"资料库里没有{'、'.join(years)}年的报告，下面是最近一份的。")
    return Written("other", True, iter([*blocks, _CHECK]), exact=True, reports=meant) if blocks else None


def _meant(material: Material, extras: Extras, own: Sequence[Document], said: str) -> list[Document]:
    """Return the own reports whose part is asked of by their year, their author or as ours: 2023年报告的打算有哪些.

    A report of duties is meant where its author or its kind is named; of several years without one named, the last.
    """
    pairs = extras.own_samples(material)
    named = {name for pair in pairs for name in people_of(*pair) if name in said}
    years = set(anchored_years(said, own))
    if not (years or named or OURS.search(said)) or not (named or _WRITTEN.search(said)):
        return []
    if named:
        chosen = [one for one, report in pairs if all(is_of(name, one, report) for name in named)]
    else:
        duties = bool(DUTIES.search(said))
        chosen = [one for one, _ in pairs if of_duties(one) == duties]
    held = {one.period[:4] for one in chosen if one.period}
    if not years and held:
        years = {max(held)}
    return [one for one in chosen if one.period[:4] in years or not one.period]


def _of_topic(material: Material, said: str) -> bool:
    """Whether a question names a topic beside the unit: 文化馆 is none."""
    said = without_units(said, {unit_of(one) for one in material.documents if one.id in material.asked.documents}, "")
    topics = [material.pack.topic(name) for name in material.asked.topics]
    return any(word in said for topic in topics for word in (topic.name, *topic.synonyms))


def of_no_year(material: Material, held: Sequence[Document]) -> Written | None:
    """Say that the unit has no report of the year asked of, where it has some of others."""
    years = anchored_years(material.asked.said or material.asked.question, held)
    dated = [one.period[:4] for one in held if one.period[:4].isdigit()]
    if not years or not dated or any(year in dated for year in years):
        return None
    name = unit_of(held[0])
    held_of = "、".join(f"{year}年" for year in sorted(set(dated)))
    said = f"资料库里没有{shown(name)}{'、'.join(years)}年的报告（收进来的是{held_of}的），这一问我不知道，也不猜。"
    return Written("other", False, iter([said]), exact=True)


def _one_unit(material: Material, extras: Extras, own: Sequence[Document]) -> list[tuple[Document, Report]]:
    """Return the reports of the one unit that has several years of them; nothing where two units have."""
    by_unit: dict[str, list[Document]] = {}
    for one in own:
        by_unit.setdefault(unit_of(one), []).append(one)
    several = [held for held in by_unit.values() if len({one.period for one in held}) > 1]
    wanted = {one.id for one in several[0]} if len(several) == 1 else set()
    return [pair for pair in extras.every_sample(material).items if pair[0].id in wanted]


def _listed(
    material: Material, held: Sequence[tuple[Document, Report]], role: Role, numbered: re.Match[str] | None
) -> Iterator[str]:
    for document, report in sorted(held, key=lambda pair: pair[0].period)[:_MOST]:
        entries = entries_of(document, report, role)
        name = titles([document.name])
        if not entries:
            yield f"{name}没有单列这一部分，或者没有分条。"
        elif numbered:
            n = len(entries) if numbered["last"] else numeral(numbered["number"]) or 0
            if 0 < n <= len(entries):
                yield f"{name}的第{n}条：{quoted(material, entries[n - 1].whole, 600)}"
            else:
                yield f"{name}这一部分只有{len(entries)}条，没有第{n}条。"
        else:
            lines = [f"{n}. {shown(one.heading, 80)}{material.cite(one.head)}" for n, one in enumerate(entries, 1)]
            yield f"**{name}的“{shown(entries[0].head.place)}”写了{len(entries)}条**：\n\n" + "\n".join(lines)


def entries_of(document: Document, report: Report, role: Role) -> list[Entry]:
    """Return the entries that a report gives a part."""
    found = []
    for section in report.sections:
        if section.role == role:
            for node in section.items or section.points:
                found.append(_entry(document, report, section, node))
    return found


def _entry(document: Document, report: Report, section: Section, node: Item | Point) -> Entry:
    heading = (node.lead if isinstance(node, Point) else node.heading) or ""
    start = report.text.find(heading, node.start, node.end) if heading else -1
    place = section.heading or ""
    span = Span(start, start + len(heading)) if start >= 0 else Span(node.start, node.end)
    whole = Span(node.start, node.start + len(report.text[node.start : node.end].rstrip()))
    head = span_quote(document, report, span, place)
    return Entry(heading.strip("。；，") or head.text, head, span_quote(document, report, whole, place))


def _shared(material: Material, held: Sequence[tuple[Document, Report]], role: Role) -> Written | None:
    """Tell which entries the reports of two years share, or that none is the same."""
    ordered = sorted(held, key=lambda pair: pair[0].period)[-2:]
    if len(ordered) < 2:
        return None
    first, second = (entries_of(document, report, role) for document, report in ordered)
    if not (first and second):
        return None
    pairs = [(one, other) for one in first for other in second if _alike(one.heading, other.heading)]
    names = titles([document.name for document, _ in ordered])
    years = joined([document.period for document, _ in ordered])
    if not pairs:
        blocks = [f"{names}的这一部分，没有字面上一样的条目。"]
    else:
        lines = [
            f"- {ordered[0][0].period}“{shown(one.heading, 80)}”{material.cite(one.head)}，"
            f"{ordered[1][0].period}“{shown(other.heading, 80)}”{material.cite(other.head)}"
            for one, other in pairs
        ]
        blocks = [f"**{years}都写到的有{len(pairs)}条**（按标题的字面比，{names}）：\n\n" + "\n".join(lines)]
    return Written("other", True, iter(blocks), exact=True, reports=tuple(document.id for document, _ in ordered))


def _alike(one: str, other: str) -> bool:
    a, b = (_pairs(_EMPTY.sub("", text)) for text in (one, other))
    return bool(a and b) and 2 * len(a & b) >= _ALIKE * (len(a) + len(b))


def _pairs(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)}
