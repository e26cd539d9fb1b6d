"""The vector index in Chroma, derived from the stored vectors and brought up beside the work.

Embedded Chroma survives neither a kill while it writes nor a second process. So one process at a time has it
open, a thread keeps it in step with the library, and whoever finds it out of step or taken searches exactly.
"""

from __future__ import annotations

import atexit
import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from assistant.library.catalogue import Catalogue, Filter
from assistant.library.embedder import Embedder
from assistant.library.generation import Generations
from assistant.library.vectors import StoredVectors

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.documents import Document

_LOG = logging.getLogger(__name__)
_COLLECTION = "passages"
_BATCH = 1000  # Chroma takes 5,461 at most; smaller ones let a close come sooner
_DELAY = 2.0  # seconds: a command that is done by then never loads Chroma
_TRIES = 3
_MORE = 3  # times as many neighbours are looked at where a filter takes some away
_PATIENCE = 0.02  # seconds a question waits for Chroma before it is answered exactly
_HNSW = {"space": "cosine", "ef_construction": 200, "ef_search": 200, "max_neighbors": 32}


class VectorIndex:
    """Nearest-neighbour search in Chroma, where and while it is in step with the library."""

    def __init__(self, folder: Path, catalogue: Catalogue, vectors: StoredVectors, embedder: Embedder) -> None:
        self.folder = folder
        self.store: Chroma | None = None  # LangChain's store, while this process has the index open
        self.delay = _DELAY  # seconds from the first wish for the index to bringing it up
        self.note = ""  # what the user should know: that it was rebuilt, or is not used
        self._catalogue, self._vectors, self._embedder = catalogue, vectors, embedder
        self._generations = Generations(folder)
        self._place: Path | None = None
        self._client: Any = None
        self._lock = FileLock(folder / "index.lock", thread_local=False)
        self._using = threading.Lock()  # held around every call of Chroma
        self._guard = threading.Lock()
        self._wanted = threading.Event()
        self._stopped = threading.Event()
        self._hurry = threading.Event()
        self._thread: threading.Thread | None = None
        self._in_step = -1
        self._failures = 0
        self._taken = False  # by another process

    def search(self, vector: Sequence[float], k: int, version: int, where: Filter) -> list[tuple[str, float]] | None:
        """Return the ``k`` nearest passages as (passage id, cosine), or None when exact search must answer.

        Filters are held against more of the nearest than are wanted, as Chroma's own are slow; a filter that
        leaves too few of those is for exact search.
        """
        if where.topic or self._in_step != version or not self._using.acquire(timeout=_PATIENCE):
            return None
        try:
            if self.store is None:
                return None
            wanted = k if where.open else k * _MORE
            found = self.store.similarity_search_by_vector_with_relevance_scores(list(vector), wanted)
            near = [(str(item.metadata["id"]), 1.0 - distance) for item, distance in found if _passes(item, where)]
            return near[:k] if where.open or len(near) >= k else None
        except Exception as error:  # the index is only derived: whatever is wrong with it, it is made anew
            self._broken(error)
            return None
        finally:
            self._using.release()

    def wake(self, *, now: bool = False) -> None:
        """Bring the index up and into step in the background, after ``delay`` seconds or now."""
        with self._guard:
            if self._stopped.is_set() or self._failures >= _TRIES or self._in_step == self._version():
                return
            self._wanted.set()
            if now:
                self._hurry.set()
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="vector-index", daemon=True)
                self._thread.start()
                atexit.register(self.close)

    def wait(self, seconds: float) -> bool:
        """Wait until the index is in step; False if it is not by then, or will not be in this process."""
        until, self._taken = time.monotonic() + seconds, False
        while time.monotonic() < until and not self._taken and not self._stopped.is_set():
            if self._in_step == self._version():
                return True
            if self._failures >= _TRIES:
                break
            self.wake(now=True)
            time.sleep(0.02)
        return False

    def close(self, finish: float = 0.0) -> None:
        """Stop, after at most ``finish`` seconds spent on getting into step, and seal what is whole."""
        if finish and self._thread is not None:
            self.wait(finish)
        self._stopped.set()
        self._hurry.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        atexit.unregister(self.close)
        with self._using:
            self._shut(whole=True)

    # ------------------------------------------------------------------ in the thread

    def _run(self) -> None:
        while self._wanted.is_set() and not self._stopped.is_set():
            self._hurry.wait(min(self.delay, threading.TIMEOUT_MAX))  # changes come in rows: follow them together
            self._hurry.clear()
            if self._stopped.is_set():
                return
            self._wanted.clear()
            try:
                if not self._up():
                    return
                if self._in_step != self._version():
                    self._step()
            except Exception as error:
                with self._using:
                    self._broken(error)
                if self._failures < _TRIES:
                    self._wanted.set()

    def _up(self) -> bool:
        """Open the index; False where another process has it."""
        if self.store is not None:
            return True
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            self._taken = True
            self.note = "向量索引正由另一个进程使用，这里改用精确检索"
            return False
        place = self._generations.trusted(self._embedder.model)
        if place is None:
            if self._generations.existed():
                self.note = "向量索引不完整或属于另一个向量模型，已按资料库重建"
                _LOG.warning(self.note)
            place = self._generations.fresh()
        self._generations.unseal()
        with self._using:
            self._place, (self._client, self.store) = place, _open(place, self._embedder)
        return True

    def _step(self) -> None:
        """Take out of Chroma what the library no longer has, and put in what is new, a batch at a time."""
        version, model = self._version(), self._embedder.model
        collection = self._client.get_collection(_COLLECTION)
        with self._using:
            present = set(collection.get(include=[])["ids"])
        gone, new = self._difference(present)
        for start in range(0, len(gone), _BATCH):
            with self._using:
                collection.delete(ids=gone[start : start + _BATCH])
        for start in range(0, len(new), _BATCH):
            if self._stopped.is_set():
                return
            self._put(collection, new[start : start + _BATCH], model)
        if self._version() == version:
            self._in_step = version
        else:
            self._wanted.set()

    def _difference(self, present: set[str]) -> tuple[list[str], list[int]]:
        """Return the ids to take out and the rows to put in."""
        wanted = {str(row): row for (row,) in self._catalogue.connection.execute("SELECT row FROM passages")}
        return sorted(present - wanted.keys()), sorted(wanted[name] for name in wanted.keys() - present)

    def _put(self, collection: Any, rows: Sequence[int], model: str) -> None:
        passages = self._catalogue.at_rows(rows)
        vectors = self._vectors.at_rows(list(passages), model)
        ready = [row for row in passages if row in vectors]  # others were removed meanwhile; the version says so
        if not ready:
            return
        with self._using:
            collection.upsert(
                ids=[str(row) for row in ready],
                embeddings=[vectors[row] for row in ready],
                documents=[passages[row].text for row in ready],
                metadatas=[_metadata(passages[row]) for row in ready],
            )

    def _version(self) -> int:
        return int(self._catalogue.get("version") or 0)

    # ------------------------------------------------------------------ shutting

    def _broken(self, error: Exception) -> None:
        """Give this generation up; the next is built from the stored vectors. Call while using."""
        self._failures += 1
        self.note = f"向量索引出错，{'将重建' if self._failures < _TRIES else '不再使用，改用精确检索'}"
        _LOG.warning("%s（%s: %s）", self.note, type(error).__name__, error)
        self._shut(whole=False)

    def _shut(self, *, whole: bool) -> None:
        """Close Chroma and seal the generation if it is whole. Call while using."""
        client, place = self._client, self._place
        self.store, self._client, self._place, self._in_step = None, None, None, -1
        if client is not None and place is not None:
            try:
                client.close()
                if whole:
                    self._generations.seal(place, self._embedder.model)
            except Exception as error:  # without a seal it is rebuilt next time
                _LOG.warning("向量索引没有正常关闭（%s）", error)
        self._lock.release()


def _passes(item: Document, where: Filter) -> bool:
    fields = ("kind", "role", "type", "genre")
    same = all(getattr(where, name) in (None, "", item.metadata[name]) for name in fields)
    return same and (not where.documents or item.metadata["document"] in where.documents)


def _open(place: Path, embedder: Embedder) -> tuple[Any, Chroma]:
    """Open Chroma in ``place``: no telemetry, and no settings from a ``.env`` that is not its own."""
    import chromadb
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    settings = Settings(_env_file=None, anonymized_telemetry=False, is_persistent=True)
    client = chromadb.PersistentClient(path=str(place), settings=settings)
    store = Chroma(
        client=client,
        collection_name=_COLLECTION,
        embedding_function=embedder.embeddings,
        collection_configuration={"hnsw": _HNSW},  # type: ignore[arg-type]
    )
    return client, store


def _metadata(item: Any) -> dict[str, Any]:
    names = ("id", "document", "name", "kind", "genre", "type", "period", "place", "role", "level", "start", "end")
    return {name: getattr(item, name) for name in names} | {"topic": item.topic or ""}
