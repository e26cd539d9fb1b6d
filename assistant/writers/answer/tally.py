"""A count or list of the library's samples, read word by word: of a year, half, type, office, and how parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assistant.genre import GenrePack
from assistant.writers.answer.count_types import types_meant
from assistant.writers.answer.offices import is_kind
from assistant.writers.answer.span import full_year, span_at

Sort = Literal["year", "half", "special", "type", "unit"]
Group = Literal["year", "half", "type", "unit"]

_MARKS = r"[“”\"「」『』]"
# What asks, what names the library or a report, what parts the samples, and what says nothing; longest first.
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "wrong",
            r"(?:差|毛病|问题|不好|错)(?:都|是|出)?在(?:哪[里儿些]?|什么地方)|(?:有|是|犯)?(?:了)?(?:什么|哪些|啥)(?:毛病|缺点|问题|错)|哪[里儿](?:写得)?(?:不好|差)|为什么(?:说)?(?:不好|差)|(?:说说|讲讲)?毛病",
        ),
        (
            "weak",
            rf"(?:标(?:了|明|注|着|为|成|的|出)*)?{_MARKS}?(?:写得?(?:很|最|特别)?(?:不好|不行|差|糟糕?)的?|反例|反面(?:例子|典型|教材)|不好的)(?:例子)?{_MARKS}?(?:例子)?(?:[那这]一?篇)?",
        ),
        (
            "post",
            r"(?:都|分别|各自?)?(?:是)?(?:什么|啥|哪些)(?:职务|职位|身份|岗位)(?:的人)?(?:写的)?|职务(?:分别|都|各)?(?:是)?(?:什么|啥)|(?:都|分别)是?(?:谁|哪些人)(?:写)?的",
        ),
        (
            "by_year",
            r"按照?着?(?:年份|年度|年)|每一?年度?|各个?年(?:份|度)?|历年|逐年|分年(?:份|度)?|哪[几些一]?个?年(?:份|度)?|年份",
        ),
        ("by_half", r"按照?着?(?:上下半年|半年(?:和|、|还是)全年|全年(?:和|、|还是)半年|报告期)"),
        ("by_unit", r"按照?着?单位(?:类型|种类|类别|性质|类)?|[各每]个?[类种]?单位|哪[几些一]?个?[类种]?单位|单位类型"),
        (
            "by_type",
            r"按照?着?(?:报告)?(?:文种|类型|种类|类别)|[各每]个?(?:种类型|类型|种类|类别|文种|[类种])|哪[几些一]?个?(?:种类型|类型|种类|类别|文种|[类种])(?!单位)|类型|种类|文种",
        ),
        ("any", r"有没有|有吗|有么"),
        ("count", r"(?:几|多少)[篇份]|(?:[各共]有?|有)多少(?![篇份])"),
        ("list", r"哪(?:些|几[篇份]|一?[篇份])"),
        ("most", r"最多"),
        ("least", r"最少"),
        ("more", r"(?:哪个|哪种|谁)?更?[多少](?:还是|些|呢)?"),
        ("do", r"(?:数|统计|汇总|归类|分类|分组|列|点)(?:一?下|一数|一?列|个?数|出来)?|[归分](?:一下|个)类"),
        ("library", r"(?:资料库|库)(?:里面|里头|里|中)?|库存|收录|收存|收了|全部|所有"),
        ("sample", r"范文|样[本例稿]|例文"),
        ("leaning", r"其中|当中|[这那]里面|[这那]里头|里面?头?"),
        ("join", r"以及|还有|[、和与跟及或]"),
        ("stop", r"[，,；;。？?！!]"),
        ("apart", r"各自?|分别|都"),
        ("of", r"的"),
        (
            "nothing",
            r"请问|请|麻烦|咱们?|我们|把|挑出来|帮我|给我|我想(?:知道|问)|想(?:知道|问)|现在|目前|一共|总共|合计|情况|数量|篇数|分布|大概"
            r"|那么?|就|又|还|再|分|来|按|有|是|了|呢|啊|呀|吗|吧|共|占|出来|一下|看看?|[ 　：:]",
        ),
    )
)
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d|(?<!\d)2\d(?=年))\s*年?(?:度|份)?")
_HALF = re.compile(r"(?P<half>[上下]半年|半年)(?:度|期)?|(?P<whole>全年度?|整年|年度)")
_SPECIAL = re.compile(r"专题|专项")
_REPORT = re.compile(r"报告|材料|汇报|稿子")
_LONGEST = 60  # characters of such a message


@dataclass(frozen=True, slots=True)
class Facet:
    """One property samples are chosen by: its sort, its value for the choice, and its words in the question."""

    sort: Sort
    value: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted: each choice of samples, how they are parted, and what words ask."""

    choices: tuple[tuple[Facet, ...], ...]
    groups: tuple[Group, ...]
    asks: frozenset[str]
    leaning: bool  # 其中: of what was counted before
    names: bool  # whether it names what is counted anew: 报告, 范文, 库里, 全部

    @property
    def of(self) -> str:
        """The words of the one choice: 2024年上半年, 述职."""
        return "".join(one.said for one in self.choices[0]) if len(self.choices) == 1 else ""


