"""That own texts say who signs and not whether another may, where that is asked: 报告能找人代签吗."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import speaks_of
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_SPOKEN_OF = re.compile(r"代(?:为)?签|授权")
_PLAIN = re.compile(r"签|领导|副职|别人|他人|下属|同事|办公室")  # how it is signed, and who would
_REPORT = re.compile(r"报告(?!会)|材料|汇报|总结|述职")


def write_deputed(material: Material, extras: Extras) -> Written | None:
    """Tell by whom an own text has it signed, and that it leaves open whether another may; None where none tells."""
    said = material.asked.said or material.asked.question
    words = material.common.own_rules
    asks, deputes = words.way("may"), words.way("signed for another")
    if not (asks.search(said) and deputes.search(said)) or material.asked.documents:
        return None
    rest = deputes.sub("，", asks.sub("，", said))
    of_report = bool(_REPORT.search(said))
    things = [] if of_report else [word for word in matter_words(content(rest), rest) if not _PLAIN.search(word)]
    if not (of_report or things):
        return None
    texts = extras.notices if of_report else extras.rules()
    signed = list(_signing(material, texts, things))
    if not signed or any(_SPOKEN_OF.search(one.text) for one in signed):
        return None  # what an own text says of it itself is told elsewhere
    by = words.way("signed by").search(signed[0].text)
    head = f"**{shown(by[0], 40)}**：" if by else ""
    rest = f"能不能代签它没有写，我不知道，也不猜；要定，请问{'发通知的单位' if of_report else '管这项工作的部门'}。"
    blocks = (f"{head}{told_from(material, signed[0], 300)}", rest, OWN_TEXT)
    return Written("requirement", True, iter(blocks), own=True, told=(signed[0],))


def _signing(material: Material, texts: Sequence[Notice], things: Sequence[str]) -> Iterator[Quote]:
    """Yield the sentences that say by whom something is signed, of every thing named."""
    by_whom = material.common.own_rules.way("signed by")
    for text in texts:
        for span in split_sentences(text.text):
            sentence = span.of(text.text)
            if by_whom.search(sentence) and all(speaks_of(material, word, sentence) for word in things):
                yield quote_in(text, Span(span.start, span.end))
