"""What stands below the last section: closing, signature, date and attachments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.report import Span
from assistant.structure.lines import Line
from assistant.structure.sentences import split_sentences

_LINES = 80  # lines at the end among which an attachment note is looked for
_CLOSING_LONGEST = 80
_CLOSING = re.compile(
    r"^(?:特此(?:报告|汇报|述职|说明|函告|函复|总结)|专此(?:报告|汇报)|此(?:报告|致)"
    r"|(?:以上|上述)[^。\n]{0,50}?[，,。]?\s?(?:请|敬请|恳请|望|如有|不妥|不当|谢谢)[^\n]{0,40}"
    r"|以上(?:是我的?|为我的?)?(?:报告|汇报|述职|总结)|以上(?:是|为)[^。\n]{2,40}(?:报告|汇报|述职|总结|情况)。?$"
    r"|(?:我的)?(?:述职|汇报|报告)(?:完毕|到此结束|到此)"
    r"|(?:请|敬请|恳请)(?:予以?|各位[^。\n]{0,8}|领导[^。\n]{0,8}|上级[^。\n]{0,8})?(?:审阅|审议|审查|评议|批评指正|指正|组织和同志们)[^\n]{0,20}"
    r"|(?:妥否|当否|可否)[，,]?\s?(?:请|敬请|恳请)[^\n]{0,20}"
    r"|敬\s?礼(?=[！!。]?$)|谢谢|不妥之处|不当之处|如有不妥|如有不当)[^\n]{0,40}$"
)
_SALUTE = re.compile(r"^(?:各位[\u4e00-\u9fff]{1,8}|同志们)[：:！!，,]$")
_FINAL_WORDS = 3  # paragraphs that may follow a last 各位代表！
_YEAR = r"(?:[0-9０-９〇○零一二三四五六七八九*×xX]{2,4})\s?年"
_DATE = re.compile(
    rf"^(?:日期[：:]\s?)?(?:{_YEAR}\s?[0-9０-９一二三四五六七八九十*×xX]{{1,3}}\s?月(?:\s?[0-9０-９一二三四五六七八九十*×xX]{{1,3}}\s?日)?"
    r"|[0-9]{4}[.\-/][0-9]{1,2}[.\-/][0-9]{1,2})$"
)
_SIGNED_DATE = re.compile(
    rf"^(?P<who>[^。；：！？\n]{{2,40}}?)(?:[\s（(]{{1,20}})(?P<date>{_YEAR}\s?[0-9一二三四五六七八九十*×]{{1,3}}月[^。；）)\n]{{0,6}})[）)]?$"
)
_SIGNER = re.compile(r"^(?:(?:述职人|报告人|汇报人|签名|署名|单位)\s?[：:]\s?)?[^。；：！？，\n]{2,40}$")
_LABEL = re.compile(r"^(?:述职人|报告人|汇报人|签名|署名|单位)\s?[：:]\s?")
_BELOW = re.compile(
    r"^(?:抄送|抄报|印发|主题词|联系人|联系电话|联系方式|[（(]联系人|[（(]此页无正文|[（(]此件|第?[—\-\s]{0,3}[0-9]{1,3}[—\-\s]{0,3}页?$)"
    r"|印发$"
)
_ATTACHMENT = re.compile(
    r"^附\s{0,4}(?:件|表|录)\s{0,4}(?:[0-9０-９一二三四五六七八九十]{1,3})?\s{0,4}(?:[：:]|$)|^附[：:]"
)
_ALONE = re.compile(r"^附\s{0,4}件\s{0,4}[0-9０-９一二三四五六七八九十]{0,3}\s{0,4}[：:]?$")
_HEAD = 4  # lines at the top, where 附件 says that the report itself is attached to something
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands below the last section; ``body`` is the lines above it, ``end`` where those end in the text."""

    body: list[Line]
    end: int
    closing: Span | None = None
    signature: Span | None = None
    date: Span | None = None
    attachments: tuple[Span, ...] = ()


def read_tail(text: str, lines: list[Line]) -> Tail:
    """Read closing, signature, date and attachments off the end of the document's lines."""
    above, attachments = _attachments(text, lines)
    at, signature, date = _signed(text, above)
    closing, at = _closing(text, above, at)
    if closing is None:
        closing, at = _last_salute(text, above, at)
    body = above[:at]
    if body and closing and body[-1].start < closing.start < body[-1].end:
        last = body[-1]
        stop = closing.start
        while stop > last.start and text[stop - 1].isspace():
            stop -= 1
        body[-1] = replace(last, end=stop)
    starts = [span.start for span in (closing, signature, date, *attachments) if span]
    starts += [line.start for line in above[at:]]
    return Tail(body, min(starts, default=len(text)), closing, signature, date, attachments)


def _signed(text: str, lines: list[Line]) -> tuple[int, Span | None, Span | None]:
    """Read signature and date from the end; returns how many lines stand above them, and both."""
    at = len(lines)
    while at > 1 and len(lines) - at < 4 and _BELOW.search(lines[at - 1].of(text)):
        at -= 1
    if at < 2:
        return len(lines), None, None
    line = lines[at - 1]
    signed = _SIGNED_DATE.match(line.of(text))
    if signed and line.number is None:
        who = Span(line.start + signed.start("who"), line.start + len(line.of(text)[: signed.end("who")].rstrip()))
        return at - 1, who, Span(line.start + signed.start("date"), line.start + signed.end("date"))
    if not _DATE.match(line.of(text)):
        return _signed_only(text, lines, at)
    date = Span(line.start, line.end)
    first = at - 1
    while first > 1 and at - 1 - first < 3 and _signs(text, lines, first - 1):
        first -= 1
    return first, _signature(text, lines[first : at - 1]), date


