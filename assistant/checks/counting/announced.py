"""How many are announced (主要有以下四个方面：, “三落实”, 4个方面的短板3个) and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.wholes import LISTED
from assistant.checks.desk import Desk
from assistant.checks.form.numbering import hanzi, number
from assistant.results import Finding

_N = "(?P<count>[两二三四五六七八九十]|[2-9])"
_WHAT = "(?:个?方面|个?层面|个?环节|点|条|项|类|个)"
_THINGS = (
    "(?:(?:主要|突出|具体|重点)?的?"
    "(?:问题|不足|工作|任务|措施|举措|情况|差距|短板|做法|体会|建议|事项|原因|意见|特点))?"
)
_ANNOUNCED = re.compile(
    rf"(?:(?:以下|下列|如下|下面)(?:的?这)?|(?:主要|突出|集中)(?:有|是|为|存在|表现[为在]|体现在)"
    rf"|(?:做好|抓好|抓|做|开展|落实|把握|坚持|存在)了?)"
    rf"{_N}{_WHAT}{_THINGS}[：:]"
    r"(?=[ 　\n]*(?P<first>一是|一要|第一[，、]|首先[，、]?|[（(](?:一|1)[）)]|1[.．、](?!\d)))"
)
# One list's markers, and what ends it: a number of a higher level, or the same list begun anew.
_HIGHER = r"^[ \t　]*(?:[一二三四五六七八九十]{1,3}、)"
_ANY_HEAD = r"^[ \t　]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))"
_SUBHEAD = r"^[ \t　]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
_H = "(?P<n>[一二三四五六七八九十]{1,3})"
_LISTS = (
    ("一是", rf"(?<![一-鿿\d]){_H}是", _ANY_HEAD),
    ("一要", rf"(?<![一-鿿\d]){_H}要(?![求点素])", _ANY_HEAD),
    ("第一", rf"(?<![一-鿿\d])第{_H}[，、]", _ANY_HEAD),
    ("（一", rf"[（(]{_H}[）)](?=[一-鿿])", _HIGHER),
    ("(一", rf"[（(]{_H}[）)](?=[一-鿿])", _HIGHER),
    ("（1", r"[（(](?P<n>\d{1,2})[）)](?=[一-鿿])", _SUBHEAD),
    ("(1", r"[（(](?P<n>\d{1,2})[）)](?=[一-鿿])", _SUBHEAD),
    ("1", r"(?:^|(?<=[。；：\s]))(?P<n>\d{1,2})[.．、](?=[ 　]?[一-鿿“])", _SUBHEAD),
)


def check_announced(desk: Desk) -> list[Finding]:
    """Find an announced number of points that the points after it do not make up."""
    return [
        *_found(desk),
        *_summed_up(desk),
        *_fewer_than_sides(desk),
        *_bodies_listed(desk),
        *_taken_up(desk),
    ]


_ABOVE = re.compile(  # 针对以上三个方面的问题: the part of the problems has just been read
    rf"(?:以上|上述|前述|上面|前面)(?:的|这)?{_N}{_WHAT}(?:的|存在的|主要|突出|具体)*(?P<what>问题|不足|短板|差距|薄弱环节)"
)


def _taken_up(desk: Desk) -> Iterator[Finding]:
    """A number by which the plans take up the problems, and how many there are by their own numbers."""
    for match in _ABOVE.finditer(desk.text):
        sections = [one for one in desk.sections_of("problems") if one.end <= match.start()]
        if len(sections) != 1 or desk.role_at(match.start()) not in ("plans", "problems"):
            continue
        section = sections[0]
        tops = {len(section.items), len(section.points) if not section.items else 0} - {0}
        said = _value(match["count"])
        if tops and min(tops) > 1 and said not in tops:
            message = f"前面的问题是 {min(tops)} 条，这里写的是“{match['count']}”"
            cure = f"核对问题条数；无误的，把“{match['count']}”改为“{hanzi(min(tops))}”"
            yield desk.remark(LISTED, "warning", *match.span(), message, cure)


_PART = "[一-鿿]{2,10}?"
_SUMMED_UP = re.compile(  # 学习时间、学习内容、学习人员、学习效果“三落实”
    rf"(?<![、一-鿿])(?P<list>[一-鿿]{{2,12}}?(?:、{_PART}){{1,7}}(?:[和及与]{_PART})?)“?(?P<n>[两双三四五六七八九])(?:个)?"
    "(?P<what>落实|到位|保障|统一|同步|提升|过硬|促进|覆盖|不误|满意|确保|明确|结合|融合|公开|清|必|严)(?P<close>”|(?=[，。；]))"
)
_SIDES = re.compile(
    r"(?P<sides>[两三四五六七八九]|[2-9])个?(?:方面|环节)的?(?:突出|主要|具体)?(?:短板|不足|问题|漏洞|隐患|薄弱环节)(?P<n>[1-9])[个处项条]"
)
_AND = re.compile("[和及与]")


def _value(count: str) -> int:
    return number(count.translate(str.maketrans("两双", "二二")))


def _summed_up(desk: Desk) -> Iterator[Finding]:
    """A list that a number and a word close at once: it has as many members as the number says."""
    for match in _SUMMED_UP.finditer(desk.text):
        members = match["list"].count("、") + 1
        joined = len(_AND.findall(match["list"].rpartition("、")[2]))  # 和 may join a last one or stand within it
        said = _value(match["n"])
        if not members <= said <= members + joined:
            message = f"说的是“{match['n']}{match['what']}”，前面列了 {members + joined} 项"
            cure = "核对：补上漏的或删去多的，或改数字"
            yield desk.remark(LISTED, "warning", match.start("list"), match.end(), message, cure)


def _fewer_than_sides(desk: Desk) -> Iterator[Finding]:
    """4个方面的短板3个: each side has one at least."""
    for match in _SIDES.finditer(desk.text):
        if int(match["n"]) < _value(match["sides"]):
            message = f"说的是 {match['sides']} 个方面，问题却只有 {match['n']} 个"
            yield desk.remark(LISTED, "hint", *match.span(), message, "核对方面数和问题数")


_BODY = "(?:[一-鿿]{1,8}?(?:部|办|局|委|科|室|处|股|院|中心|站|所|队|镇|乡|街道|村|社区))"
_BODIES = re.compile(  # 内科、中医科、药剂科、护理部4个科室
    rf"(?P<list>{_BODY}(?:、{_BODY}){{1,8}}(?:[和及]{_BODY})?)(?P<n>[2-9])个(?:职能|相关|成员|业务)?(?P<of>科室|部门|处室|股室|单位|乡镇|社区|村|街道|镇|站所)"
    r"(?![一-鿿]{0,2}(?:、|[和及](?!\d)))"
)


def _bodies_listed(desk: Desk) -> Iterator[Finding]:
    """Bodies named one by one, with a number right behind the last that is one more or one less."""
    for match in _BODIES.finditer(desk.text):
        inner = match["list"][:-1]  # 和 within a name joins nothing: 卫生和健康局
        named = match["list"].count("、") + 1 + len(_AND.findall(inner.rpartition("、")[2]))
        begun = desk.text[max(0, match.start() - 1) : match.start()]
        if named > 1 and abs(named - int(match["n"])) == 1 and begun not in ("、", "和", "及") and "等" not in match[0]:
            message = f"点名的是 {named} 个，写的是 {match['n']} 个{match['of']}"
            cure = "核对：补上漏写的或改数字"
            yield desk.remark(LISTED, "warning", match.start("n"), match.end(), message, cure)


def _found(desk: Desk) -> Iterator[Finding]:
    for match in _ANNOUNCED.finditer(desk.text):
        said = number(match["count"].replace("两", "二"))
        values = _values(desk.text, match.start("first"), match["first"])
        # A marker left out or written twice is the sequence's matter: the last one is as announced.
        if len(values) < 2 or said in (len(values), values[-1]):
            continue
        message = f"前面说的是 {said} 项，后面只列了" if said > len(values) else f"前面说的是 {said} 项，后面列了"
        cure = f"补上漏写的，或把“{match['count']}”改为“{hanzi(len(values))}”"
        yield desk.remark(LISTED, "warning", match.start(), match.end(), f"{message} {len(values)} 项", cure)


def _values(text: str, start: int, first: str) -> list[int]:
    """The values of the markers of the list that begins at ``start``."""
    kind = next((one for one in _LISTS if first.startswith(one[0])), None)
    if kind is None:
        return []
    _, marker, stop = kind
    over = next((one for one in re.finditer(stop, text[start:], re.MULTILINE) if one.start()), None)
    end = start + over.start() if over else len(text)
    values: list[int] = []
    for match in re.compile(marker, re.MULTILINE).finditer(text, start, end):
        value = number(match["n"])
        if values and value <= 1:
            break
        values.append(value)
    return values
