"""Where the vector index lives: in a directory that one process has open, or on a server that several share."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.library.chroma import PassageStore, open_embedded, open_server, server_address
from assistant.library.generation import Generations
from assistant.passage import content_id

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

_LOG = logging.getLogger(__name__)

Reached = tuple[int, int]  # (row up to which every passage is in Chroma, version of the library held whole)
NOTHING: Reached = (-1, -1)


class Place(Protocol):
    """A place for one index, of the vectors of one model of one library."""

    taken_note: str  # what to say where another process writes the index

    def open(self, library: str, model: str, embeddings: Embeddings) -> tuple[PassageStore, str]:
        """Open the index for writing; returns it with what the user should know, or an empty string."""
        ...

    def join(self, library: str, model: str, embeddings: Embeddings) -> PassageStore | None:
        """Open the index that another process writes, for reading; None where that cannot be."""
        ...

    def publish(self, reached: Reached) -> None:
        """Tell other processes how far the index is in step."""
        ...

    def published(self) -> Reached:
        """Return how far the index is in step that another process writes."""
        ...

    def closed(self, library: str, model: str) -> None:
        """Take note that the index was closed whole by its writer."""
        ...

    def distrust(self, error: Exception) -> None:
        """Have the index made anew when it is next opened, where ``error`` speaks against what it holds."""
        ...


class Embedded:
    """Chroma in generations of a directory, each sealed at a clean close; see ``generation``."""

    taken_note = "向量索引正由另一个进程使用，这里改用精确检索"

    def __init__(self, folder: Path) -> None:
        self._generations = Generations(folder)
        self._open: Path | None = None

    def open(self, library: str, model: str, embeddings: Embeddings) -> tuple[PassageStore, str]:
        """Open the sealed generation, or a new one where there is none to be trusted."""
        place, note = self._generations.trusted(f"{model}@{library}"), ""
        if place is None:
            if self._generations.existed():
                note = "向量索引不完整或属于另一个向量模型，已按资料库重建"
            place = self._generations.fresh()
        self._generations.unseal()
        self._open = place
        return open_embedded(place, embeddings), note

    def join(self, library: str, model: str, embeddings: Embeddings) -> None:
        """Return None: a second process would see stale results and lose what it writes."""

    def publish(self, reached: Reached) -> None:
        """Do nothing: nobody else reads this index."""

    def published(self) -> Reached:
        """Return that nothing is known."""
        return NOTHING

    def closed(self, library: str, model: str) -> None:
        """Seal the generation."""
        if self._open is not None:
            self._generations.seal(self._open, f"{model}@{library}")

    def distrust(self, error: Exception) -> None:
        """Do nothing: without a seal it is made anew."""
        self._open = None


class Server:
    """A collection on a Chroma server, written by one process of this library and read by all."""

    taken_note = ""

    def __init__(self, folder: Path, url: str) -> None:
        server_address(url)
        self._url, self._state = url, folder / "server.json"
        self._name = ""
        self._distrusted = False

    def open(self, library: str, model: str, embeddings: Embeddings) -> tuple[PassageStore, str]:
        """Open the collection, made anew where it is not to be trusted; other models' are deleted."""
        prefix = f"report-assistant-{library[:16]}-"
        self._name = prefix + content_id(model)[:12]
        store, note = open_server(self._url, self._name, embeddings), ""
        if self._distrusted:
            store.drop_collection()
            store, note = open_server(self._url, self._name, embeddings), "向量索引出错，已按资料库重建"
            self._distrusted = False
        store.drop_others(prefix)
        return store, note

    def join(self, library: str, model: str, embeddings: Embeddings) -> PassageStore | None:
        """Open the collection where its writer has told of it."""
        self._name = f"report-assistant-{library[:16]}-{content_id(model)[:12]}"
        return open_server(self._url, self._name, embeddings) if self.published() != NOTHING else None

    def publish(self, reached: Reached) -> None:
        """Write it to a file of the library, in one step."""
        new = self._state.with_suffix(".new")
        new.write_text(json.dumps({"url": self._url, "collection": self._name, "reached": reached}), "utf-8")
        new.replace(self._state)

    def published(self) -> Reached:
        """Read it from that file; what was said of another collection does not count."""
        try:
            said = json.loads(self._state.read_text("utf-8"))
            upto, version = said["reached"]
            ours = said["url"] == self._url and said["collection"] == self._name
        except (OSError, ValueError, KeyError, TypeError):
            return NOTHING
        return (int(upto), int(version)) if ours else NOTHING

    def closed(self, library: str, model: str) -> None:
        """Do nothing: what the server has, it keeps."""

    def distrust(self, error: Exception) -> None:
        """Distrust the collection, unless the server was only out of reach."""
        import httpx

        self._distrusted = (
            not isinstance(error, (httpx.TransportError, OSError)) and "connect" not in str(error).lower()
        )
