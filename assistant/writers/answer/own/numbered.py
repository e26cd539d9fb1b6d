"""An article or chapter of the office's own rules asked for by its number: told whole, or that there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.form.numbering import hanzi
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.own.text import (
    WholeArticle,
    articles_of,
    names_sample,
    rules_named,
    shown_article,
    stands_in,
)
from assistant.writers.answer.words import titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_NUMBER = re.compile(
    r"第?(?P<number>[一二三四五六七八九十百零〇\d]{1,5})(?:[至到—-]第?[一二三四五六七八九十百\d]{1,5})?(?P<kind>[条章])"
)
_ITEM = re.compile(r"第?[（(]?(?P<number>[一二三四五六七八九十\d]{1,3})[）)]?(?P<kind>[项款])(?!规定)")
_HOW_MANY = re.compile(r"(?:一共|总共|全文|共)有?(?:几|多少)条|(?:细则|办法)有(?:几|多少)条[？?]?$")


def write_numbered(material: Material, extras: Extras) -> Written | None:
    """Tell the article or chapter of an own rule that a question numbers; None where it numbers none of one."""
    said = material.asked.said or material.asked.question
    numbers = [(numeral(one["number"]) or 0, one["kind"]) for one in _NUMBER.finditer(said) if one[0].startswith("第")]
    if not (numbers or _HOW_MANY.search(said)) or names_sample(material):
        return None
    rules = [(rule, every) for rule in rules_named(said, extras.rules())[0] if (every := articles_of(rule))]
    if not rules:
        return None
    if not numbers:
        counts = [f"{titles([rule.document.name])}共{len(every)}条。" for rule, every in rules]
        return Written("requirement", True, iter(counts), exact=True, own=True)
    held: list[WholeArticle] = []
    missing: list[str] = []
    for number, kind in dict.fromkeys(numbers):
        for rule, every in rules:
            found = [one for one in every if (one.number if kind == "条" else _chapter(one)) == number]
            held += found
            if not found:
                missing.append(_none(rule.document.name, number, kind, every))
    if held and len(rules) > 1:
        missing = []  # the other of two rules has it
    return Written("requirement", True, _blocks(material, held, missing, said), exact=True, own=True)


def _blocks(material: Material, held: Sequence[WholeArticle], missing: Sequence[str], said: str) -> Iterator[str]:
    item = _ITEM.search(said)
    for one in held:
        if item and len(held) == 1 and (line := _item(one, item)):
            yield f"{shown(line, 400)}{material.cite(one.quote)}"
            yield f"它列在这一条之下：{shown(one.lines[0], 200)}"
            continue
        yield shown_article(material, one)
    yield from missing
    if held:
        yield stands_in(held)


def _item(one: WholeArticle, asked: re.Match[str]) -> str:
    """Return the item of an article that is asked for by its number, where it has items."""
    number = numeral(asked["number"]) or 0
    rest = one.lines[1:] if one.lists else []
    return rest[number - 1] if 0 < number <= len(rest) else ""


def _chapter(one: WholeArticle) -> int:
    found = re.match(r"第([一二三四五六七八九十百\d]+)章", one.chapter)
    return (numeral(found[1]) or 0) if found else 0


def _none(name: str, number: int, kind: str, every: Sequence[WholeArticle]) -> str:
    last = max(_chapter(one) if kind == "章" else one.number for one in every)
    whole = f"全文共{last}{kind}" if last else f"它没有分{kind}"
    named = hanzi(number) if 0 < number < 100 else str(number)
    return f"{titles([name])}没有第{named}{kind}，{whole}。"
