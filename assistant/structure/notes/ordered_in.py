"""Orders to the writer with the fact itself behind or before them: 问题也要写，就写宣讲员少; …，把网信办也写上.

The fact stays, under the part the order names; the order is told as left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import REASONS

_HAN = "\u4e00-\u9fff"
_BEGINS = r"(?m)(?P<lead>(?:^|(?<=[。；;\n]))[ \t\u3000]*(?:[-–—•·●*]|\d{1,2}[.、])?[ \t]*)"
_PART = (
    r"(?:(?:存在的?|主要)?(?:问题|不足|短板|差距|缺点)|下一?步(?:打算)?|明年打算|打算|计划|做法|成绩|亮点)"
    r"(?:[这那]一?块|部分|方面)?"
)
# How much or how well to write is told in the same words: 问题写3条, 问题写具体点.
_HOW = r"(?![\d一二三两四五六几多少][条点个些]|\d|具体|详细|[细实清透好短长少多简轻重进上到在成得法作不也哪怎了什]|啥)"
# 问题也要写，就写村里宣讲员少; 手写：问题写：台账不规范
_PART_ORDERED = re.compile(
    rf"{_BEGINS}(?P<who>(?:手写|旁注|批注|铅笔字?|红笔|空白处)[：:][ \t]*)?(?P<part>{_PART})"
    r"(?P<order>(?:[也还都]?(?:要|得|必须|可以)(?:写|有|提)(?:一?下|上)?[，,：: ]*)?"
    r"(?:就|只|先|主要|重点)?(?:写|提)(?:的?是|上)?[：:，,]?[ \t]*)"
    rf"{_HOW}(?=[{_HAN}“《]{{2}}[^\n]{{2,}})"
)
# 加一条：老年党员用手机有困难
_ONE_MORE = re.compile(
    r"(?m)(?:^|(?<=[。；;\n ]))(?P<order>(?:再|另外?|还|新)?(?:要|得)?(?:加|补充?|添|增加?)(?:上|写)?"
    r"(?:[一1两2]|几)[条点个句]?(?:问题|内容)?[：:，,][ \t]*)(?=[^\n]{4,})"
)
# 当日辟谣（配合县网信办，把网信办也写上）
_ALSO_NAME = re.compile(
    rf"(?P<order>[，,；; ]+(?:记得|请|最好|一定|要|得)?(?:把|将)[{_HAN}“”]{{1,10}}?(?:也|都|一起|一并)?(?:给)?"
    r"(?:写|加|带|提|点)(?:上|进去|到|出来)(?:去)?(?:吧|哈|啊|了)?)(?=[）)。；;\n]|$)"
)
# What the work itself puts down, named in the same sentence: 签补充协议，把教育内容写进去.
_ASKED_TOO = re.compile(r"[，,；; ]+(?:记得|请|最好)")
_WORK_PAPER = re.compile(
    r"协议|合同|租约|章程|公约|规约|[制规]度|办法|规定|规则|细则|守则|须知|手册|清单|责任书|承诺书|考核|方案|预案|教案|课程|教材|讲义|条款|[签修重]订|制定|名单|台账"
)
# 明年就写建流动学习点
_OF_NEXT_YEAR = re.compile(rf"(?<=明年)(?P<order>就写(?:个|上)?)(?=[{_HAN}“]{{3}})")
# …这块的情况你帮我整理一下，今年…
_PUT_TOGETHER = re.compile(
    r"(?m)^(?P<order>[^\n\d，。；：]{0,24}(?:你|您|麻烦你?)帮(?:我|忙)?(?:整理|写|弄|理|归纳|汇总|起草|顺)"
    r"(?:一?下|出来|成文)?[，,。：: ]*)(?=(?:今年|去年|全年|上半年|下半年|我们|本)[^\n]{6,})"
)
# 是3次吧对3次: a figure that is made sure of in the same breath
_MADE_SURE = re.compile(
    rf"(?P<count>\d+[余多]?[{_HAN}]{{1,2}}?)(?P<again>(?:吧|是吧|嘛|来着)?[，,。？?！! ]*(?:嗯|哦)?"
    rf"(?:对|没错|是)的?[，,。 ]*(?:就?是)?(?P=count))(?![{_HAN}]?\d)"
)
# 会我记得是研究过3次，小严你核一下（小严会后：核了，3次没错）
_CONFIRMED = re.compile(
    rf"(?P<hedge>我?(?:记得|印象[里中]?|好像|应该|大概)(?:就?是|有)?)(?P<told>[^，。；（(\n\d]{{0,8}}(?P<count>\d+[余多]?[{_HAN}]))(?:吧|的样子)?"
    rf"(?P<again>[^。；\n（()）]{{0,14}}?[（(，,。][^（）()\n]{{0,14}}?[核查翻对数问](?:了|过|完)[^（）()\n]{{0,8}}?(?P=count)[，,]?(?:没错|对的?|准的?|无误)[）)]?)"
)


def ordered_in(text: str) -> Iterator[Edit]:
    """Yield orders that stand before or behind a fact as left out, a part's label in their place."""
    for found in _PART_ORDERED.finditer(text):
        if not found["order"].strip():
            continue
        if found["who"]:
            yield Edit(found.start("who"), found.end("who"), "")
        yield Edit(found.start("order"), found.end("order"), "：", REASONS["talk"])
    for shape in (_ONE_MORE, _ALSO_NAME, _OF_NEXT_YEAR, _PUT_TOGETHER):
        for one in shape.finditer(text):
            before = re.split(r"[。；;\n]", text[: one.start()])[-1]
            if shape is not _ALSO_NAME or _ASKED_TOO.match(one[0]) or not _WORK_PAPER.search(before):
                yield Edit(one.start("order"), one.end("order"), "", REASONS["talk"])
    for found in _CONFIRMED.finditer(text):
        yield Edit(found.start("hedge"), found.end("hedge"), "")
        yield Edit(found.start("again"), found.end("again"), "", REASONS["talk"])
    for found in _MADE_SURE.finditer(text):
        yield Edit(found.start("again"), found.end("again"), "")
