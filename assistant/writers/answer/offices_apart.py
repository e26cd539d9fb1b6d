"""What sets the reports of two kinds of office apart, side by side from the writing guide: 国企 and 机关."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.genre.writing import Occasion
from assistant.report import Role
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import names_of_kind
from assistant.writers.answer.words import titles

_PARTS: tuple[Role, ...] = ("opening", "done", "problems", "plans")
_SHOWN = 3  # samples named for each kind of office


def offices_apart(material: Material) -> Iterator[str] | None:
    """Return what the reports of the offices named differ in; None where fewer than two kinds are named.

    A kind the guide has no page for (机关) is the usual one: then it is told what the other adds.
    """
    units = material.asked.units
    kinds = {unit: one for unit in units if (one := _kind(material, unit))}
    apart = {one.name: (unit, one) for unit, one in kinds.items()}
    if len(units) < 2 or not apart:
        return None
    if len(apart) == 1 and len(kinds) == len(units):
        return _alike(material, list(kinds), next(iter(kinds.values())))
    return _written(material, list(apart.values()), [unit for unit in units if unit not in kinds])


def _alike(material: Material, units: list[str], kind: Occasion) -> Iterator[str]:
    """Yield that the guide writes of both in one (村 and 镇), what that is, and the samples of each."""
    names = [unit.removesuffix("里") for unit in units]
    yield f"**{'和'.join(names)}在写作指引里归在一类，写法是同一套**（{kind.name}）：{material.advised(kind.purpose)}"
    told = [
        f"- 资料库里{name}的范文：{titles(held[:_SHOWN])}"
        for name, unit in zip(names, units, strict=True)
        if (held := names_of_kind(material, (unit,)))
    ]
    yield "\n".join(told) or "资料库里没有这两类单位的范文。"
    yield f"要看这一类怎么写，接着问“{names[0]}的报告怎么写”。"


def _kind(material: Material, unit: str) -> Occasion | None:
    held = material.pack.writing.occasions
    return next((one for one in held if one.unit and one.asked and re.search(one.asked, unit)), None)


def _written(material: Material, told: list[tuple[str, Occasion]], usual: list[str]) -> Iterator[str]:
    names = [unit for unit, _ in told]
    plain = "、".join(usual)
    if plain:
        yield f"**骨架一样，差在内容**：{plain}按通行的写法，{'、'.join(names)}另有要写到的。"
    else:
        yield f"**骨架一样，差在内容**：{'和'.join(names)}的风险、阵地和人群不同。"
    rows = [("要让人看见", [one.purpose for _, one in told])]
    for role in _PARTS:
        guide = material.pack.guide(role)
        rows.append((guide.name if guide else role, [one.parts.get(role, "") for _, one in told]))
    rows.append(("动笔前找齐", [one.collect[0] if one.collect else "" for _, one in told]))
    rows.append(("别这样写", [one.mistakes[0] if one.mistakes else "" for _, one in told]))
    lines = ["| | " + " | ".join(names) + " |", "|" + "---|" * (len(names) + 1)]
    lines += [
        f"| {name} | " + " | ".join(material.advised(cell) if cell else "—" for cell in cells) + " |"
        for name, cells in rows
        if any(cells)
    ]
    yield "\n".join(lines)
    yield "\n".join(line for unit in (*names, *usual) if (line := _samples(material, unit)))


def _samples(material: Material, unit: str) -> str:
    held = names_of_kind(material, (unit,))
    return f"- 资料库里{unit}的范文：{titles(held[:_SHOWN])}" if held else ""
