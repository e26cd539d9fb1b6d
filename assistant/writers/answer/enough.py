"""Whether one thing alone is enough for a topic (光写次数够不够): no, what it is to show, what else samples state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.writers.answer.circumstance import told_cases
from assistant.writers.answer.material import Material
from assistant.writers.answer.told import told_rules
from assistant.writers.answer.topic import facts_line
from assistant.writers.answer.words import GUIDE, advised, block
from assistant.writers.answer.written import Written
from assistant.writers.relevance import grams

_ONLY = r"(?:光|只|仅仅?|单单?|就)(?:是|靠|有)?"
_PUT = r"(?:写|列|报|提|放|讲|说|抄|摆|交代|点)?"
_ENOUGH = (
    "够不够|够[吗么]|够了[吗么]?|行不行|行[吗么]|可以[吗么]|可不可以|成[吗么]|合适[吗么]"
    "|能不能过关|能过关[吗么]|能交差[吗么]|就行了?[吗么]?"
)
_ALONE = (
    re.compile(rf"{_ONLY}{_PUT}(?P<what>[^，。？?]{{1,16}}?)(?:就|能|会)?(?:{_ENOUGH})[？?]?$"),
    re.compile(r"写(?:了|上|个)?(?P<what>[^，。？?]{1,16}?)(?:就)?够(?:不够|了?[吗么])[？?]?$"),
)
# How much is enough is a length: 写两条够吗, 三百字够不够; what was only done so often is no matter of writing.
_AMOUNT = re.compile(r"[一二两三四五六七八九十百千\d]+(?:百|千|来|多)*(?:条|点|字|段|页|句|个|次|篇|行)")
_LISTED = 0.8  # how sure the pack's own list must be to come before
_LINES = 2


def only_this(question: str) -> str:
    """Return what alone a question says is written, asking whether it is enough; empty where it asks no such thing."""
    found = next((found for one in _ALONE if (found := one.search(question))), None)
    return "" if not found or _AMOUNT.search(found["what"]) else found["what"]


def write_enough(material: Material) -> Written | None:
    """Answer whether one thing alone is enough for a topic, of which the guide says what it is to show."""
    asked = material.asked
    what = only_this(asked.said) or only_this(asked.question)
    if not what or not asked.topics or asked.target != "topic" or asked.documents or asked.foreign or asked.notice:
        return None
    if asked.topics[0] in what:
        return None  # 只写网络舆情可以吗 asks of the report
    if told_cases(material) or (material.known.advice and material.known.score >= _LISTED):
        return None
    purpose = material.pack.writing.part(asked.topics[0]).purpose
    return Written("requirement", True, _told(material, asked.topics[0], what, purpose)) if purpose else None


def _told(material: Material, name: str, what: str, purpose: str) -> Iterator[str]:
    topic, held = material.pack.topic(name), material.pack.writing.part(name)
    yield f"**不够，这只是其中一样。**“{name}”这一条要{material.advised(purpose)}"
    pieces = grams(what)
    near = sorted(held.mistakes, key=lambda line: -sum(piece in line for piece in pieces))
    yield block(f"别这样写{GUIDE}", advised(material, near[:_LINES]))
    yield facts_line(material, topic, material.samples.statistics.topics.get(("done", name)))
    yield told_rules(material, held.rules, name)
