"""How much an own rule takes for a deed, for doing it again, and what it spares: 罚多少, 第二次呢, 自己删了还扣吗."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.genre.patterns import compiled
from assistant.passage import Citation
from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.fault import read_faults
from assistant.writers.answer.own.referred import laid_down_by_number, refers_to
from assistant.writers.answer.own.sanction import LAYS_DOWN
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, stands_in
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_TAKES = r"(?:罚|扣)"
_HOW_MUCH = re.compile(
    rf"(?:还|要|会|得|该|能|被|将|再)*(?:{_TAKES}不{_TAKES}|{_TAKES}(?:发|除|掉|款)?(?:多少|几|什么|啥|钱|绩效|奖金|工资|分)?)"
    r"[^，。？?]{0,6}"
)
_ASKS = re.compile(r"多少|几|什么|啥|[吗么不没][？?]?$|罚不罚|扣不扣|要不要|会不会")
_CLOSES = (
    r"(?:呢|了|的|话|还|要|会|怎么(?:办|处理|罚|算|样)|咋(?:办|处理|罚|算|样|弄)|如何处理"
    r"|罚|扣|多少|几|钱|元|绩效|奖金|分|又|[？?])*"
)
_LED = r"(?:那么?|要是|如果|万一|假如|再|又|还|是)*"
_BY_ONESELF = re.compile(
    r"(?:自己|主动|马上|及时|赶紧|赶快|立刻|立马|当场|随即|很快|自觉)[^，。？?]{0,6}?(?P<act>[删撤报改交])"
    r"|(?P<done>[删撤])(?:掉|除|回|下)?(?:来)?了"
)
_AFTER = re.compile(r"扣|罚|处理|处分|免|追究|追责|没事|算了|算不算|通报|批评")
_SPARES = re.compile(r"免予|免于|免除|可以不|可不|不予(?:追究|处理|处罚|扣)|不再(?:追究|处理|处罚|扣)|从轻|减轻")
_GRAVE = re.compile(r"再次|再犯|第[二两三]次|屡|又(?:发生|出现)|[二两三]次(?:以上)?")
_FINE, _TAKEN = re.compile(r"罚款|钱|元|绩效|奖金|工资"), re.compile(r"罚|扣|\d\s*元")
_OF_REPORT = re.compile(r"报告(?!会)|材料|总结|述职|通知")
_SEGMENT, _PIECE = re.compile(r"[^。\n]+"), re.compile(r"[^；;。\n]+")
_WIDEST = 70  # characters that may be said first


def write_penalty(material: Material, extras: Extras) -> Written | None:
    """Tell the sanction of an own rule for the deed asked of, for its repetition, or what is spared; else None."""
    asked = material.asked
    said = asked.said or asked.question
    rules = extras.rules() if not (asked.documents or _OF_REPORT.search(said)) else ()
    if not rules:
        return None
    rest = extras.besides(said)
    return (
        _spared(material, extras, rest, rules)
        or _repeated(material, extras, rest, rules)
        or _for_deed(material, said, rules)
    )


def _spared(material: Material, extras: Extras, rest: str, rules: Sequence[Notice]) -> Written | None:
    """Tell what an own rule spares the one who undoes it: 自己删了还扣钱吗."""
    found = _BY_ONESELF.search(rest)
    leans = rest.endswith("呢") and bool(_told_articles(extras, rules))
    if not found or not (leans or _AFTER.search(rest)):
        return None
    act = found["act"] or found["done"]
    held = [
        (one, span)
        for rule in rules
        for one in articles_of(rule)
        for span in split_sentences(one.text)
        if (spares := _SPARES.search(span.of(one.text))) and act in span.of(one.text)[: spares.start()]
    ]
    if len(held) != 1:
        return None
    article, span = held[0]
    return _written(material, [article], span.of(article.text))


def _repeated(material: Material, extras: Extras, rest: str, rules: Sequence[Notice]) -> Written | None:
    """Tell what is laid down for doing it again, of the article just told or the one on its breach: 第二次呢."""
    again = material.common.own_rules.repeated
    if not re.fullmatch(rf"{_LED}(?:{again})(?:这样|犯|违反|发|被[发查]现|来)?{_CLOSES}", rest):
        return None
    for told in _told_articles(extras, rules):
        every = articles_of(told.rule)
        laying = [one for one in every if one.span == told.span or refers_to(one, told, every)]
        for article in laying:
            for segment in _SEGMENT.findall(article.text):
                if told.span != article.span and not refers_to(article, told, every, segment):
                    continue
                pieces = [one for one in _PIECE.findall(segment) if _GRAVE.search(one) and LAYS_DOWN.search(one)]
                if pieces and extras.prior:  # the whole article stands above
                    start = article.span.start + article.text.index(pieces[0])
                    quote = quote_in(article.rule, Span(start, start + len(pieces[0])))
                    line = f"**{shown(pieces[0].strip(), _WIDEST)}**：{told_from(material, quote, 300)}"
                    return Written("requirement", True, iter([line]), exact=True, own=True, told=(article.quote,))
                if pieces:
                    return _written(material, [article], pieces[0])
    return None


def _for_deed(material: Material, said: str, rules: Sequence[Notice]) -> Written | None:
    """Tell what is taken for breaking the article that forbids the deed: 职工发了现场画面罚多少钱."""
    found = _HOW_MUCH.search(said)
    if not found or not _ASKS.search(found[0] + said[found.end() :]):
        return None
    faults = read_faults(re.sub(r"违规|私自|擅自", "", said), material.common.own_rules)
    bare = re.sub(r"违规|私自|擅自", "", f"{said[: found.start()]}，{said[found.end() :]}")
    rest = compiled(material.common.own_rules.repeated).sub("，", bare)
    told = laid_down_by_number(material, rules, replace(faults, kinds=(), acts=()), rest, LAYS_DOWN)
    if not told or (_FINE.search(said) and not _TAKEN.search(told.part)):
        return None  # a warning is no fine
    pieces = _PIECE.findall(told.part)
    graver = [one for one in pieces if _GRAVE.search(one)]
    lead = graver[0] if faults.repeated and graver else pieces[0]
    return _written(material, [told.article, told.broken], lead)


def _written(material: Material, articles: Sequence[WholeArticle], lead: str) -> Written:
    lead = re.sub(r"^第[一二三四五六七八九十百\d]+条\s*", "", lead.strip("；;。 \n"))
    return Written(
        "requirement",
        True,
        _blocks(material, articles, lead),
        exact=True,
        own=True,
        told=tuple(one.quote for one in articles),
    )


def _blocks(material: Material, articles: Sequence[WholeArticle], lead: str) -> Iterator[str]:
    head = f"**{shown(lead, _WIDEST)}**：" if len(lead) <= _WIDEST else ""
    yield f"{head}{shown_article(material, articles[0])}"
    for broken in articles[1:]:
        yield f"它说的那一条是：{shown_article(material, broken)}"
    yield stands_in(articles[:1])


def _told_articles(extras: Extras, rules: Sequence[Notice]) -> list[WholeArticle]:
    """Return the articles of own rules that the question before was answered from."""
    told: Sequence[Quote | Citation] = extras.told if extras.prior else extras.last
    spans = [(one.document, Span(one.start, one.end)) for one in told]
    return [
        one
        for document, span in spans
        for rule in rules
        if rule.document.id == document
        for one in articles_of(rule)
        if one.span.start <= span.start < one.span.end
    ]
