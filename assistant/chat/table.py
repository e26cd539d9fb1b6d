"""What lies on the table of a conversation: files handed in, notes given, the draft, the review; which came last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from assistant.chat.handed import Handed
from assistant.chat.kept import with_history
from assistant.results import Draft, Review
from assistant.tasks.revise.facts import TAKEN

MAX_UNDONE = 8  # earlier versions of a draft that can be gone back to
_MOST_FILES = 6
_STAYS = ("unit", "speaker", "period", "type", "notice", "genre")  # said once, true for the whole conversation


@dataclass
class Table:
    """What a message may be about without saying so."""

    files: tuple[Handed, ...] = ()  # that were handed in
    together: int = 0  # how many of them came last, with one message
    draft: Draft | None = None
    review: Review | None = None
    last: Literal["", "draft", "review"] = ""  # what was worked on last
    _given: list[tuple[str, str]] = field(default_factory=list)  # notes as they came, and as they stand now

    @property
    def notes(self) -> str:
        """All notes of the conversation as they stand now, a text after the other."""
        return "\n".join(now for _, now in self._given)

    @property
    def reviews_own_draft(self) -> bool:
        """Whether the review is of the draft that was written here."""
        return bool(self.draft and self.review and self.review.outline.text == self.draft.text)

    def put(self, result: Draft | Review) -> None:
        """Lay a result down; the notes of a draft stay when another draft follows."""
        if isinstance(result, Review):
            self.review, self.last = result, "review"
            return
        self.draft, self.last = with_history(result, MAX_UNDONE), "draft"
        came, now = result.request.notes if result.request else "", notes_of(result).strip()
        if now:  # a revision appends to its notes, so that the longer of two texts that begin alike is the same again
            apart = (
                one
                for one in self._given
                if not (came.startswith(one[0]) or one[0].startswith(came) or one[0] in came or one[1] in came)
            )
            self._given = [*apart, (came, now)]

    def wishes(self) -> dict[str, Any]:
        """Return what earlier drafts of the conversation were told that holds for the next one, too."""
        request = self.draft.request if self.draft else None
        return {name: value for name in _STAYS if request and (value := getattr(request, name))}

    def hand(self, files: Sequence[Handed]) -> None:
        """Take what was handed in; only the last files are kept as they came, of those before the text alone."""
        names = {one.name for one in files}
        before = [replace(one, data=b"") for one in self.files if one.name not in names]
        self.files = tuple([*before, *files][-_MOST_FILES:])
        self.together = len(files)

    def files_meant(self, message: str) -> tuple[Handed, ...]:
        """Return the files that a message names, else those that were handed in last."""
        named = tuple(one for one in self.files if f"《{one.name}》" in message)
        return named or self.files[-self.together :] if self.together else ()


def notes_of(draft: Draft) -> str:
    """Return a draft's notes without the facts that the user took back or put right since."""
    if draft.plan is None:
        return str(draft.request.notes) if draft.request else ""
    notes, unused = draft.plan.notes, draft.plan.unused
    gone = [fact for n, fact in enumerate(notes.facts) if unused.get(n, "").startswith(TAKEN)]
    text = notes.text
    for fact in sorted(gone, key=lambda one: -one.start):
        text = text[: fact.start] + text[fact.end :]
    return "\n".join(line for line in text.splitlines() if re.search(r"[\u4e00-\u9fff]", line))
