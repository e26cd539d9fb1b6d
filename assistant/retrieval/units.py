"""Which documents a question means by the unit that wrote them: 教育局, 人社局, 项目部支部.

It knows how units are called and shortened in Chinese: 人社局 keeps characters of 人力资源和社会保障局 in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.passage import Document

_ENDS = (
    "委员会|委办公室|分局|公司|中心|街道|社区|医院|学院|学校|中学|小学|大学|集团|项目部|银行|委办|"
    "局|(?<![党常纪支])委|办|馆|院|校|所|站|队|镇|乡|村"
)
_AFTER = "党|机关|支部|关于|书记|副|主任|局长|领导|网络|的|报告|那|写|里|半|自查|[0-9]|$|[，。、？]"
_UNIT = re.compile(f"[一-鿿]{{0,14}}?(?:{_ENDS})(?={_AFTER})")
_ABOVE = re.compile(r"^(?:国家\w{2}总局|[*×]+|省|市|区|县|州|旗|镇(?=.)|乡(?=.))+")
_POST = re.compile("副?(?:局长|书记|主任|院长|校长|馆长|镇长|县长|区长|市长|经理)")
_MOST = 3  # documents; a word that fits more of them is a kind of unit, not a unit
_SHORT = 2  # characters of the shortest name


def units_named(text: str, documents: Sequence[Document], period: str | None, kind: str | None) -> tuple[str, ...]:
    """Return the ids of the samples whose unit the question names; period, type and post tell several apart."""
    found = [item for item in documents if item.kind == "sample" and _named(text, item)]
    post = _POST.search(text)
    for fits in (
        lambda item: period and item.period.startswith(period),
        lambda item: kind and item.type == kind,
        lambda item: post and post[0] in _POST.findall(item.title),
    ):
        found = [item for item in found if fits(item)] or found
    return tuple(item.id for item in found) if len(found) <= _MOST else ()


def _named(text: str, document: Document) -> bool:
    return any(_is_short_for(said, name) for said in _units(text) for name in _units(document.title))


@lru_cache(maxsize=20_000)
def _units(text: str) -> tuple[str, ...]:
    """Return the names of units in a title or question, without what stands above them (区, 市, **)."""
    names = (_ABOVE.sub("", match[0]) for match in _UNIT.finditer(text))
    return tuple(name for name in names if len(name) >= _SHORT)


def _is_short_for(said: str, name: str) -> bool:
    """Whether ``said`` is ``name``, ends as it does, or keeps its first, its last and some characters between."""
    if said.endswith(name) or name.endswith(said):
        return True
    return said[0] == name[0] and said[-1] == name[-1] and _in_order(said, name)


def _in_order(said: Iterable[str], name: str) -> bool:
    left = iter(name)
    return all(char in left for char in said)
