"""The office's documents and their indexes: SQLite is the truth, everything else is derived from it."""

from assistant.library.catalogue import Filter
from assistant.library.library import Library
from assistant.library.store import Learnt

__all__ = ["Filter", "Learnt", "Library"]
