"""A reply on its way to the page: events become messages, results are kept, what fails gives back what was typed."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.build import Assistant
from assistant.chat.handed import Handed
from assistant.chat.route import Job, route
from assistant.messages import Language, say
from assistant.results import Event, Piece, Progress, Review, Word
from assistant.ui import render_answer
from assistant.ui.first_words import FirstWords
from assistant.ui.stream import coalesced
from assistant.ui.talks import Talk, Talks
from assistant.ui.trouble import discard

logger = logging.getLogger(__name__)
_LOOK_AGAIN = 0.3  # seconds between two looks at how far the loading has come
_PLANNED = "提纲"  # how the progress begins after which a draft is written


class Replies:
    """Writes replies into talks; what it yields is the talk's messages, ready to be shown."""

    def __init__(self, assistant: Assistant, talks: Talks) -> None:
        self.assistant, self.talks = assistant, talks
        self.first = FirstWords()

    def answer(self, talk: Talk, turn: int, job: Job | None, language: Language) -> Iterator[list[Any]]:
        """Answer what was asked last; ends early once another turn has begun. ``talk.busy`` is off when it is done."""
        while (loading := self.assistant.loading) and talk.turn == turn:
            yield talk.show(render_answer.working(loading.message, loading.fraction))
            time.sleep(_LOOK_AGAIN)
        files = [self._read(path) for path in talk.files]
        events = coalesced(talk.conversation.reply(talk.asked, files, job))
        if not files and route(talk.asked, "", job).job == "ask" and self.assistant.settings.offline:
            events = self.first.before_the_rest(events)
        yield from self._shown(talk, turn, events, files, language)

    def _read(self, path: Path) -> Handed:
        return Handed(path.name, self.assistant.read(path).text, path.read_bytes())

    def _shown(
        self, talk: Talk, turn: int, events: Iterator[Event], files: Sequence[Handed], language: Language
    ) -> Iterator[list[Any]]:
        written, status, above, drafting = "", say("working", language), "", False
        for event in events:
            if talk.turn != turn:  # stopped, or left for a new chat
                return
            if isinstance(event, Piece):
                written, status = written + event.text, ""
            elif isinstance(event, Progress):
                status, drafting = event.message, drafting or event.message.startswith(_PLANNED)
            elif isinstance(event, Word):
                above += self.talks.keep_result(talk, event, language)
                status = say("working", language)
            else:
                source = _word_file(files) if isinstance(event, Review) else None
                shown = above + self.talks.keep_result(talk, event, language, source)
                yield self._finished(talk, shown)
                return
            talk.written = written
            yield talk.show(above + render_answer.writing(written, status, as_draft=drafting))
        if above and talk.turn == turn:
            yield self._finished(talk, above)

    def _finished(self, talk: Talk, shown: str) -> list[Any]:
        discard(talk.files)
        talk.asked, talk.busy, talk.files = "", False, []
        return talk.show(shown)

    def failed(self, talk: Talk, line: str, note: str) -> list[Any]:
        """Say what went wrong, and under it what became of what was typed and attached."""
        talk.asked, talk.busy = "", False
        try:
            self.talks.keep_word(talk, "trouble", line)
        except Exception:
            logger.exception("the archive cannot be written")
        return talk.show(render_answer.trouble(line, note))


def _word_file(files: Sequence[Handed]) -> bytes | None:
    """Return the Word file that a draft came in, where one came."""
    held = [one.data for one in files if one.kind == "sample"] or [one.data for one in files]
    names = [one.name for one in files if one.kind == "sample"] or [one.name for one in files]
    return held[0] if held and names[0].lower().endswith(".docx") else None
