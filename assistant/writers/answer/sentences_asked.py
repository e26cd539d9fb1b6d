"""The sentences a question wants to borrow: of the very thing, of the office it names, of the duty it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from assistant.report import Role
from assistant.writers.answer.lacking import lack_asked
from assistant.writers.answer.material import Material
from assistant.writers.answer.offices import is_of_office
from assistant.writers.answer.sentences import (
    narrow_words,
    particular,
    personal_sentences,
    said_words,
    speaking_of,
    topic_sentences,
)
from assistant.writers.answer.thing import Thing
from assistant.writers.cite import Quote

_OF_DUTY = re.compile(r"责任(?!制)|职责|承担|负责|一岗双责")
_BEARS = re.compile(r"责任(?!制|编辑|区|田|状)|职责|负总责|负责(?!人|同志)|一岗双责|牵头")
_QUOTED = re.compile(r"[“\"]")  # what is quoted is wanted as it stands
# What a sentence of a part says, where any of it is wanted: what is lacking, and not why; what is to be done.
_TELLS: dict[Role, re.Pattern[str]] = {
    "problems": re.compile(
        r"^(?!这|.*(?:原因|根源|究其|主要是|在于|反映出|说明|所致|由于|有关。)).*(?:不够|不足|不[深强高多实细严广]|有待|薄弱|偏[少弱软低]|欠缺|缺[少乏]|滞后|脱节|较[少弱])"
    ),
    "plans": re.compile(r"将|继续|力争|争取|确保|每(?:月|季|半年|年)|年?底前|逐步|推动|健全|完善"),
}
# How a thing is managed is asked, and whether a sentence tells it.
_TO_MANAGE = re.compile(r"管理|管控|监管|(?<![主分保])管(?![着用])|审[批查核]|备案|把关")
_MANAGES = re.compile(
    r"管(?!理员|道|网)|审|备案|登记|把关|巡|检查|排查|清查|规范|报批|报备|签字|台账|责任(?:人|书|到|清单)|纪律|听课|导向|关停|注销"
)


def sentences_asked(material: Material, roles: tuple[Role, ...], most: int, longest: int = 0) -> Iterable[Quote]:
    """Return the sentences wanted; of the kind of office named alone, where that has any."""
    asked = material.asked
    first_person = asked.type is not None and material.pack.report_type(asked.type).person == "first"
    if first_person and asked.roles and not asked.topics:
        return personal_sentences(material, roles, most, longest)
    if lack := lack_asked(asked):
        parts: tuple[Role, ...] = ("problems", "causes", "done", "plans")
        name, tells = lack
        return topic_sentences(material, parts, (name[:2],), most, longest, lambda quote: tells(quote.text))
    words = said_words(material)
    if not (asked.topics or asked.roles or words):
        return ()
    if not (asked.topics or words) and (part := _TELLS.get(asked.roles[0])):
        held = list(topic_sentences(material, roles, (), most, longest, lambda quote: bool(part.search(quote.text))))
        if held:
            return held
    for speaks in _narrowing(material):
        if asked.units:
            own = list(topic_sentences(material, roles, words, most, longest, _both(speaks, _of_office(material))))
            if own:
                return own
        elif speaks and (held := list(topic_sentences(material, roles, words, most, longest, speaks))):
            return held
    return topic_sentences(material, roles, words, most, longest, _speaks(material))


def _narrowing(material: Material) -> Iterator[Callable[[Quote], bool] | None]:
    """Yield what tells whether a sentence speaks of what is asked, by its most particular word before by any."""
    speaks, words = _speaks(material), narrow_words(material)
    if speaks and len(words) > 1 and not bears_asked(material):
        named = speaking_of(material, particular(material, words))
        yield _both(speaks, lambda quote: named(quote.text))
    yield speaks


def of_offices_alone(material: Material, quotes: Iterable[Quote]) -> bool:
    """Whether all of the sentences are of the kind of office a question names."""
    fits = _of_office(material)
    return bool(material.asked.units) and all(map(fits, quotes))


def _of_office(material: Material) -> Callable[[Quote], bool]:
    return lambda quote: is_of_office(material, quote.document, quote.name, material.asked.units)


def _both(one: Callable[[Quote], bool] | None, other: Callable[[Quote], bool]) -> Callable[[Quote], bool]:
    return lambda quote: (one is None or one(quote)) and other(quote)


def bears_asked(material: Material) -> Callable[[str], bool] | None:
    """Return what tells whether a text says who answers for what, where that is asked; None for other questions."""
    said = f"{material.asked.said}\n{material.asked.question}"
    bearers = [duty.asked for duty in material.pack.writing.duties if re.search(duty.asked, said)]
    if not bearers or not _OF_DUTY.search(said) or _QUOTED.search(said):
        return None
    return lambda text: any(_bears(clause, bearers) for clause in re.split("[，；。]", text))


def _bears(clause: str, bearers: list[str]) -> bool:
    return bool(_BEARS.search(clause)) and any(re.search(one, clause) for one in bearers)


def _speaks(material: Material) -> Callable[[Quote], bool] | None:
    """Return what tells whether a sentence speaks of what is asked; None where any on the topic does."""
    if bears := bears_asked(material):
        return lambda quote: bears(quote.text)
    words = narrow_words(material)
    if not words:
        return None
    speaks, thing = speaking_of(material, words), Thing("、".join(words), words)
    managed = bool(material.asked.topics) and bool(_TO_MANAGE.search(material.asked.said or material.asked.question))
    return lambda quote: (
        speaks(quote.text)
        and (thing.is_told_in(quote.text) or not thing.stands_in(quote.text))
        and (not managed or bool(_MANAGES.search(quote.text)))
    )
