"""The parts of a report that a notice asks for: every list in it is weighed, and the one that reads like parts wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre import GenrePack
from assistant.report import Point, Role, Span
from assistant.structure.headings import read_heading
from assistant.structure.lines import Line
from assistant.structure.notice_lists import Piece, listed_in, sentence_lists
from assistant.structure.numbering import numeral
from assistant.structure.points import find_points
from assistant.structure.roles import role_of_heading
from assistant.structure.sentences import split_sentences
from assistant.structure.topics import label_topics

_N = "[一二三四五六七八九十]"
_CONTENT = re.compile(
    r"(?:报告|总结|材料|内容|述职|汇报)[^。\n]{0,24}?(?:包括|包含|涵盖|围绕|写明|写清|反映|分为|由|含|体现|聚焦|突出|要求)"
    r"|(?:报告|总结|材料|自查|述职|汇报|报送|撰写|上报|主要|重点)的?(?:主要|重点)?(?:内容|提纲|要点|部分)"
    r"|(?:^|[，。；、：（）()0-9])(?:内容|提纲|要点)(?:(?:就|为|是|须有|要有)?[：:]|就|$)"
    r"|(?:报告|总结|材料)[^。，\n]{0,6}写"
    r"|(?:如下|以下|下列)(?:提纲|要点|几?个?方面|部分|内容|几点)"
    r"|(?:从|按|按照|围绕)[^。\n]{0,8}(?:方面|部分|内容)"
)
_OPENERS = (
    ("dash", re.compile(r"(?:——|[-–—•·●○■□◆◇▪★☆◎▲△※✓√➤➢►▶])\s{0,3}(?=\S)")),
    ("be", re.compile(rf"{_N}是(?![否不])[，：:]?")),
    ("should", re.compile(rf"{_N}要")),
    ("nth", re.compile(rf"第{_N}[，、：:]")),
    ("its", re.compile(rf"其{_N}[，、：:]?")),
    ("first", re.compile(r"(?:首先|其次|再次|然后|最后)[，、]?(?:要?写(?:清|明)?)?")),
)
_IN_WORDS = re.compile(r"(?:首先|其次|再次|然后|最后)要?写(?:清|明(?!年))?(?P<name>[^，。；、\n]{2,30})")
_MORE = re.compile(r"(?:单独|另外?|还要?|最后|后面)[^，。；]{0,4}写(?:一下|清|明)?(?P<rest>[^，。；\n]{2,40})")
_ASIDE = re.compile(
    r"^[^，。]{0,4}(?:字数|篇幅|时间|时限|期限|方式|地点|要求|联系|邮箱|附件|格式|单位$|对象|主体$|范围|通知|高度重视|按时|审核|盖章|签字)"
    r"|每个?(?:方面|部分|条|项)|(?<!宣)[写讲](?!座|解|堂)"
)
_BRACKETED = re.compile(r"（([^（）\n]{2,80})）$")
_TO_STATE = re.compile(r"(?:重点|着重|主要|其中)?(?:写|说|讲|报告|反映|突出|包括|含|附|列|举|要有|须有|注明|讲清)")
_HEAD_NOUN = re.compile(
    r"(?:情况|成效|做法|成绩|成果|亮点|特色|案例|经验|问题|不足|短板|差距|环节|困难|原因|打算|措施|举措|计划|安排|思路|方向|设想|考虑|构想|建议|意见|隐患|工作|职责|重点)$"
)
_TO_COME = re.compile(
    r"^(?:加强|改进|完善|进一步)[^，。]*(?:措施|举措|建议|意见)$|怎么[干做办抓]|(?:下[一半季学]|明年|来年|今后|四季度)[^，。]*$|^[^，。]{0,4}谋划|(?:设想|考虑|构想|建议|改进方向)$"
)
_AND_WHY = re.compile(r"[^，。]{2,30}[和及与]其?(?:产生的?)?原因")
_ALREADY = re.compile(r"已经?[^，。]{0,8}的")  # 已采取的措施
_LACKING = re.compile(r"问题|短板|不足|还差|难题|困难|薄弱|差距|(?:隐患|风险点?)$")
_CARRIED = re.compile(r"(?:情况|工作|成效|成绩|做法|特色|亮点|案例|经验)$|[做抓]了|成绩|推进$|研判$|排查|应对$")


@dataclass(frozen=True, slots=True)
class AskedPart(Span):
    """A part asked for, verbatim at its span: its ``name``, and what it must state."""

    name: str
    states: str
    role: Role


def asked_parts(text: str, lines: list[Line], pack: GenrePack) -> tuple[tuple[AskedPart, ...], tuple[AskedPart, ...]]:
    """Return the parts asked for in their order, and the entries of another announced list: what to look at.

    Both are empty where no list reads like the parts of a report. A list that is announced as the report's content
    needs no known part in it; any other must ask for what is lacking or to come, and for one thing more.
    """
    told = [one for line in lines for one in _told_in_words(text, line, pack)]
    lists = [told] if len(told) > 1 else []
    weighed = [(_weight(found, announced=True), found, True) for found in lists]
    weighed += [(_weight(found, announced), found, announced) for found, announced in _line_lists(text, lines, pack)]
    weighed += [(_weight(found, announced), found, announced) for found, announced in _inline(text, lines, pack)]
    fit = [one for one in weighed if one[0] > 0]
    if not fit:
        return (), ()
    best = max(fit, key=lambda one: one[0])[1]
    rest = [found for _, found, announced in fit if announced and len(found) > 2 and not _overlap(found, best)]
    asides = max(rest, key=len, default=[])
    return tuple(best), tuple(asides)


def _weight(found: Sequence[AskedPart], announced: bool) -> float:
    """Return how much a list reads like the parts of a report; 0 or less: it does not."""
    roles = {one.role for one in found} - {"other"}
    asked = 2 * len(roles & {"problems", "plans"}) + len(roles & {"done", "causes"})
    asides = sum(_ASIDE.search(one.name) is not None for one in found)
    long = sum(len(one.name) > 40 for one in found)
    weight = asked + 2 * announced - 1.5 * asides - long
    if len(found) < 2 or asides * 2 > len(found) or not (announced or (asked >= 3 and len(roles) > 1)):
        return 0
    return weight + 0.01 * min(len(found), 9)


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return one[0].start < other[-1].end and other[0].start < one[-1].end


def _told_in_words(text: str, line: Line, pack: GenrePack) -> list[AskedPart]:
    told = list(_IN_WORDS.finditer(text, line.start, line.end))
    return [_part(text, one.start("name"), one.end("name"), pack) for one in told] if len(told) > 1 else []


def _line_lists(text: str, lines: list[Line], pack: GenrePack) -> Iterator[tuple[list[AskedPart], bool]]:
    """Yield every list whose entries open lines, and whether the line above announces the report's content."""
    for i, line in enumerate(lines):
        opened = _opener(text, line)
        if opened is None or (opened[1] != 1 and not isinstance(opened[0], str)) or _goes_on(text, lines, i, opened[0]):
            continue
        entries = _siblings(text, lines, i, opened)
        if len(entries) > 1:
            announced = i > 0 and _CONTENT.search(lines[i - 1].of(text)[-40:]) is not None
            yield [_part(text, start, _part_end(text, entry, lines), pack) for entry, start in entries], announced
    for line in lines:
        points = find_points(text, line.start, line.end)
        if len(points) > 1:
            announced = _CONTENT.search(text[line.start : points[0].start]) is not None
            yield [_pointed(text, point, pack) for point in points], announced


