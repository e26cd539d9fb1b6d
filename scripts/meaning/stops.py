"""Learn where a text without stops wants them: ``python scripts/meaning/stops.py [--measure]``.

From the dictated notes of ``dictated.yaml``, and from lines of ``parts.yaml``, ``talk.yaml`` and the packs joined as
one who dictates would. ``--measure`` only tells how well what ships finds the stops of the notes held back. Some ten
minutes on one core; needs torch.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from parts import fit, of_layer
from safetensors.numpy import save_file
from torch import Tensor, nn
from torch.nn import functional
from train import WIDTH, Layer, kept

from assistant.genre import load_packs
from assistant.genre.pack import read_yaml
from assistant.meaning.encoder import BEGIN, END, FOLDER, LONGEST, Encoder, weights_of
from assistant.meaning.stops import BELOW, GAP, Stops
from assistant.settings import resource_folder

_LINKS = ("然后", "然后呢", "还有就是", "还有", "再一个", "另外", "再就是", "这个", "那个", "嗯", "还有一个", "再有")
_TURNS = {"P": ("问题是", "不足就是", "问题嘛就是", "就是", "差的是"), "F": ("明年", "下一步", "打算", "接下来")}
_LINKED, _TURNED = 0.25, 0.3  # of the facts joined, how many are begun so
_FACTS = (3, 8)  # facts joined to one run
_RUNS, _OF_NOTES = 2400, 8  # runs of joined lines; readings of each dictated note
_EPOCHS, _BATCH = 5, 32
_HIDDEN = 0.08  # share of pieces hidden
_PAUSE, _END, _UNKNOWN = GAP.index("pause"), GAP.index("end"), -100
_STOPS = {"，": _PAUSE, ",": _PAUSE, "：": _PAUSE, "；": _END, "。": _END, "|": _UNKNOWN, "、": _UNKNOWN, " ": _UNKNOWN}
_SIGNS = re.compile(r"[“”《》\"（）()\[\]【】?？!！—…→/]")
_FIGURE = re.compile(r"(?<![\d.])[1-9]\d{0,3}(?![\d.%％:-])")
_SPELT = re.compile(
    r"(?<![第初周一二三四五六七八九十百千万])[一二两三四五六七八九十百千]{2,7}(?![一二三四五六七八九十百千万月来多几])"
)

Read = tuple[Tensor, Tensor]  # what the layers below make of the pieces of a window; the stop behind each but the last


class Learner(nn.Module):
    """One layer above those of the encoder, and the head."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = Layer(of_layer(weights_of(FOLDER / "model.safetensors"), BELOW))
        self.head = nn.Linear(2 * WIDTH, len(GAP))

    def forward(self, windows: Sequence[Read]) -> tuple[Tensor, Tensor]:
        """Return the scores of each place between two pieces, and the stop that stands there."""
        longest = max(len(states) for states, _ in windows)
        states = torch.zeros(len(windows), longest, WIDTH)
        there = torch.zeros(len(windows), longest, dtype=torch.bool)
        stops = torch.full((len(windows), longest - 3), _UNKNOWN)
        for n, (read, wanted) in enumerate(windows):
            states[n, : len(read)], there[n, : len(read)], stops[n, : len(wanted)] = read.float(), True, wanted
            if self.training:
                states[n, : len(read)][torch.rand(len(read)) < _HIDDEN] = 0
        states = self.layer(states, there[:, None, None, :])
        scores = self.head(torch.cat([states[:, 1:-2], states[:, 2:-1]], dim=-1))
        return scores.flatten(0, 1), stops.flatten()


def without_stops(text: str) -> tuple[str, dict[int, int]]:
    """Return a text without its stops, and which stood where in what is left."""
    plain, stops = "", dict[int, int]()
    for sign in text:
        if sign in _STOPS:
            stops[len(plain)] = _STOPS[sign]
        else:
            plain += sign
    stops.pop(len(plain), None)
    return plain, stops


def spelt(number: int) -> str:
    """Return a number as it is spoken."""
    said, digits = "", "零一二三四五六七八九"
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            said += digits[digit] + name
        elif said and number % place and not said.endswith("零"):
            said += "零"
    return re.sub("^一十", "十", said)


def in_figures(said: str) -> str:
    """Return a number that is spoken in figures; as it is where it is none."""
    found = next((n for n in range(1, 10000) if spelt(n) == said.replace("两", "二")), 0) if len(said) < 8 else 0
    return str(found) if found else said


def facts_of(line: str) -> tuple[str, str]:
    """Return a line of ``parts.yaml`` as a text with stops, and the letter of the part it begins with."""
    told = ""
    for segment in line.split(" | "):
        letter, _, words = segment.strip().partition(" ")
        told += ("。" if letter == "F" else "|" if told else "") + words
    return told.lstrip("。"), line[0]


