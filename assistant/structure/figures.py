"""Figures and masks of a text: numbers with unit and counted thing, dates, document numbers, and what was withheld."""

from __future__ import annotations

import re

from assistant.report import Figure, Mask
from assistant.structure.numbering import numeral

_D = r"[0-9０-９]"
_NUM = rf"{_D}{{1,12}}(?:,{_D}{{3}}){{0,4}}(?:[.．]{_D}{{1,6}})?"
_HZ = "[一二三四五六七八九十百千万亿两零〇]"
_UNIT = (
    r"万?亿?(?:人次|人|名|次|场次|场|期|篇|条|个|件|份|项|户|家|本|册|块|处|支|部|幅|张|台|套|轮|批|类|起|例|位|遍|节|堂|课时|学时|小时|分钟|天|日"
    r"|个月|周|年|元|万元|亿元|公里|平方米|平方公里|亩|吨|公斤|米|分|倍|成|届|届次|级|种|只|所|座|间|层|门|首|组|队|对|双|笔|页|字|句|版|集|辆|艘|架)"
)
_FIGURE = re.compile(
    rf"(?P<document>[\u4e00-\u9fff]{{1,10}}[〔\[（(]{_D}{{4}}[〕\]）)]{_D}{{1,5}}号)"
    rf"|(?P<date>{_D}{{4}}年{_D}{{1,2}}月(?:{_D}{{1,2}}日)?|{_D}{{1,2}}月{_D}{{1,2}}日|[〇零一二三四五六七八九]{{4}}年[一二三四五六七八九十]{{1,2}}月(?:[一二三四五六七八九十]{{1,3}}日)?)"
    rf"|(?P<year>(?:{_D}{{4}}|[〇零一二三四五六七八九]{{4}})年度?)"
    rf"|(?P<range>{_NUM}\s?[%％]?(?:[-—–~～至到]){_NUM}\s?(?:[%％]|多?余?{_UNIT})?)"
    rf"|(?P<percent>{_NUM}\s?(?:[%％‰]|个百分点)|百分之{_HZ}{{1,6}}(?:点{_HZ}{{1,4}})?)"
    rf"|(?P<ordinal>第(?:{_D}{{1,6}}|{_HZ}{{1,6}})(?:届|次|期|季度|批|轮|名|位|条|款|项)?)"
    rf"|(?P<digits>{_NUM}\s?(?:多|余|来)?(?:{_UNIT})?)"
    rf"|(?P<hanzi>(?:{_HZ}{{1,8}})(?:多|余|来)?(?:{_UNIT}))"
)
_UNIT_AT_END = re.compile(rf"(?:{_UNIT})$")
_HALF = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_COUNTED = re.compile(r"[\u4e00-\u9fffA-Za-z“”《》、]{1,12}")
_MASK = re.compile(
    r"[*＊]{1,8}|[×✕]{1,8}|(?<![A-Za-z])[xX]{2,6}(?![A-Za-z])|[○●□■]{2,8}|某{1,4}(?=[省市区县乡镇村局委办处科])"
)
_PLACES = "省市区县乡镇村州旗盟街道路江河湖山社广"
_COUNTS = re.compile(rf"(?:[多余]?(?:{_UNIT})|[%％]|多|余)")
_SURNAME = re.compile(
    r"[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房丁邓洪包左石崔龚程陆翁段侯全班秋仲伊宫宁甘武符刘叶白赖卓池乔谭温庄柴瞿阎连习易廖曾关]"
)


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order."""
    found = []
    for match in _FIGURE.finditer(text):
        form = match.lastgroup or "digits"
        unit = _unit(match[0], form)
        value = _value(match[0], form, unit)
        found.append(
            Figure(
                match.start(),
                match.end(),
                match[0],
                form,
                value,
                unit,
                _counted(text, match.start(), match.end(), form),
            )
        )
    return tuple(found)


def find_masks(text: str) -> tuple[Mask, ...]:
    """Return the withheld names and numbers of ``text`` in order."""
    found = []
    for match in _MASK.finditer(text):
        found.append(Mask(match.start(), match.end(), match[0], _stands_for(text, match.start(), match.end())))
    return tuple(found)


def _unit(words: str, form: str) -> str:
    if form == "percent":
        return "个百分点" if words.endswith("百分点") else "%"
    if form in ("date", "year", "document"):
        return ""
    match = _UNIT_AT_END.search(words)
    return match[0].lstrip("万亿") if match else ""


def _value(words: str, form: str, unit: str) -> float | None:
    if form in ("date", "document", "range"):
        return None
    plain = words.translate(_HALF).replace(",", "")
    number = re.search(r"[0-9]{1,12}(?:\.[0-9]{1,6})?", plain)
    if number is None:
        hanzi = re.search(rf"{_HZ}{{1,8}}", plain.removeprefix("百分之"))
        value = numeral(hanzi[0]) if hanzi else None
        return float(value) if value is not None else None
    rest = plain[number.end() :]
    scale = 1e8 if "亿" in rest else 1e4 if "万" in rest else 1.0
    return float(number[0]) * scale


def _counted(text: str, start: int, end: int, form: str) -> str:
    if form in ("date", "year", "document", "ordinal"):
        return ""
    after = _COUNTED.match(text, end)
    return after[0] if after else ""


def _stands_for(text: str, start: int, end: int) -> str:
    after = text[end : end + 4]
    if _COUNTS.match(after):
        return "quantity"
    if after[:1] and after[0] in _PLACES:
        return "place"
    if start and _SURNAME.match(text[start - 1]):
        return "name"
    return "other"
