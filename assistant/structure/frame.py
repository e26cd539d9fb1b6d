"""What stands above the sections: title, addressee, preamble and the transition that leads over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.report import Span
from assistant.structure.lines import Line
from assistant.structure.sentences import split_sentences

_LONGEST = 60  # characters of a line of title, addressee or front matter
_TITLE_LINES = 6
_ENDS = "。；，：！？;,:!?、"
_STRONG_KIND = re.compile(
    r"(?:报告|汇报|总结|述职|述责|述廉|通知|意见|方案|办法|规定|细则|条例|要点|纪要|提纲|公报|决定|通报|函|规则|指引|制度|准则|法)"
    r"(?:[（(][^（）()\n]{1,30}[）)])?$"
)
_WEAK_KIND = re.compile(r"(?:情况|材料|计划|工作|发言|自查|清单)(?:[（(][^（）()\n]{1,30}[）)])?$")
_OFFICE_MARK = re.compile(
    r"^(?:[\u4e00-\u9fff*×]{0,14}[〔\[（(][0-9０-９]{4}[〕\]）)][0-9０-９]{0,5}号|(?:绝密|机密|秘密|内部资料|内部文件|特急|加急|急件)[^\n]{0,12}|注意保[管存密]|妥善保[管存]|请勿外传|仅供[^\n]{2,12}"
    r"|签发人[^\n]{0,20}|[^\n]{2,30}[会室组委府局部厅办院校]文件|附件\s?[0-9一二三四五六七八九十]{0,2}[：:]?|[0-9]{6})$"
)
_BESIDE_TITLE = re.compile(r"^(?:[（(〔][^\n]{1,40}[）)〕]|[—－-]{1,4}[^\n]{2,50})$")
_NAMED = re.compile(r"^(?:述职人|报告人|汇报人|述责人|姓名|单位|职务|部门|时间|日期|单位名称)\s{0,4}[：:]")
_WHO = re.compile(r"^(?:述职人|报告人|汇报人|述责人)\s{0,4}[：:]\s{0,4}")
_DAY = re.compile(
    r"(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年\s?[0-9０-９一二三四五六七八九十]{1,3}月(?:\s?[0-9０-９一二三四五六七八九十]{1,3}日)?"
)
_ADDRESSEE = re.compile(r"^[^。；\n]{2,80}[：:]$")
_SALUTATION = re.compile(r"^(?:尊敬的)?(?:各位|同志们|领导)[^。；\n]{0,30}[：:！!，,]?$")
_AS_FOLLOWS = re.compile(r"如下|现将|现就|下面|汇报|述职|[：:].*[：:]$|方面[：:]$|(?:工作|问题|情况|做法)[：:]$")
_LEADS_OVER = re.compile(
    r"(?:现将|现就|现把|兹将|现对|现(?=报告|汇报|述职)|下面[，,]?(?:我|就|由我|将|从)?|现在[，,]?我(?:代表|就|将|向)?|我代表)[^。\n]{2,160}?(?:[：:。]|$)"
)
_FOLLOWS = re.compile(r"如下(?:[，,][^。\n]{0,24})?[：:。]?$|(?:述职|汇报|报告|总结|说明)[：:。]?$")
_OVER_SPEECH = re.compile(r"^(?:现在|我代表[^。\n]*报告)")
_SHORTEST_END = re.compile(r"如下[：:。]?$")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first section; ``signature`` and ``date`` where they stand below the title."""

    title: Span | None = None
    addressee: Span | None = None
    preamble: Span | None = None
    transition: Span | None = None
    signature: Span | None = None
    date: Span | None = None


def read_head(text: str, lines: list[Line]) -> Head:
    """Read the lines above the first section."""
    title, at = _title(text, lines)
    at, signature, date = _front_matter(text, lines, at) if title else (at, None, None)
    addressee = None
    if at < len(lines) and is_addressee(text, lines[at]):
        addressee = Span(lines[at].start, lines[at].end)
        at += 1
    if at >= len(lines):
        return Head(title, addressee, None, None, signature, date)
    preamble = Span(lines[at].start, lines[-1].end)
    return Head(title, addressee, preamble, find_transition(text, preamble), signature, date)


