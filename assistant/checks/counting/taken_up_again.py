"""A thing of known number that the plans take up whole, with another number: 微信群48个, and 对84个微信群抽查一遍.

Only a number that may be the known one written wrong is told: its digits turned about, or one digit another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.left_for_plans import check_left_for_plans
from assistant.checks.counting.quantities import Quantity, sentence_at, sentences
from assistant.checks.counting.told_in_plans import check_told_in_plans
from assistant.checks.counting.values import TWO_VALUES
from assistant.checks.desk import INNER, Desk, shorten
from assistant.results import Finding
from assistant.structure.likeness import holds_in_order
from assistant.structure.sentences import clause_before, sentence_before

_ALL_OF_THEM = (
    "逐一|逐个|逐块|逐家|逐人|逐户|逐项|逐[一-鿿]|全部|全面|全员|全覆盖|普遍|轮训|分别|一律|统一|每[一-鿿]|一对一|均|都"
)
_DEEDS = (
    "抽查|检查|巡查|排查|督查|核查|清查|摸底|走访|培训|考核|评估|测评|更新|维护|清理|整治|约谈|谈话|签订|指导|督导|回访"
    "|调研|配备|明确|建档|开设|设立|开办|举办"
)
_TAKEN_UP = re.compile(
    r"(?:^|[，。；：、（\n]|[对把将为给与向在就])(?P<value>(?<![\d.])\d{1,5})"
    r"(?P<unit>人|名|个|家|块|处|支|条|座|间|件|项|篇|套|台|所|户|面|本|部|场|种|类)"
    rf"(?!次)(?P<thing>[一-鿿]{{2,10}}?)(?=的|，|进行|开展|实行|实施|建立|组织|落实|{_DEEDS}|{_ALL_OF_THEM})(?P<how>[^。；\n]{{0,24}})"
)
_WHOLE_OF_THEM = re.compile(rf"{_ALL_OF_THEM}|一遍|轮流|到位")
_FEWER = re.compile(
    "新增|新建|新选|新聘|选聘|选|抽|试点|示范|重点|其中|(?<![底月年日初末以])前|再|另|达到|扩大|增[加至到]|不少于|至少|以上"
)
_GENERAL = re.compile("(?:问题|意见|建议|情况|措施|任务|事项|环节|方面|单位|地方|材料|活动|内容|信息|人员|群众)$")
_PART = re.compile(
    r"其中|整改|解决|办结|完成|采纳|销号|每|平均|上年|去年|同期|其余|剩|另|新增|新建|清理|注销|关停|解散|合并|下架|有$|只|仅"
)


def check_taken_up_again(desk: Desk) -> list[Finding]:
    """Find wholes in the plans whose number is another than the report has counted before."""
    again = [one for match in _TAKEN_UP.finditer(desk.text) for one in _held(desk, match)]
    return [*again, *check_told_in_plans(desk), *check_left_for_plans(desk)]


def _held(desk: Desk, match: re.Match[str]) -> Iterator[Finding]:
    thing, unit = match["thing"], match["unit"]
    at, end = match.start("value"), match.end("thing")
    clause = clause_before(desk.text, at, 16)
    if desk.role_at(at) != "plans" or not _WHOLE_OF_THEM.search(match["how"]) or _GENERAL.search(thing):
        return
    if _FEWER.search(clause + thing) or re.match("[^，。；]{0,4}（[^）]{0,4}[含包]", desk.text[end : end + 12]):
        return
    said, known = float(match["value"]), list(_known(desk, thing, unit))
    if (
        not known and len(thing) > _SORT
    ):  # of a sort not told before: only digits turned about say that it is all of them
        turned = (one for one in _known(desk, thing[-_SORT:], unit) if one.before.endswith(thing[-_SORT:]))
        known = [one for one in turned if sorted(f"{one.value:g}") == sorted(match["value"])]
    again = len(re.findall(rf"(?<![\d.]){match['value']}(?:{unit}|[人名])", desk.text)) > 1
    if len({one.value for one in known}) != 1 or again or not slipped(said, known[0].value):
        return
    swapped = sorted(f"{known[0].value:g}") == sorted(match["value"])
    if _comes_to(desk, known[0], said) or not (swapped or len(known) > 1 or _is_all(desk, known[0])):
        return
    first = known[0]
    behind = "" if first.before.endswith(thing[-2:]) else first.after[:_BEHIND]
    words = shorten(_name(first.before) + desk.text[first.start : first.end] + behind, 24)
    message = f"这里是“{desk.text[at:end]}”，前面写的是“{words.translate(INNER)}”"
    yield desk.remark(TWO_VALUES, "warning", at, end, message, "核对后统一；只是其中一部分的，写明是哪一部分")


_STOCK = re.compile(
    "现有|共有|设有?|辖|登记|备案|组建|建立|建成|建有|摸排|排查|清查|普查|管理|纳入|聘|选配|配备|台账|逐[一-鿿]|全部|均|都|制作|[市县区镇乡街校院局]有"
)


def _is_all(desk: Desk, one: Quantity) -> bool:
    """Whether a count is of all there are (登记, 组建, 27座书屋逐册清查), not of those dealt with once."""
    behind = desk.text[one.end : one.end + _BEHIND + 8].split("。")[0]
    told = sentence_before(desk.text, one.start, 40)
    return bool(_STOCK.search(told + behind)) or re.match(r"[一-鿿]{2,8}?[中里]", behind) is not None


def _comes_to(desk: Desk, known: Quantity, said: float) -> bool:
    """Whether the number is what is left or there is now: 账号31个，注销10个, and 对21个账号."""
    _, counts = sentence_at(desk, known.start)
    return abs(known.value - said) in {one.value for one in counts if one.unit == known.unit}


def _name(before: str) -> str:
    """The words before a number from what names the thing on: 自媒体账号, of 以个人名义开设的自媒体账号."""
    last = before.rpartition("的")[2]
    return last if len(last) > _SORT else before[-10:]


_SORT = 3  # characters at the end of a name that say what sort of thing it is
_BEHIND = 8  # characters behind a number in which the thing it counts is named


def slipped(one: float, other: float) -> bool:
    """Whether a number of two digits or more may be the other written wrong: turned about, or one digit another."""
    a, b = f"{one:g}", f"{other:g}"
    if a == b or len(a) != len(b) or len(a) == 1:
        return False
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _known(desk: Desk, thing: str, unit: str) -> Iterator[Quantity]:
    """The counts of that thing in what was done and what is wrong, by a name that holds every character of it."""
    kind = "名" if unit in ("人", "名") else unit
    for sentence, counts in sentences(desk):
        for one in counts:
            if one.kind != kind or one.unit == "人次" or one.rough or desk.role_at(one.start) == "plans":
                continue
            last = one.before.endswith(thing[-2:])
            first = thing[-2:] in one.after[: _BEHIND + 2]
            head = desk.text[sentence.start() : one.start] if last else one.before + one.after[: _BEHIND + 2]
            if (last or first) and holds_in_order(head, thing) and not _PART.search(one.before):
                yield one
