"""The body of one item: facts as sentences or points, gaps in a clause of their own, stock sentences around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.report import Role
from assistant.writers import offline_draft_verbs as words
from assistant.writers.offline_draft_clause import begins_with_verb, clause
from assistant.writers.offline_draft_frames import Deck
from assistant.writers.offline_draft_heads import Heads, pairs_of
from assistant.writers.offline_draft_plan import Gap, PlannedItem, missing, numeral
from assistant.writers.offline_draft_sentences import full_stop, linked, tell

_MOST_POINTS = 5
_PLACE = re.compile(r"(?:在|到|村里|社区|各)[\u4e00-\u9fff]")
_RESULT = re.compile(
    r"发现|改|整改|解决|采纳|提|有\d|老百姓|群众|完成整改|解散|成功|退回|下架|化解|办结|接待|参加|采用|被|收回|其中|查出|均|共|累计|覆盖|参学|听众|受众|还|另|当|\d"
    r"|[^，]{0,8}(?:率|意度|时长)|应到|实到|同比|较上年|比上年|比去年|培训\d|参训|最终|往返|全年|平均|人均"
)
_COUNT_NAME = re.compile(r"^(.+?)(次数|件数|场次|期数|篇数|条数|个数|人数|人次|户数|点数|数)$")
_LED = re.compile(r"^(?:[一二三四五六七八九十]是(?:[^。，；\d]{4,10}。)?|同时，|此外，|另外，|与此同时，)")
_LONGEST = 80  # characters of a sentence that opens with a stance
_PREFIXED = re.compile(r"(?:\d{4}年|报告期内|围绕|针对|在)[^，。]{0,12}，")
_APART = re.compile(
    r"坚持|始终|我|本人|[\d一二三四五六七八九十]|今年|明年|去年|全年|年[初中底]|[上下]半年|每|共有|现有|设有|未|没有|无|还|有|是|出现"
    r"|发生|收到|在抓|就|继续|经常|目前|截至|讲解|讲座|作品|作风|由|分管|在分管|[^，]{1,4}占"
)
_STATE = re.compile(
    r"^(?:收到|未|没|无|发生|出现|存在|共有|现有|设有|有|获|其中)|[^，]{0,6}(?:占|为|达)[^，]*。$|被|只|仅|(?:未|没)[^，]*。$"
)
_OWN_STANCE = re.compile(r"(?!坚持|始终|注重|把|以|按|着力|牢牢|践行|立足|紧|自觉|突出)")  # opens with who takes it
_WHO = re.compile(r"(?:共有|现有)[^，。]{0,8}\d+[名人个户]。")
_POINT = 12  # characters of a fact that can be a point of its own
# Points without leads of their own share a sentence.
_POINT_ENDS = re.compile(r"([一二三四]是[^。；]{11,45})。(?=[二三四五]是[^。]{12,})")
_LEANS = re.compile(r"只|仅|且|但|导致|没有|还|也|不|未|以致|致使|使|而|甚至|其中|与|和")


@dataclass(slots=True)
class Body:
    """What an item says, in order: stance, duty, facts, gaps, aim."""

    facts: list[str]
    gap: str = ""
    asked: tuple[Gap, ...] = ()
    stances: list[str] = field(default_factory=list)
    duties: list[str] = field(default_factory=list)
    aims: list[str] = field(default_factory=list)

    alone: bool = False  # the item is all that is written
    n: int = 0  # facts it tells
    rich: bool = False  # more length was asked for: it takes as many stock sentences as it has facts
    turn: int = 0  # which of the orders of sentences it takes, so that items do not all read alike

    @property
    def size(self) -> int:
        """Characters so far."""
        return sum(map(len, (*self.facts, self.gap, *self.stances, *self.duties, *self.aims)))

    def add(self, kind: str, role: Role, topic: str, deck: Deck, heading: str = "") -> int:
        """Add one stock sentence of ``kind`` where it finds its place; return how many characters it brought."""
        held = {"stance": self.stances, "aim": self.aims, "duty": self.duties}[kind]
        if len(held) >= self._room(kind, role):
            return 0
        if kind == "duty":
            text = deck.duty(role, topic or "default", "".join(self.facts), "".join(self.stances))
        else:
            text = deck.sentence(role, topic, "stance" if kind == "stance" else "aim", heading)
        if text:
            held.append(text)
        return len(text)

    def _room(self, kind: str, role: Role) -> int:
        """Return how many sentences of ``kind`` the item takes: one, and a second only where it stands alone."""
        several = self.alone and role in ("done", "plans") and self.n > 2
        most = 4 if self.rich else 3 if kind == "stance" else 2
        return min(self.n if self.rich else self.n - 1, most) if several else 1

    def text(self, heading: str = "") -> str:
        """Return the body; with ``heading`` it opens with it, as a point does."""
        lead = full_stop(heading) if heading and not (self.facts and self.facts[0].startswith(heading)) else ""
        facts = list(self.facts)
        points = [at for at, told in enumerate(facts) if re.match(r"[一二三四五六七八九十]是", told)]
        middle = points[len(points) // 2] if points else len(facts) // 2
        spread = 1 if len(points) > 1 else 2  # stances that stand before the facts
        for turn, stance in enumerate(self.stances[spread:]):
            fitting = [at for at in (points if spread == 1 else ()) if _follows(_LED.sub("", facts[at]))]
            place = fitting[turn % len(fitting)] if fitting else (middle + turn) % len(facts)
            facts[place] = _opened(facts[place], stance)
        for turn, aim in enumerate(self.aims[1:2] + self.aims[3:]):
            place = max(middle - 1 - turn, 0)
            joined = not _STATE.search(_LED.sub("", facts[place])) and not aim.startswith("着眼于")
            facts[place] = f"{facts[place].rstrip('。')}，{aim}" if joined else facts[place] + aim
        before, after = self._around(facts, self.stances[:spread])
        return _POINT_ENDS.sub(r"\1；", "".join((lead, *before, *facts, self.gap, *after)))

    def _around(self, facts: list[str], stances: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what stands before and after the facts; a stance or an aim may become the first fact's own clause."""
        stance, duty, aim = stances[:1], self.duties[:1], [*self.aims[:1], *self.aims[2:3]]
        last = facts[-1] if facts else ""
        closes = (
            len(aim) == 1
            and bool(facts)
            and not self.duties[1:]
            and self.turn >= 0
            and self.turn % 3 != 1
            and not aim[0].startswith("着眼于")
            and "；" not in last
            and len(last) + len(aim[0]) < _LONGEST
            and not _STATE.search(_LED.sub("", last))
        )
        if closes:
            facts[-1] = f"{last.rstrip('。')}，{aim[0]}"
            aim = []
        acted = bool(facts) and bool(words.ACTORS.match(facts[0]))
        own = self.turn >= 0 and bool(stance) and not _OWN_STANCE.match(stance[0]) and acted
        joins = (
            bool(facts)
            and len(stances) < 2
            and len(aim) < 2
            and (own or _follows(facts[0]))
            and not _PREFIXED.match(facts[0])
        )
        if joins and stance and self.turn % 3 < 2 and len(stance[0]) + len(facts[0]) < _LONGEST:
            facts[0] = f"{stance[0].rstrip('。')}，{facts[0]}"
            return tuple(duty), tuple(aim)
        if joins and aim and aim[0].startswith("着眼于"):
            facts[0] = f"{aim[0].rstrip('。')}，{facts[0]}"
            return (*stance, *duty), ()
        if self.turn % 2 and duty and stance:
            return (*duty, *stances), (*self.duties[1:], *aim)
        return (*stance, *duty, *stances[1:]), (*self.duties[1:], *aim)


