"""The exception that an own rule or notice makes for the very case a question names, in whatever everyday words.

死了人 is 人员伤亡, 省里的教授 are 县外人员: what holds for them leads, and never the rule for the common case; for
those that the exception leaves out (本县的老师, where 县外 is one) the common rule leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre import Common
from assistant.genre.patterns import compiled
from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, fitting, of_another_year, quote_in
from assistant.writers.answer.own.named_case import clauses_from_case, named_cases
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import articles_of, names_sample, speaks_of
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown
from assistant.writers.relevance import grams

_ASKS = re.compile(
    r"(?:怎么|咋|如何|怎样)(?:去|样)?(?:办|报|处理|上报|审|批|签|走|弄|整|申请|交|说)|几[天个日小]|多久|多长时间|什么时[候间]|啥时|谁|哪个|要不要|用不用|需不需要|行不行"
    r"|能不能|可不可以|还[用要]|[吗么][？?]?$|呢[？?]?$"
)
_OF_REPORT = re.compile(r"报告(?!会|给|上级)|材料|总结|述职|范文|样[稿本例]|通知|写")
_HAPPENED = re.compile(r"[了过](?:几|多少)|去年|前年|(?:19|20)\d\d年")
_PLAIN = re.compile(
    r"^(?:报告|材料|老师|教师|教授|专家|讲师|人员|人家|单位|领导|同志|书记|第[一二三四五]|来不及|时候|时间|情况|问题|发现|上报|报送|处理|处置|办理|提前"
    r"|还用|还要|附件|一起|今年|党校|大学|高校|机关|报批|审批|批准|申请|备案|讲课|授课|讲座|同意|现在|[一-鿿][里上中]|新的|办公室|股室|科室)$"
)
_SEGMENT = re.compile(r"[^；。\n]+")
_NUMBER = re.compile(r"^\s*(?:第[一二三四五六七八九十百\d]+条|[（(]?[一二三四五六七八九十\d]{1,2}[）)．.、])\s*")
_OUTSIDE = re.compile(r"(?P<of>[省市县区镇乡局院校厂馆站所司])(?:以)?外")
_SPOKEN = 0.5  # share of the words of a question that the text must speak of
_WIDEST = 100


@dataclass(frozen=True, slots=True)
class Case:
    """The part of an article or a line of a notice that holds for the case named, and how surely it is meant."""

    text: Notice
    span: Span
    lead: str
    score: float


def write_case_told(material: Material, extras: Extras) -> Written | None:
    """Tell what an own text lays down for the case a question names; None where none names it or two do."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.is_order or asked.asks == "name" or names_sample(material) or not _ASKS.search(said):
        return None
    found = list(_of_rules(material, extras, said)) or list(_of_notices(material, extras, said))
    found.sort(key=lambda one: -one.score)
    if not found or (len(found) > 1 and found[0].score == found[1].score):
        return None
    best = found[0]
    quote = quote_in(best.text, best.span)
    head = f"**{shown(best.lead, _WIDEST)}**：" if len(best.lead) < len(quote.text) - 6 else ""
    return Written(
        "requirement", True, iter([f"{head}{told_from(material, quote, 400)}", OWN_TEXT]), own=True, told=(quote,)
    )


def write_exception(material: Material, extras: Extras) -> Written | None:
    """Tell the same where the question names a case of which exceptions are made, before what holds for the common."""
    said = material.asked.said or material.asked.question
    return write_case_told(material, extras) if _excepted(said, material.common) else None


def branch_for(said: str, article: str, common: Common) -> str:
    """Return what an article lays down for the case named in a few words; empty where it keeps none apart."""
    parts = [_NUMBER.sub("", one[0]).strip() for one in _SEGMENT.finditer(article)]
    if _is_inside(said, parts):
        return parts[0]
    conditions = named_cases(said, common)[0]
    held = _holding(parts, conditions, said, common)
    return "，".join(clauses_from_case(held[0], conditions)) if len(held) == 1 else ""


