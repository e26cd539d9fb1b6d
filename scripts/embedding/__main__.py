"""Trains the embedding that ships: a StaticEmbedding for Chinese, from texts, a word list and our own knowledge.

    python scripts/embedding --data FOLDER --words DICT.TXT [--out assistant/models/zh]

FOLDER holds ``laws.tar.gz`` (Markdown files) and ``government-work-reports/*.txt``. DICT.TXT has a word, its
frequency and its kind a line (``dict.txt`` of the package jieba 0.42.1, MIT). Needs the ``models`` extra; takes
a minute or two on two cores. Only weights and the list of pieces are written, no text.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from contrast import train  # noqa: E402
from pieces import Pieces  # noqa: E402
from texts import read_groups, read_texts, read_words, words_of  # noqa: E402

from assistant.genre import load_packs  # noqa: E402

PIECES, DIMENSIONS = 28_000, 384
_MODULES = (
    ("", "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding"),
    ("1_Normalize", "sentence_transformers.base.modules.normalize.Normalize"),
)


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "assistant" / "models" / "zh")
    options = parser.parse_args()
    began = time.perf_counter()
    packs = load_packs(ROOT / "knowledge").values()
    groups = read_groups(ROOT / "knowledge" / "common" / "synonyms.yaml")
    texts = read_texts(options.data, packs)
    named = {word for pack in packs for word in words_of(pack)} | {word for group in groups for word in group}
    pieces = Pieces([text.body for text in texts], read_words(options.words), named, PIECES)
    print(f"{len(texts)} texts, {len(pieces.names)} pieces, {time.perf_counter() - began:.0f} s", flush=True)
    vectors = train(pieces.start(groups, DIMENSIONS), pieces, texts, groups)
    write(options.out, pieces.tokenizer, vectors)
    print(f"written to {options.out}, {time.perf_counter() - began:.0f} s in all")


def write(folder: Path, tokenizer: Tokenizer, vectors: NDArray[np.float32]) -> None:
    """Write the model as sentence-transformers reads it: 8-bit vectors, and for each piece what to multiply by."""
    folder.mkdir(parents=True, exist_ok=True)
    largest = np.abs(vectors).max(axis=1)
    scale = np.where(largest > 0, largest / 127, 1).astype(np.float32)
    small = np.rint(vectors / scale[:, None]).astype(np.int8)
    save_file({"embeddings": small, "weights": scale}, folder / "model.safetensors")
    content = json.loads(tokenizer.to_str())
    content["model"]["vocab"] = [[piece, round(value, 2)] for piece, value in content["model"]["vocab"]]
    (folder / "tokenizer.json").write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
    modules = [{"idx": n, "name": str(n), "path": path, "type": kind} for n, (path, kind) in enumerate(_MODULES)]
    (folder / "modules.json").write_text(json.dumps(modules, indent=2) + "\n", "utf-8")
    (folder / "1_Normalize").mkdir(exist_ok=True)
    (folder / "1_Normalize" / "config.json").write_text("{}\n", "utf-8")
    config = {"model_type": "SentenceTransformer", "similarity_fn_name": "cosine"}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(config, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
