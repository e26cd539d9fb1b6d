"""Wording rules that are data: patterns of the knowledge folder, each with level, reason and suggestion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Check, Desk
from assistant.checks.language.doubled import check_doubled
from assistant.genre import WordingRule
from assistant.results import Finding

WORDING = Check("wording", "用词", "wording", "用词规则")
CHECKS = (WORDING,)


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


_TWO_WORDS = re.compile("^“([一-鿿]{2,4})”与“[一-鿿]{2,4}”$")


def _confused(name: str) -> str:
    """The word that a rule on two words takes for the wrong one, or "" where the rule is no such one."""
    two = _TWO_WORDS.match(name)
    return two[1] if two else ""


def _in_set_words(desk: Desk, match: re.Match[str], word: str) -> bool:
    """Whether the word stands within an expression that is set, and so is right there: 形式 of 流于形式."""
    at = desk.text.rfind(word, match.start(), match.end())
    if at < 0:
        return False
    spelling = desk.common.spelling
    for one in (*spelling.fixed, *spelling.usual, *spelling.set_words):
        inner = one.find(word)
        if inner >= 0 and len(one) > len(word) and desk.text.startswith(one, at - inner):
            return True
    return False


def check_wording(desk: Desk) -> list[Finding]:
    """Apply every wording rule of the shared knowledge."""
    found: dict[tuple[int, str], Finding] = {}
    for rule in desk.common.wording:
        for finding in _apply(desk, rule):
            found.setdefault((finding.start, finding.fix or finding.message), finding)  # two rules, one slip
    for finding in check_doubled(desk, WORDING):
        found.setdefault((finding.start, finding.message), finding)
    return list(found.values())


def _apply(desk: Desk, rule: WordingRule) -> Iterator[Finding]:
    confused = _confused(rule.name)
    for match in _compiled(rule.pattern).finditer(desk.text):
        if not match[0] or (confused and _in_set_words(desk, match, confused)):
            continue
        fix = match.expand(rule.replace) if rule.replace is not None else None
        proof = tuple(filter(None, (rule.name, rule.source)))
        yield desk.remark(
            WORDING, rule.level, *match.span(), rule.message, rule.suggestion or rule.message, evidence=proof, fix=fix
        )