def find_transition(text: str, preamble: Span) -> Span | None:
    """Return the words that lead over to the sections (现将……报告如下：), or None."""
    sentences = split_sentences(text, preamble.start, preamble.end)
    for sentence in [*reversed(sentences[-3:]), *sentences[:1]]:
        words = sentence.of(text)
        match = _LEADS_OVER.search(words)
        if match and (_FOLLOWS.search(match[0].rstrip()) or _OVER_SPEECH.match(match[0])):
            return Span(sentence.start + match.start(), sentence.start + match.end())
        if _SHORTEST_END.search(words) and len(words) <= _LONGEST:
            return sentence
    return None


def is_addressee(text: str, line: Line) -> bool:
    """Tell whether a line names whom the report is for: 区委宣传部：, 各位代表！."""
    words = line.of(text)
    if len(words) > 80 or line.number is not None:
        return False
    if _SALUTATION.match(words):
        return True
    return bool(_ADDRESSEE.match(words)) and not _AS_FOLLOWS.search(words)


def _title(text: str, lines: list[Line]) -> tuple[Span | None, int]:
    """Return the title, which may run over lines, and the index of the line after it."""
    first = 0
    while first < min(len(lines), _TITLE_LINES) and _is_office_mark(text, lines[first]):
        first += 1
    stop = first
    while stop < min(len(lines), first + _TITLE_LINES) and _could_be_title(text, lines[stop], stop > first):
        stop += 1
    if stop == first:
        return None, first
    last = _last_title_line(text, lines, first, stop)
    stopped = lines[last].of(text).endswith("。")  # a full stop that does not belong there
    return Span(lines[first].start, lines[last].end - stopped), last + 1


def _last_title_line(text: str, lines: list[Line], first: int, stop: int) -> int:
    """Return the line that ends the title: the first that names a kind of document, else the first line."""
    for i in range(first, stop):
        words = lines[i].of(text)
        if _STRONG_KIND.search(words):
            goes_on = i + 1 < stop and text[lines[i + 1].start] == "的"
            return i + 1 if goes_on else i
        tail = lines[i + 1].of(text) if i + 1 < stop else ""
        if _WEAK_KIND.search(words) and not (tail.startswith("的") or (len(tail) <= 6 and _STRONG_KIND.search(tail))):
            return i
    return first


def _could_be_title(text: str, line: Line, goes_on: bool) -> bool:
    words = line.of(text)
    if _STOPPED.fullmatch(words) and not goes_on and ("关于" in words or "20" in words):
        words = words[:-1]
    fits = (2 if goes_on else 4) <= len(words) <= _LONGEST and words[-1] not in _ENDS and "。" not in words
    return fits and line.number is None and not _BESIDE_TITLE.match(words) and not _NAMED.match(words)


_STOPPED = re.compile(
    "[^，；：、。\n]{6,60}(?:报告|汇报|总结)。"
)  # a title with a full stop, which names its matter or year


def _is_office_mark(text: str, line: Line) -> bool:
    return line.number is None and len(line) <= _LONGEST and bool(_OFFICE_MARK.match(line.of(text)))


def _front_matter(text: str, lines: list[Line], at: int) -> tuple[int, Span | None, Span | None]:
    """Pass over what stands between title and text: subtitle, who, when; returns the next index, who and when."""
    signature = date = None
    while at < len(lines) - 1 and _is_front_matter(text, lines[at]):
        line = lines[at]
        words = line.of(text)
        day = _DAY.search(words)
        if day and len(words) - len(day[0]) <= 6:
            date = date or Span(line.start + day.start(), line.start + day.end())
        elif who := _WHO.match(words):
            signature = signature or Span(line.start + who.end(), line.end)
        elif not any(pattern.search(words) for pattern in (_BESIDE_TITLE, _NAMED, _STRONG_KIND)):
            signature = Span(signature.start if signature else line.start, line.end)
        at += 1
    return at, signature, date


def _is_front_matter(text: str, line: Line) -> bool:
    words = line.of(text)
    if line.number is not None or len(words) > _LONGEST:
        return False
    return bool(_BESIDE_TITLE.match(words) or _NAMED.match(words)) or (
        len(words) <= 40 and words[-1] not in _ENDS + "”"
    )
