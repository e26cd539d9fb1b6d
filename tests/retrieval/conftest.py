"""A library of the bundled texts, and the retriever over it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.genre import GenrePack
from assistant.library import Library
from assistant.models.embeddings import load_embeddings
from assistant.retrieval.retriever import ReportRetriever


@pytest.fixture(scope="session")
def retriever(tmp_path_factory: pytest.TempPathFactory, packs: dict[str, GenrePack]) -> Iterator[ReportRetriever]:
    """A retriever over what ships."""
    library = Library(tmp_path_factory.mktemp("home"), packs, lambda: load_embeddings("builtin"))
    library.sync_bundled()
    library.index.close()  # exact search will do here
    yield ReportRetriever(library=library, packs=packs, genre="ideology-responsibility")
    library.close()
