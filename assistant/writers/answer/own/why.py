"""Why something of own reports is so: the sentence that gives the reason, and not the one that counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.of_unit import bare_of, unit_reports
from assistant.writers.answer.own.reports import CHECK, anchored_years, sentences_outside
from assistant.writers.answer.own.shared import rare_pieces, shared_pieces
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_UNDONE = r"退[回稿件]|[没未]批|[没未]过|[没未]通过|推迟|延期|晚了|停了|减少|撤"
_ASKS = re.compile(
    rf"(?:{_UNDONE})[^，。？?]{{0,10}}(?:啥|什么|哪些?)(?:毛病|问题|缘故|理由)|"
    r"[怎咋]么?(?:还|也|就|又|会)*没|为什么|为啥|为何|(?:什么|啥)原因|原因(?:是|在)|(?:因为?|由于)(?:啥|什么)|怎么(?:会|就|又|突然|比)|[怎咋]么?[^，。？?写]{0,6}(?:多|少|高|低|慢|快|增加|减少|上升|下降|推迟|延期)了"
)
_NOT_FACT = re.compile(r"怎么写|写|通知|规定|细则|办法|要求|范文|样[稿本例]|应该|可以|能不能")
_REASON = re.compile(r"主要(?:是|因)|因为|由于|因(?![此而地])|原因[是为在]|缘于|源于|受[^，。；]{1,12}影响")
# What was not brought about, which the reason tells in other words: 没配齐 is 只配到24名, 没建起来 没有开工.
_NOT_BROUGHT = r"[怎咋]?么?(?:还|也|就|又|会)*没(?:能|有)?[一-鿿]{1,2}(?:齐|好|完|成|起来|到位|下来|上去|上|开|够|满)"
_LACKS = re.compile(r"[没未]|不[足够到]|只|仅|缺|差|延|慢|推迟")
_FRAME = re.compile(
    rf"{_NOT_BROUGHT}|"
    r"为什么|为啥|为何|(?:什么|啥)原因|原因(?:是|在)?|因为?(?:啥|什么)|怎么(?:会|就|又|突然|比)|(?:19|20)\d\d年?度?|\d\d年|那[几两一\d]?[场次个篇条件]|的?\d+[场次个篇条件期](?=是|，|$)|主要|(?:啥|什么)(?:毛病|问题|缘故|理由)|[去今前]年|[上下]半年|我们|咱们?|单位|[比较]|[多少高低慢快]了?|增加|减少|上升|下降|变[多少]|这么|那么|[是的了呢啊吧得都还又]"
)
# What a report calls otherwise than it is said.
_CALLED = (
    ("退稿", "退回"),
    ("退件", "退回"),
    ("没批", "未批准"),
    ("没通过", "未通过"),
    ("没按", "未按"),
    ("讲课", "授课"),
)
_COVERED, _HELD = 0.75, 0.6  # share of the question that reports have, of its weight that the reason must hold


def write_why(material: Material, extras: Extras) -> Written | None:
    """Tell the reason that an own report gives for the thing asked of; None where that is not asked or not given."""
    said = material.asked.said or material.asked.question
    if not _ASKS.search(said) or _NOT_FACT.search(said) or material.asked.notice:
        return None
    pairs = unit_reports(material, extras)
    for said_so, called in _CALLED:
        if not any(said_so in report.text for _, report in pairs):
            said = said.replace(said_so, called)
    bare = bare_of(_FRAME, said, pairs)
    every = [span.of(report.text) for _, report in pairs for span in sentences_outside(report, "plans")]
    pieces, covered = shared_pieces(bare, every)
    rare = rare_pieces(pieces, every)
    if not rare or covered < _COVERED:
        return None
    years = set(anchored_years(said, [document for document, _ in pairs]))
    compared = bool(re.search(r"比(?:去年|上年|前年)", said))
    lacks = bool(re.search(_NOT_BROUGHT, said))
    for document, report in pairs:
        if years and not compared and document.period[:4] not in years:
            continue
        if quote := _reason(document, report, max(rare, key=lambda piece: pieces[piece]), pieces, lacks):
            return Written("other", True, _blocks(material, quote), exact=True, reports=(document.id,), told=(quote,))
    return None


def _reason(document: Document, report: Report, thing: str, pieces: dict[str, float], lacks: bool) -> Quote | None:
    """Return the sentence that gives a reason and names the thing, the one that holds most of the rest first; of what
    was not brought about only one that tells a lack."""
    found = [
        (held, span)
        for span in sentences_outside(report, "plans")
        if (text := span.of(report.text))
        and _REASON.search(text)
        and thing in text
        and (not lacks or _LACKS.search(text))
        if (held := sum(weight for piece, weight in pieces.items() if piece in text)) >= _HELD * sum(pieces.values())
    ]
    if not found:
        return None
    return span_quote(document, report, max(found, key=lambda one: one[0])[1], "")


def _blocks(material: Material, quote: Quote) -> Iterator[str]:
    yield told_from(material, quote, 400)
    yield CHECK
