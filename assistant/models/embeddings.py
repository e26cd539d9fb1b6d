"""The embedding named in the settings: the one that ships, or a sentence-transformers model by name or folder."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import ModelFailed, NotInstalled
from assistant.models.place import find_model

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

BUILTIN, SPELLING = "builtin", "spelling"
_PROBE = "意识形态工作责任制 2022年 probe"
_CURE = (
    "改用 REPORT_ASSISTANT_EMBEDDING=builtin，或给出模型所在的文件夹，"
    "或设 REPORT_ASSISTANT_ALLOW_DOWNLOAD=true 允许下载"
)
# What the Chinese bge models of the 1.0/1.5 family were trained to see before a question (their model cards).
_BGE_ZH = "为这个句子生成表示以用于检索相关文章："


def load_embeddings(name: str, *, allow_download: bool = False) -> Embeddings:
    """Return LangChain's Embeddings called ``name``; vectors are of unit length.

    ``name`` is ``builtin``, ``spelling`` (hashed characters, no model at all), a folder, or a sentence-transformers
    name that is already on this machine (or may be fetched, with ``allow_download``). Raises BadInput for a name
    that leads nowhere, at once and without the network, NotInstalled without the transformer packages, ModelFailed
    for a broken model.
    """
    if name in ("", BUILTIN):
        from assistant.models.static import shipped

        return shipped()
    if name == SPELLING:
        from assistant.models.hashed import HashedEmbeddings

        return HashedEmbeddings()
    place = find_model(name, "向量模型", cure=_CURE, allow_download=allow_download)
    return _transformer(name, place, allow_download=allow_download)


def fingerprint(embeddings: Embeddings) -> str:
    """Return what tells this model from others: class, dimension and the vector of a fixed text.

    Vectors of different fingerprints must not be compared, though their dimension be the same.
    """
    vector = embeddings.embed_documents([_PROBE])[0]
    digest = hashlib.sha256(",".join(f"{value:.3f}" for value in vector).replace("-0.000", "0.000").encode())
    return f"{type(embeddings).__name__}-{len(vector)}-{digest.hexdigest()[:12]}"


def _transformer(name: str, place: str, *, allow_download: bool) -> Embeddings:
    try:
        from langchain_huggingface import HuggingFaceEmbeddings
    except ImportError as error:
        raise NotInstalled(
            "向量模型的软件包装得不全", where=str(error), cure='请在程序目录运行 pip install -e ".[models]"'
        ) from None
    options: dict[str, Any] = {"normalize_embeddings": True, "batch_size": 32}
    query = {**options, "prompt": _BGE_ZH} if _wants_instruction(name, place) else {}
    try:
        return HuggingFaceEmbeddings(
            model=place,
            model_kwargs={"device": "cpu", "local_files_only": not allow_download},
            encode_kwargs=options,
            query_encode_kwargs=query,
        )
    except Exception as error:  # whatever a broken model folder makes the libraries raise
        raise ModelFailed("向量模型载入不了", where=name, cure=f"{type(error).__name__}: {error}。{_CURE}") from error


def _wants_instruction(name: str, place: str) -> bool:
    return any("bge-" in part.lower() and "-zh" in part.lower() for part in (name, Path(place).name))
