"""Headings made of the thing that facts speak of, where no kind of deed and no topic tells what they have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from assistant.genre import Phrases, compiled
from assistant.writers.draft.main_deed import main_deed
from assistant.writers.draft.own_words import main_lack

_SEVERAL = 3  # deeds from which a clause lists them
_SHORT, _LONG = 3, 18  # characters of a deed in a list
_COUNT = re.compile(r"\d|[一两二三四五六七八九十][次场期个名人篇条件部块]")
_ASIDE = re.compile("（[^（）]*）")
# Goes on with what stands before it, and is no deed by itself.
_LEANS = re.compile(
    "其中|同时|此外|收回|回收|反映|出席|听众|观众|受众|阅读|点击|点赞|播放|转发|.{0,4}方面$|并|共|均|也|还|又|再|且|但|而|以|由|在|对|从|参[训加与]|培训\\d|发现|化解|整改|办结|解决|努力|确保|力争|做到|实现|形成|每|按|通过|明确|实行|有|占|达|覆盖|目前|现在|没|未|不|都|就|抖音"
    "|把|将|被|当|后|第|今年|全年|上半年|下半年|\\d|[一二三四五六七八九十两][个名次场条件份]"
)


class Generals:
    """Knows the things of one genre by the patterns of its data; what is of none has no such heading."""

    def __init__(self, phrases: Phrases) -> None:
        self._things = [(compiled(one.about), one.head) for one in phrases.generals]
        self._homes = [(compiled(one.about), one.home) for one in phrases.generals if one.home]
        self._lacks = [(compiled(one.about), one.head) for one in phrases.lacks if not one.late]
        self._late = [(compiled(one.about), one.head) for one in phrases.lacks if one.late]

    def of_things(
        self, clauses: Sequence[str], free: Callable[[str], bool] = lambda head: True, *, plans: bool = False
    ) -> str:
        """Return a heading of the first thing that every one of ``clauses`` speaks of; "" where there is none."""
        about = (
            heads
            for things, heads in self._things
            if clauses and all(speaks_of(things, clause, plans=plans) for clause in clauses)
        )
        return next((head for heads in about for head in heads if free(head)), "")

    def heads(self, clause: str) -> Iterator[str]:
        """Yield the headings of every thing that a clause speaks of."""
        bare = main_deed(clause)
        return (head for things, heads in self._things if things.search(bare) for head in heads)

    def home(self, said: str) -> str:
        """Return the topic of a deed by what was done to its thing, be that named or not; "" where it shows none."""
        return next((home for things, home in self._homes if speaks_of(things, said)), "")

    def of_lack(self, told: str, taken: Collection[str] = (), *, late: bool = False) -> str:
        """Return a judgement on the thing that a shortfall lacks, none that is ``taken``; "" where none is known.

        ``late``: one of those that say less, for a shortfall of no kind that is sure.
        """
        return next((head for head in self._judgements(told, late=late) if head not in taken), "")

    def same_lack(self, first: str, second: str) -> bool:
        """Whether two shortfalls are one, told in two pieces: of one thing, which lacks the same."""
        one, other = (next(self._judgements(told), "") for told in (first, second))
        return bool(one) and one == other

    def _judgements(self, told: str, *, late: bool = False) -> Iterator[str]:
        told, main = main_lack(told)
        found = ((lack.search(told), heads) for lack, heads in (self._late if late else self._lacks))
        return (_named(head, lack) for lack, heads in found if lack and lack.start() < main for head in heads)


def listed(clause: str, *, plans: bool = False) -> list[str]:
    """Return the deeds that a clause only lists, 学习11次，党课两次，读书会6次; itself alone where it tells one."""
    parts = [part for part in _ASIDE.sub("", clause).split("，") if part]
    counted = sum(_COUNT.search(part) is not None for part in parts)
    alike = counted == len(parts) or (plans and counted <= 1)
    short = alike and all(_SHORT <= len(part) <= _LONG and not _LEANS.match(part) for part in parts)
    return parts if len(parts) >= _SEVERAL and short else [clause]


def speaks_of(about: re.Pattern[str], clause: str, *, plans: bool = False) -> bool:
    """Whether a clause speaks of a thing: of several deeds that it lists, most do."""
    clause = main_deed(clause)
    parts = listed(clause, plans=plans)
    return about.search(clause) is not None and (
        len(parts) == 1 or sum(about.search(part) is not None for part in parts) * 2 >= len(parts)
    )


def _named(head: str, lack: re.Match[str]) -> str:
    """Return a judgement with the thing that the shortfall itself names: {thing}还不够经常 → 谈心谈话还不够经常."""
    return head.replace("{thing}", lack["thing"]) if "{thing}" in head else head
