"""What is asked of a draft, and the notes it comes with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.structure.notes import read_notes
from assistant.structure.notes.fact import Notes
from assistant.tasks.draft.named import with_parameters

MOST_CHARS = 50_000  # of notes; beyond it is a book, not notes


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What to draft. ``section``: roles, headings or topics, one or several (做法、问题), or "all".

    Fields left empty are read from the notes. ``like`` is the id of a sample to follow in form; ``length``
    characters, 0 for the samples' own; ``plain`` leaves out stock sentences; another ``variant`` gives another
    wording. ``notes`` may be empty where there is a report to ``renew``.
    """

    notes: str
    section: str = "all"
    type: str = ""
    speaker: str = ""
    unit: str = ""
    period: str = ""
    title: str = ""
    like: str = ""
    length: int = 0
    plain: bool = False
    genre: str = ""
    variant: int = 0
    renew: str = ""  # last year's report, to be this year's frame
    notice: str = ""  # the notice that asks for the report
    without_notice: bool = False  # leaves aside the one that the library holds
    addressee: str = ""  # 主送机关
    date: str = ""  # 成文日期, for Word
    sentence: bool = False  # no more than a sentence, without heading and stock phrases
    paragraph: bool = False  # each part as one paragraph, without headings


def read_given(request: DraftRequest, pack: GenrePack) -> Notes:
    """Return the notes of a request; raises BadInput where they hold nothing to write."""
    text = tidy_lines(request.notes)
    cure = "每行写一件事，带上次数、人数，例如：中心组学习12次，参学率98%"
    if not text.strip():
        raise BadInput("要点是空的", cure=cure)
    if len(text) > MOST_CHARS:
        raise BadInput(f"要点太长（{len(text)}字，最多{MOST_CHARS}字）", cure="只留要写进报告的事实，或分几次起草")
    if not any("\u4e00" <= letter <= "\u9fff" for letter in text):
        raise BadInput("要点里没有中文内容", cure=f"请用中文写要点；{cure}")
    notes = with_parameters(read_notes(text, pack))
    usable = any(not fact.reason for fact in notes.facts)
    if not usable and request.section not in ("opening", "closing") and not notes.parameters.get("position"):
        reasons = "；".join(dict.fromkeys(fact.reason for fact in notes.facts)) or "没有读到工作事实"
        raise BadInput(f"要点里没有可以写进报告的事实（{reasons}）", cure=cure)
    return notes


def tidy_lines(text: str) -> str:
    """Return ``text`` with plain line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def completed(request: DraftRequest, notes: Notes) -> DraftRequest:
    """Return the request without stray spaces, of the length that the notes state where it names none."""
    texts = {name: getattr(request, name).strip() for name in ("speaker", "unit", "period", "title", "addressee")}
    return replace(request, **texts, length=request.length or _length(notes))


def _length(notes: Notes) -> int:
    digits = "".join(letter for letter in notes.parameters.get("length", "") if letter.isdigit())
    return int(digits[:5]) if digits else 0