def _signed_only(text: str, lines: list[Line], at: int) -> tuple[int, Span | None, Span | None]:
    """Read a signature without a date: 述职人：…, or a name right after a closing."""
    line = lines[at - 1]
    labelled = _LABEL.match(line.of(text))
    after_closing = at > 1 and _is_closing(lines[at - 2].of(text)) and _signs(text, lines, at - 1)
    if labelled or after_closing:
        return at - 1, _signature(text, [line]), None
    return at, None, None


def _signs(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line above the date can be a name: short, bare, after the end of a sentence."""
    words = lines[i].of(text)
    if lines[i].number is not None or not _SIGNER.match(words) or _is_closing(words) or words[-1] in "，、":
        return False
    return bool(_LABEL.match(words)) or len(words) <= 30


def _signature(text: str, lines: list[Line]) -> Span | None:
    if not lines:
        return None
    label = _LABEL.match(lines[0].of(text))
    return Span(lines[0].start + (label.end() if label else 0), lines[-1].end)


def _is_closing(words: str) -> bool:
    return len(words) <= _CLOSING_LONGEST and bool(_CLOSING.match(words))


def _closing(text: str, lines: list[Line], at: int) -> tuple[Span | None, int]:
    """Read the closing, on lines of its own or as the last sentence of a paragraph; returns the lines above."""
    first = at
    while first > 1 and at - first < 3 and _is_closing(lines[first - 1].of(text)):
        first -= 1
    if first < at:
        return Span(lines[first].start, lines[at - 1].end), first
    if at == 0:
        return None, at
    last = lines[at - 1]
    sentences = split_sentences(text, max(last.start, last.end - 4 * _CLOSING_LONGEST), last.end)
    start = None
    for sentence in reversed(sentences[-3:]):
        if sentence.start == last.start or not _is_closing(sentence.of(text)):
            break
        start = sentence.start
    return (Span(start, last.end), at) if start is not None else (None, at)


def _last_salute(text: str, lines: list[Line], at: int) -> tuple[Span | None, int]:
    """Take the last 各位代表！ and the few paragraphs after it for the closing of a speech."""
    for i in range(at - 2, max(1, at - 2 - _FINAL_WORDS), -1):
        after = lines[i + 1 : at]
        headed = text[lines[i - 1].end - 1] not in "。！？；：”"
        if _SALUTE.match(lines[i].of(text)) and not headed and not any(line.number for line in after):
            return Span(lines[i].start, lines[at - 1].end), i
    return None, at


def _attachments(text: str, lines: list[Line]) -> tuple[list[Line], tuple[Span, ...]]:
    """Split off the attachment note (附件：1. …) and the attachments themselves; returns the other lines."""
    above, spans = _attached(text, lines)
    window = range(max(1, len(above) - _LINES), len(above))
    first = next((i for i in window if len(above[i]) <= 80 and _ATTACHMENT.match(above[i].of(text))), None)
    if first is None:
        return above, spans
    last = first + 1
    while last < len(above) and (_lists(text, above[last]) or _goes_on(text, above, last)):
        last += 1
    note = tuple(Span(line.start, line.end) for line in above[first:last])
    after = above[last:]
    dated = any(_DATE.match(line.of(text)) or _SIGNED_DATE.match(line.of(text)) for line in after[:6])
    closed = len(after) == 1 and _is_closing(above[first - 1].of(text)) and _signs(text, after, 0)
    if dated or closed or (len(after) == 1 and _LABEL.match(after[0].of(text))):
        return above[:first] + after, note + spans
    if after:
        note = (*note[:-1], Span(note[-1].start, above[-1].end))
    return above[:first], note + spans


def _attached(text: str, lines: list[Line]) -> tuple[list[Line], tuple[Span, ...]]:
    """Split off what stands from a line 附件 or 附件1 on, below the report: texts with parts of their own."""
    first = next((i for i in range(_HEAD, len(lines)) if _begins_text(text, lines, i)), None)
    if first is None or (lines[first - 1].number and len(lines[first - 1]) <= _SHORT):
        return lines, ()
    return lines[:first], (Span(lines[first].start, lines[-1].end),)


def _begins_text(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line is the 附件 above an attached text; with a list right below, it opens the note."""
    if not _ALONE.match(lines[i].of(text)):
        return False
    return not (text[lines[i].end - 1] in "：:" and i + 1 < len(lines) and _lists(text, lines[i + 1]))


def _lists(text: str, line: Line) -> bool:
    """Tell whether a line names a further attachment: 2. …, 附件2：…."""
    if len(line) > 80:
        return False
    return bool(_ATTACHMENT.match(line.of(text))) or (line.number is not None and line.number.rank >= 3)


def _goes_on(text: str, lines: list[Line], i: int) -> bool:
    """Tell whether a line is the second half of an attachment's name: another attachment follows it."""
    return lines[i].number is None and len(lines[i]) <= _SHORT and i + 1 < len(lines) and _lists(text, lines[i + 1])
