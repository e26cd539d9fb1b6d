"""What is asked of the answer before: where it comes from, why it is so, or the same again, shorter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.passage import Citation
from assistant.writers.answer.material import Material
from assistant.writers.answer.rule import rule_lines
from assistant.writers.answer.words import GUIDE, LOCAL, advised, block, quoted, titles
from assistant.writers.cite import quote_again, shown

_ITEM = re.compile(r"- |\d+\. ")
_BRIEF, _LINES = 260, 3  # characters from which a short answer ends; lines kept of a list


def write_sources(material: Material, last: Sequence[Citation]) -> Iterator[str]:
    """Yield what the answer before stood on, quoted again; rules before samples."""
    if not last:
        yield "上一个回答没有引用具体文件：统计出自对资料库里范文的计数，写法出自随程序的写作指引和句式库。"
        return
    ranked = sorted(last, key=lambda one: one.kind != "policy")
    if made := _made_from(material, ranked):
        yield block("依据的原文件（资料库里是归纳的摘要）", made)
    yield f"上一个回答引用了 {len(last)} 处，出自 {len({one.document for one in last})} 份资料："
    lines = []
    for one in ranked[:10]:
        where = f"，{one.place}" if one.place else ""
        lines.append(f"{titles([one.name])}{shown(where, 60)}：{quoted(material, quote_again(one), 80)}")
    yield "\n".join(f"- {line}" for line in lines)
    yield "其余的话，统计出自对范文的计数，写法出自随程序的写作指引。"


def _made_from(material: Material, cited: Sequence[Citation]) -> list[str]:
    """Return the public documents that the policy texts which ship were made from, each text on a line."""
    names = dict.fromkeys(one.name for one in cited if one.kind == "policy")
    held = [text for text in material.pack.texts if text.kind == "policy" and text.source]
    return [f"{titles([one.title])}：{shown(one.source, 300)}" for one in held if {one.title, one.stem} & set(names)]


def write_why(material: Material) -> Iterator[str]:
    """Yield the grounds: what policy says, how many samples do so, and what goes wrong otherwise."""
    asked, samples = material.asked, material.samples
    said = False
    if rules := rule_lines(material, material.policies, 3, 0.45):
        said = True
        yield block(f"依据的规定和惯例（{LOCAL}）", rules)
    role = asked.role
    held = samples.statistics.roles.get(role) if role else None
    if held:
        said = True
        yield f"**范文的做法**：{samples.n} 篇{samples.label}中 {held.n_with} 篇这样安排。{samples.basis}"
    if role and (guide := material.pack.guide(role)):
        said = True
        yield block(f"不这样写，常见的毛病{GUIDE}", advised(material, guide.mistakes[:3]))
    if not said:
        yield "资料库里没有讲道理的依据，只有写法：上一个回答的统计出自范文计数，写法出自随程序的写作指引。"


def shortened(blocks: Iterator[str]) -> Iterator[str]:
    """Yield the beginning of an answer: its first blocks, lists cut to a few lines."""
    length = 0
    for text in blocks:
        if not text.strip():
            continue
        lines = text.split("\n")
        listed = [n for n, line in enumerate(lines) if _ITEM.match(line)]
        kept = "\n".join(line for n, line in enumerate(lines) if n not in listed[_LINES:])
        yield kept
        length += len(kept)
        if length >= _BRIEF:
            return


def begun(blocks: Iterable[str], most: int) -> Iterator[str]:
    """Yield the first blocks of an answer, up to some ``most`` characters; all where little would be left."""
    held = [block for block in blocks if block.strip()]
    length = 0
    for n, text in enumerate(held):
        if length >= most and sum(map(len, held[n:])) > most / 2:
            return
        yield text
        length += len(text)
