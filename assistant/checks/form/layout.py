"""The parts of the report: usual ones missing, empty ones, their order and their share of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.desk import Check, Desk, shorten
from assistant.checks.form.headings import restarts
from assistant.report import Item, Role, Section, Span
from assistant.results import Finding, FindingLevel, SectionShare
from assistant.structure.statistics import RoleStatistics, size

MISSING = Check("part-missing", "缺少通常的部分", "structure", "范文统计")
EMPTY = Check("part-empty", "有标题没有内容", "structure", "通行校对规则：标题下应有正文")
ORDER = Check("part-order", "部分次序", "structure", "范文统计")
SHARE = Check("part-share", "篇幅占比", "structure", "范文统计")
CAUSES = Check("causes-missing", "标题写原因、正文无原因", "structure", "通行校对规则：标题与内容相符")
CHECKS = (MISSING, EMPTY, ORDER, SHARE, CAUSES)

NAMES: dict[Role, str] = {
    "opening": "导语",
    "done": "做法",
    "problems": "问题",
    "causes": "原因",
    "plans": "打算",
    "closing": "结尾",
    "other": "其他",
}
_PARTS: tuple[Role, ...] = ("done", "problems", "causes", "plans")
_USUAL = 0.75  # share of the samples that makes a part usual
# How far below the samples' lowest share and above their highest one a part may lie.
_ROOM = {"opening": (0.5, 1.4), "done": (0.85, 1.25), "problems": (0.6, 1.7), "plans": (0.65, 1.5)}
_LONGER = 1.25  # times the longest of the samples' parts: up to that one is no longer than theirs
_MANY = 5  # samples all of which have a part that no report of the kind goes without
_ENOUGH = 3  # samples below which a statistic says nothing
_STUB = 0.5  # of the shortest sample: a draft so short has no shares to speak of; that it is short is told
_CAUSE = re.compile(
    r"原因|由于|因为|在于|主观|客观|根源|根子|病根|源于|缘于|来自于|症结|究其|归因|归结|归根|所致|主要[是因]|主因|关键是|[是系]因|原委"
    r"|[与同跟和][^，。；\n]{1,30}(?:有|分不开)[^，。；\n]{0,6}关"
)
# 学得不深，导致能力不强 tells what comes of a fault; it is the reason only where most problems are told so.
_OUTCOME = re.compile("导致|造成|致使|以致|因[一-鿿]")


def check_layout(desk: Desk) -> list[Finding]:
    """Compare the parts of the report with those of the samples."""
    return [*_missing(desk), *_empty(desk), *_order(desk), *_after_plans(desk), *_share(desk), *_causes(desk)]


_NOTHING = 4  # characters below a heading that are no content


def headline(desk: Desk) -> Span:
    """Return where a remark on the whole report is put: its title, else its first line."""
    if desk.report.title is not None:
        return desk.report.title
    start, line = desk.lines[0] if desk.lines else (0, desk.text)
    return Span(start, start + min(len(line.rstrip()), 30))


def heading_span(desk: Desk, node: Section | Item) -> Span:
    """Return the line of a heading with its number, at most its first 40 characters."""
    end = desk.text.find("\n", node.start, node.end)
    line = desk.text[node.start : end if end >= 0 else node.end]
    heading = node.heading or ""
    at = line.find(heading) if heading else -1
    length = at + len(heading) if at >= 0 else min(len(line), 40)
    return Span(node.start, node.start + max(1, length))


def shares(desk: Desk) -> tuple[SectionShare, ...]:
    """Return each part's share of the report beside the samples' low, median and high share."""
    whole = max(1, desk.chars)
    rows = []
    for role in ("opening", *_PARTS, "closing", "other"):
        sizes = [size(section.of(desk.text)) for section in desk.sections_of(role)]
        if role == "opening" and not sizes and desk.report.preamble:
            sizes = [size(desk.report.preamble.of(desk.text))]
        known = _statistics(desk, role)
        if not sizes and (known is None or role in ("closing", "other")):
            continue
        usual = (known.share.low, known.share.median, known.share.high) if known else None
        rows.append(SectionShare(role, sum(sizes), round(sum(sizes) / whole, 4), usual))
    return tuple(rows)


def fits(row: SectionShare) -> bool:
    """Whether a part's share lies within the samples' range, with room for the fewness of samples."""
    if row.sample_share is None:
        return True
    below, above = _ROOM.get(row.role, (0.5, 2.0))
    return row.sample_share[0] * below <= row.share <= row.sample_share[2] * above


def _statistics(desk: Desk, role: Role) -> RoleStatistics | None:
    return desk.statistics.roles.get(role) if desk.statistics else None


def _missing(desk: Desk) -> Iterator[Finding]:
    if desk.statistics is None or desk.statistics.n < _ENOUGH or len(desk.report.sections) < 2:
        return
    at = headline(desk)
    lost = bool(restarts(desk))  # what is missing may be only its heading, of which is told there
    for role in ("done", "problems", "plans") if not lost else ():
        known = _statistics(desk, role)
        if known is None or known.n_with < _USUAL * desk.statistics.n or any(desk.sections_of(role)):
            continue
        message = f"没有“{NAMES[role]}”部分"
        proof = (f"{known.n_with}/{desk.statistics.n} 篇范文有这一部分", *known.documents[:5])
        heading = shorten(known.headings[0].text) if known.headings else NAMES[role]
        suggestion = f"补上这一部分，标题如“{heading}”；确实不需要的，可不理会"
        every = role == "problems" and desk.statistics.n >= _MANY and known.n_with == desk.statistics.n
        level: FindingLevel = "error" if every else "warning"
        yield desk.remark(MISSING, level, at.start, at.end, message, suggestion, evidence=proof)
    if desk.report.preamble and desk.report.transition is None and len(desk.report.sections) > 2:
        start, end = desk.report.preamble.start, desk.report.preamble.end
        last = max(start, desk.text.rstrip().rfind("。", start, end - 2) + 1, end - 24)
        message = "导语后面没有引出下文的话"
        suggestion = "导语末尾加一句“现将……情况报告如下”；有意不写的，可不理会"
        yield desk.remark(MISSING, "hint", last, end, message, suggestion)
    if desk.report.preamble is None and len(desk.report.sections) > 2:
        message = "没有导语，开头就是第一部分"
        suggestion = "补一段导语：时间、主体、依据、总的做法和成效，末尾用“现将……报告如下”引出下文"
        yield desk.remark(MISSING, "warning", at.start, at.end, message, suggestion)


def _empty(desk: Desk) -> Iterator[Finding]:
    for section in desk.report.sections:
        if is_empty(desk, section):
            span = heading_span(desk, section)
            yield desk.remark(EMPTY, "error", span.start, span.end, "只有标题，没有内容", "补写内容，或删去这个标题")
        bodies = [_body(desk, item) for item in section.items]
        for item, body in zip(section.items, bodies, strict=True):
            if body < _NOTHING and 0 < len(item.heading) <= 25 and max(bodies) >= 30 and not _is_clause(desk, item):
                span = heading_span(desk, item)
                yield desk.remark(
                    EMPTY, "warning", span.start, span.end, "这一条只有标题，没有内容", "补写内容，或并入别的条目"
                )


def is_empty(desk: Desk, section: Section) -> bool:
    """Return whether a part is a heading with nothing below it."""
    return bool(section.heading) and _body(desk, section) < _NOTHING


def _is_clause(desk: Desk, item: Item) -> bool:
    """Whether an item is one clause of a list (…；) and not a heading."""
    return item.of(desk.text).rstrip().endswith(("；", ";"))


def _body(desk: Desk, node: Section | Item) -> int:
    """Characters of a part below its heading."""
    heading = heading_span(desk, node)
    return size(desk.text[heading.end : node.end].strip("。：；， \n　"))


def _order(desk: Desk) -> Iterator[Finding]:
    parts = [section for section in desk.report.sections if section.role in _PARTS]
    for before, after in pairwise(parts):
        if _PARTS.index(after.role) < _PARTS.index(before.role):
            span = heading_span(desk, after)
            message = f"“{NAMES[after.role]}”排在“{NAMES[before.role]}”后面"
            suggestion = "通常的次序是做法、问题、（原因）、打算；有意这样安排的，可不改"
            yield desk.remark(ORDER, "hint", span.start, span.end, message, suggestion)


_NUMBERED = re.compile("[ 　]*[一二三四五六七八九十]、")
_LAST_OF_ALL = re.compile("建议|意见|请求|困难|需要|其他|附|体会|感受|承诺|结语|结束")


def _after_plans(desk: Desk) -> Iterator[Finding]:
    """四、有关数据说明 below the plans, with which a report closes."""
    sections = [section for section in desk.report.sections if section.heading]
    plans = [at for at, section in enumerate(sections) if section.role == "plans"]
    if not plans or not any(section.role == "done" for section in sections[: plans[-1]]):
        return
    for section in sections[plans[-1] + 1 :]:
        numbered = section.role == "other" and _NUMBERED.match(desk.text, section.start)
        if numbered and not _LAST_OF_ALL.search(section.heading or ""):
            span = heading_span(desk, section)
            message = f"“打算”后面还有一部分“{section.heading}”"
            suggestion = "报告通常收在打算上；属于做法或问题的，移到前面；是说明的，放进附件"
            yield desk.remark(ORDER, "hint", span.start, span.end, message, suggestion)


def unusual(desk: Desk) -> Iterator[SectionShare]:
    """Yield the parts whose share of the report is remarked on: by their share, and by their size as well."""
    if desk.statistics is None or desk.statistics.n < _ENOUGH or desk.fragment:
        return
    if desk.chars < _STUB * desk.statistics.chars.low:
        return  # that it is far too short is said once
    for row in shares(desk):
        if fits(row) or not row.draft_chars or row.role in ("closing", "other"):
            continue
        known = _statistics(desk, row.role)  # type: ignore[arg-type]
        much = row.share > (row.sample_share or (0.0, 0.0, 0.0))[2]
        longest = known.chars.high * _LONGER if known else 0.0
        if known is None or (row.draft_chars > longest if much else row.draft_chars < known.chars.low):
            yield row  # else it is no longer (no shorter) than usual: it is the rest that is short (long)


def outside(row: SectionShare) -> str:
    """Return 少 or 多 where a part's share, as it is shown, lies outside the samples' range, else ""."""
    if row.sample_share is None:
        return ""
    share, low, high = (round(100 * one) for one in (row.share, row.sample_share[0], row.sample_share[2]))
    return "少" if share < low else "多" if share > high else ""


def _share(desk: Desk) -> Iterator[Finding]:
    for row in unusual(desk):
        low, median, high = row.sample_share or (0.0, 0.0, 0.0)
        section = next(desk.sections_of(row.role), None)  # type: ignore[arg-type]
        if section and is_empty(desk, section):
            continue  # that it is empty is told already
        span = heading_span(desk, section) if section else desk.report.preamble or headline(desk)
        much = "偏少" if row.share < low else "偏多"
        message = f"“{NAMES[row.role]}”占全文 {row.share:.0%}，{much}"  # type: ignore[index]
        proof = (f"{desk.statistics.n if desk.statistics else 0} 篇范文：{low:.0%}—{high:.0%}，居中 {median:.0%}",)
        suggestion = "补充具体内容" if much == "偏少" else "压缩，或把篇幅让给别的部分"
        end = min(span.end, span.start + 40)
        yield desk.remark(SHARE, "hint", span.start, end, message, suggestion, evidence=proof)


def _causes(desk: Desk) -> Iterator[Finding]:
    for section in desk.sections_of("problems"):
        span = heading_span(desk, section)
        body = desk.text[span.end : section.end]
        problems = [line for line in body.split("\n") if "。" in line]
        outcomes = sum(bool(_OUTCOME.search(line)) for line in problems)
        named = re.search("原因|成因|根源|病根", span.of(desk.text))
        if section.causes and named and not _CAUSE.search(body) and 2 * outcomes <= len(problems):
            message = f"标题写了“{named[0]}”，正文没有分析原因"
            yield desk.remark(CAUSES, "hint", span.start, span.end, message, f"补写原因，或从标题里去掉“{named[0]}”")
