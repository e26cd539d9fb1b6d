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
REPORT = re.compile("(?:报告|汇报)(?:[（(][^（）()\n]{1,20}[）)])?$")


def check_addressed(desk: Desk) -> list[Finding]:
    """Find an addressee with another mark than a colon, one below the unit, and a finished report without any."""
    wrong = list(_marked(desk))
    if not wrong and (whom := _whom(desk)):
        wrong = [*_below(desk, *whom), *_spoken(desk, *whom), *_itself(desk, *whom), *_to_government(desk, *whom)]
    return wrong or list(_lacking(desk))


def _whom(desk: Desk) -> tuple[str, int] | None:
    """The addressee of a body's written report, with its place; an account of one's own or a speech has none."""
    report = desk.report
    if not (report.addressee and report.title) or report.person == "first":
        return None
    title = report.title.of(desk.text).strip()
    if not REPORT.search(title) or _SPEECH.search(title.replace("履职情况", "")):
        return None
    line = report.addressee.of(desk.text)
    who = line.strip().rstrip("：:")
    return who, report.addressee.start + line.find(who)


_OWN_UNITS = (
    "党组织|党支部|支部|党总支|党委|党组|科室|处室|股室|部门|单位|车间|班组|分公司|子公司|公司|项目部|站所|[站所队村校院系馆部室处科股]|社区|年级组?|教研组"
    "|分局|学院|网格|经营部|分厂|委员会|村委会|居委会"
)
_DOWNWARD = re.compile(  # 各村（社区）党组织, 局属各单位, 本院各科室: all of them at once, and they are one's own
    r"[ \t　]*(?:[一-鿿]{1,8}(?:所属|直属|下属|属|直)|本[一-鿿]{1,2}|全[一-鿿]{1,2}|机关|所属|直属|下属)?"
    rf"各(?!位|级|界|相关|有关|成员)"
    rf"(?:[一-鿿]{{0,6}}(?:（[一-鿿、]{{1,10}}）)?)(?:{_OWN_UNITS})(?=[、，：: \n]|$)"
)


def _below(desk: Desk, who: str, start: int) -> Iterator[Finding]:
    """各村（社区）党组织： above a report: it goes up, and what goes down is a notice or a circular (通知、通报)."""
    if not _DOWNWARD.match(who):
        return
    message = "报告是报上级的，这里主送的是下级"
    suggestion = "改为主送的上级机关；要发给下级的，文种改用“通报”一类，或另行印发"
    proof = ("《党政机关公文处理工作条例》第八条（十）：报告适用于向上级机关汇报工作",)
    yield desk.remark(ADDRESSEE, "warning", start, start + len(who), message, suggestion, evidence=proof)


_CALLED = re.compile(
    r"(?:中共)?(?P<who>(?:尊敬的)?各位(?:领导|同志|同事|代表|评委|委员)[一-鿿、，]{0,16}|(?:尊敬的)[一-鿿、]{2,14}|同志们|领导同志们?)[：:]?$"
)
_BOARD_OF = re.compile("(?P<unit>[一-鿿]{2,30}?)(?:党组|党委|委员会)$")


def _spoken(desk: Desk, who: str, start: int) -> Iterator[Finding]:
    """各位领导、同志们： above a written report that a body signs: it goes to a body, by its name."""
    if desk.report.signature is None or not _CALLED.match(who):
        return
    message = f"“{who}”是会上发言的称呼，书面报告写主送机关"
    suggestion = "改为主送的上级机关，写全称或规范化简称；用作会上发言的，去掉落款"
    yield desk.remark(ADDRESSEE, "warning", start, start + len(who), message, suggestion)


def _itself(desk: Desk, who: str, start: int) -> Iterator[Finding]:
    """市商务局： above the report that its own 党组 signs."""
    signature = desk.report.signature
    if signature is None:
        return
    signed = signature.of(desk.text).strip().split("\n")[0].strip()
    own = {_bare(signed)}
    if board := _BOARD_OF.match(signed):
        own.add(_bare(board["unit"]))
    if len(_bare(who)) >= _A_NAME and any(one == _bare(who) or _without_place(one) == _bare(who) for one in own):
        message = f"主送的“{who}”就是报告单位自己"
        suggestion = "改为主送的上级机关"
        yield desk.remark(ADDRESSEE, "warning", start, start + len(who), message, suggestion)


_GOVERNMENT = re.compile("[一-鿿]{0,12}(?:人民)?政府(?:办公室)?$")


def _to_government(desk: Desk, who: str, start: int) -> Iterator[Finding]:
    """县人民政府： above the report of a 党组, which accounts to the party committee that has set it up."""
    title, signature = desk.report.title, desk.report.signature
    signed = signature.of(desk.text).strip().split("\n")[0].strip() if signature else ""
    named = title is not None and re.search("党组关于", title.of(desk.text))
    if not _GOVERNMENT.fullmatch(who) or not (signed.endswith("党组") and named):
        return
    message = f"党组的报告主送批准设立它的党委，这里写的是“{who}”"
    proof = ("《中国共产党党组工作条例》：党组由党的中央委员会、地方委员会批准设立，受其领导，向其报告工作",)
    suggestion = "核对主送机关；以部门名义报政府的，标题和落款用部门的名称"
    yield desk.remark(ADDRESSEE, "warning", start, start + len(who), message, suggestion, evidence=proof)


_A_NAME = 3  # characters of a unit's name


def _bare(name: str) -> str:
    """A body's name without 中共 and the kind of place before it: 市商务局 and 商务局 are one."""
    return re.sub("^[省市县区旗州镇乡](?=[一-鿿]{3})", "", name.strip().removeprefix("中共").replace(" ", ""))


def _without_place(name: str) -> str:
    """云港市商务局 without the name of the place."""
    return re.sub("^[一-鿿]{2,4}?[省市县区旗州]", "", name)


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
    if not REPORT.search(title.strip()) or _SPEECH.search(title) or report.person == "first":
        return
    below = text[report.title.end : report.sections[0].start].strip().split("\n")[0].rstrip()
    if _ENDS.search(closing) and report.preamble and not below.endswith(("：", ":")):
        message = "有落款和“特此报告”，没有主送机关"
        suggestion = "标题下面另起一行，顶格写主送的上级机关，末尾用冒号；公开印发、不主送的，可不写"
        yield desk.remark(ADDRESSEE, "hint", report.title.start, report.title.end, message, suggestion)
