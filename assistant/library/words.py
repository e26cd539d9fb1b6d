"""The lexical index: BM25 over our own tokens in SQLite's FTS5, kept in step within each transaction.

The index stores no text: what it must forget is worked out again from the passages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from assistant.library.catalogue import Catalogue, Filter
from assistant.library.tokens import is_han, token_text
from assistant.passage import Document, Passage, content_id

# Another version of the tokens, or of Unicode's tables, would not forget what this one has learnt.
TOKENS = f"3-{unicodedata.unidata_version}"
_BODY, _PLACE = 1.0, 0.5
_WIDE_FIRST = (("section", "preamble"), ("item",), ("point", "paragraph"))
_MOST_TERMS = 40  # of a long question the rarest are asked for; more cost time and find nothing else
# In a library of more than so many passages, what is costly and tells little is not asked for: words of an
# eighth of the passages, and single characters where enough pairs are known.
_SMALL, _COMMON_SHARE, _ENOUGH_PAIRS = 2000, 0.125, 4
_READ_SHARE = 0.2  # and the rarest are asked for until their passages, together, are such a share of the library


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

    def search(self, terms: Iterable[str], k: int, where: Filter, *, place: bool = True) -> list[tuple[str, float]]:
        """Return up to ``k`` (passage id, BM25 score > 0), best first; passages without any term are absent.

        Without ``place`` the text alone counts, not the headings over it.
        """
        chosen = self._chosen(terms)
        if not chosen or k < 1:
            return []
        match = f"{{{'body place' if place else 'body'}}} : (" + " OR ".join(f'"{term}"' for term in chosen) + ")"
        match = " AND ".join([match, *(_within(name, values) for name, values in _limits(where))])
        rows = self._catalogue.connection.execute(
            "SELECT p.id, -f.score FROM (SELECT rowid, rank AS score FROM words WHERE words MATCH ?"
            f" AND rank MATCH 'bm25({_BODY}, {_PLACE}, 0.0)' ORDER BY rank LIMIT ?) f"
            " JOIN passages p ON p.row = f.rowid ORDER BY f.score, p.row",
            (match, k),
        )
        return [(row[0], float(row[1])) for row in rows]

    def select(self, where: Filter, k: int) -> list[str]:
        """Return up to ``k`` passage ids that pass the filter: wide before narrow ones, later before earlier."""
        found: list[str] = []
        for levels in _WIDE_FIRST:
            limits = [*_limits(where), ("level", list(levels))]
            rows = self._catalogue.connection.execute(
                "SELECT p.id FROM (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?) f"
                " JOIN passages p ON p.row = f.rowid ORDER BY p.row DESC",
                (" AND ".join(_within(name, values) for name, values in limits), k - len(found)),
            )
            found += [row[0] for row in rows]
        return found

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
        ranked = [term for _, term in sorted((count, term) for term, count in found.items() if count)]
        if self._known_at > _SMALL:
            rare = [term for term in ranked if found[term] <= self._known_at * _COMMON_SHARE]
            pairs = [term for term in rare if len(term) > 1 or not is_han(term)]
            ranked = (pairs if len(pairs) >= _ENOUGH_PAIRS else rare) or ranked[:_ENOUGH_PAIRS]
            sums = accumulate(found[term] for term in ranked)
            within = sum(total <= self._known_at * _READ_SHARE for total in sums)
            ranked = ranked[: max(within, _ENOUGH_PAIRS)]
        return ranked[:_MOST_TERMS]


def _fields(document: Document, passage: Passage) -> tuple[str, str, str]:
    body = token_text(passage.text)
    place = _place(f"{document.title or document.name} {passage.place}")
    facets = [("kind", document.kind), ("genre", document.genre), ("type", document.type)]
    facets += [("document", document.id), ("role", passage.role), ("level", passage.level)]
    facets += [("topic", topic) for topic in passage.topics]
    return body, place, " ".join(_facet(name, value) for name, value in facets)


@lru_cache(maxsize=1024)
def _place(heading: str) -> str:
    return token_text(heading)


@lru_cache(maxsize=4096)
def _facet(name: str, value: str) -> str:
    return "f" + content_id(name, value)[:10]


def _within(name: str, values: Sequence[str]) -> str:
    return "facets : (" + " OR ".join(f'"{_facet(name, value)}"' for value in values) + ")"


def _limits(where: Filter) -> list[tuple[str, list[str]]]:
    single = [(name, getattr(where, name)) for name in ("kind", "role", "topic", "type", "genre")]
    limits = [(name, [value]) for name, value in single if value]
    return limits + ([("document", sorted(where.documents))] if where.documents else [])
