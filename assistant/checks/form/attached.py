"""What the text says is attached, and what stands below it: （见附件2） where there is no attachment 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel
from assistant.structure.numbering import numeral
from assistant.structure.sentences import sentence_before

NOT_THERE = Check("attachment-missing", "说了附件，文后没有", "structure", "GB/T 9704—2012 7.3.4：正文下面写附件说明")
CHECKS = (NOT_THERE,)

_N = "[0-9]{1,2}|[一二三四五六七八九十]{1,2}"
_SAID = re.compile(
    rf"(?:详情?见|见|参见|具体见|附后的|另附)(?P<kind>附件|附表)[ ]?(?P<n>{_N})?"
    rf"|[（(][^（）()\n]{{0,14}}(?P<kind2>附件|附表)[ ]?(?P<n2>{_N})?[）)]|[（(][^（）()\n]{{2,14}}(?:附后|后附)[）)]"
)
_OF_ANOTHER = re.compile(
    "[》”][^，。；\n]{0,6}$|通知|邮件|来文|来函|链接|压缩包"
)  # the attachment of what is spoken of
_BELOW = re.compile(rf"^[ \t　]*附[ 　]*[件表](?:[ 　]*(?P<n>{_N}))?(?:[ 　]*[：:]|[ 　]*$|[ 　]+\S)", re.MULTILINE)
_LISTED = re.compile(rf"^[ \t　]*(?:附[ 　]*[件表][：:])?[ \t　]*(?P<n>{_N})[.．、](?!\d)", re.MULTILINE)


def check_attached(desk: Desk) -> list[Finding]:
    """Find references to attachments that are neither named nor given below the text."""
    return list(_missing(desk))


def _missing(desk: Desk) -> Iterator[Finding]:
    report = desk.report
    last = report.sections[-1].start if report.sections else 0
    below = [match for match in _BELOW.finditer(desk.text) if match.start() > last]
    tail = desk.text[below[0].start() :] if below else ""
    numbers = {numeral(match["n"]) for match in (*_BELOW.finditer(tail), *_LISTED.finditer(tail)) if match["n"]}
    for match in _SAID.finditer(desk.text, 0, below[0].start() if below else len(desk.text)):
        before = sentence_before(desk.text, match.start(), 24)
        if _OF_ANOTHER.search(before) or (report.attachments and not numbers):
            continue
        number = numeral(match["n"] or match["n2"] or "")
        if below and (not number or not numbers or number in numbers):
            continue
        finished = bool(report.signature or report.date)  # else it may be the text alone that was pasted
        level: FindingLevel = "warning" if finished else "hint"
        lack = f"文后没有附件 {number}" if below else "文后没有附件，也没有附件说明"
        suggestion = "补上附件和附件说明；不附的，删去这句话"
        yield desk.remark(NOT_THERE, level, *match.span(), f"这里说“{match[0].strip('（）()')}”，{lack}", suggestion)
