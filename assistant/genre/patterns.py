"""The patterns that data hold, each compiled once: a pack has more than Python's own store of compiled ones keeps."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of the data ready for use; never for patterns made of what users write, for none is let go."""
    return re.compile(pattern)
