"""A shortfall told with what it is of: 有4本是抄的 behind 学习笔记抽了15本 is said of the 15 drawn, not of nothing."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import is_name, tagged

_HAN = "\u4e00-\u9fff"
_NUMBER = r"(?:\d+[余多]?|[一两二三四五六七八九十]+)"
_PEOPLE = "名个人位"
# 应急广播的喇叭装了62只, 外请专家来讲课21场, 校外来讲座的有13个人: a thing or a deed, and how many there are of it.
_COUNTED = re.compile(
    rf"(?:今年|全年|一年|现有|共有)?(?P<what>[{_HAN}“”《》、\w]{{2,18}}?)(?P<past>了|有|共|共有|总共)?(?P<count>\d+[余多]?)(?P<unit>[{_HAN}])(?:人|来人)?$"
)
# How many of them, at the head or behind what is said of them: 有7只到年底还没通电, 讲稿事先审过的只有5期.
_SOME = re.compile(rf"(?:其中)?(?:还|另|又)?有?(?P<count>{_NUMBER})(?P<unit>[{_HAN}])(?=[{_HAN}])")
_ONLY = re.compile(rf"(?:[{_HAN}A-Za-z]{{2,14}}的)?(?:就|也|却)?(?:只|才|仅|不到)有?{_NUMBER}(?P<unit>[{_HAN}])")
# Some of them without a count: 还有没登记的.
_NOT_SO = re.compile(rf"还有(?:一?些)?(?=[没未不][{_HAN}]{{1,6}}的)")
_DONE_TO = re.compile(rf"(?P<verb>[{_HAN}]{{1,2}})了(?P<thing>[{_HAN}“”《》]{{2,}})")  # 签了责任书 27份
# The one left is none of those put right: 改完3个，还有1个.
_PUT_RIGHT = re.compile(r"(?:整?改|办结|办完|销号|解决|答复|回复|完成)(?:了|完|好|完了)?\d")
_GROWN = ("到", "达", "达到", "增", "增加", "来", "有", "发展")  # verbs that say no more than that there are so many
_DRAWN = {"抽": "抽查"}
# What is lacking without a word of whose it is: 看的人不多, 会写的少, 没登记过, 没人听, 执行不到位, 学完不用.
_BUT = re.compile(r"(?:但是?|不过|可是|只是|就是|然而)，?")
_OF_NOTHING = re.compile(
    rf"[{_HAN}]{{1,4}}的人?(?:也|还|却|就|并|都)*(?:不|很|较|偏|太|比较)?(?:多|少|没几个|寥寥无几|有限)$"
    rf"|(?:也|还|都|却|一直)*(?:没人[{_HAN}]{{1,3}}|[没未](?!有|人)[{_HAN}]{{1,6}})$"
    rf"|(?:执行|落实|坚持|使用|运行|参与|反响|收效|互动)[{_HAN}]{{0,3}}(?:[不没]|慢|少|差|松)[{_HAN}]{{0,4}}$"
    rf"|[学看听办开讲发][完了过]就?[不没忘][{_HAN}]{{1,4}}$"
)
_CARRIED = 30  # characters of a deed told once more with what it lacks


def of_whole(said: str, before: str) -> str:
    """Return a shortfall with the thing, and how many of it, that the clause before it counts; as it is for another."""
    found = _COUNTED.fullmatch(before.rpartition("，")[2])
    if found is None or _PUT_RIGHT.search(before):
        return said
    some, only = _SOME.match(said), _ONLY.match(said)
    counts = some or only
    things = some is not None and tagged(said[some.end() :])[0][1].startswith("n")  # 3个问题 are no 3 of 12个 网点
    if counts is not None and _alike(counts["unit"], found["unit"]) and not things:
        rest = f"有{some['count']}{some['unit']}{said[some.end() :]}" if some else said
        return f"{_whole(found)}中{rest}"
    named = _thing(found)
    if _NOT_SO.match(said) and is_name(named.rpartition("的")[2]):
        return f"{named}{said}"
    return said


def with_deed(said: str, before: str) -> str:
    """Return a shortfall that names nothing with the end of the deed before it: 建了个学习群，但看的人不多."""
    plain = _BUT.sub("", said, count=1)
    if not _OF_NOTHING.match(plain) or tagged(plain)[0][1].startswith("n"):
        return said
    told = ""
    for clause in reversed(before.split("，")):
        told = f"{clause}，{told}" if told else clause
        named = any(kind[0] in "nj" and (len(word) > 1 or "了" in clause) for word, kind in tagged(clause))
        if named and not clause.startswith("每"):
            return f"{told}，但{plain}" if len(told) <= _CARRIED else said
    return said


def _alike(unit: str, other: str) -> bool:
    return unit == other or (unit in _PEOPLE and other in _PEOPLE)


def _verb(found: re.Match[str]) -> str:
    """Return the verb that stands before the count: 装 of 喇叭装了62只."""
    words = tagged(found["what"])
    acts = len(words) > 1 and words[-1][1] in ("v", "vn", "vd")
    return words[-1][0] if acts and found["past"] == "了" else ""


def _thing(found: re.Match[str]) -> str:
    return found["what"].removesuffix(_verb(found))


def _whole(found: re.Match[str]) -> str:
    """Name the whole: 装的62只应急广播的喇叭, 13名班主任; 外请专家来讲课的21场 for what is no name."""
    what, verb, count = found["what"], _verb(found), f"{found['count']}{found['unit']}"
    thing = _thing(found)
    named = is_name(thing) and tagged(thing)[-1][1].startswith(("n", "j"))
    if named and verb in ("", *_GROWN) and (verb or found["past"] != "了"):
        return count.replace("人", "名") + thing
    if named and verb:
        return f"{_DRAWN.get(verb, verb)}的{count}{thing}"
    if (done := _DONE_TO.fullmatch(what)) and is_name(done["thing"]):
        return f"{done['verb']}的{count}{done['thing']}"
    people = "人" if found["unit"] == "个" and found[0].endswith("人") else ""
    return f"{what.removesuffix('的')}的{count}{people}"
