"""A first line that only heads notes: name, post and kind of report in any order, or what was jotted down on what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre import GenrePack
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.named_at_head import IS, NAME, POST, POST_END, HeadLine
from assistant.structure.notes.no_matter import HEADER
from assistant.structure.notes.whose import is_unit, period_in
from assistant.structure.surnames import SURNAMES

_HAN = "\u4e00-\u9fff"
# 某街道... 不对，用新名字：某湾街道: the name that a first line takes back before it gives the new one
_OLD_NAME = re.compile(
    rf"^(?P<old>[{_HAN}]{{3,24}}?)[.。…·—，,、 \u3000（(]*(?:[哦噢啊]|不对|不是|写错了?|错了|更正|旧名|作废|划掉)*"
    r"[，,。.… ]*"
    rf"(?:(?:现在?|已经?|今年|应该?|得)*(?:改?用|改?叫|改成|改为|改|换成?|更名为?|改名[叫为]?)了?(?:新的?)?(?:名字|名称|叫法|名|单位名)?)"
    rf"[：:，,叫为是 ]*(?P<new>[{_HAN}]{{3,24}}?)(?:了)?(?P<stop>[）)]?[ \u3000，,。]*)(?=[ \u3000，,。（(\d]|$)"
)
# 材料：公证处意识形态小结素材: what the paper is, behind a label; a thing that was handed out is none
_PAPER = re.compile(r"^(?:本?材料|文稿|稿件|稿子|文件|标题|题目)(?:名称?|题目)?[：:][ ]*(?=\S)")
_FIELD = re.compile(r"(?m)^[ \t（(【]*(?:主体|单位|[汇填上报编]{1,2}报?单位|报告单位|单位名称|所在单位)[：:]")
# 我是县医院党委书记陈立，今年讲党课3次: who tells what the rest of the line tells
_I_AM = re.compile(rf"(?:我|本人)(?:是|任|现任|担任)(?P<post>{POST.pattern})(?:{NAME.pattern})[，,。：: ]+(?=\S)")
_BELOW = 3  # lines below the first among which one may say who tells
_IN_BRACKETS = re.compile(r"[（(【\[][^（）()【】\[\]]+[）)】\]]")
_PARTS = re.compile(r"[ \t\u3000，,；;：:（）()/|—-]+")
# 税务意识形态 随手记
_JOTTED = re.compile(
    rf"(?P<what>[{_HAN}]{{0,14}}?)(?:的)?(?P<about>意识形态)?(?:责任制|工作|这一?块|方面|情况|相关"
    rf"|的)*[ \t\u3000：:，,·—-]*"
    r"[（(]?(?:随手记|随手|随记|草记|速记|手记|杂记|零碎(?:记录?)?|零星记录|(?:手机|微信|便签)?备忘录?|流水账?|乱记|瞎记|想到哪"
    r"(?:儿)?(?:写|记)到哪(?:儿)?"
    r"|随便记|口述记录|碎碎念)(?:的|几条|一些|点|几笔)?[）)]?[ \t]*(?:\d{1,2}[.月]\d{1,2}日?)?"
)
# 张局刚打电话交代（水利局，2025年意识形态报告，他作述职用，党组书记身份）
_ON_PHONE = re.compile(
    rf"(?P<who>[{_HAN}]{{1,4}}?(?:[局院校镇总书]|书记|主任|[局院校镇乡站所馆]长|领导))(?:同志)?(?:刚才?|今天"
    rf"|昨天|早上|上午|下午)*"
    r"(?:打|来)?(?:了个?)?(?:电话|微信|语音)?(?:里)?(?:交代|说|讲|要求|布置|叮嘱)(?:的|了)?[：: ]*[（(]"
    r"(?P<said>[^（）()]+)[）)]"
)
# 他是党组书记、局长刘建平
_HE_IS = re.compile(
    rf"(?m)(?:(?<=^)|(?<=[，,。；;]))[ \t]*(?:他|她)(?:现?任|是)(?P<post>[{_HAN}、]{{2,24}}?{POST_END})"
    rf"(?:[{SURNAMES}][{_HAN}]{{1,2}})?(?=[，,。；;\n]|$)"
)


def title_edits(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield what a first line without a fact states, as the form would state it; and one in brackets at the end."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start) if "\n" in text[start:] else len(text)
    line = text[start:end].rstrip(" \t\u3000：:。")
    if not text[end:].strip():
        return
    if he := _HE_IS.search(text):
        yield Edit(he.start(), he.end(), f"\n职务：{he['post']}\n", HEADER)
    stated = _whose(line, pack)
    if stated and _FIELD.search(text[end:]):  # the form below names the unit in full
        stated = "\n".join(one for one in stated.split("\n") if not one.startswith("单位："))
    if stated is None and (told := _ON_PHONE.fullmatch(line)):
        stated = _of_order(told["said"])
    if stated is None and (jotted := _JOTTED.fullmatch(line)) and (jotted["what"] or jotted["about"]):
        stated = f"单位：{jotted['what']}" if is_unit(jotted["what"]) else ""
    if stated is not None:
        yield Edit(start, end, stated, HEADER)
    elif told := _I_AM.match(text, start):
        yield Edit(start, told.end(), f"职务：{told['post']}\n", HEADER)
    yield from _of_who_tells(text, end, pack)


def _of_who_tells(text: str, first: int, pack: GenrePack) -> Iterator[Edit]:
    """Yield what lines behind the ``first`` state where they only say who tells all this: below the title, or last."""
    lines = [one for one in re.finditer(r"(?m)^[^\n]*\S[^\n]*$", text) if one.start() >= first]
    for line in [*lines[:_BELOW], *lines[_BELOW:][-1:]]:
        said = line[0].strip(" \t\u3000。")
        last = line is lines[-1] and _IN_BRACKETS.fullmatch(said) is not None
        if (last or IS.match(said)) and (stated := _whose(said, pack)):
            yield Edit(line.start(), line.end(), f"\n{stated}\n", HEADER)


def _of_order(said: str) -> str:
    """Return what an order by telephone states in brackets: whose report it is, on which year, by which post."""
    parts = [part for part in re.split(r"[，,、；; ]+", said) if part]
    units = [f"单位：{part}" for part in parts if is_unit(part)]
    periods = [f"期间：{period}" for part in parts if (period := period_in(part, sure=True))]
    posts = [
        f"职务：{post}" for part in parts if POST.fullmatch(post := re.sub("(?:的)?(?:身份|口气|名义)$", "", part))
    ]
    return "\n".join([*units[:1], *periods[:1], *posts[:1]])


def _whose(line: str, pack: GenrePack) -> str | None:
    """Return what a line states whose every part is of a title, as the form would; None for another line.

    张敏 述职 法院党组书记、院长, 某街道党工委 履职情况汇报 26年（草稿乱，帮理一理）, 我写述职.
    """
    head = HeadLine(enclosed=re.search(r"[（(【\[]", line) is not None)
    line = line.strip("【】[]〔〕（）() \t\u3000")
    if (renamed := _OLD_NAME.match(line)) and is_unit(renamed["old"]) and is_unit(renamed["new"]):
        head.own, line = True, f"{renamed['new']} {line[renamed.end() :]}"
    if (paper := _PAPER.match(line)) and not re.search(r"\d(?!\d{0,3}年)|了", line):
        head.own, line = True, line[paper.end() :]
    parts = [part for part in _PARTS.split(line) if part]
    if not all(head.takes(part, pack) for part in parts) or not head.is_sure(len(parts)):
        return None
    stated = [
        *([f"单位：{head.unit}"] if head.unit else []),
        *([f"职务：{'、'.join(head.posts)}{head.charge}"] if head.accounts else []),
        *(["人称：本人"] if head.told_self and not head.posts else []),
        *([f"人称：{head.voice}"] if head.voice and not head.accounts else []),
        *([f"期间：{head.period}"] if head.period else []),
        *(["类型：述职"] if head.kind.startswith("述") else []),  # 履职情况 may be a body's or a person's
        *([f"{head.part}："] if head.part else []),
    ]
    return "\n".join(stated)
