"""Clauses that never part from the one before: the second of a pair, what followed, what is said of its thing."""

from __future__ import annotations

import re

_HAN = "\u4e00-\u9fff"
_MANY = r"(?:[两二三四五六七八九十几]|\d+)"
_TIMES = "次回场轮起件批"
# 第一次在三月, 后两回改在果园里: one of those that are counted before, or the next of them.
_IN_ORDER = re.compile(rf"第[一二三四五六七八九十\d]+(?P<unit>[{_TIMES}])|[头首前后末][一两三几\d](?P<last>[{_TIMES}])")
# The second half of what was told of the first; with something of its own it is a half all the same.
_HALVES = (("上半年", "下半年"), ("前半年", "后半年"), ("上学期", "下学期"), ("年初", "年底"), ("白天", "晚上"))
_SOME = re.compile(r"有的(?!放矢)|有些|另(?:外)?(?:一|[两几\d])[个名位家次场起条处]|一[个名位家](?=[是在没还也就只兼])")
_SOME_BEFORE = re.compile(r"(?:^|[，；：])(?:有的|有些|一[个名位家次场起条处])|\d[个名位家次场起条处]?人?$")
# 两次都是因为票价: all of those counted.
_ALL_OF_THEM = re.compile(rf"{_MANY}(?P<unit>[{_TIMES}个名家条处])(?:都|均|全|各)(?=[是因在由没为有])")
# What is said of a thing by how it stands out, without naming it: 答错最多的是保密, 下去最多的去了7次.
_MOST = re.compile(rf"[{_HAN}]{{1,4}}最[{_HAN}](?:的(?![{_HAN}]{{1,2}}(?:问题|不足|短板))|一[次场个])")
_NOT_ONLY = re.compile(r"(?:内容|形式|方式|题目)?(?:不光|不仅仅?|不单单?|不只|除了)(?!有)")
_HENCE = re.compile(r"(?:所以|于是|因此|这才|为此)")
# 够不着, 没管住, 忙不过来: how it went with what is before, and nothing else.
_HOW_IT_WENT = re.compile(
    rf"(?:我们?|自己|也|都|还|就|又|根本|实在)*(?:[{_HAN}]{{1,2}}不(?:着|住|过来|起来|上|下来|到|动|了)|没(?:管|劝|拦|看|顾|赶|抓|盯|跟)[住上着到]|没人[{_HAN}]{{1,2}})了?$"
)
# 经常失灵, 常被会议冲掉: how it always goes with what is before; 老是有人请假 has its own.
_ALWAYS = re.compile(
    rf"(?:经常|常常|往往|动不动|时不时|三天两头|隔三差五|老是|总是|[老总](?=[被掉断坏没忘缺]))就?"
    rf"(?!有|[{_HAN}]{{1,3}}(?:人|员|户|家))|常被"
)
# What came out of it: 扯下来传单一麻袋 behind 宣传栏清了一遍.
_LOOKED = re.compile("[清查翻巡摸筛]")
_CAME_OUT = re.compile(
    rf"(?:[扯撕揭铲拉收搜翻拆挑剔筛撤](?:下来?|出来?|走|掉|回来?)了?|清出|查出|搜出)(?![^，]*[没未不])[{_HAN}\d]{{2,16}}$"
)
# Of what those counted are: 大部分是嫌贵, 里面有问题的7条.
_MOSTLY = re.compile("(?:大部分|大多数?|多半|里[面头])(?:都|均)?(?:是|为|反映|嫌|问|有)")
_WAS_SO = re.compile(rf"(?:也|都|还|就|全|主要)?是(?!否)[{_HAN}\d“”]{{2,24}}(?:的|了)?$")
# 这个从4月干到年底; none of what is said of the paper or opens with the time.
_THIS = re.compile(
    rf"(?:这(?![一几两]?[年月周季天日]|半年|方面|段时)[个次项件条些种样事批位名家笔]?|该[{_HAN}]|那[次件场起批](?!会))"
    rf"(?![^，。；]*(?:写|稿|材料|报告|述职|字数|[这那][句段话]|不要|别|核))"
)


def inseparable(words: str, before: str) -> bool:
    """Whether a clause cannot part from the words before it, of whatever part of a report either seems to be."""
    if any(words.startswith(later) and first in before for first, later in _HALVES):
        return True
    if _is_next(words, before) or (_SOME.match(words) and _SOME_BEFORE.search(before)):
        return True
    if _LOOKED.search(before) and _CAME_OUT.match(words):
        return True
    return any(one.match(words) for one in (_NOT_ONLY, _HENCE, _HOW_IT_WENT, _MOST, _ALWAYS, _MOSTLY))


def goes_on_with(words: str, before: str) -> bool:
    """Whether a line goes on with the one above: 第一次… below 今年两次…, 第二次… below that, 这…."""
    return _is_next(words, before) or _THIS.match(words) is not None


def is_fragment(words: str) -> bool:
    """Whether what stands behind a full stop has no subject and goes on with the sentence before: 够不着."""
    return any(one.match(words) for one in (_HOW_IT_WENT, _WAS_SO, _HENCE))


def _is_next(words: str, before: str) -> bool:
    """Whether words tell of one, or of all, of so many times as are counted or told before."""
    found = _IN_ORDER.match(words) or _ALL_OF_THEM.match(words)
    if found is None:
        return False
    unit = found["unit"] or (found["last"] if "last" in found.re.groupindex else "")
    return re.search(rf"(?:{_MANY}|第[一二三四五六七八九十\d]+|首){unit}", before) is not None
