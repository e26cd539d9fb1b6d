"""One slip, one remark: of remarks on the same words the one that knows most speaks, and only its fix is offered."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from assistant.results import Finding

# Who knows most of what is written, first: a formulation's exact form, a rule for just these words, a likely word.
_KNOWS = (
    "formulation-wrong",
    "formulation-parts",
    "formulation-verb",
    "document-title",
    "wording",
    "spelling",
    "likely-spelling",
)
_LEVELS = {"error": 0, "warning": 1, "hint": 2}
_TWICE = "repeated-paragraph"
_DATES = ("month-off", "year-off", "plan-year")
_ONE_MATTER = frozenset(
    ["two-values", "sum", "unit-name", "name-spelling", "person", *_DATES, "request-in-report", "date-order"]
)  # two remarks there say one thing
_RANK = {check: rank for rank, check in enumerate(_KNOWS)}


def one_voice(findings: Iterable[Finding]) -> list[Finding]:
    """Drop what another remark on overlapping words says better; of fixes that overlap keep the first one's."""
    found = list(findings)
    found = _outside([one for one in found if one.check == _TWICE], found)
    told = sorted((one for one in found if one.check in _RANK), key=lambda one: one.start)
    starts = [one.start for one in told]
    longest = max((one.end - one.start for one in told), default=0)

    def better_said(finding: Finding) -> bool:
        rank = _RANK.get(finding.check)
        if rank is None:
            return False
        near = told[bisect_left(starts, finding.start - longest) : bisect_left(starts, finding.end)]
        return any(one.end > finding.start and _RANK[one.check] < rank for one in near)

    kept = [finding for finding in _without_told(_other_end(found)) if not better_said(finding)]
    return _fixes_apart(_one_each(_one_pair(_surest(kept))))


def _one_each(findings: list[Finding]) -> list[Finding]:
    """Of remarks of one kind, one of which stands within the other, only the surer one, or the first."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda one: (_LEVELS[one.level], one.start)):
        around = (other for other in kept if one.check in _ONE_MATTER and _matter(other) == _matter(one))
        if not any(_within(one, other) or _within(other, one) for other in around):
            kept.append(one)
    whole = {id(one) for one in kept}
    return [one for one in findings if id(one) in whole]


_SPELT = re.compile("^这里是“([^”]+)”，[^“]*“([^”]+)”")


def _one_pair(findings: list[Finding]) -> list[Finding]:
    """Without the remark that shows a name against the other spelling which a later one shows against it."""
    last: dict[frozenset[str], str] = {}
    spelt = [(one, _SPELT.match(one.message)) for one in findings if one.check == "name-spelling"]
    for _, names in sorted(spelt, key=lambda pair: pair[0].start):
        if names:
            last[frozenset(names.groups())] = names[1]
    gone = {id(one) for one, names in spelt if names and last[frozenset(names.groups())] != names[1]}
    return [one for one in findings if id(one) not in gone]


def _matter(one: Finding) -> str:
    """清禾县第二中学 for 青禾县: a name spelt in two ways and another unit's name are one matter."""
    return "name-spelling" if one.check == "unit-name" else one.check


def _within(one: Finding, other: Finding) -> bool:
    return other.start <= one.start and one.end <= other.end


# A kind of remark that says nothing new where another kind stands on the same words: clauses that stand twice where
# the whole sentence is told of, a sentence that is a heading, a rule of thumb on liability where it is known whose.
_SAID_BY = (
    ("repeated-clauses", "repeated-sentence"),
    ("repeated-sentence", "heading-twice"),
    *(("written-anew", twice) for twice in ("repeated-clauses", "repeated-sentence", "repeated-paragraph")),
    ("problem-unanswered", "no-problem"),
    ("heading-form", "no-problem"),
    ("heading-form", "part-empty"),
    *((word, name) for word in ("likely-spelling", "spelling") for name in ("unit-name", "name-spelling")),
    ("facts-missing", "written-anew"),
    ("law-name", "wording"),
    ("wording", "repeated-word"),
    ("law-name", "document-title"),
    ("mask-left", "personal-status"),  # 王某某: the name is to go, so its mask is not to be filled in
    ("wording", "liability"),
    ("shares", "over-hundred"),  # 已整改14个，整改完成率102%
    ("stray-space", "mask-left"),  # （ ）次: the blank is to be filled in
)


