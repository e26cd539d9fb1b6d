"""Matter of a request (请示) inside a report (报告), and reports that ask for approval."""

from __future__ import annotations

import re

from assistant.checks.asking_above import asking
from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel

REQUEST = Check(
    "request-in-report",
    "报告夹带请示",
    "requests",
    "《党政机关公文处理工作条例》第十五条（四）：不得在报告中夹带请示事项",
)
CHECKS = (REQUEST,)

_ABOVE = (
    r"[镇乡校院社]党委|街道党工委|党工委|(?:学校|集团|公司)党委|上级|[市省区县]委|党委|[局社]?党组|市局|省厅|领导"
    r"|机关|部门|政府"
)
_ASKED = (
    r"支持|解决|批准|批复|审批|拨付|拨款|增拨|增派|选派|协调|给予|予以|增加|增设|核增|追加|帮助|倾斜|明确|答复"
    r"|研究|审定|指示|批示|划拨|安排|配备"
)
_WHAT = r"编制|经费|资金|人员|名额|指标|岗位|设备|力量|预算|专项|补助|待遇|职数|权限"
_CERTAIN = re.compile(
    r"(?:为盼|为荷|为感|盼复|盼批)(?=[。！\n]|$)|请示[当妥]否(?:，?请[^。；！？\n]{0,10})?|以上情况，?(?:请予?以?|恳请)(?:批准|批复|审批"
    r"|批示)|(?<![申审报呈提邀])请(?:领导|上级|区委|市委|县委|省委|党委|党组)(?:予以?)?(?:批示|批复|审批"
    r"|批准|审定)(?=[。！；，\n]|$)|(?:妥否|当否|可否|是否妥当|如无不妥"
    r"|如无不当)，?请[^。；！？\n]{0,8}(?:批示|批复|审批|批准|指示|审定|示)"
    r"|特此请示|(?<![申审报呈提])请(?:予以?|尽快|及时)?(?:批复|批准|审批|批示)(?=[。！；，\n]|$|为盼|为荷"
    r"|执行)|以上请示|请批转"
)
_LIKELY = re.compile(
    rf"(?:恳请|恳求|敬请|望请|(?<![希愿盼期展渴威名声失奢看])望(?:{_ABOVE}|请|予以?|能|给予)"
    rf"|希望(?:{_ABOVE})|(?:期盼|企盼|盼望|盼)(?:{_ABOVE}|早日"
    rf"|尽快))[^，。；！？\n]{{0,16}}?(?:{_ASKED})[^，。；！？\n]{{0,12}}"
    rf"|(?<![不])(?:恳请|恳求|敬请|祈请|望请)[一-鿿]{{0,6}}?(?:{_ABOVE})[^，。；！？\n]{{2,40}}"
    rf"|(?<=[。；，\n])请[市县区省州旗][一-鿿]{{0,6}}?(?:党委|党组|党工委|[委局办部])[一-鿿]{{0,8}}?(?:{_ASKED}|协助)[^，。；！？\n]{{0,20}}"
    rf"|(?<=[，。；\n])(?:并|也|还|同时|故|为此，?)请[市县区省州旗][一-鿿]{{0,8}}?(?:党委|党组|党工委|[委局办部])[^，。；\n]{{0,20}}?(?:{_ASKED})[^，。；！？\n]{{0,8}}"
    rf"|(?<=[，。；\n])(?:建议|希望|请求)[市县区省州旗][一-鿿]{{1,8}}?(?:党委|党组|[委局办部厅院])[一-鿿]{{0,12}}?(?:{_ASKED})[^，。；！？\n]{{0,20}}"
    r"|(?<=[，。；\n])请(?:予以?|给予)(?:大力|重点)?(?:支持|解决|帮助|倾斜)(?=[。；，\n]|$)"
    rf"|希望(?:上级|[市县区省州旗][委局]|[一-鿿]{{0,6}}党委)[一-鿿]{{0,8}}?(?:能够?|把|将|多|给|为我|对我|加大|进一步)[^，。；！？\n]{{2,40}}"
    rf"|请求(?:{_ABOVE}|增|拨|解决|支持|给予|予以|批准|协调|安排|配备)[^，。；！？\n]{{0,20}}"
    rf"|(?<![申邀聘提约恭报呈审])请(?:{_ABOVE})(?:宣传部|组织部|网信办|办公室|统战部|编办|有关部门|主管部门"
    rf"|相关部门|领导)?[^，。；！？\n]{{0,12}}?(?:{_ASKED})[^，。；！？\n]{{0,16}}"
    rf"|(?:申请|请)(?:{_ABOVE})?(?:尽快|及时|帮助|研究|协调)?(?:增加|核增|追加|拨付|增拨|划拨|安排|配备|解决)[^，。；！？\n]{{0,10}}(?:{_WHAT})"
    rf"|建议(?:{_ABOVE})[^，。；！？\n]{{0,12}}(?:增加|追加|拨付|增拨|划拨|安排|配备|出台|解决"
    rf"|倾斜)[^，。；！？\n]{{0,12}}"
)
# What was asked for and is over, or is told of others.
_TOLD = re.compile(
    r"(?:主动|及时|先后|曾|已|多次|专门|积极|定期|邀|后|均|即|层层|逐级|分别|不得|严禁|可"
    r"|向[^，。；\n]{1,14}|指令后[^，。；\n]{0,8})$"
)
# A deed that is over, or whom one asks to do it: 请县党史办的人协助把的关, 请市委党校安排了一位老师.
_DONE = re.compile(
    rf"(?:{_ASKED}|协助)[^，。；\n]{{0,4}}?(?:了|过)|的关$|(?:的人|同志|老师|专家|师傅|干部)[^，。；\n]{{0,2}}?(?:协助|帮助)[^，。；\n]{{0,8}}的$"
)
_POLITE = re.compile(
    "批评|指正|评议|审议|审阅|提出宝贵|谅解|监督指导|(?:给予|予以)指导"
)  # what every account ends with
# Asks for men or means, in so many words: no more courtesy than 妥否，请批示 is.
_MATERIAL = re.compile(
    rf"^(?:恳请|恳求|请求|敬请|望请)[^，。；！？\n]*(?:{_WHAT})[^，。；！？\n]*(?:支持|倾斜|解决|保障|增加|核增|增拨|拨付|追加|划拨|配备)"
    rf"|^(?:恳请|恳求|请求|敬请|望请)[^，。；！？\n]*(?:解决|增加|核增|增拨|拨付|追加|划拨|配备|批准|批复)"
    # 请区教育局为我校增加编制2名, 希望市委解决经费5万元: as plain, without the courtesy
    rf"|^(?:并|也|还|同时|故|为此，?)?(?:请|申请|建议|希望)[^，。；！？\n]*(?:增加|核增|增拨|拨付|追加|划拨|配备|解决)[^，。；！？\n]*(?:{_WHAT})[^，。；！？\n]*\d"
    r"|^(?:并|也|还|同时|故|为此，?)?(?:请|申请|建议|希望)[^，。；！？\n]*(?:增加|核增|追加)[^，。；！？\n]*(?:编制|职数)"
)
_MEETING = re.compile(r"请予?审议|请予?评议|请(?:予)?审阅|请提(?:出)?意见")


