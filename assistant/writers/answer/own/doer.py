"""That an own text tells what must be done and not by whom, where that is asked: 谁来写书面情况."""

from __future__ import annotations

import re

from assistant.report import Span
from assistant.structure.sentences import split_sentences
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import quote_in
from assistant.writers.answer.own.ruled import matter_words
from assistant.writers.answer.own.text import articles_of, speaks_of
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import OWN_TEXT, block, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_ASKS = re.compile(
    r"(?:是|由|要|让|归|该)*(?:谁|哪位|哪个(?:人|部门|科室))(?:来|去|负责|具体)*(?P<act>写|填|起草|拟|草拟|执笔|整理|准备|提交|做|办|清查|编)(?:写|报|的|了)*"
)
_NOT_RULED = re.compile(
    r"(?<!书面)报告(?!会)|述职|汇报|总结|台账|通知|应该怎么|[去今前]年|(?:19|20)\d\d|[了过](?:几|多少|吗|没)"
)


def write_no_doer(material: Material, extras: Extras) -> Written | None:
    """Say that the own article on a thing names nobody who does it; None where that is not asked or it names one."""
    said = material.asked.said or material.asked.question
    asks = _ASKS.search(said)
    if not asks or material.asked.documents or material.asked.is_order or _NOT_RULED.search(said):
        return None
    rest = _ASKS.sub("，", said)
    things = matter_words(content(rest), rest) or tuple(re.findall(r"[一-鿿]{2,8}", rest))
    named_by = material.common.own_rules.way("doer named")
    held = [
        (article, Span(article.span.start + span.start, article.span.start + span.end))
        for rule in extras.rules()
        for article in articles_of(rule)
        for span in split_sentences(article.text)
        if things and all(speaks_of(material, word, span.of(article.text)) for word in things)
    ]
    if len(held) != 1 or named_by.search(held[0][1].of(held[0][0].rule.text)):
        return None
    quote = quote_in(held[0][0].rule, held[0][1])
    thing = shown("".join(one for one in re.findall(r"[一-鿿]+", rest)), 20)
    line = f"{titles([quote.name])}没有写“{thing}”由谁来{asks['act']}，我不知道，也不猜；请问管这项工作的部门。"
    near = block("它在这件事上写的是", [quoted(material, quote, 300)])
    return Written("requirement", False, iter([line, near, OWN_TEXT]), exact=True, told=(quote,))
