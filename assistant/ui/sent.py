"""What each page sent last: a button pressed twice sends one message."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

_TWICE = 1.2  # seconds within which the same message again is the same press; nobody types and sends it faster
_MOST_PAGES = 5000


class Sent:
    """The last message of each open page, and when it came."""

    def __init__(self) -> None:
        self._last: OrderedDict[str, tuple[str, tuple[str, ...], float]] = OrderedDict()
        self._lock = threading.Lock()

    def forget(self, page: str | None) -> None:
        """Let a page send the same again at once: its reply was stopped."""
        with self._lock:
            self._last.pop(page or "", None)

    def is_new(self, page: str | None, message: str, paths: Sequence[Path] = ()) -> bool:
        """Note a message; False where the page has only just sent the same."""
        now, names = time.monotonic(), tuple(map(str, paths))
        with self._lock:
            before = self._last.get(page or "")
            if before and before[:2] == (message, names) and now - before[2] < _TWICE:
                return False
            self._last[page or ""] = (message, names, now)
            self._last.move_to_end(page or "")
            while len(self._last) > _MOST_PAGES:
                self._last.popitem(last=False)
        return True
