"""The body that reports (局党组, 院党委, 支部), and another unit's body left in its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.units import UNIT, is_below, same_unit, titled_unit, unit_kinds
from assistant.checks.naming.verb_before import is_no_name
from assistant.results import Finding

_PLACES = "局|镇|乡|街道|院|医院|校|学校|学院|公司|集团|厂|村|社区|社|馆|中心|站|所|队|园"
_VERBS = (
    "高度重视|认真|坚持|始终|切实|积极|严格|全面|深入|成立|制定|牢牢|持续|不断|扎实|把|聚焦|按照|组织|全年|年内|今年|专题|每|先后|共|研究|听取|审议|召开|带头|履行|将|定期|及时"
    "|书记|成员|班子|主要负责|理论学习中心组|中心组|跟进"
)
_HEAD = r"(?:^|[。；：，\n]|[一二三四五六七八九十]是|（[一二三四五六七八九十]）|(?<![一-鿿])由|，由)[ 　]*"
_WHEN = "(?:全年|年内|今年以来|一年来|年初|上半年|下半年|每季度|每半年|每月|先后)?"  # before who acts
_SUBJECT = re.compile(
    rf"{_HEAD}{_WHEN}(?P<name>(?P<my>我|本)?(?P<place>{_PLACES})?(?P<body>党组|党委|党工委|党总支|党支部|支部))(?:会(?!议)|会议)?(?={_VERBS})",
    re.MULTILINE,
)
_NAMED = re.compile(rf"(?<![各全])(?P<place>{_PLACES})(?P<body>党组|党委|党工委|党总支|党支部)(?![：:])")
_ALIKE = (frozenset(["院", "医院", "学院"]), frozenset(["校", "学校", "学院"]), frozenset(["公司", "集团", "厂"]))
_LEAST = 3  # times the own body stands so, before another one is taken for a slip


def check_bodies(desk: Desk) -> list[Finding]:
    """Find a body of another kind of place that acts once where the report's own acts throughout."""
    counts = Counter(match["place"] for match in _NAMED.finditer(desk.text))
    opening = _NAMED.search(desk.text, 0, desk.report.sections[0].start if desk.report.sections else 300)
    own = opening["place"] if opening else counts.most_common(1)[0][0] if counts else ""
    bare = sum(not match["place"] for match in _SUBJECT.finditer(desk.text))
    if not opening and counts[own] < _LEAST:
        own = ""
    strange = [*_strange(desk), *_signature(desk), *_above_or_beside(desk, counts)]
    strange += _of_one_kind(desk, {one.start for one in strange})
    if not own and bare < _LEAST:
        return strange
    return [
        *_led(desk),
        *strange,
        *(finding for match in _SUBJECT.finditer(desk.text) for finding in _other(desk, match, own, counts)),
    ]


def _other(desk: Desk, match: re.Match[str], own: str, counts: Counter[str]) -> Iterator[Finding]:
    place = match["place"]
    if not place or place == own or counts[place] > 1 or any({place, own} <= kin for kin in _ALIKE):
        return
    titled = titled_unit(desk)
    if f"{place}{match['body']}：" in desk.text or (titled and is_below(place, unit_kinds(titled[1]))):
        return  # whom the report goes to, or one of those under the unit
    if not own and not match["my"]:
        return  # a branch may well speak of the bureau's party group above it
    named = _NAMED.search(desk.text) if own else None
    usual = named[0] if named else "支部"
    message = f"全文是“{usual}”一类的党组织在汇报，这里是“{match['name']}”"
    suggestion = "核对是否从别处抄来；确实写别的党组织的，写清关系"
    yield desk.remark(UNIT, "warning", *match.span("name"), message, suggestion)


_UNDER = ("局", "委", "办", "镇", "乡", "街道", "公司")  # kinds of units that have others under them
# What stands under such a unit.
_WITHIN = frozenset(
    ["校", "学校", "院", "医院", "学院", "公司", "厂", "村", "社区", "社", "馆", "中心", "站", "所", "队", "园"]
)


