"""A first line that only heads notes: name, post and kind of report in any order, or what was jotted down on what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.genre import GenrePack
from assistant.structure.notes.edits import Edit
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.no_matter import HEADER
from assistant.structure.notes.purpose import purpose_of
from assistant.structure.notes.whose import header_unit, is_unit, period_in
from assistant.structure.surnames import SURNAMES

_HAN = "\u4e00-\u9fff"
_NAME = re.compile(rf"[{SURNAMES}][{_HAN}]{{1,2}}(?:同志)?")
_POST_END = (
    r"(?:书记|[局院校部处科镇乡区县市所站队馆台行园社村会]长|主任|委员|主席|经理|董事长|庭长|检察长|总编|主编"
    r"|负责人|政委)"
)
_POST = re.compile(rf"[{_HAN}]{{0,18}}{_POST_END}")
_KIND = re.compile(
    r"(?:个人|(?:领导)?班子|集体|年度|年终|半年|意识形态|工作|责任制|落实|履行|的)*"
    r"(?P<kind>述职述责述廉|述职述责|述职|述责|述廉|履职|履责|尽责)(?:尽责|述职|述廉|情况|报告|材料|要点|汇报"
    r"|提纲|小结|总结|用的?)*"
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d年?度?|2\d年度?|今年|年度|全年)(?:[上下]半年)?")
_YEAR_BEHIND = re.compile(rf"(?:{_YEAR.pattern})$")
_ORDERED = re.compile(
    r"(?:我|本人)?(?:要|想|得|帮我|给我)?写(?:一?[份篇个])?|(?:这是|用于|就是)"
)  # 我写述职, 这是述职用的
_SELF = re.compile(r"本人|我|我的|自己(?:写)?的?|个人")
_OF_DRAFT = re.compile(
    r"(?:草稿|初稿|底稿|毛稿)?(?:写得)?(?:有点|比较|很|太)?(?:乱|糙|粗|草)(?:了|点)?|草稿|初稿|底稿|毛稿"
)
# 意识形态这块, 工作台账: what the paper is on, or what kind of paper it is
_ABOUT = re.compile(
    r"(?:意识形态|责任制|工作|情况|[这那]?一?块|方面|落实|履行|相关|总结|小结|要点|素材|材料|资料|汇报|报告|台账|清单|汇总表?|合稿|摘要"
    r"|初稿|底稿|草稿|的|及|和)+"
)
# 各部门报来的, 先堆在一起, 从表里贴的, 演出部、票务两家凑的: where the notes come from, said to who writes
_GATHERED = r"(?:报|交|凑|贴|拷|抄|摘|攒|汇总|汇|整理|收集|收|拼|导|转|记|发)(?:上来|过来|下来|出来|起来|拢|来|成|上)?"
_SOURCE = re.compile(
    rf"(?:(?:各|几个?|[一二两三四五六七八九十\d]+[家个]|下面|底下)?(?:部门|科室|单位|支部|处室|站所|村|家|条线|口子?|同志|人)"
    rf"|[{_HAN}、]{{2,16}}(?:[一二两三四五六七八九十\d]+[家个]|等)|大家|从[{_HAN}]{{1,6}}?(?:里|上|中|群)?|群里|表里|表上|本子上)"
    rf"(?:分头|分别|临时|直接|现)?{_GATHERED}的|(?:临时|分头|现)?(?:凑|拼|攒)(?:起来|到一起)?的"
    r"|(?:都|先|就|全|暂时|我)*(?:堆|放|搁|贴|列|凑|攒|拢|摆|汇总)(?:在|到)?(?:一起|一块儿?|一堆|这儿?|这里|下面|一处)(?:了|吧|再说)?"
    r"|(?:按|照)[\u4e00-\u9fff]{1,6}(?:记|排|列|抄)的"
    r"|(?:材料|要点|素材|内容|东西|下面的?)?(?:还|都|先)*(?:没|未)(?:整理|归类|分类|捋|理顺?|排序?)(?:过|好|的)?|(?:没|不)分(?:先后|类|部分)"
)
# 只要“做法”部分, 材料要“问题”和“打算”两部分, 问题这块就行: which part is wanted
_WANTED = re.compile(
    r"(?:这次|本次|材料|报告)?(?:先|只|就|光)?(?:要|写|用|报|交|需要?)(?:一?下)?[“‘\"「]?(?P<parts>[\u4e00-\u9fff“”‘’\"「」和、与及]{2,20}?)[”’\"」]?"
    r"(?:[这那]?(?:[一二两三四\d]个?)?(?:部分|块)|这?一段)(?:就[行好可]以?|即可)?"
)
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
_IS = re.compile(r"^(?:我|本人)(?:现在|目前|今年)?(?:是|任|现任|担任|系|作为|当|做)?")
_UNNAMED = re.compile(r"^[xX×*]{1,3}")  # xx街道党工委
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


def title_edits(text: str, pack: GenrePack) -> Iterator[Edit]:
    """Yield what a first line without a fact states, as the form would state it."""
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


def _of_order(said: str) -> str:
    """Return what an order by telephone states in brackets: whose report it is, on which year, by which post."""
    parts = [part for part in re.split(r"[，,、；; ]+", said) if part]
    units = [f"单位：{part}" for part in parts if is_unit(part)]
    periods = [f"期间：{period}" for part in parts if (period := period_in(part, sure=True))]
    posts = [
        f"职务：{post}" for part in parts if _POST.fullmatch(post := re.sub("(?:的)?(?:身份|口气|名义)$", "", part))
    ]
    return "\n".join([*units[:1], *periods[:1], *posts[:1]])


def _whose(line: str, pack: GenrePack) -> str | None:
    """Return what a line states whose every part is of a title, as the form would; None for another line.

    张敏 述职 法院党组书记、院长, 某街道党工委 履职情况汇报 26年（草稿乱，帮理一理）, 我写述职.
    """
    head = _Head()
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
        *([f"职务：{'、'.join(head.posts)}"] if head.posts else []),
        *(["人称：本人"] if head.told_self and not head.posts else []),
        *([f"期间：{head.period}"] if head.period else []),
        *(["类型：述职"] if head.kind.startswith("述") else []),  # 履职情况 may be a body's or a person's
        *([f"{head.part}："] if head.part else []),
    ]
    return "\n".join(stated)


@dataclass
class _Head:
    """What the parts of a first line have stated so far."""

    unit: str = ""
    kind: str = ""
    period: str = ""
    name: str = ""
    part: str = ""
    posts: list[str] = field(default_factory=list)
    post_parts: int = 0
    told_self: bool = False  # 本人
    of_paper: int = 0  # parts that say only where the notes come from, or what is wanted
    own: bool = False  # something in it is said to who writes, or of who accounts

    def takes(self, part: str, pack: GenrePack) -> bool:
        """Whether a part is of a title and has not been stated before; what it states is kept."""
        if (year := _YEAR.match(part)) and _KIND.fullmatch(part[year.end() :]):
            self.period, part = _period(year[0]), part[year.end() :]
        elif (year := _YEAR_BEHIND.search(part)) and _KIND.fullmatch(part[: year.start()]):
            self.period, part = _period(year[0]), part[: year.start()]
        ordered = _ORDERED.match(part)
        if (kind := _KIND.fullmatch(part[ordered.end() :] if ordered else part)) and not self.kind:
            self.kind = kind["kind"] if kind["kind"].startswith("述") else kind[0]
            self.own = self.own or ordered is not None
        elif _SELF.fullmatch(part):
            self.told_self = True
        elif _OF_DRAFT.fullmatch(part) or purpose_of(part) == "talk":
            self.own = True
        elif _YEAR.fullmatch(part):
            self.period = _period(part)
            self.own = self.own or part[0] not in "12今年全"
        elif all(_POST.fullmatch(one) for one in _IS.sub("", part).split("、")):
            self.posts += _IS.sub("", part).split("、")
            self.told_self = self.told_self or _IS.match(part) is not None
            self.post_parts += 1
        elif not self.unit and header_unit(f"{part} ") == part:  # 文化馆, which begins like a name
            self.unit = part
        elif _NAME.fullmatch(part) and not self.name:
            self.name = part
        elif not self.unit and _UNNAMED.sub("某", part) and is_unit(_UNNAMED.sub("某某", part)):
            self.unit = part
        elif (
            not self.part
            and (parts := re.split("[和与及、]", part))
            and all(roles := [heading_role(one, pack) for one in parts])
            and len(set(roles)) == len(roles)  # 成效和经验 is one part
        ):
            self.part, self.own = (part, self.own) if len(parts) == 1 else ("", True)
            self.of_paper += len(parts) > 1
        else:
            return self._is_of_paper(part, pack)
        return True

    def _is_of_paper(self, part: str, pack: GenrePack) -> bool:
        """Whether a part says what the paper is on, where its notes come from or what of it is wanted."""
        if _SOURCE.fullmatch(part):
            self.own, self.of_paper = True, self.of_paper + 1
        elif wanted := _WANTED.fullmatch(part):
            named = [one for one in re.split('[和与及、“”‘’"「」]+', wanted["parts"]) if one]
            if self.part or not all(heading_role(one, pack, exact=True) for one in named):
                return False
            self.part, self.own = (named[0] if len(named) == 1 else ""), True
            self.of_paper += 1
        elif (year := _YEAR.match(part)) and _ABOUT.fullmatch(part[year.end() :] or "的"):
            self.period = self.period or _period(year[0])
        elif not self.unit and (unit := header_unit(part)) and is_unit(unit) and self.takes(part[len(unit) :], pack):
            self.unit = unit
        elif not _ABOUT.fullmatch(part):
            return bool(re.fullmatch(r"(?:19|20)\d\d", part)) and self._dated(part)
        return True

    def _dated(self, year: str) -> bool:
        self.period = self.period or _period(year)
        return True

    def is_sure(self, parts: int) -> bool:
        """Whether the parts are more than an ordinary head, which is read where it stands, or a list of names."""
        if self.name:
            return self.post_parts == 1 and bool(self.kind or self.told_self)
        if self.of_paper == parts:
            return True
        said = self.own and bool(self.kind or self.posts or (self.unit and parts > 1))
        said = said or (self.own and bool(self.unit and (self.period or self.part)))
        said = said or (self.told_self and bool(self.kind or self.posts))
        return said or (bool(self.kind) and bool(self.posts) and not self.unit)


def _period(said: str) -> str:
    """Return the period that a year states, 2026年 of 26年."""
    return period_in(re.sub(r"^(?=\d\d(?:年|$))", "20", said), sure=True)
