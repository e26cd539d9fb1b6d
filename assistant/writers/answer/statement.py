"""The second look at what a policy is to answer with: whether another statement speaks of more of what was asked."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.asked import Asked
from assistant.writers.relevance import Found, names_other
from assistant.writers.scope import of_narrower_duty
from assistant.writers.statements import Ranked

_BETTER = 0.12  # by how much another statement must score better to answer in place of the one found
_BESIDE = 0.08  # of score below the best, for statements shown beside it
_TOO_LITTLE = 0.5  # share of the question's weight below which a statement answers something else
_WHOLE = 0.43  # the same where it leaves out no word that names a thing
_MOST = 3
_WHO = re.compile(
    r"书记|班子|成员|领导|负责|党委|党组|支部|支委|部门|机关|单位|科室|办公室|本人|人员|委员|主任|局长|校长|院长|专人|中央|国务院|[一-鿿]部(?!分|署)|[一-鿿]委(?!托)|员(?!工|额)"
)
_OF_NAME = 4  # characters of a name by which a sentence speaks of it
_LOOKED_AT = 12  # statements that may come to be shown


def judged(material: Material, found: list[Found]) -> list[Found]:
    """Return ``found``, the statements that speak of more of the question, or nothing where all speak too little."""
    asked, wanted = material.asked, material.wanted
    found = [one for one in found if not material.known.far(one.quote)]
    if (wanted.empty and not wanted.strict) or asked.documents or asked.notice:
        return found
    statements = material.statements
    if statements.partial:
        statements = statements.within(hit.passage for hit in material.policies)
    ranked = [one for one in statements.ranked(wanted) if _holds(one, asked.literal) and _of_named(one, material)]
    ranked = [one for one in ranked[:_LOOKED_AT] if not material.known.far(one.statement.quote)] + ranked[_LOOKED_AT:]
    best = next((one for one in ranked[:_MOST] if one.sure), None)
    if not found:
        return _as_found(best, ranked) if best else []
    known = _ranked_of(found[0], ranked)
    little = known is None or known.covered < (_TOO_LITTLE if not known.whole else _WHOLE)
    if little and (asked.of_writing or asked.intent == "how_to") and not (asked.asks or wanted.strict):
        return found  # advice on writing may be worded in any way
    if known is None or little or (wanted.strict and not known.fits):
        return _as_found(best, ranked) if best else []
    return _as_found(best, ranked) if best and best.score > known.score + _BETTER else found


def _holds(one: Ranked, literal: tuple[str, ...]) -> bool:
    text = f"{one.statement.title}{one.statement.headings}{one.statement.own}"
    return all(name.lower() in text for name in literal)


def _of_named(one: Ranked, material: Material) -> bool:
    statement, question = one.statement, material.asked.question
    if of_narrower_duty(material.asked.bearing, statement.quote.name, material.pack.subject):
        return False
    return not names_other(question, f"{statement.quote.name}{statement.headings}{statement.own}")


def _ranked_of(found: Found, ranked: list[Ranked]) -> Ranked | None:
    """Return the place of what was found among the statements; a stretch found there may be cut otherwise."""
    quote = found.quote
    for one in ranked:
        other = one.statement.quote
        if other.document == quote.document and other.start < quote.end and quote.start < other.end:
            return one
    return None


def _as_found(best: Ranked, ranked: list[Ranked]) -> list[Found]:
    near = [one for one in ranked if one is not best and one.sure and one.score >= best.score - _BESIDE]
    return [
        Found(one.statement.quote, one.score, one.covered, stated=one.fits, to_the_point=one.fits)
        for one in (best, *near[: _MOST - 1])
    ]


def telling(asked: Asked, found: list[Found]) -> list[Found]:
    """Return sentences that tell the fact asked for: who, by naming somebody; a year, of that very document."""
    if asked.asks == "person":
        return [one for one in found if _WHO.search(one.quote.text)]
    if asked.asks == "year" and (of := asked.focus[:_OF_NAME]):
        return [one for one in found if of in one.quote.text]
    return found
