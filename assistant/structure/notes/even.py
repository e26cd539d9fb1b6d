"""The form of notes made even before they are read: blanks around figures, numbers inside a line, spoken labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from assistant.genre import GenrePack
from assistant.structure.notes.agreed import agreed
from assistant.structure.notes.asks_above import asks_above
from assistant.structure.notes.brought_up import brought_up
from assistant.structure.notes.by_number import by_number
from assistant.structure.notes.called_off import called_off
from assistant.structure.notes.come_about import come_about
from assistant.structure.notes.dated import dates
from assistant.structure.notes.dictated import dictated
from assistant.structure.notes.doubted import doubts
from assistant.structure.notes.edits import Edit, Edited, unedited
from assistant.structure.notes.either_or import either_or
from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.notes.goals import goal_rows
from assistant.structure.notes.held import held_out
from assistant.structure.notes.in_brackets import lacking_in_brackets
from assistant.structure.notes.in_one_breath import in_one_breath, mainly
from assistant.structure.notes.in_passing import said_in_passing
from assistant.structure.notes.led_in import led_in
from assistant.structure.notes.letter import letter_edits
from assistant.structure.notes.marked_before import marked_before
from assistant.structure.notes.marked_over import marked_over
from assistant.structure.notes.named_behind import named_behind
from assistant.structure.notes.named_in_order import named_in_order
from assistant.structure.notes.next_year import next_year
from assistant.structure.notes.no_matter import FROM_WHERE, REASONS
from assistant.structure.notes.not_yet import not_yet
from assistant.structure.notes.numbered import number_edits
from assistant.structure.notes.of_whom import of_whom
from assistant.structure.notes.on_second_thought import on_second_thought
from assistant.structure.notes.opened import opening_edits
from assistant.structure.notes.ordered_in import ordered_in
from assistant.structure.notes.orders import orders_out
from assistant.structure.notes.overtaken import corrections
from assistant.structure.notes.parts_asked import part_labels
from assistant.structure.notes.replaced import replaced
from assistant.structure.notes.set_off import set_off
from assistant.structure.notes.settled import settled
from assistant.structure.notes.slipped import slips
from assistant.structure.notes.sources import is_person
from assistant.structure.notes.titled import title_edits
from assistant.structure.notes.told_by import told_by
from assistant.structure.notes.told_first import told_first
from assistant.structure.notes.unsaid import unsaid
from assistant.structure.notes.vetoed import vetoed
from assistant.structure.surnames import SURNAMES
from assistant.structure.units import UNIT

_HAN = "\u4e00-\u9fff"
_CODE = re.compile(rf"(?m)^[ \t]*(?!(?:19|20)\d\d )\d{{4,5}} (?=[{_HAN}]{{2}})")  # 12366 热线来电
_STOPS = " \t\u3000\n，,、；;。"
# 七、不足。学得少, 做法-党工委会议4次: what stands between a label and what it heads, where several lines have it
_LABELS = (
    re.compile(r"(?m)^[ \t]*[（(]?[一二三四五六七八九十]{1,3}[、)）][一-鿿、]{2,8}(?P<stop>。)(?=\S)"),
    re.compile(
        rf"(?m)^[{_HAN}]{{2,4}}(?P<stop>[-－—–])(?=[{_HAN}“《\d])(?![^\n"
        rf"]*\d[:：]\d\d[ \t]*$|[^\n，。]{1, 16}\d[:：]\d\d[：:])"
    ),
)
# 综合部-小郑 09:12: the office before the name of who writes in a chat
_OFFICE_OF = re.compile(
    rf"(?m)^[{_HAN}]{{2,8}}[-－—–_·](?=[{_HAN}]{{1,4}}[ \t\u3000]+[^"
    rf"\n]{{0,16}}\d[:：]\d\d(?:[:：]\d\d)?(?:[：:]|[ \t]*$))"
)
# 【宣传科-老李】…, 党办-小周：…: who writes in a chat, behind the office, on lines without a time
_NAMED_OF = re.compile(
    rf"(?m)^[ \t]*(?P<open>[【\[〔])?(?:[{_HAN}]{{1,7}}[部处科股室办委队组局院校所站社会庭心]|支部|妇联|社区)"
    rf"[-－—–_·/／](?P<who>[老小阿大][{_HAN}]|[{SURNAMES}][{_HAN}]{{0,2}}(?<![部处科股室办委组]))"
    r"(?(open)[】\]〕][：:]?|[：:])[ \t]*(?=\S)"
)
_NAMED = re.compile(rf"(?m)^[ \t]*[【\[〔](?P<who>[{_HAN}]{{2,4}})[】\]〕][：:]?[ \t]*(?=\S)")  # 【老李】…
# 党群部 张姐 09:10: the same with a blank, where that is a habit
_OFFICE_BESIDE = re.compile(
    rf"(?m)^[{_HAN}]{{2,10}}[部处科室办组院站所委][ \u3000]+(?=[{_HAN}]{{2,4}}[ \t\u3000]+\d{{1,2}}[:：]\d\d[ \t]*$)"
)
_HABIT = 3  # lines that make such a mark a label's
# 林洁 08:55：发了214条: the name and the time get a line of their own
_SAID_AT = re.compile(
    rf"(?m)^[{_HAN}A-Za-z\-－_·]{{1,12}}[ \t\u3000]+(?:[\d\-/.年月日"
    rf"]{{4,11}}[ ]+)?\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?(?P<colon>[：:][ ]*)(?=\S)"
)
_PICTURE = re.compile("[\U0001f300-\U0001faff\ufe0f]+")
_SLASH = re.compile(rf"(?<=[{_HAN}])[ ]+[/／][ ]+(?=[{_HAN}]{{4}})")
_EXPLAINED = re.compile(r"(?m)[ ]*[—–-]{1,2}[ ]*(?:说明|解释|备注|注)(?:一下)?[，,：: ]+[^\n]*$")
_FINE = re.compile(r"(?m)[ \u3000]+(?:ok|OK|Ok)[。.！! ]*$")
_SOURCE = re.compile(rf"(?m)[ \u3000]*(?:←|<-+)[ \u3000]*[{_HAN}][^，。\n]*$")
_TOLD_ANEW = re.compile(rf"(?:现在?|今年|目前|改[成为]?|应[为是])[ ]?(?:是|有|为)?\d+(?:{UNIT})?[ ]*$")
_TAG = re.compile(
    rf"(?m)^(?P<lead>[-–—•·●*\d.、 \t]*)[（(【](?P<office>[{_HAN}]{{1,5}}[部科处室办局组工会委院系])[）"
    rf")】](?=[ ]*[{_HAN}])"
)
_TAGS = 2  # lines with the tag of an office from which that is a habit
# 再摸一遍个人号。不过这个得领导同意: on what the plan before it hangs
_HANGS_ON = re.compile(
    rf"。[ ]*(?=(?:不过|但是?|当然)(?:这|那)(?:个|件?事)?(?:还|也)?(?:得|要|须|需要?)[{_HAN}]{{1,6}}?"
    r"(?:同意|批准?|点头|拍板|研究|审批))"
)
_LAST_YEAR = re.compile(rf"；(?=今年[{_HAN}]{{0,6}}\d)")


# A remark set in other brackets than round ones is a remark all the same: 2次【今年3次】, 8期[9期]; not 【待补：…】.
_SQUARE = re.compile(rf"(?<=[{_HAN}\d”）%％。；;》\"])(?:【(?!待补)[^【】\n]{{1,60}}】|\[[^\[\]\n]{{1,60}}\])")


def made_even(text: str, pack: GenrePack) -> Edited:
    """Return notes in an even form, without what they take back or keep out themselves."""
    steps: tuple[Callable[[str], Iterator[Edit]], ...] = (
        brought_up,
        next_year,
        named_behind,
        _rounded,
        partial(goal_rows, pack=pack),
        _form,
        marked_before,
        partial(title_edits, pack=pack),
        asks_above,
        letter_edits,
        dates,
        vetoed,
        agreed,
        of_whom,
        either_or,
        in_one_breath,
        named_in_order,
        mainly,
        told_by,
        ordered_in,
        slips,
        partial(number_edits, pack=pack),
        by_number,
        come_about,
        replaced,
        not_yet,
        partial(marked_over, given=text),
        called_off,
        partial(told_first, pack=pack),
        led_in,
        unsaid,
        said_in_passing,
        on_second_thought,
        doubts,
        settled,
        corrections,
        partial(part_labels, pack=pack),
        orders_out,
        held_out,
        partial(opening_edits, pack=pack),
        lacking_in_brackets,
        dictated,
    )
    notes = unedited(text)
    for step in steps:
        notes = notes.then(step(notes.text))
    return notes


def put_back(read: Notes, even: Edited, text: str) -> Notes:
    """Return what was read with its places in the notes as they were given, and with what was put aside before."""
    found: list[Fact] = []
    for fact in read.facts:
        there = even.back(fact)
        found.append(replace(fact, start=there.start, end=there.end, text=there.of(text)))
    for span, reason in even.aside:
        words = span.of(text)
        start, end = (
            span.start + len(words) - len(words.lstrip(_STOPS)),
            span.end - len(words) + len(words.rstrip(_STOPS)),
        )
        if start < end:
            told = text[start:end]
            found.append(Fact(start, end, told, told, reason=reason))
    spans = tuple((key, even.back(span)) for key, span in read.parameter_spans)
    order = sorted(range(len(found)), key=lambda number: (found[number].start, number))
    place = {number: new for new, number in enumerate(order)}
    facts = [
        replace(found[number], same_as=None if (same := found[number].same_as) is None else place[same])
        for number in order
    ]
    return Notes(text, tuple(facts), read.parameters, spans)


def _rounded(text: str) -> Iterator[Edit]:
    for found in _SQUARE.finditer(text):
        yield Edit(found.start(), found.start() + 1, "（")
        yield Edit(found.end() - 1, found.end(), "）")


def _form(text: str) -> Iterator[Edit]:
    yield from (Edit(one.end() - 1, one.end(), "") for one in _CODE.finditer(text))
    yield from (
        Edit(one.start(), one.end(), "，")
        for one in _LAST_YEAR.finditer(text)
        if re.search(r"去年[^\n]*$", text[: one.start()])
    )
    for labels in _LABELS:
        if len(found_labels := list(labels.finditer(text))) >= _HABIT:
            yield from (Edit(one.start("stop"), one.end("stop"), "：") for one in found_labels)
    yield from set_off(text)
    yield from (Edit(one.start(), one.end(), "，") for one in _HANGS_ON.finditer(text))
    yield from (Edit(one.start(), one.end(), "；") for one in _SLASH.finditer(text))
    yield from (Edit(one.start(), one.end(), "", REASONS["talk"]) for one in _EXPLAINED.finditer(text))
    for shape in (_PICTURE, _FINE):
        yield from (Edit(found.start(), found.end(), "") for found in shape.finditer(text))
    for found in _SOURCE.finditer(text):
        if _TOLD_ANEW.search(found[0]):  # 10名 ←现在14名
            yield Edit(found.start(), found.end(), f"（{re.sub(r'^[ 　←<-]+', '', found[0]).rstrip()}）")
        else:
            yield Edit(found.start(), found.end(), "", FROM_WHERE)
    yield from (Edit(one.start(), one.end(), "") for one in _OFFICE_OF.finditer(text))
    named = [*_NAMED_OF.finditer(text), *(one for one in _NAMED.finditer(text) if is_person(one["who"]))]
    if len({one["who"] for one in named}) > 1:
        yield from (Edit(one.start(), one.end(), f"{one['who']}：") for one in named)
    offices = list(_OFFICE_BESIDE.finditer(text))
    if len(offices) > 1:
        yield from (Edit(one.start(), one.end(), "") for one in offices)
    said_at = list(_SAID_AT.finditer(text))
    if len(said_at) > 1:
        yield from (Edit(one.start("colon"), one.end("colon"), "\n") for one in said_at)
    tags = list(_TAG.finditer(text))
    if len(tags) >= _TAGS:
        yield from (Edit(one.end("lead"), one.end(), "") for one in tags)
