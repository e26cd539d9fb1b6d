"""How many samples there are of each of several kinds of office, and how their titles are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import is_kind, samples_of_kind, within_offices, write_offices
from assistant.writers.answer.words import bullets, joined, titles
from assistant.writers.cite import shown

_WHAT = r"(?:个人)?(?:范文|样[本例稿]|例文|报告|材料|述职(?:报告)?|汇报|总结)"
_MANY = r"(?:[里中]面?)?(?:现在|一共|总共|都|共|各|分别)*有?(?:(?:几|多少)[篇份]|吗|没有)"
_KINDS = r"(?P<kinds>[^，。？?写提讲]{1,16}?)(?:[两三四各几]级)?"
_LIBRARY = r"^(?:(?:资料)?库里?|样本[里中]|范文[里中]|现在|目前|请问|有没有|有)*"
# 村和社区的范文有几篇, 有几篇村和社区的范文, 街道和社区的范文标题分别是什么; what follows the comma is asked of those.
_WAYS = (
    re.compile(rf"{_LIBRARY}{_KINDS}的?{_WHAT}{_MANY}[呢呀]?(?:[，,。；;](?P<rest>.+?))?[？?]?$"),
    re.compile(rf"{_LIBRARY}(?:一共|总共)?(?:几|多少)[篇份](?:是)?{_KINDS}的?{_WHAT}(?:[，,](?P<rest>.+?))?[？?]?$"),
    re.compile(
        rf"{_LIBRARY}{_KINDS}的?{_WHAT}的?(?P<rest>(?:大|总)?标题(?:都|各|分别)+(?:是|叫|用|怎么|咋)[^，。？?]{{1,8}}?)[？?]?$"
    ),
)
# One kind alone, however the words are turned: 库里有几篇乡镇的, 医院的报告库里有几篇.
_TURNED = (
    re.compile(
        rf"{_LIBRARY}(?:一共|总共|收|存|放)*(?:了|着)?有?(?:几|多少)[篇份](?:是)?{_KINDS}(?:里|那边)?的[呢呀啊]?[？?]?$"
    ),
    re.compile(rf"^{_KINDS}的?{_WHAT}(?:在)?(?:资料)?库{_MANY}[呢呀]?[？?]?$"),
)
_JOINS = re.compile("、|以及|还有|[和与跟及或]")
_TITLES = re.compile(r"^(?:它们|他们|这些|各自)?的?(?:大|总)?标题")
_SHORT = {"居": "社区", "居委会": "社区"}
_MOST, _LISTED = 5, 12


@dataclass(frozen=True, slots=True)
class KindsAsked:
    """The kinds of office whose samples are counted, and what else is asked of these."""

    kinds: tuple[str, ...]
    rest: str
    turned: bool = False  # whether only the order of the words keeps it from the usual question

    @property
    def of_titles(self) -> bool:
        """Whether the rest asks how their titles are worded."""
        return bool(_TITLES.search(self.rest))


def kinds_asked(material: Material) -> KindsAsked | None:
    """Return the kinds of office a question counts the samples of, several or one that no word names; else None."""
    asked = material.asked
    if asked.documents or asked.turn or asked.is_order or asked.notice:
        return None
    for way in _WAYS:
        found = way.search(asked.said or asked.question)
        if found and (kinds := _apart(found["kinds"])):
            rest = found["rest"] or ""
            return KindsAsked(kinds, rest) if len(kinds) > 1 or not asked.units or rest else None
    turned = (way.search(asked.said or asked.question) for way in _TURNED)
    kinds = next((kinds for found in turned if found and (kinds := _apart(found["kinds"]))), ())
    return KindsAsked(kinds, "", turned=True) if kinds else None


def _apart(text: str) -> tuple[str, ...]:
    """Return the kinds of office named in one breath (村社区, 医院和银行); nothing where any piece is none."""
    kinds: list[str] = []
    for piece in _JOINS.split(text.strip("的 ")):
        rest = piece.strip("的 ")
        while rest:
            known = next((rest[:size] for size in range(len(rest), 0, -1) if is_kind(rest[:size])), "")
            known = known or (rest[0] if kinds and rest in _SHORT else "")  # 村居 are 村 and 社区
            if not known and re.fullmatch("[一-鿿]{1,4}[局行馆所站]", rest):
                known = rest
            if not known:
                return ()
            kinds.append(_SHORT.get(known, known))
            rest = rest[len(known) :]
    return tuple(dict.fromkeys(kinds)) if len(kinds) <= _MOST else ()


def of_kinds(material: Material, asked: KindsAsked) -> Material | None:
    """Return the material for what else is asked, with the samples of those kinds alone; None where there are none."""
    one = replace(material.asked, question=asked.rest, said=asked.rest, units=asked.kinds)
    held = within_offices(replace(material, asked=one))
    return replace(held, asked=replace(one, units=())) if held else None


def write_kinds(material: Material, asked: KindsAsked) -> Iterator[str]:
    """Yield how many samples are of each kind, all of them by name, and what their titles have."""
    if asked.turned and len(asked.kinds) == 1 and samples_of_kind(material, asked.kinds):
        yield from write_offices(replace(material, asked=replace(material.asked, units=asked.kinds)))
        return
    held = {kind: [one for one, _ in samples_of_kind(material, (kind,)) if _is_of(kind, one)] for kind in asked.kinds}
    every = {document.id: document for documents in held.values() for document in documents}
    each = "、".join(f"“{shown(kind)}”的 {len(documents)} 篇" for kind, documents in held.items())
    whole = f"，一共 {len(every)} 篇" if len(held) > 1 else ""
    yield f"**{material.samples.label}里{each}{whole}**。{material.samples.note}"
    yield bullets(_line(document) for document in list(every.values())[:_LISTED])
    if len(every) > _LISTED:
        yield f"还有：{titles([document.name for document in list(every.values())[_LISTED:]])}。"
    if none := [kind for kind, documents in held.items() if not documents]:
        yield f"没有{joined([f'“{shown(kind)}”' for kind in none])}的，可以把它们的报告加进资料库（范文类）。"
    if asked.of_titles and every:
        yield _told_titles(list(every.values()))
    elif every and not asked.rest:
        yield "要看其中哪一部分，接着问，例如“这篇的问题部分怎么写的”。"


def _is_of(kind: str, document: Document) -> bool:
    """Whether a sample is of the very kind: 卫生院 is no 医院, though either will do to learn from."""
    return kind != "卫生院" or "卫生" in document.name


def _line(document: Document) -> str:
    facts = joined([part for part in (document.type, document.period) if part])
    return f"{titles([document.name])}{f'（{facts}）' if facts else ''}"


def _told_titles(documents: list[Document]) -> str:
    """Return what the titles of samples have: the year, 关于, and the word for what they are."""
    named = [document.title or document.name for document in documents]
    dated = sum(bool(re.search(r"(?:19|20)\d\d", name)) for name in named)
    about = sum("关于" in name for name in named)
    ends: dict[str, int] = {}
    for name in named:
        end = next((one for one in ("述职报告", "自查报告", "报告", "汇报", "总结") if name.endswith(one)), "")
        if end:
            ends[end] = ends.get(end, 0) + 1
    words = "、".join(f"“{end}” {count} 篇" for end, count in ends.items())
    kind = f"；文种用{words}" if words else ""
    return (
        f"**标题怎么起的**：上面书名号里就是标题；{len(named)} 篇里写了年份的 {dated} 篇，用“关于”的 {about} 篇{kind}。"
        "通用的写法，问“标题怎么起”。"
    )
