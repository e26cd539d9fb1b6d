"""What the writing guide adds to a part, a topic or a whole report: rules that bear on it, and a writer's plight."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.genre.writing import Plight, Says
from assistant.writers.answer.circumstance import told_cases
from assistant.writers.answer.known import after_rule
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_lines, rules_block
from assistant.writers.answer.words import LOCAL, block, quoted, titles
from assistant.writers.asked import Asked
from assistant.writers.cite import Citer, Quote

_TO_WRITE = re.compile(r"(?:怎么|咋|如何|怎样)[^，。？?]{0,4}写|写法|写(?:些|点)?(?:什么|啥|哪)")
_HOW = re.compile(r"(?:怎么|如何|怎样)写")
_OWN = 0.75  # coverage from which a sentence of a policy the office has added bears on the matter
_MOST = 2
SEE_ABOVE = "写法见上。"  # the whole answer to a question whose page stands above
WHOLE = "整篇"  # what a plight is said of that concerns the whole report


def told_rules(material: Material, says: Says, word: str, *, first: bool = True, of: str = "") -> str:
    """Return the rules that bear on the matter; without any in the guide, what the policies say of ``word``.

    One that stands ``first``, before the whole answer, is not told again; ``of`` is what all of them must speak of.
    """
    added = tuple(hit for hit in material.policies if not _ships(material, hit.passage.document))
    lines = rule_lines(material, added, 1, _OWN) if added else []
    quotes: list[Quote] = []
    for stem, held in says.items():
        for said in held:
            quotes += material.said(stem, said)
    told = {one.quote for one in material.known.found} if first and said_first(material) else set()
    quotes = [quote for quote in quotes if quote not in told and re.search(of, quote.text)]
    for n, quote in enumerate(quotes):
        last = n + 1 == len(quotes) or quotes[n + 1].name != quote.name
        lines.append(f"{quoted(material, quote)}{f'（{titles([quote.name])}）' if last else ''}")
    if not lines and not material.pack.writing.parts:
        return rules_block(material, word)
    return block(f"规定（{LOCAL}）", lines)


def said_first(material: Material) -> bool:
    """Whether the sentence the pack's list knows stands before the answer already."""
    trial = replace(material, citer=Citer())  # what is only tried must leave no citation behind
    return not is_plain(material) and any(True for _ in after_rule(trial, iter(())))


def is_plain(material: Material) -> bool:
    """Whether a question names a topic and nothing more, of which the guide itself says which rules bear on it."""
    asked, parts = material.asked, material.pack.writing.parts
    if asked.target == "title":
        return "标题" in parts
    if asked.target != "topic" or asked.topics[0] not in parts or not _HOW.search(asked.question):
        return False
    topic = material.pack.topic(asked.topics[0])
    return all(term in (topic.name, *topic.synonyms) for term in asked.informative)


def _ships(material: Material, document: str) -> bool:
    return any(one.id == document and one.bundled for one in material.documents)


def told_above(material: Material, line: str) -> bool:
    """Whether a line of the guide was told already, in answer to a question before in the same message."""
    quote = material.advice(line)
    cited = material.citer.citations
    return bool(quote) and any((one.document, one.start) == (quote.document, quote.start) for one in cited if quote)


def only_new(material: Material, *names: str) -> str:
    """Return what a later question of a message adds to what was told above: what follows from its own case."""
    return plight_block(material, *names) or SEE_ABOVE


def asks_to_write(asked: Asked) -> bool:
    """Whether a question asks how something is written, and not only what to beware of: 注意什么."""
    return bool(_TO_WRITE.search(f"{asked.said}\n{asked.question}"))


def told_plights(material: Material, *names: str) -> list[Plight]:
    """Return what the guide knows of the case the question tells of, where it concerns one of ``names``."""
    said = f"{material.asked.said}\n{material.asked.question}"
    return [
        plight
        for plight in material.pack.writing.plights
        if (not plight.about or set(plight.about) & set(names)) and re.search(plight.asked, said)
    ][:_MOST]


def plight_block(material: Material, *names: str) -> str:
    """Return what follows from the case the question tells of, where it concerns one of ``names``; empty for none."""
    if told_cases(material):
        return ""  # what follows from the case stands before the whole answer
    lines = [material.advised(line) for plight in told_plights(material, *names) for line in plight.says]
    return "\n\n".join(f"**按你说的情况**：{line}" if not n else line for n, line in enumerate(lines))


def then_line(name: str) -> str:
    """Return what to do in the program next, once the facts of a part or topic are at hand."""
    return f"**接下来**：发一句“起草{name}：”，后面一行一件地贴上找到的数和事，缺的会留【待补】；写好贴进来“比对”。"
