"""A whole item of the office's own report, word for word: the passage on a topic, or the one with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Item, Point, Report, Section, Span
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import DUTIES, content_words, has_word, is_of, of_duties, people_of
from assistant.writers.answer.own.reports import anchored_years, own_reports, unit_of, without_units
from assistant.writers.answer.words import titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_PASSAGE = re.compile(
    r"原文|原话|(?:怎么|咋|如何|怎样)(?:写|说|讲|表述|提)的|写的(?:是)?(?:什么|啥|哪些)|写了(?:什么|啥)"
    r"|[那这](?:一)?(?:段|节)[^，。？?]{0,4}(?:内容|发|给|看|贴)|[段块](?:内容)?(?:发|给|贴)(?:给)?我"
)
_EXAMPLES = re.compile(
    r"自己(?:的|加|写|单位)?[^，。？?]{0,6}(?:材料|报告|文件|稿)[^，。？?]*?(?:例子|段落|原文|写法|示例)|(?:例子|段落)[^，。？?]*从[^，。？?]*自己"
)
_NUMBERED = re.compile(r"报告[^，。？?]{0,8}?第(?P<number>[一二三四五六七八九十\d]{1,3})(?:条|项|段|点|部分)")
_OURS = re.compile(r"我们|咱们?|本单位|自己|我[局委办校院镇乡村馆站所]|加(?:进|过)来")
_NOT_REPORT = re.compile(r"细则|办法|通知|规定|制度|条例|范文|样[本稿例]|别的单位|其他单位")
_EMPTY = re.compile(
    rf"{_PASSAGE.pattern}|(?:19|20)?\d\d年度?|[去前今]年|上一?年|这?两年|我们|咱们?|自己|本单位|单位|年度?报告|报告|述职|材料|文件|稿子?"
    r"|给我|发我|看看|看一?下|贴出来|找[几一]?[个段条]?|来[几一]?[个段条]|几[个段条]|例子|示例|段落|写法|部分|内容|管理|工作|意识形态|关于|方面|的?[那这]一?[段块节条]|[里中上]面?|写|从|把|请|帮"
)
_HEADED, _SAID = 0.5, 0.99  # share of the words that a heading must hold; or else the whole item
_MOST, _LONGEST = 3, 1500


def write_items(material: Material, extras: Extras) -> Written | None:
    """Show the items of own reports that are asked for; None where none are or none is on the topic."""
    asked = material.asked
    said = asked.said or asked.question
    numbered = _NUMBERED.search(said)
    examples = bool(_EXAMPLES.search(said))
    if not (numbered or examples or _PASSAGE.search(said)) or _NOT_REPORT.search(said) or asked.notice or asked.turn:
        return None
    if asked.roles:
        return None  # a whole part is told entry by entry
    held = _held(material, extras, said, whole=examples)
    if not held:
        return None
    if numbered:
        found = [one for one in (_of_number(*pair, numbered["number"]) for pair in held[:1]) if one]
    else:
        bare = without_units(_EMPTY.sub("，", said), {unit_of(document) for document, _ in held}, "，")
        words = [word for word, weight in content_words(bare) if weight >= 0.4]
        found = [one for one in (_of_words(*pair, words) for pair in held) if one] if words else []
    if not found:
        return None
    reports = tuple(dict.fromkeys(one.document for one in found))
    return Written("other", True, _blocks(material, found[:_MOST]), exact=True, reports=reports, told=tuple(found))


def _held(material: Material, extras: Extras, said: str, *, whole: bool) -> list[tuple[Document, Report]]:
    """Return the own reports asked of, the newest first: of the years named, or as ours; of duties where named."""
    pairs = extras.own_samples(material)
    years = set(anchored_years(said, list(own_reports(material).values())))
    named = [pair for pair in pairs if pair[0].id in material.asked.documents]
    if not (years or named or _OURS.search(said)) or (material.asked.documents and not named):
        return []
    author = any(name in said and is_of(name, *pair) for pair in pairs for name in people_of(*pair))
    duties = author or bool(DUTIES.search(said))
    kept = named or [pair for pair in pairs if of_duties(pair[0]) == duties]
    kept = [pair for pair in kept if not years or pair[0].period[:4] in years]
    kept.sort(key=lambda pair: pair[0].period, reverse=True)
    return kept if years or whole else kept[:2]


def _nodes(report: Report) -> Iterator[tuple[Section, Item | Point]]:
    for section in report.sections:
        for node in section.items or section.points:
            yield section, node


def _of_number(document: Document, report: Report, number: str) -> Quote | None:
    """Return the item with a number of the first part that has items."""
    first = next((section for section in report.sections if section.items or section.points), None)
    nodes: list[Item | Point] = [*(first.items or first.points)] if first else []
    n = numeral(number) or 0
    return _quote(document, report, first, nodes[n - 1]) if first and 0 < n <= len(nodes) else None


def _of_words(document: Document, report: Report, words: Sequence[str]) -> Quote | None:
    """Return the item whose heading holds most of the words, or else the one whose text holds them all."""
    best: tuple[float, Quote] | None = None
    for section, node in _nodes(report):
        heading = (node.lead if isinstance(node, Point) else node.heading) or ""
        text = report.text[node.start : node.end]
        of_heading = sum(has_word(heading.partition("。")[0], word) for word in words) / len(words)
        of_text = sum(has_word(text, word) for word in words) / len(words)
        if of_heading >= _HEADED or (of_text >= _SAID and section.role == "done"):
            score = 2 * of_heading + of_text + 0.5 * (section.role == "done")
            if best is None or score > best[0]:
                best = score, _quote(document, report, section, node)
    return best[1] if best else None


def _quote(document: Document, report: Report, section: Section, node: Item | Point) -> Quote:
    text = report.text[node.start : node.end].rstrip()
    return span_quote(document, report, Span(node.start, node.start + len(text)), section.heading or "")


def _blocks(material: Material, found: Sequence[Quote]) -> Iterator[str]:
    for one in found:
        lines = shown(one.text, _LONGEST).strip().replace("\n", "\n> ")
        place = f"，{shown(one.place)}" if one.place else ""
        yield f"**{titles([one.name])}**{place}：\n\n> {lines}{material.cite(one)}"
    yield "这是那份报告里的原文，写进新稿子之前请按今年的情况核对。"
