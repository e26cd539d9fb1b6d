"""Who signed or issued an own rule, and since when it is in force: told only by a sentence on that very rule."""

from __future__ import annotations

import re

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import quote_in
from assistant.writers.answer.own.rule import not_told
from assistant.writers.answer.words import OWN_TEXT, told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_RULE = r"(?:办法|细则|制度|规程|(?<![按照据])规定|预案|规范)"
_DEED = r"(?:签[字发名署]?|印发?|发布|发|颁布|制定|制订|起草|批准|批|通过|定)"
_ASKS = re.compile(
    rf"(?P<rule>{_RULE})(?:当初|当时|到底)?(?:是|由|归)*(?:谁|哪位(?:领导)?|哪个(?:人|部门|领导|科室|单位))(?:来|给)?"
    rf"(?P<deed>{_DEED})+(?:字|名|印发|发布)*(?P<past>的|了)?[？?]?$"
)
_SINCE = re.compile(
    rf"(?:^|这个|这份|那个|本|该|我们的?|咱们?的?)[一-鿿]{{0,8}}?(?P<rule>{_RULE})(?:是)?(?:从)?(?:哪一?年|什么时候|何时|几时|哪天)[^，。？?]{{0,3}}(?:施行|执行|实行|生效)的?[？?]?$"
)
_IN_FORCE = re.compile(r"(?:自|从)[^，。；]{2,20}起[^，。；]{0,2}(?:施行|执行|实行|生效)")
_SURELY = re.compile(r"签发|印发|颁布|制[定订]|起草|签字|签署")
_TELLS = re.compile(
    r"本(?:办法|细则|制度|规程|规定|预案|规范)[^。；]*(?:由|经)[^。；]{2,24}(?:签发|印发|制[定订]|起草|通过|批准|审定)"
)
_DATE = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_NEAR = re.compile(r"施行|生效|负责解释")


def write_issued(material: Material, extras: Extras) -> Written | None:
    """Tell who issued the own rule asked of, or that it does not say so; None where that is not asked."""
    said = material.asked.said or material.asked.question
    asks, since = _ASKS.search(said), _SINCE.search(said) or _SINCE.search(material.asked.question)
    if since:
        return _in_force(material, extras, since["rule"])
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


def _in_force(material: Material, extras: Extras, kind: str) -> Written | None:
    """Tell since when the own rules of that kind are in force: 这个办法什么时候施行的."""
    rules = [rule for rule in extras.rules() if kind in f"{rule.document.title}{rule.document.name}"]
    found = [
        quote_in(rule, span)
        for rule in rules
        for span in split_sentences(rule.text)
        if _IN_FORCE.search(span.of(rule.text))
    ]
    if not found:
        return None
    dates = {date[0] for quote in found for date in _DATE.finditer(quote.text)}
    head = [f"**{shown(dates.pop())}**"] if len(dates) == 1 else []
    blocks = iter([*head, *(told_from(material, quote, 300) for quote in found), OWN_TEXT])
    return Written("requirement", True, blocks, exact=True, own=True, told=tuple(found))
