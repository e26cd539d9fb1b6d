"""Figures that notes settle where they stand: 先按60节写…按57节写, 210户？先写210, 3块（不是2块）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.structure.notes.edits import Edit
from assistant.structure.notes.overtaken import IS_NOT, PUT_TO
from assistant.structure.units import UNIT

FOR_NOW = "您注明先按“{}”写，正文已写，请核实"

_HAN = "\u4e00-\u9fff"
_COUNTED = rf"(?!年|月|日|天|周|小时|分钟)(?:{UNIT}|讲|号)"
_NUMBER = r"\d[\d.,]*[万亿]?"
_ENDS = r"(?=$|[，,。；;！!？?）)\n\s—–→-])"
# What tells that a figure is only put down for the time being, before it and behind it.
_FOR_NOW = r"(?:(?:先|暂时?)(?:按|写|报|填|记|算|[按写]着)?|(?:参加的|数字)?(?:写|按))"
_GUESS = r"(?:好像|大概|大约|可能|应该|估计|差不多|约摸)(?:是|有)?"
_FIGURE = re.compile(
    rf"(?P<lead>{_FOR_NOW}|{_GUESS})?(?<![\d:：.第])(?P<number>{_NUMBER})(?P<unit>{_COUNTED})?(?:(?<=[{_HAN}\d])"
    rf"(?:写|算|报|填|来写)(?![{_HAN}]))?"
    r"(?:左右|上下|吧|的样子)*"
)
# …按57写, 以412为准, 先写210: which figure is to be written
_SETTLES = re.compile(
    rf"(?:(?:就|先|还是|暂时?|你)*[按以照](?P<by>{_NUMBER})(?P<unit>{_COUNTED})?(?:(?:来|去)?(?:写|报|填|算)|为准)"
    rf"|(?:就|先|暂时?|你)+(?:写|报|填)(?P<put>{_NUMBER})(?P<of>{_COUNTED})?)(?:吧|了|哈|算了|好了|就行)?{_ENDS}"
)
_TALK = re.compile(r"[说讲核查数报写填改统记签]|实际|台账|名单|先|再|哦|不对|准")
_NEAR = 26  # characters between a figure and the words that settle it
# 是3块，不是2块; （不是2块）
_IS_NOT = re.compile(
    rf"(?P<new>(?<![\d.])\d[\d.,]*)(?P<unit>{_COUNTED})(?P<not>[，,、 ]*[（(]?[，, ]*(?:可|并)?不是(?P<was>\d[\d.,]*)"
    rf"(?P=unit)?"
    r"(?:[，,][^，,。；;（）()\d]{0,8}(?:\d{1,2}月)?[^，,。；;（）()\d]*(?=[）)]))?[）)]?)(?=$|[，,。；;）)\n])"
)
# 18场（核完再说）→ 21场: a figure in doubt and the one that came for it; none of 粉丝3100→5600
_DOUBT = (
    r"[（(，, ]*[^（）()\n。；]{0,10}(?:[再待等估暂]|先[写报按填]|没核|未核|核[完一]|不准)[^（）()\n。；→]{0,10}[）)]?"
)
_CAME = re.compile(
    rf"(?<![\d.])(?P<old>{_NUMBER})(?P<unit>{_COUNTED})(?P<says>[ ]*(?:{_DOUBT}[ ]*(?:→|=+>|—+>|-+>)"
    rf"|(?:→|=+>|—+>|-+>)[ ]*(?=[^→\d\n]{{0,6}}(?:核|查|实际|改|对过|数过|准)))[ ]*[^\d\n。；]{{0,10}}?)"
    rf"(?P<new>{_NUMBER})(?P=unit){_ENDS}"
)
# 报表上写的是460，后来核了一下实际是412，以412为准
_RECKONED = re.compile(
    r"[，, ]*(?:[^，,。；;\d ]{0,2}(?:表|册|台账|系统|名单|材料|底册|名册)[上里中]"
    r"|原先|原来|之前|开始|起初|先前)?(?:写|报|填|登记|统计|说)的?(?:是|有|为)?(?P<old>\d[\d.]*)(?P<unit>[\u4e00-\u9fff]?)"
    r"[，,；; ]+[^，,。；;\d\n]{0,14}(?:实际|其实|应该|核|查|数)[^，,。；;\d\n]{0,6}?"
    r"(?:是|有|为|只有)(?P<new>\d[\d.]*)(?P<same>[\u4e00-\u9fff]?)"
    r"(?:[，,；; ]+(?:就|还是)?[以按](?P=new)(?:(?P=same))?的?(?:为准|写|算|报))?(?=$|[，,。；;\n])"
)
# 讲了快900场吧，老徐说写"800余场"保险
_ADVISED = re.compile(
    r"(?:快|近|约|大概|大约)?(?P<old>\d+)多?(?P<unit>[\u4e00-\u9fff])(?:左右)?吧?"
    r"[，, ]+[\u4e00-\u9fff]{0,5}?说?(?:要|就)?写[“\"]?(?P<new>\d+[余多]?(?P=unit))"
    r"[”\"]?(?:比较|更|就)?(?:保险|稳妥|合适|行|好)?(?=$|[，,。；;\n])"
)
_PEOPLE = re.compile(r"(?:者|员|师|干部|骨干|学生|群众)$")


def settled(text: str) -> Iterator[Edit]:
    """Yield the figures that their own line settles as put right, and the words that say so as put aside."""
    at = 0
    for line in text.splitlines(keepends=True):
        if "\t" not in line and line.count("|") < 2:
            for one in _in_line(line, text[:at]):
                yield Edit(at + one.start, at + one.end, one.written, one.reason)
        at += len(line)


def _in_line(line: str, above: str) -> Iterator[Edit]:
    for found in [*_RECKONED.finditer(line), *_ADVISED.finditer(line)]:
        yield _counted(line, found)
    done = 0
    for found in _SETTLES.finditer(line):
        for one in _settling(line, found, done):
            yield one
            done = one.end
    for found in _IS_NOT.finditer(line):
        told = rf"(?<![\d.]){re.escape(found['was'])}{found['unit']}"
        if re.search(told, above) or re.search(told, line[: found.start()]):
            continue  # what was told before is put right there
        if found["was"] != found["new"] and not re.search(r"(?:^|[，,。；;])[哦噢啊]?不$", line[: found.start("new")]):
            yield from _denied(line, found)
    for found in _CAME.finditer(line):
        if found["new"] != found["old"]:
            yield Edit(found.start("old"), found.end("unit"), found["new"] + found["unit"])
            reason = PUT_TO.format(found["old"] + found["unit"], found["new"] + found["unit"])
            yield Edit(found.end("unit"), found.end(), "", reason)


def _counted(line: str, found: re.Match[str]) -> Edit:
    """Return the number that was counted or advised in the end; people by 人 where no word for it stands."""
    new = found["new"]
    if found.re is _RECKONED:
        people = _PEOPLE.search(line[: found.start()].rstrip(" ，,"))
        new += found["same"] or found["unit"] or ("人" if people else "")
    return Edit(found.start(), found.end(), new, PUT_TO.format(found["old"] + found["unit"], new))


def _denied(line: str, found: re.Match[str]) -> Iterator[Edit]:
    """Leave out the figure that is said not to be the one; a bracket that it opened is closed by what is cut."""
    start, end = found.span("not")
    opened = re.search(r"[（(]", found["not"]) is not None
    shut = found["not"].endswith(("）", ")"))
    end -= 1 if shut and not opened else 0
    if opened and not shut:
        return
    yield Edit(start, end, "", IS_NOT.format(found["new"] + found["unit"]))


def _settling(line: str, found: re.Match[str], done: int) -> Iterator[Edit]:
    """Put the figure to be written in the place of the one before it, which it counts the same as."""
    new, unit = found["by"] or found["put"], found["unit"] or found["of"] or ""
    before = [one for one in _FIGURE.finditer(line, done, found.start()) if one.start("number") < found.start()]
    start, end = found.span()
    open_at = max(line.rfind("（", 0, start), line.rfind("(", 0, start))
    inside = open_at >= 0 and not re.search(r"[）)]", line[open_at:start])
    shut = re.match(r"[^（）()]{0,12}[）)]", line[end:]) if inside else None
    if inside and shut and re.search(r"\d", shut[0]):
        return  # （先写15，教研室核过是16）: another figure holds
    if inside and shut:
        start, end = open_at, end + shut.end()
        before = [one for one in before if one.end() <= open_at]
    if re.match(r"[ ]*[→>=—–]", line[end:]):
        return  # the figure that came for it stands behind
    before = [one for one in before if not unit or not one["unit"] or one["unit"] == unit]
    if not before:
        return
    old = before[-1]
    others = [one for one in before if one["number"] != new and one["unit"]]
    if old["number"] == new and not (inside and shut) and others and not (old["lead"] and others[-1] is not old):
        old = others[-1] if line[others[-1].end() : found.start()].find("，") < _NEAR else old
    between = line[old.end() : start]
    if len(between) > _NEAR or "。" in between or "\n" in between:
        return
    fixed = f"{new}{unit or old['unit'] or ''}"
    said = [one for one in re.split(r"[，,；; —–…（(？?]+", between) if one]
    if any(len(one) > 3 and not _TALK.search(one) for one in said):
        return
    reason = (
        (FOR_NOW.format(fixed)) if old["number"] == new else PUT_TO.format(old["number"] + (old["unit"] or ""), fixed)
    )
    start = old.start()
    if re.match(_GUESS, old["lead"] or "") and old["number"] == new:
        fixed, start = f"约{fixed}", len(line[:start].rstrip(" …,，"))  # a guess remains one
    yield Edit(start, old.end(), fixed)
    yield Edit(old.end(), end, "", reason)
