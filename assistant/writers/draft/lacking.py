"""Headings of shortfalls: a judgement that the fact bears, else its own words, last what holds for its whole topic."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from assistant.genre import GenrePack
from assistant.structure.notes.cues import cue_role
from assistant.writers.draft.borne import Bearing
from assistant.writers.draft.generals import Generals
from assistant.writers.draft.judgement import Shortfalls, is_judgement, without_self
from assistant.writers.draft.own_words import LACKS, SHORT, UNFIT, by_itself, is_short
from assistant.writers.draft.pairs import pairs_of

_WIDE_PAIRS = {"网络", "管理", "建设", "组织", "领导", "宣传", "引导", "学习"}  # in a topic's name, but of others, too
_BRIEF = 10  # characters of a shortfall that is as short as a heading of its own
_REST = 5  # characters of what follows a heading that cannot stand without it
_PLAIN = re.compile(r"[\u4e00-\u9fff“”、\d]{5,20}")  # what may head a shortfall as it stands: 听课集中在思政课
_WHOLE = re.compile(r"[\u4e00-\u9fff“”、]{4,24}")  # a shortfall of no known kind that is its own heading: 书屋无人去
# A clause that tells a deed says nothing of what is lacking behind it: 修了舆情处置办法，但分馆还没学.
_DID = re.compile(r"[\u4e00-\u9fff]了(?=[\u4e00-\u9fff\d])|开展|组织|召开|举办|完成|整改|修订|制定|\d+[次场期篇条件]")
LAST = ("工作还有不足",)  # heads one of which nothing is told
_BEHIND = 16  # characters of a lack that heads an item in its own words before another one
_ALL_OF_IT = 34  # characters of a shortfall that may stand as a heading without anything below it
# What was found is no lack, what came of it may be.
_FOUND = re.compile("\\d+[处本条件张篇份幅]$|[查清排]出|(?<!没)(?<!未)发现(?!得)")
_ONE_OF_TWO = re.compile("的(?:也|都|还|比较|较|太|很)*[少多]$")  # 会写的较少，能打的不到20人
_FEW = 2  # facts of an item that its first clause may stand for
_ADDED = re.compile("工作|队伍|人员|日常|配备|有关|业务|的")  # says nothing of what a judgement is on
_ABSENT = re.compile("[没未缺]")  # 一直没修订 lacks something, 议题上了3次 nothing


class Barred(Collection[str]):
    """The headings that a shortfall may not have: what heads another one of the list, and what its facts do not bear.

    Said in a few other words it is the same heading: 工作队伍力量还不足, 工作力量还较为薄弱.
    """

    def __init__(self, told: str, chosen: Sequence[str], bearing: Bearing) -> None:
        """Take what is told, what heads the others, and what headings call for."""
        self._told, self._chosen, self._bearing = told, chosen, bearing

    def __contains__(self, head: object) -> bool:
        """Whether a heading is one of them."""
        core = _core(str(head))
        again = core and any(core == _core(other) for other in self._chosen)
        return head in self._chosen or bool(again) or self._bearing.unborne(str(head), self._told) > 0

    def __iter__(self) -> Iterator[str]:
        """Go through what heads the others."""
        return iter(self._chosen)

    def __len__(self) -> int:
        """Count what heads the others."""
        return len(self._chosen)


def _core(head: str) -> str:
    """Return what a judgement is on, without what any may add; "" for a heading of other words."""
    thing, judged, _ = head.partition("还")
    return _ADDED.sub("", thing) if judged else ""


class Lacking:
    """Heads the shortfalls of one genre."""

    def __init__(self, pack: GenrePack, generals: Generals, bearing: Bearing) -> None:
        """Take the pack, with the things it knows and what its headings call for."""
        self._shortfalls, self._generals, self._bearing = Shortfalls(pack), generals, bearing

    def head(self, topic: str, clauses: Sequence[str], chosen: Sequence[str]) -> str:
        """Head a shortfall by a judgement, or by its own words: by all of them where one clause alone says too little.

        图书馆清查出不适宜图书14本，去年底才下架 is no lack by its first clause, 写东西不行 no whole one.
        """
        head = self._chosen(topic, clauses, Barred("，".join(clauses), chosen, self._bearing))
        one = len(clauses) == 1 or (len(clauses) == _FEW and bool(pairs_of(clauses[0]) & pairs_of(clauses[1])))
        parts = clauses[0].split("，") if one else []  # a second clause is the first as it was noted
        if head not in parts or len(parts) < _FEW:
            return head
        scrap = (
            not is_short(head)
            or _FOUND.search(head) is not None
            or head != parts[0]
            or _ONE_OF_TWO.search(head) is not None
        )
        return clauses[0] if scrap and len(clauses[0]) <= _ALL_OF_IT and not UNFIT.search(clauses[0]) else head

    def _chosen(self, topic: str, clauses: Sequence[str], chosen: Collection[str]) -> str:
        """Return a judgement: the fact's own, else one of its kind, else the fact itself."""
        first, _, rest = clauses[0].partition("，") if clauses else ("", "", "")
        stands = (
            not rest or len(re.sub(r"\d+(?:\.\d+)?[%％]?", "", rest)) > _REST
        )  # 更新较慢，无人看: without the first, the rest has no subject
        told = "，".join(clauses)
        named = self._named(clauses, chosen)
        if named and (own_lack := self._before(clauses, named)) and own_lack not in chosen:
            return own_lack
        own = is_judgement(first) and stands and first not in chosen
        alone = len(clauses) == 1 and len(first) <= _BRIEF
        if own and (rest or alone or not self._generals.of_lack(first)):
            return first
        if named:
            return named
        judged = (
            self._shortfalls.shown(topic, told) or any(map(is_short, re.split("[，；]", told))) or _ABSENT.search(told)
        )
        if judged and (of_kind := self._shortfalls.heading(topic, told, chosen)):
            return of_kind
        if late := self._generals.of_lack(told, chosen, late=True):
            return late
        said, general = without_self(first), self._shortfalls.general(topic, chosen)
        fits = bool(stands and _PLAIN.fullmatch(said) and not UNFIT.search(said) and said not in chosen)
        fits = fits and (bool(rest) or len(said) > _REST)  # a short one alone would be a line with nothing below it
        if fits and (LACKS.search(said) or SHORT.search(said) or cue_role(said)[0] == "problems"):
            return said
        whole = len(clauses) <= _FEW and not rest and first not in chosen and bool(_WHOLE.fullmatch(first))
        if whole and (LACKS.search(first) or not general):
            return first
        lack = "，".join(
            part for clause in clauses for part in clause.split("，") if is_short(part) or not _DID.search(part)
        )
        if not judged:
            return clauses[0] if clauses else general or LAST[0]  # it tells how things were, and lacks nothing
        named_so = general and (pairs_of(topic) - _WIDE_PAIRS) & pairs_of(lack or told)
        own_words = by_itself(clauses, chosen)  # what is true of any shortfall on a topic says less than its words
        return (general if named_so else "") or own_words or (clauses[0] if clauses else general) or LAST[0]

    def _named(self, clauses: Sequence[str], chosen: Collection[str]) -> str:
        """Return a judgement on what lacks in half of many shortfalls or more; "" for none."""
        if len(clauses) <= _FEW:
            return self._generals.of_lack("，".join(clauses), chosen)
        each = [self._generals.of_lack(clause, chosen) for clause in clauses]
        most = max(filter(None, each), key=each.count, default="")
        return most if each.count(most) * 2 >= len(each) else ""

    def _before(self, clauses: Sequence[str], named: str) -> str:
        """Return what lacks first, in its own words, where ``named`` is said of what only stands behind it; else "".

        法官怕出错，不愿面对媒体，发言人只培训过1次 lacks no training above all.
        """
        parts = clauses[0].split("，")
        first = next((n for n, part in enumerate(parts) if is_short(part)), len(parts))
        head = "，".join(parts[: first + 1])
        behind = first + 1 < len(parts) and self._generals.of_lack(head) != named
        fits = behind and len(head) <= _BEHIND and not re.search(r"\d", head) and not UNFIT.search(head)
        rest = pairs_of("，".join(parts[first + 1 :]))
        fits = fits and len(parts[first]) > _REST and not pairs_of(head) & (rest | pairs_of(named))
        fits = fits and bool(pairs_of(named) & rest)  # it names a thing that only the rest speaks of
        return head if fits and not re.match("[不没未无]", parts[0]) else ""
