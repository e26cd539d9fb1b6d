"""Where in a report a set phrase or quoted words stand (“守土有责”放在哪个位置): counted over the samples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.writers.answer.by_parts import in_parts
from assistant.writers.answer.known import as_known
from assistant.writers.answer.material import Material
from assistant.writers.answer.whether import placed, write_place
from assistant.writers.answer.words import joined
from assistant.writers.answer.written import Written
from assistant.writers.cite import shown

_PUT = r"(?:写|放|归|列|摆|搁|用|提|点|出现|安排|落|说)(?:在|到|进|入)?"
_ENDS = r"(?:导语|开头|前言|结尾|末尾|做法|主要做法|正文|问题|存在问题|打算|下一步打算|标题)"
_WHERE = re.compile(
    rf"{_PUT}(?:这份|整篇)?(?:报告|材料|稿子|述职|全文)?(?:里面?|中|当中)?的?"
    r"(?:哪(?!些|几[个种样条]|种|样|年|次|个(?:文件|会|单位|词|字|说法))|什么(?:地方|位置|部分|段落)|何处|第几)"
    rf"|{_PUT}[^，。？?]{{0,4}}{_ENDS}[^，。？?]{{0,4}}还是[^，。？?]{{0,4}}{_ENDS}"
    r"|(?:在|是)(?:报告|材料)?(?:里|的|中)*(?:哪(?:个|一)?(?:位置|部分|段|块)|什么(?:地方|位置))"
)
_HOW = re.compile(r"(?:怎么|咋|如何|怎样)[^，。？?]{0,4}(?:写|表述|说)(?![在到进])|多少?篇|几篇|哪[几些一]?篇")
_QUOTED = re.compile(r"[“\"‘「]([^“”\"‘’「」]{2,40})[”\"’」]")
_PARTS = re.compile(r"[、，,]")
_NUMBERED = re.compile(r"[两二三四五六七八九]个(?P<stem>[一-鿿]{2})(?=[一-鿿]?[写放归列摆搁用提点出安落说在]|$)")
_LEAST = 4  # characters of a slogan that nobody need quote
_MOST, _FEW = 3, 2  # phrases placed in one answer; samples up to which a phrase is rare
_SURE, _ALIKE = 0.6, 0.5  # how sure the list must be, and how like its question, to stand beside the count
_OF_PLACE = re.compile("哪(?!些|几)|放|位置|开头|结尾|导语")


def compose_phrase_place(material: Material) -> Written | None:
    """Answer where phrases stand that a question quotes or names; None where it asks for no place or names none."""
    asked = material.asked
    said = asked.said or asked.question
    if asked.form or asked.documents or asked.notice or asked.turn or _HOW.search(said):
        return None
    if not _WHERE.search(_QUOTED.sub("“”", said)):
        return None
    named = _named(material, said)[:_MOST]
    if not named:
        return None
    blocks = [block for phrase in named for block in _place(material, phrase) if block]
    told, known = _by_list(material), material.known
    held = any(phrase in report.text for phrase in named for _, report in material.samples.items)
    if not blocks and not told and not held:
        nowhere = joined([f"“{shown(phrase)}”" for phrase in named])
        samples = material.samples
        blocks = [f"{samples.n} 篇{samples.label}里字面没有出现{nowhere}，放在哪里没有先例可循。{samples.basis}"]
    if not (blocks or told):
        return None
    first = told if _OF_PLACE.search(known.question) else []  # it says where, before where the samples have it
    return Written("how_to", True, iter([*first, *blocks, *(told if not first else [])]))


def _named(material: Material, said: str) -> list[str]:
    """Return the phrases a question names: what it quotes, else the set phrases and slogans in it."""
    if quoted := _QUOTED.findall(said):
        return list(dict.fromkeys(quoted))
    phrases = [one.name for one in material.common.set_phrases if one.name in said]
    subject = material.pack.subject
    numbered = [] if phrases else [found[0] for found in _NUMBERED.finditer(said)]
    slogans = [one for one in material.common.slogans if len(one) >= _LEAST and one in said and one not in subject]
    return phrases or numbered or slogans


def _place(material: Material, phrase: str) -> Iterator[str]:
    """Yield where the samples write a phrase, whole or its parts one by one; nothing where none has any of it."""
    holders = placed(material, phrase)[1]
    if holders or in_parts(material, phrase):
        yield from write_place(material, alone=False, thing=phrase)
        if holders > _FEW:
            return
    listed = any(one.name == phrase for one in material.common.set_phrases)  # 意识 of 四个意识 tells nothing
    numbered = None if listed else _NUMBERED.fullmatch(phrase)
    pieces = [numbered["stem"]] if numbered else _PARTS.split(phrase)
    held = [(piece, *placed(material, piece)) for piece in pieces if len(piece) > 1 and piece != phrase]
    held = [one for one in held if one[2] > holders]
    if not held:
        return
    samples = material.samples
    lines = [
        f"“{shown(piece)}” {count} 篇（{joined([f'“{name}”部分 {n} 篇' for name, n in counts.most_common()])}）"
        for piece, counts, count in held
    ]
    nowhere = f"{samples.n} 篇{samples.label}里字面没有出现“{shown(phrase)}”，单用其中几个字的"
    single = "拆开单用的" if holders else nowhere
    yield f"{single}有：{'；'.join(lines)}。{'' if holders else samples.basis}"
    yield from [*write_place(material, alone=False, thing=held[0][0])][1:]


def _by_list(material: Material) -> list[str]:
    """Return what the list of questions says outright of the phrase, where it is sure to be of this question."""
    known = material.known
    if not known.short or known.score < _SURE or known.alike < _ALIKE:
        return []
    written = as_known(material)
    return list(written.blocks)[:1] if written else []
