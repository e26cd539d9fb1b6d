"""What kind of party body reports (党组, 党委, 党总支), and its members or itself under another kind's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk, shorten
from assistant.checks.naming.units import UNIT, same_unit, titled_unit
from assistant.results import Finding
from assistant.structure.likeness import holds_in_order

_KIND = "党组|党委|党工委|党总支|党支部"
_SIGNED = (  # how each kind signs; 中共……委员会 is a 党委
    ("党组", re.compile("党组[ 　]*$")),
    ("党工委", re.compile("工作委员会[ 　]*$|党工委[ 　]*$")),
    ("党总支", re.compile("总支部?委员会[ 　]*$|党总支[ 　]*$")),
    ("党支部", re.compile("(?<!总)支部委员会[ 　]*$|党支部[ 　]*$")),
    ("党委", re.compile("(?:中共|中国共产党)[^\n]{2,40}委员会[ 　]*$|党委[ 　]*$")),
)
_TITLED = re.compile(rf"(?P<kind>{_KIND})(?:书记)?(?=关于|20\d\d|[落履]|意识|年度|上半年|的?报告)")
_MEMBER = re.compile(
    r"(?:(?<![一-鿿])|(?<=由)|(?<=[和与及]))(?P<said>(?P<kind>党组成员|党委委员|党工委委员|党总支委员))"
    r"(?=、(?:副|总|纪|工会|办公|党|主任|组织|宣传|政协|人大))"
)
_OF_MEMBER = {"党组成员": "党组", "党委委员": "党委", "党工委委员": "党工委", "党总支委员": "党总支"}
_MEMBERS = {kind: member for member, kind in _OF_MEMBER.items()}
# What a unit calls itself, by the end of its name.
_SELF = (
    ("(?:中学|小学|学校|幼儿园|高中|职校)", "(?:学校|我校|本校|校)"),
    ("医院", "(?:医院|我院|本院|院)"),
    ("局", "(?:我局|本局|局)"),
    ("(?:集团|公司)(?:有限(?:责任)?公司|股份有限公司)?", "(?:集团|公司|我公司|本公司)"),
    ("街道", "(?:街道|我街道)"),
    ("镇", "(?:我镇|镇)"),
    ("乡", "(?:我乡|乡)"),
)
_BYLINE = re.compile(r"^[ 　]*(?P<unit>[一-鿿]{3,14}?)(?P<kind>党组|党委|党工委|党总支)书记[、，　 ]", re.MULTILINE)
_HOUSE = re.compile(
    r"(?:主持|召开|召集|提交|列入|局|我局|我院|我校)(?P<kind>党组|党委|党工委|党总支)(?:会议?|理论学习中心组|班子)"
)
_IN_FULL = {"党工委": "工作委员会", "党委": "委员会"}  # how a title may call the body
_ADDRESSED = re.compile(r"(?:中共|中国共产党)?(?P<name>[一-鿿]{2,30}?)(?P<kind>党组|党委|党工委)[：:]")
_CITED = re.compile(
    r"(?<![一-鿿])(?:根据|按照|落实|在|经|向|报)?(?P<name>[省市区县州旗][一-鿿]{1,10}?)(?P<kind>党组|党委)(?![一-鿿]{0,2}[：:])"
)

_WITH_BODY = re.compile(
    rf"(?<![一-鿿])(?P<name>[一-鿿]{{2,14}}?(?P<end>局|委员会|医院|学院|公司|集团|街道|镇|乡))(?P<kind>{_KIND})(?![：:]|书记)"
)


def check_body_kinds(desk: Desk) -> list[Finding]:
    """Find the unit's own body, its members and the body above it under a kind that is not theirs."""
    own = _own(desk)
    found = [*_members(desk, own), *_itself(desk, own), *_house(desk, own), *_speaker(desk, own), *_above(desk)]
    return [*found, *_signed(desk)]


def _own(desk: Desk) -> str:
    """The kind that title and signature say, where they do not differ."""
    report, kinds = desk.report, set[str]()
    if report.title and (titled := _TITLED.search(report.title.of(desk.text))):
        kinds.add(titled["kind"])
    if report.signature:
        signed = report.signature.of(desk.text).strip().split("\n")[0]
        kinds |= set(next(([kind] for kind, pattern in _SIGNED if pattern.search(signed)), []))
    return kinds.pop() if len(kinds) == 1 else ""


def _signed(desk: Desk) -> Iterator[Finding]:
    """中共……局委员会 under the report of 局党组: the body of the title signs."""
    report = desk.report
    titled = _TITLED.search(report.title.of(desk.text)) if report.title else None
    if titled is None or report.signature is None or "书记" in titled[0]:
        return
    line = report.signature.of(desk.text).rstrip("\n").split("\n")[0]
    kind = next((kind for kind, pattern in _SIGNED if pattern.search(line)), "")
    if kind and kind != titled["kind"]:
        message = f"标题写的是{titled['kind']}，落款“{shorten(line.strip())}”是{kind}的名称"
        start = report.signature.start + len(line) - len(line.lstrip())
        end = report.signature.start + len(line.rstrip())
        yield desk.remark(UNIT, "warning", start, end, message, "核对标题和落款，写同一个党组织")


