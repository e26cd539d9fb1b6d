"""Notes pasted from a chat: who wrote each message and when, what was only asked or acknowledged, and what answers it.

A question is no fact: it gives the answer its subject and topic (工作群清了没 — 清了，剩54个 → 清了工作群，剩54个).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.asked import SPOKEN_TO, Asked, asked_of, filler_of, is_asked, is_nod, part_asked
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.sources import is_person
from assistant.structure.numbering import numeral
from assistant.structure.surnames import SURNAMES

NAMES = "是聊天记录里的名字和时间，没有写入正文"
QUESTION = "是聊天里的问话，只用来看懂答话，没有写入正文"
NOD = "是聊天里的应答，不是工作事实，没有写入正文"
SETTLED = "后面已经说准，正文按后面说的写"
ASIDES = (NAMES, QUESTION, NOD)

_DAY = (
    r"(?:(?:(?:19|20)\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|昨天|今天|前天|(?:星期|周)[一二三四五六日天])"
    r"[ \u3000]*(?:(?:星期|周)[一二三四五六日天])?"
)
_TIME = rf"(?:(?:{_DAY}[ \u3000]*)?(?:上午|下午|晚上|凌晨|中午|早上)?[ \u3000]*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)"
_WHO = r"[^\s\d：:，,。；;（）()\[\]【】]{1,10}"
_DATED = re.compile(r"\d{1,2}[-/.月]\d{1,2}日?[ \u3000]+\d{1,2}[:：]\d{2}")
_FULL_NAME = re.compile(rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_SHUT = r"[）)\]】]?[ \u3000]*[：:]?[ \u3000]*"
# 张科长 09:12, 李书记（10:02）：, [09:12] 张科长：好的
_TIMED = (
    re.compile(rf"(?P<who>{_WHO})(?:[（(][^（）()：:\d]{{1,10}}[）)])?[ \u3000\t]*[（(\[【]?{_TIME}{_SHUT}"),
    re.compile(rf"[（(\[【]?{_TIME}[）)\]】]?[ \u3000\t]*(?P<who>{_WHO})(?:[ \u3000]*[：:][ \u3000]*|$)"),
    re.compile(rf"[（(\[【—–-]*[ ]*{_TIME}[ ]*[）)\]】—–-]*$"),
)
_TAGGED = re.compile(rf"(?P<who>{_WHO})(?:[（(][^（）()：:\d]{{1,10}}[）)])?[ \u3000]*[：:][ \u3000]*")
_LEAST = 2  # lines with a name and a time, or with a name and a colon, that make a chat
_MOST_UNTAGGED = 0.5  # share of the lines of a chat without times that may have no name
_BRIEF = 20  # characters of a message without a figure that only says what is asked about: 电子屏, 宗教这块
# 好像是5期, before who knows answers; 行 那就四次, 13: what only says the figure again
_COUNT = r"(?P<number>\d+|[一二两三四五六七八九十]{1,3})(?P<unit>[次场期篇个件起条名人块份家户])?"
_GUESS = re.compile(rf"(?:我)?(?:好像|大概|可能|应该|估计|也许|印象中?)(?:就|也)?(?:是|有)?{_COUNT}(?:吧|左右|的样子)?")
_AGAIN = re.compile(rf"(?:(?:行|好的?|嗯|对|哦|那|就|按|写|是)[，, ]*)*{_COUNT}(?:吧|了|啊|哈|就行)?")
_TELLS = re.compile(_COUNT)
_TO_CONFIRM = re.compile(rf"{_COUNT}吧[？?]?$")  # 网评员是15个吧
_CONFIRMS = re.compile("不对|不是|不止|没有|没那么|记错|错了|对|嗯|是的")
_BACK = 3  # messages back to which a figure may be said again
_MORE = re.compile(r"(?:还(?!有)|并且|而且|其中|另外还|[\u4e00-\u9fff]{1,6}也)(?=[\u4e00-\u9fff\d])")


@dataclass(frozen=True, slots=True)
class Talk:
    """A chat as lines to read: what of them is left, what was put aside and why, and what each answer answers."""

    lines: list[NoteLine]
    aside: list[tuple[NoteLine, str]] = field(default_factory=list)
    answers: dict[int, Asked] = field(default_factory=dict)  # by where the line begins
    goes_on: frozenset[int] = frozenset()  # lines that go on with what the answer before them tells


@dataclass(frozen=True, slots=True)
class _Message:
    who: str
    line: NoteLine
    kind: Literal["told", "asked", "nod", "guess"] = "told"


def read_talk(lines: Sequence[NoteLine], pack: GenrePack) -> Talk:
    """Return the lines of notes without what only a chat has; as they are where they are no chat."""
    messages, headers = _messages(lines, pack)
    if not messages:
        return Talk(list(lines))
    asides = [(headers[0], NAMES)] if headers else []
    why = {"nod": NOD, "asked": QUESTION, "guess": SETTLED}
    asides += [(one.line, why[one.kind]) for one in messages if one.kind != "told"]
    answers: dict[int, Asked] = {}
    goes_on = set[int]()
    asked: Asked | None = None
    last = ""  # who told something last
    for one in messages:
        start = one.line.start + filler_of(one.line.text)
        if one.kind == "asked":
            asked = asked_of(one.line.text)
        elif one.kind == "told":
            if asked is not None and (asked.thing or not answers):
                answers[start] = asked
            elif asked is not None or (last == one.who and _MORE.match(one.line.text)):
                goes_on.add(start)
            asked, last = None, one.who
    return Talk(list(_told(messages, pack)), asides, answers, frozenset(goes_on))


def _told(messages: Sequence[_Message], pack: GenrePack) -> Iterator[NoteLine]:
    """Yield what the messages tell, with the part for which the question before each asks."""
    part: Role | None = None
    asked = False
    for one in messages:
        if one.kind == "asked":
            part, asked = part_asked(one.line.text, pack), True
        elif one.kind == "told":
            yield replace(_behind(one.line, filler_of(one.line.text)), part=part, asked=asked)


def _messages(lines: Sequence[NoteLine], pack: GenrePack) -> tuple[list[_Message], list[NoteLine]]:
    """Return the messages of a chat, sorted, and the lines that are nothing but a name and a time; empty for none."""
    found = _by_times(lines) if _is_timed(lines, pack) else _by_tags(lines, pack)
    if found is None:
        return [], []
    messages, headers = found
    askers = {one.who for one in messages if is_asked(one.line.text)} | {"问"}
    names = {one.who for one in messages}
    final = messages[-1:]
    sorted_out = [replace(one, kind=_kind(one, askers, names, last=one in final)) for one in messages]
    return list(_without_repeats(sorted_out)), headers


def _without_repeats(messages: Sequence[_Message]) -> Iterator[_Message]:
    """Yield messages, those as guesses that another answers for sure, and as nods that only say its figure again."""
    for at, one in enumerate(messages):
        said = one.line.text.strip(" 。！!")
        told = [each.line.text for each in messages[max(0, at - _BACK) : at] if each.kind == "told"]
        after = [each.line.text for each in messages[at + 1 : at + 3] if each.kind == "told"]
        if one.kind == "told" and (guess := _GUESS.fullmatch(said)) and guess["unit"]:
            sure = any((hit := _TELLS.match(text)) and hit["unit"] == guess["unit"] for text in after)
            yield replace(one, kind="guess") if sure else one
        elif one.kind == "told" and (again := _AGAIN.fullmatch(said)):
            figures = [hit for text in told for hit in _TELLS.finditer(text)]
            same = (numeral(hit["number"]) == numeral(again["number"]) for hit in figures)
            yield replace(one, kind="nod") if any(same) else one
        else:
            yield one


def _is_timed(lines: Sequence[NoteLine], pack: GenrePack) -> bool:
    """Whether several lines are a name with a time; what took place when, 升旗仪式 8:30, is no message."""
    heads = [found for line in lines for shape in _TIMED[:2] if (found := shape.match(line.text))]
    counted = Counter(head["who"] for head in heads)
    full = [head["who"] for head in heads if _DATED.search(head.string) and head.end() == len(head.string)]
    if len(full) >= _LEAST and all(_FULL_NAME.fullmatch(who) or is_person(who) for who in full):
        return True  # 周敏 11-18 09:43 and 刘洋 11-18 09:44, each once
    return len(heads) >= _LEAST and any(_is_name(who, many, pack) for who, many in counted.items())


def _kind(one: _Message, askers: set[str], names: set[str], *, last: bool) -> Literal["told", "asked", "nod"]:
    said = one.line.text
    if is_nod(said, names):
        return "nod"
    brief = one.who in askers and len(said) <= _BRIEF and not re.search(r"[\d一二两三四五六七八九十]", said)
    asks = is_asked(said) or one.who == "问" or (brief and not last)
    return "asked" if asks else "told"


def _by_times(lines: Sequence[NoteLine]) -> tuple[list[_Message], list[NoteLine]]:
    messages: list[_Message] = []
    headers: list[NoteLine] = []
    who = ""
    for line in lines:
        if line.blank:
            continue
        found = next((hit for shape in _TIMED if (hit := shape.match(line.text))), None)
        if found is None:
            messages.append(_Message(who, line))
            continue
        who = found.groupdict().get("who") or who
        headers.append(line)
        if found.end() < len(line.text):
            messages.append(_Message(who, _behind(line, found.end())))
    return messages, headers


def _by_tags(lines: Sequence[NoteLine], pack: GenrePack) -> tuple[list[_Message], list[NoteLine]] | None:
    """Return the messages of 小周：… 我：…; None where the labels are no names, or nobody asks anything."""
    full = [line for line in lines if not line.blank]
    tags = [None if line.mark or line.cells else _TAGGED.match(line.text) for line in full]
    counted = Counter(tag["who"] for tag in tags if tag)
    names = {who for who, many in counted.items() if _is_name(who, many, pack)}
    own = [tag if tag and tag["who"] in names else None for tag in tags]
    held = sum(tag is not None for tag in own)
    known = any(SPOKEN_TO.fullmatch(who) for who in names)
    if held < _LEAST or not known or held < len(full) * _MOST_UNTAGGED:
        return None
    messages: list[_Message] = []
    who = ""
    for line, tag in zip(full, own, strict=True):
        who = tag["who"] if tag else who
        messages.append(_Message(who, _behind(line, tag.end() if tag else 0)))
    said = [one.line.text for one in messages]
    confirmed = any(map(_TO_CONFIRM.search, said)) and any(map(_CONFIRMS.match, said))
    if not (confirmed or any(is_asked(one.line.text) or one.who == "问" for one in messages)):
        return None
    return [one for one in messages if one.line.text], []


def _is_name(who: str, many: int, pack: GenrePack) -> bool:
    """Whether a label is the name of who speaks: by its form, or as it comes again and names no part or topic."""
    if SPOKEN_TO.fullmatch(who) or is_person(who):
        return True
    return many > 1 and len(who) < 5 and not heading_role(who, pack) and not heading_topic(who, pack)


def _behind(line: NoteLine, at: int) -> NoteLine:
    return replace(line, start=line.start + at, text=line.text[at:])
