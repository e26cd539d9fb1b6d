"""Which of several values of one sentence holds for the case a question names, and what is told where it names none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.genre.patterns import compiled
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.branch import branch_told, branches_of
from assistant.writers.answer.own.clauses import Likely, bounded
from assistant.writers.relevance import grams

_SEGMENT = re.compile(r"[^；。\n]+")
_CASE = re.compile(r"^(?:[^，；。\n]*，)?(?P<case>[^，；。\n]{2,30}的)，")
_USUAL = re.compile(r"普通|平常|平时|一般|通常|日常")
_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]+条|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])\s*"
)


def told_by_case(material: Material, one: Likely) -> str:
    """Return the value for the case a question names; else the one of the sentence's first case, the others behind."""
    said = material.asked.said or material.asked.question
    if condition := _condition(said, one):
        return condition
    held = list(_values(one))
    branches = branches_of(one.clause.sentence.of(one.clause.notice.text))
    told = branch_told(said, branches, material.common.own_rules.cases)
    if told and (value := one.value.holds.search(told.text, len(told.case))):
        return bounded(told.text, value)
    if len(held) < 2:
        return one.told
    groups = [compiled(one) for one in material.common.own_rules.cases]
    named = [
        n
        for n, (case, _, _) in enumerate(held)
        if case and _names(said, case, [held[k][0] for k in _but(n, held)], groups)
    ]
    own = next((n for n, (_, value, at) in enumerate(held) if at == one.clause.span.start), 0)
    if named:
        return held[own if own in named else named[0]][1]
    if not any(case for case, _, _ in held[1:]):
        if _USUAL.search(said) and held[own][2] == one.clause.span.start and not _USUAL.search(one.clause.text):
            return next((value for _, value, _ in held), one.told)  # 普通稿子 is a 一般稿件, which stands first
        return one.told
    others = "；".join(f"{case}，{value}" for case, value, _ in held[1:3] if case)
    return f"{held[0][1]}（{others}）" if others else held[0][1]


def _condition(said: str, one: Likely) -> str:
    """Return the value that a case sets, where its consequence is asked of: 连续60日无工作信息的，应当解散."""
    text, at = one.clause.sentence.of(one.clause.notice.text), one.clause.span.start - one.clause.sentence.start
    segments = list(_SEGMENT.finditer(text))
    own = next((segment[0] for segment in segments if segment.start() <= at < segment.end()), text)
    for segment in segments:
        case = _CASE.match(bare := _NUMBER.sub("", segment[0]))
        value = one.value.holds.search(case["case"]) if case else None
        if case and value and any(piece in said and piece not in own for piece in grams(bare[case.end() :])):
            return bounded(case["case"], value)
    return ""


def _but(n: int, held: list[tuple[str, str, int]]) -> list[int]:
    return [k for k in range(len(held)) if k != n]


def _values(one: Likely) -> list[tuple[str, str, int]]:
    """Return, of each part of the sentence that holds such a value, its case, the value, where its clause begins."""
    text, found = one.clause.sentence.of(one.clause.notice.text), []
    for segment in _SEGMENT.finditer(text):
        bare = _NUMBER.sub("", segment[0])
        case = _CASE.match(bare)
        value = one.value.holds.search(bare)
        if not value or (case and value.start() < case.end("case")):
            continue
        comma = bare.rfind("，", 0, value.start()) + 1
        at = one.clause.sentence.start + segment.end() - len(bare) + comma
        found.append((case["case"] if case else "", bounded(bare, value), at))
    return found


def _names(said: str, case: str, others: list[str], groups: Sequence[re.Pattern[str]]) -> bool:
    """Whether a question has a word of this case that no other one has, or another word for it."""
    if any(group.search(case) for group in groups):
        return any(group.search(case) and group.search(said) for group in groups)
    apart = set(grams(case)) - {piece for other in others for piece in grams(other)}
    return any(piece in said for piece in apart)
