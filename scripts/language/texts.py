"""What the language is counted from, as (text, how many times it counts), and what is held out of it."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

HELD_OUT = frozenset({"1978", "1988", "2002", "2012", "2022", "2024"})  # work reports that slips are planted in
_EVERY = 20  # of the laws


def read_texts(folder: Path) -> list[tuple[str, int]]:
    """Return the laws and work reports that are counted."""
    laws = [(text, 1) for number, text in enumerate(_laws(folder)) if number % _EVERY]
    return laws + [(text, 3) for year, text in _reports(folder) if year not in HELD_OUT]


def held_out(folder: Path) -> dict[str, str]:
    """Return by name the texts that are not counted."""
    laws = {f"law {number}": text[:4000] for number, text in enumerate(_laws(folder)) if number % _EVERY == 0}
    return laws | {year: text[:20_000] for year, text in _reports(folder) if year in HELD_OUT and year > "2000"}


def news(path: Path) -> str:
    """Return the tagged newspaper as plain text."""
    digits = {ord("０") + n: str(n) for n in range(10)}
    lines = ("".join(word.rpartition("/")[0] for word in line.split()) for line in path.read_text("utf-8").splitlines())
    return "\n".join(lines).translate(digits)


def _laws(folder: Path) -> Iterator[str]:
    with tarfile.open(folder / "laws.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file:
                text = file.read().decode("utf-8")
                yield text.partition("<!-- INFO END -->")[2] or text


def _reports(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((folder / "government-work-reports").glob("*.txt")):
        yield path.stem, path.read_text("utf-8")