def _above_or_beside(desk: Desk, counts: Counter[str]) -> Iterator[Finding]:
    """镇党委将修订…… in the report of a school: a body of another kind of place acts once, by its kind alone."""
    titled = titled_unit(desk)
    if titled is None:
        return
    kinds = unit_kinds(titled[1])
    for match in _SUBJECT.finditer(desk.text):
        place = match["place"] or ""
        kin = any(place in alike and any(titled[0].endswith(one) for one in alike) for alike in _ALIKE)
        court = titled[1] in ("法院", "检察院") and place in ("医院", "学院")  # all of them 院, and no kin
        same = (unit_kinds(place) & kinds or kin) and not court
        if not place or counts[place] > 1 or same or is_below(place, kinds):
            continue
        under = place in _WITHIN and any(kind in _UNDER for kind in kinds)
        if f"{place}{match['body']}：" in desk.text or (under and desk.text.count(place) > 1):
            continue  # whom the report goes to, or one of those under the unit
        message = f"报告单位是“{titled[0]}”，这里是“{match['name']}”"
        suggestion = "核对是否从别处抄来；确实写别的党组织的，写清关系"
        yield desk.remark(UNIT, "warning", *match.span("name"), message, suggestion)


_SIGNED_AS = re.compile(
    r"^[ 　]*(?:中共|中国共产党)?(?P<name>[一-鿿]{2,14}?"
    r"(?P<end>街道|镇|乡|学校|中学|小学|学院|医院|法院|检察院|公司|集团|局|社区|村))"
    r"(?:机关)?(?:党组|党委|党工委|党总支|党支部|支部)?(?:委员会|办事处|人民政府)?[ 　]*$",
    re.MULTILINE,
)


_BODY = re.compile("(?:党组|党委|党工委|党总支|党支部|支部)$")
_LEGAL = re.compile("(?:股份)?(?:有限)?(?:责任)?公司$|(?:股份)?合作社$|(?:集团)$")


def _bare(name: str) -> str:
    """A unit's name without its body and its legal form: both 农商银行党委 and 农商银行股份有限公司 are 农商银行."""
    return _LEGAL.sub("", _BODY.sub("", name)) or name


def _signature(desk: Desk) -> Iterator[Finding]:
    """柳桥街道 in the title and 柳桥镇党委 under the report: units of two kinds."""
    titled, signature = titled_unit(desk), desk.report.signature
    if titled is None or signature is None:
        return
    for match in _SIGNED_AS.finditer(desk.text, signature.start, signature.end):
        same = unit_kinds(match["end"]) & unit_kinds(titled[1]) or same_unit(_bare(match["name"]), _bare(titled[0]))
        if not same and titled[0] not in desk.text[match.start() : match.end()]:
            message = f"标题里的报告单位是“{titled[0]}”，落款是“{match[0].strip()}”"
            yield desk.remark(UNIT, "warning", *match.span("name"), message, "核对标题和落款，写同一个单位的全称")


_NOT_HERE = (  # what follows where the other unit is told of as another: above, visiting, ordering, honouring
    "的|关于|和|与|、|》|）|书记|副书记|委员|要求|部署|领导|同意|批准|指示|安排|下发|印发|统一|授予|表彰|命名|通报|评|办公室|组织部|宣传部"
    "|统战部|纪委|巡|派|来|到|赴|为我|对我|给我|与我|向我|在我|指导|支持|转|反馈|交办|牵头|主办|[：:\\n]"
)
_NAMED_UNIT = re.compile(
    rf"(?:^|[。；：，\n]|[一二三四五六七八九十]是|（[一二三四五六七八九十]）)[ 　]*"
    rf"(?P<name>(?:[省市区县州旗]|[一-鿿]{{1,3}}[省市区县州旗乡镇])[一-鿿]{{0,8}}?(?P<end>{_PLACES})"
    rf"|[一-鿿]{{2,3}}(?P<near>镇|乡|街道|社区|学校|医院|学院|集团|公司))(?P<body>党组|党委|党工委|党总支)"
    rf"(?!{_NOT_HERE})",
    re.MULTILINE,
)
# A neighbour of the unit's own kind, by a name that may well be a subordinate's in a bureau's report.
_OF_ONE_KIND = re.compile(
    rf"(?:^|[。；：，\n]|[一二三四五六七八九十]是|（[一二三四五六七八九十]）)[ 　]*"
    rf"(?P<name>(?:[省市县区州旗]|[一-鿿]{{1,3}}[省市县区州旗乡镇])?(?:第?[一二三四五六七八九十]+|人民|实验|职业|高级|中心|[一-鿿]{{2,3}})?"
    rf"(?P<end>中学|小学|幼儿园|法院|检察院|医院|大学|学院))(?P<body>党组|党委|党总支|党支部)(?!{_NOT_HERE}|书记)",
    re.MULTILINE,
)
_NOT_A_UNIT = re.compile(
    "和(?!城乡|旅游|社会保障|信息化|改革|规划|体育|宗教|健康)|[我本各全该以在对与及向由经按为将把使让据等每]|上级|下属|所属|下辖|基层|领导|组织|推动|督促|指导|支持|邀请|联合|参加|列席|出席|召开|提交|主动|积极"
    "|修订|制定|制订|落实|健全|完善|印发|出台|传达|贯彻|执行|履行|协助|调整|充实|建立|梳理|转发|争取|配合"
)


