"""How long the report is, against the rules on length and the samples."""

from __future__ import annotations

from assistant.checks.coverage import missing_topics
from assistant.checks.desk import Check, Desk
from assistant.checks.form.layout import headline
from assistant.results import Finding

LENGTH = Check("length", "篇幅", "length", "《整治形式主义为基层减负若干规定》：文件一般不超过 5000 字")
CHECKS = (LENGTH,)

_LIMIT = 5000
_ENOUGH = 3
_PARTS = frozenset({"done", "problems", "plans"})
_ROOM = 0.3  # of the longest sample: the message says it as 三成
_SHORT = 0.5  # of the shortest: a small unit's report is short by right, and no rule sets a least length
_VERY_SHORT = 0.25  # of the shortest, where no report says what it has to
_SOME = 2  # usual topics without which a short report is short because something is missing


def check_length(desk: Desk) -> list[Finding]:
    """Find a report over 5,000 characters, or far outside the samples' range."""
    at = headline(desk)
    if at.end <= at.start:
        return []
    if desk.chars > _LIMIT and desk.pack is not None:
        message = f"全文 {desk.chars} 字，超过 {_LIMIT} 字"
        suggestion = "少讲背景意义，压缩到 5000 字以内；综合部署类文稿可不受此限"
        return [desk.remark(LENGTH, "hint", at.start, at.end, message, suggestion)]
    known = desk.statistics.chars if desk.statistics and desk.statistics.n >= _ENOUGH and not desk.fragment else None
    if known and not known.low * _SHORT <= desk.chars <= known.high * (1 + _ROOM):
        short = desk.chars < known.low
        nearest = (
            f"不到最短的范文（{known.low:.0f} 字）的一半"
            if short
            else f"比最长的范文（{known.high:.0f} 字）还多三成以上"
        )
        if short and _lacking(desk) + desk.chars >= known.low * _SHORT:
            return []  # it is the missing part that makes it short, and that is told
        if short and desk.chars >= known.low * _VERY_SHORT and len(desk.once(missing_topics)) < _SOME:
            return []  # it says what reports of the kind do, in fewer words
        message = f"全文 {desk.chars} 字，{nearest}"
        suggestion = "看有没有漏写的做法和事例；单位小、事情确实少的，可不补" if short else "压缩重复和铺陈"
        return [desk.remark(LENGTH, "hint", at.start, at.end, message, suggestion, evidence=("范文统计",))]
    return []


def _lacking(desk: Desk) -> float:
    """The least that the samples write in the parts which the draft has not."""
    have = {section.role for section in desk.report.sections}
    usual = desk.statistics.roles if desk.statistics else {}
    return sum(part.chars.low for role, part in usual.items() if role in _PARTS and role not in have)
