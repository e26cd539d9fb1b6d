"""A version of a rule that the library does not know, asked for by its year: said before anything else of the rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.writers.answer.material import Material
from assistant.writers.answer.words import bullets, quoted, titles
from assistant.writers.answer.written import Written
from assistant.writers.cite import Quote, shown
from assistant.writers.relevance import grams

_RULE = r"[一-鿿]{0,12}?(?:办法|条例|规定|细则|准则|规则|意见|标准|法(?!律|治|规(?!定)))"
_VERSION = re.compile(
    rf"(?P<year>(?:19|20)\d\d)年?(?:的|由|最?新|刚|又|才|重新|再次|全文|第[一二三]次)*(?P<done>修订|修改|修正|印发|出台|公布|颁布|发布|施行|新版|版)(?:的|后|过|了|版)*(?:那版|那个)?(?P<of>{_RULE})(?!征求)"
)
_LEAST = 0.7  # share of the name of a rule that a sentence must hold to be of it
_SHOWN = 1
_DATED = re.compile(r"(?:19|20)\d\d年")


def write_version(material: Material) -> Written | None:
    """Say that a version asked for by its year is unknown, and which years the library knows of that rule."""
    asked = material.asked
    found = _VERSION.search(asked.said or asked.question)
    if not found or asked.documents or asked.intent in ("coverage", "headings", "example"):
        return None
    year, of = found["year"], found["of"].lstrip("的")
    told = [one.quote for one in material.statements.all]
    texts = [
        *(one.text for one in told),
        *(f"{one.title}{one.period}" for one in material.documents if one.kind == "policy"),
    ]
    if any(year in text for text in texts):
        return None
    return Written("requirement", False, _unknown(year, found["done"], of, told, material), exact=True, telling=True)


def _unknown(year: str, done: str, of: str, told: list[Quote], material: Material) -> Iterator[str]:
    yield (
        f"**资料库里没有这份文件：{year}年{done}的“{shown(of)}”。**有没有这一版、里面怎么写，我不知道，也不猜。"
        "确有这一版的，以文件原文为准；把它加进资料库（政策类）再问，我照原文答。"
    )
    pieces = grams(of)
    near = [
        one
        for one in told
        if _DATED.search(one.text) and sum(piece in one.text for piece in pieces) >= _LEAST * len(pieces)
    ]
    if near:
        lines = bullets(f"{quoted(material, one)}（{titles([one.name])}）" for one in near[:_SHOWN])
        yield f"资料库里讲到它的是（不是{year}年的）：\n\n{lines}"
