"""All that a notice demands, shortly: what is to be written, then each sentence on handing in, with what it fixes."""

from __future__ import annotations

import re

from assistant.report import Span
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS, spans_of
from assistant.writers.answer.notice.checklist import notice_head
from assistant.writers.answer.notice.fit import Notice, fitting, quote_in, quoted_in, sentences_of
from assistant.writers.answer.written import Extras, Written

_ASKS = re.compile(
    r"通知(?:里|上|中|里面|里头)?(?:一共|总共|具体|到底)?(?:都|全)?(?:的)?(?:要求|提|讲|说|写)(?:了|过)?(?:些|点)?(?:什么|啥|哪些?)(?:要求|内容|事|东西)?[了呢啊？?]*$"
    r"|通知(?:里|上|中|里面)?(?:都|一共|总共|具体)?有(?:些)?(?:什么|啥|哪些?)(?:具体)?要求[呢啊？?]*$|通知(?:都|的)?(?:全部|所有)?(?:的)?要求(?:都)?(?:是|有)(?:什么|啥|哪些)[呢啊？?]*$"
)
_APART = ("写什么", "写哪一段时间", "怎么交", "用什么方式交", "涉密的怎么报", "数据算到哪一天")


def write_whole(material: Material, extras: Extras) -> Written | None:
    """Tell all demands of the notice that fits; None where not all of them are asked for."""
    asked = material.asked
    said = asked.said or asked.question
    found = fitting(material, extras.notices)
    if not found or not _ASKS.search(said) or asked.roles or asked.topics:
        return None
    notice = found[0]
    lines = [notice_head(notice), ""]
    if parts := notice.checklist.parts:
        lines.append(f"- 写什么：分 {len(parts)} 块")
        lines += [f"  {n}. {quoted_in(material, notice, one)}" for n, one in enumerate(parts, 1)]
    sentences = _fixing(notice, said)
    lines += [f"- {'、'.join(names)}：{quoted_in(material, notice, span, 300)}" for span, names in sentences]
    if not (parts and sentences):
        return None
    return Written("requirement", True, iter(["\n".join(lines)]), own=True, told=(quote_in(notice, parts[0]),))


def _fixing(notice: Notice, said: str) -> list[tuple[Span, list[str]]]:
    """Return the sentences outside the list of parts that fix something of handing in, with what they fix."""
    parts = notice.checklist.parts
    held: dict[tuple[int, int], list[str]] = {}
    spans = {}
    for aspect in ASPECTS:
        for one in spans_of(notice, aspect, said) if aspect.name not in _APART else ():
            around = next((s for s in sentences_of(notice) if s.start <= one.start < s.end), None)
            if around is None or any(part.start <= one.start < part.end for part in parts):
                continue
            names = held.setdefault((around.start, around.end), [])
            spans[around.start, around.end] = around
            if aspect.name not in names:
                names.append(aspect.name)
    return [(spans[key], held[key]) for key in sorted(held)]
