"""Parts told in running words that come to more than there are: 14次调研有10次在城区，到乡镇只有6次."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import Quantity, sentences
from assistant.checks.counting.sums import SUM
from assistant.checks.desk import Desk
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_N = r"(?<![\d.第—至到-])\d{1,5}"
_WHERE = "安排在|集中在|放在|走进|深入|面向|[在到去赴进]"
_IN_TWO_PLACES = re.compile(
    rf"(?P<whole>{_N})(?P<unit>人次|场次|次|场|期|堂|节|天|个|篇|件)(?P<thing>[一-鿿]{{2,8}}?)(?:[中里]，?)?(?:就|已|都)?有(?P<a>\d{{1,5}})(?P=unit)"
    rf"(?:都|均|是)?(?:{_WHERE})(?P<one>[一-鿿]{{2,12}})[，；](?:而|真正)?(?:{_WHERE})(?P<two>[一-鿿]{{2,10}}?)的?(?:只|仅|才)?(?:有|占|是)?"
    r"(?P<b>\d{1,5})(?P=unit)"
)
_DOING = re.compile(r"讲|交流|发言|开展|形成|召开|解决|发现|整改|带队|参加|办理|完成|推动|反馈|撰写|作|会上")
_WHEN = re.compile("夜|晚|早|周末|双休|假|节|日$|月|年|季|期间|白天|时段|时间|前|后")
_LISTED = re.compile(
    rf"(?P<whole>{_N})(?P<unit>场次|次|场|期|堂|节|件|起|条|篇|例)(?P<thing>[一-鿿]{{2,8}}?)[中里]，"
    r"(?P<parts>(?:[一-鿿“”]{2,10}?\d{1,5}(?P=unit)[、，]){1,5}[一-鿿“”]{2,10}?\d{1,5}(?P=unit))(?=[，。；\n]|$)"
)
_PART = re.compile(r"(?P<name>[一-鿿“”]{2,10}?)(?P<value>\d{1,5})")
# Endings that say two parts are of one kind, so that nothing is in both.
_KIND = re.compile("(?P<kind>类|方面|领域|公司|单位|中心|社区|乡镇|支部|村|站|所|镇|街道|科室|部门|学校)(?:的|有|共)?$")


def check_more_than_all(desk: Desk) -> list[Finding]:
    """Find parts of one whole that together, or alone, are more than it."""
    return [*_in_two_places(desk), *_of_one_kind(desk), *_alone(desk), *_changed(desk)]


def _in_two_places(desk: Desk) -> Iterator[Finding]:
    """14次调研有10次在建设公司，到物业公司只有6次: nobody is in two places at once."""
    for match in _IN_TWO_PLACES.finditer(desk.text):
        whole, a, b = int(match["whole"]), int(match["a"]), int(match["b"])
        within = match["one"] in match["two"] or match["two"] in match["one"]
        where = match["one"] + match["two"]
        if a + b > whole and not within and not _DOING.search(where) and not _WHEN.search(where):
            yield _told(desk, match, [a, b])


def _of_one_kind(desk: Desk) -> Iterator[Finding]:
    """14起舆情中，医疗类9起、收费类7起: parts of one kind, of which each has one."""
    for match in _LISTED.finditer(desk.text):
        parts = list(_PART.finditer(match["parts"]))
        kinds = {found["kind"] if (found := _KIND.search(part["name"])) else "" for part in parts}
        values = [int(part["value"]) for part in parts]
        if len(kinds) == 1 and "" not in kinds and sum(values) > int(match["whole"]):
            yield _told(desk, match, values)


_ALONE = re.compile(
    r"(?<![\d.第—至到-])(?P<n>\d{1,5})(?P<unit>名|人|个|家|块|处|间|座|支|所|户|件|次|场|篇|项|起|期)(?P<thing>[一-鿿]{2,8}?)"
    r"(?:当?中|里)，?(?:\d{2}岁)?[^，。；、\d\n（）]{0,14}?(?:有|占)(?P<m>\d{1,5})(?P=unit)(?=[，。；）\n])"
)


def _alone(desk: Desk) -> Iterator[Finding]:
    """28名信息员中60岁以上的有31名: one part that is more than the whole it is of."""
    for match in _ALONE.finditer(desk.text):
        if int(match["m"]) > int(match["n"]):
            message = f"总数是 {match['n']}{match['unit']}，其中一项却有 {match['m']}{match['unit']}"
            yield desk.remark(SUM, "warning", *match.span(), message, "核对总数和这一项的数")


def _told(desk: Desk, match: re.Match[str], values: list[int]) -> Finding:
    plus = "＋".join(map(str, values))
    message = f"{plus}＝{sum(values)}，总数是 {match['whole']}{match['unit']}"
    suggestion = "核对总数和分项；分项有交叉的，在文中说明"
    return desk.remark(SUM, "warning", *match.span(), message, suggestion)


_HAVE = re.compile("登记|摸排|现有|共有|设有|建有|纳入|备案|清点|排查|台账")
_CHANGED = re.compile("更换|更新|撤换|修复|维修|整修|翻新|撤下|拆除|重新制作|覆盖|粉刷")
_ELSE = re.compile("新增|新建|新设|新制|另|累计|历年|先后|其中|每|平均|张贴|悬挂")
_GENERAL = re.compile("(?:问题|隐患|意见|建议|信息|内容|情况|事项|线索)$")  # these come from other sources as well
_OF_PLACES = ("处", "块", "面", "座", "套", "台", "幅", "个")
_SENTENCES_ON = 3  # within which what there is and what was done to it are told together


def _changed(desk: Desk) -> Iterator[Finding]:
    """登记标语35处。……更换标语95处: more were changed than there are."""
    told = list(sentences(desk))
    for at, (_, counts) in enumerate(told):
        for part in counts:
            clause = clause_before(desk.text, part.start, 30)
            how = _CHANGED.findall(clause)
            if part.unit not in _OF_PLACES or part.rough or not how or _ELSE.search(clause):
                continue
            near = [one for one in told[max(0, at - _SENTENCES_ON) : at] if _HAVE.search(one[0][0])]
            known = [one for _, found in near for one in found if _same(one, part) and not one.rough]
            if len(known) != 1 or "\n" in desk.text[known[0].end : part.start]:
                continue
            others = [one.value for _, found in told for one in found if _same(one, part) and one is not part]
            if part.value > max(others):
                said = known[0].before[-8:] + desk.text[known[0].start : known[0].end]
                message = f"前面写的是“{said}”，{how[-1]}的却有 {part.value:g}{part.unit}"
                yield desk.remark(SUM, "warning", part.start, part.end, message, "核对两个数字；有新增的，写明")


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two counts in one unit are of things called alike, each right before its number."""
    name = re.sub("[有共达]$", "", one.before)[-2:]
    return one.unit == other.unit and len(name) > 1 and other.before.endswith(name) and not _GENERAL.search(name)
