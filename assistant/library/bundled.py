"""Which bundled documents of a library are out of step with the packs that ship."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from assistant.genre import BundledText
from assistant.passage import Document


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
