"""The one number that an own report tells of a thing, for setting two reports side by side."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import span_quote
from assistant.writers.answer.own.aliases import Aliases, called_otherwise
from assistant.writers.answer.own.asked import has_word
from assistant.writers.answer.own.found import stands_in
from assistant.writers.answer.own.record import CHANGES, STANDING
from assistant.writers.answer.own.reports import sentences_outside
from assistant.writers.cite import Quote

UNITS = "次场期轮起件例条篇则人名位份个家本册张项处节堂种块门"
_GROUPS = ("起件例", "次场期轮", "人名位", "条篇则", "个家处")
_NUMBER = r"(?P<number>\d+(?:\.\d+)?)"
_CAME_TO = re.compile(r"由[\d.]+\D{0,3}(?:增|扩|提高|上升|降|减|缩|压|调整)[^\d]{0,3}[\d.]+")
_PART = re.compile(r"\s*(?:其中|有\d+[人名位][^，。；]{0,2}(?:被|获|荣|评|当选|入选))")  # some of those counted before
_HEADS = re.compile(r"[（(][一二三四五六七八九十\d]{1,2}[）)][^，。；：\d]{2,14}。$")
_CLAUSE, _ITEM = re.compile(r"[^，；。：\n]+"), re.compile(r"[^，；。：、\n]+")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of one report, and the sentence it stands in."""

    document: Document
    number: float
    unit: str
    quote: Quote
    clause: str = ""  # what of the sentence tells it


def counted_of(
    document: Document,
    report: Report,
    words: Sequence[str],
    unit: str,
    known: Aliases,
    other: Callable[[str], bool] = lambda _: False,
) -> Counted | None:
    """Return the one number with the unit that stands with most of the words; no number where two say it otherwise.

    A clause is left out where it is of the ``other`` kind than the one asked of.
    """
    group = next((group for group in _GROUPS if unit in group), unit)
    any_unit = f"人次|[{UNITS}]" if not unit else unit if len(unit) > 1 else f"[{group}]"
    number = re.compile(rf"{_NUMBER}\s*[多余]?(?P<unit>{any_unit})(?![月次])")
    found: list[tuple[int, Counted]] = []
    came: list[Counted] = []
    part: list[tuple[int, Counted]] = []  # 其中征地舆情1起 is one of those that were counted before
    changed: list[Counted] = []  # 清理工作群5个 is not how many there are
    ended, before = -1, ""
    for span in sentences_outside(report, "plans"):
        # （一）网评员仍然不够。目前登记16人: what heads an entry names what its first sentence counts
        heads = ended == span.start and _HEADS.match(report.text[report.text.rfind("\n", 0, ended) + 1 : ended])
        before, ended = before if heads else "", span.end
        for clause in _counting(span.of(report.text), number):
            numbers = list(number.finditer(clause[0]))
            held = sum(has_word(clause[0], word) or called_otherwise(word, clause[0], known) for word in words)
            if not held and len(clause[0]) <= 9 and not number.search(before):
                held = sum(has_word(before, word) for word in words)  # 开展集中学习，全年14次
            before = clause[0]
            if len(numbers) == 2 and _CAME_TO.search(clause[0]):
                numbers = numbers[1:]  # 由9名增加到12名
            if len(numbers) == 1 and held and not other(clause[0]):
                quote = span_quote(document, report, span, "")
                told = Counted(document, float(numbers[0]["number"]), numbers[0]["unit"], quote, clause[0])
                found.append((held, told))
                part += [(held, told)] if _PART.match(clause[0]) else []
                came += [told] if _CAME_TO.search(clause[0]) else []
                change = CHANGES.search(clause[0])
                if change and not (STANDING.search(clause[0]) or change[0] in words or _CAME_TO.search(clause[0])):
                    changed.append(told)
    if came:  # 由8人增加到13人 counts all, 40岁以下只有4人 some of them
        found = [one for one in found if one[1] in came]
    whole = max((one[0] for one in found if one not in part), default=0)
    if whole and all(held <= whole for held, _ in part):  # 其中意识形态专题3次 is what is asked of, where it says so
        found = [one for one in found if one not in part]
    if any(told not in changed for _, told in found):
        found = [one for one in found if one[1] not in changed]
    if not found and unit:
        found = [one for one in _in_one_breath(document, report, words, number) if not other(one[1].clause)]
    most = max((held for held, _ in found), default=0)
    best = [one for held, one in found if held == most]
    if len({one.number for one in best}) > 1:  # 有2场讲座是补签的, told as a problem, are some of them
        best = [one for one in best if not stands_in(report, one.quote, "problems")] or best
    if len({one.number for one in best}) > 1:
        return replace(best[0], number=math.nan)
    return best[0] if best else None


def _counting(text: str, number: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the clauses of a sentence, and of one that counts several things each of those: 网站1个、工作群17个."""
    for clause in _CLAUSE.finditer(text):
        if len(number.findall(clause[0])) > 1 and not _CAME_TO.search(clause[0]):
            yield from _ITEM.finditer(text, clause.start(), clause.end())
        else:
            yield clause


def _in_one_breath(
    document: Document, report: Report, words: Sequence[str], number: re.Pattern[str]
) -> Iterator[tuple[int, Counted]]:
    """Yield the one number with the unit that is told in one breath with the thing: 讲坛开讲8期，听讲640人次."""
    for span in sentences_outside(report, "plans"):
        for breath in re.findall(r"[^；。\n]+", span.of(report.text)):
            numbers = list(number.finditer(breath))
            if len(numbers) == 1 and all(has_word(breath, word) for word in words):
                quote = span_quote(document, report, span, "")
                yield len(words), Counted(document, float(numbers[0]["number"]), numbers[0]["unit"], quote, breath)


def differ(one: str, other: str, kinds: Sequence[re.Pattern[str]]) -> bool:
    """Whether two wordings are of kinds that exclude one another: 专职网络评论员, 兼职网络评论员."""
    return any((a := kind.search(one)) and (b := kind.search(other)) and a[0] != b[0] for kind in kinds)
