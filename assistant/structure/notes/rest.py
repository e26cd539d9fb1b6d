"""What is left of work most of which was done: such a note tells a deed, whatever its last clause lacks."""

from __future__ import annotations

import re

# What is left of work most of which was done: 整改12个，还剩1个更新慢; 修了办法，但分馆还没学.
_REMAINS = re.compile(
    r"(?:但是?|不过|只是|就是)?(?:还|就|只|仅|其中|另|也)*(?:剩下?|差|有|其余|尚有|仍有|尚余)(?:的)?[^，。；\d]{0,4}?(\d+|[一两二三])(?!期|次|场|回|月|年)[\u4e00-\u9fff]|其中(\d+|[一两二三])[个家名块条处人本]"
    r"|(?:但是?|不过)[\u4e00-\u9fff]{2,8}?(?:还|尚)(?:没|未)(?!形成|见效)[\u4e00-\u9fff]{1,6}$|(?:就|只)剩[\u4e00-\u9fff]{2,8}[没未]"
)
_WORKED = re.compile(
    r"[\u4e00-\u9fff]了(?!解)|[都均全已]|整改|销号|完成|开展|组织|签订?|换|清理|检查|督查|培训|审核|\d+[^，]{0,2}(?:统一|集中)|制[定订]|修订"
)
_LACKS = re.compile("不够|不足|不全|不多|不到位|较少|薄弱|差距|[很太较]少|[没未]")
_WANTING = re.compile("[没未不缺慢少短差旧坏弱难老]|兼|空着|剩")  # what is left is left because of something
_FEW_LEFT = 2  # how many times as many must be done as are left
_DIGITS = {"一": 1, "两": 2, "二": 2, "三": 3}
_STILL_PLANNED = re.compile(
    r"^[^，。；]{2,14}(?:还|尚)?没有?(?:做|开展|启动|搞|办|开|完成|落实|组织)[^，。；]{0,3}，(?:打算|计划|准备|拟|争取|预计|定在)"
)


def without_rest(said: str) -> str:
    """Return what a note tells as done without the little that is left of it; as it is where nothing is, or much."""
    parts = said.split("，")
    for at, part in enumerate(parts):
        rest, before = _REMAINS.match(part), parts[:at]
        if (
            not rest
            or not before
            or not _WANTING.search("，".join(parts[at:]))
            or not any(map(_WORKED.search, before))
            or any(map(_LACKS.search, before))
        ):
            continue
        left = next((_DIGITS.get(one) or int(one) for one in rest.groups() if one), 0)
        most = max((int(number) for one in before for number in re.findall(r"\d{1,6}", one)), default=0)
        if not left or most >= _FEW_LEFT * left or (not most and left <= len(_DIGITS)):
            return "，".join(before)
    return said


def still_planned(clause: str) -> bool:
    """Whether a clause tells what was not done yet and is meant to be: 整改回头看还没做，打算12月底前做."""
    return _STILL_PLANNED.search(clause) is not None
