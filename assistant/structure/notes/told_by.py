"""Who told a fact, where it stands in the clause itself: 老赵说9月有1名教师…, 团委这边…, 网上这块我说一下：."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.in_one_breath import TELLS
from assistant.structure.notes.no_matter import REASONS
from assistant.structure.notes.sources import is_person
from assistant.structure.surnames import SURNAMES

TOLD = "说的是这件事谁讲的，没有写入正文"
_HAN = "\u4e00-\u9fff"
_BEGINS = r"(?m)(?:(?<=^)|(?<=[。；;？?！!\n]))(?P<lead>[ \t]*(?:[-–—•·●*]|\d{1,2}[.、])?[ \t]*)"
_POST = r"(?:书记|主任|[局院校镇乡科处部所站股馆队园厂]长|主席|经理|会计|老师|工|姐|哥)"
_PERSON = rf"(?:[老小阿][{SURNAMES}]|[{SURNAMES}]{_POST}|[{SURNAMES}][{_HAN}]{{1,2}}{_POST})"
_OFFICE = rf"[{_HAN}]{{1,5}}(?:科|室|部|办|股|处|中心|局|站|所|队|院|馆|校|社区|网格|[村庄屯寨组厂店园])"
# 李书记讲党课3次 and 站长介绍经验2次 tell a deed: such a verb quotes only before a stop, or where a clause begins anew.
_SAYS = (
    r"(?:又|还|也|今天|昨天|刚才?|上次|会上)?(?:说(?![了过服教情])|提到|告诉我|跟我说|报来|报上来|(?:讲|反映"
    r"|补充|介绍)(?:说)?"
    r"(?=[，,：:]|(?:今年|去年|全年|[上下]半年|年初|\d{1,2}月|[一二三四五六七八九十]{1,3}月|有[\d一两个]|他们"
    r"|我们|咱们?|那[个边]|这[个边])))[，,：: ]*"
)
# 老赵说9月有1名教师…: none of 老党员说事会, 小品《你说我说》, 老师说课比赛
_TOLD_BY = re.compile(
    rf"{_BEGINS}(?P<who>{_PERSON}(?:那边|这边)?{_SAYS})"
    rf"(?![事课法明理唱书])(?=(?P<rest>[^\n。；;]{{6,}}))"
)
# 教育股说三块屏每周查一次: the office that did it stays
_OFFICE_SAYS = re.compile(
    rf"{_BEGINS}(?P<office>(?!大家|网友|专家|[{SURNAMES}][局科处院所站馆校]){_OFFICE})(?P<who>(?:那边|这边)?(?:"
    rf"(?=说|讲|那边|这边){_SAYS}|"
    rf"(?<=边)讲(?![了过课授]))[，,：: ]*)"
    rf"(?![事课法明理唱书])(?=(?P<rest>[^\n。；;]{{5,}}))"
)
# 李主任意见：明年搞两期培训
_OPINION = re.compile(
    rf"{_BEGINS}(?P<who>{_PERSON}(?:的)?(?:意见|意思|想法|建议|看法)(?:是)?[：:，,][ ]*)(?="
    rf"(?P<rest>[^\n。；;]{{6,}}))"
)
_ORDERS = re.compile(
    r"^(?:要|得|让|别|把|写|不|先|再|多|少|尽量|必须|应该|可以|没问题|行|好|数)|(?:写|提)(?:上|进去|一?[下笔句]|到)|"
    r"^[^，,]{0,12}(?:要求|必须|务必|应当|重要|关键|得抓|要抓|到位)|^[“\"]"
)
# 老杨说内刊改版的事可以提一句，今年改成双月刊
_MAY_BE_TOLD = re.compile(
    rf"{_BEGINS}(?P<who>(?:{_PERSON}|领导)(?:说|讲|觉得|提)(?:了)?[，,：: ]*)?(?P<that>(?:那个|这个)?)"
    rf"(?P<thing>[{_HAN}“”《》]{{2,12}}?)"
    r"(?P<order>(?:的)?(?:事儿?|情况|活儿)?(?:也|都|倒)?(?:可以|能|值得|不妨|应该|得|要)(?:也)?"
    r"(?:提|写|带|说)(?:上|进去|一?[下笔句]|到|两句)(?:吧|哈)?)(?P<stop>[，,]+)(?=(?P<rest>[^\n。；;]{4,}))"
)
# 明年要写清楚，农技员思想状况半年调研一次: how the part that follows is to be written
_PART_TOLD = re.compile(
    rf"{_BEGINS}(?P<part>明年|来年|下一?步|打算|存在问题|问题|不足|成绩|亮点)(?P<how>(?:这一?块|部分|方面)?"
    rf"(?:一定|也|就|都|可)?(?:要|得|必须)?"
    r"(?:(?:多|重点|好好)?写(?:清楚|清|明白|得?[细实透具]体?一?[点些]?|上|进去)(?:一?下)?|[这那][么样]写[吧哈啊]?)"
    r"[，,：: ]+)(?=[^\n]{4})"
)
# 团委这边校园广播站…
_BODY = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[，,。；;：:\n]))(?P<lead>[ \t]*)(?P<who>(?:[{_HAN}]{{1,5}}(?:科|室|部|办|处|局|股|中心"
    rf"|委|会|队|组|院|馆|社|所|站)|纪检|工会|妇联|法庭|支部))"
    r"(?<!我们社)(?P<side>[这那][边头])(?=[^的，,：:\n]{4})"
)
# 网上这块我说一下：处置…
_OF_THIS = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[。；;：:\n]))(?P<lead>[ \t]*)(?P<thing>[{_HAN}]{{2,8}}?)(?P<this>[这那]一?[块摊头边])?"
    r"(?P<talk>(?:我|咱们?)(?:先|就|来|再|简单|大概)*(?:说|讲|报|捋|念|汇报|补充|唠)(?:一?下|一?[说讲捋]"
    r"|[两几]句|个数|个大概)[啊哈吧]*)"
    r"(?P<stop>[：:，, ]+)(?=[^\n]{4})"
)


def told_by(text: str) -> Iterator[Edit]:
    """Yield who told a fact, and that it may be told, as left out; the fact itself stays."""
    for found in (*_TOLD_BY.finditer(text), *_OPINION.finditer(text), *_OFFICE_SAYS.finditer(text)):
        told = TELLS.search(found["rest"]) or re.search(r"\d", found["rest"])
        if told and not _ORDERS.search(found["rest"]):
            yield Edit(found.start("who"), found.end("who"), "", TOLD)
    for found in _MAY_BE_TOLD.finditer(text):
        if not (TELLS.search(found["rest"]) or re.search("今年|现在|每|已", found["rest"])):
            continue
        begins = found.start("who") if found["who"] else found.start("that")
        if begins < found.start("thing"):
            yield Edit(begins, found.start("thing"), "", TOLD if found["who"] else "")
        yield Edit(found.start("order"), found.end("order"), "", REASONS["talk"])
    for found in _PART_TOLD.finditer(text):
        yield Edit(found.start("how"), found.end("how"), "：", REASONS["talk"])
    for found in _BODY.finditer(text):
        if not is_person(found["who"]):
            yield Edit(found.start("side"), found.end("side"), "")
    for found in _OF_THIS.finditer(text):
        yield Edit(found.start("this") if found["this"] else found.start("talk"), found.end("stop"), "：")
