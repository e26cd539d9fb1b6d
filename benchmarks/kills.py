"""Kills a process that learns, replaces, removes and rebuilds, again and again; nothing acknowledged may be lost.

    python benchmarks/kills.py [--kills 200] [--seed 1]

After each kill the library is opened, and held against what the process had said was done: every document there in
its last version and found by words and by vectors, none twice, and no original, word, vector or entry of Chroma that
belongs to no document.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.library import Library  # noqa: E402
from assistant.models.embeddings import load_embeddings  # noqa: E402
from assistant.settings import Settings, quiet_environment, resource_folder  # noqa: E402

TEXT = """第{n}号版本关于2026年落实意识形态工作责任制情况的报告

一、主要做法
（一）压实责任。第{n}号局专题研究{n}次，印发清单{n}份。
（二）抓好学习。组织中心组学习{n}次。
二、存在的问题
一是办法不多。二是第{n}号局的舆情应对不够及时。
三、下一步打算
（一）加强阵地管理。第{n}号局将逐个登记公众号和工作群。
"""


def main() -> None:
    """Run the kills, or be the process that is killed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    quiet_environment(Settings(_env_file=None))  # type: ignore[call-arg]
    if options.work:
        work(options.work)
        return
    with tempfile.TemporaryDirectory() as folder:
        kill_again_and_again(Path(folder), options.kills, random.Random(options.seed))


def kill_again_and_again(folder: Path, kills: int, chance: random.Random) -> None:
    """Kill the working process at random moments; after each, hold the library against what was acknowledged."""
    held: dict[str, str] = {}  # name → number of the version that was acknowledged
    rebuilt, broken_off, acknowledged = 0, Counter[str](), Counter[str]()
    for number in range(kills):
        begun: tuple[str, str, str] | None = None  # deed, name and version that were begun and not acknowledged
        for line in said_until_killed(folder, chance.uniform(0, 2.5)):
            when, deed, name, version = line.split()
            begun = (deed, name, version) if when == "begin" else None
            if when == "done":
                acknowledged[deed] += 1
            if when == "done" and deed in ("learn", "replace"):
                held[name] = version
            elif when == "done" and deed == "remove":
                del held[name]
        broken_off[begun[0] if begun else "nothing"] += 1
        library = opened(folder)
        held = as_acknowledged(library, held, begun)
        check_parts(library, held)
        rebuilt += "重建" in library.index.note
        library.close()
        print(f"{number + 1:3} kills, {len(held):3} documents, Chroma made anew {rebuilt} times", flush=True)
    print(f"acknowledged {dict(acknowledged)}; broken off by the kill {dict(broken_off)}")


def said_until_killed(folder: Path, seconds: float) -> list[str]:
    """Return the lines the working process has said until it was killed, after so many seconds of work."""
    command = [sys.executable, __file__, "--work", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()  # it is at work
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        return process.stdout.read().split("\n")[:-1]


def as_acknowledged(library: Library, held: dict[str, str], begun: tuple[str, str, str] | None) -> dict[str, str]:
    """Return the documents there by name, with their version; what was begun may have happened or not."""
    documents = library.documents()
    present = {item.name: library.text(item.id).split("号版本")[0].split("第")[-1] for item in documents}
    assert len(present) == len(documents), "a document is there twice"
    unsure = begun[1] if begun else ""
    for name in present.keys() | held.keys():
        if name != unsure or begun is None:
            assert present.get(name) == held.get(name), (name, present.get(name), held.get(name), begun)
        else:
            assert present.get(name) in (held.get(name), None if begun[0] == "remove" else begun[2]), begun
    return present


def check_parts(library: Library, held: dict[str, str]) -> None:
    """Check that every document is found, and that nothing belongs to no document."""
    count, documents = library.count(), library.documents()
    found = library.dense("阵地管理", count + 9)
    assert len(found) == len({name for name, _ in found}) == count
    for item in documents:
        words = library.passages(name for name, _ in library.lexical([held[item.name]], 9))
        assert item.id in {passage.document for passage in words}, item
    sql = library._catalogue.connection.execute
    rows = {row for (row,) in sql("SELECT row FROM passages").fetchall()}
    texts = [passage.text for item in documents for passage in library.passages_of(item.id)]
    assert library.frequencies(["阵地"])["阵地"] == sum("阵地" in text for text in texts), "words of nothing"
    assert {name for (name,) in sql("SELECT document FROM vectors").fetchall()} == {item.id for item in documents}
    assert {name for (name,) in sql("SELECT DISTINCT document FROM passages").fetchall()} <= {i.id for i in documents}
    assert sql("PRAGMA integrity_check").fetchone() == ("ok",)
    with library._lock.held():
        library._store._sweep()
    originals = {path.name for path in (library.folder / "originals").glob("*.*")}
    assert originals == {f"{item.id}.zip" for item in documents}, "originals of nothing"
    exact = [round(score, 3) for _, score in found[:5]]
    assert library.index.wait(900), library.index.note
    assert library.index.store is not None
    assert library.index.store.rows() == rows, "Chroma holds something else"
    near = [round(score, 3) for _, score in library.dense("阵地管理", 5)]
    assert all(abs(a - b) < 2e-3 for a, b in zip(sorted(exact), sorted(near), strict=True)), (exact, near)


def work(folder: Path) -> None:
    """Learn, replace, remove and rebuild until killed, saying what is begun and what is done."""
    library, chance = opened(folder), random.Random()
    library.index.delay = 0.05
    if chance.random() < 0.7:
        library.index.wait(60)
    print("ready", flush=True)
    while True:
        names = [document.name for document in library.documents()]
        deeds = ["learn"] * 5 + ["replace"] * 3 + ["remove"] * 3 + ["rebuild"]
        deed = chance.choice(deeds) if len(names) > 3 else "learn"
        number = str(chance.randrange(10**9))
        name = chance.choice(names) if deed in ("replace", "remove") else f"{number}.txt"
        print("begin", deed, name, number, flush=True)
        if deed == "rebuild":
            library.rebuild()
        elif deed == "remove":
            library.remove(item.id for item in library.documents() if item.name == name)
        else:
            text, genre = TEXT.format(n=number), next(iter(library.packs))
            library.learn(name, text, kind="sample", genre=genre, source=text.encode(), path=f"/office/{name}")
        print("done", deed, name, number, flush=True)
        library.index.wake(now=True)
        time.sleep(chance.uniform(0, 0.05))


def opened(folder: Path) -> Library:
    """Open the library under test."""
    return Library(folder, load_packs(resource_folder("knowledge")), lambda: load_embeddings("builtin"))


if __name__ == "__main__":
    main()
