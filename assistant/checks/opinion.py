"""A model's reading of a draft as remarks: each must quote the draft, is a hint, and is marked as an opinion."""

from __future__ import annotations

import re

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

OPINION = Check("opinion", "模型意见", "opinion", "语言模型的看法，仅供参考")
CHECKS = (OPINION,)

_LINE = re.compile(
    r"^[\s\-*\d.、（）()]*[“\"「](?P<quote>[^\n]{4,80}?)[”\"」]\s*[｜|](?P<said>[^｜|\n]{2,300})(?:[｜|](?P<cure>[^\n]{2,300}))?$",
    re.MULTILINE,
)
_MOST = 6


def opinions(desk: Desk, written: str, model: str) -> list[Finding]:
    """Turn what ``model`` wrote into hints; a line whose quote does not stand in the draft is dropped."""
    found = []
    for match in _LINE.finditer(written):
        start = desk.text.find(match["quote"])
        if start < 0:
            continue
        said, cure = match["said"].strip().rstrip("。"), (match["cure"] or "").strip()
        proof = (f"{model} 的看法，仅供参考",)
        end = start + len(match["quote"])
        found.append(desk.remark(OPINION, "hint", start, end, said, cure or "请斟酌", evidence=proof))
    return found[:_MOST]
