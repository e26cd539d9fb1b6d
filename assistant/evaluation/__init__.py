"""The project's own measurements: each a name, run by ``report-assistant evaluate``, figures in a dict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from assistant.errors import UnknownName

if TYPE_CHECKING:
    from assistant.build import Assistant

NAMES = ("outline", "retrieval", "ask", "draft", "compare")


def run_measurements(assistant: Assistant, names: Sequence[str] = ()) -> dict[str, Any]:
    """Run the measurements called ``names`` (all where none is named): name → figures.

    Raises UnknownName. Questions, notes and defects are the genre packs' (``evaluation/``); real reports come
    from the folder that the setting ``evaluation_data`` names, and what is not there is left out.
    """
    for name in names:
        if name not in NAMES:
            raise UnknownName.among("测量", name, NAMES)
    results = {}
    for name in names or NAMES:
        measure: Callable[[Assistant], dict[str, Any]] = import_module(f"{__name__}.{name}").measure
        results[name] = measure(assistant)
    return results
