"""Several things named in one question: those that the answer does not speak of are named after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.writers.answer.material import Material
from assistant.writers.answer.number_named import with_number_named
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_QUOTED = re.compile(r"[“\"「]([^“”\"「」，。？?]{2,10})[”\"」]")
_LISTED = re.compile(
    r"(?:[一-鿿]{2,6}、)+[一-鿿]{2,6}(?:[和与跟及][一-鿿]{2,6}?)?(?=[这那三四五]?[几个]|有|的|都|怎么|如何|分别|是|指|$)"
)
_APART = re.compile(
    r"区别|不同|不一样|差别|差异|怎么分|咋分|区分|(?:什么|啥)意思|[是指](?:的是)?(?:什么|啥)|含义|(?:各|分别)是|怎么理解"
)
_SHORT, _LEAST = 2, 3  # things named in quotation marks, and without, from which there are several


def things_named(question: str) -> tuple[str, ...]:
    """Return the things a question wants told one by one, or told apart; nothing where it names only one."""
    if not _APART.search(question):
        return ()
    if len(quoted := tuple(dict.fromkeys(_QUOTED.findall(question)))) >= _SHORT:
        return quoted
    found = _LISTED.search(question)
    listed = tuple(re.split("[、和与跟及]", found[0])) if found else ()
    return listed if len(listed) >= _LEAST else ()


def with_left_out(material: Material, written: Written) -> Written:
    """Name after an answer the things asked of that it never speaks of, where it speaks of some of them."""
    asked, written = material.asked, with_number_named(material, written)
    things = [one for one in things_named(asked.said or asked.question) if one not in asked.phrases]
    if len(things) < _SHORT or not written.answered or asked.documents or asked.swap:
        return written
    blocks = list(written.blocks)
    return replace(written, blocks=_told(blocks, things))


def _told(blocks: list[str], things: list[str]) -> Iterator[str]:
    yield from blocks
    text = "".join(blocks)
    missing = [thing for thing in things if not _speaks(text, thing)]
    if 0 < len(missing) < len(things):
        named = "”“".join(shown(one) for one in missing)
        yield f"上面没有说到“{named}”：要问它，单独发一句。"


def _speaks(text: str, thing: str) -> bool:
    """Whether a text has a thing by its name, or by the name without its measure word: 四个纳入 for 四纳入."""
    return thing in text or re.sub(r"^([二两三四五六七八九十])", r"\1个", thing) in text
