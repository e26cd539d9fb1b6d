"""How well kinds of notes are told by examples: each fifth of examples.yaml by the other four, beside the patterns.

python benchmarks/kinds.py [PACK] prints the share told right of deeds, of their topics, and of shortfalls.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from assistant.genre import GenrePack, load_packs
from assistant.settings import resource_folder
from assistant.structure.notes.likeness import Examples, Likeness
from assistant.structure.notes.words import fact_topic
from assistant.writers.draft.kinds import Kinds

_PARTS = 5


def by_examples(notes: Sequence[tuple[str, str]]) -> list[str]:
    """Return the kind found for each of (kind, note), by the examples of the other parts."""
    found = [""] * len(notes)
    for part in range(_PARTS):
        learnt = [note for n, note in enumerate(notes) if n % _PARTS != part]
        like = Likeness(Examples([said for _, said in learnt]), [kind for kind, _ in learnt])
        for n in range(part, len(notes), _PARTS):
            scores = like.of(notes[n][1])
            found[n] = max(scores, key=lambda kind: scores[kind])
    return found


def by_patterns(pack: GenrePack, notes: Sequence[tuple[str, str]]) -> list[str]:
    """Return the kind of deed that the patterns of the pack alone find for each note."""
    bare = pack.model_copy(update={"folder": pack.folder / "none"})
    bare.__dict__.pop("examples", None)  # what was read before
    kinds = Kinds(bare)
    told = (kinds.of(said, fact_topic(said, pack)) for _, said in notes)
    return [kind.name if kind else "" for kind in told]


def main() -> None:
    """Print the shares for one pack, the first that ships if none is named."""
    packs = load_packs(resource_folder("knowledge"))
    pack = packs[sys.argv[1]] if len(sys.argv) > 1 else next(iter(packs.values()))
    held, homes = pack.examples, {deed.name: deed.home for deed in pack.phrases.deeds}
    deeds = [(name, said) for part in (held.deeds, held.plans) for name, notes in part.items() for said in notes]
    short = [(name, said) for name, notes in held.judgements.items() for said in notes]
    if not deeds:
        raise SystemExit(f"{pack.id} has no examples.yaml")
    for label, found in (("examples", by_examples(deeds)), ("patterns", by_patterns(pack, deeds))):
        right = sum(kind == one for (kind, _), one in zip(deeds, found, strict=True)) / len(deeds)
        home = sum(homes[kind] == homes.get(one, "?") for (kind, _), one in zip(deeds, found, strict=True)) / len(deeds)
        print(f"{label}: {len(deeds)} deeds, kind {right:.3f}, topic {home:.3f}")
    found = by_examples(short)
    right = sum(kind == one for (kind, _), one in zip(short, found, strict=True)) / len(short)
    print(f"examples: {len(short)} shortfalls, kind {right:.3f}")


if __name__ == "__main__":
    main()
