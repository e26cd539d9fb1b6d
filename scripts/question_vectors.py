"""Trains the vectors by which questions are likened: ways of asking one thing shall be nearer than all others.

    python scripts/question_vectors.py            measure: each tenth way of asking left out, its group looked for
    python scripts/question_vectors.py --write    learn from all of them and write assistant/models/zh_questions

They begin as those of the embedding that ships; only pieces that stand in a question written down (``asked.yaml``,
``answers.yaml`` of every pack) are moved. Needs the ``models`` extra; takes some minutes on two cores.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from assistant.genre import GenrePack, load_packs  # noqa: E402
from assistant.models.static import StaticEmbeddings  # noqa: E402
from assistant.tasks.ask.ways import compared  # noqa: E402

OUT = ROOT / "assistant" / "models" / "zh_questions" / "model.safetensors"
_ROUNDS, _RATE, _SCALE, _DROP = 60, 0.002, 20.0, 0.2  # rounds over all groups, a pair of each a round
_BATCH, _OTHERS = 512, 256  # groups that are told from one another at a time, and questions that nothing answers
_ONE_IN = 10
Array = NDArray[np.float32]


def main() -> None:
    """Measure, or learn and write."""
    torch.manual_seed(1)
    torch.set_num_threads(2)
    groups = [group for pack in load_packs(ROOT / "knowledge").values() for group in written_down(pack)]
    base = StaticEmbeddings()
    if "--write" in sys.argv:
        write(Vectors(base, groups))
        return
    kept = [[q for n, q in enumerate(group) if n % _ONE_IN != _ONE_IN - 1] for group in groups]
    aside = [(q, place) for place, group in enumerate(groups) for q in group[_ONE_IN - 1 :: _ONE_IN]]
    vectors = Vectors(base, kept)
    print(f"{len(groups)} groups, {sum(map(len, kept))} ways of asking, {len(aside)} left out")
    for name, embedded in (("as they ship", base.embed_array), ("trained", vectors.embed)):
        print(name, "first: {:.3f}, among three: {:.3f}".format(*_found(embedded, kept, aside)))


def written_down(pack: GenrePack) -> Iterator[list[str]]:
    """Yield the ways of asking each thing; a question that nothing answers is a group of its own."""
    for held in pack.questions.asked.values():
        yield from ([compared(question) for question in one.asked] for one in held)
    yield from ([compared(question) for question in answer.asked] for answer in pack.answers.all())
    yield from ([compared(question) for question in (saying.means, *saying.asked)] for saying in pack.questions.sayings)
    yield from ([compared(question)] for question in pack.questions.unanswered)
    for of in pack.questions.unanswered_of:
        yield from ([compared(f"{thing}{asked}") for asked in of.asked] for thing in of.things)


class Vectors:
    """The vectors of the pieces that ``groups`` hold, trained; all others as in ``base``."""

    def __init__(self, base: StaticEmbeddings, groups: Sequence[Sequence[str]]) -> None:
        self._base = base
        cut = [[base.pieces_of(question) for question in group] for group in groups]
        self.ids = np.array(sorted({piece for group in cut for ids in group for piece in ids}), np.int64)
        place = {int(piece): n for n, piece in enumerate(self.ids)}
        self._cut = [[[place[piece] for piece in ids] for ids in group if ids] for group in cut]
        self.values = self._train(base.vectors(self.ids))

    def _train(self, start: Array) -> Array:
        bag = torch.nn.EmbeddingBag.from_pretrained(torch.from_numpy(start.copy()), freeze=False, mode="sum")
        optimizer = torch.optim.Adam(bag.parameters(), lr=_RATE)
        chance = random.Random(1)
        several = [group for group in self._cut if len(group) > 1]
        alone = [group[0] for group in self._cut if len(group) == 1]
        for _ in range(_ROUNDS):
            chance.shuffle(several)
            for first in range(0, len(several), _BATCH):
                pairs = [chance.sample(group, 2) for group in several[first : first + _BATCH]]
                others = chance.sample(alone, min(_OTHERS, len(alone)))
                one = self._view(bag, [pair[0] for pair in pairs], chance)
                other = self._view(bag, [pair[1] for pair in pairs] + others, chance)
                scores = one @ other.T * _SCALE
                right = torch.arange(len(pairs))
                back = scores[:, : len(pairs)].T
                loss = torch.nn.functional.cross_entropy(scores, right) + torch.nn.functional.cross_entropy(back, right)
                optimizer.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                optimizer.step()
        return np.asarray(bag.weight.detach().numpy(), np.float32)

    @staticmethod
    def _view(bag: torch.nn.EmbeddingBag, cut: Sequence[Sequence[int]], chance: random.Random) -> torch.Tensor:
        """Return unit vectors of questions, each without some of its pieces."""
        left = [[piece for piece in ids if chance.random() > _DROP] or list(ids) for ids in cut]
        starts = np.cumsum([0, *map(len, left[:-1])])
        flat = torch.tensor([piece for ids in left for piece in ids])
        return torch.nn.functional.normalize(bag(flat, torch.from_numpy(starts)), dim=1)

    def embed(self, texts: Sequence[str]) -> Array:
        """Return the unit vectors of questions."""
        place = {int(piece): n for n, piece in enumerate(self.ids)}
        rows = []
        for text in texts:
            ids = self._base.pieces_of(text)
            own = self._base.vectors(np.array(ids, np.int64))
            for n, piece in enumerate(ids):
                if piece in place:
                    own[n] = self.values[place[piece]]
            rows.append(own.sum(0) if ids else np.zeros(self.values.shape[1], np.float32))
        found = np.array(rows, np.float32)
        return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6), np.float32)


def _found(embedded: object, kept: Sequence[Sequence[str]], aside: Sequence[tuple[str, int]]) -> tuple[float, float]:
    """Return how often the group of a question left out is the nearest, and among the nearest three."""
    assert callable(embedded)
    ways = embedded([question for group in kept for question in group])
    of = np.array([place for place, group in enumerate(kept) for _ in group])
    first = three = 0
    for row, (_, place) in zip(embedded([question for question, _ in aside]), aside, strict=True):
        best = np.full(len(kept), -1.0)
        np.maximum.at(best, of, ways @ row)
        nearest = list(np.argsort(-best)[:3])
        first += nearest[0] == place
        three += place in nearest
    return first / len(aside), three / len(aside)


def write(vectors: Vectors) -> None:
    """Write the moved pieces: their numbers, their vectors in 8 bits and what to multiply each by."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    scale = (np.abs(vectors.values).max(axis=1) / 127).astype(np.float32)
    small = np.rint(vectors.values / np.maximum(scale, 1e-9)[:, None]).astype(np.int8)
    save_file({"ids": vectors.ids.astype(np.int32), "embeddings": small, "weights": scale}, OUT)
    print(f"{len(vectors.ids)} pieces written to {OUT}, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
