"""Figures that notes put right further on, in whatever words: what was told first gives way and is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.taken_back import (
    APART,
    COUNTED,
    FIGURE,
    HAN,
    NUMBER,
    OPENS,
    STRONG,
    WHO_SLIPPED,
    Told,
    same_number,
    told_in,
)
from assistant.structure.numbering import numeral

PUT_TO = "是对前面“{}”的更正，正文按更正后的“{}”写，请核实"
IS_NOT = "说明不是这个数，正文按“{}”写"
CAME = "等的数后面已经报来，正文按后面的数写"
OTHERWISE = "和前面的数不一样，您注明按前面的算，正文没有改，请核实"

WHY = re.compile(
    rf"[，, ]*[{HAN}\d]{{1,8}}那[次期场个条份回](?:没|不|是|也|取消|重复|算|忘)[^，,。；;\n（）()]{{0,10}}"
    rf"|[，,（( ]*{WHO_SLIPPED}[）)]?(?=$|[，,。；;\n])|[，, ]*(?:加上|连上|算上|去掉|扣掉|除去)[^，,。；;\n（）()]*"
    rf"|[，,（( ]*[^，,。；;\n\d]{{0,4}}(?:\d{{1,2}}月[{HAN}]{{0,4}})?(?:漏|忘|少|多|补|又|加)(?:了|算|"
    rf"记|签|报|开|写|加|招|统)+[^，"
    rf",。；;\n（）()]*[）)]?"
    rf"|[，,（( ]*\d{{1,2}}月[^，,。；;\n]{{0,6}}(?:漏|忘|少算|没算)[^，,。；;\n（）()]*[）)]?"
)
_BACKED = re.compile(
    rf"[（(][^（）()\n]*?(?:原始|原来|台账|记录|之前)[^（）()\n]*?(?:是|为|写|有)[ ]?\d+{COUNTED}[^（）"
    rf"()\n]*(?:算上|都算|按前面)[^（）()\n]*[）)]"
)
_AGAIN_FIRST = re.compile(rf"{APART}{OPENS}(?:{STRONG})[，,：: ]*$")
_GUESSED = re.compile(r"(?:不止|记得|好像|应该|印象)[^，。；\n\d]{0,8}$")
_GUESS = re.compile("不止|记得|好像|印象")
_LACKS = re.compile(r"还差|还缺|缺\d|没签|没交|未签|未交|没来|没到|还有\d")
_AGREED = r"[\n，,。； ]*(?:[^\n：:，。\d]{{1,8}}[：:][ ]*)?(?:哦|噢|嗯|是|对)+[对是的，, ]*{}{}(?=$|[，,。；;\n])"
_BARE = re.compile(r"(?P<number>(?<![\d:：.])\d[\d.,]*)(?P<rough>[余多]?)(?P<unit>)[ ]*(?=[（(])")
_ALONE = re.compile(rf"(?<=[{HAN}：:])(?P<number>(?<![\d:：.])\d[\d.,]*)(?P<rough>[余多]?)(?P<unit>)(?=[，,（( ])")
_WAITED = re.compile(
    r"[，,；; ]*(?:准|准确|确切|最终|实际|具体)的?数(?:字|据)?(?:要|还要|得)?(?:等|问|找)[^，。；\d\n]{1,8}"
    r"(?=$|[，,。；;\n])"
)
_DENIED = re.compile(
    rf"不是[ ]?{NUMBER}(?:{COUNTED})?[，, ]*(?:而|应该|应当)?(?=是[ ]?{NUMBER})"
    rf"|[，, ]*(?:而)?不是[ ]?{NUMBER}(?:{COUNTED})?(?:了|哈|啊)?$"
)
_ARRIVED = re.compile(rf"(?:[{HAN}]{{1,4}}[：:][ ]*)?(?:准|准确|确切)的?数")  # 孙: 准数是412人, for what another told
_ROUGHLY = re.compile(r"(?:大概|大约|约|差不多|好像|估计)(?:是|有)?$")  # a figure put right is no guess any more
# 13起 →不对 14起，10月底又来一起: why it is one more
_MORE = re.compile(
    rf"[，,（( ]*[^，,。；;\n\d]{{0,4}}(?:\d{{1,2}}月[{HAN}]{{0,4}})?(?:又|还|再|后来|后面|新|刚)[{HAN}]{{0,4}}?"
    rf"(?P<more>\d+|[一二两三四五六七八九十])(?P<unit>{COUNTED})(?=$|[，,。；;\n）)])"
)
# 路政小刘 09:44, above what is said
_SPOKE = re.compile(rf"(?m)^[ \t]*(?P<who>[{HAN}A-Za-z]{{1,8}})[ \t]*\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?[ \t]*$")
_FAR = 30  # lines back to which a correction that names its thing may reach
_NEAR = 3  # the same for one that names none


def corrections(text: str) -> Iterator[Edit]:
    """Yield the figures that were told first as put right, and the words that put them right as put aside."""
    gone: list[tuple[int, int]] = []
    for found in _BACKED.finditer(text):
        gone.append(found.span())
        yield Edit(found.start(), found.end(), "", OTHERWISE)
    for told in told_in(text):
        if any(left <= told.start < right for left, right in gone):
            continue
        old = _bare(text, told) or _old(text, told, gone)
        if old is None:
            if told.was and (denied := _DENIED.search(text, told.start, told.end)):  # 党课不是2次是3次, told only here
                yield Edit(denied.start(), denied.end(), "", IS_NOT.format(told.new + told.unit))
            continue
        start, end = _reach(text, told, old) if old.start() < told.start else (told.start, told.end)
        if agreed := re.compile(_AGREED.format(told.new, old["unit"])).match(text, end):
            end = agreed.end()
        reason = PUT_TO.format(old["number"] + old["rough"] + old["unit"], told.new + old["unit"])
        for guess in _guesses(text, min(old.end(), told.start), told.start, told.new + old["unit"]):
            gone.append(guess)
            yield Edit(*guess, "", reason)
        if waited := _WAITED.match(text, old.end()):
            yield Edit(waited.start(), waited.end(), "", CAME)
        gone += [(start, end), (old.start(), old.end())]
        rough = _ROUGHLY.search(text[: old.start()])
        begin = rough.start() if rough else old.start()
        if text[old.end() : old.end() + 1] == "吧" and old.end() + 1 <= start:
            yield Edit(old.end(), old.end() + 1, "")
        yield Edit(begin, old.end(), told.new + old["unit"])
        yield Edit(start, end, _left(text, start, end), reason)


def _bare(text: str, told: Told) -> re.Match[str] | None:
    """Return the figure without a unit right before the bracket that puts it right: 听众1800（核了，是1650人）."""
    if text[told.start - 1 : told.start] not in ("（", "("):
        return None
    return next((one for one in _BARE.finditer(text, 0, told.start) if one.end() == told.start - 1), None)


def _old(text: str, told: Told, gone: list[tuple[int, int]]) -> re.Match[str] | None:
    """Return the figure that a correction is of: the nearest in that unit, of the thing that it names."""
    if told.thing == ">":
        return _right_before(text, told, gone)
    if not told.thing and not told.was and (same := _of_speaker(text, told)):
        return same
    like: re.Match[str] | None = None
    exact, below = told.thing.startswith("="), told.thing.startswith("<")
    thing = re.sub("(?<=[\u4e00-\u9fff]{2})数$", "", told.thing.lstrip("=<"))
    if re.fullmatch(rf"[{HAN}]{{1,3}}了", thing) and not told.was:  # 收了142, then 不对 收了146
        deeds = re.compile(rf"(?<={thing})(?P<number>\d[\d.,]*)(?P<rough>[余多]?)(?P<unit>(?:{COUNTED})?)")
        done = [one for one in deeds.finditer(text, 0, told.start) if one["unit"] in ("", told.unit) or not told.unit]
        if done and text.count("\n", done[-1].end(), told.start) <= _NEAR:
            return None if same_number(done[-1]["number"], told.new) else done[-1]
    figures = [one for one in FIGURE.finditer(text, 0, told.start) if not told.unit or one["unit"] in (told.unit, "")]
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
            if same_number(one["number"], told.was) and (
                not far or told.unit or told.thing or _opens_line(text, told.start)
            ):
                if len(thing) < 2 or thing in before:
                    return one
                like = like or (
                    None if "不是" in before else one
                )  # another thing counted as often is put right only where nothing is named so
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
        opens = re.search(
            r"(?:^|\n)(?:[^\n\d]{0,8}[ ]*\d{1,2}[:：]\d\d[:：]?[ ]*|[一-鿿]{1,4}[：:][ ]*)?[—–\-→ ]*$",
            text[: told.start],
        )
        if far and not (opens or _ARRIVED.match(text, text.rfind("\n", 0, told.start) + 1, told.start + 4)):
            return None
        return one if far <= _NEAR and (not far or not _told_between(text, one.end(), told.start)) else None
    if like:
        return like
    if told.was:
        later = (one for one in FIGURE.finditer(text, told.end) if _is_was(one, told))
        return next(
            (one for one in later if len(thing) < 2 or thing in text[max(0, one.start() - 24) : one.start()]), None
        )
    return _right_before(text, told, gone) if _in_bracket(text, told.start) else None


def _of_speaker(text: str, told: Told) -> re.Match[str] | None:
    """Return the one figure in that unit of what the same person told last in a chat; None where there are more."""
    heads = list(_SPOKE.finditer(text, 0, told.start))
    if len(heads) < 2 or text[heads[-1].end() : told.start].strip():
        return None
    before = [n for n, head in enumerate(heads[:-1]) if head["who"] == heads[-1]["who"]]
    if not before:
        return None
    said = FIGURE.finditer(text, heads[before[-1]].end(), heads[before[-1] + 1].start())
    figures = [one for one in said if one["unit"] == told.unit and one["number"] != told.new]
    return figures[0] if len(figures) == 1 else None


def _opens_line(text: str, at: int) -> bool:
    """Whether a correction opens its line, or the message of a chat: only then may it reach to other lines."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t\u3000-–—•·●*→")


