"""Totals told in running words: 保留26个，合并5个，解散4个; 各讲1次，合计6次; 5名…、4名…组成的9人; 现有3360册.

Each is held only where the words leave no room for anything else: a set of ways that is complete, a total that is
called one, or votes of those who came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import sentence_before

_N = r"(?<![\d.第至—-])\d{1,7}"
_UNITS = "人次|个|件|条|项|户|人|名|册|份|家|处|块|起|篇|支|台|套"
_NAMED = r"(?:其中)?(?:\d{2}岁)?[一-鿿]{2,8}?"
_LIST = re.compile(
    rf"(?P<total>{_N})(?P<unit>{_UNITS})[^，。；、！？\n\d]{{0,8}}，(?P<parts>(?:{_NAMED}\d{{1,7}}(?P=unit)[，、]){{1,4}}"
    rf"{_NAMED}\d{{1,7}}(?P=unit))(?=[，。；）\n]|$)"
)
_PART = re.compile(rf"(?P<name>{_NAMED})(?P<value>\d{{1,7}})")
_KEPT = re.compile("^(?:其中)?(?:现|已)?(?:保留|留用|继续使用)$")
_CLOSED = re.compile("^(?:已|依法)?(?:合并|解散|注销|关停|撤销|关闭|清退|停用|归并|移交)$")
_REST = re.compile("^(?:其余|剩余|其他|余下)$")
_SIDES = (("常住", "外出务工|外出|在外"), ("在职", "退休|离退休"), ("专职", "兼职"), ("在家", "外出|在外"))
_NEAR = 0.15  # of the whole: what misses it by more is rather counted otherwise than miscounted
_MORE = re.compile(r"新增|另|约|\d[余多]")


def check_adding_up(desk: Desk) -> list[Finding]:
    """Find totals that the numbers beside them do not give."""
    return [
        *_complete(desk),
        *_each(desk),
        *_made_of(desk),
        *_stock(desk),
        *_votes(desk),
        *_saved(desk),
        *_looked_at(desk),
    ]


def _is_complete(names: list[str]) -> bool:
    """Whether the parts are all there can be: the last is 其余, what is kept and what is closed, two sides."""
    if _REST.match(names[-1]):
        return True
    if _KEPT.match(names[0]) and all(_CLOSED.match(name) for name in names[1:]):
        return True
    return len(names) == 2 and any(
        re.fullmatch(a, one) and re.fullmatch(b, two) for a, b in _SIDES for one, two in (names, names[::-1])
    )


def _complete(desk: Desk) -> Iterator[Finding]:
    for match in _LIST.finditer(desk.text):
        parts = list(_PART.finditer(match["parts"]))
        names = [part["name"].removeprefix("其中") for part in parts]
        values = [int(part["value"]) for part in parts]
        total = int(match["total"])
        apart = abs(sum(values) - total)
        wrong = 0 < apart <= max(2, _NEAR * total) and max(values) < total
        done = re.search("办结|整改|完成|化解|解决|销号", match["parts"])  # what is left of those is told elsewhere
        if wrong and not done and _is_complete(names) and not _MORE.search(match[0]):
            yield _told(desk, match, values, match["total"], match["unit"])


_EACH = re.compile(
    rf"(?:(?P<first>\d{{1,3}})次，(?=其他|其余))?(?P<how>其他|其余|听取|约谈|走访)?(?P<n>{_N})[名位个](?P<who>[一-鿿]{{2,8}}?)"
    r"各[一-鿿]{0,3}(?P<each>\d{1,3})(?P<unit>次|场|期|篇)，(?:合计|共计|总计)(?P<all>\d{1,4})(?:人次|(?P=unit))"
)
_OWN_DOING = ("听取", "约谈", "走访")  # begins anew: what is counted before it is of something else


def _each(desk: Desk) -> Iterator[Finding]:
    """书记讲党课2次，其他4名班子成员各讲1次，合计6次; 听取3名班子成员汇报各2次，合计6人次."""
    for match in _EACH.finditer(desk.text):
        product, own = int(match["n"]) * int(match["each"]), int(match["first"] or 0)
        if int(match["all"]) in (product, product + own):
            continue
        before = sentence_before(desk.text, match.start(), 40)
        if match["how"] not in _OWN_DOING and re.search(r"\d[次场期篇]", before):
            continue  # others are told before it
        said = f"{match['n']}×{match['each']}＝{product}" + (f"，加上 {own} 是 {product + own}" if own else "")
        message = f"{said}，文中写的合计是 {match['all']}"
        yield desk.remark(SUM, "warning", *match.span(), message, "核对人数、每人的数和合计")


_MADE_OF = re.compile(
    rf"由(?P<parts>(?:{_N}[名位][一-鿿]{{2,10}}[、和]){{1,5}}{_N}[名位][一-鿿]{{2,10}}?)(?:共同)?组成的(?P<total>\d{{1,3}})人"
)


def _made_of(desk: Desk) -> Iterator[Finding]:
    """由5名老党员、4名退休教师、3名网格员组成的12人调解队."""
    for match in _MADE_OF.finditer(desk.text):
        values = [int(one) for one in re.findall(r"\d+", match["parts"])]
        if sum(values) != int(match["total"]) and "等" not in match["parts"]:
            yield _told(desk, match, values, match["total"], "人")


_STOCK = re.compile(
    rf"(?:藏书|原有|年初|现存|存有|共有)[一-鿿]{{0,6}}?(?P<was>{_N})(?P<unit>册|本|个|台|套|件|块|条)，(?P<a>[^，。；\d]{{2,12}}?)(?P<x>\d{{1,6}})(?P=unit)，"
    r"(?P<b>[^，。；\d]{2,12}?)(?P<y>\d{1,6})(?P=unit)，(?:目前|现)(?:有|共有|存|达)(?P<now>\d{1,7})(?P=unit)"
)
_LESS, _ADDED = re.compile("^(?:清理|剔除|报废|注销|淘汰|下架|清退)"), re.compile("^(?:新增|新购|补充|增添|添置|新建)")


def _stock(desk: Desk) -> Iterator[Finding]:
    """藏书3200册，清理140册，新增300册，现有3360册."""
    for match in _STOCK.finditer(desk.text):
        ways = [-1 if _LESS.match(one) else 1 if _ADDED.match(one) else 0 for one in (match["a"], match["b"])]
        if 0 in ways or sum(ways) != 0:
            continue
        right = int(match["was"]) + ways[0] * int(match["x"]) + ways[1] * int(match["y"])
        if right != int(match["now"]):
            signs = ["－" if way < 0 else "＋" for way in ways]
            sum_ = f"{match['was']}{signs[0]}{match['x']}{signs[1]}{match['y']}＝{right}"
            message = f"{sum_}，文中写的是现有 {match['now']}{match['unit']}"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对原有、增减和现有的数")


_VOTES = re.compile(
    rf"实到(?:会)?(?P<came>{_N})[户人名][一-鿿]{{0,8}}，(?:[一-鿿]{{2,6}}率[为达]?[\d.]{{1,5}}[%％]，)?(?:表决)?(?:赞成|同意)(?P<yes>\d{{1,6}})[票户人名](?:[，、]反对(?P<no>\d{{1,6}})[票户人名])?(?:[，、]弃权(?P<none>\d{{1,6}})[票户人名])?"
)


def _votes(desk: Desk) -> Iterator[Finding]:
    """实到543户……赞成592票: more votes than voters."""
    for match in _VOTES.finditer(desk.text):
        votes = [int(match[name] or 0) for name in ("yes", "no", "none")]
        if sum(votes) > int(match["came"]):
            message = f"实到 {match['came']}，票数加起来却有 {sum(votes)}"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对实到数和票数")


_SAVED = re.compile(
    rf"(?P<n>{_N})(?P<unit>件|户|场|家|个|名|人)，(?:平均)?每(?P=unit)(?:平均)?(?P<what>[一-鿿]{{2,4}})(?P<each>\d{{1,6}}(?:\.\d{{1,2}})?)(?P<u1>万元|元)，"
    r"(?:累计|合计|共|共计)(?P=what)(?:资金)?(?P<all>\d{1,7}(?:\.\d{1,3})?)(?P<u2>万元|元)"
)


def _saved(desk: Desk) -> Iterator[Finding]:
    """25件，每件平均节约8000元，累计节约20万元; an average is rounded, so only what is far off is told."""
    for match in _SAVED.finditer(desk.text):
        money = {"万元": 1e4, "元": 1.0}
        right = int(match["n"]) * float(match["each"]) * money[match["u1"]]
        told = float(match["all"]) * money[match["u2"]]
        if abs(right - told) > 0.05 * right:
            sum_ = f"{match['n']}×{match['each']}{match['u1']}＝{right / money[match['u2']]:.6g}{match['u2']}"
            message = f"{sum_}，文中写的是 {match['all']}{match['u2']}"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对件数、每件的数和合计")


_UNIT = "个|家|所|处|座|间|块|面|条"
_PLACE = rf"(?:\d{{1,4}}(?:{_UNIT})[一-鿿]{{2,12}}|[一-鿿]{{2,12}}\d{{1,4}}(?:{_UNIT}))"
_LOOKED_AT = re.compile(  # 对12个活动室、3个文明实践所开展排查，共排查阵地17处
    rf"对(?:全[镇乡街道县区校院局馆]{{1,2}}|辖区内?|所有|现有)?(?:的)?(?P<places>{_PLACE}(?:[、和及]{_PLACE}){{1,5}})(?:逐一|全面|集中|分别|全部|进行|开展|组织|实施)*(?:了)?(?:[一-鿿]{{0,4}}?)"
    rf"(?P<how>排查|检查|摸排|巡查|督查|清查|核查|摸底|普查|走访)[，、](?:[共累合总]计?|累计)(?P<how2>排查|检查|摸排|巡查|督查|清查|核查|摸底|登记|覆盖|走访)?(?:各类)?(?:意识形态|宣传|文化)?"
    rf"(?:阵地|场所|点位|单位|部位|站点|处所)?(?:共)?(?P<total>\d{{1,5}})(?P<unit>{_UNIT})(?:各类)?(?P<of>阵地|场所|点位|单位|部位|站点|处所)?(?=[，。；、])"
)
_NOT_ALL = re.compile("等|其中|每|各(?!类)|部分|多[个家处]|余[个家处]")


def _looked_at(desk: Desk) -> Iterator[Finding]:
    """All places that were looked at, sort by sort and in all; one sort alone may be where the others lie."""
    for match in _LOOKED_AT.finditer(desk.text):
        values = [int(one) for one in re.findall(r"\d+", match["places"])]
        total = int(match["total"])
        places = re.search("阵地|场所|点位|单位|部位|站点|处所", match[0][len(match["places"]) :])
        sums = {sum(values), *values, *(sum(values) - one for one in values)}
        if places and total not in sums and total <= 2 * sum(values) and not _NOT_ALL.search(match[0]):
            yield _told(desk, match, values, match["total"], match["unit"])


def _told(desk: Desk, match: re.Match[str], values: list[int], total: str, unit: str) -> Finding:
    plus = "＋".join(map(str, values))
    message = f"分项相加与总数不符：{plus}＝{sum(values)}，总数是 {total}{unit}"
    suggestion = "核对总数和分项；还有别的情形的，一并写明"
    return desk.remark(SUM, "warning", *match.span(), message, suggestion)
