"""What every piece of knowledge read from a file has: its form, and patterns that are checked when read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pydantic import BaseModel, ConfigDict

from assistant.genre.patterns import compiled

Texts = tuple[str, ...]


def readable(pattern: str) -> str:
    """Return ``pattern`` where it is a regular expression; raises ValueError saying in Chinese what is wrong."""
    try:
        compiled(pattern)
    except re.error as error:
        raise ValueError(f"匹配式写法有误：{error}") from None
    return pattern


class Data(BaseModel):
    """A piece of knowledge: frozen, and refusing what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Name the piece by its first field: a pack printed whole buries the message it stands in."""
        yield from islice(super().__repr_args__(), 1)
