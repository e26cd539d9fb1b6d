"""Differences: between kinds of report by pack and samples, between kinds of document by policy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.genre import ReportType
from assistant.report import Role
from assistant.structure.statistics import Sample, sample_statistics
from assistant.writers.answer.material import Material, Samples, quoted_quote, span_quote
from assistant.writers.answer.names_meant import meant_by, plain_name
from assistant.writers.answer.offices_apart import offices_apart
from assistant.writers.answer.rule import ENOUGH
from assistant.writers.answer.told import told_rules
from assistant.writers.answer.words import LOCAL, block, percent, quoted, spread
from assistant.writers.answer.written import Extras, Written
from assistant.writers.relevance import Found
from assistant.writers.scope import of_narrower_duty

_HALF, _WHOLE = re.compile(r"半年|年中"), re.compile(r"年度|全年|年终|年末|年底|一年")
_DIFFERS = re.compile(
    r"一回事|一个东西|分不清|哪个更|哪种更|差在|区别|不同|不一样|差别|有别|不重样|怎么区分|分别怎么写|各有什么"
)
_APART = re.compile(r"区别|不同|区分|差别|易混")
PAIR = re.compile(
    r"([一-鿿]{2,8}?)(?:跟|和|与|同)([一-鿿]{2,8}?)(?:之间|到底|究竟)*(?:有|的|怎么|如何|哪|区别|不同|差|是)"
)
_END = 4  # characters of a name, next to the word that sets it apart, by which a text speaks of it
_AS_ONE = re.compile(r"党委（党组）|乡镇（街道）")  # one name for both sets nothing apart
_HALF_YEAR, _YEAR = "半年报告", "年度报告"
_RULED = 0.8  # how sure a rule's answer must be for a question that does not speak of a difference
_APART_BY = 0.25  # share of the samples by which a topic is written more often to be told
_PARTS: tuple[tuple[Role, str], ...] = (("done", "做法"), ("problems", "问题"), ("plans", "打算"))


def named_types(material: Material) -> list[ReportType]:
    """Return the report types the question names, in its order; a longer name hides a shorter one inside it."""
    said = material.asked.said
    by_words = types_in(said, material)
    return by_words if len(by_words) > 1 else types_in(material.asked.question, material)


def types_in(question: str, material: Material) -> list[ReportType]:
    """Return the report types that stand in a text, in its order."""
    question = re.sub("的(?=报告|述职|汇报)", "", question)  # 班子的报告
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
    """Yield what sets the kinds apart: who owes what to whom, then the topics and sizes their samples show."""
    sets = [samples_of(kind.name) for kind in kinds]
    heads = [kind.name for kind in kinds]
    told = _contrasts(material, heads)
    rows = [*told, ("人称", [_person(kind) for kind in kinds]), ("文种", [kind.word for kind in kinds])]
    yield _differing(heads, told)
    yield meant_by(material, kinds)
    yield _table(heads, [row for row in rows if len(set(row[1])) > 1])
    yield _topics_apart(heads, sets)
    sizes = [
        ("范文", [f"{held.n} 篇" for held in sets]),
        ("全文", [spread(held.statistics.chars, "字") if held.n else "无范文" for held in sets]),
        *((name, [_share(held, role) for held in sets]) for role, name in _PARTS),
    ]
    basis = f"（n={sum(held.n for held in sets)}，据范文统计）"
    yield f"**篇幅**（占全文的中位数和范围）\n\n{_table(heads, sizes)}\n\n{basis}"
    yield block("看一句就能分清（范文原文）", _first_lines(material, kinds, sets))
    yield f"**接下来**：起草时报告种类选对（{'／'.join(heads)}），人称、责任写法和缺项提示会跟着变。"


def _contrasts(material: Material, heads: list[str]) -> list[tuple[str, list[str]]]:
    """Return the rows of the writing guide that speak of all of ``heads``, each cell with its marker."""
    rows = []
    for contrast in material.pack.writing.contrasts:
        if all(head in contrast.kinds for head in heads):
            rows.append((contrast.name, [_cell(material, head, contrast.kinds[head]) for head in heads]))
    return rows


def _cell(material: Material, head: str, said: str) -> str:
    quote = material.advice(f"{head}：{said}")
    return f"{said}{material.cite(quote)}" if quote else said


def _differing(heads: list[str], told: list[tuple[str, list[str]]]) -> str:
    names = "、".join(name for name, _ in told[:4]) or "谁来说、用什么人称"
    return f"**{'和'.join(heads)}**：骨架一样，都是“导语＋做法＋问题＋打算”；差在{names}。"


def _table(heads: list[str], rows: Sequence[tuple[str, list[str]]]) -> str:
    lines = ["| | " + " | ".join(heads) + " |", "|" + "---|" * (len(heads) + 1)]
    return "\n".join([*lines, *("| " + name + " | " + " | ".join(cells) + " |" for name, cells in rows)])


def named_heads(material: Material) -> list[str]:
    """Return what else the guide sets apart and the question names: two parts of a report, two names of one kind."""
    said = f"{material.asked.said}\n{material.asked.question}"
    parts = [guide.name for role in material.asked.roles if (guide := material.pack.guide(role))]
    held = {name for contrast in material.pack.writing.contrasts for name in contrast.kinds}
    types = {kind.name for kind in material.pack.report_types}
    names = sorted(
        (name for name in held - types - {_HALF_YEAR, _YEAR} if _called(name, said) and name not in parts),
        key=said.find,
    )
    for heads in (names, parts):
        if len(heads) > 1 and all(head in held for head in heads[:2]):
            return heads[:2]
    return []


def _called(name: str, said: str) -> bool:
    """Whether a question says a name, or its first word where it stands alone: 述职和履职汇报."""
    stem = rf"{name[:2]}(?![^和跟与同，。？?]*(?:报告|汇报))"
    return name in said or f"{name[:2]}{name[-2:]}" in said or bool(re.search(stem, said))


def write_heads(material: Material, heads: list[str]) -> Iterator[str]:
    """Yield what sets two parts, or two names of one kind of report, apart; of parts also how long they are."""
    told = _contrasts(material, heads)
    first, rest = told[0], told[1:]
    yield (
        f"**{'和'.join(heads)}**，差在{first[0]}："
        + "；".join(f"{head}{cell}" for head, cell in zip(heads, first[1], strict=True))
        + "。"
    )
    guides = [guide for head in heads for guide in material.pack.roles if guide.name == head]
    held = [material.samples.statistics.roles.get(guide.role) for guide in guides]
    rows = list(rest)
    if guides and all(held):
        rows.append(("篇幅", [spread(one.chars, "字") if one else "—" for one in held]))
    yield _table(heads, rows) + (
        f"\n\n（篇幅 n={material.samples.n}，据{material.samples.label}统计）" if all(held) and guides else ""
    )
    if not guides:
        yield told_rules(material, material.pack.writing.part("标题").rules, "标题")


def _person(kind: ReportType) -> str:
    return f"{'第一人称' if kind.person == 'first' else '单位口气'}，自称“{'”“'.join(kind.speakers[:2])}”"


def _topics_apart(heads: list[str], sets: list[Samples]) -> str:
    """Return the topics whose samples write them far more often in one kind than in another."""
    if not all(held.n for held in sets):
        return ""
    shares: dict[str, list[tuple[int, int]]] = {}
    for place, held in enumerate(sets):
        for (role, topic), found in held.statistics.topics.items():
            if role == "done":
                shares.setdefault(topic, [(0, one.n) for one in sets])[place] = (found.n_with, held.n)
    apart = {topic: max(k / n for k, n in pairs) - min(k / n for k, n in pairs) for topic, pairs in shares.items()}
    ranked = sorted((topic for topic in apart if apart[topic] >= _APART_BY), key=lambda topic: -apart[topic])[:4]
    lines = [
        f"{topic}：" + "，".join(f"{head} {k}/{n} 篇" for head, (k, n) in zip(heads, shares[topic], strict=True))
        for topic in ranked
    ]
    return block("做法里单列的主题，差得最多的", lines)


def _first_lines(material: Material, kinds: list[ReportType], sets: list[Samples]) -> list[str]:
    quotes = []
    for kind, held in zip(kinds, sets, strict=True):
        found = [(d, r) for d, r in held.items if r.transition and 12 <= r.transition.end - r.transition.start <= 40]
        if found and (span := found[0][1].transition):
            quotes.append(f"{kind.name}的过渡句：{quoted(material, span_quote(*found[0], span, '导语'))}")
    return quotes


def write_periods(material: Material, items: Sequence[Sample], label: str) -> Iterator[str]:
    """Yield what sets the report of half a year apart from that of a year, counted over ``items``."""
    sets = {
        _HALF_YEAR: [pair for pair in items if "半年" in pair[0].period],
        _YEAR: [pair for pair in items if "半年" not in pair[0].period],
    }
    heads = list(sets)
    told = _contrasts(material, heads)
    yield _differing(heads, told)
    if told:
        yield _table(heads, told)
    if not all(sets.values()):
        only = next(name for name, held in sets.items() if held)
        yield f"资料库里只有{only}的范文（{len(sets[only])} 篇），篇幅没法对比。"
        return
    sizes = list(_period_rows(material, list(sets.values())))
    yield f"**篇幅**\n\n{_table(heads, sizes)}\n\n（n={len(items)}，据{label}统计）"
    yield "**接下来**：起草时把期间填成“××年上半年”或“××年度”；写完“比对”，期间前后不一会指出来。"


def _period_rows(material: Material, sets: list[list[Sample]]) -> Iterator[tuple[str, list[str]]]:
    held = [sample_statistics(samples, material.pack) for samples in sets]
    yield "范文", [f"{len(samples)} 篇" for samples in sets]
    yield "全文", [spread(one.chars, "字") for one in held]
    for role, name in _PARTS:
        parts = [one.roles.get(role) for one in held]
        yield name, [spread(part.chars, "字") if part else "—" for part in parts]
    headings = [one.roles["plans"].headings if "plans" in one.roles else () for one in held]
    yield "打算的大标题", [f"如{quoted(material, quoted_quote(texts[0]))}" if texts else "—" for texts in headings]


def _share(samples: Samples, role: Role) -> str:
    held = samples.statistics.roles.get(role)
    return percent(held.share) if held else "—"


def _types_named(material: Material) -> bool:
    """Whether a type is named by more than the half year itself: 局党组的半年报告 and not 半年报告."""
    return any(not _HALF.search(name) and name in material.asked.question for name in _names(material))


def _names(material: Material) -> list[str]:
    return [name for kind in material.pack.report_types for name in (kind.name, *kind.synonyms, *kind.speakers)]


def difference_by_rule(material: Material) -> list[Found]:
    """Return policy sentences that speak of both things; empty where policy does not."""
    found = [
        one
        for one in material.relevance.sentences(material.policies)
        if one.coverage >= ENOUGH
        and not of_narrower_duty(material.asked.bearing, one.quote.name, material.pack.subject)
    ]
    telling = [one for one in found if _APART.search(one.quote.place)]
    telling += [one for one in found if one not in telling and _APART.search(one.quote.text)]
    if telling and _of_both(material.asked.question, telling):
        return [*telling, *(one for one in found if one not in telling)]
    return []


def names_two(question: str) -> bool:
    """Whether a question names the two things that it sets apart."""
    return bool(PAIR.search(question))


def _of_both(question: str, telling: list[Found]) -> bool:
    """Whether the place that tells things apart speaks of the two a question names; true where it names none."""
    found = PAIR.search(question)
    if not found:
        return True
    place = telling[0].quote.place
    told = _AS_ONE.sub("", "".join(f"{one.quote.place}{one.quote.text}" for one in telling if one.quote.place == place))
    first, second = found.groups()  # before the first stand words of the question: 我想问下报告和汇报
    # A name is told by both its ends: 思想政治工作责任制 is no 党建工作责任制.
    return first[-_END:] in told and (second in told or (second[:2] in told and second[-_END:] in told))


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


def asks_difference(material: Material) -> bool:
    """Whether a question sets two kinds of report apart, or half a year and a year, however it puts that."""
    said = f"{material.asked.said}\n{material.asked.question}"
    sounds = material.asked.intent == "difference" and material.known.score < _RULED  # 问题和措施要一一对应吗: a rule
    differs = _DIFFERS.search(said) or (sounds and named_heads(material))
    if not differs or material.asked.documents:
        return False
    return bool(named_heads(material)) or len(named_types(material)) > 1 or _of_periods(said)


def _of_periods(said: str) -> bool:
    return bool(_HALF.search(said) and _WHOLE.search(said))


def compose_difference(material: Material, extras: Extras) -> Written | None:
    """Answer what differs: half a year and a year, two kinds of report, or what a rule tells apart."""
    kinds = named_types(material)
    if [kind.person for kind in kinds] == ["first"] and PAIR.search(material.asked.question):
        other = [one for one in material.pack.report_types if one.name == "单位报告"]
        kinds = [*kinds, *other] if plain_name(material.asked.question) else kinds
    found = difference_by_rule(material)
    said = f"{material.asked.said}\n{material.asked.question}"
    if (heads := named_heads(material)) and (len(kinds) < 2 or not material.asked.roles):
        return Written("difference", True, write_heads(material, heads))
    if _of_periods(said):
        every = material.samples if _types_named(material) else extras.every_sample(material)
        return Written("difference", True, write_periods(material, every.items, every.label))
    if len(kinds) < 2 and (offices := offices_apart(material)):
        return Written("difference", True, offices)
    if len(kinds) >= 2 and extras.samples_of:
        return Written("difference", True, write_types(material, kinds, extras.samples_of))
    return Written("difference", True, write_difference(material, found)) if found else None
