"""A whole that is spoken of again with another number: 集中学习12次, and later 15次中心组学习中有3次.

Only a number that plainly is a whole (……中有, 这26个) is held against what was counted before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.taken_up_again import slipped
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk, shorten
from assistant.results import Finding
from assistant.structure.likeness import holds_in_order

_UNITS = "次|场|期|个|件|条|项|起|例|名|人|篇|处|户|家|份|块|座|支|本|部|套|台|面|幅|堂|节|所"
_WHOLE = re.compile(
    rf"(?P<which>(?:[一-鿿]{{2,8}}的)?)(?P<value>(?<![\d.第—至到])\d{{1,5}})(?P<unit>{_UNITS})(?P<thing>[一-鿿]{{2,10}}?)"
    r"(?:当中|之中|中|里)，?(?:[一-鿿]{0,3}有|[一-鿿“”]{0,14}?的?(?:有|只有|仅有|占)|占|仅|只)[一-鿿]{0,2}\d"
)
_THESE = re.compile(
    rf"(?P<which>这|上述)(?P<value>\d{{1,5}})(?P<unit>{_UNITS})(?P<thing>[一-鿿]{{2,6}}?)(?=[，。；、）\n]|中|里|已|均|都|全|逐)"
)
_OPENS = re.compile(  # 64场宣讲以集中授课为主: with these words a problem takes up what was counted before
    rf"(?:(?<=[。；，：）])|(?<=[。；，：][一二三四五六七八九]是)|(?<=\n))(?P<which>)(?P<value>\d{{1,5}})(?P<unit>{_UNITS})"
    r"(?P<thing>[一-鿿“”]{2,12}?)(?=当中|之中|中(?![心小学])|里|以|多[数半为]?|大多|主要|集中[在于安]|普遍|基本上|内容|形式|均|都|没有|还|仍|的|，)"
)
_ANY_THING = re.compile("^(?:[一-鿿]{0,2}(?:问题|意见|建议|信息|诉求|事项|活动|任务|隐患|线索|风险点?|舆情))$")
_ANOTHER_TIME = re.compile(r"上年|去年|[上下]半年|季度|\d月|首|前|后|近|另|新增|剩|其余|余下|未|重点|典型|突出")
_OWN_TIME = re.compile("^(?:全年|今年|年内|本年度?|一年来)")
_NEAR = 0.7  # of the other number: a much smaller one is some of them, a much larger one another thing
_FEW = 2  # values that a thing was counted with; of more it is not sure which one is meant again


def check_spoken_of_again(desk: Desk) -> list[Finding]:
    """Find wholes that were counted otherwise before."""
    return [
        one
        for pattern in (_WHOLE, _THESE, _OPENS)
        for match in pattern.finditer(desk.text)
        for one in _held(desk, match)
    ]


def _held(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    at, thing = match.start("value"), match["thing"].strip("“”")
    before = re.split("[。；，：\n]", desk.text[max(0, at - 16) : at])[-1]
    if _ANOTHER_TIME.search(_OWN_TIME.sub("", before)) or desk.role_at(at) == "plans":
        return
    these = match.re is _THESE
    if match.re is _OPENS and (desk.role_at(at) != "problems" or _stands_twice(desk.text, match)):
        return
    told = [one for one in _counted(desk, match, thing) if not these or "\n" not in desk.text[one.end : at]]
    values = {one.value for one in told}
    said = float(match["value"])
    if not values or len(values) > _FEW or said in (*values, sum(values), sum(one.value for one in told)):
        return
    if len(told) == 1 and _usual(desk.text, match):
        return  # the other one is the odd one out
    written = bool(_MADE.search(match["which"])) and len(thing) >= _CALLED  # 全年撰写的8篇心得体会中
    if not any(_slipped(said, value) or (written and _near(said, value)) for value in values):
        return
    first = min(reversed(told), key=lambda one: abs(one.value - said))
    earlier = re.split("[，。；：\n]", desk.text[max(0, first.start - 24) : first.start])[-1]
    words = shorten(
        earlier + desk.text[first.start : first.end] + ("" if thing[-2:] in earlier else first.after[:_BEHIND]), 30
    )
    message = f"这里是 {match['value']}{match['unit']}，前面写的是“{words}”"
    span = at, match.end("thing")
    yield desk.remark(TWO_VALUES, "warning", *span, message, "核对后统一；口径或时段不同的，写明口径")


def _stands_twice(text: str, match: re.Match[str]) -> bool:
    """Whether the number stands elsewhere too: 发放问卷300份，收回285份, and 285份问卷中."""
    return len(re.findall(rf"(?<![\d.]){match['value']}{match['unit']}", text)) > 1


def _usual(text: str, match: re.Match[str]) -> bool:
    """Whether the thing stands elsewhere with the very same number."""
    value, unit, thing = match["value"], match["unit"], match["thing"]
    return len(re.findall(rf"(?<![\d.]){value}{unit}[一-鿿]{{0,4}}{thing[-2:]}|{thing[-2:]}{value}{unit}", text)) > 1


_MADE = re.compile("(?:撰写|制作|创作|推出|印发|编发|编写|拍摄|举办|开展|组织|刊发|发表|提交|形成|评选|建立)的$")
_CALLED = 4  # characters of a name that is no other thing's
_HALF = 0.5
_BEHIND = 8  # characters behind a number in which the thing it counts is named


def _one_unit(one: str, other: str) -> bool:
    return one == other or {one, other} == {"人", "名"}


def _near(one: float, other: float) -> bool:
    return min(one, other) >= _HALF * max(one, other)


def _slipped(one: float, other: float) -> bool:
    """Whether a number may be the other written wrong: nearly as many, its digits turned about, one digit another."""
    return min(one, other) >= _NEAR * max(one, other) or slipped(one, other)


def _counted(desk: Desk, match: re.Match[str], thing: str) -> list[Quantity]:
    """The counts before it of that thing, in that unit, not in what is planned."""
    which = match["which"].removesuffix("的") if match.re is _WHOLE else ""
    general = bool(_ANY_THING.match(thing))
    found = []
    for sentence, counts in sentences(desk):
        for one in counts:
            if one.start >= match.start("value") or not _one_unit(
                desk.text[one.start : one.end].lstrip("0123456789"), match["unit"]
            ):
                continue
            if one.rough or desk.role_at(one.start) in ("plans", "opening") or not _is_whole(one):
                continue
            head = desk.text[sentence.start() : one.start]
            if _in_order(thing, one.before + one.after) and (not which or not general or _which(which, head)):
                found.append(one)
    return found if which or not general or len({one.value for one in found}) == 1 else []


def _is_whole(one: Quantity) -> bool:
    return not re.search(
        "走访|抽查|抽检|慰问|约谈|其中|整改|解决|办结|化解|完成|采纳|销号|处置完|每|平均|上年|去年|其余|剩|另",
        one.before,
    )


def _in_order(thing: str, words: str) -> bool:
    """Whether a thing's characters stand in the words in their order, its last two beside each other."""
    return thing[-2:] in words and holds_in_order(words, thing)


def _which(which: str, head: str) -> bool:
    """Whether the sentence tells of what 检查发现的 says: each of its words."""
    return all(which[at : at + 2] in head for at in range(len(which) % 2, len(which), 2))