def _is_was(one: re.Match[str], told: Told) -> bool:
    return same_number(one["number"], told.was) and (not told.unit or one["unit"] in (told.unit, ""))


def _in_bracket(text: str, at: int) -> bool:
    """Whether a bracket that stands right behind a figure holds what is told at ``at``: 12期（院办：10期，…."""
    return re.search(rf"{NUMBER}[余多]?(?:{COUNTED})?[（(][^（）()\n\d]{{0,12}}$", text[:at]) is not None


def _right_before(text: str, told: Told, gone: list[tuple[int, int]]) -> re.Match[str] | None:
    """Return the figure that stands last before a correction on its line, counted in the same unit."""
    line = text.rfind("\n", 0, told.start) + 1
    figures = [
        one
        for one in FIGURE.finditer(text, line, told.start)
        if not any(left <= one.start() < right for left, right in gone)
    ]
    old = figures[-1] if figures else None
    since = old.end() if old else line
    bare = [
        one for one in _ALONE.finditer(text, since, told.start) if not re.search("[（(]", text[since : one.start()])
    ]
    if not told.unit and bare:
        return bare[-1] if bare[-1]["number"] != told.new else None  # 36场，人次2600，…说是2460
    fits = old is not None and old["unit"] in (told.unit or old["unit"], "") and old["number"] != told.new
    return old if fits and old and not re.search(r"[。；;！!？?]", text[old.end() : told.start]) else None


def _told_between(text: str, start: int, end: int) -> bool:
    """Whether anything but a guess is counted between a figure and what stands lines below it."""
    lines = text[start:end].split("\n")
    return any(FIGURE.search(line) and not _GUESS.search(line) for line in (lines[0], *lines[1:]))


def _reach(text: str, told: Told, old: re.Match[str]) -> tuple[int, int]:
    """Return from where to where words put a figure right, with the stops before and the why behind them."""
    start, end = told.start, told.end
    if why := _MORE.match(text, end):
        end = why.end() if _is_difference(why, old, told) else end
    elif why := WHY.match(text, end):
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


def _is_difference(why: re.Match[str], old: re.Match[str], told: Told) -> bool:
    """Whether what came on top is just what two figures are apart: then it is counted in the new one already."""
    both = old["number"].isdigit() and told.new.isdigit()
    return both and why["unit"] == old["unit"] and int(told.new) - int(old["number"]) == numeral(why["more"])


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
    if re.match(rf"[{HAN}]", behind) and re.match(rf"[{HAN}]", text[start - 1 : start]):
        return "；"  # dictated without a stop: what stood before and behind was never one clause
    return "" if not behind or behind in "，,。；;\n）)、" or text[start - 1 : start] in "\n：:" else "，"
