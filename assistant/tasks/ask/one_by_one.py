"""Several things of which one clause asks the same (书记和宣传委员的职责分别是啥): each told, or asked by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.tasks.ask.several import Prepared

_THING = r"[^，。；？?、和与跟及各]{2,10}?"
_EACH = re.compile(
    rf"(?:^|[，,：:])(?P<things>{_THING}(?:、{_THING})*(?:和|与|跟|以及|及|、)(?:[^，。；？?、和与跟及各]{{2,10}}?))"
    r"(?P<of>的[^，。；？?、]{0,8}?)?(?:又|都|该|应该|要)?(?:分别|各自|各)(?P<asks>[^，。；？?]{2,16})[？?]?$"
)
_BETWEEN = re.compile(r"、|以及|[和与跟及]")
_ASKS = re.compile(r"什么|啥|哪|几|多少|多[长大久]|谁|怎么|如何|怎样|咋")
_COMPARES = re.compile(r"区别|不同|不一样|差别|差异|关系")
_LED = re.compile(
    r"^(?:请问|想问(?:一?下)?|那么?|还有|另外|我们?的?|咱们的?|(?:范文|样本|样稿|资料库|库)(?:里[面头边]?|中|当中))+"
)
_PAPERS = re.compile(r"[几多]少?[篇份]")
_UNEVEN = 2  # characters by which things named side by side may differ, where nothing sets what is asked of them apart
_LONG = 4  # characters of a name whose last two may stand for it: 书记 for 党委书记


@dataclass(frozen=True, slots=True)
class OneByOne:
    """The things named, and the question after each of them alone."""

    things: tuple[str, ...]
    questions: tuple[str, ...]
    counted: bool  # whether samples are counted, so that each must have a number of its own

    def all_in(self, text: str) -> bool:
        """Whether an answer speaks of each thing, with a number of samples of its own where those are counted."""
        return all(self._told(text, one) for one in self.things)

    def _told(self, text: str, thing: str) -> bool:
        short = thing[-2:] if len(thing) >= _LONG else thing
        alike = any(short in other for other in self.things if other != thing)
        names = [thing] if alike else [thing, short]
        if self.counted:
            return any(re.search(rf"{re.escape(one)}[^，。；、\n]{{0,12}}?\d+ ?篇", text) for one in names)
        return any(one in text for one in names)


def one_by_one(question: str) -> OneByOne | None:
    """Return a question for each of several things that one clause asks the same of; None for any other."""
    found = _EACH.search(question.strip())
    if not found or not _ASKS.search(found["asks"]) or _COMPARES.search(question):
        return None
    things = tuple(dict.fromkeys(_LED.sub("", one) for one in _BETWEEN.split(found["things"])))
    sizes = [len(one) for one in things]
    if len(things) < 2 or min(sizes) < 2 or (not found["of"] and max(sizes) - min(sizes) > _UNEVEN):
        return None
    told = question[: found.start("things")]
    questions = tuple(f"{told}{one}{found['of'] or ''}{found['asks']}" for one in things)
    return OneByOne(things, questions, bool(_PAPERS.search(found["asks"])))


def each_apart(made: Prepared, alone: Callable[[str], Prepared]) -> list[Prepared]:
    """Return the answer to all that a question names; where it leaves a thing out, those to each asked ``alone``."""
    said, material, written = made
    if not (each := one_by_one(said)):
        return [made]
    blocks = list(written.blocks)
    if not (written.answered and each.all_in("\n".join(blocks))):
        apart = [alone(one) for one in each.questions]
        if any(one.answered for _, _, one in apart):
            return apart
    return [(said, material, replace(written, blocks=iter(blocks)))]
