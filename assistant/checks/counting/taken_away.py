"""What is left when some of a whole were closed: 72个群……解散闲置群14个，保留56个, where 58 are left.

The whole, what goes and what stays stand in one sentence and count one thing; anything added between says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import SENTENCE
from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding, FindingLevel

_UNITS = "个|家|块|处|种|条|支|座|间|套|册|辆|户|项|所|栋|份|台"
_GONE = re.compile(
    r"(?:清理|解散|注销|关停|停更|关闭|合并|撤销|撤并|清退|停用|停办|取缔|下架|淘汰|剔除|报废|销毁|拆除|归并|整合|裁撤|核销|废止|压减|精简|退出)"
    rf"(?:了|掉)?(?P<thing>[一-鿿“”、]{{0,16}}?)(?P<value>\d{{1,6}})(?P<unit>{_UNITS})"
)
_KEPT = re.compile(
    r"[，；、](?:目前|现在|最终|最后|实际|仍|尚|还)*(?P<word>保留|留用|留存|留下|现有|实有|现存|剩余|余下|剩下|尚有|还有|继续使用|在用|仍有)(?:了|有|下)?"
    rf"(?P<thing>[一-鿿“”]{{0,8}}?)(?P<value>\d{{1,6}})(?P<unit>{_UNITS})(?P<after>[一-鿿]{{0,6}})"
)
_COUNT = re.compile(rf"(?<![\d.第—-])(?P<value>\d{{1,6}})(?P<unit>{_UNITS})(?P<after>[一-鿿]{{0,12}})")
_ADDED = re.compile("新增|新建|增设|新开|新设|补充|增加|另|其中|分别|恢复")
_NOT_SURE = ("现有", "实有", "现存", "还有", "仍有", "尚有", "在用")  # may count new ones as well


def check_taken_away(desk: Desk) -> list[Finding]:
    """Find a rest that is not the whole less what was closed."""
    return [one for sentence in SENTENCE.finditer(desk.text) for one in _left(desk, sentence)]


def _left(desk: Desk, sentence: re.Match[str]) -> Iterator[Finding]:
    text = sentence[0]
    for kept in _KEPT.finditer(text):
        unit = kept["unit"]
        gone = [one for one in _GONE.finditer(text, 0, kept.start()) if one["unit"] == unit]
        gone = gone[_last_list(text, gone) :]
        if not gone or "；" in text[gone[-1].end() : kept.start()] or len({_last(one["thing"]) for one in gone}) > 1:
            continue  # of several things closed it is not sure which the rest is of
        wholes = [one for one in _COUNT.finditer(text, 0, gone[0].start()) if one["unit"] == unit]
        thing = _last(gone[-1]["thing"])
        wholes = [one for one in wholes if _of(text, one, thing)]
        if not wholes and (one := _told_before(desk, sentence, gone, kept)):
            yield one
            continue
        between = text[wholes[-1].end() : kept.end()] if wholes else ""
        if not wholes or _ADDED.search(between) or not _one_thing(kept, thing):
            continue
        away, rest = sum(int(one["value"]) for one in gone), int(kept["value"])
        values = [int(one["value"]) for one in wholes]
        if any(value - away == rest for value in (*values, sum(values))) or values[-1] <= away:
            continue
        steps = "、".join(f"{one['value']}{unit}" for one in gone)
        message = f"{values[-1]}{unit}，减去 {steps}应是 {values[-1] - away}{unit}，这里写的是 {rest}{unit}"
        sure = len(values) == 1 and len(gone) == 1 and kept["word"] not in _NOT_SURE
        level: FindingLevel = "error" if sure else "warning"
        start, end = sentence.start() + wholes[-1].start("value"), sentence.start() + kept.end("unit")
        suggestion = "核对总数、减去的数和留下的数；同时有新增的，写明"
        yield desk.remark(SUM, level, start, end, message, suggestion)


_OF_IT = re.compile("^(?:长期|不再|没有|停止|不|未)?[一-鿿]{0,10}的|^“?僵尸”?")  # 长期不更新的公众号
_MORE = re.compile("新增|新建|增设|新开|新设|补充|增加|恢复|另")


def _told_before(desk: Desk, sentence: re.Match[str], gone: list[re.Match[str]], kept: re.Match[str]) -> Finding | None:
    """公众号7个……。关停长期不更新的公众号2个，保留6个: the whole stands in a sentence before, in the same paragraph."""
    thing, unit = _OF_IT.sub("", gone[-1]["thing"]).strip("“”、"), kept["unit"]
    start = desk.text.rfind("\n", 0, sentence.start()) + 1
    before = desk.text[start : sentence.start()]
    if len(thing) < 2 or len(gone) > 1 or kept["thing"] not in ("", thing) or kept["word"] in _NOT_SURE:
        return None
    wholes = list(re.finditer(rf"{re.escape(thing)}(?:共|有|达)?(?P<value>\d{{1,5}}){unit}", before))
    between = (before[wholes[0].end() :] if wholes else "") + sentence[0][: kept.end()]
    again = len(re.findall(re.escape(thing), before)) > 1  # of several sorts of it one cannot be sure
    if len(wholes) != 1 or again or _MORE.search(between):
        return None
    whole, away, rest = int(wholes[0]["value"]), int(gone[0]["value"]), int(kept["value"])
    if whole - away == rest or whole <= away:
        return None
    message = f"前面写的是“{wholes[0][0]}”，减去 {away}{unit}应是 {whole - away}{unit}，这里写的是 {rest}{unit}"
    span = sentence.start() + gone[0].start(), sentence.start() + kept.end("unit")
    return desk.remark(SUM, "warning", *span, message, "核对总数、减去的数和留下的数；同时有新增的，写明")


def _last_list(text: str, gone: list[re.Match[str]]) -> int:
    """Where the last run begins of what was closed: nothing but commas between 清理12个、合并3个."""
    at = len(gone) - 1
    while at > 0 and re.fullmatch("[、，]?(?:已|依法|再)?", text[gone[at - 1].end() : gone[at].start()]):
        at -= 1
    return max(at, 0)


def _last(words: str) -> str:
    return words.strip("“”")[-1:]


def _of(text: str, whole: re.Match[str], thing: str) -> bool:
    """Whether a count is of the thing that is closed: 318个居民群 of 闲置群, 居民群318个 as well."""
    beside = re.split("[^一-鿿“”]", text[max(0, whole.start() - 8) : whole.start()])[-1] + whole["after"]
    partial = re.search("(?:其中|新增|新建|每|平均)[一-鿿]{0,6}$", text[max(0, whole.start() - 10) : whole.start()])
    return not partial and (not thing or thing in beside)


def _one_thing(kept: re.Match[str], thing: str) -> bool:
    """Whether what is kept is called as what went, or not called at all."""
    names = [one for one in (kept["thing"].strip("“”"), kept["after"]) if one and not re.match("[，。；、]", one)]
    return not names or (bool(thing) and all(thing in one for one in names))
