"""What a question for a count over the samples names: each of several things by itself, whether they are lacked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from assistant.report import Role
from assistant.writers.answer.count_form import FORMS, form_named, forms_in
from assistant.writers.answer.literal import called_also, is_narrower, names_topic, same_named
from assistant.writers.answer.material import Material

_NOT = (
    r"(?:压根儿?|完全|根本|从来|一点|都|也|全|既)*"
    r"(?:(?:没有?|未)(?:写|提|讲|说|涉及|用|出现|署|标)(?:到|过|及|上|明)?|没有?|缺少?了?|不[写带含])"
)
_DONE = r"(?:写|提|讲|说|涉及|出现|用)(?:到|过(?![渡程])|了|及|有|明)+|[带含]?有"
_SAMPLE = r"(?:范文|样[本例稿]|报告|材料|单位|述职|汇报)"
_WHO = (
    rf"(?:哪些|哪几[篇个份家]|哪一?[篇份家]|[几多]少?[篇份家]|有谁|谁){_SAMPLE}?"
    r"(?:里面?|中)?(?:都|也|是|又|同时|既|有)*"
)
_COUNTED = rf"的?{_SAMPLE}?(?:一共|总共|都|共)*(?:有|是)?(?:哪(?:些|几?[篇个份家])|[几多]少?[篇份个家]|谁)"
_THINGS = r"(?P<things>[^，。？?；]{2,24}?)"
_END = rf"{_SAMPLE}?[呢啊呀吗的]*[？?。]?$"
# Ways to put it: 哪些没提保密, 没写保密的有哪些, 保密没写的是哪几个, 保密哪些没写.
_WAYS = (
    re.compile(rf"{_WHO}(?P<says>{_NOT}|{_DONE}){_THINGS}{_END}"),
    re.compile(rf"(?P<says>{_NOT}|{_DONE}){_THINGS}{_COUNTED}{_END}"),
    re.compile(rf"^{_THINGS}(?P<says>{_NOT}){_COUNTED}{_END}"),
    re.compile(rf"^{_THINGS}(?:有)?(?:哪些|哪几[篇个份家]|谁)(?P<says>{_NOT}|没有){_END}"),
)
_ASKS = re.compile(r"什么|怎么|如何|怎样|哪|谁|几[篇个条次]|多少|[吗么]$|可以|应当|^[要能会该]|([要能会该])不\1")
_HAS = re.compile("[带含]?有")  # which asks for a feature of the form; 几篇有医院的 is of kinds of office
_OWN = re.compile(r"(?<!自)我(?!们?库)|咱|本单位")  # what the office's own text lacks is no count
_JOINS = re.compile(
    r"、|以及|还有|或者|(?:又|也|还|或者?|和|且)*(?:没有?|未)(?:写|提|讲|说)(?:到|过|及)?|(?:又|也|还)(?:写|提|讲|说)(?:到|过|了)*"
    r"|(?<=[一-鿿]{2})[和与及跟或](?=[一-鿿]{2})"
)
_TAIL = re.compile(
    r"(?:这|那)?(?:[两三几][样个项块件](?:事|主题|内容)?|的?事|的?内容|方面|这块|那块|工作|管理|建设|情况)$"
)
_SHORT = 2  # characters of a sign of a part that names it: 问题
_MOST = 4  # things that are told one by one


@dataclass(frozen=True, slots=True)
class ThingsAsked:
    """What is to be counted, each thing with the question for it alone, and whether those that lack it are asked."""

    each: tuple[tuple[str, Material], ...]
    lacked: bool


def things_asked(material: Material) -> ThingsAsked | None:
    """Return the things a question counts over the samples; None where it names none that can be counted."""
    said = material.asked.said or material.asked.question
    if _OWN.search(said) or re.search(r"[“\"《]", said):
        return None
    for way in _WAYS:
        found = way.search(said)
        if found and (each := _each(material, _to_end(material, found) or found["things"])):
            if _HAS.fullmatch(found["says"]) and not all(is_form(alone) for _, alone in each):
                continue
            return ThingsAsked(each, bool(re.fullmatch(f"{_NOT}|没有", found["says"])))
    return None


def _to_end(material: Material, found: re.Match[str]) -> str:
    """Return what is named up to the end of a question, where samples have all of it: 没写特此报告; else nothing."""
    whole = found.string[found.start("things") : found.end()].rstrip("呢啊呀吗的？?。")
    at_end = found.re is _WAYS[0] and whole != found["things"]
    return whole if at_end and any(whole in report.text for _, report in material.samples.items) else ""


def is_form(material: Material) -> bool:
    """Whether a feature of the form of a report is counted, which its structure has and no word tells."""
    return material.asked.target in FORMS and material.asked.terms == ()


def _each(material: Material, text: str) -> tuple[tuple[str, Material], ...]:
    """Return the things that are named, each with the question for it alone; nothing where none is to be counted.

    Beside one that samples write, what stands in none of them is told as well.
    """
    named = _apart(material, text)
    each = [(_bare(one), of_thing(material, one)) for one in named]
    if len(named) > _MOST or not any(alone for _, alone in each) or any(map(_ASKS.search, named)):
        return ()
    return tuple((one, alone or _literal(material, one)) for one, alone in each)


def _apart(material: Material, text: str) -> list[str]:
    """Return the things named in one breath; a compound that stands in a sample, or is of one topic, is one."""
    text = text.strip("的 ")
    if both := forms_in(text):
        return both
    parts = [part.strip("的 ") for part in _JOINS.split(text) if part.strip("的 ")]
    whole = names_topic(material, text) or any(text in report.text for _, report in material.samples.items)
    whole = whole and not (re.search("、|或", text) or all(_part(material, one) for one in parts))  # 问题和原因
    whole = whole or any(one != other and one in other for one in parts for other in parts)  # 批评和自我批评
    return [text] if whole or len(parts) < 2 or _goes_with(material, parts) else list(dict.fromkeys(parts))


def _goes_with(material: Material, parts: list[str]) -> bool:
    """Whether the last part is only what else is done with the first: 舆情监测和处置."""
    import rjieba

    last = parts[-1]
    acts = all(kind[0] == "v" for _, kind in rjieba.tag(last))
    named = names_topic(material, last) or same_named(material, last) == last
    return bool(acts and not named and len(last) < len(parts[0]) - 1)


def _bare(thing: str) -> str:
    return _TAIL.sub("", thing) if len(_TAIL.sub("", thing)) > 1 else thing


def of_thing(material: Material, thing: str) -> Material | None:
    """Return the question for one thing alone: a topic, a part, or words that stand in a sample; None for none."""
    if form := form_named(thing):
        of_form = _alone(material, thing, topics=(), roles=(), target=form)
        # As it was typed, which tells a turn from one part to another and whether names are wanted.
        return replace(of_form, asked=replace(of_form.asked, terms=(), said=material.asked.said))
    for one in dict.fromkeys((thing, _bare(thing))):
        topic, role = names_topic(material, one), _part(material, one)
        held = any(name in report.text for name in called_also(material, one) for _, report in material.samples.items)
        if topic and not (held and is_narrower(material, one, topic)):
            return _alone(material, one, topics=(topic,), roles=(), target="topic")
        if role:
            return _alone(material, one, topics=(), roles=(role,), target="role")
        if held and len(one) > 1 and _is_thing(one):
            return _literal(material, one)
    return None


def _is_thing(word: str) -> bool:
    """Whether a word can be a thing, and not only how something is written: 没写完整."""
    import rjieba

    return not all(kind[0] in "adzq" for _, kind in rjieba.tag(word))


def _literal(material: Material, word: str) -> Material:
    return _alone(material, word, topics=(), roles=(), target="none")


def _alone(material: Material, thing: str, **of: Any) -> Material:
    said = f"几篇写了{thing}"
    asked = replace(
        material.asked, question=said, said=said, intent="coverage", measure="which", negated=False,
        terms=(thing,), open=(), inferred="", **of,
    )  # fmt: skip
    return replace(material, asked=asked)


def _part(material: Material, name: str) -> Role | None:
    """Return the part of a report that a name is of; None for none."""
    short = len(name) <= _SHORT  # 特此报告 is a sign of the closing and no name of it
    held = (
        guide.role
        for guide in material.pack.roles
        if name in (guide.name, *guide.headings, *(guide.cues if short else ()))
    )
    return next(held, None)
