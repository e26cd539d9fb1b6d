"""What the plans take up of what the problems counted: 尚有400册未审读, then 完成500册审读; 其余23名 of 51 less 30."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding

_LEFT = re.compile("(?:尚有|还有|仍有|尚余|还剩|尚剩|剩余|余下)(?:的)?$")
_NOT_YET = re.compile("^[一-鿿]{0,6}(?:未|没|尚未|没有)(?:完成|能|及时|进行|开展)?")
_REST = re.compile("(?:其余|剩余|余下|剩下)(?:的)?$")
_FAULTY = re.compile("^(?:问题|薄弱|后进|软弱涣散|整改)(?P<thing>[一-鿿]{1,4})")
_TAKES = re.compile("(?:对|将|把|针对)(?:上述|这|现有的?|查出的|排查出的)?$")
_HAN = re.compile("[一-鿿]{2}")
_SHORT = "群号栏屏村站所点户"  # things of one character
_CURE = "核对问题和打算里的数，改为一致；口径不同的，写明"


def check_left_for_plans(desk: Desk) -> Iterator[Finding]:
    """Yield the counts of the plans that are no number the problems left."""
    told = [
        (sentence[0], counts) for sentence, counts in sentences(desk) if desk.role_at(sentence.start()) == "problems"
    ]
    for sentence, counts in sentences(desk):
        for one in counts:
            if desk.role_at(one.start) == "plans" and not one.rough:
                yield from _held(desk, one, sentence[0], told)


def _held(desk: Desk, one: Quantity, sentence: str, told: list[tuple[str, list[Quantity]]]) -> Iterator[Finding]:
    """Hold one count of the plans against each sentence of the problems; the first that counts its thing decides."""
    for words, counts in told:
        same = [other for other in counts if other.kind == one.kind and not other.rough]
        faulty = _FAULTY.match(one.after)
        if _REST.search(one.before):
            known = _rest_of(one, words, same)
        elif faulty and _TAKES.search(one.before):
            first = next((other for other in same if _names(other, faulty["thing"])), None)
            known = (first, first.value) if first else None
        else:
            first = next((other for other in same if _is_left(other, sentence) and other.value < one.value), None)
            known = (first, first.value) if first else None
        if known is None:
            continue
        first, value = known
        if value != one.value:
            said = f"{first.before[-6:]}{desk.text[first.start : first.end]}{first.after[:8]}"
            right = f"按问题里的数应是 {value:g}{one.unit}" if value != first.value else f"问题里写的是“{said}”"
            yield desk.remark(
                TWO_VALUES, "warning", one.start, one.end, f"这里是 {one.value:g}{one.unit}，{right}", _CURE
            )
        return


def _rest_of(one: Quantity, words: str, same: list[Quantity]) -> tuple[Quantity, float] | None:
    """What is left of the larger of two counts of one sentence on the thing that the plans speak of."""
    shared = any(pair in words for pair in _HAN.findall(one.after[:6]))
    if len(same) != 2 or not shared or same[0].value <= same[1].value:
        return None
    return same[0], same[0].value - same[1].value


def _names(other: Quantity, thing: str) -> bool:
    """Whether a count is of the thing by its first characters: 9个群, of 问题群."""
    return other.after[:2] == thing[:2] or (thing[0] in _SHORT and other.after.startswith(thing[0]))


def _is_left(other: Quantity, sentence: str) -> bool:
    """Whether so many were left undone and the plans' sentence names what was not done to them."""
    undone = _NOT_YET.match(other.after)
    deed = other.after[undone.end() :][:2] if undone else ""
    return bool(_LEFT.search(other.before)) and len(deed) > 1 and deed in sentence
