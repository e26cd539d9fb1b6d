"""The unit that reports: one name for itself, and no other unit's name left over from a text that was copied."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.checks.naming.verb_before import is_everyday, is_no_name
from assistant.report import Span
from assistant.results import Finding
from assistant.structure.likeness import holds_in_order

UNIT = Check("unit-name", "单位名称不一", "voice", "通行校对规则：同一单位用同一称谓")
CHECKS = (UNIT,)

# What units are called at their end, by kind; one kind's names may stand for one another.
_KINDS = {
    "校": "学校|中学|小学|幼儿园|大学|高中|党校|学院|校",
    "院": "医院|卫生院|保健院|法院|检察院|研究院|学院|院",
    "局": "分局|总局|局",
    "委": "委员会|委",
    "办": "办公室|办事处|办",
    "街道": "街道办事处|街道办|街道",
    "镇": "镇",
    "乡": "乡",
    "公司": "公司|集团|企业|厂|矿",
    "社区": "社区",
    "村": "村",
    "中心": "中心",
    "馆": "馆",
    "站": "站",
    "所": "所",
    "队": "支队|大队|总队|队",
    "厅": "厅",
    "总工会": "总工会",
}
_ENDS = "|".join(sorted({end for ends in _KINDS.values() for end in ends.split("|")}, key=len, reverse=True))
_BODIES = ("党组", "党委", "党工委", "党总支", "党支部", "支部", "班子")
_BODY = "(?:党组|党委|党工委|党总支|党支部|支部|班子)"
_OWN = re.compile(
    rf"(?<!自)(?<![成作认称]为)(?:我(?!企业)|本(?!企业|社区|村|[站所馆队]|中心))(?P<end>{_ENDS})(?![们为国家人长员子民众])"
    r"|我们(?P<our>学校|医院|公司|学院|街道|社区|局(?!面|部))"
)
_EACH = re.compile(r"(?:各|每[一个所])[一-鿿]{1,14}$")  # 各学校书记是本校……: theirs, not ours
_SPEAKER = re.compile(rf"(?P<end>{_ENDS}){_BODY}?$")
_TITLED = re.compile(
    rf"^[ 　]*(?:中共"
    rf"|中国共产党)?(?P<name>[^\s，。：关于]{{1,20}}?(?P<end>{_ENDS})){_BODY}?(?:书记)?(?=关于|20\d\d"
    rf"|[落履]|意识|机关|的)"
)
_VERBS = (
    "高度重视|认真|坚持|始终|切实|积极|严格|全面|深入|成立|制定|牢牢|紧紧|持续|不断|扎实|党员干部|干部职工|把"
    "|聚焦|按照|组织|依托|立足|利用"
)
_HEAD = r"(?:^|(?<=[。；：\n])|(?<=[一二三四五六七八九十]是))[ 　]*"
_SUBJECT = re.compile(rf"{_HEAD}(?P<name>[一-鿿]{{1,10}}?(?P<end>{_ENDS})){_BODY}?(?={_VERBS})", re.MULTILINE)
_OF_PLACE = re.compile(
    rf"{_HEAD}(?P<name>(?P<place>[一-鿿]{{2,3}}[县市区旗])(?:[一-鿿]{{1,8}}?)(?P<end>{_ENDS})){_BODY}?(?={_VERBS})",
    re.MULTILINE,
)
_OPENING = re.compile(
    rf"(?:^|[，。；])(?P<name>[一-鿿*×]{{1,10}}?(?P<end>{_ENDS})){_BODY}?(?={_VERBS}|(?<![站所])在)", re.MULTILINE
)
_HANDED = re.compile(rf"现将(?P<name>[一-鿿]{{1,10}}?(?P<end>{_ENDS})){_BODY}?(?=20\d\d|[落履]|意识|[上下]半年)")
_SIGNED = re.compile(
    rf"^[ 　]*(?:中共)?(?P<name>[一-鿿]{{1,24}}?(?P<end>{_ENDS})){_BODY}?(?:(?:总支部?|支部)?委员会)?[ 　]*$",
    re.MULTILINE,
)
_BYLINE = re.compile(  # 安平县卫生健康局党组书记　周启明, above a person's own account
    rf"^[ 　]*(?P<name>[一-鿿]{{2,12}}?(?P<end>{_ENDS})){_BODY}?"
    r"(?:副)?(?:书记|局长|主任|院长|校长|镇长|乡长|所长|站长|经理)",
    re.MULTILINE,
)
_PLACED = re.compile("[一-鿿]{0,3}?[省市区县州旗镇乡]")
# The unit's own discipline committee, or the one above it, which looks on in every such report.
_OWN_WATCH = re.compile(
    "(?:[镇乡局校院厅馆社处省市区县]|街道|集团|公司|机关|学校|学院|直属)*纪(?:检监察)?(?:工)?委(?:监委)?"
)
_BELOW = {kind: {"村", "社区"} for kind in ("镇", "乡", "街道")}  # kinds of units a unit of the kind has under it
_LEVEL = re.compile("^(?:中共)?[省市区县州旗]")
# Not the name of one unit: those above or below, all of them, a body within, words that only end like one.
_NO_NAME = re.compile(
    r"我|本|党|自觉|各|全|其他|有关|相关|所属|下属|基层|上级|部分|多数|多家|是|由|对|在|将|把|与|和(?!城乡|旅游|社会保障|信息化|改革|规划|体育|宗教|健康)|及|为"
    r"|要|让|请|经|以|等|领导小组|专班|小组|会同|联合|通过|组织"
    r"|^.?[省市区县州旗镇乡]?.$|[一二三四五六七八九十两]个"
    # A verb and what it takes (督促联系企业, 走访商会公司), or one who does it (该同志……): no name begins so.
    r"|^(?:推动|指导|引导|支持|协助|带领|帮助|动员|协调|鼓励|发动|牵头|负责|分管|包联|挂钩|深入|联系|服务|安排|监督|检查|推进|帮扶|结对"
    r"|面向|针对|发挥|整合|选派|选树|加强|强化|提升|带头|主动|先后|多次|赴|到)|[该他她]|同志|督促|要求|约谈|走访|召集|督导|抽查|邀请"
)


def check_units(desk: Desk) -> list[Finding]:
    """Find the unit called by another kind of name (我校 in a bureau's report), and another unit in its place."""
    quoted = [match.span() for match in re.finditer(r"“[^”\n]{0,40}”|《[^》\n]{0,60}》", desk.text)]
    own = [m for m in _OWN.finditer(desk.text) if not any(a <= m.start() < b for a, b in quoted)]
    own = [m for m in own if not _EACH.search(desk.text, max(0, m.start() - 20), m.start())]
    titled = titled_unit(desk)
    named = titled or (_of_speaker(desk) if desk.fragment else None)
    found = [*_called(desk, own, titled), *(_others(desk, named) if named else ())]
    for more in (_foreign(desk, titled), _of_another_kind(desk, own, titled), _alone(desk, own)):
        taken = {finding.start for finding in found}
        found += [finding for finding in more if finding.start not in taken]
    return found


def unit_kinds(end: str) -> set[str]:
    """Return the kinds of units whose names end so."""
    return {kind for kind, ends in _KINDS.items() if end in ends.split("|")}


def is_below(end: str, kinds: set[str]) -> bool:
    """Return whether a name that ends so is a village's or a community's, in a report of one of ``kinds`` above it."""
    return any(unit_kinds(end) & _BELOW.get(kind, set()) for kind in kinds)


def _end(match: re.Match[str]) -> str:
    return match["end"] or match["our"]


def titled_unit(desk: Desk) -> tuple[str, str] | None:
    """Return the unit that reports, with what its name ends in: by the title, the hand-over sentence or the opening."""
    report = desk.report
    places: tuple[tuple[re.Pattern[str], Span | None], ...] = (
        (_TITLED, report.title),
        (_HANDED, report.transition),
        (_HANDED, report.preamble),
        (_OPENING, report.preamble),
    )
    for pattern, span in places:
        for match in pattern.finditer(desk.text, span.start, span.end) if span else ():
            if pattern is _TITLED or not _NO_NAME.search(match["name"]):
                return _of_committee(match["name"]) or (match["name"], match["end"])
    byline = _BYLINE.search(desk.text, 0, report.sections[0].start if report.sections else 200)
    return (byline["name"], byline["end"]) if byline else None


_COMMITTEE = re.compile(
    "(?P<unit>.*?(?P<end>街道|镇|乡|村|社区|公司|集团|局|学校|学院|大学|中学|小学|医院))(?:工作)?委员会"
)


def _of_committee(name: str) -> tuple[str, str] | None:
    """The unit whose party committee a name is: 石桥镇委员会 is that of 石桥镇; None where it names none."""
    match = _COMMITTEE.fullmatch(name)
    return (match["unit"], match["end"]) if match else None


def _called(desk: Desk, own: list[re.Match[str]], titled: tuple[str, str] | None) -> Iterator[Finding]:
    counts = Counter(kind for match in own for kind in unit_kinds(_end(match)))
    speaker = _SPEAKER.search(desk.report.speaker)
    if not titled and speaker and desk.report.speaker not in _BODIES and desk.report.person == "unit":
        titled = _in_full(desk, desk.report.speaker), speaker["end"]
    if titled:
        usual = unit_kinds(titled[1])
        name = f"我{_SHORT.get(titled[1], titled[1][-1])}"
    elif len(counts) > 1:
        best, times = counts.most_common(1)[0]
        usual, name = {best}, next(m[0] for m in own if best in unit_kinds(_end(m)))
        if any(kind not in usual and n * 2 > times for kind, n in counts.items()):
            return
    else:
        return
    for match in own:
        kinds = unit_kinds(_end(match))
        most = max(counts[kind] for kind in kinds)
        if kinds & usual or most > 3 * max(1, max(counts[kind] for kind in usual)):
            continue
        told = f"报告单位是“{titled[0]}”" if titled else f"别处自称“{name}”"
        message = f"{told}，这里是“{match[0]}”"
        suggestion = f"改为“{name}”一类的称谓，或核对是否从别处抄来"
        fix = name if any(one[0] == name for one in own) else None
        yield desk.remark(UNIT, "warning", *match.span(), message, suggestion, fix=fix)


def _of_speaker(desk: Desk) -> tuple[str, str] | None:
    """The unit of a part pasted by itself, as its body calls itself in full: 临川湾市科技馆 of 临川湾市科技馆党支部."""
    match = _SPEAKER.search(desk.report.speaker)
    name = re.sub(f"{_BODY}$", "", _in_full(desk, desk.report.speaker)) if match else ""
    return (name, match["end"]) if match and _PLACED.match(name) else None


def _in_full(desk: Desk, speaker: str) -> str:
    """The longest name at the head of a clause that ends as the speaker is called: 市科技馆党支部 for 馆党支部."""
    names = re.findall(rf"(?:^|[。；，：\n])[ 　]*([一-鿿]{{0,12}}?{re.escape(speaker)})", desk.text)
    whole = [name for name in names if not _NO_NAME.search(name[: -len(speaker)] or "某")]
    return max(whole, key=len, default=speaker)


def _others(desk: Desk, titled: tuple[str, str]) -> Iterator[Finding]:
    """A unit of the same kind under another name where this one should stand."""
    for start, end, name, ends in _places(desk):
        alike = unit_kinds(ends) & unit_kinds(titled[1]) and not same_unit(name, titled[0])
        if not alike or _NO_NAME.search(name) or is_no_name(name):
            continue
        message = f"报告单位是“{titled[0]}”，这里是“{name}”"
        yield desk.remark(UNIT, "warning", start, end, message, "核对是否从别处抄来；确实写别的单位的，写清关系")


def _foreign(desk: Desk, titled: tuple[str, str] | None) -> Iterator[Finding]:
    """A unit of a named place (临江县卫健局) that reports in a sentence, the place nowhere else in the text."""
    for match in _OF_PLACE.finditer(desk.text):
        name, place = match["name"], match["place"]
        if _is_none(desk, name) or (titled and same_unit(name, titled[0])) or desk.text.count(place) > 1:
            continue
        message = f"“{name}”只在这里出现，像是从别处抄来的单位名称"
        yield desk.remark(UNIT, "warning", *match.span("name"), message, "核对单位名称；确实写别的单位的，写清关系")


_SHORT = {  # what a unit calls itself where it is not its last character
    **dict.fromkeys(("学校", "中学", "小学", "大学", "高中", "党校"), "校"),
    **dict.fromkeys(("委员会", "委"), "委"),
    **dict.fromkeys(("办公室", "办"), "办"),
    "总工会": "会",
    **{end: end for end in ("街道", "公司", "集团", "企业", "社区", "中心", "幼儿园")},
    "街道办事处": "街道",
    "街道办": "街道",
}
SPOKEN = {  # what is spoken of where a unit of the kind reports
    "校": "本校|教师|师生|教学|校区|学院|学生|小学",
    "院": "医院|患者|医务|医护|诊疗|审判|检察|法官|研究院|学院|院校|我院|全院",
    "公司": "公司|企业|集团|车间|班组|员工",
    "村": "村民|村委|村党|农户|村组|[一-鿿]村",
    "社区": "社区|居民|小区|网格",
}


def _alone(desk: Desk, own: list[re.Match[str]]) -> Iterator[Finding]:
    """我校 where nothing else speaks of a school: left over from another's text; a passage alone speaks of little."""
    if desk.report.title is None and len(desk.text) < _PASSAGE:
        return
    found = [*own, *_WHOLE.finditer(desk.text)]
    times = Counter(match[0] for match in found)
    for match in found:
        if times[match[0]] > 1:
            continue
        kinds = unit_kinds(match["end"] or match["our"] if match.re is _OWN else match["end"]) & SPOKEN.keys()
        after = re.split("[，。；、\n]", desk.text[match.end() : match.end() + 8])[0]  # 全校师生: one slip with it
        rest = desk.text[: match.start()] + desk.text[match.end() + len(after) :]
        if kinds and not any(re.search(SPOKEN[kind], rest) for kind in kinds) and rest.count(match[0]) == 0:
            message = f"这里是“{match[0]}”，全文别处都不像这样的单位"
            yield desk.remark(UNIT, "warning", *match.span(), message, "核对是否从别处抄来")


_PASSAGE = 400  # characters up to which a text without a title is a passage, and need not tell what unit it is of
_WHOLE = re.compile("全(?P<end>校|公司|村|社区)(?![长园区域])")


def _of_another_kind(desk: Desk, own: list[re.Match[str]], titled: tuple[str, str] | None) -> Iterator[Finding]:
    """区卫健局坚持…… in the report of 区委办: a unit of another kind that acts in one sentence and nowhere else."""
    speaker = _SPEAKER.search(desk.report.speaker)
    kinds = unit_kinds(titled[1]) if titled else unit_kinds(speaker["end"]) if speaker else set()
    kinds |= {kind for match in own for kind in unit_kinds(_end(match))}
    bodied = desk.report.speaker in _BODIES or desk.report.speaker.endswith(_BODIES)
    if not kinds or not (titled or bodied or own):
        return
    title = desk.report.title.end if desk.report.title else 0
    for match in _SUBJECT.finditer(desk.text, title):
        name, alike = match["name"], unit_kinds(match["end"]) & kinds or is_below(match["end"], kinds)
        if alike or _is_none(desk, name) or desk.text.count(name) > 1:
            continue
        if not _PLACED.match(name) or _OWN_WATCH.fullmatch(name) or (titled and same_unit(name, titled[0])):
            continue
        message = f"“{name}”只在这里出现，前后都不是它的报告"
        suggestion = "核对是否从别处抄来；确实写别的单位的，写清关系"
        yield desk.remark(UNIT, "warning", *match.span("name"), message, suggestion)


def _is_none(desk: Desk, name: str) -> bool:
    """Whether no unit is named: 参加区委教育工委组织的…… has a verb before 区."""
    placed = _PLACED.match(name)
    return bool(_NO_NAME.search(name) or (placed and is_everyday(placed[0][:-1], desk.common.language)))


def _places(desk: Desk) -> Iterator[tuple[int, int, str, str]]:
    report = desk.report
    title = report.title.end if report.title else 0
    spans: tuple[tuple[re.Pattern[str], Span | None], ...] = (
        (_SUBJECT, Span(title, len(desk.text))),
        (_OPENING, report.preamble),
        (_HANDED, report.preamble),
        (_HANDED, report.transition),
        (_SIGNED, report.signature),
    )
    seen: set[int] = set()
    for pattern, span in spans:
        for match in pattern.finditer(desk.text, span.start, span.end) if span else ():
            if match.start("name") not in seen:
                seen.add(match.start("name"))
                yield match.start("name"), match.end("name"), match["name"], match["end"]


def same_unit(name: str, own: str) -> bool:
    """Return whether two names may be one unit's: parts of each other, or one the other's short form (人社局)."""
    bare, known = _LEVEL.sub("", name), _LEVEL.sub("", own)
    if not (bare in own or known in name or name in own or holds_in_order(known, bare) or holds_in_order(bare, known)):
        return False
    level, other = _LEVEL.match(name), _LEVEL.match(own)
    return not level or not other or level[0][-1] == other[0][-1]
