"""A year to come as the label of a line, 13.2027年：…, read as 明年打算： behind any number or bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.order import tells_deed
from assistant.structure.notes.whose import years_in

_LABEL = re.compile(
    r"(?m)^[ \t]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]|[①-⑳]|[-–—•·●*#>]{1,3})?[ \t]*"
    r"(?P<label>[【\[〔（(]?(?P<year>20\d{2})(?:年度?[ \t]*(?:[】\]〕）)]?[：:，,]|[】\]〕）)]|[—–-]{1,2}|$)"
    r"|[】\]〕）)]?[：:](?!\d\d)))[ \t]*(?P<told>[^；;。\n]*)"
)
_YEAR = re.compile(r"(?<![\d.])(20\d{2})(?=[-/.]\d{1,2}[-/.]|[ \t]*[）)\n]|[年度]|$)")
_OVER = re.compile(r"了(?!解)|已|过(?!程|期|关)")
_ABOVE = 2  # lines above a year that stands alone in the notes, which are of the year before


def next_year(text: str) -> Iterator[Edit]:
    """Yield the labels that name the year behind the notes' own as what they are: names of plans."""
    head = len(text) - len(text.lstrip())
    labels = [one for one in _LABEL.finditer(text) if one.start() > head]  # a year that heads the notes is theirs
    rest = text
    for one in reversed(labels):
        rest = rest[: one.start("label")] + rest[one.end("label") :]
    stated = {int(year) for year in (*years_in(rest), *_YEAR.findall(rest))}
    for one in labels:
        if _is_ahead(one, stated or {int(each["year"]) for each in labels if each["year"] < one["year"]}, text):
            known = stated and max(stated) == int(one["year"]) - 1
            if not (_OVER.search(one["told"]) if known else tells_deed(one["told"])):
                yield Edit(one.start("label"), one.end("label"), "明年打算：")


def _is_ahead(label: re.Match[str], own: set[int], text: str) -> bool:
    """Whether a label's year follows the notes' ``own``, or stands behind lines of a year that they leave unsaid."""
    if own:
        return max(own) == int(label["year"]) - 1
    above = sum(bool(line.strip()) for line in text[: label.start()].splitlines())
    return above >= _ABOVE and bool(label["told"])
