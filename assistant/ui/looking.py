"""Which conversation each open page shows."""

from __future__ import annotations

from collections import OrderedDict

import gradio as gr

_MOST_PAGES = 5000


class Looking:
    """What each page shows: a reply to another one is finished, but not shown there."""

    def __init__(self) -> None:
        self._at: OrderedDict[str, str] = OrderedDict()

    def go(self, request: gr.Request, talk: str) -> None:
        """Note that a page shows ``talk`` from now on."""
        self._at[request.session_hash or ""] = talk
        while len(self._at) > _MOST_PAGES:
            self._at.popitem(last=False)

    def where(self, request: gr.Request) -> str:
        """Return which conversation a page shows, or ""."""
        return self._at.get(request.session_hash or "", "")

    def at(self, request: gr.Request, talk: str) -> bool:
        """Say whether a page shows ``talk``."""
        return self._at.get(request.session_hash or "") == talk
