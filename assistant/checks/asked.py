"""A draft against its notice, point by point: parts, what they state, length, period, addressee, attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.asked_of_passage import of_others
from assistant.checks.asked_rows import (
    ADDRESSEE,
    ATTACHED,
    CHECKS,
    LENGTH,
    PART,
    PERIOD,
    STATES,
    Remark,
    beyond,
    out_of_order,
    row_of,
    thin_of,
)
from assistant.checks.desk import Desk, shorten
from assistant.checks.form.layout import NAMES, heading_span, headline
from assistant.checks.statements import bigrams
from assistant.report import Role, Span
from assistant.results import Asked, Finding
from assistant.structure.notice import Requirement
from assistant.structure.notice_length import length_asked
from assistant.structure.numbering import numeral
from assistant.structure.roles import role_of_heading
from assistant.structure.statistics import size
from assistant.structure.topics import label_topics

__all__ = ["CHECKS", "hold_against"]

# What notices say of any part; only the rest tells one part from another.
_USUAL = re.compile(
    r"主要|重点|情况|方面|有关|相关|具体|内容|部分|工作|写明|写清|说明|反映|包括|包含|突出|围绕|开展|进行|落实|推进|存在的?|方式|等"
    r"|要(?=[具写有求可]|$)|报告|总结|材料|分析|查摆|阐述|列出|体现|对照|本(?:单位|部门|年度|地区)|[0-9０-９一二三四五六七八九十]+[年月次个项]?(?:度|以来)?"
)
_DIVIDED = re.compile(r"[、；;，,。]|以及|和(?![谐平睦])|与(?!会|时)|及(?!时|其)")
_FACTLESS = re.compile(r"要|应|须|不得|不要|不少于|不超过|简洁|突出|力求|做到|实事求是|避免|切忌|控制")
_AT_LEAST = re.compile(
    r"(?:至少|不少于|不低于|起码)(?:列|写|查找|查摆)?(?:出)?([0-9一二两三四五六七八九])(?:条|个|点|项)"
)
_SEEN = 0.6  # share of a demand's telling pairs of characters that must stand in one place of the draft


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    heading: str
    text: str
    role: Role


def hold_against(
    desk: Desk, name: str, requirements: Sequence[Requirement], text: str
) -> tuple[tuple[Asked, ...], list[Finding]]:
    """Return the notice ``name`` (its ``text``) as a checklist on this draft, and a remark for what is not met."""
    held, found = list[tuple[Asked, list[Remark]]](), list[Finding]()
    places = list(_places(desk))
    asks = any(one.kind == "part" for one in requirements)  # a notice, not a rule
    for one in requirements:
        if one.kind in ("length", "attachment", "deadline") and of_others(one, text, desk.text):
            continue
        matter = asks and one.kind == "duty"
        held.append(_matter(desk, one, places, name) if matter else _held(desk, one, places, name))
    held += beyond(desk, name, text) if asks else ()
    for row, remarks in held:
        proof = (f"《{name}》：“{shorten(text[row.notice_start : row.notice_end], 60)}”",)
        for check, level, span, message, suggestion in remarks:
            spot = span or headline(desk)
            found.append(desk.remark(check, level, spot.start, spot.end, message, suggestion, evidence=proof))  # type: ignore[arg-type]
    rows = [row for row, _ in held]
    if moved := out_of_order(rows):
        at = Span(moved.start, moved.end)
        message = f"通知把“{shorten(moved.text)}”排在前一部分之后，稿子的次序不同"
        found.append(desk.remark(PART, "hint", at.start, at.end, message, "按通知的次序排", evidence=(f"《{name}》",)))
    return tuple(rows), found


def _held(desk: Desk, one: Requirement, places: list[_Place], name: str) -> tuple[Asked, list[Remark]]:
    if one.kind == "part":
        return _part(desk, one, places, name)
    if one.kind == "length":
        return _length(desk, one, name)
    if one.kind == "period":
        return _period(desk, one, name)
    if one.kind == "addressee":
        return _addressee(desk, one, name)
    if one.kind == "attachment":
        return _attachment(desk, one, name)
    said = {"deadline": "报送时间，请自己把握", "form": "报送形式，请对照办理"}.get(one.kind, "请对照全文自查")
    return row_of(one, name, "look", said), []


def _places(desk: Desk) -> Iterator[_Place]:
    """Every part of the draft a demand may be met in: sections, items and points."""
    for section in desk.report.sections:
        for node in section.nodes():
            heading = getattr(node, "lead", None) or getattr(node, "heading", None) or ""
            yield _Place(node.start, node.end, heading, node.of(desk.text), section.role)


def _part(desk: Desk, one: Requirement, places: list[_Place], name: str) -> tuple[Asked, list[Remark]]:
    span = _where(desk, one.value, one.role, places)
    if span is None:
        if thin := thin_of(desk, one, name):
            return thin
        if not _pairs(one.value):
            return row_of(one, name, "look", "请对照全文自查"), []
        message = f"通知要求写“{shorten(one.value)}”，稿子里没有看到"
        return row_of(one, name, "no", "没有看到"), [
            (PART, "warning", None, message, "补写这一部分；已写在别处的，可不理会")
        ]
    within = [place for place in places if one.role is None or place.role == one.role] or places
    if short := _too_few(desk, one):
        row = row_of(one, name, "no", short, span)
        return row, [(STATES, "warning", span, f"通知要求{short}", "补足，或把一条拆开写")]
    lost = [fact for fact in _facts(one.states) if not _stated(desk, fact, within)]
    if lost:
        told = "、".join(lost[:4])
        message = f"通知要求这一部分写到“{told}”，没有看到"
        return row_of(one, name, "no", f"写了，但没有看到：{told}", span), [
            (STATES, "hint", span, message, "补上；没有这方面情况的，写明没有")
        ]
    heading = shorten(span.of(desk.text), 24)
    return row_of(one, name, "yes", f"见“{heading}”", span), []


def _matter(desk: Desk, one: Requirement, places: list[_Place], name: str) -> tuple[Asked, list[Remark]]:
    """Hold the draft against one thing a notice wants looked at: is there a part on its topic?"""
    assert desk.pack is not None
    called = re.split("[。；：，]", one.value)[0]
    for place in places if one.topics else ():
        if one.topics[0] in {topic for topic, _ in label_topics(desk.pack, place.text, place.heading)[:2]}:
            span = _heading(desk, place)
            return row_of(one, name, "yes", f"见“{shorten(span.of(desk.text), 24)}”", span), []
    if not one.topics:
        return row_of(one, name, "look", "请对照全文自查"), []
    message = f"通知要看“{shorten(called)}”，稿子里没有专门写到"
    return row_of(one, name, "no", "没有看到"), [(PART, "hint", None, message, "补写一条；没有这方面情况的，写明没有")]


def _too_few(desk: Desk, one: Requirement) -> str:
    """Say where a part has fewer entries than the notice wants of it (问题不少于3条), else ""."""
    wanted = _AT_LEAST.search(f"{one.value}{one.states}")
    section = next(desk.sections_of(one.role), None) if wanted and one.role else None
    if wanted is None or section is None:
        return ""
    least, held = numeral(wanted[1]) or 0, len(section.items) or len(section.points)
    return f"这一部分至少{least}条，稿子写了{held}条" if 0 < held < least else ""


def _may_hold(asked: Role | None, held: Role) -> bool:
    """Whether a part of one role can be what a notice asks for: what was done is not told among the problems."""
    own = ("problems", "causes", "plans")
    if asked in ("problems", "causes"):
        return held in ("problems", "causes", "other")
    return held == asked or held == "other" if asked == "plans" else held not in own


def _where(desk: Desk, asked: str, role: Role | None, places: list[_Place]) -> Span | None:
    """Where the draft answers a demand for a part: a heading in those words, the role's section, a part on it."""
    pairs = _pairs(asked)
    places = [place for place in places if _may_hold(role, place.role)]
    for place in places:
        if pairs and _share(pairs, place.heading) >= _SEEN:
            return _heading(desk, place)
    assert desk.pack is not None
    if role in NAMES and role != "other" and (role_of_heading(desk.pack, asked).sureness == 2 or not pairs):
        section = next(desk.sections_of(role), None)
        if section is None and role == "causes":
            section = next((one for one in desk.sections_of("problems") if one.causes), None)
        if section is not None:
            return heading_span(desk, section)
        return None
    topics = {topic for topic, _ in label_topics(desk.pack, asked, asked)}
    for place in places:
        if topics & {topic for topic, _ in label_topics(desk.pack, place.text, place.heading)[:2]}:
            return _heading(desk, place)
    best = max(places, key=lambda place: (_share(pairs, place.text), -len(place.text)), default=None)
    if best and pairs and _share(pairs, best.text) >= _SEEN:
        return _heading(desk, best)
    if role in ("problems", "plans", "causes") and not topics:
        section = next(desk.sections_of(role), None)
        return heading_span(desk, section) if section else None
    return None


