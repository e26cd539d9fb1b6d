"""Matter of a request (请示) inside a report (报告), and reports that ask for approval."""

from __future__ import annotations

import re

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel

REQUEST = Check(
    "request-in-report",
    "报告夹带请示",
    "requests",
    "《党政机关公文处理工作条例》第十五条（四）：不得在报告中夹带请示事项",
)
CHECKS = (REQUEST,)

_ABOVE = "上级|市委|省委|区委|县委|党委|局党组|党组|市局|省厅|领导|机关|部门|政府"
_CERTAIN = re.compile(
    r"(?:妥否|当否|可否|是否妥当|如无不妥|如无不当)，?请[^。；！？\n]{0,8}(?:批示|批复|审批|批准|指示|审定|示)"
    r"|特此请示|(?<![申审])请(?:予以?|尽快|及时)?(?:批复|批准|审批|批示)(?=[。！；，\n]|$|为盼|为荷)|以上请示"
)
_LIKELY = re.compile(
    rf"(?:恳请|请求|恳求|敬请|(?<![希愿盼期展])望(?:请|予以?|能)|希望(?:{_ABOVE}))[^，。；！？\n]{{0,14}}?(?:支持|解决|批准|批复|审批|拨付|拨款|帮助解决|协调解决|给予|予以|增加|核增|追加)[^，。；！？\n]{{0,12}}"
    rf"|(?:申请|请)(?:{_ABOVE})?(?:增加|核增|追加|拨付|增拨|划拨|安排)[^，。；！？\n]{{0,10}}(?:编制|经费|资金|人员|名额|指标)"
    rf"|建议(?:{_ABOVE})[^，。；！？\n]{{0,12}}(?:增加|追加|拨付|安排)[^，。；！？\n]{{0,10}}(?:编制|经费|资金)"
)
_MEETING = re.compile(r"请予?审议|请予?评议|请(?:予)?审阅|请提(?:出)?意见")


def check_requests(desk: Desk) -> list[Finding]:
    """Find sentences of a report that ask the reader above for a decision, money, posts or support."""
    title = desk.report.title.of(desk.text) if desk.report.title else ""
    if title.rstrip("》 ").endswith(("请示", "申请")):
        return []
    found: list[Finding] = []
    taken: list[tuple[int, int]] = []
    levels: tuple[tuple[re.Pattern[str], FindingLevel], ...] = ((_CERTAIN, "error"), (_LIKELY, "warning"))
    for pattern, level in levels:
        for match in pattern.finditer(desk.text):
            if _MEETING.match(match[0]) or any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            message = "报告里夹带了请示事项"
            suggestion = "删去这一句；确需上级批准或支持的，另写请示，一文一事"
            found.append(desk.remark(REQUEST, level, *match.span(), message, suggestion))
    return found
