"""How well kinds of notes are told by examples: each fifth of examples.yaml by the other four, beside the patterns.

python benchmarks/kinds.py [PACK] [--curve] prints the share told right of deeds, of their topics, and of shortfalls
where each must be told; then, as a draft tells them, of how many notes a kind or a topic is said and how many of
those are right. Notes of no kind count as wrong wherever one is said of them. --curve: for other leads, too.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from assistant.genre import GenrePack, load_packs
from assistant.settings import resource_folder
from assistant.structure.likeness import OTHER, Examples, Likeness
from assistant.structure.notes.words import fact_topic
from assistant.writers.draft.homes import Homes
from assistant.writers.draft.judgement import Shortfalls
from assistant.writers.draft.kinds import Kinds, Seen

_PARTS = 5
_LEADS = (0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1)
Note = tuple[str, str]  # kind, what was noted


@dataclass(frozen=True)
class Held:
    """What homes are told by, of the examples that are not held back."""

    deeds: Likeness
    topics: Likeness


def apart(
    deeds: Sequence[Note], short: Sequence[Note], homes: Mapping[str, str], more: Sequence[Note]
) -> list[tuple[list[Note], list[Note], Held, Likeness]]:
    """Return each fifth of both lists, with the likeness to kinds and homes of deeds and to shortfalls in the others.

    ``more``: notes on a topic and of no kind, none of which is held back.
    """
    found = []
    for part in range(_PARTS):
        learnt = [[note for n, note in enumerate(notes) if n % _PARTS != part] for notes in (deeds, short)]
        examples = Examples([said for _, said in chain(*learnt, more)])
        none: list[str | None] = [None]
        short_of, others = len(learnt[1]), none * len(more)
        done = Likeness(examples, [kind for kind, _ in learnt[0]] + none * short_of + others)
        at_home = [homes[kind] for kind, _ in learnt[0]]
        topics = Likeness(examples, at_home + none * short_of + [topic for topic, _ in more])
        lacking = Likeness(examples, none * len(learnt[0]) + [kind for kind, _ in learnt[1]] + others)
        found.append(([*deeds[part::_PARTS]], [*short[part::_PARTS]], Held(done, topics), lacking))
    return found


def by_patterns(pack: GenrePack, notes: Sequence[Note]) -> list[str]:
    """Return the kind of deed that the patterns of the pack alone find for each note."""
    bare = pack.model_copy(update={"folder": pack.folder / "none"})
    bare.__dict__.pop("examples", None)  # what was read before
    kinds = Kinds(bare)
    told = (kinds.of(said, fact_topic(said, pack)) for _, said in notes)
    return [kind.name if kind else "" for kind in told]


def said_right(label: str, pairs: Sequence[tuple[str, str]]) -> None:
    """Print of how many notes something is said, and how many of those are right; pairs of what is, what is said."""
    said = [(true, one) for true, one in pairs if one]
    right = sum(true == one for true, one in said) / max(1, len(said))
    print(f"{label}: said of {len(said) / len(pairs):.2f}, {right:.3f} of them right")


def curve(label: str, seen: Sequence[tuple[bool, float]]) -> None:
    """Print for several leads how many of what leads so far are right; pairs of whether it is right, and its lead."""
    for lead in _LEADS:
        held = [right for right, by in seen if by >= lead]
        print(f"  {label} lead {lead:.2f}: {len(held) / len(seen):.2f}, {sum(held) / max(1, len(held)):.3f}")


def main() -> None:
    """Print the shares for one pack, the first that ships if none is named."""
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    packs = load_packs(resource_folder("knowledge"))
    pack = packs[names[0]] if names else next(iter(packs.values()))
    held, homes = pack.examples, {deed.name: deed.home or deed.otherwise for deed in pack.phrases.deeds}
    homes[OTHER] = OTHER
    more = [(topic, said) for topic, notes in held.topics.items() for said in notes]
    deeds = [(name, said) for part in (held.deeds, held.plans) for name, notes in part.items() for said in notes]
    deeds += [(OTHER, said) for said in held.others]
    short = [(name, said) for name, notes in held.judgements.items() for said in notes]
    short += [(OTHER, said) for said in held.shortfalls]
    if not deeds:
        raise SystemExit(f"{pack.id} has no examples.yaml")
    told, judged = list[tuple[str, Seen | None]](), list[tuple[str, str, float, bool]]()
    placed = list[tuple[str, str]]()
    for done, lacking, like_done, like_lacking in apart(deeds, short, homes, more):
        kinds, shortfalls = Kinds(pack, like_done.deeds, Homes(pack, like_done)), Shortfalls(pack, like_lacking)
        placed += [(homes[kind], kinds.home(said, fact_topic(said, pack))) for kind, said in done]
        told += [(kind, kinds.seen(said, fact_topic(said, pack))) for kind, said in done]
        judged += [(kind, *shortfalls.seen("", said)) for kind, said in lacking]
    of_a_kind: Callable[[str], bool] = lambda kind: kind != OTHER  # noqa: E731
    each = [(kind, seen) for kind, seen in told if of_a_kind(kind) and seen]
    share = sum(kind == seen.kind.name for kind, seen in each) / len(each)
    home = sum(homes[kind] == homes[seen.kind.name] for kind, seen in each) / len(each)
    print(f"examples: {len(each)} deeds, kind {share:.3f}, topic {home:.3f}")
    plain = [note for note in deeds if of_a_kind(note[0])]
    found = by_patterns(pack, plain)
    share = sum(kind == one for (kind, _), one in zip(plain, found, strict=True)) / len(plain)
    home = sum(homes[kind] == homes.get(one, "?") for (kind, _), one in zip(plain, found, strict=True)) / len(plain)
    print(f"patterns: {len(plain)} deeds, kind {share:.3f}, topic {home:.3f}")
    lacks = [kind == name for kind, name, _, _ in judged if of_a_kind(kind)]
    print(f"examples: {len(lacks)} shortfalls, kind {sum(lacks) / len(lacks):.3f}")
    every = [(kind, seen) for kind, seen in told if seen and not seen.kind.plain]  # of a plain kind nothing is said
    said_right("kinds of deeds", [(kind, seen.kind.name if seen.is_sure else "") for kind, seen in every])
    said_right("homes of deeds", placed)
    said_right("kinds of shortfalls", [(kind, name if sure else "") for kind, name, _, sure in judged])
    if "--curve" in sys.argv:
        curve("kind", [(kind == seen.kind.name, seen.lead) for kind, seen in every])
        curve("topic", [(homes[kind] == homes[seen.kind.name], seen.topic_lead) for kind, seen in every])
        curve("shortfall", [(kind == name, lead) for kind, name, lead, _ in judged])


if __name__ == "__main__":
    main()
