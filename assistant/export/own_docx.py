"""Changes made inside the writer's own Word file: its words change, its formatting and all else stays."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.export.review_docx import own_document
from assistant.sources.docx import read_docx

if TYPE_CHECKING:
    from docx.text.run import Run


class Edit(NamedTuple):
    """``old[start:end]`` became ``new``."""

    start: int
    end: int
    new: str


def edits(old: str, new: str) -> list[Edit]:
    """Return what turns ``old`` into ``new``, line by line, the words that stay left out."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    places = [0]
    for line in before:
        places.append(places[-1] + len(line))
    found: list[Edit] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == d - c:
            for n in range(b - a):
                found += _within(before[a + n], after[c + n], places[a + n])
        elif kind != "equal":
            found += _within("".join(before[a:b]), "".join(after[c:d]), places[a])
    return found


def _within(old: str, new: str, start: int) -> Iterator[Edit]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(start + a, start + b, new[c:d])


def edited_docx(source: bytes, old: str, new: str) -> bytes | None:
    """Return the .docx ``source``, from which ``old`` was read, with the words of ``new``.

    None where that cannot be done to the letter: a new paragraph, or words that stand in no ordinary run.
    """
    wanted = edits(old, new)
    if any("\n" in edit.new for edit in wanted):
        return None
    found = own_document(source, old, {place for edit in wanted for place in (edit.start, edit.end)})
    if found is None:
        return None
    document, runs = found
    starts = sorted(runs)
    for edit in wanted:
        held = [runs[at] for at in starts if edit.start <= at < edit.end]
        _put(held, edit, runs, starts)
        if "\n" in old[edit.start : edit.end]:
            _drop_empty(held)
    buffer = io.BytesIO()
    document.save(buffer)
    data = buffer.getvalue()
    try:
        text, _ = read_docx(data, len(new) + 1000)
    except ValueError:
        return None
    return data if text == new else None


def _put(held: Sequence[Run], edit: Edit, runs: dict[int, Run], starts: Sequence[int]) -> None:
    """Put new words in the first run of a stretch and empty the others; between two, add them to the one before."""
    for run in held[1:]:
        run.text = ""
    if held:
        held[0].text = edit.new
        return
    before = [at for at in starts if at < edit.start]
    if before:
        run = runs[before[-1]]
        run.text = run.text + edit.new


def _drop_empty(held: Sequence[Run]) -> None:
    paragraphs: set[Any] = {run._parent for run in held}
    for paragraph in paragraphs:
        element = paragraph._p
        if not paragraph.text.strip() and element.getparent() is not None:
            element.getparent().remove(element)