def item_body(
    item: PlannedItem, role: Role, heads: Heads, deck: Deck, *, pointed: bool, alone: bool = False, apart: bool = False
) -> Body:
    """Tell an item's facts: as points where the samples do and there are two or more, else linked by words.

    ``alone``: the item is one of few, so that each fact has room of its own; ``apart``: and is cut into its deeds.
    """
    full = all(len(fact.said) >= _POINT for _, fact in item.facts)
    loose = (alone or (pointed and full)) and len(item.facts) <= _MOST_POINTS
    sentences = tell([fact for _, fact in item.facts], role, loose=loose)
    if alone and apart and role == "done" and len(sentences) < 2:
        sentences = [part for sentence in sentences for part in _apart(sentence)]
    if pointed and len(sentences) >= 2:
        told = _as_points(sentences, role, item.topic, heads)
    else:
        told = linked(sentences, role)
        if role == "done" and len(sentences) > 1 and (link := deck.link(role, item.topic)):
            told[0] = link + told[0]
    if not told:
        told = [full_stop(missing(f"{item.topic}的具体内容"))]
    for gap in item.gaps:
        _put(gap, told)
    return Body(told, "", item.gaps, alone=alone, n=len(item.facts))


def plain_body(item: PlannedItem, role: Role) -> Body:
    """Tell an item's facts one after the other, as plans are told."""
    sentences = tell([fact for _, fact in item.facts], role)
    return Body(sentences, _gap_sentence(item.gaps, role), item.gaps)


def causes_body(item: PlannedItem) -> Body:
    """Tell causes as 一是, 二是 where there are several."""
    told = [clause(fact.said, "causes") for _, fact in item.facts]
    if len(told) > 1:
        told = [f"{numeral(number)}是{one}" for number, one in enumerate(told, 1)]
    return Body([full_stop(one) for one in told])


