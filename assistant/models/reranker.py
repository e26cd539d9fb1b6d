"""The optional reranker: a cross-encoder that reads question and passage together, by name or folder."""

from __future__ import annotations

import threading
from typing import Any

from assistant.errors import ModelFailed
from assistant.models.place import find_model

_CURE = (
    "把 REPORT_ASSISTANT_RERANKER 留空就不用重排模型，或给出模型所在的文件夹，"
    "或设 REPORT_ASSISTANT_ALLOW_DOWNLOAD=true 允许下载"
)
_LONGEST = 512  # pieces of question and passage together; what is longer is cut


class CrossEncoderReranker:
    """sentence-transformers' CrossEncoder behind the interface of LangChain's BaseCrossEncoder."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._using = threading.Lock()

    def score(self, text_pairs: list[tuple[str, str]]) -> list[float]:
        """Return for each (question, text) how well the text answers, in 0..1; raises ModelFailed."""
        if not text_pairs:
            return []
        from torch import nn

        try:
            with self._using:
                scores = self._model.predict(text_pairs, activation_fn=nn.Sigmoid(), show_progress_bar=False)
            return [float(score) for score in scores]
        except (RuntimeError, ValueError, TypeError, IndexError, OSError) as error:
            raise ModelFailed("重排模型没有算出结果", cure=f"{type(error).__name__}: {error}。{_CURE}") from error


def load_reranker(name: str, *, allow_download: bool = False) -> CrossEncoderReranker | None:
    """Return the cross-encoder called ``name``: a folder, or a name already on this machine; None for no name.

    Raises BadInput for a name that leads nowhere, at once and without the network, NotInstalled without the
    transformer packages, ModelFailed for a broken model or one that gives no single score.
    """
    if not name:
        return None
    place = find_model(name, "重排模型", cure=_CURE, allow_download=allow_download)
    try:
        from sentence_transformers import CrossEncoder

        model = CrossEncoder(place, device="cpu", local_files_only=not allow_download)
        model.max_seq_length = min(_LONGEST, *_limits(model))
    except Exception as error:  # whatever a broken model folder makes the libraries raise
        raise ModelFailed("重排模型载入不了", where=name, cure=f"{type(error).__name__}: {error}。{_CURE}") from error
    if model.num_labels != 1:
        raise ModelFailed(f"重排模型要给出一个分数，这个给出 {model.num_labels} 个", where=name, cure=_CURE)
    return CrossEncoderReranker(model)


def _limits(model: Any) -> tuple[int, int]:
    """Return how many pieces the model has places for, and how many its tokenizer was told to leave."""
    places = getattr(model.config, "max_position_embeddings", None) or _LONGEST
    return int(places), int(model.tokenizer.model_max_length)
