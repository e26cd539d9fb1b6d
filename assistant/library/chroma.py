"""A Chroma collection of the library's passages: embedded in a directory of its own, or on a Chroma server.

Ids are the passages' rows, which are never used again; text and metadata stand beside the vectors, so that LangChain's
own store can be used on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.errors import BadInput
from assistant.passage import Passage

if TYPE_CHECKING:
    import numpy as np
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

EMBEDDED = "passages"  # name of the collection in a directory of its own
_SERVER_SECONDS = 20.0  # that a server may take for one call
_PAGE = 5000  # Chroma takes 5,461 ids at most in one call
# The whole graph is written at every synchronisation: at Chroma's own 1,000, a library of 100,000 passages would
# write 20 GB while it is built. With 16 neighbours, 100 and 200, recall@10 at 100,000 was only .73.
_HNSW = {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 32, "sync_threshold": 10_000}


class PassageStore:
    """One collection, opened; every method may raise whatever Chroma raises."""

    def __init__(self, client: Any, name: str, embeddings: Embeddings) -> None:
        from langchain_chroma import Chroma

        self._client = client
        self.langchain: Chroma = Chroma(
            client=client,
            collection_name=name,
            embedding_function=embeddings,
            collection_configuration={"hnsw": _HNSW},  # type: ignore[arg-type]
        )
        self._collection = client.get_collection(name)

    def nearest(self, vector: Sequence[float], n: int) -> dict[int, float]:
        """Return the rows of the ``n`` nearest passages with their cosine, nearest first."""
        found = self._collection.query(query_embeddings=[list(vector)], n_results=n, include=["distances"])
        return {int(row): 1.0 - far for row, far in zip(found["ids"][0], found["distances"][0], strict=True)}

    def rows(self) -> set[int]:
        """Return the rows it holds."""
        return set(map(int, self._collection.get(include=[])["ids"]))

    def put(self, passages: Mapping[int, Passage], vectors: NDArray[np.float32]) -> None:
        """Insert or replace passages, given by row, with their vectors in the same order."""
        self._collection.upsert(
            ids=list(map(str, passages)),
            embeddings=vectors,
            documents=[item.text for item in passages.values()],
            metadatas=list(map(_metadata, passages.values())),
        )

    def drop(self, rows: Iterable[int]) -> None:
        """Delete passages."""
        left = list(map(str, rows))
        for start in range(0, len(left), _PAGE):
            self._collection.delete(ids=left[start : start + _PAGE])

    def drop_collection(self) -> None:
        """Delete the collection and close."""
        self._client.delete_collection(self._collection.name)
        self.close()

    def drop_others(self, prefix: str) -> None:
        """Delete the collections of a server that begin with ``prefix``, but for this one."""
        for other in self._client.list_collections():
            if other.name.startswith(prefix) and other.name != self._collection.name:
                self._client.delete_collection(other.name)

    def close(self) -> None:
        """Let go of files and connections."""
        self._client.close()


def open_embedded(place: Path, embeddings: Embeddings) -> PassageStore:
    """Open Chroma in the directory ``place``."""
    import chromadb

    settings = _settings(is_persistent=True)
    return PassageStore(chromadb.PersistentClient(path=str(place), settings=settings), EMBEDDED, embeddings)


def open_server(url: str, name: str, embeddings: Embeddings) -> PassageStore:
    """Open the collection ``name`` on the server at ``url``; raises what the connection raises, within seconds."""
    import chromadb
    import httpx

    host, port, ssl = server_address(url)
    # Without a word about time Chroma's client would wait for ever for a server that hangs.
    httpx.get(f"{'https' if ssl else 'http'}://{host}:{port}/api/v2/heartbeat", timeout=_SERVER_SECONDS)
    client = chromadb.HttpClient(host=host, port=port, ssl=ssl, settings=_settings())
    session = getattr(getattr(client, "_server", None), "_session", None)
    if session is not None:
        session.timeout = httpx.Timeout(_SERVER_SECONDS)
    return PassageStore(client, name, embeddings)


def server_address(url: str) -> tuple[str, int, bool]:
    """Return host, port and whether TLS is spoken; raises BadInput for what is no address of a server."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in ("http", "https") or not parts.hostname or port == -1:
        raise BadInput("Chroma 服务器的地址不对", where=url, cure="写成 http://主机:端口，例如 http://127.0.0.1:8000")
    return parts.hostname, port or (443 if parts.scheme == "https" else 8000), parts.scheme == "https"


def _settings(**more: Any) -> Any:
    """Return Chroma's settings: no telemetry, and nothing from a ``.env`` that is not its own."""
    from chromadb.config import Settings

    return Settings(_env_file=None, anonymized_telemetry=False, **more)


def _metadata(item: Passage) -> dict[str, Any]:
    names = ("id", "document", "name", "kind", "genre", "type", "period", "place", "role", "level", "start", "end")
    return {name: getattr(item, name) for name in names} | {"topic": item.topic or ""}
