"""Whether a rule holds for another thing too: the article that takes up another one (纳入前条管理) and names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import WholeArticle, articles_of, shown_article, stands_in
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.written import Extras, Written
from assistant.writers.relevance import grams

_ASKS = re.compile(
    r"(?:也|都|还)(?:是|要|得|需要?|算|按|用|适用|归)[^，。？?怎什几多谁哪写]{0,8}(?:[吗么嘛不没]|[？?]?$)|也(?:一样|这样|那样|照)|(?:要不要|用不用|需不需要|是不是也)[^，。？?写]{0,6}(?:批|报|审|管)"
)
_TAKES_UP = re.compile(
    r"(?:纳入|参照|比照|按照?|依照|适用|执行|遵照|照)(?P<which>前[一二两三]?条|上[一二两三]?条|第[一二三四五六七八九十百\d]+条)"
)
_OF_WRITING = re.compile(r"写|报告里|材料里|总结")
_PLAIN = frozenset(grams("活动也要这样吗组织举办单位学校学院开展需要报批审批管理什么一样都是我们那个这个来搞"))


def write_extended(material: Material, extras: Extras) -> Written | None:
    """Tell that what holds for one thing holds for another; None where no article of an own rule says so."""
    said = material.asked.said or material.asked.question
    if material.asked.documents or not _ASKS.search(said) or _OF_WRITING.search(said):
        return None
    asked = _ASKS.sub("，", said)
    words = matter_words(content(asked), asked)
    thing = max(words, key=asked.rfind, default="")
    pieces = [one for one in grams(asked) if one not in _PLAIN]
    best: tuple[int, WholeArticle, WholeArticle | None] | None = None
    for rule in extras.rules():
        for article, named, before in _taking_up(rule):
            shared = sum(piece in named for piece in pieces)
            of_thing = not thing or any(piece in named for piece in grams(thing))  # 社团经费 is no 社团
            if shared and of_thing and (best is None or shared > best[0]):
                best = shared, article, before
    if best is None:
        return None
    return Written("requirement", True, _blocks(material, best[1], best[2]), own=True, told=(best[1].quote,))


def _taking_up(rule: Notice) -> Iterator[tuple[WholeArticle, str, WholeArticle | None]]:
    """Yield the articles that take up another one, each with what it names before that, and that one."""
    every = articles_of(rule)
    for n, article in enumerate(every):
        if found := _TAKES_UP.search(article.text):
            number = numeral(re.sub(r"[第条前上]", "", found["which"])) if found["which"].startswith("第") else None
            before = (
                next((one for one in every if one.number == number), None) if number else every[n - 1] if n else None
            )
            yield article, article.text[: found.start()], before


def _blocks(material: Material, article: WholeArticle, before: WholeArticle | None) -> Iterator[str]:
    yield f"**要，规定把它一起管**：{shown_article(material, article)}"
    if before:
        yield f"它说的那一条是：{shown_article(material, before)}"
    yield stands_in([article])
