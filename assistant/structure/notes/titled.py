"""A first line that only heads notes: name, post and kind of report in any order, or what was jotted down on what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import HEADER
from assistant.structure.notes.whose import is_unit, period_in
from assistant.structure.surnames import SURNAMES

_HAN = "\u4e00-\u9fff"
_NAME = re.compile(rf"[{SURNAMES}][{_HAN}]{{1,2}}(?:同志)?")
_POST_END = (
    r"(?:书记|[局院校部处科镇乡区县市所站队馆台行园社村会]长|主任|委员|主席|经理|董事长|庭长|检察长|总编|主编"
    r"|负责人|政委)"
)
_POST = re.compile(rf"[{_HAN}]{{0,18}}{_POST_END}")
_KIND = re.compile(
    r"(?:个人|年度|年终|半年|意识形态|工作|责任制|落实|履行|的)*"
    r"(?P<kind>述职述责述廉|述职述责|述职|述责|述廉|履职|履责|尽责)(?:尽责|述职|述廉|情况|报告|材料|要点|汇报"
    r"|提纲|小结|总结|用)*"
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d年?度?|今年|年度|全年)(?:[上下]半年)?")
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
    rf"(?m)(?:(?<=^)|(?<=[，,。；;]))[ \t]*(?:他|她)(?:现?任|是)(?P<post>[{_HAN}、]{{2,24}}?{_POST_END})"
    rf"(?:[{SURNAMES}][{_HAN}]{{1,2}})?(?=[，,。；;\n]|$)"
)


def title_edits(text: str) -> Iterator[Edit]:
    """Yield what a first line without a fact states, as the form would state it."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start) if "\n" in text[start:] else len(text)
    line = text[start:end].rstrip(" \t\u3000：:。")
    if not text[end:].strip():
        return
    if he := _HE_IS.search(text):
        yield Edit(he.start(), he.end(), f"\n职务：{he['post']}\n", HEADER)
    stated = _whose(line)
    if stated is None and (told := _ON_PHONE.fullmatch(line)):
        stated = _of_order(told["said"])
    if stated is None and (jotted := _JOTTED.fullmatch(line)) and (jotted["what"] or jotted["about"]):
        stated = f"单位：{jotted['what']}" if is_unit(jotted["what"]) else ""
    if stated is not None:
        yield Edit(start, end, stated, HEADER)


def _of_order(said: str) -> str:
    """Return what an order by telephone states in brackets: whose report it is, on which year, by which post."""
    parts = [part for part in re.split(r"[，,、；; ]+", said) if part]
    units = [f"单位：{part}" for part in parts if is_unit(part)]
    periods = [f"期间：{period}" for part in parts if (period := period_in(part, sure=True))]
    posts = [
        f"职务：{post}" for part in parts if _POST.fullmatch(post := re.sub("(?:的)?(?:身份|口气|名义)$", "", part))
    ]
    return "\n".join([*units[:1], *periods[:1], *posts[:1]])


def _whose(line: str) -> str | None:
    """Return the post that 张敏 述职 法院党组书记、院长 states, and the kind of report; None for another line."""
    parts = [part for part in _PARTS.split(line) if part]
    posts: list[str] = []
    kind = period = name = ""
    for part in parts:
        if (year := _YEAR.match(part)) and _KIND.fullmatch(part[year.end() :]):
            period, part = period_in(year[0], sure=True), part[year.end() :]
        if (found := _KIND.fullmatch(part)) and not kind:
            kind = found["kind"]
        elif _YEAR.fullmatch(part):
            period = period_in(part, sure=True)
        elif all(_POST.fullmatch(one) for one in part.split("、")):
            posts.append(part)
        elif _NAME.fullmatch(part) and not name:
            name = part
        else:
            return None
    if not (kind and name and len(posts) == 1):
        return None
    stated = [f"职务：{posts[0]}", *([f"期间：{period}"] if period else [])]
    return "\n".join([*stated, *(["类型：述职"] if kind.startswith("述") else [])])
