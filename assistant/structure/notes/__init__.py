"""Notes as people jot them, cut into facts with their role and topic."""

from assistant.structure.notes.fact import Fact, Notes
from assistant.structure.notes.read import read_notes

__all__ = ["Fact", "Notes", "read_notes"]
