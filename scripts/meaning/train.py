"""The encoder as it learns, in torch: texts of one class are drawn together, those of others pushed apart."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from safetensors.numpy import save_file
from source import SPECIAL, UNKNOWN, WIDTH, Source
from texts import Task
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

HEADS, WIDE, LONGEST = 12, 1536, 62
LAYERS = (0, 2, 4, 6, 9, 11)  # of the twelve: half the work, some .02 of those told right
SIZES = {"question": 128, "wish": 128, "note": 128, "part": 4}
_DROP, _HIDDEN, _SHARP = 0.1, 0.08, 0.06  # dropout, share of pieces hidden, temperature
# Classes and texts of each in a batch, and how often a task has its turn.
_BATCH = {"question": (128, 4), "wish": (30, 10), "about": (30, 10), "kind": (100, 5), "topic": (30, 10)}
_TURNS = ("question",) * 5 + ("wish", "about", "kind", "kind", "topic", "part")
_OF_NONE, _PARTS = 32, 256  # texts of no class beside a batch; texts of a batch of ``part``
_NAMES = {"query": "q", "key": "k", "value": "v", "output": "ao", "widen": "fi", "narrow": "fo"}
_NORMS = {"norm1": "aln", "norm2": "oln"}


class Layer(nn.Module):
    """One layer: attention, then two dense steps, each added to what came in and made even."""

    def __init__(self, held: Mapping[str, np.ndarray]) -> None:
        """Take the weights by our names: those of a dense step of shape (out, into), or flat."""
        super().__init__()
        for name in _NAMES:
            into, out = {"widen": (WIDTH, WIDE), "narrow": (WIDE, WIDTH)}.get(name, (WIDTH, WIDTH))
            dense = nn.Linear(into, out)
            dense.weight.data = torch.tensor(held[f"{name}.weight"].reshape(out, into))
            dense.bias.data = torch.tensor(held[f"{name}.bias"])
            setattr(self, name, dense)
        for name in _NORMS:
            setattr(self, name, _norm(held[f"{name}.weight"], held[f"{name}.bias"]))

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return what the layer makes of the states, both of shape (texts, pieces, width)."""
        texts, length, width = states.shape
        query, key, value = (
            getattr(self, name)(states).view(texts, length, HEADS, width // HEADS).transpose(1, 2)
            for name in ("query", "key", "value")
        )
        drop = _DROP if self.training else 0.0
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=drop)
        seen = self.output(seen.transpose(1, 2).reshape(texts, length, width))
        states = self.norm1(states + functional.dropout(seen, _DROP, self.training))
        wide = self.narrow(functional.gelu(self.widen(states)))
        return self.norm2(states + functional.dropout(wide, _DROP, self.training))


class Learner(nn.Module):
    """The encoder with its heads."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        held = source.weights
        self.pieces = nn.Embedding.from_pretrained(torch.tensor(held["emb.word"].reshape(-1, WIDTH)), freeze=False)
        places = held["emb.pos"].reshape(-1, WIDTH)[: LONGEST + 2] + held["emb.type"].reshape(-1, WIDTH)[0]
        self.places = nn.Parameter(torch.tensor(places))
        self.norm = _norm(held["emb.ln.w"], held["emb.ln.b"])
        self.layers = nn.ModuleList(Layer(_named(source, number)) for number in LAYERS)
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size, bias=name == "part") for name, size in SIZES.items()})

    def forward(self, ids: Tensor, lengths: Tensor, head: str) -> Tensor:
        """Return one row a text, of unit length but for ``part``."""
        held = torch.arange(ids.shape[1], device=ids.device)[None] < lengths[:, None]
        states = functional.dropout(self.norm(self.pieces(ids) + self.places[: ids.shape[1]]), _DROP, self.training)
        for layer in self.layers:
            states = layer(states, held[:, None, None, :])
        pooled = (states * held[..., None]).sum(1) / lengths[:, None]
        found: Tensor = self.heads[head](pooled).float()
        return found if head == "part" else functional.normalize(found, dim=-1)


def train(source: Source, cutter: Tokenizer, tasks: dict[str, Task], steps: int, *, fold: bool) -> Learner:
    """Return what has learnt from all texts, or from those not held back; a minute or two on a GPU."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = Learner(source).to(device).train()
    cut = {name: [one.ids[:LONGEST] for one in cutter.encode_batch_fast(task.texts, add_special_tokens=False)]
           for name, task in tasks.items()}  # fmt: skip
    rows = {name: [n for n, held in enumerate(task.held_back) if not (fold and held)] for name, task in tasks.items()}
    by_class: dict[str, dict[int, list[int]]] = {name: {} for name in tasks}
    for name, task in tasks.items():
        for row in rows[name]:
            by_class[name].setdefault(task.classes[row], []).append(row)
    rates = [{"params": [one for name, one in model.named_parameters() if "heads" not in name], "lr": 1e-4},
             {"params": model.heads.parameters(), "lr": 1e-3}]  # fmt: skip
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min(1, (n + 1) / 200) * max(0.02, 1 - n / steps))
    began = time.time()
    for step in range(steps):
        name = _TURNS[step % len(_TURNS)]
        task = tasks[name]
        picked = random.sample(rows[name], _PARTS) if name == "part" else _picked(by_class[name], *_BATCH[name])
        classes = torch.tensor([task.classes[row] for row in picked], device=device)
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            found = model(*_batch([cut[name][row] for row in picked], device), task.head)
        loss = functional.cross_entropy(found, classes) if name == "part" else _apart(found, classes)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        pace.step()
        if step % 200 == 0:
            print(f"step {step}, {name}: {loss.item():.3f}, {time.time() - began:.0f} s", flush=True)
    return model.eval()


