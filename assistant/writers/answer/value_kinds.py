"""Which values a question asks for (a day, a share, a number of copies), and what a text that tells one looks like.

The words that ask are a closed class, so they stand here as a list; what is asked of is told by likeness elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "一二两三四五六七八九十百千半"
_NUMBER = rf"(?<![第\d０-９.{_HAN}])(?:[\d０-９]+(?:\.\d+)?|[{_HAN}]+)"  # a whole one, and no 第十二条
_UNITS = r"工作日|小时|钟头|分钟|秒|天|日|周|个?月|年"
_LONG = {  # the unit asked for → those that may answer
    "秒": "秒|分钟",
    "分钟": "分钟|小时",
    "小时": "分钟|小时|天|日",
    "钟头": "分钟|小时",
    "年": "年|个月",
    "月": "个月|年|天|日",
    "周": "周|天|日|工作日|个月",
    "日": "天|日|个?工作日|小时|周|个月",
}
_COUNTED = ("次场期轮回届", "人名位", "条项个点", "篇则", "张幅", "件起例", "家个", "本册", "课时学")
_DAY = r"(?:(?:19|20)\d\d年)?(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|[底初末中])"
_DAY += r"|(?:年|季度?|月)[末底初](?:月?\d{1,2}日)?|(?<![\d月])\d{1,2}日[前起]"
_EVERY = r"每(?:半?年|季度?|月|周|[天日])"
_PEOPLE, _OF_PEOPLE = "人名位", re.compile(r"老师|教师|人员|干部|成员|领导|委员|党员|讲师|[组队班社主]长|[一-鿿]员")
_OF_TIME = r"月|工作日|小时|季度|星期|学期|百分点"  # 连续6个月 counts no things
_AT_ONCE = r"立即|随时|当[天日]"


@dataclass(frozen=True, slots=True)
class ValueAsked:
    """One value a question asks for: its kind, what holds it, and the words of the question that ask."""

    kind: str
    holds: re.Pattern[str]
    words: str

    @property
    def shown(self) -> bool:
        """Whether the value itself can be told, apart from the sentence it stands in."""
        return self.kind not in ("body", "person", "consequence")


# What asks for each kind but spans and counts, and what holds it; a kind before another is asked rather than it.
_KINDS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, re.compile(asks), re.compile(holds))
    for kind, asks, holds in (
        (
            "day",
            r"何[日时]|[哪几]一?[天日](?!内|之内|以内|报|备|审|办)|几[月号](?!内|字)|几点(?=钟|[交报送前])|什么时[候间]|啥时[候间]|(?:日期|日子)|截[稿止]"
            r"|最[晚迟](?!多)|限期|期限|时限",
            _DAY,
        ),
        ("often", r"频[次率]", rf"{_EVERY}|每[一两二三四六]?个月|{_NUMBER}次"),
        ("copies", r"(?<![那这])[几多]少?份(?!报告|范文|材料写)|份数|一式几", rf"{_NUMBER}份"),
        (
            "share",
            r"百分之|占[^，。？?]{0,10}(?:多[少大]|几|比)|比[例重]|分量|几成|权重|占比|多大(?:的|一)?[块头份]|篇幅|率(?:要|得)?(?:达|到|有)?[^，。]{0,3}多少",
            rf"\d+(?:\.\d+)?\s*[%％]|百分之[{_HAN}\d]+|{_NUMBER}分之{_NUMBER}|[一二两三四五六七八九]成(?![立果效员为])",
        ),
        ("points", r"几分(?!钟)|多少分(?!钟)|分值|分数", rf"{_NUMBER}分(?![钟管析别之工])|[%％]"),
        (
            "length",
            r"多少个?字|几[千百]?个?字|字数|篇幅|多长(?!时间)|[几多]少?页",
            rf"{_NUMBER}\s*[字页]|全文的?[^，。]{{0,6}}{_NUMBER}\s*[%％]",
        ),
        ("money", r"多少钱|[几多]少?[块元]|[奖补罚]多少|补[助贴]多少|费用|课酬", rf"{_NUMBER}\s*万?元"),
        (
            "body",
            r"何处|哪[里儿]|[给向往交送报]谁|[何哪]个?(?:部门|科室|股室|处室|单位|机关)|[往到去]哪(?![一几]?[天日年月个])",
            r"[\u4e00-\u9fff](?:部|科|室|股|处|办|局|委|组|中心)",
        ),
        (
            "person",
            r"谁|何人|哪[位级]|哪个?(?:领导|人)|[归由]哪",
            r"由|报|经|审|批|签|负责|保管|主持|召集",
        ),
        (
            "consequence",
            r"会?(?:咋|怎么|怎)样|后果|怎么(?:罚|处理|办|追责)|处罚|咋办|咋罚",
            r"通报|取消|约谈|扣|追[究责]|不得评|一票否决|诫勉|移交|处分",
        ),
    )
)
_SPAN = re.compile(
    rf"(?:几|多少)个?(?P<unit>{_UNITS})(?![号份级底末])|多久|多长时间|(?:期限|时限|年限)|提[前早]多少|隔多长"
)
_OFTEN = re.compile(r"隔|一次|一[回换茬]|换|更新|频")
_HOW_MANY = re.compile(
    r"(?:几|多少)个?(?P<unit>[次场轮回届人名位条项个篇则张幅件起例家本期])(?![月份字人]?[工小月])|(?P<of>[次人条])数|(?<!是)多少(?!年|日|天|小时|分钟|秒)"
)
_EXACTLY = ("money", "points", "share", "length", "copies", "span")


def values_asked(question: str) -> tuple[ValueAsked, ...]:
    """Return the values a question asks for, in the order of their kinds."""
    found = [ValueAsked(kind, holds, asks[0]) for kind, ask, holds in _KINDS if (asks := ask.search(question))]
    if span := _SPAN.search(question):
        found.append(ValueAsked("span", _span(span, question), span[0]))
    if any(one.kind in _EXACTLY for one in found):
        return tuple(one for one in found if one.kind != "length" or not _share_only(found, question))
    if many := _HOW_MANY.search(question):
        unit = many["unit"] or many["of"] or ""
        units = "".join(group for group in _COUNTED if unit and unit in group) or "".join(_COUNTED)
        behind = question[many.end() :].strip("？?人")
        if unit == "个" and _OF_PEOPLE.search(behind or question):
            units += _PEOPLE
        of_all = r"|\d+(?:\.\d+)?\s*[%％]" if "人" in units else ""  # 按不低于5%的比例配备
        found.append(ValueAsked("count", re.compile(rf"{_NUMBER}(?:多|余)?[{units}](?!{_OF_TIME}){of_all}"), many[0]))
    return tuple(found)


def _share_only(found: list[ValueAsked], question: str) -> bool:
    """Whether a length is asked for as a share alone: 占全文多大篇幅."""
    return any(one.kind == "share" and one.words != "篇幅" for one in found) and "字" not in question


def _span(asks: re.Match[str], question: str) -> re.Pattern[str]:
    unit = (asks["unit"] or "").lstrip("个")
    told = _LONG.get("日" if unit in ("天", "工作日") else unit, r"工作日|小时|分钟|天|日|周|个月|年")
    every = f"|{_EVERY}" if _OFTEN.search(question) else ""
    at_once = f"|{_AT_ONCE}" if not unit else ""
    return re.compile(
        rf"(?<![\d月年至—-]){_NUMBER}\s*个?(?:{told})(?![\d度前底末])|(?<=提前){_NUMBER}个?(?:{told}){every}{at_once}"
    )


# What only asks, or holds a question together, and says nothing of what is asked of.
_ASKING = re.compile(
    rf"(?:几|多少)个?(?:{_UNITS}|[次字份元])|多长时间|多久|什么时[候间]|啥时[候间]|百分之[几多]少?|多[少大高长]|何[日时处人]|哪[天里儿个位级]?|几|谁|怎么样?|咋样?|如何|怎样"
    r"|什么|啥|有没有|是不是|要不要|请问|麻烦|我们|咱们?|[吗呢啊呀嘛]|[这那](?:个|块|部分)?|应当?|须|需要?|(?<!只)要(?![求点])|得(?!分)|该|能|可以"
    r"|比例|比重|之|的|了|才|就|都|又|给个?|大概|一般|规定|要求"
)


def content(question: str) -> str:
    """Return what of a question is left without the words that ask."""
    return _ASKING.sub("", question).strip("，,。？?；; ")
