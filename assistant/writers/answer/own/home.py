"""Whose reports and rules a question means, where the reports of several offices were added: one's own, if no other.

A neighbour's number is never told for one's own, nor is what one's own notice fixes told of another office.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import Notice
from assistant.writers.answer.own.asked import of_duties
from assistant.writers.answer.own.offices import OFFICE_ENDS, Offices, is_of_office, office_of
from assistant.writers.answer.own.reports import OURS, own_reports, years_in
from assistant.writers.answer.words import titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import Quote, shown

Composer = Callable[[Material, Extras], Written | None]

_SIGNED = 60  # characters at the end of a notice where it is signed
_BESIDE = re.compile(r"我们|咱们?|[我本][局院校镇]|单位|[跟和与同]|比起来|比较|相?比|谁|哪[个家边]|发得|做得|相差|差")
_MORE = re.compile(r"(?:更|得)?[多少高低快慢](?:一?[些点])?(?:[了呢啊])?$")
_NUMBER = re.compile(r"\*\*(?P<number>[\d.]+)(?P<unit>人次|[^\d*]{1,2})\*\*")
_SETS_BESIDE = re.compile(
    r"[比跟和与同].{0,16}(?:比|谁|哪个|哪家)|谁.{0,4}[多少高低快慢]|哪[个家].{0,4}[多少]|(?<!对)比|相[比差]"
)
_COMPARED = re.compile(
    r"达标|达到|完成了?[没吗]|差(?:多少|几)|[多少增减]了?还是|[多少]了?(?:几|多少)"
)  # of two numbers of one's own
# An office by its full name, with the level above it; a part of one's own office stands in the rule or the notice.
_OFFICE = re.compile(
    rf"(?:^|[，,。；的在和跟与那])(?:请问|那么?|问下|去年|今年)*(?P<unit>(?:[一-鿿]{{0,4}}?[省市区县州旗镇乡])[一-鿿]{{0,10}}?(?:{OFFICE_ENDS}|部))"
    r"(?![长里内会宣组]|同意|批)(?=的|啥|什么|几|多|要|报|对|交|是|呢|那边|规定|通知|$)"
)
_DEMANDS = re.compile(
    r"(?:报告|材料|总结|汇报|台账|报表|述职|记录)[^，。？?]{0,8}(?:几|多|什么|啥|哪|谁|要求|规定)"
    r"|(?:几|多|什么|啥|哪)[^，。？?]{0,8}(?:前|交|报|字)|多少字|多长|要求|规定|[交报]"
)
_HANDED = re.compile(r"(?:报|送|交|给|到|向|由|经|请|找|让)(?:请|给|到|至|送)?$")


def by_office(write: Composer, material: Material, extras: Extras) -> Written | None:
    """Answer from the reports of the offices meant; from another's only where that is said, and ours tell nothing."""
    offices = Offices.of(own_reports(material).values(), home=extras.home())
    units, home = offices.units, offices.home
    if len(units) < 2 or not home:
        return write(material, extras)
    asked = material.asked
    said = f"{asked.said}，{asked.question}，{extras.earlier}"
    named = offices.named(said)
    if named and _SETS_BESIDE.search(said):
        return _beside(write, material, extras, offices, named) or write(material, extras)
    if named and (OURS.search(said) or home in said):
        return write(material, extras)
    own = write(_only(material, named or {home}), extras)
    if named or (own and own.answered) or _COMPARED.search(said) or OURS.search(asked.said):
        return own
    told = write(_only(material, units - {home}), extras)
    if not (told and told.answered and told.reports) or _of_other_year(material, said, told.reports):
        return own
    whose = {office_of(one) for one in material.own if one.id in told.reports}
    if home in whose or not whose:
        return own
    said = f"{home}的报告里没有查到，写到的是{'、'.join(sorted(whose))}的报告，不是{home}的："
    return replace(told, blocks=chain([said], told.blocks))


def _of_other_year(material: Material, said: str, reports: Iterable[str]) -> bool:
    """Whether reports are of no year that is asked of, while own ones are: another office's 2022 for our 2025."""
    years = set(years_in(said))
    held = own_reports(material)
    told = {held[one].period[:4] for one in reports if one in held}
    return bool(years & {one.period[:4] for one in held.values()}) and not years & told


