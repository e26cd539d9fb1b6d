"""Facts on related topics brought together, so that a part has a few items with several facts each, as samples have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from assistant.report import Role
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.fact import Fact
from assistant.writers.draft.clause import clause
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.judgement import Shortfalls, is_judgement
from assistant.writers.draft.own_words import SHORT
from assistant.writers.draft.pairs import pairs_of

_GOES_ON = re.compile(r"就(?:只?有?)?[\d一二两三四五]|[才只仅]|有的|个别|也|还|而且|并且|导致|结果|连")
Group = tuple[str, list[tuple[int, Fact]]]
_SMALL = 2  # facts of a group that may share an item with another
# What shows a judgement that stands before it: for how many, in what part.
_SHOWS = re.compile(
    r"[有就只]?(?:其中)?(?:有的?|仍有|还有|就|只有?|仅有?)?(?:\d+|[一二两三四五六七八九十几]+)(?:余|多)?(?:个|名|人|家|条|处|次|篇|场|份|项)"
    r"|(?:有|仍有|还有)?(?:的|个别|部分|少数|多数|一些|有些|大部分|不少)|(?:主要|具体|集中)?(?:表现|体现|反映)在|(?:全年|上半年|半年|一年)?(?:只|仅|才|就)"
)
_LEANING = 5  # characters of a shortfall that cannot stand alone: 忙不过来
_LARGEST = 4  # facts of an item made of two groups
_MOST, _MANY = 5, 10  # items of a part, as samples have; facts up to which there are no more


def together(
    groups: Sequence[Group], related: Sequence[Sequence[str]], apart: Callable[[Fact], bool] = lambda fact: False
) -> list[Group]:
    """Return ``groups``, given in their order, with small ones on related topics made one until there are few enough.

    Facts on no topic stay an item of their own, the last: a heading must not speak of what it may not be about.
    One with a fact that is ``apart`` is put with no other.
    """
    held = [(name, list(pairs)) for name, pairs in groups]
    facts = sum(len(pairs) for _, pairs in held)
    most = _MOST if facts <= _MANY else _MOST + 1
    while len(held) > most and (pair := _nearest(held, related, apart)):
        first, second = pair
        merged = (held[first][0], [*held[first][1], *held[second][1]])
        held = [merged if at == first else group for at, group in enumerate(held) if at != second]
    return held


def shortfalls(facts: Sequence[tuple[int, Fact]], text: str, judges: Shortfalls, generals: Generals) -> list[Group]:
    """Make each shortfall an item, and one of what goes on within a sentence, or beside it, with the same shortfall."""
    groups: list[Group] = []
    kind = None
    for index, fact in facts:
        before = groups[-1][1][-1][1] if groups else None
        mine = judges.kind(fact.topic, fact.said)
        joined = before is not None and not lies_apart(before, fact, "problems", text)
        bare = before is not None and not _lacks(before)  # what stands before shows no lack of its own
        alike = mine is not None and mine is kind  # one note cut in two that lack alike: one matter
        shows = before is not None and _shows(before, fact)
        goes_on = joined and (alike or bare or shows or len(fact.said) <= _LEANING or bool(_GOES_ON.match(fact.said)))
        again = before is not None and generals.same_lack(before.said, fact.said)
        if groups and (goes_on or again or fact.beneath):
            name, held = groups[-1]
            groups[-1] = (name if _lacks(held[-1][1]) else fact.topic, [*held, (index, fact)])
        else:
            groups.append((fact.topic or fact.group, [(index, fact)]))
            kind = mine
    return groups


def _shows(judged: Fact, fact: Fact) -> bool:
    """Whether a fact tells how the judgement before it shows: 学习不够扎实，有2个站所记录不全; not another lack."""
    same = not (judged.topic and fact.topic and judged.topic != fact.topic) or bool(
        pairs_of(judged.said) & pairs_of(fact.said)
    )
    return same and is_judgement(judged.said) and not is_judgement(fact.said) and bool(_SHOWS.match(fact.said))


def _lacks(fact: Fact) -> bool:
    """Whether a fact itself says what is lacking: 年轻教师多 does not, what follows it does."""
    return bool(SHORT.search(fact.said)) or cue_role(fact.said)[0] == "problems"


def by_things(groups: Sequence[Group], generals: Generals, role: Role, text: str) -> list[Group]:
    """Part the facts on no topic by the things they speak of, so that each such item can be headed by its thing.

    What stands on one line of the notes ``text`` stays together; plans, each a task of its own, up to a semicolon.
    """
    found: list[Group] = []
    for name, pairs in groups:
        if name:
            found.append((name, pairs))
            continue
        held: dict[str, list[tuple[int, Fact]]] = {}
        for line in _lines(pairs, role, text):
            thing = generals.of_things([clause(line[0][1].written, role)])
            held.setdefault(thing, []).extend(line)
        rest = held.pop("", [])
        found += [("", one) for one in (*held.values(), rest) if one]
    return found


def split(groups: Sequence[Group], loose: Sequence[bool], role: Role, text: str, most: int) -> list[Group]:
    """Part the groups that no heading speaks of by the lines of the notes ``text``, up to ``most`` items in all."""
    found: list[Group] = []
    left = most - len(groups)
    for group, is_loose in zip(groups, loose, strict=True):
        name, pairs = group
        lines = _lines(pairs, role, text)
        if is_loose and len(lines) <= left + 1 and not any(fact.headed for _, fact in pairs):
            found += [(line[0][1].topic or name, line) for line in lines]
            left -= len(lines) - 1
        else:
            found.append(group)
    return found


def _lines(pairs: Sequence[tuple[int, Fact]], role: Role, text: str) -> list[list[tuple[int, Fact]]]:
    """Return the facts of a group line by line of the notes ``text``."""
    lines: list[list[tuple[int, Fact]]] = []
    for pair in pairs:
        if lines and not lies_apart(lines[-1][-1][1], pair[1], role, text):
            lines[-1].append(pair)
        else:
            lines.append([pair])
    return lines


def lies_apart(before: Fact, fact: Fact, role: Role, text: str) -> bool:
    """Whether a fact stands on another line of the notes ``text`` than the one before it.

    Plans and shortfalls, each a matter of its own, part where a sentence ends or at a semicolon, too.
    """
    marks = "[\n；;。]" if role in ("plans", "problems") else "\n"
    return re.search(marks, text[before.end : fact.start]) is not None


def places(placed: Mapping[str, float], usual: Sequence[str]) -> Callable[[str], tuple[float, int]]:
    """Return what puts topics in the order of the samples; one that these place nowhere is behind its usual neighbour.

    No topic is last.
    """
    found: dict[str, tuple[float, int]] = {}
    before = 0.0
    for rank, topic in enumerate(usual):
        before = placed.get(topic, before)
        found[topic] = before, rank
    return lambda topic: found.get(topic, (2.0, len(usual)))


def at_most(groups: list[Group], most: int) -> list[Group]:
    """Put the smallest groups together at the end where there are more than ``most``."""
    if len(groups) <= most:
        return groups
    kept = sorted(range(len(groups)), key=lambda at: (-len(groups[at][1]), at))[: most - 1]
    rest = [pair for at, (_, pairs) in enumerate(groups) if at not in kept for pair in pairs]
    return [*(groups[at] for at in sorted(kept)), ("", rest)]


def _nearest(
    held: Sequence[Group], related: Sequence[Sequence[str]], apart: Callable[[Fact], bool]
) -> tuple[int, int] | None:
    """Return the two small groups that go together best, as their places in order, or None."""
    found = []
    for first, second in combinations(range(len(held)), 2):
        (one, mine), (other, theirs) = held[first], held[second]
        if max(len(mine), len(theirs)) > _SMALL or len(mine) + len(theirs) > _LARGEST:
            continue
        if any(apart(fact) for _, fact in (*mine, *theirs)):
            continue
        for rank, topics in enumerate(related):
            if one in topics and other in topics:
                found.append(
                    (len(mine) + len(theirs), rank, abs(topics.index(one) - topics.index(other)), first, second)
                )
    best = min(found, default=None)
    return (best[3], best[4]) if best else None
