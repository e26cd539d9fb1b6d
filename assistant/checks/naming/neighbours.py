"""Another unit where this one should stand: a neighbour that acts or owns something here, and a body of another level.

It knows only kinds of names (镇, 医院, 法院 …) and whether they stand elsewhere in the text, not which units there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.units import UNIT, is_below, same_unit, titled_unit, unit_kinds
from assistant.checks.naming.verb_before import is_everyday, is_no_name
from assistant.results import Finding
from assistant.structure.sentences import sentence_before

_HEAD = r"(?:^|[。；，：\n]|[一二三四五六七八九十]是|（[一二三四五六七八九十]）)[ 　]*"
_DOING = (
    "召开|开展|组织|组建|举办|建立|设立|制定|印发|发布|收集|排查|处置|完善"
    "|创新|推行|打造|采取|聘请|投入|检查|清理|登记|修订|评选|培训"
)
_NEIGHBOUR = re.compile(
    rf"{_HEAD}(?P<name>[一-鿿]{{2,3}}?(?P<end>街道|镇|乡|社区|村))(?:办事处|党工委|党委|党支部)?"
    rf"(?:(?:还|也|又|及时|提前|专门|主动|坚持|积极|认真|先后|共|全年|今年)*(?:{_DOING})|(?:党员|干部|群众|居民|村民)[一-鿿]{{0,4}}(?:稳定|平稳|良好|和谐))",
    re.MULTILINE,
)
_OWNED = (
    "(?:官方)?(?:门户网站|官网|网站|微信公众号|公众号|微博|视频号|抖音号|宣传栏|电子屏"
    "|工作群|领导班子|班子|全体(?:干部|职工|干警|党员))"
)
# What is said of the unit itself in such a report, and hardly of another: 县检察院有公众号, 县一中意识形态工作还存在……
_OF_ITSELF = (
    rf"(?:现有|共有|有|开设有?|开通)(?:\d+个)?{_OWNED}|意识形态(?:工作|领域|责任制)(?!会|培训|业务|专题|专班|联席"
    "|检查|巡|督|考核|通报|要求|部署|安排|经验|做法|汇报|介绍|案例|典型|先进|要点|实施|[^，。]{0,4}(?:情况|办法|细则|方案))"
    "|机关(?:和|及|、)(?:下属|所属|直属)(?:事业)?单位|将(?:坚持|进一步|继续|持续)|高度重视|切实履行|认真履行"
)
_OWNER = re.compile(
    rf"{_HEAD}(?P<name>(?P<place>[一-鿿]{{2,3}}[县区市]|[省市县区])?[一-鿿]{{0,8}}?"
    rf"(?P<end>医院|卫生院|保健院|法院|检察院|中学|小学|学校|学院|大学|街道|镇|乡|社区|局|集团|公司))(?={_OWNED}|{_OF_ITSELF})",
    re.MULTILINE,
)
_HELD = re.compile(  # 对县农业农村局机关和下属单位的微信公众号进行登记, in the report of 县水利局
    rf"(?<=对)(?P<name>(?P<place>[一-鿿]{{2,3}}[县区市]|[省市县区])[一-鿿]{{2,8}}?(?P<end>法院|检察院|医院|局))"
    rf"机关(?:和|及|、)(?:下属|所属|直属)(?:事业)?单位的{_OWNED}"
)
_MEDIA = re.compile("融媒体|电视|广播|新闻|日报|晚报|报社|宣传部|网信")
_NO_NAME = re.compile(
    "[我本各全该以在对与及向由经按为将把使让据等每同到从其和]|排查|修订|发挥|所属|下属|辖区|基层|相关|有关|上级|部分|多数|领导|组织|加强|规范|管理|严格|开展|建好|管好|用好|办好|抓好|完善|依托|通过|利用|联合|优化|做好|运用"
)


def check_neighbours(desk: Desk) -> list[Finding]:
    """Find a neighbour that acts or owns something where the report tells of its own unit, and another level's body."""
    return [*_neighbour(desk), *_owner(desk), *_levels(desk)]


def _told(desk: Desk, match: re.Match[str], own: str) -> Finding:
    message = f"报告单位是“{own}”，这里是“{match['name']}”"
    suggestion = "核对是否从别处抄来；确实写别的单位的，写清关系"
    return desk.remark(UNIT, "warning", *match.span("name"), message, suggestion)


def _neighbour(desk: Desk) -> Iterator[Finding]:
    """桃源街道提前召开…… in the report of 柳桥街道: another of the same kind did what this one tells of."""
    titled = _own_unit(desk)
    kinds = unit_kinds(titled[1]) if titled else set()
    if titled is None or not kinds & {"街道", "镇", "乡", "社区", "村"}:
        return
    for match in _NEIGHBOUR.finditer(desk.text):
        name = match["name"]
        alike = match["end"] in kinds or (match["end"] in _TOWNS and kinds & _TOWNS)
        if alike and not _excused(desk, name, titled[0]) and name[0] not in "村乡":
            yield _told(desk, match, titled[0])


