"""What an inspection found and is still being mended: a shortfall of today, where notes tell no other.

The deed that names it stays as it is; only the point that is open is told once more, under the problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.words import fact_topic

_FOUND = re.compile(
    r"(?:巡察|巡视|督查|督导|检查|审计|考核|上级|上面|调研|评估|专项)[^，。；：:]{0,12}(?:反馈|指出|提出|点出|点名|通报|提)"
)
_STILL = re.compile(
    r"(?P<which>[①-⑨]|第[一二三四五六七八九\d][条个项点]?|(?:最后|后)(?:面)?(?:那)?一?[条个项])(?:问题)?"
    r"(?P<still>(?:还|仍|正|尚)(?:在)?(?:抓紧|继续)?(?:整改|改)(?:中|着)?|(?:还|仍|尚)?[没未](?:有)?(?:改|整改)(?:完|好|到位)?)(?=$|[，,。；;\s])"
)
_SOME = re.compile(r"还有(?P<many>\d{1,3}|[一二两三四五])[条个项](?:问题)?(?:还|仍|正)在(?:整改|改)(?:中|着)?")
# What was to be done by a day that is past, and was not: 说是6月底改完结果没有.
_DAY_MISSED = re.compile(
    r"(?:^|，)(?P<left>(?:还|仍|尚)?(?:有|剩)[^，。；]{2,24}(?:没|未)[^，。；]{1,8}，"
    r"(?:说是|说好|原定|原来定|本来|定的)[^，。；]{2,14}?，?(?:结果|却|可是?|但|到现在|还是)(?:也|都|还)?没[^，。；]{0,4})$"
)
_MARKED = re.compile(r"([①-⑨])([^①-⑨，,。；;、]{3,30})")
_PLAIN = re.compile(r"(?:^|[：:])\s*(?P<list>[^：:。；;，,]+(?:、[^：:。；;，,]+)+)")
_DIGITS = "一二三四五六七八九"


def still_open(facts: list[Fact], pack: GenrePack) -> list[Fact]:
    """Return facts with what is still being mended told as a shortfall too, where they tell no shortfall.

    What was to be mended by a day that is past is one beside others, too.
    """
    facts = [one for fact in facts for one in _day_missed(fact, pack)]
    if any(fact.role == "problems" and not fact.reason for fact in facts):
        return facts
    found: list[Fact] = []
    for fact in facts:
        found.append(fact)
        if not fact.reason and fact.role in (None, "done") and _FOUND.search(fact.said):
            found += _open_points(fact, pack)
    return found


def _day_missed(fact: Fact, pack: GenrePack) -> list[Fact]:
    left = _DAY_MISSED.search(fact.said)
    found = _FOUND.search(fact.said)
    if not (left and found) or fact.reason or fact.role not in (None, "done"):
        return [fact]
    said = f"{tidy(found[0])}的问题{left['left']}"
    return [fact, _shortfall(fact, 0, len(fact.text), said, pack)]


def _open_points(fact: Fact, pack: GenrePack) -> Iterator[Fact]:
    points = _points(fact.text)
    told = set[int]()
    for hit in _STILL.finditer(fact.text):
        at = _place(hit["which"], len(points))
        if at is None or at in told:
            continue
        told.add(at)
        start, end = points[at]
        yield _shortfall(fact, start, end, f"{tidy(fact.text[start:end])}，仍在整改", pack)
    if not told and (some := _SOME.search(fact.text)) and (found := _FOUND.search(fact.said)):
        said = f"{tidy(found[0])}的问题还有{some['many']}个仍在整改"
        yield _shortfall(fact, some.start(), some.end(), said, pack)


def _shortfall(fact: Fact, start: int, end: int, said: str, pack: GenrePack) -> Fact:
    span = {"start": fact.start + start, "end": fact.start + end}
    topic = fact_topic(said, pack, "problems")
    return replace(fact, **span, text=fact.text[start:end], said=said, role="problems", certain=True, topic=topic)  # type: ignore[arg-type]


def _points(text: str) -> list[tuple[int, int]]:
    """Return where the points stand that were found: ①… ②…, or a list behind a colon."""
    marked: dict[str, tuple[int, int]] = {}
    for hit in _MARKED.finditer(text):
        if not re.match(r"[都也已还仍正没未]|改|整改", hit[2]):
            marked.setdefault(hit[1], hit.span(2))
    if len(marked) > 1 and list(marked) == [chr(ord("①") + at) for at in range(len(marked))]:
        return list(marked.values())
    listed = _PLAIN.search(text)
    if not listed:
        return []
    return [
        (listed.start("list") + hit.start(), listed.start("list") + hit.end())
        for hit in re.finditer(r"[^、]+", listed["list"])
    ]


def _place(which: str, many: int) -> int | None:
    """Return which of so many points is meant by ②, 第三条 or 最后一条; None where there is no such."""
    if "后" in which:
        return many - 1 if many else None
    sign = which.lstrip("第")[0]
    at = ord(sign) - ord("①") if sign in "①②③④⑤⑥⑦⑧⑨" else (int(sign) if sign.isdigit() else _DIGITS.index(sign) + 1) - 1
    return at if at < many else None