def _members(desk: Desk, own: str) -> Iterator[Finding]:
    """党组成员、副院长 where it is a 党委 that reports."""
    for match in _MEMBER.finditer(desk.text) if own in _MEMBERS else ():
        right = _MEMBERS[own]
        if match["kind"] != right:
            message = f"报告的是{own}，这里写的是“{match['kind']}”"
            yield desk.remark(
                UNIT, "warning", *match.span("said"), message, f"核对，应为“{right}”；兼任别处职务的，写明单位"
            )


def _itself(desk: Desk, own: str) -> Iterator[Finding]:
    """学校党委 in the report of a school's 党总支."""
    title = desk.report.title
    if not own or title is None:
        return
    yield from _by_name(desk, own)
    names = f"(?:{own}|{_IN_FULL.get(own, own)})(?=关于|20|[落履的])"
    called = next((word for end, word in _SELF if re.search(f"{end}{names}", title.of(desk.text))), "")
    if not called:
        return
    before = "(?:(?<![一-鿿])|(?<=[在由经对是向]))"
    led = "" if own == "党工委" else "|书记"  # a bureau's 党委书记 may be another post; a 街道 has no 党委 of its own
    pattern = rf"{before}(?P<said>{called}(?P<kind>{_KIND}))(?![：:]|[的]?(?:领导|部署|要求|指导){led})"
    for match in re.finditer(pattern, desk.text[title.end :]):
        if match["kind"] not in (own, "党支部") and desk.text.count(match["said"]) == 1:
            at = title.end + match.start("said")
            message = f"报告的是{own}，这里写的是“{match['said']}”"
            yield desk.remark(UNIT, "warning", at, at + len(match["said"]), message, f"核对，应为“{own}”")


_OF_HOUSE = re.compile(
    rf"(?<![一-鿿）])(?:(?:局|镇|乡|街道|医院|院|学校|校|集团|公司|我[局镇乡院校]))?(?P<kind>{_KIND})"
    r"(?=理论学习中心组|会议|会(?=专题|研究|传达|听取|学习)|领导班子|班子)"
)


def _house(desk: Desk, own: str) -> Iterator[Finding]:
    """党组理论学习中心组 in the report of a 党委: what is held within the house, once or twice under another kind."""
    if own not in ("党组", "党委", "党工委", "党总支"):
        return
    kinds = [(match["kind"], match) for match in _OF_HOUSE.finditer(desk.text)]
    others = [
        match for kind, match in kinds if kind not in (own, "党支部") and not (kind == "党总支" and own != "党组")
    ]
    if not others or len(others) > 2 or len({match["kind"] for match in others}) > 1:
        return
    kind = others[0]["kind"]
    named = len(re.findall(rf"(?<!（){kind}(?!织|）)", desk.text))  # 党委（党组） names no body of this house
    if named > len(others) or desk.text.count(own) <= len(others):
        return
    for match in others:
        message = f"报告的是{own}，这里写的是“{match[0]}”"
        suggestion = f"核对，应为“{own}”；写别的党组织的，写明名称"
        yield desk.remark(UNIT, "warning", match.start(), match.end(), message, suggestion)


def _by_name(desk: Desk, own: str) -> Iterator[Finding]:
    """县文化旅游局党委 in the report of 县文化和旅游局党组."""
    titled, title = titled_unit(desk), desk.report.title
    if titled is None or title is None:
        return
    for match in _WITH_BODY.finditer(desk.text, title.end):
        other = match["kind"] not in (own, "党支部") and match["end"] == titled[1]
        if other and same_unit(match["name"], titled[0]) and f"{match['name']}{match['kind']}：" not in desk.text:
            message = f"报告的是“{titled[0]}{own}”，这里写的是“{match['name']}{match['kind']}”"
            yield desk.remark(UNIT, "warning", match.start("name"), match.end("kind"), message, f"核对，应为“{own}”")


def _speaker(desk: Desk, own: str) -> Iterator[Finding]:
    """溪山县司法局党委书记 above an account that speaks of 党组会议 only."""
    head = desk.report.sections[0].start if desk.report.sections else 300
    match = _BYLINE.search(desk.text, 0, head)
    if match is None or own:
        return
    house = {one["kind"] for one in _HOUSE.finditer(desk.text)}
    elsewhere = len(re.findall(match["kind"], desk.text)) - 1
    if len(house) == 1 and match["kind"] not in house and not elsewhere:
        kind = house.pop()
        message = f"这里是“{match['kind']}书记”，正文写的是{kind}"
        yield desk.remark(UNIT, "warning", *match.span("kind"), message, f"核对，应为“{kind}书记”")


def _above(desk: Desk) -> Iterator[Finding]:
    """市国资委党组 in a report that goes to its 党委."""
    addressee = desk.report.addressee
    to = _ADDRESSED.search(desk.text, addressee.start, addressee.end + 1) if addressee else None
    if to is None or addressee is None:
        return
    for match in _CITED.finditer(desk.text, addressee.end):
        short = holds_in_order(to["name"], match["name"]) and match["name"][-1] in to["name"][-4:] + "委"
        if short and match["kind"] != to["kind"] and f"{match['name']}{to['kind']}" not in desk.text[addressee.end :]:
            message = f"主送的是“{to['name']}{to['kind']}”，这里写的是“{match['name']}{match['kind']}”"
            yield desk.remark(UNIT, "warning", match.start("name"), match.end("kind"), message, "核对上级党组织的名称")
