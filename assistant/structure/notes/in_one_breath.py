"""Words to the writer that stand in one breath with a fact: the words go, the clause that tells something stays.

你记一下就是今年院党委会研究三次 loses its opening, 十一件都回复了你写委婉点 its end; a mere order is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import REASONS
from assistant.structure.notes.whose import UNIT_TAIL
from assistant.structure.units import UNIT

_HAN = "\u4e00-\u9fff"
_LINE = r"(?P<lead>[ \t]*(?:[-–—•·●*]|\d{1,2}[.、])?[ \t]*)"
_NUMBER = r"(?:\d[\d.,]*[万千百]?|[一二两三四五六七八九十百千]+)[多余来几]?"
COUNTS = re.compile(rf"{_NUMBER}(?:{UNIT})(?!左右就|就[行好够]|前)")
# What tells something: so many of it, a day, what has been done.
TELLS = re.compile(
    rf"{_NUMBER}(?:{UNIT})(?!左右就|就[行够好])|(?:\d{{1,2}}|[一二三四五六七八九十]+)月"
    rf"|[{_HAN}]{{2}}了[{_HAN}\d]|[{_HAN}]了$"
)
_ASKS = re.compile(
    r"(?:稿子?|材料|报告|总结)$|^(?:要|得|别|不要|必须|把|再|多|少|尽量|写|给我|交)|[？?]|(?<!不)(?:别|不要|不用"
    r"|先不)(?:写|提|说|放)"
)
_YOU = r"(?:你们?|您)"
_SOFTLY = r"[啊哈吧哦呀呢嘛了]*"
_AND = r"[，,、 ]*"
# What only goes on speaking; 对了解情况不主动的2个支部 and 然后续宣传 are none of it.
_GOING_ON = (
    r"(?:嗯+|呃+|额(?![外度头满])|哎|诶|喂(?=[，, 你您我小老那])|噢|哦|对了(?!解)|(?:然后(?!续)(?:呢)?|还有|再有"
    r"|另外)(?:就是|那个)"
    r"|然后(?!续)(?:呢)?|那个还有(?!\d)|首先(?:呢|就是)+|第一(?:个)?(?:呢|就是)+|再(?:有)?一个(?:呢|就是)+|还有"
    r"(?:个|一个|件)事(?:儿)?(?:呢|就是)+|再就是|[前后]面那个|那个(?=[，, ]|首先|还有|然后|嗯|就是)|(?:大家"
    r"|[你您])好(?=[，,！! 啊]))"
)
_FILLER = rf"(?:{_GOING_ON}|那个|这个|就是|好(?=[，, 你您])|行(?=[，, 你您]))"
_CALL = (
    r"(?:(?:我|咱们?)(?:先|就|来|再|给你|跟你|简单|大概|大致|口头)*(?:说|讲|报|捋|念|汇报|唠)(?:一?下"
    r"|一?[说讲捋]|[两几]句)"
    rf"(?:(?:今年|全年)?(?:的)?(?:(?:我们|咱们?)[{_HAN}]{{0,6}}?)?(?:今年|全年)?(?:的|那个)?(?:意识形态)?的?"
    rf"(?:情况|工作|事儿?)"
    r"(?=[啊哈吧，,]))?"
    rf"|(?:你|您)?听(?:着|好|我(?:说|讲))(?:一?下|(?=[啊哈吧，, ]))|(?:麻烦|请|劳驾|帮忙)*{_YOU}(?:先|帮我|给我"
    rf"|就|再|都|拿笔)*"
    rf"(?:记|写|听|记录|记下|整理|弄)(?:(?:一?[下笔]|着|好|住|上)+(?:给[{_HAN}]{{1,4}}?[交报]"
    rf"(?![{_HAN}]{{0,2}}\d))?|(?=[啊哈吧，, ]|就是))"
    r"|(?:麻烦|帮我|给我|替我)(?:再)?(?:记|写)(?:一?下|上|一笔)|记(?:着|好|一?下)(?=[啊哈吧，,]))"
)
# 我是法院政治部的那个今年的意识形态我说一下…: of what one goes on to speak
_SUBJECT = (
    rf"(?:我们?是[{_HAN}]{{2,14}}?的|[老小][{_HAN}](?=[啊哈呀，,])|(?:我们|咱们?)?(?:单位|[{_HAN}]{{0,6}}?)?"
    rf"(?:今年|全年|上半年)?(?:的|那个)?"
    r"意识形态(?:工作|责任制)?(?:的)?(?:情况|事儿?|这一?块)?)"
)
# 嗯我说一下啊你记一下就是…
_OPENS = re.compile(
    rf"(?m)^{_LINE}(?P<talk>(?:(?:{_FILLER}|{_SUBJECT}){_AND}{_SOFTLY}{_AND})*{_CALL}{_SOFTLY}{_AND}"
    rf"(?:(?:{_FILLER}|{_CALL}){_SOFTLY}{_AND})*)(?=(?P<rest>[^\n]{{6,}}))"
)
# 那个还有就是讲堂搞了五期: only how one goes on speaking
_GOES_ON = re.compile(
    rf"(?m)(?:^|(?<=[。；;])){_LINE}(?P<talk>(?:{_GOING_ON}{_AND}{_SOFTLY}{_AND})+)(?=[{_HAN}\d]{{6}})"
)
# 今年我们医院意识形态这个工作主要是院党委会…
_MAINLY = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[，,。；; ]))(?P<when>今年|全年|上半年)?(?:我们?|咱们?)?(?:单位|这边|这里"
    rf"|[{_HAN}]{{0,6}}?(?:{UNIT_TAIL}|行|园|区|县|市|司))?"
    r"(?:的)?意识形态(?:这个|这|的)?(?:工作|责任制)?(?:这一?[块摊]|方面|上)?(?:呢|嘛|啊)?[，, ]*(?:主要|无非"
    r"|大概)(?:就)?是"
    rf"(?=[{_HAN}][^\n，。；]{{6,}})"
)
_MANNER = r"(?:委婉|含蓄|轻|重|实在?|稳|细|简单|简短|短|长|具体|详细|概括|正式|好听|漂亮|好看|虚|突出|圆|顺|像样|客气)"
_WRITE = r"(?:写|记|整理?|弄|改|加|润色|斟酌|把握|概括|归纳|提炼|凑|补|措辞|组织|处理|安排)"
# …你写委婉点, …你看着写就行, …写到问题里别写名字
_ENDS = re.compile(
    rf"(?P<short>(?:我觉得|我看)?(?:这|那)(?:个|条|件事)?(?:应该|可能|大概|也|要)*(?:算|是)(?:个|不算|一个"
    rf"|一条)?(?:问题|不足|短板)[吧呗哈啊]*)?"
    rf"{_AND}(?P<talk>(?:(?:(?:这个?|这[条段]|那个)?{_YOU}(?:把[它这那][个条段]?)?(?:就|(?:把握|斟酌|掂量|酌情|看"
    rf"|琢磨)着|再|给我|帮我|帮忙"
    rf"|自己|酌情|来|得|要|可以|先|到时候)*(?:{_WRITE}(?:得)?(?:再|稍微)?"
    rf"(?:{_MANNER}一?[点些]?|一?[下笔句段]|进去|上去?|几句|[两几]句|好|成文|就[行好])?|看着办)(?:就[行好])?"
    rf"|(?:写|放|归|列)(?:到|在|进)(?:问题|不足|亮点|成绩|前面|后面)(?:里面?|那块|部分|去)?"
    rf"|写得?(?:再)?{_MANNER}一?[点些]|(?:就)?(?:别|不要|不用|不)(?:写|提|点)(?:他|她)?(?:名字?|姓名|单位名?"
    rf"|人名|人数|户数|具体(?:名字|单位)?|是?谁|(?:是)?哪个?[{_HAN}]{{1,3}})"
    rf"|写不写{_YOU}(?:看|定)|(?:这个?)?(?:也|一定|还)*(?<!不)(?:要|得|必须)写(?:上|进去)?)[吧哈啊了嘛]*)*)"
    rf"(?=[，,。；;！!？?\n]|$)"
)
_YOU_KNOW = re.compile(
    rf"(?m)(?<=[{_HAN}]{{4}})(?:这个?)?{_YOU}(?:也|都)+(?:知道|清楚|晓得|懂|了解)的?[吧哈啊]*(?=[，,。；;！!\n]|$)"
)
_CLAUSE = re.compile(r"[^，,。；;！!？?\n]{8,}")
# 另外有个情况你斟酌：6月有个干警…
_WEIGH = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[。；;\n]))(?P<lead>[ \t]*)(?P<talk>[^，,。；;：:\n\d]{{0,14}}{_YOU}(?:帮我|自己|再|来"
    rf"|先|给|看着|也|都)*"
    r"(?:斟酌|掂量|考虑|拿(?:个)?主意|定|看|琢磨|把握|决定|参考|想|记|听|判断|权衡)(?:一?[下点]|着办|看|办|清楚"
    r"|一?想)*[吧哈]?[：:])"
    r"(?=[^\n]{8,})"
)
# 我倾向写到问题里, 这条放问题里写: what is told before is a shortfall
_AMONG_SHORT = re.compile(
    r"(?<=[，,。；; ])(?:(?:我|个人|书记|领导)?的?(?:倾向(?:于)?|意思是?|建议|觉得|看法是?|想法是?|看|想)"
    r"(?:是)?|(?:这|那)(?:个|条|件事)?|要写?的?话?就?|可以|就|最好)*"
    r"(?:写|放|归|列|搁)(?:到|在|进)?(?:问题|不足|短板)(?:里面?|那块|部分|那部分|一块)?(?:写|去)?[吧哈]?"
    r"(?=[，,。；;\n]|$)"
)
SHORT = "这个算问题"


def in_one_breath(text: str) -> Iterator[Edit]:
    """Yield the words to the writer around a fact as left out, and a comma before what calls the fact a shortfall."""
    for found in _OPENS.finditer(text):
        if _tells(found["rest"]):
            yield Edit(found.start("talk"), found.end("talk"), "", REASONS["talk"])
    for found in _GOES_ON.finditer(text):
        yield Edit(found.start("talk"), found.end("talk"), "")
    for found in _WEIGH.finditer(text):
        if TELLS.search(text[found.end() :].split("\n", 1)[0]):
            yield Edit(found.start("talk"), found.end("talk"), "", REASONS["talk"])
    yield from (Edit(one.start(), one.end(), "", REASONS["talk"]) for one in _YOU_KNOW.finditer(text))
    for clause in _CLAUSE.finditer(text):
        yield from _at_end(text, clause)
    for found in _AMONG_SHORT.finditer(text):
        begins = text.rfind("\n", 0, found.start()) + 1
        if TELLS.search(text[begins : found.start()]):
            yield Edit(found.start(), found.end(), SHORT)


def mainly(text: str) -> Iterator[Edit]:
    """Yield what only says that the work is spoken of next, 今年我们医院意识形态这个工作主要是, without the year."""
    yield from (Edit(one.start(), one.end(), one["when"] or "") for one in _MAINLY.finditer(text))


def _at_end(text: str, clause: re.Match[str]) -> Iterator[Edit]:
    """Yield what a clause that tells something ends with and says to the writer."""
    for at in range(clause.start() + 6, clause.end() - 1):
        found = _ENDS.match(text, at)
        if not found or found.end() < clause.end() or not (found["short"] or found["talk"]):
            continue
        if not _tells(text[clause.start() : at]):
            return
        begins = found.start("talk") if found["talk"] else found.end()
        if found["short"]:
            yield Edit(found.start(), found.end("short"), f"，{SHORT}")
            begins = found.end("short")
        among = re.match(r"[写放归列][到在进]?(?:问题|不足)", found["talk"] or "")
        if among:
            yield Edit(begins, found.end(), f"，{SHORT}")
        elif begins < found.end():
            yield Edit(begins, found.end(), "", REASONS["talk"])
        return


def _tells(said: str) -> bool:
    """Whether words tell a fact, and are no order themselves: 讲了五期, not 别写三次的事."""
    clause = re.split(r"[，,。；;]", said, maxsplit=1)[0]
    return TELLS.search(said) is not None and not _ASKS.search(clause.strip())
