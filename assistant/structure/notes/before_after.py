"""What was so last year beside what is so now: a lack since mended is a deed, two years' figures are a result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.structure.notes.cells import in_table
from assistant.structure.notes.edits import Edit

LAST_YEARS = "是去年的问题，要点里没有写今年改了没有，没有写入正文：改了的请写怎么改的，没改的请写成今年的问题"
_HAN = "\u4e00-\u9fff"
_THEN = r"(?:(?:19|20)\d{2}年|去年底?|往年|上年度?|上一年度?|前年|以前|原来|过去|早先|上半年)"
_NOW = r"(?:(?:19|20)\d{2}年|今年|本年度?|现在|目前|如今|下半年)"
_LACK = (
    r"(?:(?:检查|巡察|督查|自查|审计|上级|考核)?(?:发现|反馈|指出|点出)的?"
    r"|存在的?|查出来?的?|老|旧|反映的?|自查的?|主要|突出|遗留)?(?:问题|不足(?:之处)?|短板|毛病|差距|弱项|薄弱环节)"
)
_UNDONE = r"(?:没有?|未)(?:做|办|完成|落实|开展|搞|抓)(?:到|成|好|完)?的(?:事情?|工作|地方|项目)?"
# 去年问题：审核只有一级。今年：改成两级审; 去年没做的：演练；今年9月做了一次
_PAIR = re.compile(
    rf"(?P<then>{_THEN})的?(?:(?P<lack>{_LACK})|(?P<undone>{_UNDONE}))(?:就是|是|有)?"
    rf"[：:，,\s]*(?P<what>[^。；;：:\n]{{2,40}}?)"
    rf"(?:[。；;，,]\s*|\s*\n[ \t\-–—•·●*\d.、）)]*)(?P<now>{_NOW})(?:已经?|的)?[：:，, ]*(?P<done>[^。；;\n]{{3,90}})"
)
_ALONE = re.compile(
    rf"(?m)^[ \t\-–—•·●*\d.、）)（(]*(?:去年|上年度?|上一年度?|前年)的?{_LACK}(?:就是|是|有)?[：:][^\n]{{2,}}$"
)
# What is no better than it was, or is told of the lack of now.
_NOT_MENDED = re.compile(
    rf"仍|依然|依旧|还(?:是|在|没|未|有)|照样|老样子|(?<!从)没(?!有?(?:再|发生|出现))|未(?!再|发生|出现)|反而|更[{_HAN}]"
    r"|^(?:的)?(?:存在的?)?(?:主要)?(?:问题|不足|短板|毛病)"
)
_YEAR = r"(?:去年同?期?|上年同?期?|前年|今年|本年度?|[上下]半年|[一二三四]季度|(?:19|20)\d{2}年?|年初|年底|现在|目前)"
_NUMBER = r"\d[\d.,]*[万亿余多]?(?:[%％]|人次|[\u4e00-\u9fff]{1,2})?(?:\d[\d.,]*[万余多]?(?:人次|[\u4e00-\u9fff]))?"
# 去年5起，今年2起; 2024年96篇，2025年143篇
_TREND = re.compile(
    r"(?:去年|上年|前年|同期|(?:19|20)\d{2}年?|年初)[^，。；\d]{0,8}?\d[^。；]{0,16}?(?:今年|本年|(?:19|20)\d{2}年?|现在|目前)"
    r"[^，。；\d没未不缺]{0,8}?(?:\d|没有|无$)"
)
_BARE_YEARS = re.compile(
    r"(?<=[：:，,/／ \u3000])(?P<year>(?:19|20)\d{2})[ \u3000]+"
    r"(?=\d[\d.,]*[万余多]?(?:[次场期篇起件条份节个名人家户本块台%％]|人次))"
)
_PARTED = re.compile(
    rf"(?<=[\d{_HAN}%％）)])[ \u3000]*[/／][ \u3000]*(?=(?:今年|去年|(?:19|20)\d{{2}})年?[^，。；\n]{{0,6}}\d)"
)
# 2024年责任书签了15个社区；今年16个: one clause, as this year's figure has no subject of its own
_NEXT_YEAR = re.compile(
    rf"(?:19|20)\d{{2}}年[^。；;\n]{{2,20}}\d[{_HAN}]{{0,8}}(?P<stop>[；;])(?=今年[{_HAN}]{{0,2}}\d)"
)
# 24年10次，25年12次: years without their century, one after the other in a line
_SHORT_YEARS = re.compile(r"(?<![\d.])(?P<year>2\d|30)年(?=[ \u3000]?\d)")
_NOT_A_YEAR = re.compile(r"(?:党龄|工龄|教龄|任教|从教|工作|连续|坚持|近|约|用了|历时|间隔|满|干了)$")
# 2024年 41家 → 2025年 58家, 38% 2025年 45%: blanks and arrows that only set one year's figure off
_AFTER_YEAR = re.compile(r"(?<=(?:19|20)\d\d年)[ \u3000]+(?=\d)|(?<=去年|今年)[ \u3000]+(?=\d)")
_TO_YEAR = re.compile(
    rf"(?<=[\d{_HAN}%％）)])[ \u3000]*(?:→|⇒|->|=>|—>|──>|[ \u3000])[ \u3000]*"
    r"(?=(?:今年|(?:(?:19|20)\d\d|2\d)年)[ \u3000]*\d)"
)
# 宣讲：2024年28场；2025年36场: the second year's figure has no subject of its own
_OF_ONE_LABEL = re.compile(
    rf"(?m)^[ \t\d.、•·*-]*[{_HAN}]{{2,18}}[：:][ ]*(?:去年|(?:19|20)\d\d年)[^；;\n]{{1,24}}"
    r"(?P<stop>[；;])[ ]*(?=(?:今年|(?:19|20)\d\d年)\d)"
)
# 明年要做的：…融媒体中心上半年建好: of next year too
_NEXT = re.compile(rf"(?m)^[ \t\d.、•·*-]*(?P<year>明年|来年)[{_HAN}]{{0,6}}[：:](?P<what>[^\n]+)")
_PART_OF_YEAR = re.compile(r"(?<![年\d今明来去第])(?:[上下]半年|第?[一二三四]季度)(?!内)")
_COUNT_OF_YEAR = re.compile(rf"{_YEAR}(?:共|约|累计|只)?[{_HAN}]{{0,2}}?{_NUMBER}")
_NO_SUBJECT = re.compile(
    r"(?:方面|工作|情况|部分|数据|其他|其它|另外|还有|此外|补充|备注|时间|对比|明年|今年|去年|下一?步|打算|计划)$"
)
_LONGEST = 18  # characters of a label that names what is counted


def before_and_after(text: str) -> Iterator[Edit]:
    """Yield last year's lack and what was done about it as one clause; a lack that nothing is told of is left out."""
    yield from _year_edits(text)
    taken: list[tuple[int, int]] = []
    for found in _PAIR.finditer(text):
        taken.append(found.span())
        later = not (found["then"][0].isdigit() and found["now"][0].isdigit()) or found["then"] < found["now"]
        if not later or _NOT_MENDED.search(found["done"]) or in_table(text, found.start()):
            continue
        what = re.sub(r"[，,]\s*", "、", found["what"].strip(" ：:，,、"))
        then = re.sub("底$", "", found["then"])
        said = f"针对{then}{what}的问题" if found["lack"] else f"{then}没做的{what}"
        yield Edit(found.start(), found.end(), f"{said}，{found['now']}{found['done']}")
    for found in _ALONE.finditer(text):
        apart = all(found.end() <= start or end <= found.start() for start, end in taken)
        if apart and not in_table(text, found.start()) and not re.search(rf"{_NOW}|已|了", found[0]):
            yield Edit(found.start(), found.end(), "", LAST_YEARS)
    yield from (Edit(one.start("stop"), one.end("stop"), "，") for one in _NEXT_YEAR.finditer(text))
    for line in re.finditer(r"[^\n]+", text):
        years = list(_BARE_YEARS.finditer(line[0]))
        if len(years) > 1:
            at = line.start()
            yield from (Edit(at + one.start(), at + one.end(), f"{one['year']}年") for one in years)
        yield from (
            Edit(line.start() + one.start(), line.start() + one.end(), "，") for one in _PARTED.finditer(line[0])
        )


