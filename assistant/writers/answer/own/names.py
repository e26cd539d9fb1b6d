"""That the own reports tell of a person and leave out the name, where that is asked: 约谈的那个医生叫什么."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.answer.own.asked import people_in
from assistant.writers.answer.own.recorded import documents_meant, is_record_question, record_question
from assistant.writers.answer.words import told_from
from assistant.writers.answer.written import Extras, Written

# A person told of by what was done, and not by the post alone: who holds a post is asked of no report.
_ASKS = re.compile(
    r"被?(?P<act>[一-鿿]{2})[了过]?的(?:那|这)?[几一两二三]?(?:个|位|名)?(?P<who>[一-鿿]{0,4}(?:师|员|生|长|主任|书记|干部|领导|人|者))"
    r"(?:都|是|到底|具体)*(?:叫(?:啥|什么)|的?(?:名字|姓名)|姓(?:什么|啥|甚)|是?谁|是哪[一两几二三四五]?[个位名])"
)
_HELD = 0.5  # share of the words of a question that a sentence must hold


def write_unnamed(material: Material, extras: Extras) -> Written | None:
    """Say that the sentence which tells of a person does not name them; None where that is not asked or it does."""
    said = material.asked.said or material.asked.question
    found = _ASKS.search(said)
    if not found or not is_record_question(material, said):
        return None
    if not (read := record_question(material, extras, said)):
        return None
    records, question = read
    if not question.words:
        return None
    documents = documents_meant(material, question)
    bare = question.without_value()
    near = next(
        (
            one
            for one in records.found(bare, documents)
            if one.share >= _HELD and found["act"] in one.quote.text and found["who"][-2:] in one.quote.text
        ),
        None,
    )
    if not near or any(name in near.quote.text for name in people_in(records.held[near.document.id][1].text)):
        return None
    told = told_from(material, near.quote, 300)
    said_so = "报告里没有写名字，我不知道，也不猜；要用请查原件或问经办的同事。"
    return Written("other", False, iter([said_so, f"写到这件事的一句是：{told}"]), exact=True)
