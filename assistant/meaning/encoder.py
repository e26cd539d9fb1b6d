"""The encoder that ships: a transformer of six layers in 8 bits, read and run with numpy alone.

``zh/README.md`` says where it comes from; ``scripts/meaning`` trains it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from threadpoolctl import ThreadpoolController
    from tokenizers import Tokenizer

    Array = NDArray[np.float32]

FOLDER = Path(__file__).parent / "zh"
# What a text is looked at as: a question by what answers it, or by what it wants; a note by its kind, or by its part.
Head = Literal["question", "wish", "note", "part"]
PARTS = ("causes", "done", "plans", "problems")  # in the order of the numbers of ``part``
_HEADS = 12  # of attention
BEGIN, END, LONGEST = 0, 2, 62  # pieces around a text, and how many of its own are read
_TINY = 1e-12
_TOGETHER = 64  # texts of one length that are read at once


class Encoder:
    """Reads texts into numbers; its weights are loaded when it first reads."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def read(self, texts: Sequence[str]) -> Array:
        """Return what the last layer makes of each text, shape (texts, 384): what every head looks at."""
        import numpy as np

        found = np.zeros((len(texts), self._weights["places"].shape[1]), np.float32)
        clean = [text.encode("utf-8", "replace").decode() for text in texts]  # half a surrogate is no text
        cut = [one.ids[:LONGEST] for one in self._tokenizer.encode_batch_fast(clean, add_special_tokens=False)]
        order = sorted(range(len(texts)), key=lambda n: len(cut[n]))
        with self.threads.limit(limits=1, user_api="blas"):  # so little work is done sooner by one than shared out
            for _, group in groupby(order, key=lambda n: len(cut[n])):
                rows = list(group)
                for start in range(0, len(rows), _TOGETHER):
                    some = rows[start : start + _TOGETHER]
                    found[some] = self._pooled(np.array([[BEGIN, *cut[n], END] for n in some]))
        return found

    def seen_as(self, head: Head, read: Array) -> Array:
        """Return what was read as a head looks at it: shape (texts, 128), rows of unit length.

        For ``part``: the likelihoods of PARTS, shape (texts, 4).
        """
        import numpy as np

        found = read @ self._weights[f"head.{head}"].T
        if head == "part":
            found = np.exp(found + self._weights["head.part.bias"])
            return np.asarray(found / found.sum(axis=1, keepdims=True), np.float32)
        return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), _TINY), np.float32)

    def _pooled(self, ids: NDArray[np.int64]) -> Array:
        """Return the mean of what the last layer makes of the pieces, shape (texts, width)."""
        pooled: Array = self.states(ids, self._layers).mean(axis=1)
        return pooled

    def states(self, ids: NDArray[np.int64], layers: int) -> Array:
        """Return what the first ``layers`` make of each piece of texts of one length, shape (texts, pieces, width)."""
        held = self._weights
        pieces = held["pieces"][ids] * held["pieces.scale"][ids][..., None]
        states = _normed(pieces + held["places"][: ids.shape[1]], held["norm.weight"], held["norm.bias"])
        for layer in range(layers):
            states = through(held, str(layer), states)
        return states

    def pieces(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """Return the pieces of a text by number, and where each begins and ends in it."""
        found = self._tokenizer.encode(text.encode("utf-8", "replace").decode(), add_special_tokens=False)
        return found.ids, found.offsets

    @cached_property
    def _weights(self) -> dict[str, Array]:
        return weights_of(self._folder / "model.safetensors")

    @cached_property
    def threads(self) -> ThreadpoolController:
        """What says on how many threads it is to be read."""
        from threadpoolctl import ThreadpoolController

        return ThreadpoolController()

    @cached_property
    def _layers(self) -> int:
        return sum(name.endswith(".query") for name in self._weights)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self._folder / "tokenizer.json"))


@lru_cache(maxsize=4)
def encoder_of(folder: Path = FOLDER) -> Encoder:
    """Return the encoder of a folder, whose weights are loaded once whoever reads with it."""
    return Encoder(folder)


def weights_of(path: Path) -> dict[str, Array]:
    """Return the weights of a file; those of layers as numbers to multiply with from the right, of pieces as kept."""
    import numpy as np
    from safetensors.numpy import load_file

    held = load_file(path)
    found: dict[str, Array] = {}
    for name, kept in held.items():
        if kept.dtype == np.int8 and name != "pieces":
            found[name] = np.ascontiguousarray((kept.astype(np.float32) * held[f"{name}.scale"][:, None]).T)
        elif not name.endswith(".scale") or name == "pieces.scale":
            found[name] = kept if name == "pieces" else kept.astype(np.float32)
    return found


def through(held: Mapping[str, Array], name: str, states: Array) -> Array:
    """Return what the layer of that name makes of states, both of shape (texts, pieces, width)."""
    import numpy as np

    texts, length, width = states.shape
    flat = states.reshape(-1, width)
    query, key, value = (
        (flat @ held[f"{name}.{part}"] + held[f"{name}.{part}.bias"])
        .reshape(texts, length, _HEADS, -1)
        .transpose(0, 2, 1, 3)
        for part in ("query", "key", "value")
    )
    scores: Array = query @ key.transpose(0, 1, 3, 2)
    seen = _shares(scores * np.float32(1 / math.sqrt(query.shape[-1]))) @ value
    seen = seen.transpose(0, 2, 1, 3).reshape(-1, width)
    flat = _added(held, f"{name}.norm1", flat, seen @ held[f"{name}.output"] + held[f"{name}.output.bias"])
    wide = _gelu(flat @ held[f"{name}.widen"] + held[f"{name}.widen.bias"])
    flat = _added(held, f"{name}.norm2", flat, wide @ held[f"{name}.narrow"] + held[f"{name}.narrow.bias"])
    return flat.reshape(texts, length, width)


def _added(held: Mapping[str, Array], norm: str, states: Array, more: Array) -> Array:
    return _normed(states + more, held[f"{norm}.weight"], held[f"{norm}.bias"])


def _normed(states: Array, weight: Array, bias: Array) -> Array:
    import numpy as np

    states = states - states.mean(axis=-1, keepdims=True)
    scale = 1 / np.sqrt((states * states).mean(axis=-1, keepdims=True) + _TINY)
    return np.asarray(states * scale * weight + bias, np.float32)


def _shares(scores: Array) -> Array:
    import numpy as np

    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def _gelu(values: Array) -> Array:
    """Return x·Φ(x); Φ by a rational approximation of the error function (Abramowitz and Stegun 7.1.26, to 1.5e-7)."""
    import numpy as np

    size = np.abs(values) * np.float32(math.sqrt(0.5))
    part = 1 / (1 + np.float32(0.3275911) * size)
    series = np.full_like(part, 1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = series * part + np.float32(factor)
    error = np.copysign(1 - series * part * np.exp(-size * size), values)
    return np.asarray(values * (1 + error) / 2, np.float32)
