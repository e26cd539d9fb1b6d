"""Who does a thing that own reports name: the sentence that says by whom it is done, and not one with the verb alone.

分管副书记批准 names a post; 由副书记何秀兰分管 says who does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.passage import Document
from assistant.report import Report
from assistant.writers.answer.material import Material, span_quote
from assistant.writers.answer.own.of_unit import bare_of, of_one_unit, unit_reports
from assistant.writers.answer.own.points import plan_points
from assistant.writers.answer.own.reports import CHECK, OURS, sentences_outside
from assistant.writers.answer.own.shared import shared_pieces
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

_DOES = "分管|主管|牵头"
_TASK = re.compile(r"(?:由|归|是)?(?:谁|哪位(?:领导)?|哪个领导)(?:来|在)?(?:管|负责|牵头|抓|办|干)的?[？?]?$")
_ASKS = re.compile(rf"(?:由|归|是)?(?:谁|哪位(?:领导)?|哪个领导)(?:来|在|负责|具体)?(?P<does>{_DOES})的?[？?]?$")
_FRAME = re.compile(
    rf"{_ASKS.pattern}|{OURS.pattern}|[去今]年|现在|目前|请问|[全本]?(?:单位|集团|公司|医院|学校|[局院校县区镇])(?:里|的)?|工作|[的了里]"
)
_COVERED = 0.99
_TASK_NAMED = 5  # characters of the name of a task, which a thing that somebody is in charge of may share less
_BESIDE = re.compile(
    r"^(?:那|这|请问)|[。？?！!，,、 ]|(?:这|那)[件个]?(?:事|项)(?:情|儿)?|[上下]半年|今年"
    r"|\d{1,2}月[底末初]?(?:以?前|内)?|的事|工作$|的$"
)
_BY = re.compile(r"由(?P<who>[^，。；、]{2,16}?)(?:同志)?(?:具体|直接)?(?:牵头|负责|组织|承办|落实|拿出)")
_POST = r"(?:书记|主任|[局院校处科所站镇乡厂部]长|经理|主席|委员|领导)"


def write_in_charge(material: Material, extras: Extras) -> Written | None:
    """Tell who does the thing asked of, by the last own report that says so; None where none does."""
    said = material.asked.said or material.asked.question
    found = _ASKS.search(said)
    if (
        (not found and not _TASK.search(said))
        or material.asked.notice
        or re.search(r"应该|规定|一般|通常|办法|细则|通知|写", said)
    ):
        return None
    pairs = unit_reports(material, extras)
    if not of_one_unit(pairs):
        return None
    if not found:
        return _of_task(material, pairs[0], said)
    bare = bare_of(_FRAME, said, pairs)
    does = re.compile(
        rf"由(?P<who>[^，。；、]{{0,10}}{_POST}[^，。；、]{{0,4}}?)(?:同志)?(?:具体|直接)?{found['does']}"
    )
    for document, report in pairs:
        for span in sentences_outside(report, "plans"):
            text = span.of(report.text)
            by = does.search(text)
            if by and shared_pieces(bare, [text[: by.start()]])[1] >= _COVERED:
                quote = span_quote(document, report, span, "")
                blocks = _blocks(material, quote, by["who"])
                return Written("other", True, blocks, exact=True, reports=(document.id,), told=(quote,))
    return _of_task(material, pairs[0], said)


def _of_task(material: Material, last: tuple[Document, Report], said: str) -> Written | None:
    """Tell by whom the last report plans a task to be done that the question names in its very words."""
    document, report = last
    name = "".join(_BESIDE.sub("", _TASK.sub("", said)).split("，"))
    for plan in plan_points(document, report) if len(name) >= _TASK_NAMED else ():
        if name in plan.text and (by := _BY.search(plan.text)):
            blocks = _blocks(material, plan, by["who"])
            return Written("other", True, blocks, exact=True, reports=(document.id,), told=(plan,))
    return None


def _blocks(material: Material, quote: Quote, who: str) -> Iterator[str]:
    yield f"**{shown(who, 40)}**：{told_from(material, quote, 300)}"
    yield CHECK