def _pointed(text: str, point: Point, pack: GenrePack) -> AskedPart:
    start = point.start + len(point.marker)
    return _part(text, start, split_sentences(text, start, point.end)[0].end, pack)


def _opener(text: str, line: Line) -> tuple[float | str, int, int] | None:
    """Return the style of the marker that opens a line, its value, and where it ends."""
    if line.number:
        return line.number.rank, line.number.value, line.number.end
    for style, pattern in _OPENERS:
        match = pattern.match(text, line.start, line.end)
        if match:
            return style, numeral(re.sub(f"[^{_N[1:-1]}]", "", match[0])) or 1, match.end()
    return None


def _goes_on(text: str, lines: list[Line], i: int, style: float | str) -> bool:
    above = _opener(text, lines[i - 1]) if i else None
    return above is not None and above[0] == style and isinstance(style, str)


def _siblings(text: str, lines: list[Line], i: int, opened: tuple[float | str, int, int]) -> list[tuple[Line, int]]:
    """Return the entries of the list that begins at line ``i``; lines between them belong to the one above."""
    style, value, end = opened
    found = [(lines[i], end)]
    between = 0
    for line in lines[i + 1 :]:
        marker = _opener(text, line)
        if marker and marker[0] == style and (isinstance(style, str) or marker[1] == value + 1):
            found.append((line, marker[2]))
            value, between = marker[1], 0
        elif marker and not isinstance(style, str) and not isinstance(marker[0], str) and marker[0] <= style:
            break
        elif not (marker and _is_below(marker[0], style)):  # however long the list under an entry is
            between += 1
            if between > 4:
                break
    return found


