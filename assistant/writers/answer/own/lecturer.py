"""Who was asked to speak or spoke at a lecture that own reports tell of: 去年请谁来讲的课, 谁讲的课."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import content_words, has_word, of_duties
from assistant.writers.answer.own.of_unit import of_one_unit, with_unit
from assistant.writers.answer.own.reports import CHECK, anchored_years, sentences_outside
from assistant.writers.answer.words import titles, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_TALK = r"(?:讲(?:的|过|了)?(?:党|专题)?[课座学]|授课|上的?课|讲授|作?报告会?|辅导|宣讲|主讲|开讲|培训|讲)"
_WHOM = r"(?:谁|哪(?:一?[位个名]|里的?)?(?:专家|老师|教授|讲师|学者|人|领导)?|(?:什么|啥)(?:人|专家|老师))"
_INVITED = re.compile(rf"[请邀聘]了?(?:来|到|过|的是)?{_WHOM}[^，。？?]{{0,4}}?{_TALK}")
_SPOKE = re.compile(rf"{_WHOM}(?:来|去|给[^，。？?]{{1,4}})?{_TALK}[^，。？?]{{0,2}}$|{_TALK}的是{_WHOM}")
_NO_FACT = re.compile(r"怎么写|如何写|写法|范文|规定|办法|细则|要求|能不能|可以|[要得须该]|一般|通常|合适|通知|批|审")
_DONE = re.compile(r"[了过的]|[去今前]年|(?:19|20)?\d\d年")
_FRAME = re.compile(rf"{_TALK}|{_WHOM}|专家|老师|教授|讲师|学者|我们|咱们?|单位|本[局委院校镇]")
_HELD = r"(?:讲课|授课|讲座|辅导|报告会?(?![告的])|宣讲|主讲|讲授|上课|党课|专题课|讲(?=[“《‘]))"
_BY_GUEST = re.compile(rf"(?:邀请|聘请|特邀|请)(?!示|假|求|战)[^，。；]{{2,30}}?{_HELD}")
_BY_OWN = re.compile(
    r"(?:由[^，。；]{2,20}?|[一-鿿]{2,6}(?:书记|长|主任|讲师|教授)[一-鿿]{2,3})(?:主讲|讲授|授课|宣讲|讲(?:党|专题)?课|作[^，。；]{0,6}(?:报告|辅导|讲座|宣讲))"
)
_NAMED = re.compile(
    r"(?:邀请|聘请|特邀|请|由)(?P<who>[^，。；]{2,28}?)(?=(?:到|来|为|给|在(?!职)|作(?!家)|做|开展|进行|举办|主讲|讲(?!师)|授课|宣讲|就))"
)


def write_lecturer(material: Material, extras: Extras) -> Written | None:
    """Tell who spoke, or that the report asked of does not say so; None where that is not asked of own reports."""
    asked = material.asked
    said = asked.said or asked.question
    rest = extras.besides(said)
    invited = bool(_INVITED.search(rest))
    asks = invited or _SPOKE.search(rest)
    if not asks or asked.notice or _NO_FACT.search(_INVITED.sub("", _SPOKE.sub("", rest))):
        return None
    reports = _meant(material, extras, said)
    if not reports or not (_DONE.search(rest) or extras.last):
        return None
    named = _named(rest)
    found = [
        quote
        for document, report in reports
        for quote in _telling(document, report, invited)
        if all(has_word(quote.text, one) for one in named)
    ]
    if found:
        return Written(
            "other",
            True,
            _blocks(material, found),
            exact=True,
            reports=tuple({one.document for one in found}),
            told=tuple(found),
        )
    names = titles([document.name for document, _ in reports])
    line = f"{names}没有写是谁讲的课，这一问我不知道，也不猜。请查台账，或问经办的同事。"
    return Written("other", False, iter([line]), exact=True)


def _meant(material: Material, extras: Extras, said: str) -> list[tuple[Document, Report]]:
    """Return the own reports of the year asked of, else the one just told; nothing for several offices."""
    own = with_unit([pair for pair in extras.dated_samples(material) if not of_duties(pair[0])])
    if years := anchored_years(said, [document for document, _ in own]):
        own = [pair for pair in own if pair[0].period[:4] in years]
    if years or not of_one_unit(own):
        return own if of_one_unit(own) else []
    told = {one.document for one in (extras.told if extras.prior else extras.last)}
    return [pair for pair in own if pair[0].id in told]


def _named(rest: str) -> list[str]:
    """Return what the lecture asked of is named by: its month, and the things beside the frame: 6月, 警示教育."""
    months = re.findall(r"(?<!\d)\d{1,2}月", rest)
    bare = _DONE.sub(
        "，", re.sub(r"(?<!\d)\d{1,2}月份?", "，", _FRAME.sub("，", _INVITED.sub("，", _SPOKE.sub("，", rest))))
    )
    return months + [word for word, weight in content_words(bare) if weight == 1.0 and not _FRAME.search(word)]


def _telling(document: Document, report: Report, invited: bool) -> Iterator[Quote]:
    for span in sentences_outside(report, "plans"):
        text = span.of(report.text)
        if _BY_GUEST.search(text) or (not invited and _BY_OWN.search(text)):
            yield span_quote(document, report, span, "")


def _blocks(material: Material, found: list[Quote]) -> Iterator[str]:
    for quote in found:
        named = _NAMED.search(quote.text)
        head = f"**{shown(named['who'], 40)}**：" if named else ""
        yield f"{head}{told_from(material, quote, 300)}"
    yield CHECK
