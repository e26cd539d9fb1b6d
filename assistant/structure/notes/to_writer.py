"""How much of a clause is said to who writes rather than matter of the report: its signs, weighed.

No sign decides alone but an address; a counted fact or a deed weighs against talk, so that what is doubtful stays.
The signs and their weights stand in ``knowledge/common/spoken.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.genre import GenrePack, Spoken
from assistant.structure.notes.headings import heading_topic
from assistant.structure.notes.lines import NoteLine
from assistant.structure.notes.put_right import reckoned_in

ENOUGH = 2  # weight from which a clause is talk
_BESIDE = 1  # what a clause gains by standing right beside talk
_TAIL = 8  # characters of a clause without any sign that may only go on with the talk before it
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」|\"[^\"]*\"")
_STOPS = " \t\u3000，,、。；;！!？?：:~～…—-（）()【】"
_ORDERED = re.compile(  # whose paper it is
    r"(?:写|起草|拟|做)(?:一?[份篇个])?(?=[^，。；]{4,}(?:报告|总结|述职|汇报|材料))"
)
_NUMBER = re.compile(r"\d|[一二两三四五六七八九十百]+[次场期篇个条名]")


def weight_of(clause: str, spoken: Spoken) -> int:
    """Return the weight of the signs that a clause is said to who writes; below 0 for matter of the report."""
    bare = _QUOTED.sub("“”", clause).strip(_STOPS)
    return sum(weight for weight, shapes in _signs(spoken) if any(shape.search(bare) for shape in shapes))


def talk_among(clauses: Sequence[str], spoken: Spoken) -> list[bool]:
    """Return which clauses of one line are said to who writes: by their own signs, or by what they stand beside."""
    weights = [weight_of(clause, spoken) for clause in clauses]
    talk = [weight >= ENOUGH for weight in weights]
    for order in (range(len(clauses)), range(len(clauses) - 1, -1, -1)):
        for at in order:
            beside = (at and talk[at - 1]) or (at + 1 < len(talk) and talk[at + 1])
            talk[at] = talk[at] or bool(beside and weights[at] + _BESIDE >= ENOUGH)
    for at, clause in enumerate(clauses):  # 总体还行 between two clauses of talk
        inside = all(talk[max(at - 1, 0) : at] + talk[at + 1 : at + 2]) and len(clauses) > 1
        brief = len(clause.strip(_STOPS)) <= _TAIL and not _NUMBER.search(clause)
        talk[at] = talk[at] or (inside and brief and weights[at] >= 0)
    return talk


def said_to_writer(text: str, covered: str, clauses: Sequence[tuple[int, int]], spoken: Spoken) -> list[bool]:
    """Return which clauses of a line are said to who writes; never one on whose paper it is, or on a number twice.

    ``covered`` is the line with what stands in brackets and quotes made blank: that is weighed by itself.
    """
    kept = reckoned_in(text)
    talk = talk_among([covered[start:end] for start, end in clauses], spoken)
    told_twice = [any(left < end and start < right for left, right in kept) for start, end in clauses]
    ordered = [_ORDERED.search(text[start:end]) is not None for start, end in clauses]
    return [said and not (twice or order) for said, twice, order in zip(talk, told_twice, ordered, strict=True)]


def opening_of(text: str, spoken: Spoken) -> int:
    """Return how long the words are that only open talk before a colon: PS：, 说明一下：; 0 for none."""
    found = re.match(r"([^，。；：:\d]{1,24})[：:][ \u3000]*(?=\S)", text)
    opens = found and any(shape.fullmatch(found[1].strip(_STOPS)) for shape in _openings(spoken))
    return found.end() if found and opens else 0


def names_only(part: NoteLine, line: NoteLine, pack: GenrePack) -> bool:
    """Whether what talk leaves of a line only names what is spoken of: 责任落实，书记让突出班子 heads nothing."""
    opens = part.start == line.start and line.text[-1:] not in "：:" and len(part.text) < len(line.text)
    behind = line.text[len(part.text) :][:1]
    return opens and behind in ("，", ",") and bool(heading_topic(part.text, pack, exact=True))


@lru_cache(maxsize=8)
def _signs(spoken: Spoken) -> tuple[tuple[int, tuple[re.Pattern[str], ...]], ...]:
    return tuple((sign.weight, tuple(map(re.compile, sign.words))) for sign in spoken.signs)


@lru_cache(maxsize=8)
def _openings(spoken: Spoken) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, spoken.told))
