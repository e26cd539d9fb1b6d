"""A report that is signed and bears no date: the name of who reports is its last line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

UNDATED = Check(
    "undated",
    "落款缺成文日期",
    "structure",
    "《党政机关公文处理工作条例》：公文署发文机关名称和成文日期，日期写全年、月、日",
)
CHECKS = (UNDATED,)

_BODY = (
    "委员会|党委|党组|党工委|党总支|党支部|总支部|支部|办公室|办事处"
    "|人民政府|局|委|办|厅|院|校|学校|中学|小学|幼儿园|公司|集团|中心|馆|站|所|社区|街道"
)
_SIGNED_BY = re.compile(
    r"^[ 　]*(?:(?:述职人|报告人|汇报人)[：: 　]{1,3}[一-鿿*×]{1,6}|"
    rf"[一-鿿*×（）()]{{2,30}}?(?:{_BODY})(?:（(?:盖章|章|公章)）)?)[ 　]*$"
)
_DATE = re.compile(r"(?:20\d\d|[二〇零一三四五六七八九]{4})[ 　]*年[^\n]{0,8}|\d{1,2}月\d{1,2}日")
_TAIL = 3  # last lines in which a date may stand


def check_undated(desk: Desk) -> list[Finding]:
    """Find the signature that no date stands with."""
    return list(_undated(desk))


def _undated(desk: Desk) -> Iterator[Finding]:
    report, lines = desk.report, desk.body_lines if not desk.report.signature else desk.lines
    lines = tuple(line for line in lines if not report.attachments or line[0] < report.attachments[0].start)
    if report.date is not None or report.title is None or len(report.sections) < 2 or len(lines) < 4:
        return
    start, words = lines[-1]
    before = lines[-2][1].rstrip()
    ends = before[-1:] in "。！？”）" and len(before) > 1
    if start < report.sections[-1].start or not ends or not _SIGNED_BY.match(words):
        return
    if any(_DATE.fullmatch(line.strip()) for _, line in lines[-_TAIL:]):
        return
    at = start + len(words) - len(words.lstrip())
    message = "有落款，没有成文日期"
    suggestion = "在署名下面另起一行，写“×年×月×日”；还没有定稿的，定稿时补上"
    yield desk.remark(UNDATED, "warning", at, start + len(words.rstrip()), message, suggestion)
