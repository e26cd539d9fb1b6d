"""Set terms with one word that is not theirs: 立德树人根本目标, 二十届历届全会, 中央八项规定（精神）学习教育."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Desk
from assistant.checks.language.formulation_names import WRONG
from assistant.genre import Common, SetPhrase
from assistant.genre.common import NearTerms
from assistant.results import Finding, FindingLevel

_SHORTEST = 5  # characters of a name in the other tables from which one word is a small part of it
_BETWEEN = 24  # characters within which a second object makes sure that the set phrase is meant


def check_near_terms(desk: Desk) -> list[Finding]:
    """Find terms that have a near synonym in place of one word, have lost one, or have their verbs exchanged."""
    forms, pattern = _forms(desk.common.near_terms, _others(desk.common))
    found = []
    for match in pattern.finditer(desk.text) if pattern else ():
        right, level = forms[match[0]]
        if right in desk.text[max(0, match.start() - len(right)) : match.end() + len(right)].replace(match[0], ""):
            level = "hint"  # both stand side by side: perhaps told apart
        message = f"“{_bare(match[0])}”与通行的提法“{_bare(right)}”差一个词"
        fix = right if level == "warning" else None
        suggestion = f"核对后改为“{_bare(right)}”" + ("" if fix else "；上级文件原文如此的，不改")
        found.append(desk.remark(WRONG, level, *match.span(), message, suggestion, evidence=(_bare(right),), fix=fix))
    for phrase in desk.common.set_phrases:
        found += _exchanged(desk, phrase)
    return found


def _bare(term: str) -> str:
    return re.sub("^“([^“”]*)”$", r"\1", term).replace("“", "‘").replace("”", "’")


def _others(common: Common) -> tuple[str, ...]:
    names = [phrase.name for phrase in common.set_phrases] + [name for event in common.events for name in event.names]
    return tuple(name for name in names if len(name) >= _SHORTEST)


@lru_cache(maxsize=4)
def _forms(
    lists: NearTerms, others: tuple[str, ...]
) -> tuple[dict[str, tuple[str, FindingLevel]], re.Pattern[str] | None]:
    """Every wrong form with the right one and how sure it is; and one pattern for all."""
    terms = dict.fromkeys((*lists.terms, *others))
    right = {*terms, *lists.besides}
    forms: dict[str, tuple[str, FindingLevel]] = {}
    for term in terms:
        told: list[tuple[str, FindingLevel]] = [(form, "warning") for form in _changed(term, lists.swaps)]
        told += [(form, "hint") for form in _changed(term, lists.unsure)]
        told += [(term.replace(word, "", 1), "warning") for word in lists.lost if word in term[1 : -len(word)]]
        for form, level in told:
            if not any(form in one for one in right):
                forms.setdefault(form, (term, level))
    ordered = sorted(forms, key=len, reverse=True)
    return forms, re.compile("|".join(map(re.escape, ordered))) if ordered else None


def _changed(term: str, groups: tuple[str, ...]) -> Iterator[str]:
    for words in map(str.split, groups):
        for word in words:
            if word in term and not any(word in other and other in term for other in words if other != word):
                yield from (term.replace(word, other, 1) for other in words if other != word)


def _exchanged(desk: Desk, phrase: SetPhrase) -> Iterator[Finding]:
    """重要问题亲自处置、重大事件亲自过问: every part begins as one part does and ends as another."""
    middle = shared_middle(phrase.components)
    if not middle:
        return
    ends = dict(part.split(middle, 1) for part in phrase.components)
    heads, tails = "|".join(map(re.escape, ends)), "|".join(map(re.escape, ends.values()))
    found = list(re.finditer(rf"(?P<head>{heads}){middle}(?P<tail>{tails})(?![、和与]{middle})", desk.text))
    for match in found:
        right = ends[match["head"]]
        beside = (one for one in found if one is not match and abs(one.start() - match.start()) < _BETWEEN)
        if match["tail"] != right and any(beside):
            message = f"“{phrase.name}”里“{match['head']}”是“{middle}{right}”，不是“{middle}{match['tail']}”"
            proof = tuple(filter(None, ("、".join(phrase.components), phrase.source)))
            fix = match["head"] + middle + right
            yield desk.remark(WRONG, "warning", *match.span(), message, f"改为“{fix}”", evidence=proof, fix=fix)


@lru_cache(maxsize=256)
def shared_middle(parts: tuple[str, ...]) -> str:
    """Return what stands inside every part, between a beginning and an end that are its own: 亲自."""
    first = parts[0] if len(parts) > 2 else ""
    for size in range(len(first) - 2, 1, -1):
        for at in range(1, len(first) - size):
            middle = first[at : at + size]
            cut = [part.partition(middle) for part in parts]
            whole = all(head and found and tail for head, found, tail in cut)
            if whole and len({head for head, _, _ in cut}) == len(parts) == len({tail for _, _, tail in cut}):
                return middle
    return ""
