"""Word's generated numbering and the styles it may come from: which number stands before a paragraph."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_HANZI = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_STYLE_DEPTH = 20


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child called ``name``, or None."""
    if element is None:
        return None
    return next((one for one in element if local(one) == name), None)


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute by its name without namespace, or None."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), None)


def _on(element: Element | None) -> bool:
    return element is not None and value(element) not in ("0", "false", "off", "none")


class Numbering:
    """The numbering definitions of one document, with running counters."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._styles = {value(one, "styleId") or "": one for one in _all(styles, "style")}
        abstract = {value(one, "abstractNumId") or "": one for one in _all(numbering, "abstractNum")}
        self._levels: dict[str, dict[int, Element]] = {}
        self._group: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        for num in _all(numbering, "num"):
            self._define(num, abstract)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, paragraph: Element) -> str:
        """Return the number Word shows before ``paragraph`` and count it; "" where there is none."""
        num, level = self._place(paragraph)
        definition = self._levels.get(num, {}).get(level)
        if definition is None:
            return ""
        counts = self._count(num, level)
        template, form = value(child(definition, "lvlText")) or "", value(child(definition, "numFmt")) or ""
        if form in ("bullet", "none"):
            return ""
        if form.startswith("chinese"):
            template = template.replace("?", "、")  # lost where LibreOffice wrote the file as RTF
        legal = _on(child(definition, "isLgl"))
        shown = re.sub(r"%([1-9])", lambda match: self._shown(num, int(match[1]) - 1, counts, legal), template)
        return shown + " " if shown and shown[-1] not in "、．.)）" else shown

    def is_contents(self, paragraph: Element) -> bool:
        """Tell whether ``paragraph`` is a line of a generated table of contents."""
        style = value(child(child(paragraph, "pPr"), "pStyle"))
        name = value(child(self._styles.get(style or ""), "name")) or style or ""
        return name.lower().startswith("toc ") or name.lower() in ("toc", "toc heading")

    def hides_run(self, run: Element) -> bool:
        """Tell whether a run is hidden text, by itself or by its style."""
        properties = child(run, "rPr")
        own = child(properties, "vanish")
        return _on(own) if own is not None else self._style_hides(value(child(properties, "rStyle")))

    def hides_paragraph(self, paragraph: Element) -> bool:
        """Tell whether the paragraph's style hides its text."""
        return self._style_hides(value(child(child(paragraph, "pPr"), "pStyle")))

    def _style_hides(self, style: str | None) -> bool:
        for element in self._chain(style):
            own = child(child(element, "rPr"), "vanish")
            if own is not None:
                return _on(own)
        return False

    def _chain(self, style: str | None) -> list[Element]:
        """Return a style and those it is based on."""
        chain: list[Element] = []
        while style and style in self._styles and len(chain) < _STYLE_DEPTH:
            chain.append(self._styles[style])
            style = value(child(chain[-1], "basedOn"))
        return chain

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """Return the list and level a paragraph belongs to; its own say goes before its style's."""
        properties = child(paragraph, "pPr")
        sources = [properties, *(child(style, "pPr") for style in self._chain(value(child(properties, "pStyle"))))]
        num: str | None = None
        level: str | None = None
        for source in sources:
            given = child(source, "numPr")
            num = num if num is not None else value(child(given, "numId"))
            level = level if level is not None else value(child(given, "ilvl"))
        return num or "", int(level) if level and level.isdecimal() else 0

    def _define(self, num: Element, abstract: dict[str, Element]) -> None:
        number = value(num, "numId") or ""
        group = value(child(num, "abstractNumId")) or ""
        levels = {_level(one): one for one in _all(abstract.get(group), "lvl")}
        for override in _all(num, "lvlOverride"):
            at = _level(override)
            inner = child(override, "lvl")
            if inner is not None:
                levels[at] = inner
            start = value(child(override, "startOverride"))
            if start and start.isdecimal():
                self._starts[number, at] = int(start)
        self._levels[number], self._group[number] = levels, group

    def _count(self, num: str, level: int) -> dict[int, int]:
        """Move the counter of ``level`` on; lists of one definition count together unless one starts anew."""
        counts = self._counts.setdefault(self._group[num], {})
        override = self._starts.get((num, level))
        if override is not None and (num, level) not in self._begun:
            counts[level] = override
        else:
            counts[level] = counts[level] + 1 if level in counts else self._start(num, level)
        self._begun.add((num, level))
        for deeper in [one for one in counts if one > level]:
            if value(child(self._levels[num].get(deeper), "lvlRestart")) != "0":
                del counts[deeper]
        return counts

    def _start(self, num: str, level: int) -> int:
        start = value(child(self._levels[num].get(level), "start"))
        return int(start) if start and start.isdecimal() else 1

    def _shown(self, num: str, level: int, counts: dict[int, int], legal: bool) -> str:
        style = value(child(self._levels[num].get(level), "numFmt")) or "decimal"
        return written(counts.get(level, self._start(num, level)), "decimal" if legal else style)


def written(number: int, style: str) -> str:
    """Return ``number`` in a numbering format of Word, such as chineseCountingThousand."""
    if style.startswith(
        ("chineseCounting", "taiwaneseCounting", "japaneseCounting", "ideographDigital", "koreanCounting")
    ):
        return _chinese(number, _HANZI)
    if style.startswith(("chineseLegal", "ideographLegal", "japaneseLegal")):
        return _chinese(number, _LEGAL).replace("十", "拾").replace("百", "佰")
    if style in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if style == "upperRoman" else roman.lower()
    if style in ("upperLetter", "lowerLetter") and number >= 1:
        letter = chr(ord("A") + (number - 1) % 26) * min(9, (number - 1) // 26 + 1)
        return letter if style == "upperLetter" else letter.lower()
    if style == "ideographTraditional" and 1 <= number <= 10:
        return _STEMS[number - 1]
    if style == "ideographZodiac" and 1 <= number <= 12:
        return _BRANCHES[number - 1]
    if style.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if style == "decimalFullWidth":
        return str(number).translate({ord("0") + i: ord("０") + i for i in range(10)})
    return f"{number:02d}" if style == "decimalZero" else str(number)


def _chinese(number: int, digits: str) -> str:
    if not 1 <= number <= 999:
        return str(number)
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{digits[tens]}十"
    elif hundreds and ones:
        text += digits[0]
    return text + (digits[ones] if ones else "")


def _roman(number: int) -> str:
    text = ""
    for amount, sign in _ROMAN:
        while number >= amount and len(text) < 30:
            text, number = text + sign, number - amount
    return text


def _all(element: Element | None, name: str) -> list[Element]:
    return [one for one in element if local(one) == name] if element is not None else []


def _level(element: Element) -> int:
    level = value(element, "ilvl") or "0"
    return int(level) if level.isdecimal() else 0
