"""Lines of notes without what is no matter of the report: talk, checks to make, errands, open questions, left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.structure.notes.asides import orders_in
from assistant.structure.notes.asked import Asked, asked_of, is_nod
from assistant.structure.notes.beside import about_notes
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.header import title_of
from assistant.structure.notes.judged import judged_in, read_ahead
from assistant.structure.notes.labels import ordered_label
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.no_matter import ENDS, HEADER, LEFT_OUT, NO, REASONS, no_matter_in
from assistant.structure.notes.paper import heading_in
from assistant.structure.notes.parameters import stated_in, title_line
from assistant.structure.notes.purpose import is_scope
from assistant.structure.notes.put_right import AnotherNumber, another_number
from assistant.structure.notes.sources import office_label, office_labels, person_label
from assistant.structure.notes.speakers import speakers_in
from assistant.structure.notes.stretch import part_of, rest_of
from assistant.structure.notes.talk import NAMES, NOD, Talk
from assistant.structure.notes.tidied import tidy
from assistant.structure.notes.to_writer import names_only
from assistant.structure.notes.words import fact_topic

ANOTHER = "这个数和前面说的不一样"  # and how the reason goes on, with the number told before
_ANOTHER = ANOTHER + "（前面说的是“{}{}”），没有写入正文，已列入要您补充的内容"
PUT_RIGHT = "是对上一个数的更正，正文按更正后的数写"
TITLED = 4  # lines at the head of notes among which its title may stand
_BELOW = re.compile(r"(?:下面|以下)")


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of the lines of notes, as Talk, and the numbers that another speaker told otherwise."""

    talk: Talk
    others: dict[int, list[AnotherNumber]]  # by where the line begins that told the first number
    denied: dict[int, str]  # by where an answer begins, the question that it denies
    short: frozenset[int] = frozenset()  # where what is said to be a shortfall begins

    def settle(self, found: list[Fact], line: NoteLine, pack: GenrePack) -> list[Fact]:
        """Return the facts of a line with a number put right, and the topic of the question that they deny."""
        if line.start in self.short and found:
            last, before = found[-1], found[-2] if len(found) > 1 else None
            if before and re.match("但|不过|可是", last.text):  # 三审制度有，但有时二审就是打个电话
                both = f"{before.text}，{last.text}", f"{before.said}，{last.said}"
                last, found = replace(last, start=before.start, text=both[0], said=both[1]), found[:-1]
            found = [*found[:-1], replace(last, role="problems", certain=True)]
        for other in self.others.get(line.start, ()):
            found = [replace(fact, said=other.put(fact.said)) for fact in found]
        topic = fact_topic(self.denied.get(line.start, ""), pack)
        return [replace(found[0], topic=topic), *found[1:]] if found and topic and not found[0].headed else found

    def put_aside(self) -> list[Fact]:
        """Return what was put aside, as notes that are not used, each with its reason."""
        told = ((line, why) for line, why in self.talk.aside if line.text)
        return [Fact(line.start, line.end, line.text, tidy(line.text), reason=why) for line, why in told]


