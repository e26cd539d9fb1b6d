"""Who asks does not wait for the rest of others' answers: a first word goes before everything that follows one."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator

from assistant.results import Event, Piece

_PATIENCE = 2.0  # seconds the rest of an answer waits for others in all
_MOST = 60  # answers that wait: each holds a thread, and new ones need some
_AT_ONCE = 2  # answers whose rest is worked out together: more would only take turns on the one interpreter


class FirstWords:
    """Knows which answers have not said a word yet, and lets them go first.

    For answers worked out here, within milliseconds: what waits for a model or takes its time hinders nobody's start.
    """

    def __init__(self) -> None:
        self._silent = self._waiting = 0
        self._free = _AT_ONCE
        self._changed = threading.Condition()

    def before_the_rest(self, events: Iterable[Event]) -> Iterator[Event]:
        """Yield ``events``; what follows the first piece waits a moment while other answers have no word yet."""
        self._note(silent=1)
        silent, patience, held = True, _PATIENCE, False
        events = iter(events)
        try:
            while True:
                if not silent:
                    patience, held = self._turn(patience)
                event = next(events, None)
                if held:
                    held = False
                    self._note(free=1)
                if event is None:
                    return
                yield event
                if silent and isinstance(event, Piece):  # its reader has it by now
                    silent = False
                    self._note(silent=-1)
        finally:
            self._note(silent=-int(silent), free=int(held))

    def _note(self, silent: int = 0, free: int = 0) -> None:
        with self._changed:
            self._silent += silent
            self._free += free
            self._changed.notify_all()

    def _turn(self, patience: float) -> tuple[float, bool]:
        """Wait for a turn; return the patience left, and whether there is a turn to give back."""
        began = time.monotonic()
        with self._changed:
            if self._waiting < _MOST:
                self._waiting += 1
                self._changed.wait_for(lambda: not self._silent and self._free > 0, max(0.0, patience))
                self._waiting -= 1
            held = self._free > 0
            self._free -= int(held)
        return patience - (time.monotonic() - began), held
