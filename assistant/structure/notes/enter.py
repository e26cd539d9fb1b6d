"""Headings and labels at the start of a line of notes: where they move the reading, and what they leave to read."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.report import Role, Span
from assistant.structure.notes.cues import cue_role, misfit
from assistant.structure.notes.header import BRACKETS
from assistant.structure.notes.headings import (
    BESIDES,
    FELT,
    heading_role,
    heading_topic,
    labelled,
    names_what_follows,
)
from assistant.structure.notes.labels import AGAINST, is_marked, is_set_off, label_words, opening_label, spoken_label
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.order import tells_deed
from assistant.structure.notes.parameters import PREFIX
from assistant.structure.notes.place import Place
from assistant.structure.notes.words import letter_label

_SPACED = re.compile(
    r"(?s)^(问题|不足(?:之处)?|存在(?:不足|问题)|短板|困难|打算|下一?步|计划|原因|做法|亮点|明年|下半年|改(?=\s+(?:明年|来年|下|以后|先|每|再|把|要)))\s+(?:[：:]\s*)?(\S.*)$"
)
_ENCLOSED = re.compile(r"^(?:【.*】|\[.*\]|〔.*〕|「.*」|\*\*.*\*\*)[：:]?$")
LABELLED = re.compile(r"^[【\[〔]([^】\]〕\d，。；：]{1,10})[】\]〕][：:、\s]*(?=\S)")  # 【学习】中心组9次
LEADS = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:主要)?(?:是|有|要|准备|打算|包括|在于)$")  # 主要不足是：, 下一步要：
NO_HEAD = re.compile(r"\d(?!\d{0,3}年)|[，。；：:]|(?<!第)[一两二三四五六七八九十](?:次|场|期|篇|遍|轮)")
_HEAD_OF_DEED = re.compile(r"(?<![做干抓办为])了(?!解)[\u4e00-\u9fff]{2}")  # 会上我作了检查：… tells something itself
LEAD_IN = re.compile(
    r"^[\u4e00-\u9fff]{2,8}(?:今年|全年|上半年)[：:]\s*|^[^：:。；\d]{0,30}(?:这|以下|如下|下面|下列|[一二两三四五六七几](?:件事|项工作|个方面|方面|点))"
    r"[^：:，。；]{0,8}[：:]\s*"
)
_NEXT_HALF = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:下半年|明年)[：:]\s*(?=\S)")
_TO_COME = re.compile(r"\d{1,2}月(?:底|份)?起|每[月周季天]|再|争取|力争|拟|准备|打算|计划|要|将")  # 下半年：8月起每周…
SHORT_LABEL = 3  # characters of a table's label that need not be the very name of a topic: 责任, 网络
_MENDING = re.compile(r"整改|改进|改正|纠正|补救|措施|对策|举措")
_HOW_OFTEN = re.compile(
    "(?:每|按)[\u4e00-\u9fff]{1,4}|不?定期|全年|[上下]半年|[春秋冬夏]季学期"
)  # in a cell of its own


def enter(line: NoteLine, place: Place, pack: GenrePack, *, over: bool) -> Span:
    """Move ``place`` by a heading at the start of the line; return what of the line is left to read.

    Why something is so is told in its line alone where one says it as one speaks, or where no part was named above.
    """
    place.leave(line.text)
    above = (place.role, place.held)
    span = _entered(line, place, pack, over=over)
    if place.inline and place.role == "causes" and (above[0] is None or spoken_label(line.text, pack)):
        place.above = place.above or above
    return span


def _entered(line: NoteLine, place: Place, pack: GenrePack, *, over: bool) -> Span:
    whole = label_words(line.text, pack)
    if len(whole) <= 24 and not line.cells and not NO_HEAD.search(whole) and not misfit(line.text):
        alone = over or is_marked(line.text) or bool(_ENCLOSED.match(line.text)) or names_what_follows(whole)
        alone = alone or (is_set_off(line.text) and heading_role(whole, pack) is not None)
        if alone and (whole in BESIDES or misfit(whole)):
            place.enter(None)
            return Span(line.end, line.end)
        if move(whole, place, pack, held=True, named=alone):
            return Span(line.end, line.end)
    if lead := _NEXT_HALF.match(line.text):
        place.role, place.held, place.inline = "plans", False, True
        return Span(line.start + lead.end(), line.end)
    if lead := LEAD_IN.match(line.text):
        return Span(line.start + lead.end(), line.end)
    if not line.cells and (named := opening_label(line.text, pack, against=place.lacking)):
        move(named[0], place, pack, held=False, named=False)
        place.inline = True
        return Span(line.start + named[1], line.end)
    if (label := LABELLED.match(line.text)) and not line.cells:
        under = bool(place.topic or place.group)  # a label of its own stands beside the one above, not below it
        move(label[1].strip(), place, pack, held=False, named=under)
        place.inline = True
        return Span(line.start + label.end(), line.end)
    if letter := 0 if line.cells else letter_label(line.text):
        return Span(line.start + letter, line.end)
    found = _SPACED.match(line.text) or PREFIX.match(line.text)
    if found and found[2].strip() and not line.cells:
        if found[1] in FELT and cue_role(found[2])[0] == "problems":
            place.enter("problems")
            return Span(line.start + found.start(2), line.end)
        head = label_words(LEADS.sub("", BRACKETS.sub("", found[1]).strip()), pack)
        deed = _HEAD_OF_DEED.search(head)
        if head == "下半年" and _TO_COME.match(found[2]) and not tells_deed(found[2]):
            place.role, place.held, place.inline, place.topic, place.group = "plans", False, True, "", ""
            return Span(line.start + found.start(2), line.end)
        if not (deed or NO_HEAD.search(head)) and move(head, place, pack, held=False, named=False):
            place.inline = True
            return Span(line.start + found.start(2), line.end)
    return Span(line.start, line.end)


def move(head: str, place: Place, pack: GenrePack, *, held: bool, named: bool) -> bool:
    """Take ``head`` for a heading where it names a role or a topic (or is marked as one by its form)."""
    exact = held and not named
    role: Role | None = "plans" if place.half and head == "下半年" else None
    role, topic = role or heading_role(head, pack, exact=exact), heading_topic(head, pack, exact=exact)
    against = place.lacking and AGAINST.fullmatch(head) is not None
    if not role and not topic and not named and not against:
        return False
    if against or (role == "done" and place.lacking and re.match(r"(?:19|20)\d{2}年", head)):
        role = "plans"  # what is meant to be done about them
    if role:
        place.enter(role, held=held)
        place.mending = role == "plans" and _MENDING.match(head) is not None
        topic = "" if labelled(head, pack) else topic  # 整改 is a part here, no topic
    if topic or not role:
        place.topic = topic
        place.group = "" if topic else head
    return True


def labelled_row(line: NoteLine, place: Place, pack: GenrePack) -> tuple[NoteLine, Place]:
    """Return a table row without the cell that labels it (问题, 学习), and the place that label leads to."""
    label, told = line.cells[0], line.cells[1]
    named = heading_role(label, pack) or heading_topic(label, pack, exact=len(label) > SHORT_LABEL)
    few = len(line.cells) < 3 and not heading_role(label, pack, exact=True)  # 学习 | 中心组 may be counted further on
    often = _HOW_OFTEN.fullmatch(told) and not heading_role(label, pack)
    if often and len(line.cells) > 2 and re.match(r"[共约]?\d", line.cells[2]):
        return line, place  # 风险研判 | 每季度 | 4次: the label is what was done so often
    if few or not named or re.match(r"约?\d|$", told):
        return line, place
    here = replace(place)
    move(label, here, pack, held=False, named=False)
    return replace(line, mark="", cells=line.cells[1:], head=line.head[1:]), here
