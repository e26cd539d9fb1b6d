"""What an own rule says for the very condition a question names: 公众号没更新, 有问题的书, 境外的人.

The condition chooses the article, and the branch for it leads before what holds for the common case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre.common import OwnRules
from assistant.genre.patterns import compiled
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.named_case import clauses_from_case, named_cases
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import (
    WholeArticle,
    articles_of,
    names_sample,
    rules_named,
    shown_article,
    speaks_of,
    stands_in,
)
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown
from assistant.writers.relevance import grams

_APPROVED = re.compile(r"报[^，；。]{0,10}(?:审批|批准|审核|备案|同意)|(?:审批|批准|审核|备案|审定)")
_RULES = re.compile(r"不得|严禁|禁止|不准|不许|不允许|不可|可以|经[^，；。]{1,10}(?:同意|批准)")
_FORBIDS = re.compile(r"不得|严禁|禁止|不准|不许|不允许")
_VALUES = ("span", "day", "often", "count", "points")
# Any length of time tells how soon, whatever unit a question names: 几个小时内 of 30分钟.
_SPAN = re.compile(r"[\d一二两三四五六七八九十半]+个?(?:小时|分钟|工作日|天|日|周|月)|立即|当[天日]")
_OF_REPORT = re.compile(r"报告(?!会|给|上级)|材料|稿(?!件)|总结|述职|范文|样[稿本例]|通知|怎么写|如何写|写进")
_HAPPENED = re.compile(r"[了过](?:几|多少)|去年|今年|前年|上半年|下半年|(?:19|20)\d\d年")
_SEGMENT = re.compile(r"[^；。\n]+")
_NUMBER = re.compile(r"^\s*(?:第[一二三四五六七八九十百\d]+条|[（(][一二三四五六七八九十\d]{1,2}[）)])\s*")
_SPANS = re.compile(r"(?:好几|[一二两三四五六七八九十半\d]+)个?(?:来|多)?(?:年|月|周|天|星期|本|条|个)")
_ANYONE = re.compile(
    r"^(?:工作人员|人员|职工|干部|党员|个人|同事|同志|领导|有人|大家|单位|我们|局里|发现|上报|报告|报送|处理|处置|时候|时间|规定|办法"
    r"|情况|问题|内容|信息|消息|东西|转发|发布|开通|注册|链接|邀请|活动|专家|老师|教授|人士|学者|嘉宾|朋友|里面?|事情|普通|一本|查到|上面|审批|提前|小时|分钟|[一-鿿]里|里[一-鿿])$"
)
_THAT_ONE = re.compile(
    r"(?:当时|上次|那次|之前)[^，。？?]{0,8}?[那这](?:个|次|起|件)"
)  # it names one case of the matter
_INNER = re.compile(
    r"(?:[院校局厂司]|单位|内部|系统|本[一-鿿]{1,3})内?(?:人员|专家|教师|讲师|职工)(?:讲|作|主讲|授课|举办)"
)
_WAYS = ("what to do", "may", "approval", "whether done with")
_ROOMS = ("角", "室", "馆", "柜")
_WIDEST = 90


@dataclass(frozen=True, slots=True)
class Situation:
    """The part of an article that is of the condition named, and what of it may be said first."""

    article: WholeArticle
    part: str
    lead: str
    score: float


def write_situation(material: Material, extras: Extras) -> Written | None:
    """Tell the article on the condition a question names; None where none is named or none tells what is asked."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.is_order or asked.asks == "name" or _OF_REPORT.search(said) or _HAPPENED.search(said):
        return None
    if names_sample(material) or not (wanted := _wanted(said, material.common.own_rules)):
        return None
    best = fitting_part(material, extras, said, wanted)
    if not best:
        return None
    head = f"**{shown(best.lead, _WIDEST)}**：" if best.lead and len(best.lead) < len(best.article.text) - 6 else ""
    blocks = (f"{head}{shown_article(material, best.article)}", stands_in([best.article]))
    return Written("requirement", True, iter(blocks), own=True, told=(best.article.quote,))


def fitting_part(
    material: Material, extras: Extras, said: str, wanted: Sequence[re.Pattern[str]], forbids: bool = False
) -> Situation | None:
    """Return the one part of the own rules on the condition that a question names; ``forbids``: a prohibition of it."""
    conditions, things, rest = _named(material, said)
    conditions = _told_apart(material, extras, conditions, things, said)
    if not conditions:
        return None
    named, bare = rules_named(rest, extras.rules())
    ways = material.common.own_rules.way
    for pattern in (_THAT_ONE, *map(ways, _WAYS), _SPANS):
        bare = pattern.sub("，", bare)
    words = [word for word in matter_words(content(bare), bare) if not _ANYONE.search(word)]
    found = [
        one
        for rule in named or extras.rules()
        for article in articles_of(rule)
        if all(thing.search(article.text) for thing in things)
        and all(_speaks(material, word, article.text) for word in words)
        for one in _parts(said, article, conditions, wanted, forbids)
    ]
    found.sort(key=lambda one: -one.score)
    tied = len(found) > 1 and found[0].score == found[1].score and found[0].article.span != found[1].article.span
    return found[0] if found and not tied else None


