"""Differences: between kinds of report by pack and samples, between kinds of document by policy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.genre import ReportType
from assistant.structure.statistics import Sample, sample_statistics
from assistant.writers.answer.material import Material, Samples, quoted_quote, span_quote
from assistant.writers.answer.rule import ENOUGH, rule_lines
from assistant.writers.answer.words import LOCAL, block, percent, quoted, spread
from assistant.writers.answer.written import Extras, Written
from assistant.writers.relevance import Found

_HALF, _WHOLE = re.compile(r"半年"), re.compile(r"年度|全年|年终|年末|年底|一年")
_APART = re.compile(r"区别|不同|区分|差别|易混")


def named_types(material: Material) -> list[ReportType]:
    """Return the report types the question names, in its order; a longer name hides a shorter one inside it."""
    question = material.asked.question
    found: dict[str, int] = {}
    taken = [False] * len(question)
    names = [(name, kind) for kind in material.pack.report_types for name in (kind.name, *kind.synonyms)]
    for name, kind in sorted(names, key=lambda pair: -len(pair[0])):
        at = question.find(name)
        if at >= 0 and not any(taken[at : at + len(name)]):
            taken[at : at + len(name)] = [True] * len(name)
            found[kind.name] = min(at, found.get(kind.name, at))
    return [material.pack.report_type(name) for name in sorted(found, key=lambda name: found[name])]


def write_types(material: Material, kinds: list[ReportType], samples_of: Callable[[str], Samples]) -> Iterator[str]:
    """Yield a table of what sets the kinds apart: who speaks, how, how long, in which parts."""
    sets = [samples_of(kind.name) for kind in kinds]
    heads = [kind.name for kind in kinds]
    yield (
        f"**{'和'.join(heads)}的区别**：主要在谁来说、用什么人称、写谁做的事；结构都以“导语＋做法＋问题＋打算”为主。"
        if len(heads) > 1
        else f"**{heads[0]}**的特点："
    )
    rows = [
        ("谁来说", ["、".join(kind.speakers[:3]) or "—" for kind in kinds]),
        (
            "人称",
            [
                "第一人称（写本人做了什么）" if kind.person == "first" else "单位口气（写班子和单位做了什么）"
                for kind in kinds
            ],
        ),
        ("文种", [kind.word for kind in kinds]),
        ("全文篇幅", [spread(held.statistics.chars, "字") if held.n else "无范文" for held in sets]),
        ("做法占全文", [_share(held, "done") for held in sets]),
        ("问题占全文", [_share(held, "problems") for held in sets]),
        ("打算占全文", [_share(held, "plans") for held in sets]),
        ("范文数", [f"{held.n} 篇" for held in sets]),
    ]
    lines = ["| | " + " | ".join(heads) + " |", "|" + "---|" * (len(heads) + 1)]
    lines += ["| " + name + " | " + " | ".join(cells) + " |" for name, cells in rows]
    yield "\n".join(lines) + f"\n\n（n={sum(held.n for held in sets)}，据范文统计）"
    quotes = []
    for kind, held in zip(kinds, sets, strict=True):
        transition = next(((d, r) for d, r in held.items if r.transition), None)
        if transition and transition[1].transition:
            quote = span_quote(*transition, transition[1].transition, "导语")
            quotes.append(f"{kind.name}的过渡句：{quoted(material, quote)}")
    yield block("看一句就能分清（范文原文）", quotes)
    if rules := rule_lines(material, material.policies, 3):
        yield block(f"规定和惯例（{LOCAL}）", rules)


def write_periods(material: Material) -> Iterator[str]:
    """Yield what sets the report of half a year apart from that of a year, counted over the samples."""
    sets = {
        "半年报告": [pair for pair in material.samples.items if "半年" in pair[0].period],
        "年度报告": [pair for pair in material.samples.items if "半年" not in pair[0].period],
    }
    if not all(sets.values()):
        only = next(name for name, held in sets.items() if held)
        yield f"资料库里只有{only}的范文（{len(sets[only])} 篇），没法对比。"
        return
    yield "**半年报告和年度报告**：结构一样，都是“导语＋做法＋问题＋打算”；不同的是期间、提法和打算管到什么时候。"
    yield "| | 半年报告 | 年度报告 |\n|---|---|---|\n" + "\n".join(
        f"| {name} | {' | '.join(cells)} |" for name, cells in _period_rows(material, list(sets.values()))
    )
    yield f"期间、数字、会议提法都按报告期写：半年报告只写上半年已经做了的，打算写下半年。{material.samples.basis}"


def _period_rows(material: Material, sets: list[list[Sample]]) -> Iterator[tuple[str, list[str]]]:
    held = [sample_statistics(samples, material.pack) for samples in sets]
    yield "范文数", [f"{len(samples)} 篇" for samples in sets]
    yield "全文篇幅", [spread(one.chars, "字") for one in held]
    for role, name in (("done", "做法"), ("problems", "问题"), ("plans", "打算")):
        parts = [one.roles.get(role) for one in held]  # type: ignore[call-overload]
        yield f"{name}部分", [spread(part.chars, "字") if part else "—" for part in parts]
    headings = [one.roles["plans"].headings if "plans" in one.roles else () for one in held]
    yield "打算的大标题", [f"如{quoted(material, quoted_quote(texts[0]))}" if texts else "—" for texts in headings]


def _share(samples: Samples, role: str) -> str:
    held = samples.statistics.roles.get(role)  # type: ignore[call-overload]
    return percent(held.share) if held else "—"


def difference_by_rule(material: Material) -> list[Found]:
    """Return policy sentences that speak of both things; empty where policy does not."""
    found = [one for one in material.relevance.sentences(material.policies) if one.coverage >= ENOUGH]
    telling = [one for one in found if _APART.search(one.quote.place)]
    telling += [one for one in found if one not in telling and _APART.search(one.quote.text)]
    return [*telling, *(one for one in found if one not in telling)] if telling else []


def write_difference(material: Material, found: list[Found]) -> Iterator[str]:
    """Yield what policy says about both."""
    yield f"**按规定**：{quoted(material, found[0].quote)}"
    rest = [one for one in found[1:] if one.score >= 0.6 * found[0].score]
    kept: list[Found] = []
    for one in rest:
        if all(one.quote.text != other.quote.text for other in (found[0], *kept)):
            kept.append(one)
    yield block("还要注意", [quoted(material, one.quote) for one in kept[:3]])
    yield f"与本地要求不一致的，{LOCAL}。"


def compose_difference(material: Material, extras: Extras) -> Written | None:
    """Answer what differs: half a year and a year, two kinds of report, or what a rule tells apart."""
    kinds = named_types(material)
    found = difference_by_rule(material)
    if _HALF.search(material.asked.question) and _WHOLE.search(material.asked.question):
        return Written("difference", True, write_periods(material))
    if len(kinds) >= 2 and extras.samples_of:
        return Written("difference", True, write_types(material, kinds, extras.samples_of))
    return Written("difference", True, write_difference(material, found)) if found else None
