"""Whether a number counts the very thing asked for: 386条 of all accounts are none of one, 暂缓1场 none held."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.genre.patterns import compiled
from assistant.writers.answer.own.asked import RecordAsked
from assistant.writers.answer.own.valued import CLAUSES, PART, Valued

_COUNTED = re.compile(r"\d+(?:\.\d+)?\s*[多余来]?\s*(?:人次|场次|万元|[一-鿿%％])")
_BREATH = re.compile(r"[；;]")
_CAME_TO = re.compile(r"^由[\d.]+")
_SO_MANY = r"(?:人数|数量?|总数|共计?|一共|累计|合计|总计|达到?|为|是|有|约|近|超过?|已经?|了|仅|才|只有?)*"
_PERSONS, _BODIES = "人名位", "个家处"
_DENIED = re.compile(r"没|未")
_WHOLE_OF = re.compile(r"除(?:了|去|开|掉)(?P<but>[^，。？?]{2,12}?)(?:以外|之外|外|，|还|都|另|办|开|发|一共)")
# How many there are, and what a clause says of some of them or of those who came to one thing.
_DID = re.compile(r"[了过]|参加|参与|来|听|去(?!年)|到|培训|补训|请|被|没|未|退|走|获|评|讲(?!解|师)|查|审|签|谈")
_OF_SOME = re.compile(
    r"参加|参训|参与|到场|到会|出席|听[讲课]|完成|退出|没有|未|补训|新增|增配|请假|离职|获|被|受(?!众)|主讲(?!人)|[中里](?:已|仍|还)?有"
)

Alike = Callable[[str, str], bool]


def counts_another(
    asked: RecordAsked, one: Valued, sentence: str, headings: str, title: str, alike: Alike, undone: Sequence[str]
) -> bool:
    """Whether the number of a clause is of another measure, thing or deed than the one asked for, or of some of it."""
    if asked.kind != "count" or not one.value or _CAME_TO.match(one.value):
        return False
    item = _item(one)
    return (
        _of_other_measure(asked, one, item, headings, alike)
        or is_contrary(asked.said, item, undone)
        or _of_some(asked, one, item)
        or _lacks_qualifier(asked, sentence, one.text, headings, title, alike)
    )


def left_out(said: str) -> str:
    """Return what is not to be counted: 青江讲堂 of 除了青江讲堂还办过几场; empty for nothing."""
    found = _WHOLE_OF.search(said)
    return found["but"] if found else ""


def _item(one: Valued) -> str:
    """Return the one of several things a clause counts which has the value: 讲解词23份 of 大纲5份、讲解词23份."""
    items = one.text.split("、")
    if sum(bool(_COUNTED.search(item)) for item in items) < 2:
        return one.text
    return next((item for item in items if one.value in item), one.text)


def _of_other_measure(asked: RecordAsked, one: Valued, item: str, headings: str, alike: Alike) -> bool:
    """Whether 多少条 is asked for and accounts are counted, or 多少党员 and the times they met."""
    if asked.unit and (one.exact or asked.unit == "个"):
        return False
    if asked.unit == "次" and one.value.endswith("人次") and "谈" in asked.said:
        return False  # each talk is one with one
    if asked.head and asked.head not in item and asked.head in headings and one.value[-1:] == asked.unit:
        return False  # （二）信息员仍然不够。目前登记12人
    if not asked.head or asked.head not in item:
        return bool(asked.unit) or not (asked.head and alike(asked.head, item))
    head, value = re.escape(asked.head), re.escape(one.value)
    if not asked.unit and not re.search(rf"(?:几|多少)[^，。？?]*{head}", asked.said):
        return one.value[-1] in _BODIES and bool(re.search(r"[了过](?:几|多少)", asked.said))  # 公众号发了多少
    if (
        asked.unit
        and one.value[-1] in _BODIES
        and not re.search(rf"(?:几|多少){asked.unit}[^，。？?]*{head}", asked.said)
    ):
        return True  # 视频号1个 is none of what it sent: 视频号发了多少条
    return not re.search(rf"{head}{_SO_MANY}{value}|{value}[^，。；、\d]{{0,6}}{head}", item)


def is_contrary(said: str, item: str, undone: Sequence[str]) -> bool:
    """Whether what is counted was put off, sent back or not let be, which is not asked of."""
    denied, ways = bool(_DENIED.search(said)), [compiled(one) for one in undone]
    if any(way.search(said) and way.search(item) for way in ways):
        return False  # 取消了几期, of what was put off for want of papers
    for way in ways:
        found = way.search(item)
        if found and not way.search(said) and not (denied and _DENIED.match(found[0])):
            return True
    return False


def _of_some(asked: RecordAsked, one: Valued, item: str) -> bool:
    """Whether only some of those are counted of whom it is asked how many there are: 27名党员参加, for 多少党员.

    15名信息员中仅6人受训 counts them all first.
    """
    if asked.head and re.search(rf"{re.escape(one.value)}[一-鿿]{{0,4}}{re.escape(asked.head)}[中里]", item):
        return False
    if not (asked.unit and asked.unit in f"{_PERSONS}{_BODIES}") or asked.act or _DID.search(asked.said):
        return False
    return any(found[0] not in asked.said for found in _OF_SOME.finditer(item))


def _lacks_qualifier(asked: RecordAsked, sentence: str, clause: str, headings: str, title: str, alike: Alike) -> bool:
    """Whether a thing that is named in the question has no part in the number: 境外 of 馆外专家9人."""
    governing = _governing(sentence, clause)
    if left_out(asked.said) and "除" not in governing:
        return True
    for word, weight in asked.words:
        if weight < 1.0 or word == asked.act or word in f"{governing}\n{title}" or is_act(word):
            continue
        if word in sentence or not (alike(word, governing) or (headings and alike(word, headings))):
            return True  # of another clause, or of none
    return False


def _governing(sentence: str, clause: str) -> str:
    """Return what of a sentence its number may be of: its clause, what leads up to it, what follows without a number.

    One of several things counted side by side, or a share (其中公众号212条), leads up to no number behind it.
    """
    at = max(0, sentence.find(clause))
    breaks = [found.end() for found in _BREATH.finditer(sentence, 0, at)]
    start = breaks[-1] if breaks else 0
    above = [part for part in CLAUSES.split(sentence[:start]) if not _COUNTED.search(part)]
    before = [part for part in CLAUSES.split(sentence[start:at]) if not (PART.match(part) or _lists(part))]
    behind = CLAUSES.split(_BREATH.split(sentence[at + len(clause) :], maxsplit=1)[0])
    return "，".join([*above, *before, clause, *(part for part in behind if not _COUNTED.search(part))])


def _lists(part: str) -> bool:
    return sum(bool(_COUNTED.search(item)) for item in part.split("、")) > 1


def is_act(word: str) -> bool:
    """Whether a word of a question is one verb."""
    import rjieba

    return len(tagged := rjieba.tag(word)) == 1 and tagged[0][1][:1] == "v"
