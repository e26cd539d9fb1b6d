"""What people say before a fact when they tell it: 我感觉…是弱项, 先说思政课，, 我说一下啊我是县图书馆的."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import CHECK, REASONS

_HAN = "\u4e00-\u9fff"
_LINE = r"(?m)^(?P<lead>[ \t]*(?:[-–—•·●*]|\d{1,2}[.、])?[ \t]*)"
# 嗯那个我说一下啊我是…
_FIRST = re.compile(
    rf"{_LINE}(?P<talk>(?:嗯+|呃|哎|喂|那个|这个|好|那|[，, ])*(?:我"
    rf"|咱)(?:先|就|来|给你|跟你|简单|大概)*(?:说|讲|汇报|报)(?:一?下"
    rf"|两句|几句|一说)(?:情况)?(?:(?:啊|哈|吧|了|呢)+[，,。 ]*|[，,。 ]+|(?=我们?是)))(?=\S)"
)
# 我是县图书馆的今年…: whose notes they are, without the stop behind
_OF = re.compile(
    rf"(?m)^(?P<of>(?:[嗯喂哎那]|那个)*我们?(?:这边)?是[{_HAN}]{{2,12}}?的)(?=(?:今年|这边|我们|给|来|要)[{_HAN}])"
)
# 今年意识形态这块呢主要就是第一个是…
_MAINLY = re.compile(
    r"(?:(?:今年|全年|上半年)(?:的)?)?意识形态(?:工作)?(?:这一?块|方"
    r"面)?(?:呢|嘛|啊)?[，, ]*(?:主要|无非)?(?:就)?是[，, ]*(?:第一"
    r"个?|首先|一个|头一个)(?:是|就是)?[，, ]*(?=[一-鿿]{2})"
)
# 先说思政课，专职思政教师…
_FIRST_THING = re.compile(
    rf"{_LINE}(?P<talk>(?:我|咱们?)?(?:先|再|接着|下面|最后)(?:来)?(?:说|讲|谈|写)(?:一下|下|说)?(?:(?![再后然])[{_HAN}]){{2,8}}?(?:这一?块|方面|吧|啊)?[，,：:。])(?=[^，。\n]{{4}})"
)
# 我感觉宿舍那边是弱项
_FELT = re.compile(
    rf"{_LINE}(?:我(?:个人|自己)?(?:还是|总)?(?:感觉|觉得|认为)|我(?:还是)?看(?![网书报稿群帖得了的不新文材视])|("
    rf"?:个人|自己)(?:感觉|觉得))[，, ]*(?=[^，。；\n]{{2,16}}?(?:弱"
    rf"项|短板|薄弱|欠缺|不足|不够|跟不上|偏弱|较弱|太弱|差一?点|没抓手|最弱))"
)
_GOOD = re.compile(r"不(?:算|是)[^，。]{0,4}(?:弱项|短板)|(?:弱项|短板)[^，。\n]{0,6}(?:补上|改了|解决)")
# 讲座讲座一共办了: said twice, between words that end nothing
_STAMMER = re.compile(
    rf"(?m)(?:(?<=^)|(?<=还有)|(?<=就是)|(?<=那个)|(?<=[，,。；; ]))"
    rf"(?P<word>[{_HAN}]{{2,4}})(?P=word)(?=[一总共有今全都就是我\d])"
)
_TWICE_A_WORD = re.compile(r"(?:慢慢|好好|常常|看看|想想|说说|讨论|研究|商量)")
# 去年报告里写的要建融媒体中心到现在没建成
_PLANNED = re.compile(
    r"(?P<when>去年|上次|年初)(?:的)?(?:报告|计划|总结|材料|打算)里?(?:写|提|说|列)(?:的|了)?(?:是)?要?(?=[建办设搞开配买装修改签][^，。；\n]{2,24}(?:没|未|还在))"
)
# “存在问题就写年轻人不爱看，换个说法”: what somebody said of the paper, in quotes
_QUOTED = re.compile(
    r"(?m)^[ \t]*(?P<open>[“\"])(?=[^“”\"\n]*(?:就写|[去要]问|要写|"
    r"不要写|别写|找[^“”\"\n]{1,4}要))[^“”\"\n]{8,60}(?P<shut>[”\"])(?=[ ]*(?:$|[—–\-]))"
)
_WHOM = (
    rf"(?:[老小阿][{_HAN}]|[{_HAN}]{{0,3}}(?:书记|主任|[局院校镇科所站处部]长|会计|秘书|干事|领导|办公室|[科办处室部]))"
)
# a cell that asks somebody, or a figure still blank
_TO_ASK = re.compile(
    rf"(?<=\|)(?P<cell>[ ]*(?:[{_HAN}]{{1,6}}了[吗没][？?][，, ]*)?("
    rf"?:(?:得|要|去|再)?(?:找|问)(?:一?下)?{_WHOM}(?:要|拿|核实?|问"
    rf")?(?:数字?)?|[{_HAN}]{{1,8}}了[吗没][？?])[ ]*)(?=\||$)"
    rf"|(?<=\|)(?P<blank>[ ]*[_＿]{{2,}}[{_HAN}]{{0,2}}[ ]*)(?=\||$)",
    re.MULTILINE,
)


def led_in(text: str) -> Iterator[Edit]:
    """Yield what only leads to a fact as left out, and without 我感觉 what one felt to be weak."""
    for found in _FIRST.finditer(text):
        yield Edit(found.start("talk"), found.end("talk"), "", REASONS["talk"])
    yield from (Edit(one.end(), one.end(), "，") for one in _OF.finditer(text))
    for found in _MAINLY.finditer(text):
        yield Edit(found.start(), found.end(), "，" if text[found.start() - 1 : found.start()] == "的" else "")
    for found in _QUOTED.finditer(text):
        yield Edit(found.start("open"), found.end("open"), "")
        yield Edit(found.start("shut"), found.end("shut"), "")
    yield from (Edit(one.start("talk"), one.end("talk"), "") for one in _FIRST_THING.finditer(text))
    for found in _FELT.finditer(text):
        line = text[found.end() :].split("\n", 1)[0]
        if not _GOOD.search(line):
            yield Edit(found.end("lead"), found.end(), "")
    for found in _STAMMER.finditer(text):
        if not _TWICE_A_WORD.fullmatch(found["word"]):
            yield Edit(found.start(), found.start() + len(found["word"]), "")
    yield from (
        Edit(one.start(), one.end(), "去年计划" if one["when"] == "去年" else "原计划")
        for one in _PLANNED.finditer(text)
    )
    for found in _TO_ASK.finditer(text):
        yield Edit(found.start(), found.end(), "待补", CHECK if found["cell"] else "")
