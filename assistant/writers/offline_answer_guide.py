"""What the writing guide itself says to a question no part, topic or rule answers, by the words they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.writers.answer_material import Material
from assistant.writers.offline_answer_words import bullets, titles

_LEAST = 2  # words of the question a line must hold
_SHARE = 0.6  # and the share of them
_GENERAL = frozenset(("报告", "材料", "文章", "公文", "写法", "工作", "情况", "部分", "内容", "时间"))


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A line of advice (or of what goes wrong) on a part or topic."""

    of: str
    text: str
    mistake: bool = False


def find_advice(material: Material) -> list[GuideLine]:
    """Return the lines of the guide that hold most of the question's words, best first; empty where none does."""
    asked, subject = material.asked, material.pack.subject
    named = dict.fromkeys((*asked.terms, *asked.units))
    words = [word for word in named if len(word) > 1 and word not in _GENERAL and word not in subject]
    if len(words) < _LEAST:
        return []
    scored = [(sum(_holds(line.text, word) for word in words), line) for line in _lines(material)]
    fitting = [pair for pair in scored if pair[0] >= max(_LEAST, _SHARE * len(words))]
    return [line for _, line in sorted(fitting, key=lambda pair: -pair[0])][:2]


def _holds(line: str, word: str) -> bool:
    return word in line or (len(word) > 2 and word[-2:] in line and word[:2] in line)


def _lines(material: Material) -> Iterator[GuideLine]:
    for guide in material.pack.roles:
        for line in guide.advice:
            yield GuideLine(guide.name, line)
        for line in guide.mistakes:
            yield GuideLine(guide.name, line, mistake=True)
    for topic in material.pack.topics:
        for line in topic.moves:
            yield GuideLine(topic.name, line)


def write_advice(material: Material, lines: list[GuideLine]) -> Iterator[str]:
    """Yield the lines, told apart by whether they advise or warn, and samples of the offices the question names."""
    first = lines[0]
    if first.mistake:
        yield f"这是写“{first.of}”时要避开的毛病：{first.text}（写作指引）"
    else:
        yield f"写“{first.of}”时：{first.text}（写作指引）"
    if lines[1:]:
        yield bullets(f"{line.text}（写作指引，{line.of}{'，要避开' if line.mistake else ''}）" for line in lines[1:])
    if same := offices_alike(material):
        yield f"资料库里同类单位的范文：{same}。"


def offices_alike(material: Material) -> str:
    """Return the titles of samples whose name has a kind of office the question names, or nothing."""
    kinds = [unit.removesuffix("里") for unit in material.asked.units]
    names = [
        document.name for document, _ in material.samples.items if any(kind and kind in document.name for kind in kinds)
    ]
    return titles(names[:4])
