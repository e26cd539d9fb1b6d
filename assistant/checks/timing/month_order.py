"""Months that run backwards in one account: mended by October what was found in November, measured before the deed.

Only months without a year are read; over the turn of a year (12月……次年1月) it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.counting.quantities import SENTENCE
from assistant.checks.desk import Desk
from assistant.checks.timing.event_order import ORDER
from assistant.results import Finding
from assistant.structure.sentences import clause_before

_MONTH = r"(?P<month>1[0-2]|[1-9])月"
_PART = r"(?:份|初|底|末|[上中下]旬)?"
_OPENS = re.compile(  # a month that a matter begins in, at the head of its clause
    rf"(?:^|[。；，：]|[一二三四五六七八九十]是)[一-鿿]{{0,4}}?(?<![\d年至到—-]){_MONTH}{_PART}(?:(?:[12]\d|3[01]|[1-9])日)?(?![—至到、和与及\d])"
)
_FOUND = re.compile(
    "发现|查出|排查出|查摆|梳理出?|检查|督查|巡查|抽查|督导|反馈|交办|受理|收到|接到|发生|引发|投诉|反映|曝光|转办"
)
_MENDED = re.compile(
    rf"(?:截至|截止到?|到|至|于|(?<=[，；]))(?P<said>{_MONTH}{_PART}(?:(?:[12]\d|3[01]|[1-9])日)?)(?:为止)?，?"
    r"(?:(?:组织|开展|进行)?(?:复查|复核|核查|验收|“?回头看”?)(?:时|中|后)?(?:发现|显示|确认)?，?)?"
    r"(?:前)?(?:已经?|全部|均|都|基本|按期|顺利|如期)*(?:已经?)?(?:全部|均|都|基本)?"
    r"(?:整改|办结|化解|销号|解决|改到位|完成整改|完成|答复|回复|平息|恢复|结案|处置完毕|见底清零|清零)(?![^，。；]{0,6}的)"
    rf"|(?<=[，；])(?P<said2>(?P<month2>1[0-2]|[1-9])月{_PART}(?:(?:[12]\d|3[01]|[1-9])日)?)，?(?:又|再次|再)?(?:组织|开展|进行|对[^，。；]{{2,14}})?"
    r"(?:复查|复核|“?回头看”?)(?!中?发现的|时?发现的|出的)"
)
_OTHER_YEAR = re.compile("上年|去年|前年|此前|之前|早在|曾|原定|原计划|提前|次年|明年|翌年|以来|前期|历年")
_TAKEN_UP = re.compile("^(?:份|初|底|末|[上中下]旬|(?:[12]\\d|3[01]|[1-9])日)?，?(?:[一-鿿]{0,6})?(?:针对|围绕|就|因)")
_FELL = re.compile(
    r"由(?:今年)?(?P<a>1[0-2]|[1-9])月(?:份)?的?[^，。；月]{0,10}?(?:下降|降低|减少|降|减|上升|增加|增长|提高|提升|增|升|缩短|压缩)(?:到|至|为)"
    r"(?:了)?(?P<said>(?P<b>1[0-2]|[1-9])月)(?:份)?的?"
)
_ONLY_TOLD = re.compile("通报|分析会|研判会|总结|复盘|统计|显示|回顾|盘点|数据表明")
_LATE, _EARLY = 10, 3  # months between which a year may have turned


def check_month_order(desk: Desk) -> list[Finding]:
    """Find what was mended before it was found, and effects measured before the deed or from no earlier month."""
    return [*_mended(desk), *_measured(desk), *_fallen(desk)]


def _turns(first: int, then: int) -> bool:
    return first >= _LATE and then <= _EARLY


def _mended(desk: Desk) -> Iterator[Finding]:
    """11月开展专项检查，发现问题26个，截至10月中旬已整改24个."""
    for sentence in SENTENCE.finditer(desk.text):
        first = _OPENS.search(sentence[0])
        if first is None or _OTHER_YEAR.search(sentence[0][: first.end()]):
            continue
        for later in _MENDED.finditer(sentence[0], first.end()):
            said = "said" if later["said"] else "said2"
            between = sentence[0][first.end() : later.start(said)]
            began, ended = int(first["month"]), int(later["month"] or later["month2"])
            if "；" in between or not _FOUND.search(between) or _OTHER_YEAR.search(between):
                continue
            if re.search(r"\d{1,2}月", between):
                continue  # another date stands between; which one the mending follows is not sure
            if ended < began and not _turns(began, ended):
                message = f"事情是 {began} 月起的，整改、办结却写在 {later[said]}"
                start = sentence.start() + later.start(said)
                yield desk.remark(
                    ORDER, "warning", start, start + len(later[said]), message, "核对两个月份，先后颠倒的改正"
                )


def _measured(desk: Desk) -> Iterator[Finding]:
    """10月，针对夜间清运扰民……，投诉由7月的41件下降到9月的5件: better before anything was done."""
    for sentence in SENTENCE.finditer(desk.text):
        first = _OPENS.search(sentence[0])
        fell = _FELL.search(sentence[0], first.end()) if first else None
        if first is None or fell is None:
            continue
        between = sentence[0][first.end() : fell.start()]
        done, shown = int(first["month"]), int(fell["b"])
        taken_up = _TAKEN_UP.match(sentence[0][first.end("month") + 1 :])
        if not taken_up or "；" in between or _ONLY_TOLD.search(between) or re.search(r"\d{1,2}月", between):
            continue
        if shown < done and not _turns(done, shown) and not _OTHER_YEAR.search(sentence[0]):
            message = f"事情是 {done} 月办的，成效却比到 {fell['b']} 月"
            start = sentence.start()
            span = start + fell.start("said"), start + fell.end("said")
            yield desk.remark(ORDER, "warning", *span, message, "核对办理的月份和对比的月份")


def _fallen(desk: Desk) -> Iterator[Finding]:
    """由9月的41件下降到9月的5件: from a month to the same one, or to one before it."""
    for match in _FELL.finditer(desk.text):
        first, last = int(match["a"]), int(match["b"])
        clause = clause_before(desk.text, match.start(), 20)
        if last <= first and not _turns(first, last) and not _OTHER_YEAR.search(clause + match[0]):
            message = f"由 {first} 月比到 {last} 月，前后月份不对"
            span = match.start(), match.end("said")
            yield desk.remark(ORDER, "warning", *span, message, "核对两个月份，先写早的、后写晚的")
