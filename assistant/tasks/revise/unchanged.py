"""What is said of a wish that left the text as it was, and of what in the user's own facts it could not touch."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.results import Draft
from assistant.structure.notes.fact import Fact
from assistant.tasks.revise.edits import Edit
from assistant.writers.draft.plan import DraftPlan

_TONES = ("formal", "sober", "plain")
_PERSONS = ("first", "unit_voice")
# One person told of as another; 其他, 他们 and 他人 are of nobody in particular.
_HE = re.compile(r"(?<![其吉])[他她](?![们人方乡国山])")
# A verb of speech that stands for any other: 搞约谈.
_LIGHT = re.compile(r"(?:搞|弄)(?![好活清懂])[\u4e00-\u9fff]{1,6}")
CLAIMS = re.compile(r"[^，。；“]{0,12}已(?![经有])")  # a reply that says that something was done
_NOTED = ("unit", "period", "title")  # what may be known of a report without standing in a part of it
_MOST = 3  # facts quoted
_SHOWN = 4  # characters of a spoken passage by which it is found


def said_of(edits: Sequence[Edit], after: Draft, before: Draft, plan: DraftPlan, reply: str) -> str:
    """Return the reply to a wish about tone or person: that nothing changed and why, and which facts stand as given."""
    kinds = {edit.kind for edit in edits}
    if not kinds & {*_TONES, *_PERSONS}:
        return reply
    told = reply
    if after.text == before.text and kinds <= {*_TONES, *_PERSONS}:
        told = f"稿子没有变：{_why(edits, plan) or reply}"
    if "formal" in kinds and (spoken := _spoken(after, plan)):
        told += f"。您给的事实里还有口语：{spoken}；我不换您的原话，要换可以说：把“……”改成“……”"
    if "first" in kinds and (
        others := [one for fact in _facts(plan) for one in re.split("[，。；]", fact.said) if _HE.search(one)]
    ):
        quoted = "、".join(f"“{one[:24]}”" for one in others[:_MOST])
        told += f"。{quoted}里的“他”是您的原话，我不替您换人：是本人的事，可以说：把“……”改成“……”"
    return told


def unchanged(edits: Sequence[Edit], reply: str) -> str:
    """Return what is said of a wish that was met in the plan, and of which the text shows nothing."""
    if all(edit.kind in _NOTED for edit in edits):
        return f"{reply}；这一稿的正文里没有写到，文字没有变"
    if others := [one for one in reply.split("；") if not CLAIMS.match(one)]:
        return f"稿子没有变：{'；'.join(others)}"
    return "稿子没有变：照这句话没有可以改动的地方。想怎么改，可以说“第二点改成：……”“加一条：……”，或直接在稿子里改"


def _why(edits: Sequence[Edit], plan: DraftPlan) -> str:
    """Say why a tone could not be changed; "" for a wish about the person, which says it itself."""
    edit = edits[0]
    if edit.kind not in _TONES:
        return ""
    meant = next((fact.said for fact in _facts(plan) if edit.target.words and edit.target.words in fact.said), "")
    meant = meant or _told_at(edit, plan)
    where = f"“{meant[:30]}”" if meant else "这里剩下的"
    return f"{where}是您给的事实原话，没有可以换说法的套话。要换，可以说：把“……”改成“……”"


def _told_at(edit: Edit, plan: DraftPlan) -> str:
    """Return what the item tells that a wish numbers."""
    if not edit.value or not edit.target.item:
        return ""
    for n, section in enumerate(plan.sections, 1):
        fits = edit.target.part in (0, n) and edit.target.role in (None, section.role)
        at = edit.target.item - 1 if edit.target.item > 0 else len(section.items) - 1
        if fits and 0 <= at < len(section.items):
            return "；".join(fact.said for _, fact in section.items[at].facts)
    return ""


def _facts(plan: DraftPlan) -> list[Fact]:
    return [fact for item in plan.items() for _, fact in item.facts] + [fact for _, fact in plan.opening_facts]


def _spoken(draft: Draft, plan: DraftPlan) -> str:
    """Return what is still speech in the facts of a draft: what the plan names, what the check finds, 搞 and 弄."""
    named = [quote for told in plan.told if "还是口语" in told for quote in re.findall("“([^”]+)”", told)]
    named += [one.quote for one in draft.findings if one.check == "colloquial"]
    named += [found[0] for fact in _facts(plan) if (found := _LIGHT.search(fact.said))]
    standing = [one for one in dict.fromkeys(named) if one[:_SHOWN] in draft.text]
    return "、".join(f"“{one}”" for one in standing[:_MOST])
