"""Learn what is matter of a report from ``knowledge/common/talk.yaml``: ``python scripts/meaning/matter.py [--fold]``.

``--fold`` learns from four fifths at a time, writes nothing, and tells how well the fifth left out is told apart.
"""

from __future__ import annotations

import sys

import numpy as np
from numpy.typing import NDArray

from assistant.genre import load_packs
from assistant.genre.pack import read_yaml
from assistant.meaning.encoder import FOLDER, Encoder
from assistant.meaning.matter import BESIDE, BUCKETS, NARROW, as_meant, in_bytes, plainly, stretches
from assistant.settings import resource_folder
from assistant.structure.notes.kindred import noted

Array = NDArray[np.float32]
_EVERY = 3  # of the notes that the packs know by example, all of them matter, how many are one example
_DIRECTIONS, _PULL, _FOLDS = 64, 0.4, 5
_SURE = (0.2, 0.3, 0.4, 0.5, 0.6, 0.8)


def main() -> None:
    """Learn, and write ``matter.npz``."""
    held = read_yaml(resource_folder("knowledge") / "common" / "talk.yaml")["talk"]
    told = {plainly(text): kind for kind, texts in held.items() for text in texts}
    own = len(told)
    packs = load_packs(resource_folder("knowledge")).values()
    told = {plainly(text): "matter" for text in [one for pack in packs for one in noted(pack)][::_EVERY]} | told
    texts = sorted(told, key=lambda text: (told[text] == "matter", text))
    wanted = np.array(
        [[1.0 if told[text] != "matter" else -1.0, *(told[text] == kind for kind in BESIDE)] for text in texts]
    )
    read = Encoder().read(texts)
    spread = read.std(axis=0)
    scaled = (read - read.mean(axis=0)) / spread
    scaled /= np.linalg.norm(scaled, axis=1, keepdims=True)
    directions = np.linalg.svd(scaled - scaled.mean(axis=0), full_matrices=False)[2][:_DIRECTIONS].T
    shape, middle = (directions / spread[:, None]).astype(np.float32), read.mean(axis=0)
    rows = in_bytes(as_meant(read, shape, middle)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    characters = _characters(texts)
    alike = np.exp(NARROW * (rows @ rows.T - 1)) + characters @ characters.T
    print(own, "lines of our own,", len(texts), "in all")
    if "--fold" in sys.argv:
        _measure(alike, wanted, texts, {plainly(text) for texts in held.values() for text in texts})
        return
    before = wanted.mean(axis=0)
    weights = np.linalg.solve(alike + _PULL * np.eye(len(texts)), wanted - before)
    path = FOLDER / "matter.npz"
    np.savez_compressed(
        path,
        shape=shape,
        middle=middle,
        before=before.astype(np.float32),
        examples=in_bytes(rows),
        weights=weights.astype(np.float16),
        characters=(characters.T @ weights).astype(np.float16),
    )
    print(path.stat().st_size // 1000, "kB")


def _characters(texts: list[str]) -> Array:
    found = np.zeros((len(texts), BUCKETS), np.float32)
    for row, text in zip(found, texts, strict=True):
        np.add.at(row, *stretches(text))
    return found


def _measure(alike: Array, wanted: Array, texts: list[str], own: set[str]) -> None:
    """Print, of our own lines, how many taken for words beside the matter are such, and how many of those are found."""
    fold = np.random.default_rng(1).integers(0, _FOLDS, len(texts))
    found = np.zeros_like(wanted)
    for one in range(_FOLDS):
        known, left = np.flatnonzero(fold != one), np.flatnonzero(fold == one)
        before = wanted[known].mean(axis=0)
        pulled = alike[np.ix_(known, known)] + _PULL * np.eye(len(known))
        found[left] = alike[np.ix_(left, known)] @ np.linalg.solve(pulled, wanted[known] - before) + before
    ours = np.array([text in own for text in texts])
    beside = wanted[:, 0] > 0
    for least in _SURE:
        for short, sized in (
            ("up to 5", [len(text) < 6 for text in texts]),
            ("longer", [len(text) > 5 for text in texts]),
        ):
            taken = (found[:, 0] >= least) & np.array(sized)
            right, all_beside = (taken & beside).sum(), (beside & np.array(sized)).sum()
            lost = (taken & ~beside & ~ours).sum()
            print(
                f"from {least}, {short}: {right / max((taken & ours).sum(), 1):.3f} right of ours,"
                f" {right / all_beside:.3f} found, {lost} of the packs' {(~ours).sum()} notes lost"
            )
    kinds = found[beside, 1:].argmax(axis=1) == wanted[beside, 1:].argmax(axis=1)
    print(f"the kind told right: {kinds.mean():.3f}")


if __name__ == "__main__":
    main()
