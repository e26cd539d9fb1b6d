"""A question that names the rule as what it is to be told by (按现在的办法站里多久要报): no report answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.writers.answer.material import Material
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.situation import write_situation
from assistant.writers.answer.value_kinds import content, values_asked
from assistant.writers.answer.written import Extras, Written

BY_RULE = re.compile(
    r"(?:按照?|依照?|照着?|依据|根据)(?:现在|目前|现行|如今|新|我们|咱们?|自己|本单位|单位|这个|那个|[一-鿿]{0,2}[局处院校镇站所中心])*的?"
    r"(?:管理|实施)?(?:办法|规定|细则|制度|规矩)(?:来说|讲|说|上|里)?[，,]?"
)


def write_by_rule(material: Material, extras: Extras) -> Written | None:
    """Tell the article on the matter spoken of that tells what is asked; None where no rule is named or none does."""
    asked = material.asked
    said = asked.said or asked.question
    found = BY_RULE.search(said)
    if not found or asked.documents or not values_asked(said[found.end() :]):
        return None
    tail = said[found.end() :]
    for matter in ("", *_matters(material, extras, said[: found.start()])):
        put = replace(material, asked=replace(asked, said=f"{matter}{tail}", question=f"{matter}{tail}"))
        if told := write_situation(put, extras):
            return told
    return None


def _matters(material: Material, extras: Extras, head: str) -> Iterator[str]:
    """Yield the things spoken of before, the last first, that an own rule speaks of as well."""
    before = [head, extras.earlier, *(one.question for one in reversed(extras.answers[-2:]))]
    for text in filter(None, before):
        for word in reversed(matter_words(content(text), text)):
            if any(word in rule.text for rule in extras.rules()):
                yield word
