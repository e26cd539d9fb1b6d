"""Where a notice wants the report handed in: the office with its room, the mailbox of the electronic copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quoted_in, sentences_of
from assistant.writers.answer.notice.pieces import without_number
from assistant.writers.answer.words import bullets, titles
from assistant.writers.cite import shown

_FILE = re.compile(r"电子|邮箱|邮件|扫描件|Word|WPS|PDF", re.IGNORECASE)
_PAPER = re.compile(r"纸质|纸版|书面|打印")
_PLACE = re.compile(
    r"(?:[交报送发传寄投递](?:送|报)?[到至给往去]?|[往到][^，。？?]{0,2})(?:哪(?![些几天一两二三四五六份篇])|谁|什么(?:地方|部门|科室|单位)|何处)"
    r"|哪个?(?:办公室|房间|科室|部门|股室|屋|邮箱|地方)|几楼|邮箱(?:地址)?(?:是|多少|[？?]?$)|往哪[里儿]?[交报送发传寄]"
)
_COPIES = re.compile(r"(?<![那这])[几多]少?份|份数|一式几")
_MANY = re.compile(r"[一二两三四五六七八九十\d]{1,2}份")
_WAY = re.compile(r"传真|微信|QQ|快递|邮寄|钉钉|网盘|U盘|光盘|机要|邮箱|邮件|OA", re.IGNORECASE)
_MAY = re.compile(r"[能可]不[能可]|可以|[能行]吗|行不行|允许|[能可]")
_HANDED = re.compile(
    r"[报送交传发寄](?:送|报|来|过去|过来|上去|[吗？?]|$)|上报|提交|上传|[发传寄][^，。？?]{0,2}(?:微信|QQ|邮[箱件]|快递|传真|钉钉)|(?:快递|邮寄|传真)(?:过去|过来|给|行|可以|吗|[？?]?$)"
)
_DONE = re.compile(r"[交报送发传寄]了|上次|去年|查一下|存在哪")
_HANDS = re.compile(r"[报送交](?:送|至|到|给|[^，。；\n]{1,16}[部室科股处办委局组])|发[至到给往]|提交|上报")
_MAILBOX = re.compile(r"[\w.+-]+@[\w.-]+|邮箱|电子[版稿件]")
_SECRET = re.compile(r"涉密|密件|秘密|机密|机要|不得|禁止|严禁")
_CLAUSE = re.compile(r"(?:（[^（）\n]{0,80}）|[^，；。\n])+")
_MOST = 220  # characters of a sentence quoted


def asks_where(said: str) -> bool:
    """Whether it is asked where the report, or its electronic copy, goes."""
    return bool(_PLACE.search(said) or _COPIES.search(said)) and not _DONE.search(said)


def asks_way(said: str) -> bool:
    """Whether it is asked if the report may go a certain way: 能不能用传真报送."""
    return all(one.search(said) for one in (_WAY, _MAY, _HANDED)) and not _PLACE.search(said)


def tell_way(material: Material, notice: Notice, said: str) -> tuple[bool, list[str]]:
    """Return whether the notice speaks of that way, and what it says; else that it does not, and the way it names."""
    ways = [one.upper() for one in _WAY.findall(said)]
    spans = sentences_of(notice)
    found = [one for one in spans if any(way in one.of(notice.text).upper() for way in ways)]
    if found:
        return True, [bullets(quoted_in(material, notice, one, 300) for one in found[:2])]
    near = _sentences(notice, said)
    if not near:
        return False, []
    name = titles([notice.document.name])
    line = f"{name}没有写“{'、'.join(dict.fromkeys(ways))}”，行不行我不知道，也不猜；要定，请问发通知的单位。它写的是："
    return False, [line, bullets(quoted_in(material, notice, one, 300) for one in near[:1])]


def tell_where(material: Material, notice: Notice, said: str) -> Iterator[str]:
    """Yield the clause that names the place with the sentence it stands in; nothing where no sentence does."""
    copies, place = bool(_COPIES.search(said)), bool(_PLACE.search(said))
    by_file = place and bool(_FILE.search(said))
    either = place and (not by_file or bool(_PAPER.search(said)))
    by_file = by_file or (place and not notice.checklist.of("addressee"))  # a mailbox is the only place named
    for span in _sentences(notice, said):
        clauses = [one for one in _clauses(notice, span) if not _SECRET.search(one) or "密" in said]
        files = [one for one in clauses if by_file and _MAILBOX.search(one)]
        papers = [one for one in clauses if either and _names_office(notice, span, one)]
        many = [one for one in clauses if copies and _MANY.search(one)]
        if told := list(dict.fromkeys([*many, *papers, *files])):
            yield f"**{shown('；'.join(told), 160)}**：{quoted_in(material, notice, span, 300)}"


def _sentences(notice: Notice, said: str) -> list[Span]:
    entries = notice.checklist.of("addressee")
    found = []
    for span in split_sentences(notice.text):
        text = span.of(notice.text)
        named = any(span.start <= one.start < span.end for one in entries) or _MAILBOX.search(text)
        named = named or (_COPIES.search(said) and _MANY.search(text))
        if named and _HANDS.search(text) and len(text) <= _MOST and ("密" in said or not _SECRET.search(text)):
            found.append(span)
    return found[:3]


def _names_office(notice: Notice, span: Span, clause: str) -> bool:
    entries = [one.value for one in notice.checklist.of("addressee") if span.start <= one.start < span.end]
    return any(one in clause for one in entries)


def _clauses(notice: Notice, span: Span) -> list[str]:
    """Return the clauses of a sentence; one that says what is handed in stays with where that goes: 一式2份."""
    found: list[str] = []
    for part in re.split("；", span.of(notice.text)):
        clauses = [without_number(one) for one in _CLAUSE.findall(part)]
        if len(clauses) > 1 and _PAPER.search(clauses[0]) and _MANY.search(clauses[0]):
            clauses = [without_number(part.rstrip("。\n"))]
        found += clauses
    return found
