"""How an answer names documents whose file's name is no name (004_405dc7ae.txt, notice.txt): by their title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.passage import Document
from assistant.writers.answer.words import titles
from assistant.writers.cite import shown

_NO_NAME = re.compile(r"[\x00-\x7f]+")  # letters, digits and signs alone


def names_by_title(documents: Iterable[Document]) -> dict[str, str]:
    """Return for each file's name that says nothing, as answers show it, the title or the kind that says more."""
    named: dict[str, str] = {}
    for one in documents:
        if one.bundled or not _NO_NAME.fullmatch(one.name):
            continue
        if one.title:
            named[titles([one.name])] = f"《{shown(one.title.replace('《', '〈').replace('》', '〉'), 80)}》"
        elif one.type or one.period:
            named[titles([one.name])] = f"《{one.period}{one.type or '报告'}》（{shown(one.name)}）"
    return named


def by_title(text: str, named: Mapping[str, str]) -> str:
    """Return ``text`` of an answer with those names in place of the files'."""
    for file, title in named.items():
        text = text.replace(file, title)
    return text
