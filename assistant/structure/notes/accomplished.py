"""Whether a line of notes tells by its own words what was done, under whatever label: 夜校办了9期, 由52%到91%.

A deed among the shortfalls of a report is a false statement; what lacks, is late or was complained of is none.
"""

from __future__ import annotations

import re

from assistant.meaning import meanings
from assistant.report import Role
from assistant.structure.notes.cues import cue_role, is_answer_to, puts_right
from assistant.structure.notes.place import Place

_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|（[^（）]*）|\([^()]*\)")
# What did not happen and had better not, and what was settled: no lack for the words in it.
_WELL = re.compile(
    r"(?:没有?|未|不)(?:[再曾]|造成|引发|引起|出现|发生)*(?:发酵|反弹|反复|扩散|发生|出现|漏|误|断|引起|引发|造成|影响|落下|耽误|放松|含糊)"
    r"|(?:解决|化解|破解|消除|填补|补齐)(?=[^，。]{0,12}\d)[^，。\d]{0,12}"
)
# What is wrong, late, lost or too little, whatever figure stands beside it.
_WRONG = re.compile(
    r"[没未缺漏错晚丢弱慢松散偏假]|不(?!断|少)|无(?!人机|线|障碍|偿|烟|锡)|误(?!解)|迟|差(?!异|旅|别)|难(?!题)|乱|空(?!间|调|中)|旧"
    r"|少(?!年|儿|先|数民族)|才(?!艺|能)|只(?!要|身)|仅|就\d|拖|延[期误迟]|推迟|流失|掉[了粉到]|跌|处分|问责|违[规法纪]|不当|走样|请假|缺席"
    r"|停[更办刊]|信教|传教|拉横幅|上访|泄|抄|凑|应付|补课|事后|被[^，。]{0,6}(?:通报|批评|提醒|约谈|点名|处罚|警告|问责)"
    r"|都是|总[是就]|老是|占了?(?:[一二三四五六七八九]成|\d)|平均年龄|岁|兼|换题|中断|取消|扣\d"
)
_LATE = re.compile(r"[不没未晚迟]|才|只|仅|被|事后|天后|月后|处分|问责|[错误]发")  # and so not put right in time
# What befalls the unit: a deed only where what was done about it stands behind.
_BEFELL = re.compile(
    r"舆情|谣|(?<!宣)传(?!达|承|统|授|播|染|真|家)|骂|吵|闹(?!市)|投诉|举报|反映|牢骚|抱怨|吐槽|质疑|不满|曝光|被[^，。]{0,4}拍"
    r"|聚集|纠纷|滞留|停运|网上说|发帖|网帖|有意见|事故|事件"
)
_DID = re.compile(
    r"当[天日晚场](?![^，。]{0,3}[被传转刷炒骂])|连夜|马上|立即|随即|\d(?:分钟|小时)(?:内|之内)|凌晨|带队|上门|[调派送发]了?[^，。]{0,6}\d"
)
_BETTER_LESS = re.compile(r"舆情|投诉|时间|时限|用时|差错|事故|信访|上访|负面|违规|候诊|平均")
_FEWER = re.compile(rf"(?:{_BETTER_LESS.pattern})[^，。\d]{{0,6}}(?:下降|减少)了?\d")
_LESS = re.compile(r"下降|降|减|缩|压")
_RISE = re.compile(
    r"(?P<one>\d[\d.]*)(?P<unit>[万亿]?(?:[%％]|[\u4e00-\u9fff]{1,2}?)?)[，,]?(?P<how>提高|上升|增加|增长|提升|扩大|扩充|扩|涨|升|增|提"
    r"|下降|降低|降|减少|减|缩短|压)?(?:到了?|至|→|->)(?P<other>\d[\d.]*)"
)
# What nobody knows of what is only meant: what came of it, and that it is over.
_CAME = re.compile(
    r"突破\d|涨粉|评[出上为]|获(?!得感|取|悉)|入选|当选|[获拿]了?[^，。]{0,8}(?:奖|称号)|同比|满意[度率]|改写|扩[到至]"
    r"|(?:播放|阅读|点击|浏览|转发|点赞|观看)(?:量|数)?[^，。]{0,3}\d|粉丝(?:数|量)?\d"
    r"|(?:来|到场|到会|参与|参加|参训|惠及|受益|接待|吸引|听众|观众)了?[^，。；]{0,6}\d[\d.]*[余多万]*人|\d[\d.]*[余多万]*人次"
    r"|收到|收了|受理|办结|发现|查[出处获]|拆除?了?[^，。]{0,8}\d|已经?(?!有)|(?:完|好|毕)了?(?=$|，)"
    r"|了(?!解)[^，。；]{0,8}(?:\d|[一二两三四五六七八九十])|\d[^，。；]{0,6}，?(?:都|均|全部)[^，。；]{1,8}了"
    r"|\d{1,2}月(?:份|\d{1,2}日)?(?:印发|出台|成立|启用|开通|建成|挂牌|上线)"
)
# A deed with its figure; among plans it may be what is meant.
_COUNTED = re.compile(
    r"(?:开展|组织|召?开|举办|办|完成|成立|建成?|设立?|讲|学习?|研究|培训|走访|慰问|制作|拍|刊发|发布?|上报|编|印发?|更[换新]|换"
    r"|清理|排查|签订?|审|谈|座谈|活动|演出|进[\u4e00-\u9fff]{1,2}|推送|扫墓|联系|下去)[^，。；\d]{0,12}?\d"
    r"|(?:讲座|党课|座谈会|培训班|夜校|课堂|讲堂|活动|推文|视频|支部|演出|会议|学习|走访|谈话|谈心|排查)[^，。；\d]{0,6}\d"
)
_MEANT = re.compile(
    r"明年|来年|下半年|下学期|下一?步|今后|以后|接下来|年[底内前]|\d{1,2}月(?:底|份)?[前起内]|全年|每[年月周季天日逢半学期]|各\d|不少于|以上"
    r"|力争|争取|确保|打算|计划|准备|拟|将|要(?!求|闻|点|素)|再(?!次)|继续|进一步|新增|招|配|增[设加]|尽快|全部|全员|一律|[提升做达]到"
)
_MAY_BE_DONE = re.compile(
    r"了|已|获|共计|没有?(?:发现|发生|接到|出现)|来[^，]{1,4}过|^(?:上半年|全年|今年(?!底))|听的|大多|其中"
)  # after a label for plans above, a sign that the line tells what was done
_MAY_BE_MADE = re.compile(
    r"^(?:开展|组织|召开|举办|完成|获|评|发布|刊发|签订|培训|培养)|\d+[次场期篇]"
)  # for shortfalls
_TOO_FEW = re.compile(r"(?:全年|一年|今年|半年)[^，。；\d]{0,8}(?:[12]|[一两])[次场期回]$")
_LIKELY, _HARDLY = 0.85, 0.1  # likelihoods of a deed, and of a shortfall


