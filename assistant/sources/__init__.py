"""A file of any known format to its text: one file a format, read within limits."""

from assistant.sources.read import SUFFIXES, Limits, Source, read_bytes, read_file

__all__ = ["SUFFIXES", "Limits", "Source", "read_bytes", "read_file"]
