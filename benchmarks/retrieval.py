"""Measures how well passages are found, on CMRC questions, beside the usual LangChain pipeline.

    python benchmarks/retrieval.py quality [--data FOLDER]

FOLDER holds ``cmrc2018_trial.json`` (SQuAD form). Speed and size are measured by ``scale.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.library import Library  # noqa: E402
from assistant.library.tokens import query_tokens  # noqa: E402
from assistant.models.embeddings import load_embeddings  # noqa: E402
from assistant.retrieval.retriever import ReportRetriever  # noqa: E402
from assistant.settings import Settings, quiet_environment, resource_folder  # noqa: E402

DEEP = 30  # how many passages each ranking gives
RRF = 60  # the usual constant of reciprocal-rank fusion


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("quality",))
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("REAL_DATA", ROOT.parent / "shared" / "data")))
    parser.add_argument("--embedding", default="builtin")
    options = parser.parse_args()
    quiet_environment(Settings(_env_file=None))  # type: ignore[call-arg]
    with tempfile.TemporaryDirectory() as folder:
        quality(options.data / "cmrc2018_trial.json", options.embedding, Path(folder))


def quality(data: Path, embedding: str, folder: Path) -> None:
    """Print R@1, R@5 and MRR of five ways to find the passage that answers a question."""
    parts = [part for item in json.loads(data.read_text("utf-8"))["data"] for part in item["paragraphs"]]
    library = opened(folder, embedding)
    owner = {part["id"]: learn(library, part["id"], part["context"], "sample") for part in parts}
    questions = [(item["question"], owner[part["id"]]) for part in parts for item in part["qas"]]
    retriever = ReportRetriever(library=library, packs=library.packs)
    tutorial = tutorial_pipeline(
        [(owner[part["id"]], part["context"]) for part in parts], embedding, folder / "tutorial"
    )
    document = {item.id: item.document for known in library.documents() for item in library.passages_of(known.id)}

    def lexical(question: str) -> list[str]:
        return [document[name] for name, _ in library.lexical(query_tokens(question), DEEP)]

    def dense(question: str) -> list[str]:
        return [document[name] for name, _ in library.dense(question, DEEP)]

    ways: dict[str, Callable[[str], list[str]]] = {
        "BM25, characters and pairs": lexical,
        f"vectors ({embedding})": dense,
        "plain RRF of both": lambda question: reciprocal([lexical(question), dense(question)]),
        "LangChain tutorial": tutorial,
        "ours": lambda question: [hit.passage.document for hit in retriever.search(question, 10)],
    }
    print(f"{len(parts)} passages, {len(questions)} questions\n")
    print(f"{'':28}   R@1   R@5   MRR   ms a question")
    for name, way in ways.items():
        started = time.perf_counter()
        places = [place(way(question), right) for question, right in questions]
        took = (time.perf_counter() - started) / len(questions) * 1000
        first, five = (sum(n < k for n in places) / len(places) for k in (1, 5))
        mean = statistics.fmean(1 / (n + 1) for n in places)
        print(f"{name:28}  {first:.3f} {five:.3f} {mean:.3f}  {took:6.1f}", flush=True)
    library.index.close()
    library.close()


def reciprocal(rankings: Sequence[list[str]]) -> list[str]:
    """Fuse rankings by the sum of 1 / (60 + rank)."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, name in enumerate(dict.fromkeys(ranking), start=1):
            scores[name] = scores.get(name, 0) + 1 / (RRF + rank)
    return sorted(scores, key=lambda name: -scores[name])


def place(found: list[str], right: str) -> float:
    """Return the place of the right document, from 0; infinity if it was not found."""
    names = list(dict.fromkeys(found))
    return names.index(right) if right in names else float("inf")


def tutorial_pipeline(texts: list[tuple[str, str]], embedding: str, folder: Path) -> Callable[[str], list[str]]:
    """The pipeline of LangChain's tutorial: RecursiveCharacterTextSplitter, Chroma, the same embedding."""
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = splitter.create_documents([text for _, text in texts], [{"document": name} for name, _ in texts])
    store = Chroma("tutorial", load_embeddings(embedding), persist_directory=str(folder))
    for start in range(0, len(chunks), 5000):
        store.add_documents(chunks[start : start + 5000])
    return lambda question: [item.metadata["document"] for item in store.similarity_search(question, k=DEEP)]


def opened(folder: Path, embedding: str) -> Library:
    """Open a library without the bundled texts, whose vector index comes up only when asked for."""
    library = Library(folder, load_packs(resource_folder("knowledge")), lambda: load_embeddings(embedding))
    library.index.delay = float("inf")
    return library


def learn(library: Library, name: str, text: str, kind: str) -> str:
    """Learn one text; return its id."""
    genre = next(iter(library.packs))
    return library.learn(name, text, kind=kind, genre=genre).document.id  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
