"""A name or place that a report withholds (**广场, ××社区): where it is asked for, that is said, with the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.masks import find_masks
from assistant.writers.answer.material import Material
from assistant.writers.answer.own_reports import own_reports, unit_named
from assistant.writers.answer.refusal import write_masked
from assistant.writers.answer.written import Written
from assistant.writers.relevance import Found
from assistant.writers.statements import Statement

_LONGEST = 4  # characters of a name's common part: 广场 of **广场
_HAN = re.compile("[一-鿿]+")
_CALLED = (
    r"(?:的|它|到底|究竟|具体)*"
    r"(?:叫(?:什么|啥)|(?:全称|全名|名字|名称)?(?:是|叫)?(?:什么|啥)名?|全称|全名|名字|名称|是哪)"
)
_PARTS = re.compile(r"部分|地方|主题|[条块段篇份]|标题|方面|章节|层")  # of a text, where something is written
_WHICH = re.compile("哪|什么|啥|名字|名称|全称")
_MUST = re.compile(r"要写|写清|怎么写|该写|能不能|要不要|(?:吗|(?<!什)么)[？?]?$")
_WHOLE = re.compile(r"([一-鿿]{4})的?(?:全称|全名)")
_ANY = ("报告", "述职", "材料", "范文", "样本", "单位", "名字", "名称", "全称", "部分", "工作", "情况")
_NO_FACT = ("headings", "difference", "about", "coverage")


def write_withheld(material: Material) -> Written | None:
    """Say that the name asked for is withheld in a report; None where no report withholds it."""
    asked = material.asked
    asks = _WHICH.search(asked.said) and not _MUST.search(asked.question)
    if asked.intent in _NO_FACT or asked.given or not asks:
        return None
    best = max(_fitting(material), key=lambda pair: pair[0], default=None)
    if not best:
        return None
    statement = best[1]
    blocks = write_masked(material, Found(statement.quote, 1.0, 1.0, stated=True), "名称")
    return Written("other", False, blocks, exact=True, reports=(statement.quote.document,))


def _fitting(material: Material) -> Iterator[tuple[int, Statement]]:
    """Yield the sentences that withhold what is asked for, each with how many words of the question it shares."""
    asked = material.asked
    meant = asked.documents or tuple(own_reports(material))
    told = material.told(tuple(sorted(meant))).all if meant else ()
    unit, words = unit_named(asked.question), _named(asked.said)
    holding = {one.quote.document for one in told if unit and unit in one.own}
    for statement in told:
        for mask in find_masks(statement.own):
            thing = "" if mask.stands_for == "quantity" else _asked_of(asked.said, statement.own[mask.end :])
            if not thing:
                continue
            ours = [word for word in words if thing not in word and not (holding and word in unit)]
            shared, of_unit = sum(word in statement.own for word in ours), statement.quote.document in holding
            if shared or of_unit or (asked.documents and not words):
                yield 2 * shared + of_unit, statement


def _named(question: str) -> list[str]:
    """Return the things a question names, as it was typed; those of any report are none."""
    import rjieba

    return [word for word, kind in rjieba.tag(question) if len(word) > 1 and kind[0] in "nvjl" and word not in _ANY]


def _asked_of(question: str, after: str) -> str:
    """Return what the name asked for is one of, where a text has just that behind its mask: 广场 of 设在哪个广场."""
    found, whole = _HAN.match(after), _WHOLE.search(question)
    if found and whole and whole[1] in found[0]:
        return whole[1]  # 联合支部的全称, of **法规办环保局联合支部
    for size in range(min(_LONGEST, len(found[0])) if found else 0, 0, -1):
        thing = re.escape(after[:size])
        which = rf"(?:哪|什么|啥)一?(?:个|条|座|家|所|处|片|些)?{thing}"
        called = rf"{'' if size > 1 else '[那这][个条座家所处]'}{thing}{_CALLED}"
        if not _PARTS.fullmatch(after[:size]) and re.search(f"{which}|{called}", question):
            return after[:size]
    return ""
