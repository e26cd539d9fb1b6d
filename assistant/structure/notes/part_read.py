"""Which part of a report the clauses of a sentence are of as the encoder reads them, and where they turn to plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.genre import GenrePack
from assistant.meaning import PARTS, meanings, parts
from assistant.report import Role, Span
from assistant.structure.notes.by_meaning import likely_part
from assistant.structure.notes.cues import cue_role
from assistant.structure.notes.halves import is_set, turned_out_well
from assistant.structure.notes.lines import split_at
from assistant.structure.notes.only_counted import SOME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CAUSES, _DONE, _PLANS, _PROBLEMS = range(len(PARTS))
_TURNS = 0.9  # likelihood from which clauses on both sides of a comma make it a turn to what is planned
_LEAST = 8  # characters on each side of it
_SHORT = 0.6  # likelihood from which a clause behind deeds makes the whole a shortfall
# Likelihoods from which a fact without a word of a part is a plan, a shortfall, and from which that is certain.
_PLAN, _LACK, _CERTAIN = 0.9, 0.8, 0.96
_LIKE = 0.7  # likelihood from which a clause without a word of a lack goes with the shortfall behind it
_OF_OTHERS = re.compile(r"但|不过|可[是惜]|只是|就是|还[有剩差缺没]|有?[\d一两三几](?!.都)|其中|另")
_DENIED = re.compile("[没未无]")
_BAD = re.compile(
    "投诉|意见|纰漏|[漏误错丢拖迟退差乱堵闹]|通报|批评|扣分|违[规纪法反]|谣|举报|上访|冲突|事故|失[密泄信]|泄[密露]|反映不|超[过期范]|不良|不当|负面|炒作|舆情|问题$|赌|打架|骂|纠纷|脱岗"
)
_EITHER, _NO_DEED = 0.4, 0.1  # of a shortfall where a plan is as likely; up to which it is no deed
_DEED = 0.95  # likelihood from which a fact that has a word of a lack is a deed all the same
_TELLS, _COUNTED = 5, 0.9  # characters of a note; likelihood of a deed from which a count is one, whatever is beside it
# How it is done now: 三月以后审核改由总编室负责.
_SINCE = re.compile(r"[一二三四五六七八九十\d]月份?(?:以后|之后|起)|[打从自][那这此]|^(?:后来|随后)|发现后")
# What people raised, of which the note behind tells what was done; a bare verb and thing, as deeds are jotted too.
_RAISED = re.compile("(?:反映|意见|诉求|建议|投诉|关心|希望)[^，。；]{0,8}(?:是|有|为|：|集中在)")
_BARE = re.compile(r"(?:邀请|制定|建立|开展|组织|举办|落实|完善|加强|修订|成立|推进|纳入|将|把)[^，。；\d]*$")
# A fault told with what was done about it, or why a thing was shut: 内网论坛关了，因为没人看.
_SEEN_TO = re.compile(r"[一二三四五六七八九十\d]月份?起|改完|改了|，(?:是)?(?:因为|由于)")
# What grew, and had better: 用户涨了一倍.
_GREW = re.compile(r"(?:涨|增|多|翻|升)(?:加|长|到|出)?了?[^，]{0,2}(?:倍|番|成|\d|[一两二三四五六七八九十百千])")
# How often: what is done and what is meant are told alike.
_OFTEN = re.compile(
    r"各(?:[^，\d]{1,4})?[一两\d][次回趟遍]|每(?:个|一)?(?:季度?|[年月周天日旬]|半年|学期)|[一两\d]个?(?:[月周季]|学期|星期)[^，]{0,6}[一两\d][次回趟]"
)
# What was done so often: 党组会研究过3次; 只研究过3次 is a lack.
_EVER = re.compile(
    r"(?<![只才仅就])[\u4e00-\u9fff]{2}过\d+[余多]?[次场期回遍轮](?![^，。；]*[没未不])"
    r"|^[^，。；没未不只才仅就]{0,10}(?:听取?汇报|研究|传达|部署|专题学习)[^，。；没未不只才仅就]{0,6}[\d一两二三四五六七八九十]+[次回场](?![^。；]*[没未不只才仅就])"
)
# What lacks is told by one of these, and what was done was changed: 标语换了，旧的褪色.
_ILL = re.compile(
    "[没未不无缺少难差慢旧晚迟只才仅空坏漏错乱弱低虚浅怕拖抄替付断赖冷松粗偏挤顾散]|就[一两几\\d]|是?一个人|走过场|靠|念|自己"
)
_CHANGED = re.compile("(?:换|改|修|清|撤|拆|补|关)[好完掉上]?了$")
_KINDS = re.compile("大部分|大多|多半")  # 收了意见130条，大部分是嫌贵 tells what they are
_DEED_BEFORE = 0.7  # likelihood of a deed before it
_COUNTS = re.compile(r"\d[余多]?(?:篇|次|期|场|条|件|份|人次)")  # 发稿90篇 is a deed, whatever follows it
_EACH = re.compile(r"各[^，。；\d]{0,4}(?:\d|[一两三])[次回趟遍]$")  # 春节前和国庆前各走访一次
_MARKS = "，,；;"


class PartReading:
    """One sentence of the notes, read clause by clause, each beside the others."""

    def __init__(self, text: str, sentence: Span) -> None:
        self._text = text
        self._spans = list(split_at(text, sentence.start, sentence.end, _MARKS))

    @cached_property
    def _likely(self) -> NDArray[np.float32]:
        """The likelihoods of PARTS for each clause; nothing is read where a label says the part."""
        return parts().of(tuple(span.of(self._text) for span in self._spans))

    def _rows(self, span: Span) -> list[int]:
        """Return the numbers of the clauses that a stretch reaches into."""
        return [n for n, one in enumerate(self._spans) if one.start < span.end and one.end > span.start]

    def of(self, span: Span) -> tuple[Role, float]:
        """Return the part that a stretch of the sentence is of, and how likely that is: .25 where nothing is known.

        A cause is of the problems, whose it is; a shortfall behind deeds makes all of it one.
        """
        rows = self._rows(span)
        if not rows:
            return "done", 1 / len(PARTS)
        likely = self._likely[rows]
        last = likely[-1]
        if last.argmax() == _PROBLEMS and last[_PROBLEMS] >= _SHORT and self._falls_short(rows):
            return "problems", float(last[_PROBLEMS])
        sizes = [self._spans[n].end - self._spans[n].start for n in rows]
        mean = sum(size * row for size, row in zip(sizes, likely, strict=True)) / sum(sizes)
        short = float(mean[_PROBLEMS] + mean[_CAUSES] / 2)  # a cause alone may be no lack
        found: dict[Role, float] = {"problems": short, "done": float(mean[_DONE]), "plans": float(mean[_PLANS])}
        best = max(found, key=lambda part: found[part])
        return best, found[best]

    def _falls_short(self, rows: Sequence[int]) -> bool:
        """Whether the last clause tells what lacks, by a word of it, where those before tell a deed: 分别是1月和7月."""
        if len(rows) == 1 or self._likely[rows[:-1], _DONE].max() < _DEED_BEFORE:
            return True
        before, last = (self._spans[n].of(self._text) for n in rows[-2:])
        told = _CHANGED.search(before) or _KINDS.match(last)
        return _ILL.search(last) is not None and not told

    def of_itself(self, span: Span) -> tuple[Role | None, bool]:
        """Return the part of a stretch without a word of any, and whether for certain; None for a deed."""
        part, likely = self.of(span)
        words = span.of(self._text)
        if len(words) < _TELLS or (re.search(r"\d", words) and meanings().likely(words, "done") > _COUNTED):
            return None, False
        if (
            _RAISED.search(words)
            or (part == "problems" and _is_well(words))
            or (part == "plans" and (_SINCE.search(words) or _BARE.match(words) or _OFTEN.match(words)))
        ):
            return None, False
        if part == "plans" and likely < _PLAN and self._is_no_deed(span):
            return "problems", False
        least = {"plans": _PLAN, "problems": _LACK}.get(part, 1.0)
        return (part, likely >= _CERTAIN) if likely >= least else (None, False)

    def _is_no_deed(self, span: Span) -> bool:
        """Whether a stretch reads like a shortfall about as much as like a plan, and like nothing else: 照念稿子."""
        rows = self._rows(span)
        least = self._likely[rows].min(axis=0) if rows else None
        return least is not None and least[_PROBLEMS] >= _EITHER and self._likely[rows, _DONE].max() <= _NO_DEED

    def is_deed(self, span: Span) -> bool:
        """Whether a stretch reads like a deed, whatever word of a lack it has: 没接到一件反映讲座的投诉.

        What did not happen is one only where it is bad to happen: 没请一位专家来讲 is none.
        """
        part, likely = self.of(span)
        words = span.of(self._text)
        return part == "done" and likely >= _DEED and bool(_BAD.search(words) or not _DENIED.search(words))

    def turned(self, span: Span) -> list[Span]:
        """Return a stretch cut where it turns from what is or was to what is planned, or back."""
        if is_set(span.of(self._text)):
            return [span]  # 还没做，打算12月底前做
        found, first = list[Span](), span.start
        for n, (one, other) in enumerate(pairwise(self._spans)):
            inside = first < one.end and other.start < span.end and other.start > first
            sides = self._likely[n : n + 2, _PLANS]
            words, planned = other.of(self._text), sides[1] >= _TURNS
            turns = min(sides) <= 1 - _TURNS and max(sides) >= _TURNS and not _SINCE.search(words)
            turns = turns and not (planned and (_OFTEN.search(words) or not self._stays_planned(n + 1, span)))
            if inside and turns and one.end - first >= _LEAST and span.end - other.start >= _LEAST:
                found.append(Span(first, one.end))
                first = other.start
        return [*found, Span(first, span.end)]

    def _stays_planned(self, first: int, span: Span) -> bool:
        """Whether what stands from a clause on is planned to the end, or back to what is: 报给派出所，人散了 is not."""
        for row in (n for n in self._rows(span) if n > first):
            if self._likely[row, _PLANS] <= 1 - _TURNS:
                return True
            if self._likely[row, _PLANS] < _SHORT:
                return False
        return True

    def rejoined(self, pieces: Sequence[Span]) -> list[Span]:
        """Return pieces, one that has no word of a lack and reads like one joined to the shortfall behind it."""
        found = list(pieces[:1])
        for piece in pieces[1:]:
            before = found[-1]
            lacking = all(part == "problems" and likely >= _LIKE for part, likely in map(self.of, (before, piece)))
            between, words = self._text[before.end : piece.start].strip(), piece.of(self._text)
            told = before.of(self._text)
            turned = _OF_OTHERS.match(words) or SOME.match(words) or cue_role(told)[0] or _COUNTS.search(told)
            if lacking and between in ("，", ",") and not turned:
                found[-1] = Span(before.start, piece.end)
            else:
                found.append(piece)
        return found


def _was_changed(said: str) -> bool:
    """Whether a fact opens with what was changed and denies nothing behind it: 标语换了，旧的褪色."""
    first, _, rest = said.partition("，")
    return bool(rest) and _CHANGED.search(first) is not None and not re.search("[没未不]", rest)


def _is_well(words: str) -> bool:
    """Whether what reads like a shortfall was seen to, grew to the good, or is bad and did not happen: 3篇没让发."""
    grew = _GREW.search(words) is not None and not _BAD.search(words)
    return grew or turned_out_well(words) or _SEEN_TO.search(words) is not None


def is_lack_by_itself(said: str) -> bool:
    """Whether a fact reads like a shortfall wherever it stands: 签到表上十来个人是一个人的字 is no plan to sign."""
    part, likely = _alone(said)
    return part == "problems" and likely >= _LACK


def may_be_plan(said: str) -> bool:
    """Whether a fact reads rather like a plan than like anything else, which its place must bear out."""
    return _alone(said)[0] == "plans"


def _alone(said: str) -> tuple[Role, float]:
    """Return the part of a fact read by itself, and how likely that is."""
    whole = Span(0, len(said))
    return PartReading(said, whole).of(whole)


def part_unsaid(
    said: str, span: Span, read: PartReading | None, pack: GenrePack, *, deed: bool, headed: frozenset[Role]
) -> tuple[Role | None, bool]:
    """Return the part of a fact that no word of it and no label tells, and whether for certain; None for a deed.

    ``deed`` says that a word of a lack in it was found to be none, ``headed`` which parts lines further down head:
    what is theirs stands there, unless it reads like theirs for certain. Without ``read`` its likeness alone tells.
    """
    role, certain = likely_part(said, pack)
    if read is None:
        return role, certain
    if role == "problems" and (read.is_deed(span) or _was_changed(said)):
        return None, False
    if role == "plans" and _EACH.search(said):
        return None, False
    if _EVER.search(said) and role in (None, "problems"):
        return None, False
    if role is None and not deed:
        role, certain = read.of_itself(span)
    return (None, False) if role in headed and read.of(span)[1] < _CERTAIN else (role, certain)
