"""Figures that cannot be right: shares over 100 %, parts that exceed their whole, numbers without unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

PERCENT = Check("over-hundred", "比率超过 100%", "figures", "算术：率和占比不超过 100%")
SUM = Check("sum", "分项与总数不符", "figures", "算术：分项之和应等于总数")
SHARES = Check("shares", "占比相加不符", "figures", "算术：各部分占比之和应为 100%")
UNIT = Check("missing-unit", "数字缺单位", "figures", "GB/T 15835—2011：量值由数字和单位组成")
CHECKS = (PERCENT, SUM, SHARES, UNIT)

_NUMBER = r"\d{1,9}(?:\.\d{1,4})?"
_BOUNDED = (
    "参学|覆盖|处理|办结|知晓|合格|及格|满意|参与|出席|到会|到课|参会|达标|普及|回复|整改|签订|签约|参训|入户|公开|准确"
    "|优良|优秀|通过|到位|落实|响应|登记|建档|巡查|检查|阅读|学习|培训|在线|排查|化解|调解|录用|接访|答复|按期|及时|参考|正确|上线"
)
_RATE = re.compile(
    rf"(?P<what>[一-鿿]{{0,6}}(?:率|占比|比重))[^，。；、！？\n\d]{{0,8}}?(?P<figure>(?P<value>{_NUMBER})\s?[%％])"
)
_CHINESE_RATE = re.compile(
    r"(?P<what>[一-鿿]{0,6}(?:率|占比|比重))[^，。；、！？\n百]{0,8}?(?P<figure>百分之(?:[一二三四五六七八九]百|[一二三四五六七八九]?千)[零一二三四五六七八九十百]*)"
)
_SHARE_OF = re.compile(rf"占[^，。；、！？\n\d]{{0,12}}?(?P<figure>(?P<value>{_NUMBER})\s?[%％])")
_OPEN_RATE = re.compile(
    r"增长率|增幅|增速|完成率|周转率|回报率|收益率|利用率|负债率|汇率|倍率|偿付|使用率|销率|保障率|拨付率|执行率"
)
_BOUND_RATE = re.compile(rf"(?:{_BOUNDED})率|占比|比重")
_UNITS = (
    "人次|场次|人|名|次|场|期|篇|条|个|件|份|项|户|家|本|册|块|处|支|幅|台|套|轮|批|起|例|节|堂|万元|亿元|元|公里|亩|吨"
)
_PEOPLE = frozenset({"人次", "人", "名"})
_TOTAL = re.compile(
    rf"(?P<total>(?<![\d.到至—-])\d{{1,7}}(?:\.\d+)?)余?(?P<unit>{_UNITS})[^。；，、！？\n\d]{{0,12}}"
    r"[，,：（(](?:其中|分别为|分别是|包括)[：:，]?"
)
_PART = re.compile(rf"(?P<part>\d{{1,7}}(?:\.\d+)?)(?:多|余)?(?P<unit>{_UNITS})")
_STOP = re.compile(r"[。；！？\n]|(?<=[，、])(?:共|累计|合计|总计|同比|比上年|比去年)")
_BARE = re.compile(
    r"(?:开展|组织|举办|召开|发放|报送|整改|排查|处置|张贴|制作|参加|培训|发布|编发|推送|刊发|受理|收到|办理|化解|讲授|走访)"
    r"[一-鿿“”]{1,14}?(?P<bare>(?<![\d.])\d{1,4})(?=[，。；、])"
)


def check_figures(desk: Desk) -> list[Finding]:
    """Find impossible shares, sums that do not add up and numbers that lack a unit."""
    return [*_rates(desk), *_sums(desk), *_shares(desk), *_bare(desk)]


def _rates(desk: Desk) -> Iterator[Finding]:
    seen: set[int] = set()
    for pattern in (_RATE, _SHARE_OF, _CHINESE_RATE):
        for match in pattern.finditer(desk.text):
            named = match.groupdict().get("what", "占比")
            over = float(match.groupdict().get("value") or 101) > 100
            if not over or match.start("figure") in seen or _OPEN_RATE.search(named):
                continue
            seen.add(match.start("figure"))
            level = "error" if pattern is _SHARE_OF or _BOUND_RATE.search(named) else "warning"
            what = "占比" if pattern is _SHARE_OF else named[-4:]
            message = f"{what}超过了 100%"
            yield desk.remark(PERCENT, level, *match.span("figure"), message, "核对原始数据后改正")  # type: ignore[arg-type]


def _sums(desk: Desk) -> Iterator[Finding]:
    """共 12 次，其中 … 5 次、… 8 次: one part above the whole is certain, parts may also overlap or be a selection."""
    for match in _TOTAL.finditer(desk.text):
        stop = _STOP.search(desk.text, match.end(), match.end() + 160)
        end = stop.start() if stop else min(len(desk.text), match.end() + 160)
        parts = [p for p in _PART.finditer(desk.text, match.end(), end) if p["unit"] == match["unit"]]
        if not parts or re.search("[增减降超]", desk.text[max(0, match.start() - 6) : match.start()]):
            continue
        total, values = float(match["total"]), [float(part["part"]) for part in parts]
        finding = _sum_finding(desk, match, parts[-1].end(), total, values)
        if finding:
            yield finding


def _sum_finding(desk: Desk, match: re.Match[str], end: int, total: float, values: list[float]) -> Finding | None:
    unit, added = match["unit"], sum(values)
    start = match.start("total")
    parts = "＋".join(f"{value:g}" for value in values)
    if max(values) > total:
        message = f"分项大于总数：总数 {total:g}{unit}，其中一项 {max(values):g}{unit}"
        return desk.remark(SUM, "error", start, end, message, "核对总数和分项，改正其中一个")
    if len(values) < 2 or added == total:
        return None
    message = f"分项相加与总数不符：{parts}＝{added:g}，总数是 {total:g}{unit}"
    if added > total:
        level = "warning" if unit in _PEOPLE else "error"
        return desk.remark(SUM, level, start, end, message, "核对总数和分项；分项有交叉的，在文中说明")  # type: ignore[arg-type]
    return desk.remark(SUM, "hint", start, end, message, "分项已列全的，核对数字；只列了一部分的，可不改")


_SHARE_LIST = re.compile(rf"占(?:比|总数的|[一-鿿]{{0,6}})?(?P<value>{_NUMBER})[%％]")


def _shares(desk: Desk) -> Iterator[Finding]:
    for start, line in desk.lines:
        for sentence in re.finditer(r"[^。；！？]+", line):
            shares = list(_SHARE_LIST.finditer(sentence[0]))
            added = sum(float(share["value"]) for share in shares)
            if len(shares) < 2 or added <= 100.5:
                continue
            first, last = shares[0].start() + sentence.start(), shares[-1].end() + sentence.start()
            message = f"这句话里几个占比相加为 {added:g}%，超过 100%"
            yield desk.remark(
                SHARES, "warning", start + first, start + last, message, "核对各项占比；口径不同的，分开写清"
            )


def _bare(desk: Desk) -> Iterator[Finding]:
    for match in _BARE.finditer(desk.text):
        message = f"数字“{match['bare']}”后面没有单位"
        yield desk.remark(UNIT, "warning", *match.span("bare"), message, "补上量词或单位，如次、场、人次、份")
