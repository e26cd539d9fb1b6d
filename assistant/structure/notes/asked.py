"""What a message of a chat asks, or only acknowledges, and how its answer reads with the subject of the question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.genre import GenrePack
from assistant.report import Role
from assistant.structure.notes.fact import Fact
from assistant.structure.notes.headings import heading_role, heading_topic
from assistant.structure.notes.words import fact_topic
from assistant.structure.surnames import SURNAMES

_POST = (
    r"(?:书记|局长|主任|校长|院长|部长|处长|科长|镇长|乡长|所长|站长|主席|经理|馆长|台长|园长|队长|会长|委员|干事|秘书|老师|教授|医生"
    r"|护士长|律师|师傅|编辑|总编|主编|总|局|处|科|工|姐|哥|叔|姨|嫂|主管|助理|组长|班长|总监|董|队|所)"
)
# Who speaks, or is spoken to: 我, 小周, 老赵, 刘姐, 张科长, 阿芳.
SPOKEN_TO = re.compile(
    rf"我|本人|问|答|领导|同事|对方|[{SURNAMES}]|[小老阿大][\u4e00-\u9fff]|[{SURNAMES}]{_POST}|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}{_POST}"
)
_NOD = (
    r"(?:好的?|好嘞|好呢|行|嗯+|哦+|噢|收到|明白|知道了|了解|辛苦了?|(?:谢谢?|辛苦)(?:您|各位|大家|你们?)?了?|多谢|感谢|没问题|对的?|是的?|可以|要的|不客气|没事|OK|ok|Ok|在的?|在吗|您好|你好"
    r"|哈+|呵+|稍等|马上|等一?下|我(?:查|看|问|找)一?[下查看问]|\[[^\[\]]{1,6}\]|【[^【】]{1,6}】|[^\u4e00-\u9fffA-Za-z\d\s]+)"
)
_MENTION = re.compile(r"@[^\s，,：:]{1,10}[ \u3000]*")
_MARKS = re.compile(r"[\s，,。.！!、~～?？；;：:]+")
# How a question ends.
_ENDS = re.compile(
    r"(?:[？?]|吗|呢|吧[？?]|[\u4e00-\u9fff]了?没(?:有)?|([\u4e00-\u9fff])不\1"
    r"|怎么样了?|咋样了?|如何了?|(?:怎么|咋)(?:回事|弄|说|收场|搞|处理|解决|办|写|填)[的了]*"
    r"|(?:弄|搞|做|干|写|有|办|抓|说|报)了?些?啥|啥情况|有没有[^，。\d]{2,10}"
    r"|什么(?:情况|样)?|哪些|多少[\u4e00-\u9fff]?|几[个次场条件名人篇块回期家处])[。.！!~ ]*$"
)
_PROMPT = re.compile(r"(?:谁|为什么|为啥|怎么|哪)")
_WHO_KNOWS = re.compile(r"^(?:谁|哪位|有没有人|有人)(?:还|能)?(?:记得|知道|清楚|有数)(?:吗|不)?[，, ]*")
# 今年中心组学了几次意识形态: how often what was done
_HOW_OFTEN = re.compile(
    r"(?P<thing>[\u4e00-\u9fff]{2,}?)了?(?:几|多少)[次场期篇个](?P<what>[\u4e00-\u9fff“”《》]{2,12})[？?]?$"
)
_WHAT_ONE_ASKS = re.compile(
    r"(?:(?:后来|到底|最后|现在|都)*(?:弄|搞|做|办|干|抓|整|落实|开展|进展|处理|推进|执行|完成)?得?(?:怎么样|咋样|如何)了?"
    r"|(?:后来|到底|最后)*怎么(?:回事|收场|处理|解决|办|弄|样|说|搞)?[的了]*"
    r"|(?:主要)?(?:都)?(?:弄|搞|做|写|有|办|干|抓|报|说|能写|可以写|开展)?了?些?(?:啥|什么|哪些)(?:情况|样|能写的?|好写的?|东西)?"
    r"|(?:一共|总共|共|开展|举办|开|办|搞|做|有|讲|上|查|谈|发|收|签)?了?(?:多少|几)[\u4e00-\u9fff]?|(?:能|可以)写(?:的)?"
    r"|呢|吗|吧|啊|呀|[？?。.！!~ ])+$"
)
_DONE_OR_NOT = re.compile(r"(?:都|全|已经)?(?P<verb>[\u4e00-\u9fff])(?P<more>[完好掉齐])?了?(?:没有?|[吗吧]|不)?$")
_WHEN = re.compile(r"今年|去年|全年|上半年|下半年|上个?月|这个?月|最近|这一年|这段时间")
_WHOSE = re.compile(
    r"(?:咱们?|我们|你们|你)(?:单位|[局院校镇乡村馆站所科]里?)?(?:的)?"
    r"|(?<![\u4e00-\u9fff])(?:局里|院里|校里|镇里|村里|单位里?)"
)
_THAT = re.compile(
    r"(?:这|那)(?:一)?(?:块|边|个|些|几[个件次条]|次|回|件事|档子事|事|方面|里)(?:(?:闹|吵|传|骂)的?)?|(?<=[\u4e00-\u9fff])(?:这|那)?(?:方面|情况)$"
)
_OPENS = re.compile(
    r"^(?:哎|诶|喂|对了|还有|另外|再(?:就是|说)?|那(?:么)?(?![块边个些几件次回事])|帮我|麻烦|请问?|(?:看|查|问|想|说|讲)(?:看|查|问|想|说|讲|一下|下)|关于|就是|先)+"
)
_FILLER = re.compile(
    r"(?:(?:嗯+|哦+|噢|啊|哎|诶|行|好|对了?|是的?|有的?|好的?|这个|那个|收到|报告领导|领导|还有|另外|再有)"
    r"(?:啊|呀|嘛|呢|的话|事)?[，,。、 \u3000]+|(?:还有|另外|再有)(?!\d)(?=[\u4e00-\u9fff]{2})"
    r"|我(?:这边|先)?(?:报|说|汇报|讲)(?:一下|下|一?说)(?:情况)?[：:，, ]*)+"
)
_BARE_VERB = re.compile(r"^(?:早就|都|已经|全)?(?P<verb>[\u4e00-\u9fff])了(?:啊|的|呀)?[，,。 ]")
_FULL = {"清": "清理", "签": "签订", "查": "检查"}
_DATE = re.compile(r"^(?:\d{1,2}月(?:\d{1,2}[日号]|份|底|初|中旬)?|\d{1,2}[号日]|上半年|下半年|年初|年底|春节|暑假)")
_COUNTS = re.compile(
    r"^(?:原来|去年|现在)?[有是]?\d|^(?:今年|全年)?(?:一共|总共|共有?|累计|约|大概)?[有是]?\d|^[\u4e00-\u9fff]了\d"
    r"|^[一二两三四五六七八九十]{1,3}[次场期篇个件起](?=[，,。]|$)"
)
_SCOPE = re.compile(
    r"^(?:全[市县区镇乡村局院校馆]|(?:厂|校|院|辖)区|我[市县区镇乡村局院校馆]|[镇村局院校]里)"
    r"[^，]{0,4}\d"
    r"|^[\u4e00-\u9fff]{0,4}(?:书记|[局院校镇所站]长|主任|班子(?:成员)?|成员|党员|干部|机关|支部)(?:各|每人|人均|共|讲了?)?\d"
)
_WHETHER = re.compile(r"有没有|^(?:是不是|不是)")  # what is doubted is no subject of the answer
_TOLD = 0.5  # share of a thing's pairs of characters by which an answer names it
_MEASURED = r"\d[\d.]*(?:多|余)?[\u4e00-\u9fff]?{}"
# What is asked of a part itself: 原因咋写, 明年有啥, 问题呢.
_OF_PART = re.compile(
    r"(?:(?:要|能|可以|该|得)?(?:咋|怎么|如何)(?:写|说|讲|填|报)?|(?:写|说|填|报|有|是)(?:点|些)?(?:啥|什么|哪些|哪几[条点个])"
    r"|(?:还|都)?有(?:没有)?|呢|嘛|吗|啊|呀|[？?。.！!~，, ])+$"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is about: ``thing``, and the ``verb`` it asks after, whether it was done: 清 of 工作群清了没."""

    thing: str = ""
    verb: str = ""


