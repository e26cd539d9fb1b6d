"""The embedding that ships: the mean of trained vectors of words and characters; numpy and a tokenizer, no torch.

The folder is one of sentence-transformers' StaticEmbedding, kept in 8 bits; ``scripts/embedding`` trains it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.models.array import ArrayEmbeddings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

FOLDER = Path(__file__).parent / "zh"


class StaticEmbeddings(ArrayEmbeddings):
    """Unit vectors of ``dimensions`` float32 numbers from the model in ``folder``, loaded when first used."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return int(self._weights[0].shape[1])

    def _batch(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        pieces, scale = self._weights
        clean = [text.encode("utf-8", "replace").decode() for text in texts]  # half a surrogate is no text
        cut = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(clean, add_special_tokens=False)]
        sums = np.zeros((len(texts), pieces.shape[1]), np.float32)
        for row, ids in enumerate(cut):
            if ids:
                np.matmul(scale[ids], pieces[ids], out=sums[row])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.asarray(sums / np.where(lengths > 0, lengths, 1), np.float32)

    @cached_property
    def _weights(self) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
        """The vectors in 8 bits, and what each is to be multiplied by."""
        from safetensors.numpy import load_file

        held = load_file(self.folder / "model.safetensors")
        return held["embeddings"], held["weights"]

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self.folder / "tokenizer.json"))


@lru_cache(maxsize=1)
def shipped() -> StaticEmbeddings:
    """Return the embedding that ships, loaded once however many use it."""
    return StaticEmbeddings()