@dataclass(frozen=True, slots=True)
class _Word:
    kind: str
    said: str
    facet: Facet | None = None


def read_tally(text: str, pack: GenrePack) -> Tally | None:
    """Return what a question counts or lists of the library; None where a single word of it says anything else."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    words = list(_words(text, pack))
    if not words or "" in (word.kind for word in words):
        return None
    asks = frozenset(word.kind for word in words)
    groups: list[Group] = []
    for name in ("year", "half", "type", "unit"):
        if f"by_{name}" in asks:
            groups.append(name)
    first = next((word.kind for word in words if word.kind not in ("nothing", "stop")), "")
    names = bool(asks & {"library", "sample", "report"}) or any(
        word.facet and _REPORT.search(word.said) for word in words
    )
    choices = _choices(words)
    if choices is None:
        return None
    tally = Tally(choices, tuple(groups), asks, first == "leaning", names)
    return tally if _is_one(tally, words) else None


def _words(text: str, pack: GenrePack) -> Iterator[_Word]:
    """Yield the words of a question, each with its kind; one of no kind for what it says besides."""
    at = 0
    while at < len(text):
        word = _facet(text, at, pack) or _word(text, at)
        yield word
        if not word.said:
            return
        at += len(word.said)


def _word(text: str, at: int) -> _Word:
    for kind, pattern in _WORDS:
        if found := pattern.match(text, at):
            return _Word(kind, found[0])
    found = _REPORT.match(text, at)
    return _Word("report", found[0]) if found else _Word("", "")


def _facet(text: str, at: int, pack: GenrePack) -> _Word | None:
    """Return the property that is named at that place; the longest of the names."""
    if found := span_at(text, at):
        return _named("year", (found[1],), found[0])
    if year := _YEAR.match(text, at):
        return _named("year", (f"{full_year(year['year'])}年",), year[0])
    if half := _HALF.match(text, at):
        return _named("half", (half["half"] or "全年",), half[0])
    if special := _SPECIAL.match(text, at):
        return _named("special", ("专题",), special[0])
    if any(pattern.match(text, at) for kind, pattern in _WORDS if kind.startswith("by_")):
        return None
    for size in range(min(8, len(text) - at), 1, -1):
        if types := types_meant(pack, text[at : at + size]):
            return _named("type", types, text[at : at + size])
    for size in range(min(4, len(text) - at), 0, -1):
        if is_kind(text[at : at + size]):
            return _named("unit", (text[at : at + size],), text[at : at + size])
    return None


def _named(sort: Sort, value: tuple[str, ...], said: str) -> _Word:
    return _Word("facet", said, Facet(sort, value, said))


def _choices(words: list[_Word]) -> tuple[tuple[Facet, ...], ...] | None:
    """Return the choices of samples that are named; None where two clauses choose by different things.

    What is joined begins another choice and keeps what the one before it is of: 2024年的述职和工作报告.
    """
    choices: list[list[Facet]] = []
    fresh, joined = True, False
    for word in words:
        if word.facet is None:
            joined = joined or word.kind == "join"
            fresh = fresh or word.kind in ("join", "stop", "count", "list")
            continue
        last = choices[-1] if choices else []
        again = any(one.sort == word.facet.sort for one in last)
        if fresh or again:
            kept = [one for one in last if one.sort != word.facet.sort] if joined else []
            choices.append([*kept, word.facet])
        else:
            last.append(word.facet)
        fresh = joined = False
    sorts = {frozenset(one.sort for one in choice) for choice in choices}
    return tuple(map(tuple, choices)) if len(sorts) < 2 else None


def _is_one(tally: Tally, words: list[_Word]) -> bool:
    """Whether the words that are left ask for a count or a list of the library, and for nothing else."""
    asks, chosen = tally.asks, bool(tally.choices)
    if "weak" in asks:
        return not chosen and not tally.groups and bool(asks & {"wrong", "list", "count"})
    if "wrong" in asks:
        return False
    if "post" in asks:
        held = asks & {"library", "sample", "count", "list", "apart"} or any("都" in word.said for word in words)
        return bool(held) and not tally.groups and any(one.sort == "type" for choice in tally.choices for one in choice)
    if tally.groups:
        return bool(asks & {"count", "most", "least", "do"}) or ("apart" in asks and (chosen or tally.names))
    if len(tally.choices) > 1 and asks & {"more", "do"}:
        return True
    if not chosen or asks & {"most", "least", "do", "more"} or not asks & {"count", "list", "any"}:
        return False
    if "count" in asks:
        return True
    dated = any(one.sort in ("year", "half") for choice in tally.choices for one in choice)
    return bool(asks & {"sample", "library"}) or _of_those(words) or (dated and "report" in asks)


def _of_those(words: list[_Word]) -> bool:
    """Whether it is asked which the ones of a kind are, and 哪些 has no thing of its own: 述职的有哪些."""
    kinds = [word.kind for word in words if word.kind not in ("nothing", "apart", "stop")]
    return any(pair == ("of", "list") for pair in pairwise(kinds)) or any(
        word.kind == "list" and word.said[-1] in "篇份" for word in words
    )
