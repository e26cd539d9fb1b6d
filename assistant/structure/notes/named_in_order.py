"""Orders to the writer before a fact: what they name is kept where the fact goes on with it, the rest is put aside.

别忘了写5月的读书分享会，来了70人 tells of that reading; 写的时候注意，网评员有14名 only of those 14.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.in_one_breath import TELLS
from assistant.structure.notes.no_matter import REASONS
from assistant.structure.surnames import SURNAMES

_HAN = "\u4e00-\u9fff"
_BEGINS = r"(?m)(?:(?<=^)|(?<=[。；;！!\n]))(?P<lead>[ \t]*(?:[-–—•·●*]|\d{1,2}[.、](?!\d))?[ \t]*)"
_WHO = (
    rf"(?:(?:[{_HAN}]{{0,2}}(?:书记|主任|[局院校镇乡所站馆科处部]长|领导|经理|主席)|[{SURNAMES}][局院校镇总书科处]"
    rf"|[老小][{SURNAMES}])(?:又|还|刚才?|昨天|特意)*(?:说|让|叫|交代|意思是?)(?:了)?(?:要|得)?[，,：: ]*)"
)
_ASK = (
    r"(?:(?:你们?|您)(?:看看?|帮忙|帮我|麻烦|给我|再|也|到时候)*(?:能不能|可不可以|是不是)?"
    r"|(?:你们?|您)?(?:再|也|到时候)*(?:能不能|可不可以|别忘了?|不要忘了?|记得|记着|千万))(?:要|得|再)*"
)
_THING = rf"(?P<thing>(?:\d{{1,2}}月)?[{_HAN}“”《》、]{{2,16}}?(?<![把将写]))"
_IN = r"(?:也|都|一起|一块儿?)*(?:写|算|加|带|补|放|列|捎)(?:进去|进来|上去|上|一?[下笔句])+(?:吧|哈|啊)?"
# 你看能不能把8月那场晚会也写进去，演了12个节目; 书记让写一下座谈会，4月开的; 团结的事你展开写写，今年办了2场
_NAMED = tuple(
    re.compile(rf"{_BEGINS}(?P<order>{shape})(?P<stop>[，,：:]+[ ]*)(?=(?P<rest>[^\n。；;]{{4,}}))")
    for shape in (
        rf"(?:{_WHO}(?:{_ASK})?|{_ASK})(?:把|将){_THING}{_IN}",
        rf"(?:把|将){_THING}(?:也|都|一起)?(?:写进去|写上|算上|写一笔)(?:吧|哈|啊)?",
        rf"(?:{_WHO}(?:{_ASK})?|{_ASK})(?:写(?:一?[下笔句]|上)?|加上|补上|提(?:一?[下笔句]|到)){_THING}",
        rf"{_THING}(?:的事儿?|这一?[块条段]|那一?[块条段]|的情况)?(?:你们?|您)?(?:给我|再)?"
        r"(?:展开|好好|多|重点|详细|细)(?:地)?(?:写|提)(?:写|提|一?[下点些笔])+",
    )
)
_GOES_ON = re.compile(
    r"一共|总共|共|有|现有|是|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|今年|每|来了|去了|参加"
    r"|[听开办演讲请到结收发评获拿拍做签建查\d]"
)
_NO_THING = re.compile(
    r"^(?:这|那|它|下面|上面|名字|数字|材料|稿|报告|情况|内容|标题|开头|结尾|一下|问题|不足|成绩|亮点|心得|体会|笔记|检[讨查]|思想|总结"
    r"|调研|论文|文章|信|书法|春联|标语)"
)
_DEED = re.compile(rf"[{_HAN}]了")
# 写的时候注意，…, 再补一条：…, 这个要写上，…, 前面说的微信群是46个
_LEADS = re.compile(
    rf"{_BEGINS}(?P<talk>(?:写的时候(?:要|多)?(?:注意|留意|小心)(?:一?[下点])?[，,：:]+|(?:再|还|另外)?(?:要)?补"
    rf"(?:充)?[一两几][条点句个](?:数)?[啊哈]*[：:，,]+"
    r"|我(?:跟|给)你(?:说|讲)(?:个事儿?|一?下)?[啊哈]*[，,：:]+|(?:这|那|下面这?)(?:个|条|点|件事|块|段)(?:也"
    r"|一定|必须|千万)*(?:要|得|别忘了?)(?:写|提|突出|体现)(?:上|进去|出来|到|一?[下笔])*[，,：:]+"
    r"|(?:这|那|下面这?)(?:个|条|点|件事|块|段)(?:别|不要|不用|先不)(?:写|提|点)(?:人名|名字?|姓名|单位名?|是?谁"
    r"|太[细实重])[，,：:]+"
    r"|(?:这是)?(?:我)?(?:语音(?:转|识别|输入)(?:文字)?的?|录音转的?)[，, ]*(?:可能|会|难免)?(?:有(?:些"
    r"|点)?错别?字)?[，,。：:]+|(?:可能|会|难免)?有(?:些|点)?错别?字[，,：:]+"
    r"|(?:先|就)(?:写|记|说|报)(?:这些|这么多|到这儿?)[，, ]*(?:后面|回头|其他的?)?(?:想起来|有了)?(?:再(?:说|补"
    r"|发|写))?[。；;，,]+"
    r"|(?:前面|刚才|上面|之前)(?:跟你)?(?:说|讲|报|写)(?:过)?的(?=[一-鿿]{2,8}(?:是|有|一共|\d))"
    rf"|{_WHO}(?:不要|别|不用)(?:写|提|说)[^，,。；;\n\d]{{1,10}}[，,]+(?:但是?|不过)"
    r"|(?:标题|题目)(?:你们?|您)(?:自己)?(?:定|想|起|拟)[，,]*(?:内容(?:主要)?(?:就)?是)?|内容"
    r"(?:主要)?就是)[ ]*)(?=(?P<rest>[^\n]{5,}))"
)


def named_in_order(text: str) -> Iterator[Edit]:
    """Yield orders to the writer before a fact as put aside, without the thing of which the fact goes on to tell."""
    taken: list[tuple[int, int]] = []
    for shape in _NAMED:
        for found in shape.finditer(text):
            told = TELLS.search(found["rest"]) and _GOES_ON.match(found["rest"])
            inside = any(left < found.end() and found.start() < right for left, right in taken)
            if not told or inside or _NO_THING.match(found["thing"]) or _DEED.search(found["thing"]):
                continue
            taken.append(found.span())
            if found.start("order") < found.start("thing"):
                yield Edit(found.start("order"), found.start("thing"), "", REASONS["talk"])
            stop = "" if re.match("一共|总共|共|有|现有|是", found["rest"]) else "，"
            yield Edit(found.end("thing"), found.end("stop"), stop, REASONS["talk"])
    for found in _LEADS.finditer(text):
        if TELLS.search(found["rest"]):
            yield Edit(found.start("talk"), found.end("talk"), "", REASONS["talk"])
