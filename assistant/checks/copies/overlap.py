"""Near-copies: stretches of a report that stand, word for word, in one or two of the library's samples.

Punctuation and white space do not count. What stands in three documents, in a policy, or is mostly set
formulation and document titles is common property and no copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel, Overlap, OverlapRun

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]
    Places = NDArray[np.int64]

COPY = Check("near-copy", "与范文雷同", "overlap", "写作要求：范文只供参考写法，事实和文字用自己的")
TWIN = Check("near-twin", "与库里一篇几乎全同", "overlap", "写作要求：范文只供参考写法，事实和文字用自己的")
_OLD = "改旧稿的，逐项核对没有改动的年份、单位、会议、活动名称和数字；照抄的，请改写"
CHECKS = (
    COPY,
    TWIN,
)

RUN = 13  # characters from which a shared stretch counts
_SHARED = 3  # documents from which a stretch is common property
_OWN_WORDS = 6  # characters of a stretch that must lie outside set formulations
_TOLD, _SERIOUS = 20, 32  # characters from which a run is remarked on, and as a warning
_SAME_TEXT = 0.6  # share of the report in one document from which it is one and the same text
_FACTOR = 0x9E3779B97F4A7C15
# What every report says of its guidance and its duty, in whatever order.
_STOCK = re.compile(
    r"习近平[一-鿿]{2,10}?思想|(?:坚持)?党对[一-鿿]{2,8}?的(?:绝对|全面|集中统一)?领导|(?:深入)?学习贯彻(?:落实)?|全面贯彻(?:落实)?|认真(?:学习)?(?:贯彻|落实)|坚决落实|严格落实"
    r"|党的[一-鿿]{2,8}?(?:全会|大)(?:精神)?|(?:对照)?上级(?:党委)?(?:的)?要求|存在(?:的)?(?:一些|以下|不少)?(?:问题|不足|差距)"
    # The meetings that every branch holds, as often as its rules say: 召开党员大会4次、支委会12次.
    r"|(?:(?:全年|共|先后|按期|按时|定期)*(?:召开|开展|组织|讲授?|其中|集体)*(?:支部|全体)?"
    r"(?:党员大会|支部大会|支委会|支部委员会|党小组会|党课|组织生活会|民主生活会|主题党日|集体学习|集中学习)(?:会议|活动|共)?\d{1,3}[次场节堂]|“?三会一课”?)[、，]?"
)
_TITLE = re.compile(r"《[^《》\n]{2,60}》")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One document of the library as the overlap check needs it."""

    id: str
    name: str
    text: str
    is_policy: bool = False


