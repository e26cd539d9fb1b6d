"""The sentence of an own rule or notice that everyday words ask for, where nothing else has found an answer.

What is asked (who lets it be done, the way to it, whether one may, how soon) must stand in the sentence, and every
thing the question names in its article, by the same word or another for it; a turn that names only a case (平常的,
120个人的) is of the article told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.genre.patterns import compiled
from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.branch import branch_told, branches_of
from assistant.writers.answer.own.text import articles_of
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_NOT_RULED = re.compile(
    r"怎么写|咋写|如何写|写法|范文|样[稿本例]|例子|[去今前]年|[上下]半年|(?:19|20)\d\d|[了过](?:几|多少|吗|没)|钱|[补津]贴|罚|姓|叫什么"
)
# What is asked, and what a sentence that tells it holds.
_KINDS = tuple(
    (re.compile(asks), re.compile(holds))
    for asks, holds in (
        (
            r"(?:谁|哪个?(?:领导|部门|科室)|哪[里儿])[^，。？?]{0,3}(?:批|审|定|拍板|同意|点头|签|说了算|把关)|(?:批|报|问|找|经过?)[^，。？?]{0,2}(?:谁|哪)",
            r"审批|批准|审定|审核|审签|[初复终二三]审|同意|报[^，。；]{2,14}(?:批|研究|备案)",
        ),
        (
            r"手续|流程|程序|(?:怎么|咋|如何|怎样)(?:走|办|申请|报批|报备|弄)|步骤",
            r"填写|申请|备案|报[^，。；]{2,14}(?:批|同意)|登记",
        ),
        (
            r"(?:能不能|可不可以|准不准|让不让|行不行|许不许)|(?:能|可以|准|允许|让)[^，。？?]{1,16}(?:吗|么|不)[？?]?$|(?:行|可以|成)(?:吗|么)[？?]?$",
            r"不得|不能|不可|不准|禁止|严禁|方可|任何人|必须",
        ),
        (r"(?:谁|哪些人)(?:能|可以|有权|来)", r"由|任何人|不得|方可|担任"),
        (r"[几多][个天久]|几个?工作日|多长时间|几小时", r"\d+\s*(?:个工作日|小时|天|日|分钟)"),
    )
)
_FRAME = re.compile(
    r"谁|哪个?(?:领导|部门|科室|些人)|哪[里儿]|拍板|说了算|点头|同意|审[批核定签]?(?!计)|批(?!评)|终审|手续|流程|程序|步骤|怎么|咋|如何|怎样|走|办(?!公|法)|能不能|可不可以|准不准|让不让|行不行"
    r"|能|可以|允许|需要|应该|要不要|[要得须给来去到用请把在跟和与的了呢吗么啊吧]|什么|啥|几个?工作日|几[天个]|多久|多长时间|几小时|完成?|一下|我们|咱们?|单位|工作"
)
_USUAL = re.compile(r"平常|平时|一般|普通|通常|正常|其他|别的|日常")
_CASE = re.compile(r"涉及|[^，；]{2,}的，|其中|但|重大|突发|紧急")
_COUNT = re.compile(r"\d+(?:来|多)?个?(?:人|名|位)|里头?|[个一那]|人(?!员)")
_SEGMENT = re.compile(r"[^；。\n]+[；。]?")
_IN_SENTENCE = 0.4  # share of the things that the sentence itself must speak of


@dataclass(frozen=True, slots=True)
class _Article:
    """An article of a rule or a sentence of a notice, with where it stands."""

    notice: Notice
    span: Span

    @property
    def text(self) -> str:
        return self.span.of(self.notice.text)

    @property
    def segments(self) -> list[Span]:
        start = self.span.start
        return [Span(start + one.start(), start + one.end()) for one in _SEGMENT.finditer(self.text) if one[0].strip()]


def write_clause_told(material: Material, extras: Extras) -> Written | None:
    """Tell the sentence on what everyday words ask; None where it is not certain that one does."""
    asked = material.asked
    said = asked.said or asked.question
    wanted = _wanted(said)
    if not wanted or asked.is_order or asked.foreign or asked.documents or _NOT_RULED.search(said):
        return None
    things = _things(material, said)
    every = [*_articles(extras.rules()), *_lines(extras.notices)]
    if things:
        return _written(material, _by_things(every, things, wanted, said))
    return _written(material, _of_last(material, extras, every, wanted, said))


def write_case_of_last(material: Material, extras: Extras) -> Written | None:
    """Tell what the article told before lays down for the case that a turn names and nothing besides: 120个人的呢."""
    asked = material.asked
    said = asked.said or asked.question
    wanted = _wanted(said)
    if not wanted or not extras.last or asked.documents or _NOT_RULED.search(said) or _things(material, said):
        return None
    return _written(material, _of_last(material, extras, list(_articles(extras.rules())), wanted, said))


def _wanted(said: str) -> re.Pattern[str] | None:
    """Return what a sentence must hold to tell what is asked."""
    return next((holds for asks, holds in _KINDS if asks.search(said)), None)


def _written(material: Material, told: tuple[_Article, list[Span]] | None) -> Written | None:
    if not told:
        return None
    quotes = tuple(quote_in(told[0].notice, span) for span in told[1])
    return Written("requirement", True, _blocks(material, quotes), own=True, told=quotes[:1])


def _blocks(material: Material, quotes: Sequence[Quote]) -> Iterator[str]:
    for quote in quotes:
        yield told_from(material, quote, 400)
    yield OWN_TEXT


def _things(material: Material, said: str) -> list[re.Pattern[str]]:
    """Return what an article must speak of: the words of a question, each with all others for it."""
    found, rest = [], said
    for group in material.common.own_rules.alike:
        if (pattern := compiled(group)).search(rest):
            found.append(pattern)
            rest = pattern.sub("，", rest)
    rest = _COUNT.sub("，", _USUAL.sub("，", _FRAME.sub("，", rest)))
    for word, weight in content_words(rest):
        if weight >= 0.3 and len(word) > 1:
            found.append(re.compile(re.escape(word)))
    return found


def _articles(rules: Sequence[Notice]) -> Iterator[_Article]:
    for rule in rules:
        for one in articles_of(rule):
            yield _Article(rule, one.span)


def _lines(notices: Sequence[Notice]) -> Iterator[_Article]:
    for notice in notices:
        for one in re.finditer(r"[^。\n]{8,}。?", notice.text):
            yield _Article(notice, Span(one.start(), one.end()))


def _by_things(
    every: Sequence[_Article], things: Sequence[re.Pattern[str]], wanted: re.Pattern[str], said: str
) -> tuple[_Article, list[Span]] | None:
    """Return the one article of all the things, with the sentence that holds what is asked and most of them."""
    found: list[tuple[float, _Article, list[Span]]] = []
    for one in every:
        if not all(thing.search(one.text) for thing in things):
            continue
        held = []
        for span in one.segments:
            text = span.of(one.notice.text)
            share = sum(bool(thing.search(text)) for thing in things) / len(things)
            if wanted.search(text):
                held.append((share, -span.start, span))
        if held and max(held)[0] >= _IN_SENTENCE:
            best = max(held)
            more = [span for share, _, span in sorted(held, key=lambda x: x[2].start) if share == best[0]]
            found.append((best[0], one, more[:2]))
    found.sort(key=lambda one: -one[0])
    if not found or (len(found) > 1 and found[1][0] == found[0][0] and found[0][0] < 1.0):
        return None
    return found[0][1], found[0][2]


def _of_last(
    material: Material, extras: Extras, every: Sequence[_Article], wanted: re.Pattern[str], said: str
) -> tuple[_Article, list[Span]] | None:
    """Return the sentence for the case named of the article that the answer before was told from."""
    for cited in extras.last:
        for n, one in enumerate(every):
            if cited.document != one.notice.document.id or not one.span.start <= cited.start < one.span.end:
                continue
            texts = [(span, span.of(one.notice.text)) for span in one.segments]
            if branch := branch_told(said, branches_of(one.text), material.common.own_rules.cases):
                held = [span for span, text in texts if branch.case in text and wanted.search(text)]
            elif _USUAL.search(said):
                held = [span for span, text in texts if wanted.search(text) and not _CASE.search(text)]
                beside = every[n + 1 : n + 2] if not held else ()  # 一般信息 may have an article of its own
                for other in beside:
                    texts = [(span, span.of(other.notice.text)) for span in other.segments]
                    one, held = other, [span for span, text in texts if wanted.search(text) and _USUAL.search(text)]
            else:
                continue
            if held:
                return one, held[:1]
    return None
