"""Embeddings that make arrays in batches: what those that ship share; it knows lists, not where vectors come from."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from langchain_core.embeddings import Embeddings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BATCH = 256


class ArrayEmbeddings(Embeddings):
    """Unit vectors of float32 numbers, made by ``_batch`` a few hundred texts at a time."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector for each text; a text without any known character gives the zero vector."""
        return [list(map(float, row)) for row in self.embed_array(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question, made as that of a text."""
        return self.embed_documents([text])[0]

    def embed_array(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors as one array of shape (texts, numbers of a vector)."""
        import numpy as np

        # At least one batch, though empty, so that no text at all gives an array of the right width.
        starts = range(0, max(len(texts), 1), _BATCH)
        return np.concatenate([self._batch(texts[start : start + _BATCH]) for start in starts])

    @abstractmethod
    def _batch(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of a few texts, or of none, as an array of shape (texts, numbers of a vector)."""
