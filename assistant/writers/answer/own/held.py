"""The entries of an own report that a talk goes on about: one of them whole, and what other reports say of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.passage import Citation, Document
from assistant.report import Report, Span
from assistant.results import Answer
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.points import plan_points
from assistant.writers.answer.own.reports import unit_of
from assistant.writers.answer.words import GUIDE, advised, block, bullets, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, quote_again

_LINE = re.compile(r"(?m)^(?P<n>\d{1,2})\. .*?\[(?P<mark>\d{1,3})\]")
_TOLD = re.compile(r"\*\*第 (?P<n>\d{1,2}) 条\*\*")
_BACK = 6  # answers back that a list is held on to
_LED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,2}(?:是|[）)]|[、.．])\s*$")
_PLAIN = re.compile(
    r"工作(?!群)|意识形态|问题|不足|情况|方面|单位|年内|全年|上?半年|个别|少数|部分|存在|不够|不高|发现|要求|开展|加强|质量|重视|程度|水平|管理|没有|现有"
    r"|责任|落实|主要|进一步|有的|还有|不到位|不少|较少|以及|目前|党委|党组|[的了在和与及对由]"
)
MONEY = re.compile(r"\d+(?:\.\d+)?\s*[万亿]?元")
_MOST = 3  # sentences told of one report
_NEAR = 0.5  # share of the best one's score for another sentence


@dataclass(frozen=True, slots=True)
class HeldList:
    """The entries of one own report that an answer listed by number, and the one told since, 0 for none."""

    items: tuple[Citation, ...]
    current: int = 0


def held_list(answers: Sequence[Answer], own: Collection[str]) -> HeldList | None:
    """Return the list of entries of one report among ``own`` that the talk still holds on to, or None."""
    current = 0
    for answer in [*reversed(answers)][:_BACK]:
        told = [int(one["n"]) for one in _TOLD.finditer(answer.text)]
        current = current or (told[-1] if told else 0)
        by_mark = {one.n: one for one in answer.citations}
        listed = [by_mark.get(int(one["mark"])) for one in _LINE.finditer(answer.text)]
        if listed and not told:
            items = [one for one in listed if one]
            one_report = len({one.document for one in items}) == 1 and len(items) == len(listed)
            return HeldList(tuple(items), current) if one_report and items[0].document in own else None
        if not any(one.document in own for one in answer.citations):
            return None  # the talk has gone on to something else
    return None


def write_held(material: Material, extras: Extras) -> Written | None:
    """Tell the entry a turn asks of, or every one, and what the other own reports say of it; None without a list."""
    pairs = extras.own_samples(material)
    held = held_list(extras.answers, {one.id for one, _ in pairs})
    if not held:
        return None
    asked = material.asked
    document = held.items[0].document
    of = next((pair for pair in pairs if pair[0].id == document), None)
    numbers = [asked.ordinal] if asked.ordinal else range(1, len(held.items) + 1)
    if not of:
        return None
    if asked.focus == "money":
        return _of_money(material, extras)
    if asked.focus == "payer":
        if any(re.search(r"批|拨|出资|列支|由", cited.quote) for cited in extras.last):
            return _of_money(material, extras)
        line = "写到这笔钱的那一句没有写谁批的、从哪里出，我不知道，也不猜；请查会议纪要或问财务。"
        return Written("other", False, iter([line]), exact=True)
    others = [pair for pair in pairs if pair[0].id != document and unit_of(pair[0]) == unit_of(of[0])]
    later = sorted((pair for pair in others if pair[0].period > of[0].period), key=lambda pair: pair[0].period)
    wanted = {"later": later, "more": sorted(others, key=lambda pair: pair[0].period)}.get(asked.focus, [])
    blocks = list(_blocks(material, held, of, wanted, list(numbers), pairs))
    return Written("other", True, iter(blocks), exact=True, reports=(document,))


def _blocks(
    material: Material,
    held: HeldList,
    of: tuple[Document, Report],
    others: Sequence[tuple[Document, Report]],
    numbers: Sequence[int],
    pairs: Sequence[tuple[Document, Report]],
) -> Iterator[str]:
    name, focus = titles([of[0].name]), material.asked.focus
    every = [span.of(report.text) for _, report in pairs for span in split_sentences(report.text)]
    for number in numbers:
        if number > len(held.items):
            yield f"{name}那一部分只列了 {len(held.items)} 条，没有第 {number} 条。"
            continue
        whole = _whole(of, held.items, number)
        yield f"**第 {number} 条**：{quoted(material, whole, 600)}（{name}）"
        if not focus:
            continue
        if focus in ("plan", "write"):
            plan = _planned(of, whole.text, every)
            is_plan = plan is not None and plan.start < whole.end and whole.start < plan.end
            if plan and not is_plan:
                yield f"**{name}的打算里对着它的**：{quoted(material, plan, 300)}"
            yield "这是打算，做成了没有请查台账。" if plan else f"{name}的打算里没有找到写它的话。"
            if focus == "write":
                moves = [line for topic in material.pack.topics for line in topic.moves if "整改" in line]
                moves.sort(key=lambda line: line.index("整改"))  # what begins with it is of nothing else
                yield block(f"今年这样写{GUIDE}", advised(material, moves[:1]))
            continue
        told = [_speaking(pair, whole.text, every) for pair in others]
        lines = [f"{quoted(material, one, 300)}（{titles([one.name])}）" for quotes, _ in told for one in quotes]
        word = "后来的报告" if focus == "later" else "别的报告"
        if lines:
            runs = list(dict.fromkeys(run for _, shared in told for run in shared))[:3]
            yield f"**{word}里写到“{'、'.join(runs)}”的**：\n\n{bullets(lines)}"
        elif others:
            yield f"{titles([one.name for one, _ in others])}里没有找到写这件事的话。"
        else:
            yield f"资料库里没有同一单位{'更晚' if focus == 'later' else '别'}的报告写到它。"
    if focus and others:
        yield "只是把几份报告里的话放在一起；改没改到位，请按台账核对。"
    elif focus == "later":
        yield "后来改到哪一步，请查台账，或把后来的报告加进资料库。"


def _planned(of: tuple[Document, Report], whole: str, every: Sequence[str]) -> Quote | None:
    """Return the plan of the same report that shares most with an entry; None where none shares what tells it."""
    rated = []
    for plan in plan_points(*of):
        runs = _shared(whole, plan.text)
        if len(runs) > 1 or any(len(run) > 2 for run in runs):
            weights = ((len(run) - 1) / (1 + sum(run in text for text in every)) for run in runs)
            rated.append((sum(weights), -plan.start, plan))
    return max(rated)[2] if rated else None


def _of_money(material: Material, extras: Extras) -> Written | None:
    """Tell the money that the sentence just told names; None where it names none."""
    own = {document.id for document, _ in extras.own_samples(material)}
    for cited in extras.last:
        if cited.document in own and (found := MONEY.search(cited.quote)):
            line = f"**{found[0]}**：{quoted(material, quote_again(cited), 300)}（{titles([cited.name])}）"
            rest = "这是那份报告里写的数，实际花了多少请查财务的账。"
            return Written("other", True, iter([line, rest]), exact=True, reports=(cited.document,))
    return None


def _whole(of: tuple[Document, Report], items: Sequence[Citation], number: int) -> Quote:
    """Return an entry from its heading to the end of its line, or to where the next one begins on it."""
    document, report = of
    item, text = items[number - 1], of[1].text
    end = text.find("\n", item.start)
    end = len(text) if end < 0 else end
    follows = [one.start for one in items if item.start < one.start < end]
    if follows:
        before = text[item.start : min(follows)]
        end = item.start + len(_LED.sub("", before).rstrip())
    return span_quote(document, report, Span(item.start, max(end, item.end)), item.place)


def _speaking(pair: tuple[Document, Report], whole: str, every: Sequence[str]) -> tuple[list[Quote], list[str]]:
    """Return the sentences of a report, outside its plans, that share most with an entry, and what they share."""
    document, report = pair
    plans = [section for section in report.sections if section.role == "plans"]
    found: list[tuple[float, Span, list[str]]] = []
    for span in split_sentences(report.text):
        runs = _shared(whole, span.of(report.text))
        if any(section.start <= span.start < section.end for section in plans) or not runs:
            continue
        weights = {run: (len(run) - 1) / (1 + sum(run in text for text in every)) for run in runs}
        if len(runs) > 1 or max(map(len, runs)) > 2:
            found.append((sum(weights.values()), span, sorted(runs, key=lambda run: -weights[run])))
    best = max((score for score, _, _ in found), default=0.0)
    near = sorted((one for one in found if one[0] >= _NEAR * best), key=lambda one: -one[0])[:_MOST]
    quotes = [span_quote(document, report, span, "") for _, span, _ in sorted(near, key=lambda one: one[1].start)]
    return quotes, list(dict.fromkeys(run for _, _, runs in near for run in runs[:1]))


def _shared(whole: str, sentence: str) -> set[str]:
    """Return the longest runs of characters that an entry and a sentence share, without what every report says."""
    runs: set[str] = set()
    for piece in re.findall(r"[一-鿿]+", _PLAIN.sub("，", whole)):
        at = 0
        while at < len(piece) - 1:
            end = at + 2
            while end <= len(piece) and piece[at:end] in sentence:
                end += 1
            if end - 1 - at > 1:
                runs.add(piece[at : end - 1])
            at = max(at + 1, end - 2)
    return runs
