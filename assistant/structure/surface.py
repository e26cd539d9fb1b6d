"""The text as the parser sees it: as long as the text, with what is only typography taken for what it means.

Markdown marks, bullets, page numbers and tables of contents become spaces; line ends that only a fixed width made
become ``JOINT``; half-width full stops become 。 where a text has no others. So every offset stays true.
"""

from __future__ import annotations

import re
from collections import Counter

from assistant.structure.wrapping import JOINT, unwrapped

__all__ = ["JOINT", "surface", "without_joints"]

_HANZI = "\u4e00-\u9fff"
_NUMERALS = "一二三四五六七八九十"
_OPENS_PART = (
    rf"(?:[{_NUMERALS}]{{1,3}}(?:、|[．.]|是|要)|[（(][{_NUMERALS}0-9]{{1,3}}[）)]|[0-9]{{1,2}}[.．、]"
    rf"|第[{_NUMERALS}]|首先|其次|最后)"
)
_BULLET = re.compile(rf"^[ \t]{{0,8}}(?:[-+*•·●] {{1,3}}|[■◆▲►➢◇●▶](?=[{_HANZI}（(【*]))(?=\S)", re.MULTILINE)
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,300})\*\*")
_BOLD_PART = re.compile(rf"{_OPENS_PART}|[^\n]{{2,60}}[。：:]$")
_BREAK = re.compile(r"[ \t\u3000]{0,60}\n[ \t\u3000]{0,60}")
_RULE = re.compile(r"^[ \t\u3000]{0,3}(?:-{3,60}|\*{3,60}|_{3,60})[ \t\u3000]{0,9}$", re.MULTILINE)
_PAGE = re.compile(
    r"^[ \t\u3000]{0,60}(?:[-—–－]{1,2} {0,2}[0-9]{1,4} {0,2}[-—–－]{1,2}"
    r"|第 {0,2}[0-9]{1,4} {0,2}页(?:[ ，,/]{0,4}共 {0,2}[0-9]{1,4} {0,2}页)?)[ \t\u3000]{0,60}$",
    re.MULTILINE,
)
_LEADER = re.compile(r"(?:[.．…·⋯_\-—]{2}|\t|[ \u3000]{3})[ \t]{0,3}[0-9]{1,4}$")
_CONTENTS = re.compile(r"^[ \t\u3000]{0,60}目[ \t\u3000]{0,20}[录次][ \t\u3000]{0,60}$", re.MULTILINE)
_BOXED = re.compile(
    r"^[ \t\u3000]{0,9}[【〖](?![^】〗\n]{0,60}待补)([^】〗：:\n]{2,30})[】〗][ \t\u3000]{0,9}$", re.MULTILINE
)
_LINE_END = r"(?=[ \t\u3000]{0,9}(?:\n|\Z))"
_STOP = re.compile(rf"(?<=[{_HANZI}”])\.(?:{_LINE_END}|(?=[{_HANZI}“（(]))|(?<=[0-9%％）])\.{_LINE_END}")
_ENDS_IN_DIGIT = re.compile(r"[0-9][ \t]{0,9}\n")
_LONGEST_ENTRY = 60
_NEAR = 9  # characters of indentation


def surface(text: str) -> str:
    """Return ``text`` as it should be parsed, of the same length."""
    seen = _unmarked(text)
    seen = _PAGE.sub(_blank, seen)
    seen = _BOXED.sub(lambda match: _blank_ends(match[0]), seen)
    if len(_STOP.findall(seen)) > seen.count("。"):
        seen = _STOP.sub(lambda match: "." if _only_a_number(seen, match.start()) else "。", seen)
    return unwrapped(_without_contents(seen))


def without_joints(words: str) -> str:
    """Return words of the surface as a reader reads them: on one line."""
    return _BREAK.sub("", words.replace(JOINT, ""))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank_ends(words: str) -> str:
    return re.sub("[【】〖〗]", " ", words)


def _unmarked(text: str) -> str:
    """Blank bullets, rules and the bold marks around a part's lead; a mask such as ** stays."""
    seen = _BULLET.sub(_blank, _RULE.sub(_blank, text))
    if "**" not in seen:
        return seen
    bold = [match for match in _BOLD.finditer(seen) if _BOLD_PART.match(match[1])]
    headed = bool(bold) or re.search(r"^#{1,6} ", seen, re.MULTILINE) is not None
    chars = list(seen)
    for match in _BOLD.finditer(seen):
        at, end = match.span()
        near = seen[max(0, at - _NEAR) : at]
        alone = (at <= _NEAR or "\n" in near) and not near.rpartition("\n")[2].strip() and seen[end : end + 1] in "\n"
        if _BOLD_PART.match(match[1]) or (headed and alone and len(match[1]) >= 4):
            inside = seen[end : end + 9].partition("\n")[0].strip() != ""
            chars[at : at + 2] = "  "
            chars[end - 2 : end] = JOINT * 2 if inside else "  "
    return "".join(chars)


def _only_a_number(text: str, at: int) -> bool:
    """Tell whether the stop at ``at`` belongs to a number that opens its line: 一. or 1."""
    head = text[max(0, at - 8) : at].rpartition("\n")[2].strip()
    return bool(head) and len(head) <= 4 and all(char in _NUMERALS + "0123456789（）()" for char in head)


def _without_contents(text: str) -> str:
    """Blank a table of contents: the lines below 目录, or three and more in a row, that end in a page number."""
    if not (_CONTENTS.search(text) or len(_ENDS_IN_DIGIT.findall(text[:6000])) >= 3):
        return text
    lines = text.split("\n")
    entries = _entries(lines)
    return "\n".join(" " * len(line) if i in entries else line for i, line in enumerate(lines)) if entries else text


def _entries(lines: list[str]) -> set[int]:
    seen = Counter(line.strip() for line in lines)
    found: set[int] = set()
    run: list[int] = []
    below = False
    for i, line in enumerate(lines):
        bare = line.strip()
        if _CONTENTS.match(line):
            below, run = True, [i]
        elif len(bare) <= _LONGEST_ENTRY * 3 and (
            _LEADER.search(bare) or (below and (not bare or (len(bare) <= _LONGEST_ENTRY and seen[bare] > 1)))
        ):
            run.append(i)
        elif bare or below:
            if below or len(run) >= 3:
                found.update(run)
            below, run = False, []
    return found