def is_asked(said: str) -> bool:
    """Whether a message asks something and tells no figure of its own."""
    bare = _MENTION.sub("", said).strip()
    ends = _ENDS.search(bare)
    return ends is not None and (bare[-1] in "？?吗" or not re.search(r"\d", bare))


def is_nod(said: str, names: set[str]) -> bool:
    """Whether a message only acknowledges, greets or calls somebody: 好 辛苦, 收到, [图片], @刘姐."""
    parts = [part for part in _MARKS.split(_MENTION.sub("", said)) if part]
    return all(part in names or re.fullmatch(rf"{_NOD}+[啊呀呢哈啦了的]*", part) for part in parts)


def asked_of(question: str) -> Asked:
    """Return what a question is about; empty where it only asks on: 谁下架的？."""
    bare = _MENTION.sub("", question).strip()
    clauses = [part for part in re.split(r"[，,。；;！!]", bare) if part]
    told = [part for part in clauses if not SPOKEN_TO.fullmatch(part.strip()) and not re.fullmatch(f"{_NOD}+", part)]
    for clause in (_WHO_KNOWS.sub("", part.strip()) for part in reversed(told)):
        if _PROMPT.match(clause.strip()):
            continue
        if (found := _about(clause.strip())).thing:
            return found
    return Asked()


