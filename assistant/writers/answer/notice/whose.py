"""What a notice fixes for one kind of office (街道党工委的报告于12月18日前报送), where the question is of that kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS, Aspect
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.fit import Notice, fitting, quote_in, quoted_in, sentences_of
from assistant.writers.answer.notice.pieces import without_number
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_OFFICE = re.compile(
    r"卫生院|卫生室|医院|学校|[小中大]学|幼儿园|学院|院系|街道|社区|乡镇|[镇乡](?!土|村振)|机关|公司|企业|国企|支部|基层站所|垂管单位|法庭|派出所|分局|事业单位"
)
_SENDER, _OTHER = (
    re.compile(r"报告里|写[^，。？?]{0,4}(?:什么|啥|哪)|怎么写|范文|样[本例稿]"),
    {"镇": "乡镇", "乡": "乡镇"},
)
_HANDS = re.compile(r"报送|上报|[送交]至|[送交]到|前[送交报]|[交送]区|[交送]县|[交送]市")
_FIXES = re.compile(r"\d|[一二两三四五六]份|加盖|签字|汇总")
_ASKED = ("什么时候交", "交给谁", "交几份", "怎么交", "附什么")
_HANDED = re.compile(r"交|报(?!告)|送")


def write_for_office(material: Material, extras: Extras) -> Written | None:
    """Tell the sentence of the notice on handing in that names the kind of office asked of; None where none does."""
    asked = material.asked
    said = asked.said or asked.question
    whose = [_OTHER.get(one, one) for one in _OFFICE.findall(said)]
    aspects = [one for one in ASPECTS if one.name in _ASKED and one.asks.search(f"{said}，{asked.question}")]
    if not (whose and aspects and _HANDED.search(said)) or _SENDER.search(said) or asked.documents:
        return None
    for notice in fitting(material, extras.notices)[:1]:
        spans = [one for one in sentences_of(notice) if _is_for(one.of(notice.text), whose)]
        if not spans or all(not _says(notice, one, aspects) for one in spans):
            return None
        lines = [_line(material, notice, one) for one in spans[:2]]
        blocks = iter([f"{notice_head(notice)}\n\n" + "\n".join(lines)])
        return Written("requirement", True, blocks, own=True, told=(quote_in(notice, spans[0]),))
    return None


def _is_for(text: str, whose: Sequence[str]) -> bool:
    """Whether a sentence fixes something of handing in for such an office, which its first clause names."""
    clause = re.split(r"[，；]", text)[0]
    return any(one in clause for one in whose) and bool(_HANDS.search(text) and _FIXES.search(text))


def _says(notice: Notice, span: Span, aspects: Sequence[Aspect]) -> bool:
    """Whether a sentence tells one of the things asked; of to whom, the day is all it may have of its own."""
    text = span.of(notice.text)
    entries = [one for aspect in aspects for one in notice.checklist.of(*aspect.kinds)]
    held = any(span.start <= one.start < span.end for one in entries)
    said = any(aspect.says and aspect.says.search(text) for aspect in aspects)
    return held or said or any(aspect.name == "交给谁" for aspect in aspects)


def _line(material: Material, notice: Notice, span: Span) -> str:
    clause = without_number(re.split(r"[，；。]", span.of(notice.text))[0])
    head = f"**{shown(clause, 60)}**：" if _FIXES.search(clause) else ""
    return f"- {head}{quoted_in(material, notice, span, 300)}"
