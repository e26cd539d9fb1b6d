"""What own reports plan against a problem that they name: 个人账号底数不清打算怎么办, before how plans are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.writers.answer.material import Material
from assistant.writers.answer.own.of_unit import bare_of, of_one_unit, unit_reports
from assistant.writers.answer.own.points import plan_points
from assistant.writers.answer.own.reports import anchored_years
from assistant.writers.answer.own.shared import shared_pieces
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote

_ASKS = re.compile(
    r"(?:我们|咱们?|单位)?(?:下一步|下半年|明年|后面|接下来|今后)?(?:打算|计划|准备|安排)(?:是)?(?:怎么|如何|怎样|咋)(?:去|来)?(?:办|改|弄|做|解决|整改|补|处理)"
    r"|(?:打算|计划)[^，。？?]{0,4}(?:采取)?(?:什么|啥|哪些)(?:办法|措施)"
)
_NO_FACT = re.compile(r"写|范文|样[稿本例]|模板|通知|规定")
_FRAME = re.compile(
    rf"{_ASKS.pattern}|(?:19|20)\d\d年|[去今明]年|[上下]半年|我们|咱们?|报告|这个|那个|问题|[的了呢吧，]"
)
_COVERED, _THING = 0.75, 4  # share of the question a problem must hold, characters of the thing the plan must name


def write_remedy(material: Material, extras: Extras) -> Written | None:
    """Tell the plan of a report on the thing that a problem of it is of; None where it names no such thing."""
    said = material.asked.said or material.asked.question
    if not _ASKS.search(said) or _NO_FACT.search(said) or material.asked.notice:
        return None
    pairs = unit_reports(material, extras)
    if not of_one_unit(pairs):
        return None
    bare = bare_of(_FRAME, said, pairs)
    years = anchored_years(said, [document for document, _ in pairs])
    for document, report in pairs:
        if years and document.period[:4] not in years:
            continue
        problems = [report.text[one.start : one.end] for one in report.sections if one.role == "problems"]
        pieces, covered = shared_pieces(bare, problems)
        if not pieces or covered < _COVERED:
            continue
        plans = plan_points(document, report)
        held = [
            (sum(map(len, same)), one)
            for one in plans
            if (same := shared_pieces("，".join(pieces), [one.text])[0]) and max(map(len, same)) >= _THING
        ]
        if held:
            quote = max(held, key=lambda one: one[0])[1]
            blocks = _blocks(material, document.period, quote)
            return Written("other", True, blocks, exact=True, reports=(document.id,), told=(quote,))
    return None


def _blocks(material: Material, period: str, quote: Quote) -> Iterator[str]:
    yield f"{period}的报告写的打算是：{told_from(material, quote, 300)}"
    yield "这是打算。做成了没有，请按台账核对。"
