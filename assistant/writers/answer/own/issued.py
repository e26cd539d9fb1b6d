"""Who signed or issued an own rule: told only by a sentence on that, and never by who signs something else."""

from __future__ import annotations

import re

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import quote_in
from assistant.writers.answer.own.rule import not_told
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written

_RULE = r"(?:办法|细则|制度|规程|(?<![按照据])规定|预案|规范)"
_DEED = r"(?:签[字发名署]?|印发?|发布|发|颁布|制定|制订|起草|批准|批|通过|定)"
_ASKS = re.compile(
    rf"(?P<rule>{_RULE})(?:当初|当时|到底)?(?:是|由|归)*(?:谁|哪位(?:领导)?|哪个(?:人|部门|领导|科室|单位))(?:来|给)?"
    rf"(?P<deed>{_DEED})+(?:字|名|印发|发布)*(?P<past>的|了)?[？?]?$"
)
_SURELY = re.compile(r"签发|印发|颁布|制[定订]|起草|签字|签署")
_TELLS = re.compile(
    r"本(?:办法|细则|制度|规程|规定|预案|规范)[^。；]*(?:由|经)[^。；]{2,24}(?:签发|印发|制[定订]|起草|通过|批准|审定)"
)
_NEAR = re.compile(r"施行|生效|负责解释")


def write_issued(material: Material, extras: Extras) -> Written | None:
    """Tell who issued the own rule asked of, or that it does not say so; None where that is not asked."""
    said = material.asked.said or material.asked.question
    asks = _ASKS.search(said)
    if not asks or not (asks["past"] or _SURELY.search(said)):
        return None
    rules = [rule for rule in extras.rules() if asks["rule"] in f"{rule.document.title}{rule.document.name}"]
    found = [(rule, span) for rule in rules for span in split_sentences(rule.text)]
    for rule, span in found:
        if _TELLS.search(span.of(rule.text)):
            quote = quote_in(rule, span)
            blocks = iter([told_from(material, quote, 300), OWN_TEXT])
            return Written("requirement", True, blocks, exact=True, own=True, told=(quote,))
    near = next((quote_in(rule, span) for rule, span in found if _NEAR.search(span.of(rule.text))), None)
    if not near:
        return None
    return Written("requirement", False, not_told(material, asks[0].strip("？?"), near), exact=True, own=True)
