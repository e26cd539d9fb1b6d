"""What a question wants and what it is about, told by the questions it is most like; its wording only adds to that."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.genre import GenrePack
from assistant.genre.examples import Shape
from assistant.genre.per_pack import PerPack
from assistant.retrieval.understand import unnamed
from assistant.structure.likeness import Examples, Likeness
from assistant.tasks.ask.spoken import in_plain_words
from assistant.writers.asked import Asked

# Lead that the likeliest must have, measured on questions of writers left out: from there nine in ten are right.
_CLEAR = 0.02  # over the second, where the wording tells nothing
_AGAINST = 0.05  # over what the wording tells
_ABOUT_CLEAR, _ABOUT_AGAINST = 0.03, 0.08  # the same for what it is about
_LEAST = 0.42  # score that the likeliest must have where the wording tells nothing
REFUSING = (
    "about",
    "notice",
    "own",
    "future",
    "foreign",
    "deed",
)  # where a wrong guess leaves a question without its answer
_MORE = 0.045  # lead that those must have beside
# What no library answers: whichever of these it is, there is no answer, so they are held together against the rest.
_UNANSWERED: tuple[Shape, ...] = ("own", "future", "foreign", "deed")
# Near to one another: whichever is taken of them, the answer tells much of what the others want.
_KIN = (
    {"how", "mistakes", "outline", "length"},
    {"length", "extreme", "count"},
    {"rule", "who", "when", "number", "meaning"},
)
_MEANS = re.compile(r"什么(?:是|叫)|是(?:什么|哪)|什么意思|含义|指(?:什么|的|哪)|哪[几两三四]个|全称|包括哪")
_RULED: dict[str, Shape] = {
    "person": "who",
    "duty": "who",
    "time": "when",
    "when": "when",
    "year": "when",
    "number": "number",
    "yesno": "may",
}
_TARGETS = {"report": "whole", "title": "title", "opening": "opening", "transition": "transition", "closing": "closing"}


class Likely:
    """Tells what questions of one genre want and are about; a genre without examples leaves both to the wording."""

    def __init__(self, pack: GenrePack) -> None:
        self._pack = pack
        held = [
            (shape, about, in_plain_words(question))
            for shape, questions in pack.question_examples.root.items()
            for about, texts in questions.items()
            for question in texts
        ]
        bare = [unnamed(said, pack) for _, _, said in held]
        self._shapes = Likeness(Examples(bare), [shape for shape, _, _ in held], "wish")
        whole = Examples([said for _, _, said in held])
        self._abouts = Likeness(whole, [about for _, about, _ in held], "wish")
        self._whole = Likeness(whole, [shape for shape, _, _ in held], "wish")
        self.outside = lru_cache(1024)(self._outside)
        self.shape = lru_cache(1024)(self._shape)
        self.about = lru_cache(1024)(self._about)

    def _shape(self, question: str, worded: Shape | None) -> Shape | None:
        """Return what is wanted, given what the wording says is; None where neither is sure."""
        return _surest(dict(self._shapes.of(self._bare(question))), worded, _CLEAR, _AGAINST)  # type: ignore[return-value]

    def seems(self, question: str) -> str:
        """Return what a question is most like one for, however little more than like others; "" where none is known."""
        scores = self._shapes.of(self._bare(question))
        return max(scores, key=lambda name: scores[name], default="")

    def _outside(self, question: str) -> tuple[Shape, float]:
        """Return which of what no library answers a question is likeliest, and its lead over all that is answered.

        It is told with and without what the question names.
        """
        bare, whole = self._shapes.of(self._bare(question)), self._whole.of(in_plain_words(question))
        scores = {shape: (bare[shape] + whole[shape]) / 2 for shape in bare}
        likeliest = max(_UNANSWERED, key=lambda shape: scores.get(shape, 0.0))
        answered = max((score for shape, score in scores.items() if shape not in _UNANSWERED), default=1.0)
        return likeliest, scores.get(likeliest, 0.0) - answered

    def _about(self, question: str, named: str) -> str:
        """Return the part, frame or topic a question is about, given what it names (``none``: nothing)."""
        scores = dict(self._abouts.of(question))
        return _surest(scores, None if named == "none" else named, _ABOUT_CLEAR, _ABOUT_AGAINST) or named

    def _bare(self, question: str) -> str:
        """Return a question without what it is about, so that only how it is put counts."""
        return unnamed(in_plain_words(question), self._pack)


def _surest(scores: dict[str, float], held: str | None, clear: float, against: float) -> str | None:
    """Return the best of ``scores`` where it leads by enough, else what was ``held`` for it before."""
    if not scores:
        return held
    first, *others = sorted(scores, key=lambda name: -scores[name])
    more = _MORE if first in REFUSING else 0.0
    clear, against = clear + more, against + more
    if held is None:
        second = next((name for name in others if not any({first, name} <= kin for kin in _KIN)), None)
        return first if scores[first] >= _LEAST and scores[first] - scores.get(second or "", 0.0) >= clear else None
    return first if scores[first] - scores.get(held, 0.0) >= against else held


def worded_shape(asked: Asked) -> Shape | None:
    """Return what a question wants by its wording alone; None where that says nothing."""
    if asked.is_order:
        return "deed"
    if asked.foreign:
        return "foreign"
    if asked.intent == "about":
        return "about"
    if asked.notice:
        return "notice"
    if asked.outside:
        return "own" if asked.outside == "own" else "future"
    if asked.place:
        return "place"
    return _by_intent(asked)


def _by_intent(asked: Asked) -> Shape | None:
    match asked.intent:
        case "difference" | "example":
            return asked.intent
        case "coverage":
            return "count" if asked.measure == "which" else "extreme"
        case "headings":
            return "headings" if asked.listing in ("headings", "sections", "titles") else "sentences"
        case "how_to":
            return "length" if asked.length else "mistakes" if asked.mistakes else "outline" if asked.shape else "how"
        case "requirement":
            return (
                "form" if asked.form else "meaning" if _MEANS.search(asked.question) else _RULED.get(asked.asks, "rule")
            )
    return None


def named_about(asked: Asked) -> str:
    """Return the part, frame or topic that a question names; ``none`` for none."""
    if asked.target in _TARGETS:
        return _TARGETS[asked.target]
    return asked.role or asked.topic or "none"


def wishes_of(pack: GenrePack) -> list[str]:
    """Return every example of a question as it is compared, whole and without what it names, each once."""
    held = [
        in_plain_words(one) for kinds in pack.question_examples.root.values() for all_ in kinds.values() for one in all_
    ]
    return list(dict.fromkeys([*held, *(unnamed(said, pack) for said in held)]))


likely_of = PerPack(Likely)
