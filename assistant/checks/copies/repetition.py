"""Words, sentences and paragraphs written twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.checks.copies.doubled_characters import doubled_characters
from assistant.checks.copies.struck_out import Twice, key_of, twice
from assistant.checks.desk import Check, Desk, shorten
from assistant.results import Finding
from assistant.structure.word_bounds import tagged

_RULE = "通行校对规则：衍文"
WORD = Check("repeated-word", "词语重复", "repetition", _RULE)
SENTENCE = Check("repeated-sentence", "句子重复", "repetition", _RULE)
PARAGRAPH = Check("repeated-paragraph", "段落重复", "repetition", _RULE)
CHECKS = (WORD, SENTENCE, PARAGRAPH)

# A particle twice in a row; the lookarounds keep the words that end or begin with it.
_CERTAIN = re.compile(
    r"(?<![目标有])的的(?![确士])|(?<!罢)了了(?![解然结却望])|和和(?![平谐睦解好美气])|(?<![存现实潜内自])在在(?![校编册位线岗职产研审读营任押逃售途]|办(?:案件|事项|件)|用(?:设备|系统))"
)
_LIKELY = re.compile(
    r"(?<!参)与与(?![会时])|(?<![以普])及及(?![时早格])|(?<!实事求)(?<![不但还就也])是是(?!非)|把把(?!关)|将将(?!来)"
    r"|(?<![可得难予给何加所用足])以以|(?<![因成作认称以])为为(?!民|了|何|此|[老农侨企商兵军学]服务)|(?<![转])向向(?!阳)|从从(?!前|容)|并并(?!网|购|发|联)|都都"
    r"|(?<![一-鿿])(?:上上|下下)(?=[好课级])|上上(?=好)|(?<![好大小新真])好好(?=的|地)|也也|(?<!一)就就(?!业|是|地|医|近|任|职|餐|学|读)"
    r"|(?<!不)要要(?!求|点|素|件|闻|害)|(?<!所)有有(?!效|关|力|的|机|序|利|趣|无|误|待|限|名|组|偿|害|幸|人|时)|(?<![一反常手])抓抓(?!铁|反复|到底)|(?<![主信责兼聘出担现委连历离到卸就首前后留常调升曾升转新专])任任(?!务|期|职|何|免|命|教|用(?!部)|课|性|[一-鿿]{1,2}(?:书记|镇|乡|村|同志|某)|家)|被被|由由(?!衷|[^，。；\n]{2,14}?(?:组成|推选|选出|推荐|派出|任命|担任|产生|指定)的)|(?<![双对])对对|(?<!大)家家(?!庭|长|风|教|访|属|户)|(?<!不)到到(?!位|场|岗|达|期|会|底)"
)
_DOUBLED = re.compile(r"([一-鿿]{2,12})\1")
_PAIR_WORDS = re.compile(r"一.一.|很.很.|许多许多|研究研究|讨论讨论|商量商量")
# 产业创业创新, 手把手把…: the end of one word and the head of the next.
_ACROSS = {"业创", "手把", "面对", "点对", "实打", "心贴", "肩并", "手拉", "背靠"}
_CLAUSE_TWICE = re.compile(
    r"(?:(?<=[，；、。：])|^)([一-鿿“”]{3,40})[，；、]\1(?=[，；。、！？])|(?<=[一-鿿”])([一-鿿]{3,20})，\2(?=[，；。])",
    re.MULTILINE,
)
_LONG = 12  # characters from which a sentence does not come twice by chance
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


def check_repetition(desk: Desk) -> list[Finding]:
    """Find doubled particles and words, and sentences or paragraphs that stand in the report twice."""
    copies = twice(desk)
    paragraphs = list(_paragraphs(desk, copies))
    taken = [(span.start, span.end) for one in copies for span in (one.strike, one.stays)]
    sentences = [
        finding for finding in _sentences(desk) if not any(start <= finding.start < end for start, end in taken)
    ]
    return [*_words(desk), *_clauses(desk), *_times(desk), *_among(desk), *sentences, *paragraphs]


def _words(desk: Desk) -> Iterator[Finding]:
    for pattern, level in ((_CERTAIN, "error"), (_LIKELY, "warning")):
        for match in pattern.finditer(desk.text):
            single = match[0][0]
            if _begins_word(desk, match):
                continue
            message = f"“{single}”字重复"
            yield desk.remark(WORD, level, *match.span(), message, f"删去一个“{single}”", fix=single)  # type: ignore[arg-type]
    for start, end, single, level in doubled_characters(desk):
        message, cure = f"“{single}”字像是重复了", f"核对，多的删去一个“{single}”"
        yield desk.remark(WORD, level, start, end, message, cure, fix=single)
    for match in _DOUBLED.finditer(desk.text):
        word = match[1]
        if _PAIR_WORDS.fullmatch(match[0]) or len(set(word)) == 1 or word in _ACROSS:
            continue
        message = f"“{word}”连写了两遍"
        yield desk.remark(WORD, "error", *match.span(), message, f"删去一个“{word}”", fix=word)


_WORD_AHEAD = 6  # characters behind the pair that may make a word with its second one
# 由于, 以及: words that only join, which no preposition of the same character has behind it.
_JOINING = frozenset("于以其此及是了着过把被者在和与")
_LATE = frozenset("对")  # many verbs end so: 针对, 核对


def _begins_word(desk: Desk, match: re.Match[str]) -> bool:
    """Whether each of the two belongs to a word of its own: 在 and 在建, 对 and 对口, 核对 and 对."""
    text, words = desk.text, desk.common.language.words
    at = match.end() - 1
    first = tagged(text[at : at + _WORD_AHEAD].split("\n")[0])[0][0]
    if len(first) > 1 and first[1] not in _JOINING and (first in words or len(first) > 2):
        return True
    return match[0][0] in _LATE and text[match.start() - 1 : match.start() + 1] in words


def _clauses(desk: Desk) -> Iterator[Finding]:
    for match in _CLAUSE_TWICE.finditer(desk.text):
        words = match[1] or match[2]
        message = f"“{shorten(words)}”接连写了两遍"
        yield desk.remark(WORD, "warning", *match.span(), message, "删去一个", fix=words)


_TIME = re.compile(
    "今年以来|一年来|近年来|年初以来|去年以来|上半年|本年度|报告期内|今年上半年|20\\d\\d年以来|20\\d\\d年上半年"
)
_TWICE_AMONG = re.compile(
    r"(?:(?<=[，；。：\n])|^)[一-鿿“”]{4,40}(?:[、，][一-鿿“”]{4,12}){2,5}(?=[，；。])", re.MULTILINE
)


def _times(desk: Desk) -> Iterator[Finding]:
    """今年以来，社区党委今年以来认真……: one time named twice in a sentence."""
    for sentence in re.finditer(r"[^。；！？\n]+", desk.text):
        first: dict[str, int] = {}
        for match in _TIME.finditer(sentence[0]):
            between = sentence[0][first.get(match[0], 0) : match.start()]
            apart = bool(between)  # side by side they are one word doubled, which is told as such
            if match[0] in first and apart and not re.search(r"比|较|同期|\d", between):
                at = sentence.start() + match.start()
                message = f"一句话里“{match[0]}”写了两遍"
                yield desk.remark(WORD, "warning", at, at + len(match[0]), message, "删去一个")
            first.setdefault(match[0], match.end())


def _among(desk: Desk) -> Iterator[Finding]:
    """一起部署、一起检查、一起部署: one of several short clauses stands there twice."""
    for match in _TWICE_AMONG.finditer(desk.text):
        at, seen = match.start(), dict[str, int]()
        for part in re.split("([、，])", match[0]):
            first = next(iter(seen), "")  # which may have words before it
            if len(part) >= _SHORT and (part in seen or first.endswith(part)):
                message = f"“{part}”在并列的几项里写了两遍"
                yield desk.remark(WORD, "warning", at, at + len(part), message, "删去一个，或换成漏写的那一项")
            seen.setdefault(part, at)
            at += len(part)


_SHORT = 4  # characters of a clause


def _sentences(desk: Desk) -> Iterator[Finding]:
    first: dict[str, int] = {}
    yield from _at_once(desk)
    row: Finding | None = None  # sentences that follow one another here as they do there are told once
    told = -1
    for match in _SENTENCE.finditer(desk.text):
        key = key_of(match[0])
        if len(key) < _LONG or _is_heading(match[0]):
            continue
        if key in first and _of_frame(desk, match.start()):
            continue
        if key in first and not desk.text[: match.start()].rstrip().endswith("《"):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            line = _line(desk, first[key])
            goes_on = row is not None and line == told and not desk.text[row.end : start].strip(" 　")
            begin = row.start if row is not None and goes_on else start
            if row is not None and not goes_on:
                yield row
            what = "这几句话" if goes_on else "这句话"
            message = f"{what}前面已经写过（第 {line} 段）：“{shorten(desk.text[begin : match.end()])}”"
            row = desk.remark(SENTENCE, "warning", begin, match.end(), message, "两处留一处，或改写其中一处")
            told = line
        else:
            first[key] = match.start()
    if row is not None:
        yield row


_AT_ONCE = re.compile(r"(?P<first>[^。！？；\n]{6,40}[。；])(?P=first)")


def _at_once(desk: Desk) -> Iterator[Finding]:
    """A short sentence that is followed by itself."""
    for match in _AT_ONCE.finditer(desk.text):
        before = desk.text[match.start() - 1 : match.start()]
        if before not in ("", "。", "！", "？", "；", "\n") or len(key_of(match["first"])) < _LONG:
            yield desk.remark(
                SENTENCE, "error", match.end("first"), match.end(), "这一句连写了两遍", "删去一句"
            )  # whole sentences of some length are told of below


def _paragraphs(desk: Desk, copies: Iterable[Twice]) -> Iterator[Finding]:
    for one in copies:
        message = f"整段与第 {_line(desk, one.stays.start)} 段重复"
        yield desk.remark(PARAGRAPH, "error", one.strike.start, one.strike.end, message, "删去重复的一段")


def _is_heading(sentence: str) -> bool:
    """A numbered line without a stop: a heading may well repeat what the opening announced."""
    return (
        bool(re.match(r"[ 　]*[（(]?[一二三四五六七八九十\d]{1,3}[、.）)]", sentence))
        and sentence[-1] not in "。！？；"
    )


def _of_frame(desk: Desk, at: int) -> bool:
    """Whether a line stands in the title or the signature: the organ may stand in both, and neither repeats."""
    frame = (desk.report.title, desk.report.signature, desk.report.date)
    start = at + len(desk.text[at:]) - len(desk.text[at:].lstrip())
    return any(span.start <= start < span.end for span in frame if span)


def _line(desk: Desk, offset: int) -> int:
    return sum(1 for start, _ in desk.lines if start <= offset)
