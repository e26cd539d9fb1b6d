"""The sequence of numbers of sections, items and points: gaps and repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.checks.form.point_styles import Stray, strays
from assistant.checks.form.strayed_numbers import POINTS, Marker, strayed_numbers
from assistant.results import Finding

SEQUENCE = Check("number-sequence", "序号不连续", "numbering", "通行校对规则：同级序号从一开始依次连续")
CHECKS = (SEQUENCE,)

_DIGITS = "一二三四五六七八九"
_HANZI = "[一二三四五六七八九十]{1,3}"
_LEVELS = (
    (1, rf"(?P<n1>{_HANZI})[、，．.]"),
    (2, rf"[（(](?P<n2>{_HANZI})[）)]、?"),
    # （一在学用结合上下功夫。: the closing bracket is lost, as is told of the brackets
    (2, r"[（(](?P<n2b>[一二三四五六七八九十])(?=[一-鿿]{4})(?![季线级期个名次岗批类种般些定]|[^（(\n]*[）)])"),
    (3, r"(?P<n3>\d{1,2})(?:[．、]|\.(?!\d))"),
    (4, r"[（(](?P<n4>\d{1,2})[）)]、?"),
)
_HEAD = re.compile(r"^[ \t　]*(?:" + "|".join(pattern for _, pattern in _LEVELS) + ")")
_POINT = re.compile(rf"(?<![一-鿿\d])(?P<n>{_HANZI})是(?!指(?![导挥引派标定明])|非|否|因(?![地材势人事时]))")
_TASK = re.compile(rf"(?<![一-鿿\d])(?P<n>{_HANZI})要(?![求素点闻件害是务么领义])")
_ORDINAL = re.compile(rf"(?<![一-鿿\d])第(?P<n>{_HANZI})[，、]")
_WITHIN = re.compile(rf"(?<=[。；])(?P<n>{_HANZI}|\d)(?:、|[.．](?!\d))(?=[一-鿿]{{2}})")
_WITHIN_BRACKETS = re.compile(rf"(?<=[。；][（(])(?P<n>{_HANZI}|\d)(?=[）)][一-鿿]{{2}})")
_NAMES = {1: "一、", 2: "（一）", 3: "1.", 4: "（1）", 5: "一是", 6: "第一", 7: "一要"}


def number(hanzi: str) -> int:
    """Return the value of a Chinese or Arabic number below 100; 0 where it is none."""
    if hanzi.isdigit():
        return int(hanzi)
    tens, ten, ones = hanzi.partition("十")
    if any(char not in _DIGITS for char in tens + ones) or len(tens) > 1 or len(ones) > 1:
        return 0
    unit = _DIGITS.find(ones) + 1 if ones else 0
    if not ten:
        return _DIGITS.find(tens) + 1
    return (_DIGITS.find(tens) + 1 if tens else 1) * 10 + unit


def hanzi(value: int) -> str:
    """Return 1–99 in Chinese numerals."""
    tens, ones = divmod(value, 10)
    head = "" if not tens else "十" if tens == 1 else _DIGITS[tens - 1] + "十"
    return head + (_DIGITS[ones - 1] if ones else "")


def check_numbering(desk: Desk) -> list[Finding]:
    """Find numbers that are missing, repeated or out of sequence."""
    heads = list(heads_of(desk))
    mixed = list(strays(desk.text, [head.start for head in heads]))
    points = [*_sentence_markers(desk, _POINT, 5), *(Marker(5, one.value, one.start, one.end) for one in mixed)]
    inner = {
        Marker(level, number(m["n"]), m.start("n"), m.end("n"))
        for level, pattern in ((1, _WITHIN), (2, _WITHIN_BRACKETS))
        for m in pattern.finditer(desk.text)
    }
    every = sorted([*heads, *points, *inner], key=_place)
    alone = frozenset(one for one in every if _alone(desk, one))
    strayed = dict(strayed_numbers(every, frozenset(inner), alone))
    found = [_of_another_level(desk, marker, right) for marker, right in strayed.items()]
    all_ = [strayed.get(one, one) for one in (*heads, *points, *(strayed.keys() & inner))]
    heads = sorted((one for one in all_ if one.level < POINTS), key=_place)
    points = sorted((one for one in all_ if one.level == POINTS), key=_place)
    for level in range(1, 5):
        # A part pasted by itself begins with its own number: 二、 without 一、 lacks nothing.
        before = heads[0].value - 1 if desk.fragment and heads and heads[0].level == level else 0
        for run in _runs(heads, level):
            found += _breaks(desk, run, before)
            before = run[-1].value
    for scope in _scopes(heads, points, len(desk.text)):
        found += _breaks(desk, scope, 0)
    for scope in _scopes(heads, _sentence_markers(desk, _TASK, 7), len(desk.text)):
        if len(scope) > 1 and scope[0].value == 1:
            found += _breaks(desk, scope, 0)
    told = {one.start for one in mixed}
    found = [one for one in found if one.start not in told] + [_of_another_style(desk, one) for one in mixed]
    ordinals = [one for one in _sentence_markers(desk, _ORDINAL, 6) if one.start - 1 not in told]
    return found + (_breaks(desk, ordinals, 0) if ordinals else [])


def _of_another_style(desk: Desk, one: Stray) -> Finding:
    right, written = f"{hanzi(one.value)}是", desk.text[one.start : one.end]
    message = f"序号写法不一：前面是“{hanzi(one.value - 1)}是”，这里写成了“{written}”"
    return desk.remark(SEQUENCE, "warning", one.start, one.end, message, f"改为“{right}”")


def heads_of(desk: Desk) -> Iterator[Marker]:
    """Yield the numbers at the head of a line, in reading order."""
    for start, line in desk.body_lines:
        match = _HEAD.match(line)
        if not match:
            continue
        name, digits = next((key, value) for key, value in match.groupdict().items() if value)
        yield Marker(int(name[1]), number(digits), start + match.start(name), start + match.end(name))


def _place(marker: Marker) -> int:
    return marker.start


_HEADLINE = 36  # characters of a heading that has a line of its own


def _alone(desk: Desk, marker: Marker) -> bool:
    """Whether a number opens a line that is a heading and no more."""
    rest = desk.text[marker.end : marker.end + _HEADLINE + 1].split("\n")[0]
    opens = not desk.text[desk.text.rfind("\n", 0, marker.start) + 1 : marker.start].strip(" 　（(")
    return opens and len(rest) <= _HEADLINE and not re.search("[。；：]", rest)


def _of_another_level(desk: Desk, marker: Marker, stood_for: Marker) -> Finding:
    level, value = stood_for.level, stood_for.value
    right = _shown(level, value)
    end = marker.end + (1 if marker.level == POINTS else len(_closing(desk.text, marker)))
    start = marker.start - (desk.text[marker.start - 1 : marker.start] in ("（", "("))
    beside = f"前面是“{_shown(level, value - 1)}”" if value > 1 else f"后面是“{_shown(level, 2)}”"
    message = f"层次不对：{beside}，这里写成了“{desk.text[start:end]}”"
    return desk.remark(SEQUENCE, "error", start, end, message, f"改为“{right}”")


def _closing(text: str, marker: Marker) -> str:
    return (
        text[marker.end : marker.end + 1] if text[marker.end : marker.end + 1] in ("、", "）", ")", ".", "．") else ""
    )


def _sentence_markers(desk: Desk, pattern: re.Pattern[str], level: int) -> Iterator[Marker]:
    for match in pattern.finditer(desk.text):
        yield Marker(level, number(match["n"]), match.start("n"), match.end("n"))


def _runs(heads: Iterable[Marker], level: int) -> Iterator[list[Marker]]:
    """Yield the numbers of one level that stand under the same number of a higher one."""
    run: list[Marker] = []
    for head in heads:
        if head.level == level:
            run.append(head)
        elif head.level < level and run:
            yield run
            run = []
    if run:
        yield run


def _scopes(heads: list[Marker], points: Iterable[Marker], end: int) -> Iterator[list[Marker]]:
    """Yield the points that stand under one heading."""
    bounds = iter([*(head.start for head in heads), end])
    bound, scope = next(bounds), list[Marker]()
    for point in points:
        while point.start >= bound:
            yield scope
            scope, bound = [], next(bounds)
        scope.append(point)
    yield scope


def _breaks(desk: Desk, markers: list[Marker], before: int) -> list[Finding]:
    """Walk one list; lists may stand inside one another, so an outer one may go on after an inner one.

    ``before`` is the last number of the list before: some reports number on across headings.
    """
    found: list[Finding] = []
    if all(marker.value == 1 for marker in markers):
        return found  # 一是 …，一是 …
    first = markers[0]
    stack = [first.value - 1] if first.value == before + 1 or _lead_in(desk, first) else [0]
    for place, marker in enumerate(markers):
        later = [other.value for other in markers[place + 1 : place + 3]]
        depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i] + 1 == marker.value), None)
        if depth is not None and not (marker.value == 1 and stack[0] > 0):
            del stack[depth + 1 :]
            stack[depth] = marker.value
        elif place == 1 and first.value == marker.value == 1 and 1 < marker.level < POINTS and later[:1] == [2]:
            found.append(_wrong(desk, marker, 2))  # （一） （一） （二）: under one heading no list stands in another
        elif marker.value == 1 and (later[:1] == [2] or (later[:1] == [3] and stack[-1] > 2)):
            stack.append(1)
        elif marker.value <= stack[-1] or later[:1] == [stack[-1] + 2]:
            found.append(_wrong(desk, marker, stack[-1] + 1))
            stack[-1] = stack[-1] + 1 if later[:1] in ([], [stack[-1] + 2]) else marker.value
        else:
            found.append(_gap(desk, marker, stack[-1] + 1))
            stack[-1] = marker.value
    if (both := _lost_and_twice(desk, markers, before, found)) is not None:
        return both
    return found if _certain(markers, found) else [replace(finding, fix=None) for finding in found]


def _certain(markers: list[Marker], found: list[Finding]) -> bool:
    """Whether the wrong numbers, put right, leave the whole list in sequence."""
    fixes = {finding.start: number(finding.fix) for finding in found if finding.fix}
    values = [fixes.get(marker.start, marker.value) for marker in markers]
    steps = [two.value - one.value for one, two in pairwise(markers)]
    twice = sorted(steps)[:2] == [0, 1] and max(steps) == 1  # one number twice: those after it go on by one
    return twice or (len(fixes) == len(found) and all(two == one + 1 for one, two in pairwise(values)))


def _lost_and_twice(desk: Desk, markers: list[Marker], before: int, found: list[Finding]) -> list[Finding] | None:
    """（一）（二）（四）（五）（五）: one number is left out and a later one stands twice, so each has two cures.

    Either the one left out is filled in and the second of the two goes on, or those between them go back by one.
    """
    values = [marker.value - before for marker in markers]
    steps = [two - one for one, two in pairwise(values)]
    if len(found) != 2 or values[0] != 1 or sorted(steps)[:1] != [0] or steps.count(0) != 1 or steps.count(2) != 1:
        return None
    gap, twice = steps.index(2) + 1, steps.index(0) + 1
    if any(step not in (0, 1, 2) for step in steps) or gap > twice:
        return None
    level = markers[gap].level
    lost, right = _shown(level, markers[gap].value - 1), _shown(level, markers[twice].value + 1)
    again = _shown(level, markers[twice].value)
    filled = f"漏写了“{lost}”的，补上，后面第二个“{again}”改为“{right}”"
    cure = f"{filled}；没有漏写的，从这里到第一个“{again}”各减一，第二个不动"
    told = f"与前面缺“{lost}”一并改：补上“{lost}”的，这里改为“{right}”；前面各减一的，这里不动"
    return [replace(one, suggestion=cure if one.start == markers[gap].start else told, fix=None) for one in found]


def _wrong(desk: Desk, marker: Marker, expected: int) -> Finding:
    right = _write(marker, expected)
    kind = "重复" if marker.value < expected else "跳号"
    message = f"序号{kind}：这里按次序应当是“{_shown(marker.level, expected)}”"
    fix = right if desk.text[marker.start : marker.end] != right else None
    return desk.remark(
        SEQUENCE,
        "error" if marker.level < 6 else "warning",
        marker.start,
        marker.end,
        message,
        f"改为“{right}”，并核对后面的序号",
        fix=fix,
    )


def _gap(desk: Desk, marker: Marker, expected: int) -> Finding:
    lost = "、".join(_shown(marker.level, value) for value in range(expected, min(marker.value, expected + 3)))
    message = f"序号不连续：缺少“{lost}”"
    suggestion = "补上缺少的一项，或把后面的序号依次改过来"
    return desk.remark(
        SEQUENCE, "error" if marker.level < 6 else "warning", marker.start, marker.end, message, suggestion
    )


def _write(marker: Marker, value: int) -> str:
    return str(value) if marker.level in (3, 4) else hanzi(value)


def _shown(level: int, value: int) -> str:
    figure = str(value) if level in (3, 4) else hanzi(value)
    return _NAMES[level].replace("一" if level not in (3, 4) else "1", figure, 1)


def _lead_in(desk: Desk, first: Marker) -> bool:
    """Whether the list began inside a sentence (主要是一是 …) or with another word (首先 …)."""
    if first.level < 5 or first.value != 2:
        return False
    before = desk.text[max(0, first.start - 3000) : first.start]
    return any(word in before for word in (("第一", "首先") if first.level == 6 else ("一是", "首先", "一方面")))
