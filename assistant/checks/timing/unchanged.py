"""What a report made from an older one left as it was: sentences whose figures are still the older report's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

UNCHANGED = Check("twin-unchanged", "沿用旧稿的数字", "overlap", "与库里的旧稿逐句比对")

CHECKS = (UNCHANGED,)

_SENTENCE = re.compile(r"[^。；！？\n]{8,}[。；！？]?")
_COUNTED = re.compile(r"(?<![\d〔])\d{1,6}(?:\.\d+)?(?:余|多)?[一-鿿%％]")
_MOST = 8


def check_unchanged(desk: Desk, name: str, older: str, older_period: str) -> list[Finding]:
    """Find the sentences with figures that stand word for word in ``older``, a report on another period."""
    if not older_period or not desk.period or older_period.replace("度", "") == desk.period.replace("度", ""):
        return []
    return list(_same(desk, name, older, older_period))[:_MOST]


def _same(desk: Desk, name: str, older: str, older_period: str) -> Iterator[Finding]:
    known = {match[0].strip() for match in _SENTENCE.finditer(older)}
    for match in _SENTENCE.finditer(desk.text):
        sentence = match[0].strip()
        if sentence in known and _COUNTED.search(sentence) and desk.role_at(match.start()) != "plans":
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            message = f"这一句连数字都与《{name}》（{older_period}）一字不差，像是没有更新"
            suggestion = f"换成{desk.period}的数字；确实没有变的，可不改"
            yield desk.remark(UNCHANGED, "hint", start, match.end(), message, suggestion, evidence=(name,))
