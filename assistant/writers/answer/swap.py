"""Another way of saying something: what to put for words used too often, too plain or too hard, and who writes so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checks.desk import Desk
from assistant.checks.language.colloquial import check_colloquial
from assistant.passage import Document
from assistant.report import Point, Report, Section, Span
from assistant.structure.parse import parse_report
from assistant.structure.sentences import split_sentences
from assistant.structure.wording import wording
from assistant.writers.answer.fit_asked import asks_fit
from assistant.writers.answer.material import Known, Material, span_quote
from assistant.writers.answer.places import place_of
from assistant.writers.answer.replaced import (
    Replaced,
    bare_of,
    chooses,
    entry_of,
    filled,
    hardly_other,
    like,
    pairs,
    puts_otherwise,
    wanted_words,
)
from assistant.writers.answer.sound import is_sound
from assistant.writers.answer.words import block, joined, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote

_SAME_FACT = "**换词不换事**：只换说法，事实、数字和程度都照原来的；没有做到的，不能借着换词写成做到了。"
_QUOTES = re.compile(r"[“\"「][^”\"」]*[”\"」]")
_LIGHTER = re.compile("轻|委婉|温和|缓和|婉转|好听|体面|稳妥|不那么|夸|太重|过重|扎眼")
_HARDER = re.compile("重一点|再重|严厉|硬一点|有力一点|分量")
_OF_FOUR = re.compile("四字|四个字的")
_CONDITION = re.compile("时$|语气|口气|拿不准|加动词|[（(]")
_TURNS = re.compile("同时，|也要看到|也应看到|清醒看到|清醒地看到|对照.{2,16}，|总体上?看|总的看")
_PASSAGE, _CHANGED = re.compile("的?(?:段落|例段|整段|段子|原文|例文)[？?。]?$"), re.compile("[换替改]|近义|同义|别的")
_OBJECTS = 3  # characters of a verb up to which its brackets name its objects
_SHOWN, _NOUNS = 4, 4  # replacements with a place of the samples; nouns a verb goes with
_HEADED, _LENGTH = 30, (8, 80)  # characters of a heading, and of a sentence, that shows a word in use
_FRAMED = 3  # transitions, closings and headings shown
_SHARED = 2  # pairs of characters by which a heading says the like
_LOOKED_AT = 12  # samples looked at for one word
_WHOLE = 5  # characters from which words are a sentence of their own
# 别老写“认识不到位”，还能从哪些角度写
_ANGLES = re.compile("角度|方面|层面|维度|哪些原因|思路|从哪|从何|怎么[剖分]析|别的原因")


def wants_swap(material: Material) -> bool:
    """Whether a question wants another way of saying something it shows."""
    asked = material.asked
    if _PASSAGE.search(asked.said) and not _CHANGED.search(asked.said):
        return False  # 高度重视的段落 wants to see one
    said = asked.said or asked.question
    if asks_fit(material) or _ANGLES.search(_QUOTES.sub("", said)) or chooses(said):
        return False
    within = asked.outside in ("", "future") and puts_otherwise(said, asked.question, material.common.replacements)
    return asked.swap or within


def of_angles(material: Material) -> Material:
    """Return the material as for how to write, where words are quoted only to ask for more than them."""
    asked = material.asked
    if not asked.swap or not asked.targeted or asks_fit(material) or wants_swap(material):
        return material
    return replace(material, known=Known(), asked=replace(asked, intent="how_to", swap=False, of_writing=True))


def compose_swap(material: Material) -> Written:
    """Answer what else can be said for the words a question quotes."""
    said = material.asked.said or material.asked.question
    entries = material.common.replacements
    wanted = wanted_words(said, material.asked.question, entries)
    if not wanted:
        return Written("example", False, iter([_UNNAMED]), exact=True)
    fixed = [text for words in wanted if (text := _fixed(material, words))]
    found = [] if fixed else [one for words in wanted if (one := entry_of(words, entries))]
    told = [*fixed, *(_put(one, said) for one in found)]
    if not told:
        told = [text for text in (_spoken(material, wanted[0]), _paired(material, wanted[0])) if text]
    if not (found or fixed) and (near := like(wanted[0], entries)):
        found, told = [near], [_put(near, said), *told]
    told += [text for words in wanted if not fixed and (text := _rewritten(material, words))]
    if not told:
        return _by_samples(material, wanted[0])
    if found:
        told += _in_use(material, found)
    elif not fixed and len(wanted[0]) >= _WHOLE:
        told.append(f"要再改得书面些，{_BY_HAND}")
    return Written("example", True, iter([*told, _SAME_FACT]), exact=True)


def _put(found: Replaced, said: str) -> str:
    """Return what to put for the words, in the order that suits the tone asked for, and what to mind."""
    others = [put for put in found.entry.put if not hardly_other(bare_of(put)[0], found.words)]
    order = [filled(put, found.words, found.part) for put in sorted(others, key=lambda put: _unfit(put, said))]
    lead = f"“{found.words}”可以换成" if found.part == found.words else f"“{found.words}”里的“{found.part}”可以换成"
    if found.near:
        lead = f"换词表里没有“{found.words}”，最接近的是“{found.part}”，可以换成"
    elif len(found.words) < len(found.part):
        lead = f"“{found.words}”可以换成"
    note = f"\n\n**换的时候**：{found.entry.note}。" if found.entry.note else ""
    return f"**{lead}**：{'；'.join(order)}。{note}"


def _unfit(put: str, said: str) -> int:
    word, of = bare_of(put)
    tone = ("较轻" in of) - ("较重" in of)
    wrong = -tone if _LIGHTER.search(said) else tone if _HARDER.search(said) else 0
    return wrong - (bool(_OF_FOUR.search(said)) and len(word) == 4)


def _fixed(material: Material, words: str) -> str:
    """Say that a set formulation keeps its words, and which verbs may stand before it."""
    phrase = next((one for one in material.common.set_phrases if one.name in words), None)
    if not phrase:
        return ""
    verbs = f"能换的只是前面的动词：{joined(phrase.verbs)}。" if phrase.verbs else "能换的只是前后的动词。"
    source = f"（提法表，来源：{phrase.source}）" if phrase.source else ""
    return f"**“{phrase.name}”是固定提法，词和次序都不换。**{verbs}{source}"


def _spoken(material: Material, words: str) -> str:
    """Return what a document writes for words of speech, as a review says it."""
    desk = Desk(parse_report(words, material.pack), material.common, material.pack)
    lines = [f"“{one.quote}”：{one.suggestion.removeprefix('换成书面语：')}" for one in check_colloquial(desk)]
    return block("口语词，书面上写（口语表）", lines)


def _paired(material: Material, words: str) -> str:
    """Return which verbs of its kind the nouns take that a verb may stand before."""
    held = material.common.collocations
    kinds = [verbs for _, verbs in held.verbs if words in verbs]
    lines = [
        f"{noun}：{joined([verb for verb in verbs if verb != words][:4])}"
        for noun, verbs in held.nouns
        if words in verbs or any(verbs[0] in kind for kind in kinds)
    ]
    return block(f"“{words}”换什么，看后面跟的是什么（搭配表）", lines[:_NOUNS])


def _rewritten(material: Material, words: str) -> str:
    """Return a whole sentence of speech as the draft would write it; empty where that changes or leaves too little."""
    if len(words) < _WHOLE:
        return ""
    written = wording(material.pack.spoken).written(words.strip("。！？"))
    speech = any(re.search(said, written) for said, _ in material.common.colloquial.sure)
    if written == words.strip("。！？") or speech or not is_sound(material, written):
        return ""
    return f"**整句照起草的改法**：“{written}”。"


def _in_use(material: Material, found: Sequence[Replaced]) -> list[str]:
    """Return how many samples use which of the replacements; else how they put the like."""
    samples = material.samples
    if not samples.n:
        return []
    uses, used = _uses(material, [put for one in found for put in one.entry.put])
    framed = [text for one in found if one.entry.frame and (text := _framed(material, one.entry.frame))]
    told = [block(f"{samples.n} 篇{samples.label}里用过的{samples.basis}", uses), *dict.fromkeys(framed)]
    if not any(told):
        told = [block(f"{samples.label}里意思相近的原句", _related(material, found[0].part))]
    none = [] if used else [f"这几种说法，{samples.n} 篇{samples.label}里都没有原样用过。{samples.basis}"]
    return told if any(told) else none


def _uses(material: Material, puts: Sequence[str]) -> tuple[list[str], bool]:
    """Return lines that tell how many samples use a replacement, each with one place; and whether any is used at all.

    A verb is counted by what it is done to first; by itself where no sample has it so, or none that can be shown.
    """
    counted = []
    for put in dict.fromkeys(puts):
        for alone, (pattern, shown) in enumerate(_patterns(put)):
            if holding := [pair for pair in material.samples.items if pattern.search(pair[1].text)]:
                counted.append((alone, -len(holding), put, shown, pattern, holding))
    lines: dict[str, str] = {}
    for _, n, put, shown, pattern, holding in sorted(counted, key=lambda one: one[:2]):
        if len(lines) < _SHOWN and put not in lines and (quote := _place(material, pattern, holding)):
            lines[put] = f"{shown}：{-n} 篇，如{quoted(material, quote, 90)}（{titles([quote.name])}）"
    return list(lines.values()), bool(counted)


def _related(material: Material, part: str) -> list[str]:
    """Return headings and leads of the samples that share pairs of characters with what is to be replaced."""
    own, found = pairs(part), []
    for document, report in material.samples.items:
        for node in report.nodes():
            if isinstance(node, Section):
                continue
            heading = (node.lead if isinstance(node, Point) else node.heading) or ""
            shared = len(own & pairs(heading))
            if shared < _SHARED or part in heading or not _LENGTH[0] <= len(heading) <= _HEADED:
                continue
            if (at := report.text.find(heading, node.start)) >= 0:
                span = Span(at, at + len(heading))
                found.append((-shared, document.bundled, span_quote(document, report, span, place_of(report, at))))
    found.sort(key=lambda one: one[:2])
    sound = [quote for _, _, quote in found[:_LOOKED_AT] if is_sound(material, quote.text)]
    return [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in sound[:_FRAMED]]


def _framed(material: Material, frame: str) -> str:
    """Return how samples turn to what is lacking, or end: whole sentences tell more than single words."""
    found: dict[str, Quote] = {}
    for document, report in sorted(material.samples.items, key=lambda pair: pair[0].bundled):
        span = report.closing if frame == "closing" else _turn(report)
        if span and len(span.of(report.text)) <= _LENGTH[1]:
            found.setdefault(span.of(report.text), span_quote(document, report, span, place_of(report, span.start)))
    shown = [quote for text, quote in found.items() if is_sound(material, text)][:_FRAMED]
    name = "结尾句" if frame == "closing" else "由成绩转到问题的句子"
    return block(
        f"{material.samples.label}的{name}", [f"{quoted(material, one)}（{titles([one.name])}）" for one in shown]
    )


def _turn(report: Report) -> Span | None:
    """Return the sentence by which a report turns to what is lacking."""
    for section in report.sections:
        if section.role == "problems":
            for span in split_sentences(report.text, section.start, section.end):
                if _TURNS.search(text := span.of(report.text)) and not text.startswith(section.number or "、"):
                    return span
    return None


def _patterns(put: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what shows a replacement in a text and how to name it: a short verb by what it is done to, then the word.

    Brackets that only say when it fits, 继续（接着做）, stand in no text: the word itself is there or is not.
    """
    word, of = bare_of(put)
    if put[-1] != "）" and of:  # 按照（上级）部署要求
        yield re.compile("[^，。；]{0,8}".join(map(re.escape, re.split("（.*?）|……", put)))), f"“{put}”"
        return
    if "……" in word or not word:
        return
    objects = [one for one in re.split(r"[、，]", of) if one and "…" not in one]
    if objects and len(word) <= _OBJECTS and not _CONDITION.search(of):
        gap = f"{re.escape(word)}[^，。；：！？、\\n]{{0,4}}?(?:{'|'.join(map(re.escape, objects))})"
        yield re.compile(gap), f"“{word}”（{'、'.join(objects)}）"
    if len(word) > 1:
        yield re.compile(f"(?<![不未没]){re.escape(word)}(?!性|度)"), f"“{word}”"


