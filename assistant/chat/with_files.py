"""What is done with files that came with a message, or came before it: what the words say, else what fits them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.chat.drafting import Drafting
from assistant.chat.handed import Handed, asks_to_learn, asks_to_renew, kinds_of, purpose_of
from assistant.chat.learning import RENEW, learn
from assistant.chat.route import asks_a_question, asks_to_compare, split_message
from assistant.chat.table import Table
from assistant.results import Answer, Choice, Event, Piece, Progress, Review, Word

if TYPE_CHECKING:
    from assistant.build import Assistant

_OF_IT = re.compile(r"刚才|上面|这[份个篇]|那[份个篇]|它|附件|文件|《")


@dataclass(frozen=True, slots=True)
class WithFiles:
    """Answers one conversation's messages that are about files."""

    assistant: Assistant
    table: Table
    turns: Sequence[Any]

    def events(self, message: str, files: Sequence[Handed], given: dict[str, Any]) -> Iterator[Event]:
        """Answer a message with files; without words a report is reviewed, a notice asked about."""
        purpose, (instruction, material) = purpose_of(message, files), split_message(message)
        if purpose == "renew":
            return Drafting(self.assistant, self.table).renewed(message, material, files, given)
        if purpose == "learn":
            return self._learnt(message, material, files, given)
        if purpose == "ask":
            return self._asked_of(message, files)
        if purpose == "draft":
            return Drafting(self.assistant, self.table).from_files(instruction, material, files, given)
        reports = [one for one in files if one.kind == "sample"]
        if purpose == "unsaid" and (len(files) > 1 or not reports):
            return iter([_what_for(files)])
        return self._reviewed((reports or list(files))[0], files, given, offering=purpose == "unsaid")

    def of_before(self, message: str, material: str) -> Iterator[Event] | None:
        """Do what a message asks of a file handed in before, or of last year's report; None where it asks neither."""
        said = split_message(message)[0]
        if asks_a_question(said):
            return None
        if asks_to_renew(said):
            return Drafting(self.assistant, self.table).renewed(message, material, (), {})
        held = self.table.files_meant(message) or _as_handed(self.table.review)
        if not held or material or not (_OF_IT.search(said) or len(said) <= 12):
            return None
        if asks_to_learn(said):
            return learn(self.assistant, held, kinds_of(said, held))
        if any(f"《{one.name}》" in message for one in held) and asks_to_compare(said):
            return self._reviewed(held[0], held, {}, offering=False)
        return None

    def _reviewed(
        self, handed: Handed, files: Sequence[Handed], given: dict[str, Any], *, offering: bool
    ) -> Iterator[Event]:
        from assistant.tasks.compare.job import CompareRequest

        if offering:
            yield Word("没说怎么用，先当初稿比对了。也可以：", (_as_sample(handed), RENEW, _as_policy(handed)))
        notice = next((one for one in files if one.kind == "policy" and one is not handed), None)
        more = {"notice": notice.text, "notice_name": notice.name} if notice else {}
        yield from self.assistant.compare(CompareRequest(text=handed.text, name=handed.name, **(more | given)))

    def _learnt(self, message: str, material: str, files: Sequence[Handed], given: dict[str, Any]) -> Iterator[Event]:
        """Learn files; where the same message brings notes, write from them afterwards."""
        instruction = split_message(message)[0]
        events = learn(self.assistant, files, kinds_of(instruction, files))
        yield from events
        if material.strip():
            yield from Drafting(self.assistant, self.table).draft(instruction, material, given)

    def _asked_of(self, message: str, files: Sequence[Handed]) -> Iterator[Event]:
        """Answer a question on a file: it is learnt first, as answers come from the library, and that is said."""
        yield from (one for one in learn(self.assistant, files, [f.kind for f in files]) if isinstance(one, Progress))
        names = "、".join(f"《{one.name}》" for one in files)
        before = f"（附件{names}已学进资料库，下面的回答用到它。）\n\n"
        yield Piece(before)
        for event in self.assistant.ask(message, history=self.turns):
            yield replace(event, text=before + event.text) if isinstance(event, Answer) else event


def _as_handed(review: Review | None) -> tuple[Handed, ...]:
    """Return a draft under review as a file, for what was handed in before the program was started anew."""
    return (Handed(f"{review.outline.title_line or '初稿'}.txt", review.outline.text),) if review else ()


def _as_sample(one: Handed) -> Choice:
    return Choice("学作范文", f"把《{one.name}》学进资料库，当范文")


def _as_policy(one: Handed) -> Choice:
    return Choice("当作通知或政策记住", f"把《{one.name}》当作通知记住")


def _what_for(files: Sequence[Handed]) -> Word:
    """Ask what files are for of which no word says it."""
    names = "、".join(f"《{one.name}》" for one in files)
    if len(files) == 1:
        choices = (_as_policy(files[0]), _as_sample(files[0]), Choice("当初稿比对", f"把{names}当初稿比对一遍"))
        return Word(f"{names}读起来像通知或政策，不像初稿。要我怎么用？", choices)
    draft = next((one for one in files if one.kind == "sample"), files[0])
    more: tuple[Choice, ...] = (
        Choice("都学进资料库", f"把{names}都学进资料库"),
        Choice(f"比对《{draft.name}》", f"把《{draft.name}》当初稿比对一遍"),
    )
    return Word(f"收到{names}。要我怎么用？", (*more, RENEW) if draft.kind == "sample" else more)
