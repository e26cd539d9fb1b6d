"""A whole that the text counts by one name with two numbers: 与16个二级学院签订责任书, and 对18个二级学院开展检查.

The name must be the very same, one of the two must be told as all there are, and the other must be more than that
or told as all of them too: fewer are some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_COUNT = re.compile(
    r"(?<![\d.第—-])(?<!\d[至到])(?P<value>\d{1,4})(?P<unit>个|家|所|支|处)(?P<thing>[一-鿿]{3,14}?)"
    r"(?P<after>党组织|党支部|党委|负责人|(?:逐一|分别|全部|全面|层层|均|都|开展|进行|实行|实施|实地|每|签订|签署|不定期|定期|较|分布|[中里]，?(?=[仍还尚只仅有的已]))|(?=[，。；、]))"
)
_ALL_BEFORE = re.compile(
    r"(?:下辖|所辖|辖|下设|全[市县区镇乡校局院馆街道系统]{1,3}|共建[一-鿿、]{0,8}|现有|共有|所有|全部)$"
)
_ALL_AFTER = re.compile("^(?:党组织|党支部|党委|负责人)?(?:逐一|分别|全部|层层|均|都|全覆盖|签订|签署)")
_LISTED_LAST = r"{thing}(?:共|现有|共有|有)?(?P<value>\d{{1,4}})(?P<unit>个|家|所|支|处)，其中"
_SOME = re.compile(
    "其中|其余|部分|抽|选|重点|试点|示范|新增|新建|新设|另|约谈|通报|走访|慰问|表彰|[到至增]|每|上年|去年|原有|周边|兄弟|全国|全省|外|余|近|约|多|共同|会同|联合"
)
_FAR = 0.3  # of the whole: what is further away is rather another whole
_LEAST = 5


@dataclass(frozen=True, slots=True)
class _Told:
    value: int
    key: str
    start: int
    end: int
    all: bool


def check_told_again(desk: Desk) -> list[Finding]:
    """Find a whole that is told with two numbers under one name."""
    groups: dict[str, list[_Told]] = {}
    for one in sorted(_told(desk), key=lambda one: one.start):
        groups.setdefault(one.key, []).append(one)
    return [*(finding for group in groups.values() for finding in _clash(desk, group)), *_all_done(desk)]


def _told(desk: Desk) -> Iterator[_Told]:
    for match in _COUNT.finditer(desk.text):
        clause = clause_before(desk.text, match.start(), 16)
        if _SOME.search(clause):
            continue
        after = desk.text[match.end("thing") : match.end("thing") + 10]
        every = bool(_ALL_BEFORE.search(clause) or _ALL_AFTER.match(after))
        key = match["unit"] + match["thing"]
        yield _Told(int(match["value"]), key, match.start(), match.end("thing"), every)
        thing = re.escape(match["thing"])
        for listed in re.finditer(_LISTED_LAST.format(thing=thing), desk.text[: match.start()]):
            if listed["unit"] == match["unit"]:
                yield _Told(int(listed["value"]), key, listed.start("value"), listed.end("unit"), all=True)


def _clash(desk: Desk, group: list[_Told]) -> Iterator[Finding]:
    values = {one.value for one in group}
    wholes = {one.value for one in group if one.all}
    if len(values) != 2 or not wholes or min(values) < _LEAST:
        return
    fewer, more = sorted(values)
    if more - fewer > _FAR * more or (len(wholes) == 1 and more in wholes):
        return
    first, one = group[0], next(one for one in group if one.value != group[0].value)
    said, earlier = desk.text[one.start : one.end], desk.text[first.start : first.end]
    message = f"这里是“{said}”，前面写的是“{earlier}”"
    suggestion = "核对后统一；口径或时段不同的，写明口径"
    yield desk.remark(TWO_VALUES, "warning", one.start, one.end, message, suggestion)


_SET = re.compile(
    r"(?P<thing>任务|举措|项目|事项|实事|承诺)(?:共|计)?(?P<value>\d{1,3})(?P<unit>项|个|条|件)(?=[，。；])"
)


def _all_done(desk: Desk) -> Iterator[Finding]:
    """明确任务18项，……20项任务全部完成: all of what was set, in the same paragraph."""
    for match in _SET.finditer(desk.text):
        stop = desk.text.find("\n", match.end())
        rest = desk.text[match.end() : stop if stop >= 0 else len(desk.text)]
        before = desk.text[desk.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        name = rf"(?<![\d.])(?P<value>\d{{1,3}}){match['unit']}(?:重点|工作|目标)?{match['thing']}"
        done = re.search(
            rf"{name}(?:已|现已|均已|目前)?(?:全部|均|都|按期|如期|全面|逐一)[一-鿿]{{0,4}}(?:完成|落实|办结|落地|兑现|见效)",
            rest,
        )
        others = re.findall(
            rf"\d{match['unit']}[一-鿿]{{0,4}}{match['thing']}|{match['thing']}(?:共|计)?\d", before + rest
        )
        if done is None or len(others) != 1 or done["value"] == match["value"]:
            continue
        if re.search("新增|增加|追加|累计|全年|共", rest[: done.start()][-8:]) or "其中" in before[-8:]:
            continue
        at = match.end() + done.start("value")
        message = f"这里是 {done['value']}{match['unit']}，前面写的是“{match[0]}”"
        end = at + len(done["value"]) + 1
        yield desk.remark(TWO_VALUES, "warning", at, end, message, "核对后统一；后来有增减的，写明")
