"""Two things people take for each other, told apart: in what they differ, what each is, what follows for a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import SetPhrase
from assistant.genre.writing import Apart
from assistant.writers.answer.difference import types_in
from assistant.writers.answer.material import Material
from assistant.writers.answer.phrase import write_short
from assistant.writers.answer.told import told_rules
from assistant.writers.answer.words import GUIDE
from assistant.writers.answer.written import Written

_APART = re.compile(
    r"区别|不同|不一样|差别|差异|异同|有别|差在|差哪|一回事|一码事|一个东西|一样东西|一样(?:吗|么|不|的)|同一|区分|分得清|分不?清|怎么分|咋分|如何分"
    r"|[弄搞混]混|混淆|[啥么]两样|混为|辨析|易混|什么关系|啥关系|何关系|等于|[能可]以?(?:通用|混用|互换|替代)|代替|顶替|[合并]成一|合在一起|该用哪|用哪个|选哪个"
)
_PERIODS = re.compile(  # what is set apart is half a year and a year, however each is called: 半年汇报跟年度报告
    r"(?:半年|年中)[^，。？?]*(?:年度|全年|年终|年底)|(?:年度|全年|年终|年底)[^，。？?]*(?:半年|年中)"
)
_MARKS = re.compile(r"[“”\"'‘’「」《》\s]")


def told_pair(material: Material) -> Apart | None:
    """Return the two things a question sets apart, where the guide has them; the pair with the longest names."""
    asked = material.asked
    if asked.documents or asked.notice or not _sets_apart(material) or _of_reports(material):
        return None
    for said in (asked.question,) if _PERIODS.search(asked.question) else (asked.said, asked.question):
        text = _MARKS.sub("", said)
        pairs = [(size, pair) for pair in material.pack.writing.apart if (size := _named(material, pair, text))]
        if pairs:
            return max(pairs, key=lambda one: one[0])[1]
    return None


def _of_reports(material: Material) -> bool:
    """Whether a person's report and a body's are set apart, whatever words name the kinds: 履职情况汇报和单位报告."""
    first = {kind.name: kind.person == "first" for kind in material.pack.report_types}
    kinds = {first[kind.name] for kind in types_in(material.asked.question, material)}
    return len(kinds) > 1 and material.asked.question != material.asked.said


def _sets_apart(material: Material) -> bool:
    asked = material.asked
    return asked.intent == "difference" or bool(_APART.search(f"{asked.said}\n{asked.question}"))


def _named(material: Material, pair: Apart, text: str) -> int:
    """Return how many characters name both sides of a pair, 0 where one is not named by itself.

    A name inside a longer one is not meant: 报告 of 述职报告, 意识形态 of 网络意识形态.
    """
    every = {span for one in material.pack.writing.apart for span in _spans(one, text)}
    found = []
    for name, side in pair.sides.items():
        spans = [match.span() for match in re.finditer(side.asked or re.escape(name), text)]
        spans = [one for one in spans if not any(_inside(one, other) for other in every)]
        if not spans:
            return 0
        found.append(max(spans, key=lambda one: one[1] - one[0]))
    return 0 if len(set(found)) < len(found) else sum(end - start for start, end in found)


def _spans(pair: Apart, text: str) -> Iterator[tuple[int, int]]:
    for name, side in pair.sides.items():
        yield from (match.span() for match in re.finditer(side.asked or re.escape(name), text))


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def compose_apart(material: Material) -> Written | None:
    """Tell two things apart: by the guide, or by what the list of set formulations says of each."""
    if pair := told_pair(material):
        return Written("difference", True, _write(material, pair))
    text = _MARKS.sub("", material.asked.question)
    phrases = [one for one in material.common.set_phrases if one.name in text]
    if len(phrases) > 1 and _sets_apart(material):
        return Written("difference", True, _side_by_side(phrases[:3]))
    return None


def _write(material: Material, pair: Apart) -> Iterator[str]:
    """Yield in what they differ, what each of them is, what follows for a report, and the rules that bear on it."""
    yield f"**{'和'.join(pair.sides)}**：{material.advised(pair.differ)}"
    yield "\n\n".join(
        f"**{name}**：{_side(material, name, side.says)}" if side.says else _phrase(material, name)
        for name, side in pair.sides.items()
    )
    if pair.writing:
        yield f"**写报告时{GUIDE}**：{material.advised(pair.writing)}"
    if pair.rules:
        yield told_rules(material, pair.rules, next(iter(pair.sides)), first=False)


def _side(material: Material, name: str, says: str) -> str:
    quote = material.advice(f"{name}：{says}")
    return f"{says}{material.cite(quote) if quote else ''}。"


def _phrase(material: Material, name: str) -> str:
    return next((write_short(one) for one in material.common.set_phrases if one.name == name), "")


def _side_by_side(phrases: list[SetPhrase]) -> Iterator[str]:
    yield f"**{'和'.join(one.name for one in phrases)}**是不同的固定提法，组成和搭配都不同，不混用："
    yield "\n\n".join(map(write_short, phrases))
