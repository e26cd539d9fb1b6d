"""Whether words are quoted to hear if they will do, and no others are wanted: 结尾写“以上报告，请审阅”行不行."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material

_QUOTES = re.compile(r"[“\"「][^”\"」]*[”\"」]")
_OTHERS = re.compile("[换替改]|近义|同义|别的|其他|什么|哪|怎么|还有")
_FIT = re.compile(
    r"(?:行不行|行吗|行么|可以吗|可不可以|对不对|对吗|合适吗|合不合适|妥不妥|妥当吗|能不能用|能用吗)[？?]?$"
)
_SURE = 0.9  # how sure it must be that the list says whether they will do


def asks_fit(material: Material) -> bool:
    """Whether a question only asks if the words it quotes will do, and the list of questions says it."""
    said, known = material.asked.said or material.asked.question, material.known
    plain = _QUOTES.sub("", said)
    return bool(_FIT.search(plain) and not _OTHERS.search(plain) and known.short and known.score >= _SURE)
