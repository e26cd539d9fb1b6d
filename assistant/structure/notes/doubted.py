"""Dates and figures that notes put right in talk: one asks, 不是9号吗, another confirms; or a speaker says so himself.

Only what is plainly confirmed changes a value; what nobody answers is asked, what is denied stays as it was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import OPEN
from assistant.structure.notes.overtaken import PUT_TO
from assistant.structure.notes.taken_back import COUNTED, HAN, NUMBER, SLIP
from assistant.structure.numbering import numeral

STANDS = "是对前面“{}”的疑问，答的人说没有错，正文没有改"
_ASKED = "是对前面“{}”的疑问，答的人已认可，正文按“{}”写，请核实"

_DAY = r"(?<![\d.])(?:\d{1,2}月(?:份)?)?\d{1,2}[日号](?!楼|线|院|馆|厅|屏|车|机|门|室|文|店|桌|库|井|[\d])"
_COUNT = rf"(?<![\d:：.第]){NUMBER}(?:{COUNTED})"
_VALUE = rf"(?:{_DAY}|{_COUNT})"
_HEAD = re.compile(
    rf"[ \t]*(?:[^\n，。；]{{0,24}}?\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?[\]）)]?[ \u3000]*)?"
    rf"(?:[{HAN}A-Za-z]{{1,6}}[:：][ \u3000]*)?"
)
_OH = r"(?:[哦噢嗯啊哎呃]+[，, ]*)*"
# 第二次不是9月9号吗, 应该是7月2日吧, 8月13号吧: what one asks of a value told above
_ASKS = re.compile(
    rf"{_OH}(?P<which>[^，,。；;\d]{{0,10}}?(?:\d{{1,2}}月)?[^，,。；;\d]{{0,6}}?)(?P<not>是不是|不是|应该是|好像是|(?=\d))"
    rf"[ ]?(?P<new>{_VALUE})(?P<told>[{HAN}]{{0,4}}?)(?P<ends>[吗吧][？?]?|[？?])(?P<more>[，,。 ]*[^\n]*)$"
)
_MORE = re.compile(
    r"[，,。 ？?]*(?:我[^，,。；\d]{0,8}(?:[记写说看]|本子|台账)[^，,。；\d]{0,8}(?:\d[^，,。；]{0,8})?)?[。？?]*$"
)
_YES = re.compile(
    rf"{_OH}(?P<yes>(?:对+|是的|没错|嗯+|是(?=[ ，,]*$)|确实)[对是的了，,啊呀 ]*|(?=是\d))(?:(?:应该)?是"
    rf"|就是)?[ ]?(?P<new>{_VALUE}|\d{{1,2}})?"
)
_NO = re.compile(
    rf"{_OH}(?:没有?(?:错)?|不(?:是|对)?|错)[的啊呀，,。 ]+(?:还|就|只|仍)*(?:是|有)?[ ]?(?P<kept>{_VALUE})?"
)
_SLIPPED = re.compile(
    rf"[，,。 ]*(?:是)?(?:我|前面|刚才|上面)*(?:{SLIP}|[记看写]岔了?|口误)[了啊哈]*[。！! ]*$|[了的啊哈。！! ]*$"
)
# 哦对 12个，柳湾村今年单独签的; 嗯是20场，月底又加了两场: why it is another number, no fact of its own
_WHY = re.compile(
    rf"[，,。 ]+(?!另外|此外|还有|对了|还[{HAN}])(?=[^\n]*(?:漏|少|忘|补|又|单独|后来|后面|刚|重复|没算"
    r"|算上|加上|记混|新[来增加]))"
    rf"[{HAN}\d]{{2,16}}(?:了|的|上|[{HAN}]{{2}})[。 ]*$"
)
# 2月5号开的——不对，是2月15号: taken back right where it stands
_ORDER = "一二三四五六七八九"
_WRONG = rf"(?:不对|错了?|{SLIP}|口误|更正)(?:了|啊|哈)?"
_AT_ONCE = re.compile(
    rf"(?P<old>{_DAY})(?P<told>[{HAN}]{{0,6}}?)(?P<says>[ ]*[—–\-…，,；;（( ]+{_OH}{_WRONG}[，,：:； ]*"
    rf"(?:应该|其实)?(?:是|为)?[ ]?"
    rf"(?P<new>{_DAY})(?:才对|了|吧)?[）)]?)(?=$|[，,。；;！!\n])"
)
# 是3月18日，不是3月8日; 不是3月8日，是3月18日
_ONE_NOT_OTHER = re.compile(
    rf"(?:是|应为|为|：)[ ]?(?P<new>{_DAY})[，,、（( ]*(?:而)?不是(?P<old>{_DAY})[）)]?"
    rf"|不是(?P<was>{_DAY})[，, ]*(?:而|应该|应)?[是为](?P<now>{_DAY})(?=$|[，,。；;！!\n）)办开的签])"
)
# 不是第二天，是第三天开的, of what another line tells
_TURN = re.compile(
    rf"(?m)(?:^|(?<=[，,。；;]))[ ]*{_OH}(?:{_WRONG}[，,]*)?不是(?P<old>第?[\d{_ORDER}两]{{1,4}}"
    rf"(?P<unit>[{HAN}]))[，, ]*(?:而|应该|应当)?是"
    rf"(?P<new>第?[\d{_ORDER}两]{{1,4}}(?P=unit))[^，,。；;！!\d\n]{{0,3}}(?=$|[，,。；;！!])"
)
# 对了不是七本后来又找出来两本一共九本: the sum that holds, with why behind the denial
_SUM = re.compile(
    rf"(?:^|(?<=[\n，,。；;]))[ ]*(?:[哦噢嗯]?对了|[哦噢]|那个)?[，, ]*(?:不对[，, ]*)?不是(?P<old>"
    rf"(?P<number>{NUMBER})(?P<unit>{COUNTED}))"
    rf"(?P<why>[^\n。；]{{2,30}}?)(?:一共|总共|合计|加起来|共)(?:就?是|有)?(?P<new>{NUMBER}(?P=unit))(?=$|[，,。；;！!\n])"
)
# 70？我这儿记的是77; 不对吧 上次说43: another figure that one has in mind
_RECALLS = re.compile(
    rf"{_OH}(?:\d[\d.,]*(?:{COUNTED})?[？?]+|不对吧?|不是吧|是吗|没记错吧)[？?，, ]*[^，,。；;\d]{{0,10}}?"
    rf"(?:[记写说报看算查数]|台账|本子)[^，,。；;\d]{{0,3}}?(?P<new>\d[\d.,]*)(?P<unit>{COUNTED})?[吗吧啊呀]?[？?。 ]*"
)
_HOW_MANY = re.compile(rf"[{HAN}](?:多少|几)(?P<unit>{COUNTED})(?:了|呢|啊|来着)?[？?]*$")
_NUMBER_ALONE = re.compile(r"(?:一?共|总共|大概|约)?(?:有|是)?\d[\d.,]*[。 ]*")
_ANOTHER = re.compile(r"[，,。 ]+(?=(?:另外|此外|还有|对了|再有)[\u4e00-\u9fff，,])")
_BACK = 6  # lines back to which what is asked may reach


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of notes: where what is said in it begins, and what that is."""

    start: int
    text: str


