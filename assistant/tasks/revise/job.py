"""Revise a draft in conversation: an instruction edits the plan, what it leaves alone keeps its wording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.errors import BadInput
from assistant.results import Draft, Finding
from assistant.structure.figures import find_figures, tells
from assistant.structure.sentences import split_sentences
from assistant.tasks.revise.edits import Edit
from assistant.tasks.revise.elsewhere import left_over, other_figures, plan_among_done
from assistant.tasks.revise.order import Order
from assistant.tasks.revise.points import OF_A_POINT, Points
from assistant.tasks.revise.reading import CAN_DO
from assistant.tasks.revise.sentences import Sentences
from assistant.tasks.revise.targets import Target
from assistant.tasks.revise.unchanged import CLAIMS, said_of, unchanged
from assistant.writers.draft.plan import DraftPlan

UNDONE, EARLIEST = "已退回上一版", "已退回最早的一版"
_NEAR = 0.95  # share of the length asked for from which it is reached
_MAY_FAIL = ("outside", "use", "unread", "concrete")  # kinds of edits that are refused before anything is changed


class Reviser(Points, Sentences, Order):
    """Applies edits to the plan and the request of one draft."""

    def apply_all(self, edits: Sequence[Edit]) -> list[str]:
        """Apply ``edits`` and say what each did; a wish that no draft can meet is told, and the others are met."""
        doable = any(edit.kind not in _MAY_FAIL for edit in edits)
        replies = []
        for edit in edits:
            try:
                replies.append(self.apply(edit))
            except BadInput as refused:
                if not doable or edit.kind not in _MAY_FAIL:
                    raise
                replies.append(f"没有改：{refused.what}，可以{refused.cure}")
        return replies

    def apply(self, edit: Edit) -> str:
        """Change the plan by ``edit`` and say what was done; raises BadInput where it cannot be done."""
        if edit.number and edit.kind in ("shorter", "longer") and not edit.target.named:
            size = self._size(Target())  # the number says which way, whatever word stood beside it
            if edit.kind == "shorter" and size <= edit.number:
                return ""
            edit = replace(edit, kind="longer" if edit.number > size else "shorter")
        if edit.kind == "sober" and edit.value:  # what softens the place named would go with its stock sentences
            return self._soften(edit)
        if edit.kind == "move" and edit.target.topic and edit.target.words and self._is_one_of_several(edit.target):
            edit = replace(edit, kind="lift")
        if edit.kind == "lift" and edit.target.topic and any(self._places(edit.target)):
            edit = edit if self._is_one_of_several(edit.target) else replace(edit, kind="move")
        if told := self._fragment(edit):
            return told
        point = edit.target.item and edit.kind in OF_A_POINT and self._point_shown(edit.target)
        done: Callable[[Edit], str] = getattr(self, f"{'_point' if point else ''}_{edit.kind}")
        return done(edit)


def undone(draft: Draft, *, everything: bool) -> Draft:
    """Return the version before, or the earliest that is kept, where everything is to be taken back."""
    before = draft.before or draft
    while everything and before.before is not None:
        before = before.before
    done = draft.reply.split("；")[0].rstrip("。")
    taken = f"：撤销了“{done[:40]}”" if done and not done.startswith((UNDONE, EARLIEST, "稿子没有变")) else ""
    return replace(before, reply=f"{EARLIEST if everything else UNDONE}{'' if everything else taken}")


def grown(earlier: Draft, now: Draft, edits: Sequence[Edit]) -> DraftPlan | None:
    """Return the plan as written with the older wording of what got shorter though it was to be longer; None for none.

    An older wording that shares a sentence with the new ones of other items is left as it is. What was to be shorter
    and is not keeps its older wording altogether: other stock phrases are no shorter text.
    """
    before, after = earlier.plan, now.plan
    if before is None or after is None:
        return None
    if len(edits) == 1 and edits[0].kind == "shorter" and not edits[0].number:
        return before if len("".join(now.text.split())) >= len("".join(earlier.text.split())) else None
    if not any(edit.kind == "longer" and not edit.number for edit in edits) or len(before.sections) != len(
        after.sections
    ):
        return None
    written = [item.text for item in after.items()]
    sections, changed = [], False
    for old, new in zip(before.sections, after.sections, strict=True):
        was = {item.tells: item.text for item in old.items}
        items = []
        for item in new.items:
            text = was.get(item.tells, "")
            twice = any(span.of(text) in one for span in split_sentences(text) for one in written if one != item.text)
            kept = len(text) > len(item.text) and not item.framed and not twice
            changed = changed or kept
            items.append(replace(item, text=text, silent="") if kept else item)
        sections.append(replace(new, items=tuple(items)))
    return replace(after, sections=tuple(sections)) if changed else None


def revised(after: Draft, before: Draft, plan: DraftPlan, edits: Sequence[Edit], replies: Sequence[str]) -> Draft:
    """Return the draft after a revision with what was done; a fact that it lost is an error among the findings."""
    reply = "；".join(dict.fromkeys(replies))
    sizes = [len("".join(draft.text.split())) for draft in (before, after)]
    if sized := _sized(edits, sizes[0], sizes[1]):
        told = (one for edit, one in zip(edits, replies, strict=True) if edit.kind not in ("shorter", "longer"))
        reply = "；".join(dict.fromkeys((sized, *told)))
    if after.text == before.text and any(edit.kind == "reword" for edit in edits):
        reply = "这一处没有别的写法，没有改动。想怎么改？可以说“改成：……”“加上：……”“去掉套话”，或直接在稿子里改"
    if after.text == before.text and edits and all(edit.kind in ("move", "lift", "swap") for edit in edits):
        reply = "稿子没有变：它本来就在那个位置，或者和别的内容写在同一句里，挪不开"
    reply = said_of(edits, after, before, plan, reply)
    roles = [section.role or "" for section in plan.sections]
    for remark in (
        other_figures(edits, after.text),
        left_over(edits, after.text),
        plan_among_done(edits, roles),
    ):
        reply = f"{reply}；{remark}" if remark else reply
    if after.text == before.text and CLAIMS.match(reply):
        reply = unchanged(edits, reply)
    findings = (*after.findings, *_lost(after, plan))
    return replace(after, before=before, reply=reply, findings=findings)


def _sized(edits: Sequence[Edit], was: int, now: int) -> str:
    """Say how far a wish about the size of the whole could be met; "" where no more than that it was is to be said."""
    asked = next((edit for edit in edits if edit.kind in ("shorter", "longer")), None)
    if asked is None:
        return ""
    whole, number = not asked.target.named, asked.number
    if whole and asked.kind == "shorter" and number >= was:
        return f"现在只有{was}字，已经在{number}字以内，没有动"
    if whole and number > was and now < number * _NEAR:
        more = f"写到{now}字，离{number}字还差{number - now}字" if now > was else f"照现有要点只能写到{now}字"
        return f"{more}。加上的只是表态一类的话，没有加事实；再长就要编了：请补充要点，或填上文中的【待补】"
    if whole and 0 < number < now and number < was:
        return f"压到{now}字，事实一条没有少；要到{number}字就得删要点，可以说“删掉第二点”"
    if not number and asked.kind == "longer" and now <= was and not (asked.target.named or asked.target.words):
        return f"照现有要点写到{now}字，再长就要编了：请补充要点"
    if not number and asked.kind == "shorter" and now >= was:
        return f"已经只剩{now}字：再短就要删要点，可以说“删掉第二点”"
    return ""


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
