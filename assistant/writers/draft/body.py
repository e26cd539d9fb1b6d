"""The arrangement of one item: its facts, and the stance, duty, aim and link that stand around them.

Items take turns in the order of these, so that no two beside each other read by one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.report import Role
from assistant.writers.draft.clause import begins_with_verb
from assistant.writers.draft.frames import Deck
from assistant.writers.draft.plan import Gap, missing, numeral
from assistant.writers.draft.sentences import full_stop

Kind = Literal["stance", "beside", "purpose", "duty", "aim", "further", "inner", "own"]
_WIDE = 40  # characters of a stance beyond which it stands as a sentence of its own
_LONGEST = 108  # characters of a sentence that a stock clause may join
_APART = re.compile(
    r"坚持|始终|我|本人|[\d一二三四五六七八九十]|今年|明年|去年|全年|年[初中底]|[上下]半年|每|共有|现有|设有|未|没有|无|还|有|是|出现"
    r"|发生|收到|在抓|就|继续|经常|目前|截至|讲解|讲座|作品|作风|由|分管|在分管|[^，]{1,4}占"
)
_STATE = re.compile(
    r"^(?:收到|未|没|无|发生|出现|存在|共有|现有|设有|有|获|其中)|[^，]{0,6}(?:占|为|达)[^，]*。$|被|只|仅|(?:未|没)[^，]*。$"
)
_BODY = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:党组|党委|党工委|党总支|总支|党支部|支部))(?![书委成副]|大会|会)(?=[\u4e00-\u9fff])"
)
# A fact that tells what came of it needs no purpose behind it.
_RESULT = re.compile(
    r"^(?:共有|现有)|获|率|满意|办结|回复|整改|解决|平息|化解|下架|注销|关停|关闭|撤|更换|换了|采用|通报|谈话|退|发现|减少|增长|下降|少了|多了|说明|澄清|道歉|辟谣|精简|均已|调解|核实|答复|误会|剔除|解散|修改|没再|改完"
)
_STANDING = re.compile(r"^(?:意在|为的是)(?=[让把用使])")  # what leans on a deed cannot open a sentence
_OPENS_FRONT = re.compile(r"^着眼于")


@dataclass(slots=True)
class Told:
    """One fact or a few as a sentence, with what belongs to it alone: its lead, a stance before, a purpose behind."""

    text: str  # with its full stop
    lead: str = ""
    number: int = 0  # of the point; 0 where the item has none
    link: str = ""  # when it was, or the shortfall it answers
    stance: str = ""
    purpose: str = ""
    fact: str = ""  # its text before a gap was put into it

    @property
    def size(self) -> int:
        """Characters, all counted."""
        return len(self.lead) + len(self.link) + len(self.text) + len(self.stance) + len(self.purpose)

    def say(self, front: str = "") -> str:
        """Return it as it stands in the item; ``front`` is a stance that opens it."""
        head = f"{numeral(self.number)}是" if self.number else ""
        head += full_stop(self.lead) if self.lead else ""
        before = front or self.stance
        told = self.link + self.text
        if self.purpose and self._carries(told):
            told = f"{told.rstrip('。')}，{self.purpose}"
        elif self.purpose:
            told += _STANDING.sub("努力", self.purpose)
        if before:
            told = before + told if self.link else before_fact(before, told)
        return head + told

    @property
    def stands(self) -> bool:
        """Whether its purpose will stand as a sentence of its own."""
        return not self._carries(self.link + self.text)

    def _carries(self, told: str) -> bool:
        """Whether the sentence can take its purpose as a clause: it tells a deed, and is not long already."""
        last = told.rstrip("。").split("。")[-1] + self.stance
        return len(last) + (len(self.purpose) or 16) < _LONGEST and not _STATE.search(self.text) and "；" not in last


def before_fact(stance: str, told: str) -> str:
    """Put a stance before a fact: as its clause where both have one doer, else as a sentence."""
    short = len(stance) < _WIDE and len(stance) + len(told.split("。")[0]) < _LONGEST
    if short and follows(told):
        return f"{stance.rstrip('。')}，{told}"
    body = _BODY.match(told)
    if short and body and begins_with_verb(told[body.end() :]) and re.match(r"坚持|始终|注重|自觉|牢", stance):
        return f"{body[0]}{stance.rstrip('。')}，{told[body.end() :]}"
    return stance + told


def follows(told: str) -> bool:
    """Whether a stance may stand before a fact as its clause: it opens with a deed of the one who takes the stance."""
    return begins_with_verb(told) and not _APART.match(told)


@dataclass(slots=True)
class Body:
    """What an item says, and the order it says it in; ``turn`` below 0 keeps the plain order."""

    facts: list[Told]
    asked: tuple[Gap, ...] = ()
    stances: list[str] = field(default_factory=list)
    duties: list[str] = field(default_factory=list)
    aims: list[str] = field(default_factory=list)
    link: str = ""  # what leads from the yardstick to a shortfall: 从工作实际看，
    topics: frozenset[str] = frozenset()  # what the facts are on
    turn: int = -1
    wide: bool = False  # its stance has a second clause
    rich: bool = False  # more length was asked for

    @property
    def size(self) -> int:
        """Characters so far."""
        return sum(told.size for told in self.facts) + sum(map(len, (*self.stances, *self.duties, *self.aims)))

    @property
    def stock(self) -> str:
        """The stock sentences so far."""
        return "".join((*self.stances, *self.duties, *self.aims, *(told.purpose for told in self.facts)))

    def add(self, kind: Kind, role: Role, topic: str, deck: Deck, heading: str = "") -> int:
        """Add one stock sentence of ``kind`` where it finds its place; return how many characters it brought."""
        before = self.size
        if kind == "stance" and role == "problems" and not self.link:
            self.link = deck.seen(topic)
        if kind == "stance" and not self.stances:
            first = self.facts[0].text if self.facts else ""
            self._hold(self.stances, deck.sentence(role, topic, "stance", heading, first))
        elif kind == "beside" and self.stances and not self.wide:
            wider = deck.widened(role, topic, self.stances[0], heading + self.stock)
            self.wide, self.stances[0] = wider != self.stances[0], wider
        elif kind == "duty" and not self.duties:
            self._hold(self.duties, deck.duty(role, topic, "".join(told.text for told in self.facts), self.stock))
        elif kind == "aim" and not self.aims:
            last = self.facts[-1].purpose if self.facts else ""
            self._aim(deck.sentence(role, topic, "aim", heading + self.stock, last))
        elif kind == "further" and len(self.aims) == 1:
            more = deck.sentence(role, topic, "aim", heading + self.stock, self.aims[0])
            if more and more[:2] != self.aims[0][:2] and not _OPENS_FRONT.match(more):
                self.aims = [f"{self.aims[0].rstrip('。')}，{more}"]
        elif kind == "purpose":
            self._purpose(deck)
        elif kind == "own":
            for told in [told for told in self.facts if not told.purpose and told.number][:1]:
                aim = deck.sentence(role, topic, "aim", heading + self.stock)
                told.purpose = "" if _OPENS_FRONT.match(aim) else aim
        elif kind == "inner" and len(self.topics) < 2:
            open_ = [told for told in self.facts if told.number and not told.stance and follows(told.text)]
            for told in sorted(open_, key=lambda told: bool(told.purpose))[:1]:
                told.stance = deck.sentence(role, topic, "stance", heading + self.stock, bare=True)
        return self.size - before

    def _aim(self, aim: str) -> None:
        """Take an aim for the item, or for its last fact where that has no purpose of its own."""
        last = self.facts[-1] if self.facts else Told("")
        if (
            aim
            and last.text
            and not last.number
            and not last.purpose
            and not _RESULT.search(last.text)
            and not _OPENS_FRONT.match(aim)
        ):
            last.purpose = aim
        elif aim:
            self.aims.append(aim)

    def _purpose(self, deck: Deck) -> None:
        """Say of the first fact that has room for it, and tells no result of its own, what it is for."""
        for told in self.facts:
            if not told.purpose and not _RESULT.search(told.fact or told.text):
                told.purpose = deck.purpose(told.fact or told.text, self.topics, self.stock, alone=told.stands)
                if told.purpose:
                    return

    @staticmethod
    def _hold(held: list[str], text: str) -> None:
        if text:
            held.append(text)

    def text(self, heading: str = "") -> str:
        """Return the body; with ``heading`` it opens with it, as a point does."""
        lead = full_stop(heading) if heading and not (self.facts and self.facts[0].text.startswith(heading)) else ""
        pointed = bool(self.facts) and any(told.number for told in self.facts)
        return lead + ("".join(self._pointed() if pointed else self._flowing()))

    def _pointed(self) -> Sequence[str]:
        """Stance and duty before the points, the aim behind them."""
        opens = [*self.duties, *self.stances] if self.turn % 2 else [*self.stances, *self.duties]
        who = [told.say() for told in self.facts if not told.number]
        return (*who, *opens, *(told.say() for told in self.facts if told.number), *self.aims)

    def _flowing(self) -> Sequence[str]:
        """One of three orders: stance joined to the first fact; duty first; what it is for first."""
        stance, facts = "".join(self.stances), [*self.facts]
        rest = [told.say() for told in facts[1:]]
        if not facts:
            return (*self.stances, *self.duties, *self.aims)
        order = self.turn % 4 if self.turn >= 0 else 0
        if (
            order == 2
            and self.aims
            and _OPENS_FRONT.match(self.aims[0])
            and follows(facts[0].text)
            and not facts[0].link
        ):
            first = facts[0].say(self.aims[0])
            return (stance, *self.duties, first, *rest, *self.aims[1:])
        if order == 3 and self.duties:
            return (*self.duties, facts[0].say(stance), *rest, *self.aims)
        if self.duties:
            return (stance, *self.duties, facts[0].say(), *rest, *self.aims)
        return (facts[0].say(stance), *rest, *self.aims)


@dataclass(slots=True)
class Shortfall(Body):
    """What an item on a shortfall says: how it shows, the yardstick it falls short of, and what is needed."""

    need: str = ""  # what a shortfall of its kind calls for

    def text(self, heading: str = "") -> str:
        """Return the body: every second item measures by a yardstick, which is the first clause of the stance."""
        lead = full_stop(heading) if heading and not (self.facts and self.facts[0].text.startswith(heading)) else ""
        return lead + "".join(self._measured())

    def _aim(self, aim: str) -> None:
        if not self.need:
            self._hold(self.aims, aim)

    def _measured(self) -> Sequence[str]:
        shown = "".join(told.text for told in self.facts).rstrip("。")
        yardstick, need = "".join(self.stances).split("，")[0], self.need or "".join(self.aims)
        asked = [f"具体表现为{missing(gap.slot)}。" for gap in self.asked]
        if not shown:
            return (*self.duties, *asked, need)
        if self.duties:
            return (*self.duties, full_stop(shown), *asked, need)
        if yardstick and self.turn % 2 == 0 and "。" not in shown:
            return (f"{yardstick}还有差距，主要是{shown}。", *asked, need)
        if need and "。" not in shown and len(shown) + len(need) < _LONGEST:
            return (f"{shown}，{need}", *asked)
        return (full_stop(shown), *asked, need)
