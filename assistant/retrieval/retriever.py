"""The retriever: words and vectors together, raised by what the question names; a LangChain BaseRetriever."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Literal, Protocol, runtime_checkable

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from assistant.errors import UnknownName
from assistant.genre import GenrePack
from assistant.library import Filter, Library
from assistant.library.tokens import is_han, query_tokens, tokens
from assistant.passage import Hit, Kind, Passage
from assistant.report import ROLES, Role
from assistant.retrieval.fold import fold
from assistant.retrieval.fuse import score, weights
from assistant.retrieval.understand import Query, nameless, understand

_CANDIDATES = 60  # looked at by words, by vectors and by what is named, each
_READ = 16
_RERANKED = 24  # a cross-encoder of usual size takes about a second for so many on two cores
_FLOOR, _LOOKED_AT = 0.25, 3  # what is left of a score without any fit; the hits that show the fit
_HEADROOM = 8  # and at least so many for each hit wanted, as parts and wholes are folded


Ingredient = Literal["words", "vectors", "headings", "names", "folding", "spread"]
ALL: frozenset[Ingredient] = frozenset(("words", "vectors", "headings", "names", "folding", "spread"))


@runtime_checkable
class Reranker(Protocol):
    """Says how well texts answer a question (LangChain's BaseCrossEncoder has this method)."""

    def score(self, text_pairs: list[tuple[str, str]]) -> list[float]:
        """Return for each (question, text) a number in 0..1."""


class ReportRetriever(BaseRetriever):
    """Finds passages of the library for a question; ``search`` gives hits, ``invoke`` LangChain documents."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    packs: Mapping[str, GenrePack]
    genre: str = ""  # the pack by which questions are read; empty takes the first
    k: int = Field(default=8, ge=1)
    reranker: Reranker | None = None
    ingredients: frozenset[Ingredient] = ALL  # measurements leave some out, to see what each is worth

    def understand(self, question: str) -> Query:
        """Read a question by the genre's names and the documents of the library."""
        query = understand(question, self._pack(None), self.library.documents())
        return query if "names" in self.ingredients else nameless(query)

    def search(
        self,
        query: str | Query,
        k: int = 8,
        *,
        kind: Kind | None = None,
        role: Role | None = None,
        topic: str | None = None,
        documents: Iterable[str] | None = None,
        genre: str | None = None,
    ) -> list[Hit]:
        """Return up to ``k`` passages, best first; scores are in 0..1 and fall.

        ``kind``, ``role``, ``topic``, ``documents`` and ``genre`` are limits; what the question itself names
        only raises what matches. Raises UnknownName for a role, topic or genre that is not there.
        """
        asked = self.understand(query) if isinstance(query, str) else query
        where = self._limits(kind, role, topic, documents, genre)
        if k < 1 or not asked.text.strip():
            return []
        ranked = self._ranked(asked, max(_CANDIDATES, k * _HEADROOM), where)
        one = bool(where.documents and len(where.documents) == 1)
        hits = self._with_text(ranked)
        if self.reranker:
            hits = self._reranked(self.reranker, asked, hits)
        copies, spread = "folding" not in self.ingredients, "spread" in self.ingredients and not one
        found = fold(hits, k, copies=copies, spread=spread)
        faith = _FLOOR + (1 - _FLOOR) * self._fit(asked, found[:_LOOKED_AT])
        return [Hit(hit.passage, hit.score * faith) for hit in found]

    def coverage(self, query: str | Query, hit: Hit) -> float:
        """Return what share of the question's telling words the passage holds, in 0..1, rare words counting more.

        A word that names a role, topic, type or period counts as held by a passage of it. Near 0, the passage
        has nothing to do with the question.
        """
        asked = self.understand(query) if isinstance(query, str) else query
        return _held(asked, hit.passage, self._telling(asked))

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun | None = None, **limits: Any
    ) -> list[LangChainDocument]:
        k = limits.pop("k", self.k)
        return [_as_document(hit) for hit in self.search(query, k, **limits)]

    def _ranked(self, query: Query, n: int, where: Filter) -> list[Hit]:
        words, near = self._by_words(query, n, where), self._by_vectors(query, n, where)
        ids = list(dict.fromkeys([*words, *near, *self._named(query, n, where)]))
        if "vectors" in self.ingredients:
            near |= self.library.cosines(query.content, [name for name in ids if name not in near])
        best, by, weak = max(words.values(), default=0.0) or 1.0, weights(query), self.library.weak()
        hits = []
        for item in self.library.passages(ids, text=False):
            said, cosine = words.get(item.id, 0.0) / best, near.get(item.id, 0.0)
            hits.append(Hit(item, score(item, query, by, said, cosine, weak=item.document in weak)))
        return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))

    def _by_words(self, query: Query, n: int, where: Filter) -> dict[str, float]:
        if "words" not in self.ingredients:
            return {}
        headings = "headings" in self.ingredients
        return dict(self.library.lexical(query_tokens(query.content), n, where, place=headings))

    def _by_vectors(self, query: Query, n: int, where: Filter) -> dict[str, float]:
        return dict(self.library.dense(query.content, n, where)) if "vectors" in self.ingredients else {}

    def _reranked(self, reranker: Reranker, query: Query, hits: Iterator[Hit]) -> Iterator[Hit]:
        """Yield the best hits in the order that the reranker and the search together give them, then the rest."""
        best = list(islice(hits, _RERANKED))
        fits = reranker.score([(query.text, f"{hit.passage.place}\n{hit.passage.text}") for hit in best])
        weighed = [Hit(hit.passage, (hit.score + fit) / 2) for hit, fit in zip(best, fits, strict=True)]
        yield from sorted(weighed, key=lambda hit: -hit.score)
        yield from (Hit(hit.passage, hit.score / 2) for hit in hits)

    def _with_text(self, ranked: Sequence[Hit]) -> Iterator[Hit]:
        """Yield the hits with their text, read as far as they are asked for."""
        for start in range(0, len(ranked), _READ):
            scores = {hit.passage.id: hit.score for hit in ranked[start : start + _READ]}
            for passage in self.library.passages(scores):
                yield Hit(passage, scores[passage.id])

    def _fit(self, query: Query, hits: Sequence[Hit]) -> float:
        """Return how well the best of ``hits`` answers at all: the best of many strangers is still a stranger."""
        near = self.library.cosines(query.content, [hit.passage.id for hit in hits])
        telling = self._telling(query)
        fits = (max(_held(query, hit.passage, telling), near.get(hit.passage.id, 0.0)) for hit in hits)
        return min(1.0, max(fits, default=0.0))

    def _named(self, query: Query, n: int, where: Filter) -> list[str]:
        """Return passages of the roles, topics and documents the question names, whatever their words."""
        roles: tuple[Role | None, ...] = (where.role,) if where.role else query.roles or (None,)
        topics: tuple[str | None, ...] = (where.topic,) if where.topic else query.topics or (None,)
        documents = where.documents or frozenset(query.documents) or None
        scopes = [frozenset(query.units), documents] if query.units and not documents else [documents]
        pairs = [(role, topic, scope) for role in roles for topic in topics for scope in scopes]
        named = [pair for pair in pairs if any(pair)]
        wanted = [replace(where, role=role, topic=topic, documents=scope) for role, topic, scope in named]
        return [name for limit in wanted for name in self.library.select(limit, n)]

    def _telling(self, query: Query) -> dict[str, float]:
        """Return the question's words, pairs rather than characters, with their weight by rarity."""
        found = query_tokens(query.content)
        telling = [token for token in found if len(token) > 1 or not is_han(token)] or found
        count = self.library.count()
        known = self.library.frequencies(telling)
        return {token: math.log(1 + (count + 1) / (known[token] + 0.5)) for token in telling}

    def _limits(
        self,
        kind: Kind | None,
        role: Role | None,
        topic: str | None,
        documents: Iterable[str] | None,
        genre: str | None,
    ) -> Filter:
        if role and role not in ROLES:
            raise UnknownName.among("部分", role, ROLES)
        pack = self._pack(genre)
        name = pack.topic(topic).name if topic else None
        limited = frozenset(documents) if documents is not None else None
        return Filter(kind=kind or None, role=role or None, topic=name, documents=limited, genre=genre or None)

    def _pack(self, genre: str | None) -> GenrePack:
        name = genre or self.genre or next(iter(self.packs))
        if name not in self.packs:
            raise UnknownName.among("文种", name, self.packs)
        return self.packs[name]


def _held(query: Query, passage: Passage, telling: Mapping[str, float]) -> float:
    held = set(tokens(f"{passage.name} {passage.place} {passage.text}"))
    labels = {passage.role, *passage.topics, passage.type, passage.period}
    held |= {token for word, label in query.named if label in labels for token in tokens(word)}
    return sum(telling[token] for token in telling.keys() & held) / (sum(telling.values()) or 1)


def _as_document(hit: Hit) -> LangChainDocument:
    return LangChainDocument(
        id=hit.passage.id, page_content=hit.passage.text, metadata=_metadata(hit.passage, hit.score)
    )


def _metadata(passage: Passage, value: float) -> dict[str, Any]:
    names = ("document", "name", "kind", "genre", "type", "period", "place", "role", "level", "start", "end")
    metadata: dict[str, Any] = {name: getattr(passage, name) for name in names}
    return metadata | {"id": passage.id, "topics": list(passage.topics), "topic": passage.topic, "score": value}
