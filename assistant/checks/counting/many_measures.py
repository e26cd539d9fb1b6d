"""Things of several measures and their total: 宣传栏16处、农家书屋5个、电子屏2块, which are 23个宣传阵地."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import DOING, Group, held, nearly
from assistant.checks.desk import Desk
from assistant.results import Finding

_THING = "处|块|面|个|座|台|套|幅|条|张|辆|间|家|所|件|份|本|册|篇|栋|支|种|款|版|架"
# One name for things of every measure, so that each of them is one of it.
_SORTED = "阵地|平台|载体|设施|点位|场所|账号|渠道|设备|媒介|终端|窗口|资源"
_MEMBER = rf"[一-鿿“”]{{2,12}}(?<![\d.])\d{{1,5}}(?:{_THING})"
_MEMBERS = rf"(?P<parts>(?:{_MEMBER}(?:[、和]|以及)){{1,8}}{_MEMBER})"
_BEHIND = re.compile(  # 宣传栏46处、电子屏21块、文化墙15面，共84处
    rf"{_MEMBERS}，?(?:合计|总计|共计|总共|一共|共)(?P<total>\d{{1,6}})(?P<unit>{_THING})"
    rf"(?P<of>[各类宣传]{{0,4}}(?:{_SORTED}))?(?=[，。；）\n]|$)"
)
_BEFORE = re.compile(  # 23个宣传阵地开展排查，其中…; 摸排企业阵地58个，其中…
    rf"(?:(?P<total>(?<![\d.到至—-])\d{{1,5}})(?P<unit>[个处家块])[一-鿿]{{0,8}}?(?:{_SORTED})[一-鿿]{{0,8}}"
    rf"|(?:{_SORTED})(?:共|共有|有|达)?(?P<total2>\d{{1,5}})(?P<unit2>[个处家块]))"
    rf"[，（：](?P<how>其中|包括|分别为|分别是|有)?[：，]?{_MEMBERS}(?=[，。；）\n]|$)"
)
_PART = re.compile(rf"(?P<name>[一-鿿“”]{{2,12}})(?P<part>\d{{1,5}})(?P<unit>{_THING})")
_THE_REST = re.compile("^(?:其他|其它|其余)")
_HAVING = re.compile("建有|设有|配有|配备|安装|张贴|悬挂|更换|新增|新建")  # what each of them may have several of
_FAR = 0.3  # of the whole: by so much may parts be more than it, of which there is no other reading


def check_many_measures(desk: Desk) -> list[Finding]:
    """Find totals of things of several measures that their parts do not come to."""
    return [one for group in sorted_groups(desk) for one in held(desk, group)]


def sorted_groups(desk: Desk) -> list[Group]:
    """Return every total of things of several measures that is told with its parts, right or wrong."""
    return [*_totals_behind(desk), *_totals_before(desk)]


def _read(match: re.Match[str]) -> tuple[list[re.Match[str]], tuple[float, ...], set[str]]:
    parts = list(_PART.finditer(match["parts"]))
    return parts, tuple(float(part["part"]) for part in parts), {part["unit"] for part in parts}


def _totals_behind(desk: Desk) -> Iterator[Group]:
    for match in _BEHIND.finditer(desk.text):
        parts, values, units = _read(match)
        made = Group(*match.span(), match["unit"], float(match["total"]), values, whole=True, doubtful=True)
        alone = sum(float(part["part"]) for part in parts if part["unit"] == match["unit"])
        told = DOING.search(match["parts"].partition("、")[2])  # of several doings, which are not added up
        begun = desk.text[match.start() - 1 : match.start()] in ("、", "和")  # a member before it is of another kind
        known = match["of"] or (match["unit"] in units and alone != made.total)
        if len(units) > 1 and known and not begun and not told and nearly(made):
            yield made


def _totals_before(desk: Desk) -> Iterator[Group]:
    """With 其中 only some may be named: then more than there are is wrong, and less is, where 其他 is among them."""
    for match in _BEFORE.finditer(desk.text):
        parts, values, units = _read(match)
        total, unit = float(match["total"] or match["total2"]), match["unit"] or match["unit2"]
        if len(units) < 2 or max(values) >= total or _HAVING.search(match["parts"]):
            continue
        start = match.start("total" if match["total"] else "total2")
        made = Group(start, match.end(), unit, total, values, whole=True, doubtful=True)
        added, rest = sum(values), any(_THE_REST.match(part["name"]) for part in parts)
        more = added >= total and added - total <= max(2.0, _FAR * total)
        less = (rest or match["how"] in ("分别为", "分别是")) and nearly(made)
        if more or (added < total and less):
            yield made
