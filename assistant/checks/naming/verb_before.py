"""A verb or a time before a bare 镇, 局, 村 (年初调整镇, 组建乡), which only looks like the name of a unit."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.genre.language import Language
from assistant.structure.word_bounds import tagged

_END = re.compile("(?:街道|社区|学校|中学|小学|学院|医院|公司|集团|镇|乡|村|局|校|院|馆|站|所|中心)$")
_WHEN = re.compile(
    "^(?:年[初中底末内]|[上下]半年|全年|[今去当近]年|每[年月季周半]|[一二三四]季度|[春夏秋冬]季|[上中下]旬|[初底末])"
)
_LEVEL = re.compile("^(?:[省市县区州旗]|[一-鿿]{2,3}[省市县区州旗])")
_WORDS = "解放振兴建设胜利团结复兴发展和平光明开发进步前进跃进拥军创新奋进启航育才迎宾"
_ALSO_NAMES = frozenset(re.findall("..", _WORDS))
_ACTS = ("v", "d", "ad", "c", "p", "t")  # how jieba tags what acts, and what stands before it
_PLACES = ("镇", "乡", "街道", "村", "社区")
_LONG = 4  # characters of more than a place's own name


_USUAL = -11.0  # log probability from which it is a word (按照, 参加, 正在) and no place's own name


def is_everyday(stem: str, language: Language) -> bool:
    """Return whether what stands before 区 or 县 is an everyday word, so that no place is named."""
    return language.words.get(stem, -99.0) > _USUAL


@lru_cache(maxsize=4096)
def is_no_name(name: str) -> bool:
    """Return whether a time or a verb stands before the bare kind of a unit, so that the whole names none."""
    stem = _END.sub("", name)
    if stem == name or not stem or _LEVEL.match(stem):
        return False
    if _WHEN.match(stem):
        return True
    (first, kind), *more = tagged(stem)
    if len(stem) >= _LONG and name.endswith(_PLACES) and tagged(stem[-2:])[0][1].startswith("v"):
        return True  # 专题研究镇: a place's own name is shorter; a bureau's may well be of verbs (发展改革局)
    if first in _ALSO_NAMES or not kind.startswith(_ACTS):
        return False
    return len(first) > 1 and (not more or len(stem) >= _LONG)
