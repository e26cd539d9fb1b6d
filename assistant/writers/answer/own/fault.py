"""What somebody did wrong as a question tells it, and whether an item of a rule is that: 没备案 is 未按时备案."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.genre.common import OwnRules
from assistant.genre.patterns import compiled
from assistant.writers.relevance import grams

_BETWEEN = r"(?:有|去|来|能|经过?|按时|按期|及时|按规定|按要求|履行|通过|主动|给|被|做|办|搞|认真|如实|再)*"
_NEGATED = rf"(?:没有?|未|不(?!足|[会该能要用得]|[同服]|合格)|忘了?|漏(?!报)|少(?!数)|逾期|超期|拒不){_BETWEEN}"
_ENDS = (
    r"(?=了|过的?|的|就|会|能|要|得|又|还|该|算|怎|如何|咋|受|被|挨|有(?:什么|啥)|什么|啥|行不|行吗|呢|[，,。？?；;]|$)"
)
_UNDONE = re.compile(rf"{_NEGATED}(?P<act>(?!怎|什|人|谁|哪|错|好|事|关系)[一-鿿]{{1,7}}?){_ENDS}")
_WRITTEN = r"(?:未|不|没有?|逾期|超期|拒不|漏)[^，；。、]{0,8}?"
_ANY_DUTY = re.compile(r"尽到?|落实|履行|做[好到]|到位|尽责|完成|执行|遵守|管好|按|照")
_LONG_ACT = 0.6  # share of the pairs of characters of a longer act that an item must have
_NEAR = 4  # characters between 未 and an act of one character: 未经审


@dataclass(frozen=True, slots=True)
class Faults:
    """The faults a question tells: kinds of them, acts that were not done; what is left is ``rest``."""

    kinds: tuple[re.Pattern[str], ...]
    acts: tuple[str, ...]
    repeated: bool
    rest: str
    said: str
    told: str  # the first of them as the question puts it

    def __bool__(self) -> bool:
        return bool(self.kinds or self.acts or self.repeated)

    @property
    def certain(self) -> bool:
        """Whether a certain thing was done or left, and not any duty at all: 没尽到责任."""
        return bool(self.kinds) or any(not _ANY_DUTY.search(act) for act in self.acts)

    def in_item(self, item: str) -> bool:
        """Whether an item of a rule is one of the faults."""
        return any(kind.search(item) for kind in self.kinds) or any(_undone(act, item) for act in self.acts)


def read_faults(said: str, words: OwnRules) -> Faults:
    """Return the faults that a question tells of, by kind and by what was not done."""
    repeated = compiled(words.repeated)
    rest = repeated.sub("，", said)  # 屡教不改 names nothing that was not done
    kinds = tuple(kind for one in words.faults if (kind := compiled(one)).search(rest))
    acts = tuple(dict.fromkeys(found["act"] for found in _UNDONE.finditer(rest)))
    told = next((found[0] for pattern in (_UNDONE, *kinds) if (found := pattern.search(rest))), "")
    for pattern in (*kinds, _UNDONE):
        rest = pattern.sub("，", rest)
    return Faults(kinds, acts, bool(repeated.search(said)), rest, said, told)


def _undone(act: str, item: str) -> bool:
    """Whether an item says that an act was not done: 未经三审 of 三审, 不登记 of 登记."""
    if len(act) == 1:
        return bool(re.search(rf"(?:未|不|没)[^，；。、]{{0,{_NEAR}}}?{act}", item))
    if len(act) == 2:
        return bool(re.search(_WRITTEN + act, item))
    pieces = grams(act)
    held = [piece for piece in pieces if piece in item]
    return len(held) >= _LONG_ACT * len(pieces) and bool(re.search(r"未|不|没|逾期|拒|漏", item))
