"""How answers put things in Chinese: ranges, shares, lists, sentence frames, quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.structure.statistics import Range
from assistant.writers.answer.material import Material
from assistant.writers.cite import Quote, shown

GUIDE = "（写作指引）"
LIBRARY = "（句式库）"
BEWARE = "要避开的毛病："  # before what goes wrong, never to be read as a thing to do
TO_LEARN = "范文只供学写法：里面的数字、活动和人名是别人的，不能带进自己的稿子。"
LOCAL = "以上级和本地现行细则为准"
OWN_TEXT = f"出处是您加进资料库的文件，{LOCAL}。"
_SLOTS = {
    "unit": "××单位",
    "period": "××年",
    "speaker": "本人",
    "subject": "",
    "word": "报告",
    "topic": "",
    "name": "××",
}
_LARGE = 20  # from which a half more or less says nothing
_SLOT = re.compile(r"\{([a-z_]+)\}")


def rounded(value: float) -> str:
    """Return a number without a needless .0; large ones whole."""
    if value >= _LARGE:
        return str(round(value))
    return str(round(value)) if abs(value - round(value)) < 0.05 else f"{value:.1f}"


def whole(value: float) -> str:
    """Return a number of things, one that lies between two as both: 3—4."""
    low = int(value)
    return str(low) if value - low < 0.05 else f"{low}—{low + 1}"


def spread(numbers: Range, unit: str) -> str:
    """Return ``中位数 384 字（150—517 字）``, or just ``384 字`` where there is no spread."""
    if rounded(numbers.low) == rounded(numbers.high):
        return f"{rounded(numbers.median)} {unit}"
    return f"中位数 {rounded(numbers.median)} {unit}（{rounded(numbers.low)}—{rounded(numbers.high)} {unit}）"


def between(numbers: Range, unit: str) -> str:
    """Return ``3—5 条``, or ``3 条`` where there is no spread."""
    if rounded(numbers.low) == rounded(numbers.high):
        return f"{rounded(numbers.median)} {unit}"
    return f"{rounded(numbers.low)}—{rounded(numbers.high)} {unit}"


def percent(numbers: Range) -> str:
    """Return ``约占全文 12%（8%—19%）`` without the first words."""
    low, middle, high = (round(value * 100) for value in (numbers.low, numbers.median, numbers.high))
    return f"{middle}%" if low == high else f"{middle}%（{low}%—{high}%）"


def joined(names: Iterable[str], most: int = 99) -> str:
    """Return names separated by 、, at most ``most`` of them and then 等."""
    given = list(names)
    return "、".join(given[:most]) + ("等" if len(given) > most else "")


def titles(names: Sequence[str]) -> str:
    """Return document names in 《》; a 《》 inside a name becomes 〈〉."""
    bare = (name.rsplit(".", 1)[0].replace("《", "〈").replace("》", "〉") for name in names)
    return "、".join(f"《{shown(name, 80)}》" for name in bare)


def frame(material: Material, text: str) -> str:
    """Return a sentence frame with its slots shown as blanks."""
    speakers = [kind.speakers[0] for kind in material.pack.report_types if kind.speakers and kind.person == "unit"]
    fill = _SLOTS | {"subject": material.pack.subject} | ({"speaker": speakers[0]} if speakers else {})
    if material.asked.type:
        kind = material.pack.report_type(material.asked.type)
        fill |= {"word": kind.word, "speaker": kind.speakers[0] if kind.speakers else fill["speaker"]}
    return shown(_SLOT.sub(lambda found: fill.get(found[1]) or "××", text), 400)


def quoted(material: Material, quote: Quote, most: int = 200) -> str:
    """Return ``“……”[n]``; quotation marks inside become single ones."""
    text = shown(quote.text, most).rstrip("，；")
    text = text.replace("“", "‘").replace("”", "’")
    return f"“{text}”{material.cite(quote)}"


def told_from(material: Material, quote: Quote, most: int = 200) -> str:
    """Return ``“……”[n]（《……》）``: a quote with the title it stands under."""
    return f"{quoted(material, quote, most)}（{titles([quote.name])}）"


def advised(material: Material, lines: Iterable[str]) -> list[str]:
    """Return lines of the writing guide, each with its marker."""
    return [material.advised(line) for line in lines]


def bullets(lines: Iterable[str]) -> str:
    """Return Markdown bullets."""
    return "\n".join(f"- {line}" for line in lines)


def numbered(lines: Iterable[str]) -> str:
    """Return a Markdown numbered list."""
    return "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))


def block(title: str, lines: Sequence[str], *, ordered: bool = False) -> str:
    """Return a bold title with a list under it; empty where there are no lines."""
    if not lines:
        return ""
    return f"**{title}**\n\n{numbered(lines) if ordered else bullets(lines)}"
