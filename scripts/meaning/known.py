"""Work out the numbers of all texts that ship, and keep them beside the encoder: ``python scripts/meaning/known.py``.

What the file holds already and is still needed is kept; ``--all`` works everything out anew (after training).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np

from assistant.genre import GenrePack, load_packs
from assistant.meaning.encoder import FOLDER, Encoder, Head
from assistant.meaning.known import Meanings, kept
from assistant.settings import resource_folder
from assistant.structure.notes.kindred import noted
from assistant.tasks.ask.likely import wishes_of
from assistant.tasks.ask.ways import questions_of

_AT_ONCE = 2000


def texts_of(pack: GenrePack) -> Iterator[tuple[Head, list[str]]]:
    """Yield what the program compares texts of its users with, by what they are looked at as."""
    yield "question", questions_of(pack)
    yield "wish", wishes_of(pack)
    yield "note", noted(pack)


def main() -> None:
    """Write ``known.npz``."""
    path = FOLDER / "known.npz"
    old = dict[bytes, np.ndarray]()
    if path.exists() and "--all" not in sys.argv:
        with np.load(path) as held:
            old = {key.tobytes(): row for key, row in zip(held["keys"], held["rows"], strict=True)}
    none = Meanings(FOLDER.parent / "nowhere")  # knows no text, so gives all of them in their plain form
    encoder = Encoder()
    found: dict[bytes, np.ndarray] = {}
    for pack in load_packs(resource_folder("knowledge")).values():
        for head, texts in texts_of(pack):
            plain = none.unknown(texts, head)
            missing = [text for text in plain if none.key(head, text) not in old]
            found |= {key: old[key] for text in plain if (key := none.key(head, text)) in old}
            for start in range(0, len(missing), _AT_ONCE):
                keys, rows = kept(missing[start : start + _AT_ONCE], head, encoder)
                found |= dict(zip(keys, rows, strict=True))
                print(pack.id, head, start + len(keys), "of", len(missing), flush=True)
    keys = sorted(found)
    np.savez_compressed(
        path,
        keys=np.frombuffer(b"".join(keys), np.uint8).reshape(-1, 8),
        rows=np.array([found[key] for key in keys], np.int8),
    )
    print(len(keys), "texts,", path.stat().st_size // 1000, "kB")


if __name__ == "__main__":
    main()
