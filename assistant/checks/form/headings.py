"""Headings: one that is lost (（一） begins anew without a new 三、), two that are alike, points of a heading only.

And a sentence on what is to be done among what was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.copies.struck_out import twice
from assistant.checks.desk import Check, Desk, shorten
from assistant.checks.form.numbering import heads_of
from assistant.checks.form.strayed_numbers import Marker
from assistant.report import Item, Point, Section
from assistant.results import Finding
from assistant.structure.statistics import size

LOST = Check("heading-lost", "像是少了一个标题", "structure", "通行校对规则：同一标题下序号从一开始只编一次")
SAME = Check("heading-twice", "小标题重复", "structure", "通行校对规则：同一部分的小标题不重复")
EMPTY_POINT = Check("point-empty", "一条只有标题没有内容", "structure", "通行校对规则：标题下应有正文")
PLAN_THERE = Check("plan-in-done", "做法里写了打算", "structure", "通行写法：打算写在打算部分")
CHECKS = (LOST, SAME, EMPTY_POINT, PLAN_THERE)

_NOTHING = 4  # characters after a heading that are no content
_FULL = 20  # characters that make the points beside it full ones
_LONGEST = 24  # characters of a heading
_LEAST_HEADING = 5  # characters of a heading that does not come twice by chance
_PLAN = re.compile(
    r"(?:(?<=[。；\n])|(?<=。[ 　]))(?:下一步|下步|下一阶段|下阶段|接下来|今后|明年|来年|下一年度?)"
    r"[，,]?[^，。；\n]{0,14}?"
    r"(?:，[^，。；\n]{0,10}?)?(?:将|拟|要(?![求点素])|继续|进一步|着力|重点|争取|力争)[^。；\n]{4,}[。；]"
)


_LIST_BEGINS = re.compile(r"\s*(?:一[是要]|第一[，、是]|首先|其一|[（(](?:一|1)[）)]|1[.．、])")


def check_headings(desk: Desk) -> list[Finding]:
    """Find lost, repeated and empty headings, and plans among what was done."""
    return [*_lost(desk), *_same(desk), *_empty_points(desk), *_plans(desk)]


def restarts(desk: Desk) -> list[Marker]:
    """Return every （一） that begins anew under one and the same heading, with at least two of its own after it."""
    found, last = list[Marker](), dict[int, int]()
    heads = list(heads_of(desk))
    for place, head in enumerate(heads):
        following = next((one.value for one in heads[place + 1 :] if one.level <= head.level), 0)
        again = head.level == 2 and head.value == 1 and last.get(2, 0) > 1 and following == 2
        if again and not _headed(desk, head.start):
            found.append(head)
        last = {level: value for level, value in last.items() if level < head.level} | {head.level: head.value}
    return found


def _headed(desk: Desk, start: int) -> bool:
    """Whether the line before is a heading by itself, though without a number."""
    begin = desk.text.rfind("\n", 0, start) + 1
    before = desk.text[:begin].rstrip().rsplit("\n", 1)[-1].strip()
    return not before or before[-1] not in "。！？；”）…"


def _lost(desk: Desk) -> Iterator[Finding]:
    for head in restarts(desk):
        end = desk.text.find("\n", head.start)
        line = desk.text[head.start - 1 : end if end >= 0 else len(desk.text)]
        message = "这里像是少了一个标题：同一个标题下，序号又从（一）编起"
        suggestion = "核对上面是否漏了“二、……”“三、……”一行标题；补上标题，正文不用重写"
        stop = head.start - 1 + min(len(line), _LONGEST)
        yield desk.remark(LOST, "warning", head.start - 1, stop, message, suggestion)


def _groups(section: Section) -> Iterator[Sequence[Item | Point]]:
    yield section.items
    yield section.points
    for item in section.items:
        yield item.points
        yield item.items


def _words(node: Item | Point) -> str:
    return (node.lead if isinstance(node, Point) else node.heading) or ""


def _same(desk: Desk) -> Iterator[Finding]:
    copies = [span for one in twice(desk) for span in (one.strike, one.stays)]  # told of as whole paragraphs
    for section in desk.report.sections:
        for group in _groups(section):
            first: dict[str, Item | Point] = {}
            for node in group:
                key = re.sub("[^一-鿿]", "", _words(node))
                if not _LEAST_HEADING <= len(key) <= _LONGEST * 2:
                    continue
                earlier = first.setdefault(key, node)
                at = desk.text.find(_words(node), node.start, node.end)
                copied = any(span.start <= at < span.end for span in copies)
                if earlier is not node and at >= 0 and not copied:
                    number = earlier.marker if isinstance(earlier, Point) else earlier.number
                    message = f"这个小标题与前面“{number}”的一样"
                    suggestion = "对照下面的正文，改写其中一个；内容也重复的，合成一条"
                    yield desk.remark(SAME, "warning", at, at + len(_words(node)), message, suggestion)


def _empty_points(desk: Desk) -> Iterator[Finding]:
    """三是管好工作群组。 beside points that tell what was done."""
    for section in desk.report.sections:
        for group in _groups(section):
            points = [node for node in group if isinstance(node, Point)]
            bodies = [_body(desk, point) for point in points]
            for at, (point, body) in enumerate(zip(points, bodies, strict=True)):
                others = [*bodies[:at], *bodies[at + 1 :]]
                lead = point.lead
                if body >= _NOTHING or not others or min(others) < _FULL or not 0 < len(lead) <= _LONGEST:
                    continue
                listed = _LIST_BEGINS.match(desk.text, point.end)  # under it, so it is no empty one
                if not listed and not re.search(r"[，、：\d]", lead):
                    message = f"“{point.marker}{shorten(lead)}”后面没有内容，别的几条都有"
                    end = min(point.end, point.start + len(point.marker) + len(lead) + 1)
                    yield desk.remark(EMPTY_POINT, "warning", point.start, end, message, "补写内容，或并入别的一条")


def _body(desk: Desk, point: Point) -> int:
    at = desk.text.find(point.lead, point.start, point.end) if point.lead else -1
    return size(desk.text[(at if at >= 0 else point.start) + len(point.lead) : point.end].strip("。：；，、 \n　"))


def _plans(desk: Desk) -> Iterator[Finding]:
    """下一步，将进一步完善…… at the end of what was done, in a report that has a part for plans."""
    if not any(desk.sections_of("plans")):
        return
    for match in _PLAN.finditer(desk.text):
        if desk.role_at(match.start()) == "done":
            message = "这句话是以后的打算，写在了做法里"
            yield desk.remark(PLAN_THERE, "warning", *match.span(), message, "移到打算部分，或删去")
