"""One conversation: routes each message to a job, keeps the turns, and remembers the last draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.chat.follow_up import asks_to_revise
from assistant.chat.kept import with_history
from assistant.chat.route import Job, route
from assistant.chat.wishes import draft_wishes
from assistant.errors import BadInput
from assistant.results import Answer, Draft, Event, Review

if TYPE_CHECKING:
    from assistant.build import Assistant

MAX_UNDONE = 8  # earlier versions of a draft that can be gone back to
MAX_TURNS = 50  # turns kept for follow-ups; older ones no longer matter to a question


@dataclass
class Conversation:
    """A chat with the assistant; ``reply`` may be called for one message at a time."""

    assistant: Assistant
    turns: list[Any] = field(default_factory=list)  # tasks.ask.job.Turn
    draft: Draft | None = None
    review: Review | None = None

    def reply(
        self,
        message: str,
        attachment: tuple[str, str] | None = None,
        job: Job | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> Iterator[Event]:
        """Answer one message; ``attachment`` is (file name, its text). The last event is the result.

        ``options`` are fields of DraftRequest or CompareRequest that the form has set; they win over
        what the message says.
        """
        message = message.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # halves of characters
        name, text = attachment or ("", "")
        if not message.strip() and not text.strip():
            raise BadInput("消息是空的", cure="写上问题，或贴上要点、初稿")
        routed = route(message, text, job)
        given = {key: value for key, value in (options or {}).items() if value not in ("", None, (), 0)}
        follows = job is None and not text and self.draft is not None
        if follows and self.draft and asks_to_revise(message, routed, self.draft, self.assistant.pack()):
            events = self.assistant.revise(self.draft, message)
        elif routed.job == "draft":
            events = self._draft(routed.instruction, routed.material, given)
        elif routed.job == "compare":
            events = self._compare(routed.instruction, routed.material, name, given)
        else:
            events = self.assistant.ask(message, history=self.turns)
        for event in events:
            if isinstance(event, (Answer, Draft, Review)):
                self.remember(message, event)
            yield event

    def _draft(self, instruction: str, material: str, given: dict[str, Any]) -> Iterator[Event]:
        from assistant.tasks.draft.job import DraftRequest

        if not material.strip():
            if not re.search(r"\d", re.sub(r"20\d\d年?|\d+字", "", instruction)):
                raise BadInput("还没有可写的要点", cure="把做了什么、次数、问题、打算一行一条贴在后面")
            material = instruction
        wishes = draft_wishes(instruction, self.assistant.pack(given.get("genre", ""))) | given
        yield from self.assistant.draft(DraftRequest(notes=material, **wishes))

    def _compare(self, instruction: str, material: str, name: str, given: dict[str, Any]) -> Iterator[Event]:
        from assistant.tasks.compare.job import CompareRequest

        if not material.strip() and len(instruction) >= 200:
            material = instruction
        if not material.strip() and self.draft:
            material, name = self.draft.text, self.draft.title
        if not material.strip():
            raise BadInput("还没有要比对的稿子", cure="把初稿贴在消息里，或者拖一个文件进来")
        yield from self.assistant.compare(CompareRequest(text=material, name=name, **given))

    def remember(self, message: str, result: Answer | Draft | Review) -> None:
        """Keep a result for the messages to come."""
        from assistant.tasks.ask.job import Turn

        if isinstance(result, Answer):
            self.turns = [*self.turns, Turn(message, result)][-MAX_TURNS:]
        elif isinstance(result, Draft):
            self.draft = with_history(result, MAX_UNDONE)
        else:
            self.review = result
