"""A file of any known format to its text: one file a format, read within limits."""

from assistant.sources.read import SUFFIXES, read_bytes, read_file
from assistant.sources.source import Limits, Source

__all__ = ["SUFFIXES", "Limits", "Source", "read_bytes", "read_file"]
