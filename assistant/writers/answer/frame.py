"""How the frame of a report is written: its title, its small headings, opening, transition and closing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from assistant.passage import Document
from assistant.report import Report, Role, Span
from assistant.writers.answer.between import how_many_turn, turns_asked, write_turns
from assistant.writers.answer.closing_of import of_offices_closed
from assistant.writers.answer.example_fit import without_persons
from assistant.writers.answer.heading_form import of_period
from assistant.writers.answer.headings import TOO_SPOKEN, first_sentence
from assistant.writers.answer.listing import wants_resolve
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.occasion import fitness, is_alike, is_special
from assistant.writers.answer.offices import is_of_office, titles_alike
from assistant.writers.answer.parallel import even_headings, parallel_sets, write_set
from assistant.writers.answer.part import own_habit, part_size, part_summary
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.told import plight_block, said_first, then_line, told_rules
from assistant.writers.answer.words import (
    GUIDE,
    LIBRARY,
    advised,
    block,
    frame,
    joined,
    percent,
    quoted,
    spread,
    titles,
)
from assistant.writers.cite import Quote

_FIRST = re.compile(r"第一[句段]|头一[句段]|首[句段]|起头|怎么起|怎么开头|如何开头")
_COUNT = re.compile(r"\d[\d.,]*\s*(?:[%％个条次件份篇名人场户万亿]|余)")
_FULL = (14, 40)  # characters of a sentence of transition that names period, matter and act
_YEAR = re.compile(r"(?:19|20)\d\d年|[一全本]年|上半年|下半年")
_WHOLE = (100, 260)  # characters of an opening that is shown whole
_ABOUT = "关于"
_LEAST = 12  # characters of a first sentence of just such a one
_OF_OWN = 200  # at most, of the very kind of office asked of: it is cut where it is shown
_TITLES = 60  # faultless titles of which those of the several kinds are shown; thousands are not looked through
_AGE = 0.3  # what an opening loses with each year: the meetings it names are past
_ROLES: tuple[Role, ...] = ("done", "problems", "plans")


def write_title(material: Material) -> Iterator[str]:
    """Yield how the title of a report is written."""
    samples, parts = material.samples, material.pack.writing
    first = material.asked.type and material.pack.report_type(material.asked.type).person == "first"
    held = parts.part("述职标题" if first and "述职标题" in parts.parts else "标题")
    quotes = _spans(material, lambda report: report.title, "标题")
    words = Counter(_word(material, quote.text) for quote in quotes)
    kinds = joined([f"“{word}” {count} 篇" for word, count in words.most_common() if word])
    about, dated = sum(_ABOUT in one.text for one in quotes), sum(bool(_YEAR.search(one.text)) for one in quotes)
    if quotes and "年" in material.asked.question:
        usual = "要写年份" if 2 * dated > len(quotes) else "年份可写可不写"
        yield f"**{usual}**：能看到标题的 {len(quotes)} 篇{samples.label}里 {dated} 篇写了。"
    why = material.advised(held.purpose) if held.purpose else "写清谁、哪一年、什么事、什么文种。"
    yield (
        f"**标题**：{why}\n\n{samples.n} 篇{samples.label}里能看到标题的 {len(quotes)} 篇：{dated} 篇写了年份，"
        f"{about} 篇用“{_ABOUT}”{'；文种用' + kinds if kinds else ''}。{samples.note}{samples.basis}"
    )
    yield plight_block(material, "标题")
    yield f"**照着填**{LIBRARY}：{joined(of_period(material.asked, _frames(material, material.pack.phrases.titles)))}。"
    named = sorted((one for one in quotes if _is_whole(one.text)), key=lambda one: "*" in one.text)
    shown = _of_kinds(material, list(islice((one for one in named if is_sound(material, one.text)), _TITLES)))[:3]
    yield titles_alike(material) or block("范文的标题（原文）", [quoted(material, quote) for quote in shown])
    yield told_rules(material, held.rules, "标题")
    yield block(f"别这样写{GUIDE}", advised(material, held.mistakes))


def write_small_headings(material: Material) -> Iterator[str]:
    """Yield how headings inside a report are made: the samples' habit, whole sets of them, what goes wrong."""
    held = material.pack.writing.part("小标题")
    yield f"**小标题**：{material.advised(held.purpose)}" if held.purpose else "**小标题**"
    yield even_headings(material)
    yield plight_block(material, "小标题")
    guides = [guide for role in _ROLES if (guide := material.pack.guide(role))]
    lines = [
        f"{guide.name}：{material.advised(line)}" for guide in guides for line in guide.advice if "标题" in line[:4]
    ]
    yield block(f"三个部分三种句式{GUIDE}", lines)
    for guide in guides:
        sets = [
            write_set(material, quotes)
            for quotes in parallel_sets(material, guide.role, 2 if guide.role == "done" else 1)
        ]
        yield block(f"{guide.name}：整套小标题（出自一篇，可照着换词）", sets)
    yield block(f"别这样写{GUIDE}", advised(material, held.mistakes))
    yield "**接下来**：写好的稿子发来“比对”，小标题句式不齐的会指出来；要现成的，说“给我五个理论学习的小标题”。"


