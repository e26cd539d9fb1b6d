"""What a clause of notes is for: matter of the report, or talk about writing it, a check still to make, an errand.

A fact in words of speech is matter all the same: only what is said wholly to or about who writes is told apart.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.structure.notes.paper import belongs_elsewhere, means_shortfall, speaks_of_paper

Purpose = Literal["talk", "check", "errand", "remind", "open", "left out", "not counted", "short"]

_NICK = (
    r"(?:[老小阿](?![师区学组年人板家])[\u4e00-\u9fff]|[\u4e00-\u9fff]{1,3}"
    r"(?:科长|主任|股长|会计|统计员|秘书|干事)|办公室|综合科|统计员)"
)
_YOU = rf"(?:你们?|您|大家|{_NICK})"
_WRITE = (
    r"(?:写|整理?|弄|改|润色?|组织|加工|归纳|归拢|归整|完善"
    r"|补充?|添|加|凑|扩写?|展开|发挥|斟酌|把关|成文|排版|拟|美化|提炼|理顺?)"
)
_END = (
    r"(?:一?下|成文|一整|好|吧|哈|啊|呗|一遍|成[份篇个]?|[个份篇]"
    r"|稿子?|报告|材料|文字|措辞|语言|顺|定|办|充|完整|出来|上|进去)*"
)
_PART = r"(?:[\u4e00-\u9fff]{1,8}?(?:这一?块|那一?块|这部分|这段|方面|的事儿?|的情况|这边))?"
_TALK = tuple(
    re.compile(one)
    for one in (
        # 简单说几句, 我先记一下, 社区这块我随便写几条
        rf"{_PART}(?:我|咱们?)?(?:这边|先|就|再|随便|简单|大概|大致|粗略?|口头|随口|临时)*"
        r"(?:说|讲|记|写|列|报|聊|提|抄)(?:一?下|几[句条点]|[两二三]句|一?点|这么多|这些|到这儿?|个?大概)(?:吧|哈|啊|啦|了|在这儿?)*",
        r"(?:我)?(?:就)?想(?:到|起)(?:哪|什么|啥)儿?(?:就)?(?:说|写|记|列)(?:到)?(?:哪|什么|啥)?儿?",
        # 你们整, 小周再补充一下, 帮我理顺语言, 看着写
        rf"(?:语言|文字|措辞|文风|标题|格式|开头|结尾|这[段块条里])?(?:请|麻烦|让|劳驾)?{_YOU}(?:再|帮忙|帮我|看着|自己|来|给|去|帮|负责)*{_WRITE}{_END}",
        r"(?:你们?|您)?(?:看着|酌情)(?:写|办|弄|加|用|改|处理)(?:吧|哈|就行)?",
        # 写得正式一点, 别写太长, 多写两句, 放到最后, 开头你们加
        r"(?:这[\u4e00-\u9fff]{0,3})?(?:尽量|最好|要|可以|就|都|可)*写得?(?:再)?"
        r"(?:正式|简单|简短|短|长|详细|具体|漂亮|好看|实在?|细|充实|丰满|多|少|委婉|含蓄|重|轻|虚|概括|像样)一?[点些](?:吧|哈)?",
        r"(?:不要|别|不用)写(?:得)?太[\u4e00-\u9fff]{1,2}|(?:字数|篇幅)(?:别|不要|不用|控制|压)[^，。；]{1,10}",
        r"(?:这[\u4e00-\u9fff]{0,3})?(?:要|可以?|得)?(?:多|少|重点|展开|突出)写(?:一?[点些下]|[几两]句)?(?:吧|哈)?",
        r"(?:这[\u4e00-\u9fff]{0,3})?(?:放|写|挪|归)[到在进](?:前面|后面|最后|开头|第[一二三四五]部分|亮点里?|问题里|别处)(?:去|吧)*",
        r"(?:格式)?(?:套|照|按)(?:一下)?(?:去年|上次|往年)的?(?:那个)?(?:格式|模板|稿子?)(?:来|写|弄)?(?:就行|吧)?",
        r"(?:别忘了?|记得)(?:把[\u4e00-\u9fff这那]{1,8})?(?:写|加|补|提|放|列)(?:上|进去|进来|进|一下|一笔|一句)*",
        # 先这样, 就这些, 其他想起来再补
        r"(?:大概|暂时|目前|我这边|我|先|就|也)*(?:这些|这么多|这样|到这儿?|写到这|记到这|说到这)(?:了|吧|啦|哈|先|里|些)*(?<!^这些)(?<!^这样)",
        r"(?:其他|别的|剩下|其余|后面|其它)的?(?:我|都)?(?:暂时)?(?:没了|没有了|想不起来了?|回头再(?:说|补|写)|再补|再说)",
        r"(?:其他的?|别的)?(?:等|我)*(?:想起来|回头|后面|改天|晚点|有空)(?:我)?(?:再|接着)(?:补|说|写|发|加|聊|整|记)(?:充|给你|吧|上|一下)*",
        r"(?:说|写|记)?完了|没了|以上(?:就?这些)?",
        r"(?:以上|上面|这些)?(?:都)?(?:仅)?供(?:你们?|您)?参考|(?:以上|上面|这些)?(?:你们?|您)(?:参考|看着用|挑着用|看着办)",
    )
)
# Who told it, or where: only what leads to a list says no more than that.
_TOLD_BY = re.compile(
    r"(?:大伙儿?|大家|他们|同事们?|各科室|[老小][\u4e00-\u9fff])?(?:讨论时|开会时|会上|座谈时|电话里|微信里|群里|口头|聊天时|私下|路上)"
    r"(?:跟我|对我|和我)?(?:说|讲|提|反映|谈|聊|报|发)(?:到|来|过来)?的(?:我?(?:先|就)*(?:记|写|列)(?:一?下|几条|了)?)?"
)
_SCOPE = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:[局办委部院校镇乡村处科站所馆]|街道|社区|公司|集团|银行|中心|支部)的|"
    r"[\u4e00-\u9fff]{1,8}(?:的事儿?|的情况|这一?块|那一?块|这部分|方面|这边)"
)
_THESE = r"(?:以上|上面|上述|这[些个几]|前面|里面|里头)"
_FIGURES = r"(?:数字?|数据|人数|次数|场数|日期|名字|人名|口径)"
_CHECK = tuple(
    re.compile(one)
    for one in (
        rf"(?:{_THESE}的?{_FIGURES}?|{_FIGURES})(?:都|还|也|可能|需要?|要|得|请|让|找|待|没|未|尚|麻烦)*{_YOU}?(?:再|来|去|帮忙|还|要|得|负责)*"
        r"(?:核[实对]?|对|查|确认|敲定|把关)(?:一?下|一遍|一核|实|清楚|清|准|过|好)*(?:吧|哈|啊)?(?:再(?:报|写|用|发))?",
        rf"(?:回头|最后)?(?:请|让|找)?{_NICK}(?:再|来|帮忙|还要)+(?:核[实对]?|对|查|确认)(?:一?下|一遍|实|清楚|准|数字?|数据)*(?:吧|哈)?",
        rf"(?:{_THESE}的?)?(?:{_FIGURES}|时间|名单|地点)(?:还|都|也|可能)*(?:没|未|不)(?:最后|完全)?(?:定|准|一定准|太准|确定|核实?|核过|对过|统计(?:全|完)?|出来)(?:下来|好|的)?",
        # 具体数等老张报, 准数等小孙给
        r"(?:具体|准|准确|确切|最终|实际)(?:的)?(?:数(?:字|据|量)?|人数|名单)(?:还|都|也)?(?:要|得|需要?)?(?:等|待|问|找)[^，。；\d]{1,8}",
        rf"(?:回头|再|要|得|去|等|明天|还|我|你)*(?:问问|问一下|问下|问清?楚?|找)(?:一下)?(?:{_NICK}|[\u4e00-\u9fff]{{1,3}}[科办处部])(?:要|核实?|确认|问问?|看看?|一下|再说|再定)*",
        r"(?:数字?|数据)?(?:待|有待|需要?)(?:再)?(?:核实?|确认|核对|补充?)(?:一下)?",
    )
)
_SOON = (
    r"(?:今[天晚]|明[天早]|后天|中午|[上下]午|晚上|(?:这|下|本)?周[一二三四五六日末]|下周|待会儿?|一会儿?|下班[前后])"
)
_ERRAND = tuple(
    re.compile(one)
    for one in (
        r"(?:复印纸|打印纸|A4纸|墨盒|硒鼓|桶装水|茶叶|电池)(?:都|又|快|也)?(?:没了|没有了|用完了|[要该得](?:买|领|换|补)了?)",
        rf"{_SOON}(?:的)?[^，。；\d]{{0,8}}(?:会|会议|例会|学习|培训|碰头|接待|采访)(?:时间)?(?:改到|挪到|推到|推迟到|提前到|改成|换到)[^，。；]{{0,12}}",
        rf"{_SOON}[^，。；\d]{{0,4}}(?:\d{{1,2}}|[一二两三四五六七八九十])点半?(?:[^，。；\d]{{0,6}}(?:开会|集合|过来|来办公室|碰头|出发|到齐))",
        rf"[^，。；\d]{{0,10}}(?:账|账单|发票|报销|饭卡|快递|钥匙|打印机|墨盒|会议室|盒饭|电费|水费|话费|年假|体检单?|工装|油卡|门禁卡|值班表)"
        rf"[^，。；\d]{{0,4}}(?:{_SOON})?(?:前)?(?:要|得|该|还没|赶紧|记得|尽快)(?:去)?(?:结|交|报|还|领|取|拿|换|修|订|续|送|办|充|贴)(?:了|掉|一下|账|齐|钱)*",
        rf"{_SOON}?(?:记得|别忘了?|提醒我)(?!初心|使命)(?:{_SOON})?[^，。；\d]{{0,4}}(?:去|给|跟|找|结|交|报|还|领|取|拿|换|修|订|续|送|回|发|买|打|带|开会|参加)[^，。；]{{0,12}}",
    )
)
_REMIND = re.compile(r"(?:千万|可|都)?(?:别忘了?|记着|记得|别忘记了?)(?:啊|哈|哦|呀|点)?")
_TO_COME = re.compile(rf"{_SOON}|月底|要|得(?=[^到])|该|尽快|赶紧")
_OPEN = re.compile(
    r"(?:来着|记不清(?:是)?(?:哪|几|多少)[^，。；]{0,4}|(?:不知道|不清楚|忘了|不确定|说不准|没问)(?:是|到底)?(?:几|多少|哪|是不是|算不算|有没有)[^，。；]{0,8})$"
    r"|^(?:不知道|不确定|搞不清)(?:这)?算不算$"
)
# 600米那条是去年的不算: what the notes tell only to leave it out.
_NOT_COUNTED = re.compile(
    r"[^，。；]{2,16}(?:是|为|算)(?:去年|前年|往年|上一?年|以前|别人|外单位|别的单位|上级)[^，。；]{0,8}(?:不算|不计|不用算|别算|不要算)(?:在内|进去|了)?"
)
_ASKS_WHICH = re.compile(r"几|多少|还是|是不是|有没有|算不算|对[吗吧]|确认|确定|哪|谁|吧|吗|\d")
_MARK = (
    r"(?:(?:以下|下面|上面)?(?:这|那|此)?(?:[一二两几]?[段条个句块点项处些]"
    r"|一?部分|事儿?)?|以下|下面)?(?:先|就|可|暂时?|千万|都|也|我看|最好)*"
)
_LEFT_OUT = re.compile(
    rf"(?:{_MARK}(?:别|不要|不用|不必|不宜|先不|不能|不)(?:写|提|往外说|往外传|外传|对外(?:说|讲)?|上材料|往里写|往上写|放)"
    r"(?:进去?|上去?|了|到?材料里|进?报告里?|出来|进来|吧|哈|啊)*|(?:仅|只)?(?:限)?内部(?:掌握|知道)(?:就行|即可)?|(?:此[条段件]|这[条段个件事]+|要|请|注意)?保密(?:哈|啊|吧|别写)?)"
)
_LEAD = re.compile(
    r"(?:(?:另外|对了|哦对了?|哦|噢|嗯|还有|然后|反正|总之|最后|PS|ps|注|备注|说明)"
    r"[：:，,、 ]*|[？?]{2,}|[*＊※●]+)+(?=\S)"
)
_STOPS = " \t\u3000，,、。；;！!？?：:~～…"


def purpose_of(clause: str, *, leads: bool = False) -> Purpose | None:
    """Return what one clause is for, None for matter of the report; ``leads``: it stands before a colon."""
    bare = clause.strip(_STOPS)
    lead = _LEAD.match(bare)
    bare = (bare[lead.end() :].strip(_STOPS) if lead else "") or bare
    if not bare:
        return None
    if any(one.fullmatch(bare) for one in _CHECK):
        return "check"
    if means_shortfall(bare):
        return "short"
    if speaks_of_paper(bare):
        return "talk"
    if any(one.fullmatch(bare) for one in _ERRAND):
        return "errand"
    if _REMIND.fullmatch(bare):
        return "remind"
    if any(one.fullmatch(bare) for one in _TALK) or (leads and _TOLD_BY.fullmatch(bare)):
        return "talk"
    if _NOT_COUNTED.fullmatch(bare):
        return "not counted"
    return "open" if _OPEN.search(bare) else None


def is_left_out(words: str) -> bool:
    """Whether words are a mark that what stands beside them is not to be written: 这段别写, 先不写, 保密."""
    return _LEFT_OUT.fullmatch(words.strip(_STOPS)) is not None or belongs_elsewhere(words)


def to_come(clause: str) -> bool:
    """Whether what one is reminded of is still to be done: 食堂的账下周要结."""
    return _TO_COME.search(clause) is not None


def is_scope(words: str) -> bool:
    """Whether words only say what is spoken of next: 队伍的事, 阵地这块."""
    return _SCOPE.fullmatch(words.strip(_STOPS)) is not None


def asks_which(words: str) -> bool:
    """Whether words in brackets ask about the figure or fact before them: 还是4名？."""
    return words[-1:] in ("？", "?") and _ASKS_WHICH.search(words) is not None
