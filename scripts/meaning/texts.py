"""What the encoder learns from: the questions and notes of the packs, each with what it is one of."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.genre import GenrePack
from assistant.meaning import PARTS
from assistant.retrieval.understand import unnamed
from assistant.tasks.ask.spoken import in_plain_words
from assistant.tasks.ask.ways import compared, groups_of

FOLD = 5  # one in how many texts is held back by ``--fold``
# Questions that want a page and not an answer written down: each kind of page is a class of its own, so that they stand
# apart; and those that nothing answers, which are of no class.
_PAGES = ("how", "mistakes", "length", "headings", "sentences", "example", "outline", "place", "count", "extreme",
          "difference", "about", "notice")  # fmt: skip
_NOTHING = ("own", "foreign", "deed", "future")


@dataclass
class Task:
    """Texts of one task, the class of each (-1: of none), and through which head it is looked at."""

    head: str
    texts: list[str] = field(default_factory=list)
    classes: list[int] = field(default_factory=list)
    held_back: list[bool] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, name: str, key: str = "") -> None:
        """Take a text of the class ``name``; ``key`` is what decides whether it is held back."""
        self.texts.append(text)
        self.classes.append(self.names.setdefault(name, len(self.names)) if name else -1)
        self.held_back.append(is_held_out(key or text))


def is_held_out(text: str) -> bool:
    """Whether a text is of the fifth that an encoder trained with ``--fold`` has not seen."""
    return zlib.crc32(text.encode()) % FOLD == 0


def tasks(packs: Sequence[GenrePack]) -> dict[str, Task]:
    """Return the tasks by name: which questions are one, what they want and are about; which notes are one."""
    found = {name: Task(head) for name, head in _HEADS.items()}
    found["part"].names = {name: number for number, name in enumerate(PARTS)}
    for pack in packs:
        for number, group in enumerate(groups_of(pack)):
            for question in dict.fromkeys(group):
                key = compared(question)
                for said in dict.fromkeys((key, question)):
                    found["question"].add(said, f"{pack.id} {number}", key)
        for question in pack.questions.unanswered:
            found["question"].add(compared(question), "")
        _add_wishes(found, pack)
        _add_notes(found, pack)
    return found


_HEADS = {"question": "question", "wish": "wish", "about": "wish", "kind": "note", "topic": "note", "part": "part"}


def _add_wishes(found: dict[str, Task], pack: GenrePack) -> None:
    for wish, by_matter in pack.question_examples.root.items():
        for matter, questions in by_matter.items():
            for question in questions:
                said = in_plain_words(question)
                for form in dict.fromkeys((said, unnamed(said, pack))):
                    found["wish"].add(form, wish, question)
                if wish in _PAGES:
                    found["question"].add(compared(question), f"{pack.id} {wish} {matter}", question)
                elif wish in _NOTHING:
                    found["question"].add(compared(question), "", question)
                if matter != "none":
                    found["about"].add(said, f"{pack.id} {matter}", question)


def _add_notes(found: dict[str, Task], pack: GenrePack) -> None:
    held = pack.examples
    homes = {deed.name: deed.home or deed.otherwise for deed in pack.phrases.deeds}
    for part, by_kind in (("done", held.deeds), ("plans", held.plans), ("problems", held.judgements)):
        for kind, notes in by_kind.items():
            for note in notes:
                found["kind"].add(note, f"{pack.id} {part == 'problems'} {kind}")
                found["part"].add(note, part)
                if home := homes.get(kind, "") if part != "problems" else "":
                    found["topic"].add(note, f"{pack.id} {home}")
    for topic, notes in held.topics.items():
        for note in notes:
            found["topic"].add(note, f"{pack.id} {topic}")
    for part, alone in (("done", held.others), ("problems", held.shortfalls), ("causes", held.causes)):
        for note in alone:
            found["part"].add(note, part)
            found["kind"].add(note, "")