def write_opening(material: Material) -> Iterator[str]:
    """Yield how the opening is written, its transition included."""
    guide = material.pack.guide("opening")
    held = material.pack.writing.part(guide.name if guide else "")
    counted = material.samples.statistics.roles.get("opening")
    if material.asked.length:
        yield (
            f"**{guide.name if guide else ''}{spread(counted.chars, '字')}，"
            f"约占全文 {percent(counted.share)}，一段写完。**"
            f"{material.samples.note}{material.samples.basis}{own_habit(material, 'opening')}"
            if counted
            else part_summary(material, "opening", guide, counted)
        )
        advice = [line for line in guide.advice if re.search("一段|字数|少讲", line)] if guide else []
        yield block(f"把握篇幅{GUIDE}", advised(material, advice))
        yield told_rules(material, held.rules, "开头")
        return
    wholes = without_persons(material, _wholes(material))
    firsts = [quote for quote in _firsts(material) if not wholes or quote.document != wholes[0].document]
    sentence_first = bool(_FIRST.search(material.asked.question))
    # A rule that answers stands first and says what it is for by itself.
    yield f"**{guide.name}**：{material.advised(guide.purpose)}" if guide and not said_first(material) else ""
    yield plight_block(material, guide.name if guide else "")
    if sentence_first:
        yield block("第一句可以这样起（范文原文）", [_with_title(material, quote) for quote in firsts[:2]])
    if guide:
        yield block(f"照这个次序写{GUIDE}", advised(material, guide.advice[:4]), ordered=True)
    if wholes:
        whole = f"{quoted(material, wholes[0], 300)}（{titles([wholes[0].name])}）"
        yield f"**范文的一整段**（学次序，不抄提法和年份）：{whole}"
    if not sentence_first:
        yield block("第一句还可以这样起（范文原文）", [_with_title(material, quote) for quote in firsts[:2]])
    yield f"**篇幅**：{part_size(material, 'opening', counted)}"
    transitions = _spans(material, lambda report: report.transition, "导语")
    if transitions:
        shown = joined([quoted(material, quote) for quote in _different(material, transitions)[:3]])
        yield f"**过渡句**：{material.samples.n} 篇中 {len(transitions)} 篇有，如{shown}。"
    yield f"**开头可套**{LIBRARY}：{joined(_frames(material, material.pack.phrases.openings)[:1])}"
    yield told_rules(material, held.rules, "开头")
    if guide:
        yield block(f"别这样写{GUIDE}", advised(material, guide.mistakes[:3]))
        yield then_line(guide.name)