def check_requests(desk: Desk) -> list[Finding]:
    """Find sentences of a report that ask the reader above for a decision, money, posts or support."""
    title = desk.report.title.of(desk.text) if desk.report.title else ""
    if title.rstrip("》 ").endswith(("请示", "申请")):
        return _misnamed(desk)
    found: list[Finding] = []
    taken: list[tuple[int, int]] = []
    levels: tuple[tuple[re.Pattern[str], FindingLevel], ...] = (
        (_CERTAIN, "error"),
        (_LIKELY, "warning"),
        (asking(desk), "warning"),
    )
    for pattern, level in levels:
        for match in pattern.finditer(desk.text):
            told = level == "warning" and _TOLD.search(desk.text[max(0, match.start() - 18) : match.start()])
            polite = level == "warning" and (_POLITE.search(match[0]) or _DONE.search(match[0]))
            if (
                told
                or polite
                or _MEETING.match(match[0])
                or any(a < match.end() and match.start() < b for a, b in taken)
            ):
                continue
            taken.append(match.span())
            sure: FindingLevel = "error" if _MATERIAL.search(match[0]) else level
            message = "报告里夹带了请示事项"
            closing = _closing(desk, match)
            message = "结语用了请示的写法" if closing else message
            suggestion = closing or "删去这一句；确需上级批准或支持的，另写请示，一文一事"
            found.append(desk.remark(REQUEST, sure, *_clause(desk.text, *match.span()), message, suggestion))
    return found


_LAST_WORDS = re.compile("[妥当可]否|是否妥当|请(?:予以?)?(?:批示|批复|批转|指示|审定)|特此请示|以上请示")


def _closing(desk: Desk, match: re.Match[str]) -> str:
    """What to close with instead, where a report or an account ends as a request does; "" anywhere else."""
    signature = desk.report.signature
    end = signature.start if signature and signature.start >= match.end() else len(desk.text)
    if not _LAST_WORDS.search(match[0]) or re.sub("^[^。！\n]{0,16}", "", desk.text[match.end() : end]).strip(
        " 　\n。！"
    ):
        return ""
    if desk.report.person == "first":
        return "这是请示的结语；述职的结语写“以上报告，请予评议”或“请各位领导和同志们批评指正”"
    return "这是请示的结语；报告的结语写“特此报告”，或不写；确需上级批准的，另写请示，一文一事"


_ENDS = "，。；！？：\n"


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole clause that asks, so that it can be struck as it is marked."""
    first = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    while end < len(text) and text[end] not in _ENDS and text[end - 1] not in _ENDS:
        end += 1
    return (first if start - first <= _LED else start), end


_LED = 40  # characters of the same clause before what asks


_REPORTED = re.compile("(?:报告|汇报|述职)如下")


def _misnamed(desk: Desk) -> list[Finding]:
    """A report by what it says of itself, called a request in its title."""
    title, transition = desk.report.title, desk.report.transition
    said = _REPORTED.search(transition.of(desk.text)) if transition else None
    if title is None or said is None:
        return []
    at = title.start + title.of(desk.text).rfind("请示")
    if at < title.start:
        return []
    message = f"标题写的是“请示”，正文是“{said[0]}”，文种不一致"
    return [desk.remark(REQUEST, "error", at, at + 2, message, "报告工作的，标题改为“报告”", fix="报告")]