def _wanted(said: str, words: OwnRules) -> list[re.Pattern[str]]:
    """Return what the part on a condition must hold to tell what is asked; a plain 怎么办 asks for all of it."""
    bare = _SPANS.sub("，", said)  # how long it went on is not what is asked: 好几个月没更新
    asked = [value for value in values_asked(bare) if value.kind in _VALUES and value.shown]
    if any(value.kind == "span" for value in asked):  # 提前几天 asks for no date
        return [_SPAN]
    values = [value.holds for value in asked]
    if values:
        return values
    if words.way("approval").search(said):
        return [_APPROVED]
    if words.way("may").search(said):
        return [_RULES]
    if words.way("whether done with").search(said):
        return [words.way("dealt with")]
    return [re.compile(r"[一-鿿]")] if words.way("what to do").search(said) else []


def _named(material: Material, said: str) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]], str]:
    """Return how rules write the conditions and the things that a question names, and the rest of it."""
    conditions, rest = named_cases(said, material.common, exceptions=False)
    things = []
    for one in material.common.own_rules.things:
        if compiled(one.said).search(rest):
            things.append(compiled(one.written))
            rest = compiled(one.said).sub("，", rest)
    return conditions, things, rest


def _told_apart(
    material: Material,
    extras: Extras,
    conditions: list[re.Pattern[str]],
    things: Sequence[re.Pattern[str]],
    said: str,
) -> list[re.Pattern[str]]:
    """Return the conditions with the thing itself for a case that no own rule tells apart: 外面老师 of 举办讲座的.

    Where rules write of that case anywhere, or only of the other one (院内人员), the case stays what is asked of.
    """
    case = next((one for one in map(compiled, material.common.own_rules.cases) if one in conditions), None)
    if case is None or not things or len(conditions) > 1:
        return conditions
    held = [article.text for rule in extras.rules() for article in articles_of(rule)]
    held = [text for text in held if all(thing.search(text) for thing in things)]
    if not held or any(case.search(text) or _INNER.search(text) for text in held):
        return conditions
    return list(things)


def _speaks(material: Material, word: str, text: str) -> bool:
    """Whether an article speaks of a word, or of the like of it under another ending: 图书角 of 图书室."""
    if speaks_of(material, word, text):
        return True
    return len(word) > 2 and word[-1] in _ROOMS and any(word[:-1] + one in text for one in _ROOMS)


def _parts(
    said: str,
    article: WholeArticle,
    conditions: Sequence[re.Pattern[str]],
    wanted: Sequence[re.Pattern[str]],
    forbids: bool,
) -> Iterator[Situation]:
    """Yield the parts of an article that are of all the conditions and hold what is asked, with what may lead."""
    parts = [_NUMBER.sub("", one[0]).strip() for one in _SEGMENT.finditer(article.text)]
    held = [one for one in parts if all(condition.search(one) for condition in conditions)]
    for part in held:
        ours = clauses_from_case(part, conditions)
        telling = [one for one in ours if all(each.search(one) for each in wanted)] if len(wanted) == 1 else []
        text = "，".join(ours)
        if not all(each.search(text) for each in wanted) or bool(_FORBIDS.search(ours[0])) < forbids:
            continue
        if not forbids and _FORBIDS.search(ours[0]) and wanted[0] is not _RULES:
            continue  # what is done of a thing that is forbidden, the article on breaches tells
        near = sum(piece in part for piece in set(grams(said)))
        lead = _lead(said, ours, telling, wanted, conditions) if len(held) == 1 else ""
        yield Situation(article, part, lead, len(conditions) + near / 100)


def _lead(
    said: str,
    ours: Sequence[str],
    telling: Sequence[str],
    wanted: Sequence[re.Pattern[str]],
    conditions: Sequence[re.Pattern[str]],
) -> str:
    """Return the clauses that tell what is asked; of several, those a question speaks of: 书面情况多久报."""
    if not telling or (len(telling) == len(ours) and wanted[0] is not _RULES):
        return "，".join(ours)
    if len(telling) > 1:
        if wanted[0] is _RULES and (of_it := [one for one in telling if any(c.search(one) for c in conditions)]):
            return "，".join(of_it)
        apart = {
            one: {piece for piece in grams(_SPAN.sub("，", one)) if sum(piece in each for each in telling) == 1}
            for one in telling
        }
        spoken = [
            one for one in telling if any(piece in said for piece in apart[one] if re.search("[一-鿿]{2}", piece))
        ]
        telling = spoken if len(spoken) == 1 else telling
        return "，".join(telling)
    case = next((one for one in ours if one.endswith("的")), "")
    told = re.sub("^(?:应当?|须|要)(?=提前)", "", telling[0])
    if not case or case == telling[0]:
        return told
    return f"{told}（{case}）" if told.startswith("提前") else f"{case}，{told}"
