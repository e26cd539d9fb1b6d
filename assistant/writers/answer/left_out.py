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
# Several things of which examples are wanted: 写网格员/网评员的段落, 写了宣讲员、楼栋长的例子.
_OF_EXAMPLES = re.compile(
    r"[写提讲](?:到|了|过)?(?P<things>[一-鿿]{2,8}(?:[、/／和与跟及][一-鿿]{2,8})+?)的?(?:段落|例子|实例|范例|原文|句子|内容)"
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
    said = asked.said or asked.question
    wanted = things_named(said) or (_of_examples(said) if written.intent == "example" else ())
    things = [one for one in wanted if one not in asked.phrases]
    if len(things) < _SHORT or not written.answered or asked.documents or asked.swap:
        return written
    blocks = list(written.blocks)
    return replace(written, blocks=_told(material, blocks, things))


def _of_examples(said: str) -> tuple[str, ...]:
    found = _OF_EXAMPLES.search(said)
    return tuple(re.split("[、/／和与跟及]", found["things"])) if found else ()


def _told(material: Material, blocks: list[str], things: list[str]) -> Iterator[str]:
    yield from blocks
    text = "".join(blocks)
    missing = [thing for thing in things if not _speaks(text, thing)]
    if not 0 < len(missing) < len(things):
        return
    texts = [report.text for _, report in material.samples.items]
    nowhere = [one for one in missing if not any(_speaks(held, one) for held in texts)]
    if held := [one for one in missing if one not in nowhere]:
        yield f"上面没有说到“{'”“'.join(map(shown, held))}”：要问它，单独发一句。"
    if nowhere:
        samples = f"{material.samples.n} 篇{material.samples.label}"
        yield f"上面没有说到“{'”“'.join(map(shown, nowhere))}”，{samples}里也没有这几个字。"


def _speaks(text: str, thing: str) -> bool:
    """Whether a text has a thing by its name, or by the name without its measure word: 四个纳入 for 四纳入."""
    return thing in text or re.sub(r"^([二两三四五六七八九十])", r"\1个", thing) in text
