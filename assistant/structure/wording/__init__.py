"""Notes as people speak → as a document says it, by the lists of ``spoken.yaml``."""

from assistant.structure.wording.words import Wording, wording

__all__ = ["Wording", "wording"]
