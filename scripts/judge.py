"""Learns which sentence answers a question, and how sure that is, from the lists of ``evaluation/`` and of the pack.

    python scripts/judge.py            measure with each batch left out in turn
    python scripts/judge.py --write    learn from all of them and write knowledge/common/judge.yaml
    … --encoder FOLDER                 with an encoder trained without a fifth of what is written down

A batch is a list of questions that were written together (a tenth of the long list). A question of asked.yaml is
judged with itself and those most like it hidden, so that it stands for one that nobody has written down; so is one of
answers.yaml. With the encoder that ships, which has learnt from all of them, that would be too easy: one that has not
seen a fifth (``scripts/meaning --fold``) looks at that fifth alone. What question_examples.yaml holds of the office,
of other texts and of deeds, nothing answers.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.build import Assistant, build_assistant
from assistant.genre import JudgeWeights, read_yaml
from assistant.meaning import Meanings, known
from assistant.retrieval import asked as asked_before
from assistant.structure import likeness
from assistant.tasks.ask.judge import Judged, how_sure, scored, sureness
from assistant.tasks.ask.known import SURE
from assistant.tasks.ask.wanted import read_wanted
from assistant.tasks.ask.ways import compared
from assistant.writers.asked import Asked

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "scripts" / "meaning"))

from texts import is_held_out  # noqa: E402

KEPT_ASIDE = ("questions_held_out.yaml", "questions_aside.yaml")  # measured on, never learnt from
Array = NDArray[np.float64]
_ALIKE = 0.85  # likeness from which a question written down is hidden from one of the lists
_LEARNT, _HARD, _WRITTEN_DOWN = 3.0, 0.3, 1.0  # weight of a question of the lists, of one made hard, of asked.yaml
_OTHER_DUTIES = (
    "党风廉政建设",
    "安全生产",
    "国家安全",
    "党建",
    "统战",
    "乡村振兴",
    "生态环保",
    "民族宗教",
    "禁毒",
    "信访维稳",
)
_UNANSWERED = ("own", "foreign", "deed")  # kinds of question_examples.yaml that nothing in the pack answers
_EXAMPLE = 0.5  # weight of one of them
_TAKEN = 0.6  # share of asked.yaml that is learnt from


@dataclass
class Case:
    """A question looked at: its candidates, which of them are right, whether anything answers it, its weight."""

    batch: str
    asked: Asked
    looked: Sequence[Judged]
    right: frozenset[int]  # places among ``looked``
    unanswered: float
    answerable: bool
    weight: float

    @property
    def fits(self) -> list[float]:
        """Whether each candidate is right, as a number."""
        return [float(n in self.right) for n in range(len(self.looked))]


class Desk:
    """Reads questions against a library of what ships."""

    def __init__(self, assistant: Assistant, *, fold: bool) -> None:
        self._fold = fold
        task = assistant._part("ask")
        self.pack = assistant.pack()
        self._reader = task._reader
        self.known = task._book.known(self.pack.id, assistant.common)
        self.judge = self.known.judge

    def case(self, batch: str, question: str, gold: set[int], hide: float, weight: float, own: int = -1) -> Case:
        """Look at one question with those most like it hidden."""
        hidden = self.judge.before.alike(compared(question)).likeness > hide
        if own >= 0:
            hidden[own] = True
        asked = self._reader.understood(question, self.pack, None).asked
        looked, unanswered = self.judge.look(asked, read_wanted(asked, self.known.statements, self.pack), hidden)
        right = {n for n, one in enumerate(looked) if self.judge.candidates.index(one.candidate) in gold}
        return Case(batch, asked, looked, frozenset(right), unanswered, bool(gold), weight)

    def cases(self) -> Iterator[Case]:
        """Yield the questions of asked.yaml and of the lists."""
        chance = random.Random(3)
        for n, question in enumerate(self.judge.before.questions):
            place = int(self.judge.before.of[n])
            gold = {place} if self.judge.candidates[place].answers else set()
            if is_held_out(question) if self._fold else chance.random() < _TAKEN:
                hide = chance.choice((0.8, 0.8, 0.6))
                yield self.case("written", question, gold, hide, _WRITTEN_DOWN, n)
                if gold and (other := self._of_another_duty(question, chance)):
                    yield self.case("written", other, set(), 2.0, _WRITTEN_DOWN)
        for batch, question, gold in self._listed():
            yield self.case(batch, question, gold, _ALIKE, _LEARNT)
        for shape in _UNANSWERED:
            for held in self.pack.question_examples.root.get(shape, {}).values():
                for n, question in enumerate(held):
                    yield self.case(f"{shape} {n % 5}", question, set(), 2.0, _EXAMPLE)

    def _of_another_duty(self, question: str, chance: random.Random) -> str:
        """Return the question put of another duty, which nothing answers; empty where it does not name ours."""
        ours = self.pack.subject.removesuffix("责任制").removesuffix("工作")
        return question.replace(ours, chance.choice(_OTHER_DUTIES)) if ours in question else ""

    def _listed(self) -> Iterator[tuple[str, str, set[int]]]:
        """Yield the questions of the lists whose source is told, and those nothing answers, with their batch."""
        for path in sorted((self.pack.folder / "evaluation").glob("questions*.yaml")):
            data = read_yaml(path)
            for kind in ("answerable", "unanswerable"):
                for n, item in enumerate(data.get(kind, ())):
                    part = f" {10 * n // len(data[kind])}" if len(data[kind]) > 120 else ""
                    if kind == "unanswerable":
                        yield path.name + part, item, set()
                    elif "cites" in item and (gold := self._cited(item["cites"])):
                        yield path.name + part, item["q"], gold

    def _cited(self, pattern: str) -> set[int]:
        held = set()
        for n, candidate in enumerate(self.judge.candidates):
            texts = [f"{one.quote.place}\n{one.quote.text}" for one in candidate.statements] or [candidate.advice]
            if any(re.search(pattern, text) for text in texts if text):
                held.add(n)
        return held


def learn(cases: Sequence[Case]) -> JudgeWeights:
    """Learn both kinds of weight."""
    rank = learn_rank(cases)
    return JudgeWeights(rank=rank, sure=learn_sure(cases, JudgeWeights(rank=rank)))


def learn_rank(cases: Sequence[Case]) -> dict[str, float]:
    """Return weights under which the right candidate stands first as often as may be (softmax over the candidates)."""
    used = [(case.looked, case.fits) for case in cases if case.right]
    names = list(used[0][0][0].features)
    most = max(len(looked) for looked, _ in used)
    held = np.zeros((len(used), most, len(names)))
    right, idle = np.zeros((len(used), most)), np.full((len(used), most), -1e9)
    for n, (looked, facts) in enumerate(used):
        held[n, : len(looked)] = [list(one.features.values()) for one in looked]
        right[n, : len(looked)], idle[n, : len(looked)] = facts, 0.0
    scale = held[idle == 0].std(0) + 1e-6
    held /= scale

    def gradient(weights: Array) -> Array:
        scores = held @ weights + idle
        share = np.exp(scores - scores.max(1, keepdims=True))
        share /= share.sum(1, keepdims=True)
        wanted = share * right / np.maximum((share * right).sum(1, keepdims=True), 1e-12)
        slope: Array = np.einsum("in,ink->k", share - wanted, held) / len(used) + 1e-3 * weights
        return slope

    return dict(zip(names, _descended(gradient, len(names)) / scale, strict=True))


def learn_sure(cases: Sequence[Case], weights: JudgeWeights) -> dict[str, float]:
    """Return weights of a logistic regression that tell whether the candidate that stands first answers.

    Half of the questions that something answers are looked at a second time with that taken away: nothing does then.
    """
    rows, facts, each = [], [], []
    for n, case in enumerate(cases):
        looked, right = case.looked, case.fits
        kept = [one for one, held in zip(looked, right, strict=True) if not held]
        for held, weight in ((looked, case.weight), (kept, _HARD if case.answerable and n % 2 else 0.0)):
            ranked = scored(held, weights)
            if ranked and weight:
                rows.append(sureness(ranked, case.asked, case.unanswered))
                fits = [one.candidate for one, fact in zip(looked, right, strict=True) if fact]
                facts.append(held is looked and ranked[0].candidate in fits)
                each.append(weight)
    names, held_by = list(rows[0]), np.array([list(row.values()) for row in rows])
    wanted, weight_of = np.array(facts, float), np.array(each)
    middle, scale = held_by.mean(0), held_by.std(0) + 1e-6
    table = np.hstack([(held_by - middle) / scale, np.ones((len(held_by), 1))])

    def gradient(found: Array) -> Array:
        share = 1 / (1 + np.exp(-table @ found))
        slope: Array = (table.T @ (weight_of * (share - wanted)) + 10 * np.append(found[:-1], 0.0)) / weight_of.sum()
        return slope

    found = _descended(gradient, table.shape[1])
    plain = found[:-1] / scale
    return {"bias": float(found[-1] - plain @ middle), **dict(zip(names, plain, strict=True))}


def _descended(gradient: Callable[[Array], Array], size: int, steps: int = 600, rate: float = 0.03) -> Array:
    """Walk down a slope (Adam)."""
    weights, first, second = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights - rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


Outcome = tuple[bool, bool, bool]  # whether something answers a question, whether it would be answered, and rightly


def measure(cases: Sequence[Case], weights: JudgeWeights) -> list[Outcome]:
    """Judge the cases as the product does."""
    found = []
    for case in cases:
        ranked = scored(case.looked, weights)
        fits = [one.candidate for one, fact in zip(case.looked, case.fits, strict=True) if fact]
        sure = how_sure(ranked, case.asked, case.unanswered, weights)
        found.append((case.answerable, sure >= SURE, ranked[0].candidate in fits))
    return found


def told(name: str, found: Sequence[Outcome]) -> None:
    """Print the three rates of some questions."""
    no, yes = [one for one in found if not one[0]], [one for one in found if one[0]]
    false = sum(one[1] for one in no) / max(1, len(no))
    refused = sum(not one[1] for one in yes) / max(1, len(yes))
    wrong = sum(one[1] and not one[2] for one in yes) / max(1, len(yes))
    print(f"{name}: false answers {false:.3f} of {len(no)}, refused {refused:.3f}, wrong {wrong:.3f} of {len(yes)}")


def main() -> None:
    """Measure with each batch left out, or learn from all and write the weights."""
    if "--encoder" in sys.argv:
        folder = Path(sys.argv[sys.argv.index("--encoder") + 1])
        held = Meanings(folder)
        known.meanings = asked_before.meanings = likeness.meanings = lambda: held
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(home=Path(home))
        assistant.warm()
        cases = list(Desk(assistant, fold="--encoder" in sys.argv).cases())
        assistant.close()
    aside = [case for case in cases if case.batch in KEPT_ASIDE]
    learnt = [case for case in cases if case.batch not in KEPT_ASIDE]
    print(f"{len(learnt)} looks to learn from, {len(aside)} kept aside")
    if "--write" not in sys.argv:
        together: list[Outcome] = []
        for batch in sorted({case.batch for case in learnt} - {"written"}):
            weights = learn([case for case in learnt if case.batch != batch])
            found = measure([case for case in learnt if case.batch == batch], weights)
            told(batch, found)
            together += found
        told("each batch left out", together)
    weights = learn(learnt)
    told("kept aside", measure(aside, weights))
    if "--write" in sys.argv:
        _write(weights)


def _write(weights: JudgeWeights) -> None:
    lines = [
        "# 哪句话能答一个问题、有几分把握：由 scripts/judge.py 从 evaluation/ 里的问题学出来的权重，不要手改。",
        "judge:",
    ]
    for kind, numbers in (("rank", weights.rank), ("sure", weights.sure)):
        lines += [f"  {kind}:", *(f"    {key}: {value:.3f}" for key, value in numbers.items())]
    (ROOT / "knowledge" / "common" / "judge.yaml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
