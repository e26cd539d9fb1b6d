"""Clauses that tell on what one event came to, whom some were counted for, or how far a plan has come."""

from __future__ import annotations

import re

from assistant.structure.notes.cues import cue_role
from assistant.structure.word_bounds import is_name

_HAN = "\u4e00-\u9fff"
# 当晚发了通报, 第二天经理带队去: what came next
_NEXT = re.compile(
    r"(?:当[晚天日夜]|次日|第[二三]天|隔天|[一二两三]天后|\d{1,2}(?:天|个?小时|分钟)(?:后|内|之内)|后来|随后|随即|事后|很快|最后)"
    r"(?!每|来了|还)"
)
_CAME_TO = re.compile(
    rf"[{_HAN}\d]{{0,8}}(?:落下去|下去了|平息|平了|消停|没再|未再|没人再|不再|回落|散了|撤了|删了|道歉|谅解|满意|恢复|解决|了结|答复|回应|反映)"
)
_ON_THE_NET = re.compile(rf"[{_HAN}]{{0,6}}(?:帖子?|论坛|转发|点击|阅读|评论|热搜|微博|抖音|朋友圈|群里|视频)")
_DATED = re.compile(r"\d{1,2}月(?:\d{1,2}[日号]|份|[初底])?")
_HAPPENED = re.compile(
    r"停[水电气]|爆|漏|坏|着火|事故|打架|中毒|虫|裂|塌|投诉|举报|发帖|视频|网传|谣|骂|闹|吵|反映|上访|质疑|曝光|刷屏"
)
# 辅导员9人，每周…: those who do what stands behind the comma
_THERE_ARE = re.compile(
    rf"(?:明年[：:]?|现有|共有|有)?(?P<who>[{_HAN}]{{2,10}}?)(?:共有?|现有|有)?\d+[余多]?[名个人位]"
)
_OF_THEM = re.compile(
    r"(?:建|拉)(?:了|个|一个|起)*[微工]?[信作]?群|每[周月天人季名个学]|人均|平均|人人|都|均(?!衡)|全部"
)
_PEOPLE = re.compile(r"[员师者工警兵长]$|干部|党员|民警|学生|老师|教师|群众|居民|骨干")
# 明年想建一个调解室，已经跟司法所谈过了，还没批
_HOW_FAR = re.compile(
    rf"(?:已经?|正在?|也|目前|现在|刚)*(?:跟|与|和|向|找|给|同)[{_HAN}]{{2,10}}?(?:谈|说|沟通|汇报|报告|商量|对接|联系|打|提|申请|协商)"
    r"[过好了妥]?(?:报告|申请)?了?$"
    r"|(?:报告|申请|方案|请示|预算|材料)?(?:已经?|刚|也)?(?:打|报|交|递|提)(?:上去|过|了|到[^，]{2,8})了?$"
    r"|(?:报告|申请|方案|请示|预算)?(?:还|尚|暂时|目前|就|现在|一直)*(?:没有?|未|等)(?:[获得]?批|定|回话|答复|批复|回音|同意|研究|敲定|落实)"
    r"(?:准|下来|下|了|呢|完)*$"
)
# What a clause only adds to the thing before it: 广播政策，还有天气和农事; none of 还有2场没讲.
_ADDS = re.compile(
    r"(?:还|也|以及)有(?!些|的|就是|[一两几]|人|待|个别|部分|少数|不少)[\u4e00-\u9fff“”、]{2,8}$(?<![不没未缺少差难弱低慢松了过])"
)


def of_one_event(words: str, before: str) -> bool:
    """Whether a clause goes on with the event, the people or the plan that the words before it tell."""
    happened = _HAPPENED.search(before) is not None
    if happened and _NEXT.match(words):
        return True
    if happened and re.search(rf"[，,]{_NEXT.pattern}", before) and _CAME_TO.match(words):
        return True
    if happened and _DATED.match(before) and _ON_THE_NET.match(words):
        return True
    counted = _THERE_ARE.fullmatch(before)
    if counted and _OF_THEM.match(words) and _PEOPLE.search(counted["who"]) and is_name(counted["who"]):
        return True
    how_far = all(_HOW_FAR.match(part) for part in re.split("[ ，,]+", words.strip()))
    return how_far and cue_role(before)[0] == "plans"


def only_adds(words: str) -> bool:
    """Whether a clause has no word of what is done, and only adds a thing to what is before it: 还有天气和农事."""
    return _ADDS.match(words) is not None and not re.search("[没未不缺少差难弱]", words)
