"""The last word on own reports: a plain fact a refusal has passed over, and no answer on a person that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Citation, Document
from assistant.report import Report, Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.fact import Fact, fact_in, find_fact, persons_in, persons_of, write_fact
from assistant.writers.answer.own.fact_asked import EVENT, FactAsked, read_fact_asked
from assistant.writers.answer.own.home import by_office
from assistant.writers.answer.own.of_unit import of_one_unit, with_unit
from assistant.writers.answer.own.recorded import TO_WRITE
from assistant.writers.answer.own.reports import anchored_years
from assistant.writers.answer.words import bullets, titles, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_RULED = re.compile(
    r"规定|要求|(?<![回反对])应当?|必须|不得|办法|细则|制度|条例|通知(?!书)|第[一二三四五六七八九十\d]+条|需要|能不能|可不可以|要不要"
    r"|签发|审批|[批审](?:吗|么|$)|得(?:报|交|找)|每[年季月周]|报告[^，。？?]{0,4}(?:交|报)|提前"
)
_SHORT = 12  # characters of a turn that goes on from what was just told
_COUNTS = re.compile(r"几|多少")
_LIKE = re.compile(r"类似|同样|这样的|这种|差不多的|一样的")
_ATTRIBUTE = re.compile(
    r"多大(?:年纪|岁数|了)|年纪|年龄|岁数|几岁|哪一?年(?:出?生|的人)|(?<![事次场件期课会起]是)哪一?年的[？?]?$|学历|籍贯|老家|工资|性别"
)
_HAS_ATTRIBUTE = re.compile(r"岁|出生|学历|籍贯|本科|硕士|博士|工资")
_NTH = re.compile(r"第[\d一二三四五六七八九十]+[期场次讲课]")  # 第4期谁讲的: the row of a table names whom it does
_NONE = "加进来的报告里没有写{what}，这一问我不知道，也不猜。请查台账，或问经办的同事。"


def with_fact(material: Material, extras: Extras, written: Written) -> Written:
    """Return the answer, the plain fact in place of a refusal, or a refusal in place of one that names nobody."""
    asked = material.asked
    if asked.turn or asked.is_order or asked.notice or asked.documents:
        return written
    said = asked.said or asked.question
    rest = said.replace(extras.earlier, "").strip("，, ") if extras.earlier else said
    read = read_fact_asked(rest)
    pairs = extras.dated_samples(material)
    if not pairs:
        return written
    if written.answered and written.reports:
        return _checked(written, rest, read, pairs)
    if written.exact and written.reports and _COUNTS.search(rest):
        return written  # the number was looked for, and is told of something else or of another part of the year
    told = by_office(lambda ours, more: _of_office(ours, more, written, rest, read), material, extras)
    return told or written


def _of_office(material: Material, extras: Extras, written: Written, rest: str, read: FactAsked | None) -> Written:
    """Return the fact that the reports of the one office meant tell in place of an answer; else that answer."""
    pairs = with_unit(extras.dated_samples(material))
    if not of_one_unit(pairs):
        return written
    if like := _alike(material, extras, rest, pairs):
        return like
    if not read or TO_WRITE.search(rest) or _RULED.search(rest):
        return written
    if fact := _next(material, extras, read, pairs):
        return write_fact(material, fact)
    fact = _found(material, extras, read, pairs)
    if not fact or (written.answered and not _surely(read, fact, written)):
        return written
    return write_fact(material, fact)


def _found(material: Material, extras: Extras, asked: FactAsked, pairs: list[tuple[Document, Report]]) -> Fact | None:
    """Return the fact in the reports of the year asked of, of the last year where none is named."""
    years = anchored_years(asked.said, [document for document, _ in pairs])
    if not asked.size and years and extras.answers:  # 去年是谁: of what was asked before
        before = re.sub(r"[去今前]年|(?:19|20)\d\d年|现在|[？?]", "", extras.answers[-1].question)
        asked = read_fact_asked(before) or asked
    last = max(document.period[:4] for document, _ in pairs)
    meant = [pair for pair in pairs if pair[0].period[:4] in (years or [last])]
    meant.sort(key=lambda pair: pair[0].period, reverse=True)
    return find_fact(asked, meant, material.common.own_rules.told)


def _next(material: Material, extras: Extras, asked: FactAsked, pairs: list[tuple[Document, Report]]) -> Fact | None:
    """Return what the sentence just told tells of a short turn."""
    if len(asked.said) > _SHORT or asked.post or anchored_years(asked.said, [document for document, _ in pairs]):
        return None
    groups = material.common.own_rules.told
    spans = [one for told in (extras.told or extras.last)[:1] for one in _quoted(told, pairs)]
    found = [fact for one in spans if (fact := fact_in(asked, *one, groups, near=True))]
    return found[0] if len(found) == 1 else None


def _surely(asked: FactAsked, fact: Fact, written: Written) -> bool:
    """Whether a fact stands before an answer from elsewhere: it holds all, of a month, a post or a deed."""
    if written.told and fact.quote in written.told:
        return False
    marked = asked.post or re.search(r"\d月|[了过]|的$|[去今]年|请|剩|[没未][改完整]", asked.said)
    return bool(marked or "bodies" in asked.kinds) and fact.lacks == 0.0


def _alike(material: Material, extras: Extras, said: str, pairs: list[tuple[Document, Report]]) -> Written | None:
    """Tell what of the kind just told another year's report holds: 去年有没有类似的."""
    if not _LIKE.search(said):
        return None
    years, own = anchored_years(said, [document for document, _ in pairs]), {document.id for document, _ in pairs}
    if not (years and any(one.document in own and EVENT.search(one.quote) for one in extras.last)):
        return None
    for document, report in pairs:
        if document.period[:4] not in years:
            continue
        spans = [span for span in split_sentences(report.text) if EVENT.search(span.of(report.text))]
        found = [
            fact
            for span in spans
            if (fact := fact_in(FactAsked(said, ("event",), ""), document, report, span, (), near=True))
        ]
        if found:
            lines = [told_from(material, fact.quote, 300) for fact in found]
            head = f"{titles([document.name])}里写到的这类事在下面，算不算类似请看原文："
            quotes = tuple(fact.quote for fact in found)
            return Written("other", True, iter([head, bullets(lines)]), exact=True, reports=(document.id,), told=quotes)
    return None


