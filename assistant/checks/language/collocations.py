"""Verbs and what they take: a clause whose verb does not go with the noun it ends in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.desk import Desk
from assistant.checks.language.wording import WORDING
from assistant.genre.common import Collocations
from assistant.results import Finding

_CLAUSE = re.compile(r"[一-鿿“”（）\d%《》]+")
_LEADS = (
    "不断|进一步|切实|大力|着力|认真|积极|持续|全面|深入|有效|充分|扎实|主动|牢牢|始终|坚决|努力|及时|逐步|自觉|稳步|继续|更好地|着重|全力|定期|广泛"
    "|严格|从严|从细|从实|有力|稳妥|高质量|高标准|精准|科学|高效|规范|率先|系统|反复|常态化|全方位|多渠道|多形式|多措并举|有针对性地?|已经?|为[^，。]{2,16}"
    "|逐一|逐项|统一|善于|注重|规范和|依法|带头|牵头|合力|协同|从严|我们?|本人|[一-龥]{0,8}(?:党组|党委|党工委|党总支|支部|领导小组|中心组|班子)|(?:围绕|针对|根据|按照|结合|聚焦|立足|对照)[^，。]{2,10}|对[^，。]{2,12}(?:单位|部门|科室|支部|干部|人员|同志|村|社区|平台|账号|问题)|不能|要|应当|将|必须|以|并|还|也|能够?|可以|来|进而|从而|同时|先后|[一二三四五六]是|（[一二三四五六七八九十]{1,3}）|一方面|另一方面|[^，。]{0,6}地"
)
_LEAD = re.compile(f"(?:{_LEADS})*")
_JOINTS = "和与并、"
_OF_NOUNS = frozenset({"防控", "排查", "整改", "防范", "化解", "落实", "执行", "履行", "解决", "组织"})
_SHORT = 8  # the same, for nouns that can be verbs of their own: 发挥侨胞参与建设
_FAR = 60  # characters in which a list comes to its end
_LONGEST = 16  # characters between verb and noun; beyond, the verb has another object
# Between verb and noun: another verb or a word that ends the first object, so that the noun is not the verb's.
_LISTING = frozenset({"act", "do", "make", "solve", "adopt", "gain"})
_OF_OTHERS = frozenset({"act", "do", "solve", "adopt"})
_WITH = re.compile("^与[一-龥、]{2,12}的")  # 加强与媒体的沟通: with whom
_ELSEWHERE = re.compile("^[和与、]|(?<![应针面相反])对|[为从把将使让由按在是有到来去]|向(?![善上])|不|以|的.*的|之|等")


_SOLVED = re.compile(
    r"(?:问题|矛盾|隐患|诉求|困难|纠纷|难题|短板)(?:均|都|已|基本|全部|有效|及时)*"
    r"(?P<wrong>(?:得到|得以|获得)(?:了)?(?:有效|进一步|切实|明显|大幅|显著|较大|及时)*的?(?:提升|提高|增强|加强|改进提升))"
)


def check_collocations(desk: Desk) -> list[Finding]:
    """Find clauses whose verb does not take the noun at their end; a hint where one of its kind would do."""
    table = desk.common.collocations
    return [*_wrong(desk, table), *_passive(desk)] if table.nouns else []


def _passive(desk: Desk) -> Iterator[Finding]:
    """停车难问题得到提升: a problem is solved, not raised."""
    for match in _SOLVED.finditer(desk.text):
        message = f"“{match[0][:2]}”一般不与“{match['wrong']}”搭配"
        suggestion = f"“{match[0][:2]}”常用“得到解决、得到化解”；说的是能力、水平的，写明是什么提升了"
        proof = ("通行校对规则：词语搭配",)
        yield desk.remark(WORDING, "warning", *match.span(), message, suggestion, evidence=proof)


@dataclass(frozen=True, slots=True)
class _Patterns:
    verbs: re.Pattern[str]
    nouns: re.Pattern[str]  # at the end of a clause
    within: re.Pattern[str]
    takes: dict[str, tuple[str, ...]]
    kinds: dict[str, str]


@lru_cache(maxsize=4)
def _patterns(table: Collocations) -> _Patterns:
    kinds = {verb: kind for kind, verbs in table.verbs for verb in verbs}
    takes = {noun: verbs for nouns, verbs in table.nouns for noun in nouns.split()}
    others = {verb for verbs in takes.values() for verb in verbs} - set(table.deverbal) | set(kinds)
    verbs = re.compile(
        f"(?:{'|'.join(sorted(others, key=len, reverse=True))})(?!力)(?<!组织(?=机构|指挥|领导|体系|人事|架构))"
    )
    any_noun = "|".join(sorted(takes, key=len, reverse=True))
    nouns = re.compile(f"(?:{any_noun})(?=\\d+[一-鿿]{{1,2}}$|$)")
    return _Patterns(verbs, nouns, re.compile(any_noun), takes, kinds)


def _wrong(desk: Desk, table: Collocations) -> Iterator[Finding]:
    made = _patterns(table)
    for clause in _CLAUSE.finditer(desk.text):
        body = _whole_list(desk.text, made, clause)
        end = clause.start() + len(body)
        noun = made.nouns.search(body)
        verb = _verb_of(body, noun.start(), made.verbs) if noun else None
        if not noun or not verb or verb[0] not in made.kinds or verb[0] in made.takes[noun[0]]:
            continue
        between = _WITH.sub("", body[verb.end() : noun.start()].removeprefix("了"))
        if _is_its_own(made, body[: verb.start()], verb[0]):
            continue
        if verb.end() > noun.start() or len(between) > (_SHORT if noun[0] in table.deverbal else _LONGEST):
            continue
        if _ELSEWHERE.search(between) or made.verbs.search(_bare(between)) or _has_own(made, verb[0], between):
            continue
        if "的" in between and (noun[0] in table.wholes or made.kinds[verb[0]] in _OF_OTHERS):
            continue  # 防范风险的能力: the noun is what the whole before it tells of
        if desk.text[end : end + 1] == "、" and not _list_ends_so(desk, made, end, verb[0]):
            continue
        yield _told(desk, clause.start() + verb.start(), end, verb[0], noun[0], made)


_LIST = re.compile(r"(?:、[一-鿿“”\d]{2,12}){1,4}(?=[，。；])")


def _whole_list(text: str, made: _Patterns, clause: re.Match[str]) -> str:
    """提高投诉办、医务科、宣传科联动机制: a clause with the names listed after it, one of which is what is raised."""
    more = _LIST.match(text, clause.end())
    if more is None or made.within.search(clause[0]):
        return clause[0]
    last = more[0].rsplit("、", 1)[-1]
    rest = more[0].removesuffix(last) + last[: noun.start()] if (noun := made.nouns.search(last)) else ""
    plain = rest and not made.verbs.search(rest) and not made.within.search(rest)
    return clause[0] + more[0] if plain else clause[0]


def _has_own(made: _Patterns, verb: str, between: str) -> bool:
    """采取多种方式调解纠纷: what the verb takes stands before another verb; 提高能力建设 has only one thing."""
    return any(
        verb in made.takes[one[0]] and one.end() < len(between) and between[one.end()] != "的"
        for one in made.within.finditer(between)
    )


def _is_its_own(made: _Patterns, before: str, verb: str) -> bool:
    """民主生活会召开查摆的问题: what is held stands before its verb, and the noun behind belongs elsewhere."""
    return any(before.endswith(noun) for noun, verbs in made.takes.items() if verb in verbs) or (
        verb == "召开" and before.endswith("会")
    )


def _list_ends_so(desk: Desk, made: _Patterns, at: int, verb: str) -> bool:
    """Whether the list that goes on at the mark ``at`` ends in a noun that the verb does not take either.

    加强无障碍环境、适老化设施建设: what is strengthened is yet to come.
    """
    last = re.split("[，。；：\n]", desk.text[at : at + _FAR], maxsplit=1)[0]
    noun = made.nouns.search(last)
    return noun is not None and verb not in made.takes[noun[0]] and made.kinds[verb] not in _LISTING


def _bare(between: str) -> str:
    """What stands between verb and noun without the verb that belongs to the noun."""
    return between[:-2] if between[-2:] in _OF_NOUNS else between


def _verb_of(clause: str, noun: int, verbs: re.Pattern[str]) -> re.Match[str] | None:
    """The last verb before the noun, where nothing but adverbs and other verbs stand before it."""
    found = [match for match in verbs.finditer(clause, 0, noun) if match.end() <= noun]
    if not found:
        return None
    if found[-1].end() == noun and found[-1][0] in _OF_NOUNS:
        found.pop()  # 提高风险防范能力, 制定防范措施: what the noun is of
    if not found:
        return None
    before = clause[: found[-1].start()].rstrip(_JOINTS)
    for match in reversed(found[:-1]):  # 规范和完善: verbs side by side
        if match.end() == len(before):
            before = before[: match.start()].rstrip(_JOINTS)
    return found[-1] if _LEAD.fullmatch(before) else None


def _told(
    desk: Desk,
    start: int,
    end: int,
    verb: str,
    noun: str,
    made: _Patterns,
) -> Finding:
    right = made.takes[noun]
    close = any(made.kinds.get(other) == made.kinds[verb] for other in right)
    message = f"“{verb}”一般不与“{noun}”搭配"
    suggestion = f"“{noun}”常用“{'、'.join(right[:3])}”"
    proof = ("通行校对规则：词语搭配",)
    return desk.remark(WORDING, "hint" if close else "warning", start, end, message, suggestion, evidence=proof)
