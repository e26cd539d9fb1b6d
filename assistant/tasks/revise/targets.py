"""Where an instruction on a draft points: 第二点, 问题部分第一条, 舆情那段, or a thing named in its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.numbering import numeral

NUM = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
A_POINT = rf"(?:第{NUM}个?(?:点|条|项|小点|小条)|最后一(?:点|条|项))"
_ITEM = (
    rf"第(?P<item>{NUM})(?:个)?(?:点|条|项|小点|小条|段|小标题|件事?)"
    rf"|[（(](?P<bracket>{NUM})[)）]|(?<=问题|打算|做法|措施)(?P<short>[一二三四五六七八九](?![、是个]))|(?P<last>最后一(?:点|条|项|段))"
)
_PART = rf"第(?P<part>{NUM})(?:个)?(?:大)?部分|(?P<chapter>[一二三四五六七八九]、)"
_PLACE = re.compile(rf"{_PART}|{_ITEM}")
_CUT = re.compile(
    r"[，的里中把将和与并]|这一?(?:部分|节|段|块|条|点)|部分|那一?(?:部分|节|段|块|条|点|件事)|(?:一|这|那)[段条点块]"
    r"|去掉|删[掉除去]|拿掉|不要|重写|调换|互换|对调|交换|再|也|写|说|得|太|有点|稍微?|改|换|短|长|删|挪|移|放|提前|靠前|往[前后]|靠后|放到|并到"
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where an instruction points: a part by role or number, an item by number (-1: the last), or words."""

    role: Role | None = None
    part: int = 0
    item: int = 0
    topic: str = ""
    words: str = ""

    @property
    def named(self) -> bool:
        """Whether it points anywhere."""
        return bool(self.role or self.part or self.item or self.topic)


NOWHERE = Target()


def read_target(text: str, pack: GenrePack) -> Target:
    """Return the part or item that ``text`` points at."""
    part = item = 0
    rest = text
    for found in _PLACE.finditer(text):
        if found["last"]:
            item = -1
        elif number := found["item"] or found["bracket"] or found["short"]:
            item = _int(number)
        elif number := found["part"] or found["chapter"]:
            part = _int(number.rstrip("、"))
        rest = rest.replace(found[0], "，")
    role: Role | None = None
    topic = ""
    for word in (word for word in _CUT.split(rest) if 1 < len(word) <= 10):
        topic = topic or heading_topic(word, pack, exact=True)
        role = role or (None if topic else heading_role(word, pack, exact=True))
    return Target(role, part, item, topic)


def _int(number: str) -> int:
    return int(number) if number.isdigit() else numeral(number) or 0
