"""The unit's own name slipped: 局党委 where 局党组 reports, 北江水务 where the title says 江北水务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Desk
from assistant.checks.naming.units import UNIT, titled_unit, unit_kinds
from assistant.results import Finding
from assistant.structure.likeness import holds_in_order
from assistant.structure.sentences import clause_before

_PLACES = "社|局|委|办|院|医院|校|学校|学院|公司|集团|镇|乡|街道|中心|社区"
_OWN = re.compile(rf"(?P<place>{_PLACES})(?P<body>党组|党委|党工委)(?!书记)")
_BEFORE = r"(?:^|(?<=[。；：，、\n　])|(?<=[我本由经在向对是]))"
_BODIES = "党组|党委|党工委"
_SEEN = 4  # characters of a name that show it
_TURNED = 4  # first pairs of a name that are tried the other way round


def check_slipped_units(desk: Desk) -> list[Finding]:
    """Find another sort of body for the unit that reports, and its name with characters changed or turned about."""
    found = [*_body(desk), *_named_body(desk), *_level_apart(desk), *_turned(desk), *_whole(desk), *_one_apart(desk)]
    return [
        *found,
        *(one for one in _place_apart(desk) if not any(one.start < f.end and f.start < one.end for f in found)),
    ]


# What a unit calls all of itself, among kinds that are taken for one another when a text is copied.
_ALL = {"镇": "全镇", "乡": "全乡", "街道": "全街道"}, {"校": "全校", "医院": "全院"}
# 全局干部, 全院职工: all of a unit of one kind; there is none in the report of another.
_ALL_OF = re.compile("全(?P<end>局|院|校|公司)(?=(?:党员|干部|职工|干警|教职工|教师|学生|师生|员工|上下))")
_OF_ITS_OWN = {"校", "院", "公司", "村", "社区", "镇", "乡", "街道"}  # whose people are never those of 全局
_SCHOOLS = ("学校", "中学", "小学", "高中", "大学")


def _whole(desk: Desk) -> Iterator[Finding]:
    """全乡 in the report of a town."""
    titled = titled_unit(desk)
    if titled is None:
        return
    end = "校" if titled[1] in _SCHOOLS else titled[1]
    for kin in _ALL:
        right = kin.get(end)
        others = "|".join(word for word in kin.values() if word != right)
        for match in re.finditer(rf"(?:{others})(?![镇长系园]|科|总|道)", desk.text) if right else ():
            message = f"报告单位是“{titled[0]}”，这里是“{match[0]}”"
            yield desk.remark(UNIT, "warning", *match.span(), message, f"核对，应为“{right}”", fix=right)
    strange = [one for one in _ALL_OF.finditer(desk.text) if not unit_kinds(one["end"]) & unit_kinds(titled[1])]
    for match in strange if len(strange) == 1 and unit_kinds(titled[1]) & _OF_ITS_OWN else ():
        if desk.text.count(match[0]) == 1 and not any(match[0] in kin.values() for kin in _ALL):
            message = f"报告单位是“{titled[0]}”，这里是“{match[0]}”"
            yield desk.remark(UNIT, "warning", *match.span(), message, "核对是否从别处抄来")


def _ends(desk: Desk) -> list[str]:
    """The title and the signature, which say who reports."""
    return [span.of(desk.text) for span in (desk.report.title, desk.report.signature) if span is not None]


def _body(desk: Desk) -> Iterator[Finding]:
    told = [(match["place"], match["body"]) for end in _ends(desk) for match in _OWN.finditer(end)]
    if len(set(told)) != 1:
        return
    place, body = told[0]
    start = desk.report.title.end if desk.report.title else 0
    for match in re.finditer(rf"{_BEFORE}{place}(?P<wrong>{_BODIES})(?![：:])", desk.text[start:], re.MULTILINE):
        if match["wrong"] != body:
            message = f"报告单位是“{place}{body}”，这里是“{match[0]}”"
            at = start + match.start()
            yield desk.remark(UNIT, "warning", at, start + match.end(), message, f"核对，应为“{place}{body}”")


_NAMED_BODY = re.compile(rf"{_BEFORE}(?P<name>[一-鿿]{{1,6}}?(?:{_PLACES}))(?P<wrong>{_BODIES})(?![：:])", re.MULTILINE)


def _named_body(desk: Desk) -> Iterator[Finding]:
    """县供销社党委 where 县供销合作社联合社党组 reports: its short name with another sort of body."""
    told = {match["body"] for end in _ends(desk) for match in _OWN.finditer(end)}
    title = desk.report.title.of(desk.text).strip() if desk.report.title else ""
    titled = _OWN.search(title)
    if titled is None or len(told) != 1 or desk.report.title is None:
        return
    body, own = titled["body"], _FRAME.sub("", title[: titled.end("place")])
    for match in _NAMED_BODY.finditer(desk.text, desk.report.title.end):
        name = match["name"]
        if match["wrong"] != body and len(name) >= _LEAST and holds_in_order(own, name) and own[-1] == name[-1]:
            message = f"报告单位是“{own}{body}”，这里是“{match[0]}”"
            yield desk.remark(UNIT, "warning", *match.span(), message, f"核对，应为“{name}{body}”")


_LEVEL = re.compile(r"(?P<name>[一-鿿]{2,3}?)(?P<level>乡|镇|街道)")


def _level_apart(desk: Desk) -> Iterator[Finding]:
    """石门镇卫生院 where 石门乡卫生院 reports: the place by its own name, as another sort of place."""
    titled = titled_unit(desk)
    own = re.sub("^.*?[县市区旗州]", "", _FRAME.sub("", titled[0])) if titled else ""
    place = _LEVEL.match(own)
    if place is None or desk.report.title is None:
        return
    for match in re.finditer(rf"{place['name']}(?:乡|镇|街道)", desk.text[desk.report.title.end :]):
        start = desk.report.title.end + match.start()
        before = clause_before(desk.text, start, 12)
        if match[0] != place[0] and not re.search("原|撤|改|设|更名", before) and not _WITH_OTHERS.search(before):
            message = f"这里是“{match[0]}”，报告单位的名称里是“{place[0]}”"
            yield desk.remark(UNIT, "warning", start, start + len(match[0]), message, "核对单位名称，全文统一")


def _turned(desk: Desk) -> Iterator[Finding]:
    titled = titled_unit(desk)
    if titled is None or not re.fullmatch(rf"[一-鿿]{{{_SEEN + 1},}}", titled[0]):
        return
    name, ends = titled[0], " ".join(_ends(desk))
    for at in range(_TURNED):
        first = max(0, min(at, len(name) - _SEEN))
        turned = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
        seen, right = turned[first : first + _SEEN], name[first : first + _SEEN]
        if seen == right or seen in ends:
            continue
        for match in re.finditer(seen, desk.text):
            message = f"这里是“{seen}”，标题里的单位是“{name}”，像是写颠倒了"
            yield desk.remark(UNIT, "warning", *match.span(), message, f"核对，应为“{right}”")


_FRAME = re.compile("^(?:中共|中国共产党)")
_ORGAN = re.compile(
    "(?:党组|党委|党工委|党总支|党支部|支部|(?:工作)?委员会|总支部委员会|支部委员会|办事处|人民政府|党员大会)+$"
)
_LEVELS = frozenset("省市县区州旗盟第一二三四五六七八九十")  # which tell units apart, and are no slips
_LEAST = 3  # characters of a name
_WITH_OTHERS = re.compile("[与和同跟到赴向、]|联合|邀请|学习|借鉴|共建|结对|交流")


def _one_apart(desk: Desk) -> Iterator[Finding]:
    """宏远水务 in the title and 宏源水务 in the signature; within the text only what sounds or looks alike."""
    titled, signature = titled_unit(desk), desk.report.signature
    if titled is None:
        return
    own = _ORGAN.sub("", _FRAME.sub("", titled[0]))
    signed = signature.of(desk.text).strip() if signature else ""
    name = _ORGAN.sub("", _FRAME.sub("", signed))
    if signature and (at := _differ(own, name)) is not None and name not in desk.text[: signature.start]:
        start = signature.start + signature.of(desk.text).index(name)
        message = f"这里是“{name}”，前面的报告单位是“{own}”，“{name[at[1]]}”和“{own[at[0]]}”只差一个字"
        yield desk.remark(UNIT, "warning", start, start + len(name), message, "核对单位名称，全文统一")
    alike = desk.common.language.alike
    for place, char in enumerate(own[: -len(titled[1])] if len(own) > _LEAST else ""):
        pattern = f"{re.escape(own[:place])}(?P<other>[一-鿿]){re.escape(own[place + 1 :])}"
        for match in re.finditer(pattern, desk.text):
            other = match["other"]
            near = other != char and other in alike.get(char, ()) and other not in _LEVELS
            if near and not _WITH_OTHERS.search(clause_before(desk.text, match.start(), 12)):
                message = f"这里是“{match[0]}”，报告单位是“{own}”，只差一个字"
                yield desk.remark(UNIT, "warning", *match.span(), message, "核对单位名称，全文统一")


_PLACE = re.compile(r"(?P<name>[一-鿿]{2,4}?)(?:自治县|街道|社区|[市县区旗镇乡村])")
_BODY_AFTER = re.compile("党支部|支部|党总支|党委|党工委|党组|委(?![托派任])|村委|居委|团委|人民政府|办事处|工会|妇联")


def _place_apart(desk: Desk) -> Iterator[Finding]:
    """柳构村党支部 where 柳沟村 reports: the place in the unit's name, one character of it sounding alike."""
    titled, alike = titled_unit(desk), desk.common.language.alike
    start = desk.report.title.end if desk.report.title else 0
    own = re.sub("^(?:中共|中国共产党|共青团|国网)", "", titled[0]) if titled else ""
    for place in _PLACE.finditer(own):
        for at, char in enumerate(place["name"]):
            name = place[0]
            pattern = rf"{re.escape(name[:at])}(?P<other>[一-鿿]){re.escape(name[at + 1 :])}(?={_BODY_AFTER.pattern})"
            for match in re.finditer(pattern, desk.text[start:]):
                other = match["other"]
                near = other in alike.get(char, ()) and other not in _LEVELS and char not in _LEVELS
                first = start + match.start()
                if other == char or not near or _WITH_OTHERS.search(clause_before(desk.text, first, 12)):
                    continue
                message = f"这里是“{match[0]}”，报告单位的名称里是“{name}”，只差一个字"
                end = start + match.end()
                yield desk.remark(UNIT, "warning", first, end, message, "核对单位名称，全文统一")


def _differ(own: str, name: str) -> tuple[int, int] | None:
    """Where two names differ in one character, held together at their ends: 清河县柳乔镇 and 柳桥镇."""
    size = min(len(own), len(name))
    if size < _LEAST or (len(own) != len(name) and size < _SEEN - 1):
        return None
    pairs = list(zip(own[-size:], name[-size:], strict=True))
    apart = [at for at, (a, b) in enumerate(pairs) if a != b]
    if len(apart) != 1 or {*pairs[apart[0]]} & _LEVELS or apart[0] == size - 1:
        return None
    return len(own) - size + apart[0], len(name) - size + apart[0]
