"""The embedding as the library uses it: loaded when first needed, its model known by a fingerprint."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.errors import ModelFailed
from assistant.passage import Passage

if TYPE_CHECKING:
    import numpy as np
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

_REMEMBERED = 512  # questions whose vector is kept


class Embedder:
    """LangChain's Embeddings, made late and once."""

    def __init__(self, make: Callable[[], Embeddings]) -> None:
        self._make = make
        self._guard = threading.RLock()
        self.checked_at = -1  # version of the library at which all vectors were of this model
        self.query = lru_cache(_REMEMBERED)(self._query)

    @cached_property
    def embeddings(self) -> Embeddings:
        """The embedding itself; loaded at first use."""
        with self._guard:
            return self.__dict__.get("embeddings") or self._make()

    @cached_property
    def model(self) -> str:
        """The fingerprint of the model."""
        from assistant.models.embeddings import fingerprint

        with self._guard:
            return self.__dict__.get("model") or fingerprint(self.embeddings)

    def each(self, groups: Sequence[Sequence[Passage]]) -> list[NDArray[np.float32]]:
        """Return the vectors of each group of passages, all computed together; raises ModelFailed."""
        import numpy as np

        together = [passage for group in groups for passage in group]
        vectors = self.documents(together) if together else np.zeros((0, 1), np.float32)
        return np.split(vectors, np.cumsum([len(group) for group in groups])[:-1])

    def documents(self, passages: Sequence[Passage]) -> NDArray[np.float32]:
        """Return unit vectors of passages, each with its place in the document; raises ModelFailed."""
        import numpy as np

        texts = [f"{item.place}\n{item.text}" if item.place else item.text for item in passages]
        try:
            quick = getattr(self.embeddings, "embed_array", None)
            vectors = np.asarray(quick(texts) if quick else self.embeddings.embed_documents(texts), np.float32)
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelFailed("向量模型没有算出结果", cure=f"{type(error).__name__}: {error}") from error
        return _unit(vectors)

    def _query(self, text: str) -> tuple[float, ...]:
        import numpy as np

        try:
            vector = np.asarray([self.embeddings.embed_query(text)], np.float32)
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelFailed("向量模型没有算出结果", cure=f"{type(error).__name__}: {error}") from error
        return tuple(map(float, _unit(vector)[0]))


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)
