"""Build knowledge/common/usage.txt.gz from law texts, government work reports and our own knowledge.

python scripts/usage.py DATA   (DATA holds laws.tar.gz and government-work-reports/)

The words are the two-character pieces of the shipped embedding's vocabulary; phrases and pairs are counted. Only the
lists ship, no text.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from assistant.genre import load_packs  # noqa: E402
from assistant.genre.usage import write_usage  # noqa: E402
from scripts.embedding.texts import read_texts  # noqa: E402

_HAN = re.compile("[一-鿿]+")
_PAIR_SEEN, _PHRASE_SEEN = 4, 3  # times from which a pair or phrase counts as usual
_OURS = 3  # how often a phrase of our own counts: the genre's words are rare in laws


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    chosen = parser.parse_args()
    vocabulary = json.loads((ROOT / "assistant/models/zh/tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    words = {piece for piece, _ in vocabulary if len(piece) == 2 and _HAN.fullmatch(piece)}
    pairs, phrases = Counter[str](), Counter[str]()
    for text in read_texts(chosen.data, load_packs(ROOT / "knowledge").values()):
        for run in _HAN.findall(text.body):
            pairs.update(run[at : at + 2] for at in range(len(run) - 1))
            times = _OURS if text.ours else 1
            for at in range(len(run) - 3):
                if run[at : at + 2] in words and run[at + 2 : at + 4] in words:
                    phrases[run[at : at + 4]] += times
    path = ROOT / "knowledge/common/usage.txt.gz"
    seen = {pair for pair, times in pairs.items() if times >= _PAIR_SEEN and pair not in words}
    usual = {phrase for phrase, times in phrases.items() if times >= _PHRASE_SEEN}
    write_usage(path, words, seen, usual)
    print(f"{len(words)} words, {len(seen)} pairs, {len(usual)} phrases, {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
