"""What an own report says will follow for a fault (漏报的予以通报), where no own rule lays anything down for it."""

from __future__ import annotations

import re

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.fault import read_faults
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.sanction import LAYS_DOWN, asks_sanction, bare_of_asking
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written

_DEED = re.compile(r"(?P<deed>[^，；。]{2,20}的)，?(?:一律|将|要|予以|给予)?(?P<then>[^，；。]{2,20})")
_NOTE = "这是报告里写的打算或做法，办法里没有找到专门写这一条的；怎么执行，请问制定文件的部门。"


def write_announced(material: Material, extras: Extras) -> Written | None:
    """Tell the sentence of an own report that says what follows for the fault told; None where none does."""
    said = material.asked.said or material.asked.question
    if material.asked.documents or not asks_sanction(said) or "通知" in said:
        return None
    faults = read_faults(said, material.common.own_rules)
    rest = bare_of_asking(faults.rest)
    words = matter_words(content(rest), rest)
    if not (faults.certain and words):
        return None
    for document, report in reversed(extras.own_samples(material)):
        for span in split_sentences(report.text):
            text = span.of(report.text)
            deeds = [one for one in _DEED.finditer(text) if LAYS_DOWN.search(one["then"])]
            fits = any(faults.in_item(one["deed"]) for one in deeds) and all(word in text for word in words)
            if fits:
                quote = span_quote(document, report, Span(span.start, span.end), "")
                line = f"{quoted(material, quote, 300)}（{titles([document.name])}）"
                return Written("requirement", True, iter([line, _NOTE]), exact=True, reports=(document.id,))
    return None
