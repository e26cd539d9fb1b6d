"""The writing guide of a pack as one text to be cited and opened: its parts, then its topics, a line each.

It is written from the pack and no file of it; searches do not find it, as it is no document of the office's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.genre.answers import AnswersFile
from assistant.genre.pack import GenrePack
from assistant.genre.writing import WritingFile
from assistant.passage import Document, content_id

_NUMERALS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class GuideLine:
    """Where a line of the guide stands in it."""

    place: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide as a document that ships, its text, and where each of its lines stands."""

    document: Document
    text: str
    lines: dict[str, GuideLine]


def writing_guide(pack: GenrePack) -> Guide:
    """Write the guide of a pack down; a line that stands under two parts is cited where it stands first."""
    title = f"{pack.name}写作指引"
    written, lines, place = title, {}, ("", "")
    for depth, line in _written(pack):
        written += "\n"
        if depth < 2:
            place = (line, "") if depth == 0 else (place[0], line)
        elif line not in lines:
            path = " › ".join(part for part in place if part)
            lines[line] = GuideLine(path, len(written), len(written) + len(line))
        written += line
    number = content_id("guide", written)
    return Guide(Document(number, title, "guide", pack.id, title, "", "", 0, True), written, lines)


def _written(pack: GenrePack) -> Iterator[tuple[int, str]]:
    """Yield the lines with their depth: 0 a part, 1 what stands under it, 2 a line of advice."""
    for n, guide in enumerate(pack.roles, 1):
        yield 0, f"{_numeral(n)}、{guide.name}"
        if guide.purpose:
            yield 2, guide.purpose
        for number, (name, held) in enumerate((("怎么写", guide.advice), ("容易出的毛病", guide.mistakes)), 1):
            if held:
                yield 1, f"（{_numeral(number)}）{name}"
                yield from ((2, line) for line in held)
    yield 0, f"{_numeral(len(pack.roles) + 1)}、各主题怎么写"
    for n, topic in enumerate(pack.topics, 1):
        yield 1, f"（{_numeral(n)}）{topic.name}"
        yield from ((2, line) for line in topic.moves)
        yield from ((2, f"{slot.name}：{slot.ask}") for slot in topic.slots if slot.ask)
    yield 0, f"{_numeral(len(pack.roles) + 2)}、人称"
    for kind in pack.report_types:
        if kind.speakers:
            yield 2, person_line(pack, kind.name)
    yield from _more(pack.writing, len(pack.roles) + 3)
    yield from _answers(pack.answers, len(pack.roles) + 8)
    if pack.cases.circumstances:
        yield 0, f"{_numeral(len(pack.roles) + 9)}、各种情况怎么写"
    for n, case in enumerate(pack.cases.circumstances, 1):
        yield 1, f"（{_numeral(n)}）{case.name}"
        yield from ((2, line) for line in case.says.values())


def _more(writing: WritingFile, first: int) -> Iterator[tuple[int, str]]:
    """Yield what stands in ``writing.yaml``, its parts numbered from ``first`` on."""
    if writing.parts:
        yield 0, f"{_numeral(first)}、还要提醒的"
    for n, (name, held) in enumerate(writing.parts.items(), 1):
        yield 1, f"（{_numeral(n)}）{name}"
        yield from ((2, line) for line in (held.purpose, *held.mistakes) if line)
    if writing.occasions:
        yield 0, f"{_numeral(first + 1)}、整篇怎么写"
    for n, whole in enumerate(writing.occasions, 1):
        yield 1, f"（{_numeral(n)}）{whole.name}"
        lines = (whole.purpose, *whole.parts.values(), *whole.collect, *whole.steps, *whole.mistakes)
        yield from ((2, line) for line in lines if line)
    if writing.plights:
        yield 0, f"{_numeral(first + 2)}、遇到难处怎么办"
        yield from ((2, line) for plight in writing.plights for line in plight.says)
    if writing.contrasts:
        yield 0, f"{_numeral(first + 3)}、几种报告差在哪里"
    for n, contrast in enumerate(writing.contrasts, 1):
        yield 1, f"（{_numeral(n)}）{contrast.name}"
        yield from ((2, f"{kind}：{said}") for kind, said in contrast.kinds.items())
    if writing.apart:
        yield 0, f"{_numeral(first + 4)}、容易弄混的"
    for n, pair in enumerate(writing.apart, 1):
        yield 1, f"（{_numeral(n)}）{'和'.join(pair.sides)}"
        yield 2, pair.differ
        yield from ((2, f"{name}：{side.says}") for name, side in pair.sides.items() if side.says)
        if pair.writing:
            yield 2, pair.writing


def _answers(answers: AnswersFile, first: int) -> Iterator[tuple[int, str]]:
    if answers.root:
        yield 0, f"{_numeral(first)}、常问的"
    for n, (name, held) in enumerate(answers.root.items(), 1):
        yield 1, f"（{_numeral(n)}）{name}"
        yield from ((2, answer.says) for answer in held)


def person_line(pack: GenrePack, name: str) -> str:
    """Return in which person a kind of report is written."""
    kind = pack.report_type(name)
    person = "第一人称" if kind.person == "first" else "以单位名义"
    return f"{kind.name}：{person}，自称“{'”“'.join(kind.speakers[:2])}”，一篇之内不换"


def _numeral(number: int) -> str:
    """Return a number up to 99 as a heading has it."""
    tens, ones = divmod(number, 10)
    if number <= 10:
        return _NUMERALS[number]
    return f"{_NUMERALS[tens] if tens > 1 else ''}十{_NUMERALS[ones] if ones else ''}"
