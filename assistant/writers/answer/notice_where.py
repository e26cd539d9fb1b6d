"""Where a notice wants the report handed in: the office with its room, the mailbox of the electronic copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice_fit import Notice, quote_in
from assistant.writers.answer.words import quoted
from assistant.writers.cite import shown

_FILE = re.compile(r"电子|邮箱|邮件|扫描件|Word|WPS|PDF", re.IGNORECASE)
_PAPER = re.compile(r"纸质|纸版|书面|打印")
_PLACE = re.compile(
    r"(?:[交报送发传寄投递](?:送|报)?[到至给往去]?|[往到][^，。？?]{0,2})(?:哪(?![些几天一份篇])|谁|什么(?:地方|部门|科室|单位)|何处)"
    r"|哪个?(?:办公室|房间|科室|部门|股室|屋|邮箱|地方)|几楼|邮箱(?:地址)?(?:是|多少|[？?]?$)|往哪[里儿]?[交报送发传寄]"
)
_DONE = re.compile(r"[交报送发传寄]了|上次|去年|查一下|存在哪")
_HANDS = re.compile(r"[报送交](?:送|至|到|给|[^，。；\n]{1,16}[部室科股处办委局组])|发[至到给往]|提交|上报")
_MAILBOX = re.compile(r"[\w.+-]+@[\w.-]+|邮箱|电子[版稿件]")
_SECRET = re.compile(r"涉密|密件|秘密|机密|机要|不得|禁止|严禁")
_CLAUSE = re.compile(r"(?:（[^（）\n]{0,80}）|[^，；。\n])+")
_NUMBERED = re.compile(r"^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])")
_MOST = 220  # characters of a sentence quoted


def asks_where(said: str) -> bool:
    """Whether it is asked where the report, or its electronic copy, goes."""
    return bool(_PLACE.search(said)) and not _DONE.search(said)


def tell_where(material: Material, notice: Notice, said: str) -> Iterator[str]:
    """Yield the clause that names the place with the sentence it stands in; nothing where no sentence does."""
    by_file = bool(_FILE.search(said))
    either = not by_file or bool(_PAPER.search(said))
    for span in _sentences(notice, said):
        clauses = [one for one in _clauses(notice, span) if not _SECRET.search(one) or "密" in said]
        files = [one for one in clauses if by_file and _MAILBOX.search(one)]
        papers = [one for one in clauses if either and _names_office(notice, span, one)]
        if told := list(dict.fromkeys([*papers, *files])):
            yield f"**{shown('；'.join(told), 160)}**：{quoted(material, quote_in(notice, span), 300)}"


def _sentences(notice: Notice, said: str) -> list[Span]:
    entries = notice.checklist.of("addressee")
    found = []
    for span in split_sentences(notice.text):
        text = span.of(notice.text)
        named = any(span.start <= one.start < span.end for one in entries) or _MAILBOX.search(text)
        if named and _HANDS.search(text) and len(text) <= _MOST and ("密" in said or not _SECRET.search(text)):
            found.append(span)
    return found[:3]


def _names_office(notice: Notice, span: Span, clause: str) -> bool:
    entries = [one.value for one in notice.checklist.of("addressee") if span.start <= one.start < span.end]
    return any(one in clause for one in entries)


def _clauses(notice: Notice, span: Span) -> list[str]:
    return [_NUMBERED.sub("", one).strip() for one in _CLAUSE.findall(span.of(notice.text))]
