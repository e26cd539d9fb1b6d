"""Contrastive training: a view of a passage shall be nearer to that passage than to all others of its batch.

Views are what a question is: a few words of the passage, some said another way, with words of asking around.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from pieces import Pieces
from texts import Text

_ROUNDS, _BATCH, _RATE, _SCALE = 2, 1024, 0.0015, 20.0
_OURS = 8  # times as often as the laws
_BLOCK = 8  # neighbours that stay together, so that a batch holds passages that are hard to tell apart
_ONE_IN = 3  # of the blocks of laws is learnt from; more of them change nothing
_LONGEST = 250  # pieces of a passage
_ANOTHER, _ASKED, _HEADED = 0.3, 0.5, 0.3  # chances: a word said another way, words of asking, headings in front
_ASKING = """
    什么是 是什么 怎么规定的 请问 有哪些 哪一年 谁 怎么办 如何 为什么 多少 什么时候 在哪里 是谁 怎么写 能不能 可以吗
    要不要 有什么 哪个 什么 几次 多久 哪里 何时 吗 呢 指的是 由谁 属于 位于 叫什么 关于 的情况 有关 方面 怎样 是不是
    应该 应当怎样 一般 到底
"""

Row = NDArray[np.int64]


def train(
    start: NDArray[np.float32], pieces: Pieces, texts: Sequence[Text], groups: Sequence[Sequence[str]]
) -> NDArray[np.float32]:
    """Return the vectors after training, the same for the same input on the same machine."""
    torch.manual_seed(1)
    torch.set_num_threads(2)
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.from_numpy(start), freeze=False, mode="mean", sparse=True)
    optimizer = torch.optim.SparseAdam([bag.weight], lr=_RATE)
    views = _Views(pieces, texts, groups)
    batches = [batch for _ in range(_ROUNDS) for batch in views.batches()]
    began = time.perf_counter()
    for step, batch in enumerate(batches):
        asked, found = zip(*map(views.of, batch), strict=True)
        near = _unit(bag, asked) @ _unit(bag, found).T * _SCALE
        right = torch.arange(len(batch))
        loss = torch.nn.functional.cross_entropy(near, right) + torch.nn.functional.cross_entropy(near.T, right)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.param_groups[0]["lr"] = _RATE * (1 - step / len(batches))
        optimizer.step()
        if step % 10 == 0:
            print(f"{step}/{len(batches)}  loss {loss.item() / 2:.3f}  {time.perf_counter() - began:.0f} s", flush=True)
    vectors = bag.weight.detach().numpy().copy()
    vectors[0] = 0
    return np.asarray(vectors, np.float32)


def _unit(bag: torch.nn.EmbeddingBag, rows: Sequence[Row]) -> torch.Tensor:
    offsets = np.cumsum([0, *map(len, rows[:-1])])
    return torch.nn.functional.normalize(bag(torch.from_numpy(np.concatenate(rows)), torch.from_numpy(offsets)), dim=1)


class _Views:
    """Passages as pieces, and pairs of views of them."""

    def __init__(self, pieces: Pieces, texts: Sequence[Text], groups: Sequence[Sequence[str]]) -> None:
        self._chance, self._numbers = random.Random(1), np.random.default_rng(1)
        self._weight, self._texts = pieces.weight, texts
        self._bodies, self._headings = pieces.cut([t.body for t in texts]), pieces.cut([t.heading for t in texts])
        self._asking = pieces.cut(_ASKING.split())
        self._others: dict[int, list[Row]] = {}  # a word → other ways to say it
        for group in map(pieces.cut, groups):
            for word in group:
                if len(word) == 1:
                    self._others.setdefault(int(word[0]), []).extend(row for row in group if row is not word)

    def batches(self) -> list[list[int]]:
        """Return the numbers of the passages of each batch, in a new order each time."""
        usable = [n for n, body in enumerate(self._bodies) if len(body) >= 5]
        laws = [n for n in usable if not self._texts[n].ours]
        ours = [n for n in usable if self._texts[n].ours]
        blocks = [laws[at : at + _BLOCK] for at in range(0, len(laws), _BLOCK * _ONE_IN)]
        blocks += [ours[at : at + _BLOCK] for at in range(0, len(ours), _BLOCK)] * _OURS
        self._chance.shuffle(blocks)
        order = [n for block in blocks for n in block]
        return [order[at : at + _BATCH] for at in range(0, len(order) - _BATCH + 1, _BATCH)]

    def of(self, number: int) -> tuple[Row, Row]:
        """Return a view of a passage as a question, and one as what is to be found."""
        body, heading = self._bodies[number], self._headings[number]
        asked, found = self._pair(body, heading)
        if len(heading) and self._chance.random() < _HEADED:
            found = np.concatenate([heading, found])
        if len(found) > _LONGEST:
            at = self._chance.randrange(len(found) - _LONGEST)
            found = found[at : at + _LONGEST]
        return self._as_question(asked), found if len(found) else body

    def _pair(self, body: Row, heading: Row) -> tuple[Row, Row]:
        """Return a heading and its text, a stretch and the rest, telling words and most of the text, or two halves."""
        kind, length = self._chance.random(), len(body)
        if kind < 0.2 and len(heading):
            return heading, body
        if kind < 0.6 and length > 8:
            size = self._chance.randint(4, min(14, length // 2))
            at = self._chance.randrange(length - size + 1)
            rest = np.concatenate([body[:at], body[at + size :]])
            return body[at : at + size], rest if self._chance.random() < 0.5 else body
        if kind < 0.85 or length < 12:
            share = self._weight[body] ** 2
            some = self._numbers.choice(body, min(length, self._chance.randint(2, 6)), False, share / share.sum())
            return some, body[self._numbers.random(length) < 0.7]
        return body[: length // 2], body[length // 2 :]

    def _as_question(self, row: Row) -> Row:
        """Say some words another way, and put words of asking before or after."""
        said = [self._other(int(piece)) for piece in row]
        if self._chance.random() < _ASKED:
            said.insert(self._chance.choice([0, len(said)]), self._chance.choice(self._asking))
        return np.concatenate(said)

    def _other(self, piece: int) -> Row:
        others = self._others.get(piece)
        return self._chance.choice(others) if others and self._chance.random() < _ANOTHER else np.array([piece])
