"""How a shortfall is judged in its heading, so that what the note tells stands below it as the manifestation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from assistant.genre import Judgement
from assistant.genre.phrases import NO_TOPIC

# What is worded as a judgement already may be its own heading: 阵地管理不够精细, 队伍专业性不强.
_FORMAL = re.compile(
    r"[\u4e00-\u9fff“”]{2,14}(?:还?不够[\u4e00-\u9fff]{1,4}|不足|不强|不高|不深|不到位|不及时|不严格?|不细|不实|不规范|不完善|不健全|不平衡|不均衡|不扎实|不紧密|不主动|不充分"
    r"|不系统|不经常|不明显|不敏锐|不丰富|单一|薄弱|滞后|欠缺|欠佳|老化|偏少|偏弱|偏低|有差距"
    r"|有待[\u4e00-\u9fff]{2,6})|[\u4e00-\u9fff“”]{4,14}较(?:少|弱|慢|低)"
)
_SPOKEN = re.compile(
    r"^(?:学|写|讲|说|做|管|抓|自己|我|没|下去)得?|[得了过着吧呢]|的事|老是|有[的个人]|部分|个别|少数|一些|存在"
)


def is_judgement(text: str) -> bool:
    """Whether a clause reads as the heading of a shortfall: a thing and what it lacks, no figure, nothing spoken."""
    return _FORMAL.fullmatch(text) is not None and _SPOKEN.search(text) is None


def judged(judgements: Sequence[Judgement], topic: str, told: str, heading: str = "") -> Judgement | None:
    """Return how the shortfall that ``told`` tells is judged: by the kind that ``heading`` is of, else the first."""
    kinds = [*_fitting(judgements, topic, told)]
    own = (kind for kind in kinds if any(heading in heads for heads in kind.heads.values()))
    return next(own, next(iter(kinds), None))


def heading_of(judgements: Sequence[Judgement], topic: str, told: str, chosen: Collection[str]) -> str:
    """Return a judgement on ``topic`` that fits what is told and heads no other item yet, or ""."""
    for kind in _fitting(judgements, topic, told):
        heads = [*kind.heads.get(topic, ()), *kind.heads.get("default", ())]
        if fitting := next((head for head in heads if head not in chosen), ""):
            return fitting
    return ""


def _fitting(judgements: Sequence[Judgement], topic: str, told: str) -> Iterator[Judgement]:
    """Yield the kinds of shortfall that ``told`` shows, most particular first."""
    for kind in judgements:
        if (not kind.topics or (topic or NO_TOPIC) in kind.topics) and re.search(kind.about, told):
            yield kind
