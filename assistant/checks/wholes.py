"""What was taken up, what is settled of it and what is left; what is listed and how many it is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.desk import Check, Desk
from assistant.checks.sums import SHARES, SUM
from assistant.results import Finding, FindingLevel
from assistant.structure.numbering import numeral

LISTED = Check("listed-count", "列举项数不符", "figures", "通行校对规则：列出的项数与所说的数目一致")
CHECKS = (LISTED,)

_UNITS = "个|件|条|项|处|起|例|户|名|人|所|家|篇|份|场|次|期|块|座|宗|桩|册|套|间|辆"
_NUMBER = re.compile(
    rf"(?P<before>[^，。；：！？、\n]{{0,24}}?)(?P<value>(?<![\d.第]){{1}}\d{{1,6}})(?P<unit>{_UNITS})"
)
_LEFT = re.compile(r"(?:其余|余下|剩余|剩下|其他|其它|[未没][一-鿿]{1,4}的)$|(?:其余|余下|剩余|剩下)$")
_KEPT = re.compile("(?:保留|留用|留存|留下|继续使用|正常使用|正常运行|正常运营|仍在使用|在用)(?:下来)?[的了]?$")
_NOT_DONE = re.compile("^(?:正在|还在|尚在|仍在|正按|暂未|尚未|[未没](?!成年))")
_ELSE = re.compile("^(?:处于|限期|转入|暂缓|作出?了?(?:解释|说明)|列入|纳入下|按计划)")
_ANOTHER = re.compile(r"(?:另有?|另外|还有|尚有|仍有)$")
_SETTLED = re.compile(
    r"(?:办结|办理完毕|整改|改到位|整改到位|化解|解决|销号|落实|完成|回复|答复|采纳|见到成效|兑现|调解成功|处置|关停|注销|回访|成功|办成|结案|跟踪到位|反馈|立改|即改|纠正|整治|清零)[一-鿿]{0,4}$"
)
_FINISHED = re.compile("办结|整改|改到位|化解|解决|销号|完成|答复|回复|办理完毕|结案")
_PUT_AWAY = re.compile(
    "(?:^|已|先后|依法|集中|共)(?:解散|注销|关停|关闭|清退|下架|取缔|撤销|淘汰|停用|清除|拆除|报废|退回|改造|修复|更换)[一-鿿“”]{0,14}$"
)
_SETTLED_AFTER = re.compile(r"^(?:已经?)?(?:办结|见到成效|整改|化解|解决|销号|完成|落实|改到位|采纳|兑现)")
_TAKEN_UP = re.compile(
    r"(?:交办|反馈|发现|查摆|查找|排查|梳理|收集|收到|受理|征求|反映|提出|承接|确定|列出|检查|查出|指出|征集|接到|接办|转办|负责的?)[一-鿿“”]{0,12}$"
)
_BARE = re.compile(
    r"^(?:年底前|年内|目前|现|全部|当年|已经?)*(?:办结|办成|化解|解决|调解成功|成功|完成|整改|销号|落实|答复|回复)了?$"
)
_OTHER_THING = re.compile("措施|制定|制度|任务|清单|方案|建议|提出|清单|次")  # several of these to one problem
_SENTENCE = re.compile(r"[^。！？\n]+")
_EACH = re.compile("(?:平均|人均|每)[一-鿿]{0,6}$")
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
    """Find settled and left-over counts that do not make up the whole, and lists of another length than is said."""
    return [
        *_remainders(desk),
        *_settled(desk),
        *_failed(desk),
        *_divided(desk),
        *_enumerated(desk),
        *_pairs(desk),
        *_differences(desk),
    ]


def _counts(sentence: str) -> list[re.Match[str]]:
    return list(_NUMBER.finditer(sentence))


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left (其余3件), in a sentence that tells before it what was taken up and what is settled of it."""

    sentence: re.Match[str]
    before: list[re.Match[str]]  # counts of the same unit, the settled one last
    left: re.Match[str]
    word: re.Match[str]  # that says so


def settled_and_left(desk: Desk) -> Iterator[_Left]:
    """Yield every place that tells what was taken up, what is settled of it and what is left, right or wrong."""
    for sentence in _SENTENCE.finditer(desk.text):
        counts = _counts(sentence[0])
        for at, left in enumerate(counts):
            word = _is_left(left, sentence[0])
            before = [
                count for count in counts[:at] if count["unit"] == left["unit"] and not _EACH.search(count["before"])
            ]
            if word is not None and len(before) > 1 and _settled_of(before[-1], sentence[0]):
                yield _Left(sentence, before, left, word)


