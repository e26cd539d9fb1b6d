"""The last words of a report: 特此报告 and its like, never those of a letter, a reply or a notice (特此函复)."""

from __future__ import annotations

import re

from assistant.checks.desk import Check, Desk
from assistant.checks.form.addressed import REPORT
from assistant.results import Finding, FindingLevel

CLOSING = Check("closing-words", "结语与文种", "structure", "《党政机关公文处理工作条例》第八条：各文种各有用途")
CHECKS = (CLOSING,)

_LETTER = (  # 此致 敬礼 on one line or two, also behind 特此函复，
    r"(?:(?:特此|专此)[一-鿿]{2}[，、。]?[ 　\n]*)?此[ 　]*致[：:，,]?[ 　]*\n?[ 　]*敬[ 　]*礼"
)
_OTHERS = re.compile(
    rf"(?:^|(?<=[。；，\n]))[ 　]*(?P<words>(?P<letter>{_LETTER})"
    r"|(?:特此|专此|现)(?:函[复达告商请]|批复|通知|通报|公告|通告|决定|答复|证明|复函)(?:[，、]此致)?|此复|此致)"
    r"(?P<end>[。！!]?)[ 　]*$",
    re.MULTILINE,
)
_SIGNED_BY = re.compile(r"\s*(?:(?:述职人|报告人|汇报人|签名|署名|单位)\s?[：:])?\s*")
_LAST = 60  # characters before the signature among which the closing stands


def check_closing_words(desk: Desk) -> list[Finding]:
    """Find a report that closes as another kind of paper does."""
    report = desk.report
    title = report.title.of(desk.text).strip() if report.title else ""
    if not REPORT.search(title):
        return []
    end = report.signature.start if report.signature else len(desk.text)
    found = list(_OTHERS.finditer(desk.text, 0, end))
    last = found[-1] if found and end - found[-1].end() <= _LAST else None
    if last is None or not _SIGNED_BY.fullmatch(desk.text[last.end() : end]):
        return []
    own = report.person == "first"
    if own and not last["letter"] and "函" not in last["words"]:
        return []  # one's own account may close in other ways
    if last["letter"]:
        said = re.sub(r"\s", "", last["words"])
        message = f"“{said}”是书信的结语，不是报告的"
        suggestion = "报告的结语写“特此报告”，或不写"
        span = last.start("words"), last.end("end")
        level: FindingLevel = "hint" if own and said == "此致敬礼" else "warning"
        return [desk.remark(CLOSING, level, *span, message, suggestion, fix=None if own else "特此报告。")]
    message = f"“{last['words']}”不是报告的结语"
    suggestion = "报告的结语写“特此报告”，或不写"
    return [desk.remark(CLOSING, "warning", *last.span("words"), message, suggestion, fix="特此报告")]
