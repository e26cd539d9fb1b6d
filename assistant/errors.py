"""Every error a user can meet, each with what happened, where, and what to do next.

ReportAssistantError
├── BadInput            the user gave something that cannot be used        (exit 2)
│   ├── UnreadableFile  a file that cannot be turned into text
│   ├── UnknownName     no document, role, topic or type of that name
│   └── BadKnowledge    a genre pack or prompt file that breaks its schema
├── DamagedLibrary      the library's file cannot be read                  (exit 1)
├── Busy                another process is writing to the library          (exit 2)
├── NotInstalled        an optional part is needed and absent              (exit 2)
└── ModelFailed         a language model or embedding did not answer       (exit 1)
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import ClassVar


class ReportAssistantError(Exception):
    """One line for the user: what happened, where it happened, what to do next."""

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", cure: str = "") -> None:
        self.what, self.where, self.cure = what, where, cure
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.where}：{self.what}" if self.where else self.what
        line = f"{head}。{self.cure}" if self.cure else head
        return " ".join(line.split())


class BadInput(ReportAssistantError):
    """What the user gave cannot be used as it is."""

    exit_code = 2


class UnreadableFile(BadInput):
    """A file that cannot be turned into text; ``where`` is its name."""


class UnknownName(BadInput):
    """A name nothing carries; the cure lists the nearest ones."""

    @classmethod
    def among(cls, what: str, name: str, known: Iterable[str], *, look: str = "") -> UnknownName:
        """Build the error for ``name``, suggesting the closest of ``known``; ``look``: where to see them all."""
        names = sorted(set(known))
        near = difflib.get_close_matches(name, names, n=3, cutoff=0.3)
        if near:
            return cls(f"没有这个{what}：{name}", cure=f"是不是指：{'、'.join(near)}？")
        if look:
            return cls(f"没有这个{what}：{name}", cure=look)
        return cls(f"没有这个{what}：{name}", cure=f"可用的有：{'、'.join(names[:20]) or '（无）'}")


class BadKnowledge(BadInput):
    """A genre pack, phrase file or prompt that breaks its schema; ``where`` is file:line."""


class DamagedLibrary(ReportAssistantError):
    """The library's file is damaged; the documents as they were given are kept beside it."""


class Busy(ReportAssistantError):
    """Another process holds the library's write lock."""

    exit_code = 2


class NotInstalled(ReportAssistantError):
    """An optional part (a package extra, LibreOffice …) is needed for this."""

    exit_code = 2


class ModelFailed(ReportAssistantError):
    """A language model or an embedding model did not answer; ``retryable`` says whether to try again."""

    def __init__(self, what: str, *, where: str = "", cure: str = "", retryable: bool = False) -> None:
        super().__init__(what, where=where, cure=cure)
        self.retryable = retryable