def _heading(desk: Desk, place: _Place) -> Span:
    at = desk.text.find(place.heading, place.start, place.end) if place.heading else -1
    end = at + len(place.heading) if at >= 0 else min(place.end, place.start + 30)
    return Span(place.start, end)


def _facts(states: str) -> Iterator[str]:
    """The single facts a notice wants within a part; manners of writing (要具体) are not facts."""
    for piece in _DIVIDED.split(states):
        bare = piece.strip(" ：:（）()\n")
        if 2 <= len(bare) <= 20 and not _FACTLESS.search(bare) and _pairs(bare):
            yield re.sub(r"^(?:写明|写清|说明|反映|包括|包含|突出|重点|主要|围绕|列出|体现|其中)+", "", bare)


def _stated(desk: Desk, fact: str, places: list[_Place]) -> bool:
    pairs = _pairs(fact)
    assert desk.pack is not None
    topics = {topic for topic, _ in label_topics(desk.pack, fact, fact)}
    return any(
        _share(pairs, place.text) >= _SEEN
        or topics & {topic for topic, _ in label_topics(desk.pack, place.text, place.heading)}
        for place in places
    )


def _pairs(text: str) -> set[str]:
    return bigrams(_USUAL.sub(" ", text))


def _share(pairs: set[str], text: str) -> float:
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def _length(desk: Desk, one: Requirement, name: str) -> tuple[Asked, list[Remark]]:
    limits = length_asked(one.value)
    chars, of = _measured(desk, one.states)
    if limits is None or chars is None:
        return row_of(one, name, "look", f"这是{one.states}的字数，请对照" if one.states else of), []
    low, high = limits
    if low <= chars <= high:
        return row_of(one, name, "yes", of), []
    much, cure = ("多", "压缩到要求的字数") if chars > high else ("少", "补充具体做法和事例")
    limit = high if chars > high else low
    message = f"{of}，比通知要求的“{one.value}”{much} {abs(chars - limit):.0f} 字"
    level = "warning" if chars > high else "hint"
    return row_of(one, name, "no", of), [(LENGTH, level, None, message, cure)]


