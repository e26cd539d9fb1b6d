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
QUESTIONS = Path(__file__).parent / "zh_questions" / "model.safetensors"


class StaticEmbeddings(ArrayEmbeddings):
    """Unit vectors of ``dimensions`` float32 numbers from the model in ``folder``, loaded when first used."""

    def __init__(self, folder: Path = FOLDER, moved: Path | None = None) -> None:
        """``moved``: a file with other vectors for some of the pieces."""
        self.folder, self._moved = folder, moved

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return int(self._weights[0].shape[1])

    def _batch(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        pieces, scale = self._weights
        cut = self._cut(texts)
        sums = np.zeros((len(texts), pieces.shape[1]), np.float32)
        for row, ids in enumerate(cut):
            if ids:
                np.matmul(scale[ids], pieces[ids], out=sums[row])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.asarray(sums / np.where(lengths > 0, lengths, 1), np.float32)

    def _cut(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the pieces of each text by their numbers."""
        clean = [text.encode("utf-8", "replace").decode() for text in texts]  # half a surrogate is no text
        return [encoding.ids for encoding in self._tokenizer.encode_batch_fast(clean, add_special_tokens=False)]

    def pieces_of(self, text: str) -> list[int]:
        """Return the numbers of the pieces that ``text`` is cut into."""
        return self._cut([text])[0]

    def vectors(self, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the vectors of pieces, of shape (numbers, dimensions)."""
        pieces, scale = self._weights
        return pieces[numbers] * scale[numbers][:, None]

    @cached_property
    def _weights(self) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
        """The vectors in 8 bits, and what each is to be multiplied by."""
        from safetensors.numpy import load_file

        held = load_file(self.folder / "model.safetensors")
        pieces, scale = held["embeddings"], held["weights"]
        if self._moved is None:
            return pieces, scale
        moved = load_file(self._moved)
        pieces, scale = pieces.copy(), scale.copy()
        pieces[moved["ids"]], scale[moved["ids"]] = moved["embeddings"], moved["weights"]
        return pieces, scale

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self.folder / "tokenizer.json"))


@lru_cache(maxsize=1)
def shipped() -> StaticEmbeddings:
    """Return the embedding that ships, loaded once however many use it."""
    return StaticEmbeddings()


@lru_cache(maxsize=1)
def for_questions() -> StaticEmbeddings:
    """Return the embedding in which ways of asking one thing are near one another (``scripts/question_vectors.py``)."""
    return StaticEmbeddings(moved=QUESTIONS)
