"""A comma among the members of a list that are divided by 、: seen by how the members or the words around are built.

A guess: a comma may also set off a clause, so no fix is made unasked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel

LIKELY = Check(
    "likely-list-comma",
    "疑似并列用逗号",
    "punctuation",
    "GB/T 15834—2011《标点符号用法》 4.5.3.1：只是推测",
    guess=True,
)
CHECKS = (LIKELY,)

_SENTENCE = re.compile(r"[^。；：！？\n]+")
_PIECE = re.compile(r"[^，、]+")
_LONGEST = 8  # characters of a member
_SHORT = 5  # characters of members told by one character in common; longer ones are whole clauses
_NOT_FIRST = (
    "但是|或者|所以|然而|而且|并且|因而|当前|今年|目前|同时|此外|第|其中|为此|因此|近年|首先|其次|最后|近期|年内|一年|总之"
    "|另外|随后|今后|明年|去年|一方面|另一方面"
)
_MIXED = re.compile(
    rf"(?<=[，。；：\n（])(?!{_NOT_FIRST})"
    r"(?:(?P<two>[一-龥]{2})(?P<m2>，)(?=[一-龥]{2}、[一-龥]{2}、)|(?P<three>[一-龥]{3})(?P<m3>，)(?=[一-龥]{3}、[一-龥]{3}、))"
)
# A list held between two words: what opens it cannot do without what closes it.
_MEMBER = rf"[一-龥“”]{{2,{_LONGEST}}}?"
_FRAMES = tuple(
    re.compile(f"(?:{opener})(?P<list>{_MEMBER}(?:[、，]{_MEMBER}){{2,}})(?:{closer})")
    for opener, closer in (
        ("由", "等?(?:同志|人员|代表)?(?:组成|构成|共同|担任)"),
        (
            "(?:加强|强化|深化|密切|主动)(?:与|同)",
            "等[一-龥]{0,6}(?:部门|单位|机构|媒体|高校|学校|企业|地区)?的?(?:沟通|协作|合作|联系|联动|对接|协同|配合)",
        ),
        ("通过|采取|采用|利用|运用|以", "等(?:多种|各种|灵活)?(?:方式|形式|渠道|途径|办法|手段|方法|载体|平台|媒介)"),
        ("依托|借助|用好|发挥", "等(?:各类|宣传)?(?:阵地|场所|平台|载体|媒体|媒介|资源|渠道)"),
        ("围绕|聚焦|紧扣|针对", "等(?:[一-龥]{0,4})(?:主题|内容|重点|方面|问题|工作|领域|环节|情况|特点|任务)"),
        ("(?<![存现正所])在", "等(?:[一-龥]{0,4})(?:方面|领域|环节|场所|平台|地方|点位|部位)"),
        ("从", "等(?:[一-龥]{0,4})(?:方面|环节|角度|群体|岗位|人员)|中(?:选聘|选拔|遴选|挑选)"),
        ("对|把|将", "等(?:[一-龥]{0,6})(?:进行|开展|实行|纳入|列入|作为|融入)"),
        ("包括|涵盖|涉及|覆盖", "等(?:[一-龥]{0,4})(?:方面|内容|领域|类别|部门|单位|环节)"),
        ("学习|宣传|宣讲|传达|讲解", "等(?:[一-龥]{0,4})(?:内容|精神|文件|知识|篇目|著作|法规)"),
        ("开设|设置|设立|推出|开辟", "等(?:[一-龥]{0,4})(?:栏目|专栏|板块|课程|窗口|岗位|专题)"),
        ("融入|贯穿|贯穿于|覆盖|渗透到", "(?:等)?(?:全过程|各方面|各环节|各领域|全链条|各层面)"),
        ("开展|组织|举办|组织开展", "等(?:[一-龥]{0,6})(?:活动|培训|比赛|展演)"),
    )
)
_JOINS = "并|还|也|又|再|但|或者|同时|以及|及时|对于|为了|为所|由此|从而|进而|不断|切实"
_NO_MEMBER = re.compile(
    f"[下中后时里前]$|^(?:{_JOINS}|坚持|对|将|把|由|向|在|使|让|为|从|按|以|通过)|[了的是有任]|^[^“]*”|“[^”]*$"
)
_NEW_CLAUSE = re.compile(f"^(?:{_JOINS})|[了的是]")
_UNEVEN = 4  # characters by which members of one list may differ in length
_BUILD = re.compile(
    r"(?:打造|建设|培养|锻造|造就|建成|培育|建强|选拔|建立|形成|组建|选树|营造)(?:一[支批个])?了?"
    r"(?P<list>[一-龥]{3,6}[、，][一-龥]{3,6}(?:[、，][一-龥]{3,6})+)的"
)
_HEADS = "制度|机制|流程|体系|制度|能力|环节|程序|闭环|平台|链条|格局|预案|力度|水平|作品|网络|职能"
_BARE = re.compile(
    rf"(?P<act>[一-龥]{{2}})(?:等|[一二三四五六七八九十两\d]+个?)?(?:{_HEADS})(?:的[一-龥]{{2,6}}|\d+[一-龥]{{1,2}})?"
)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A sentence cut at ， and 、: the pieces with their places, and the mark after each."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    marks: str

    def before(self, at: int) -> int:
        """How many pieces end at the mark ``at``, divided by 、 from one another."""
        count = 1
        while at - count >= 0 and self.marks[at - count] == "、":
            count += 1
        return count

    def after(self, at: int) -> int:
        """How many pieces begin behind the mark ``at``, divided by 、 from one another."""
        count = 1
        while at + count + 1 < len(self.words) and self.marks[at + count] == "、":
            count += 1
        return count


def check_list_commas(desk: Desk) -> list[Finding]:
    """Find commas that seem to divide the members of a list."""
    found: dict[int, FindingLevel] = {}
    taking, acts = _taking(desk), _acts(desk)
    for sentence in _SENTENCE.finditer(desk.text):
        if "，" not in sentence[0] or "、" not in sentence[0]:
            continue
        for at in _framed(sentence[0], acts):
            found[sentence.start() + at] = "warning"
        for at, level in _in_pieces(_cut(sentence[0]), taking):
            found.setdefault(sentence.start() + at, level)
    for match in _MIXED.finditer(desk.text):
        found.setdefault(match.start("m2") if match["two"] else match.start("m3"), "hint")
    message = "像是一串并列的词语，有一处用了逗号"
    return [
        desk.remark(LIKELY, level, at, at + 1, message, "是并列的，改用顿号", fix="、")
        for at, level in sorted(found.items())
    ]


def _taking(desk: Desk) -> frozenset[str]:
    """Verbs that take 机制, 能力 and the like as their object: 健全、完善机制 is no list of nouns."""
    table = desk.common.collocations
    heads = set(_HEADS.split("|"))
    taken = {verb for nouns, verbs in table.nouns if heads & set(nouns.split()) for verb in verbs}
    return frozenset(taken | {verb for _, verbs in table.verbs for verb in verbs})


def _acts(desk: Desk) -> frozenset[str]:
    """Verbs that begin a clause of their own."""
    table = desk.common.collocations
    verbs = {verb for _, words in (*table.verbs, *table.nouns) for verb in words}
    return frozenset({*verbs, *desk.common.particles.acts, *desk.common.spelling.verbs} - set(table.deverbal))


def _cut(sentence: str) -> _Pieces:
    pieces = list(_PIECE.finditer(sentence))
    marks = "".join(sentence[one.end() : one.end() + 1] for one in pieces)
    return _Pieces(tuple(one[0] for one in pieces), tuple(one.start() for one in pieces), marks)


def _framed(sentence: str, acts: frozenset[str]) -> Iterator[int]:
    """由甲、乙，丙组成; 打造政治过硬，业务精通、作风优良的队伍."""
    for pattern in (*_FRAMES, _BUILD):
        for match in pattern.finditer(sentence):
            members = re.split("[、，]", match["list"])
            if match["list"].count("，") != 1 or any(map(_NO_MEMBER.search, members)):
                continue
            sizes = [len(one) for one in members]
            if max(sizes) - min(sizes) > (0 if pattern is _BUILD else _UNEVEN):
                continue
            at = match["list"].index("，")
            if pattern is _BUILD or not _acts_anew(members[0], re.split("[、，]", match["list"][at + 1 :])[0], acts):
                yield match.start("list") + at


def _acts_anew(first: str, after: str, acts: frozenset[str]) -> bool:
    """Whether a verb with its object follows the comma, where the list began with a thing: 演出、展览，组织志愿服务."""
    return len(after) > 3 and after[:2] in acts and first[:2] not in acts


def _in_pieces(cut: _Pieces, taking: frozenset[str]) -> Iterator[tuple[int, FindingLevel]]:
    for at, mark in enumerate(cut.marks):
        if mark != "，" or at + 1 >= len(cut.words):
            continue
        place = cut.starts[at] + len(cut.words[at])
        before, after = cut.before(at), cut.after(at)
        if _alike_before(cut, at, before, after) or _alike_after(cut, at, before, after):
            yield place, "warning"
        elif _bare(cut, at, before, after, taking):
            yield place, "hint"


def _alike_before(cut: _Pieces, at: int, before: int, after: int) -> bool:
    """进科室、进病房，进班组: the two before and the one after have a character in common, in one place."""
    if before < 2 or after > 1:  # 有阵地、有队伍，有制度、有经费: two groups, on purpose
        return False
    two, last = cut.words[at], cut.words[at + 1]
    size = len(two)
    one, three = cut.words[at - 1][-size:], last[:size]
    return len(last) <= size + 1 and _alike(one, two, three)


def _alike_after(cut: _Pieces, at: int, before: int, after: int) -> bool:
    """公正用权，依法用权、廉洁用权: the one before ends like the two after."""
    if after < 2 or before > 1:
        return False
    two, size = cut.words[at + 1], len(cut.words[at + 1])
    if cut.words[at + 2][size : size + 1] not in ("", "的", "等"):
        return False
    return _alike(cut.words[at][-size:], two, cut.words[at + 2][:size])


def _alike(one: str, two: str, three: str) -> bool:
    """Three of one length with a character in common at their head or end, and not all the same."""
    if not 3 <= len(two) <= _SHORT or not len(one) == len(two) == len(three) or len({one, two, three}) < 3:
        return False
    if any(map(_NEW_CLAUSE.search, (two, three))) or re.search(r"\d", one + two + three):
        return False
    return one[0] == two[0] == three[0] != "谁" or one[-1] == two[-1] == three[-1]


def _bare(cut: _Pieces, at: int, before: int, after: int, taking: frozenset[str]) -> bool:
    """完善舆情监测，研判、处置、回应机制: what follows the comma has no verb of its own, it only goes on."""
    last = _BARE.fullmatch(cut.words[at + after])
    members = cut.words[at + 1 : at + after]
    if not last or (after < 2 and before < 3) or cut.marks[at + after : at + after + 1] == "、":
        return False
    acts = [last["act"], *members]
    if any(len(one) != 2 for one in acts) or taking & set(acts):
        return False
    own = cut.words[at] if before > 1 else cut.words[at][-2:]
    whole = len(own) == 2 and (before > 1 or len(cut.words[at]) > 3)
    return whole and not re.search(r"[了的过着\d]", own) and (before > 1 or own not in taking)
