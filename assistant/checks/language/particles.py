"""的, 地 and 得 told apart by what stands on either side; what can be read both ways is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.desk import Desk
from assistant.checks.language.wording import WORDING
from assistant.genre.common import Particles
from assistant.results import Finding

_SOURCE = ("通行校对规则：“的、地、得”分用",)
_CLAUSE_END = "，。；：、！？\n"
# Prepositions and the like, which no 的 stands before, each without the nouns that begin with it: 有效的为民机制.
_NO_NOUN = (
    "从(?![业众严重师属前])|在(?![线职岗编校册位])|向(?![导心])|把(?![手握关])|将(?![来军])|为(?![民政人])|对(?![策象外照比接口手称立])"
    "|让(?![利步位])|使(?![用命节者])|通过(?!率)|按照|围绕|依托|结合(?![点体部])|针对(?!性)|引导(?=[一-龥]{2,6}(?:自觉|主动|积极))"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    act: re.Pattern[str]  # 及时的组织: how, 的 or 得, and the verb
    always: re.Pattern[str]
    known: re.Pattern[str]  # 清醒的认识到
    before: re.Pattern[str]  # 更好的从数据里看到: 的 before what is no noun
    doubled: re.Pattern[str]  # 扎扎实实的开展
    whose: re.Pattern[str]  # 宣传得效果
    thing: re.Pattern[str]  # 良好地氛围
    result: re.Pattern[str]  # 落实的比较到位
    nominal: re.Pattern[str]
    second: re.Pattern[str]
    head: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(lists: Particles) -> _Patterns:
    def one_of(words: tuple[str, ...]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    acts, heads = one_of(lists.acts), one_of(lists.heads)
    judged = one_of((*lists.acts, *lists.judged))
    nouns = one_of(tuple(head for head in lists.heads if len(head) > 1))
    return _Patterns(
        re.compile(rf"(?P<how>{one_of(lists.manner)})(?P<wrong>[的得])(?P<act>{acts})"),
        re.compile(rf"(?P<how>{one_of(lists.always)})(?P<wrong>[的得])(?P<act>{acts})"),
        re.compile(rf"(?P<how>{one_of(lists.manner)})(?P<wrong>[的得])(?:{one_of(lists.knowing)})"),
        re.compile(rf"(?P<how>{one_of(lists.manner)})(?P<wrong>[的得])(?={_NO_NOUN})"),
        re.compile(rf"(?P<how>(?P<one>[一-龥])(?P=one)(?P<two>[一-龥])(?P=two))(?P<wrong>[的得])(?={acts}|{_NO_NOUN})"),
        re.compile(
            rf"(?P<how>宣传|学习|管理|培训|教育|服务|监督|检查|{acts})(?P<wrong>得)(?:{one_of(lists.things)}|效果|力度|方式|能力|水平|质量)"
        ),
        re.compile(rf"(?P<how>{one_of(lists.only_of)})(?P<wrong>地)(?:{one_of(lists.things)})"),
        re.compile(
            rf"(?<![所要应需可已未])(?P<how>{judged})(?P<wrong>的)[还仍也]?(?:{one_of(lists.degree)})"
            rf"(?!{nouns})[一-龥](?:(?!的)[一-龥]){{0,3}}(?=[，。；、\n])"
        ),
        re.compile(one_of(lists.nominal)),
        re.compile(rf"(?:{acts})(?!{heads})[一-鿿“《]"),
        re.compile(heads),
    )


def check_particles(desk: Desk) -> list[Finding]:
    """Find 的 or 得 before a verb with its object, 地 before a noun, 的 before how a thing was done."""
    lists = desk.common.particles
    if not lists.manner:
        return []
    made = _patterns(lists)
    return [
        *_acts(desk, made),
        *_always(desk, made),
        *_all_of(desk, made.known, "动词前面用“地”", "地"),
        *_verbal(desk, made, made.before),
        *_verbal(desk, made, made.doubled),
        *_all_of(desk, made.whose, "名词前面用“的”", "的"),
        *_all_of(desk, made.thing, "名词前面用“的”", "的"),
        *_all_of(desk, made.result, "补语前面用“得”", "得"),
    ]


def _acts(desk: Desk, made: _Patterns) -> Iterator[Finding]:
    """及时的组织开展…, 明显的提升了: the verb has an object, an aspect or a second verb behind it."""
    for match in made.act.finditer(desk.text):
        before, rest = _around(desk.text, match)
        object_ = len(rest) >= 2 and not made.head.match(rest) and "的" not in rest
        if rest[:1] != "了" and (made.nominal.search(before) or not (object_ or made.second.match(rest))):
            continue
        yield _told(desk, match, "动词前面用“地”", "地")


def _verbal(desk: Desk, made: _Patterns, pattern: re.Pattern[str]) -> Iterator[Finding]:
    """更好的从数据里看到变化, 扎扎实实的开展教育: no noun can follow."""
    for match in pattern.finditer(desk.text):
        before, rest = _around(desk.text, match)
        if not made.nominal.search(before) and len(rest) >= 2 and not re.match("[一-龥]{2}的[一-龥]{2}$", rest):
            yield _told(desk, match, "动词前面用“地”", "地")


def _always(desk: Desk, made: _Patterns) -> Iterator[Finding]:
    """逐步的完善制度; but not 得到切实的解决, where the verb has become a noun."""
    for match in made.always.finditer(desk.text):
        before, rest = _around(desk.text, match)
        if rest or not made.nominal.search(before):
            yield _told(desk, match, "这个词修饰动词，后面用“地”或不用", "地")


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The rest of the clause before and after."""
    before = re.split(f"[{_CLAUSE_END}]", text[max(0, match.start() - 40) : match.start()])[-1]
    return before, re.split(f"[{_CLAUSE_END}]", text[match.end() : match.end() + 40])[0]


def _all_of(desk: Desk, pattern: re.Pattern[str], message: str, right: str) -> Iterator[Finding]:
    for match in pattern.finditer(desk.text):
        yield _told(desk, match, message, right)


def _told(desk: Desk, match: re.Match[str], message: str, right: str) -> Finding:
    start, end = match.start("how"), match.end("wrong")
    suggestion = f"“{match['wrong']}”改为“{right}”"
    return desk.remark(
        WORDING, "warning", start, end, message, suggestion, evidence=_SOURCE, fix=f"{match['how']}{right}"
    )