def write_transition(material: Material) -> Iterator[str]:
    """Yield how the sentence that leads from the opening to the body is written, and those between parts."""
    samples = material.samples
    between = turns_asked(material)
    if between:
        told = "**部分之间的过渡**：在后一部分的开头写一两句，承上（成绩、问题），启下；也可以不写，直接起标题。"
        yield f"{told}{how_many_turn(material)}"
        yield from write_turns(material)
    quotes = _spans(material, lambda report: report.transition, "导语")
    colon = sum(quote.text.rstrip().endswith(("：", ":")) for quote in quotes)
    yield (
        "**过渡句**：一句话交代期间、事由和文种动作，从导语转入正文。"
        f"{samples.n} 篇{samples.label}中 {len(quotes)} 篇有，"
        f"句末用冒号的 {colon} 篇、用句号的 {len(quotes) - colon} 篇。{samples.note}{samples.basis}"
    )
    frames = _frames(material, material.pack.phrases.transitions)
    full = [text for text in frames if "××" in text] or frames  # with the period, as the advice below has it
    yield f"**照着填**{LIBRARY}：{joined(full[:3])}"
    yield block("范文原句", [quoted(material, quote) for quote in _different(material, quotes)[:4]])
    if guide := material.pack.guide("opening"):
        lines = [line for line in (*guide.advice, *guide.mistakes) if line.startswith(("过渡", "漏了过渡"))]
        yield block(f"提示{GUIDE}", advised(material, lines))
    if not between:
        yield from write_turns(material, 1)


def write_closing(material: Material) -> Iterator[str]:
    """Yield how a report ends."""
    samples, guide = material.samples, material.pack.guide("closing")
    if wants_resolve(material):
        yield plight_block(material, guide.name if guide else "")
        yield block(f"表态句可套{LIBRARY}", _frames(material, material.pack.phrases.resolves))
    quotes = _spans(material, lambda report: report.closing, "结尾")
    signed = sum(report.signature is not None for _, report in samples.items)
    yield (
        f"**结尾**：{material.advised(guide.purpose) if guide else ''}\n\n"
        f"{samples.n} 篇{samples.label}中 {len(quotes)} 篇"
        f"另有结尾句，{signed} 篇有署名。{samples.note}{samples.basis}"
    )
    yield of_offices_closed(material)
    plain = [quote for quote in quotes if not TOO_SPOKEN.search(quote.text)]
    yield block("范文原句", [quoted(material, quote) for quote in _different(material, plain)[:3]])
    yield f"**可套用**{LIBRARY}：{joined(_frames(material, material.pack.phrases.closings)[:3])}"
    yield block(f"怎么写{GUIDE}", advised(material, guide.advice if guide else ()))
    yield told_rules(material, material.pack.writing.part(guide.name if guide else "").rules, "结尾")
    yield block(f"别这样写{GUIDE}", advised(material, guide.mistakes if guide else ()))


def _spans(material: Material, part: Callable[[Report], Span | None], place: str) -> list[Quote]:
    found = []
    for document, report in material.samples.items:
        span = part(report)
        if span and span.of(report.text).strip():
            found.append(span_quote(document, report, span, place))
    return found


def _wholes(material: Material) -> list[Quote]:
    """Return whole openings that may be shown, those with a transition, few figures and little withheld first."""
    found = [
        (document, span_quote(document, report, report.preamble, "导语"))
        for document, report in material.samples.items
        if report.preamble and report.transition and _WHOLE[0] <= len(report.preamble.of(report.text)) <= _WHOLE[1]
    ]
    aim = re.compile("以[^，。]{4,30}为(?:指导|统领|主线|指引)|贯彻|部署")
    latest = max((_year(document.period) for document, _ in found), default=0)

    def lacks(document: Document, text: str) -> float:
        age = (latest - _year(document.period)) * _AGE + is_special(material, document)
        age -= fitness(material, document)
        return len(_COUNT.findall(text)) + text.count("*") / 2 - min(len(aim.findall(text)), 2) + age

    units = material.asked.units

    def other(document: Document) -> int:  # of the very office named, of one that is put with it, of any other
        own = bool(units) and is_of_office(material, document.id, document.name, units)
        return 0 if own else 1 if is_alike(material, document) else 2

    found.sort(key=lambda one: (other(one[0]), lacks(one[0], one[1].text)))
    return [quote for _, quote in found[:8] if is_sound(material, quote.text)]


