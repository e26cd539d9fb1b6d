"""A pane: a component that shows HTML of our own and nothing else as markup."""

from __future__ import annotations

from typing import Any

import gradio as gr


def pane(value: Any, name: str | None = None, classes: list[str] | None = None) -> gr.Markdown:
    """Return a pane; Gradio's own HTML component would need ``eval``, which the page's policy forbids."""
    return gr.Markdown(
        value,
        elem_id=name,
        elem_classes=classes,
        container=False,
        sanitize_html=True,
        line_breaks=False,
        latex_delimiters=[],
    )
