"""Wholes that are told beside what makes them up: batches that are everyone, bodies of two kinds, members and new ones.

第一批45人、第二批38人，实现全覆盖 of 86; 6个科室和2个直属单位，9家单位; 新增6名，总数达到15名 where there were 6;
讲座48场、沙龙9期，合计60场（期）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import UNITS, Quantity, sentences
from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding

_N = r"(?<![\d.第—-])(?<!\d[至到])\d{1,5}"
_FAR = 0.25  # of the whole: what misses it by more is rather another whole


def check_made_up(desk: Desk) -> list[Finding]:
    """Find wholes that what is told to make them up does not come to."""
    return [*_batches(desk), *_bodies(desk), *_with_new(desk), *_mixed(desk)]


def _told(desk: Desk, values: list[float], total: float, unit: str, span: tuple[int, int], said: str) -> Finding:
    plus = "＋".join(f"{value:g}" for value in values)
    message = f"{plus}＝{sum(values):g}，{said} {total:g}{unit}"
    return desk.remark(SUM, "warning", *span, message, "核对各项和总数；有交叉或另有情形的，写明")


_BATCH = re.compile(
    r"第一(?P<turn>批|期|组|轮次?)[一-鿿]{0,6}(?P<first>\d{1,5})(?P<unit>人|名)(?P<more>(?:[、，]第[二三四五六](?P=turn)[一-鿿]{0,6}\d{1,5}(?P=unit))+)"
    r"[，。](?:已)?(?:实现|做到|达到)?(?:[一-鿿]{0,4}(?:全覆盖|全员覆盖|无一遗漏|全员参训|全部参训|全员轮训|全部轮训))"
)
_ALL = re.compile(r"全[局馆院校镇县区市站所台厂队员系][一-鿿]{0,4}|全体|在职|在编|在册|现有|共有|总数|应训")


def _batches(desk: Desk) -> Iterator[Finding]:
    """第一批45人、第二批38人，实现全覆盖: the batches are all there are, in the same paragraph."""
    for match in _BATCH.finditer(desk.text):
        values = [float(one) for one in re.findall(r"\d+", match["first"] + match["more"])]
        start = desk.text.rfind("\n", 0, match.start()) + 1
        before = [one for s, counts in sentences(desk) for one in counts if start <= one.start < match.start()]
        people = [one for one in before if one.kind == "名" and one.unit != "人次" and not one.rough]
        known = {one.value for one in people}
        wholes = [one.value for one in people if _ALL.search(one.before[-10:])]
        added = sum(values)
        if wholes and added not in known and abs(max(wholes) - added) <= _FAR * max(wholes):
            yield _told(desk, values, max(wholes), "人", match.span(), "全部人数前面写的是")


_BODIES = re.compile(
    rf"(?P<a>{_N})[个家](?P<one>[一-鿿]{{2,8}}?)[和、及](?P<b>\d{{1,4}})[个家](?P<two>[一-鿿]{{2,8}}?)，(?:共|合计)?(?P<n>\d{{1,4}})[个家](?:单位|部门)"
    r"(?=(?:均|全部|都|已|逐一|全)|[，。；])"
)
_ONE_OF_LIST = re.compile(r"\d[个家][一-鿿]{2,8}[、和]$|其中[^，]*$")


def _bodies(desk: Desk) -> Iterator[Finding]:
    """6个科室和2个直属单位，9家单位全部建立台账: all of the two kinds, taken up at once."""
    for match in _BODIES.finditer(desk.text):
        values, total = [float(match["a"]), float(match["b"])], float(match["n"])
        listed = _ONE_OF_LIST.search(desk.text[max(0, match.start() - 14) : match.start()])
        if not listed and sum(values) != total and abs(sum(values) - total) <= max(2.0, _FAR * total):
            yield _told(desk, values, total, "家", match.span(), "这里写的是")


_NEW = re.compile(
    r"(?:新增|增加|增配|增补|补充|新招募|新聘|增聘)(?P<thing>[一-鿿]{2,8})(?P<new>\d{1,4})(?P<unit>名|人|个|支|处|家)，(?:使|让)?(?:[一-鿿]{2,6})?总(?:数|量|人数)(?:达到?|增至|增加到|扩大到|为)"
    r"(?P<all>\d{1,4})(?P=unit)"
)


def _with_new(desk: Desk) -> Iterator[Finding]:
    """新增网评员6名，总数达到15名, where the report has 6 of them."""
    for match in _NEW.finditer(desk.text):
        thing, unit = re.escape(match["thing"]), match["unit"]
        pattern = rf"{thing}(?:只有|仅有|共有|现有|共|有|仅|只)?(\d{{1,4}}){unit}|(?<![\d.])(\d{{1,4}}){unit}{thing}"
        told = {float(one[1] or one[2]) for one in re.finditer(pattern, desk.text[: match.start()])}
        new, total = float(match["new"]), float(match["all"])
        if len(told) == 1 and total - new not in told:
            values = [*told, new]
            yield _told(desk, values, total, unit, match.span(), f"{match['thing']}的总数写的却是")


_UNIT_PAIR = re.compile(
    rf"(?P<how>合计|总计|共计|累计|共)(?:[一-鿿]{{2,4}})?(?P<n>\d{{1,7}})(?P<unit>{UNITS})[（(](?P<other>(?:{UNITS})(?:、(?:{UNITS}))*)[）)]"
)


def _mixed(desk: Desk) -> Iterator[Finding]:
    """网站信息96条，推送210条，作品24个，合计350条（个）: all counts before it by one of its measures."""
    for sentence, counts in sentences(desk):
        for match in _UNIT_PAIR.finditer(desk.text, *sentence.span()):
            units = {match["unit"], *match["other"].split("、")}
            before = _row(desk, [one for one in counts if one.end <= match.start()], units)
            total = float(match["n"])
            values = [one.value for one in before]
            given = any(
                sum(values[at:to]) == total for at in range(len(values)) for to in range(at + 2, len(values) + 1)
            )
            if len({one.unit for one in before}) < 2 or given or any(one.rough for one in before):
                continue
            if abs(sum(values) - total) <= _FAR * total:
                span = before[0].start, match.end()
                yield _told(desk, values, total, match["unit"], span, "文中写的合计是")


def _row(desk: Desk, counts: list[Quantity], units: set[str]) -> list[Quantity]:
    """The counts right before the total, without a break, that are told by one of its measures."""
    row: list[Quantity] = []
    for one in reversed(counts):
        if one.unit not in units or (row and re.search("[；：（]", desk.text[one.end : row[0].start])):
            break
        row.insert(0, one)
    return row
