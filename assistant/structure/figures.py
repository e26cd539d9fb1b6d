"""Figures of a text: numbers with their unit and what they count, dates, years, ranges and document numbers.

Numerals that are part of a word or a set formulation (一起, 第一责任人, “四个意识”, 十九届六中全会) are no figures.
"""

from __future__ import annotations

import re

from assistant.report import Figure
from assistant.structure.masks import find_masks
from assistant.structure.numbering import numeral
from assistant.structure.units import UNIT

__all__ = ["amount", "find_figures", "find_masks", "tells"]

_D = "[0-9０-９]"
_HZ = "[一二三四五六七八九十百千万亿两零〇]"
_NUM = rf"{_D}{{1,15}}(?:[,，]{_D}{{3}}(?!{_D})){{0,4}}(?:[.．]{_D}{{1,6}})?"
_SCALE = "(?:百|千|万|亿|百万|千万|万亿)?"
_MORE = "(?:多|余|来)?"
_FIGURE = re.compile(
    rf"(?P<name>(?<![.．0-9０-９]){_D}{{1,2}}[·•]{_D}{{1,2}}(?![0-9０-９])|{_D}{{1,2}}×{_D}{{1,2}}小?时"
    r"|[一二三四五六七八九十]{1,3}届[^，。；\n]{0,8}?[一二三四五六七八九十]次(?:全体)?会议|一次性|一[天周月]一(?=[\u4e00-\u9fff])|八项规定"
    r"|[一二三四五六七八九十]{1,3}届(?:[一二三四五六七]中全会|历次全会)?|二十大|十[六七八九]大|[一二三四五六七]中全会"
    r"|[两三四五六七八九十](?:个|种|大|项)(?:维护|确立|意识|自信|全面|伟大|纳入|带头|亲自|结合|务必|到位|文明|为主|覆盖|坚持|服从|毫不|一|方面)"
    r"|一(?:起|定|些|样|般|直|致|同|体|并|方面|线|手|道|系列|旦|切|向|再|贯|律|时|边|度|味|举|点|面|流|步|把手|岗|个|种|批|支|门|年来|对一|季度)"
    r"|三会一课|两学一做|十四五|十五五|十三五|[三四五六七八]个一|周[一二三四五六日]|星期[一二三四五六日]|万分|百姓|千方百计|百花|万众|万象|四集|五四|七一|八一|十一)"
    rf"|(?P<document>[〔\[（(]{_D}{{4}}[〕\]）)]{_D}{{1,5}}号)"
    rf"|(?P<date>{_D}{{4}}\s?年\s?{_D}{{1,2}}\s?月(?:\s?{_D}{{1,2}}\s?日)?|{_D}{{4}}(?P<sign>[./-]){_D}{{1,2}}(?P=sign){_D}{{1,2}}(?!{_D})|{_D}{{1,2}}月{_D}{{1,2}}日"
    rf"|{_D}{{1,2}}月(?:份)?(?:至|—|-|～|~|到){_D}{{1,2}}月(?:份)?|{_D}{{1,2}}月(?:份|底|初|末|中旬|上旬|下旬)?"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|[0-9]{1,2}[:：][0-9]{2}(?![0-9]))"
    rf"|(?P<year>{_D}{{4}}(?=(?:上|下)半年)|(?:{_D}{{4}}|[〇○零一二三四五六七八九]{{4}})年度?)"
    rf"|(?P<range>{_NUM}\s?[%％]?\s?(?:[-－—–~～至到]|——)\s?{_NUM}{_SCALE}\s?(?:[%％]|{_MORE}(?:{UNIT}))?)"
    rf"|(?P<part>(?!百分之){_HZ}{{1,3}}分之{_HZ}{{1,4}})"
    rf"|(?P<percent>{_NUM}\s?(?:[%％‰]|个百分点)|百分之{_HZ}{{1,6}}(?:点{_HZ}{{1,4}})?)"
    rf"|(?P<ordinal>第(?:{_D}{{1,6}}|{_HZ}{{1,6}})(?:届|次|期|季度|批|轮|名|位|条|款|项|年|周|场|站|号))"
    rf"|(?P<passed>第{_HZ}{{1,3}})"
    rf"|(?P<digits>(?<![A-Za-z]){_NUM}(?![A-Za-z])\s?{_SCALE}{_MORE}(?:{UNIT})?)"
    rf"|(?P<hanzi>[数几]?{_HZ}{{1,8}}{_MORE}(?:{UNIT}))"
)
_DROPPED = ("name", "passed")
_FORMS = {"part": "hanzi"}
_UNIT_AT_END = re.compile(rf"(?:{UNIT})$")
_HALF = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
# Measures that count the same: what notes say, and what a document writes for it. 3.2万 of money is 3.2万元.
_ALIKE = {"回": "次", "趟": "次", "拨": "批", "个": "名", "位": "名", "人": "名", "元": ""}
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,8}$")
_NOT_ISSUER = re.compile(r"^.{0,6}(?:根据|按照|依据|印发|下发|关于|文件|贯彻|落实|和|与|及|的)")
_CALLED = re.compile(r"(?:电话|手机|传真|邮编|热线|号码|QQ群?|微信号?)[：:]?\s?$")
_QUOTED = 16  # characters to either side within which quotes make a numeral part of a name
_WINDOW = 20  # characters before or after a figure in which the thing it counts is looked for
_AFTER = re.compile(r"[\u4e00-\u9fffA-Za-z“《][\u4e00-\u9fffA-Za-z“”《》]{0,11}")
_AFTER_STOP = re.compile(r"的|[被获参在对以和与及并等占进得到已，]|[”》].")
_BEFORE = re.compile(r"[\u4e00-\u9fffA-Za-z“”《》（）]{1,20}$")
_TRAILING = re.compile(
    r"(?:达到|超过|不少于|不低于|分别|累计|共计|上升|下降|增长|提高|达|为|占|共|约|近|超|逾|每年|每月|每季度|各)+$"
)
_LEADING = re.compile(
    r"^.{0,8}?(?:组织召开|集中观看|召开|开展|组织|举办|报送|发放|处置|发布|参加|张贴|制作|推送|刊发|收到|办理|完成|建立|制定|设立|设|排查|整改"
    r"|观看|举行|受理|化解|撰写|征集|表彰|选树|评选|推荐|培训|上报|编发|印发|新增|确定|配备|现有|共有|有|了)(?!率)"
)


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order; ``counted`` is what stands after the unit, else before the number."""
    return tuple(
        _figure(text, match, _FORMS.get(match.lastgroup or "", match.lastgroup or ""))
        for match in _FIGURE.finditer(text)
        if match.lastgroup not in _DROPPED and not _in_a_word(text, match)
    )


def without_figures(text: str) -> str:
    """Return ``text`` without its figures."""
    for figure in reversed(find_figures(text)):
        text = text[: figure.start] + text[figure.end :]
    return text


def amount(figure: Figure) -> tuple[float, str] | None:
    """Return the value and what it is counted in, the same for 3回 and 3次; None where it has no value."""
    return None if figure.value is None else (figure.value, _ALIKE.get(figure.unit, figure.unit))


def tells(text: str, figure: Figure) -> bool:
    """Whether ``text`` states ``figure``: to the letter, or by the same amount in another measure."""
    return figure.text in text or any(amount(figure) == amount(other) is not None for other in find_figures(text))


def _in_a_word(text: str, match: re.Match[str]) -> bool:
    """Tell whether a numeral belongs to a name: a code such as A4, or words in short quotes such as “六个一”."""
    start, end = match.start(), match.end()
    if match.lastgroup == "digits":
        code = start > 0 and text[start - 1].isascii() and text[start - 1].isalpha()
        return code or _CALLED.search(text, max(0, start - 8), start) is not None
    if match.lastgroup != "hanzi":
        return False
    opened = text.rfind("“", max(0, start - _QUOTED), start)
    return opened >= 0 and "”" not in text[opened:start] and "”" in text[end : end + _QUOTED]


def _figure(text: str, match: re.Match[str], form: str) -> Figure:
    start, end = match.start(), match.end()
    if form == "document":
        issuer = _ISSUER.search(text, max(0, start - 8), start)
        if issuer:
            cut = _NOT_ISSUER.match(issuer[0])
            start = issuer.start() + (cut.end() if cut else 0)
    words = text[start:end].rstrip()
    unit = _unit(words, form)
    return Figure(start, start + len(words), words, form, _value(words, form), unit, _counted(text, start, end, form))


def _unit(words: str, form: str) -> str:
    if form == "percent" or words[-1] in "%％":
        return "个百分点" if words.endswith("百分点") else "%"
    if form in ("date", "year", "document"):
        return ""
    match = _UNIT_AT_END.search(words)
    return match[0].lstrip("万亿") if match else ""


def _value(words: str, form: str) -> float | None:
    """Return what the figure amounts to: 3.2万 is 32000, 百分之九十五 is 95; None for dates, ranges and 数十."""
    if form in ("date", "document", "range") or words[0] in "数几":
        return None
    whole, of, part = words.partition("分之")
    if of and form == "hanzi":
        return round((numeral(part) or 0) / (numeral(whole) or 1), 6)
    plain = words.translate(_HALF).replace(",", "")
    number = re.search(r"[0-9]{1,15}(?:\.[0-9]{1,6})?", plain)
    if number is None:
        hanzi = re.search(rf"[零〇]?{_HZ}{{1,8}}", plain.removeprefix("百分之"))
        value = numeral(hanzi[0]) if hanzi else None
        return float(value) if value is not None else None
    if form == "percent":
        return float(number[0])
    scale = 1.0
    for char in plain[number.end() : number.end() + 2]:
        scale *= _SCALES.get(char, 1.0)
    return round(float(number[0]) * scale, 6)


def _counted(text: str, start: int, end: int, form: str) -> str:
    if form in ("date", "year", "document", "ordinal"):
        return ""
    after = _AFTER.match(text, end)
    if after and form != "percent":
        stop = _AFTER_STOP.search(after[0])
        words = after[0][: stop.start()] if stop else after[0]
        if words:
            return words
    before = _BEFORE.search(text, max(0, start - _WINDOW), start)
    words = _TRAILING.sub("", before[0]) if before else ""
    return _LEADING.sub("", words) or words
