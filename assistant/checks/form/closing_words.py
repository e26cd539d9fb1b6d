"""The last words of a report: 特此报告 and its like, never those of a letter, a reply or a notice (特此函复)."""

from __future__ import annotations

import re

from assistant.checks.desk import Check, Desk
from assistant.checks.form.addressed import REPORT
from assistant.results import Finding

CLOSING = Check("closing-words", "结语与文种", "structure", "《党政机关公文处理工作条例》第八条：各文种各有用途")
CHECKS = (CLOSING,)

_OTHERS = re.compile(
    r"(?:^|(?<=[。；，\n]))[ 　]*(?P<words>(?:特此|专此|现)(?:函[复达告商请]|批复|通知|通报|公告|通告|决定"
    r"|答复|证明|复函)|此复|此致)(?P<end>[。！]?)[ 　]*$",
    re.MULTILINE,
)
_LAST = 60  # characters before the signature among which the closing stands


def check_closing_words(desk: Desk) -> list[Finding]:
    """Find a report that closes as another kind of paper does."""
    report = desk.report
    title = report.title.of(desk.text).strip() if report.title else ""
    if not REPORT.search(title) or report.person == "first":
        return []
    end = report.signature.start if report.signature else len(desk.text)
    found = list(_OTHERS.finditer(desk.text, 0, end))
    last = found[-1] if found and end - found[-1].end() <= _LAST else None
    if last is None or desk.text[last.end() : end].strip():
        return []
    message = f"“{last['words']}”不是报告的结语"
    suggestion = "报告的结语写“特此报告”，或不写"
    return [desk.remark(CLOSING, "warning", *last.span("words"), message, suggestion, fix="特此报告")]