def _place(material: Material, pattern: re.Pattern[str], holding: Sequence[tuple[Document, Report]]) -> Quote | None:
    """Return a heading or a sentence that uses the words: an office's own first, then headings."""
    found: list[tuple[float, Quote]] = []
    for document, report in sorted(holding, key=lambda pair: pair[0].bundled)[:_LOOKED_AT]:
        for span, headed in _stretches(report, pattern):
            text = span.of(report.text)
            worth = 2.0 * document.bundled - headed + 0.3 * len(re.findall(r"\d|\*", text)) + len(text) / 40
            found.append((worth, span_quote(document, report, span, place_of(report, span.start))))
    for _, quote in sorted(found, key=lambda one: one[0])[:_LOOKED_AT]:
        if quote.text not in material.asked.given and is_sound(material, quote.text):
            return quote
    return None


def _stretches(report: Report, pattern: re.Pattern[str]) -> Iterator[tuple[Span, bool]]:
    """Yield the headings that hold the words, then the sentences."""
    for node in report.nodes():
        if isinstance(node, Section):
            continue
        heading = (node.lead if isinstance(node, Point) else node.heading) or ""
        if len(heading) <= _HEADED and pattern.search(heading) and (at := report.text.find(heading, node.start)) >= 0:
            yield Span(at, at + len(heading)), True
    for match in pattern.finditer(report.text):
        first = report.text.rfind("\n", 0, match.start()) + 1
        last = report.text.find("\n", match.end())
        for span in split_sentences(report.text, first, last if last >= 0 else len(report.text)):
            if span.start <= match.start() < span.end and _LENGTH[0] <= span.end - span.start <= _LENGTH[1]:
                yield span, False


def _by_samples(material: Material, words: str) -> Written:
    """Show headings of the samples that share words with these; without any, say so and how to find the words."""
    missing = f"换词表里没有“{words}”，也没有相近的。"
    if material.samples.n and (shown := _related(material, words)):
        borrowed = block(f"{material.samples.label}里字面相近的原句，可以借它的说法", shown)
        return Written("example", True, iter([missing, borrowed, _SAME_FACT]), exact=True)
    return Written(
        "example", False, iter([f"{missing}资料库里没有现成的换法，不硬凑。", f"自己换时，{_BY_HAND}"]), exact=True
    )


_BY_HAND = (
    "照这三步：先问这句话说的是谁、做了什么、做到什么程度；再把说程度的词（切实、大力、显著）删去，换成具体的动作和对象；"
    "最后念一遍，看事实有没有变。也可以贴上这一段说“比对”，看哪些词要改。"
)
_UNNAMED = (
    "要换的是哪个词、哪句话？把它放在引号里再问一次，例如：“加强”用多了换什么；“老百姓闹事”书面上怎么说。"
    "资料库里的换词表收了常用的动词、套话、过渡语和口头话。"
)
