"""The arrangement of one item: its facts, one stance or duty that opens them, and one aim at their end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.genre import Deed
from assistant.report import Role
from assistant.writers.draft.clause import begins_with_verb
from assistant.writers.draft.frames import AIMS, Deck
from assistant.writers.draft.plan import MISSING, Gap, missing, numeral
from assistant.writers.draft.polarity import falls_short
from assistant.writers.draft.sentences import full_stop

Kind = Literal["stance", "beside", "wider", "duty", "measure", "called", "aim", "purpose", "further", "each", "all"]
_WIDE = 40  # characters of a stance beyond which it stands as a sentence of its own
_PURPOSE = 16  # characters of a purpose, about
_CROWDED = 76  # characters of a fact with its duty from which what is missing of it stands apart
_LONGEST = 108  # characters of a sentence that a stock clause may join
_APART = re.compile(
    r"坚持|始终|我|本人|[\d一二三四五六七八九十]|今年|明年|去年|全年|年[初中底]|[上下]半年|每|共有|现有|设有|未|没有|无|还|有|是|出现"
    r"|发生|收到|在抓|就|继续|经常|目前|截至|讲解|讲座|作品|作风|由|分管|在分管|[^，]{1,4}占"
)
_STATE = re.compile(
    r"^(?:收到|未|没|无|发生|出现|存在|共有|现有|设有|有|获|其中)|[^，。]{0,6}(?:占|为|达)[^，。]*。$|被|只|仅|(?:未|没)[^，。]*。$"
)
_BODY = re.compile(
    r"(?!本人|我(?!们?[局院校馆县市])|列席|参加|出席|协助|[向对经由在请])(?:[\u4e00-\u9fff]{0,4}(?:党组|党委|党工委|党总支|总支|党支部|支部))(?![书委成副]|大会|会)(?=[\u4e00-\u9fff])"
)
_WHEN = re.compile(
    r"(?:今年|明年|去年|全年|年[初中底末]|[上下]半年|[一二三四]季度|每|\d|[一二三四五六七八九十]+月|节[前后]|会[前后]|春节|国庆|期间)"
)
# A fact that tells what came of it needs no purpose behind it.
_RESULT = re.compile(
    r"^(?:共有|现有)|获|(?<!参学)(?<!参训)(?<!到课)率|满意|办结|回复|整改|解决|平息|化解|下架|注销|关停|关闭|撤|更换|换了|采用|通报|谈话|退|发现|减少|增长|下降|少了|多了|说明|澄清|道歉|辟谣|精简|均已|调解|核实|答复|误会|剔除|解散|修改|没再|改完"
)
_COUNT_NAME = re.compile(r"^(.+?)(次数|件数|场次|期数|篇数|条数|个数|人数|人次|户数|点数|数)$")
_GAP_BEHIND = re.compile(r"，([^，。]*【待补：[^】]*】[^，。]*。)$")
_NO_DUTY = re.compile(
    r"[就只仅]\d|没|未|不|缺|^(?:同时|此外|另外|与此同时|共有|现有|设有|有|收到|未|没|无|针对|在|按照|围绕|根据|原)|简化|精简|放宽|减免|取消|压缩|暂停|(?:请|建议|恳请|希望|盼)(?:上级|[省市县区]里|[省市县区]委|主管|领导)|^[^，。]*【待补|^(?:巡察|巡视|审计|上级|督导组|检查组)|反馈|交给|移交|改由"
)


_STAFF = re.compile(
    r"(?!培训|轮训|选派|选聘|聘|表彰|慰问|约谈|提拔|组建|配|招|评|选)[\u4e00-\u9fff]{0,8}(?:干事|专干|专员|委员|员|志愿者|教师|老师|骨干|辅导员)(?:共|共有|有|现有)?\d+[名人个](?:，|。)"
)


@dataclass(slots=True)
class Told:
    """One fact or a few as a sentence, with what belongs to it alone: its lead, a duty before, a purpose behind."""

    text: str  # with its full stop
    lead: str = ""
    number: int = 0  # of the point; 0 where the item has none
    before: str = ""  # the duty it answers, with a comma, or a stance
    purpose: str = ""
    kind: Deed | None = None
    mixed: bool = False  # tells deeds of several kinds, none of which what it is for would fit
    rules: bool = False  # tells the plan or the system that the points behind it stand on

    @property
    def size(self) -> int:
        """Characters, all counted."""
        return len(self.lead) + len(self.text) + len(self.before) + len(self.purpose)

    def say(self, front: str = "") -> str:
        """Return it as it stands in the item; ``front`` is a stance that opens it."""
        head = f"{numeral(self.number)}是" if self.number else ""
        head += full_stop(self.lead) if self.lead else ""
        told = self.before + self.text
        if self.purpose:
            told = f"{told.rstrip('。')}，{self.purpose}"
        if front:
            told = front + told if self.before else before_fact(front, told)
        return head + told

    @property
    def takes_purpose(self) -> bool:
        """Whether a purpose may follow as a clause: it tells a deed, not long, neither what came of it nor a gap."""
        last = (self.before + self.text).rstrip("。").split("。")[-1]
        short = len(last) + _PURPOSE < _LONGEST and "；" not in last and not self.mixed
        return (
            short
            and not falls_short(self.text)
            and not any(sign.search(self.text) for sign in (_STATE, _RESULT, MISSING))
        )


def before_fact(stance: str, told: str) -> str:
    """Put a stance before a fact: as its clause where both have one doer, else as a sentence."""
    short = len(stance) < _WIDE and len(stance) + len(told.split("。")[0]) < _LONGEST
    if short and follows(told):
        return f"{stance.rstrip('。')}，{told}"
    body = None if _WHEN.match(told) else _BODY.match(told)  # 年初党组坚持…，开会确定4件事: no yearly stance
    if short and body and follows(told[body.end() :]) and re.match(r"坚持|始终|注重|自觉|牢", stance):
        return f"{body[0]}{stance.rstrip('。')}，{told[body.end() :]}"
    return stance + told


def follows(told: str) -> bool:
    """Whether a stance may stand before a fact as its clause: it opens with a deed of the one who takes the stance."""
    return begins_with_verb(told) and not (_APART.match(told) or _WHEN.match(told))


@dataclass(slots=True)
class Body:
    """What an item says; its stock sentences are added one by one, as there is room for them."""

    facts: list[Told]
    asked: tuple[Gap, ...] = ()
    stance: str = ""
    aim: str = ""  # as a sentence of its own, where no fact carries it
    wide: bool = False  # its stance has a second clause
    named: str = ""  # a sentence that names what the facts are about
    result: str = ""  # a sentence that leaves a gap for what came of it all
    duties: int = 1  # that it may name

    @property
    def size(self) -> int:
        """Characters so far."""
        return (
            sum(told.size for told in self.facts)
            + len(self.stance)
            + len(self.named)
            + len(self.aim)
            + len(self.result)
        )

    @property
    def stock(self) -> str:
        """The stock sentences so far."""
        return "".join((self.stance, self.aim, *(told.before + told.purpose for told in self.facts)))

    @property
    def aims(self) -> int:
        """How often it says what something is for."""
        return bool(self.aim) + (AIMS.search(self.stance) is not None) + sum(bool(told.purpose) for told in self.facts)

    @property
    def aimed(self) -> bool:
        """Whether something says what it is for."""
        return self.aims > 0

    def add(self, kind: Kind, role: Role, topic: str, deck: Deck, heading: str = "") -> int:
        """Add one stock sentence of ``kind`` where it finds its place; return how many characters it brought."""
        before = self.size
        if kind == "stance" and not self.stance:
            self.stance = deck.stance(self._first, role, topic, heading)
        elif kind in ("beside", "wider") and self.stance and not self.wide:
            deed, topic = (self._first, topic) if kind == "beside" else (None, "default")
            wider = deck.widened(deed, role, topic, self.stance, heading + self.stock)
            self.wide, self.stance = wider != self.stance, wider
        elif kind == "duty":
            self._duty(deck)
        elif kind == "aim" and not self.aimed:
            self._aim(role, topic, deck, heading)
        elif kind == "purpose":
            self._purpose(deck, heading)
        elif kind == "each":
            self._each(deck, heading)
        elif kind == "further" and not self.aim and self._closes_alone:
            self.aim = deck.sentence(role, topic, "aim", heading + self.stock)
        elif kind == "all" and self.result.startswith("\n"):
            self.result = f"\n{deck.tail(role)}{self.result.lstrip()}"
        return self.size - before

    @property
    def _closes_alone(self) -> bool:
        """Whether nothing but a line of its own, which speaks of the whole part, stands behind the facts."""
        return not self.result or self.result.startswith("\n")

    @property
    def _first(self) -> Deed | None:
        return self.facts[0].kind if self.facts else None

    def _duty(self, deck: Deck) -> None:
        """Say which duty the first fact that answers one answers."""
        if sum(bool(told.before) for told in self.facts) >= self.duties:
            return
        for told in self.facts:
            staff = _STAFF.match(told.text) is not None  # who there is answers no rule
            if told.kind and not (told.before or told.kind.befell or staff or _NO_DUTY.search(told.text)):
                told.before = deck.duty(told.kind, told.text)
                if told.before and (told.size > _CROWDED or told.text.count("，") > 1):
                    told.text = _GAP_BEHIND.sub(r"。\1", told.text)  # behind a clause more, it takes its own sentence
                if told.before:
                    return

    def _aim(self, role: Role, topic: str, deck: Deck, heading: str) -> None:
        """Say what the last fact is for, behind it."""
        last = self.facts[-1] if self.facts else None
        if last is None or not last.takes_purpose:
            return
        if last.kind and last.kind.aim:
            last.purpose = deck.purpose(last.kind, heading + self.stock + last.text)
        elif not last.kind and topic != "default" and self._closes_alone:
            self.aim = deck.sentence(role, topic, "aim", heading + self.stock)

    def _purpose(self, deck: Deck, heading: str) -> None:
        """Say of the first fact that has room for it, and tells no result of its own, what it is for."""
        for told in self.facts:
            if told.kind and not told.purpose and told.takes_purpose:
                told.purpose = deck.purpose(told.kind, heading + self.stock + told.text)
                if told.purpose:
                    return

    def _each(self, deck: Deck, heading: str) -> None:
        """Open a point with a stance of its own kind, where neither it nor the point before it has one."""
        points = [told for told in self.facts if told.number]
        for n, told in enumerate(points):
            near = points[max(n - 1, 0) : n + 2]
            if (n == 0 and self.stance) or any(one.before for one in near) or falls_short(told.text):
                continue
            if told.kind and not (told.kind.befell or told.mixed or MISSING.search(told.text)):
                stance = deck.stance_on(told.kind, told.text, heading + self.stock + told.lead)
                told.before = stance if not follows(told.text) else f"{stance.rstrip('。')}，" if stance else ""
                if told.before:
                    return

    def text(self, heading: str = "") -> str:
        """Return the body; with ``heading`` it opens with it, as a point does."""
        lead = full_stop(heading) if heading and not (self.facts and self.facts[0].text.startswith(heading)) else ""
        return lead + "".join(self._told())

    def _told(self) -> Sequence[str]:
        """The stance opens the first fact, or stands before the points; the aim comes last."""
        first = next((n for n, told in enumerate(self.facts) if told.number), None)
        one = self.stance and self.named and not self.wide
        opening = f"{self.stance.rstrip('。')}，{self.named}" if one else self.stance + self.named
        if first is not None or self.named:
            said = [told.say() for told in self.facts]
            at = next((n for n, told in enumerate(self.facts) if told.rules), first or 0)
            if at < len(said) and self.facts[at].rules and opening and not self.named:
                return (*said[:at], self.facts[at].say(opening), *said[at + 1 :], self.aim, self.result)
            return (*said[:at], opening, *said[at:], self.aim, self.result)
        if not self.facts:
            return (self.stance, self.aim)
        return (self.facts[0].say(self.stance), *(told.say() for told in self.facts[1:]), self.aim, self.result)


@dataclass(slots=True)
class Shortfall(Body):
    """What an item on a shortfall says: how it shows, and what is needed; one may name the rule it falls short of."""

    need: str = ""  # what a shortfall of its kind calls for
    spare: str = ""  # the same, where others of the part tell what they call for
    besides: str = ""  # what else it calls for, without 需要 and end mark, where there is room
    measure: str = ""  # a rule it is measured by, as a sentence

    def add(self, kind: Kind, role: Role, topic: str, deck: Deck, heading: str = "") -> int:
        """Add a rule, what is needed, or what else is; return how many characters it brought."""
        before = self.size
        if kind == "measure" and topic != "default" and not self.measure:
            self.measure = deck.measure(topic)
        elif kind == "aim" and not self.need:
            self.need = deck.sentence(role, topic, "aim", heading)
        elif kind == "further" and self.need and self.besides:
            self.need, self.besides = f"{self.need.rstrip('。')}，{self.besides}。", ""
        elif kind == "called" and not self.need:
            self.need, self.spare = self.spare, ""
        return self.size - before

    @property
    def size(self) -> int:
        """Characters so far."""
        asked = sum(len(gap_clause(gap)) for gap in self.asked if not gap.ask_only and not gap.last)
        stock = len(self.need) + len(self.measure) + len(self.result)
        return sum(told.size for told in self.facts) + asked + stock

    def _told(self) -> Sequence[str]:
        """How it shows and why, then the rule and what is needed."""
        shown = "".join(told.text for told in self.facts).rstrip("。")
        asked = "，".join(gap_clause(gap) for gap in self.asked if not gap.ask_only and not gap.last)
        single = shown and not asked and self.need and not self.measure and "。" not in shown
        if single and len(shown) + len(self.need) < _LONGEST:
            return (f"{shown}，{self.need}", self.result)
        if asked:
            shown = f"{shown}，{asked}" if shown and "。" not in shown else f"{shown}。{asked}" if shown else asked
        called = f"{self.measure.rstrip('。')}，{self.need}" if self.measure and self.need else self.measure + self.need
        return (full_stop(shown), called, self.result)


def gap_clause(gap: Gap) -> str:
    """Return a clause that says what is missing, with the placeholder in it."""
    if "{}" in gap.frame:
        return gap.frame.removeprefix("全年").replace("{}", missing(gap.slot), 1)
    counted = _COUNT_NAME.match(gap.slot)
    if counted and gap.unit:
        return f"{counted[1]}{missing(gap.slot)}{gap.unit}"
    return f"{gap.slot}为{missing(gap.slot)}"