def _of_rules(material: Material, extras: Extras, said: str) -> Iterator[Case]:
    if _OF_REPORT.search(said) or _HAPPENED.search(said):
        return
    for rule in extras.rules():
        for article in articles_of(rule):
            yield from _in(material, said, rule, article.span)


def _of_notices(material: Material, extras: Extras, said: str) -> Iterator[Case]:
    if not extras.notices or re.search(r"怎么写|咋写|如何写", said):
        return
    fit = fitting(material, extras.notices)
    other = None if fit else of_another_year(material, extras.notices)
    for notice in fit[:1] or ([other[0]] if other else extras.notices[:1]):
        for line in re.finditer(r"[^\n]+", notice.text):
            for one in _SEGMENT.finditer(line[0]):
                start = line.start() + one.start()
                yield from _in(material, said, notice, Span(start, line.start() + one.end()))


def _in(material: Material, said: str, text: Notice, span: Span) -> Iterator[Case]:
    """Yield the case that a part of an own text lays something down for, where the question is of it."""
    whole = span.of(text.text)
    parts = [_NUMBER.sub("", one[0]).strip() for one in _SEGMENT.finditer(whole)]
    conditions, rest = named_cases(said, material.common)
    inside = _is_inside(said, parts)
    cases = map(compiled, material.common.own_rules.cases)
    if not inside and not _excepted(said, material.common) and not any(one.search(said) for one in cases):
        return  # what is done of a thing is told elsewhere
    held = parts[:1] if inside else _holding(parts, conditions, said, material.common)
    if len(held) != 1 or (inside and not conditions and not _things(material, said, whole)):
        return
    for thing in material.common.own_rules.things:
        if compiled(thing.said).search(rest) and not compiled(thing.written).search(whole):
            return
    ways = material.common.own_rules.way
    for pattern in (
        ways("what to do"),
        ways("may"),
        ways("approval"),
        *(compiled(t.said) for t in material.common.own_rules.things),
    ):
        rest = pattern.sub("，", rest)
    words = [word for word in matter_words(content(rest), rest) if not _PLAIN.search(word)]
    spoken = [word for word in words if speaks_of(material, word, whole)]
    if len(spoken) < _SPOKEN * len(words):
        return
    near = sum(piece in whole for piece in set(grams(said)))
    lead = held[0] if inside else "，".join(clauses_from_case(held[0], conditions))
    if len(lead) > 8 and any(ending in lead for ending in "，的由报须应可不"):
        yield Case(text, span, lead, len(spoken) + near / 100)


def _holding(parts: Sequence[str], conditions: Sequence[re.Pattern[str]], said: str, common: Common) -> list[str]:
    """Return the parts for all the cases named; of an exception, where the others stand in the parts beside it."""
    if not conditions:
        return []
    held = [one for one in parts if all(each.search(one) for each in conditions)]
    excepted = _excepted(said, common)
    if held or not excepted or not all(any(each.search(one) for one in parts) for each in conditions):
        return held
    return [one for one in parts if all(each.search(one) for each in excepted)]


def _excepted(said: str, common: Common) -> list[re.Pattern[str]]:
    return [compiled(one.written) for one in common.own_rules.exceptions if compiled(one.said).search(said)]


def _things(material: Material, said: str, whole: str) -> bool:
    """Whether a question names a thing by which the article is known: 讲课 of one on 讲座."""
    things = material.common.own_rules.things
    return any(compiled(one.said).search(said) and compiled(one.written).search(whole) for one in things)


def _is_inside(said: str, parts: Sequence[str]) -> bool:
    """Whether whom a question names is none of those from outside that an article keeps apart: 本县的老师 of 县外."""
    for part in parts[1:]:
        for one in _OUTSIDE.finditer(part):
            of = one["of"]
            if re.search(
                rf"(?:本|我们?|咱们?){of}|{of}(?:里|委|上|直|城|内)(?:的|党|宣|组|老|教|专|自|机|[，,请])", said
            ):
                return not re.search(rf"{of}外|外面|境外|国外|省|外[地市县省]", said)
    return False
