"""What an own rule lays down for breaking any of its articles (违反本办法的), where the deed is a breach of one.

The article that is broken is told beside it, so that one can see whether the deed is a breach of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre.common import OwnRules
from assistant.genre.patterns import compiled
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.fault import read_faults
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.sanction import LAYS_DOWN, asks_sanction, bare_of_asking
from assistant.writers.answer.own.situation import fitting_part
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, speaks_of, stands_in
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.written import Extras, Written

_BREACH = re.compile(
    r"违反(?:本|上述|以上)[一-鿿]{0,8}?(?:的|，)|违反(?:本|上述|以上)(?:办法|规定|细则|制度|规程|规则)"
)
_OF_REPORT = re.compile(r"报告(?!会)|材料|总结|述职|通知")
_ANY = re.compile(r"[一-鿿]")
_PLAIN = re.compile(r"^(?:信息|内容|工作|人员|单位|科室|消息|办法|规定|处理|活动|事情|责任)$")
_UNDONE = re.compile(r"[没未不漏迟晚拖瞒忘]|擅自|私自|违规|先斩后奏")


@dataclass(frozen=True, slots=True)
class _Broken:
    article: WholeArticle
    score: int


def write_breach(material: Material, extras: Extras) -> Written | None:
    """Tell the own article on any breach, with the one that is broken; None where no single article is broken."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.documents or not asks_sanction(said) or _OF_REPORT.search(said):
        return None
    rules = [rule for rule in extras.rules() if _laying(rule)]
    if not rules:
        return None
    broken = _left_undone(material, extras, said, rules) or _forbidden(material, extras, said)
    laying = _laying(broken.rule) if broken else None
    if not (broken and laying) or broken.span == laying.span:
        return None
    blocks = (
        shown_article(material, laying),
        f"要做到的写在这一条：{shown_article(material, broken)}",
        stands_in([laying]),
    )
    return Written("requirement", True, iter(blocks), own=True, told=(laying.quote, broken.quote))


def write_forbidden(material: Material, extras: Extras) -> Written | None:
    """Tell what to do of a thing that an own rule forbids: the rule, how it is dealt with, and what follows.

    群里有人发广告怎么办; where no rule says how it is dealt with, that is said.
    """
    asked = material.asked
    said = asked.said or asked.question
    words = material.common.own_rules
    if asked.documents or not words.way("what to do").search(said) or _OF_REPORT.search(said):
        return None
    broken = _forbidden(material, extras, said)
    if not broken:
        return None
    dealt = _dealt_with(broken, said, words)
    laying = _laying(broken.rule)
    blocks = [shown_article(material, broken)]
    if dealt:
        blocks.insert(0, shown_article(material, dealt))
    if laying and laying.span != broken.span:
        blocks.append(f"违反的，写在这一条：{shown_article(material, laying)}")
    if not dealt:
        blocks.append("发现以后当场怎么处理，它没有写，我不猜；请问管这项工作的部门。")
    told = [one for one in (dealt, broken, laying) if one]
    blocks.append(stands_in(told))
    return Written("requirement", True, iter(blocks), own=True, told=tuple(one.quote for one in told))


def _dealt_with(broken: WholeArticle, said: str, words: OwnRules) -> WholeArticle | None:
    """Return the one other article of a rule that says what is done where the thing a question names goes wrong."""
    things = [compiled(one.written) for one in words.things if compiled(one.said).search(said)]
    if not things and "群" in said:
        things = [re.compile("群")]
    held = [
        one
        for one in articles_of(broken.rule)
        if one.span != broken.span
        and things
        and all(thing.search(one.text) for thing in things)
        and words.way("dealt with").search(one.text)
        and not _BREACH.search(one.text)
    ]
    return held[0] if len(held) == 1 else None


def _laying(rule: Notice) -> WholeArticle | None:
    """Return the article of a rule that lays something down for any breach of it."""
    held = (one for one in articles_of(rule) if _BREACH.search(one.text) and LAYS_DOWN.search(one.text))
    return next(held, None)


def _left_undone(material: Material, extras: Extras, said: str, rules: Sequence[Notice]) -> WholeArticle | None:
    """Return the one article whose duty was left undone; what the answer before told says which where nothing does."""
    words = material.common.own_rules
    faults = read_faults(said, words)
    duties = [compiled(one.written) for one in words.duties if compiled(one.said).search(said)]
    if not faults or not duties or not _UNDONE.search(said):
        return None
    rest = bare_of_asking(said)
    for one in words.duties:
        rest = compiled(one.said).sub("，", rest)
    things = [compiled(one.written) for one in words.things if compiled(one.said).search(rest)]
    for one in words.things:
        rest = compiled(one.said).sub("，", rest)
    named = [word for word in matter_words(content(rest), rest) if not _PLAIN.search(word)]
    every = [
        article for rule in rules for article in articles_of(rule) if any(duty.search(article.text) for duty in duties)
    ]
    every = [one for one in every if not _BREACH.search(one.text)]
    if not things and not named:
        before = [(one.document, one.start) for one in extras.last]
        before += [(one.document, one.start) for one in extras.told]
        every = [
            one
            for one in every
            if any(name == one.rule.document.id and one.span.start <= at < one.span.end for name, at in before)
        ]
    found = list(_sharing(material, every, things, named))
    best = max((one.score for one in found), default=0)
    held = [one.article for one in found if one.score == best]
    return held[0] if len(held) == 1 else None


def _sharing(
    material: Material, every: Sequence[WholeArticle], things: Sequence[re.Pattern[str]], named: Sequence[str]
) -> Iterator[_Broken]:
    for one in every:
        if not all(thing.search(one.text) for thing in things):
            continue
        if not all(speaks_of(material, word, one.text) for word in named):
            continue
        near = sum(word in one.text for word in named) + len(things)
        yield _Broken(one, near)


def _forbidden(material: Material, extras: Extras, said: str) -> WholeArticle | None:
    """Return the article that forbids what was done: 群里发广告."""
    found = fitting_part(material, extras, bare_of_asking(said), (_ANY,), forbids=True)
    return found.article if found else None
