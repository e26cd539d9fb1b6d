"""Words about the paper that is being written: who still has to look it up, what is asked for, how long it may be.

No fact is taken for such words: a clause that tells a figure is matter of the report, whoever is said to have told it.
"""

from __future__ import annotations

import re

from assistant.genre import GenrePack
from assistant.structure.notes.headings import heading_role, heading_topic, labelled
from assistant.structure.notes.whose import header_unit

_SOON = r"(?:先|再|就|这边|这里|这儿|晚点|回头|明天|下午|随手|大概|只|来|得|要|去|给你们?|还)*"
_PAPER = r"(?:报告|稿子?|材料|总结|汇报|文稿|草稿|初稿|文章|范文)"
_NOTED = re.compile(
    # 我翻翻本子, 我先丢几句, 我问一下: the writer's own noting, never 我局
    rf"(?:^|[\u4e00-\u9fff：:，])(?:我|咱)们?{_SOON}"
    r"(?:翻[翻看]?(?:一?下|本子|记录|台账|$)|丢(?:几|一|两|这|给)|扔(?:几|一|两)|(?:记|抄|贴|列|凑|扒拉?|捋|敲)(?:一?下|几|[一两]句|个大概|这|到这|在这|给你)"
    r"|(?:问|查|核|对)(?:问|查|一?下|清楚|了再|过再|完再|准)|补(?:给你|上|一?下|几)|记不(?:清|住|得|准)|忘了)"
    # 帮我来一句, 来段高度的, 请润色: what is asked of who writes
    r"|(?:帮我|替我|给我)[\u4e00-\u9fff]{0,4}(?:[一两几][句段个条点]|[润改圆拔凑])|(?:^|开头|结尾|前面|后面|最后)(?:再)?来(?:一|两|几)?[句段](?!\d)"
    r"|请(?:你们?|您|帮忙|再|予以)*(?:润色|斟酌|扩写|改写|美化|指正|审阅)|(?:先)?(?<!特)(?:别|不要|不用|甭)(?:再)?写(?!字楼)"
    r"|(?:要不要|用不用|需不需要|该不该|能不能)(?:也|都)?写|写不写|(?:写|提|带|点)(?:上)?(?:一|两|几)[句笔](?:话)?(?:就(?:行|好|够|可以)|即可|得了|吧|带过)"
    r"|(?:正式稿|定稿|终稿|送审稿|上会稿)|(?<!控制)(?<!压缩)(?:字数|篇幅)(?!要求|\s*[：:]?\s*(?:约|不超过)?\d)|控制在[^，。；]{1,8}字"
    # 报告最后一段, 这一段太虚, 没整理: the paper itself
    rf"|(?:去年|上次|上一?版|往年|这次|这[份篇个]|那[份篇])(?:的)?(?:那[份篇])?{_PAPER}(?!\d)(?:的)?(?:最后|开头|结尾|第[一二三四五]|前面|后面|里|太|有点|写)"
    rf"|{_PAPER}(?:的)?(?:最后|开头|结尾)(?:[一那]?[段句部节]|$)|^这一?[段篇稿](?:太|有点|要|得|可以|是|先|写|放|就)|(?:还)?没(?:来得及)?整理(?:过|好|完)?$|口述$|^未?经?整理$"
    r"|^(?:以上|上面|这些)?(?:数据|数字|统计)(?:都|全)?(?:是)?(?:截至|截止|统计到|算到|只到)"
    r"|(?:查|核|问|看|对)(?:一?下|清楚|完)?再(?:定|说|写|填|报)|(?:说|讲)(?:要|就|先)?写[“\"].{1,14}[”\"](?:保险|稳妥|合适|就行)"
    # 签字的都在抽屉里: where the papers lie
    r"|(?:在|放|搁|锁|夹|存)(?:在|进)?[^，。；\d]{0,8}(?:抽屉|文件夹|电脑|U盘|桌上|桌子上|手机|本子|邮箱|网盘)里?(?:了|呢|头)?$"
)
_HOW = re.compile(
    r"(?:要的|可以的|行的)|(?:今年|这次|这回|写|要|得|尽量|最好)*(?:写得?)?(?:实在|具体|简单|简短|详细|充实|朴实|有高度|有点高度)(?:一?[点些])?(?:吧|哈)?|(?:这个|这条|这句)?(?:领导|主任|书记)看了(?:不好|不高兴|要说的?)"
)
_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:余|多|万)?[次场期篇条个人名家处户件项份块种套堂款支所届]")
_MEANT_SHORT = re.compile(
    r"(?:但|不过)?(?:这|那)(?:个|条|一?块|点|一?条|件事)?(?:应该|可能|大概|也)*(?:算|是|归|写|列|放)(?:个|到|进|在|一个|一?条)?(?:问题|不足|短板|差距)(?:里|部分|那块)?(?:吧|呗|哈|啊|了)?"
)
_NOT_HERE = re.compile(
    r"(?:不过|但)?(?:这|那)(?:个|条|一?块|点|件事)?(?:不|不该|不应该)(?:归|属于?|算|放)(?:在|到|进)?(?:这|本)(?:一?[篇份块部]|里|次)(?:分|写|管)?(?:的|里)?"
)
_KIND = re.compile(
    r"(?:聊天|微信|工作|群|QQ|会议|电话|谈话|座谈)*(?:群)?(?:聊天)?(?:记录|纪要|摘录|截图|笔记)|(?:(?!一是|每[月周天季])[^：:]){0,24}(?:素材|材料|要点|提纲|汇总|草稿|初稿|底稿|总结|汇报|报告|记录)(?:汇总|整理|稿)?"
)
_NAMES_PART = re.compile(r"[\u4e00-\u9fff、]{2,14}(?:部分|方面|这一?块|那一?块|这部分|(?:的)?情况|这边|这头|的事儿?)")
_UNIT = re.compile(
    r"[\u4e00-\u9fff]{1,14}(?:[局办部院校馆镇乡村所站队厂场行社联]|[协学商工]会|管委会|党[委组]|委员会|社区|街道|公司|集团|中心|团委|支部|纪委)"
)
_DAY = re.compile(
    r"(?:(?:19|20)\d{2}年?度?)?(?:[上下]半年|[一二三四]季度|\d{1,2}月(?:份|\d{1,2}[日号])?)?(?:(?:周|星期)[一二三四五六日天])?(?:[上下]午)?"
)
_TOLD_BY = re.compile(
    r"(?:各(?:部门|科室|单位|处室|支部|村|社区)|[\u4e00-\u9fff]{1,5})(?:报|口述|记|整理|汇总|提供|执笔|录|说|发)(?:上来)?(?:的)?"
    r"|[\u4e00-\u9fff]{1,4}(?:让|叫|要)我?(?:先|帮着|负责)?(?:收|理|整理|汇总|记|写|报|弄)(?:一?[下收]|上来|起来)?"
)
_NOT_ABROAD = re.compile(r"(?:内部|草稿|初稿|底稿)*(?:先)?(?:不要|请勿|勿|别|不得)(?:对外)?(?:外传|外发|转发|传出去)")
_STOPS = " \t\u3000，,、。；;！!？?：:~～…—-"