def tells_done(said: str, role: Role) -> bool:
    """Whether ``said``, below a label of ``role``, tells plainly what was done: never what lacks or is meant."""
    plain = _WELL.sub("解决", _QUOTED.sub("", said))
    if cue_role(plain)[0] in ("problems", "plans", "causes"):
        return False
    if role == "plans":
        over = _CAME.search(plain) or (puts_right(plain) and "了" in plain)
        return bool(over) and not _MEANT.search(plain) and _likely(said)
    if (better := _improves(plain)) is not None:
        return better and not _WRONG.search(_RISE.sub("", plain))
    if puts_right(plain) and not _LATE.search(plain):
        return _likely(said)
    if _WRONG.search(plain) or _TOO_FEW.search(plain):
        return False
    if _BEFELL.search(plain):
        return _answered(plain)
    return bool(_CAME.search(plain) or _COUNTED.search(plain)) and _likely(said)


def label_left(said: str, place: Place) -> Role | None:
    """Return the part whose label above a line is not the line's own, as it tells a deed; None where it may be."""
    role = place.role if place.role in ("problems", "plans") and not place.inline else None
    meant = role == "plans" and place.handed and place.scattered and counts_deed(said)
    return role if role and (meant or tells_done(said, role)) else None


def may_be_done(said: str, role: Role | None) -> bool:
    """Whether a line below a label within the line above shows a sign that it may be a deed."""
    return (_MAY_BE_DONE if role == "plans" else _MAY_BE_MADE).search(said) is not None


def counts_deed(said: str) -> bool:
    """Whether a line counts a deed without a sign of time, 座谈会3次, 支部成立4个: among plans it may be meant."""
    plain = _QUOTED.sub("", said)
    counted = _COUNTED.search(plain) or _CAME.search(plain)
    return bool(counted) and not (_MEANT.search(plain) or cue_role(said)[0]) and _likely(said)


def _likely(said: str) -> bool:
    known = meanings()
    return known.likely(said, "done") >= _LIKELY and known.likely(said, "problems") <= _HARDLY


def _improves(said: str) -> bool | None:
    """Whether a figure got better, 由52%到91%, 由3天缩短到6小时; None where none changed. Of some, less is better."""
    if _FEWER.search(said):
        return True
    found = _RISE.search(said)
    if found is None or re.match(r"[月日号点时年]", found["unit"]):
        return None
    head, one, other = said[: found.start()], float(found["one"].rstrip(".")), float(found["other"].rstrip("."))
    falls = other < one or _LESS.match(found["how"] or "") is not None
    if _BETTER_LESS.search(head) or re.match("[天周小]", found["unit"]):
        return falls
    return not (falls or _BEFELL.search(head))


def _answered(said: str) -> bool:
    """Whether what befell the unit is told with what was done about it."""
    parts = re.split("[，；：]", said)
    return _DID.search(said) is not None or any(
        is_answer_to("，".join(parts[:at]), part) for at, part in enumerate(parts) if at
    )
