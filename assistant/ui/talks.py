"""Conversations in use: what the page shows of each, and the way to and from the archive.

A talk can be dropped from memory at any time: it is made again from what the archive holds.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.archive import Entry
from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.chat.kept import Result, kind_of, pack, text_of, unpack
from assistant.messages import Language, say
from assistant.results import Answer, Draft, Review, Word
from assistant.ui import render_answer
from assistant.ui.results_shown import Results, Shown, text_of_draft

MOST = 200  # talks in memory, last used
SHOWN = 40  # messages of a talk on the page; what is older is in the export
_LEFT = 20  # of them that stay when there are more: they go together, as each that goes makes the page draw all anew
_TITLE = 40  # characters


@dataclass
class Talk:
    """One conversation: what the assistant remembers and what the chat shows."""

    owner: str
    id: str
    conversation: Conversation
    messages: list[Any] = field(default_factory=list)
    last: Result | None = None  # what the column beside the chat tells about
    turn: int = 0  # counts questions and stops: a reply that belongs to an older turn ends
    asked: str = ""  # the message being answered, so that a second press of Enter does not ask it again
    files: list[Path] = field(default_factory=list)  # that came with it
    busy: bool = False  # whether it is being answered
    written: str = ""  # how far that reply has come
    said: int = 0  # messages ever
    note: str = ""  # stands where older messages were
    live: dict[int, Shown] = field(default_factory=dict)  # results shown whole, by the message's number

    def add(self, role: str, html: str) -> None:
        """Add a message; where there are many, the older half leaves the page, and a line says so."""
        self.said += 1
        self.messages.append({"role": role, "content": html})
        if len(self.messages) > SHOWN:
            del self.messages[:-_LEFT]
            self.messages[0] = {"role": "assistant", "content": self.note}

    def put(self, number: int, html: str) -> None:
        """Put ``html`` in the message of that number, if it is still on the page."""
        at = number - (self.said - len(self.messages))
        if at > 0 or (at == 0 and self.said == len(self.messages)):
            self.messages[at] = {"role": "assistant", "content": html}

    def show(self, html: str) -> list[Any]:
        """Put ``html`` in the last message and return them all."""
        self.messages[-1] = {"role": "assistant", "content": html}
        return list(self.messages)


class Talks:
    """The talks in use, by owner and conversation."""

    def __init__(self, assistant: Assistant, results: Results, most: int = MOST) -> None:
        self.assistant, self.results = assistant, results
        self._most, self._lock = most, threading.Lock()
        self._talks: OrderedDict[tuple[str, str], Talk] = OrderedDict()

    def begin(self, owner: str, title: str, message: str, attachment: str, language: Language) -> tuple[Talk, int]:
        """Open a conversation with what was said first; return it and the turn's number."""
        data = _attached(attachment)
        name = self.assistant.archive.begin(owner, _title(title), "said", message, data)
        talk = self._keep(self._talk(owner, name, language))
        return talk, _said(talk, message, attachment, language)

    def open(self, owner: str, name: str, language: Language) -> Talk:
        """Return a talk, from memory or from the archive; raises UnknownName."""
        with self._lock:
            if known := self._talks.get((owner, name)):
                self._talks.move_to_end((owner, name))
                return known
        talk = self._talk(owner, name, language)
        entries = self.assistant.archive.entries(owner, name)
        if len(entries) > SHOWN:
            talk.add("assistant", talk.note)
        for entry in entries[1 - SHOWN :]:
            self._show(talk, entry, language)
        if entries and entries[-1].kind == "said":
            talk.add("assistant", render_answer.question(say("interrupted", language)))
            talk.asked = entries[-1].text
        return self._keep(talk)

    def _talk(self, owner: str, name: str, language: Language) -> Talk:
        note = render_answer.question(say("older_left_out", language))
        return Talk(owner, name, Conversation(self.assistant), note=note)

    def forget(self, owner: str, name: str) -> None:
        """Drop a talk that was deleted; a reply on its way ends."""
        with self._lock:
            if talk := self._talks.pop((owner, name), None):
                talk.turn += 1

    def keep_said(self, talk: Talk, message: str, attachment: str, language: Language) -> int:
        """Show and keep what the user said, with a reply to come; return the turn's number."""
        self.assistant.archive.add(talk.owner, talk.id, "said", message, _attached(attachment))
        return _said(talk, message, attachment, language)

    def keep_result(self, talk: Talk, result: Result, language: Language, source: bytes | None = None) -> str:
        """Keep a result and return it as HTML; ``source``: the Word file that a draft came in.

        A review that goes on from the one before takes that one's Word file along.
        """
        n = self.assistant.archive.add(talk.owner, talk.id, kind_of(result), text_of(result), pack(result))
        if isinstance(result, Review) and result.changes is not None and source is None:
            source = self._file_before(talk, result)
        talk.last = result
        return self._shown(talk, n, result, language, source)

    def _file_before(self, talk: Talk, result: Review) -> bytes | None:
        """Return the Word file of the review before, changed as the text was changed since."""
        for shown in reversed(talk.live.values()):
            if isinstance(shown.result, Review):
                return self.results.followed(shown, text_of_draft(result))
        return None

    def keep_word(self, talk: Talk, kind: str, text: str) -> None:
        """Keep how a reply ended that came to no result: ``stopped`` or ``trouble``."""
        self.assistant.archive.add(talk.owner, talk.id, kind, text)

    def _keep(self, talk: Talk) -> Talk:
        with self._lock:
            kept = self._talks.setdefault((talk.owner, talk.id), talk)
            while len(self._talks) > self._most:
                self._talks.popitem(last=False)
            return kept

    def _show(self, talk: Talk, entry: Entry, language: Language) -> None:
        if entry.kind == "said":
            attachment = json.loads(entry.data).get("attachment", "") if entry.data else ""
            talk.add("user", render_answer.said(entry.text, attachment, language))
            return
        result = unpack(entry.kind, entry.data, self.assistant.pack)
        talk.add("assistant", "")
        if result is not None:
            question = result.question if isinstance(result, Answer) else ""
            if not isinstance(result, Word):
                talk.conversation.remember(question, result)
            talk.last = result
            talk.show(self._shown(talk, entry.n, result, language))
        elif entry.kind == "trouble":
            talk.show(render_answer.trouble(entry.text))
        else:
            shown = render_answer.writing(entry.text, "")
            talk.show(render_answer.stopped(shown, language) if entry.kind == "stopped" else render_answer.ended(shown))

    def _shown(self, talk: Talk, n: int, result: Result, language: Language, source: bytes | None = None) -> str:
        number = talk.said - 1

        def changed(now: Result, html: str) -> None:
            self.assistant.archive.replace(talk.owner, talk.id, n, text_of(now), pack(now))
            if not isinstance(now, Word):
                talk.conversation.remember("", now)
            talk.put(number, html)
            talk.live[number] = shown

        shown = self.results.show(result, language, changed, source)
        if isinstance(result, (Draft, Review)):
            self._lighten(talk)
            talk.live[number] = shown
        return self.results.html(shown)

    def _lighten(self, talk: Talk) -> None:
        """Show what is no longer worked on without its marks and fields: a long conversation stays quick."""
        for number, shown in talk.live.items():
            talk.put(number, self.results.light(shown))
        talk.live.clear()


def _attached(name: str) -> str:
    return json.dumps({"attachment": name}, ensure_ascii=False) if name else ""


def _said(talk: Talk, message: str, attachment: str, language: Language) -> int:
    talk.add("user", render_answer.said(message, attachment, language))
    talk.add("assistant", render_answer.writing("", render_answer.waiting(message, language)))
    talk.turn += 1
    return talk.turn


def _title(message: str) -> str:
    """Return the first words of a message as a title."""
    line = next((line.strip() for line in message.splitlines() if line.strip()), "").rstrip("：:")
    return line if len(line) <= _TITLE else f"{line[:_TITLE]}……"