def speaks_of_paper(clause: str) -> bool:
    """Whether a clause only speaks of the paper or to who writes it: 我翻翻本子, 帮我来一句高度的, 字数别太多."""
    bare = re.sub(r"[（(][^（）()]*[）)]", "", clause).strip(_STOPS)
    if not bare or _FIGURE.search(bare):
        return False
    return _NOTED.search(bare) is not None or _HOW.fullmatch(bare) is not None


def means_shortfall(clause: str) -> bool:
    """Whether a clause says that what stands before it is a shortfall: 这个算问题吧."""
    return _MEANT_SHORT.fullmatch(clause.strip(_STOPS)) is not None


def belongs_elsewhere(clause: str) -> bool:
    """Whether a clause says that what stands before it is not for this paper: 这个不归这篇."""
    return _NOT_HERE.fullmatch(clause.strip(_STOPS)) is not None


def heading_in(line: str, pack: GenrePack) -> str | None:
    """Return what a first line without any fact heads, "" where it only names the paper; None where it tells more.

    法学会（初稿，请润色） names who reports, 下步打算 法学会 heads plans, 【工作群记录 周四】 nothing.
    """
    bare = line.strip("【】[]〔〕*# \t\u3000：:。")
    asides = re.findall(r"[（(]([^（）()]*)[）)]", bare)
    rest = re.sub(r"[（(][^（）()]*[）)]", " ", bare)
    parts = [one for one in re.split(r"[，,、；;\s\u3000]+", rest) if one]
    told = [one for aside in asides for one in re.split(r"[，,、；;\s]+", aside) if one]
    beside = [one for one in told if speaks_of_paper(one) or _TOLD_BY.fullmatch(one) or _KIND.fullmatch(one)]
    if told and all(one in beside or _NOT_ABROAD.fullmatch(one) for one in told):
        joined = "".join(parts)  # 农商行 党委 意识形态工作 素材（草稿 不要外传）
        if _KIND.fullmatch(joined) and not (
            _FIGURE.search(joined) or header_unit(rest) or heading_role(joined, pack, exact=True)
        ):
            return ""
    if not parts or (told and not beside):
        return None
    heads = [one for one in parts if _heads(one, pack)]
    others = [one for one in parts if one not in heads]
    known = [one for one in others if _names_paper(one)]
    if len(known) < len(others) or not (told or len(others) > bool(heads) or _KIND.fullmatch(bare)):
        return None
    if not told and not any(
        _KIND.fullmatch(one) or speaks_of_paper(one) or _NAMES_PART.fullmatch(one) for one in others
    ):
        return None
    return heads[0] if heads else ""


def _heads(part: str, pack: GenrePack) -> bool:
    named = labelled(part, pack) or heading_role(part, pack, exact=True)
    return bool(named or heading_topic(part, pack, exact=True))


def _names_paper(part: str) -> bool:
    """Whether one part of a first line names a unit, a day, a kind of paper or what part of it follows."""
    if _FIGURE.search(part):
        return False
    shapes = (_DAY, _KIND, _NAMES_PART, _UNIT)
    return header_unit(part) == part or speaks_of_paper(part) or any(one.fullmatch(part) for one in shapes)
