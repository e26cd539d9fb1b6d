"""Conversations that outlive the program; it knows rows and texts, not what a conversation means."""

from assistant.archive.archive import Archive, Entry, Kept

__all__ = ["Archive", "Entry", "Kept"]