def doubts(text: str) -> Iterator[Edit]:
    """Yield the values put right in talk, and the words that ask, confirm or deny as put aside."""
    yield from _at_once(text)
    yield from _sums(text)
    lines = _lines(text)
    for asks_many, answer in pairwise(lines):  # 责任书签了多少份, and below it 36
        many = _HOW_MANY.search(asks_many.text)
        if many and _NUMBER_ALONE.fullmatch(answer.text):
            end = answer.start + len(answer.text.rstrip("。 "))
            yield Edit(end, end, many["unit"])
    for at, line in enumerate(lines):
        if (recalls := _RECALLS.fullmatch(line.text)) and (told := _counted(lines, at, recalls)):
            yield from _answered(lines, at, f"{recalls['new']}{_unit(told[1])}", *told)
            continue
        asks = _ASKS.match(line.text)
        if (
            not asks
            or not _MORE.fullmatch(asks["more"])
            or not (asks["not"] or re.fullmatch(r"(?:\d{1,2}月)?", asks["which"]))
        ):
            continue
        if asks["ends"][0] not in "吗吧" and "不是" not in asks["not"]:
            continue
        if old := _old(lines[max(0, at - _BACK) : at], asks["which"], asks["new"]):
            yield from _answered(lines, at, asks["new"], *old)


def _answered(lines: list[_Line], at: int, asked: str, start: int, old: str) -> Iterator[Edit]:
    """Put a value right where the next line confirms what is asked; where none answers, ask."""
    line = lines[at]
    new = _whole(asked, old)
    answer = lines[at + 1] if at + 1 < len(lines) else _Line(0, "")
    if new == _whole(old, old):
        return
    yes, no = _YES.match(answer.text), _NO.match(answer.text)
    fits = yes and (not yes["new"] or _same(yes["new"], new)) and (yes["yes"] or yes["new"])
    rest = answer.text[yes.end() :] if yes else ""
    turns = _ANOTHER.match(rest)
    if fits and (turns or _SLIPPED.match(rest) or _explains(rest, old, new)):
        end = len(answer.text) - len(rest) + turns.end() if turns else len(answer.text)
        yield Edit(start, start + len(old), new)
        yield Edit(line.start, line.start + len(line.text), "", _ASKED.format(old, new))
        yield Edit(answer.start, answer.start + end, "", PUT_TO.format(old, new))
    elif no and (not no["kept"] or _same(no["kept"], _whole(old, old))):
        yield Edit(line.start, line.start + len(line.text), "", STANDS.format(old))
        end = no.end() if re.search(r"\d", answer.text[no.end() :]) else len(answer.text)
        yield Edit(answer.start, answer.start + end, "", STANDS.format(old))
    else:
        yield Edit(line.start, line.start + len(line.text), "", OPEN)


