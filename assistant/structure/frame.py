"""What stands around the sections: title, addressee and preamble above; closing, signature, date, attachments below."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.lines import Line
from assistant.structure.sentences import split_sentences

_TITLE_LONGEST = 60
_TAIL_LINES = 60  # lines at the end in which closing, signature and date are looked for
_ENDS = "。；，：！？;,:!?、"
_KIND = re.compile(
    r"(?:报告|汇报|总结|述职|述责|述廉|材料|情况|通知|意见|方案|办法|规定|细则|条例|要点|计划|纪要|提纲|公报|决定|通报|函)"
    r"(?:[（(][^（）()\n]{1,30}[）)])?$"
)
_NOT_TITLE = re.compile(r"^(?:[（(〔][^\n]{1,40}[）)〕]|——|—|述职人|报告人|汇报人|姓名|单位|时间|日期)")
_ADDRESSEE = re.compile(r"^[^。；\n]{2,60}[：:]$")
_SALUTATION = re.compile(r"^(?:尊敬的)?(?:各位|同志们|领导)[^。；\n]{0,30}[：:！!，,]?$")
_AS_FOLLOWS = re.compile(r"如下|现将|现就|下面")
_TRANSITION = re.compile(r"(?:现将|现就|现把|兹将|下面[，,]?(?:我|就|由我|将)?)[^。\n]{2,120}?(?:[：:。]|$)")
_FOLLOWS = re.compile(r"(?:报告|汇报|述职|说明|总结|介绍|情况)?如下[：:。]?$|(?:述职|汇报|报告)[：:。]?$")
_CLOSING = re.compile(
    r"^(?:特此(?:报告|汇报|述职|说明|函告|函复)|专此(?:报告|汇报)|此(?:报告|致)"
    r"|(?:以上|上述)[^。\n]{0,40}(?:[，,]\s?)?(?:请|敬请|恳请|望|如有|不妥|不当)[^\n]{0,40}"
    r"|以上(?:报告|汇报|述职)|我的(?:述职|汇报|报告)完毕|(?:述职|汇报|报告)完毕"
    r"|(?:请|敬请|恳请)(?:予以?)?(?:审阅|审议|审查|评议|批评指正|指正|组织和同志们)[^\n]{0,20}"
    r"|谢谢|不妥之处|不当之处)[^\n]{0,30}$"
)
_YEAR = r"(?:[0-9０-９〇○零一二三四五六七八九*×xX]{2,4})年"
_DATE = re.compile(
    rf"^(?:日期[：:]\s?)?{_YEAR}\s?(?:[0-9０-９一二三四五六七八九十*×xX]{{1,3}}月)\s?(?:[0-9０-９一二三四五六七八九十*×xX]{{1,3}}日)?$"
)
_SIGNED_DATE = re.compile(rf"^(?P<who>[^。；：！？\n]{{2,40}}?)[\s]{{1,20}}(?P<date>{_YEAR}[^。；\n]{{2,12}})$")
_SIGNER = re.compile(r"^(?:述职人|报告人|汇报人|签名|署名)?[：:]?\s?[^。；：！？，\n]{2,40}$")
_ATTACHMENT = re.compile(r"^附\s{0,4}(?:件|表|录)?\s{0,4}(?:[0-9０-９一二三四五六七八九十]{1,3})?\s{0,4}(?:[：:]|$)")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first section."""

    title: Span | None
    addressee: Span | None
    preamble: Span | None
    transition: Span | None


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands below the last section; ``body`` is the lines above it."""

    body: list[Line]
    closing: Span | None = None
    signature: Span | None = None
    date: Span | None = None
    attachments: tuple[Span, ...] = ()


def read_head(text: str, lines: list[Line]) -> Head:
    """Read the lines above the first section."""
    title, at = _title(text, lines)
    addressee = None
    while at < len(lines) and _NOT_TITLE.match(lines[at].of(text)) and len(lines[at]) <= _TITLE_LONGEST:
        at += 1
    if at < len(lines) and _is_addressee(text, lines[at]):
        addressee = Span(lines[at].start, lines[at].end)
        at += 1
    if at >= len(lines):
        return Head(title, addressee, None, None)
    preamble = Span(lines[at].start, lines[-1].end)
    return Head(title, addressee, preamble, find_transition(text, preamble))


def find_transition(text: str, preamble: Span) -> Span | None:
    """Return the words that lead over to the sections (现将……报告如下：), or None."""
    sentences = split_sentences(text, preamble.start, preamble.end)
    for sentence in reversed(sentences[-3:]):
        words = sentence.of(text)
        match = _TRANSITION.search(words)
        if match and _FOLLOWS.search(match[0].rstrip()):
            return Span(sentence.start + match.start(), sentence.start + match.end())
        if re.search(r"如下[：:。]?$", words) and len(words) <= 60:
            return sentence
    return None


def read_tail(text: str, lines: list[Line]) -> Tail:
    """Read closing, signature, date and attachments off the end of the document's lines."""
    body, attachments = _attachments(text, lines)
    closing = signature = date = None
    at = len(body)
    while at > 0 and len(body) - at < 8:
        line = body[at - 1]
        words = line.of(text)
        if date is None and signature is None and _DATE.match(words):
            date = Span(line.start, line.end)
        elif date is None and signature is None and (signed := _SIGNED_DATE.match(words)):
            signature = Span(line.start + signed.start("who"), line.start + signed.end("who"))
            date = Span(line.start + signed.start("date"), line.end)
        elif date is not None and closing is None and _signs(text, line):
            signature = Span(line.start, signature.end if signature else line.end)
        elif closing is None and len(words) <= 60 and _CLOSING.match(words):
            closing = Span(line.start, line.end)
        else:
            break
        at -= 1
    return Tail(body[:at], closing, signature, date, attachments)


