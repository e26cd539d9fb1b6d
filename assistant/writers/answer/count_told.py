"""How a count over the samples is told: the figure, what was counted, and the samples with what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.passage import Document
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import quoted, titles
from assistant.writers.cite import Quote, shown

_CITED = 6  # documents for which the place is shown
_WHICH = re.compile(r"哪|名单|列出|都是谁|叫什么")


@dataclass(frozen=True, slots=True)
class Held:
    """Where a sample writes what was asked for; ``own`` where a heading or point of its own is given to it."""

    document: Document
    quote: Quote | None
    own: bool


def headline(
    material: Material, subject: str, having: int, own: list[Held], lacking: list[str], *, by_word: bool
) -> str:
    """Return the count, and how many of those give what was counted a place of its own.

    ``by_word`` says whether a word that is less than its topic was counted where it stands.
    """
    n, label = material.samples.n, material.samples.label
    detail = ""
    if own and len(own) < having:
        alone = "单列成条" if subject in material.asked.topics else "有专门的条目"
        detail = f"（其中 {len(own)} 篇{alone}，{having - len(own)} 篇只是提到）"
    if material.asked.roles and material.asked.target == "role":
        return (
            f"**{n} 篇{label}中，{len(own)} 篇单列或在标题里写明“{subject}”，{n - len(own)} 篇没有单列**"
            f"（其中 {having - len(own)} 篇在段落里交代了，{len(lacking)} 篇完全没有）。{material.samples.note}"
        )
    if material.asked.negated:
        return (
            f"**{n} 篇{label}中，{len(lacking)} 篇没有写“{subject}”**，{having} 篇写了{detail}。{material.samples.note}"
        )
    if by_word:
        return f"**原文出现“{subject}”的 {having} 篇**，在 {n} 篇{label}里{detail}。{material.samples.note}"
    return f"**{n} 篇{label}中，{having} 篇写了“{subject}”**{detail}，{len(lacking)} 篇没有写。{material.samples.note}"


def under_topic(material: Material, subject: str, literal: tuple[str, ...]) -> str:
    """Return what was counted where the question's word is smaller, or another, than the topic it goes under."""
    topics = material.asked.topics
    if len(topics) != 1 or literal or subject in topics:
        if len(topics) != 1 or literal or any(part in material.asked.question for part in _parts(topics[0])):
            return ""
        word = _word(material)
        return f"{f'“{shown(word)}”字面没有出现，' if word else ''}这是按“{topics[0]}”这个主题数的。"
    return f"它归在“{topics[0]}”这个主题里；要数整个主题，问“几篇写了{topics[0]}”。"


def _parts(topic: str) -> tuple[str, str]:
    return topic[:2], topic[2:]


def _word(material: Material) -> str:
    """Return the word a question has for its topic where no sample has that word; empty where one has."""
    question, topic = material.asked.question, material.pack.topic(material.asked.topics[0])
    word = max((word for word in topic.synonyms if word in question), key=len, default="")
    return "" if any(word in report.text for _, report in material.samples.items) else word


def named(title: str, names: list[str]) -> str:
    """Return names under a title; empty for none."""
    return f"**{title}（{len(names)} 篇）**：{titles(names)}。" if names else ""


def listed(material: Material, title: str, held: list[Held]) -> str:
    """List samples with what they say, the first few; the rest by name where it is asked which ones they are."""
    if not held:
        return ""
    cited = [
        f"- {titles([one.document.name])}：{quoted(material, one.quote, 90)}" for one in held[:_CITED] if one.quote
    ]
    rest = [one.document.name for one in held[_CITED:]]
    if not rest:
        more = ""
    elif _WHICH.search(f"{material.asked.said}\n{material.asked.question}"):
        more = f"\n\n还有：{titles(rest)}。"
    else:
        more = f"\n\n还有 {len(rest)} 篇；要全部名单，接着问“是哪几篇”。"
    return "\n".join((f"**{title}（{len(held)} 篇）**", "", *cited)) + more
