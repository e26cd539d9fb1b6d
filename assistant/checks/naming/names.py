"""One person, one place, one unit under two spellings: 王建国 and 王建囯, 临河县水利局 and 临江县水利局."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding
from assistant.structure.surnames import SURNAMES

SPELLINGS = Check("name-spelling", "名称前后写法不一", "voice", "通行校对规则：人名、地名、单位名全文一致")
CHECKS = (SPELLINGS,)

_DUTY = (
    "书记|局长|主任|校长|院长|镇长|乡长|县长|区长|市长|部长|处长|科长|股长"
    "|站长|所长|馆长|主席|委员|同志|老师|医生|教授|经理|董事长|社长|队长|干事|会计"
)  # A name is sure beside a duty, a colon or an enumeration of persons.
_SURE = re.compile(
    rf"(?:(?:{_DUTY}|述职人|报告人|联系人|负责人|签发人)[：:、　 ]{{0,3}})(?P<after>[{SURNAMES}][一-鿿]{{1,2}})"
    r"(?=[，。；、（）(：:　 \n]|同志|主持|带头|带队|讲|率|为|在|到|担任|任|亲自|作|赴|等|与|和|$)"
    rf"|(?<![一-鿿])(?P<before>[{SURNAMES}][一-鿿]{{1,2}})(?=(?:{_DUTY}))"
)
_PLACED = re.compile(
    r"(?<![一-鿿])(?:中共)?(?P<place>[一-鿿]{2,3}[县市区镇乡])"
    r"(?P<rest>[一-鿿]{2,12}?(?:局|委|办|院|校|中心|党组|党委|支部|小学|中学|学校|医院))"
)
_RARE = -14.0  # log probability of a word
_MOST = 40  # names looked into; a report has few
_END = "[县市区镇乡]"


def check_names(desk: Desk) -> list[Finding]:
    """Find names of persons and places that differ from another one of the text in one like character."""
    persons = list(_persons(desk))
    for more in (_speaker, _given):
        told = {finding.start for finding in persons}
        persons += [one for one in more(desk) if one.start not in told]
    return [*persons, *_places(desk), *_above(desk)]


_SIGNED = re.compile(rf"(?:述职人|报告人|汇报人)[：:　 ]{{0,3}}(?P<name>[{SURNAMES}][一-鿿]{{1,2}})(?![一-鿿])")


def _speaker(desk: Desk) -> Iterator[Finding]:
    """The name that signs a person's own account, against the one above it."""
    head = desk.head
    above = [match["after"] or match["before"] for match in _SURE.finditer(head)]
    for match in _SIGNED.finditer(desk.text, len(head)):
        other = next((name for name in above if name[0] == match["name"][0] and name != match["name"]), "")
        if other and match["name"] not in above:
            message = f"署名是“{match['name']}”，前面写的是“{other}”"
            yield desk.remark(SPELLINGS, "warning", *match.span("name"), message, "核对姓名后统一")


def speaker_names(desk: Desk) -> list[str]:
    """Return how the person whose account this is is called: by the signature, and by the line below the title.

    Both, where they share the surname: one of the two may be misspelt, and the text goes on with the right one.
    """
    signed = [match["name"] for match in _SIGNED.finditer(desk.text)][-1:]
    head = desk.head
    above = [match["name"] for match in _BYLINE.finditer(head)][:1]
    if signed and above and signed[0][0] != above[0][0]:
        return signed
    return list(dict.fromkeys([*signed, *above]))


def named_persons(desk: Desk) -> list[tuple[int, int]]:
    """Return where persons are named beside what they do, or brought in with it (网格员陈国良)."""
    sure = [match.span("after" if match["after"] else "before") for match in _SURE.finditer(desk.text)]
    brought_in = (match for match in _INTRODUCED.finditer(desk.text) if not _is_word(desk, match["name"]))
    return [*sure, *(match.span("name") for match in brought_in)]


