"""Kills a process that learns, removes and rebuilds, again and again, and checks that nothing acknowledged is lost.

python benchmarks/kills.py [--kills 40]
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.library import Library  # noqa: E402
from assistant.models.embeddings import load_embeddings  # noqa: E402
from assistant.settings import Settings, quiet_environment, resource_folder  # noqa: E402

TEXT = """第{n}局关于2026年落实意识形态工作责任制情况的报告

一、主要做法
（一）压实责任。第{n}局专题研究{n}次，印发清单{n}份。
（二）抓好学习。组织中心组学习{n}次。
二、存在的问题
一是办法不多。二是第{n}局的舆情应对不够及时。
三、下一步打算
（一）加强阵地管理。第{n}局将逐个登记公众号和工作群。
"""


def main() -> None:
    """Run the kills, or be the process that is killed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    quiet_environment(Settings(_env_file=None))  # type: ignore[call-arg]
    if options.work:
        work(options.work)
        return
    with tempfile.TemporaryDirectory() as folder:
        kill_again_and_again(Path(folder), options.kills)


def kill_again_and_again(folder: Path, kills: int) -> None:
    """Kill the working process at random moments; after each, hold the library against what was acknowledged."""
    chance, held, rebuilt, mark = random.Random(1), set[str](), 0, ("", "")
    for number in range(kills):
        command = [sys.executable, __file__, "--work", str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()  # it is at work
            time.sleep(chance.uniform(0, 2.5))
            process.send_signal(signal.SIGKILL)
            for line in process.stdout.read().split("\n")[:-1]:
                done, name = mark = tuple(line.split())  # type: ignore[assignment]
                held = held | {name} if done == "learnt" else held - {name} if done == "removed" else held
        library = opened(folder)
        present = {document.name for document in library.documents()}
        # What was begun and not acknowledged may have happened or not; begun is said before it is done.
        unsure = {mark[1]} if mark[0] in ("learning", "removing") else set()
        assert present - unsure == held - unsure, (present ^ held, mark)
        held = present
        found = library.dense("阵地管理", library.count() + 9)
        assert len(found) == len({name for name, _ in found}) == library.count()
        assert library.passages(name for name, _ in found)[0] if found else True
        exact = sorted(round(score, 3) for _, score in found[:5])
        assert library.index.wait(60), library.index.note
        rebuilt += "重建" in library.index.note
        near = sorted(round(score, 3) for _, score in library.dense("阵地管理", 5))
        assert all(abs(a - b) < 2e-3 for a, b in zip(exact, near, strict=True)), (exact, near)
        library.close()
        print(f"{number + 1:3} kills, {len(held):3} documents, index made anew {rebuilt} times", flush=True)


def work(folder: Path) -> None:
    """Learn, remove and rebuild until killed, saying what is begun and what is done."""
    library, chance = opened(folder), random.Random()
    library.index.wait(60)
    print("ready", flush=True)
    while True:
        names = [document.name for document in library.documents()]
        deed = chance.choice(["learn"] * 5 + ["remove"] * 3 + ["rebuild"]) if len(names) > 3 else "learn"
        if deed == "learn":
            number = chance.randrange(10**6)
            print("learning", number, flush=True)
            library.learn(str(number), TEXT.format(n=number), kind="sample", genre=next(iter(library.packs)))
            print("learnt", number, flush=True)
        elif deed == "remove":
            document = chance.choice(library.documents())
            print("removing", document.name, flush=True)
            library.remove([document.id])
            print("removed", document.name, flush=True)
        else:
            library.rebuild()
        library.index.wake(now=True)
        time.sleep(chance.uniform(0, 0.05))


def opened(folder: Path) -> Library:
    """Open the library under test."""
    return Library(folder, load_packs(resource_folder("knowledge")), lambda: load_embeddings("builtin"))


if __name__ == "__main__":
    main()
