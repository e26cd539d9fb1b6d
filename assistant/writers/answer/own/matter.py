"""What an own rule says of a thing that people call otherwise than it does, before what ships on the same matter.

抖音号 is a 新媒体账号, 外面的专家 are 集团外人员: the sentence that speaks of all such things a question names, and
holds what is asked of them, tells the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre.patterns import compiled
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.branch import branch_told, branches_of
from assistant.writers.answer.own.clauses import bounded
from assistant.writers.answer.own.of_article import MATERIALS
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import (
    WholeArticle,
    articles_of,
    names_sample,
    shown_article,
    speaks_of,
    stands_in,
)
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_PROCEDURE = (
    re.compile(
        r"走(?:什么|啥|哪些)?(?:流程|程序|手续)|(?:流程|程序|手续)(?:是什么|有哪些|怎么|咋|如何|呢|[？?]?$)|(?:怎么|如何|咋|怎样)(?:去)?(?:申请|报批|报备|办理|申报|审批|走|办)"
    ),
    re.compile(r"申请|提交|填[写报]|审核|审批|批准|同意|备案|登记"),
)
_APPROVAL = (
    re.compile(
        r"(?:要不要|用不用|需不需要|是不是要|该不该|得不得|是否[要需]?)[^，。？?]{0,3}(?:报|批|审|同意|备案)|(?:要|需要?|得|用)[^，。？?]{0,2}(?:报批|审批|批准|报备|备案|批|审)(?:吗|不|么)"
    ),
    re.compile(r"报(?!告|纸|刊|道)|批准|审批|审核|同意|备案|登记|许可|签"),
)
_WHO = (
    re.compile(
        r"(?:谁|哪个?(?:领导|部门|科室|级)|哪[里儿])(?:来)?(?:批|同意|审|点头|签字|签|把关|许可)|(?:批|报|审|同意|签|经过?|问)[^，。？?]{0,3}(?:谁|哪个?(?:领导|部门|科室))"
    ),
    re.compile(r"(?:报|经|由|向|送)[^，。；]{2,24}(?:批准|审批|同意|审核|审签|备案|审定|登记|负责|书记|主任|部|科|委)"),
)
_KEEPS = (
    re.compile(r"(?:归|由|是)?(?:谁|哪个?(?:部门|科室|领导))(?:来)?(?:管|负责|牵头|主管)"),
    re.compile(r"归口|主管|(?:为|是)[^，。；]{0,12}(?:责任人|管理部门)|负责|牵头"),
)
_NUMBER = re.compile(r"^\s*第[一二三四五六七八九十百\d]+条\s*")
_OF_REPORT = re.compile(r"报告(?!会)|材料|稿|总结|述职|范文|样[稿本例]|通知|写")
_PAPERS = re.compile(r"(?:什么|啥|哪[些几])(?:材料|东西|资料)")  # to be handed in, and no report
_ASKED = (MATERIALS, _PROCEDURE, _APPROVAL, _WHO, _KEEPS)
_HAPPENED = re.compile(r"[了过](?:几|多少)|去年|今年|前年|上半年|下半年|(?:19|20)\d\d年")
_VALUES = ("span", "day", "often", "count", "money", "points", "copies", "share")
# Who lets it be done is not the one it is handed to: 向政治部提出申请，报院长批准.
_LETS, _LET_BY = (
    re.compile(r"批|同意|许可|点头"),
    re.compile(r"(?:报|经|由)[^，。；]{2,24}(?:批准|审批|同意|审定|研究|决定)"),
)
_SO_MANY = re.compile(r"(?:不到|不足|不满|超过|多于|少于|大概|差不多)?\d+(?:来|多)?(?:人|名|位)(?:次)?(?:以[上下内])?")
_APART = re.compile(r"谁[^，,]*[，,]|[，,][^，,]*谁")
_LEFT_OUT = re.compile(r"除外|不在此限|不适用|不需|无需|不必")
_CLAUSE = re.compile(r"[^，；。：\n]+")


@dataclass(frozen=True, slots=True)
class _Telling:
    article: WholeArticle
    sentence: str
    value: str  # what is asked, as the sentence has it
    score: tuple[int, float]


def write_matter(material: Material, extras: Extras) -> Written | None:
    """Tell the article on the things a question calls by everyday words; None where none tells what is asked."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.is_order or asked.asks == "name" or _OF_REPORT.search(_PAPERS.sub("，", said)) or _HAPPENED.search(said):
        return None
    things, rest, called = _things(material, said)
    rules = extras.rules() if things else ()
    otherwise = any(not any(name in rule.text for rule in rules) for name in called)
    wanted = _wanted(said, otherwise)
    if not (things and wanted) or names_sample(material):
        return None
    for asks, _ in _ASKED:
        rest = asks.sub("，", rest)
    rest = _SO_MANY.sub("，", rest)
    words = matter_words(content(rest), rest)
    found = [
        one
        for rule in rules
        for article in articles_of(rule)
        for one in _telling(material, article, things, words, wanted)
    ]
    if (
        not found and MATERIALS[1] in wanted and len(things) > 1
    ):  # what all lectures need, one from outside needs as well
        every = [article for rule in rules for article in articles_of(rule)]
        found = [one for article in every for one in _telling(material, article, things[1:], words, wanted)]
    best = max(found, key=lambda one: one.score, default=None)
    if not best:
        return None
    return Written("requirement", True, _blocks(material, best), own=True, told=(best.article.quote,))


