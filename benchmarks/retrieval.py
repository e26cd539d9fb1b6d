"""Measures retrieval: quality on CMRC questions, and speed over law texts, beside the usual LangChain pipeline.

    python benchmarks/retrieval.py quality [--data FOLDER]
    python benchmarks/retrieval.py scale [--data FOLDER] [--passages 10000]

FOLDER holds ``cmrc2018_trial.json`` (SQuAD form) and ``laws.tar.gz`` (Markdown files).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
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
    """Run one of the two measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("quality", "scale"))
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("REAL_DATA", ROOT.parent / "shared" / "data")))
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--embedding", default="builtin")
    options = parser.parse_args()
    quiet_environment(Settings(_env_file=None))  # type: ignore[call-arg]
    with tempfile.TemporaryDirectory() as folder:
        if options.what == "quality":
            quality(options.data / "cmrc2018_trial.json", options.embedding, Path(folder))
        else:
            scale(options.data / "laws.tar.gz", options.passages, options.embedding, Path(folder))


# ---------------------------------------------------------------------- quality


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


# ---------------------------------------------------------------------- scale


def scale(laws: Path, most: int, embedding: str, folder: Path) -> None:
    """Print ingest rate, query times, memory and disk over law texts, and the tutorial pipeline's in the same run."""
    texts = []
    library, count, learning = opened(folder / "ours", embedding), 0, 0.0
    for name, text in law_texts(laws):
        if count >= most:
            break
        started = time.perf_counter()
        learn(library, name, text, "policy")
        learning += time.perf_counter() - started
        count, texts = library.count(), [*texts, (name, text)]
    print(f"{len(texts)} laws, {count} passages")
    print(f"learning                {count / learning:8.0f} passages/s")
    asked = questions_of(library)
    retriever = ReportRetriever(library=library, packs=library.packs)
    retriever.search(asked[0], 8)
    times("hybrid search, exact  ", [lambda q=q: retriever.search(q, 8) for q in asked])
    times("filtered by kind, role", [lambda q=q: retriever.search(q, 8, kind="policy", role="other") for q in asked])
    times("words alone           ", [lambda q=q: library.lexical(query_tokens(q), 60) for q in asked])
    exact = [library.dense(question, 10) for question in asked]
    started = time.perf_counter()
    if library.index.wait(500):
        print(f"index in step after     {time.perf_counter() - started:8.1f} s")
        found = [library.dense(question, 10) for question in asked]
        share = [len({n for n, _ in a} & {n for n, _ in b}) / max(1, len(a)) for a, b in zip(exact, found, strict=True)]
        print(f"recall@10 of the index  {statistics.fmean(share):8.3f}")
        times("hybrid search, Chroma ", [lambda q=q: retriever.search(q, 8) for q in asked])
    more = "# 新办法\n\n" + "\n".join(f"第{n}条 为了加强第{n}类事项的管理，制定本条规定。" for n in range(1, 200))
    started = time.perf_counter()
    learn(library, "新办法", more, "policy")
    library.dense("第7类事项的管理", 3)
    print(f"one more document       {(time.perf_counter() - started) * 1000:8.0f} ms until found")
    library.index.close()
    library.close()
    print(f"memory at most          {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")
    print(f"disk                    {sum(p.stat().st_size for p in folder.rglob('*') if p.is_file()) / 2**20:8.0f} MB")
    started = time.perf_counter()
    opened(folder / "ours", embedding).close()
    print(f"opening                 {(time.perf_counter() - started) * 1000:8.1f} ms")
    shutil.rmtree(folder / "ours")
    started = time.perf_counter()
    tutorial = tutorial_pipeline(texts, embedding, folder / "tutorial")
    took = time.perf_counter() - started
    print(f"tutorial: learning      {sum(len(text) for _, text in texts) / took:8.0f} characters/s")
    print(f"ours:     learning      {sum(len(text) for _, text in texts) / learning:8.0f} characters/s")
    times("tutorial: search      ", [lambda q=q: tutorial(q) for q in asked])


def times(name: str, calls: list[Callable[[], object]]) -> None:
    """Print the median and the 95th percentile of the calls' times."""
    took = []
    for call in calls:
        started = time.perf_counter()
        call()
        took.append((time.perf_counter() - started) * 1000)
    took.sort()
    print(f"{name}  p50 {took[len(took) // 2]:6.1f}  p95 {took[int(len(took) * 0.95)]:6.1f} ms", flush=True)


def questions_of(library: Library) -> list[str]:
    """Return questions in the library's own words: stretches from the middle of its passages."""
    documents = library.documents()
    step = max(1, len(documents) // 60)
    passages = [library.passages_of(document.id)[-1].text for document in documents[::step]]
    return [f"{text[len(text) // 3 :][:14]}有什么规定" for text in passages][:60]


def law_texts(laws: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the Markdown files of an archive."""
    with tarfile.open(laws) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file is not None:
                yield Path(member.name).stem, file.read().decode("utf-8", "replace")


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
