"""One conversation: what a message asks for is read from what lies on the table first, and from its words second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from assistant.chat.after_review import Asked, asked_of_review
from assistant.chat.again import asks_to_write_again
from assistant.chat.against_rule import against_rules, asks_if_by_rule
from assistant.chat.brought import facts_instead, is_more, more_facts
from assistant.chat.drafting import Drafting
from assistant.chat.follow_up import acts_on_a_text, asks_to_revise, changes_a_text
from assistant.chat.handed import Handed
from assistant.chat.own_draft import asks_if_good, besides_if_good, told_of, verdict, verdict_on_part
from assistant.chat.own_size import is_whole, own_size
from assistant.chat.part_asked import part_asked, put_right
from assistant.chat.reviewed import Reviewed
from assistant.chat.route import Job, Routed, asks_a_question, asks_to_compare, route, split_message
from assistant.chat.small_talk import small_talk
from assistant.chat.table import Table
from assistant.chat.with_files import WithFiles
from assistant.errors import BadInput
from assistant.passage import Document
from assistant.results import Answer, Draft, Event, Review, Word
from assistant.structure.checklist import Checklist
from assistant.structure.notes import read_notes
from assistant.structure.notes.talk import ASIDES
from assistant.tasks.ask.again import rewords
from assistant.tasks.revise import says
from assistant.tasks.revise.reading import read_edits

if TYPE_CHECKING:
    from assistant.build import Assistant

_BARE = 10  # characters up to which 检查一下 says no more than that
_ASKED_LAST = re.compile(r"[呢吗么嘛][？?。！!]*$")
_HOW_LONG = "这份报告一般写多少字"
MAX_TURNS = 50  # turns kept for follow-ups; older ones no longer matter to a question


@dataclass
class Conversation:
    """A chat with the assistant; ``reply`` may be called for one message at a time."""

    assistant: Assistant
    turns: list[Any] = field(default_factory=list)  # tasks.ask.job.Turn
    table: Table = field(default_factory=Table)

    @property
    def draft(self) -> Draft | None:
        """The draft on the table."""
        return self.table.draft

    @property
    def review(self) -> Review | None:
        """The review on the table."""
        return self.table.review

    def reply(
        self,
        message: str,
        attachment: Handed | Sequence[Handed] | tuple[str, str] | None = None,
        job: Job | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> Iterator[Event]:
        """Answer one message, with the files that came with it.

        The last event is the result; a Word may stand before it. ``options`` are fields of DraftRequest or
        CompareRequest that the form has set; they win over what the message says.
        """
        message = message.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # halves of characters
        files = _handed(attachment)
        if not message.strip() and not any(one.text.strip() for one in files):
            raise BadInput("消息是空的", cure="写上问题，或贴上要点、初稿")
        given = {key: value for key, value in (options or {}).items() if value not in ("", None, (), 0)}
        if files:
            self.table.hand(files)
        for event in self._events(message, files, job, given):
            if isinstance(event, (Answer, Draft, Review)):
                self.remember(message, event)
            yield event

    def _events(self, message: str, files: Sequence[Handed], job: Job | None, given: dict[str, Any]) -> Iterator[Event]:
        """Choose who answers: files in hand first, then what was worked on last, then the words alone."""
        pack = self.assistant.pack()
        about_files = WithFiles(self.assistant, self.table, self.turns)
        if files and job is None:
            return about_files.events(message, files, given)
        material = "\n".join(one.text for one in files)
        routed = route(message, material, job)
        if material or given:
            return self._by_words(message, routed, files, given)
        if job is None and (word := small_talk(message, pack)):
            return iter([word])
        if job is None and not routed.material and (events := self._about_own(message, given)):
            return events
        if job is None and (events := about_files.of_before(message, routed.material or split_message(message)[1])):
            return events
        if job in (None, "ask") and not routed.material and (word := own_size(message, self.table, self._notices())):
            return iter([word, *(self.assistant.ask(_HOW_LONG, history=self.turns) if is_whole(self.table) else ())])
        if job is None and (events := self._in_its_place(message)):
            return events
        if not routed.material and job in (None, "compare") and (events := self._about_review(message)):
            return events
        if job in (None, "draft") and asks_to_write_again(message, routed.material, self.table, pack):
            return Drafting(self.assistant, self.table).again(message)
        if job is None and (events := self._more(message, routed)):
            return events
        if job is None and self.draft and asks_to_revise(message, routed, self.draft, pack):
            return self.assistant.revise(self.draft, message)
        told_outside = routed.material and says.PUT_OUTSIDE.match(message)
        if job is None and (not routed.material or told_outside) and not asks_a_question(message):
            if self.draft and len(message) <= _BARE and asks_to_compare(message):
                return self._compare("", "", "", given)
            if (
                self.draft is None
                and self.review is None
                and not _ASKED_LAST.search(message)  # 自己删了呢 asks on, with nothing there to be changed
                and not (self.turns and rewords(message.strip().rstrip("。！!")))  # of the answer, which is no draft
                and (acts_on_a_text(message) or changes_a_text(message, pack))
            ):
                raise BadInput("还没有可以改的稿子", cure="先贴要点让我起草，或者把您的初稿拖进来比对，再说怎么改")
        return self._by_words(message, routed, files, given)

    def _about_own(self, message: str, given: dict[str, Any]) -> Iterator[Event] | None:
        """Say what the draft on the table says, in short or where it is asked for; look it over where that is asked."""
        last, draft = self.table.last, self.draft
        if asks_if_by_rule(message, at_hand=bool(last)) and (word := against_rules(self._text(), self._rules())):
            return iter([word])
        if last == "review" and self.review and asks_if_good(message):
            own = draft if self.table.reviews_own_draft else None
            again = Reviewed(self.assistant, self.review, own).events(message, Asked("again"))
            return self._judged(own, again) if own and again else again
        if draft is None or not (last == "draft" or self.table.reviews_own_draft):
            return None
        if other := besides_if_good(message):
            return chain((self._verdict(draft, None),), self.assistant.ask(other, history=self.turns))
        if last != "draft":
            return None
        if asks_if_good(message):
            if draft.plan and not draft.plan.whole:
                return iter([verdict_on_part(draft)])
            return self._judged(draft, self._compare("", "", "", given))
        word = told_of(message, draft)
        return iter([word]) if word else None

    def _text(self) -> str:
        """Return the text worked on last."""
        if self.table.last == "review" and self.review:
            return self.review.outline.text
        return self.draft.text if self.draft else ""

    def _rules(self) -> Iterator[tuple[Document, str]]:
        """Yield the unit's own policies with their text."""
        library = self.assistant.library
        own = (one for one in library.documents("policy", self.assistant.pack().id) if not one.bundled)
        yield from ((one, library.text(one.id)) for one in own)

    def _notices(self) -> Iterator[tuple[Document, Checklist]]:
        """Yield the notices with what they ask, read only where something is held against them."""
        yield from self.assistant.library.notices(self.assistant.pack().id)

    def _verdict(self, draft: Draft, review: Review | None) -> Word:
        return verdict(draft, review, self._notices())

    def _judged(self, draft: Draft, events: Iterator[Event]) -> Iterator[Event]:
        """Say whether a draft can be handed in before what was found in it is shown."""
        found = list(events)
        last = found[-1] if found else None
        yield self._verdict(draft, last if isinstance(last, Review) else None)
        yield from found

    def _by_words(
        self, message: str, routed: Routed, files: Sequence[Handed], given: dict[str, Any]
    ) -> Iterator[Event]:
        if routed.job == "draft" and not routed.material and self.table.notes and not given:
            return Drafting(self.assistant, self.table).again(message)
        if routed.job == "draft":
            return Drafting(self.assistant, self.table).draft(routed.instruction, routed.material, given)
        if routed.job == "compare":
            name = files[0].name if files else ""
            by_rule = asks_if_by_rule(routed.instruction, at_hand=bool(routed.material))
            if by_rule and (word := against_rules(routed.material, self._rules())):
                return chain((word,), self._compare(routed.instruction, routed.material, name, given))
            return self._compare(routed.instruction, routed.material, name, given)
        return self.assistant.ask(message, history=self.turns)

    def _more(self, message: str, routed: Routed) -> Iterator[Event] | None:
        """Take facts that come on top of what was worked on last: into that draft, or in place of an empty passage."""
        pack = self.assistant.pack()
        brought = routed.material if routed.job == "draft" and is_more(routed.instruction) else more_facts(message)
        if not brought or routed.job == "compare" or read_edits(message, [], pack):
            return None
        if self.table.last == "draft" and self.draft and self.draft.plan:
            facts = [fact for fact in read_notes(brought, pack).facts if fact.reason not in ASIDES]
            said = "；".join(fact.text.strip(" ，,；;。") for fact in facts)
            return self.assistant.revise(self.draft, f"加一条：{said}") if said else None
        if self.table.last == "review" and self.review and not self.review.outline.sections:
            return Drafting(self.assistant, self.table).draft("写一段", brought, {})
        return None

    def _in_its_place(self, message: str) -> Iterator[Event] | None:
        """Write a passage under review anew from the facts that are told for it: ……，照这个改."""
        passage = self.table.last == "review" and self.review and not self.review.outline.sections
        facts = facts_instead(message) if passage else ""
        return Drafting(self.assistant, self.table).draft("写一段", facts, {"sentence": True}) if facts else None

    def _about_review(self, message: str) -> Iterator[Event] | None:
        """Do what is asked of the draft under review, where that was worked on last."""
        if self.table.last != "review" or self.review is None:
            return None
        if role := part_asked(message):
            return iter([put_right(role, self.review)])
        asked = asked_of_review(message, self.review)
        if asks_a_question(message) and asked.kind not in ("again", "how"):
            return None
        own = self.draft if self.table.reviews_own_draft else None
        if own and asked.kind == "change":
            return None  # it has a plan, and is revised by that
        return Reviewed(self.assistant, self.review, own).events(message, asked)

    def _compare(self, instruction: str, material: str, name: str, given: dict[str, Any]) -> Iterator[Event]:
        from assistant.tasks.compare.job import CompareRequest

        if not material.strip() and len(instruction) >= 200:
            material = instruction
        if not material.strip() and self.draft:
            material, name = self.draft.text, self.draft.title
        if not material.strip() and self.review:
            material = self.review.outline.text
        if not material.strip():
            raise BadInput("还没有要比对的稿子", cure="把初稿贴在消息里，或者拖一个文件进来")
        yield from self.assistant.compare(CompareRequest(text=material, name=name, **given))

    def remember(self, message: str, result: Answer | Draft | Review) -> None:
        """Keep a result for the messages to come."""
        from assistant.tasks.ask.job import Turn

        if isinstance(result, Answer):
            self.turns = [*self.turns, Turn(message, result)][-MAX_TURNS:]
        else:
            self.table.put(result)


def _handed(attachment: Handed | Sequence[Handed] | tuple[str, str] | None) -> list[Handed]:
    if not attachment:
        return []
    if isinstance(attachment, Handed):
        return [attachment]
    if isinstance(attachment[0], str):
        return [Handed(str(attachment[0]), str(attachment[1]))]
    return [one for one in attachment if isinstance(one, Handed)]
