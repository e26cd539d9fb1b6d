"""Sentences taken from a sample with a few words changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from assistant.checks.copies.overlap import Shelf, common_property, letters, shingles
from assistant.checks.desk import Check, Desk, shorten
from assistant.results import Finding, OverlapRun

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

REWORDED = Check("reworded-copy", "改几个字的照抄", "overlap", "写作要求：范文只供参考写法，事实和文字用自己的")
CHECKS = (REWORDED,)

_WIDTH = 5
_LEAST = 20  # characters of a sentence worth comparing
_FEW = 2  # rare shingles found in one sample sentence from which the two are held side by side
_ALIKE = 0.74  # share of characters in common, in order
_BLOCK, _PART = 2, 22  # characters of a common stretch that counts, and of a part of a sentence that is no accident
_STRETCH = 4  # characters of a common stretch that counts wherever it stands
_MUCH_LONGER = 2.5
_NEAR_LENGTH = 1.3  # how much longer the longer may be where two sentences differ in a few words only
_TELLING = 6  # rare shingles in common from which a part of a sentence tells where it is from
_MOST = 6  # sample sentences held side by side with one of the draft, those with most in common first
_SURE = 0.9  # share in common from which no better one is looked for
_OF_OWN = 12  # characters that must be left when figures and what every such report says are taken out
_SET = re.compile(
    r"\d+(?:人次|场次|[一-鿿])?|(?:党组|党委|党工委|党总支|党支部)?(?:理论学习)?中心组(?:集体|专题)?学习|专题(?:学习|研讨|研究|会议)|(?:党组|党委)会议?"
    r"|向?(?:上级|[省市县区]委|[校院镇]?党委|党工委|党组)(?:宣传部)?(?:专题|书面)?(?:汇报|报告)|[院局校镇县]党[组委]|意识形态工作|(?:全年|上半年|今年|年内)?(?:组织|开展|召开|举办|共|累计|其中)|班子成员|发言|讲党课"
)
# Who leads the group that any such report sets up, and who sits in it: 由党委书记任组长、各部室负责人为成员.
_GROUP = re.compile(
    r"(?:(?:及时|适时|调整|充实|优化|成立|组建|完善|健全|设立)+了?)?[一-鿿]{0,6}(?:领导|工作|应对|专项)小组(?:成员|设置|组成|人员)?"
    r"|由?(?<![一-鿿])[一-鿿]{1,10}(?:担任|兼任|任)(?:第一|常务|双)?副?(?:组长|主任)"
    r"|(?<![一-鿿])[一-鿿]{2,14}(?:为|任|作为|担任)(?:小组)?(?:成员|组员)"
    r"|(?:领导小组|小组|下设)?办公室设在[一-鿿]{2,12}"
)
_LED = re.compile("小组.*组长|组长.*小组")
_STOPS = "。！？；\n"
_SENTENCE = re.compile(f"[^{_STOPS}]+")


class SentenceIndex:
    """The sentences of every sample by their shingles; made once for a state of the library."""

    def __init__(self, shelves: Sequence[Shelf]) -> None:
        import numpy as np

        self._shelves = [shelf for shelf in shelves if not shelf.is_policy]
        self._stops = [_stops(shelf.text) for shelf in self._shelves]
        counts = [len(stops) + 1 for stops in self._stops]
        self._base = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
        parts = [self._grams(number) for number in range(len(self._shelves))]
        flat = np.concatenate([grams for grams, _ in parts]) if parts else np.zeros(0, dtype=np.uint64)
        owners = np.concatenate([owner for _, owner in parts]) if parts else np.zeros(0, dtype=np.int32)
        order = np.argsort(flat, kind="stable")
        self._hashes, self._owners = flat[order], owners[order]
        self._common = max(3, len(self._shelves) // 50)

    def _grams(self, number: int) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
        """Every shingle of one document that lies inside a sentence, with that sentence's number."""
        import numpy as np

        codes, places = letters(self._shelves[number].text)
        grams = shingles(codes, _WIDTH)
        sentence = np.searchsorted(self._stops[number], places).astype(np.int32)
        first, last = sentence[: len(grams)], sentence[_WIDTH - 1 :]
        inside = first == last if len(grams) else np.zeros(0, dtype=np.bool_)
        return grams[inside], first[inside] + self._base[number]

    def _document(self, sentences: NDArray[np.int32]) -> NDArray[np.int64]:
        import numpy as np

        return np.searchsorted(self._base, sentences, "right") - 1

    def _sentence(self, number: int) -> tuple[Shelf, str]:
        import numpy as np

        document = int(np.searchsorted(self._base, number, "right")) - 1
        stops, at = self._stops[document], number - int(self._base[document])
        start = int(stops[at - 1]) + 1 if at else 0
        end = int(stops[at]) if at < len(stops) else len(self._shelves[document].text)
        return self._shelves[document], self._shelves[document].text[start:end]

    def like(self, sentence: str, leave_out: frozenset[str], *, parts: bool = True) -> tuple[Shelf, str, float] | None:
        """Return the sample sentence most like ``sentence`` with its document and likeness, or None.

        ``parts``: also one that a part of ``sentence`` is like.
        """
        import numpy as np

        grams = np.unique(shingles(letters(sentence)[0], _WIDTH))
        low = np.searchsorted(self._hashes, grams, "left")
        high = np.searchsorted(self._hashes, grams, "right")
        posts = [self._owners[a:b] for a, b in zip(low, high, strict=True) if b - a > 0]
        rare = [post for post in posts if len(np.unique(self._document(post))) < self._common]
        if len(rare) < _FEW:
            return None
        sentences, counts = np.unique(np.concatenate(rare), return_counts=True)
        order = np.argsort(-counts, kind="stable")
        enough = order[counts[order] >= _FEW]
        return self._best(sentence, sentences[enough], counts[enough], leave_out, parts=parts)

    def _best(
        self,
        sentence: str,
        candidates: NDArray[np.int32],
        counts: NDArray[np.int64],
        leave_out: frozenset[str],
        *,
        parts: bool,
    ) -> tuple[Shelf, str, float] | None:
        best: tuple[Shelf, str, float] | None = None
        own = _plain(sentence)
        for candidate, rare in zip(candidates[:_MOST], counts[:_MOST], strict=True):
            shelf, other = self._sentence(int(candidate))
            if shelf.id in leave_out:
                continue
            alike = _alike(own, _plain(other), parts=parts and rare >= _TELLING)
            if alike >= _ALIKE and (best is None or alike > best[2]):
                best = (shelf, other, alike)
                if alike >= _SURE:
                    break
        return best