def _beside(
    write: Composer, material: Material, extras: Extras, offices: Offices, named: Iterable[str]
) -> Written | None:
    """Tell the number of each of two offices that are set beside each other; None where one of them tells none."""
    asked = material.asked
    said = _BESIDE.sub("", offices.without(asked.said or asked.question)).strip("，, ")
    said = _MORE.sub("多少", said)
    two = [offices.home, *sorted(named)] if len(set(named)) < 2 else sorted(named)
    held = [_only(material, {unit}) for unit in two]
    years = set.intersection(*({doc.period[:4] for doc in own_reports(one).values()} for one in held))
    if not re.search(r"\d\d年|[去前今]年", said) and years:
        said = f"{max(years)}年{said}"
    lines: list[str] = []
    values: list[re.Match[str] | None] = []
    reports: list[str] = []
    quotes: list[Quote] = []
    for unit, one in zip(two, held, strict=True):
        alone = replace(asked, question=said, said=said, documents=(), intent="unclear")
        told = write(replace(one, asked=alone), replace(extras, prior=None))
        if not (told and told.answered and told.reports):
            return None
        first = next(iter(told.blocks))
        values.append(_NUMBER.match(first))
        lines.append(f"- {unit}：{first}")
        reports += told.reports
        quotes += told.told
    blocks = ["\n".join(lines), "两家的口径是否一致请核对。"]
    if len(values) == 2 and values[0] and values[1] and values[0]["unit"] == values[1]["unit"]:
        apart = float(values[0]["number"]) - float(values[1]["number"])
        put = f"多{apart:.6g}" if apart > 0 else f"少{-apart:.6g}"
        verdict = f"{two[0]}比{two[1]}{put}{values[0]['unit']}" if apart else "两家一样"
        blocks.insert(0, f"**{verdict}**：")
    return Written("other", True, iter(blocks), exact=True, reports=tuple(reports), told=tuple(quotes))


def write_other_office(material: Material, extras: Extras) -> Written | None:
    """Say that another office's limit or day is not known, where only one's own notice or rule is held; else None."""
    asked = material.asked
    said = asked.said or asked.question
    fixed = [*extras.notices, *extras.rules()]
    if not fixed or asked.asks == "name" or asked.turn or asked.given:
        return None
    offices = Offices.of(own_reports(material).values(), home=extras.home())
    if not _DEMANDS.search(offices.without(said)):  # the 交 of 交通局 hands nothing in
        return None
    unit = _other(said, offices, fixed)
    if not unit or _is_told_by_report(material):
        return None
    names = titles([fixed[0].document.name])
    told = (
        f"加进来的通知和规定没有{shown(unit)}的，{shown(unit)}怎么要求我不知道，也不猜。"
        f"请问{shown(unit)}，或把那边的通知加进资料库。"
    )
    near = f"加进来的{names}是给本单位的，不能拿来当{shown(unit)}的要求。"
    return Written("requirement", False, iter([told, near]), exact=True)


def _is_told_by_report(material: Material) -> bool:
    """Whether it is asked what was done, which a report may tell of the other office."""
    asked = material.asked
    return bool(re.search(r"[了过](?:几|多少)|去年|前年|(?:19|20)?\d\d年", asked.said or asked.question))


def _other(said: str, offices: Offices, fixed: Sequence[Notice]) -> str:
    """Return the other office whose demand is asked for, as it is called; empty for one's own and its parts."""
    home = offices.home
    if home and (named := offices.named(said)) and not OURS.search(said):
        return min(named)
    found = _OFFICE.search(said)
    if not found:
        return ""
    unit = found["unit"]
    texts = "\n".join(one.text for one in fixed).replace(home or "\0", "，")
    heads = "\n".join(f"{one.checklist.title}\n{one.document.name}\n{one.text[-_SIGNED:]}" for one in fixed)
    parts = [unit[n:] for n in range(len(unit) - 2)]
    if unit in heads or _HANDED.search(said[: found.start("unit")]) or (home and (unit in home or home in unit)):
        return ""
    inside = any(re.search(rf"(?:各|本|、){re.escape(part)}", texts) for part in parts)
    return "" if inside or OURS.search(unit) or unit[0] in "请让邀" else unit


def _only(material: Material, units: Iterable[str]) -> Material:
    """Return the material with the own reports of those offices alone; accounts of persons stay."""
    held = tuple(one for one in material.own if of_duties(one) or any(is_of_office(one, unit) for unit in units))
    return replace(material, own=held)
