"""The heading that a single fact lends by itself, by its verb and its thing, where no kind, topic or thing heads it."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import cuts, is_name, tagged
from assistant.writers.draft import verbs as words
from assistant.writers.draft.borrowed import is_work

_SHORTEST, _LONGEST = 4, 14  # characters of a heading
_THING = 9  # characters of the thing it names
_ASIDE = re.compile("（[^（）]*）")
# What is said before the deed itself: when, that it is meant, whom it is done for.
_BEFORE = re.compile(
    r"^(?:(?:今年|明年|来年|全年|[上下]半年|[上下]学期|[一二三四]季度|\d{1,2}月(?:底|份|初)?(?:之?前)?|[一二三四五六七八九十]+月(?:份|底)?|年[内底初]前?"
    "|后面|先后|先|再|每月|每周|每年|每季度|[一每]年|坚持|继续|拟|将|准备|计划|同时|此外|另外)，?)+"
)
_FOR = re.compile("^[给为向对][一-鿿]{2,8}?(?=[送换讲办建配写编贴发装增提设])")
_MEASURE = "[个名次场期篇条件部块台支位批所家户本张面间辆项类段座幅轮遍届年份版回天趟]"
_COUNT = rf"(?:\d+|[一两二三四五六七八九十几])(?:余|多)?{_MEASURE}"
_END = rf"(?=$|(?:约|共|近|达|累计|均|各)?\d|{_COUNT})"
_COUNTED = re.compile(rf"^(?:了|好(?=了))?(?:{_COUNT})?的?")
# What is held, as the word at its end tells; bodies and days of the calendar are not.
_GATHERING = (
    r"(?:(?<![协商工学委员社])(?<!理事)(?<!大)会|仪式|(?<![环细章季礼])节|大?赛|竞赛|照片展|课堂|夜校|沙龙"
    r"|(?<![节假生每当近今明连终工定平])日)"
)
_HELD = re.compile(rf"(?P<what>[一-鿿]{{2,{_THING}}}?{_GATHERING})(?:上|举办|召开|举行|办|开|搞)?了?{_END}")
_HOLDS = re.compile(
    rf"(?:举办|召开|举行|开展|组织|办好?|搞)了?(?:{_COUNT})?(?P<what>[一-鿿]{{1,{_THING}}}?{_GATHERING}){_END}"
)
# A verb behind its thing: 景区票务小程序改版, 监区文化长廊绘制完成; done by whoever has it: 调解室启用.
_OWN_ACTS = "签约|改版|改建|扩建|绘制|启用|更新|挂牌|开放|升级"
_ACTS = (
    f"{_OWN_ACTS}|处置|处理|审查|审核|核查|核对|复核|登记|安装|整理|维修|翻修|招募|比武|走访|巡查|排查|签约|评选|征集|收集"
    "|编写|编印|采访|回访|更换|拆除|清洗|搬迁|宣誓|互换|开通|翻译|抽检|检修|巡诊|义诊|授课|认养|认领"
)
_ACTED = re.compile(
    rf"(?P<what>[一-鿿“”]{{2,{_THING}}}?)(?:重新|全部|集中|定期|一律)?(?P<verb>{_ACTS})(?:完成|了)?{_END}"
)
# One character that acts, and how a heading says it of its thing.
_SINGLE = {
    "讲": "讲好{}", "办": "办好{}", "建": "建好{}", "写": "写好{}", "编": "编好{}", "拍": "拍好{}", "修": "修好{}",
    "送": "做好送{}工作", "换": "做好{}更换工作", "贴": "做好{}张贴工作", "收": "做好{}收集工作",
    "评": "做好{}评选工作", "改": "做好{}修改工作", "配": "做好{}配备工作", "录": "做好{}录制工作",
    "巡": "做好巡{}工作",
}  # fmt: skip
_ONE = re.compile(
    rf"(?P<verb>[{''.join(_SINGLE)}])(?:了|好|成|出|完|上)?(?:{_COUNT}的?)?(?P<what>[一-鿿“”]{{1,{_THING}}}?)(?:上门)?{_END}"
)
_DONE_TO = re.compile(rf"(?P<what>[一-鿿“”]{{2,{_THING}}}?)(?P<verb>[{''.join(_SINGLE)}])了{_COUNT}")
_GROWN = re.compile(rf"(?P<what>[一-鿿]{{2,{_THING}}}?(?:队伍?|团队?|班子|力量|小组))(?:扩充|扩大|增加|充实)[到至]\d")
_DOER = re.compile("(?:[人员师官警生队部科处局馆室团兵]|支书|书记|干部|主任|中心|法务|律师|专家|支部)$")
# What is seen to time and again: 车间安全月报每月审一次.
_TIMES = {"审": "审核", "查": "检查", "看": "查看", "走": "走访"}
_AGAIN = re.compile(
    rf"(?P<what>[一-鿿]{{2,{_THING}}}?)每(?:个?[月周天日年]|季度?|半年|学期)[底初]?(?P<verb>[审查看走])(?!访)"
)
# Whom one has, asks or puts to work: no work is named by them, 办好老周和师大.
_PEOPLE = re.compile("^[老小][\u4e00-\u9fff](?:和|$)|(?:老师傅?|师傅|联络人|联系人|负责人|专干|专员|顾问)$")
# Where and when, a count, a word that ties: what holds one of them is more than a thing.
_TIES = re.compile(
    "^[的到给把前后向在从和与上下来去]|[的到给把向在从和与]$|(?<![网线])上(?![门网级岗])|里(?!程)|时(?![代事政间])|每|(?<![统专第唯])一(?![线体站键])"
)
# Name a kind of thing together with what follows, and are no deed: 讲解机器人, 采购合同.
_NOUN_TOO = re.compile("设备|采购|讲解|管理|接待|培训|宣传|值班|志愿|服务|学习|教育|监督|保障")
# Tell how things stood, what was ended or what others did: no deed to be headed by.
_NO_DEED = re.compile(
    "[没未不无停获得被有是退少降涨受来去回达超坏丢漏误输赢]|取消|收到|发现|发生|出现|下调|参加|参与|邀请|聘请|加到|关"
)
_WAYS = {
    "举办": "办好{}", "召开": "办好{}", "举行": "办好{}", "开展": "开展{}", "建成": "建好{}", "推出": "做好{}推出工作",
}  # fmt: skip


def own_head(told: str) -> str:
    """Return the heading a fact lends by itself: 审核租赁合同, 办好青年联谊会, 做好涉诉舆情处置工作; "" for none."""
    part = _FOR.sub("", _BEFORE.sub("", re.split("[，。；：]", _ASIDE.sub("", told))[0]))
    ways = (_grown, _of_verb, _of_held, _of_acted, _behind_doer, _done_to, _of_single, _again)
    found = (way(part) for way in ways if part)
    return next((head for head in found if _SHORTEST <= len(head) <= _LONGEST), "")


def _grown(part: str) -> str:
    """Head by who became more: 充实短视频团队."""
    found = _GROWN.match(part)
    return f"充实{found['what']}" if found else ""


def _of_verb(part: str) -> str:
    """Head by a verb of two characters and its object, as they stand: 采访老党员口述社史."""
    word, kind = tagged(part)[0]
    acts = len(word) == 2 and not re.search("[了着过在]", word)  # 讲了两次: how it was told, no deed
    acts = acts and (kind == "v" or re.fullmatch(f"{words.VERBS}|{words.DOUBLE}|直播", word) is not None)
    if not acts or _NO_DEED.match(part) or _NOUN_TOO.match(part):
        return ""
    rest = _COUNTED.sub("", part[2:])
    found = re.match(rf"[一-鿿“”]{{2,{_THING}}}?{_END}", rest)
    if not found or not _is_thing(found[0]):
        return ""
    head = word + found[0]
    if word in _WAYS:
        return _WAYS[word].format(found[0])
    return f"做好{found[0]}{word}工作" if head == part or len(head) == _SHORTEST else head


def _of_held(part: str) -> str:
    """Head by what was held: 办好少先队入队仪式."""
    found = _HOLDS.search(part) or _HELD.match(part)
    fits = (
        found and not re.search("[每一]|[开散]会$|参加|参与", found["what"]) and _is_thing(found["what"], strict=False)
    )
    return f"办好{found['what'].removeprefix('好')}" if found and fits else ""


def _of_acted(part: str) -> str:
    """Head by a thing and the verb behind it: 做好景区票务小程序改版工作."""
    found = _ACTED.match(part)
    if not found or not _is_thing(found["what"], strict=False):
        return ""
    by_others = _DOER.search(found["what"]) and not re.fullmatch(_OWN_ACTS, found["verb"])
    return "" if by_others else f"做好{found['what']}{found['verb']}工作"


def _behind_doer(part: str) -> str:
    """Head by what somebody did, without naming who: 审核租赁合同 of 法务审核租赁合同."""
    for at in sorted(cuts(part))[1:-1]:
        if at <= _THING and _DOER.search(part[:at]) and (head := _of_verb(part[at:])):
            return head
    return ""


def _of_single(part: str) -> str:
    """Head by a verb of one character and its object: 讲好种植技术, 做好送凉茶工作."""
    places = cuts(part)
    for at in sorted(places)[:-1]:
        found = _ONE.match(part[at:])
        if found is None:
            continue
        alone = at + 1 in places or part[at : at + 3] == "讲故事"
        thing = found[0] if found["verb"] == "巡" else found["what"]
        counted = re.match("[\\d一两二三四五六七八九十几](?![线体站键])", found["what"])  # 讲了两次 names nothing
        if alone and not counted and not _NO_DEED.search(part[:at]) and _is_thing(thing, strict=False):
            head = _SINGLE[found["verb"]].format(found["what"].removeprefix("好"))
            return head if len(head) > _SHORTEST else f"做好{found[0][: found.end('what')]}工作"
    return ""


def _done_to(part: str) -> str:
    """Head by what was done to a thing that stands before it: 做好旅客意见卡收集工作."""
    found = _DONE_TO.match(part)
    if not found or found.start("verb") not in cuts(part) or _DOER.search(found["what"]):
        return ""
    return _SINGLE[found["verb"]].format(found["what"]) if _is_thing(found["what"]) else ""


def _again(part: str) -> str:
    """Head by what is seen to time and again: 做好车间安全月报审核工作."""
    found = _AGAIN.match(part)
    if not found or _DOER.search(found["what"]) or not _is_thing(found["what"]):
        return ""
    return f"做好{found['what']}{_TIMES[found['verb']]}工作"


def _is_thing(what: str, *, strict: bool = True) -> bool:
    """Whether a heading can name it: whole, without a word that only ties others; ``strict``: without a lone verb."""
    named = is_name(what) if strict else not any(kind[0] in "urdpye" for _, kind in tagged(what))
    return len(what) > 1 and named and is_work(what) and not (_TIES.search(what) or _PEOPLE.search(what))
