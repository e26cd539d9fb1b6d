"""The library's samples counted as a question chooses and parts them, with which they are; whose the reports are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.passage import Document
from assistant.report import Report
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.count_half import half_of
from assistant.writers.answer.material import Material, Samples, span_quote
from assistant.writers.answer.offices import of_office, samples_of_kind, unit_named, write_offices
from assistant.writers.answer.span import is_of_half, span_note, within, years_of
from assistant.writers.answer.tally import Facet, Group, Tally, read_tally
from assistant.writers.answer.tally_weak import write_weak
from assistant.writers.answer.words import bullets, joined, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

Sample = tuple[Document, Report]

_LISTED = 12  # samples listed one a line
_SAID = 300  # characters in which someone says who he is
# The kinds of office samples are parted by, the surest first.
_OFFICES = ("学校", "医院", "企业", "法院", "检察院", "社区", "村", "街道", "乡镇", "机关")
_OTHER = "其他单位（馆、中心等）"
_NO_UNIT = "标题里没有写单位的"
_POST = re.compile(
    r"(?:党委|党组|党工委|党总支|党支部|支部)?(?:副?书记|成员)(?:[、，兼]*(?:副?(?:局长|院长|校长|镇长|乡长|主任|经理|馆长|董事长)))*"
    r"|副?(?:局长|院长|校长|镇长|乡长|主任|经理|董事长|馆长|所长|站长)"
)
_HOLDS = re.compile(r"任(?!务|何)|担任|作为|我是|本人系")


def compose_tally(material: Material, extras: Extras) -> Written | None:
    """Answer a question that only counts or lists samples of the library; None for any other."""
    asked = material.asked
    if asked.turn or asked.documents or not (tally := read_tally(asked.said or asked.question, material.pack)):
        return None
    every = extras.every_sample(material)
    material = replace(material, samples=every)
    if "weak" in tally.asks:
        return Written("coverage", True, write_weak(material, extras, wrong="wrong" in tally.asks), exact=True)
    if "post" in tally.asks:
        return Written("coverage", True, _write_posts(material, tally), exact=True)
    only = tally.choices[0] if len(tally.choices) == 1 else ()
    if len(only) == 1 and only[0].sort == "unit" and not tally.groups:
        units = only[0].value
        if samples_of_kind(material, units):
            of_units = replace(material, asked=replace(asked, units=units))
            return Written("coverage", True, write_offices(of_units), exact=True)
    return Written("coverage", True, _write(material, tally), exact=True)


def _write(material: Material, tally: Tally) -> Iterator[str]:
    every = material.samples.items
    choices = tally.choices or ((),)
    if tally.groups:
        for choice in choices:
            for group in tally.groups:
                yield from _parted(material, tally, group, choice)
    elif len(choices) == 1:
        yield from _one(material, choices[0], _chosen(every, choices[0]))
    else:
        yield from _several(material, choices)
    yield _weak_beside(material, tally.choices)


def _chosen(items: Sequence[Sample], choice: Sequence[Facet]) -> list[Sample]:
    return [pair for pair in items if all(_holds(one, pair) for one in choice)]


def _holds(facet: Facet, sample: Sample) -> bool:
    """Whether a sample has a property, told by its title, its type and its period."""
    document, report = sample
    period = document.period or report.period
    if facet.sort == "year":
        return within(period, facet.value[0])
    if facet.sort == "half":
        return is_of_half(period, facet.value[0])
    if facet.sort == "special":
        return "专题" in period or "专题" in document.title or "专项" in document.title
    if facet.sort == "type":
        return (document.type or report.type) in facet.value
    return of_office(unit_named(document, report), facet.value)


def _label(material: Material, choice: Sequence[Facet]) -> str:
    """Return the name of the samples chosen: 2024年上半年个人述职范文."""
    order = {"year": 0, "half": 1, "special": 2, "unit": 3, "type": 4}
    name = ""
    for one in sorted(choice, key=lambda facet: order[facet.sort]):
        value = one.value[0] if one.sort != "type" or len(one.value) == 1 else one.said
        span = one.sort == "year" and any(years_of(value))
        name += f"{value}{'的' if span else ''}"
    return f"{name}{material.samples.label}"


def _note(choice: Sequence[Facet], chosen: Sequence[Sample]) -> str:
    years = (one.value[0] for one in choice if one.sort == "year")
    note = "".join(span_note(year, [document for document, _ in chosen]) for year in years)
    several = next((one for one in choice if one.sort == "type" and len(one.value) > 1), None)
    return f"{note}（“{shown(several.said)}”按单位或党组织的报告数，个人述职不算。）" if several else note


def _one(material: Material, choice: Sequence[Facet], chosen: Sequence[Sample]) -> Iterator[str]:
    """Yield how many samples of one kind there are, each with its type and period."""
    if not chosen:
        yield f"**资料库里没有{_label(material, choice)}。**现有 {material.samples.n} 篇：{_years(material.samples)}。"
        return
    yield f"**{_label(material, choice)}共 {len(chosen)} 篇**。{_note(choice, chosen)}"
    yield bullets(_line(document) for document, _ in chosen)


def _several(material: Material, choices: Sequence[Sequence[Facet]]) -> Iterator[str]:
    """Yield how many samples there are of each of several kinds, and which these are."""
    held = [
        (_label(material, one).removesuffix(material.samples.label), _chosen(material.samples.items, one))
        for one in choices
    ]
    counts = "，".join(f"{name}的 {len(chosen)} 篇" for name, chosen in held)
    notes = "".join(dict.fromkeys(_note(choice, chosen) for choice, (_, chosen) in zip(choices, held, strict=True)))
    yield f"**{material.samples.n} 篇{material.samples.label}里，{counts}**。{notes}"
    for name, chosen in held:
        if chosen:
            yield f"**{name}的（{len(chosen)} 篇）**：{titles([document.name for document, _ in chosen])}。"


def _parted(material: Material, tally: Tally, group: Group, choice: Sequence[Facet]) -> Iterator[str]:
    """Yield how many samples of a choice are in each year, half, type or kind of office; the most of them first."""
    chosen = _chosen(material.samples.items, choice)
    label = _label(material, choice)
    if not chosen:
        yield f"**资料库里没有{label}。**"
        return
    held: dict[str, list[str]] = {}
    part, name = _PARTED[group]
    for pair in chosen:
        held.setdefault(part(pair), []).append(pair[0].name)
    order = sorted(held) if group == "year" else sorted(held, key=lambda key: -len(held[key]))
    counts = "、".join(f"{key} {len(held[key])} 篇" for key in order)
    if tally.asks & {"most", "least"}:
        yield _extreme(held, few="least" in tally.asks)
    yield f"**{len(chosen)} 篇{label}按{name}分：{counts}**。{_note(choice, chosen)}"
    yield bullets(f"{key}（{len(held[key])} 篇）：{titles(held[key])}" for key in order)


def _extreme(held: dict[str, list[str]], *, few: bool) -> str:
    """Return which part has the most samples, or the fewest; all of them where several have as many."""
    size = (min if few else max)(len(names) for names in held.values())
    which = joined([key for key, names in held.items() if len(names) == size])
    return f"**{which}的最{'少' if few else '多'}，{'各 ' if '、' in which else ''}{size} 篇。**"


def _year(sample: Sample) -> str:
    period = sample[0].period or sample[1].period
    return f"{period[:4]}年" if period[:4].isdigit() else "没有写年份"


def _half(sample: Sample) -> str:
    return half_of(sample[0].period or sample[1].period) or "没有写期间"


def _type(sample: Sample) -> str:
    return sample[0].type or sample[1].type or "看不出类型"


def _office(sample: Sample) -> str:
    name = unit_named(*sample)
    if re.match(r"(?:19|20)\d\d", name) and "\n" not in name:
        return _NO_UNIT
    return next((kind for kind in _OFFICES if of_office(name, (kind,))), _OTHER)


_PARTED: dict[Group, tuple[Callable[[Sample], str], str]] = {
    "year": (_year, "年份"),
    "half": (_half, "半年和全年"),
    "type": (_type, "报告类型"),
    "unit": (_office, "单位类型（看标题）"),
}


def _years(samples: Samples) -> str:
    held: dict[str, int] = {}
    for pair in samples.items:
        held[_year(pair)] = held.get(_year(pair), 0) + 1
    return "、".join(f"{year} {held[year]} 篇" for year in sorted(held))


def _line(document: Document) -> str:
    facts = joined([part for part in (document.type, document.period) if part])
    return f"{titles([document.name])}{f'（{facts}）' if facts else ''}"


def _weak_beside(material: Material, choices: Sequence[Sequence[Facet]]) -> str:
    """Return how many samples marked as bad ones would belong to what was counted, which takes in none of them."""
    weak = [one for one in material.documents if one.id in material.weak]
    for facet in {one for choice in choices for one in choice if len(choices) == 1}:
        weak = [one for one in weak if _fits(facet, one)]
    told = joined([f"{titles([one.name])}，{one.period}" for one in weak])
    return f"另有 {len(weak)} 篇是标明的反例，不计在内（{told}）。" if weak else ""


def _fits(facet: Facet, document: Document) -> bool:
    if facet.sort == "unit":
        return of_office(document.name, facet.value)
    if facet.sort == "half":
        return is_of_half(document.period, facet.value[0])
    held = {"year": within(document.period, facet.value[0]), "type": document.type in facet.value}
    return held.get(facet.sort, facet.value[0] in f"{document.period}{document.title}")


def _write_posts(material: Material, tally: Tally) -> Iterator[str]:
    """Yield of each report chosen whose it is: the post in its title, or where its opening tells it."""
    choice = tally.choices[0]
    chosen = _chosen(material.samples.items, choice)
    if not chosen:
        yield f"**资料库里没有{_label(material, choice)}。**"
        return
    lines = [_post(material, *pair) for pair in chosen]
    yield f"**{_label(material, choice)}共 {len(chosen)} 篇，人名都没有写；职务看标题，标题里没有的看开头**："
    yield bullets(lines)
    yield _weak_beside(material, tally.choices)


def _post(material: Material, document: Document, report: Report) -> str:
    name = titles([document.name])
    if found := _POST.search(document.title or document.name):
        return f"{name}：标题写明“{shown(found[0])}”"
    for span in split_sentences(report.text, 0, min(len(report.text), _SAID)):
        said = span.of(report.text)
        if (found := _POST.search(said)) and _HOLDS.search(said):
            quote = quoted(material, span_quote(document, report, span, "导语"), 120)
            return f"{name}：开头写“{found[0]}”——{quote}"
    return f"{name}：标题和开头都没有写职务"