def _other_end(findings: list[Finding]) -> list[Finding]:
    """Drop 16个村 (elsewhere 18个村) where 18个村 (before it 16个村) is told: the two ends of one matter."""
    values = [one for one in findings if one.check == "two-values"]
    ends = {
        id(one)
        for one in values
        for other in values
        if one.start < other.start and _names(one.message, other.quote) and _names(other.message, one.quote)
    }
    return [one for one in findings if id(one) not in ends]


_NUMBER = re.compile(r"\d+[个家所名人处支]")


def _names(message: str, quote: str) -> bool:
    """Whether a message shows the number of a quote, and its measure: 县里有6家 names 6家子公司."""
    number = _NUMBER.search(quote)
    return number is not None and re.search(rf"(?<!\d){number[0]}", message) is not None


def _without_told(findings: list[Finding]) -> list[Finding]:
    """Drop what another kind of remark on the same words tells as well."""
    kept = [one for one in findings if not _of_the_person(one, findings) and not _skips_no_level(one, findings)]
    for said, by in _SAID_BY:
        wholes = [(one.start, one.end) for one in findings if one.check == by]
        kept = [
            one
            for one in kept
            if one.check != said or not any(one.start < end and start < one.end for start, end in wholes)
        ]
    return kept


def _skips_no_level(one: Finding, findings: list[Finding]) -> bool:
    """Whether a number seems to skip a level where it is told to be of the wrong one: （1） after （一）."""
    wrong = (other for other in findings if other.check == "number-sequence" and other.message.startswith("层次不对"))
    hinted = one.check == "number-level" and one.level == "hint"
    return hinted and any(one.start < other.end and other.start < one.end for other in wrong)


def _of_the_person(one: Finding, findings: list[Finding]) -> bool:
    """Whether a home or an illness stands in the words that are told to go with the person's name."""
    private = one.check == "personal-data" and one.message.endswith(("住址", "疾病、犯罪"))
    return private and any(_within(one, other) for other in findings if other.check == "personal-status")


def _outside(twice: list[Finding], findings: list[Finding]) -> list[Finding]:
    """Drop remarks inside a paragraph that is to go as a whole, since it stands there twice."""
    wholes = sorted((one.start, one.end) for one in twice)
    starts = [start for start, _ in wholes]

    def inside(one: Finding) -> bool:
        at = bisect_right(starts, one.start) - 1
        return at >= 0 and one.end <= wholes[at][1]

    return [one for one in findings if one.check == _TWICE or not inside(one)]


def _surest(findings: list[Finding]) -> list[Finding]:
    """Of remarks of one kind on the very same words only those of the highest level, and of one mending one."""
    best: dict[tuple[str, int, int], int] = {}
    for one in findings:
        key = one.check, one.start, one.end
        best[key] = min(best.get(key, _LEVELS[one.level]), _LEVELS[one.level])
    kept: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        if _LEVELS[one.level] == best[one.check, one.start, one.end]:
            kept.setdefault((one.check, one.start, one.end, one.message if one.fix is None else one.fix), one)
    return list(kept.values())


def _fixes_apart(findings: list[Finding]) -> list[Finding]:
    """Where two fixes reach into one another only the one that covers more is left."""
    taken: list[tuple[int, int]] = []  # in reading order, none within another
    sure: set[int] = set()
    for finding in sorted((one for one in findings if one.fix is not None), key=lambda one: one.start - one.end):
        at = bisect_left(taken, (finding.start, finding.end))
        before = at > 0 and taken[at - 1][1] > finding.start
        if not before and not (at < len(taken) and taken[at][0] < finding.end):
            taken.insert(at, (finding.start, finding.end))
            sure.add(id(finding))
    return [one if one.fix is None or id(one) in sure else replace(one, fix=None) for one in findings]