def _checked(written: Written, said: str, asked: FactAsked | None, pairs: list[tuple[Document, Report]]) -> Written:
    """Return an answer told from reports; a refusal where a person is asked for and none is named in what it tells."""
    told = [one.text for one in written.told]
    if not told:
        return written
    if found := _ATTRIBUTE.search(said):
        if not any(_HAS_ATTRIBUTE.search(text) for text in told):
            return _none(f"“{found[0]}”")
        return written
    if asked and asked.kinds == ("people",) and not any(asked.tells("people").search(text) for text in told):
        return _none("有多少人")
    if not asked or asked.kinds != ("who",) or _NTH.search(said):
        return written
    if asked.post:
        spans = [one for quote in written.told for one in _quoted(quote, pairs)]
        return written if any(fact_in(asked, *one, (), near=True) for one in spans) else _none("是谁")
    people = {name for pair in pairs for name in persons_of(*pair)}
    if any(persons_in(text, people) for text in told) or any(
        re.search(r"[一-鿿]某|\*{2}|××|××|由", text) for text in told
    ):
        return written
    return _none("是谁")


def _quoted(quote: Quote | Citation, pairs: list[tuple[Document, Report]]) -> Iterator[tuple[Document, Report, Span]]:
    """Yield the sentences of own reports that a quote stands in."""
    for document, report in pairs:
        if document.id == quote.document:
            for span in split_sentences(report.text):
                if span.start < quote.end and quote.start < span.end:
                    yield document, report, span


def _none(what: str) -> Written:
    return Written("other", False, iter([_NONE.format(what=what)]), exact=True)