def _alike(own: str, other: str, *, parts: bool) -> float:
    """Share of characters in common: in order, or clause by clause whatever their order, or in one part of a long one.

    A part counts where it is long enough to be no accident.
    """
    whole = SequenceMatcher(None, own, other, autojunk=False)
    if whole.ratio() >= _ALIKE or not parts:
        return whole.ratio()
    blocks = [block for block in whole.get_matching_blocks() if block.size >= _BLOCK]
    part = 0.0
    for at, first in enumerate(blocks):
        matched = 0
        for last in blocks[at:]:
            matched += last.size
            spans = last.a + last.size - first.a, last.b + last.size - first.b
            if matched >= _PART:
                part = max(part, 2 * matched / sum(spans))
    return max(part, _in_any_order(own, other))


def _in_any_order(own: str, other: str) -> float:
    """Share of the shorter one covered by long common stretches, wherever they stand in the longer."""
    short, long = sorted((own, other), key=len)
    if len(short) < _PART or len(long) > _MUCH_LONGER * len(short):
        return 0.0
    covered, rest = 0, long
    while True:
        match = SequenceMatcher(None, short, rest, autojunk=False).find_longest_match()
        if match.size < _STRETCH:
            break
        covered += match.size
        short = short[: match.a] + "\0" + short[match.a + match.size :]
        rest = rest[: match.b] + "\1" + rest[match.b + match.size :]
    return 2 * covered / (len(own) + len(other))


def _stops(text: str) -> NDArray[np.int64]:
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return np.flatnonzero(np.isin(codes, [ord(mark) for mark in _STOPS]))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        if match.end() - match.start() >= _LEAST:
            yield match.span()


def _plain(text: str) -> str:
    return re.sub(r"[^一-鿿A-Za-z0-9]", "", text)


def _how_alike(own: str, other: str, name: str, alike: float) -> str:
    """Say whether two sentences are alike as wholes or in a part; of very different length they are not "nearly"."""
    short, long = sorted((len(_plain(own)), len(_plain(other))))
    if long <= _NEAR_LENGTH * short:
        return f"与《{name}》里的一句只差几个字（{alike:.0%} 相同）"
    return f"这一句里有一段与《{name}》里的一句大半相同"


def check_reworded(
    desk: Desk, index: SentenceIndex, runs: Sequence[OverlapRun], leave_out: Iterable[str] = ()
) -> list[Finding]:
    """Find sentences that are a sample's with a few words changed and lie outside the word-for-word runs."""
    left_out, found = frozenset(leave_out), []
    copied = bytearray(len(desk.text))  # 1 where a character lies in a word-for-word run
    for run in runs:
        copied[run.start : run.end] = b"\1" * (run.end - run.start)
    shared = bytearray(len(desk.text))  # 1 where a character is anybody's to write
    for start, end in common_property(desk):
        shared[start:end] = b"\1" * (end - start)
    formal = [span for span in (desk.report.title, desk.report.transition) if span]
    for start, end in _sentences(desk.text):
        if any(span.start < end and start < span.end for span in formal):
            continue
        if copied.count(1, start, end) > 0.6 * (end - start) or len(_plain(desk.text[start:end])) < _LEAST:
            continue
        own = "".join(" " if shared[at] else desk.text[at] for at in range(start, end))
        if _LED.search(own):
            own = _GROUP.sub(lambda match: " " * len(match[0]), own)
        if len(_plain(own)) < _LEAST or len(_plain(_SET.sub("", own))) < _OF_OWN:
            continue
        # An opening is made of set turns: a part in common shows nothing there.
        opening = desk.report.preamble
        within = opening is not None and opening.start <= start and end <= opening.end
        like = index.like(own, left_out, parts=not within)
        if like is None:
            continue
        shelf, other, alike = like
        first = start + len(desk.text[start:end]) - len(desk.text[start:end].lstrip())
        message = f"{_how_alike(desk.text[start:end], other, shelf.name, alike)}：“{shorten(other, 40)}”"
        suggestion = "换成自己的事实和说法"
        found.append(desk.remark(REWORDED, "warning", first, end, message, suggestion, evidence=(shelf.name,)))
    return found
