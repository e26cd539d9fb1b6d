"""Revise a draft in conversation: an instruction edits the plan, what it leaves alone keeps its wording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.results import Draft, Finding
from assistant.structure.figures import find_figures, tells
from assistant.tasks.revise.order import Order
from assistant.tasks.revise.reading import CAN_DO, Edit
from assistant.tasks.revise.regroup import Regroup
from assistant.writers.draft.plan import DraftPlan


class Reviser(Regroup, Order):
    """Applies edits to the plan and the request of one draft."""

    def apply(self, edit: Edit) -> str:
        """Change the plan by ``edit`` and say what was done; raises BadInput where it cannot be done."""
        done: Callable[[Edit], str] = getattr(self, f"_{edit.kind}")
        return done(edit)


def revised(after: Draft, before: Draft, plan: DraftPlan, edits: Sequence[Edit], replies: Sequence[str]) -> Draft:
    """Return the draft after a revision with what was done; a fact that it lost is an error among the findings."""
    reply = "；".join(replies)
    sizes = [len("".join(draft.text.split())) for draft in (before, after)]
    asked = max((edit.number for edit in edits), default=0)
    if any(edit.kind == "longer" for edit in edits) and sizes[1] <= sizes[0] and not 0 < asked < sizes[0]:
        reply = f"照现有要点写到{sizes[1]}字，再长就要编了：请补充要点"
    if any(edit.kind == "shorter" for edit in edits) and sizes[1] >= sizes[0] and not asked > sizes[0]:
        reply = f"已经只剩{sizes[1]}字：再短就要删要点，可以说“删掉第二点”"
    findings = (*after.findings, *_lost(after, plan))
    return replace(after, before=before, reply=reply, findings=findings)


def _lost(after: Draft, plan: DraftPlan) -> list[Finding]:
    """Return an error for each planned fact one of whose figures the text no longer holds."""
    planned = [fact for item in plan.items() for _, fact in item.facts]
    planned += [fact for section in plan.sections for _, fact in section.causes]
    return [
        Finding("lost-fact", "error", "", 0, 0, fact.said, f"修改后少了这条事实：{fact.said}", "补回，或说明删去")
        for fact in planned
        if not all(tells(after.text, figure) for figure in find_figures(fact.said))
    ]


def unknown(message: str) -> BadInput:
    """Return the error for an instruction that is not understood."""
    return BadInput(f"没看懂要怎么改：“{message.strip()[:30]}”", cure=CAN_DO)
