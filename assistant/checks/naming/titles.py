"""Titles of documents that are almost a known one: words changed about, one left out, a character wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.checks.naming.books import slipped_books
from assistant.genre import GenrePack
from assistant.results import Finding

TITLE = Check("document-title", "文件名疑有误", "formulations", "政策文件里的名称、常用书名表")
CHECKS = (TITLE,)

_TITLE = re.compile(r"《([^《》\n]{8,40})》")
_LEAST = 10  # characters of a title for which one wrong character is no accident
_OTHER_KIND = re.compile(
    r"(?:实施)?(?:办法|细则|意见|方案|条例|规定|规则|准则|通知|决定|要点|计划|指引|规程|制度|清单)(?:（[^）]*）)?$"
)


def check_titles(desk: Desk) -> list[Finding]:
    """Hold every quoted title against those the genre's policies name; a local document of its own name is left."""
    found = [_of_a_book(desk, *one) for one in slipped_books(desk)]
    if desk.pack is None:
        return found
    known, told = _known(desk.pack), {one.start for one in found}
    titles = (match for match in _TITLE.finditer(desk.text) if match.start(1) not in told)
    return [*found, *(finding for match in titles for finding in _near(desk, match, known))]


def _of_a_book(desk: Desk, start: int, end: int, right: str) -> Finding:
    message = f"《{desk.text[start:end]}》疑为《{right}》"
    return desk.remark(TITLE, "warning", start, end, message, "核对书名；确有其书的，不改", fix=right)


@lru_cache(maxsize=4)
def _known_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(title for text in texts for title in _TITLE.findall(text))


def _known(pack: GenrePack) -> frozenset[str]:
    return _known_of(tuple(text.text for text in pack.texts if text.kind == "policy"))


def _near(desk: Desk, match: re.Match[str], known: frozenset[str]) -> Iterator[Finding]:
    title = match[1]
    if title in known or any(title in one or one in title for one in known):
        return
    other = _other_kind(desk, match, known)
    if other:
        yield other
        return
    for right in known:
        if len(right) >= _LEAST and abs(len(right) - len(title)) <= 2 and _slipped(title, right):
            message = f"《{title}》疑为《{right}》"
            suggestion = "核对文件名；是本地自己的文件的，不必改"
            yield desk.remark(TITLE, "warning", *match.span(1), message, suggestion, fix=right)
            return


def _other_kind(desk: Desk, match: re.Match[str], known: frozenset[str]) -> Finding | None:
    """《党委（党组）意识形态责任制工作实施细则》: another kind of document by its last word, and the name turned about.

    A name that is right but for the kind may well be a local document's: it is only to be looked at.
    """
    title, own, kind = match[1], _OTHER_KIND.sub("", match[1]), _kind(match[1])
    if not kind:
        return None
    others = [one for one in sorted(known) if len(_OTHER_KIND.sub("", one)) >= _LEAST and _kind(one) not in ("", kind)]
    same = next((one for one in others if _OTHER_KIND.sub("", one) == own), "")
    if same and own.startswith("党委（党组）"):
        message = f"中央的文件是《{same}》，这里写的是“{kind}”"
        suggestion = "核对文件名；是本地的文件的，写明是哪里的"
        return desk.remark(TITLE, "hint", *match.span(1), message, suggestion)
    near = next((one for one in others if _is_own(own, _OTHER_KIND.sub("", one))), "")
    if same or not near:
        return None
    message = f"《{title}》疑为《{near}》"
    suggestion = "核对文件名；是本地自己的文件的，写明发文单位"
    return desk.remark(TITLE, "warning", *match.span(1), message, suggestion)


def _is_own(own: str, right: str) -> bool:
    """Whether a name is another with its words changed about, or has lost one or two of its characters."""
    return own != right and (sorted(own) == sorted(right) or _shortened(own, right))


def _kind(title: str) -> str:
    kind = _OTHER_KIND.search(title)
    return kind[0] if kind else ""


def _shortened(own: str, right: str) -> bool:
    """Whether a name has lost no more than two of the characters of another, those left in their order."""
    return _matched(own, right) == len(own) and 0 < len(right) - len(own) <= 2


def _slipped(title: str, right: str) -> bool:
    """The same characters in another order, or one or two of them lost, added or wrong; another kind is another one."""
    kind, usual = _OTHER_KIND.search(title), _OTHER_KIND.search(right)
    if kind and usual and kind[0] != usual[0]:
        return False
    if sorted(title) == sorted(right):
        return True
    return _matched(title, right) >= max(len(title), len(right)) - (1 if len(right) < 14 else 2)


def _matched(title: str, right: str) -> int:
    """How many characters the stretches have that two names have in common, in one order."""
    return sum(block.size for block in SequenceMatcher(None, title, right, autojunk=False).get_matching_blocks())
