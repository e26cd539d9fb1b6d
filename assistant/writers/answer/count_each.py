"""Several things counted over the samples, each by itself, and how many have all of them or none."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.writers.answer.count_asked import ThingsAsked, is_form
from assistant.writers.answer.count_held import Counted, counted
from assistant.writers.answer.count_told import listed, named
from assistant.writers.answer.material import Material
from assistant.writers.answer.words import joined, titles
from assistant.writers.cite import shown


def write_each(material: Material, things: ThingsAsked) -> Iterator[str]:
    """Yield the count of each thing, then of all and of none of them, with the names of the side that is asked for."""
    samples = material.samples
    found = [(shown(name), counted(alone)) for name, alone in things.each]
    told = "；".join(f"“{name}”{_told(one)}" for name, one in found)
    yield f"**{samples.n} 篇{samples.label}中：{told}**。{samples.note}"
    yield _together(material, found, things.lacked)
    yield _counted_as(things, found)
    none = _lacking_all(material, found)
    for name, one in found:
        if things.lacked:
            yield _lacking(name, one, none) or f"没有一篇漏写“{name}”。"
            yield listed(material, f"“{name}”只有相近说法的，算不算写了请看原文", one.near) if one.near else ""
        else:
            yield listed(material, f"写了“{name}”的", one.having) or f"没有一篇写到“{name}”。"
    if (weak := len(material.weak)) and not material.asked.documents:
        yield f"另有 {weak} 篇是标明的反例，不计在内。"


def _told(one: Counted) -> str:
    near = f"、{len(one.near)} 篇只有相近的说法" if one.near else ""
    return f" {len(one.having)} 篇写了、{len(one.lacking)} 篇没有写{near}"


def _together(material: Material, found: list[tuple[str, Counted]], lacked: bool) -> str:
    """Return how many samples have all the things and how many none, with the names of those that are asked for."""
    names = [document.name for document, _ in material.samples.items]
    having = [{held.document.name for held in one.having} for _, one in found]
    lacking = [set(one.lacking) for _, one in found]
    both = "两样" if len(found) == 2 else f"{len(found)} 样"
    every = [name for name in names if all(name in held for held in having)]
    none = _lacking_all(material, found)
    some = [name for name in names if any(name in held for held in lacking)]
    told = f"{both}都写了的 {len(every)} 篇，{both}都没有写的 {len(none)} 篇，至少有一样没有写的 {len(some)} 篇。"
    return "\n\n".join(
        part
        for part in (told, named(f"{both}都没有写的" if lacked else f"{both}都写了的", none if lacked else every))
        if part
    )


def _lacking_all(material: Material, found: list[tuple[str, Counted]]) -> list[str]:
    names = [document.name for document, _ in material.samples.items]
    return [name for name in names if all(name in one.lacking for _, one in found)]


def _lacking(name: str, one: Counted, none: list[str]) -> str:
    """Return the samples without a thing; those without any, which stand above by name, only as such."""
    beside = [title for title in one.lacking if title not in none]
    if not none or not one.lacking:
        return named(f"没有写“{name}”的", one.lacking)
    told = f"上面 {len(none)} 篇，另有{titles(beside)}" if beside else f"就是上面 {len(none)} 篇"
    return f"**没有写“{name}”的（{len(one.lacking)} 篇）**：{told}。"


def _counted_as(things: ThingsAsked, found: list[tuple[str, Counted]]) -> str:
    """Return by what each thing was counted: a whole topic, or the words as they stand."""
    lines = []
    for (name, alone), (_, one) in zip(things.each, found, strict=True):
        topics = alone.asked.topics
        if topics and one.subject == joined(topics):
            lines.append(f"“{shown(name)}”按“{topics[0]}”这个主题数")
        elif not (alone.asked.roles or is_form(alone)):
            lines.append(f"“{shown(name)}”按字面“{shown(one.subject)}”数")
    forms = "”“".join(shown(name) for name, alone in things.each if is_form(alone))
    told = f"“{forms}”按报告的结构数，正文里碰巧出现这几个字的不算。" if forms else ""
    return told + (f"{'；'.join(lines)}。换了别的说法的，要看原文。" if lines else "")
