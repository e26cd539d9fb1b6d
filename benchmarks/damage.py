"""Damages every file of the Chroma directory in every way; each must be noticed, and searches answer as exact ones do.

    python benchmarks/damage.py [--each 24]

The damages: the file gone, cut off at several places, bytes flipped or overwritten at random places, bytes put on its
end, and the file as it was before the last documents were learnt. A crash of Chroma would end this process.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.library import Library  # noqa: E402
from assistant.models.embeddings import load_embeddings  # noqa: E402
from assistant.settings import Settings, quiet_environment, resource_folder  # noqa: E402

TEXT = """第{n}局情况报告

一、主要做法
（一）抓学习。第{n}局集中学习{n}次，撰写体会{n}篇。
（二）管阵地。登记公众号{n}个，第{n}号工作群专人负责。
二、存在的问题
一是办法不多。二是第{n}局舆情应对不够及时。
"""
QUESTIONS = ("集中学习次数", "公众号登记", "舆情应对不及时")
Damage = Callable[[Path], object]


def main() -> None:
    """Run all cases and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=24, help="damages to each file")
    options = parser.parse_args()
    quiet_environment(Settings(_env_file=None))  # type: ignore[call-arg]
    with tempfile.TemporaryDirectory() as folder:
        home, whole, older = Path(folder) / "home", Path(folder) / "whole", Path(folder) / "older"
        fill(home, range(1, 30))
        shutil.copytree(home / "chroma", older)
        expected = fill(home, range(30, 36))
        shutil.copytree(home / "chroma", whole)
        files = [path.relative_to(whole) for path in sorted(whole.rglob("*")) if path.is_file()]
        files = [path for path in files if path.name != "index.lock"]
        cases = 0
        for path in files:
            for name, damage in damages(older / path, options.each):
                cases += run(home, whole, path, name, damage, expected)
            print(f"{cases:4} cases, all noticed and right, up to {path}", flush=True)


def run(home: Path, whole: Path, path: Path, name: str, damage: Damage, expected: list[float]) -> int:
    """Put the whole index back, damage one file of it, and hold what is found against what should be."""
    shutil.rmtree(home / "chroma")
    shutil.copytree(whole, home / "chroma")
    place = home / "chroma" / path
    before = place.read_bytes()
    damage(place)
    if place.exists() and place.read_bytes() == before:
        return 0  # an empty file that was cut off, for instance
    library = opened(home)
    at_once = answers(library)
    assert library.index.wait(600), (path, name, library.index.note)
    assert "重建" in library.index.note, (path, name, "not noticed")
    asked = answers(library)
    library.close()
    for found in (at_once, asked):
        assert all(abs(a - b) < 2e-3 for a, b in zip(found, expected, strict=True)), (path, name)
    return 1


def damages(older: Path, each: int) -> Iterator[tuple[str, Damage]]:
    """Yield damages by name, ``each`` of them."""
    chance = random.Random(older.name)
    yield "deleted", Path.unlink
    for share in (0.0, 0.3, 0.6, 0.9, 0.999):
        yield f"cut off at {share}", lambda path, share=share: path.write_bytes(_cut(path.read_bytes(), share))
    yield "put on", lambda path: path.write_bytes(path.read_bytes() + b"\0" * 64)
    yield "zeroed head", lambda path: path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    yield "as before", lambda path: shutil.copyfile(older, path) if older.exists() else path.unlink()
    for n in range(each - 9):
        yield f"flipped {n}", lambda path: path.write_bytes(_flipped(path.read_bytes(), chance))


def _cut(data: bytes, share: float) -> bytes:
    return data[: min(int(len(data) * share), len(data) - 1)]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 8, 64))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def fill(home: Path, numbers: range) -> list[float]:
    """Learn documents, have Chroma follow, and return what it finds."""
    library = opened(home)
    genre = next(iter(library.packs))
    library.store([library.cut(f"{n}.txt", TEXT.format(n=n), kind="sample", genre=genre) for n in numbers])
    assert library.index.wait(600), library.index.note
    found = answers(library)
    library.close()
    return found


def answers(library: Library) -> list[float]:
    """Return the cosines of the eight nearest for each question."""
    return [score for question in QUESTIONS for _, score in library.dense(question, 8)]


def opened(home: Path) -> Library:
    """Open the library under test."""
    packs = load_packs(resource_folder("knowledge"))
    return Library(home, packs, lambda: load_embeddings("builtin"))


if __name__ == "__main__":
    began = time.perf_counter()
    main()
    print(f"{time.perf_counter() - began:.0f} s")
