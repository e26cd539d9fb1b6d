"""What the embedding is trained on: laws by article, work reports by paragraph, our knowledge by passage."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.genre import GenrePack
from assistant.structure.parse import parse_report
from assistant.structure.passages import cut_passages

_ARTICLE = re.compile(r"^第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?\s*")
_HAN = re.compile("[\u4e00-\u9fff]+")
_SHORTEST, _LONG = 15, 400  # characters of a piece of a law; past the second the next paragraph begins a new one


@dataclass(frozen=True, slots=True)
class Text:
    """A passage, the headings over it, and whether it is ours: those are learnt from more often."""

    body: str
    heading: str = ""
    ours: bool = False


def read_texts(folder: Path, packs: Iterable[GenrePack]) -> list[Text]:
    """Return all passages, in an order that does not change."""
    return [*_laws(folder / "laws.tar.gz"), *_reports(folder / "government-work-reports"), *_knowledge(packs)]


def read_words(path: Path) -> dict[str, int]:
    """Return the words of a word list with their frequencies."""
    lines = (line.split(" ") for line in path.read_text("utf-8").splitlines())
    return {parts[0]: int(parts[1]) for parts in lines if len(parts) == 3}


def read_groups(path: Path) -> list[list[str]]:
    """Return the groups of words that say the same."""
    return [line.split() for line in yaml.safe_load(path.read_text("utf-8"))["synonyms"]]


def words_of(pack: GenrePack) -> Iterator[str]:
    """Yield the words by which a pack names its topics, roles and types."""
    for topic in pack.topics:
        yield from (topic.name, *topic.synonyms, *(word.partition("^")[0] for word in topic.words))
    for guide in pack.roles:
        yield from (guide.name, *guide.headings, *guide.cues)
    for kind in pack.report_types:
        yield from (kind.name, *kind.synonyms)


def _laws(path: Path) -> Iterator[Text]:
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file:
                yield from _law(file.read().decode("utf-8"))


def _law(text: str) -> Iterator[Text]:
    head, _, body = text.partition("<!-- INFO END -->")
    title, above, lines = head.strip().split("\n")[0].lstrip("# "), [], []  # type: ignore[var-annotated]
    for line in [*filter(None, map(str.strip, body.split("\n"))), "#"]:
        ends = line.startswith("#") or _ARTICLE.match(line) or sum(map(len, lines)) > _LONG
        if ends and lines:
            piece = "\n".join(lines)
            if len(piece) > _SHORTEST:
                yield Text(piece, " ".join([title, *above]))
            lines.clear()
        if line.startswith("#"):
            depth = len(line) - len(line.lstrip("#"))
            above[max(0, depth - 2) :] = [line.lstrip("# ")]
        else:
            lines.append(_ARTICLE.sub("", line))


def _reports(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("*.txt")):
        yield from (Text(line.strip()) for line in path.read_text("utf-8").split("\n") if len(line.strip()) > 30)


def _knowledge(packs: Iterable[GenrePack]) -> Iterator[Text]:
    for pack in packs:
        for text in pack.texts:
            report = parse_report(text.text, pack)
            for item in cut_passages(report, document="", name="", kind=text.kind, pack=pack):
                yield Text(item.text, item.place.replace(" › ", " "), ours=True)