def _wanted(said: str, otherwise: bool) -> list[re.Pattern[str]]:
    """Return what a sentence must hold to tell what is asked, by kind; a figure only of a thing called ``otherwise``
    than in the rules, which nothing else finds, and not of a second question: 谁批，提前几天 is one article."""
    found = [holds for asks, holds in _ASKED if asks.search(said)]
    if found and _APART.search(said):
        return found
    return [*found, *(value.holds for value in values_asked(said) if otherwise and value.kind in _VALUES)]


def _things(material: Material, said: str) -> tuple[list[re.Pattern[str]], str, list[str]]:
    """Return how rules write the things a question names, the rest of it, and what it calls them."""
    found, rest, called = [], said, []
    for thing in material.common.own_rules.things:
        if name := compiled(thing.said).search(said):
            found.append(compiled(thing.written))
            called.append(name[0])
            rest = compiled(thing.said).sub("，", rest)
    return found, rest, called


def _telling(
    material: Material,
    article: WholeArticle,
    things: Sequence[re.Pattern[str]],
    words: Sequence[str],
    wanted: Sequence[re.Pattern[str]],
) -> Iterator[_Telling]:
    """Yield the sentences of an article of all the things that hold what is asked, with how much else they share."""
    if not all(one.search(article.text) for one in things):
        return
    if words and not any(speaks_of(material, word, article.text) for word in words) and len(things) < 2:
        return
    for span in split_sentences(article.text):
        sentence = span.of(article.text).strip()
        named = sum(bool(one.search(sentence)) for one in things)
        values = [value[0] for one in wanted if (value := one.search(sentence))]
        if not named or len(values) < len(wanted):
            continue
        if not things[-1].search(sentence) and not all(one.search(sentence) for one in things[:1]):
            continue
        shared = sum(speaks_of(material, word, sentence) for word in words)
        clause = "" if wanted[0] is _PROCEDURE[1] else _clause(_NUMBER.sub("", sentence), values[0])
        if wanted[0] is _WHO[1] and _LETS.search(material.asked.said or material.asked.question):
            clause = next((one[0] for one in _CLAUSE.finditer(sentence) if _LET_BY.search(one[0])), clause)
        clause = _exempt(material, sentence) or _of_case(material, article, clause, wanted[0])
        yield _Telling(article, sentence, clause, (named, shared / (1 + len(words))))


def _exempt(material: Material, sentence: str) -> str:
    """Return the clause that leaves out the very thing asked of, which no duty may lead: 党校教师授课的除外."""
    said = material.asked.said or material.asked.question
    for clause in (one[0] for one in _CLAUSE.finditer(sentence)):
        if _LEFT_OUT.search(clause) and any(word in said for word in matter_words(clause)):
            return clause
    return ""


def _of_case(material: Material, article: WholeArticle, clause: str, holds: re.Pattern[str]) -> str:
    """Return what may lead: of an article that keeps cases apart the branch for the very case told, or nothing."""
    branches = branches_of(article.text)
    said = material.asked.said or material.asked.question
    branch = branch_told(said, branches, material.common.own_rules.cases)
    if not clause or not (branch or any(clause in one.text for one in branches)):
        return clause  # what holds for all that no branch is of
    if all(holds is not one for _, one in _ASKED):  # a figure
        value = holds.search(branch.text, len(branch.case)) if branch else None
        return bounded(branch.text, value) if branch and value else ""
    return branch.text if branch and (holds.search(branch.text) or _LET_BY.search(branch.text)) else ""


def _clause(sentence: str, value: str) -> str:
    return next((one[0] for one in _CLAUSE.finditer(sentence) if value in one[0]), "")


def _blocks(material: Material, told: _Telling) -> Iterator[str]:
    head = f"**{shown(told.value, 60)}**：" if told.value and len(told.value) < len(told.sentence) - 4 else ""
    yield f"{head}{shown_article(material, told.article)}"
    yield stands_in([told.article])