def _is_below(style: float | str, above: float | str) -> bool:
    return not isinstance(style, str) and not isinstance(above, str) and style > above


def _part_end(text: str, line: Line, lines: Sequence[Line]) -> int:
    """Return where a listed part ends: with its line and the list under it that goes on in the same paragraph; with
    its sentence where the list is inside a paragraph."""
    near = text[max(0, line.start - 9) : line.start].rpartition("\n")[2]
    if near.strip():
        return split_sentences(text, line.start, line.end)[0].end
    end = line.end
    for one in lines:
        if one.start < end or not line.number:
            continue
        below = one.number and one.number.rank > line.number.rank
        if not below or "\n" in text[end : one.start]:
            break
        end = one.end
    return end


def _inline(text: str, lines: list[Line], pack: GenrePack) -> Iterator[tuple[list[AskedPart], bool]]:
    """Yield the lists within sentences, cut where the pieces read most like headings."""
    for line in lines:
        for region in sentence_lists(text, line.start, line.end):
            announced = _CONTENT.search(text[max(line.start, region.start - 40) : region.start]) is not None
            cuts = listed_in(text, region, lambda name: _likeness(pack, name))
            if cuts:
                found = [_bracketed(text, piece, pack) for piece in cuts]
                yield [*found, *_added(text, found, pack)], announced


def _bracketed(text: str, piece: Piece, pack: GenrePack) -> AskedPart:
    name, states = piece.of(text), ""
    bracket = _BRACKETED.search(name)
    if bracket:
        name, states = name[: bracket.start()], bracket[1]
    name, comma, more = name.partition("，")
    return AskedPart(piece.start, piece.end, name, (states + more) if comma else states, _role(pack, name))


def _likeness(pack: GenrePack, name: str) -> tuple[float, Role]:
    """Return how much words look like the name of a part, and the role that it would have."""
    bare = _BRACKETED.sub("", name).partition("，")[0]
    if not 1 < len(bare) <= 40 or _ASIDE.search(bare):
        return -1, "other"
    role = _role(pack, bare)
    if role in ("problems", "plans", "causes"):
        return 2, role
    if _HEAD_NOUN.search(bare):
        return 1.5, role
    return (0.6 if role == "done" else -0.7), role


def _added(text: str, found: Sequence[AskedPart], pack: GenrePack) -> Iterator[AskedPart]:
    """Yield the parts that the same paragraph adds to a list: …；后面单独写问题和明年计划."""
    end = text.find("\n", found[-1].end)
    for match in _MORE.finditer(text, found[-1].end, end if end >= 0 else len(text)):
        region = Span(match.start("rest"), match.end("rest"))
        cuts = listed_in(text, region, lambda name: _likeness(pack, name)) or [Piece(region.start, region.end)]
        parts = [_bracketed(text, piece, pack) for piece in cuts]
        yield from (part for part in parts if part.role != "other")


def _part(text: str, start: int, end: int, pack: GenrePack) -> AskedPart:
    while start < end and text[start] in "，、：: \u3000":
        start += 1
    heading = read_heading(text, start, end)
    name, states = text[heading.start : heading.end], text[heading.body : end]
    bracket = _BRACKETED.search(name)
    if bracket:
        name, states = name[: bracket.start()], bracket[1] + states
    head, comma, rest = name.partition("，")
    if comma and not bracket and (role_of_heading(pack, head).sureness or _TO_STATE.match(rest)):
        name, states = head, rest + text[heading.end : end]
    return AskedPart(start, end, name, states.strip("；; \n"), _role(pack, name))


def _role(pack: GenrePack, name: str) -> Role:
    """Return the role of a part asked for; how something goes (…情况), and a topic of the genre, is told as done."""
    role = role_of_heading(pack, name).role
    if role in ("done", "other") and _ALREADY.match(name):
        return "done"
    if role in ("done", "other") and _TO_COME.search(name):
        return "plans"
    if role == "causes" and _AND_WHY.search(name):
        return "problems"
    if role != "other":
        return role
    if _LACKING.search(name):
        return "problems"
    return "done" if _CARRIED.search(name) or label_topics(pack, name, name) else "other"
