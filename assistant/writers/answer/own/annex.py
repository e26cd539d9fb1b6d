"""One annex of this year's notice by its number, and what the notice says of it: 附件2几份, 附件1谁来填."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.form.numbering import hanzi
from assistant.report import Span
from assistant.structure.numbering import numeral
from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.annexes import forms_of
from assistant.writers.answer.notice.fit import Notice, quote_in
from assistant.writers.answer.words import OWN_TEXT, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_N = r"[一二三四五六七八九十\d]{1,3}"
_ASKED_OF = re.compile(rf"附\s?[件表]\s?(?P<n>{_N})(?![个份张种项共页月日年])|第(?P<nth>{_N})[个项份]?附[件表]")
_NOT = re.compile(r"怎么|如何|怎样|咋|标注|格式|字体|字号|排版|位置|顶格|对吗|写法|能不能|要不要|可以")
_NAME = re.compile(r"(?:是|叫)(?:个|张)?(?:什么|啥)|什么表|名称|名字")
# What is asked of an annex, and what a clause that tells it holds.
_ASKS = tuple(
    (re.compile(asks), re.compile(holds))
    for asks, holds in (
        (r"[几多]少?份", r"[一二两三四五六七八九十\d]\s*份|电子"),
        (r"谁|哪个(?:部门|科室|单位)", r"由[^，。；]{2,16}"),
        (r"多久|多长时间|[几多]少?次", r"每[^，。；]{1,6}|[一二两三四五六七八九十\d]+次"),
        (r"什么时[候间]|啥时|几号|哪[天日]|何时", r"\d{1,2}月|\d{1,2}日|每[^，。；]{1,6}[前底末]"),
        (r"纸质|电子", r"纸质|电子|[一二两三四五六七八九十\d]\s*份"),
    )
)
_CLAUSE = re.compile(r"[^，；。\n]+")
_NEXT = re.compile(rf"附件{_N}|[。；\n]")
_RANGE = re.compile(rf"附件{_N}[至到—-]|[至到—-]附件{_N}")
_BELOW = re.compile(r"\n[ \t\u3000]*附件")


def write_annex(material: Material, extras: Extras) -> Written | None:
    """Tell what a notice says of the annex asked of; None where no notice lists its annexes."""
    said = material.asked.said or material.asked.question
    found = _ASKED_OF.search(said)
    holds = next((holds for asks, holds in _ASKS if asks.search(said)), None)
    if not found or material.asked.is_order or _NOT.search(said) or not (holds or _NAME.search(said)):
        return None
    number = numeral(found["n"] or found["nth"]) or 0
    for notice in extras.notices:
        if names := forms_of(notice):
            return _of(material, notice, names, number, holds)
    return None


def _of(
    material: Material, notice: Notice, names: list[Span], number: int, holds: re.Pattern[str] | None
) -> Written | None:
    """Tell the clause on an annex, or its name; of a number that is not listed, and a thing not told, say so."""
    text = titles([notice.document.name])
    if not 0 < number <= len(names):
        line = f"{text}的附件只列到{len(names)}，没有附件{number}。"
        return Written("requirement", False, iter([line]), exact=True)
    name = quote_in(notice, names[number - 1])
    called = f"附件{number}“{shown(name.text.strip(), 60)}”"
    if not holds:
        blocks = (f"**{called}**{material.cite(name)}（{text}）", OWN_TEXT)
        return Written("requirement", True, iter(blocks), own=True, told=(name,))
    for span in _spoken_of(notice, number):
        for clause in _CLAUSE.finditer(span.of(notice.text)):
            if holds.search(clause[0]):
                quote = quote_in(notice, Span(span.start + clause.start(), span.start + clause.end()))
                lead = shown(clause[0].strip(" （）()\t\u3000"), 60)
                blocks = (f"**{lead}**：{called}{material.cite(quote)}（{text}）", OWN_TEXT)
                return Written("requirement", True, iter(blocks), own=True, told=(quote,))
    line = f"{text}没有写{called}的这一项，我不知道，也不猜。{material.cite(name)}"
    return Written("requirement", False, iter([line]), exact=True)


def _spoken_of(notice: Notice, number: int) -> Iterator[Span]:
    """Yield where a notice speaks of one annex, up to the next: in its clauses, and the annex itself below it."""
    text = notice.text
    ranges = [(one.start(), one.end()) for one in _RANGE.finditer(text)]
    for at in re.finditer(rf"附件(?:{number}(?!\d)|{hanzi(number)}(?![十一二三四五六七八九]))", text):
        if any(start <= at.start() < end for start, end in ranges):
            continue  # 附件1至附件3 tells nothing of one
        line = text.find("\n", at.end())
        if line >= 0 and not text[at.end() : line].strip() and text[: at.start()].rstrip(" \t\u3000").endswith("\n"):
            end = _BELOW.search(text, line)
            yield Span(line, end.start() if end else len(text))
        else:
            stop = _NEXT.search(text, at.end())
            yield Span(at.start(), stop.start() if stop else len(text))
