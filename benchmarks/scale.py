"""Measures the library as it grows: learning, questions, memory, disk and start, beside the usual pipeline.

    python benchmarks/scale.py [--data FOLDER] [--passages 1000 10000 100000] [--embedding builtin]

FOLDER holds ``laws.tar.gz`` (Markdown files). One passage in ten is of made-up reports, so that there are parts and
report types to filter by. The pipeline it is compared with is that of LangChain's tutorial, run in the same process on
the same texts with the same embedding: RecursiveCharacterTextSplitter (1,000 characters, 200 overlap) and Chroma.
Figures of a run stand in docs/measurements.md.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.library import Library  # noqa: E402
from assistant.library.tokens import query_tokens  # noqa: E402
from assistant.models.embeddings import load_embeddings  # noqa: E402
from assistant.retrieval.retriever import ReportRetriever  # noqa: E402
from assistant.settings import Settings, quiet_environment, resource_folder  # noqa: E402

REPORT = """第{n}单位关于2026年落实意识形态工作责任制情况的报告

一、主要做法
（一）压实责任。第{n}单位专题研究{a}次，印发清单{b}份。
（二）抓好学习。组织{topic}学习{a}次，交流体会{b}篇。
二、存在的问题
一是{topic}的办法不多。二是舆情应对不够及时，第{b}季度有{a}件超时。
三、下一步打算
（一）改进{topic}。第{n}单位将围绕短板制定{b}条措施。
（二）加强阵地管理。逐个登记公众号和工作群{a}个。
"""
TOPICS = ("课堂管理", "农技宣讲", "窗口服务", "档案保管", "社区宣传", "网络评论")
FILTERS: dict[str, dict[str, Any]] = {
    "all": {},
    "kind=policy": {"kind": "policy"},
    "kind=sample": {"kind": "sample"},
    "role=problems": {"role": "problems"},
    "role=plans, kind=sample": {"role": "plans", "kind": "sample"},
}
STEPS = ("parse", "embed", "store")
Seconds = dict[str, float]
BATCH = 32  # documents stored together, as the command does


def main() -> None:
    """Measure each size, or be the fresh process that opens a library."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("REAL_DATA", ROOT.parent / "shared" / "data")))
    parser.add_argument("--passages", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--embedding", default="builtin")
    parser.add_argument("--no-tutorial", action="store_true")
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    quiet_environment(Settings(_env_file=None))  # type: ignore[call-arg]
    if options.open:
        print(json.dumps(fresh(options.open, options.embedding)))
        return
    for size in options.passages:
        with tempfile.TemporaryDirectory() as folder:
            measure(options, size, Path(folder))


def measure(options: argparse.Namespace, size: int, folder: Path) -> None:
    """Print all figures of one size."""
    texts = texts_of(options.data / "laws.tar.gz", size)
    library = opened(folder / "ours", options.embedding)
    wall, cpu, done = learn(library, texts, size)
    used, count = texts[:done], library.count()
    print(f"\n## {count} passages of {len(used)} documents, {options.embedding} (load {os.getloadavg()[0]:.1f})")
    show("learning, passages/s", rates(wall, count))
    show("learning, passages/s of processor", rates(cpu, count))
    asked = questions_of(library)
    retriever = ReportRetriever(library=library, packs=library.packs)
    for name, where in FILTERS.items():
        show(f"hybrid, exact, {name}", times(lambda q, where=where: retriever.search(q, 8, **where), asked))
    show("words alone", times(lambda q: library.lexical(query_tokens(q), 60), asked))
    exact = {q: library.dense(q, 10) for q in asked}
    began = time.perf_counter(), time.process_time()
    if library.index.wait(3000):
        took = time.perf_counter() - began[0], time.process_time() - began[1]
        show("Chroma in step", {"s": round(took[0], 1), "cpu_s": round(took[1], 1)})
        show("recall@10 of the index", {"all": round(statistics.fmean(recall(library, q, exact[q]) for q in asked), 4)})
        for name, where in FILTERS.items():
            show(f"hybrid, Chroma, {name}", times(lambda q, where=where: retriever.search(q, 8, **where), asked))
        show("vectors, Chroma", times(lambda q: library.dense(q, 60), asked))
    show("one more document", one_more(library))
    library.close()
    show("disk, MB", {p.name: megabytes(p) for p in (folder / "ours").iterdir() if megabytes(p)})
    command = [sys.executable, __file__, "--open", str(folder / "ours"), "--embedding", options.embedding]
    show("a fresh process", json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    if not options.no_tutorial:
        ours = count / sum(wall.values()), count / sum(cpu.values())
        tutorial(used, options.embedding, folder / "tutorial", asked, ours)


def learn(library: Library, texts: list[tuple[str, str, str]], size: int) -> tuple[Seconds, Seconds, int]:
    """Learn texts up to ``size`` passages; returns wall and processor seconds of each step, and how many texts."""
    wall, cpu = dict.fromkeys(STEPS, 0.0), dict.fromkeys(STEPS, 0.0)

    @contextmanager
    def timed(step: str) -> Iterator[None]:
        began = time.perf_counter(), time.process_time()
        yield
        wall[step] += time.perf_counter() - began[0]
        cpu[step] += time.process_time() - began[1]

    each, done, genre = library._embedder.each, 0, next(iter(library.packs))
    while library.count() < size and done < len(texts):
        some = texts[done : done + BATCH]
        with timed("parse"):
            cuts = [library.cut(n, t, kind=k, genre=genre, source=t.encode()) for n, t, k in some]  # type: ignore[arg-type]
        with timed("embed"):
            vectors = each([cut.passages for cut in cuts])
        library._embedder.each = lambda _, vectors=vectors: vectors  # type: ignore[method-assign, misc]
        with timed("store"):
            library.store(cuts)
        done += len(some)
    library._embedder.each = each  # type: ignore[method-assign]
    return wall, cpu, done


def rates(took: Seconds, count: int) -> dict[str, int]:
    """Return passages a second of each step, of all, and of all but the model."""
    found = {step: round(count / seconds) for step, seconds in took.items()}
    return found | {
        "whole": round(count / sum(took.values())),
        "without the model": round(count / (took["parse"] + took["store"])),
    }


def recall(library: Library, question: str, exact: list[tuple[str, float]]) -> float:
    """Return the share of the ten nearest that are as near as the exact ones; which of equals is left open."""
    least = min((score for _, score in exact), default=0.0) - 1e-3
    return sum(score >= least for _, score in library.dense(question, 10)) / max(1, len(exact))


def one_more(library: Library) -> dict[str, float]:
    """Return the milliseconds that one more document of 200 passages takes, and until it is found once embedded."""
    text = "# 新办法\n\n" + "\n".join(f"第{n}条 为了加强第{n}类事项的管理，制定本条规定。" for n in range(1, 200))
    began = time.perf_counter()
    cut = library.cut("新办法", text, kind="policy", genre=next(iter(library.packs)), source=text.encode())
    vectors = library._embedder.each([cut.passages])
    library._embedder.each = lambda _: vectors  # type: ignore[method-assign]
    embedded = time.perf_counter()
    library.store([cut])
    stored = time.perf_counter()
    found = library.passages(name for name, _ in library.dense("为了加强第77类事项的管理", 3))
    ended = time.perf_counter()
    assert found[0].document == cut.document.id
    steps = {"cut_and_embed_ms": embedded - began, "store_ms": stored - embedded, "find_ms": ended - stored}
    steps["searchable_after_ms"] = ended - embedded
    return {name: round(seconds * 1000, 1) for name, seconds in steps.items()} | {"passages": len(cut.passages)}


def fresh(folder: Path, embedding: str) -> dict[str, float]:
    """Open the library in this process: time to open and to the first answer, memory with and without Chroma."""
    load_embeddings(embedding).embed_query("先载入")
    retriever_of = ReportRetriever
    before, began = resident(), time.perf_counter()
    library = opened(folder, embedding)
    documents = len(library.documents())
    ready = time.perf_counter()
    retriever = retriever_of(library=library, packs=library.packs)
    retriever.search("安全生产有什么规定", 8)
    first = time.perf_counter()
    exact = resident()
    library.index.wait(600)
    with_chroma = resident()
    up = time.perf_counter()
    library.close()
    return {
        "documents": documents,
        "open_ms": round((ready - began) * 1000, 1),
        "first_answer_ms": round((first - ready) * 1000, 1),
        "chroma_up_s": round(up - first, 1),
        "close_s": round(time.perf_counter() - up, 2),
        "memory_before_mb": before,
        "memory_exact_mb": exact,
        "memory_chroma_mb": with_chroma,
    }


def tutorial(
    texts: list[tuple[str, str, str]], embedding: str, folder: Path, asked: list[str], ours: tuple[float, float]
) -> None:
    """Print the rate and the times of LangChain's tutorial pipeline, and how ours compares, by wall and processor."""
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    began = time.perf_counter(), time.process_time()
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = splitter.create_documents([text for _, text, _ in texts])
    store = Chroma("tutorial", load_embeddings(embedding), persist_directory=str(folder))
    for start in range(0, len(chunks), 5000):
        store.add_documents(chunks[start : start + 5000])
    took, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
    rate, of_cpu = len(chunks) / took, len(chunks) / cpu
    characters = sum(len(text) for _, text, _ in texts)
    figures = {"chunks": len(chunks), "chunks/s": round(rate), "of processor": round(of_cpu)}
    show("tutorial, learning", figures | {"characters/s": round(characters / took)})
    show("tutorial, questions", times(lambda q: store.similarity_search(q, k=8), asked))
    ratios = {"passages/s over chunks/s": round(ours[0] / rate, 1), "of processor": round(ours[1] / of_cpu, 1)}
    show("ours / tutorial", ratios)


def show(name: str, figures: dict[str, Any]) -> None:
    """Print one line of figures."""
    print(f"{name:34} " + "  ".join(f"{key} {value}" for key, value in figures.items()), flush=True)


def times(call: Callable[[str], object], asked: list[str]) -> dict[str, float]:
    """Return the median and the 95th percentile of the milliseconds a question takes, after one to warm up."""
    call(asked[0])
    took, cpu = [], time.process_time()
    for question in asked:
        began = time.perf_counter()
        call(question)
        took.append((time.perf_counter() - began) * 1000)
    cpu = (time.process_time() - cpu) * 1000 / len(asked)
    took.sort()
    return {"p50": round(took[len(took) // 2], 1), "p95": round(took[int(len(took) * 0.95)], 1), "cpu": round(cpu, 1)}


def questions_of(library: Library) -> list[str]:
    """Return questions in the library's own words: stretches from the middle of its passages."""
    documents = library.documents()
    step = max(1, len(documents) // 100)
    passages = [library.passages_of(document.id)[-1].text for document in documents[::step]]
    return [f"{text[len(text) // 3 :][:14]}有什么规定" for text in passages][:100]


def texts_of(laws: Path, size: int) -> list[tuple[str, str, str]]:
    """Return (name, text, kind) of laws and of made-up reports, mixed, enough for ``size`` passages."""
    chance, found = random.Random(7), []
    for number, (name, text) in enumerate(law_texts(laws)):
        found.append((f"{name}.md", text, "policy" if number % 4 else "sample"))
        for turn in range(len(text) // 6000 + 1):
            n = f"{number}{turn}"
            filled = REPORT.format(
                n=n, a=chance.randrange(9, 999), b=chance.randrange(2, 99), topic=chance.choice(TOPICS)
            )
            found.append((f"报告{n}.txt", filled, "sample"))
    return found if size > 50_000 else found[: max(20, size // 8)]


def law_texts(laws: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the Markdown files of an archive, shuffled."""
    with tarfile.open(laws) as archive:
        read = ((member, archive.extractfile(member)) for member in archive if member.name.endswith(".md"))
        texts = [(Path(member.name).stem, file.read().decode("utf-8", "replace")) for member, file in read if file]
    random.Random(3).shuffle(texts)
    yield from texts


def opened(folder: Path, embedding: str) -> Library:
    """Open a library without the bundled texts, whose vector index comes up only when asked for."""
    library = Library(folder, load_packs(resource_folder("knowledge")), lambda: load_embeddings(embedding))
    library.index.delay = float("inf")
    return library


def resident() -> int:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


def megabytes(path: Path) -> int:
    """Return the size of a file or folder."""
    files = [path] if path.is_file() else [inner for inner in path.rglob("*") if inner.is_file()]
    return round(sum(file.stat().st_size for file in files) / 2**20)


if __name__ == "__main__":
    main()
