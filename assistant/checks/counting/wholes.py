"""What failed of what was looked at, what is listed and how many it is said to be, shares and sides of one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.sums import SHARES, SUM
from assistant.checks.desk import Check, Desk
from assistant.results import Finding
from assistant.structure.numbering import numeral

LISTED = Check("listed-count", "列举项数不符", "figures", "通行校对规则：列出的项数与所说的数目一致")
CHECKS = (LISTED,)

_SENTENCE = re.compile(r"[^。！？\n]+")
_TENTHS = re.compile(r"(?:各|分别)占(?P<list>[一二三四五六七八九]成(?:[、，和][一二三四五六七八九]成)+)")
_PERCENTS = re.compile(r"(?:各|分别)占(?:比|到)?(?P<list>\d{1,3}(?:\.\d+)?[%％](?:[、，和]\d{1,3}(?:\.\d+)?[%％])+)")
_KINDS = (
    "条线|家(?:单位|部门)?|项(?:工作|任务|行动|职责)|种(?:场景|方式|形式)|项(?:制度|机制)|类(?:人员|群体)|支队伍|道关口|大板块|大?类|个部分"
    "|个?(?:方面|环节|领域|层面|维度|阵地|平台|载体|抓手|群体|板块|阶段|步骤|要素|节点|部室|科室|方向|时段|渠道|栏目|关口)"
)
_ENUMERATED = re.compile(
    rf"(?P<list>[一-鿿]{{1,8}}(?:、[一-鿿]{{1,8}}){{2,9}})(?P<count>\d{{1,2}}|[两三四五六七八九十])(?P<kind>{_KINDS})"
)
_MORE = re.compile("(?<![平同高初对相均])等(?![级候于同])")  # 书店、打印店等场所45家: not all are named
_BODIES = re.compile("家")
_SORT = re.compile("(?:馆|院|校|站|所|队|社|公司|会|厂|银行|中心)$")
_BODY = re.compile("(?:馆|局|委|办|院|校|中心|站|所|队|社|公司|室|部|会|厂|银行)$")  # a unit, no doing: 宣传、走访5家


def check_wholes(desk: Desk) -> list[Finding]:
    """Find more failures than were looked at, lists of another length than is said, and sides that miss the whole."""
    return [
        *_failed(desk),
        *_divided(desk),
        *_enumerated(desk),
        *_departments(desk),
        *_pairs(desk),
        *_differences(desk),
    ]


_LOOKED_AT = re.compile(r"(?:抽检|抽查|抽样|检测|检查|检验|送检|排查|审核|巡查|测评|考核)[一-鿿]{0,10}$")
_FAULTY = re.compile(r"(?:不合格|不达标|不规范|有问题|存在问题|不及格|超标|违规)[一-鿿“”]{0,8}$")


def _failed(desk: Desk) -> Iterator[Finding]:
    """抽检9批次，……不合格产品11批次: more failed than were looked at."""
    for sentence in _SENTENCE.finditer(desk.text):
        looked = [one for one in _EXAMINED.finditer(sentence[0]) if _LOOKED_AT.search(one["before"])]
        for bad in _EXAMINED.finditer(sentence[0]):
            whole = next((o for o in reversed(looked) if o["unit"] == bad["unit"] and o.end() <= bad.start()), None)
            if whole is None or not _FAULTY.search(bad["before"]) or int(bad["value"]) <= int(whole["value"]):
                continue
            start, end = sentence.start() + whole.start("value"), sentence.start() + bad.end()
            message = f"查了 {whole['value']}{whole['unit']}，有问题的却有 {bad['value']}{bad['unit']}"
            yield desk.remark(SUM, "error", start, end, message, "核对两个数字，改正其中一个")


_EXAMINED = re.compile(
    r"(?P<before>[^，。；：！？、\n\d]{0,24}?)(?P<value>(?<![\d.第])\d{1,6})(?P<unit>批次|批|家次|户次|家|户|份|件|个|处|所|人|名|组|条|篇)"
)


def _divided(desk: Desk) -> Iterator[Finding]:
    """各占四成、四成、三成: the parts of one whole make up more than it."""
    for pattern, whole in ((_TENTHS, 10.0), (_PERCENTS, 100.0)):
        for match in pattern.finditer(desk.text):
            parts = re.findall(r"\d+(?:\.\d+)?|[一二三四五六七八九](?=成)", match["list"])
            added = sum(float(part) if part[0].isdigit() else float(numeral(part) or 0) for part in parts)
            if added > whole * 1.004:
                said = f"{added:g} 成" if whole == 10.0 else f"{added:g}%"
                yield desk.remark(SHARES, "error", *match.span(), f"几项占比相加是 {said}，超过了全部", "核对各项占比")


def _enumerated(desk: Desk) -> Iterator[Finding]:
    """调度、营业、水质、宣传5条线: as many as are named, unless 等 says there are more."""
    for match in _ENUMERATED.finditer(desk.text):
        said = numeral(match["count"]) or 0
        items = match["list"].split("、")
        if _MORE.search(items[-1]) or (_BODIES.match(match["kind"]) and not _BODY.search(items[-1])):
            continue
        joined = len(items) + len(re.findall("[和与及]", match["list"]))
        if said > joined and _BODIES.match(match["kind"]) and _SORT.search(items[-1]):
            continue  # 书店、网吧、印刷厂12家: sorts of them, and how many in all
        if said and not len(items) <= said <= joined:
            message = f"列出的是 {len(items)} 项，后面说是“{match['count']}{match['kind']}”"
            yield desk.remark(LISTED, "warning", *match.span(), message, "核对：补上漏列的，或改正数目")


_DEPARTMENTS = re.compile(  # 落实到采编部、借阅部、办公室5个部门
    r"(?P<list>[一-鿿]{1,12}(?:[室科部处股办](?:、|和|以及)[一-鿿]{1,10}?){1,9}[室科部处股办])(?P<count>\d{1,2}|[两三四五六七八九十])个(?:职能|业务|内设|相关|责任)?(?P<kind>部门|科室|处室|部室|股室|内设机构)"
)
_DEPARTMENT = re.compile("[室科部处股办]$")
_NOT_ALL = re.compile("各|(?<![平同高初对相均])等|其他|其余|所属|以外|每")


def _departments(desk: Desk) -> Iterator[Finding]:
    """Departments called by name and counted right behind: every one of the list is one by its name."""
    for match in _DEPARTMENTS.finditer(desk.text):
        said = numeral(match["count"]) or 0
        items = re.split("、|(?<=[室科部处股办])(?:和|以及)", match["list"])
        if len(items) < 2 or _NOT_ALL.search(match["list"]) or not all(_DEPARTMENT.search(one) for one in items):
            continue
        joined = len(items) + len(re.findall("[和与及]", "".join(items)))
        if said and not len(items) <= said <= joined and abs(said - len(items)) <= len(items):
            message = f"列出的是 {len(items)} 个，后面说是“{match['count']}个{match['kind']}”"
            yield desk.remark(
                LISTED, "warning", *match.span(), message, "核对：补上漏列的，或改正数目；没有列全的，加“等”"
            )


_TWO_SIDES = (
    *(
        "专职|兼职",
        "线上|线下",
        "男|女",
        "机关|基层",
        "上半年|下半年",
        "集中|分散",
        "党内|党外",
        "现场|视频",
        "院内|院外",
    ),
    *(
        "校内|校外",
        "城区|农村",
        "城镇|农村",
        "自办|承办",
        "集体|个人",
        "正式|预备",
        "在职|离退休",
        "在职|退休",
        "已办结|正在办理",
    ),
)
_PAIR = re.compile(
    r"(?P<total>(?<![\d.])\d{1,6})(?P<unit>名|人|个|次|场|期|件|支|篇|条|份|项|起|例|户|家|册|部|节|堂)[^。；，、\n\d]{0,8}[，（](?:其中|分别为)?[：:]?(?P<one>[一-鿿]{1,8}?)(?P<a>\d{1,6})(?P=unit)[、，](?P<two>[一-鿿]{1,8}?)(?P<b>\d{1,6})(?P=unit)"
)


def _pairs(desk: Desk) -> Iterator[Finding]:
    """15名，其中专职3名、兼职11名: two sides that leave nothing out make up the whole."""
    for match in _PAIR.finditer(desk.text):
        total, added = int(match["total"]), int(match["a"]) + int(match["b"])
        sides = any(_are_sides(match["one"].lstrip("其中有"), match["two"], pair.split("|")) for pair in _TWO_SIDES)
        if sides and added < total:  # more than the whole is told elsewhere
            message = f"{match['a']}＋{match['b']}＝{added}，总数是 {total}{match['unit']}"
            yield desk.remark(SUM, "error", *match.span(), message, "核对总数和分项，改正其中一个")


def _are_sides(one: str, two: str, pair: list[str]) -> bool:
    """Whether 集中开展 and 分散开展 are the two sides: the same but for the words of the pair."""
    return any(a in one and b in two and one.replace(a, "") == two.replace(b, "") for a, b in (pair, pair[::-1]))


_DIFFERENCE = re.compile(
    r"[由从](?:去年|上年|同期)?的?(?P<a>\d{1,7}(?:\.\d{1,2})?)(?P<unit>[一-鿿]{1,2}?)?(?:增加|增长|上升|提高|减少|下降|缩短|压缩|延长|减|降|增)[到至为]"
    r"(?P<b>\d{1,7}(?:\.\d{1,2})?)(?P=unit)?[^。；\n\d]{0,4}，(?:净)?(?P<how>增加|增长|减少|下降|缩短|压缩|延长|多|少)了?"
    r"(?P<c>\d{1,7}(?:\.\d{1,2})?)(?![\d.]*(?:[%％个成倍]|分之))"
)


def _differences(desk: Desk) -> Iterator[Finding]:
    """由86栋增加到102栋，增加了26栋: the difference of the two."""
    for match in _DIFFERENCE.finditer(desk.text):
        right = round(abs(float(match["b"]) - float(match["a"])), 2)
        if right != float(match["c"]):
            message = f"由 {match['a']} 到 {match['b']}，相差 {right:g}，文中写的是 {match['c']}"
            yield desk.remark(SUM, "error", *match.span(), message, "核对几个数字")
