"""Whether a sentence of own reports tells what is asked, and does not only share a word with it."""

from __future__ import annotations

import re

from assistant.structure.numbering import numeral
from assistant.writers.answer.own.asked import RecordAsked, has_word
from assistant.writers.answer.own.called import post_in
from assistant.writers.answer.own.found import Recorded
from assistant.writers.answer.own.record import Records

SURE, _SAID = 0.55, 0.5  # share of a question's weight that a sentence must hold: with the value asked for, without
_RARELY = 0.42  # the same where it holds a rare thing
_NTH = re.compile(r"第(?P<n>[一二三四五六七八九十\d]{1,3})(?P<kind>[期场次讲轮批])")
_BODY = re.compile(r"(?:[院校局村厂站园]|社区|公司|街道)$")
_BODIES = re.compile(r"[一-鿿]{2,}?(?:[院校局村厂站园]|社区|公司|街道)")
DUTY = re.compile(r"^(?:分管|主管|牵头|负责|主持|管理)$")  # names no thing that it is of


def is_sure(one: Recorded, asked: RecordAsked, records: Records) -> bool:
    """Whether a sentence tells what is asked, and does not only share a word with it."""
    if not one.head or records.lacks_act(one, asked):
        return False
    if (
        asked.value
        and not asked.people
        and (post := post_in(asked.said))
        and post["post"].rpartition("的")[2] not in one.quote.text
    ):
        return False  # what the leaders did together is no number of one of them
    if not _of_nth(one, asked) or _of_other_body(one, asked, records):
        return False
    things = [word for word, weight in asked.words if weight == 1.0 and word != asked.act and not DUTY.search(word)]
    named = asked.people or asked.act or any(word not in "管办弄抓" for word, _ in asked.words)
    if asked.kind == "who" and not named:
        return False  # 谁管 names nothing that anybody is in charge of
    if asked.kind == "who" and things and not any(has_word(one.quote.text, word) for word in things):
        return False  # who does another thing
    rare = asked.value and any(
        records.is_rare(word) for word, weight in asked.words if weight == 1.0 and word in one.held
    )
    return one.share >= (_RARELY if rare else SURE if asked.value else _SAID)


def _of_nth(one: Recorded, asked: RecordAsked) -> bool:
    """Whether a sentence numbers the very event that is asked of by its number: 第2期."""
    numbers = {(numeral(found["n"]), found["kind"]) for found in _NTH.finditer(one.quote.text)}
    return all((numeral(found["n"]), found["kind"]) in numbers for found in _NTH.finditer(asked.said))


def _of_other_body(one: Recorded, asked: RecordAsked, records: Records) -> bool:
    """Whether a sentence tells a value of another body than the one named, of which other sentences tell: 县医院, and
    not 妇幼保健院."""
    if not asked.value:
        return False
    named = [word for word, weight in asked.words if weight == 1.0 and _BODY.search(word) and records.is_rare(word)]
    return any(word not in one.quote.text for word in named) and bool(_BODIES.search(one.quote.text))
