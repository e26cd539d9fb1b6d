"""Whether the rule before the office's own one still holds: what the own rule says of it, or that it does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.own.text import articles_of, rules_named, shown_article, stands_in, where
from assistant.writers.answer.words import quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_RULE = r"(?:规定|办法|细则|制度|文件|版本?|规矩|那个|那份|那部|那套|这个)"
_BEFORE = (
    rf"(?:(?:老|旧|原[来先有]?|以前|过去|之前|前面|早先|上一?版)的?[^，。？?]{{0,10}}?{_RULE}|(?:老|旧|原)的"
    rf"|(?:19|20)\d\d年[^，。？?]{{0,12}}?{_RULE})"
)
_HOLDS = r"有没有效|有无效|有效|算不算数?|算数|作数|作废|废止|废了|废除|废没|失效|管用|执行|能用|在用|适用|有用"
_ASKS = re.compile(
    rf"{_BEFORE}[^，。？?]{{0,10}}(?:{_HOLDS})|(?:废止|废除|代替|取代)了?(?:的是)?(?:哪|什么|啥)|(?:哪|什么|啥)[^，。？?]{{0,8}}(?:同时)?(?:废止|作废|失效)"
)
_OF_TWO = re.compile(r"还是新|新[老旧]|新的?[^，。？?]{0,4}还是")  # which of two is asked, 老办法管用还是新办法管用
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|〕)")
_WHEN = re.compile(r"什么时[候间]|何时|哪[天年]|几[月号]|啥时")
_SAYS = re.compile(r"废止|停止执行|不再执行|停止使用|[行时即]失效|代替")


def write_force(material: Material, extras: Extras, rules: Sequence[Notice]) -> Written | None:
    """Tell what an own rule says of the one before it; None where that is not asked or no own rule is meant."""
    said = material.asked.said or material.asked.question
    if not _ASKS.search(said) or _OF_TWO.search(said):
        return None
    named = rules or (rules_named(extras.earlier, extras.rules())[0] if extras.earlier else [])
    held = [(rule, quote) for rule in named or extras.rules() if (quote := _said(rule))]
    if (
        held
        and (years := set(_YEAR.findall(said)))
        and not any(years & set(_YEAR.findall(one.text)) for _, one in held)
    ):
        quote = held[0][1]
        line = f"{titles([quote.name])}没有写{'、'.join(sorted(years))}年的规定是否废止，我不知道，也不猜。"
        near = f"它写的是：{quoted(material, quote, 300)}"
        return Written("requirement", False, iter([line, near]), exact=True)
    if held:
        return Written("requirement", True, _blocks(material, held, bool(_WHEN.search(said))), exact=True, own=True)
    if not named:
        return None
    blocks = [
        f"{titles([named[0].document.name])}没有写以前的规定是否废止，这一条我不知道，也不猜；请问制定文件的部门。"
    ]
    return Written("requirement", False, iter(blocks), exact=True)


def _said(rule: Notice) -> Quote | None:
    """Return the last sentence in which a rule says what it does away with."""
    found = [one for one in split_sentences(rule.text) if _SAYS.search(one.of(rule.text))]
    return quote_in(rule, found[-1]) if found else None


def _blocks(material: Material, held: Sequence[tuple[Notice, Quote]], when: bool) -> Iterator[str]:
    """Yield the sentence; the article whole where it is asked ``when``, which the sentence before it tells."""
    for rule, quote in held[:2]:
        article = next((one for one in articles_of(rule) if one.span.start <= quote.start < one.span.end), None)
        if article and when:
            yield f"**不再有效**：{shown_article(material, article)}"
            yield stands_in([article])
        else:
            stands = where(article) if article else titles([quote.name])
            yield f"**不再有效**：{quoted(material, quote, 300)}（{stands}）"
