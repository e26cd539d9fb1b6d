"""Which stretches of samples an example may be: mainly on the topic, of an office and no one person's account."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.passage import Passage
from assistant.writers.answer.material import Material, strong_words
from assistant.writers.cite import Quote

_OWN_ACCOUNT = re.compile(r"述职|述责|个人|本人|我的|书记的|副职")
_OF_REPORT = re.compile(r"报告|材料|汇报|总结|范文|开头|导语|结尾|前言")
_HEADING = 45  # characters of a heading that was borrowed


def found_in_set(material: Material) -> list[Passage]:
    """Return the passages the search found; where a year or another condition is named, those of such samples alone."""
    asked = material.asked
    found = [hit.passage for hit in material.passages]
    if asked.documents or not (asked.period or asked.turn == "narrowed"):
        return found
    return [one for one in found if one.document in material.samples.by_id]


def mainly_on_topic(material: Material, passage: Passage, shown: str) -> bool:
    """Whether what is shown of a passage is mainly of the topic asked for, and not only stands beside it."""
    topics = material.asked.topics
    if not topics or set(passage.topics[:1]) & set(topics):
        return True
    words = {word for name in topics for word in strong_words(material.pack.topic(name))}
    return any(word in shown for word in words)


def wants_of_office(material: Material) -> bool:
    """Whether the report of an office is spoken of, and no account of one person: 镇里的报告开头."""
    asked = material.asked
    said = f"{asked.said}\n{asked.question}"
    return bool(
        asked.units
        and not asked.documents
        and (asked.roles or asked.target in ("opening", "closing", "title"))
        and _OF_REPORT.search(said)
        and not _OWN_ACCOUNT.search(said)
    )


def of_persons(material: Material, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages of one person's account."""
    personal = personal_accounts(material)
    return [one for one in passages if one.document in personal]


def personal_accounts(material: Material) -> frozenset[str]:
    """Return the ids of the documents that are one person's account, of whichever kind the pack has such."""
    kinds = {kind.name for kind in material.pack.report_types if kind.person == "first"}
    return frozenset(document.id for document in material.documents if document.type in kinds)


def without_persons(material: Material, quotes: list[Quote]) -> list[Quote]:
    """Return quotes without those of one person's account, where a report is spoken of and no such account."""
    asked = material.asked
    said = f"{asked.said}\n{asked.question}"
    if asked.documents or _OWN_ACCOUNT.search(said) or not (asked.units or "报告" in said):
        return quotes
    personal = personal_accounts(material)
    return [one for one in quotes if one.document not in personal] or quotes


def of_offices_first(material: Material, passages: list[Passage]) -> list[Passage]:
    """Return the passages without one person's account, where an office's report is wanted and there is one."""
    if not wants_of_office(material):
        return passages
    personal = of_persons(material, passages)
    return [one for one in passages if one not in personal] or passages


def told_of_person(material: Material, passages: Sequence[Passage]) -> str:
    """Say that what is shown is one person's account, where an office's report was asked for and there is no other."""
    if not wants_of_office(material) or len(of_persons(material, passages)) < len(passages):
        return ""
    units = "”“".join(unit.removesuffix("里") for unit in material.asked.units)
    return f"“{units}”的范文只有个人述职，用的是第一人称；写单位的报告，把“我”换成单位的称谓，学次序就行。"


def of_each(passages: list[Passage]) -> list[Passage]:
    """Return the first of each sample, whole sections only where there are no smaller ones."""
    small = [passage for passage in passages if passage.level != "section"] or passages
    return list({passage.document: passage for passage in reversed(small)}.values())[::-1]


def was_shown(passage: Passage, span: tuple[str, int, int]) -> bool:
    """Whether a passage was shown before; of one whose heading alone was borrowed there is more to show."""
    whole = span[2] - span[1] >= min(_HEADING, passage.end - passage.start)
    return whole and passage.document == span[0] and passage.start < span[2] and span[1] < passage.end


def inside(one: Passage, other: Passage) -> bool:
    """Whether two passages of a sample overlap."""
    return one.document == other.document and one.start < other.end and other.start < one.end
