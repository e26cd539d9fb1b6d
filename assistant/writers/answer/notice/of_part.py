"""What only the notice answers of the parts of a report: which it wants, and how many entries it fixes for one.

What it fixes, no general card may contradict; so these answers stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.aspects import ASPECTS
from assistant.writers.answer.notice.checklist import notice_block, notice_head
from assistant.writers.answer.notice.fit import Notice, fitting, quote_in, quoted_in
from assistant.writers.answer.notice.part import of_part_elsewhere
from assistant.writers.answer.own.clauses import bounded
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_NAMES_IT = re.compile(r"(?:[看按照查翻]一?下?|按照|根据|对照|今年的?|这[次个份]的?)?通知(?!书)")
_WHICH = re.compile(
    r"(?:写|分|包括|包含|含|有)[^，。？?]{0,3}(?:哪[几些一]?|什么|啥|几)(?:个)?(?:大)?(?:块|部分|方面|内容|板块)|写(?:些)?(?:什么|啥)(?:内容)?(?:[？?]|$)|(?:哪[几些]|几)(?:个)?(?:大)?(?:块|部分|方面|板块)"
)
_HOW_MANY = re.compile(r"(?:几|多少)[条个点项](?!字|人|月|工作日|小时)")
_USUAL = re.compile(r"一般|通常|范文|别人|人家|惯例|样[本例稿]|去年|前年|怎么写|如何写|咋写|格式|每[条个]")
_LENGTH = re.compile(r"字|篇幅|多长")
# Those who sent the notice, named by where they are: 区里, 上级, 县委宣传部.
_SUPERIOR = re.compile(
    r"(?:[区县市省州](?:委宣传部|委|里|上)|上级|上面|上头|宣传部)[^，。？?]{0,14}(?:要求|规定|讲究|说法)"
)
_CORE = re.compile(r"(?:部分|情况)$")
_NUMBER = re.compile(r"(?:[\d一二两三四五六七八九十]+(?:[至到—-][\d一二两三四五六七八九十]+)?)[条个点项]")
_BOUNDED = re.compile(r"不少于|不超过|不多于|至少|最多|控制在|不得少于|以上|以内|左右|[至到—-]")


def write_of_part(material: Material, notices: Sequence[Notice], said: str) -> Written | None:
    """Tell which parts the notice wants, or how many entries it fixes for one; None where neither is asked or told."""
    found = fitting(material, notices)
    if not found or _USUAL.search(said) or _LENGTH.search(said):
        return None
    if any(one.name not in ("写什么", "多少字") and one.asks.search(said) for one in ASPECTS):
        return None  # another thing of the notice is asked as well
    return (
        _entries(material, found[0], said) or _parts(material, found[0], said) or _of_superior(material, found[0], said)
    )


def _of_superior(material: Material, notice: Notice, said: str) -> Written | None:
    """Tell what the notice lays down for a part by its name where those above are asked of: 区里对存在问题有啥要求.

    What it only lists is left to what ships, which says what is required of it.
    """
    if not _SUPERIOR.search(said):
        return None
    named = [one for one in notice.checklist.parts if len(one.value) > 2 and _CORE.sub("", one.value) in said]
    spans = [
        span for part in named[:1] for span in (*([part] if part.states else []), *of_part_elsewhere(notice, part))
    ]
    if not spans:
        return None
    lines = "\n".join(f"- {quoted_in(material, notice, span, 300)}" for span in spans)
    blocks = iter([f"{notice_head(notice)}\n\n{lines}"])
    return Written("requirement", True, blocks, own=True, told=(quote_in(notice, spans[0]),))


def _entries(material: Material, notice: Notice, said: str) -> Written | None:
    """Tell how many entries the notice fixes for the part that is asked of."""
    roles = material.asked.roles
    if len(roles) != 1 or material.asked.topics or not _HOW_MANY.search(said):
        return None
    for part in notice.checklist.parts:
        text = part.of(notice.text)
        number = _NUMBER.search(text)
        if part.role != roles[0] or not number or not _BOUNDED.search(bounded(text, number)):
            continue
        told = f"**{shown(bounded(text, number), 20)}**：{quoted_in(material, notice, part)}"
        lines = [f"{notice_head(notice)}\n\n- {told}"]
        return Written("requirement", True, iter(lines), own=True, told=(quote_in(notice, part),))
    return None


def _parts(material: Material, notice: Notice, said: str) -> Written | None:
    """Tell the parts the notice lists, with how long and by when, where the notice itself is asked."""
    asked = material.asked
    if asked.roles or asked.topics or not (_NAMES_IT.search(said) and _WHICH.search(said)):
        return None
    if len(parts := notice.checklist.parts) < 2:
        return None
    told = (quote_in(notice, parts[0]),)
    return Written("requirement", True, iter([notice_block(material, notice)]), own=True, told=told)