def _year_edits(text: str) -> Iterator[Edit]:
    """Yield years written short or set off by blanks and arrows, and the year of what a label puts off to the next."""
    for found in _OF_ONE_LABEL.finditer(text):
        yield Edit(found.start("stop"), found.end("stop"), "，")
    for line in re.finditer(r"[^\n]+", text):
        at = line.start()
        if in_table(text, at):
            continue
        short = [one for one in _SHORT_YEARS.finditer(line[0]) if not _NOT_A_YEAR.search(line[0][: one.start()])]
        if len(short) > 1 and all(int(b["year"]) == int(a["year"]) + 1 for a, b in pairwise(short)):
            yield from (Edit(at + one.start(), at + one.start(), "20") for one in short)
        yield from (Edit(at + one.start(), at + one.end(), "") for one in _AFTER_YEAR.finditer(line[0]))
        yield from (Edit(at + one.start(), at + one.end(), "，") for one in _TO_YEAR.finditer(line[0]))
    for found in _NEXT.finditer(text):
        for part in _PART_OF_YEAR.finditer(text, found.start("what"), found.end()):
            yield Edit(part.start(), part.start(), found["year"])


def is_mended(said: str) -> bool:
    """Whether a clause tells what was done about a lack of before: 针对去年审核只有一级的问题，今年改成两级审."""
    return re.match(rf"针对{_THEN}[^。；]+的问题，{_NOW}|{_THEN}没做的[^。；]+，{_NOW}", said) is not None


def is_trend(said: str) -> bool:
    """Whether a clause sets two years' figures beside each other: 去年5起，今年2起."""
    return _TREND.search(said) is not None


def of_subject(head: str, said: str, told: str) -> str:
    """Return ``told``, or what a line counts by time with the label that it lost: 党支部专题研究去年2次，今年4次."""
    head = head.strip(" 　：:")
    names = 2 <= len(head) <= _LONGEST and not re.search(r"[\d，。；：]", head) and not _NO_SUBJECT.search(head)
    first = re.split(r"[，,；;（(]", said, maxsplit=1)[0]
    kept = head in told and not told.startswith(f"{head}方面，")
    if not names or kept or not _COUNT_OF_YEAR.fullmatch(first):
        return told
    return head + re.sub(rf"，(?=(?:{_COUNT_OF_YEAR.pattern})(?=$|[，；（]))", "、", said)
