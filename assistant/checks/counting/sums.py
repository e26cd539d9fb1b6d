"""Parts that exceed their whole or do not add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel
from assistant.structure.numbering import numeral

SUM = Check("sum", "分项与总数不符", "figures", "算术：分项之和应等于总数")
SHARES = Check("shares", "占比相加不符", "figures", "算术：各部分占比之和应为 100%")
CHECKS = (SUM, SHARES)

_UNITS = (
    "人次|场次|人|名|次|场|期|篇|条|个|件|份|项|户|家|本|册|块|处|支|幅|台|套|轮|批|起|例|节|堂|封|辆|座|间|张"
    "|首|部|门|小时|学时|课时|万亿元|万元|亿元|元|公里|亩|吨"
)
_PEOPLE = frozenset({"人次", "人", "名"})  # one may belong to two parts
_N = r"(?:\d{1,7}(?:\.\d+)?|(?<![一二三四五六七八九十百千万亿零])[一二两三四五六七八九十百千零]{1,6})"
_TOTAL = re.compile(
    rf"(?P<total>(?<![\d.到至—-]){_N})余?(?P<unit>{_UNITS})[^。；，、！？\n\d]{{0,12}}[，,：（(](?:其中"
    rf"|分别为|分别是|包括)[：:，]?"
)
_PART = re.compile(rf"(?P<part>(?<![第\d.]){_N})(?:多|余)?(?P<unit>{_UNITS})")
_SHORT_MEMBER = 9  # characters between two counts joined by ， beyond which the second is told of something else
DOING = re.compile(
    r"讲|开展|召开|组织|举办|主持|注销|回访|整改|办结|化解|解决|发布|发放|报送|参加|印发|约谈|新增|清理|解散|撰写|培训"
    r"|走访|处置|处理|取缔|关停|通报|反馈|采纳|下发|推荐|评选|表彰|查|(?<!工)作|形成"
)
_CROSSING = re.compile(r"女|少数民族|\d+岁|以上|以下|本科|研究生|高级|中级")  # what any of the others may be as well
_OVERLAP = re.compile(r"党员|团员|退休|青年|青少年|骨干|志愿者")  # what one may be beside something else
_NEAR = 0.15  # of the whole: parts that miss it by no more are rather all of it with one number written wrong
_STOP = re.compile(r"[。；！？\n]|(?<=[，、])(?:共|累计|合计|总计|同比|比上年|比去年)")
_LISTED = re.compile(
    rf"(?P<total>(?<![\d.到至—-]){_N})余?(?P<unit>{_UNITS})[^。；，、！？\n\d]{{0,8}}[：:（(](?!其中|分别|包括)"
    rf"(?P<parts>(?:[一-鿿“”]{{1,12}}{_N}(?P=unit)[、，]){{1,7}}[一-鿿“”]{{1,12}}{_N}(?P=unit))(?=[。；）)\n]|$)"
)
_OF_WHOLE = re.compile(
    rf"(?P<total>(?<![\d.到至—-])\d{{1,7}})(?P<unit>{_UNITS})[一-鿿]{{0,8}}(?:中|里)(?:，?有"
    rf"|的)?(?P<part>\d{{1,7}})(?P=unit)"
)
_AFTER = re.compile(
    rf"(?P<parts>(?:[一-鿿“”A-Za-z]{{0,14}}{_N}(?P<unit>{_UNITS})[、，和]){{1,6}}[一-鿿“”A-Za-z]{{0,14}}{_N}(?P=unit))"
    rf"(?P<more>等)?，?(?:[全今本]年|年内|前后|全部)?(?:合计|总计|共计|累计|总共|一共"
    rf"|共)[一-鿿]{{0,8}}?(?P<total>\d{{1,7}}(?:\.\d+)?)(?P=unit)"
)
_NO_WHOLE = re.compile(  # an increase, an average
    "(?:[增减降超升]|增加|增长|减少|下降|降低|超过|上升)[了到至]?[约近]?$|(?:平均|每)[一-鿿]{1,4}$|[人日月周场户]均[一-鿿]{0,3}$"
)
_AFTER_NAMED = re.compile(
    rf"(?P<parts>(?:{_N}(?P<unit>{_UNITS})[一-鿿“”]{{1,10}}[、，和]){{1,6}}{_N}(?P=unit)[一-鿿“”]{{1,10}})"
    rf"，?(?:合计|总计|共计|累计|总共|一共|共)(?P<total>\d{{1,7}})(?P=unit)"
)
_OTHER = "面|款|种|张|条|架|根|所|栋|类|道|版"  # measures that only members of mixed lists have
_UNSAID = re.compile(
    rf"(?<![\d.到至—-])(?P<total>\d{{1,5}})(?P<unit>{_UNITS})，"
    rf"(?P<parts>(?:[一-鿿]{{2,8}}\d{{1,5}}(?P=unit)、){{1,6}}[一-鿿]{{2,8}}\d{{1,5}}(?P=unit))(?=[，。；）\n]|$)"
)
_HONOUR = re.compile(
    "优秀|先进|标兵|模范|表彰|新增|其他|另|修订|废止|制定|汇编|完善|建立|新建|改造|更新"
)  # another list, not what the whole is made of
_SHARE = re.compile(r"占(?:比|总数的|[一-鿿]{0,6})?(?P<value>\d{1,3}(?:\.\d{1,4})?)[%％]")


@dataclass(frozen=True, slots=True)
class Group:
    """A whole and the parts told of it; ``open_``: more parts may be left out, ``doubtful``: one may be two of them."""

    start: int
    end: int
    unit: str
    total: float
    parts: tuple[float, ...]
    whole: bool = False
    open_: bool = False
    doubtful: bool = False


def check_sums(desk: Desk) -> list[Finding]:
    """Find totals whose parts exceed them or add up to something else, and shares that add up to over 100 %."""
    return [*(finding for group in groups(desk) for finding in held(desk, group)), *_shares(desk)]


_EACH_SO_MANY = re.compile(
    rf"[各每](?:有|配|设)?\d{{1,5}}(?:{_UNITS})"
)  # 直属单位各1名: as many times as there are units


def groups(desk: Desk) -> list[Group]:
    """Return every whole that is told with its parts, right or wrong: what is added up here."""
    found = (*_totals(desk), *_listed(desk), *_of_whole(desk), *_totals_after(desk), *_unsaid(desk))
    return [one for one in found if not _EACH_SO_MANY.search(desk.text, one.start, one.end)]


def _value(text: str) -> float:
    return float(text) if text[0].isdigit() else float(numeral(text) or 0)


def _group(match: re.Match[str], span: tuple[int, int], parts: list[re.Match[str]], **how: bool) -> Group:
    return Group(*span, match["unit"], _value(match["total"]), tuple(_value(part["part"]) for part in parts), **how)


def _totals(desk: Desk) -> Iterator[Group]:
    """共 12 次，其中 … 5 次、… 8 次: one part above the whole is certain, parts may also overlap or be a selection."""
    for match in _TOTAL.finditer(desk.text):
        stop = _STOP.search(desk.text, match.end(), match.end() + 160)
        end = stop.start() if stop else min(len(desk.text), match.end() + 160)
        parts = _of_the_list(desk.text, match, end)
        if parts and not _NO_WHOLE.search(desk.text[max(0, match.start() - 6) : match.start()]):
            made = _group(match, (match.start("total"), parts[-1].end()), parts)
            words = desk.text[match.end() : parts[-1].end()]
            apart = _either_or(desk.text[made.start : made.end])
            if apart:
                yield replace(made, whole=True)  # and there is nobody else
            elif max(made.parts) > made.total or not _selected(words, made):
                yield replace(made, doubtful=made.unit in _PEOPLE and bool(_OVERLAP.search(words)))


def _of_the_list(text: str, match: re.Match[str], end: int) -> list[re.Match[str]]:
    """The counts that are parts of the total: those joined by 、, or by ， while nothing else is told of.

    The list is over once its members make up the total, or where a clause begins that has a doing of its own.
    """
    parts: list[re.Match[str]] = []
    total, at, joint = _value(match["total"]), match.end(), ""
    for part in _PART.finditer(text, match.end(), end):
        between = text[at : part.start()]
        if parts and "，" in between and (joint == "、" or DOING.search(between) or len(between) > _SHORT_MEMBER):
            break
        if part["unit"] != match["unit"]:
            break
        if len(parts) == 1:
            joint = "、" if "、" in between and "，" not in between else "，"
        parts.append(part)
        at = part.end()
        if len(parts) > 1 and sum(_value(one["part"]) for one in parts) == total:
            break
    return parts


def _selected(words: str, made: Group) -> bool:
    """Whether the parts named are only some of the whole, or may be the same people twice: 党员98人、女干部41人."""
    added = sum(made.parts)
    if added < made.total:
        return True
    if made.unit not in _PEOPLE or not (_CROSSING.search(words) or _OVERLAP.search(words)):
        return False
    return bool(_CROSSING.search(words)) or len(made.parts) < 3 or not nearly(made)


def nearly(made: Group) -> bool:
    """Whether parts miss their whole by so little that they are rather all of it, with one number written wrong."""
    return abs(sum(made.parts) - made.total) <= max(2.0, _NEAR * made.total)


def _parts(match: re.Match[str]) -> list[re.Match[str]]:
    return [part for part in _PART.finditer(match["parts"]) if part["unit"] == match["unit"]]


def _listed(desk: Desk) -> Iterator[Group]:
    """52 个：公众号 20 个、视频号 18 个、工作群 20 个."""
    for match in _LISTED.finditer(desk.text):
        parts = _parts(match)
        if len(parts) > 1:
            yield _group(match, (match.start("total"), match.end()), parts)


def _of_whole(desk: Desk) -> Iterator[Group]:
    """48 名党员中有 51 名 …."""
    for match in _OF_WHOLE.finditer(desk.text):
        yield Group(*match.span(), match["unit"], float(match["total"]), (float(match["part"]),))


def _totals_after(desk: Desk) -> Iterator[Group]:
    """线上 5 次、线下 8 次，共 12 次; with 等 before 共 others may be left out, and only too many are wrong."""
    for match in (*_AFTER.finditer(desk.text), *_AFTER_NAMED.finditer(desk.text)):
        parts = _parts(match)
        if len(parts) > 1 and not _mixed(desk.text, match):
            span = match.start() + parts[0].start(), match.end()
            yield _group(match, span, parts, whole=True, open_=bool(match.groupdict().get("more")))


def _mixed(text: str, match: re.Match[str]) -> bool:
    """Whether the list has members of another measure too, so that those of one measure alone are not the total."""
    if re.search(rf"{_N}(?:{_UNITS}|{_OTHER})[、和]$", text[max(0, match.start() - 12) : match.start()]):
        return True
    parts = match["parts"]
    others = [one for one in _PART.finditer(parts) if one["unit"] != match["unit"]]
    marks = ((*re.findall("[、，和]", parts[: one.start()])[-1:], parts[one.end() : one.end() + 1]) for one in others)
    return any({"、", "和"} & set(around) for around in marks)  # set off by ， it is told aside: 5场，听众300人，


def _unsaid(desk: Desk) -> Iterator[Group]:
    """服务标兵20名，驾驶员15名、维修人员4名、调度人员2名: no 其中, but named members that make up nearly the whole."""
    for match in _UNSAID.finditer(desk.text):
        parts = _parts(match)
        made = _group(match, (match.start("total"), match.end()), parts, whole=True)
        told = DOING.search(match["parts"]) or _HONOUR.search(match["parts"]) or _CROSSING.search(match["parts"])
        if len(parts) >= (2 if match["unit"] in _PEOPLE else 3) and not told and nearly(made):
            yield replace(made, doubtful=True)


IN_TWO = re.compile("[^，。；\n]{0,6}（[^）\n]*(?:交叉|重叠|重复|跨|兼|同时)")  # told of the parts, right behind them


def held(desk: Desk, group: Group) -> Iterator[Finding]:
    """Yield the remark on a whole that its parts exceed or do not come to."""
    unit, added, total = group.unit, sum(group.parts), group.total
    span = group.start, group.end
    if max(group.parts) > total:
        message = f"分项大于总数：总数 {total:g}{unit}，其中一项 {max(group.parts):g}{unit}"
        yield desk.remark(SUM, "error", *span, message, "核对总数和分项，改正其中一个")
    elif len(group.parts) > 1 and added != total and not (group.open_ and added < total):
        if added > total and IN_TWO.match(desk.text, group.end):
            return
        parts = "＋".join(f"{value:g}" for value in group.parts)
        message = f"分项相加与总数不符：{parts}＝{added:g}，总数是 {total:g}{unit}"
        apart = _either_or(desk.text[group.start : group.end])
        unsure = group.doubtful or (unit in _PEOPLE and not _each_counted(desk, group))
        level: FindingLevel = "warning" if unsure and not apart else "error"
        suggestion = "核对总数和分项；分项有交叉的，在文中说明"
        if added < total and not group.whole:
            level = "hint"
            suggestion = "分项已列全的，核对数字；只列了一部分的，可不改"
        yield desk.remark(SUM, level, *span, message, suggestion)


def _each_counted(desk: Desk, group: Group) -> bool:
    """Whether one who is of two parts counts twice (人次), or a full list falls short of its own total."""
    before = re.split("[，。；：\n]", desk.text[max(0, group.start - 30) : group.start])[-1]
    if "、" in before and sum(group.parts) < group.total:
        return False  # 领导班子、中层干部30人……: one that is listed is not counted
    visits = group.unit == "人次" or desk.text.startswith("次", group.end)
    return visits or (group.whole and not group.open_ and sum(group.parts) < group.total)


_EITHER_OR = re.compile(r"(?P<one>[一-鿿]{2,6})(?=\d)[^；。]*非(?P=one)|男[^；。]{1,12}女")


def _either_or(words: str) -> bool:
    """Whether nobody can be of two parts, nor of none: 党员46名、非党员80名."""
    whole_and_two = 3
    return bool(_EITHER_OR.search(words)) and len(_PART.findall(words)) == whole_and_two


def _shares(desk: Desk) -> Iterator[Finding]:
    for start, line in desk.lines:
        for sentence in re.finditer(r"[^。；！？]+", line):
            shares = list(_SHARE.finditer(sentence[0]))
            added = sum(float(share["value"]) for share in shares)
            if len(shares) > 1 and added > 100.5:
                first, last = shares[0].start() + sentence.start(), shares[-1].end() + sentence.start()
                message = f"这句话里几个占比相加为 {added:g}%，超过 100%"
                suggestion = "核对各项占比；口径不同的，分开写清"
                yield desk.remark(SHARES, "warning", start + first, start + last, message, suggestion)
