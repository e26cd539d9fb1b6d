"""Acts on a draft under review: it is changed as a message says, and checked again against the earlier remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.chat.after_review import Asked
from assistant.chat.how_to_mend import AGAIN, how_to_mend, listed
from assistant.checks.fixes import apply_fixes
from assistant.checks.registry import UNSURE, title_of
from assistant.errors import BadInput
from assistant.results import Draft, Event, Finding, Review, Word
from assistant.tasks.revise.by_text import CAN_DO, changed_text
from assistant.tasks.revise.reading import read_edits
from assistant.tasks.revise.sentence_fact import fact_for_sentence

if TYPE_CHECKING:
    from assistant.build import Assistant


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review, and the draft of ours that it is about, if it is."""

    assistant: Assistant
    review: Review
    own: Draft | None = None

    def events(self, message: str, asked: Asked) -> Iterator[Event] | None:
        """Return what answers ``message``; None where it is no change to a text after all.

        Raises BadInput where a change is meant and cannot be made.
        """
        text = self.review.outline.text
        if asked.kind == "again":
            return self._compared(text)
        if asked.kind == "ignore":
            return self._without(asked.checks)
        if asked.kind == "by-hand":
            return iter([_by_hand(asked.findings)])
        if asked.kind == "how":
            return iter([how_to_mend(asked.findings, self.review)])
        if asked.kind == "fix":
            return self._put(apply_fixes(text, asked.findings), f"已按意见改了{len(asked.findings)}处")
        if asked.kind == "fix-all":
            return self._fixed()
        pack = self.assistant.pack()
        changed = fact_for_sentence(message, text, pack) or changed_text(message, text, pack)
        if changed:
            return self._put(changed.text, changed.said)
        if read_edits(message, [], pack):
            raise BadInput("比对的是您自己的稿子，这句话我没看懂要改哪里", cure=CAN_DO)
        return None

    @property
    def ignored(self) -> tuple[str, ...]:
        """The kinds of remark that the reader does not want."""
        return tuple(dict.fromkeys(one.check for one in self.review.ignored))

    def _without(self, checks: Sequence[str]) -> Iterator[Event]:
        """Leave out kinds of remark from now on."""
        if not checks:
            raise BadInput(
                "意见里没有找到您说的那一条", cure="照意见里的字说，例如“错别字那类不用管”；或点那条意见下面的“忽略”"
            )
        names = "、".join(f"“{title_of(check)}”" for check in checks)
        yield Word(f"{names}这类意见已收起，以后重新检查也不再列：")
        yield from self._compared(self.review.outline.text, (*self.ignored, *checks))

    def _fixed(self) -> Iterator[Event]:
        text = self.review.outline.text
        fixed = self.assistant.fix(self._request(text, (*self.ignored, *UNSURE)))
        if fixed == text:
            left = [one for one in self.review.findings if one.level != "hint"]
            return iter([_by_hand(left) if left else Word("没有能自动改的了。", (AGAIN,))])
        return self._put(fixed, "能自动改的都改了")

    def _put(self, text: str, said: str) -> Iterator[Event]:
        """Take a changed text: a draft of ours stays a draft, the user's own is checked again."""
        if self.own is not None:
            from assistant.tasks.draft.edit import ByHand

            for event in self.assistant.revise(self.own, ByHand(text)):
                yield _told(event, f"{said}。要再查一遍，说“重新检查”") if isinstance(event, Draft) else event
            return
        yield Word(f"{said}，并重新查过：")
        yield from self._compared(text)

    def _compared(self, text: str, ignore: Sequence[str] | None = None) -> Iterator[Event]:
        yield from self.assistant.compare(self._request(text, self.ignored if ignore is None else ignore))

    def _request(self, text: str, ignore: Sequence[str]) -> Any:
        from assistant.tasks.compare.job import CompareRequest

        return CompareRequest(text, ignore=tuple(dict.fromkeys(ignore)), previous=self.review.findings)


def _told(draft: Draft, said: str) -> Draft:
    return replace(draft, reply=said)


def _by_hand(findings: Sequence[Finding]) -> Word:
    """Say which remarks only the writer can take up, as no sure correction is known."""
    return Word("\n".join(["这几处要您定，我不替您改：", *listed(findings), "\n" + CAN_DO + "。"]))
