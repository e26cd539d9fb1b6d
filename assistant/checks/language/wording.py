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
    for match in _compiled(rule.pattern).finditer(desk.text):
        if not match[0]:
            continue
        fix = match.expand(rule.replace) if rule.replace is not None else None
        proof = tuple(filter(None, (rule.name, rule.source)))
        yield desk.remark(
            WORDING, rule.level, *match.span(), rule.message, rule.suggestion or rule.message, evidence=proof, fix=fix
        )
