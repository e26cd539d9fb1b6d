"""Whose liability it is: the body's 主体责任, its secretary's 第一责任, the 直接责任 of the one in charge of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding
from assistant.structure.surnames import SURNAMES

LIABILITY = Check(
    "liability", "责任人与责任不符", "formulations", "意识形态工作责任制：班子主体责任、书记第一责任、分管领导直接责任"
)
CHECKS = (LIABILITY,)

_BODY = "党组|党委|党工委|党总支|党支部|支部"
# What may stand between who bears a liability and the liability, so that it is theirs and for this work.
_BEARS = (
    r"(?:认真|切实|自觉|带头|坚决|严格|全面|主动|积极|始终|坚持|牢牢|充分|忠实|注重|要|应|应当|真正|必须|能够"
    r"|履行好|履行了|履行|落实|扛起|扛牢|扛好|扛实|担负起|担负|承担起|承担|担起|当好|做好|是|为|作为|负起|负有|负|抓好|抓"
    rf"|对?[本我全][局校院县区市镇乡站所馆厅社]|对?本单位|对?全系统|的|{_BODY}|[局院校县区镇]|抓意识形态|意识形态工作|意识形态|网络)*"
)
# The one who holds the post may hold another, and be named: 党工委书记王建国, 党组书记、院长李文斌同志.
_NAMED = rf"(?:[、兼]+[一-鿿]{{1,4}}(?:长|主任|主席|经理))?(?:[{SURNAMES}][一-鿿]{{1,2}}?)?(?:同志)?"
_CHIEF = re.compile(
    rf"(?:(?:{_BODY}|党组织)(?:主要)?书记|(?<!部门)(?<!各单位)主要负责(?:人|同志)|主要领导|一把手){_NAMED}{_BEARS}"
    r"(?P<wrong>直接责任人?|主体责任人|领导责任人)"
)
_DEPUTY = re.compile(
    rf"分管(?:意识形态工作|意识形态|宣传思想工作|宣传)?的?(?:领导|负责人|负责同志|副职|副书记|副[局院校县区市镇乡馆台所站]长|副主任|班子成员|同志){_NAMED}{_BEARS}"
    r"(?P<wrong>第一责任人?|主体责任人)"
)
_WHOLE = re.compile(
    rf"(?:^|[，。；：、\n]|[一二三四五六七八九]是)[ 　]*(?:[我本一-鿿]{{0,6}}(?:{_BODY})(?:班子|会)?|领导班子|班子)"
    r"(?=认真|切实|自觉|带头|坚决|严格|全面|主动|积极|始终|坚持|履行|落实|扛|担|承担|负|是|为)"
    rf"{_BEARS}(?P<wrong>第一责任人|直接责任人?|主体责任人)",
    re.MULTILINE,
)
_COMMITTEE = re.compile(
    rf"(?:支委会|支部委员会?|党委会|党组会|支委)(?!书记){_BEARS}(?P<wrong>第一责任人?)(?!.{{0,4}}(?:督促|落实情况))"
)
_CHIEF_WHOLE = re.compile(
    rf"(?:{_BODY}|党组织)书记(?:认真|切实|自觉|带头|严格|全面|主动)*(?:履行|承担|负)好?[起了]?(?P<wrong>主体责任)(?=[，。；、])"
)
_DEPUTY_SELF = re.compile(r"(?:我|本人)[^。；\n]{0,24}?(?:作为|履行|当好|是)(?P<wrong>第一责任人)")
_IS_DEPUTY = re.compile(
    r"副(?:县长|区长|市长|镇长|乡长|局长|院长|校长|厂长|总经理|经理|主任|书记|行长)[ 　]*[一-鿿]{2,4}[ 　]*$"
    r"|(?:我|本人)?协助(?:县长|区长|市长|镇长|乡长|局长|院长|校长|书记|主任|总经理|主要负责人)[^，。；\n]{0,6}分管",
    re.MULTILINE,
)
_SELF = re.compile(
    rf"(?:(?:^|[，。；：\n])[ 　]*(?:[我本]人?)?{_BEARS})(?P<wrong>主体责任人|直接责任人)"
    r"(?=职责|责任|的职责|的责任|，|。)",
    re.MULTILINE,
)
_BYLINE = re.compile(rf"^[ 　]*[一-鿿]{{2,16}}?(?:{_BODY})书记(?![一-鿿]{{0,3}}副书记)", re.MULTILINE)


def check_liability(desk: Desk) -> list[Finding]:
    """Find a secretary with 直接责任, a deputy with 第一责任, and a body that is made a person liable."""
    if "意识形态" not in desk.text:
        return []
    found: dict[int, Finding] = {}
    patterns = [
        (_CHIEF, "书记（主要负责人）是第一责任人", "第一责任"),
        (_DEPUTY, "分管领导负直接责任，第一责任人是书记，主体责任是班子的", "直接责任"),
        (_WHOLE, "班子（党组织）负主体责任，第一责任人是书记", "主体责任"),
    ]
    patterns.append((_COMMITTEE, "班子（党组织）负主体责任，第一责任人是书记", "主体责任"))
    patterns.append((_CHIEF_WHOLE, "主体责任是班子的，书记履行第一责任", "第一责任"))
    if _IS_DEPUTY.search(desk.head):
        patterns.append((_DEPUTY_SELF, "分管领导对分管领域负责，第一责任人是主要负责人", "直接责任"))
    if _secretary(desk):
        patterns.append((_SELF, "述职的是书记，书记是第一责任人", "第一责任"))
    for pattern, rule, right in patterns:
        for finding in _wrong(desk, pattern, rule, right):
            found.setdefault(finding.start, finding)
    return list(found.values())


_HEAD_OF_PARTY = re.compile(rf"(?:{_BODY})书记")
_DEPUTY_POST = re.compile(
    r"^[^，。；：\n]{2,24}副(?:县长|区长|市长|镇长|乡长|局长|院长|校长|厂长|总经理|经理|主任|书记|行长|秘书长|馆长|站长|所长)"
    r"(?:[、兼]+[一-鿿]{2,14})*[ 　]+[一-鿿]{2,4}[ 　]*$",
    re.MULTILINE,
)
_UNDER_THE_HEAD = re.compile("协助(?:[一-鿿]{0,4})?(?:书记|主要负责人|主要领导|局长|院长|校长|镇长|主任|总经理)")


def is_deputy(desk: Desk) -> bool:
    """Return whether one who is not at the head of the party body accounts for their own year, as told at its top."""
    head = desk.head
    post = _DEPUTY_POST.search(head)
    if post and not _HEAD_OF_PARTY.search(post[0]):
        return True
    return desk.report.person == "first" and bool(_UNDER_THE_HEAD.search(head) or _IS_DEPUTY.search(head))


def _secretary(desk: Desk) -> bool:
    """Whether a secretary accounts for their own year, by the line under the title."""
    head = desk.head
    return bool(_BYLINE.search(head)) and "述职" in head


def _wrong(desk: Desk, pattern: re.Pattern[str], rule: str, right: str) -> Iterator[Finding]:
    for match in pattern.finditer(desk.text):
        if re.search("督促|听取|追究|问责|安全生产", desk.text[max(0, match.start() - 8) : match.start("wrong")]):
            continue
        meant = right + ("人" if match["wrong"].endswith("人") and right != "主体责任" else "")
        message = f"这里写的是“{match['wrong']}”：{rule}"
        suggestion = f"核对是谁的责任；无误的，改为“{meant}”"
        yield desk.remark(LIABILITY, "warning", *match.span("wrong"), message, suggestion)
