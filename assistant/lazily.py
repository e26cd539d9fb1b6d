"""Things made when first used, each once, from any thread; one that takes long holds up only who needs it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any


class Lazily:
    """Things by name."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}
        self._making: dict[str, threading.RLock] = {}
        self._guard = threading.Lock()

    def get(self, name: str, make: Callable[[], Any]) -> Any:
        """Return the thing of that name, made now if it was not."""
        with self._guard:
            if name in self._made:
                return self._made[name]
            lock = self._making.setdefault(name, threading.RLock())
        with lock:
            if name not in self._made:
                self._made[name] = make()
            return self._made[name]

    def take(self, name: str) -> Any:
        """Forget a thing and return it, or None where it was never made; waits for one that is being made."""
        with self._guard:
            lock = self._making.setdefault(name, threading.RLock())
        with lock:
            return self._made.pop(name, None)

    def clear(self) -> None:
        """Forget all."""
        with self._guard:
            self._made.clear()