def _firsts(material: Material) -> list[Quote]:
    """Return first sentences that may be shown: of usual length, without figures."""
    quotes = {
        span_quote(document, report, first_sentence(report.text, report.preamble), "导语"): fitness(material, document)
        for document, report in material.samples.items
        if report.preamble and (not is_special(material, document) or is_alike(material, document))
    }
    near = _of_unit(material)
    most = dict.fromkeys(near, _OF_OWN)
    short = [one for one in quotes if len(one.text) <= most.get(one.document, 120)]
    usable = without_persons(material, [one for one in short if len(one.text) >= (_LEAST if quotes[one] > 1 else 20)])
    usable = [quote for quote in usable if quote.document in near] or usable
    usable.sort(key=lambda quote: len(_COUNT.findall(quote.text)) + quote.text.count("*") / 2 - 2 * quotes[quote])
    return [quote for quote in usable[:8] if is_sound(material, quote.text)]


def _with_title(material: Material, quote: Quote) -> str:
    """Return a first sentence; of the very kind of office asked of with the title of its report."""
    own = quote.document in _of_unit(material)
    return quoted(material, quote, 160) + (f"（{titles([quote.name])}）" if own else "")


def _of_unit(material: Material) -> frozenset[str]:
    """Return the ids of the samples of the very kind of office a question names."""
    units = material.asked.units
    held = (document for document, _ in material.samples.items if units)
    return frozenset(one.id for one in held if is_of_office(material, one.id, one.name, units))


def _year(period: str) -> int:
    return int(period[:4]) if period[:4].isdigit() else 0


def _is_whole(title: str) -> bool:
    return "\n" not in title and bool(_YEAR.search(title))


def _of_kinds(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return titles so that each word a title ends in comes once before any comes again."""
    kinds: dict[str, list[Quote]] = {}
    for quote in quotes:
        kinds.setdefault(_word(material, quote.text), []).append(quote)
    rounds = max((len(held) for held in kinds.values()), default=0)
    return [held[n] for n in range(rounds) for held in kinds.values() if n < len(held)]


def _different(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return quotes of different words, those that say what is reported and of when before bare ones."""
    stem = material.pack.subject.removesuffix("责任制")
    different = {quote.text: quote for quote in quotes if is_sound(material, quote.text)}.values()

    def lacks(quote: Quote) -> int:
        full = _FULL[0] <= len(quote.text) <= _FULL[1]
        return 2 * (not full) + (stem not in quote.text) + (not _YEAR.search(quote.text)) + ("*" in quote.text)

    return sorted(different, key=lacks)


def _frames(material: Material, held: dict[str, tuple[str, ...]]) -> list[str]:
    kind = material.asked.type
    if kind:
        texts = [*held.get(kind, ()), *held.get("default", ())]
        return [f"“{frame(material, text)}”" for text in dict.fromkeys(texts)][:4]
    general = [f"“{frame(material, text)}”" for text in held.get("default", ())]
    of_types = [  # one each, in its own words
        f"“{frame(replace(material, asked=replace(material.asked, type=name)), group[0])}”"
        for name, group in held.items()
        if group and name != "default"
    ]
    return list(dict.fromkeys([*general[:1], *of_types, *general[1:]]))[:4]


def _word(material: Material, title: str) -> str:
    words = sorted({kind.word for kind in material.pack.report_types} | {"报告", "汇报", "总结"}, key=len, reverse=True)
    return next((word for word in words if title.strip().endswith(word)), "")
