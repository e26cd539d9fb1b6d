"""Headings of one part that share a form, all but one: the same opening, the same frame, verbs first, two clauses.

It says nothing where two or more differ: then there is no form that one of them breaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.desk import Check, Desk, shorten
from assistant.report import Item, Point, Section
from assistant.results import Finding
from assistant.structure.word_bounds import tagged

FORM = Check("heading-form", "并列标题形式不一", "structure", "通行写法：同一部分的小标题句式一致")
CHECKS = (FORM,)

_FEW, _SOME = 3, 4  # headings from which a strong form, and a weaker one, is a form
_LONGEST = 30  # characters of a heading
_OPENING, _CLOSING = 2, 3  # characters in common at the head, and at the end
_PREPOSITIONS = "在用把抓以让从"  # one character of these at the head is a form of its own
_NOUN = re.compile(r"^[^，、]{3,}(?:情况|方面|成效|现状|概况|现象)$")
_TOLD = re.compile(
    r"^[^，、]{3,}(?:明显|显著|良好|到位|有效|有序|有力|突出|好转|提升|提高|增强|改善|加强|深入人心|新进展|新成效|新突破|新提升|得好|得实|得到\S{2,4})$"
)
_WANTING = re.compile(
    r"[不偏较弱欠待差缺少乏难未没无慢晚窄虚软松散浅轻空低浮旧多过仍尚还]|滞后|单一|老化|紧张|粗放|有限|反复|断点|缺口|落差|短板|死角|递减|被动|流失"
    r"|脱节|风险|隐患|现象|惯性|参差|压力|简单|一般|落后|问题|代管|屡|高低|矛盾|差距|瓶颈|漏洞|盲区|盲点|空白|断层|断档|温差|梗阻|堵点|形式|薄|淡|僵|急|繁|重"
)


@dataclass(frozen=True, slots=True)
class _Heading:
    start: int
    end: int
    words: str


def check_heading_form(desk: Desk) -> list[Finding]:
    """Find the one heading of a part that is built unlike all the others there."""
    verbs = _verbs(desk)
    found = []
    for section in desk.report.sections:
        for headings in _groups(desk, section):
            odd = _odd(headings, section.role == "problems", verbs)
            if odd:
                found.append(_told(desk, *odd))
    return found


def _groups(desk: Desk, section: Section) -> Iterator[list[_Heading]]:
    groups: list[Sequence[Item | Point]] = [section.items, section.points, *(item.points for item in section.items)]
    for nodes in groups:
        headings = [_heading(desk, node) for node in nodes]
        whole = [one for one in headings if one and len(one.words) <= _LONGEST]
        if len(whole) == len(headings) >= _FEW:
            yield whole


def _heading(desk: Desk, node: Item | Point) -> _Heading | None:
    words = (node.lead if isinstance(node, Point) else node.heading) or ""
    start = desk.text.find(words, node.start, node.end) if words else -1
    return _Heading(start, start + len(words), words.strip("。：；，")) if start >= 0 else None


def _odd(headings: Sequence[_Heading], problems: bool, verbs: frozenset[str]) -> tuple[_Heading, str, str] | None:
    """The heading that breaks the form, what the form is, and a heading that keeps it."""
    words = [one.words for one in headings]
    for has, told in (*_shared(words, verbs), *_built(words, problems, verbs)):
        breaks = [n for n, one in enumerate(has) if not one]
        if len(breaks) == 1:
            example = words[0 if breaks[0] else 1]
            return headings[breaks[0]], told, example
    return None


def _shared(words: Sequence[str], verbs: frozenset[str]) -> Iterator[tuple[list[bool], str]]:
    """Forms made of the same characters at the head or the end."""
    end = Counter(one[-_CLOSING:] for one in words).most_common(1)[0][0]
    framed = len({one[:1] for one in words}) == len({one[-1:] for one in words}) == 1  # 严把…关: all keep that
    if not framed:
        yield [one.endswith(end) for one in words], f"都以“{end}”收尾"
    if len(words) < _SOME:
        head = Counter(one[:_CLOSING] for one in words).most_common(1)[0][0]
        yield [one.startswith(head) for one in words], f"都以“{head}”开头"
        return
    head = Counter(one[:_OPENING] for one in words).most_common(1)[0][0]
    if head in verbs or tagged(head)[0][1].startswith(("v", "d", "p")):  # 城乡…, 专题… begin alike by their matter
        yield [one.startswith(head) for one in words], f"都以“{head}”开头"
    first = Counter(one[:1] for one in words).most_common(1)[0][0]
    if first in _PREPOSITIONS:
        yield [one.startswith(first) for one in words], f"都以“{first}”开头"


def _built(words: Sequence[str], problems: bool, verbs: frozenset[str]) -> Iterator[tuple[list[bool], str]]:
    """Forms of build: two clauses, a verb first, a shortcoming named."""
    if len(words) >= _SOME:
        yield [len(re.split("[，、]", one)) > 1 for one in words], "都是前后两个分句"
    if problems:
        yield [bool(_WANTING.search(one)) for one in words], "都写出了哪里不足"
        return
    acts = [_begins_with_verb(one, verbs) and not _NOUN.search(one) for one in words]
    told = [not act and bool(_NOUN.search(one) or _TOLD.search(one)) for act, one in zip(acts, words, strict=True)]
    if sum(told) == 1 and sum(acts) == len(words) - 1:
        yield acts, "都是动词开头（做什么）"


def _begins_with_verb(words: str, verbs: frozenset[str]) -> bool:
    if words[:2] in verbs:
        return True
    kinds = [kind for _, kind in tagged(words)[:2]]
    if not kinds or kinds[0].startswith("v"):
        return bool(kinds)
    return kinds[0].startswith(("d", "a", "p")) and len(kinds) > 1 and not _TOLD.search(words)  # 深入学习, 从严管理


def _verbs(desk: Desk) -> frozenset[str]:
    table, lists = desk.common.collocations, desk.common.particles
    taken = {verb for _, verbs in (*table.verbs, *table.nouns) for verb in verbs}
    return frozenset(taken | set(lists.acts) | set(lists.always))


def _told(desk: Desk, odd: _Heading, form: str, example: str) -> Finding:
    message = f"这一部分的其他小标题{form}，只有这一条不是"
    suggestion = f"改成同样的句式（参照“{shorten(example)}”的写法，不照抄）；有意这样写的，可不改"
    return desk.remark(FORM, "hint", odd.start, odd.end, message, suggestion)
