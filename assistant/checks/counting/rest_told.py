"""A whole, the part of it that is told of and the rest, in three clauses: 46家, 建立制度的29家，占63%，尚有19家未建立.

Whatever the part did, the three go together where they stand in one sentence, count by one measure and nearly agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding

_WHEN = "(?:年末|年底|目前|现在|最终|最后|实际|至今|现|仍|尚|还)*"
_KEPT = "保留|留用|留存|留下|剩余|剩下|余下|其余|继续使用"
_STILL = "尚有|仍有|还有|尚存|还剩|仍剩"
_BACK = "退回|退还|退稿|驳回|未采用|未采纳|未入藏|未通过|不予采用|不予采纳|不予通过"
_REST = re.compile(rf"^{_WHEN}(?:(?P<kept>{_KEPT})|(?P<still>{_STILL})|(?P<back>{_BACK}))的?[了有下]?[一-鿿“”]{{0,8}}$")
_NEGATED = re.compile(r"^[一-鿿“”]{0,6}?(?:尚未|还没|没有|没|未)")
_NOT_OF_IT = re.compile(
    "新增|新建|新开|新设|增设|增加|增补|补充|恢复|另|其中|分别|合并|整合|待|每|平均|各|共|累计|以上|上年|去年|[由从][^，]{0,8}到"
)
_A_RATE = {"%", "％", "个百分点"}
_NEAR = 0.12  # of the whole: what misses it by more is rather of another whole


def check_rest_told(desk: Desk) -> list[Finding]:
    """Find a rest that the whole and the part told of it do not leave."""
    return [one for sentence, counts in sentences(desk) for one in _rests(desk, sentence, counts)]


def _rests(desk: Desk, sentence: re.Match[str], counts: list[Quantity]) -> Iterator[Finding]:
    counted = [one for one in counts if one.unit not in _A_RATE]
    for whole, part, rest in zip(counted, counted[1:], counted[2:], strict=False):
        word = _REST.match(rest.before)
        if word is None or not (whole.unit == part.unit == rest.unit) or any(one.rough for one in (whole, part, rest)):
            continue
        between = desk.text[whole.end : rest.start]
        alone = not any(one.unit == whole.unit for one in counted[: counted.index(whole)])
        if not alone or re.search("[；：、（]", between) or _NOT_OF_IT.search(between + whole.before[-4:]):
            continue
        if not part.before or re.match(f"{_WHEN}(?:{_KEPT}|{_STILL})", part.before) or part.value >= whole.value:
            continue
        left = whole.value - part.value
        apart = rest.value - left
        third = apart < 0 and not word["kept"] and not _NEGATED.match(rest.after)  # 待审 may be told nowhere
        if apart and abs(apart) <= max(3.0, _NEAR * whole.value) and not third:
            unit = whole.unit
            right = f"{whole.value:g}{unit}，减去 {part.value:g}{unit}应是 {left:g}{unit}"
            message = f"{right}，这里写的是 {rest.value:g}{unit}"
            suggestion = "核对总数、其中的数和余下的数；另有情形的，写明"
            yield desk.remark(SUM, "warning", whole.start, rest.end, message, suggestion)
