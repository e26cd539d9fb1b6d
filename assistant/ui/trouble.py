"""What the page does when something fails, and with what was handed in: one line a user reads, no file left behind."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from assistant.errors import ReportAssistantError
from assistant.messages import Language, say

logger = logging.getLogger(__name__)


def discard(paths: Iterable[Path]) -> None:
    """Remove uploaded files once they have been read: what users hand in does not lie about."""
    for path in paths:
        path.unlink(missing_ok=True)


def friendly(error: Exception, language: Language) -> str:
    """Return the one line a user reads for an error; a fault of ours goes to the log with its trace."""
    if isinstance(error, ReportAssistantError):
        return str(error)
    logger.exception("the page met a fault")
    return say("fault", language, what=type(error).__name__)
