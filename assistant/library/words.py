"""The lexical index: BM25 over our own tokens in SQLite's FTS5, kept in step within each transaction.

The index stores no text: what it must forget is worked out again from the passages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice

from assistant.library.catalogue import Catalogue, Filter
from assistant.library.tokens import joined, tokens
from assistant.passage import Document, Passage, content_id

# Another version of the tokens, or of Unicode's tables, would not forget what this one has learnt.
TOKENS = f"1-{unicodedata.unidata_version}"
_BODY, _PLACE = 1.0, 0.5
_MOST_TERMS = 48  # of a long question the rarest are asked for; more cost time and find nothing else
_COMMON_SHARE, _SMALL = 0.25, 4000  # in a large library, tokens of a quarter of its passages are skipped


class WordIndex:
    """BM25 search over body and heading path, limited by facets that are themselves indexed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._frequencies: dict[str, int] = {}
        self._known_at = -1

    def add(self, first: int, document: Document, passages: Sequence[Passage]) -> None:
        """Index passages whose rows begin at ``first``; call inside ``change``."""
        self._catalogue.connection.executemany(
            "INSERT INTO words (rowid, body, place, facets) VALUES (?, ?, ?, ?)",
            ((first + n, *_fields(document, passage)) for n, passage in enumerate(passages)),
        )

    def forget(self, first: int, document: Document, passages: Sequence[Passage]) -> None:
        """Take passages out of the index; they must be as they were added. Call inside ``change``."""
        self._catalogue.connection.executemany(
            "INSERT INTO words (words, rowid, body, place, facets) VALUES ('delete', ?, ?, ?, ?)",
            ((first + n, *_fields(document, passage)) for n, passage in enumerate(passages)),
        )

    def clear(self) -> None:
        """Empty the index; call inside ``change``."""
        self._catalogue.connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
        self._catalogue.set("tokens", TOKENS)

    def search(self, terms: Iterable[str], k: int, where: Filter) -> list[tuple[str, float]]:
        """Return up to ``k`` (passage id, BM25 score > 0), best first; passages without any term are absent."""
        chosen = self._chosen(terms)
        if not chosen or k < 1:
            return []
        match = "{body place} : (" + " OR ".join(f'"{term}"' for term in chosen) + ")"
        for name, values in _limits(where):
            match += " AND facets : (" + " OR ".join(f'"{_facet(name, value)}"' for value in values) + ")"
        rows = self._catalogue.connection.execute(
            "SELECT p.id, -f.score FROM (SELECT rowid, rank AS score FROM words WHERE words MATCH ?"
            f" AND rank MATCH 'bm25({_BODY}, {_PLACE}, 0.0)' ORDER BY rank LIMIT ?) f"
            " JOIN passages p ON p.row = f.rowid ORDER BY f.score, p.row",
            (match, k),
        )
        return [(row[0], float(row[1])) for row in rows]

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many passages each term stands."""
        count = self._catalogue.count()
        if abs(count - self._known_at) > self._known_at // 20:  # a few passages more do not change the picture
            self._frequencies, self._known_at = {}, count
        wanted = list(terms)
        for term in set(wanted) - self._frequencies.keys():
            row = self._catalogue.connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (term,)).fetchone()
            self._frequencies[term] = int(row[0]) if row else 0
        return {term: self._frequencies.get(term, 0) for term in wanted}

    def _chosen(self, terms: Iterable[str]) -> list[str]:
        """Return the terms worth asking for: those that occur, the rarest first, without the very common."""
        found = self.frequencies(dict.fromkeys(terms))
        ranked = sorted((count, term) for term, count in found.items() if count)
        limit = self._known_at * _COMMON_SHARE if self._known_at > _SMALL else self._known_at
        rare = [term for count, term in ranked if count <= limit] or [term for _, term in ranked[:4]]
        return list(islice(rare, _MOST_TERMS))


def _fields(document: Document, passage: Passage) -> tuple[str, str, str]:
    body = joined(tokens(passage.text))
    place = joined(tokens(f"{document.title or document.name} {passage.place}"))
    facets = [("kind", document.kind), ("genre", document.genre), ("type", document.type)]
    facets += [("document", document.id), ("role", passage.role)]
    facets += [("topic", topic) for topic in passage.topics]
    return body, place, joined(_facet(name, value) for name, value in facets)


def _facet(name: str, value: str) -> str:
    return "f" + content_id(name, value)


def _limits(where: Filter) -> list[tuple[str, list[str]]]:
    single = [(name, getattr(where, name)) for name in ("kind", "role", "topic", "type", "genre")]
    limits = [(name, [value]) for name, value in single if value]
    return limits + ([("document", sorted(where.documents))] if where.documents else [])
