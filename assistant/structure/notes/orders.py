"""Orders to the writer that hold a fact, and facts that hold one: the fact is kept, the order is put aside.

三会一课要写上，今年讲党课4次 keeps what was told; 花了多少钱不写 goes with all it speaks of; what one forgot is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import CHECK, LEFT_OUT, REASONS, WHO_SAID

ORDERED = "看着是交代怎么写的，没有写入正文"
_OMITTED = "您在要点里注明略，未采用"

_HAN = "\u4e00-\u9fff"
_BEGINS = r"(?:^|(?<=[\n。；;]))(?P<mark>[ \t]*(?:[-–—•·●*]|\d{1,2}[.、])?[ \t]*)"
# 三会一课要写上，今年…; 大喇叭那个得突出，每天…
_TO_WRITE = re.compile(
    rf"{_BEGINS}(?P<thing>[{_HAN}“”、]{{2,12}}?)(?P<order>(?:(?:那|这)(?:个|块|条|部分|一块))?(?:也|都|一定|千万|可)*(?:要|得|必须|应该)"
    r"(?:好好|多|重点)?(?:写(?:得?[细实全重]?一?[点些]|上|进去|进来|一下|一笔|好|足|透)|提(?:一下|一笔|到)|带(?:上|一笔)|突出(?:一下|出来)?|体现(?:出来|一下)?|写)(?:啊|哈|吧)?)"
    r"(?P<stop>[，,]+)(?P<rest>[^。；;\n]*)"
)
_TELLS = re.compile(rf"\d|[一二两三四五六七八九十百]+[次场期篇个条名户块]|[{_HAN}]了[{_HAN}]|每[天周月]")
_SUBJECT_OF = re.compile(r"每|一共|总共|共|有|现有|现在|目前|\d")
# 花了多少钱不写: one thing that is not to be told, with the clause that names it
_NOT_TOLD = re.compile(
    rf"(?:^|(?<=[\n，,。；;]))(?P<clause>[ ]*[{_HAN}]{{0,10}}(?:多少|几[个块次人家]|什么|谁"
    rf"|哪)[{_HAN}]{{0,5}}?(?:就|先)?"
    rf"(?:(?<![都也])不写|别写|不用写|不要写|不必写|别提|不用提|不要提)(?:了|吧|哈|啊)?)"
    rf"(?P<stop>[，,]?)(?=$|[。；;！!\n]|(?<=[，,]))"
)
# 会议还研究了…事项（略）
_LEFT = re.compile(
    r"(?m)(?:^|(?<=[。；;\n]))[^。；;\n]*(?:研究|讨论|审议|部署|安排|通报|传达|事项|事宜"
    r"|议题)[^。；;\n]*[（(]略[）)][。；; ]*$"
)
# 教师那块归书记管，你别写到我头上
_NOT_MINE = re.compile(
    rf"(?:^|(?<=[\n，,。；;]))[^，,。；;\n\d]{{2,14}}(?:归|由)[{_HAN}]{{1,8}}管(?:的)?[，,](?=(?:你|您|可|千万|就)*(?:别|不要|不用)写)"
)
# 演讲比赛六月二十几号具体哪天我忘了你查一下: the event stays, its day is asked
_MONTH = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})月(?:份)?"
_ABOUT = rf"(?P<month>{_MONTH})?(?:(?:[上中下]旬|[一二三四五六七八九十\d]{{0,3}}几[号日]|初|底|中)(?:吧|左右|的样子)?)?"
_FORGOT = re.compile(
    rf"{_BEGINS}(?P<fact>[{_HAN}“”《》\d]{{4,40}}?)(?P<when>{_ABOUT}(?P<held>[办搞开]的)?)[，, ]*(?P<talk>"
    rf"(?:具体|准确)?(?:是)?(?:哪一?[天日]|几[号日]|日子|时间|日期)(?:的|来着)?[，, ]*(?:我)?(?:也|都)?"
    r"(?:忘了|忘记了|不记得了?|记不清了?|记不得了?|想不起来了?|说不准)(?:[，, ]*(?:你们?|您)?(?:再|帮我|帮忙|给我|去)?"
    r"(?:[查问翻核看](?:一?下|查|问|翻|看|一查|一问)?(?:记录|本子|台账|[\u4e00-\u9fff]{1,4})?)(?:吧|哈)?)?)"
    r"(?=$|[\n，,。；; ])"
)
_EVENT = re.compile(rf"(?:搞|办|开|请|组织|举办|开展|做|上|去|拍|讲|听|评|签|建|参加)(?:了|过|的)?[{_HAN}\d“”]{{1,}}")
# 马涛指出，…: who said it at a meeting whose people are listed
_PRESENT = re.compile(
    r"(?m)^[ \t]*(?:会议)?(?:主持(?:人)?|参加(?:人员?)?|参会(?:人员?)?|出席(?:人员?)?|列席(?:人员?)?|记录"
    r"(?:人)?|缺席)[：:](?P<who>[^\n]*)$"
)
_SAYS = (
    r"(?:同志)?(?P<verb>指出|反映|谈到|提到|介绍|通报(?:说)?|汇报(?:说)?|认为|表示|发言(?:说)?|说|强调"
    r"|要求|提出)(?:了)?[，,：:][ ]*"
)
_DEMANDS = ("强调", "要求")


def orders_out(text: str) -> Iterator[Edit]:
    """Yield what is only said of how to write as put aside, and facts without the order that they stand in."""
    for found in _TO_WRITE.finditer(text):
        if not _TELLS.search(found["rest"]) or re.match("不|没|还", found["rest"]):
            continue
        stop = "" if _SUBJECT_OF.match(found["rest"]) else "，"
        yield Edit(found.start("order"), found.end("order"), "", ORDERED)
        yield Edit(found.start("stop"), found.end("stop"), stop)
    for found in _NOT_TOLD.finditer(text):
        yield Edit(found.start("clause"), found.end("stop"), "", LEFT_OUT)
    yield from (Edit(one.start(), one.end(), "", _OMITTED) for one in _LEFT.finditer(text))
    yield from (Edit(one.start(), one.end(), "", REASONS["talk"]) for one in _NOT_MINE.finditer(text))
    for found in _FORGOT.finditer(text):
        if _EVENT.search(found["fact"]) or found["held"]:
            day = f"，时间为{found['month'] or ''}【待补：日期】"
            yield Edit(found.start("when"), found.end("talk"), day, CHECK)
    yield from _who_said(text)


def _who_said(text: str) -> Iterator[Edit]:
    """Yield who said it at a meeting as put aside; what the chair demands is what the meeting does."""
    listed = " ".join(one["who"] for one in _PRESENT.finditer(text))
    names = {
        part
        for part in re.findall(rf"[{_HAN}]{{2,14}}", re.sub(r"[（(][^（）()]*[）)]", " ", listed))
        for part in (part, part[-3:], part[-2:])
        if 2 <= len(part) <= 4
    }
    if not names:
        return
    who = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    lead = r"(?m)^(?P<lead>[ \t]*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.、]|[-·•])?[ ]*)"
    for found in re.finditer(rf"{lead}(?P<who>[{_HAN}]{{0,8}}(?:{who})){_SAYS}(?=\S)", text):
        if found["verb"] in _DEMANDS:
            yield Edit(found.start("who"), found.end("who"), "会议", WHO_SAID)
        else:
            yield Edit(found.start("who"), found.end(), "", WHO_SAID)
