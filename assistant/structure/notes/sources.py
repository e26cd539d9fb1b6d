"""Who speaks at the head of a line of notes, or which office sent it in: 小周（宣传委员）：, 宣传科小马：, 党群部：."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.structure.notes.asked import SPOKEN_TO
from assistant.structure.notes.lines import NoteLine

_LABEL = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,10})(?P<post>[（(][^（）()：:\d]{1,10}[）)])?[ \u3000]*[：:][ \u3000]*(?=\S)"
)
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{1,6}(?<!支)(?<!总)(?<!干)(?<!俱乐)(?<!内)(?<!全)(?:部|科|办|局|处|中心|股)|[\u4e00-\u9fff]{0,6}办公室|[\u4e00-\u9fff]{1,4}[科处]室"
)
_NO_OFFICE = re.compile(
    r"(?:实践|活动|文化|体育|展示|展览|指挥|教育|群众|服务|矛盾|调处|好|坏|难|短|长|不足|之|用|深|远|暗|妙|益|害|举|承|开|协|督|查|交|主|筹)(?:中心|处|办)$"
)
_NO_NAME = (
    "小学",
    "小组",
    "小区",
    "老年",
    "老区",
    "老人",
    "小结",
    "大会",
    "大家",
    "阿里",
    "大事",
    "小事",
    "老师",
    "大专",
    "车队",
    "乐队",
)
_DUTY = re.compile(r"(?:负责|分管|联系|包|主抓|协助|兼|管|编制|现有|共有|下设)")
_FAMILIAR = re.compile(r"[小老阿][\u4e00-\u9fff]{1,2}$")
_LEAST = 3  # lines of notes that open with the name of an office, from which those are who sent them in


def person_label(line: NoteLine) -> int:
    """Return how long the name of a colleague is that a line opens with: 小周（宣传委员）：; 0 for none.

    李书记：讲党课2次 tells who did it; only behind the sign of a quoted message is a post who speaks.
    """
    text, found = line.text, _LABEL.match(line.text)
    if found and not _FAMILIAR.search(found["who"]) and line.mark.strip()[:1] not in (">", "＞", "》"):
        return 0
    if not found or not is_person(found["who"]) or _DUTY.match(text, found.end()):
        return 0
    return found.end()


def is_person(who: str) -> bool:
    """Whether a label names who speaks, with or without the office: 小周, 张会长, 民宗办小李."""
    called = re.fullmatch(
        r"[\u4e00-\u9fff]{1,5}(?:部|科|办|局|处|室|中心|站|所|镇|村|社区|街道)的?([小老阿][\u4e00-\u9fff]{1,2})", who
    )
    if called:
        return called[1] not in _NO_NAME
    return SPOKEN_TO.fullmatch(who) is not None and who not in _NO_NAME and len(who) > 1


def office_labels(lines: Sequence[NoteLine]) -> frozenset[int]:
    """Return where the lines begin that open with the office that sent them in; none where it is not a habit."""
    full = [line for line in lines if not (line.blank or line.cells)]
    found = {line.start: _LABEL.match(line.text) for line in full}
    offices = {at: one for at, one in found.items() if one and _is_office(one["who"])}
    people = sum(1 for one in found.values() if one and is_person(one["who"]))
    habit = len(offices) + people >= _LEAST or (bool(offices) and people > 0 and any(line.mark for line in full))
    told = (at for at, one in offices.items() if one and not _DUTY.match(one.string, one.end()))
    return frozenset(told) if habit else frozenset()


def office_label(text: str) -> int:
    """Return how long the label is that names an office at the head of a line."""
    found = _LABEL.match(text)
    return found.end() if found else 0


def _is_office(who: str) -> bool:
    return _OFFICE.fullmatch(who) is not None and not _NO_OFFICE.search(who)
