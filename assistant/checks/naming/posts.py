"""Who holds what post: one 局长 for one unit, one post for one person, one name for the holder of a post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.desk import Check, Desk
from assistant.checks.naming.names import SPELLINGS
from assistant.results import Finding
from assistant.structure.surnames import SURNAMES

POST = Check("two-holders", "职务与人不符", "voice", "通行校对规则：同一人同一职务全文一致")
CHECKS = (POST,)

# Heads of a unit, of whom there is one; deputies and chiefs of what is below may be many.
_HEADS = (
    "局长|院长|校长|园长|镇长|乡长|区长|县长|市长|董事长|总经理|主席|馆长|台长|社长"
    "|党组书记|党委书记|党工委书记|党总支书记"
)
_DEPUTIES = (
    "副局长|副院长|副校长|副镇长|副乡长|副区长|副县长|副市长|副总经理|副主任|副书记|纪委书记|纪检书记|党组成员|党委委员|宣传委员|组织委员"
    "|工会主席|副董事长|总工程师|主任|书记|科长|股长|部长|所长|站长"
)
_MORE_SURNAMES = "苗程苏柳温阮骆乔褚翟柯屈洪毕甘裴祁尤鲍岑焦纪盛梅路"
# 任 is a verb before what one is made: 由党委书记任组长, 任第一召集人; 任职, 任期.
_MADE = (
    r"任(?:职|期|内|命|务|免|教|(?:第一|常务|执行|总|双)?[一-鿿]{0,4}?"
    r"(?:[组队院校班站所园馆县镇乡局处科股团河林田楼网格会]长|指挥|主任|召集人|负责人|责任人|成员|委员|书记|主席|长(?=[，、。；])))"
)
_NAME = rf"(?!{_MADE})(?P<name>[{SURNAMES}{_MORE_SURNAMES}][一-鿿]{{1,2}}?)"
_ENDS = (
    r"(?=[，。；、（(）\n]|同志|主持|带头|带队|讲|率|为|在|到|担任|任|亲自|作|赴|等|与|和|负责|牵头|分管|具体|落实|履行"
    r"|抓好?|协助|逐|对|$)"
)
_HELD = re.compile(
    rf"(?P<posts>(?:[一-鿿]{{0,8}}?(?:{_DEPUTIES}|{_HEADS})、)*"
    rf"[一-鿿]{{0,8}}?(?P<last>{_DEPUTIES}|{_HEADS}))[ 　]?{_NAME}{_ENDS}"
)
_OTHER_UNIT = re.compile("原|时任|前任|下属|所属|各|基层|村|社区|支部|县委|市委|区委|省|上级|[二三四五六]级")
_UNLIKELY_WORD = -14.0  # log probability from which a stretch is a word and no name


@dataclass(frozen=True, slots=True)
class _Holder:
    name: str
    post: str
    unit: str  # what stands before the post: the name of a unit, or nothing
    start: int
    end: int


def check_posts(desk: Desk) -> list[Finding]:
    """Find a head's post with two holders, a holder with two heads' posts, and one deputy under two given names."""
    holders = list(_holders(desk))
    found = [*_two_holders(desk, holders), *_two_posts(desk, holders), *_two_names(desk, holders)]
    return [*found, *_own_post(desk)]


_BYLINE = re.compile(
    rf"^[ 　]*(?P<posts>[一-鿿]{{2,20}}?(?:书记|长|主任|经理|主席)(?:、[一-鿿]{{2,14}})*)"
    rf"[ 　]+[{SURNAMES}{_MORE_SURNAMES}][一-鿿]{{1,2}}[ 　]*$",
    re.MULTILINE,
)
_AS = re.compile(
    r"(?:^|[，。；\n])(?:我|本人)?作为(?:[一-鿿]{0,8}?)(?P<post>(?:党委|党组|党工委|党总支)?副?(?:书记|局长|院长|校长|镇长|乡长|馆长|台长|董事长|总经理|主任))(?=[，、])",
    re.MULTILINE,
)


def _own_post(desk: Desk) -> Iterator[Finding]:
    """作为党委书记 in the account of a 党委副书记: the post of the line below the title, with 副 or without."""
    head = desk.head
    byline = _BYLINE.search(head)
    if byline is None:
        return
    held = byline["posts"].split("、")
    for match in _AS.finditer(desk.text, byline.end()):
        said = match["post"]
        bare = said.replace("副", "")
        same = [post for post in held if post.replace("副", "").endswith(bare)]
        if same and not any(post.endswith(said) and ("副" in post) == ("副" in said) for post in same):
            own = re.search(rf"{bare[:-2] if len(bare) > 2 else ''}副?{bare[-2:]}$", same[0])
            message = f"述职人是“{own[0] if own else same[0]}”，这里写的是“{said}”"
            suggestion = "核对职务；期间职务有变动的，写明任职时间"
            yield desk.remark(POST, "warning", *match.span("post"), message, suggestion)


def _holders(desk: Desk) -> Iterator[_Holder]:
    words = desk.common.language.words
    for match in _HELD.finditer(desk.text):
        name = match["name"]
        if any(words.get(part, -99.0) > _UNLIKELY_WORD for part in (name, name[:2])) or _OTHER_UNIT.search(
            match["posts"]
        ):
            continue
        for post in match["posts"].split("、"):
            named = re.search(f"(?:{_DEPUTIES}|{_HEADS})$", post)
            if named:
                start, end = match.span("name")
                held = _post(post)
                yield _Holder(name, held, post.removesuffix(held), start, end)


def _post(words: str) -> str:
    """The post without the name of the unit before it: 集团党委副书记 is 党委副书记."""
    named = re.search(f"(?:党组|党委|党工委|党总支|党支部)?(?:{_DEPUTIES}|{_HEADS})$", words)
    return named[0] if named else words


def _two_holders(desk: Desk, holders: list[_Holder]) -> Iterator[Finding]:
    """党委书记、总经理方敬之 … 党委副书记、总经理郭怀安."""
    first: dict[str, _Holder] = {}
    for one in holders:
        if not re.fullmatch(_HEADS, one.post):
            continue
        other = first.setdefault(one.unit + one.post, one)
        if one.name != other.name and len(set(one.name) & set(other.name)) < 2:
            message = f"“{one.post}”前面写的是{other.name}，这里是{one.name}"
            suggestion = "核对职务和姓名；期间换了人的，写明任职时间"
            yield desk.remark(POST, "warning", one.start, one.end, message, suggestion)
            return


def _two_posts(desk: Desk, holders: list[_Holder]) -> Iterator[Finding]:
    """党组书记、局长周维舟 … 院长周维舟: heads of units of two kinds."""
    first: dict[str, _Holder] = {}
    for one in holders:
        if not re.fullmatch("局长|院长|校长|镇长|乡长|区长|县长|市长|馆长|台长|社长", one.post):
            continue
        other = first.setdefault(one.name, one)
        if one.post != other.post:
            message = f"{one.name}前面写的是“{other.post}”，这里是“{one.post}”"
            yield desk.remark(POST, "warning", one.start, one.end, message, "核对职务；兼任的，写全")
            return


def _two_names(desk: Desk, holders: list[_Holder]) -> Iterator[Finding]:
    """副局长何静 … 副局长何婧: one post, one surname, and given names that differ in a character."""
    for at, one in enumerate(holders):
        for other in holders[:at]:
            same = one.post == other.post and one.name[0] == other.name[0] and len(one.name) == len(other.name)
            differ = [a for a, b in zip(one.name, other.name, strict=False) if a != b]
            if same and len(differ) == 1 and not _beside(desk, other, one):
                message = f"这里是“{one.name}”，前面写的是“{other.name}”，职务相同，像是一个人的两种写法"
                suggestion = "核对姓名后统一；确是两个人的，不必改"
                yield desk.remark(SPELLINGS, "warning", one.start, one.end, message, suggestion)
                return


def _beside(desk: Desk, first: _Holder, then: _Holder) -> bool:
    """Whether the two are listed together, and so are two."""
    return bool(re.fullmatch("[、和与][一-鿿、]{0,8}", desk.text[first.end : then.start]))