def _owner(desk: Desk) -> Iterator[Finding]:
    """县中医院网站、微信公众号…… in the report of 县人民医院."""
    titled = _own_unit(desk)
    if titled is None:
        return
    kinds = unit_kinds(titled[1])
    body = desk.report.sections[0].start if desk.report.sections else 0
    for match in (*_OWNER.finditer(desk.text, body), *_HELD.finditer(desk.text, body)):
        name = match["name"]
        if not unit_kinds(match["end"]) & kinds or is_below(match["end"], kinds) or _MEDIA.search(name):
            continue
        named = match["place"] or match["end"] in _TOWNS  # else it may be a verb before a bare 局, 学院
        before = sentence_before(desk.text, match.start("name"), 40)
        verb = match["place"] and is_everyday(match["place"][:-1], desk.common.language)  # 听取县教育局……
        if not re.match(_OWNED, desk.text[match.end("name") :]) and _is_above(name, titled[0]):
            continue
        if named and not verb and not _AS_ANOTHER.search(before) and not _excused(desk, name, titled[0]):
            yield _told(desk, match, titled[0])


_AS_ANOTHER = re.compile("如|比如|像|邀请|联合|会同|协同|配合|协助|借鉴|参观|观摩|结对|通报|反馈|来自")
_ABOVE = re.compile("[省市县区][局院]")
_TOWNS = {"街道", "镇", "乡"}


def _is_above(name: str, own: str) -> bool:
    """Whether a unit is one above, and no neighbour: 市局高度重视, 市水利局将继续支持."""
    levels = _level(name), _level(own)
    return bool(_ABOVE.fullmatch(name)) or (all(levels) and levels[0] != levels[1])


def _level(name: str) -> str:
    """Of which level a unit is, as its name says: 县 of 云溪县水利局; nothing where it does not say."""
    found = re.match("(?:中共)?(?:[一-鿿]{2,3}(?=[县区市]))?(?P<level>[省市县区])", name)
    return found["level"] if found else ""


_COMMITTEE = re.compile("(?P<name>.+(?P<end>街道|镇|乡|社区|村|局|医院|学院|学校|集团|公司))(?:工作)?委员会")


def _own_unit(desk: Desk) -> tuple[str, str] | None:
    """The unit that reports, with what its name ends in; of a committee (青石镇委员会) what it is the committee of."""
    titled = titled_unit(desk)
    inner = _COMMITTEE.fullmatch(titled[0]) if titled else None
    return (inner["name"], inner["end"]) if inner else titled


def _excused(desk: Desk, name: str, own: str) -> bool:
    elsewhere = desk.text.count(name) > 1
    return same_unit(name, own) or elsewhere or bool(_NO_NAME.search(name)) or is_no_name(name)


_PLACE = re.compile(r"[一-鿿]{2,3}?(?P<level>[县区旗])(?=[一-鿿]{2})")
_ORGANS = (
    "(?:委(?!员|托|派|屈|任|以)(?:宣传部|组织部|统战部|政法委|办公室|办|网信办|常委会)?|政府|纪委(?:监委)?|人大|政协)"
)
# What ends in 区 or 县 and is no district or county.
_NOT_PLACE = (
    "社小校园景矿厂库灌城街片辖林牧山湖疫战防功新开郊病院地市赛禁各两该外多、（(/县区和与及一二三四五六七八九十个"
)
_ORGAN = re.compile(rf"(?<![{_NOT_PLACE}])(?P<level>[县区])(?P<organ>{_ORGANS})")


def _levels(desk: Desk) -> Iterator[Finding]:
    """区委宣传部 in the report of a county's unit that elsewhere speaks of 县委: another place's words."""
    own = _own_level(desk)
    if not own:
        return
    other = "区" if own == "县" else "县"
    places = (match for match in _PLACE.finditer(desk.text) if not is_everyday(match[0][:-1], desk.common.language))
    named = {match["level"] for match in places}
    strange = [match for match in _ORGAN.finditer(desk.text) if match["level"] == other]
    if other in named or not strange or len(strange) > 2:
        return  # places of both kinds are spoken of
    for match in strange:
        message = f"报告单位在“{own}”一级，这里是“{match[0]}”"
        suggestion = f"核对，应为“{own}{match['organ']}”的，改过来；确实写别处的，写明是哪里"
        yield desk.remark(UNIT, "warning", *match.span(), message, suggestion)


def _own_level(desk: Desk) -> str:
    """县 or 区, by the unit's own name, else by whom the report goes to, else by what it mostly speaks of."""
    titled, report = _own_unit(desk), desk.report
    signed = report.signature.of(desk.text) if report.signature else ""
    for words in (titled[0] if titled else "", signed, report.addressee.of(desk.text) if report.addressee else ""):
        found = re.match(r"(?:中共)?[一-鿿]{2,3}?([县区])(?=[一-鿿])", words) or re.match(
            rf"(?:中共)?([县区])(?={_ORGANS}|[一-鿿])", words
        )
        if found and not re.match("(?:中共)?[一-鿿]{1,2}(?:社|小|校|园)区", words):
            return found[1]
    levels = [match["level"] for match in _ORGAN.finditer(desk.text)]
    return max("县区", key=levels.count) if len(levels) > _FEW else ""


_FEW = 3  # organs named from which the most frequent level is the unit's own