def shortfall_body(item: PlannedItem, *, ask: bool) -> Body:
    """Tell shortfalls below their heading; what the heading says already is not said again.

    ``ask``: where the heading says all there is, leave a placeholder for how the shortfall shows.
    """
    told = [clause(fact.said, "problems") for _, fact in item.facts]
    first, _, rest = told[0].partition("，") if told else ("", "", "")
    if first == item.heading and not (rest and _LEANS.match(rest)):
        shown = f"存在{rest}的情况" if re.fullmatch(r"[\u4e00-\u9fff]{2,5}化", rest) else f"具体看，{rest}"
        told = [*([shown] if rest else []), *told[1:]]
    if told or not ask:
        return Body([full_stop(one) for one in told])
    gap = Gap(
        f"{item.heading}的具体表现" if len(item.heading) <= 12 else "具体表现",
        f"“{item.heading}”具体表现在哪里？",
        "",
        0,
        0,
    )
    return Body([full_stop(f"具体表现为{missing(gap.slot)}")], "", (gap,))


def _as_points(sentences: Sequence[str], role: Role, topic: str, heads: Heads) -> list[str]:
    """Number sentences 一是, 二是; where leads fit two or more these are led, and the others stand after them."""
    led: list[tuple[str, str]] = []
    rest, before = list[str](), list[str]()
    for sentence in sentences:
        lead = heads.point(role, topic, sentence, ())
        same = next((n for n, (other, _) in enumerate(led) if other == lead), None)
        if lead and same is not None:
            led[same] = (lead, led[same][1] + sentence)
        elif lead:
            led.append((lead, sentence))
        else:
            (rest if led else before).append(sentence)
    if len(led) > 1:
        points = [f"{numeral(n)}是{lead}。{told}" for n, (lead, told) in enumerate(led, 1)]
        return [*before, *points, *linked(["", *rest], role)[1:]]
    groups = _shared_out([one for one in sentences if not _WHO.match(one)], _MOST_POINTS)
    who = [one for one in sentences if _WHO.match(one)]
    if len(groups) < 2:
        return [*who, *(linked(groups[0], role) if groups else ())]
    return [*who, *(f"{numeral(number)}是{''.join(group)}" for number, group in enumerate(groups, 1))]


def _opened(told: str, stance: str) -> str:
    """Put a stance before a fact, behind the lead of its point."""
    led = _LED.match(told)
    rest = told[led.end() :] if led else told
    if _follows(rest) and len(stance) + len(rest) < _LONGEST:
        stance = f"{stance.rstrip('。')}，"
    return f"{led[0] if led else ''}{stance}{rest}"


def _follows(told: str) -> bool:
    """Whether a stance may stand before a fact as its clause: it opens with a deed of the one who takes the stance."""
    return begins_with_verb(told) and not _APART.match(told)


def _shared_out(sentences: list[str], most: int) -> list[list[str]]:
    size = -(-len(sentences) // most)
    return [sentences[i : i + size] for i in range(0, len(sentences), size)]


def _apart(sentence: str) -> list[str]:
    """Cut a sentence where a deed of its own begins; what a deed led to stays with it."""
    found: list[str] = []
    for part in sentence.rstrip("。").split("，"):
        deed = begins_with_verb(part) or _PLACE.match(part) or re.match(r"[^，\d]{2,8}(?:讲|开展|组织|参加)", part)
        own = len(part) >= 6 and deed and re.search(r"\d", part) and not _RESULT.match(part)
        if found and own and len(found[-1]) >= 8 and not re.search(r"[“（《][^”）》]*$", found[-1]):
            found.append(part)
        else:
            found[-1:] = [f"{found[-1]}，{part}"] if found else [part]
    return [full_stop(part) for part in found] if len(found) <= _MOST_POINTS else [sentence]


def _gap_sentence(gaps: Sequence[Gap], role: Role) -> str:
    """Say what is missing as one clause a gap: 参学率为【待补：参学率】."""
    if not gaps:
        return ""
    return full_stop("，".join(_gap_clause(gap) for gap in gaps))


def _put(gap: Gap, told: list[str]) -> None:
    """Put what is missing into the sentence that speaks of it, or after it where that is long already."""
    words = pairs_of(f"{gap.slot}{gap.frame}")
    place = max(range(len(told)), key=lambda at: (len(words & pairs_of(told[at])), at))
    asked, sentence = _gap_clause(gap), told[place]
    if len(sentence) + len(asked) > _LONGEST - 15:
        told[place] = f"{sentence}{asked}。"
        return
    sign = "，" if begins_with_verb(asked) or re.match("主要|议题|内容|[^，]*率", asked) else "；"
    told[place] = f"{sentence.rstrip('。')}{sign}{asked}。"


def _gap_clause(gap: Gap) -> str:
    if "{}" in gap.frame:
        return gap.frame.removeprefix("全年").replace("{}", missing(gap.slot), 1)
    counted = _COUNT_NAME.match(gap.slot)
    if counted and gap.unit:
        return f"{counted[1]}{missing(gap.slot)}{gap.unit}"
    return f"{gap.slot}为{missing(gap.slot)}"
