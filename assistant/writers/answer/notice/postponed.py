"""Whether a report may be handed in later, where this year's notice says of it (书面申请延期，最长不超过10日)."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.fit import fitting, quote_in, quoted_in, sentences_of
from assistant.writers.answer.written import Extras, Written

_LATER = r"(?:[晚迟缓]|拖|推[迟后]|延[期后迟长]|宽限|往后(?:推|拖|延))"
_ASKS = re.compile(
    rf"(?:能不能|可不可以|可否|能否|行不行|准不准|能|可以|最多|最长|最晚)[^，。？?]{{0,8}}{_LATER}"
    rf"|{_LATER}[^，。？?]{{0,8}}(?:行不行|可不可以|能不能|行吗|可以吗|成吗|好不好|几天|多久)|(?:申请|办|请)个?(?:延期|宽限)"
)
_OTHER = re.compile(r"舆情|讲座|活动|群|账号|信息|稿件|怎么写|扣|后果|通报|会怎|咋样|了[几多]")
_HANDED = re.compile(r"报告|材料|述职|交|报送")
_SAYS = re.compile(r"延期|延迟报|推迟报|宽限|顺延|缓报|缓交|延后|延长")


def write_postponed(material: Material, extras: Extras) -> Written | None:
    """Tell what the notice that fits says of handing in later; None where that is not asked or not said."""
    said = material.asked.said or material.asked.question
    if material.asked.documents or not (_ASKS.search(said) and _HANDED.search(said)) or _OTHER.search(said):
        return None
    for notice in fitting(material, extras.notices)[:1]:
        spans = [span for span in sentences_of(notice) if _SAYS.search(span.of(notice.text))]
        if spans:
            lines = "\n".join(f"- {quoted_in(material, notice, span, 300)}" for span in spans[:2])
            told = (quote_in(notice, spans[0]),)
            return Written("requirement", True, iter([f"{notice_head(notice)}\n\n{lines}"]), own=True, told=told)
    return None
