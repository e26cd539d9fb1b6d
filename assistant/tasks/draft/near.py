"""Near-copies of a sample: stretches of thirteen characters or more that stand in one sample only."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate

from assistant.report import Span

RUN = 13  # characters that two texts do not share by chance, set formulations aside
_OWN = 6  # of them that must lie outside set formulations
_PARTS = re.compile(r"[，。；：、\s]")
_KNOWN = 4  # characters of wording, given by the user, that a run may hold as it may hold set formulations
_KEPT = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")


class Copies:
    """Finds what a text shares with one sample alone.

    ``formulas`` are set formulations, of which a run may hold few other characters; ``exempt`` is wording, such as
    the notes', in which a run may stand as a whole.
    """

    def __init__(self, samples: Mapping[str, str], formulas: Iterable[str] = (), exempt: Iterable[str] = ()) -> None:
        self._samples = {name: _bare(text) for name, text in samples.items()}
        words = sorted({bare for text in formulas if len(bare := _bare(text)) >= 4}, key=len, reverse=True)
        self._formula = re.compile("|".join(map(re.escape, words)) or r"(?!)")
        self._exempt = "\n".join(map(_bare, exempt))

    @cached_property
    def _holders(self) -> dict[int, str]:
        """Map the hash of each run of a sample to its only holder, or to "" where several have it."""
        holders: dict[int, str] = {}
        for name, text in self._samples.items():
            for at in range(len(text) - RUN + 1):
                key = hash(text[at : at + RUN])
                if holders.setdefault(key, name) != name:
                    holders[key] = ""
        return holders

    def familiar(self, sentence: str) -> bool:
        """Whether ``sentence`` holds a run that stands in exactly one sample."""
        return bool(self.runs(sentence))

    def runs(self, text: str) -> list[tuple[Span, str]]:
        """Return the stretches of ``text`` that stand in one sample only, with that sample's id; none spans lines."""
        found: list[tuple[Span, str]] = []
        offset = 0
        for line in text.split("\n"):
            found += [(Span(offset + s.start, offset + s.end), name) for s, name in self._of_line(line)]
            offset += len(line) + 1
        return found

    def _of_line(self, line: str) -> Iterator[tuple[Span, str]]:
        places = [place for place, letter in enumerate(line) if _KEPT.match(letter)]
        bare = "".join(line[place] for place in places)
        own = self._own_before(bare)
        at = 0
        while at <= len(bare) - RUN:
            piece = bare[at : at + RUN]
            name = self._holders.get(hash(piece), "")
            if not name or own[at + RUN] - own[at] < _OWN or piece in self._exempt:
                at += 1
                continue
            end = at + RUN
            while end < len(bare) and bare[at : end + 1] in self._samples[name]:
                end += 1
            yield Span(places[at], places[end - 1] + 1), name
            at = end

    def _own_before(self, bare: str) -> list[int]:
        """Return, for each place, how many characters before it lie outside set formulations."""
        own = [1] * len(bare)
        for found in self._formula.finditer(bare):
            own[found.start() : found.end()] = [0] * len(found[0])
        return list(accumulate(own, initial=0))

    def exempting(self, texts: Collection[str]) -> Copies:
        """Return the same with more exempt wording; the index is shared."""
        other = Copies({})
        other._samples = self._samples
        own = [bare for text in texts for part in _PARTS.split(text) if len(bare := _bare(part)) >= _KNOWN]
        other._formula = re.compile("|".join([self._formula.pattern, *map(re.escape, sorted(set(own), key=len)[::-1])]))
        other._exempt = "\n".join((self._exempt, *map(_bare, texts)))
        other.__dict__["_holders"] = self._holders
        return other


def _bare(text: str) -> str:
    return "".join(_KEPT.findall(text))
