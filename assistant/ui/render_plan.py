"""A draft's plan as HTML to be edited: parts, items and facts in order; page scripts read it back as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from assistant.export.title import title_pieces
from assistant.messages import Language, say
from assistant.ui.render_text import escape, tag

_ACTS = (("up", "↑"), ("down", "↓"), ("drop", "×"))


def plan(data: Mapping[str, Any], language: Language, above: str = "") -> str:
    """Show a plan given as ``draft_plan_json`` writes it; ``above`` is HTML that stands over its parts."""
    facts = data["facts"]
    kept = tag("input", "", type="hidden", name_="plan", value=json.dumps(data, ensure_ascii=False))
    head = tag("h3", say("plan", language)) + tag("p", say("plan_note", language), "note")
    if data.get("title"):
        phrases = "".join(tag("span", escape(piece), "phrase") for piece in title_pieces(data["title"]))
        head += tag("p", phrases, "plan-title")
    parts = "".join(_part(n, one, facts, language) for n, one in enumerate(data["sections"]))
    if data.get("whole"):
        parts += tag("button", say("plan_add_part", language), "act plan-add-part", type="button")
    placed = {index for one in data["sections"] for item in one["items"] for index in item["facts"]}
    placed |= {index for one in data["sections"] for index in one.get("causes", ())} | {*data.get("opening_facts", ())}
    left = [one for one in facts if one["id"] not in placed and one.get("same_as") is None]
    if left:
        rows = "".join(_fact(one, language) for one in left)
        parts += tag("section", tag("h4", say("plan_left", language)) + tag("ul", rows, "plan-facts"), "plan-left")
    write = tag("button", say("plan_write", language), "act write-plan", type="button")
    return tag("div", kept + head + above + parts + tag("div", write, "foot"), "reply result plan")


def _part(number: int, part: Mapping[str, Any], facts: Any, language: Language) -> str:
    head = _heading("part", part["heading"], language) + _acts("part", language)
    items = "".join(_item(f"{number}-{n}", item, facts, language) for n, item in enumerate(part["items"]))
    add = tag("button", say("plan_add", language), "act plan-add", type="button")
    shown = tag("div", head, "plan-head") + tag("ol", items, "plan-items") + add
    return tag("section", shown, f"plan-part p-{number}")


def _item(place: str, item: Mapping[str, Any], facts: Any, language: Language) -> str:
    rows = "".join(_fact(facts[index], language) for index in item["facts"])
    gaps = "".join(tag("li", escape(_gap(gap)), "gap") for gap in item.get("gaps", ()))
    head = tag("div", _heading("item", item["heading"], language) + _acts("plan", language), "plan-head")
    return tag("li", head + tag("ul", rows + gaps, "plan-facts"), f"plan-item i-{place}")


def _heading(name: str, heading: str, language: Language) -> str:
    """A heading to be changed; page scripts give it as many lines as a narrow window needs."""
    return tag("input", "", type="text", name_=name, value=heading, title=say(f"plan_{name}", language))


def _acts(of: str, language: Language) -> str:
    acts = "".join(
        tag("button", sign, f"{of}-{act}", type="button", title=say(f"{of}_{act}", language)) for act, sign in _ACTS
    )
    return tag("span", acts, "plan-acts")


def _gap(gap: Any) -> str:
    return f"【待补：{gap if isinstance(gap, str) else gap['slot']}】"


def _fact(fact: Mapping[str, Any], language: Language) -> str:
    return tag("li", tag("span", escape(fact["said"])) + _acts("fact", language), f"fact f-{fact['id']}")
