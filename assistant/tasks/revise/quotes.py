"""Quotation marks as people type them, made one kind: ‘’ 「」 and straight ones become “”."""

from __future__ import annotations

import re

_PAIRS = (("‘", "’"), ("「", "」"), ("『", "』"))


def one_kind_of_quotes(text: str) -> str:
    """Return ``text`` with every pair of quotation marks as “”; those inside others stay."""
    if "“" not in text:
        for left, right in _PAIRS:
            text = re.sub(f"{left}([^{left}{right}]*){right}", r"“\1”", text)
    return re.sub(r'"([^"\n]*)"', r"“\1”", text)