_BYLINE = re.compile(
    rf"^[ 　]*[一-鿿（）()、，]{{0,40}}(?:{_DUTY})[ 　]+(?P<name>[{SURNAMES}][一-鿿]{{1,2}})[ 　]*$", re.MULTILINE
)
_TOLD = (
    rf"{_DUTY}|护士|医师|医生|村医|教师|教授|职工|工人|民警|党员|干部|志愿者|典型|模范|战士|学生|村民|居民"
    "|[员工师手匠兵警长]"
)
_INTRODUCED = re.compile(rf"(?P<duty>{_TOLD})(?P<name>[{SURNAMES}][一-鿿]{{2}})")
_GOES_ON = (
    r"[^一-鿿]|被|先后|获|荣获|的|多次|同志|等|主动|积极|带|带领|为|在|到|担任|任|作|赴|主持|牵头|讲|坚守|坚持|长期|热心|常年|又|还|入选"
    r"|一家|家庭|深入|上门|以|把|将|从|向|与|和|负责|组织|率|亲自|签|参加|$"
)


def _given(desk: Desk) -> Iterator[Finding]:
    """李国栋 where he is brought in, 李国梁 where the text goes on with him; 何建军 and 何军建."""
    known: dict[str, re.Match[str]] = {}
    for match in _INTRODUCED.finditer(desk.text):
        if not _is_word(desk, match["name"]):
            known.setdefault(match["name"], match)
    for name, first in list(known.items())[:_MOST]:
        if not re.match(rf"(?:{_GOES_ON})|[一-鿿]{{2}}", desk.text[first.end() :]):
            continue
        other_ways = (
            rf"{name[:2]}(?!{name[2]})[一-鿿]|{name[0]}(?!{name[1]})[一-鿿]{name[2]}|{name[0]}{name[2]}{name[1]}"
        )
        for match in re.finditer(rf"(?:(?<![一-鿿])|(?P<duty>{_TOLD}))(?P<name>{other_ways})(?={_GOES_ON})", desk.text):
            other = match["name"]
            own = known.get(other)  # brought in himself, in another post: somebody else
            another = own is not None and own["duty"] != first["duty"]
            if another or _is_word(desk, other) or not _may_be(desk, first, match):
                continue
            message = f"这里是“{other}”，别处写的是“{name}”，像是一个人的两种写法"
            suggestion = "核对姓名后统一；确是两个人的，不必改"
            yield desk.remark(SPELLINGS, "warning", *match.span("name"), message, suggestion)


def _is_word(desk: Desk, name: str) -> bool:
    """Whether it is, or begins with, an everyday word: 高质量, 任务书; rare ones may be the names of the well-known."""
    words = desk.common.language.words
    return any(words.get(part, -99.0) > _RARE for part in (name, name[:2]))


def _may_be(desk: Desk, first: re.Match[str], match: re.Match[str]) -> bool:
    """Whether the second name is the first's: not brought in as somebody of another duty, nor listed beside it."""
    if match.start("name") <= first.start("name"):
        return False
    between = desk.text[first.end() : match.start("name")]
    beside = re.fullmatch("[、和与][一-鿿]{0,6}", between) or desk.text[match.start("name") - 1] in "、和与"
    listed = beside or desk.text[match.end("name") : match.end("name") + 1] == "、"
    return not listed and match["duty"] in (None, first["duty"])


def _persons(desk: Desk) -> Iterator[Finding]:
    sure = Counter(match["after"] or match["before"] for match in _SURE.finditer(desk.text))
    names = sorted((name for name in sure if len(name) > 1), key=lambda name: (-sure[name], name))[:_MOST]
    told: set[int] = set()
    pairs: set[frozenset[str]] = set()  # where each stands once, the later one is shown against the earlier
    for name in sorted(names, key=lambda name: (-sure[name], desk.text.find(name))):
        for at, other in _nearly(desk, name):
            usual = desk.text.count(name) >= desk.text.count(other)
            known = other in sure or len(name) == 3
            pair = frozenset((name, other))
            if usual and known and at not in told and desk.text.find(name) >= 0 and pair not in pairs:
                told.add(at)
                if desk.text.count(name) == desk.text.count(other):
                    pairs.add(pair)
                message = f"这里是“{other}”，别处写的是“{name}”，像是一个人的两种写法"
                yield desk.remark(
                    SPELLINGS, "warning", at, at + len(other), message, "核对姓名后统一；确是两个人的，不必改"
                )


