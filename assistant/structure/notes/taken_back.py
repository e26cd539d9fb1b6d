"""The words by which notes say that a figure told elsewhere was wrong, and the one that holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.structure.numbering import numeral
from assistant.structure.units import UNIT

HAN = "\u4e00-\u9fff"
COUNTED = rf"(?!年|月|日|天|周|小时|分钟)(?:{UNIT}|讲(?![{HAN}]))"
NUMBER = r"(?:\d[\d.,]*[万亿]?|[一二两三四五六七八九十百千][一二两三四五六七八九十百千零]{0,6})"
FIGURE = re.compile(
    rf"(?<![\d:：.一二两三四五六七八九十百千零第])(?P<number>{NUMBER})(?P<rough>[余多来几]?)(?P<unit>{COUNTED}"
    rf"|(?<=[万亿])(?![{HAN}]))"
)
# Words that by themselves say that another figure was wrong or has been counted anew.
SLIP = r"[说记写报数算打填搞弄看计点登](?:错|反|混|岔|重|串|颠倒)了?"
_NOTED = (
    r"(?:[\u4e00-\u9fff]{0,2}(?:本子|记录|台账|名册|名单|底册|底子|系统|后台|纪要|表|签到表|花名册|会议记录)[里上]?)?"
)
_AGAIN = r"(?:统计|数|点|核|查|算|跑|问|翻|看|清点|核实|核对)"
STRONG = (
    rf"(?:不对(?![外称等口应症劲])|错了|(?<![\u4e00-\u9fff])错(?=[，,：:])|{SLIP}|口误|(?:更正|订正|纠正|修正|更新)[为成：:]|划掉|作废|更正(?:一下)?"
    rf"|纠正(?:一下)?|改一下"
    rf"|(?:重新{_AGAIN}|我?(?:刚|又|后来|再)+去?{_AGAIN}"
    r"|(?<![检排抽督巡审调核清刚又来再新])(?:查|核|核实|核对|数)(?=[了过完清准后一，,]))"
    rf"(?:了|过|完|清|准|后|一?下|一[遍趟])*{_NOTED}(?=[，,：:；; ]|是|为|应该|下来)|(?:核实|核对|核|清点"
    rf"|统计|复核)(?:完|过)?后(?=\d))"
)
# And words that say so only with the figure right behind them.
_WEAK = (
    r"(?:应该是|应为|实为|(?:准|准确|确切|最终|实际)的?数(?:字|据)?(?:出来了)?[，,： ]*(?:是|为)"
    r"|准确地?[说讲](?:来)?是|确切地?[说讲]?是|实数是|其实是|实际上?是|最后是"
    r"|最终是|其实就"
    r"|实际有|其实有|实际只有|所以其实是|所以实际是)"
)
_FILL = r"(?:应该|应当|其实|实际上?|现在|目前|一共|总共|共|准确|在岗|说|就|只|我|那个|是|为|有|到|：|:|，|,|→|[ ])*"
APART = r"(?:^|(?<=[，,。；;！!？?\n（(—–\-→>：: ]))"
OPENS = r"(?:(?:[哦噢啊嗯呃]|那个|[哦噢]?对了|[啊哎]?(?:不好意思|抱歉|对不起|对不住)(?:了|啊|哈|各位|大家)?)[，,。 ]*)?"
_NAME = rf"(?:(?![是有为到不一二两三四五六七八九十])[{HAN}“”]){{1,10}}?"
_OF = rf"(?P<of>{_NAME})(?:那个|这个)?"
_NEW = rf"[ ]?(?P<new>{NUMBER})[ ]?(?P<unit>{COUNTED})"
_ENDS = r"(?=$|[，,。；;！!）)\n\s])"
# 不是23 退休了1个 22人: why it is less stands between
_WENT = (
    rf"(?:又|还|刚|其中|有)*[{HAN}]{{0,4}}?(?:退|调|走|离|辞|少|多|漏|重复|来|加|减|撤|停|坏|作废)[{HAN}]{{0,2}}?"
    rf"了?[ ]?(?P<apart>\d+|[一二两三四五])(?:{COUNTED})"
)
_SAYS = re.compile(
    rf"{APART}{OPENS}(?:{_OF})??(?:(?P<strong>{STRONG})(?:了|啊|哈|吧)?[，,：:；; ]*|(?P<weak>{_WEAK}))"
    rf"(?:不是[^，。]{{1,8}}[，,][ ]*)?(?:{STRONG}[，,：: ]*)?(?:{_WENT}[，,；; ]+)?(?P<of2>{_NAME})??{_FILL}"
    rf"(?P<new>{NUMBER})[ ]?(?P<unit>{COUNTED})?"
    rf"(?:[，, ]*[以按](?:这个|此|(?P=new)[{HAN}]?)(?:为准|算|写))?(?:才对|了|吧)?{_ENDS}"
)
WHO_SLIPPED = (
    rf"(?:我|前面|刚才|上面|上次|之前|[{HAN}]{{1,3}}(?=少|漏))*(?:{SLIP}|口误|(?:少|漏|多|重复)(?:了|算"
    rf"|记|报|数|写|填)+[{HAN}\d]{{0,6}})"
)
# 电子屏刚数完，43块; 心得那个是92篇，我数错了; 哦学校是11所; 不是31，是35个
_SAYS_AFTER = re.compile(
    rf"{APART}(?:[哦噢]|那个)?{_OF}(?:应该|其实|实际)?(?:是|有|为|[：:]){_NEW}"
    rf"[，, ]+{WHO_SLIPPED}{_ENDS}"
)
_OH = re.compile(rf"{APART}[哦噢哎][，, ]*(?!对)(?:{_OF}(?:应该)?(?:是|有)?)?{_NEW}(?:才对|了|吧)?{_ENDS}")
_IS_NOT = re.compile(
    rf"{APART}{OPENS}(?:{_OF})??不是[ ]?(?P<was>{NUMBER})(?!\d)(?:{COUNTED})?(?:[，,；; ]+{_WENT})?"
    rf"[，,；; ]*(?:{STRONG}|是|而是|应该是|现在|[，,：: ])*[ ]?(?P<new>{NUMBER})[ ]?(?P<unit>{COUNTED})?{_ENDS}"
)
# 对了那个学习是11次不是10次; dictated, it has no stop before or behind it
_AND_NOT = re.compile(
    rf"(?:{APART}{OPENS}|(?<=[{HAN}])(?:[哦噢哎]|对了(?!解))+)(?:那个|这个)?{_OF}(?:应该|其实)?(?:是|有|为)?{_NEW}"
    rf"[，, ]*(?:而)?不是[ ]?(?P<was>{NUMBER})(?:(?P=unit)(?![{HAN}]?的)|{_ENDS})(?:了|哈|啊)?"
)
# （教研室核过是16, 街道统计完说是8个, （改成28个: who counted anew, right behind the figure
_WHO = (
    rf"[{HAN}]{{0,6}}?(?:[部处室科办组股会所站院委队]|书记|主任|领导|台账|系统|后台|名单|名册|街道|镇里"
    rf"|[小老][{HAN}])(?:里|上|那边|这边|那头)?"
)
_COUNTED_ANEW = re.compile(
    rf"{APART}(?:{_WHO})?(?:(?<=[{HAN}])说(?:是|应该是)?|(?:核实?|查|数|点|统计|算|汇总|翻|导)(?:完|过"
    rf"|了|出|下|清)?(?:来|一下|一遍)?(?:后)?(?:说|报)?(?:是|为|：|(?<=[下出]来))"
    rf"|(?:核对|查|翻|对)了?[{HAN}]{{0,2}}(?:册|台账|记录|名单|系统|本子|表)(?:里|上)?(?:是|为|：)"
    rf"|(?:更正|改|订正)(?:成|为))[ ]?(?P<new>{NUMBER})[ ]?(?P<unit>{COUNTED})?{_ENDS}"
)
# 签到表是112人，以签到表为准
_BY_WHAT = re.compile(
    rf"{APART}(?P<of>(?P<whose>[{HAN}]{{0,6}}?)(?P<by>[{HAN}]{{2,6}}?))(?:上|里)?"
    r"(?:(?:写的|记的|报的|说的?|给的)(?:是|为|有)?|是|为|有|[：:])"
    rf"[ ]?(?P<new>{NUMBER})[ ]?(?P<unit>{COUNTED})?"
    r"[，, ]*(?:就|还是|应)?"
    rf"(?:[以按照](?P=whose)?(?P=by)(?:上|里)?的?(?:为准|算|写|来|报)|按(?P=whose)?(?P=by){_ENDS})(?:吧|了)?"
)
# 稿子是146篇，我刚才报的164篇写反了
_WAS_WRONG = re.compile(
    rf"{APART}{OPENS}{_OF}(?:应该|其实|实际)?(?:是|有|为){_NEW}[，,]+ ?(?:我|前面|刚才|上面|之前|上次)+"
    rf"(?:报|写|说|填|记)的(?:是)?"
    rf"(?P<was>{NUMBER})(?:{COUNTED})?(?:是)?(?:{SLIP}|不对|不准|作废|错的|口误)了?{_ENDS}"
)
_OTHERWISE = re.compile(rf"不是{NUMBER}[^，,；; ]{{0,3}}(?:[，,；; ]|而是|应该|是|现在)")
# 900写成800吧
_WRITE_AS = re.compile(
    rf"{APART}{OPENS}(?:那个|把)?(?P<was>{NUMBER})(?:{COUNTED})?(?:就|还是)?(?:写成|改成|改为|报成|换成)"
    rf"[ ]?(?P<new>{NUMBER})[ ]?(?P<unit>{COUNTED})?(?:吧|好了|算了)?{_ENDS}"
)
# 不对24期是去年的，今年31期
_LAST_YEARS = re.compile(
    rf"{APART}{OPENS}(?:{STRONG}[，,： ]*)?(?P<was>{NUMBER})(?:{COUNTED})?是(?:去年|前年|上半年|上次)的[，,； ]*"
    rf"今年(?:应该)?是?{_NEW}{_ENDS}"
)
# 抖音改成92条, said lines below
_MADE = re.compile(rf"{APART}{_OF}(?:改成|改为){_NEW}{_ENDS}")
# 120名→实际在岗104名，以104为准
_BY = re.compile(
    rf"(?:[→>—–\-]+|[，,；;（( ])[ ]*[{HAN}]{{0,6}}?{_NEW}"
    r"[，,；; ]*[以按][ ]?(?P=new)[ ]?(?P=unit)?(?:为准|算|写)[）)]?"
)
_IS = re.compile(
    rf"{APART}(?P<of>(?![哦噢]|不)[{HAN}]{{2,8}}?)(?:那个|一共|总共|应该|其实)*是{_NEW}(?:了|的|吧|哈)?"
    rf"(?=$|[。；;！!\n])"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A correction: where it stands, the thing it names, and the figure that holds."""

    start: int
    end: int
    thing: str
    new: str
    unit: str
    was: str = ""  # the figure it takes back, where it says it


