"""Gradio's Blocks, less the work that it does at each event and that nothing here has a use for."""

from __future__ import annotations

import sys
from copy import copy
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

import gradio as gr
from gradio.components import _Keywords
from gradio.state_holder import SessionState, StateHolder

_FINISHED = _Keywords.FINISHED_ITERATING


class Blocks(gr.Blocks):
    """Gradio makes every output anew that an event skips, at milliseconds each; here skipping costs nothing."""

    async def postprocess_data(self, block_fn: Any, predictions: Any, state: Any) -> list[Any]:
        """Return what goes to the browser for each output, in order."""
        outputs = list(block_fn.outputs)
        given = _by_place(outputs, predictions)
        if given is None:
            return list(await super().postprocess_data(block_fn, predictions, state))
        sent: list[Any] = [gr.skip() for _ in outputs]
        if not given:
            return sent
        fewer = copy(block_fn)
        fewer.outputs = [outputs[place] for place in given]
        values = list(given.values())
        done = await super().postprocess_data(fewer, values if len(values) > 1 else values[0], state)
        for place, value in zip(given, done, strict=True):
            sent[place] = value
        return sent


def _by_place(outputs: list[Any], predictions: Any) -> dict[int, Any] | None:
    """Return the values of the outputs that change by their place, or None where Gradio must see to it itself."""
    if predictions is _FINISHED:  # an event that is over has nothing more to say; Gradio would empty its outputs
        return {}
    if isinstance(predictions, dict):
        if not predictions or not all(isinstance(key, gr.blocks.Block) for key in predictions):
            return None
        ids = [block._id for block in outputs]
        return {ids.index(key._id): value for key, value in predictions.items() if value != gr.skip()}
    if isinstance(predictions, (list, tuple)) and len(predictions) == len(outputs) > 1:
        return {place: value for place, value in enumerate(predictions) if not _skipped(value)}
    return None


def _skipped(value: Any) -> bool:
    return value is _FINISHED or (isinstance(value, dict) and value == gr.skip())


def spare(page: Blocks) -> None:
    """Spare a page that is served what it would do at each event for links, statistics and plots that it has not."""
    page.app.state_holder = Sessions(page)
    queue: Any = page._queue
    queue.ANALYTICS_MAX_EVENTS, queue.ANAYLTICS_CACHE_FREQUENCY = 1, sys.maxsize
    if find_spec("matplotlib") is None:  # or it would be looked for on disk each time
        sys.modules["matplotlib"] = None  # type: ignore[assignment]


class Sessions(StateHolder):
    """What each open page has changed; Gradio keeps a copy of the page for each, for deep links, which are refused."""

    def __init__(self, page: Blocks) -> None:
        """Hold the sessions of a page."""
        super().__init__()  # type: ignore[no-untyped-call]
        self.set_blocks(page)

    def __getitem__(self, session_id: str) -> SessionState:
        """Return a page's state, a new one at its first event."""
        if session_id not in self.session_data:
            self.session_data[session_id] = _Session(self.blocks)
        return super().__getitem__(session_id)


class _Session(SessionState):
    def __init__(self, blocks: Any) -> None:
        super().__init__(SimpleNamespace(default_config=blocks.default_config, blocks=()))  # type: ignore[arg-type]

    def _update_config(self, key: int) -> None:
        pass

    def _update_value_in_config(self, key: int, value: Any) -> None:
        pass
