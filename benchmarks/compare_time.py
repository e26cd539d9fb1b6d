"""How long a comparison takes: drafts of 3,000 and 60,000 characters against libraries of 20 and 2,000 samples.

Usage: python benchmarks/compare_time.py [20 2000]. The samples are those that ship, their sentences shuffled and
their figures changed; each size has a library of its own in a temporary folder. Prints cold and warm seconds.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from pathlib import Path

from assistant.build import Assistant
from assistant.settings import load_settings
from assistant.tasks.compare.job import CompareRequest

GENRE = "ideology-responsibility"


def variant(texts: list[str], rng: random.Random) -> str:
    """One sample with a third of its sentences taken from others and other figures."""
    lines = rng.choice(texts).split("\n")
    pool = [sentence for text in rng.sample(texts, 3) for sentence in re.findall("[^。\n]{12,}。", text)]
    for at, line in enumerate(lines):
        pieces = re.split("(?<=。)", line)
        lines[at] = "".join(rng.choice(pool) if len(p) > 12 and rng.random() < 0.33 else p for p in pieces)
    return re.sub(r"\d+(?=[次场个篇条人件])", lambda m: str(rng.randint(2, 99)), "\n".join(lines))


def drafts(texts: list[str], rng: random.Random) -> dict[int, str]:
    """A draft of about 3,000 characters and one of 60,000 with as many sections."""
    parts = "\n".join(variant(texts, rng) for _ in range(30))
    return {3_000: variant(texts, rng)[:3_000], 60_000: parts[:60_000]}


def measure(size: int) -> None:
    """Learn ``size`` samples and time each draft, the first comparison (cold) and the next ones (warm)."""
    rng = random.Random(size)
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant(load_settings(home=Path(folder)))
        library, pack = assistant.library, assistant.pack()
        texts = [text.text for text in pack.texts if text.kind == "sample" and not text.weak]
        began = time.perf_counter()
        for number in range(size):
            library.learn(f"样{number}.txt", variant(texts, rng), kind="sample", genre=GENRE)
        print(f"{size} samples learnt in {time.perf_counter() - began:.0f} s", flush=True)
        for chars, draft in drafts(texts, rng).items():
            times = []
            for round_ in range(4):
                began = time.perf_counter()
                list(assistant.compare(CompareRequest(draft + "。" * round_, genre=GENRE)))
                times.append(time.perf_counter() - began)
            print(f"  {chars:>6} characters: cold {times[0]:.2f} s, warm {sorted(times[1:])[1]:.2f} s", flush=True)
        assistant.close()


if __name__ == "__main__":
    for wanted in map(int, sys.argv[1:] or ("20", "2000")):
        measure(wanted)