def letters(text: str) -> tuple[NDArray[np.uint32], Places]:
    """Return the code points of ``text`` that count (characters, letters, digits) and where each stands."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    counts = ((codes >= 0x4E00) & (codes <= 0x9FFF)) | ((codes >= 48) & (codes <= 57))
    counts |= ((codes | 32) >= 97) & ((codes | 32) <= 122)
    return codes[counts], np.flatnonzero(counts)


def shingles(codes: NDArray[np.uint32], width: int) -> Hashes:
    """Return a 64-bit hash of every ``width`` neighbouring code points."""
    import numpy as np

    n = len(codes) - width + 1
    if n <= 0:
        return np.zeros(0, dtype=np.uint64)
    wide = codes.astype(np.uint64)
    found = np.zeros(n, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for offset in range(width):
            found = found * np.uint64(_FACTOR) + wide[offset : offset + n]
        found ^= found >> np.uint64(29)
        found *= np.uint64(0xBF58476D1CE4E5B9)
    return found ^ (found >> np.uint64(32))


class OverlapIndex:
    """The stretches of every document; made once for a state of the library."""

    def __init__(self, shelves: Sequence[Shelf]) -> None:
        import numpy as np

        self.samples = [shelf for shelf in shelves if not shelf.is_policy]
        self._own = [shingles(letters(shelf.text)[0], RUN) for shelf in self.samples]
        policies = [shingles(letters(shelf.text)[0], RUN) for shelf in shelves if shelf.is_policy]
        self._policy = np.unique(np.concatenate(policies)) if policies else np.zeros(0, dtype=np.uint64)
        self._hashes, self._documents = self._sorted()

    def _sorted(self) -> tuple[Hashes, NDArray[np.int32]]:
        import numpy as np

        if not self._own:
            return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32)
        hashes = np.concatenate(self._own)
        documents = np.repeat(np.arange(len(self._own), dtype=np.int32), [len(own) for own in self._own])
        order = np.argsort(hashes, kind="stable")
        hashes, documents = hashes[order], documents[order]
        first = np.ones(len(hashes), dtype=np.bool_)  # a stretch counts once a document
        first[1:] = (hashes[1:] != hashes[:-1]) | (documents[1:] != documents[:-1])
        return hashes[first], documents[first]

    def runs(self, desk: Desk, leave_out: Iterable[str] = ()) -> list[OverlapRun]:
        """Return the runs of the report unique to one or two samples, longest kept where they meet, in order."""
        import numpy as np

        text = desk.text
        codes, places = letters(text)
        hashes = shingles(codes, RUN)
        left_out = {at for at, shelf in enumerate(self.samples) if shelf.id in set(leave_out)}
        rare = self._rare(hashes, left_out) & (_own_words(desk, places)[: len(hashes)] >= _OWN_WORDS)
        rare &= ~np.isin(hashes, self._policy)
        found: list[tuple[int, int, int]] = []
        for document, shared in self._places(hashes, self._holders(hashes[rare]) - left_out):
            here = np.zeros(len(hashes), dtype=np.bool_)
            here[shared] = True
            found += [(start, end, document) for start, end in _stretches(here, here & rare)]
        return [self._run(text, places, *run) for run in _longest(found)]

    def _places(self, hashes: Hashes, wanted: set[int]) -> Iterator[tuple[int, NDArray[np.int64]]]:
        """Yield each of the wanted documents with the places of the draft's stretches that it holds."""
        import numpy as np

        low = np.searchsorted(self._hashes, hashes, "left")
        count = np.searchsorted(self._hashes, hashes, "right") - low
        before = np.repeat(np.cumsum(count) - count, count)
        posts = np.arange(len(before)) - before + np.repeat(low, count)
        places, documents = np.repeat(np.arange(len(hashes)), count), self._documents[posts]
        kept = np.isin(documents, np.array(sorted(wanted), dtype=np.int32))
        places, documents = places[kept], documents[kept]
        if not len(places):
            return
        order = np.argsort(documents, kind="stable")
        held, starts = np.unique(documents[order], return_index=True)
        for document, part in zip(held, np.split(places[order], starts[1:]), strict=True):
            yield int(document), part

    def twins(self, text: str) -> dict[str, float]:
        """Return the samples that are (nearly) the same text, with the share of ``text`` they hold."""
        import numpy as np

        hashes = np.unique(shingles(letters(text)[0], RUN))
        low = np.searchsorted(self._hashes, hashes, "left")
        high = np.searchsorted(self._hashes, hashes, "right")
        held = [self._documents[a:b] for a, b in zip(low, high, strict=True) if b > a]
        counts = np.bincount(np.concatenate(held), minlength=1) if held else np.zeros(0, dtype=np.int64)
        alike = np.flatnonzero(counts >= _SAME_TEXT * max(1, len(hashes)))
        return {self.samples[at].id: float(counts[at] / len(hashes)) for at in alike}

    def _rare(self, hashes: Hashes, left_out: set[int]) -> NDArray[np.bool_]:
        import numpy as np

        low = np.searchsorted(self._hashes, hashes, "left")
        count = np.searchsorted(self._hashes, hashes, "right") - low
        for document in left_out:
            count = count - np.isin(hashes, self._own[document])
        return (count > 0) & (count < _SHARED)

    def _holders(self, hashes: Hashes) -> set[int]:
        import numpy as np

        low = np.searchsorted(self._hashes, hashes, "left")
        high = np.searchsorted(self._hashes, hashes, "right")
        return {int(self._documents[at]) for a, b in zip(low, high, strict=True) for at in range(a, b)}

    def _run(self, text: str, places: Places, start: int, end: int, document: int) -> OverlapRun:
        first, last = int(places[start]), int(places[end - 1]) + 1
        return OverlapRun(first, last, self.samples[document].id, text[first:last])


def _own_words(desk: Desk, places: Places) -> Places:
    """How many characters of the stretch beginning at each place are not set formulation, title or transition."""
    import numpy as np

    own = np.ones(len(desk.text) + 1, dtype=np.int64)
    for start, end in common_property(desk):
        own[start:end] = 0
    sums = np.concatenate(([0], np.cumsum(own[places])))
    return sums[RUN:] - sums[:-RUN] if len(sums) > RUN else np.zeros(0, dtype=np.int64)


