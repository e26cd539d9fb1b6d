"""What a plan of no known topic is about, in its own shortened words, so that its heading names something."""

from __future__ import annotations

import re

from assistant.structure.word_bounds import is_name, tagged
from assistant.writers.draft import verbs as words
from assistant.writers.draft.borrowed import as_work, is_work, subject, thing

_VERB = re.compile(rf"(?:{words.VERBS})")
_SHORTEST, _LONGEST = 2, 10  # characters of what a heading names
# What is said before the deed itself: when, and that it is meant.
_BEFORE = re.compile(
    r"^(?:(?:明年|来年|今年|下半年|下学期|新学期|[一二三四]季度|\d{1,2}月(?:底|份|初)?(?:之?前)?|年[内底]前?|坚持|拟|将|准备|计划|同时|此外)，?)+"
)
_QUOTED = re.compile("(?<![停撤])(?<!停[办开用])(?<!取消)(?<!不再办)“([^“”，。]{2,8})”(?!精神|要求|原则|讲话)")
# A thing made, hired or shown so many times: 拿出2门课程思政示范课, 做个工作室.
_MADE = re.compile(
    r"(?:拿出|推出|建成?|开设?|设立?|办好?|出|做|打造|配备?|编印?|制作|布置|增设|放|挂)(?:了|好)?"
    r"(?:[一两二三四五六七八九十\d]+(?:[个门期场块本份部套间条支堂])|个)(?P<what>[\u4e00-\u9fff]{2,10})(?=$|，)"
)
_STAYS = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,8})(?:（[^（）]*）)?(?:到底|究竟)?(?:还)?(?:[留要办关停]不[留要办关停]|是否(?:保留|继续|停用|关停|注销))"
)
_LEFT = re.compile(r"(?P<what>(?:其余|剩余|剩下的?|余下的?))\d+(?:项|个|件)(?P<of>任务|事项|问题|工作)")
_REPORTS = re.compile(r"(?P<who>[\u4e00-\u9fff]{1,4}(?:主任|书记|[长员]|干部))(?:每[^，]{1,3})?述[一二两三\d]?次?职")
_SIGNED = re.compile(r"(?P<verb>[补重续]签)(?P<what>[\u4e00-\u9fff]{0,8}(?:合同|条款|协议|承诺书|责任书))(?=$|，)")
# Whom or what place one goes to again and again: 人民法庭每季度去一次, 7个站半年回访一次.
_GONE_TO = re.compile(
    r"^(?:(?:对|把|到|去)?(?:\d+|[一二三四五六七八九十几各])?[个家处所名位户]?)(?P<what>[\u4e00-\u9fff]{1,8}?)"
    r"(?:每(?:个?月|周|季度?|年|半年|学期)|半年|一年|[一二三四]季度)(?:都|再|至少|各)?(?P<verb>[去跑走到]|回访|走访|回头看|家访)(?:上|一?遍)?(?:\d|[一两二三四])[次趟遍轮]"
)
_BUILT = re.compile("[室站角栏墙廊群]$|平台|基地")  # is built, and no work yet
_OPEN_END = re.compile("[点号群栏屏室角台站亭岗]$")
_WHO = re.compile(r"[人员长生师者民工委部组队团班]$|主任|书记|支部|单位|公司|我")
_TAKEN = re.compile(
    r"把(?P<what>[\u4e00-\u9fff“”]{2,10}?)(?:、[\u4e00-\u9fff]{2,8})*(?:重新|全部|都|再|统一)?(?=[换改修补理排查清弄刷翻建整])"
)

# What is to be done with a thing that is no object of its verb, and how a heading names it.
_SHAPES = [
    (re.compile(one), said)
    for one, said in (
        (r"^把?(?P<what>[\u4e00-\u9fff]{2,8})(?:全部|统一|一律)?改(?:为|成|用|到|在)", "{what}改进"),
        (r"^把(?P<what>[\u4e00-\u9fff]{2,8}?)往[^，。]{1,10}[挪移调搬放]", "{what}安排调整"),
        (r"(?:^|[请让由])[^，。]{0,12}教[^，。]{0,8}用(?![心功力])(?P<what>[\u4e00-\u9fff]{2,6})$", "{what}使用指导"),
        (
            r"^(?P<what>[\u4e00-\u9fff]{2,8}?)(?:先|都|一律|统一|全部)+(?P<verb>登记|备案|报备|公示|审核)$",
            "{what}{verb}",
        ),
        (r"[编写](?:成|出)(?P<what>[\u4e00-\u9fff]{2,8})$", "{what}编写"),
        (r"拍(?:成|出)(?P<what>[\u4e00-\u9fff]{2,8})$", "{what}拍摄"),
        (r"^把?(?:剩下的?|其余的?|余下的?)\d+[个所家户处](?P<what>[\u4e00-\u9fff]{2,6})[走跑]完", "其余{what}走访"),
        (r"^把(?P<what>[\u4e00-\u9fff]{2,8}?)先?[让给请送交][^，。]{2,10}[看审]", "{what}审看"),
        (r"^(?P<what>[\u4e00-\u9fff]{2,8}?)[^，。]{0,4}修好$", "{what}维修"),
    )
]


