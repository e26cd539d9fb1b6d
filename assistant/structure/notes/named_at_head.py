"""The parts of a line that only heads notes: unit, post and name, kind of report, year, in whose name it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.genre import GenrePack
from assistant.structure.notes.headings import heading_role
from assistant.structure.notes.purpose import purpose_of
from assistant.structure.notes.whose import header_unit, is_unit, period_in
from assistant.structure.surnames import SURNAMES

_HAN = "\u4e00-\u9fff"
NAME = re.compile(rf"[{SURNAMES}][{_HAN}]{{1,2}}(?:同志)?")
POST_END = (
    r"(?:书记|[局院校部处科镇乡区县市所站队馆台行园社村会]长|主任|委员|主席|经理|董事长|庭长|检察长|总编|主编"
    r"|负责人|政委|支书)"
)
POST = re.compile(rf"[{_HAN}]{{0,18}}{POST_END}")
_NAMED_POST = re.compile(rf"(?P<post>{POST.pattern})(?:{NAME.pattern})")  # 村支书马德顺
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
    r"(?:意识形态|责任制|工作|情况|(?:我们?|咱们?|单位|[村局镇乡校院馆所站厂社])(?:这?[里上边儿])?|[这那]?一?块|方面|落实|履行|相关|总结|小结|要点|素材|材料|资料|汇报|报告|台账|清单|汇总表?|合稿|摘要"
    r"|初稿|底稿|草稿|的|及|和)+"
)
# 今年村里意识形态这块
_HERE = re.compile(rf"(?:{_YEAR.pattern}|的)*(?:我们?|咱们?|[村局镇乡校院馆所站厂社](?:里|上|这边))")
# 今年做了这些: leads to all that stands below
_LEADS = re.compile(
    rf"(?:{_YEAR.pattern})?(?:主要|就|都|一共)*(?:做|干|抓|办|搞|开展|忙)了?(?:以下|下面|如下|下列|[这那](?:么?些|几[件项个]))(?:的)?(?:事情?|工作|活动)?"
)
_BODY = re.compile(r"[\u4e00-\u9fff]?(?:党组|党委|党工委|党总支|党支部|支部)")  # of a unit named beside it
# 写局党组的口气, 以支部名义
_CHARGE = re.compile(rf"(?P<how>分管|主管|协管|协助分管)(?P<what>[{_HAN}、和]{{2,24}})")
_VOICE = re.compile(
    rf"(?:请|要|得)?(?:用|以|写|按|拿|站在)?(?P<who>本人|我|第一人称|[{_HAN}]{{0,6}}(?:党组|党委|党工委|党总支|党支部|支部|单位))的?(?:口气|口吻|名义|语气|角度)(?:来?写)?"
)
# 市属国企, 公办: what kind of unit it is
_STATUS = re.compile(
    r"(?:中央|央|省|市|区|县|地方|部)?(?:属|直属?|管|级)?(?:国有?企业?|央企|民企|企业|事业单位|高校|院校|公立|公办|民办|民营|三甲|二甲|二级[单位甲]+|垂管)(?:单位|学校|医院|企业)?"
)
_SET_DOWN = re.compile(r"(?:录音|语音|口述|电话|录像|现场|手机)(?:整理|转写|转文字|转出来|记录|听写)?(?:稿|的)?")
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
IS = re.compile(r"^(?:我|本人)(?:现在|目前|今年)?(?:是|任|现任|担任|系|作为|当|做)?|^(?:是|现任|担任)")
_CALLED = re.compile("^(?:我|本人)(?:叫|是)")
_UNNAMED = re.compile(r"^[xX×*]{1,3}")  # xx街道党工委


@dataclass
class HeadLine:
    """What the parts of a first line have stated so far."""

    unit: str = ""
    kind: str = ""
    period: str = ""
    name: str = ""
    part: str = ""
    posts: list[str] = field(default_factory=list)
    post_parts: int = 0
    charge: str = ""  # 分管宣传
    enclosed: bool = False  # something of it stands in brackets
    named: bool = False  # a post with the name of who holds it
    voice: str = ""  # in whose name it is to be written
    here: bool = False  # 今年村里意识形态这块的情况
    leads: bool = False  # 今年做了这些
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
        elif _LEADS.fullmatch(part):  # problems may stand below it as well as deeds
            self.leads = True
        elif _OF_DRAFT.fullmatch(part) or purpose_of(part) == "talk":
            self.own = True
        elif _YEAR.fullmatch(part):
            self.period = _period(part)
            self.own = self.own or part[0] not in "12今年全"
        elif (posts := self._posts(IS.sub("", part))) and (part[0] in "我本" or self.told_self or not IS.match(part)):
            self.posts += posts
            self.told_self = self.told_self or IS.match(part) is not None
            self.post_parts += 1
        elif not self.unit and header_unit(f"{part} ") == part:  # 文化馆, which begins like a name
            self.unit = part
        elif NAME.fullmatch(name := _CALLED.sub("", part)) and not self.name:
            self.name, self.told_self = name, self.told_self or name != part
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

    def _posts(self, part: str) -> list[str]:
        """Return the posts that a part consists of, the last one with or without a name; [] for any other part."""
        posts = part.split("、")
        if (named := _NAMED_POST.fullmatch(posts[-1])) and not POST.fullmatch(posts[-1]):
            self.named, posts[-1] = True, named["post"]
        return posts if all(map(POST.fullmatch, posts)) else []

    @property
    def accounts(self) -> bool:
        """Whether the posts are of who accounts for himself, and not of who heads the unit that does."""
        return bool(self.posts) and not (self.named and self.unit and not (self.told_self or self.kind))

    def _is_of_paper(self, part: str, pack: GenrePack) -> bool:
        """Whether a part says what the paper is on, where its notes come from or what of it is wanted."""
        if _SOURCE.fullmatch(part) or _SET_DOWN.fullmatch(part):
            self.own, self.of_paper = True, self.of_paper + 1
        elif wanted := _WANTED.fullmatch(part):
            named = [one for one in re.split('[和与及、“”‘’"「」]+', wanted["parts"]) if one]
            if self.part or not all(heading_role(one, pack, exact=True) for one in named):
                return False
            self.part, self.own = (named[0] if len(named) == 1 else ""), True
            self.of_paper += 1
        elif (year := _YEAR.match(part)) and _ABOUT.fullmatch(part[year.end() :] or "的"):
            self.period, self.here = self.period or _period(year[0]), self.here or _HERE.match(part) is not None
        elif not self.unit and (unit := header_unit(part)) and is_unit(unit) and self.takes(part[len(unit) :], pack):
            self.unit = unit
        elif self.posts and not self.charge and (charge := _CHARGE.fullmatch(part)):
            self.charge = f"，{charge['how']}{charge['what']}"
        elif voice := _VOICE.fullmatch(part):
            self.own, self.voice = True, "本人" if voice["who"] in ("我", "第一人称") else voice["who"]
        elif self.unit and _STATUS.fullmatch(part):
            self.own = True
        elif self.unit and _BODY.fullmatch(part):
            self.unit = part if part.startswith(self.unit) else f"{self.unit}{part}"
        elif not _ABOUT.fullmatch(part):
            return bool(re.fullmatch(r"(?:19|20)\d\d", part)) and self._dated(part)
        return True

    def _dated(self, year: str) -> bool:
        self.period = self.period or _period(year)
        return True

    def is_sure(self, parts: int) -> bool:
        """Whether the parts are more than an ordinary head, which is read where it stands, or a list of names."""
        if self.named and not (self.told_self or self.kind):
            return bool(self.unit) and self.enclosed
        if self.leads or (self.here and parts == 1):
            return True
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
