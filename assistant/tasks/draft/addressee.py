"""To whom a notice wants the report sent: the organ, where the notice names the office that collects it."""

from __future__ import annotations

import re

from assistant.structure.checklist import Checklist

# An office inside an organ collects reports, but 主送机关 is the organ.
_OFFICE = re.compile(r"(?:办公室|[\u4e00-\u9fff]{0,4}[办科处室股组]|宣传部|组织部)$")
_INNER = re.compile(r"(?:党建|党政|党群|综合|宣传|理论|秘书|行政|政工|意识形态)?(?:办公室|[办科处室股组])$")
_PARTY = re.compile(r"^(?:中共|中国共产党)")


def addressee_by(asked: Checklist) -> str:
    """Return the organ a notice asks to send the report to; "" where it names none."""
    named = [entry.value for entry in asked.of("addressee")]
    if not named:
        return ""
    issuer = _PARTY.sub("", asked.issuer)
    first = named[0]
    if not issuer or not _OFFICE.search(first) or issuer.endswith(first):
        return first
    held = next((first[:end] for end in range(len(first) - 1, 2, -1) if issuer.endswith(first[:end])), "")
    if held:  # 县卫生健康局党委办公室 of 清河县卫生健康局党委
        return held
    near = first[:2] in issuer
    return issuer if _INNER.search(first) and near else first
