"""The genre packs of a folder and what they share, each read once while its files stay as they are."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from assistant.errors import BadKnowledge
from assistant.genre.common import Common
from assistant.genre.pack import GenrePack, load_pack, read_common

Stamps = tuple[tuple[str, int, int], ...]

_MOST = 16  # packs kept, as tests make many
_READ = frozenset({".yaml", ".md", ".npz"})  # what a pack is read from


def load_packs(knowledge: Path) -> dict[str, GenrePack]:
    """Read every genre pack of ``knowledge`` by id; a folder without ``genre.yaml`` is not a pack."""
    shared = _stamps(knowledge / "common")
    folders = [path.parent for path in sorted(knowledge.glob("*/genre.yaml"))]
    packs = {folder.name: _unchanged(folder, (*shared, *_stamps(folder))) for folder in folders}
    if not packs:
        raise BadKnowledge(
            "没有找到文种包（genre.yaml）", where=str(knowledge), cure="检查设置 REPORT_ASSISTANT_KNOWLEDGE"
        )
    return packs


def load_common(knowledge: Path) -> Common:
    """Read ``knowledge/common``; a file that is absent counts as empty."""
    return _shared(knowledge, _stamps(knowledge / "common"))


@lru_cache(maxsize=_MOST)
def _shared(knowledge: Path, stamps: Stamps) -> Common:
    return read_common(knowledge)


@lru_cache(maxsize=_MOST)
def _unchanged(folder: Path, stamps: Stamps) -> GenrePack:
    """Return a pack, and the same one as long as ``stamps`` are the same: much is worked out once for each pack."""
    return load_pack(folder)


def _stamps(folder: Path) -> Stamps:
    """Return name, time and size of every file of a folder that is read."""
    found = [(str(path), path.stat()) for path in sorted(folder.rglob("*")) if path.suffix in _READ]
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in found)
