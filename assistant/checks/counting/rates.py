"""A rate beside the two numbers that give it, and what came back beside what was sent out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.sums import SHARES, SUM
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import sentence_before

_UNITS = "名|人次|人|个|件|条|项|户|份|起|处|所|家|场|篇|支"
_COUNTED = f"{_UNITS}|本|册|幅|块|座|节|例|部|次|期|堂|张|台|套"
_PERCENT = r"(?P<rate>\d{1,3}(?:\.\d{1,2})?)[%％]"
_RATE = re.compile(
    rf"(?P<whole>(?<![\d.])\d{{1,6}})(?P<unit>{_COUNTED})[^。；\n\d]{{0,14}}(?:[，、]|有|中)"
    rf"(?:已|实到|其中|全部)?[^。；，\n\d]{{0,12}}(?P<part>\d{{1,6}})(?P<unit2>{_COUNTED})[^。；\n\d%]{{0,6}}"
    rf"[，（](?:[一-鿿]{{0,4}}[率占]比?)?(?:为|达到?|是)?{_PERCENT}"
)
_PART_FIRST = re.compile(  # 11名，占专任教师110名的15%; the whole stands behind its part
    rf"(?P<part>(?<![\d.])\d{{1,6}})(?P<unit>{_UNITS})[^，。；、\n\d]{{0,12}}[，（]?占(?:了|到)?[^，。；、\n\d]{{0,12}}"
    rf"(?P<whole>\d{{1,6}})(?P<unit2>{_UNITS})[^，。；、\n\d]{{0,10}}的(?:近|约|比[例重]为?)?{_PERCENT}"
)
_OPINION = re.compile("[，（](?:[一-鿿]{0,4})?(?:满意|知晓|好评|认可|支持|信任)[率度]")  # a rate of other people
_ROUNDING = 0.6  # percentage points a stated rate may differ from the two numbers
_RETURNED = re.compile(
    r"(?:发放|发出|下发|投放|送出)[^，。；、\n\d]{0,12}(?P<whole>(?<![\d.])\d{1,7})(?:余|多)?(?P<unit>份|张|件|册)[^。；\n\d]{0,10}"
    r"[，、](?:共|实际|已)?(?:回收|收回|收到反馈|返回)[^，。；、\n\d]{0,8}(?P<part>\d{1,7})(?P=unit)"
)


@dataclass(frozen=True, slots=True)
class Rate:
    """A part, its whole and the rate stated for the two, at a place of the text."""

    start: int
    end: int
    part: float
    whole: int
    stated: float

    @property
    def right(self) -> float:
        """The rate that the two numbers give."""
        return 100 * self.part / self.whole

    @property
    def holds(self) -> bool:
        """Whether the stated rate is that of the two numbers, as far as rounding goes."""
        return abs(self.right - self.stated) <= _ROUNDING

    @property
    def divided(self) -> str:
        """The two numbers as they are divided."""
        return f"{self.part:g}÷{self.whole}"


def check_rates(desk: Desk) -> list[Finding]:
    """Find rates that their two numbers do not give, and more that came back than was sent out."""
    return [*_wrong(desk), *_of_none(desk), *_returned(desk)]


def rates(desk: Desk) -> list[Rate]:
    """Return every rate that is told with the two numbers it is made of, right or wrong."""
    found = []
    for match in (*_RATE.finditer(desk.text), *_PART_FIRST.finditer(desk.text)):
        part, whole = int(match["part"]), int(match["whole"])
        if not _one_unit(match["unit"], match["unit2"]):
            continue
        if match.re is _RATE and (not _whole_and_part(desk.text, match) or _of_another_deed(desk.text, match)):
            continue
        if 0 < part <= whole and not _OPINION.search(match[0]):
            found.append(Rate(*match.span(), part, whole, float(match["rate"])))
    return found


_PART_WORD = re.compile(
    r"(?:已|实到|其中|全部|有|办结|办理|整改|完成|化解|解决|回复|答复|销号|落实|参加|参训|参考|到会|出席|合格|及格|达标|满意|通过|签订|签约"
    r"|回收|收回|采纳|采用|处置|核实|清理|更新|建成|达到|准予|开放|获评|入选)[^，。；、\d]{0,10}$"
)


def _whole_and_part(text: str, match: re.Match[str]) -> bool:
    """Whether the two numbers are plainly a whole and its part: not two parts beside each other (A类41件、B类23件)."""
    before = sentence_before(text, match.start(), 60)
    if re.search("(?:[日月周人场]均|平均|每)[一-鿿]{0,4}$", before):
        return False  # an average is no whole
    between = text[match.end("unit") : match.start("part")]
    if "其中" in before and "其中" not in between:
        return False  # parts of a number before them
    unit = match["unit"]
    parts = int(match["whole"]) + int(match["part"])
    if any(int(count) == parts for count in re.findall(rf"(?<![\d.])(\d{{1,6}}){unit}", before)):
        return False
    clause = re.split("[，、]", between)[-1]
    if _of_other_things(text, match, clause) or _in_another_way(match, clause):
        return False
    if _called_after(match, clause) or (_SHARE.search(match[0]) and _THOSE.search(clause)):
        beside = re.match("[^，。；、]{0,8}，", between) and _THOSE.search(before[-8:])
        return not (
            beside and _THOSE.search(clause) and not re.match("[^，]{0,8}[中里]", between)
        )  # A片的40户，B片的24户
    if not _of_that_name(match, clause):
        return False
    return bool(_PART_WORD.search(clause)) or re.match(rf"(?:{unit})?[^，。；、\d]{{0,8}}[中里]", between) is not None


_SHARE = re.compile(rf"[，（]占比?(?:为|达到?|是)?{_PERCENT}$")
_THOSE = re.compile("(?:的|的有|的为|的达|的只有|的仅有|的共有|的占)$")  # 存在抄录现象的18本: of those just counted
_NAME = re.compile(rf"[，（](?:为|达到?)?(?P<how>[一-鿿]{{0,2}}?)(?P<name>[一-鿿]{{2}})率(?:为|是|达到?)?{_PERCENT}$")
_BEGUN = re.compile("^(?:其中)?(?:[已共被]|实际|先后|累计)*")
THINGS = re.compile("(?:问题|隐患|意见|建议|线索|漏洞|短板)$")


def _called_after(match: re.Match[str], clause: str) -> bool:
    """Whether the rate is called after what was done with the part: 退回修改76篇，退稿率8.5%."""
    named = _NAME.search(match[0])
    done = _BEGUN.sub("", clause)
    return named is not None and bool(done) and (done.startswith(named["name"][0]) or named["name"] in done)


_ANY_DEED = ("完成", "落实", "到位", "达标", "成功")
_CAME = "实到|到会|到场|到岗|到课|出席|出勤|列席|参加|参训|参学|参会|参考|参与"


def _of_that_name(match: re.Match[str], clause: str) -> bool:
    """Whether a rate with a name may be of what was done with the part: 线上12场，参与率85% is not."""
    named = _NAME.search(match[0])
    if named is None or named["name"] in _ANY_DEED or None not in (_deed(clause), _deed(named["name"])):
        return True  # whose deed it is, is held elsewhere
    same = all(re.search(_CAME, one) for one in (named["name"], clause))
    return same or named["name"][0] in clause


def _of_other_things(text: str, match: re.Match[str], clause: str) -> bool:
    """Whether the part counts other things than the whole: 检查网站35个，整改问题28个."""
    thing = THINGS.search(clause)
    around = sentence_before(text, match.start(), 20)[-6:] + re.split("[，、（]", text[match.end("unit") :][:12])[0]
    return thing is not None and thing[0] not in around


def _in_another_way(match: re.Match[str], clause: str) -> bool:
    """Whether those counted were done in one way and the rate tells of another: 其中当面答复27件，按时答复率100%."""
    named, own = _NAME.search(match[0]), clause.removeprefix("其中")
    if named is None or not named["how"] or own == clause or not own.endswith(named["name"]):
        return False
    return own != named["name"] and named["how"] not in own


# What a rate may be of; a rate of one group is not given by a number of another (办结11件，按时回应率98%).
_DEEDS = ("办结|办理|处置|处理|结案|销号|化解", "回应|回复|答复|反馈|响应", "整改|纠正", "采纳|采用|吸收")
_RATE_NAME = re.compile(rf"[，（](?:[一-鿿]{{0,4}}?)(?P<name>[一-鿿]{{2}})率(?:为|是|达到?)?{_PERCENT}$")


def _deed(words: str) -> int | None:
    """The group of deeds that the last such word belongs to, or None."""
    found = [(one.start(), at) for at, group in enumerate(_DEEDS) for one in re.finditer(group, words)]
    return max(found)[1] if found else None


def _of_another_deed(text: str, match: re.Match[str]) -> bool:
    """Whether the rate is called after another deed than the part it stands behind."""
    named = _RATE_NAME.search(match[0])
    done = re.split("[，、]", text[match.end("unit") : match.start("part")])[-1]
    deed, of = _deed(done), _deed(named["name"]) if named else None
    return deed is not None and of is not None and deed != of


def _of_none(desk: Desk) -> Iterator[Finding]:
    """处置舆情11件，办结11件，按时回应率98%: no number of the eleven gives it."""
    for match in _RATE.finditer(desk.text):
        if not _one_unit(match["unit"], match["unit2"]) or _OPINION.search(match[0]):
            continue
        if not _whole_and_part(desk.text, match) or not _of_another_deed(desk.text, match):
            continue
        whole, stated, unit = int(match["whole"]), float(match["rate"]), match["unit"]
        low = int(stated * whole / 100)
        near = [100 * part / whole for part in (low, low + 1)] if whole and low < whole else []
        if near and all(abs(one - stated) > _ROUNDING for one in near):
            message = (
                f"{whole}{unit}里，{low}{unit}是 {near[0]:.1f}%、{low + 1}{unit}是 {near[1]:.1f}%，都不是 {stated:g}%"
            )
            suggestion = "核对总数和比率；比率按别的总数算的，写明"
            yield desk.remark(SHARES, "warning", match.start("whole"), match.end(), message, suggestion)


def returns(desk: Desk) -> list[re.Match[str]]:
    """Return every place that tells how many were given out and how many came back."""
    return list(_RETURNED.finditer(desk.text))


def _one_unit(one: str, other: str) -> bool:
    return one == other or {one, other} == {"名", "人"}


def _wrong(desk: Desk) -> Iterator[Finding]:
    for rate in rates(desk):
        if not rate.holds and not _of_another_whole(desk, rate):
            message = f"{rate.divided}＝{rate.right:.1f}%，文中写的是 {rate.stated:g}%"
            yield desk.remark(SHARES, "warning", rate.start, rate.end, message, "核对两个数字和比率")


def _of_another_whole(desk: Desk, rate: Rate) -> bool:
    """Whether the rate is that of a larger number told before in the sentence."""
    before = sentence_before(desk.text, rate.start, 80)
    wholes = [int(one) for one in re.findall(r"(?<![\d.])\d{1,6}(?![\d.%％年月])", before)]
    return any(one > rate.whole and abs(100 * rate.part / one - rate.stated) <= _ROUNDING for one in wholes)


def _returned(desk: Desk) -> Iterator[Finding]:
    for match in returns(desk):
        if int(match["part"]) > int(match["whole"]):
            message = f"发出的是 {match['whole']}{match['unit']}，收回的却有 {match['part']}{match['unit']}"
            yield desk.remark(SUM, "error", *match.span(), message, "核对两个数字，改正其中一个")
