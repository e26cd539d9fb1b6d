"""Orders as they are spoken, put as the readers of edits know them: 合并第二三点, 第三条放第一条, 下一步：……."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.structure.numbering import numeral
from assistant.tasks.revise.targets import NUM

_ONE = r"[一二三四五六七八九]"
_KIND = r"(?:点|条|项|段|部分)"
_PUT = r"(?:放|挪|移|调|提|排|搬|摆|换)"
# 第二三点, 第二、三点, 二三两点: two places named with one word.
_TWO = re.compile(
    rf"第(?P<a>{_ONE})[、和与跟]?(?P<b>{_ONE})(?:这)?两?个?(?P<kind>{_KIND})|(?P<c>{_ONE})[、和与跟]?(?P<d>{_ONE})(?:这)?两个?(?P<sort>{_KIND})"
)
_INSTEAD = re.compile(
    rf"(?P<from>第(?P<a>{NUM})个?{_KIND})(?:给我|直接|要|也)?{_PUT}(?:到|在|去|成|为)?(?P<to>第(?P<b>{NUM})个?{_KIND})(?:去|来|的?位置)?$"
)
_FIRST = re.compile(
    rf"{_PUT}(?:到|在|去|成)?(?:(?:第|头)一(?:个|位)?|打头|首位|最?上面|上头|最上头|最前头|头里|顶上)(?:去|来)?$"
)
_LAST = re.compile(rf"{_PUT}(?:到|在|去|成)?(?:末位|最?下面|最?底下|最?后头|最下头|末了|压轴|尾巴上)(?:去|来)?$")
# What is told is called by no more than what it is for: 补充一下背景：…….
_LABELLED = re.compile(
    r"^(?:再|另外|还要?|最后)*(?:补充|补|加|交代|交待|说明|添)(?:一下|[一几]?点|一?[个句段]|上)?(?:(?:基本|有关|具体)?(?:背景|情况|说明|信息|内容|细节|材料))?(?:情况|信息)?[：:，](?=.{4})"
)
_QUESTION = r"(?!.*(?:[？?]|[吗呢]$|怎么|如何|咋))"
_OF_PROBLEMS = re.compile(rf"^(?:存在的?|主要)*(?:问题|不足|短板)(?:是|有|就是|方面)?[：:]{_QUESTION}(?=.{{4}})")
_OF_PLANS = re.compile(
    rf"^(?:下一步(?:的?(?:打算|计划|工作))?|下步(?:打算|计划)?|(?:明年)?(?:打算|计划))(?:是|就是)?[：:]{_QUESTION}(?=.{{4}})"
)
# 原因写一下，是因为……: the cause itself follows.
_OF_CAUSE = re.compile(
    rf"^(?:再|把|将)*(?:主要)?原因(?:也|要|再)*(?:写|补|补充|说|交代|加)(?:一下|上|进去|明|清楚)?[，：:](?:主要|就|也)*(?:是)?(?:因为|由于)?{_QUESTION}(?=.{{4}})"
)
_SIDE_BY_SIDE = re.compile(rf"(第{NUM}个?{_KIND})(?=第{NUM}个?{_KIND})")
_ANOTHER = re.compile(
    r"^(?:那|就|再|重新|给我|帮我)*(?:写|来|出|换|弄|整)一?[版稿遍](?:不一样|不同|别的|新|其他)?的?(?:吧|呗|看看|试试)?$"
)
_HALF = re.compile(r"(?:砍|减|删|压|缩|精简)(?:掉|去|到|短|少|成)?一半")
# 把没解决的也写进去：……: what follows is what is to be added.
_PUT_IN = re.compile(
    r"^(?:把|将)(?![^：:]*(?:第|部分|问题|不足|打算|做法))[^，。：“”]{1,12}?(?:也|都|要|一并)?(?:写|加|放|补)(?:进去|进来|上去|上)[：:](?=.{4})"
)
# 没改完的那个也写上，是城南的屏，3月底前完成: what is told of a thing is to be added, too.
_TOLD_TOO = re.compile(
    r"^(?:把|将)?(?P<what>(?![^，：]*(?:第|最后|原因))[^，。：；“”\d]{2,12}?)(?:的)?(?:那|这)?(?:一?[个条件项点处块])?(?:也|还|都)(?:要|得|给我)?"
    r"(?:写|加|补|添)(?:上|进去|进来)?[，：:]\s*(?P<is>就?是|叫)?(?=[^：？]*[\u4e00-\u9fff]{3})(?!.*(?:[？?]|[吗呢]$|怎么|如何))"
)
_TWICE = re.compile(r"(?:字数|篇幅)?(?:再)?(?:翻一?倍|翻番|加一倍|多一倍|增加一倍)")
_APART = re.compile(
    rf"^(?:把|将)?(?P<at>第{NUM}个?{_KIND})(?:太长|太多|太杂|太挤|有点长|内容太多)?了?[，,]?(?:给我|要|得|再)?(?:拆|分)(?:一下|开来?|一拆|拆)?(?:吧)?$"
)
# 不对，那句得留着: said after it was taken out.
_BACK = re.compile(
    r"^(?:不对|不行|错了|算了|还是)+[，,]?(?:刚才)?[那这]一?[句条点段](?:还是)?(?:得|要|还得|还要)?(?:留着?|保留|留下)(?:吧)?$"
)
# 桂苑社区的电子屏没审就放，已整改，加上: what is to be added, before the wish.
_ADDED_LAST = re.compile(
    rf"^(?![把将给在]|第|删|改|换)(?:(?:还有|(?:再|还|另外|还要)*(?:补充?|加|添))(?:上|入)?(?:一?[件条个点](?:事)?)?[：:，]?)?(?P<said>(?!.*(?:{_KIND}|标题)$)[^：]{{6,200}}?)[，。；](?:请|把|将|给我|帮我|也|都|再|一并|一起)*(?:这[条个件句]?事?)?(?:也|都)?(?:加|写|补|放|添)(?:上去?|进去|到稿子里|进稿子)(?:吧|了|呗|哈)?$"
)
_LENGTH = re.compile(
    r"^(?:把|将)?(?:全文|总)?字数(?:给我|要|得)?(?:写|改|控制|压|扩|凑|增加?|减)?(?:到|在|成|为|至)(?P<many>\d{2,5})(?:左右|上下|以内|以上)?$"
)
_NOT_I = re.compile(r"^(?:不要|不用|别用?)第一人称[，,](?=.{2})")


def spoken(text: str) -> str:
    """Return an order in the words that are read; what is said in those already stays as it is."""
    for pattern, put in _WAYS:
        text = pattern.sub(put, text)
    return text


def _both(found: re.Match[str]) -> str:
    first, second = found["a"] or found["c"], found["b"] or found["d"]
    kind = found["kind"] or found["sort"]
    return f"第{first}{kind}和第{second}{kind}"


def _in_place_of(found: re.Match[str]) -> str:
    """Return 第三条放到第一条前面 for 第三条放第一条: what moves down comes behind the one whose place it takes."""
    side = "前面" if _number(found["b"]) < _number(found["a"]) else "后面"
    return f"{found['from']}放到{found['to']}{side}"


def _number(number: str) -> int:
    return int(number) if number.isdigit() else numeral(number) or 0


_WAYS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_TWO, _both),
    (_SIDE_BY_SIDE, r"\1和"),
    (_ANOTHER, "换一种写法"),
    (_HALF, "压缩"),
    (_TWICE, "写长一点"),
    (_APART, r"\g<at>拆成两点"),
    (_BACK, "撤销"),
    (_LENGTH, r"写到\g<many>字"),
    (_ADDED_LAST, r"再加一条：\g<said>"),
    (_NOT_I, ""),
    (_PUT_IN, "再加一条："),
    (_TOLD_TOO, lambda found: f"再加一条：{found['what']}的是" if found["is"] else "再加一条："),
    (_INSTEAD, _in_place_of),
    (_FIRST, "放到最前面"),
    (_LAST, "放到最后面"),
    (_LABELLED, "再加一条："),
    (_OF_CAUSE, "再加一条：主要原因是"),
    (_OF_PROBLEMS, "问题部分再加一条："),
    (_OF_PLANS, "打算部分再加一条："),
)
