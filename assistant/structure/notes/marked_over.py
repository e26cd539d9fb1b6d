"""An older text given as notes with what is so now marked beside it: 31个（现在35个）, 9期 改12期, （删）, （不变）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.structure.notes.cells import in_table
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.marks import (
    ANEW,
    APPLIED,
    ARROW,
    BRACKET,
    CARRIED_ON,
    DROP,
    HOW_MARKED,
    INLINE,
    KEEP,
    LEADS_ON,
    LISTED,
    MARKS_HERE,
    MOVE,
    OLD,
    OLDER_TEXT,
    REACH,
    SINCE_DONE,
    TO_CHECK,
    UNDONE,
    VALUE,
    YEAR_NAMED,
    clause_begin,
)
from assistant.structure.notes.no_matter import CHECK, LEFT_OUT, REASONS
from assistant.structure.notes.overtaken import PUT_TO, WHY
from assistant.structure.numbering import numeral

AS_BEFORE = "您注明照旧，正文照前面写"
NOT_THIS_YEAR = "您注明今年没有，没有写入正文"
_DONE_SINCE = "您注明删去，没有写入正文；其中说已经做了的事，要写进正文请另写成一句"

_PARTS = re.compile(r"[^，,；;。、\s]+(?:[ ]+[^，,；;。、\s]+)*")
_CUT_OFF = re.compile(
    r"信息|帖|言论|视频|评论|内容|图书|读物|账号|链接|标语|文章"
)  # （删） may be what was done to them
_CHANGED = re.compile(
    r"(?:(?<![理自])由(?![^，,；;。\n]{1,8}(?:带|牵|组|负责|主))|(?<![服侍])从(?![业严教紧优快])|原有?|原来|以前|过去|去年|上年|往年|前年|之前"
    r"|年初|[把将]|(?<!评)比(?![赛武拼学])|每|平均|累计|先后|历年|一共)[^，,；;。\n]*$"
)
# 清理群12个（现在30个）: how many were dealt with, and how many there are
_DEALT_WITH = re.compile(
    r"(?:清[理退除]|关[停闭掉]|撤[销除掉]?|注销|解散|新[建增开设招]|合并|减少?|增[加设]|退[回出]|销毁|下架)[^，,；;。\n]*$"
)
_OF_LAST_YEAR = re.compile("(?:去年|上年|往年|前年|原有|原来)[^，,；;。\n]{0,6}$")
_GOES_ON = re.compile("[\u4e00-\u9fff]")
# （有一家是自己举报的，这个别写）: what is left out stands in the bracket itself
_ONLY_SOME = re.compile(r"\d|写|提|这[个点]|保留|留下|[前后]半|后面|前面|只|其[他余它]")
_NOW_SO = re.compile("今年|现在|目前|如今|已")  # why a whole entry goes: 今年配了4个人，不写了
_CAME_OR_WENT = re.compile(r"多|少|走|退|来|增|减|新|漏|又|补|加|忘|撤|停|合并")
_AMOUNT = re.compile(
    r"(?<!\d)(?:\d{1,4}(?![\d月日号年])|[一二两三四五六七八九十](?![一二三四五六七八九十月]))(?=[\u4e00-\u9fff])"
)
_MANY = 2  # marks that by themselves show that an older text is being brought up to date


@dataclass(frozen=True, slots=True)
class _Item:
    """One word of a bracket: where it stands, and what it says of what is before it."""

    start: int
    end: int
    kind: str  # keep, drop, undone, check, move, value, why, other
    value: re.Match[str] | None = None


def marked_over(text: str, given: str) -> Iterator[Edit]:
    """Yield what marks beside an older text put right, leave out or leave as it is.

    ``given``: the notes before anything was put aside: their head may say that it is an older text.
    """
    heads = list(_heads(text))
    yield from heads
    yield from (Edit(found.start(), found.end(), "，") for found in LEADS_ON.finditer(text))
    marked = any(_heads(given)) or len(_sure_marks(text)) >= _MANY
    for bracket in BRACKET.finditer(text):
        if not any(one.start <= bracket.start() < one.end for one in heads) and not in_table(text, bracket.start()):
            yield from _in_bracket(text, bracket, marked=marked)
    for found in INLINE.finditer(text):
        if not in_table(text, found.start()) and _applies_inline(text, found, marked=marked):
            yield from _put(text, found)


_WHO_CAME = re.compile(
    r"[，,、](?:其中)?(?:累计|共|有)?(?:参加|参训|参与|覆盖|受众|受益|惠及|吸引)[^，,。；;（(\n]{0,8}?\d+[余多]?人次?(?=[，,。；;\n]|$)"
)


def _heads(text: str) -> Iterator[Edit]:
    """Yield lines, or brackets at the head of one, that say that an older text was taken and what is marked in it."""
    for shape in (OLDER_TEXT, MARKS_HERE, HOW_MARKED):
        for found in shape.finditer(text):
            yield Edit(found.start("said"), found.end("said"), "", REASONS["talk"])


def _sure_marks(text: str) -> set[int]:
    """Return the lines on which something is plainly marked as changed, left out or left as it is."""
    lines: set[int] = set()
    for bracket in BRACKET.finditer(text):
        items = _items(text, bracket)
        old = _old(text, bracket.start(), items)
        sure = any(one.kind in ("keep", "drop") for one in items) and all(one.kind != "other" for one in items)
        if old and (value := next((one.value for one in items if one.value), None)):
            sure = bool(value["sure"]) or (bool(value["year"]) and _number(value["new"]) > _number(old["number"]))
        if sure:
            lines.add(text.count("\n", 0, bracket.start()))
    for found in INLINE.finditer(text):
        if _applies_inline(text, found, marked=False):
            lines.add(text.count("\n", 0, found.start()))
    return lines


def _items(text: str, bracket: re.Match[str]) -> list[_Item]:
    found: list[_Item] = []
    for part in _PARTS.finditer(text, bracket.start("told"), bracket.end("told")):
        kinds = (("keep", KEEP), ("drop", DROP), ("undone", UNDONE), ("check", TO_CHECK), ("move", MOVE))
        kind = next((name for name, shape in kinds if shape.fullmatch(part[0])), "other")
        value = VALUE.fullmatch(text, part.start(), part.end()) if kind == "other" else None
        if not value and kind == "other" and found and found[-1].value and WHY.fullmatch(f"，{part[0]}"):
            kind = "why"
        found.append(_Item(part.start(), part.end(), "value" if value else kind, value))
    return found


def _in_bracket(text: str, bracket: re.Match[str], *, marked: bool) -> Iterator[Edit]:
    items = _items(text, bracket)
    kinds = {one.kind for one in items}
    if "drop" in kinds or (marked and "undone" in kinds):
        others = text[bracket.start() : bracket.end()] if "other" in kinds else ""
        for one in items:  # why it goes: 已经配了6块
            said = text[one.start : one.end]
            others = others.replace(said, "") if one.kind == "other" and said.startswith("已") else others
        some = _ONLY_SOME.search(others) and not (marked and _NOW_SO.match(others, 1))
        if not some and (marked or not _may_be_deed(text, bracket, items)):
            yield from _dropped(text, bracket, items)
        return
    values = [one.value for one in items if one.value]
    old = _old(text, bracket.start(), items)
    if len(values) == 1 and old and _applies(text, old, values[0], marked=marked):
        new = _written(values[0], old["unit"])
        reason = PUT_TO.format(old[0], new)
        check = "check" in kinds  # what is still to be checked is shown with its figure
        yield Edit(old.start(), old.end(), new, reason if check else "")
        apart = abs(_number(values[0]["new"]) - _number(old["number"]))
        left = [one for one in items if one.kind != "other" or not _is_why(text[one.start : one.end], apart)]
        yield from _told(text, bracket, left, CHECK if check else reason)
    elif several := list(_several(text, bracket, marked=marked)):
        yield from several
    elif kinds <= {"keep", "check", "move"} and "keep" in kinds and (marked or not _GOES_ON.match(text, bracket.end())):
        yield from _told(text, bracket, items, CHECK if "check" in kinds else AS_BEFORE)


def _several(text: str, bracket: re.Match[str], *, marked: bool) -> Iterator[Edit]:
    """Yield several figures told anew in one bracket: 发300份，收回280份（今年发320，收回301）."""
    anew = [ANEW.fullmatch(part[0]) for part in re.finditer(r"[^，,；;、]+", bracket["told"])]
    begin = max(text.rfind(stop, 0, bracket.start()) for stop in "。；;\n") + 1
    figures = list(OLD.finditer(text, begin, bracket.start()))[-len(anew) :]
    told = [one for one in anew if one]
    now = marked or bool(told and told[0]["year"] and not YEAR_NAMED.search(text[begin : bracket.start()]))
    if not now or len(told) < 2 or not len(told) == len(anew) == len(figures):
        return
    at = begin
    for old, new in zip(figures, told, strict=True):
        of, at = text[at : old.start()], old.end()
        if new["unit"] not in ("", None, old["unit"]) or not all(char in of for char in new["deed"]):
            return
    for old, new in zip(figures, told, strict=True):
        yield Edit(old.start(), old.end(), f"{new['new']}{new['rough'] or ''}{old['unit']}")
    olds = "、".join(one[0] for one in figures)
    news = "、".join(f"{new['new']}{new['rough'] or ''}{old['unit']}" for old, new in zip(figures, told, strict=True))
    yield Edit(bracket.start(), bracket.end(), "", PUT_TO.format(olds, news))


def _told(text: str, bracket: re.Match[str], items: list[_Item], reason: str) -> Iterator[Edit]:
    """Yield each word of a bracket as put aside with its reason; what tells something else stays in it."""
    others = [one for one in items if one.kind == "other"]
    if others:
        first = next(one for one in items if one.value)
        end = next((one.start for one in items if one.start > first.start), bracket.end())
        if others[0].start < first.start:
            yield Edit(len(text[: first.start].rstrip("，,；;、 ")), first.end, "", reason)
        else:
            yield Edit(bracket.start(), end, "（", reason)
        return
    yield Edit(bracket.start(), bracket.start("told"), "")
    yield Edit(bracket.start("told"), bracket.end("told"), "", reason)
    yield Edit(bracket.end("told"), bracket.end(), "")


def _old(text: str, at: int, items: list[_Item]) -> re.Match[str] | None:
    """Return the figure that a bracket tells anew: the last one of its clause, counted in the same unit."""
    value = next((one.value for one in items if one.value), None)
    begin = clause_begin(text, at)
    figures = list(OLD.finditer(text, begin, at))
    if value is None or not figures:
        return None
    last = figures[-1]
    near = at - last.end() <= (REACH if value["unit"] else 0)
    same = value["unit"] in ("", None, last["unit"])
    return last if near and same and not re.search("[（(]", text[last.end() : at]) else None


def _applies(text: str, old: re.Match[str], value: re.Match[str], *, marked: bool) -> bool:
    """Whether the figure told in a bracket takes the place of the one before it, and is no part of it."""
    if value["new"] == old["number"] and not old["rough"]:
        return marked
    if value["sure"] and not ARROW.fullmatch(value["sure"]):
        return True
    if value["sure"] or marked:
        return marked and not _OF_LAST_YEAR.search(text[: old.start()])
    more = value["year"] and (re.match("[现目如最]", value["year"]) or _number(value["new"]) > _number(old["number"]))
    told = [shape.search(text[: old.start()]) for shape in (_CHANGED, _DEALT_WITH)]
    return bool(more) and value["unit"] == old["unit"] and not any(told)


def _applies_inline(text: str, found: re.Match[str], *, marked: bool) -> bool:
    changed = _OF_LAST_YEAR if marked else _CHANGED
    if changed.search(text[: found.start()]) or (found["new"] == found["number"] and not marked):
        return False
    if found["of"] not in ("", None, found["unit"]) or CARRIED_ON.search(text[: found.start()]):
        return False
    return marked or APPLIED.search(found["sure"] or "") is not None


def _put(text: str, found: re.Match[str]) -> Iterator[Edit]:
    new, start, end = _written(found, found["unit"], unit="of"), found.end("unit"), found.end()
    why = BRACKET.match(text, end)
    if why and _is_why(why["told"], abs(_number(found["new"]) - _number(found["number"]))):
        end = why.end()
    yield Edit(found.start("number"), start, new)
    yield Edit(start, end, "", PUT_TO.format(text[found.start("number") : start], new))


def _written(value: re.Match[str], counted: str, unit: str = "unit") -> str:
    about = value["about"] if value["about"] in ("左右", "上下") else ""
    return f"{value['new']}{value['rough'] or ''}{value[unit] or counted}{about}"


def _dropped(text: str, bracket: re.Match[str], items: list[_Item]) -> Iterator[Edit]:
    """Leave out the clause before a bracket, or the sentence or line that it names, with its stop."""
    of = bracket["told"]
    begin, end = text.rfind("\n", 0, bracket.start()) + 1, bracket.end()
    if re.search(r"[条段项行个]都?(?:要|可以)?(?:删|去|不|拿|划)", of) and not re.search(r"^这个", of):
        whole_line = text.find("\n", end) if "\n" in text[end:] else len(text)
        marks = [one.start() for one in LISTED.finditer(text, begin, whole_line)]
        before = [at for at in marks if at < bracket.start()]
        behind = [at for at in marks if at >= bracket.end()]
        begin = before[-1] if before and len(marks) > 1 else begin
        end = (behind[0] if behind else end if before else whole_line) if len(marks) > 1 else whole_line
    else:
        if "句" in of:
            begin = max(text.rfind(stop, 0, bracket.start()) for stop in "。！!？?\n") + 1
        else:
            begin = clause_begin(text, bracket.start())
        if begin and not text[begin : bracket.start()].strip() and text[begin - 1] in "，,；;。":
            begin = clause_begin(text, begin - 1)  # 记录不全；（已改，删）: what stands before the stop is meant
        listed = text.rfind("、", begin, bracket.start())
        if listed >= 0 and re.search(r"\d", text[listed:end]) and re.search(r"\d", text[begin:listed]):
            begin = listed + 1
        if came := _WHO_CAME.match(text, end):
            end = came.end()  # who came to what is left out goes with it
        if text[end : end + 1] in ("，", ",", "、", "；", ";"):
            end += 1
        elif begin and text[begin - 1] in "，,、；;":
            begin -= 1
    reason = LEFT_OUT if any(one.kind == "drop" for one in items) else NOT_THIS_YEAR
    if any(one.kind == "other" and SINCE_DONE.search(text[one.start : one.end]) for one in items):
        reason = _DONE_SINCE
    following = end + len(text[end:]) - len(text[end:].lstrip(" "))
    midst = begin > 0 and text[begin - 1] not in "。；;：:\n"
    between = "；" if midst and LISTED.match(text, following) else ""
    yield Edit(begin, end, between, reason)


def _may_be_deed(text: str, bracket: re.Match[str], items: list[_Item]) -> bool:
    """Whether （删） after posts or books may tell what was done to them."""
    begin = clause_begin(text, bracket.start())
    return len(items) == 1 and _CUT_OFF.search(text[begin : bracket.start()]) is not None


def _is_why(said: str, apart: float) -> bool:
    """Whether words only tell what two figures are apart: 7月多讲了一次, 走了1个."""
    found = _AMOUNT.search(said) if _CAME_OR_WENT.search(said) else None
    return found is not None and apart == numeral(found[0])


def _number(said: str) -> float:
    bare = re.sub(r"[^\d.]", "", said).strip(".")
    return float(bare) * (10000 if "万" in said else 1) if bare and bare.count(".") < 2 else 0.0