def common_property(desk: Desk) -> Iterator[tuple[int, int]]:
    """Stretches anybody may write: set formulations, names of events and documents, title and transition."""
    words = {name for phrase in desk.common.set_phrases for name in (phrase.name, *phrase.components)}
    words |= {name for event in desk.common.events for name in (event.name, *event.names)}
    words |= {desk.pack.subject} if desk.pack else set()
    for word in words:
        at = desk.text.find(word) if len(word) > 3 else -1
        while at >= 0:
            yield at, at + len(word)
            at = desk.text.find(word, at + len(word))
    yield from (match.span() for pattern in (_TITLE, _STOCK) for match in pattern.finditer(desk.text))
    yield from ((span.start, span.end) for span in (desk.report.title, desk.report.transition) if span)


def _stretches(here: NDArray[np.bool_], hit: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Stretches of neighbouring shared places, cut down to their rare ones; ends are character places."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.concatenate(([False], here, [False])).astype(np.int8)))
    found = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        rare = np.flatnonzero(hit[start:end])
        if len(rare):
            found.append((int(start + rare[0]), int(start + rare[-1]) + RUN))
    return found


def _longest(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    kept: list[tuple[int, int, int]] = []
    taken: set[int] = set()
    for start, end, document in sorted(runs, key=lambda run: (run[0] - run[1], run[0])):
        if start in taken or end - 1 in taken:
            continue
        taken.update(range(start, end))
        kept.append((start, end, document))
    return sorted(kept)


def measure(text: str, runs: Sequence[OverlapRun]) -> Overlap:
    """Return the runs with the share of the report's characters that lie inside them."""
    whole = max(1, sum(1 for char in text if not char.isspace()))
    inside = sum(1 for run in runs for char in run.quote if not char.isspace())
    return Overlap(round(inside / whole, 4), tuple(runs))


def check_overlap(desk: Desk, runs: Sequence[OverlapRun], names: dict[str, str]) -> list[Finding]:
    """Turn runs into findings; ``names``: document id → name. Runs close together count as one."""
    found = []
    common = bytearray(len(desk.text))  # 1 where anybody may write the same
    for start, end in common_property(desk):
        common[start:end] = b"\1" * (end - start)
    for whole in _joined(desk.text, runs):
        run = _own_part(desk.text, whole)
        length = len(letters(run.quote)[0])
        own = length - common.count(1, run.start, run.end)
        if own < _TOLD:
            continue
        level: FindingLevel = "warning" if length >= _SERIOUS and own >= _TOLD + _OWN_WORDS else "hint"
        name = names.get(run.document, run.document)
        message = f"与《{name}》里的文字相同（{length} 字）"
        if re.search(r"\d", run.quote):
            message += "，连数字也相同"
        suggestion = "改用自己的事实和说法；确是本单位通用表述的，可不改"
        found.append(desk.remark(COPY, level, run.start, run.end, message, suggestion, evidence=(name,)))
    return found


_HEADING = re.compile(
    r"[ 　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])?[^。；！？\n]{0,30}\n|[^。；！？\n]*[：:]\n"
    r"|[ 　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|[一二三四五六七八九十]{1,3}[是要])"
)
_NEXT_NUMBER = re.compile(r"[\s　]*(?:[（(]?[一二三四五六七八九十\d]{0,3}[、.．）)是要]?)$")


def _own_part(text: str, run: OverlapRun) -> OverlapRun:
    """The run without the headings and hand-over words it begins with, and the number of what comes next."""
    start, end = run.start, run.end
    while (match := _HEADING.match(text, start, end)) and match.end() > start:
        start = match.end()
    tail = text.rfind("\n", start, end)
    if tail > start and _NEXT_NUMBER.fullmatch(text, tail, end):
        end = tail
    return replace(run, start=start, end=end, quote=text[start:end])


def check_twins(desk: Desk, twins: Mapping[str, float], names: dict[str, str]) -> list[Finding]:
    """Say of each document that is another version of this very text that it is one; it is no copy."""
    found = []
    start, line = desk.lines[0] if desk.lines else (0, desk.text)
    for document, share in twins.items():
        name = names.get(document, document)
        message = f"全文约 {share:.0%} 与库里的《{name}》相同，像是同一份稿子的另一稿，或整篇照抄（没有拿它作对照）"
        end = start + min(len(line.rstrip()), 60)
        found.append(desk.remark(TWIN, "warning", start, end, message, _OLD, evidence=(name,)))
    return found


def _joined(text: str, runs: Sequence[OverlapRun]) -> list[OverlapRun]:
    joined: list[OverlapRun] = []
    for run in runs:
        last = joined[-1] if joined else None
        gap = text[last.end : run.start] if last else ""
        if last and last.document == run.document and len(gap) <= 12 and "\n" not in gap:
            joined[-1] = replace(last, end=run.end, quote=text[last.start : run.end])
        else:
            joined.append(run)
    return joined
