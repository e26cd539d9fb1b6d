"""What a note tells as its main deed: without what is compared, denied, quoted, said in brackets or done by others."""

from __future__ import annotations

import re
from functools import lru_cache

_KEPT = 1024  # clauses: each is held against every heading that there is
_ASIDE = re.compile(r"（[^（）\d]*）")  # one with a figure tells more of the deed: 学习（中心组11次）
# What a deed is measured by is no deed: 老乡说比大喇叭管用, 比开会念文件强; 比去年多办3场 keeps 办3场.
_COMPARED = re.compile(
    r"(?:[^，。；]{0,6}[说讲夸道反映觉得])?(?<![对相评])比(?![武赛如例学拼对较重分价选划试])[^，。；、]{1,12}?"
    r"(?:管用|顶用|有用|好使|好|强|快|灵|实在|方便|热闹|生动|受欢迎|有意思|多|少|高|低|提[高升]|增|减|下降|更|还)"
    r"|(?:不如|赶不上|比不上|胜过|好过|强过)[^，。；]*"
    r"|(?<![图头影录摄偶塑雕画人好想])(?:像|如同)(?![章册片机])[^，。；]{1,14}?(?:一样|似的|那样|一般)"
)
# What is not there, or was not done; what never stopped was, and what is not passed is stopped: 没审的不发.
_DENIED = re.compile(
    r"(?:(?:^|(?<=[，。；]))[^，。；]{1,10}[里中内上])?(?<![淹埋沉出])(?:没(?!收)有?|尚未|并未|从未|未(?!成年|来|保|央)|不再|不搞|不设)"
    r"(?!一|[停断落漏误松忘拖少间]|发[生现]|出现|再?发生|让|准|许"
    r"|(?:经过?)?(?:审[核批查看]?|报[备批]?|备案|登记|培训|签|学|看|参加|完成|到)[^，。；]{0,4}的)[^，。；]+"
)
# What was lacking is what the deed was about where it was made good: 读书会没报备，劝停后补了手续.
_MADE_GOOD = re.compile("，[^，]*(?:补[了办建签上齐报登录]|劝停|叫停|整改|改[了好完]|撤[了下换]|纠正|换[了上])")
# What somebody said, who is no part of the deed: 有人编“街道收了回扣”.
_QUOTED = re.compile(
    r"((?:有人[^，。；“”]{0,8}|[说称喊骂夸]|自称|吐槽|造谣|冒充|假[^，。；“”]{0,4}叫)[^，。；“”]{0,4})“[^”]*”"
)
# Where something was printed, which is not what was made: 登了县里的党建简报.
_PRINTED = re.compile(
    r"(?<=[登载刊用发上])(?:了|在|上|到|进|于)[^，。；\d]{0,10}(?:简报|[日晚早周]报|报纸|报|杂志|刊物|网站|公众号|网)(?!\d*[期份])(?=$|[，。；的])"
    r"|(?:被|由|在)?(?:[省市县区]|国家|中央|上级)[^，。；\d]{0,8}(?:简报|[日晚早周]报|报|刊)(?=刊?[登发载]|采用|录用|转发)"
)
# What others did to the one who reports or beside it: 公众号被人冒名, 商户在直播间乱讲, 群里吵翻了.
_PRAISED = "评|授|列为|列入|纳入|选|推|表彰|采用|刊|录用|转发|登|点赞|夸"
_CHECKED = "查|清|整治|打击|举报|处置|处理|约谈|封|防|禁|制止|劝|提醒|教育"
_BY_OTHERS = re.compile(
    rf"被(?![^，。；]{{0,10}}(?:{_PRAISED}))[^，。；]*"
    rf"|(?:^|(?<=[，。；]))(?![^，。；]*(?:{_CHECKED}))[^，。；]*"
    r"(?:乱[讲说发传编写晒]|冒[名充用]|仿冒|盗[用号播]|造谣|诋毁|抹黑|歪曲|[吵骂闹炸][翻开起锅]|吵成|有[人个位名][^，。；]{0,10}[拍发传晒贴吵骂闹])[^，。；]*"
)


@lru_cache(maxsize=_KEPT)
def main_deed(told: str) -> str:
    """Return what is told of the deed itself, "" where nothing is left."""
    bare = _COMPARED.sub("", _ASIDE.sub("", told))
    bare = bare if _MADE_GOOD.search(bare) else _DENIED.sub("", bare)
    return _PRINTED.sub("", _QUOTED.sub(r"\1“”", bare))


def is_denied(told: str) -> bool:
    """Whether a note tells first of all what is not there: 没有单独的考核分，混在党建里."""
    return _DENIED.search(re.split("[，。；]", told)[0]) is not None


def own_deed(told: str) -> str:
    """Return the main deed without what others did, "" where that is all."""
    return _BY_OTHERS.sub("", main_deed(told))
