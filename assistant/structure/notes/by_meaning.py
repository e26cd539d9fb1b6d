"""Which part of a report a note is of by what it is like, where no word of it says so, or one says it wrongly."""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.meaning import meanings
from assistant.report import Role
from assistant.structure.notes.halves import turned_out_well
from assistant.structure.notes.kindred import kindred
from assistant.structure.notes.order import tells_deed

_LIKE_SHORTFALL = 0.44  # how much more like shortfalls than like deeds a note is, from which it is taken for one
_LIKELY, _MEANT, _HARDLY = 0.93, 0.9, 0.03  # likelihoods of a shortfall, of a plan, and up to which it is none
_UNLIKE = -0.5  # how much less like shortfalls than like deeds it is that a single word calls one
# What opens on a time to come: 后面先把三个村跑了, 春节前补上; 后面三个月是老陈干的 and 以后没再发生 do not.
_AHEAD = re.compile(
    r"(?:^|，)(?:(?:以|往|今)后|后[面头边续]|改(?=明年|来年|为每)|过完?年|[年节]后|开[年春]|[春元中国暑寒劳][节旦秋庆假动]+(?:之?前|后))"
    r"(?!的|[\u4e00-\u9fff\d]{0,3}个|[^，。；把]{0,6}(?:没|未|就再|再也))"
    r"|(?:打算|准备|计划)(?=单独|专门|每|再|把|请|找)"
)
_DID = re.compile(r"[\u4e00-\u9fff]了(?!解)")
# The little that is left, none of what fell short; why a thing was shut, and what was put right at once.
_REST = re.compile(r"(?:就是?|只是|只有|除了|其中|还|另)?(?:剩|有(?:\d|[一两三]))|就是|只是")
_ANSWERED = re.compile(r"当[天日月场]|整改(?!不|没|慢)|了，(?:是)?(?:因为|由于)")
_FIRST = re.compile(r"(?<=[先再])把[^，。；]{2,12}了(?=$|，)")
# A word of what is lacking, without which nothing is a shortfall by its likeness alone: 稿子都是局长去写的 is none.
_LACKS = re.compile(
    r"[没未不缺慢晚迟乱旧粗懒怕]|(?<!多)少(?!年|儿|先|数民族)|才(?!艺|能|干)|只(?!要|有[^，]{1,8}才)|仅|太|松散|涣散|一半|就(?:过去|完)了|应付|走过场|拖|推"
)


def likely_part(said: str, pack: GenrePack) -> tuple[Role | None, bool]:
    """Return the part that ``said`` is of by its likeness, and whether for certain; None where it may be a deed."""
    if looks_ahead(said):
        return "plans", True
    if falls_short(said, pack):
        return "problems", True
    short = is_like_shortfall(said, pack) and not kindred(pack).tells_deed(said)
    return ("problems" if short else None), False


def is_like_shortfall(said: str, pack: GenrePack) -> bool:
    """Whether a note is so much more like shortfalls than like deeds that it is taken for one."""
    return kindred(pack).is_shortfall(said) > _LIKE_SHORTFALL


def looks_ahead(said: str) -> bool:
    """Whether a note opens on a time to come, or what is meant, and is like a plan; 先把三个村跑了 is no deed yet."""
    meant = meanings().likely(said, "plans") > _MEANT and _AHEAD.search(said) is not None
    return meant and not tells_deed(_FIRST.sub("", said))


def falls_short(said: str, pack: GenrePack) -> bool:
    """Whether a note is like a shortfall as a whole, or in all that stands behind the deed it opens with."""
    first, _, behind = said.partition("，")
    deed = kindred(pack).tells_deed(said)
    parts = [*([] if deed else [said]), *([] if _REST.match(behind) or kindred(pack).tells_deed(first) else [behind])]
    return any(
        _LACKS.search(part)
        and not (turned_out_well(part) or _ANSWERED.search(said))
        and meanings().likely(part, "problems") > _LIKELY
        for part in parts
    )


def is_deed_after_all(said: str, pack: GenrePack) -> bool:
    """Whether a note has a word of what is lacking and yet tells a deed: 转发不实消息，出了一份明白纸."""
    likely = _DID.search(said) is not None and meanings().likely(said, "problems") <= _HARDLY
    return likely and kindred(pack).is_shortfall(said) < _UNLIKE
