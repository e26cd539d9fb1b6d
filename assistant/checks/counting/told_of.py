"""A whole, a part told of it and the share they are said to be: 16个村中有4个…，占25%; 21人中…只有7人，仅占三分之一.

The share may stand far behind its part, be a fraction or be named by a deed (占报送量的15%); other modules read what
stands close together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.counting.portions import check_portions, is_told
from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.rates import rates
from assistant.checks.counting.shares_again import shares_again
from assistant.checks.counting.sums import SHARES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.numbering import numeral

_HANZI = "[一二三四五六七八九十]"
_SHARE = re.compile(
    r"(?:占(?:到|了|比)?(?:为|达)?(?:(?P<of>[一-鿿]{2,10}?)的)?|(?<=[，（])(?:覆盖面|比例|占比))(?P<how>近|约|不足|不到|超过|超|逾)?"
    rf"(?:(?P<rate>\d{{1,3}}(?:\.\d{{1,2}})?)[%％]|(?P<below>{_HANZI})分之(?P<above>{_HANZI})|(?P<tenths>[一二两三四五六七八九])成|(?P<half>一半|半数))"
    r"(?P<more>左右|上下|以上|多|强|弱)?"
)
_WITHIN = re.compile(
    r"[一-鿿“”（）]{0,14}?(?:当中|之中|(?<![集其])中(?![心小学共央层期医药])|(?<![村镇乡区校])里)(?=[一-鿿，、“]|$)"
)
_ONLY = re.compile("(?:只|仅|才)(?:有|占)?$")
_SURVEY = re.compile("问卷|答卷|测评表|调查表|票")
_ANY_WHOLE = re.compile("总数|总量|总人数|总额|全部|全体|全年|[一-鿿]{2}量$")
_ROUNDED = 0.6  # percentage points that a rate may differ from its two numbers
_LOOSE = 2.5  # those of a fraction, which is a round word
_ROUGH = 5.0  # those of what is said to be about so much
_HALF = 6.0  # those of a half: 5 of 9
_REACH = 40  # characters between a part and the share it is said to be


@dataclass(frozen=True, slots=True)
class PartOf:
    """A whole and a part that is plainly told of it: 45名通讯员中，发表过稿件的18名."""

    whole: Quantity
    part: Quantity
    said: str  # what stands between the two
    thing: str  # what the whole is called


def check_told_of(desk: Desk) -> list[Finding]:
    """Find shares of a whole that the part told of it does not give."""
    told = {one.end for one in desk.once(check_portions)}
    told |= {one.end for one in rates(desk)} | {one.end for one in shares_again(desk)}
    found = (one for sentence, counts in sentences(desk) for one in _shares(desk, sentence, counts))
    return [one for one in found if not is_told(one, told)]


def parts_of_wholes(desk: Desk) -> Iterator[PartOf]:
    """Yield every whole with 中 behind it and the first part that its sentence tells of it."""
    for _, counts in sentences(desk):
        for whole, part in pairwise(counts):
            between = desk.text[whole.end : part.start]
            within = _WITHIN.match(between)
            few = 0 < part.value <= whole.value and not (whole.rough or part.rough)
            if within and few and "；" not in between and _kin(whole, part):
                yield PartOf(whole, part, between[within.end() :], between[: within.end() - 1])


_COUNTED = ("个", "名", "人")


def _kin(whole: Quantity, part: Quantity) -> bool:
    return whole.kind == part.kind or (whole.unit in _COUNTED and part.unit in _COUNTED)


def _shares(desk: Desk, sentence: re.Match[str], counts: list[Quantity]) -> Iterator[Finding]:
    for share in _SHARE.finditer(desk.text, *sentence.span()):
        before = [one for one in counts if one.end <= share.start()]
        part = before[-1] if before else None
        if part is None or part.rough or part.unit in "%％" or share.start() - part.end > _REACH:
            continue
        between = desk.text[part.end : share.start()]
        whole = _whole_of(desk, before[:-1], part, share["of"] or "")
        if whole is None or re.search("[；：]", between) or "其中" in between:
            continue
        if not _holds(part.value, whole.value, share) and not _given(before, share):
            yield _told(desk, whole, part, share)


def _whole_of(desk: Desk, before: list[Quantity], part: Quantity, of: str) -> Quantity | None:
    """The count that the part is plainly of: with 中 behind it, of papers sent out, or the one with 只有 after it."""
    for whole in reversed(before):
        words = desk.text[whole.end : part.start]
        if whole.value < part.value or whole.rough or "；" in words:
            continue
        if of and not _ANY_WHOLE.search(of) and of[:2] not in whole.before + whole.after:
            continue  # a share of something else
        alone = whole is before[-1]
        within = alone and _WITHIN.match(words)
        asked = (
            alone and whole.unit == "份" and part.kind in ("份", "名") and _SURVEY.search(whole.before + whole.after)
        )
        few = whole.kind == part.kind and len(before) == 1 and _ONLY.search(part.before)
        if within or asked or few or (of and alone and _ANY_WHOLE.search(of) and whole.kind == part.kind):
            return whole
    return None


def _stated(share: re.Match[str]) -> tuple[float, float]:
    """The share in percent, and how many percentage points it may differ from its numbers."""
    if share["rate"]:
        return float(share["rate"]), _ROUNDED
    if share["half"]:
        return 50.0, _HALF
    if share["tenths"]:
        return 10.0 * float(numeral(share["tenths"]) or 0), _ROUGH
    return 100.0 * float(numeral(share["above"]) or 0) / float(numeral(share["below"]) or 1), _LOOSE


def _holds(part: float, whole: float, share: re.Match[str]) -> bool:
    stated, apart = _stated(share)
    right, how = 100 * part / whole, share["how"] or ""
    if how in ("不足", "不到"):
        return right <= stated + apart
    if how in ("超过", "超", "逾") or share["more"] in ("以上", "多", "强"):
        return right >= stated - apart
    return abs(right - stated) <= (max(apart, _ROUGH) if how or share["more"] else apart)


def _given(counts: list[Quantity], share: re.Match[str]) -> bool:
    """Whether any two counts of the sentence give the share."""
    values = {one.value for one in counts if one.value}
    return any(_holds(one, other, share) for one in values for other in values if one < other)


def _told(desk: Desk, whole: Quantity, part: Quantity, share: re.Match[str]) -> Finding:
    said = share[0][share[0].index("占") :] if "占" in share[0] else share[0]
    right = f"{part.value:g}÷{whole.value:g}＝{100 * part.value / whole.value:.1f}%"
    message = f"{right}，文中写的是“{said}”"
    return desk.remark(SHARES, "warning", whole.start, share.end(), message, "核对两个数字和占比；另有口径的，写明总数")
