"""How a label of notes is set off from what it heads: 存在问题——, ★不足★, （做法）…, 问题1：…, 工作 -- …."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from assistant.genre import GenrePack
from assistant.report import ROLES, Role
from assistant.structure.notes.headings import heading_role, heading_topic, labelled
from assistant.structure.notes.lines import NoteLine

_HEADING = 14  # characters of a line that may be no more than the head of a part
_BARE_NAME = 6  # characters of a clause that may be no more than a name
_OPEN = r"[【\[〔「（(*_#=~★☆◆◇■□●○▶►<＜\s\u3000—–-]*"
_SHUT = r"[】\]〕」）)*_#=~★☆◆◇■□●○◀◄>＞·•→|｜/／\s\u3000—–-]*"
_ENDS = re.compile(rf"^{_OPEN}|{_SHUT}[：:。]*{_SHUT}$")
_COLON = re.compile(rf"[：:]{_SHUT}$")
_ASIDE = re.compile(r"[（(][^（）()]{1,10}[)）]$")
_COUNT = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
_NUMBER = re.compile(rf"\s*(?:[（(]{_COUNT}[)）]|{_COUNT}|[①-⑳])$")
_WITHIN = re.compile(r"([\u4e00-\u9fff]{2,8})[：:]\s*\S")
# What may be meant to be done about the problems above it, and elsewhere tells what was done.
AGAINST = re.compile(r"(?:具体|主要|我的|几点|工作)?(?:举措|办法|招法|想法|设想|建议|整改(?:情况|落实)?)")
# What sets a label off within a line, from the surest on; the label must name a part of the report.
_SHAPES = (
    re.compile(r"[（(【\[〔「]\s*([^】\]〕」）)，。；：:]{2,12})\s*[】\]〕」）)][：:、\s\u3000—–-]*(?=\S)"),
    re.compile(r"\*\*([^*\n]{2,16}?)[：:]?\*\*[：:\s\u3000—–-]*(?=\S)"),
    re.compile(
        rf"([\u4e00-\u9fff]{{2,8}}?)(?:[（(]{_COUNT}[)）]|[①-⑳]|{_COUNT}[)）、.．：:—–-])"
        r"[：:、.．\s\u3000—–-]*(?=[\u4e00-\u9fff“《])"
    ),
    re.compile(
        r"([\u4e00-\u9fff/、]{2,14}?)\s*(?:[—–－-]+|~|=+>|→|>|[｜|·•]|[/／](?![^，。；]{1,8}[：:]))\s*(?=[\u4e00-\u9fff“《\d【])"
    ),
    re.compile(r"([\u4e00-\u9fff]{2,10})[ \u3000\t]+(?=[\u4e00-\u9fff“《])"),
)
# A label as it is said: 原因嘛，…, 要说问题，就是…; what leads to it or the particle behind it shows it.
_SAID = re.compile(
    r"(?P<lead>要说|要讲|要论|说到|说起|讲到|谈到|至于|再说)?(?P<label>[\u4e00-\u9fff]{2,8}?)"
    r"(?:(?P<particle>嘛|呢|么|呀|啊|吧|的话)[，,：:、\s\u3000—–-]*|[，,：:、\s\u3000—–-]+)"
    r"(?:(?:主要|无非|还)?就?是(?!否|非|不是|[\u4e00-\u9fff]{0,12}的$))?(?=\S)"
)

# A label that also says how much to write: 问题写3条就够：…, 缺点写两点 a…
_ORDERED = re.compile(
    r"(?P<label>[\u4e00-\u9fff]{2,8}?)(?:[这那]一?块|部分|方面)?"
    r"(?P<order>(?:就|只|先|要|大概|最多|至少)*写(?:上|个)?[\d一二两三四五六七八]{1,2}[条点个](?:就(?:够|行|可以|好|成)了?|够了?|即可|吧|左右|以内)?)"
    r"(?:[：:，,。；; \u3000]+|(?=[aA]\W?[\u4e00-\u9fff])|$)"
)


def ordered_label(text: str, pack: GenrePack) -> tuple[int, int, int] | None:
    """Return where an order stands that a part's label holds (写3条就够), and where the rest begins; else None."""
    found = _ORDERED.match(text)
    if not found or not heading_role(found["label"], pack, exact=True):
        return None
    return found.start("order"), found.end("order"), found.end()


def spoken_label(text: str, pack: GenrePack) -> tuple[str, int] | None:
    """Return the part's label that a line opens with as one speaks, and where the rest begins; else None."""
    found = _SAID.match(text)
    shown = found is not None and (found["particle"] or found["lead"])
    return (found["label"], found.end()) if found and shown and labelled(found["label"], pack) else None


def label_words(text: str, pack: GenrePack) -> str:
    """Return the words of a label without what sets it off, or the number or remark behind the name of a part."""
    if ordered := ordered_label(text.strip(), pack):
        text = text.strip()[: ordered[0]] if ordered[2] >= len(text.strip()) else text
    bare = text.strip().rstrip("：:。")
    bare = bare if _ASIDE.search(bare) else _ENDS.sub("", bare)
    for rest in (_NUMBER, _ASIDE):
        cut = _ENDS.sub("", rest.sub("", bare))
        if cut != bare and heading_role(cut, pack):
            return cut
    return _ENDS.sub("", bare)


def are_scattered(lines: Iterable[str], pack: GenrePack) -> bool:
    """Whether labels within lines come back to a part that another had left: 下一步：…, 问题：…, 下一步：…."""
    named = (heading_role(label_words(found[1], pack), pack) for line in lines if (found := _WITHIN.match(line)))
    parts = [ROLES.index(role) for role in named if role]
    return any(after < before for before, after in pairwise(parts))


def is_marked(text: str) -> bool:
    """Whether a line of a label ends in a colon, whatever stands around it."""
    return _COLON.search(text) is not None


def is_set_off(text: str) -> bool:
    """Whether anything but a colon sets off a line of a label: 存在问题——, ★不足★, （打算）."""
    return _ENDS.sub("", text.strip()) != text.strip()


def opening_label(text: str, pack: GenrePack, *, against: bool = False) -> tuple[str, int] | None:
    """Return the part's label that a line opens with, set off by no colon, and where the rest begins; else None.

    ``against``: problems stand above, so that 办法—— heads what is meant to be done about them.
    """
    if said := spoken_label(text, pack):
        return said
    if (ordered := ordered_label(text, pack)) and ordered[2] < len(text):
        return label_words(text[: ordered[0]], pack), ordered[2]
    for shape in _SHAPES:
        found = shape.match(text)
        label = label_words(found[1], pack) if found else ""
        if found and label and (heading_role(label, pack, exact=True) or (against and AGAINST.fullmatch(label))):
            return label, found.end()
    return None


def headed_below(lines: Sequence[NoteLine], pack: GenrePack) -> list[frozenset[Role]]:
    """Return for each line the parts that lines further down head, each by itself: 问题：, 下一步打算."""
    found, below = list[frozenset[Role]](), frozenset[Role]()
    for line in reversed(lines):
        found.append(below)
        short = len(line.text) <= _HEADING and not line.cells
        if short and (role := heading_role(label_words(line.text, pack), pack, exact=True)):
            below |= {role}
    return found[::-1]


def names_next(words: str, pack: GenrePack) -> bool:
    """Whether a clause only names what the next one tells of: 移风易俗，红白理事会14个村都有."""
    named = words.strip("，, ")
    return len(named) <= _BARE_NAME and not re.search(r"\d", named) and bool(heading_topic(named, pack))
