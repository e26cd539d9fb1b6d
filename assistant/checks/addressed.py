"""To whom the report goes: the line that says so ends in a colon; and where a whole document has no such line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

_RULE = "GB/T 9704—2012 7.3.2：主送机关标题下空一行、居左顶格，末尾用全角冒号"
ADDRESSEE = Check("addressee", "主送机关", "structure", _RULE)
CHECKS = (ADDRESSEE,)

_ABOVE = (
    "党委|党组|党工委|工委|委员会|纪委|[省市县区旗镇乡州盟]委|组织部|宣传部|统战部|政法委|网信办|[局厅委]|办公室|政府|领导小组|集团公司|总公司"
    "|教育局|卫生健康委|国资委|[院校]党委"
)
_PERSONS = "各位领导|各位同志|同志们|各位代表|各位评委|尊敬的[一-鿿]{2,12}"
_LINE = re.compile(
    rf"^[ \t　]*(?:中共)?(?P<who>(?:[一-鿿]{{0,20}}(?:{_ABOVE})|{_PERSONS})(?:[、，][一-鿿]{{2,20}})?)"
    r"(?P<mark>[，,；;、。.])[ \t　]*$"
)
_NEAR = 4  # lines below the title among which it stands
_ENDS = re.compile("特此(?:报告|汇报)|专此(?:报告|汇报)")
_SPEECH = re.compile("述职|述责|述廉|履职|发言|讲话|评议")
_REPORT = re.compile("(?:报告|汇报)(?:[（(][^（）()\n]{1,20}[）)])?$")


def check_addressed(desk: Desk) -> list[Finding]:
    """Find an addressee that ends in another mark than a colon, and a finished report that is addressed to nobody."""
    wrong = list(_marked(desk))
    return wrong or list(_lacking(desk))


def _marked(desk: Desk) -> Iterator[Finding]:
    title = desk.report.title
    end = desk.report.sections[0].start if desk.report.sections else len(desk.text)
    below = [line for line in desk.lines if title and title.end <= line[0] < end][:_NEAR]
    for (start, line), (_, after) in pairwise(below):
        match = _LINE.match(line)
        if match and len(after) > len(line):  # what follows is the text
            at = start + match.start("mark")
            message = f"“{match['who']}”是主送机关（称呼），末尾应用冒号，这里是“{match['mark']}”"
            yield desk.remark(ADDRESSEE, "warning", start + match.start("who"), at + 1, message, "改为“：”")
            return


def _lacking(desk: Desk) -> Iterator[Finding]:
    """A report with title, 特此报告, signature and date, and nobody whom it goes to."""
    report, text = desk.report, desk.text
    if report.addressee or not (report.title and report.signature and report.date and report.sections):
        return
    title = report.title.of(text)
    closing = text[report.sections[-1].start :]
    if not _REPORT.search(title.strip()) or _SPEECH.search(title) or report.person == "first":
        return
    below = text[report.title.end : report.sections[0].start].strip().split("\n")[0].rstrip()
    if _ENDS.search(closing) and report.preamble and not below.endswith(("：", ":")):
        message = "有落款和“特此报告”，没有主送机关"
        suggestion = "标题下面另起一行，顶格写主送的上级机关，末尾用冒号；公开印发、不主送的，可不写"
        yield desk.remark(ADDRESSEE, "hint", report.title.start, report.title.end, message, suggestion)