def told_in(text: str) -> list[Told]:
    """Return the corrections that notes tell, in their order, each once."""
    found: dict[int, Told] = {}
    for shape in (
        _WAS_WRONG,
        _WRITE_AS,
        _LAST_YEARS,
        _IS_NOT,
        _AND_NOT,
        _BY,
        _BY_WHAT,
        _COUNTED_ANEW,
        _SAYS_AFTER,
        _OH,
        _SAYS,
        _MADE,
        _IS,
    ):
        for hit in shape.finditer(text):
            groups = hit.groupdict()
            thing = (groups.get("of2") or groups.get("of") or "").strip("“”，, ")
            if shape is _SAYS_AFTER and re.fullmatch("更正|订正|纠正|修正|其实|实际", thing):
                thing = ""
            if groups.get("apart") and groups.get("was") and not _are_apart(groups["was"], hit["new"], groups["apart"]):
                continue
            if shape is _IS_NOT and not hit["was"][0].isdigit() and not _OTHERWISE.search(hit[0]):
                continue  # 不是一次两次 tells no figure at all
            if shape is _COUNTED_ANEW and not (text[hit.start() - 1 : hit.start()].strip("\n") and hit.start()):
                continue
            if shape in (_COUNTED_ANEW, _BY_WHAT):
                thing = ">"
            if shape in (_IS, _MADE):
                thing = f"{'=' if shape is _IS else '<'}{thing}"
            if any(one.start < hit.end() and hit.start() < one.end for one in found.values()):
                continue
            found[hit.start()] = Told(
                hit.start(), hit.end(), thing, hit["new"], hit["unit"] or "", groups.get("was") or ""
            )
    return [found[at] for at in sorted(found)]


def _are_apart(was: str, new: str, by: str) -> bool:
    """Whether two figures are as far apart as the notes say why: not 23, 1 retired, 22."""
    one, other = numeral(was), numeral(new)
    return one is not None and other is not None and abs(one - other) == numeral(by)


def same_number(one: str, other: str) -> bool:
    """Whether two figures are one number, in whatever signs: 十一 and 11."""
    return one == other or ((value := numeral(one)) is not None and value == numeral(other))
