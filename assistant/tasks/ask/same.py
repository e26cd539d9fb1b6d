"""Whether a question and one written down ask the same: of the same things, in the same way, nothing denied in one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.genre import GenrePack
from assistant.genre.per_pack import PerPack
from assistant.tasks.ask.judge import Judged, Verdict
from assistant.tasks.ask.terms import GENERAL, asking
from assistant.tasks.ask.wanted import is_aspect
from assistant.tasks.ask.ways import WHO, compared
from assistant.writers.answer.withheld import masked_asked
from assistant.writers.asked import Asked

_NAMING = ("n", "v", "s", "j", "l", "a")  # kinds of words that name a thing or an act
_LEAST = 0.45  # likeness from which two questions may be the same one
# What each word that only the other names takes from it: 能写吗 and 能算党课吗 differ in just that word.
_BESIDE, _OF_WHETHER = 0.07, 0.15
_PAIR = 2  # characters of a word that may be told apart
# In which way something is asked; the first that fits. 几 and 多久 want a number, 多细 a measure that is none.
_WAYS = (
    ("choice", re.compile(r"还是|用哪[个种]|哪[个种](?:好|合适|对|规范|正式)")),
    ("degree", re.compile(r"多(?:细|深|具体|详细|明白|实)|[写讲说]到(?:什么程度|哪一步)")),
    ("who", WHO),
    ("number", re.compile(r"多少|多[长久大]|几(?!乎|处都)|什么时候|哪一?[年天月]|何[时日]")),
    ("where", re.compile(r"哪里|哪儿|什么(?:位置|地方)|哪一?(?:部分|块|段|条)")),
    ("how", re.compile(r"怎么(?!样)|如何|怎样|流程|步骤")),
    ("which", re.compile(r"哪|什么|区别|不同")),
)
_A_FEW = re.compile(r"几[句条个点段处](?=[^，。？?]*[吗么][？?]?$)")  # 能抄几句吗 asks for no number
_NOT = re.compile(r"没|未|(?<![要该用能可])不(?![同管论仅但只过])|(?:要|该|用|能|可)不(?![要该用能可])|忘|丢|漏|缺")
# Words cut from how writing is spoken of: 写成, 抄进去, 交上去, 改改.
_IDLE = re.compile(r"[写抄交改拿进去上来出成完先里往做搞弄打直接的得过好有]+|20\d\d年?")
_WHETHER = "whether"
# Whether something is to be done, as it is compared; and how like the question that leads instead must be.
_ASKS_WHETHER = re.compile(
    r"(?:要|用|该|需)不(?:要|用|该|需要)|有没有必要|(?:要|用|该|需要|必须|应当)[^，。？?]{0,8}(?:吗|么)[？?]?$"
)
_SAME_WHETHER = 0.55
_SPEECH = re.compile(r"讲话|讲的|说的|原话|批示|指示")
# Whoever is meant by name of the post: what may be quoted of one may be of any.
_POST = re.compile(
    r"(?:[省市区县镇乡]委|党[委组])?(?:副)?书记|[省市区县局院校镇乡]长|(?:主要|分管|上级|区|县|市|省)领导"
)


def way_of(question: str) -> str:
    """Return in which way a question asks; one that asks for nothing else asks whether."""
    asked = _A_FEW.sub("", question)
    return next((name for name, pattern in _WAYS if pattern.search(asked)), _WHETHER)


def named(question: str) -> frozenset[str]:
    """Return the things and acts a question names, leaving out what every question on a report does."""
    import rjieba

    words = ((word.lstrip("要能会"), kind) for word, kind in rjieba.tag(compared(question)))
    things = (word for word, kind in words if len(word) > 1 and kind[0] in _NAMING)
    idle = (GENERAL.__contains__, asking, is_aspect, _IDLE.fullmatch)
    return frozenset(word for word in things if not any(test(word) for test in idle))


def beside(question: str, words: frozenset[str]) -> frozenset[str]:
    """Return those of ``words`` of which a question holds not one character."""
    return frozenset(word for word in words if not any(character in question for character in word))


def sameness(asked: Asked, one: Judged) -> float:
    """Return how surely ``asked`` is the nearest question of ``one`` in other words, 0 where it is not.

    All that it names must be told of; a word may be told by its characters, 审签 by 审核 and 签发. Nothing may be
    denied in one of them alone, and both must ask in the same way: 几年一次 is not 要不要写. What the other names
    beside makes it less sure.
    """
    alike = one.features["alike"]
    if alike < _LEAST or not one.question or asked.foreign:
        return 0.0
    question = compared(asked.question)
    if way_of(question) != way_of(one.question) or bool(_NOT.search(question)) != bool(_NOT.search(one.question)):
        return 0.0
    held = one.candidate
    told = "".join((*held.group.questions, held.group.answer, held.short)).lower()
    words = named(question) | set(asked.open)
    if not all(_holds(told, word.lower()) for word in words):
        return 0.0
    weight = _OF_WHETHER if way_of(question) == _WHETHER else _BESIDE
    return max(0.0, alike - weight * len(beside(question, named(one.question))))


def _holds(told: str, word: str) -> bool:
    return word in told or (len(word) == _PAIR and all(character in told for character in word))


def of_any_leader(question: str) -> str:
    """Return a question whether something may be done to what a leader said, for any of them; "" for any other."""
    general = _POST.sub("领导", question)
    return general if general != question and _SPEECH.search(question) and way_of(question) == _WHETHER else ""


def whether_first(asked: Asked, verdict: Verdict) -> Verdict:
    """Return a verdict on whether something is to be done led by a question on whether it is.

    要不要落款 comes before 落款日期写法, where 要不要写落款日期 is asked; it may name nothing beside.
    """
    first = next(iter(verdict.ranked), None)
    if not first or not first.question or asked.asks != "yesno" or not _ASKS_WHETHER.search(asked.question):
        return verdict
    if _ASKS_WHETHER.search(first.question):
        return verdict
    question = compared(asked.question)
    found = {
        n: sameness(asked, one)
        for n, one in enumerate(verdict.ranked)
        if _ASKS_WHETHER.search(one.question) and not beside(question, named(one.question))
    }
    best = max(found, key=lambda n: found[n], default=0)
    if found.get(best, 0.0) < _SAME_WHETHER:
        return verdict
    ranked = verdict.ranked
    return replace(verdict, ranked=(ranked[best], *ranked[:best], *ranked[best + 1 :]))


def nearest(asked: Asked, verdict: Verdict, fits: Callable[[Judged], bool]) -> str:
    """Return the question of the list that ``asked`` is in other words, as it is compared; "" for none."""
    if asked.outside or asked.foreign or asked.asks == "name" or masked_asked(asked.said):
        return ""
    found = {
        one.question: sure
        for one in (*verdict.ranked, *verdict.others)
        if one.candidate.answers and (sure := sameness(asked, one)) >= _LEAST and fits(one)
    }
    best = max(found, key=lambda question: found[question], default="")
    return best if best and found[best] > verdict.like_unanswered else ""


def as_written(question: str, pack: GenrePack) -> str:
    """Return a question of the list, given as it is compared, as the pack writes it; "" for none."""
    return _written_of(pack).get(question, "")


def _written(pack: GenrePack) -> dict[str, str]:
    groups = [one.asked for held in pack.questions.asked.values() for one in held]
    groups += [one.asked for one in pack.answers.all()]
    groups += [(one.means, *one.asked) for one in pack.questions.sayings]
    return {compared(question): question for group in groups for question in group}


_written_of = PerPack(_written)
