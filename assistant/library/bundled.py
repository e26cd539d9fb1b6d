"""Keeps the bundled documents of a library in step with the packs that ship."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from assistant.genre import BundledText
from assistant.passage import Document, content_id
from assistant.results import Progress

if TYPE_CHECKING:
    from assistant.library.library import Library


def sync_bundled(library: Library, report: Callable[[Progress], None] | None = None) -> None:
    """Learn bundled texts that are new, drop those that are gone or changed."""
    wanted = {content_id(item.kind, item.text): item for pack in library.packs.values() for item in pack.texts}
    present = {item.id: item for item in library.documents()}
    stale, new = out_of_date(present, wanted, library.weak())
    if stale:
        library.remove(stale)
    for n, item in enumerate(new):
        if report:
            report(Progress(f"学习内置资料：{item.title}", n / len(new)))
        library.learn(item.title or item.stem, item.text, kind=item.kind, genre=item.genre, bundled=item)


def out_of_date(
    present: Mapping[str, Document], wanted: Mapping[str, BundledText], weak: Collection[str]
) -> tuple[list[str], list[BundledText]]:
    """Return the ids to remove and the texts to learn; ``present`` and ``wanted`` are by document id.

    What a user has given is never removed, whatever the packs hold; ``weak`` are the ids known as weak.
    """
    stale = [
        name
        for name, document in present.items()
        if document.bundled and not _same(document, wanted.get(name), name in weak)
    ]
    new = [item for name, item in wanted.items() if name not in present or name in stale]
    return stale, new


def _same(document: Document, item: BundledText | None, weak: bool) -> bool:
    if item is None:
        return False
    known = (document.title, document.type, document.period, document.genre, weak)
    return known == (item.title, item.type, item.period, item.genre, item.weak)