def lines() -> list[tuple[str, str]]:
    """Return all lines that are joined: each a text with stops and the letter of its part, "" where it is of none."""
    common = resource_folder("knowledge") / "common"
    found = [facts_of(line) for line in read_yaml(common / "parts.yaml")["lines"]]
    for kind, told in read_yaml(common / "talk.yaml")["talk"].items():
        found += [(text, "") for text in told if kind == "matter" or random.random() < 0.25]
    for pack in load_packs(resource_folder("knowledge")).values():
        held = pack.examples
        found += [(text, "D") for text in [*(one for texts in held.deeds.values() for one in texts), *held.others]]
        found += [(text, "F") for texts in held.plans.values() for text in texts]
        found += [(text, "P") for texts in (*held.judgements.values(), held.shortfalls) for text in texts]
    return [(text.rstrip("。；，;,. "), part) for text, part in found if not _SIGNS.search(text) and len(text) > 4]


def runs(held: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield runs of lines joined: side by side in their file or from anywhere, what is done before what lacks."""
    for number in range(_RUNS):
        count, first = random.randint(*_FACTS), random.randrange(len(held) - _FACTS[1])
        some = list(held[first : first + count]) if number % 4 else random.sample(held, count)
        if random.random() < 0.7:
            some.sort(key=lambda one: "DPCF".find(one[1] or "D"))
        told = []
        for text, part in some:
            begins = random.choice(_TURNS[part]) if part in _TURNS and random.random() < _TURNED else ""
            begins = begins or (random.choice(_LINKS) if random.random() < _LINKED else "")
            told.append("" if text.startswith(begins[:1] or "\n") else begins)
            told[-1] += text
        yield "。".join(told)


def retold(text: str) -> str:
    """Return a text with its numbers in figures or spelt, whichever they weren't, some links more, and some less."""
    if random.random() < 0.5:
        return _FIGURE.sub(lambda one: spelt(int(one[0])), text)
    text = _SPELT.sub(lambda one: in_figures(one[0]), text) if random.random() < 0.5 else text
    return re.sub("。", lambda stop: "。" + (random.choice(_LINKS) if random.random() < 0.12 else ""), text)


def read(encoder: Encoder, text: str) -> Iterator[Read]:
    """Yield the windows of a text as the layers below read it."""
    plain, stops = without_stops(text)
    ids, places = encoder.pieces(plain)
    wanted = [stops.get(start, 0) for start, _ in places[1:]]
    first = random.randrange(12)  # windows open anywhere in a fact
    while first < len(ids) - 12:
        some = ids[first : first + LONGEST]
        states = encoder.states(np.array([[BEGIN, *some, END]]), BELOW)[0]
        yield torch.tensor(states).half(), torch.tensor(wanted[first : first + len(some) - 1])
        first += LONGEST - random.randint(8, 20)


def learn(windows: Sequence[Read]) -> Learner:
    """Return what has learnt from the windows."""
    model = Learner().train()

    def loss_of(batch: list[Read]) -> Tensor:
        return functional.cross_entropy(*model(batch), ignore_index=_UNKNOWN)

    fit(model.layer, model.head, lambda: windows, loss_of, size=_BATCH, steps=_EPOCHS * len(windows) // _BATCH)
    return model.eval()


def measure(notes: Sequence[str]) -> None:
    """Print how many of the stops that are set stand where one was, and how many of those are found."""
    found = [(without_stops(note), note) for note in notes]
    for least in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        told = [(gap, stops) for (plain, stops), _ in found for gap in Stops().of(plain)]
        ends = [stops.get(gap.at) for gap, stops in told if gap.end >= least]
        all_ends = sum(list(stops.values()).count(_END) for (_, stops), _ in found)
        any_stop = [stops.get(gap.at) for gap, stops in told if gap.end + gap.pause >= least]
        every = sum(len(stops) for (_, stops), _ in found)
        print(
            f"from {least}: ends {len(ends)}, {ends.count(_END) / len(ends):.3f} are ends, "
            f"{sum(one is not None for one in ends) / len(ends):.3f} stops, {ends.count(_END) / all_ends:.3f} found; "
            f"stops {len(any_stop)}, {sum(one is not None for one in any_stop) / len(any_stop):.3f} right, "
            f"{sum(one is not None for one in any_stop) / every:.3f} found"
        )


def main() -> None:
    """Learn and write, or measure."""
    torch.manual_seed(1)
    random.seed(1)
    told = read_yaml(resource_folder("knowledge") / "common" / "dictated.yaml")
    if "--measure" not in sys.argv:
        encoder = Encoder()
        texts = [retold(note) for note in told["notes"] for _ in range(_OF_NOTES)]
        texts += [retold(run) for run in runs(lines())]
        windows = [window for text in texts for window in read(encoder, text)]
        print(f"{len(texts)} texts, {len(windows)} windows", flush=True)
        model = learn(windows)
        held = kept(model.layer, BELOW)
        held |= {"head.stop": model.head.weight.detach().numpy(), "head.stop.bias": model.head.bias.detach().numpy()}
        save_file(held, FOLDER / "stops.safetensors")
    measure(told["held_back"])


if __name__ == "__main__":
    main()