def _nearly(desk: Desk, name: str) -> Iterator[tuple[int, str]]:
    """Places of the text with the name but for one given character, which sounds or looks like the right one."""
    alike = desk.common.language.alike
    for place in range(1, len(name)):
        pattern = f"{re.escape(name[:place])}([一-鿿]){re.escape(name[place + 1 :])}"
        for match in re.finditer(pattern, desk.text):
            like = match[1] != name[place] and match[1] in alike.get(name[place], ())
            if like and (place < len(name) - 1 or _ends(desk, match.end())):
                yield match.start(), match[0]


def _ends(desk: Desk, at: int) -> bool:
    """Whether a name may end here: before a mark, a duty or another word."""
    text = desk.text
    if text[at : at + 2] in desk.common.language.words:
        return True
    return bool(re.compile(rf"[^一-鿿]|$|{_DUTY}|在|为|带|主|参|担|讲|率|到|任|亲|作|赴|等|与|和").match(text, at))


def _places(desk: Desk) -> Iterator[Finding]:
    """The place of the unit that reports, with another place before the same name."""
    head = desk.text[: desk.report.sections[0].start if desk.report.sections else 400]
    first = _PLACED.search(head)
    if first is None:
        return
    place, rest = first["place"], first["rest"]
    for match in re.finditer(
        rf"(?<![一-鿿])(?:现将|将)?(?:中共)?(?P<place>(?!现将|将)[一-鿿]{{2,3}}{_END}){re.escape(rest)}", desk.text
    ):
        other = match["place"]
        if other != place and len(other) == len(place) and other[-1] == place[-1]:
            message = f"这里是“{other}{rest}”，前面写的是“{place}{rest}”"
            yield desk.remark(SPELLINGS, "warning", *match.span("place"), message, "核对是否从别处抄来，全文统一")
    for match in re.finditer(rf"(?<![一-鿿])[一-鿿]{{{len(place) - 1}}}{place[-1]}", desk.text):
        apart = [(a, b) for a, b in zip(place, match[0], strict=True) if a != b]
        if len(apart) == 1 and apart[0][1] in desk.common.language.alike.get(apart[0][0], ()):
            message = f"这里是“{match[0]}”，前面写的是“{place}”"
            yield desk.remark(SPELLINGS, "hint", *match.span(), message, "核对地名，全文统一")


_LEAST_PLACE = 3  # characters: 锦屏区
_COMMITTEE = r"(?=委(?:[一-鿿]{0,3}部|办|政法|巡察)?|人民政府|政府|纪委)"


def _above(desk: Desk) -> Iterator[Finding]:
    """锦平区委宣传部 in a report that goes to 锦屏区委: the place above, with a like character in its name."""
    addressee = desk.report.addressee
    head = re.sub("^(?:中共|中国共产党)", "", addressee.of(desk.text).strip()) if addressee else ""
    first = re.match(rf"(?P<place>[一-鿿]{{1,3}}{_END}){_COMMITTEE}", head)
    if first is None or len(first["place"]) < _LEAST_PLACE:
        return
    place = first["place"]
    for match in re.finditer(rf"(?<![一-鿿])(?P<place>[一-鿿]{{{len(place) - 1}}}{place[-1]}){_COMMITTEE}", desk.text):
        apart = [(a, b) for a, b in zip(place, match["place"], strict=True) if a != b]
        if len(apart) == 1 and apart[0][1] in desk.common.language.alike.get(apart[0][0], ()):
            message = f"这里是“{match['place']}”，主送机关写的是“{place}”"
            yield desk.remark(SPELLINGS, "warning", *match.span("place"), message, "核对地名，全文统一")
