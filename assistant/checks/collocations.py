"""Verbs and what they take: a clause whose verb does not go with the noun it ends in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Desk
from assistant.checks.wording import WORDING
from assistant.genre.common import Collocations
from assistant.results import Finding

_CLAUSE = re.compile(r"[一-鿿“”（）\d%《》]+")
_LEADS = (
    "不断|进一步|切实|大力|着力|认真|积极|持续|全面|深入|有效|充分|扎实|主动|牢牢|始终|坚决|努力|及时|逐步|自觉|稳步|继续|更好地|着重|全力|定期|广泛"
    "|逐一|逐项|统一|善于|注重|规范和|依法|带头|牵头|合力|协同|从严|我们?|本人|局党组|党支部|支部|不能|要|应当|将|必须|以|并|还|也|能够?|可以|来|进而|从而|同时|先后|[一二三四五六]是|一方面|另一方面|[^，。]{0,6}地"
)
_LEAD = re.compile(f"(?:{_LEADS})*")
_JOINTS = "和与并、"
_OF_NOUNS = frozenset({"防范", "化解", "落实", "执行", "履行", "解决", "组织"})
_LONGEST = 16  # characters between verb and noun; beyond, the verb has another object
# Between verb and noun: another verb or a word that ends the first object, so that the noun is not the verb's.
_LISTING = frozenset({"act", "do", "make", "solve"})
_OF_OTHERS = frozenset({"act", "do", "solve"})
_ELSEWHERE = re.compile("^[和与、]|(?<![应针面相反])对|[为从向把将使让由按在是有到来去]|不|以|的.*的|之")


def check_collocations(desk: Desk) -> list[Finding]:
    """Find clauses whose verb does not take the noun at their end; a hint where one of its kind would do."""
    table = desk.common.collocations
    return list(_wrong(desk, table)) if table.nouns else []


@lru_cache(maxsize=4)
def _patterns(
    table: Collocations,
) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, ...]], dict[str, str]]:
    kinds = {verb: kind for kind, verbs in table.verbs for verb in verbs}
    takes = {noun: verbs for nouns, verbs in table.nouns for noun in nouns.split()}
    others = {verb for verbs in takes.values() for verb in verbs} | set(kinds)
    verbs = re.compile(f"(?:{'|'.join(sorted(others, key=len, reverse=True))})(?!力)")
    nouns = re.compile(f"(?:{'|'.join(sorted(takes, key=len, reverse=True))})(?=\\d+[一-鿿]{{1,2}}$|$)")
    return verbs, nouns, takes, kinds


def _wrong(desk: Desk, table: Collocations) -> Iterator[Finding]:
    verbs, nouns, takes, kinds = _patterns(table)
    for clause in _CLAUSE.finditer(desk.text):
        body = clause[0]
        noun = nouns.search(body)
        verb = _verb_of(body, noun.start(), verbs) if noun else None
        if not noun or not verb:
            continue
        between = body[verb.end() : noun.start()].removeprefix("了")
        if verb[0] not in kinds or verb[0] in takes[noun[0]] or len(between) > _LONGEST:
            continue
        if verb.end() > noun.start() or _ELSEWHERE.search(between) or verbs.search(_bare(between)):
            continue
        if desk.text[clause.end() : clause.end() + 1] == "、" and kinds[verb[0]] in _LISTING:
            continue  # 制定学术会议、进修讲座……审批办法: the object is yet to come
        if "的" in between and kinds[verb[0]] in _OF_OTHERS:
            continue  # 防范风险的能力: the noun is what the whole before it tells of
        yield _told(desk, clause.start() + verb.start(), clause.end(), verb[0], noun[0], takes, kinds)


def _bare(between: str) -> str:
    """What stands between verb and noun without the verb that belongs to the noun."""
    return between[:-2] if between[-2:] in _OF_NOUNS else between


def _verb_of(clause: str, noun: int, verbs: re.Pattern[str]) -> re.Match[str] | None:
    """The last verb before the noun, where nothing but adverbs and other verbs stand before it."""
    found = [match for match in verbs.finditer(clause, 0, noun) if match.end() <= noun]
    if not found:
        return None
    if len(found) > 1 and found[-1].end() == noun and found[-1][0] in _OF_NOUNS and found[-2].end() < found[-1].start():
        found.pop()  # 提高风险防范能力: what the noun is of
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
    takes: dict[str, tuple[str, ...]],
    kinds: dict[str, str],
) -> Finding:
    right = takes[noun]
    close = any(kinds.get(other) == kinds[verb] for other in right)
    message = f"“{verb}”一般不与“{noun}”搭配"
    suggestion = f"“{noun}”常用“{'、'.join(right[:3])}”"
    proof = ("通行校对规则：词语搭配",)
    return desk.remark(WORDING, "hint" if close else "warning", start, end, message, suggestion, evidence=proof)
