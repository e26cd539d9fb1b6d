"""The plan a draft is written from: which parts, in which order, with which facts, gaps and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.report import Role
from assistant.structure.notes.fact import Fact, Notes

MISSING = re.compile(r"【待补：([^【】]{1,200})】")
AS_LAST_YEAR = "主送机关照去年"  # what is told of an addressee that nobody named this year
PUT_RIGHT = "按您的要求改了"  # why a fact is not written whose corrected wording is
NUMERALS = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


def missing(slot: str) -> str:
    """Return the placeholder for what the user must still give."""
    return f"【待补：{slot}】"


def numeral(number: int) -> str:
    """Return 1..99 in 汉字."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{NUMERALS[tens]}十"
    return head + (NUMERALS[ones] if ones or not tens else "")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks about when: ``speaker`` is 本人, 我局, 局党组 …; empty ``unit`` or ``period`` are unknown."""

    speaker: str
    person: Literal["first", "unit"]
    unit: str = ""
    period: str = ""
    subject: str = ""
    word: str = "报告"
    type: str = ""
    position: str = ""
    asked: str = ""  # the kind of report as it was asked for, where a unit gives what persons usually do

    def fill(self, frame: str) -> str | None:
        """Fill a frame's slots; None where it needs what is unknown."""
        values: Mapping[str, str] = {
            "speaker": self.speaker,
            "unit": self.unit or self.speaker,
            "period": self.period,
            "subject": self.subject,
            "word": self.word,
        }
        if self.person == "first" and self.asked:  # no 述职 was asked for
            frame = frame.replace("根据述职要求，", "").replace("述职", "汇报")
        if "{period}" in frame and not self.period:
            return None
        return re.sub(r"\{([a-z]+)\}", lambda slot: values.get(slot[1], slot[0]), frame)


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that ``k`` of the ``n`` samples on the topic state and the notes lack."""

    slot: str
    ask: str
    unit: str
    k: int
    n: int
    frame: str = ""  # how a draft says it, with {} where the fact goes
    beside: str = ""  # a pattern of the facts it belongs to
    ask_only: bool = False  # asked for, but no gap is left in the text: it would say that there is such a thing
    of: str = ""  # the kind of fact that samples state it of; "" for the topic
    last: bool = False  # it closes what is told

    @property
    def question(self) -> str:
        """The question to the user, with its reason."""
        ask = self.ask or f"{self.slot}是多少？"
        once = "定了的" if self.of == "打算" or self.last else "有的" if self.of else "做过的"
        left = f"{once}请补一句" if self.ask_only else f"文中已留{missing(self.slot)}"
        usual = (
            f"写到{self.of or '这一主题'}的{self.n}篇范文中有{self.k}篇写了{self.slot.partition('（')[0]}，"
            if self.n
            else ""
        )
        return f"{ask}（{usual}{left}）"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a renewed report changed: ``kind`` fact, event, wording, date or dropped; ``after`` may be ""."""

    kind: str
    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One item （一）: a topic (or the user's own heading) with its facts, as indexes into the notes' facts.

    ``text``: the item's wording where it is settled (it was written before, or edited by hand); it then stands as it
    is. ``framed``: the wording is last year's frame, which cannot be written anew from the facts.
    """

    topic: str
    heading: str
    facts: tuple[tuple[int, Fact], ...]
    gaps: tuple[Gap, ...] = ()
    text: str = ""
    framed: bool = False
    proposed: str = ""  # what is said where no fact stands behind it: a measure proposed, with a gap to fill
    silent: str = ""  # what it told when it was written, where its heading said all: as long as it is that, no text
    ordered: bool = False  # the user put its facts in their order
    opens: str = ""  # words that the user dictated for its opening, whatever else is written
    closes: str = ""  # and for its end

    @property
    def tells(self) -> str:
        """What is told, as a word: its heading and which facts; another heading or fact makes it another."""
        return f"{self.heading}：{','.join(str(index) for index, _ in self.facts)}"

    def as_written(self, text: str) -> PlannedItem:
        """Return the item with its wording settled, be it that its heading says all."""
        return replace(self, text=text, silent="" if text else self.tells)

    @property
    def is_silent(self) -> bool:
        """Whether its heading is settled to say all."""
        return not self.text and self.silent == self.tells


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """One section; ``target`` characters without white space. ``form``: items （一）, points 一是, or one paragraph."""

    role: Role
    number: str
    heading: str
    items: tuple[PlannedItem, ...]
    causes: tuple[tuple[int, Fact], ...] = ()
    run_in: bool = True
    form: Literal["items", "points", "paragraph"] = "items"
    pointed: bool = False  # facts inside an item as 一是, 二是
    target: int = 600
    lead: str = ""  # settled words between the heading and the first item
    causes_text: str = ""  # settled wording of ``causes``
    tail: str = ""  # settled words behind the last item


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """Everything that is decided before a word is written."""

    title: str
    voice: Voice
    sections: tuple[PlannedSection, ...]
    whole: bool = False  # title, opening, transition and closing are written too
    opening: bool = False  # the opening alone, or with the rest
    closing: bool = False
    opening_facts: tuple[tuple[int, Fact], ...] = ()
    bare_item: bool = False  # one topic only: the item without its section's heading
    plain: bool = False
    rich: bool = False  # longer was asked for
    sober: bool = False  # a plainer tone: fewer stock sentences, none with a figure of speech
    formal: bool = False  # a more formal tone: none with a figure of speech, more rules
    length: int = 0  # characters asked for, 0 where none were
    seed: int = 0
    unused: Mapping[int, str] = field(default_factory=dict)  # index of a fact → why it is not written
    uncovered: str = ""  # a question on topics that most samples write on and the notes do not
    notes: Notes = field(default_factory=lambda: Notes("", (), {}))
    opening_text: str = ""  # settled wording of the opening, transition included
    closing_text: str = ""
    told: tuple[str, ...] = ()  # what else the user is asked: what the notice and last year's report call for
    heard: tuple[str, ...] = ()  # what the user should know and need not answer
    notice: str = ""  # the text of the notice that shaped the plan
    addressee: str = ""  # 主送机关, where a notice names it
    typed: tuple[str, ...] = ()  # facts that the user typed into the text
    limit: int = 0  # characters that a notice allows
    frame: str = ""  # last year's report, whose wording stays where it is no fact
    changes: tuple[Change, ...] = ()  # what a renewed report changed of last year's
    opens: str = ""  # words that the user dictated for the opening of the draft, whatever else is written
    closes: str = ""  # and for its end
    avoided: tuple[str, ...] = ()  # words that no stock sentence may hold

    def items(self) -> Iterator[PlannedItem]:
        """Yield every planned item in order."""
        for section in self.sections:
            yield from section.items

    def settled(self) -> Iterator[str]:
        """Yield every wording that stands as it is."""
        yield from (self.opening_text, self.closing_text)
        for section in self.sections:
            yield from (section.lead, *(item.text for item in section.items), section.causes_text)

    def in_one(self, section: PlannedSection) -> bool:
        """Whether a part is one paragraph, without headings."""
        return self.bare_item and section.form != "items"

    def outline(self) -> str:
        """Return the plan as lines to show before writing."""
        lines = ["导语"] if self.opening else []
        for section in self.sections:
            lines.append(f"{section.number}{section.heading}")
            for index, item in enumerate(section.items, 1):
                told = f"{len(item.facts)}条事实" if item.facts else "待补"
                lines.append(f"  （{numeral(index)}）{item.heading}（{told}）")
        return "\n".join(lines)


def reworded(section: PlannedSection, text: str) -> PlannedSection:
    """Return the section with the wording that ``text``, written by someone else, gives its items.

    Where the items cannot be told apart in it, none of them is settled.
    """
    if section.form != "items" or section.causes:
        return section
    items = []
    for number, item in enumerate(section.items, 1):
        head = f"（{numeral(number)}）{item.heading}"
        after = f"（{numeral(number + 1)}）"
        start = text.find(head)
        end = text.find(f"\n{after}", start) if number < len(section.items) else len(text)
        if start < 0 or end < 0:
            return section
        items.append(replace(item, text=text[start + len(head) : end].strip("。\n") + "。"))
    return replace(section, items=tuple(items))
