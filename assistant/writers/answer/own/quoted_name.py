"""What own reports tell of a matter that they name in quotes, asked by that name: 幼儿园退费案是怎么回事.

Such a name is a matter of the report, whatever its words are elsewhere; only a sentence with the name and all else that
is asked for tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.asked import content_words
from assistant.writers.answer.own.of_unit import unit_reports
from assistant.writers.answer.own.reports import CHECK, anchored_years, sentences_outside
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_NAME = re.compile(r"[“‘\"](?P<name>[^“”‘’\"，。；]{4,16})[”’\"]")
_KIND = re.compile(r"(?:案件?|事件|舆情|问题)$")
_NAMED = 4  # characters of a name without the kind of thing it is
_WHAT = re.compile(
    r"(?:是|到底|究竟)*(?:怎么|咋)(?:一?回事|了)|(?:是)?(?:什么|啥)(?:情况|事|案子|舆情)|什么时候|(?:说|讲)的(?:是)?(?:啥|什么)"
)
_MANY = re.compile(r"多少|几(?=[万次个条人])|多大")
_NUMBER = re.compile(r"\d+(?:\.\d+)?\s*万?(?:人次|[一-鿿])")
_OTHERWISE = re.compile(r"写|规定|要求|应该?|必须|办法|细则|通知|范文|为什么|为啥|原因|谁|多久|时限")


def names_quoted(extras: Extras, material: Material, said: str) -> str:
    """Return the name in quotes of own reports that a question has, without the kind of thing it is; empty for none."""
    found = (
        _KIND.sub("", one["name"])
        for document, report in extras.own_samples(material)
        for one in _NAME.finditer(report.text)
    )
    return max((name for name in found if len(name) >= _NAMED and name in said), key=len, default="")


def write_quoted_name(material: Material, extras: Extras) -> Written | None:
    """Tell the sentence on a matter named in quotes; None where it does not hold all that is asked of that."""
    said = material.asked.said or material.asked.question
    what, many = _WHAT.search(said), _MANY.search(said)
    if not (what or many) or _OTHERWISE.search(said) or material.asked.notice:
        return None
    if not (name := names_quoted(extras, material, said)):
        return None
    rest = _MANY.sub("，", _WHAT.sub("，", said.replace(name, "，")))
    rest = _KIND.sub("，", re.sub(r"案件?|事件|舆情|那[个件次起]|这[个件次起]|\d+月", "，", rest))
    words = [word for word, weight in content_words(rest) if len(word) > 1 and weight >= 0.3]
    pairs = unit_reports(material, extras)
    years = anchored_years(said, [document for document, _ in pairs])
    for document, report in pairs:
        if years and document.period[:4] not in years:
            continue
        if told := _telling(document, report, name, words, bool(many)):
            blocks = _blocks(material, *told)
            return Written("other", True, blocks, exact=True, reports=(document.id,), told=(told[0],))
    return None


def _telling(
    document: Document, report: Report, name: str, words: Sequence[str], many: bool
) -> tuple[Quote, str] | None:
    """Return the sentence that has the name and every word, and the one number of the clause they stand in."""
    for span in sentences_outside(report, "plans"):
        text = span.of(report.text)
        at = text.find(name)
        if at < 0 or not all(word in text[at:] for word in words):
            continue
        if not many:
            return span_quote(document, report, span, ""), ""
        for clause in re.split(r"[，。；]", text[at:]) if words else ():
            behind = clause[max((clause.find(word) + len(word) for word in words), default=0) :]
            if all(word in clause for word in words) and (number := _NUMBER.search(behind)):
                return span_quote(document, report, span, ""), number[0]
    return None


def _blocks(material: Material, quote: Quote, value: str) -> Iterator[str]:
    yield f"{f'**{shown(value, 40)}**：' if value else ''}{told_from(material, quote, 400)}"
    yield CHECK
