"""The look of Gradio's own parts: system fonts, ink blue, quiet greys; the rest is in static/style.css."""

from __future__ import annotations

import gradio as gr

_FONTS = [
    "-apple-system",
    "BlinkMacSystemFont",
    "Segoe UI",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "sans-serif",
]
_INK = gr.themes.Color(
    name="ink",
    c50="#f1f5fa", c100="#e0e9f3", c200="#c3d4e7", c300="#98b5d4", c400="#6690bb", c500="#43719f",
    c600="#2f5a88", c700="#27496f", c800="#233e5c", c900="#1f344c", c950="#142132",
)  # fmt: skip
_PAPER = gr.themes.Color(
    name="paper",
    c50="#fafaf8", c100="#f3f3f0", c200="#e6e6e1", c300="#d3d3cc", c400="#a3a39b", c500="#74746d",
    c600="#55554f", c700="#3e3f3d", c800="#282a2c", c900="#1b1d20", c950="#121417",
)  # fmt: skip


def theme() -> gr.themes.Base:
    """Return the theme; fonts given as names are looked for on the reader's machine only."""
    return gr.themes.Base(
        primary_hue=_INK,
        secondary_hue=_INK,
        neutral_hue=_PAPER,
        radius_size=gr.themes.sizes.radius_md,
        font=_FONTS,
        font_mono=["ui-monospace", "Consolas", "monospace"],
    ).set(
        body_background_fill="*neutral_50",
        body_background_fill_dark="*neutral_950",
        block_background_fill="white",
        block_background_fill_dark="*neutral_900",
        block_border_width="1px",
        block_label_text_weight="500",
        block_title_text_weight="500",
        block_shadow="none",
        button_primary_background_fill="*primary_600",
        button_primary_background_fill_hover="*primary_700",
        button_primary_background_fill_dark="*primary_500",
        button_primary_text_color="white",
        input_background_fill="white",
        input_background_fill_dark="*neutral_900",
        input_border_width="1px",
        input_border_color="*neutral_300",
        input_border_color_dark="*neutral_700",
    )
