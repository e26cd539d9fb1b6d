"""Drafts asked for in a conversation: from notes, from notes given before, and on the frame of last year's report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.chat.again import GOES_ON, notes_on, told_besides
from assistant.chat.handed import Handed
from assistant.chat.route import split_message
from assistant.chat.table import Table
from assistant.chat.wishes import draft_wishes
from assistant.errors import BadInput
from assistant.report import ROLES, Role
from assistant.results import Draft, Event
from assistant.tasks.draft.further import by_itself, further
from assistant.tasks.draft.section import wanted
from assistant.tasks.draft.sentence import as_paragraph

if TYPE_CHECKING:
    from assistant.build import Assistant

_FOR_ANOTHER = re.compile(r"[给替帮][\u4e00-\u9fff]{1,8}写[^，。]{0,6}述职")
_HE = re.compile(r"(^|[，,；;。\n])[他她](?!们)")
_OF_A_YEAR = re.compile(r"20\d\d年")
_A_REPORT = 30  # characters from which what is pasted can be last year's text


@dataclass(frozen=True, slots=True)
class Drafting:
    """Drafts for one conversation."""

    assistant: Assistant
    table: Table

    def draft(
        self, instruction: str, material: str, given: Mapping[str, Any], before: Mapping[str, Any] | None = None
    ) -> Iterator[Event]:
        """Draft; ``given`` wins over what the message says, and that over what was said ``before``."""
        from assistant.tasks.draft.job import DraftRequest

        if not material.strip():
            if not re.search(r"\d", re.sub(r"20\d\d年?|\d+字", "", instruction)):
                raise BadInput("还没有可写的要点", cure="把做了什么、次数、问题、打算一行一条贴在后面")
            material = instruction
        if _FOR_ANOTHER.search(instruction):  # who reports is told of as 他
            material = _HE.sub(r"\1我", material)
        wishes = draft_wishes(instruction, self.assistant.pack(str(given.get("genre", ""))))
        yield from self.assistant.draft(DraftRequest(notes=material, **{**(before or {}), **wishes, **given}))

    def again(self, message: str) -> Iterator[Event]:
        """Draft something else from the notes given before, for the same unit and period."""
        pack = self.assistant.pack()
        wishes = draft_wishes(message, pack)
        section = wishes.get("section", "all")
        own, asked = told_besides(message), wanted(section, pack)
        if asked.role and not asked.topic and (events := self._further(message, asked.role, own, wishes)):
            yield from events
            return
        guide = pack.guide(asked.role) if own and asked.role else None
        # What was noted before is of other parts, where the wish brings the facts of this one.
        notes = f"{guide.name}：{own}" if guide else notes_on(section, self.table.notes, pack)
        yield from self.draft(message, notes, {}, self.table.wishes())

    def _further(self, message: str, role: Role, own: str, wishes: Mapping[str, Any]) -> Iterator[Event] | None:
        """Write a part that goes on with the draft there is, or plans against its shortfalls; None for any other."""
        draft = self.table.draft
        if draft is None or draft.plan is None or draft.request is None:
            return None
        held, goes_on = [one.role for one in draft.plan.sections], GOES_ON.search(message) is not None
        if role in held and goes_on and not own:
            heading = next(one.heading for one in draft.plan.sections if one.role == role)
            raise BadInput(f"稿子里已经写了“{heading}”", cure="要添内容，说“加一条：……”；要换写法，说“换一种写法”")
        if draft.plan.whole:
            return None
        answers = role == "plans" and "problems" in held and not own
        if role in held or not (goes_on or answers) or not set(held) <= {"done", "problems", "causes", "plans"}:
            return None
        guides = {guide.role: guide.name for guide in self.assistant.pack().roles}
        notes = f"{self.table.notes}\n{guides[role]}：{own}" if own else self.table.notes
        named = "、".join(guides[one] for one in sorted({*held, role}, key=ROLES.index))
        asked = {name: value for name, value in wishes.items() if name != "section"}
        request = replace(draft.request, **{"paragraph": False, **asked}, notes=notes, section=named)
        both = self.assistant.plan(replace(request, paragraph=False))
        if not goes_on:
            plan = by_itself(both, role)
            plan = as_paragraph(plan) if request.paragraph else plan
            return self.assistant.draft(replace(request, section=guides[role]), plan)
        plan = further(draft.plan, both, role)
        return self._beside(draft, self.assistant.draft(request, plan), guides[role])

    @staticmethod
    def _beside(draft: Draft, events: Iterator[Event], name: str) -> Iterator[Event]:
        """Yield the events of a draft that goes on with ``draft``, which can be gone back to."""
        for event in events:
            told = f"已接着写上“{name}”部分，前面写好的没有动"
            yield replace(event, before=draft, reply=told) if isinstance(event, Draft) else event

    def from_files(
        self, instruction: str, material: str, files: Sequence[Handed], given: dict[str, Any]
    ) -> Iterator[Event]:
        """Draft with files: a notice says what is wanted, the others are notes unless the message brings its own."""
        others = [one for one in files if one.kind != "policy"]
        notes = material or "\n".join(one.text for one in others) or self.table.notes
        yield from self.draft(instruction, notes, _notice(files) | given)

    def renewed(self, message: str, material: str, files: Sequence[Handed], given: dict[str, Any]) -> Iterator[Event]:
        """Write this year's report on the frame of last year's: the file at hand, else the office's own latest one."""
        from assistant.tasks.draft.job import DraftRequest

        held = [one for one in (*files, *self.table.files_meant(message)) if one.kind == "sample"]
        inline = "" if held else _pasted(message, material)
        renew = held[0].text if held else inline or self._own_report()
        if not renew:
            raise BadInput("还没有去年的报告", cure="把去年的报告拖进来，说“照它改写成今年的”，或先学进资料库")
        wishes = draft_wishes(split_message(message)[0], self.assistant.pack(str(given.get("genre", ""))))
        wishes.pop("section", None)
        notes = self.table.notes if inline else material or self.table.notes
        yield from self.assistant.draft(DraftRequest(notes=notes, renew=renew, **(wishes | _notice(files) | given)))

    def _own_report(self) -> str:
        """Return the office's own latest report in the library, or ""."""
        library = self.assistant.library
        own = [one for one in library.documents("sample", self.assistant.pack().id) if not one.bundled]
        return library.text(max(own, key=lambda one: (one.period, one.added)).id) if own else ""


def _pasted(message: str, material: str) -> str:
    """Return last year's report where it is pasted behind the wish: sentences of another year, and no list of facts."""
    text = material or message.partition("：")[2]
    return text.strip() if _OF_A_YEAR.search(text) and text.count("。") >= 1 and len(text) >= _A_REPORT else ""


def _notice(files: Sequence[Handed]) -> dict[str, Any]:
    notice = next((one for one in files if one.kind == "policy"), None)
    return {"notice": notice.text} if notice else {}
