"""Orders that name an item by its number, 8号没搞 就不写了吧: that item is neither written nor asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.no_matter import LEFT_OUT
from assistant.structure.numbering import numeral

_HAN = "\u4e00-\u9fff"
_CHINESE = "一二三四五六七八九十"
_ORDER = re.compile(
    rf"(?m)^[ \t]*[（(]?(?:第(?P<place>\d{{1,2}}(?:[、和,，及]第?\d{{1,2}})*"
    rf"|[{_CHINESE}]+(?:[、和，及]第?[{_CHINESE}]+)*)[个条项行点号]?"
    rf"|序号(?P<serial>\d{{1,2}})"
    rf"|(?P<number>\d{{1,2}})号|(?P<mark>[{_CHINESE}]{{1,2}})[）)](?=[没不未先就那这去删]))"
    rf"(?![楼线院馆厅屏车机门室店桌库井])(?:[{_HAN}]{{0,10}}?[，,、 ]*)(?:就|也|先|可以|还是|那就|都|我看)*"
    r"(?:不写|别写|不用写|不要写|不提|别提|不用提|不要提|删|删掉|去掉|拿掉|划掉|不要|不报)"
    r"(?:了|吧|哈|啊|进去|算)*[）)]?[。 ]*$"
)
_ROW = re.compile(
    rf"(?m)^[ \t|]*(?:(?P<number>\d{{1,2}})[ \t]*(?:[\t|]|[.、．)）](?!\d))"
    rf"|[（(]?(?P<mark>[{_CHINESE}]{{1,2}})[）)、])[^\n]*\n?"
)


def by_number(text: str) -> Iterator[Edit]:
    """Yield the rows or items that an order calls off by their numbers, as left out."""
    for order in _ORDER.finditer(text):
        numbers = _numbers(order["place"] or order["serial"] or order["number"] or order["mark"])
        every = [one for one in _ROW.finditer(text) if not one.start() <= order.start() < one.end()]
        found = [[one for one in every if number == _number(one["number"] or one["mark"])] for number in numbers]
        if numbers and all(len(rows) == 1 for rows in found):
            yield from (Edit(rows[0].start(), rows[0].end(), "", LEFT_OUT) for rows in found)
            yield Edit(order.start(), order.end(), "", LEFT_OUT)


def _numbers(said: str) -> list[int]:
    """Return the numbers that an order names: 第二、四条 two and four, 第一二条 one and two, 第十二条 twelve."""
    parts = re.split("[、和,，及]第?", said)
    if len(parts) == 1 and len(said) > 1 and not said.isdigit() and "十" not in said:
        parts = list(said)
    return [_number(part) for part in parts]


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    return numeral(said) or 0