def write(model: Learner, path: str) -> None:
    """Write the weights: those of layers and pieces in 8 bits with a factor a row, all others as they are."""
    held: dict[str, np.ndarray] = {}

    def plain(name: str, weight: Tensor, kind: type = np.float32) -> None:
        held[name] = weight.detach().float().cpu().numpy().astype(kind)

    held |= in_rows("pieces", model.pieces.weight)
    plain("places", model.places, np.float16)
    for side in ("weight", "bias"):
        plain(f"norm.{side}", getattr(model.norm, side))
    for number, layer in enumerate(model.layers):
        held |= kept(layer, number)
    for name, head in model.heads.items():
        plain(f"head.{name}", head.weight)
        if head.bias is not None:
            plain(f"head.{name}.bias", head.bias)
    save_file(held, path)


def kept(layer: Layer, number: int) -> dict[str, np.ndarray]:
    """Return the weights of a layer as a file keeps them."""
    held: dict[str, np.ndarray] = {}
    for name, weight in layer.state_dict().items():
        dense = name.removesuffix(".weight")
        if dense in _NAMES:
            held |= in_rows(f"{number}.{dense}", weight)
        else:
            held[f"{number}.{name}"] = weight.float().cpu().numpy()
    return held


def in_rows(name: str, weight: Tensor) -> dict[str, np.ndarray]:
    """Return weights in 8 bits with a factor a row, by name."""
    numbers = weight.detach().float().cpu().numpy()
    scale = np.abs(numbers).max(1, keepdims=True) / 127 + 1e-12
    return {name: np.round(numbers / scale).astype(np.int8), f"{name}.scale": scale[:, 0].astype(np.float32)}


def _named(source: Source, number: int) -> dict[str, np.ndarray]:
    """Return the weights of a layer of the source by our names."""
    held = source.weights
    return {
        f"{name}.{side}": held[f"l{number}.{theirs}.{side[0]}"]
        for name, theirs in (_NAMES | _NORMS).items()
        for side in ("weight", "bias")
    }


def _norm(weight: np.ndarray, bias: np.ndarray) -> nn.LayerNorm:
    made = nn.LayerNorm(WIDTH, eps=1e-12)
    made.weight.data, made.bias.data = torch.tensor(weight), torch.tensor(bias)
    return made


def _picked(by_class: dict[int, list[int]], classes: int, each: int) -> list[int]:
    named = [one for one in by_class if one >= 0]
    picked = [row for one in random.sample(named, min(classes, len(named)))
              for row in random.sample(by_class[one], min(each, len(by_class[one])))]  # fmt: skip
    none = by_class.get(-1, [])
    return picked + random.sample(none, min(_OF_NONE, len(none)))


def _batch(texts: Sequence[list[int]], device: str) -> tuple[Tensor, Tensor]:
    ids = np.ones((len(texts), max(map(len, texts)) + 2), np.int64)
    for row, text in enumerate(texts):
        hidden = np.random.rand(len(text)) < _HIDDEN if len(text) >= SPECIAL else np.zeros(len(text), bool)
        ids[row, 0], ids[row, len(text) + 1] = 0, 2
        ids[row, 1 : len(text) + 1] = np.where(hidden, UNKNOWN, text)
    return torch.tensor(ids, device=device), torch.tensor([len(text) + 2 for text in texts], device=device)


def _apart(found: Tensor, classes: Tensor) -> Tensor:
    """Return how far texts of one class are from one another beside all others (supervised contrast)."""
    alike = found @ found.T / _SHARP
    own = torch.eye(len(classes), dtype=torch.bool, device=found.device)
    alike = alike.masked_fill(own, -1e4)
    same = (classes[:, None] == classes[None]) & ~own & (classes[:, None] >= 0)
    share = alike - torch.logsumexp(alike, 1, keepdim=True)
    fellows = same.sum(1)
    return -((share * same).sum(1)[fellows > 0] / fellows[fellows > 0]).mean()
