"""A question without what it names that nothing here is of: the kind of office, or the rule it wants it from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.tasks.ask.held_on import ASKS_HOW, offices_in
from assistant.writers.answer.material import Material
from assistant.writers.asked import Asked

_OF_SAMPLES = re.compile(r"有没有|[哪几]篇|范文|样本|例")
_GENUS = "(?:实施办法|实施细则|办法|细则|规定|文件)"
# How the rule is named before what is asked of it; 里 or 规定 says that it is to tell: 责任制实施办法里规定的追责情形.
_NAMED = (
    r"^(?:按照?|根据|依据|依照|在)?(?:党委|党组|（党组）|\(党组\)|中央|上级)*(?P<net>网络)?(?P<of>(?:STEM)?(?:工作)?(?:的?责任制)?)的?"
    rf"(?P<genus>{_GENUS})(?P<says>里面?|当中|中|上|对|所?规定|要求|写明)(?:是|所|明确)*(?:规定|要求|写明|列出?|提到)?[的了]?"
    r"[，,]?(?P<rest>.{4,})$"
)
_BY_ITSELF = ("实施办法", "实施细则")
# What is asked of the text and not of what it rules.
_OF_TEXT = re.compile(
    r"第[几一二三四五六七八九十百\d]+[条款章项]|几[条章款项]|哪一?[年条章款]|原文|原话|全文|文号|印发|公布|出台|施行|废止|修订|名称|名字|[叫写]什么$|有没有|怎么写"
)


def instead(material: Material) -> Iterator[tuple[str, str]]:
    """Yield the questions to answer where one is refused as it stands, each with the office it is then not told of."""
    yield material.known.read_as, ""
    yield from ((question, "") for question in without_rule(material))
    yield without_office(material.asked)


def without_office(asked: Asked) -> tuple[str, str]:
    """Return how something is written without the kind of office it is asked for, and that; ("", "") for others."""
    offices = offices_in(asked)
    if not offices or asked.notice or not ASKS_HOW.search(asked.question) or _OF_SAMPLES.search(asked.question):
        return "", ""
    office = offices[0].removesuffix("里")
    rest = re.sub(rf"[，,]?(?:我们|咱们?)?(?:是)?{re.escape(office)}里?的?(?:[，,]|$)?", "", asked.question).strip(
        "，, "
    )
    return (rest, office) if len(rest) > 3 else ("", "")


def without_rule(material: Material) -> tuple[str, ...]:
    """Return what a question asks of the genre's rule that it names by its kind (实施办法里), alone and of its subject.

    Nothing for an article, for the text itself, and where the office's own text of that kind is in the library.
    """
    stem, question = material.pack.subject.removesuffix("责任制").removesuffix("工作"), material.asked.question
    found = re.match(_NAMED.replace("STEM", stem), question)
    if not found or not (found["of"] or found["genus"] in _BY_ITSELF) or _OF_TEXT.search(question):
        return ()
    own = (f"{one.name}{one.title}" for one in material.documents if one.kind != "sample" and not one.bundled)
    if any(stem in name and re.search(_GENUS, name) for name in own):
        return ()
    rest = f"{'对' if found['says'] == '对' else ''}{found['rest']}"
    named = f"{found['net'] or ''}{stem}责任制{rest}"
    return (named,) if found["net"] else (rest.removeprefix("对"), named)
