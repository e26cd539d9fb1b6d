"""A clause that begins with no word, but with what sounds like a verb that often begins one: 压时责任, 厚值情怀."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.desk import Desk
from assistant.genre.common import Collocations, Particles
from assistant.genre.language import Language

_RUN = re.compile(r"[一-龥]{4,}")
_LONGEST = 12  # characters of a clause within which its verb begins
_BEFORE = ("者", "委", "组", "局", "支部", "要", "继续", "[一二三四五六七八九十]是")


@lru_cache(maxsize=4)
def _verbs(own: tuple[str, ...], particles: Particles, table: Collocations) -> frozenset[str]:
    known = {verb for _, verbs in (*table.verbs, *table.nouns) for verb in verbs}
    return frozenset(verb for verb in (*known, *particles.acts, *own) if len(verb) == 2)


@lru_cache(maxsize=4)
def _begins(particles: Particles) -> re.Pattern[str]:
    """What a verb may follow in its clause: how it is done, who does it, 一是."""
    before = "|".join(sorted({*particles.manner, *particles.always, *_BEFORE}, key=len, reverse=True))
    return re.compile(f"(?:{before})$")


def misspelt_verbs(desk: Desk) -> Iterator[tuple[int, str, str]]:
    """Yield where such a stretch stands, what is written and the verb."""
    language, particles = desk.common.language, desk.common.particles
    if not language or not particles.acts:
        return
    lists = desk.common.spelling
    verbs, begins = _verbs(lists.verbs, particles, desk.common.collocations), _begins(particles)
    right = frozenset((*lists.variants, *lists.recent))
    for run in _RUN.finditer(desk.text):
        chars = run[0]
        for at in range(min(len(chars) - 3, _LONGEST)):
            written = chars[at : at + 2]
            if (
                written in language.words
                or written in verbs
                or written in right
                or not _alone(language, verbs, chars, at)
                or (written[0] in _BY_ITSELF and not _object_follows(language, verbs, chars[at + 2 :]))
            ):
                continue
            if at and not begins.search(chars, 0, at):
                continue
            verb = next(_sounding(language, verbs, written), "")
            if verb:
                yield run.start() + at, written, verb


def _alone(language: Language, verbs: frozenset[str], chars: str, at: int) -> bool:
    """Whether neither the second character and the next nor all three are a word."""
    beside = chars[at + 1 : at + 3]
    return beside not in language.pairs_of_words and beside not in verbs and chars[at : at + 3] not in language.words


def _object_follows(language: Language, verbs: frozenset[str], rest: str) -> bool:
    """Whether a word begins behind it, as behind a verb: 抓时责任, but not 抓师德师风, which is 抓 and 师德师风."""
    return rest[:1] in _ASPECT or rest[:2] in language.pairs_of_words or rest[:2] in verbs or rest[:4] in language.words


_BY_ITSELF = frozenset("抓管建学讲办做看用守")  # verbs of one character, which any noun may follow
_ASPECT = ("了", "着", "好", "起", "出", "到")


def _sounding(language: Language, verbs: frozenset[str], written: str) -> Iterator[str]:
    one, two = written[0], written[1]
    candidates = [other + two for other in sorted(language.sounding.get(one, ()))]
    candidates += [one + other for other in sorted(language.sounding.get(two, ()))]
    yield from (word for word in candidates if word in verbs)
