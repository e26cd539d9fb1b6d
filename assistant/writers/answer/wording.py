"""Words a question asks about that proofreading knows to be wrong or out of date, as a review would say it."""

from __future__ import annotations

import re

from assistant.genre import compiled
from assistant.writers.answer.material import Material
from assistant.writers.answer.written import Blocks

_ASKED = re.compile(
    r"怎么(?:写|说|用)|对不对|对吗|可以吗|能不能|能否|还能|行吗|吗[？?]?$|规范|还是|才对|正确|引用|有没有(?:错|问题)|哪个对"
)


def wrong_wording(material: Material, *, hints: bool = False) -> Blocks | None:
    """Return what the wording rules say of the question's words, where it asks whether or how to write them.

    What is only a hint is left to the answers by rule, unless ``hints``.
    """
    question = material.asked.question
    if not _ASKED.search(question) or material.asked.intent == "coverage":
        return None
    for phrase in material.common.set_phrases:
        if any(form in question for form in phrase.wrong):
            right = "、".join(phrase.components) or phrase.name
            source = f"（提法表，来源：{phrase.source}）" if phrase.source else ""
            return iter([f"**这样写不规范。**规范的说法是“{right}”，词和次序都不改。{source}"])
    for rule in material.common.wording:
        if (hints or rule.level != "hint") and compiled(rule.pattern).search(question):
            source = f"（用词规则，来源：{rule.source}）" if rule.source else ""
            return iter([f"**{rule.message}。**{rule.suggestion}。{source}".replace("。。", "。")])
    return None
