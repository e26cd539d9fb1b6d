"""Learn which part of a report a clause is of from ``parts.yaml``: ``python scripts/meaning/parts.py [--fold]``.

``--fold`` leaves the last sixth of the lines out, writes nothing, and tells how well their clauses are told apart.
Some six minutes on two cores; needs torch.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np
import torch
from safetensors.numpy import save_file
from torch import Tensor, nn
from torch.nn import functional
from train import WIDTH, Layer, kept

from assistant.genre import load_packs
from assistant.genre.pack import read_yaml
from assistant.meaning.encoder import FOLDER, PARTS, Encoder, weights_of
from assistant.meaning.parts import SHARED, read_pieces
from assistant.settings import resource_folder

_LETTERS = {"C": "causes", "D": "done", "F": "plans", "P": "problems"}
_EPOCHS, _BATCH, _OF_PACKS = 5, 48, 900  # rounds, lines of a batch, notes of the packs beside the lines of a round
_HIDDEN, _SMOOTHED = 0.06, 0.05  # share of pieces hidden, and of likelihood given to other parts
_PACE, _PACE_OF_HEAD = 2e-4, 1e-3

T = TypeVar("T")
Line = tuple[Tensor, list[tuple[int, int, int]]]  # what the shared layers make of its pieces; first, end, part


class Learner(nn.Module):
    """The layers above the shared ones, and the head."""

    def __init__(self) -> None:
        super().__init__()
        held = weights_of(FOLDER / "model.safetensors")
        numbers = [int(name.split(".")[0]) for name in held if name.endswith(".query")]
        self.layers = nn.ModuleList(Layer(of_layer(held, number)) for number in sorted(numbers)[SHARED:])
        self.head = nn.Linear(WIDTH, len(PARTS))

    def forward(self, lines: Sequence[Line]) -> tuple[Tensor, Tensor]:
        """Return the scores of each clause and the part it is of."""
        longest = max(len(states) for states, _ in lines)
        states = torch.zeros(len(lines), longest, WIDTH)
        there = torch.zeros(len(lines), longest, dtype=torch.bool)
        for n, (read, _) in enumerate(lines):
            states[n, : len(read)], there[n, : len(read)] = read, True
            if self.training:
                states[n, : len(read)][torch.rand(len(read)) < _HIDDEN] = 0
        for layer in self.layers:
            states = layer(states, there[:, None, None, :])
        clauses = [(states[n, a:b].mean(0), part) for n, (_, spans) in enumerate(lines) for a, b, part in spans]
        return self.head(torch.stack([one for one, _ in clauses])), torch.tensor([part for _, part in clauses])


def of_layer(held: Mapping[str, np.ndarray], number: int) -> dict[str, np.ndarray]:
    """Return the weights of one layer by name; those that are kept to multiply with from the right, turned back."""
    own = {name.removeprefix(f"{number}."): one for name, one in held.items() if name.startswith(f"{number}.")}
    return {name if "." in name else f"{name}.weight": one.T.copy() for name, one in own.items()}


def clauses_of(line: str) -> list[tuple[str, int]]:
    """Return the clauses of a line ``D …，… | P …``, and the number of the part that each is of."""
    found = []
    for segment in line.split(" | "):
        letter, _, words = segment.strip().partition(" ")
        found += [(one, PARTS.index(_LETTERS[letter])) for one in re.split("[，,；;。]", words) if one.strip()]
    return found


def read_line(encoder: Encoder, clauses: Sequence[tuple[str, int]]) -> Line:
    """Return a line as the shared layers read it."""
    ids, spans = read_pieces(encoder, [words for words, _ in clauses])
    states = torch.tensor(encoder.states(np.array([ids]), SHARED)[0])
    return states, [(*span, part) for span, (_, part) in zip(spans, clauses, strict=True) if span[0] < span[1]]


def learn(lines: Sequence[Line], of_packs: Sequence[Line]) -> Learner:
    """Return what has learnt from the lines, and from some notes of the packs in each round."""
    model = Learner().train()

    def a_round() -> list[Line]:
        return [*lines, *random.sample(of_packs, min(_OF_PACKS, len(of_packs)))]

    def loss_of(batch: list[Line]) -> Tensor:
        return functional.cross_entropy(*model(batch), label_smoothing=_SMOOTHED)

    fit(model.layers, model.head, a_round, loss_of, size=_BATCH, steps=_EPOCHS * (len(lines) + _OF_PACKS) // _BATCH)
    return model.eval()


def fit(
    layers: nn.Module,
    head: nn.Module,
    a_round: Callable[[], Sequence[T]],
    loss_of: Callable[[list[T]], Tensor],
    *,
    size: int,
    steps: int,
) -> None:
    """Have a head learn, and the layers below it slower, in batches of ``size`` from one round after another."""
    optimizer = torch.optim.AdamW(
        [{"params": layers.parameters(), "lr": _PACE}, {"params": head.parameters(), "lr": _PACE_OF_HEAD}],
        weight_decay=0.01,
    )
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min(1, (n + 1) / 60) * max(0.02, 1 - n / steps))
    waiting: list[T] = []
    for step in range(steps):
        if len(waiting) < size:
            more = a_round()
            waiting += random.sample(more, len(more))
        batch, waiting = waiting[:size], waiting[size:]
        loss = loss_of(batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([*layers.parameters(), *head.parameters()], 1.0)
        optimizer.step()
        pace.step()
        if step % 50 == 0:
            print(f"step {step} of {steps}: {loss.item():.3f}", flush=True)


def write(model: Learner) -> None:
    """Write ``parts.safetensors``: weights in 8 bits with a factor a row, all others as they are."""
    held: dict[str, np.ndarray] = {}
    for number, layer in enumerate(model.layers, SHARED):
        held |= kept(layer, number)
    held |= {"head.part": model.head.weight.detach().numpy(), "head.part.bias": model.head.bias.detach().numpy()}
    save_file(held, FOLDER / "parts.safetensors")


def main() -> None:
    """Learn, and write or measure."""
    torch.manual_seed(1)
    random.seed(1)
    lines = read_yaml(resource_folder("knowledge") / "common" / "parts.yaml")["lines"]
    encoder = Encoder()
    read = [read_line(encoder, clauses_of(line)) for line in lines]
    noted: list[tuple[str, int]] = []
    for pack in load_packs(resource_folder("knowledge")).values():
        held = pack.examples
        noted += [(text, 1) for text in [*(one for texts in held.deeds.values() for one in texts), *held.others]]
        noted += [(text, 2) for texts in held.plans.values() for text in texts]
        noted += [(text, 3) for texts in held.judgements.values() for text in texts]
        noted += [(text, 3) for text in held.shortfalls]
    of_packs = [read_line(encoder, [one]) for one in random.sample(noted, min(2 * _OF_PACKS, len(noted)))]
    if "--fold" not in sys.argv:
        write(learn(read, of_packs))
        return
    kept = len(read) * 5 // 6  # the last lines are by a hand of their own
    model = learn(read[:kept], of_packs)
    with torch.no_grad():
        scores, wanted = model(read[kept:])
    likely, found = scores.softmax(1).max(1)
    for least in (0.0, 0.7, 0.85):
        sure = likely >= least
        print(f"from {least}: {(found == wanted)[sure].float().mean():.3f} right of {sure.float().mean():.2f}")


if __name__ == "__main__":
    main()
