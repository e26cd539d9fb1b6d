"""No pattern of the parser blows up on a long run of any character it looks for, nor on pairs of them."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from itertools import pairwise

import pytest

import assistant.structure

LENGTH = 20_000  # what grows with the square takes minutes a pattern


def _patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.iter_modules(assistant.structure.__path__):
        names = vars(import_module(f"assistant.structure.{module.name}"))
        for name, value in names.items():
            values = value if isinstance(value, tuple) else value.values() if isinstance(value, dict) else [value]
            for i, one in enumerate(values):
                inner = one if isinstance(one, tuple) else (one,)
                for part in inner:
                    if isinstance(part, re.Pattern):
                        found[f"{module.name}.{name}.{i}"] = part
    return found


PATTERNS = _patterns()


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    pattern = PATTERNS[name]
    chars = [char for char in dict.fromkeys(pattern.pattern) if char not in "\\^$|?+{}"][:60]
    pieces = [*chars, *(a + b for a, b in pairwise(chars))]
    for piece in (*pieces, " ", "\n", "9", "一", "学"):
        text = (piece * LENGTH)[:LENGTH]
        assert sum(1 for _ in pattern.finditer(text)) <= LENGTH + 1
        pattern.match(text + "\n。")
