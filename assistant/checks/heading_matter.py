"""A heading over another matter: 培养青年人才 over notice boards; a title of one work over a report on another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.checks.form.layout import heading_span
from assistant.checks.statements import bigrams
from assistant.report import Item
from assistant.results import Finding
from assistant.structure.topics import label_topics

MATTER = Check("heading-matter", "标题与内容不符", "structure", "通行校对规则：标题与内容相符")
CHECKS = (MATTER,)

_HEADING, _BODY = 5, 60  # characters of a heading and of a text that say what they are about
_SURE = 0.75  # score from which a topic is plainly what is spoken of
_EVERYDAY_WORDS = (  # which headings of any matter share
    "工作 加强 强化 提高 提升 建设 能力 水平 开展 推进 落实 进一 一步 意识 质量 质效 机制 制度 基层 深入 深化 完善 健全"
    " 形态 识形 效果 成效 实效 管理 抓好 做好 坚持 着力 持续 全面 不断 确保 切实 扎实 突出 聚焦"
)
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_TITLE = re.compile(
    r"(?:20\d\d年?(?:度)?(?:上半年|下半年|第?[一二三四]季度)?|关于|落实|履行|开展|做好|[委组局院校办部处厅司镇乡])(?P<matter>[一-鿿]{2,8}?)(?P<work>工作)"
    r"(?:责任制?)?(?:落实)?(?:开展)?(?:情况)?(?:的)?(?:报告|汇报|总结)"
)
_LEAD = re.compile(r"^.*(?:半年|季度|年度?|关于|落实|履行|开展|做好|[委组局院校办部处厅司镇乡])")
_OFTEN = 3  # mentions of the genre's matter that make it the report's


def check_heading_matter(desk: Desk) -> list[Finding]:
    """Find items whose heading and text share no topic and no word, and a title whose matter is nowhere in the text."""
    if desk.pack is None:
        return []
    items = [item for section in desk.sections_of("done") for item in section.items]
    return [*(finding for item in items for finding in _item(desk, item)), *_title(desk)]


def _item(desk: Desk, item: Item) -> Iterator[Finding]:
    assert desk.pack is not None
    heading, span = item.heading, heading_span(desk, item)
    body = desk.text[span.end : item.end]
    if len(heading) < _HEADING or len(body) < _BODY:
        return
    named, told = label_topics(desk.pack, heading, heading), label_topics(desk.pack, body, "")
    if not named or not told or named[0][1] < _SURE or told[0][1] < _SURE:
        return
    if {topic for topic, _ in named} & {topic for topic, _ in told}:
        return
    if any(named[0][0] in topics and told[0][0] in topics for topics in desk.pack.related):
        return  # 风险防范 holds 网络舆情: what may stand in one item may stand under either heading
    if (bigrams(heading) - _EVERYDAY) & bigrams(body):
        return
    message = f"标题说的是“{named[0][0]}”，下面写的像是“{told[0][0]}”"
    suggestion = "对照正文改标题，或核对是否贴错了段落；确是一回事的，不改"
    yield desk.remark(MATTER, "hint", span.start, span.end, message, suggestion)


def _title(desk: Desk) -> Iterator[Finding]:
    """网络安全工作情况报告, where the text speaks of 意识形态 from end to end and of no 网络安全."""
    title, subject = desk.report.title, _subject(desk)
    match = _TITLE.search(title.of(desk.text)) if title else None
    if title is None or match is None or not subject or subject in title.of(desk.text):
        return
    matter = _LEAD.sub("", match["matter"])
    body = desk.text[title.end :]
    if len(matter) < 2 or matter in body or body.count(subject) < _OFTEN:
        return
    start = title.start + match.end("matter") - len(matter)
    message = f"标题写的是“{matter}工作”，正文里没有说到，写的是{subject}工作"
    yield desk.remark(MATTER, "warning", start, title.start + match.end("work"), message, "核对标题；写错的，改过来")


def _subject(desk: Desk) -> str:
    """What reports of the genre are on, in short: 意识形态 of 意识形态工作责任制."""
    name = desk.pack.subject if desk.pack else ""
    return re.split("工作|责任", name)[0]
