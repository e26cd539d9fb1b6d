"""Who speaks: one person and one name for the unit from the first line to the last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.errors import UnknownName
from assistant.results import Finding

PERSON = Check("person", "人称不一", "voice", "通行校对规则：人称前后一致")
UNIT = Check("unit-name", "单位自称不一", "voice", "通行校对规则：同一单位用同一称谓")
CHECKS = (PERSON, UNIT)

_UNITS = "街道|公司|集团|中心|支队|大队|学院|医院|单位|局|委|办|校|院|厅|处|所|站|社|镇|乡|行|厂"
_OWN = re.compile(rf"(?<![自为])我(?P<unit>{_UNITS})(?![们为国家])")
_SINGULAR = re.compile(
    r"(?:(?<![一-鿿])|(?<=[由向对经]))本人(?!员)|(?<![自忘为由敌])我(?=始终|坚持|带头|认真|主动|牢记|深知|个人|作为|严格|切实|积极|高度|亲自|先后|多次|将|自觉)"
)
_LEVEL = "[省市区县州旗]"
_TITLED = re.compile(rf"^[ 　*×X]*(?P<level>{_LEVEL})?(?P<core>[一-鿿]{{2,6}}?)局(?:党组|党委|党支部)?(?=关于|20\d\d)")
_SUBJECT = re.compile(
    rf"(?:^|(?<=[。；：\n]))[ 　]*(?P<name>(?P<level>{_LEVEL})?(?P<core>[一-鿿]{{2,4}}?)局)(?:党组|党委)?"
    r"(?=高度重视|认真|坚持|始终|切实|积极|严格|全面|深入|成立|制定|牢牢)",
    re.MULTILINE,
)
_QUOTE = re.compile(r"“[^”\n]{0,40}”|《[^》\n]{0,60}》")
_WIDER = {"单位"}  # may stand beside any other name


def check_voice(desk: Desk) -> list[Finding]:
    """Find the first person in a unit's report, and a unit that calls itself by two names."""
    quoted = [match.span() for match in _QUOTE.finditer(desk.text)]
    return [*_person(desk, quoted), *_units(desk, quoted), *_organs(desk)]


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _expected(desk: Desk) -> str:
    if desk.pack is not None and desk.report.type:
        try:
            return desk.pack.report_type(desk.report.type).person
        except UnknownName:
            pass
    return desk.report.person


def _person(desk: Desk, quoted: list[tuple[int, int]]) -> Iterator[Finding]:
    singular = [m for m in _SINGULAR.finditer(desk.text) if not _inside(m.start(), quoted)]
    own = [m for m in _OWN.finditer(desk.text) if not _inside(m.start(), quoted)]
    if _expected(desk) == "unit" and singular and len(singular) <= max(3, len(own)):
        for match in singular:
            name = own[0][0] if own else (desk.report.speaker or "单位名称")
            message = f"单位的报告里出现了个人口吻“{match[0]}”"
            yield desk.remark(PERSON, "warning", *match.span(), message, f"改为“{name}”，全文人称一致")
    elif _expected(desk) == "first" and own and len(own) >= 3 and len(own) > len(singular):
        message = f"个人述职里“{own[0][0]}”用了 {len(own)} 次，比“本人、我”（{len(singular)} 次）还多"
        yield desk.remark(PERSON, "hint", *own[0].span(), message, "写清本人做了什么，单位的工作少写")


def _units(desk: Desk, quoted: list[tuple[int, int]]) -> Iterator[Finding]:
    own = [match for match in _OWN.finditer(desk.text) if not _inside(match.start(), quoted)]
    counts = Counter(match["unit"] for match in own if match["unit"] not in _WIDER)
    if len(counts) < 2:
        return
    usual, times = counts.most_common(1)[0]
    for match in own:
        if match["unit"] == usual or match["unit"] in _WIDER or counts[match["unit"]] * 2 > times:
            continue
        message = f"别处自称“我{usual}”（{times} 次），这里是“{match[0]}”"
        yield desk.remark(
            UNIT, "warning", *match.span(), message, f"改为“我{usual}”，或核对是否从别处抄来", fix=f"我{usual}"
        )


def _organs(desk: Desk) -> Iterator[Finding]:
    """Another bureau as the subject of a sentence, where the title names the one that reports."""
    own = _TITLED.match(desk.report.title.of(desk.text)) if desk.report.title else None
    if own is None:
        return
    for match in _SUBJECT.finditer(desk.text):
        same_level = not match["level"] or not own["level"] or match["level"] == own["level"]
        if match["core"] == own["core"] and same_level:
            continue
        if "我" in match["core"] or "是" in match["core"]:
            continue  # 二是我局 …
        message = f"报告单位是“{own['level'] or ''}{own['core']}局”，这句的主语是“{match['name']}”"
        suggestion = "核对是否从别处抄来；确实写别的单位的，写清关系"
        yield desk.remark(UNIT, "warning", *match.span("name"), message, suggestion)
