"""The unit and the period of a report, where notes or a message give them alone on a line: 城南水厂2026年."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.structure.notes.fact import Notes
from assistant.structure.notes.whose import is_unit
from assistant.writers.draft.clause import begins_with_verb

_REASON = "是报告的单位和期间，不写成一件事"
_BODY = (
    r"(?:[局委办厅院校镇乡村站所队台处厂矿馆园库社行]|中学|小学|大学|学院|公司|集团|街道|社区|中心|支部"
    r"|党[组委]|党工委|总支|办事处|供销社|合作社|银行|分行)"
)
_UNIT = rf"(?P<unit{{n}}>(?![^，。；：、]*(?:[了的是在把]|全年|每|今年|各))[\u4e00-\u9fff（）]{{{{2,22}}}}?{_BODY})"
_PERIOD = r"(?P<period{n}>(?:19|20)\d{{2}}年(?:度|上半年|下半年|全年|第?[一二三四]季度)?)"
_GAP = r"[，,、：:\s]*"
_NAMED = re.compile(
    (_UNIT + _GAP + _PERIOD).format(n=1) + r"|" + (_PERIOD + _GAP + _UNIT).format(n=2) + r"(?:的?报告|材料)?"
)


# 县供销社党组，职工412人，…: whose notes they are, before what is told first.
_WHOSE = re.compile(_UNIT.format(n="") + "，(?=[^，]{4})")


def unit_and_period(text: str) -> tuple[str, str] | None:
    """Return the unit and the period that ``text`` gives and nothing else; None where it tells anything."""
    found = _NAMED.fullmatch(text.strip("，。；：、,. \n"))
    if not found:
        return None
    unit, period = found["unit1"] or found["unit2"], found["period1"] or found["period2"]
    return None if begins_with_verb(unit) else (unit, period.removesuffix("度").removesuffix("全年"))


def with_parameters(notes: Notes) -> Notes:
    """Return notes whose lines with nothing but unit and period are parameters, not facts."""
    found = {
        n: named for n, fact in enumerate(notes.facts) if not fact.reason and (named := unit_and_period(fact.said))
    }
    if not found:
        return _with_unit(notes)
    unit, period = next(iter(found.values()))
    facts = tuple(replace(fact, reason=_REASON) if n in found else fact for n, fact in enumerate(notes.facts))
    return replace(notes, facts=facts, parameters={"unit": unit, "period": period, **notes.parameters})


def _with_unit(notes: Notes) -> Notes:
    """Return notes whose first line opens with the unit's name alone without it, where nothing else names the unit."""
    first = next(iter(notes.facts), None)
    if first is None or first.reason or notes.parameters.get("unit"):
        return notes
    named, rest = _WHOSE.match(first.said), first.said.partition("，")[2]
    whole = named is not None and named["unit"] == first.said.partition("，")[0] and first.text.startswith(named[0])
    if named is None or not whole or not is_unit(named["unit"]) or begins_with_verb(rest) or is_unit(rest[:12]):
        return notes
    cut = replace(first, said=rest, worded=first.worded.removeprefix(named[0]))
    return replace(notes, facts=(cut, *notes.facts[1:]), parameters={**notes.parameters, "unit": named["unit"]})
