"""Marks that come in pairs: brackets, quotation and title marks that are open, stray, turned or nested wrongly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

_GB = "GB/T 15834—2011《标点符号用法》"
UNPAIRED = Check("unpaired-mark", "标点不成对", "punctuation", f"{_GB}：括号、引号、书名号成对使用")
NESTED = Check("nested-title-marks", "书名号嵌套", "punctuation", f"{_GB} 4.15.3.5：书名号内再用书名号，里层用〈〉")
TURNED = Check("quotes-turned", "引号方向", "punctuation", f"{_GB} 4.8：引号前后成对")
CHECKS = (UNPAIRED, NESTED, TURNED)

_PAIRS = {"（": "）", "“": "”", "‘": "’", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "「": "」"}
_CLOSERS = {close: open_ for open_, close in _PAIRS.items()}
_NAMES = {"（": "括号", "“": "引号", "‘": "引号", "《": "书名号", "〈": "书名号"}
_MARK = re.compile("[" + re.escape("".join([*_PAIRS, *_CLOSERS, "()"])) + "]")
_WIDE = {"(": "（", ")": "）"}  # the two widths are one mark here; half-width ones are another check's matter
_NUMBER = re.compile(r"(?:^|[\s，。；：、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$")  # 1） 一）
_STOP = re.compile(r"[。；！？\n]")
_REACH = 400  # characters a quotation may run on into the next lines


@dataclass(slots=True)
class _Open:
    at: int
    mark: str
    inner: list[tuple[int, int]] = field(default_factory=list)  # 《》 closed inside this one


@dataclass(slots=True)
class _Tally:
    open: list[_Open] = field(default_factory=list)
    stray: list[tuple[int, str]] = field(default_factory=list)
    turned: list[tuple[int, str]] = field(default_factory=list)  # quotation marks of the wrong kind or direction
    nested: list[tuple[int, int]] = field(default_factory=list)


def check_pairs(desk: Desk) -> list[Finding]:
    """Find marks without their partner, and 《 》 inside 《 》."""
    tally = _Tally()
    for start, line in desk.lines:
        _read_line(tally, start, line)
    _join_lines(tally, desk.text)
    found = list(_halves(desk, tally))
    found += [_unclosed(desk, open_) for open_ in tally.open]
    found += [_unopened(desk, at, mark) for at, mark in tally.stray]
    found += list(_both_turned(desk, tally))
    found += [_turned(desk, at, right) for at, right in tally.turned]
    found += list(_empty(desk))
    return found + [_nested(desk, start, end) for start, end in tally.nested]


def _halves(desk: Desk, tally: _Tally) -> Iterator[Finding]:
    """《责任清单”: two halves of two pairs, told once; they are taken out of what is told alone."""
    for open_ in list(tally.open):
        half = next((one for one in tally.stray if 1 < one[0] - open_.at <= _HALVES), None)
        if half is None or _MARK.search(desk.text, open_.at + 1, half[0]) or _CLOSERS[half[1]] == open_.mark:
            continue
        if _STOP.search(desk.text, open_.at, half[0]):
            continue
        tally.open.remove(open_)
        tally.stray.remove(half)
        message = f"前面是“{open_.mark}”，后面是“{half[1]}”，标点不成对"
        right = f"{desk.text[open_.at : half[0]]}{_PAIRS[open_.mark]}"
        cure = f"改为“{right}”，或把前面的改为“{_CLOSERS[half[1]]}”"
        yield desk.remark(UNPAIRED, "error", open_.at, half[0] + 1, message, cure)


_HALVES = 40  # characters of what two halves may hold
_EMPTY = re.compile(r"(?P<open>“[^“”\n]{1,30})?“”(?P<close>[^“”\n]{1,30}”)?")


def _empty(desk: Desk) -> Iterator[Finding]:
    """“医者日常“”健康一问”: nothing in the marks, since they are the wrong way round."""
    for match in _EMPTY.finditer(desk.text):
        at = match.start() + len(match["open"] or "")
        turned = bool(match["open"] and match["close"])
        message = "前后引号写反了" if turned else "引号里没有字，或前后引号写反了"
        fix = "”“" if turned else None
        suggestion = "改为“”“”，前一个是后引号、后一个是前引号" if turned else "补上引号里的字，或删去引号"
        yield desk.remark(TURNED, "error" if turned else "warning", at, at + 2, message, suggestion, fix=fix)


@dataclass(slots=True)
class _Stack:
    """The marks open at a place of a line, with how many there are of each, so that no look-up walks them all."""

    marks: list[_Open] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def push(self, at: int, mark: str) -> None:
        self.marks.append(_Open(at, mark))
        self.counts[mark] += 1

    def pop(self) -> _Open:
        self.counts[self.marks[-1].mark] -= 1
        return self.marks.pop()

    def top(self) -> str:
        return self.marks[-1].mark if self.marks else ""


def _read_line(tally: _Tally, start: int, line: str) -> None:
    marks = [(match.start(), _WIDE.get(match[0], match[0])) for match in _MARK.finditer(line)]
    quotes = [mark for _, mark in marks if mark in "“”"]
    stack, quoted = _Stack(), 0
    for at, mark in marks:
        quoted += mark in "“”"
        later = quotes[quoted : quoted + 2]
        if mark == "“" and stack.top() == "“" and later[:1] != ["”"]:
            tally.turned.append((start + at, "”"))
            stack.pop()
        elif mark in _PAIRS:
            stack.push(start + at, mark)
        elif mark in "”’" and stack.top() in ("“", "‘") and not stack.counts[_CLOSERS[mark]]:
            tally.turned.append((start + at, _PAIRS[stack.pop().mark]))
        elif mark == "”" and not stack.counts["“"] and (later[:1] == ["”"] or later == ["“"]):
            tally.turned.append((start + at, "“"))
            stack.push(start + at, "“")
        else:
            _close(tally, stack, start + at, mark, line[max(0, at - 5) : at])
    tally.open += stack.marks


def _close(tally: _Tally, stack: _Stack, at: int, mark: str, before: str) -> None:
    opener = _CLOSERS[mark]
    if not stack.counts[opener]:
        if not (mark == "）" and _NUMBER.search(before)):
            tally.stray.append((at, mark))
        return
    while stack.top() != opener:
        tally.open.append(stack.pop())
    closed = stack.pop()
    tally.nested += closed.inner
    if opener == "《" and stack.top() == "《":
        stack.marks[-1].inner.append((closed.at, at + 1))


def _join_lines(tally: _Tally, text: str) -> None:
    """Pair a mark left open in one line with its partner in a following one."""
    tally.open.sort(key=lambda open_: open_.at)
    places = [open_.at for open_ in tally.open]
    joined: set[int] = set()
    stray = []
    for at, mark in tally.stray:
        near = tally.open[bisect_left(places, at - _REACH) : bisect_left(places, at)]
        fits = (o.at for o in reversed(near) if o.mark == _CLOSERS[mark] and o.at not in joined)
        partner = next(fits, None)
        if partner is not None and "\n" in text[partner:at]:
            joined.add(partner)
        else:
            stray.append((at, mark))
    tally.stray = stray
    # A quotation of several paragraphs opens each of them and closes only the last.
    tally.open = [
        open_
        for open_ in tally.open
        if open_.at not in joined and not (open_.mark == "“" and _next_line(text, open_.at).startswith("“"))
    ]


def _next_line(text: str, at: int) -> str:
    end = text.find("\n", at, at + 3000)
    return "" if end < 0 else text[end : end + 20].lstrip()


def _unclosed(desk: Desk, open_: _Open) -> Finding:
    stop = _STOP.search(desk.text, open_.at + 1, open_.at + 60)
    end = stop.start() if stop else min(len(desk.text), open_.at + 60)
    name, close = _NAMES.get(open_.mark, "括号"), _PAIRS[open_.mark]
    if open_.mark == "《":
        end = _title_end(desk.text, open_.at, end)
    message = f"{name}“{open_.mark}”没有对应的“{close}”" if open_.mark != "“" else "前引号没有对应的后引号"
    return desk.remark(UNPAIRED, "error", open_.at, end, message, f"在合适的位置补上{_called(close)}，或删去这个标点")


_PAPER = re.compile("通知|意见|办法|方案|规定|条例|细则|要点|规则|纪要|清单|决定|公约|守则|纲要|决议|报告|制度(?!的)")
_TITLE = 10  # characters of a title shown where nothing says where it ends


def _title_end(text: str, start: int, end: int) -> int:
    """Where a title that is not closed seems to end: after the kind of paper it names, else at the first mark."""
    words = text[start:end]
    named = _PAPER.search(words)
    if named:
        return start + named.end()
    return start + min(len(words), _TITLE, *(at for mark in "，、；" if (at := words.find(mark)) > 0))


def _unopened(desk: Desk, at: int, mark: str) -> Finding:
    stops = [match.end() for match in _STOP.finditer(desk.text, max(0, at - 60), at)]
    start = stops[-1] if stops else max(0, at - 60)
    name, opener = _NAMES.get(_CLOSERS[mark], "括号"), _CLOSERS[mark]
    message = f"{name}“{mark}”没有对应的“{opener}”" if mark != "”" else "后引号没有对应的前引号"
    return desk.remark(UNPAIRED, "error", start, at + 1, message, f"在合适的位置补上{_called(opener)}，或删去这个标点")


def _turned(desk: Desk, at: int, right: str) -> Finding:
    message = "引号前后不成对"
    return desk.remark(UNPAIRED, "error", at, at + 1, message, f"改为{_called(right)}", fix=right)


def _both_turned(desk: Desk, tally: _Tally) -> Iterator[Finding]:
    """”先审后发“: both marks the wrong way round, told once; they are taken out of what is told alone."""
    for one, other in pairwise(sorted(tally.turned)):
        words = desk.text[one[0] + 1 : other[0]]
        if (one[1], other[1]) == ("“", "”") and len(words) <= _HALVES and not _MARK.search(words):
            tally.turned = [turned for turned in tally.turned if turned not in (one, other)]
            span = one[0], other[0] + 1
            message = f"“{words}”的引号左右用反了"
            suggestion = f"前面用前引号、后面用后引号，写作“{words}”"
            yield desk.remark(TURNED, "error", *span, message, suggestion, fix=f"“{words}”")


def _nested(desk: Desk, start: int, end: int) -> Finding:
    message = "书名号里又用了双书名号，里层应当用单书名号"
    fix = f"〈{desk.text[start + 1 : end - 1]}〉"
    return desk.remark(NESTED, "error", start, end, message, f"改为{fix}", fix=fix)


def _called(mark: str) -> str:
    """A mark as a suggestion names it: “””” cannot be read."""
    return {"“": "前引号", "”": "后引号", "‘": "前单引号", "’": "后单引号"}.get(mark, f"“{mark}”")
