"""Events joined for the page: pieces that come close together are shown together."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from assistant.results import Event, Piece

PAUSE = 0.08  # seconds between two shown pieces: 12 a second read as a flow, and the server's ceiling is about 50


def coalesced(events: Iterable[Event], pause: float = PAUSE) -> Iterator[Event]:
    """Yield ``events``, pieces joined so that at most one comes in ``pause`` seconds; nothing is lost or reordered."""
    waiting: list[str] = []
    last = 0.0
    for event in events:
        if isinstance(event, Piece):
            waiting.append(event.text)
            if time.monotonic() - last < pause:
                continue
        if waiting:
            yield Piece("".join(waiting))
            waiting.clear()
            last = time.monotonic()
        if not isinstance(event, Piece):
            yield event
    if waiting:
        yield Piece("".join(waiting))