def _counted(lines: list[_Line], at: int, recalls: re.Match[str]) -> tuple[int, str] | None:
    """Return the one figure of the line above in whose place one recalls another."""
    line = lines[at - 1] if at else _Line(0, "")
    values = [
        one
        for one in re.finditer(_COUNT, line.text)
        if recalls["unit"] in (None, _unit(one[0])) and one[0][0].isdigit()
    ]
    return (line.start + values[0].start(), values[0][0]) if len(values) == 1 else None


def _explains(rest: str, old: str, new: str) -> bool:
    """Whether the rest of an answer only tells why it is another number; a number in it is that of the difference."""
    if not _WHY.fullmatch(rest):
        return False
    more = [_amount(one) for one in re.findall(rf"{NUMBER}(?={COUNTED})", re.sub(r"\d{1,2}月", "", rest))]
    return all(one == abs(_amount(new) - _amount(old)) for one in more)


def _old(lines: list[_Line], which: str, new: str) -> tuple[int, str] | None:
    """Return the one value above that is asked about: of the kind, the month or the place in order that is named."""
    day = re.fullmatch(_DAY, new) is not None
    kind = _DAY if day else rf"(?<![\d:：.第]){NUMBER}{re.escape(_unit(new))}"
    for line in reversed(lines):
        values = list(re.finditer(kind, line.text))
        if not values:
            continue
        turn = re.search(rf"第([{_ORDER}])[次场期回]", which)
        month = re.search(r"(\d{1,2})月", which) or re.match(r"(\d{1,2})月", new)
        if turn:
            place = _ORDER.index(turn[1])
            chosen = values[place : place + 1]
        elif "最后" in which:
            chosen = values[-1:]
        elif day and month and len(values) > 1:
            chosen = [one for one in values if one[0].startswith(f"{month[1]}月")]
        else:
            chosen = values
        if len(chosen) == 1:
            return line.start + chosen[0].start(), chosen[0][0]
        return None
    return None


def _at_once(text: str) -> Iterator[Edit]:
    for found in _AT_ONCE.finditer(text):
        new = _whole(found["new"], found["old"])
        yield Edit(found.start("old"), found.end("old"), new)
        yield Edit(found.start("says"), found.end("says"), "", PUT_TO.format(found["old"], new))
    for found in _ONE_NOT_OTHER.finditer(text):
        old, new = found["old"] or found["was"], found["new"] or found["now"]
        told = [one for one in re.finditer(_DAY, text) if _same(one[0], old) and not _within(one, found)]
        begin = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end()) if "\n" in text[found.end() :] else len(text)
        if len(told) != 1 or begin <= told[0].start() < end or "月" not in old + told[0][0]:
            continue
        fixed = _whole(new, told[0][0])
        yield Edit(told[0].start(), told[0].end(), fixed)
        if (
            re.search(r"更正|不对|错|应为|那[天次场]|日子|日期|时间", text[begin : found.start()])
            or begin == found.start()
        ):
            yield Edit(begin, end, "", PUT_TO.format(told[0][0], fixed))
        elif found["new"]:
            yield Edit(found.end("new"), found.end(), "", PUT_TO.format(told[0][0], fixed))


def _sums(text: str) -> Iterator[Edit]:
    for found in [*_SUM.finditer(text), *_TURN.finditer(text)]:
        before = text[: found.start()]
        told = list(re.finditer(rf"(?<![\d第一二两三四五六七八九十百千]){re.escape(found['old'])}", before))
        if told and found["new"] != found["old"]:
            yield Edit(told[-1].start(), told[-1].end(), found["new"])
            yield Edit(found.start(), found.end(), "", PUT_TO.format(found["old"], found["new"]))


def _lines(text: str) -> list[_Line]:
    """Return what is said in each line, without the names and times of a chat, and without empty lines."""
    found: list[_Line] = []
    at = 0
    for line in text.splitlines(keepends=True):
        head = _HEAD.match(line)
        body = line[head.end() if head else 0 :].rstrip()
        if body:
            found.append(_Line(at + (head.end() if head else 0), body))
        at += len(line)
    return found


def _whole(new: str, old: str) -> str:
    """Return a day with the month that it leaves to the one before: 9号 of 9月2号 is 9月9号."""
    month = re.match(r"\d{1,2}月", old)
    day = re.fullmatch(_DAY, new) is not None
    return f"{month[0]}{new}" if day and month and "月" not in new else new


def _same(one: str, other: str) -> bool:
    """Whether two values are one, said in full or only by its last figure: 9号 and 9月9日, 15 and 15次."""
    left, right = (
        re.findall(r"\d+|[一二两三四五六七八九十百千]+", one),
        re.findall(r"\d+|[一二两三四五六七八九十百千]+", other),
    )
    return bool(left) and left == right[-len(left) :]


def _amount(said: str) -> int:
    """Return the number that words open with, 0 where it is none of a few."""
    found = re.match(r"\d+|[一二两三四五六七八九十]", said)
    return (numeral(found[0]) or 0) if found else 0


def _unit(value: str) -> str:
    return re.sub(rf"^{NUMBER}", "", value)


def _within(one: re.Match[str], found: re.Match[str]) -> bool:
    return found.start() <= one.start() < found.end()
