"""Last year's plans set against this year's notes: reached, not reached, or not spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Figure
from assistant.structure.figures import find_figures
from assistant.structure.notes.fact import Fact
from assistant.writers.draft.pairs import pairs_of

_LEAST = re.compile(r"不少于|不低于|达到?|突破|至少|力争|以上|超过")
_RATE = re.compile(r"每[年月季周人]")
_SHARED = 3  # pairs of characters that a plan and a note on the same thing share, or two that make up a word
_VAGUE = pairs_of("开展组织完成进行今年明年全年工作情况情况上半下半半年年底领导部门意识形态")
_SHOWN = 40


def answered_by(plan: str, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts that speak of what a clause or an item of last year's plans promised."""
    words = pairs_of(plan)
    names = set(re.findall("“[^”]+”", plan))
    found = []
    for fact in facts:
        shared = words & pairs_of(fact.written)
        if any(name in fact.written for name in names) or _linked(shared, plan):
            found.append(fact)
    return found


def set_against(plans: Sequence[tuple[str, str]], facts: Sequence[Fact]) -> Iterator[str]:
    """Yield a question for each plan (heading, what it said) that the notes speak of, and one for the others."""
    left = []
    for heading, said in plans:
        found = answered_by(f"{heading}，{said}", facts)
        if not found:
            left.append(heading or said[:_SHOWN])
            continue
        clauses = [part for part in re.split("[，。；]", said) if find_figures(part) and not re.match(r"\d{4}年", part)]
        verdicts = [verdict for part in clauses for fact in found for verdict in _verdicts(part, fact)]
        notes = "；".join(fact.said.rstrip("。；") for fact in found)
        judged = f"（{'；'.join(dict.fromkeys(verdicts))}）" if verdicts else ""
        said = said.rstrip("。")
        yield f"去年打算“{heading}”：{said}；今年要点写“{notes}”{judged}。算不算落实了？没落实的写进问题或打算。"
    if left:
        yield f"去年打算的{'、'.join(f'“{one}”' for one in left)}，要点里没有写到：今年落实得怎么样？还要做的补进打算。"


def _verdicts(part: str, fact: Fact) -> Iterator[str]:
    """Say whether a count that was planned has been reached, where both count the same thing."""
    if _RATE.search(part):
        return
    for wanted in find_figures(part):
        for got in find_figures(fact.written):
            if _same(wanted, got, part, fact.written):
                reached = (got.value or 0) >= (wanted.value or 0)
                yield f"打算{wanted.text}，要点{got.text}，{'达到了' if reached else '没有达到'}"
                return


def _same(wanted: Figure, got: Figure, plan: str, note: str) -> bool:
    if wanted.value is None or got.value is None or got.form not in ("digits", "hanzi", "percent"):
        return False
    before = pairs_of(plan[max(0, wanted.start - 8) : wanted.start])
    about = before & pairs_of(note[max(0, got.start - 8) : got.start])
    least = _LEAST.search(plan) is not None
    return (wanted.unit == got.unit and (bool(about) or (least and got.unit in "人名"))) or (
        bool(about) and not got.unit
    )


def _linked(shared: set[str], plan: str) -> bool:
    """Whether shared pairs make up words: two that overlap, such as 审读 and 读队, or three of any."""
    touching = sum(1 for pair in shared if any(pair[1] == other[0] and pair + other[1] in plan for other in shared))
    return touching >= _SHARED - 1 or len(shared - _VAGUE) >= _SHARED
