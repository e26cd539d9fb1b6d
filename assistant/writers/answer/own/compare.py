"""How the office's own rule and this year's notice differ on one matter, or on all that both fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.writers.answer.material import Material
from assistant.writers.answer.notice.fit import differing, fitting, from_rules, on_both, rule_lines_of
from assistant.writers.answer.own.clauses import Clause, OwnClauses
from assistant.writers.answer.value_kinds import content
from assistant.writers.answer.words import block, quoted, titles
from assistant.writers.answer.written import Extras, Written
from assistant.writers.cite import shown

_RULE = re.compile(r"(?:实施)?细则|办法|规定(?![了的要])|制度(?!的)|(?:我|本)[局院校]的?规矩")
_NOTICE = re.compile(r"通知")
_APART = re.compile(
    r"不一样|不同|区别|差[别异在]|出入|打架|矛盾|冲突|一致|对[得不]上|哪个[严高早紧]|以哪个为准|[比对]照|对比|两边|各是?怎么"
)
_OF_TWO = re.compile(
    r"我们|咱们?|[本我][局院校办]|实施细则|细则|通知|办法|规定|制度|[里上中]|跟|和|与|同|关于|对于|在|方面|这[件点]事?|上?级|今年|不一样|不同|区别|差别|差异|出入"
    r"|打架|矛盾|冲突|不?一致|对[得不]上|地方|哪[些里儿]|些|哪个.*|的|以哪个为准|有|说法|要求"
)
_LIKE = 0.2  # likeness from which a sentence is on the matter
_VALUE = re.compile(r"\d|[一二两三四五六七八九十]+[次个条份日天年月分]|每[年季月周半]")


def compare_own(material: Material, extras: Extras) -> Written | None:
    """Set what the own rules and the notice say side by side; None where that is not asked or one is not there."""
    asked = material.asked
    named = _RULE.search(asked.said) and _NOTICE.search(asked.said) and _APART.search(asked.said)
    rules = extras.rules() if named and extras.notices else ()
    clauses = extras.clauses() if extras.clauses else None
    if not (rules and clauses):
        return None
    matter = _OF_TWO.sub("", content(asked.said)).strip("，、 ")
    blocks = list(_on(material, clauses, matter) if len(matter) > 1 else _on_all(material, extras))
    return Written("difference", True, iter(blocks), own=True) if blocks else None


def _on(material: Material, clauses: OwnClauses, matter: str) -> Iterator[str]:
    """Yield what each says of one matter; that one of them fixes no number is said."""
    like = clauses.like(matter)
    order = sorted(range(len(clauses.all)), key=lambda n: -like[n])
    rule, notice = (
        [clauses.all[n] for n in order if clauses.all[n].asks == asks and like[n] >= _LIKE] for asks in (False, True)
    )
    sides = [(name, _best(found)) for name, found in (("本单位的规定", rule), ("通知", notice)) if found]
    if not sides:
        return
    for name, found in sides:
        said = "；".join(quoted(material, one.quote, 300) for one in found)
        yield f"- **{name}**（{titles([found[0].notice.document.name])}）：{said}"
    missing = [name for name in ("本单位的规定", "通知") if name not in dict(sides)]
    if missing:
        yield f"{missing[0]}没有写到“{shown(matter)}”，没有什么可比。"
        return
    fixed = [name for name, found in sides if any(_VALUE.search(one.text) for one in found)]
    if len(fixed) == 1:
        other = "通知" if fixed[0] != "通知" else "本单位的规定"
        yield f"差别：{fixed[0]}定了具体的数，{other}没有另定，只提出要求；两样都要做到，数按{fixed[0]}。"
    else:
        yield "数不一样的，报给上级的以通知为准；本单位定得更早、更严的，内部先按它。"


def _best(found: Sequence[Clause]) -> list[Clause]:
    """Return the best clause, and a second one of another sentence close behind."""
    more = [one for one in found[1:3] if one.sentence != found[0].sentence]
    return [found[0], *more[:1]]


def _on_all(material: Material, extras: Extras) -> Iterator[str]:
    """Yield the days and lengths that both fix otherwise, or that there are none."""
    fit = fitting(material, extras.notices)
    if not fit:
        return
    found = from_rules(material, extras.rules(), ("deadline", "length"), fit[0].half)
    other = differing(found, fit[0])
    if not other:
        names = titles([fit[0].document.name])
        yield f"{names}和本单位的规定，报送时间、字数没有查出两样的说法。"
        yield "别的事项，问的时候写明是哪一件（专题研究、审批、份数……）。"
        return
    yield block("本单位的规定", list(rule_lines_of(material, [(rule, entry) for rule, entry, _ in other])))
    yield f"{on_both(fit[0], other)}。"
