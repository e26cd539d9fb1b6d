"""How well questions are read by examples: each fifth of question_examples.yaml by the other four, beside the wording.

python benchmarks/questions.py [PACK] prints the share read right of what is wanted, and of what it is about.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence

from assistant.build import build_assistant
from assistant.genre import GenrePack
from assistant.genre.examples import QuestionExamples
from assistant.tasks.ask.likely import Likely, named_about, worded_shape
from assistant.tasks.ask.plain import OF_WRITING
from assistant.tasks.ask.samples import SampleBook
from assistant.tasks.ask.understand import QuestionReader

_PARTS = 5
Labelled = tuple[str, str, str]  # what is wanted, what it is about, the question


def labelled(pack: GenrePack) -> list[Labelled]:
    """Return the questions of the pack in an order that spreads each kind over all parts."""
    return [
        (shape, about, said)
        for shape, held in pack.question_examples.root.items()
        for about, texts in held.items()
        for said in texts
    ]


def without(pack: GenrePack, kept: Sequence[Labelled]) -> GenrePack:
    """Return the pack as if it held only the questions ``kept``."""
    held: dict[str, dict[str, tuple[str, ...]]] = {}
    for shape, about, said in kept:
        texts = held.setdefault(shape, {})
        texts[about] = (*texts.get(about, ()), said)
    bare = pack.model_copy()
    bare.__dict__["question_examples"] = QuestionExamples(held)
    return bare


def main() -> None:
    """Print the shares for one pack, the first that ships if none is named."""
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(home=home)
        pack = assistant.pack(sys.argv[1] if len(sys.argv) > 1 else "")
        questions = labelled(pack)
        if not questions:
            raise SystemExit(f"{pack.id} has no question_examples.yaml")
        library, packs = assistant.library, assistant.packs
        reader = QuestionReader(library, SampleBook(library, packs), packs, assistant.common)
        right = {"wording": [0, 0, 0, 0], "examples": [0, 0, 0, 0]}
        for part in range(_PARTS):
            likely = Likely(without(pack, [one for n, one in enumerate(questions) if n % _PARTS != part]))
            for shape, about, said in questions[part::_PARTS]:
                asked = reader.by_wording(said, pack)
                worded, named = worded_shape(asked), named_about(asked)
                of_writing = shape in OF_WRITING
                told = likely.shape(asked.question, worded), likely.about(asked.question, named)
                for name, found in (("wording", (worded, named)), ("examples", told)):
                    right[name][0] += found[0] == shape
                    right[name][1] += found[1] == about
                    right[name][2] += of_writing and found == (shape, about)
                    right[name][3] += of_writing
    for name, (shapes, abouts, both, writing) in right.items():
        n = len(questions)
        print(
            f"{name}: {n} questions, wanted {shapes / n:.3f}, about {abouts / n:.3f}; "
            f"of {writing} on writing both {both / writing:.3f}"
        )


if __name__ == "__main__":
    main()