def _strange(desk: Desk) -> Iterator[Finding]:
    """县住建局党组会议 once in the report of 云溪县水务局: a unit by name, whose body sits and decides here."""
    titled = titled_unit(desk)
    if titled is None:
        return
    above = desk.text[: desk.report.sections[0].start if desk.report.sections else 300]
    for match in _NAMED_UNIT.finditer(desk.text, desk.report.title.end if desk.report.title else 0):
        name = match["name"]
        whole = name + match["body"]
        if (
            _NOT_A_UNIT.search(name)
            or is_no_name(name)
            or same_unit(name, titled[0])
            or name in titled[0]
            or desk.text.count(whole) > 1
        ):
            continue
        if is_below(match["end"] or match["near"], unit_kinds(titled[1])):
            continue
        if match.end() > len(above) and f"{name}党" in above:
            continue  # whom the report goes to
        message = f"报告单位是“{titled[0]}”，这里是“{whole}”"
        suggestion = "核对是否从别处抄来；确实写别的单位的，写清关系"
        yield desk.remark(UNIT, "warning", match.start("name"), match.end("body"), message, suggestion)


def _of_one_kind(desk: Desk, taken: set[int]) -> Iterator[Finding]:
    """县第一中学党总支将坚持…… in the report of 县第三中学."""
    titled = titled_unit(desk)
    body = desk.report.sections[0].start if desk.report.sections else 300
    if titled is None or not unit_kinds(titled[1]) & {"校", "院"}:
        return
    for match in _OF_ONE_KIND.finditer(desk.text, body):
        name = match["name"]
        if match.start("name") in taken or not unit_kinds(match["end"]) & unit_kinds(titled[1]):
            continue
        named = len(name) > len(match["end"]) and not _NOT_A_UNIT.search(name)
        if not named or same_unit(name, titled[0]) or desk.text.count(name) > 1:
            continue
        message = f"报告单位是“{titled[0]}”，这里是“{name}{match['body']}”"
        suggestion = "核对是否从别处抄来；确实写别的单位的，写清关系"
        yield desk.remark(UNIT, "warning", match.start("name"), match.end("body"), message, suggestion)


_SECRETARY = re.compile(rf"{_HEAD}(?P<body>党组|党委|党工委|党总支|党支部)书记(?=[一-鿿])", re.MULTILINE)


def _led(desk: Desk) -> Iterator[Finding]:
    """党委书记 once where the unit has a 党组."""
    found = list(_SECRETARY.finditer(desk.text))
    bodies = Counter(body for body in re.findall("党组|党委|党工委|党总支|党支部", desk.text))
    for match in found:
        usual, times = bodies.most_common(1)[0]
        alone = desk.text.count(f"{match['body']}书记") == 1
        if match["body"] == usual or times < _LEAST or not alone or f"{usual}书记" not in desk.text:
            continue
        if not re.search(f"(?<!上级)(?<!各级){match['body']}(?!书记)", desk.text):
            message = f"全文写的是“{usual}书记”，这里是“{match['body']}书记”"
            yield desk.remark(UNIT, "warning", *match.span("body"), message, f"核对，应为“{usual}书记”")
