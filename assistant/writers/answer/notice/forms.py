"""What a notice wants attached, where what goes with a report is asked: 今年报告要带哪些附件."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS, FORMS, spans_of
from assistant.writers.answer.notice.checklist import notice_block
from assistant.writers.answer.notice.fit import fitting, of_another_year
from assistant.writers.answer.written import Extras, Written

_TO_ATTACH = re.compile(r"[要该得须应]|需要|用")
_OF_SAMPLES = re.compile(r"范文|样[本稿例]|别人|[了过](?:哪|什么|啥|几)|怎么写")


def write_forms(material: Material, extras: Extras, said: str) -> Written | None:
    """Tell what the notice wants attached, where what goes with a report is asked: 今年报告要带哪些附件."""
    asks = FORMS.search(said) and "报告" in said and _TO_ATTACH.search(said) and not _OF_SAMPLES.search(said)
    if not asks or material.asked.documents:
        return None
    fit = fitting(material, extras.notices)
    notice, line = (fit[0], "") if fit else of_another_year(material, extras.notices) or (None, "")
    attached = next(one for one in ASPECTS if one.name == "附什么")
    if not notice or not spans_of(notice, attached, said):
        return None
    block = notice_block(material, notice, [attached])
    return Written("requirement", True, iter([line, block] if line else [block]), own=True)