def _remainders(desk: Desk) -> Iterator[Finding]:
    """交办58件，……办结55件，其余3件: what is settled and what is left make up an earlier number of that unit."""
    for one in settled_and_left(desk):
        left, before, word = one.left, one.before, one.word
        done, rest = int(before[-1]["value"]), int(left["value"])
        of = _taken_from(before)
        whole = int(of["value"])
        if whole <= done or any(int(count["value"]) == done + rest for count in before) or _adds_up(before, rest):
            continue
        if (word.re is not _LEFT and done + rest < whole) or "其中" in left["before"]:
            continue  # others may be neither; or these are some of the settled
        unit, start = left["unit"], one.sentence.start()
        message = f"{whole}{unit}，减去 {done}{unit}应是 {whole - done}{unit}，这里写的是 {rest}{unit}"
        span = start + of.start("value"), start + left.end()
        certain = word.re is not _ANOTHER and word.re is not _ELSE and len(before) == 2
        finished = word.re is not _NOT_DONE or _FINISHED.search(before[-1]["before"])
        level: FindingLevel = "error" if certain and finished else "warning"
        yield desk.remark(SUM, level, *span, message, "核对总数、已办数和剩余数；有交叉或漏写的，写明")


def _is_left(count: re.Match[str], sentence: str) -> re.Match[str] | None:
    """The word that says a count is what is left: 其余, 保留的, 另有 before it, 正在推进 after it."""
    before = count["before"]
    after = sentence[count.end() : count.end() + 8]
    said = _LEFT.search(before) or _KEPT.search(before) or _ANOTHER.search(before)
    return said or _NOT_DONE.match(after) or _ELSE.match(after)


def _taken_from(before: list[re.Match[str]]) -> re.Match[str]:
    """The count that the last of ``before`` is a part of: the nearest of the same thing, else the nearest."""
    thing = before[-1]["before"][-2:]
    return next((one for one in reversed(before[:-1]) if thing and thing in one["before"][-6:]), before[-2])


def _adds_up(counts: list[re.Match[str]], rest: int) -> bool:
    """Whether the last few of the counts and the rest make up one before them, or all that stand before them."""
    values = [int(count["value"]) for count in counts]
    return any(sum(values[at:]) + rest in (*values[:at], sum(values[:at])) for at in range(1, len(values)))


def _settled_of(count: re.Match[str], sentence: str) -> bool:
    settled = _SETTLED.search(count["before"]) or _PUT_AWAY.search(count["before"])
    return bool(settled or _SETTLED_AFTER.match(sentence[count.end() : count.end() + 8]))


def _settled(desk: Desk) -> Iterator[Finding]:
    """查摆问题97个，已有107个见到成效: more settled than was taken up."""
    for sentence in _SENTENCE.finditer(desk.text):
        counts = _counts(sentence[0])
        for at, part in enumerate(counts):
            earlier = [one for one in counts[:at] if one["unit"] == part["unit"] and not _EACH.search(one["before"])]
            whole = _whole_of(earlier, part, sentence[0])
            if whole is None or int(part["value"]) <= int(whole["value"]):
                continue
            between = sentence[0][whole.end() : part.start("value")]
            taken_up = _TAKEN_UP.search(whole["before"]) or _BARE.match(part["before"].rsplit("，", 1)[-1])
            if not taken_up or "；" in between or re.search("[新增再又另]|累计|共", between):
                continue
            if _settled_of(part, sentence[0]) and not _OTHER_THING.search(part["before"]):
                start, end = sentence.start() + whole.start("value"), sentence.start() + part.end()
                message = f"总共 {whole['value']}{whole['unit']}，办成的却有 {part['value']}{part['unit']}"
                yield desk.remark(SUM, "error", start, end, message, "核对两个数字，改正其中一个")


_OF_WHICH = re.compile("其中|主要是|包括|包含|涉及|分别|[（：]")


def _whole_of(earlier: list[re.Match[str]], part: re.Match[str], sentence: str) -> re.Match[str] | None:
    """The count that ``part`` is some of: the nearest before it, but never one that is itself some of another.

    Told behind 其中, or in a row with 、, a count is a part; the whole is what stands before the parts. Where nothing
    says so, a count that was not itself taken up is no whole as long as a larger one stands before it.
    """
    earlier = [one for one in earlier if "；" not in sentence[one.end() : part.start("value")]]
    for at, (one, other) in enumerate(pairwise(earlier)):
        if _OF_WHICH.search(sentence[one.end() : other.start("value")]):
            return earlier[at]
    if not earlier or "、" in sentence[earlier[-2].end() if len(earlier) > 1 else 0 : earlier[-1].start("value")]:
        return None  # of a row without a whole
    larger = any(int(one["value"]) >= int(part["value"]) for one in earlier)
    return earlier[-1] if _TAKEN_UP.search(earlier[-1]["before"]) or not larger else None


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
        said = (
            int(match["count"]) if match["count"].isdigit() else int(numeral(match["count"].replace("两", "二")) or 0)
        )
        items = match["list"].split("、")
        if _MORE.search(items[-1]) or (_BODIES.match(match["kind"]) and not _BODY.search(items[-1])):
            continue
        joined = len(items) + len(re.findall("[和与及]", match["list"]))
        if said > joined and _BODIES.match(match["kind"]) and _SORT.search(items[-1]):
            continue  # 书店、网吧、印刷厂12家: sorts of them, and how many in all
        if said and not len(items) <= said <= joined:
            message = f"列出的是 {len(items)} 项，后面说是“{match['count']}{match['kind']}”"
            yield desk.remark(LISTED, "warning", *match.span(), message, "核对：补上漏列的，或改正数目")


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