def _measured(desk: Desk, part: str) -> tuple[int | None, str]:
    """Return the characters of the whole draft, or of the part of that name, and how to say it."""
    if not part:
        return desk.chars, f"全文 {desk.chars} 字"
    assert desk.pack is not None
    role = role_of_heading(desk.pack, part)
    section = next(desk.sections_of(role.role), None) if role.sureness else None
    if section is None:
        return None, ""
    chars = size(section.of(desk.text))
    return chars, f"“{shorten(part)}”部分 {chars} 字"


def _period(desk: Desk, one: Requirement, name: str) -> tuple[Asked, list[Remark]]:
    own = desk.period
    if not own:
        return row_of(one, name, "look", "稿子没有写明期间"), []
    wanted, written = _season(one.value), _season(own)
    if wanted == written or (wanted[0] == written[0] and "" in (wanted[1], written[1])):
        return row_of(one, name, "yes", f"稿子写的是{own}"), []
    message = f"通知要的是“{one.value}”的情况，稿子写的是{own}"
    return row_of(one, name, "no", f"稿子写的是{own}"), [
        (PERIOD, "warning", None, message, "核对期间，改用这一期间的情况和数据")
    ]


def _season(period: str) -> tuple[str, str]:
    digits = period.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    year, part = re.search(r"\d{4}", digits), re.search("上半年|下半年|[一二三四]季度", digits)
    return year[0] if year else "", part[0] if part else ""


def _addressee(desk: Desk, one: Requirement, name: str) -> tuple[Asked, list[Remark]]:
    span = desk.report.addressee
    if span is None:
        return row_of(one, name, "look", "稿子没有写主送机关"), []
    written = span.of(desk.text).strip("：: \n")
    if any(part in written or written in one.value for part in (one.value, one.value[-3:])):
        return row_of(one, name, "yes", f"主送“{written}”", span), []
    message = f"通知要求报送“{one.value}”，稿子主送“{written}”"
    return row_of(one, name, "no", f"主送“{written}”", span), [(ADDRESSEE, "hint", span, message, "核对主送机关")]


def _attachment(desk: Desk, one: Requirement, name: str) -> tuple[Asked, list[Remark]]:
    if desk.report.attachments:
        return row_of(one, name, "yes", "列了附件", desk.report.attachments[0]), []
    if re.search(r"附件|附后|附表|见附", desk.text):
        return row_of(one, name, "look", "正文提到附件，请核对"), []
    message = f"通知要求“{shorten(one.value)}”，稿子没有提到附件"
    return row_of(one, name, "no", "没有提到附件"), [
        (ATTACHED, "hint", None, message, "备齐附件，并在正文后写附件说明")
    ]
