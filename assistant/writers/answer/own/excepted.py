"""What an own rule or notice excepts, where it is asked which need not be done: 有没有不用报的, 哪些情况可以不审批."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre.patterns import compiled
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import WholeArticle, articles_of, speaks_of
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_NEED_NOT = r"(?:不用|不必|不需要?|无需|用不着|免|可以不|能不)"
_ACT = r"(?:提前|事先|再|去)?(?:报告?|审批?|批|备案|登记|申请|申报|交|走(?:流程|程序)|管)"
_ASKS = re.compile(
    rf"(?:有没有|有无|有(?:哪些|什么|啥)|哪[些种类]|(?:什么|啥)(?:样的?)?(?:情况|活动|时候|样)?)[^，。？?]{{0,6}}?{_NEED_NOT}{_ACT}"
    r"|(?:有没有|有(?:什么|啥|哪些))(?:例外|特殊情况|除外)|例外(?:情况|情形)?(?:有|是)?(?:哪|什么|啥)"
)
_EXCEPTS = re.compile(
    r"除外|不在此限|不适用|(?:可以?|可)?免(?:报|审|予|于|去)|可以?不[报审备登交]|无需|不需要?[报审备登]|可以?先"
)
_LAYS = re.compile(r"由|应当?|须|必须|不得|每[年季月]|负责")
_DUTIES = (
    (r"登记|备案", r"登记|备案|报备"),
    (r"审批|批|报|申请|申报|走", r"报(?!告会)|审批|批准|备案|登记|同意"),
    (r"交", r"交|报送|报告"),
)
_FACT = re.compile(r"[去今前]年|(?:19|20)\d\d|[了过](?:几|多少|哪|没)|怎么写|范文")


def write_excepted(material: Material, extras: Extras) -> Written | None:
    """Tell the sentences of the article told or asked of that except something; None where no single one does."""
    said = material.asked.said or material.asked.question
    asks = _ASKS.search(said)
    if not asks or material.asked.documents or _FACT.search(said):
        return None
    article = _meant(material, extras, said)
    quotes = tuple(_excepting(article, _duty(asks[0]))) if article else ()
    if not quotes:
        return None
    blocks = (*(told_from(material, one, 400) for one in quotes), OWN_TEXT)
    return Written("requirement", True, iter(blocks), own=True, exact=True, told=quotes)


def _meant(material: Material, extras: Extras, said: str) -> WholeArticle | None:
    """Return the one article with exceptions on the thing a question names; on none, the one that was just told."""
    every = [one for rule in extras.rules() for one in articles_of(rule)]
    rest = re.sub(_ACT, "，", _ASKS.sub("，", said))
    words = material.common.own_rules.things
    things = [compiled(one.written) for one in words if compiled(one.said).search(rest)]
    for one in words:
        rest = compiled(one.said).sub("，", rest)
    named = matter_words(content(rest), rest)
    before = [(one.document, one.start) for one in extras.told]
    before += [(one.document, one.start) for one in extras.last]
    before += [(one.document, one.start) for one in material.citer.citations[-1:]]
    told = [
        one
        for name, at in before[:1]
        for one in every
        if one.rule.document.id == name and one.span.start <= at < one.span.end
    ]
    if told and (not (things or named) or extras.earlier):
        return told[0]
    if not (things or named):
        return None
    held = [
        one
        for one in every
        if _EXCEPTS.search(one.text)
        and all(thing.search(one.text) for thing in things)
        and all(speaks_of(material, word, one.text) for word in named)
    ]
    return held[0] if len(held) == 1 else None


def _duty(asked: str) -> re.Pattern[str]:
    """Return how rules write the duty that need not be done; any where only exceptions are asked for."""
    return next((re.compile(written) for said, written in _DUTIES if re.search(said, asked)), re.compile(""))


def _excepting(article: WholeArticle, duty: re.Pattern[str]) -> Iterator[Quote]:
    """Yield the sentences of an article that except something of the duty, which they or those before them lay down."""
    rule: Notice = article.rule
    before = ""
    for span in split_sentences(rule.text, article.span.start, article.span.end):
        text = span.of(rule.text)
        found = _EXCEPTS.search(text)
        if found and duty.search(text if _LAYS.search(text[: found.start()]) else before + text):
            yield quote_in(rule, span)  # 群内60日无人发言的，由群主注销，值班群除外 is no exception to 登记
        before = text
