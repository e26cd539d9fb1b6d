"""How a shortfall is judged in its heading, so that what the note tells stands below it as the manifestation."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.genre import GenrePack, Judgement, compiled
from assistant.genre.phrases import NO_TOPIC
from assistant.structure.likeness import OTHER, Likeness
from assistant.structure.notes.kindred import kindred
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.own_words import main_lack

_LEAD = 0.07  # how far a kind must lead the next to be said of a shortfall: of those so told .95 are right
_WITNESS = 0.02  # lead that the pattern of the kind is worth, and that one of another kind takes

# What is worded as a judgement already may be its own heading: 阵地管理不够精细, 队伍专业性不强.
_FORMAL = re.compile(
    r"[\u4e00-\u9fff“”]{2,14}(?:还?不够[\u4e00-\u9fff]{1,4}|不足|不强|不高|不深|不到位|不及时|不严格?|不细|不实|不规范|不完善|不健全|不平衡|不均衡|不扎实|不紧密|不主动|不充分"
    r"|不系统|不经常|不明显|不敏锐|不丰富|单一|薄弱|滞后|欠缺|欠佳|老化|偏少|偏弱|偏低|有差距"
    r"|有待[\u4e00-\u9fff]{2,6})|[\u4e00-\u9fff“”]{4,14}较(?:少|弱|慢|低)"
)
_SELF = re.compile(r"^(?:我|本人|自己)的?(?=[对在学抓到下])")
_SPOKEN = re.compile(
    r"^(?:学|写|讲|说|做|管|抓|自己|我|没|下去)得?|[得了过着吧呢]|的事|老是|有[的个人]|部分|个别|少数|一些|存在"
)


def without_self(text: str) -> str:
    """Return a shortfall without the 本人 or 自己 it opens with, which goes without saying in a heading."""
    return _SELF.sub("", text)


def is_judgement(text: str) -> bool:
    """Whether a clause reads as the heading of a shortfall: a thing and what it lacks, no figure, nothing spoken."""
    return _FORMAL.fullmatch(text) is not None and _SPOKEN.search(text) is None


class Shortfalls:
    """Judges shortfalls by the kinds of one genre: by the examples they are like, and by the patterns of the kinds."""

    def __init__(self, pack: GenrePack, like: Likeness | None = None) -> None:
        """Take the pack, and what tells likeness if not all its examples do; without any, patterns judge alone."""
        self._kinds, self._bearing = pack.phrases.judgements, Bearing(pack.phrases)
        self._like = like or kindred(pack).shortfalls

    def kind(self, topic: str, told: str, heading: str = "") -> Judgement | None:
        """Return how the shortfall that ``told`` tells is judged: by the kind ``heading`` is of, else the surest.

        None where no kind is sure enough to be said of it.
        """
        kinds = self._ranked(topic, told)
        own = (kind for kind in self._kinds if heading and any(heading in heads for heads in kind.heads.values()))
        return next(own, next(iter(kinds), None))

    def shown(self, topic: str, told: str) -> Judgement | None:
        """Return the first kind whose pattern stands in what is told: what may be meant, though it is not sure."""
        return next((kind for kind in self._kinds if kind.need and _shows(kind, topic, told)), None)

    def heading(self, topic: str, told: str, chosen: Collection[str]) -> str:
        """Return a judgement on ``topic`` that is none of those ``chosen`` yet, or ""."""
        heads = (head for kind in self._ranked(topic, told) for head in _heads(kind, topic))
        return next((head for head in heads if head not in chosen), "")

    def general(self, topic: str, chosen: Collection[str]) -> str:
        """Return what can be said of any shortfall on ``topic``: 阵地管理还不够到位; "" where that is said already."""
        last = next((kind for kind in reversed(self._kinds) if topic in kind.heads and not kind.need), None)
        return next((head for head in last.heads[topic] if head not in chosen), "") if last else ""

    def _ranked(self, topic: str, told: str) -> list[Judgement]:
        whole, end = main_lack(told)
        main = whole[:end]
        if not self._like.of(main):
            return [kind for kind in self._kinds if main and _shows(kind, topic, main)]
        # The last have no need: they are no kinds.
        kinds = [kind for kind in self._kinds if kind.need and self._is_borne(kind, topic, main)]
        (name, _, sure), (again, _, surely) = self.seen(topic, main), self.seen(topic, whole)
        return [
            kind
            for kind in kinds
            if (sure and kind.name == name) or (surely and kind.name == again and _shows(kind, topic, main))
        ][:1]

    def _is_borne(self, kind: Judgement, topic: str, told: str) -> bool:
        """Whether a shortfall shows what the headings of a kind say; what none may say, its remedy may not answer."""
        return any(not self._bearing.unborne(head, told) for head in _heads(kind, topic))

    def seen(self, topic: str, told: str) -> tuple[str, float, bool]:
        """Return the kind a shortfall is most like, its lead over the next, and whether it may be said of it."""
        like = self._like.of(told)
        first, second, *_ = sorted((kind.name for kind in self._kinds), key=lambda name: -like.get(name, 0.0))
        lead = like.get(first, 0.0) - max(like.get(second, 0.0), like.get(OTHER, 0.0))
        shown = next((kind for kind in self._kinds if _shows(kind, topic, told)), None)
        if shown and shown.need:
            lead += _WITNESS if shown.name == first else -_WITNESS
        return first, lead, lead >= _LEAD


def _shows(kind: Judgement, topic: str, told: str) -> bool:
    return (not kind.topics or (topic or NO_TOPIC) in kind.topics) and compiled(kind.about).search(told) is not None


def _heads(kind: Judgement, topic: str) -> tuple[str, ...]:
    return (*kind.heads.get(topic, ()), *kind.heads.get("default", ()))
