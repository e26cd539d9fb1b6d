"""A model's reading of a draft as remarks: each must quote the draft, is a hint, and is marked as an opinion."""

from __future__ import annotations

import re

from assistant.checks.desk import Check, Desk
from assistant.results import Finding

OPINION = Check("opinion", "模型意见", "opinion", "语言模型的看法，仅供参考")
CHECKS = (OPINION,)

_LINE = re.compile(
    r"^[\s\-*\d.、（）()①-⑳>｜|]*(?:\*\*)?[“\"「『‘](?P<quote>[^\n]{4,80}?)[”\"」』’](?:\*\*)?\s*(?:[｜|]|——?|→|：)"
    r"(?P<said>[^｜|\n]{2,300}?)(?:(?:[｜|]|→)(?P<cure>[^｜|\n]{2,300}))?[｜|\s]*$",
    re.MULTILINE,
)
_MOST, _LEAST = 6, 4
_INNER = str.maketrans("‘’", "“”")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def opinions(desk: Desk, written: str, model: str) -> list[Finding]:
    """Turn what ``model`` wrote into hints; a line whose quote does not stand in the draft is dropped."""
    found = []
    for match in _LINE.finditer(written):
        span = _standing(desk.text, match["quote"])
        if span is None:
            continue
        said, cure = match["said"].strip().rstrip("。"), (match["cure"] or "").strip()
        if not set(_FIGURE.findall(cure)) <= set(_FIGURE.findall(desk.text)):
            cure = "怎样改请自己定（模型的改法里有稿子没有的数字，没有采用）"
        proof = (f"{model} 的看法，仅供参考",)
        found.append(desk.remark(OPINION, "hint", *span, said, cure or "请斟酌", evidence=proof))
    return found[:_MOST]


def _standing(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote stands in the draft; quotation marks inside it, and an ellipsis at its end, may differ."""
    for words in (quote, quote.rstrip("….。，"), quote.translate(_INNER), quote.translate(_INNER).rstrip("….。，")):
        start = text.find(words) if len(words) >= _LEAST else -1
        if start >= 0:
            return start, start + len(words)
    return None
