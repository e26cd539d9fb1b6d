"""How many samples there are of each of several types of report: 述职报告和工作报告各多少篇."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, Samples
from assistant.writers.answer.span import span_note, within, years_of
from assistant.writers.answer.words import joined, titles

_LIBRARY = r"^(?:咱们?|我们|你们?|资料库|库|样本|范文|样例|里头|里面|[里中]|现在|目前|请问|一共|总共|都|有|的)*"
_REPORTS = r"(?:的?(?:范文|样[本例稿]|例文))?"
_MANY = r"(?:[几多]少?[篇份]|多少)"
# 述职报告和工作报告各多少篇, 几篇是述职几篇是工作报告, 有几篇述职的.
_EACH = re.compile(
    rf"{_LIBRARY}(?P<kinds>[^，。？?几多]{{2,24}}?){_REPORTS}(?:各自?|分别|各占|都|共|总共|一共)+(?:有|占|是)?(?:了)?{_MANY}[呢呀啊]?[？?]?$"
)
_IN_TURN = re.compile(
    rf"{_LIBRARY}{_MANY}(?:是|的?是)?(?P<one>[^，。？?几多]{{2,8}}?)的?[，,、]?(?:又|还)?(?:有)?{_MANY}(?:是)?(?P<other>[^，。？?几多]{{2,8}}?)的?[呢呀啊]?[？?]?$"
)
_TURNED = re.compile(rf"{_LIBRARY}{_MANY}(?:是)?(?P<one>[^，。？?几多]{{2,8}}?)的[呢呀啊]?[？?]?$")
_JOINS = re.compile("、|以及|还有|[和与跟及]")
# What is called so is any report but one person's own.
_OF_BODY = re.compile(
    r"(?:一般的?|普通的?|其他|单位或党组织的?)?(?:责任制)?(?:工作|情况|落实情况|工作情况)(?:的)?报告|非述职|不是述职"
)
# By whom they are written, which names the type: 2025年的里面有几篇是个人写的, 单位写的有几篇.
_YEAR = r"^(?:从|自)?(?:(?:19|20)?\d\d年(?:度|[上下]半年)?(?:[及和]?(?:以[后前来]|之[后前])|起)?(?:的|写的)?)?"
_WHO = r"(?P<by>[^，。？?几多哪写的里]{2,6}?)(?:自己)?写的"
_WRITTEN_BY = (
    re.compile(
        rf"{_YEAR}{_LIBRARY[1:]}{_REPORTS}(?:里面?|中)?有?(?:{_MANY}|哪[几些][篇份]?){_REPORTS}(?:都)?(?:是|属于)?{_WHO}[呢呀啊]?[？?]?$"
    ),
    re.compile(
        rf"{_YEAR}{_LIBRARY[1:]}{_WHO}{_REPORTS}(?:一共|总共|都|共)*(?:有|是|占)?(?:{_MANY}|哪[几些][篇份]?)[呢呀啊]?[？?]?$"
    ),
)
_ONE, _BODY = re.compile("(?:领导|干部)?(?:个人|本人)"), re.compile("(?:领导)?班子|集体|单位|组织|部门")
_LISTED = 12


@dataclass(frozen=True, slots=True)
class TypesAsked:
    """The names in the question, each with the types of report it stands for."""

    each: tuple[tuple[str, tuple[str, ...]], ...]


def types_asked(material: Material) -> TypesAsked | None:
    """Return the types of report a question counts the samples of; None for any other question."""
    asked = material.asked
    if asked.documents or asked.turn or asked.is_order or asked.notice or asked.units:
        return None
    said = asked.said or asked.question
    pieces: list[str] = []
    if found := _EACH.search(said):
        pieces = [piece.strip("的 ") for piece in _JOINS.split(found["kinds"])]
        pieces = pieces if len(pieces) > 1 else []
    elif found := _IN_TURN.search(said):
        pieces = [found["one"].strip("的 "), found["other"].strip("的 ")]
    elif found := _TURNED.search(said):
        pieces = [found["one"].strip("的 ")]
    each = tuple((piece, types_meant(material.pack, piece)) for piece in pieces)
    if not each and (by := next((found["by"] for way in _WRITTEN_BY if (found := way.search(said))), "")):
        each = ((f"{by}写的", _written_by(material, by)),)
    return TypesAsked(each) if each and all(types for _, types in each) else None


def types_meant(pack: GenrePack, name: str) -> tuple[str, ...]:
    """Return the types of report a name stands for: 工作报告 are all but those of one person, 报告 is none of them."""
    kinds = pack.report_types
    if _OF_BODY.fullmatch(name):
        return tuple(kind.name for kind in kinds if kind.person != "first")
    words = [kind.word for kind in kinds]
    own = [kind.name for kind in kinds if name == kind.word and words.count(kind.word) == 1]
    return (*(kind.name for kind in kinds if name in (kind.name, *kind.synonyms)), *own)[:1]


def is_of_kind(kind: str, document: Document, report: Report) -> bool:
    """Whether a sample is of a kind beside its type: 半年 by its period, 专题 and 副职 by its title."""
    if kind == "半年":
        return "半年" in (document.period or report.period)
    return kind.removesuffix("职") in document.title


def _written_by(material: Material, who: str) -> tuple[str, ...]:
    """Return the types of report that ``who`` writes: one person that in the first person, a body all the others."""
    first = bool(_ONE.fullmatch(who))
    if first or _BODY.fullmatch(who):
        return tuple(kind.name for kind in material.pack.report_types if (kind.person == "first") == first)
    return types_meant(material.pack, who)


def write_types(material: Material, asked: TypesAsked, samples: Samples) -> Iterator[str]:
    """Yield how many of ``samples`` are of each type, and which these are."""
    period = material.asked.period or ""
    if period:
        items = tuple(pair for pair in samples.items if within(pair[0].period or pair[1].period, period))
        label = f"{period}{'的' if any(years_of(period)) else ''}{samples.label}"
        samples = replace(samples, items=items, label=label, note=span_note(period, [one for one, _ in items]))
    held = {name: [one for one, _ in samples.items if one.type in types] for name, types in asked.each}
    counts = joined([f"{name} {len(documents)} 篇" for name, documents in held.items()])
    yield f"**{samples.n} 篇{samples.label}里，{counts}**。{samples.note}"
    for name, types in asked.each:
        if len(types) > 1:
            parts = "、".join(f"{one} {sum(document.type == one for document in held[name])} 篇" for one in types)
            yield f"“{name}”按单位或党组织的报告数，个人述职不算：{parts}。"
        yield _listed(name, held[name])
    if weak := len(material.weak):
        yield f"另有 {weak} 篇是标明的反例，不计在内。"


def _listed(name: str, documents: list[Document]) -> str:
    shown = titles([one.name for one in documents[:_LISTED]])
    rest = (
        f"；还有 {len(documents) - _LISTED} 篇，要全部名单，接着问“{name}有哪几篇”" if len(documents) > _LISTED else ""
    )
    return f"**{name}（{len(documents)} 篇）**：{shown}{rest}。" if documents else ""
