"""How well questions find their passages, and what each ingredient of the search adds.

The questions are asked of what ships and of the real reports (``evaluation_data``), in a library of their own.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.evaluation.retrieval_cases import Case, combined, read_cases
from assistant.library import Library
from assistant.library.tokens import query_tokens
from assistant.models.embeddings import SPELLING, load_embeddings
from assistant.passage import Hit, Passage
from assistant.retrieval.fold import fold
from assistant.retrieval.retriever import ALL, Ingredient, ReportRetriever

if TYPE_CHECKING:
    from assistant.build import Assistant

_DEEP = 10
_RRF = 60  # the usual constant of reciprocal-rank fusion

Way = Callable[[str], list[Passage]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one question brought in one way: the place of the first right passage from 0, and the first five."""

    first: float
    five: list[Passage]
    seconds: float


def measure(assistant: Assistant) -> dict[str, Any]:
    """Ask the genre's questions in every way: kind of question → half → way → figures.

    ``at_1``, ``at_5`` are shares of questions answered at place 1 and by place 5, ``mrr`` is the mean of one
    over the place; ``documents`` and ``copies`` count, among the first five, documents and passages that another
    one makes superfluous. Questions of the half ``dev`` were seen while tuning, those of ``held`` were not.
    """
    pack, chosen = assistant.pack(), assistant.settings
    folder = chosen.evaluation_data / "seeds" if chosen.evaluation_data else None
    real = sorted(folder.glob("*.txt")) if folder and folder.is_dir() else []
    with tempfile.TemporaryDirectory() as home:
        with _opened(assistant, Path(home) / "own", chosen.embedding, real) as library:
            cases = [*read_cases(pack, {path.name for path in real}), *combined(library, pack)]
            asked = {name: [_ask(way, case) for case in cases] for name, way in _ways(library, assistant).items()}
        with _opened(assistant, Path(home) / "spelling", SPELLING, real) as library:
            spelt = ReportRetriever(library=library, packs=assistant.packs, genre=pack.id)
            ways = {"vectors_by_spelling": _by_vectors(library), "all_by_spelling": _whole(spelt)}
            asked |= {name: [_ask(way, case) for case in cases] for name, way in ways.items()}
    groups = dict.fromkeys((case.of, case.half) for case in cases)
    figures: dict[str, Any] = {}
    for of, half in groups:
        mine = [n for n, case in enumerate(cases) if (case.of, case.half) == (of, half)]
        rows = {name: _figures([found[n] for n in mine]) for name, found in asked.items()}
        figures.setdefault(of, {})[half] = {"questions": len(mine)} | rows
    held = [n for n, case in enumerate(cases) if case.half == "held"]
    rows = {name: _figures([found[n] for n in held]) for name, found in asked.items()}
    return figures | {"all_held": {"questions": len(held)} | rows}


@contextmanager
def _opened(assistant: Assistant, home: Path, embedding: str, real: Sequence[Path]) -> Iterator[Library]:
    """Yield a library of what ships and the real reports, in a folder of its own."""
    download = assistant.settings.allow_download
    library = Library(home, assistant.packs, lambda: load_embeddings(embedding, allow_download=download))
    try:
        library.sync_bundled()
        for path in real:
            library.learn(path.name, path.read_text("utf-8"), kind="sample", genre=assistant.pack().id)
        library.index.close()  # exact search, so that figures do not hang on when the index is up
        yield library
    finally:
        library.close()


def _ask(way: Way, case: Case) -> _Asked:
    began = time.perf_counter()
    found = way(case.ask)[:_DEEP]
    took = time.perf_counter() - began
    fitting = [n for n, passage in enumerate(found) if case.fits(passage)]
    return _Asked(fitting[0] if fitting else float("inf"), found[:5], took)


def _figures(asked: Sequence[_Asked]) -> dict[str, float]:
    times = sorted(one.seconds * 1000 for one in asked)
    return {
        "at_1": round(statistics.fmean(one.first < 1 for one in asked), 3),
        "at_5": round(statistics.fmean(one.first < 5 for one in asked), 3),
        "mrr": round(statistics.fmean(1 / (1 + one.first) for one in asked), 3),
        "documents": round(statistics.fmean(len({item.document for item in one.five}) for one in asked), 2),
        "copies": round(statistics.fmean(_copies(one.five) for one in asked), 2),
        "p50_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
    }


def _copies(five: Sequence[Passage]) -> int:
    """Return how many of the passages lie within another one or repeat it."""
    return len(five) - len(fold([Hit(item, 1.0) for item in five], len(five), spread=False))


def _ways(library: Library, assistant: Assistant) -> dict[str, Way]:
    """Return the whole search, its halves, the usual fusion by ranks, and the search without each ingredient."""
    own = assistant.retriever

    def retriever(*without: Ingredient) -> ReportRetriever:
        return own.model_copy(update={"library": library, "ingredients": ALL - frozenset(without)})

    def ranks(question: str) -> list[Passage]:
        rankings = [_words(library, question), [name for name, _ in library.dense(question, _DEEP)]]
        return library.passages(_reciprocal(rankings))

    missing = {f"without_{name}": _whole(retriever(name)) for name in sorted(ALL)}
    ways: dict[str, Way] = {
        "words": lambda question: library.passages(_words(library, question)),
        "vectors": _by_vectors(library),
        "ranks_fused": ranks,
        "scores_fused": _whole(retriever("names", "folding", "spread")),
    }
    return ways | missing | {"all": _whole(retriever())}


def _whole(retriever: ReportRetriever) -> Way:
    return lambda question: [hit.passage for hit in retriever.search(question, _DEEP)]


def _words(library: Library, question: str) -> list[str]:
    return [name for name, _ in library.lexical(query_tokens(question), _DEEP)]


def _by_vectors(library: Library) -> Way:
    return lambda question: library.passages([name for name, _ in library.dense(question, _DEEP)])


def _reciprocal(rankings: Sequence[Sequence[str]]) -> list[str]:
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, name in enumerate(ranking, start=1):
            scores[name] = scores.get(name, 0.0) + 1 / (_RRF + rank)
    return sorted(scores, key=lambda name: -scores[name])
