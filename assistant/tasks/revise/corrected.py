"""Reading what is put right in a draft: 把4次改成5次, 中心组学习应该是13次, 党课不是两次，是三次."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.genre import GenrePack
from assistant.tasks.revise import says
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.targets import NUM, Target, read_target

_MEASURE = "次个场篇条期名人份处件起块堂轮回项家户遍节讲部册位台面间支只辆"
_COUNT = rf"(?:\d|[一二两三四五六七八九十百]{{1,3}}(?=[{_MEASURE}]))[^，。；是]{{0,10}}?"
_NOT = r"(?:不是|不应该?是|没有)"
_SO = r"(?:其实|实际上?|应该?|应当|而|就)*"
_END = r"(?:才对|吧|的|哈|啊)?$"
# 党课不是两次，是三次; 我上面说的8场，不是8场，是10场; 网评员26人，不是24人.
_NOT_SO_MANY = re.compile(
    rf"^(?P<topic>[^。；：]{{0,24}}?)，?{_SO}{_NOT}(?P<no>{_COUNT})，?{_SO}是(?P<yes>{_COUNT}){_END}"
    rf"|^(?P<subject>[^。；：]{{0,24}}?){_SO}是?(?P<now>{_COUNT})，?而?{_NOT}(?P<was>{_COUNT})$"
    rf"|^(?P<wrong>[^。；：，]{{0,24}}?{_COUNT})(?:不对|写错了?|错了|不准|记错了?)，?{_SO}(?:是|为)(?P<right>{_COUNT}){_END}"
)
# 我说的是宿舍群，不是班级群.
_NOT_THAT = re.compile(
    r"^(?:我(?:刚才|上面)?(?:说|写|指|讲)的|应该|应当|其实|实际上?|正确的)+是“?(?P<meant>[^，。；：”]{2,12})”?，?(?:而|并)?不是“?(?P<told>[^，。；：”]{2,12})”?$"
)
# 办结是19件, 网评员人数现在是16名: the thing and its number, with nothing of the old one.
_IS_SO_MANY = re.compile(
    rf"^(?!加|补|添|写|再|还|期间|单位|字数|篇幅|标题|第)(?P<topic>[一-鿿]{{2,12}}?)(?<!不)(?:的?(?:数量?|总数))?{_SO}(?:现在|目前)?"
    rf"(?:应该?)?是(?P<yes>\d+(?:\.\d+)?(?:人次|[%％{_MEASURE}])){_END}"
)
# 第一条的王立成换成赵敏: words of one point.
_WITHIN = re.compile(
    rf"^(?:把|将)?第{NUM}个?(?:点|条|项)(?:里面?|中)?的(?P<old>(?!标题|小标题|内容|文字|题目|说法|写法|话|那|这)[^，。；的]{{2,12}})$"
)
# What is said of the figure, no part of what it counts: 我上面说的.
_SAID_BEFORE = re.compile(
    r"^(?:我|您|你|要点里?|稿子里?|文中)?(?:刚才|上面|前面|之前|原来|先前|一开始)*(?:说|写|讲|给|报|填|提)(?:过|到)?(?:的|了|是)*(?:那个|那)?"
)


def corrected(text: str, slots: Sequence[str], pack: GenrePack) -> Iterator[Edit]:
    """Read words or a figure that is to take the place of another."""
    if quoted := says.QUOTED.search(text):
        yield Edit("correct", Target(words=quoted["old"]), value=quoted["new"])
        return
    if many := _NOT_SO_MANY.match(text):
        about = _SAID_BEFORE.sub("", many["topic"] or many["subject"] or "").strip("，的 ")
        was, now = many["no"] or many["was"] or many["wrong"], many["yes"] or many["now"] or many["right"]
        about = "" if was in about and len(about) <= len(was) + 1 else about.replace(was, "")
        yield Edit("correct", Target(words=about + was), value=now)
        return
    if rather := _NOT_THAT.match(text):
        yield Edit("correct", Target(words=rather["told"]), value=rather["meant"])
        return
    found = says.CORRECT.search(text)
    if not found and (so := _IS_SO_MANY.match(text)):
        yield Edit("correct", Target(words=so["topic"]), value=so["yes"])
        return
    if not found:
        return
    if found["never"]:
        yield Edit("correct", Target(words=found["never"]), value=found["but"])
        return
    if found["old"]:
        words = read_target(found["old"], pack)
        if within := _WITHIN.match(found["old"]):
            yield Edit("correct", Target(item=words.item, words=within["old"]), value=found["new"].strip())
        elif not words.item or len(found["old"]) > 8:
            yield Edit("correct", Target(words=found["old"].strip()), value=found["new"].strip())
        return
    subject = found["subject"] or found["topic"]
    yield Edit("correct", Target(words=subject + (found["was"] or found["no"])), value=found["now"] or found["yes"])
