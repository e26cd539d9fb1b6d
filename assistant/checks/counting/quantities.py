"""The counts of a sentence as arithmetic needs them: value, unit, the words before and after.

Dates, ordinals and ranges are none; 余, 多 and 近 make a count a rough one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.checks.desk import Desk
from assistant.structure.word_bounds import tagged

UNITS = (
    "人次|场次|家次|户次|批次|人|名|位|次|场|期|篇|条|个|件|份|项|户|家|本|册|块|处|支|幅|台|套|轮|批|起|例|节|堂|封|辆|座|间|张|部|所"
    "|首|门|小时|学时|课时|万元|亿元|元|公里|亩|吨|页|个百分点|[%％]"
)
_QUANTITY = re.compile(
    r"(?<![\d.〔\[第—－～~-])(?<!\d[，,])(?P<about>近|约|超过|超|逾)?(?P<value>\d{1,9}(?:\.\d{1,4})?)(?P<scale>千|万|亿)?(?P<more>余|多)?"
    rf"(?P<unit>{UNITS})(?!期间)"
)
SENTENCE = re.compile(r"[^。！？\n]{1,400}")  # a longer one is cut: what belongs together stands nearer
_NEAR = 40  # characters before a count in which its clause is looked for
_SCALES = {"千": 1e3, "万": 1e4, "亿": 1e8}
_MONEY = {"元": 1.0, "万元": 1e4, "亿元": 1e8}
# Units that count the same: 参训160人次, 平均每期40人.
_KIN = {
    "人": "名",
    "位": "名",
    "人次": "名",
    "场次": "场",
    "家次": "家",
    "户次": "户",
    "％": "%",
    "元": "元",
    "万元": "元",
    "亿元": "元",
}

OF_ONE_SORT = re.compile("[一-鿿](?:类|型|片区?|条线|系统|领域|口)的?$")  # 学生类12个党支部: some of all there are

# What is counted stands behind the measure (视频号73个作品中, 社区17个宣传账号), and what is before it only has them.
_THING_BEHIND = re.compile(
    "(?![均都全皆也已共各逐被为与同对向在按和及或等中里内外未没还仍先后分实开进参签完有无不每是将正又再可能建组集坚做到达]|作[了出为])[一-鿿“]{2}"
)


def owned(text: str, at: int) -> bool:
    """Whether a noun stands at ``at``, right behind a measure, so that it is what is counted."""
    if not _THING_BEHIND.match(text, at):
        return False
    words = tagged(re.split("[^一-鿿“]", text[at : at + 8])[0].strip("“"))
    kinds = [kind for _, kind in words[:2]]
    return kinds[0].startswith(_NOUN) or (len(kinds) > 1 and kinds[0].startswith("v") and kinds[1].startswith(_NOUN))


_NOUN = ("n", "j", "vn", "an")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count at a place of the text; ``before``: its clause up to it, ``after``: the clause behind it."""

    start: int
    end: int
    value: float
    unit: str
    before: str
    after: str
    rough: bool

    @property
    def kind(self) -> str:
        """The unit under the one name of those that count the same."""
        return _KIN.get(self.unit, self.unit)


def quantities(text: str, start: int, end: int) -> list[Quantity]:
    """Return the counts of ``text[start:end]`` in reading order; money is told in 元."""
    found = []
    for match in _QUANTITY.finditer(text, start, end):
        before = re.split("[，。；：、（）！？\n]", text[max(start, match.start() - _NEAR) : match.start()])[-1]
        after = re.split("[，。；：、（）！？\n]", text[match.end() : match.end() + 16])[0]
        value = float(match["value"]) * _SCALES.get(match["scale"] or "", 1.0) * _MONEY.get(match["unit"], 1.0)
        rough = bool(match["about"] or match["more"])
        found.append(Quantity(match.start("value"), match.end(), value, match["unit"], before, after, rough))
    return found


@lru_cache(maxsize=8)
def _counted(text: str) -> tuple[tuple[re.Match[str], tuple[Quantity, ...]], ...]:
    return tuple((one, tuple(quantities(text, *one.span()))) for one in SENTENCE.finditer(text))


def sentences(desk: Desk) -> Iterator[tuple[re.Match[str], list[Quantity]]]:
    """Yield every sentence with its counts, where it has any; read once a text."""
    for sentence, found in _counted(desk.text):
        if found:
            yield sentence, list(found)


def sentence_at(desk: Desk, at: int) -> tuple[str, list[Quantity]]:
    """Return the sentence that stands at a place, with its counts; an empty one where it counts nothing."""
    return next(((one[0], found) for one, found in sentences(desk) if one.start() <= at < one.end()), ("", []))


def runs(text: str, found: list[Quantity]) -> list[list[Quantity]]:
    """Group counts that are listed with 、 or 和: 4名班子成员、12名所长."""
    grouped: list[list[Quantity]] = [found[:1]] if found else []
    for one, other in pairwise(found):
        between = text[one.end : other.start]
        listed = re.fullmatch("[^，。；：（）\n]*[、和][^，。；：（）\n]*", between)
        if listed:
            grouped[-1].append(other)
        else:
            grouped.append([other])
    return grouped


def sums(text: str, found: list[Quantity]) -> set[float]:
    """Return what the counts may come to: each by itself, and every stretch of a list added up."""
    values = {one.value for one in found}
    for run in runs(text, found):
        for at in range(len(run)):
            values |= {sum(one.value for one in run[at:to]) for to in range(at + 2, len(run) + 1)}
    return values
