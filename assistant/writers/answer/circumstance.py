"""The case a question tells of: what follows from it stands before the general answer; what was not read is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from assistant.genre import compiled
from assistant.genre.circumstances import ANY_PART, Circumstance
from assistant.writers.answer.material import Material
from assistant.writers.answer.turn import begun
from assistant.writers.answer.words import LOCAL, block, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_MOST = 2
_SHORT = 600  # characters of the general answer behind the advice on the case
_TO_WRITE = re.compile(
    r"写|报告里|材料里|稿子?里|述职|体现|提(?!前)|交代|反映|填|怎么办|落款|汇总|[算计列记]进|算在|怎么[比算弄处分说放摆下动]|区分|署名?|谁的名|算谁|归谁|报给|交给|主送|向谁|牵头|估(?!计)|编[个一]"
)
_WRITING = re.compile(r"怎么|咋|如何|怎样|写|什么|啥|哪|几|多少|要不要|能不能|谁|吗|么$")
_VERDICT = re.compile(r"\*\*(?:一般|多数|少数|不|要|可以|能|两种|必须|应当)")
_WHETHER = re.compile(r"吗|么$|([一-鿿])不\1|是否|可以")
_CLAUSE = re.compile(r"[，,。；;！!？?\s]+")
# A clause that tells a condition or that something is not there.
_CONDITION = re.compile(
    r"^(?:如果|要是|假如|万一)|(?:没有|没设|没配|没建|没开过|没搞过|不设|未设|未建|还没[建成开办]|只有|仅有|只剩|取消了?|撤销了?|暂停了?|停办了?|空着)[一-鿿]{2,}"
    r"|(?:都|也)没有?[一-鿿]{1,4}$|停了$|空着$|不一样$"
)
# What is only background: who wants it, how the writer feels, what is not to be written.
_BACKGROUND = re.compile(
    r"领导|书记|主任|局长|老板|上面|人家|别人|催|急|交|退|批|嫌|下午|明天|今晚|马上|时间|第一次|头一|写过|经验|头绪|思路|把握|底|想|懂|不会|知道"
    r"|不要|不能|别|问题$|说|讲|问|看|找|听|你|这么|那么|不是.{0,6}(?:吗|么)|没用|没事|没关系|没什么|没错|规定|要求|范文|样本|写得?|改|一句|两句|字|词|页|段|套|把关|影响|“"
)


def told_cases(material: Material) -> list[Circumstance]:
    """Return the cases a question tells of that bear on what is to be written; none for counts, lists and facts."""
    asked = material.asked
    said = asked.said or asked.question
    to_write = asked.intent not in ("about", "coverage", "headings", "example") and not asked.turn
    if not to_write or asked.documents or asked.foreign or asked.is_order:
        return []
    if asked.notice and material.notices:
        return []
    return [case for case in material.pack.cases.circumstances if _asks_of(said, case.clause(said))][:_MOST]


def _asks_of(said: str, clause: str) -> bool:
    """Whether a question tells a case in ``clause``, and asks beside it what is to be written."""
    rest = said.replace(clause.split("，")[0], "")
    return bool(clause) and bool(_TO_WRITE.search(rest if _WRITING.search(rest) else said))


def without_case(material: Material, cases: Sequence[Circumstance], extras: Extras) -> Material:
    """Return the material for what is asked apart from the case, of the report type that the case belongs to."""
    asked = material.asked
    material = replace(material, asked=(asked := replace(asked, asks="" if asked.asks == "lack" else asked.asks)))
    type_ = next((case.type for case in cases if case.type), "")
    if not type_ or asked.type == type_ or not extras.samples_of:
        return material
    rest = asked.said
    for case in cases:
        for clause in _CLAUSE.split(case.clause(asked.said)):
            rest = rest if _WRITING.search(clause) else rest.replace(clause, "").strip("，, 。")
    rest = rest if _WRITING.search(rest) else asked.question
    return replace(
        material, asked=replace(asked, type=type_, said=rest, question=rest), samples=extras.samples_of(type_)
    )


def with_cases(material: Material, cases: Sequence[Circumstance], written: Written, tried: Written) -> Written:
    """Put what follows from the case first; behind it the general answer, shorter, where there is one.

    A verdict that was asked for (还要写吗) stands before both: ``tried``, the same answer, tells whether there is one.
    """
    if not written.answered:
        return Written("how_to", True, _advice(material, cases), exact=True)
    whether = _WHETHER.search(material.asked.said or material.asked.question)
    verdict = bool(whether and _VERDICT.match(next(tried.blocks, "")))
    before = islice(written.blocks, 1 if verdict else 0)
    if written.intent == "requirement" and material.known.found and _tells(material, cases):
        after: Iterator[str] = iter(())  # the rule that would answer stands with the case already
    else:
        after = written.blocks if written.exact else begun(written.blocks, _SHORT)
    return replace(written, blocks=chain(before, _advice(material, cases), after))


def _advice(material: Material, cases: Sequence[Circumstance]) -> Iterator[str]:
    parts = _parts(material)
    for case in cases:
        lines = [case.says[name] for name in (ANY_PART, *parts) if name in case.says]
        told = [material.advised(line) for line in lines]
        yield f"**按你说的情况**（{case.name}）：{told[0]}" + "".join(f"\n\n{line}" for line in told[1:])
    rules = [f"{quoted(material, quote)}（{titles([quote.name])}）" for quote in _rules(material, cases)]
    yield block(f"有关的规定（{LOCAL}）", rules)


def _rules(material: Material, cases: Sequence[Circumstance]) -> list[Quote]:
    """Return the sentences of the policies that the cases rest on."""
    said = [(stem, one) for case in cases for stem, says in case.rules.items() for one in says]
    return list(dict.fromkeys(quote for stem, one in said for quote in material.said(stem, one)))


def _tells(material: Material, cases: Sequence[Circumstance]) -> bool:
    """Whether all that answers the question is among the sentences the cases rest on."""
    told = {quote.text for quote in _rules(material, cases)}
    return all(one.quote.text in told for one in material.known.found)


def _parts(material: Material) -> list[str]:
    guides = [guide.name for role in material.asked.roles if (guide := material.pack.guide(role))]
    return [*guides, *material.asked.topics]


def unread_line(material: Material) -> str:
    """Return which words of a question tell a case that nothing here is written for; empty where there are none."""
    asked = material.asked
    said = asked.said or asked.question
    if not _TO_WRITE.search(said) or any(compiled(one.asked).search(said) for one in material.pack.writing.plights):
        return ""
    for clause in _CLAUSE.split(said):
        tells = _CONDITION.search(clause) and not (_WRITING.search(clause) or _BACKGROUND.search(clause))
        if tells:
            return f"你说的“{clause}”没有专门的写法，下面是一般写法。"
    return ""