def _signs(text: str, line: Line) -> bool:
    words = line.of(text)
    return line.number is None and bool(_SIGNER.match(words)) and not _CLOSING.match(words)


def _attachments(text: str, lines: list[Line]) -> tuple[list[Line], tuple[Span, ...]]:
    """Split off the attachment note (附件：1. …) or the attachments themselves; returns the other lines."""
    first = next(
        (i for i in range(max(0, len(lines) - _TAIL_LINES), len(lines)) if _ATTACHMENT.match(lines[i].of(text))), None
    )
    if first is None:
        return lines, ()
    last = first + 1
    while last < len(lines) and lines[last].number is not None and lines[last].number.rank >= 3:  # type: ignore[union-attr]
        last += 1
    spans = tuple(Span(line.start, line.end) for line in lines[first:last])
    after = lines[last:]
    if any(_DATE.match(line.of(text)) or _SIGNED_DATE.match(line.of(text)) for line in after):
        return lines[:first] + after, spans
    if after:
        spans = (*spans[:-1], Span(spans[-1].start, lines[-1].end))
    return lines[:first], spans


def _title(text: str, lines: list[Line]) -> tuple[Span | None, int]:
    """Return the title, which may run over lines, and the index of the line after it."""
    block = 0
    while block < min(len(lines), 5) and _could_be_title(text, lines[block]):
        block += 1
    if block == 0:
        return None, 0
    named = [i for i in range(block) if _KIND.search(lines[i].of(text))]
    last = named[0] if named else 0
    return Span(lines[0].start, lines[last].end), last + 1


def _could_be_title(text: str, line: Line) -> bool:
    words = line.of(text)
    short = 4 <= len(words) <= _TITLE_LONGEST and words[-1] not in _ENDS
    return short and line.number is None and not _NOT_TITLE.match(words)


def _is_addressee(text: str, line: Line) -> bool:
    words = line.of(text)
    if _AS_FOLLOWS.search(words):
        return False
    return bool(_ADDRESSEE.match(words) or _SALUTATION.match(words))