def part_asked(question: str, pack: GenrePack) -> Role | None:
    """Return the part for which a question asks, 原因咋写 or 明年？; None for another, and for what was done."""
    clauses = [part for part in re.split(r"[，,。；;！!]", _MENTION.sub("", question)) if part.strip()]
    named = (heading_role(_OF_PART.sub("", _OPENS.sub("", one.strip())), pack, exact=True) for one in clauses)
    return next((role for role in named if role in ("problems", "causes", "plans")), None)


def _about(clause: str) -> Asked:
    words = _OPENS.sub("", _WHAT_ONE_ASKS.sub("", clause)) if not re.search("了没|没有?$", clause) else clause
    if (often := _HOW_OFTEN.fullmatch(clause)) and words == _OPENS.sub("", clause):
        words = often["thing"] + often["what"]
    verb, stem = "", re.sub(r"[？?。 ]+$", "", _OPENS.sub("", clause))
    whether = re.search(r"(?:没有?|了[吗吧])[？?。 ]*$", clause)
    if whether and (done := _DONE_OR_NOT.search(stem)):
        words, verb = stem[: done.start()], done["verb"]
    words = _THAT.sub("", _WHOSE.sub("", _WHEN.sub("", words)))
    words = _OPENS.sub("", re.sub(r"^的|[的都 ]+$", "", words.strip("，, ")))
    words = re.sub(r"(?<=[\u4e00-\u9fff])出来的(?=[\u4e00-\u9fff]{2})", "出的", words)
    return Asked(words if len(words) > 1 else "", verb)


def answer_to(asked: Asked, fact: Fact, pack: GenrePack) -> Fact:
    """Return the first fact of an answer with the subject it leaves to its question, or at least the topic."""
    said = led(asked, fact.said)
    if not fact.headed and (named := heading_topic(asked.thing, pack, exact=True)):
        return replace(fact, said=said, topic=named, headed=True)  # 宗教这块？ heads what answers it
    topic = fact.topic or fact_topic(asked.thing, pack)
    if said != fact.said and not fact.headed:
        topic = fact_topic(f"{asked.thing}，{said}", pack, fact.role) or topic
    return replace(fact, said=said, topic=topic)


def filler_of(said: str) -> int:
    """Return how long the words are that an answer only opens with: 嗯，, 那个啊，, 我这边报一下：."""
    found = _FILLER.match(said)
    return found.end() if found and found.end() < len(said) else 0


def led(asked: Asked, answer: str) -> str:
    """Return an answer with the thing that its question names, where it has no subject of its own."""
    said, thing = answer, asked.thing
    if not thing or _WHETHER.search(thing):
        return said
    echo = _BARE_VERB.match(said)
    if echo and echo["verb"] == asked.verb:
        return f"{_FULL.get(asked.verb, asked.verb)}了{thing}，{said[echo.end() :]}"
    if counted := re.search(_MEASURED.format(re.escape(thing[-1])) + r"(?=[，,。]|$)", said):
        return said[: counted.end() - 1] + thing + said[counted.end() :]  # 厂区11块屏 are 11块电子屏
    if _tells(thing, said):
        return said
    if _SCOPE.match(said):
        return f"{thing}方面，{said}"
    if date := _DATE.match(said):
        rest = said[date.end() :]
        return f"{date[0]}{thing}{rest}" if rest[:1] in "，," else f"{thing}{said}"
    return f"{thing}{said}" if _COUNTS.match(said) else said


def _tells(thing: str, said: str) -> bool:
    """Whether an answer names the thing already, whole or in part, or counts it: 11块屏 of 电子屏."""
    bare = re.sub(r"[“”《》的]", "", thing)
    pairs = [bare[at : at + 2] for at in range(len(bare) - 1)]
    told = sum(pair in said for pair in pairs) >= _TOLD * len(pairs)
    return told or re.search(_MEASURED.format(re.escape(bare[-1])), said) is not None
