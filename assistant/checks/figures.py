"""Figures that cannot be right: shares over 100 %, numbers without unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

PERCENT = Check("over-hundred", "比率超过 100%", "figures", "算术：率和占比不超过 100%")
UNIT = Check("missing-unit", "数字缺单位", "figures", "GB/T 15835—2011：量值由数字和单位组成")
CHECKS = (PERCENT, UNIT)

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
_BARE = re.compile(
    r"(?<=[一-鿿”])(?<![第表图年月号型])(?<!附件)(?P<bare>(?!(?:19|20)\d\d(?!\d))\d{1,4})(?=[，。；、])(?!，\d{3})"
)


def check_figures(desk: Desk) -> list[Finding]:
    """Find impossible shares and numbers that lack a unit."""
    return [*_rates(desk), *_bare(desk)]


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


def _bare(desk: Desk) -> Iterator[Finding]:
    for match in _BARE.finditer(desk.text):
        message = f"数字“{match['bare']}”后面没有单位"
        yield desk.remark(UNIT, "warning", *match.span("bare"), message, "补上量词或单位，如次、场、人次、份")
