"""What a turn that names nothing but conditions changes of what was asked before: 只看2025年的, 换一个，短点的.

A turn is one of these only where every word of it is a condition, a part or what asks for some: what is left over makes
it a question of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.retrieval.understand import with_years
from assistant.structure.numbering import numeral
from assistant.tasks.ask.in_full import PART, TYPE, kind_of

# The words of a text that name a part or topic, or a type of report, each with which of the two it is.
Named = Callable[[str], Sequence[tuple[str, str]]]

_ENDS = "，,。.！!？?、 　"
_LONGEST = 24  # characters of such a turn
_OFFICE = 3  # which of the kinds of words that stand for one another are offices
_YEAR = re.compile(r"(?:19|20)\d\d年?度?")
_HALF = re.compile(r"(?P<half>[上下]半年)度?|(?P<some>半年度?)|(?P<whole>全年|年度)")
_SHORT = re.compile(r"(?:更|再|稍微?)?(?:简?短|精炼|精简|简洁)(?:一?[点些])?(?:小)?|字少一?[点些]的?")
_LONG = re.compile(r"[长详细全多]一?[点些]|更长|详细")
_FORM = re.compile(r"对仗|对偶|工整|(?:[两三四五六七八九十]|\d{1,2})个?字|带(?:有)?数字|有数字|含数字")
_OF_FORM = re.compile(r"(?:要求?|得|必须|最好|字数)?(?:一样|整齐|一点|点)?的?$")
_SOME = re.compile(r"(?P<n>[一两二三四五六七八九十\d]{1,2}|几)(?:[个条句段篇则]|(?=小标题|例))|(?<=[换来给找])个(?!别)")
_ASKS = re.compile(
    r"几篇|多少|哪|怎么|咋|如何|怎样|什么|啥|谁|几[次号天月点]|多[长久]|为何|[没不未]写|区别|不同|一样|不要|别要"
)
_FRAME = re.compile(r"过渡句?")
_HEADINGS = re.compile(r"小?标题")
_EXAMPLE = re.compile(r"例子?|示例|范例|样例|实例|段落|原文")
_CHANGES = re.compile(
    r"^(?:那么?)?(?:换|改|再|只|就|光|单|有没有|有|给|来|找|要|看|也)|(?:有吗|有没有|也?来[一两几]?[个句段条点些])$"
)
_FILLING = re.compile(
    r"(?:那么?|那|有没有|有无|有|再|只|就|光|单|还|也|都|想要?|要|换成?|改成|改为|变成|看一?[看下眼]|看"
    r"|给|来|找|挑|举|拿|列|说|写"
    r"|能不能|可以|可不可以|能|麻烦|请|帮|我们|我|你们|你|用|里面?|中|篇|份|年|的|地|了|吧|吗|么|呢|呗|啊|呀"
    r"|行|好|试|下|点|些|个|条|句|段|则"
    r"|小?标题|例子?|示例|范例|样例|实例|段落|原文|写法|报告|范文|材料|样本|样稿"
    r"|部分|方面|那块|这块|单位|别的|其他的?|新|[，,、 ])*(?:没有?)?"
)
# What stands around the name of an office in such a turn: 只看医院的, 医院有吗.
_AROUND = re.compile(
    r"^(?:那么?|有没有|有|再|只|就|换成?|改成|要|看看?|给|来|找|个|一个|几个|的)+|(?:那边|这边|里|呢|吗|的.*|有.*)$"
)


@dataclass(frozen=True, slots=True)
class Slots:
    """The conditions a turn names, each empty where it leaves what was asked before; words as they were said."""

    year: str = ""  # 2025年
    half: str = ""  # 上半年, 下半年, 半年 or 全年
    type: str = ""  # a word for a type of report: 党支部, 述职
    unit: str = ""  # a kind of office: 医院
    part: str = ""  # a part or topic: 问题
    form: str = ""  # 对仗, 四个字
    short: bool = False
    count: int | None = None
    example: bool = False  # whether examples are asked for by that word
    headings: bool = False
    changes: bool = False  # whether it says that something is to be changed, or given: 换个, 只看, 有没有

    @property
    def of_set(self) -> bool:
        """Whether it names the set that what is shown must be of."""
        return bool(self.year or self.half or self.type or self.unit)

    @property
    def any(self) -> bool:
        """Whether it names a condition at all, and not only how many are wanted."""
        return self.of_set or bool(self.part or self.form or self.short)


def read_slots(text: str, named: Named) -> Slots | None:
    """Return the conditions a turn names where it says nothing besides; None for every other turn."""
    rest = with_years(text.strip(_ENDS))
    if not rest or len(rest) > _LONGEST or _ASKS.search(rest) or _LONG.search(rest):
        return None
    changes = bool(_CHANGES.search(rest))
    example, headings = bool(_EXAMPLE.search(rest)), bool(_HEADINGS.search(rest))
    rest, year = _taken(rest, _YEAR)
    rest, half = _taken(rest, _HALF)
    rest, form = _taken(rest, _FORM)
    rest, short = _taken(rest, _SHORT)
    rest, of_type, part = _without_names(rest, named)
    rest, unit = _without_office(rest)
    rest, some = _taken(rest, _SOME)
    if not _FILLING.fullmatch(rest.replace("○", "")):
        return None
    number = re.match(r"[一两二三四五六七八九十\d]+", some)
    slots = Slots(
        year=f"{year[:4]}年" if year else "",
        half=_half(half),
        type=of_type,
        unit=unit,
        part=part,
        form=form,
        short=bool(short),
        count=numeral(number[0]) if number else 1 if some == "个" else None,
        example=example,
        headings=headings,
        changes=changes,
    )
    return slots if slots.any else None


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return a text with what a pattern finds in it taken out, and that."""
    found = pattern.search(text)
    return (f"{text[: found.start()]}○{text[found.end() :]}", found[0]) if found else (text, "")


def _half(said: str) -> str:
    if said.startswith(("全年", "年度")):
        return "全年"
    return said.removesuffix("度")


def _without_names(text: str, named: Named) -> tuple[str, str, str]:
    """Return a text without the type of report and the part it names, and these; with two of either it is left."""
    words = sorted(dict.fromkeys(named(text)), key=lambda one: -len(one[0]))
    held: dict[str, str] = {}
    if frame := _FRAME.search(text):
        words = [(frame[0], PART), *words]  # no part of its own, but asked for as one
    for word, label in words:
        if word not in text or label in held or _HEADINGS.fullmatch(word) or _EXAMPLE.fullmatch(word):
            continue
        held[label] = word
        text = text.replace(word, "○", 1)
    return text, held.get(TYPE, ""), held.get(PART, "")


def _without_office(text: str) -> tuple[str, str]:
    """Return a text without the kind of office it names, and that."""
    for piece in re.findall(r"[一-鿿]{1,10}", text):
        bare = _AROUND.sub("", piece)
        if bare and kind_of(bare) == _OFFICE and len(bare) <= 6:
            return text.replace(bare, "○", 1), bare
    return text, ""
