"""Figures that cannot be right: shares over 100 %, numbers without unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel
from assistant.structure.numbering import numeral

PERCENT = Check("over-hundred", "比率超过 100%", "figures", "算术：率和占比不超过 100%")
UNIT = Check("missing-unit", "数字缺单位", "figures", "GB/T 15835—2011：量值由数字和单位组成")
POINTS = Check("percent-of-rate", "百分比之差", "figures", "通行校对规则：两个百分比的差用“个百分点”")
CHECKS = (PERCENT, UNIT, POINTS)

_NUMBER = r"\d{1,9}(?:\.\d{1,4})?"
_BOUNDED = (
    "参学|覆盖|处理|办结|知晓|合格|及格|满意|参与|出席|到会|到课|参会|达标|普及|回复|整改|签订|签约|参训|入户|公开|准确"
    "|优良|优秀|通过|到位|落实|响应|登记|建档|巡查|检查|阅读|学习|培训|在线|排查|化解|调解|录用|接访|答复"
    "|按期|及时|参考|正确|上线"
)
_FIGURE = re.compile(
    rf"(?P<value>(?<![\d.]){_NUMBER})\s?[%％]|百分之(?P<hanzi>(?:[一二三四五六七八九]?[百千]"
    rf"|[一二三四五六七八九]百)[零一二三四五六七八九十百]*)"
)
_REACH = 34  # characters before a share in which what it is a share of is named
_DIVIDED = re.compile(r"[。；！？\n，、]")
_NAMED = re.compile(
    r"(?P<what>[一-鿿]{0,8}(?:率|占比|比重|比例|满意度|知晓度|认可度|支持度|认同度|覆盖面|普及面|达标面"
    r"|受益面))|(?P<part>占)"
)
_GREW = re.compile(
    r"(?:增长|提高|上升|增加|提升|下降|降低|减少|超出|超过|多|高|快)了?(?:近|约)?$|[增涨]幅[^，]{0,4}$"
    r"|是[^，]{0,12}$|相当于[^，]{0,12}$"
)
_OPEN_RATE = re.compile(
    r"增长率|增幅|增速|(?<!整改)完成率|周转率|回报率|收益率|利用率|负债率|汇率|倍率|偿付|使用率|销率|保障率"
    r"|拨付率|执行率|入学率|上座率|产能"
)
_TASKS = re.compile(
    r"\d+[项个件条](?:任务|工作|重点|问题|事项|举措|措施|计划)|(?:学习|培训|轮训|学时|体检|走访)(?:任务|计划)?，(?:任务|年度|总)?完成率"
)
_BOUND_RATE = re.compile(rf"(?:{_BOUNDED})[一-鿿]{{0,3}}率|整改完成率|占比|比重|[度面]$")
_BARE = re.compile(
    r"(?<=[一-鿿”])(?<![第表图年月型])(?<!(?<![账众])号)(?<!附件)(?P<bare>(?!(?:19"
    r"|20)\d\d(?!\d))\d{1,4}(?:\.\d{1,2})?)(?=[，。；、]|被(?:采用|评|省|市|县|区))(?!，\d{3})"
)


_SHARED = re.compile("(?:增长|下降|上升|提高|增加|率|占比|比例)[^，。；、]{0,4}$")
_ROSE = re.compile(
    r"(?:率|度|比例|比重|占比)(?:平均|已|均)?(?:(?<=率)|达到?|上升到|提高到|提升到|升至|提升至|为|下降到|降至|保持在|稳定在)(?P<bare>\d{1,2}(?:\.\d{1,2})?)(?=[，。；、])"
)
_BROKEN = re.compile(
    r"(?<![\d.])\d{1,4}\.\d{1,2}(?P<unit>名|人|次|场|件|篇|条|户|家|所|期|份|项|起|例|册)(?![公日元均])"
)
_MEAN = re.compile(r"平均|[人户次日月年]均|每")


def check_figures(desk: Desk) -> list[Finding]:
    """Find impossible shares and numbers that lack a unit."""
    rates = list(_bare_rates(desk))
    told = {finding.start for finding in rates}
    bare = (finding for finding in _bare(desk) if finding.start not in told)
    return [*_rates(desk), *rates, *bare, *_broken(desk), *_money(desk), *_points(desk)]


def _rates(desk: Desk) -> Iterator[Finding]:
    for match in _FIGURE.finditer(desk.text):
        value = float(match["value"]) if match["value"] else float(numeral(match["hanzi"]) or 0)
        if value <= 100:
            continue
        before = desk.text[max(0, match.start() - _REACH) : match.start()]
        clause = _DIVIDED.split(before)[-1]
        named = list(_NAMED.finditer(clause))
        if not named:
            continue
        what, since = named[-1]["what"], clause[named[-1].end() :]
        if _GREW.search(since) and not (re.fullmatch("[已均]?超过?", since) and what and _BOUND_RATE.search(what)):
            continue
        counted = "完成率" in (what or "") and _TASKS.search(before)  # of tasks no more than all can be done
        if what and _OPEN_RATE.search(what) and not counted:
            continue
        level: FindingLevel = "error" if not what or counted or _BOUND_RATE.search(what) else "warning"
        message = f"{what[-5:] if what else '占比'}超过了 100%"
        yield desk.remark(PERCENT, level, *match.span(), message, "核对原始数据后改正")


def _bare(desk: Desk) -> Iterator[Finding]:
    for match in _BARE.finditer(desk.text):
        message = f"数字“{match['bare']}”后面没有单位"
        share = _SHARED.search(desk.text[max(0, match.start("bare") - 8) : match.start("bare")])
        suggestion = "是百分比的，补上“%”" if share else "补上量词或单位，如次、场、人次、份"
        yield desk.remark(UNIT, "warning", *match.span("bare"), message, suggestion)


def _bare_rates(desk: Desk) -> Iterator[Finding]:
    """满意率上升到96.2，: a rate without its sign."""
    for match in _ROSE.finditer(desk.text):
        message = f"比率“{match['bare']}”后面没有百分号"
        yield desk.remark(UNIT, "warning", *match.span("bare"), message, "补上“%”", fix=f"{match['bare']}%")


def _broken(desk: Desk) -> Iterator[Finding]:
    """1.2名学生: what comes in wholes, counted in parts; most likely 万 is missing."""
    for match in _BROKEN.finditer(desk.text):
        if not _MEAN.search(desk.text[max(0, match.start() - 16) : match.start()]):
            message = f"“{match[0]}”的数量带小数"
            yield desk.remark(UNIT, "warning", *match.span(), message, f"核对数字；可能漏了“万”（万{match['unit']}）")


_MONEY = re.compile(
    r"(?P<of>总值|产值|收入|投资|资金|金额|支出|贷款|存款|[退减免]税|税费|费用|经费|总额|利润|消费|补贴|补助|捐款|善款|款项|预算)"
    r"[^，。；、！？\n\d]{0,8}(?P<bare>\d{1,6}(?:\.\d{1,4})?(?:余|多)?(?:万亿|亿|万))(?=[，。；、）])"
)


def _money(desk: Desk) -> Iterator[Finding]:
    """国内生产总值达到114万亿，: money without 元."""
    for match in _MONEY.finditer(desk.text):
        message = f"“{match['bare']}”后面没有货币单位"
        yield desk.remark(UNIT, "warning", *match.span("bare"), message, "补上“元”", fix=f"{match['bare']}元")


_ROSE_BY = re.compile(
    r"(?:率|满意度|知晓度|占比|比重|比例|覆盖面)[^，。；、\n\d]{0,8}\d{1,3}(?:\.\d{1,2})?[%％][^。；\n\d]{0,4}?[，,（]?(?:比|较|同比)(?:上年|去年|上一年|20\d\d年|上年同期|去年同期|同期|年初|以往)?[^，。；\n\d]{0,4}?"
    r"(?:提高|提升|上升|增长|增加|下降|降低|减少)了?(?P<by>\d{1,2}(?:\.\d{1,2})?[%％])"
)


def _points(desk: Desk) -> Iterator[Finding]:
    """满意率为96.8%，比上年提高1.5%: most likely 1.5 个百分点."""
    for match in _ROSE_BY.finditer(desk.text):
        right = f"{match['by'][:-1]}个百分点"
        message = "前面是比率，两个比率之差一般写“个百分点”"
        suggestion = f"两个比率相减的，改为“{right}”；确是增长的幅度，不改"
        yield desk.remark(POINTS, "hint", *match.span("by"), message, suggestion)
