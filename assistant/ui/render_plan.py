"""A draft's plan as HTML to be edited: parts, items and facts in order; page scripts read it back as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from assistant.messages import Language, say
from assistant.ui.render_text import escape, tag


def plan(data: Mapping[str, Any], language: Language) -> str:
    """Show a plan given as ``draft_plan_json`` writes it."""
    facts = data["facts"]
    kept = tag("input", "", type="hidden", name_="plan", value=json.dumps(data, ensure_ascii=False))
    head = tag("h3", say("plan", language)) + tag("p", say("plan_note", language), "note")
    if data.get("title"):
        head += tag("p", escape(data["title"]), "plan-title")
    parts = "".join(_part(n, one, facts, language) for n, one in enumerate(data["sections"]))
    placed = {index for one in data["sections"] for item in one["items"] for index in item["facts"]}
    placed |= {index for one in data["sections"] for index in one.get("causes", ())} | {*data.get("opening_facts", ())}
    left = [one for one in facts if one["id"] not in placed and one.get("same_as") is None]
    if left:
        rows = "".join(_fact(one, language) for one in left)
        parts += tag("section", tag("h4", say("plan_left", language)) + tag("ul", rows, "plan-facts"), "plan-left")
    write = tag("button", say("plan_write", language), "act write-plan", type="button")
    return tag("div", kept + head + parts + tag("div", write, "foot"), "reply result plan")


def _part(number: int, part: Mapping[str, Any], facts: Any, language: Language) -> str:
    heading = tag("input", "", type="text", name_="part", value=part["heading"], title=say("plan_part", language))
    items = "".join(_item(f"{number}-{n}", item, facts, language) for n, item in enumerate(part["items"]))
    add = tag("button", say("plan_add", language), "act plan-add", type="button")
    return tag("section", heading + tag("ol", items, "plan-items") + add, f"plan-part p-{number}")


def _item(place: str, item: Mapping[str, Any], facts: Any, language: Language) -> str:
    heading = tag("input", "", type="text", name_="item", value=item["heading"], title=say("plan_item", language))
    acts = "".join(
        tag("button", sign, f"plan-{act}", type="button", title=say(f"plan_{act}", language))
        for act, sign in (("up", "↑"), ("down", "↓"), ("drop", "×"))
    )
    rows = "".join(_fact(facts[index], language) for index in item["facts"])
    gaps = "".join(tag("li", escape(_gap(gap)), "gap") for gap in item.get("gaps", ()))
    head = tag("div", heading + tag("span", acts, "plan-acts"), "plan-head")
    return tag("li", head + tag("ul", rows + gaps, "plan-facts"), f"plan-item i-{place}")


def _gap(gap: Any) -> str:
    return f"【待补：{gap if isinstance(gap, str) else gap['slot']}】"


def _fact(fact: Mapping[str, Any], language: Language) -> str:
    acts = "".join(
        tag("button", sign, f"fact-{act}", type="button", title=say(f"fact_{act}", language))
        for act, sign in (("up", "↑"), ("down", "↓"), ("drop", "×"))
    )
    said = tag("span", escape(fact["said"]))
    return tag("li", said + tag("span", acts, "plan-acts"), f"fact f-{fact['id']}")