def sift(talk: Talk, pack: GenrePack) -> Sifted:
    """Put aside what of the lines is no matter of the report; a chat keeps its questions and answers."""
    chat = bool(talk.aside)
    kept: list[NoteLine] = []
    aside, answers, goes_on = list(talk.aside), dict(talk.answers), set(talk.goes_on)
    others: dict[int, list[AnotherNumber]] = {}
    short = set[int]()
    denied: dict[int, str] = {}
    below = ""  # how much of what follows is not to be written
    named = False
    spoken = False  # whether the line before was told by somebody named
    offices = office_labels(talk.lines)
    speakers = {} if chat else speakers_in(talk.lines, pack)
    first = next((line for line in talk.lines if not line.blank), None)
    for line in talk.lines:
        if line.blank:
            below = ""
        if line is first and line.start not in speakers and (heads := _headed(line, pack)) is not None:
            aside.append((line, HEADER))
            kept += [part_of(line, at := line.text.index(heads), at + len(heads))] if heads else []
            continue
        if line.blank or line.cells:
            kept.append(line)
            continue
        if below:
            aside.append((line, LEFT_OUT))
            below = "" if below == "line" else below
            continue
        if line.start in offices and (name := office_label(line.text)):
            aside += [] if named else [(part_of(line, 0, name), NAMES)]
            named, line = True, part_of(line, name, len(line.text))
        if not chat and (name := person_label(line) or speakers.get(line.start, 0)):
            if not named:
                aside.append((part_of(line, 0, name), NAMES))
            named, spoken_now, line = True, True, part_of(line, name, len(line.text))
            above = next((one for one in reversed(kept) if not one.blank), None)
            if spoken and above and (found := another_number(above.text, line.text)):
                others.setdefault(above.start, []).append(replace(found, line=above))
                aside.append(
                    (
                        part_of(line, 0, found.length),
                        PUT_RIGHT if found.sure else _ANOTHER.format(found.old, found.unit),
                    )
                )
                line = part_of(line, found.length, len(line.text))
                goes_on |= {line.start}
            spoken = spoken_now
        else:
            spoken = False
        if not line.text:
            continue
        if speakers and spoken and is_nod(line.text, set()):
            aside.append((line, NOD))
            continue
        aside += _told_beside(line, pack)
        cut = [] if about_notes(line.text) else list(no_matter_in(line, pack, chat=chat))
        whole = any(why == "left out" and end - start == len(line.text) for start, end, why, _ in cut)
        if whole and _BELOW.match(line.text) and line.text[-1] in "：:":
            below = "line" if re.match(r"下面[这那]?[条段个句]|以下[这那]?一?[条段个句]", line.text) else "all"
        aside += [(part_of(line, start, end), reason) for start, end, reason in _together(cut)]
        left = [part_of(line, start, end) for start, end in rest_of(line.text, [(one[0], one[1]) for one in cut])]
        told = [one for one in left if not (cut and (is_scope(one.text) or names_only(one, line, pack)))]
        aside += [(one, REASONS["talk"]) for one in left if one not in told]
        if cut and chat:
            aside += [(one, NOD) for one in told if is_nod(one.text, set())]
            told = [one for one in told if not is_nod(one.text, set())]
        if cut and told and line.text[-1] in "：:" and not re.search(r"[\d，。；：]", told[-1].text):
            told[-1] = replace(told[-1], text=f"{told[-1].text}：")  # what is left of it still heads what follows
        for one in told:
            if question := _asked_before(one, cut, line):
                if NO.match(line.text[len(question) :].lstrip()):
                    denied[one.start] = question
                else:
                    answers[one.start] = asked_of(question)
            if any(line.start + end <= one.start and line.text[end - 1] in "）)" and start for start, end, _, _ in cut):
                goes_on |= {one.start} if not ENDS.search(line.text[: one.start - line.start]) else set()
        if (ends := [start for start, _, why, _ in cut if why == "short"]) and told:
            short |= {one.start for one in told if one.end <= line.start + ends[0]}
        kept += told
    kept = list(_likely_matter(kept, aside, answers, goes_on, pack, chat=chat))
    return Sifted(Talk(kept, aside, answers, frozenset(goes_on)), others, denied, frozenset(short))


def _likely_matter(
    kept: list[NoteLine],
    aside: list[tuple[NoteLine, str]],
    answers: dict[int, Asked],
    goes_on: set[int],
    pack: GenrePack,
    *,
    chat: bool,
) -> Iterator[NoteLine]:
    """Yield the lines without what is like talk by all that is known of it; that is put ``aside``."""
    read_ahead([line.text for line in kept if not (line.blank or line.cells)])
    for at, line in enumerate(kept):
        states = line.blank or line.cells or stated_in(line) or about_notes(line.text)
        if states or (at <= TITLED and (title_line(line, pack) is not None or title_of(line, {}, pack))):
            yield line
            continue
        cut = judged_in(line.text, pack, chat=chat)
        aside += [(part_of(line, start, end), reason) for start, end, reason in cut]
        for start, end in rest_of(line.text, [(one[0], one[1]) for one in cut]):
            left = part_of(line, start, end)
            if cut and (is_scope(left.text) or names_only(left, line, pack)):
                aside.append((left, REASONS["talk"]))
                continue
            if left.start != line.start and line.start in answers:
                answers.setdefault(left.start, answers[line.start])
            if left.start != line.start and line.start in goes_on:
                goes_on.add(left.start)
            yield left


def _told_beside(line: NoteLine, pack: GenrePack) -> Iterator[tuple[NoteLine, str]]:
    """Yield what a line says beside its facts and is read with them: how much to write."""
    for start, end in orders_in(line.text):
        yield part_of(line, start + 1, end), REASONS["talk"]
    if ordered := ordered_label(line.text, pack):
        yield part_of(line, ordered[0], ordered[1]), REASONS["talk"]


def _headed(line: NoteLine, pack: GenrePack) -> str | None:
    """Return what a first line heads, "" for nothing; None where it tells a fact, or states what the report is."""
    return None if line.cells or title_line(line, pack) is not None else heading_in(line.text, pack)


def _together(cut: list[tuple[int, int, str, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield what is cut out of a line, clauses of one kind that stand side by side as one."""
    left: list[tuple[int, int, str]] = []
    for start, end, _, reason in sorted(cut):
        if left and left[-1][1] == start and left[-1][2] == reason:
            left[-1] = (left[-1][0], end, reason)
        else:
            left.append((start, end, reason))
    yield from left


def _asked_before(rest: NoteLine, cut: list[tuple[int, int, str, str]], line: NoteLine) -> str:
    """Return the question that a line asks before it answers it itself; "" for none."""
    for start, end, why, _ in cut:
        if why == "asked" and line.start + end <= rest.start:
            question = re.match(r".*?[？?]", line.text[start:end])
            return line.text[:start] + question[0] if question else ""
    return ""
