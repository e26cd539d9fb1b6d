"""Figures that notes put right further on, in whatever words: what was told first gives way and is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.structure.notes.edits import Edit
from assistant.structure.units import UNIT

PUT_TO = "是对前面“{}”的更正，正文按更正后的“{}”写，请核实"
OTHERWISE = "和前面的数不一样，您注明按前面的算，正文没有改，请核实"

_HAN = "\u4e00-\u9fff"
_COUNTED = rf"(?!年|月|日|天|周|小时|分钟)(?:{UNIT})"
_NUMBER = r"(?:\d[\d.,]*[万亿]?|[一二两三四五六七八九十百千]{1,5})"
_FIGURE = re.compile(
    rf"(?<![\d:：.一二两三四五六七八九十百千第])(?P<number>{_NUMBER})(?P<rough>[余多来几]?)(?P<unit>{_COUNTED}"
    rf"|(?<=[万亿])(?![{_HAN}]))"
)
# Words that by themselves say that another figure was wrong or has been counted anew.
_SLIP = r"[说记写报数算打填搞弄看](?:错|反|混|岔|重|串|颠倒)了?"
_NOTED = (
    r"(?:[\u4e00-\u9fff]{0,2}(?:本子|记录|台账|名册|名单|底册|底子|系统|后台|纪要|表|签到表|花名册|会议记录)[里上]?)?"
)
_AGAIN = r"(?:统计|数|点|核|查|算|跑|问|翻|看|清点|核实|核对)"
_STRONG = (
    rf"(?:不对|错了|{_SLIP}|口误|(?:更正|订正|纠正)[为成]|更正(?:一下)?|纠正(?:一下)?|改一下"
    rf"|(?:重新{_AGAIN}|我?(?:刚|又|后来|再)+去?{_AGAIN}"
    r"|(?<![检排抽督巡审调核清刚又来再新])(?:查|核|核实|核对|数)(?=[了过完清准后一，,]))"
    rf"(?:了|过|完|清|准|后|一?下|一[遍趟])*{_NOTED}(?=[，,：:；; ]|是|为|应该|下来)|(?:核实|核对|核|清点"
    rf"|统计|复核)(?:完|过)?后(?=\d))"
)
# And words that say so only with the figure right behind them.
_WEAK = (
    r"(?:应该是|应为|实为|准确数字?是|准确地?[说讲](?:来)?是|确切地?[说讲]?是|实数是|其实是|实际上?是|最后是"
    r"|最终是|其实就"
    r"|实际有|其实有|实际只有|所以其实是|所以实际是)"
)
_FILL = r"(?:应该|应当|其实|实际上?|现在|目前|一共|总共|共|准确|在岗|说|就|只|我|那个|是|为|有|到|：|:|，|,|→|[ ])*"
_APART = r"(?:^|(?<=[，,。；;！!？?\n（(—–\-→>：: ]))"
_OPENS = r"(?:(?:[哦噢啊嗯呃]|那个|[哦噢]?对了)[，, ]*)?"
_NAME = rf"(?:(?![是有为到不一二两三四五六七八九十])[{_HAN}“”]){{1,10}}?"
_OF = rf"(?P<of>{_NAME})(?:那个|这个)?"
_NEW = rf"[ ]?(?P<new>{_NUMBER})[ ]?(?P<unit>{_COUNTED})"
_ENDS = r"(?=$|[，,。；;！!）)\n\s])"
_SAYS = re.compile(
    rf"{_APART}{_OPENS}(?:{_OF})??(?:(?P<strong>{_STRONG})(?:了|啊|哈|吧)?[，,：:；; ]*|(?P<weak>{_WEAK}))"
    rf"(?:不是[^，。]{{1,8}}[，,][ ]*)?(?:{_STRONG}[，,：: ]*)?(?P<of2>{_NAME})??{_FILL}"
    rf"(?P<new>{_NUMBER})[ ]?(?P<unit>{_COUNTED})?"
    rf"(?:[，, ]*[以按](?:这个|此|(?P=new)[{_HAN}]?)(?:为准|算|写))?(?:才对|了|吧)?{_ENDS}"
)
_WHO_SLIPPED = (
    rf"(?:我|前面|刚才|上面|上次|之前|[{_HAN}]{{1,3}}(?=少|漏))*(?:{_SLIP}|口误|(?:少|漏|多|重复)(?:了|算"
    rf"|记|报|数|写|填)+[{_HAN}\d]{{0,6}})"
)
# 电子屏刚数完，43块; 心得那个是92篇，我数错了; 哦学校是11所; 不是31，是35个
_SAYS_AFTER = re.compile(
    rf"{_APART}(?:[哦噢]|那个)?{_OF}(?:应该|其实|实际)?(?:是|有|为|[：:]){_NEW}"
    rf"[，, ]+{_WHO_SLIPPED}{_ENDS}"
)
_OH = re.compile(rf"{_APART}[哦噢哎][，, ]*(?!对)(?:{_OF}(?:应该)?(?:是|有)?)?{_NEW}(?:才对|了|吧)?{_ENDS}")
_IS_NOT = re.compile(
    rf"{_APART}{_OPENS}(?:{_OF})??不是[ ]?(?P<was>\d[\d.,]*)(?:{_COUNTED})?"
    rf"[，,；; ]*(?:{_STRONG}|是|而是|应该是|现在|[，,：: ])*[ ]?(?P<new>{_NUMBER})[ ]?(?P<unit>{_COUNTED})?{_ENDS}"
)
# （教研室核过是16, 街道统计完说是8个, （改成28个: who counted anew, right behind the figure
_WHO = (
    rf"[{_HAN}]{{0,6}}?(?:[部处室科办组股会所站院委队]|书记|主任|领导|台账|系统|后台|名单|名册|街道|镇里"
    rf"|[小老][{_HAN}])(?:里|上|那边|这边|那头)?"
)
_COUNTED_ANEW = re.compile(
    rf"{_APART}(?:{_WHO})?(?:(?<=[{_HAN}])说(?:是|应该是)?|(?:核实?|查|数|点|统计|算|汇总|翻|导)(?:完|过"
    rf"|了|出|下|清)?(?:来|一下|一遍)?(?:后)?(?:说|报)?(?:是|为|：|(?<=[下出]来))"
    rf"|(?:更正|改|订正)(?:成|为))[ ]?(?P<new>{_NUMBER})[ ]?(?P<unit>{_COUNTED})?{_ENDS}"
)
# 不对24期是去年的，今年31期
_LAST_YEARS = re.compile(
    rf"{_APART}{_OPENS}(?:{_STRONG}[，,： ]*)?(?P<was>\d[\d.,]*)(?:{_COUNTED})?是(?:去年|前年|上半年|上次)的[，,； ]*"
    rf"今年(?:应该)?是?{_NEW}{_ENDS}"
)
# 抖音改成92条, said lines below
_MADE = re.compile(rf"{_APART}{_OF}(?:改成|改为){_NEW}{_ENDS}")
# 120名→实际在岗104名，以104为准
_BY = re.compile(
    rf"(?:[→>—–\-]+|[，,；;（( ])[ ]*[{_HAN}]{{0,6}}?{_NEW}"
    r"[，,；; ]*[以按][ ]?(?P=new)[ ]?(?P=unit)?(?:为准|算|写)[）)]?"
)
_IS = re.compile(
    rf"{_APART}(?P<of>(?![哦噢]|不)[{_HAN}]{{2,8}}?)(?:那个|一共|总共|应该|其实)*是{_NEW}(?:了|的|吧|哈)?"
    rf"(?=$|[。；;！!\n])"
)
_WHY = re.compile(
    rf"[，,（( ]*{_WHO_SLIPPED}[）)]?(?=$|[，,。；;\n])|[，, ]*(?:加上|连上|算上|去掉|扣掉|除去)[^，,。；;\n（）()]*"
    rf"|[，,（( ]*[^，,。；;\n\d]{{0,4}}(?:\d{{1,2}}月[{_HAN}]{{0,4}})?(?:漏|忘|少|多|补|又|加)(?:了|算|"
    rf"记|签|报|开|写|加|招|统)+[^，"
    rf",。；;\n（）()]*[）)]?"
    rf"|[，,（( ]*\d{{1,2}}月[^，,。；;\n]{{0,6}}(?:漏|忘|少算|没算)[^，,。；;\n（）()]*[）)]?"
)
_BACKED = re.compile(
    rf"[（(][^（）()\n]*?(?:原始|原来|台账|记录|之前)[^（）()\n]*?(?:是|为|写|有)[ ]?\d+{_COUNTED}[^（）"
    rf"()\n]*(?:算上|都算|按前面)[^（）()\n]*[）)]"
)
_AGAIN_FIRST = re.compile(rf"{_APART}{_OPENS}(?:{_STRONG})[，,：: ]*$")
_GUESSED = re.compile(r"(?:不止|记得|好像|应该|印象)[^，。；\n\d]{0,8}$")
_GUESS = re.compile("不止|记得|好像|印象")
_LACKS = re.compile(r"还差|还缺|缺\d|没签|没交|未签|未交|没来|没到|还有\d")
_AGREED = r"[\n，,。； ]*(?:[^\n：:，。\d]{{1,8}}[：:][ ]*)?(?:哦|噢|嗯|是|对)+[对是的，, ]*{}{}(?=$|[，,。；;\n])"
_BARE = re.compile(r"(?P<number>(?<![\d:：.])\d[\d.,]*)(?P<rough>[余多]?)(?P<unit>)[ ]*(?=[（(])")
_FAR = 30  # lines back to which a correction that names its thing may reach
_NEAR = 3  # the same for one that names none


@dataclass(frozen=True, slots=True)
class _Told:
    """A correction: where it stands, the thing it names, and the figure that holds."""

    start: int
    end: int
    thing: str
    new: str
    unit: str
    was: str = ""  # the figure it takes back, where it says it


def corrections(text: str) -> Iterator[Edit]:
    """Yield the figures that were told first as put right, and the words that put them right as put aside."""
    gone: list[tuple[int, int]] = []
    for found in _BACKED.finditer(text):
        gone.append(found.span())
        yield Edit(found.start(), found.end(), "", OTHERWISE)
    for told in _told(text):
        if any(left <= told.start < right for left, right in gone):
            continue
        old = _bare(text, told) or _old(text, told, gone)
        if old is None:
            continue
        start, end = _reach(text, told, old)
        if agreed := re.compile(_AGREED.format(told.new, old["unit"])).match(text, end):
            end = agreed.end()
        reason = PUT_TO.format(old["number"] + old["rough"] + old["unit"], told.new + old["unit"])
        for guess in _guesses(text, old.end(), told.start, told.new + old["unit"]):
            gone.append(guess)
            yield Edit(*guess, "", reason)
        gone += [(start, end), (old.start(), old.end())]
        yield Edit(old.start(), old.end(), told.new + old["unit"])
        yield Edit(start, end, _left(text, start, end), reason)


def _told(text: str) -> list[_Told]:
    found: dict[int, _Told] = {}
    for shape in (_LAST_YEARS, _IS_NOT, _BY, _COUNTED_ANEW, _SAYS_AFTER, _OH, _SAYS, _MADE, _IS):
        for hit in shape.finditer(text):
            groups = hit.groupdict()
            thing = (groups.get("of2") or groups.get("of") or "").strip("“”，, ")
            if shape is _COUNTED_ANEW and not (text[hit.start() - 1 : hit.start()].strip("\n") and hit.start()):
                continue
            if shape is _COUNTED_ANEW:
                thing = ">"
            if shape in (_IS, _MADE):
                thing = f"{'=' if shape is _IS else '<'}{thing}"
            if any(one.start < hit.end() and hit.start() < one.end for one in found.values()):
                continue
            found[hit.start()] = _Told(
                hit.start(), hit.end(), thing, hit["new"], hit["unit"] or "", groups.get("was") or ""
            )
    return [found[at] for at in sorted(found)]


def _bare(text: str, told: _Told) -> re.Match[str] | None:
    """Return the figure without a unit right before the bracket that puts it right: 听众1800（核了，是1650人）."""
    if text[told.start - 1 : told.start] not in ("（", "("):
        return None
    return next((one for one in _BARE.finditer(text, 0, told.start - 1) if one.end() == told.start - 1), None)


def _old(text: str, told: _Told, gone: list[tuple[int, int]]) -> re.Match[str] | None:
    """Return the figure that a correction is of: the nearest in that unit, of the thing that it names."""
    if told.thing == ">":
        return _right_before(text, told, gone)
    exact, below = told.thing.startswith("="), told.thing.startswith("<")
    thing = re.sub("(?<=[\u4e00-\u9fff]{2})数$", "", told.thing.lstrip("=<"))
    figures = [one for one in _FIGURE.finditer(text, 0, told.start) if not told.unit or one["unit"] in (told.unit, "")]
    for one in reversed(figures):
        if any(left <= one.start() < right for left, right in gone):
            continue
        between = text[one.end() : told.start]
        far = between.count("\n")
        before = re.split(r"[，,。；;\n：:]", text[max(0, one.start() - 24) : one.start()])[-1]
        if exact:
            if (
                far
                and far <= _FAR
                and before.endswith(thing)
                and len(before) == len(thing)
                and one["number"] != told.new
            ):
                return one
            continue
        if told.was and far <= _FAR:
            if one["number"] == told.was:
                return one
            continue
        if below and not 0 < far <= _NEAR:
            continue
        if one["number"] == told.new and not one["rough"]:
            if _GUESSED.search(before):
                continue
            return None
        if len(thing) > 1 and thing in before:
            return one if far <= _FAR else None
        if below or (len(thing) > 1 and not re.fullmatch("[实总]数|人数|数字?|准数|确数|在岗|这[里个]", thing)):
            continue
        opens = re.search(r"(?:^|\n)(?:[^\n\d]{0,8}[ ]*\d{1,2}[:：]\d\d[:：]?[ ]*)?[—–\-→ ]*$", text[: told.start])
        if far and not opens:
            return None
        return one if far <= _NEAR and (not far or not _told_between(text, one.end(), told.start)) else None
    return None


def _right_before(text: str, told: _Told, gone: list[tuple[int, int]]) -> re.Match[str] | None:
    """Return the figure that stands last before a correction on its line, counted in the same unit."""
    line = text.rfind("\n", 0, told.start) + 1
    figures = [
        one
        for one in _FIGURE.finditer(text, line, told.start)
        if not any(left <= one.start() < right for left, right in gone)
    ]
    old = figures[-1] if figures else None
    fits = old is not None and old["unit"] in (told.unit or old["unit"], "") and old["number"] != told.new
    return old if fits and old and not re.search(r"[。；;！!？?]", text[old.end() : told.start]) else None


def _told_between(text: str, start: int, end: int) -> bool:
    """Whether anything but a guess is counted between a figure and what stands lines below it."""
    lines = text[start:end].split("\n")
    return any(_FIGURE.search(line) and not _GUESS.search(line) for line in (lines[0], *lines[1:]))


def _reach(text: str, told: _Told, old: re.Match[str]) -> tuple[int, int]:
    """Return from where to where words put a figure right, with the stops before and the why behind them."""
    start, end = told.start, told.end
    if why := _WHY.match(text, end):
        end = why.end()
    open_at = max(text.rfind("（", 0, start), text.rfind("(", 0, start))
    closes = re.search(r"[）)]", text[open_at:start]) if open_at >= 0 else None
    if open_at >= old.end() - 1 and not closes and "\n" not in text[open_at:start]:
        shut = re.search(r"[）)]", text[start:])
        within = text[open_at + 1 : start].strip(" ，,")
        bare = not set(re.findall(r"\d[\d.]*", within)) - {old["number"]}  # （先写15，… tells nothing else
        start = open_at if bare or re.search(r"所以|其实", text[start:end]) else start
        if shut and "\n" not in text[start : start + shut.end()]:
            rest = text[end : told.start + shut.start()].strip(" ，,、；;")
            if not _LACKS.search(rest):
                end = told.start + shut.end() if not re.search(r"\d", rest) else end
    if (again := _AGAIN_FIRST.search(text, text.rfind("\n", 0, start) + 1, start)) and again.start() >= old.end():
        start = again.start()  # 刚翻了本子，学习是15次
    while start and text[start - 1] in " \u3000，,—–-→>；;":
        start -= 1
    if len(re.findall("[（(]", text[start:end])) > len(re.findall("[）)]", text[start:end])):
        end += len(text[end:]) - len(text[end:].lstrip(" ，,、；;"))
    aside = re.search(r"[（(][^（）()\n]*[）)][ →>，,—–-]*$", text[old.end() : start])
    return (old.end() + aside.start() if aside else start), end


def _guesses(text: str, start: int, end: int, figure: str) -> Iterator[tuple[int, int]]:
    """Yield what was guessed of a figure between the first telling and the one that holds: 不止吧，我记得是3次."""
    for found in re.finditer(
        rf"(?:(?<=[：:，,。；;\n])|^)[^：:，,。；;\n]*不止[^，,。；;\n]*[，,][^，,。；;\n]*{re.escape(figure)}"
        rf"|(?<=[：:，,。；;\n])[^：:，,。；;\n\d]*(?:记得|好像|印象)[^，。；\n\d]*{re.escape(figure)}",
        text[start:end],
    ):
        yield start + found.start(), start + found.end()


def _left(text: str, start: int, end: int) -> str:
    """Return the comma that must stay where words are taken out of the midst of a line."""
    behind = text[end : end + 1]
    if len(re.findall("[（(]", text[start:end])) > len(re.findall("[）)]", text[start:end])):
        return "（"  # what the bracket tells besides stays in it
    return "" if not behind or behind in "，,。；;\n）)、" or text[start - 1 : start] in "\n：:" else "，"