def matter(told: str) -> str:
    """Return the matter of a plan as 抓好 takes it: “班前微课堂”, 直播外包合同条款补签; "" where nothing names it."""
    bare = _BEFORE.sub("", told)
    if stays := _STAYS.match(bare):
        return f"{stays['what']}去留研究" if is_name(stays["what"]) else ""
    if quoted := _QUOTED.search(bare):
        return quoted[0]
    if left := _LEFT.match(bare):
        return f"{'其余' if left['what'] == '其余' else '剩余'}{left['of']}"
    if signed := _SIGNED.match(bare):
        return signed["what"] + signed["verb"]
    if reports := _REPORTS.match(bare):
        return f"{reports['who']}述职"
    first = re.split("[，。；]", bare)[0]
    if gone := _GONE_TO.match(first):
        return _visits(gone["what"], gone["verb"])
    shaped = ((fits, said) for shape, said in _SHAPES if (fits := shape.search(first)))
    changed = (
        said.format(**fits.groupdict())
        for fits, said in shaped
        if _is_thing(fits["what"], others=said.startswith("其余"))
    )
    if name := next(changed, ""):
        return name
    if found := thing(bare):
        return as_work(found) if is_work(found) else ""
    made = [one["what"] for one in _MADE.finditer(bare)]
    made = [f"{one}建设" if _BUILT.search(one) else one for one in made]
    taken = _TAKEN.match(bare)
    named = [_verb_behind(bare), *made[-1:]]
    things = [taken["what"] if taken else "", subject(bare), _opening(bare)]
    named += [one for one in things if one and tagged(one)[-1][1].startswith("v")]  # 抓好厂里, 抓好报告 say no work
    return next((one for one in named if one and _fits(one)), "")


def _visits(what: str, verb: str) -> str:
    """Name what is gone to: 人民法庭走访, 实习点工作; nobody is named by 书记每季度跑一次, who goes himself."""
    how = "走访" if len(verb) == 1 else verb
    if re.search("书记|主任|领导|干部|委员|[局院校馆所站]长|班子|本人|我", what):
        return ""
    if len(what) == 1:
        return f"{how}工作"
    return f"{what}工作" if what.endswith("点") else f"{what}{how}" if is_name(what) else ""


def _is_thing(what: str, *, others: bool) -> bool:
    """Whether a shape may name it: without a word that only ties, and nobody, unless the ``others`` are gone to."""
    return not any(kind[0] in "urdpye" for _, kind in tagged(what)) and (others or not _WHO.search(what))


def _fits(named: str) -> bool:
    return _SHORTEST <= len(named) <= _LONGEST + 2 and is_name(named) and is_work(named)


def _verb_behind(bare: str) -> str:
    """Return a verb of two characters and its object as one name: 直播外包合同条款补签 of 补签直播外包合同条款."""
    first = re.split("[，。；]", bare)[0]
    word, kind = tagged(first)[0] if first else ("", "")  # nothing is left of a bare 明年
    what = first[len(word) :]
    no_name = re.search("[上中里]", what) or re.match("[一两二三四五六七八九十几][期场次个名条篇]", what)
    acts = kind == "v" and len(word) == 2 and not no_name  # 开班仪式上领导讲话 opens nothing
    whole = acts and 4 <= len(what) <= _LONGEST and is_name(what) and tagged(what)[-1][1].startswith(("n", "vn"))
    return what + word if whole else ""


def _opening(bare: str) -> str:
    """Return the thing that a plan opens with before how often or when it is seen to: 实习点 of 实习点每季度跑一次."""
    found = re.match(r"([\u4e00-\u9fff]{2,8}?)(?=每|先|再|\d{1,2}月|[一二三四]季度|年[底内])", bare)
    if found is None or _VERB.match(found[1]) or _WHO.search(found[1]):
        return ""
    if _OPEN_END.search(found[1]):
        return f"{found[1]}工作"
    return found[1] if tagged(found[1])[-1][1].startswith("n") else ""
