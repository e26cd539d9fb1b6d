"""The chat: three jobs in one conversation, streamed, with sources beside it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.build import Assistant
from assistant.errors import UnreadableFile
from assistant.messages import Language, say
from assistant.results import Answer, Draft
from assistant.ui import render_answer, render_draft
from assistant.ui.looking import Looking
from assistant.ui.page_welcome import Welcome
from assistant.ui.pane import pane
from assistant.ui.render_text import tag
from assistant.ui.replies import Replies
from assistant.ui.sent import Sent
from assistant.ui.talks import Talk, Talks
from assistant.ui.trouble import friendly
from assistant.ui.visitor import owner_of
from assistant.ui.words import Words

Update = dict[Any, Any]
_LOOK_AGAIN = 0.3  # seconds between two looks at how far the loading has come


class ChatTab:
    """Lays out the chat and answers its events."""

    def __init__(self, assistant: Assistant, talks: Talks, words: Words) -> None:
        """Lay the tab out in the current Blocks."""
        self.assistant, self.talks, self.words = assistant, talks, words
        self.looking, self.sent, self.replies = Looking(), Sent(), Replies(assistant, talks)
        with gr.Row(elem_id="chat-row"):
            with gr.Column(elem_id="history-column", min_width=200):
                self._lay_out_history()
            with gr.Column(elem_id="chat-column", scale=3):
                self._lay_out_talk()
                self._lay_out_composer()
            with gr.Column(elem_id="panel-column", scale=1, min_width=300):
                self.panel = pane(words.html(lambda language: render_answer.panel((), language)), "panel")
        self._wire()

    def _lay_out_history(self) -> None:
        """Lay out the list of conversations, which page.js fills; the fields carry what it asks and is told."""
        words = self.words
        self.new = gr.Button(words("new_chat"), elem_id="new-chat", size="sm")
        pane(words.html(_history_frame), "history")
        self.current = gr.Textbox("", elem_id="current", elem_classes=["unseen"], label=words("chat"), container=False)
        self.wanted = gr.Textbox("", elem_id="wanted", elem_classes=["unseen"], label=words("chat"), container=False)
        self.pressed = gr.Textbox("", elem_id="pressed", elem_classes=["unseen"], label=words("chat"), container=False)

    def _lay_out_talk(self) -> None:
        words = self.words
        with gr.Column(elem_id="welcome"):
            self.cards = Welcome(self.assistant, words)
        self.chat = gr.Chatbot(
            elem_id="chat",
            label=words("chat"),
            show_label=False,
            container=False,
            height=None,
            layout="bubble",
            buttons=[],
            feedback_options=None,
            latex_delimiters=[],
            line_breaks=False,
            sanitize_html=True,
            allow_tags=False,
            allow_file_downloads=False,
            group_consecutive_messages=False,
        )

    def _lay_out_composer(self) -> None:
        words = self.words
        jobs = [(words(f"job_{job}"), job) for job in ("auto", "ask", "draft", "compare")]
        with gr.Column(elem_id="composer"):
            with gr.Row(elem_id="composer-bar"):
                pane(words.html(_history_button), "history-button")
                self.job = gr.Radio(
                    jobs, value="auto", label=words("job"), show_label=False, container=False, elem_id="job"
                )
            self.box = gr.MultimodalTextbox(
                elem_id="box",
                label=words("message"),
                show_label=False,
                container=False,
                placeholder=words("placeholder"),
                sources=["upload"],
                file_count="multiple",
                lines=1,
                max_lines=10,
                max_plain_text_length=self.assistant.settings.max_chars,
                submit_btn=True,
                stop_btn=True,  # the style sheet shows the one or the other
                autofocus=True,
            )

    def _wire(self) -> None:
        outputs = [self.current, self.chat, self.box, self.panel, self.job]
        for button, question in self.cards.questions:
            button.click(self._asker(question), self.current, outputs, show_progress="hidden")
        # "multiple": after a stop, "once" may hold the next message back until the server notices the stop.
        self.box.submit(
            self.reply, [self.current, self.box, self.job], outputs, show_progress="hidden", trigger_mode="multiple"
        )
        self.pressed.change(
            self._press, [self.current, self.pressed], outputs, show_progress="hidden", trigger_mode="multiple"
        )
        self.box.stop(self._stop, self.current, [self.chat, self.box], queue=False)
        self.new.click(self._start_again, None, outputs, queue=False)
        self.wanted.change(
            self._open, [self.wanted, self.current], outputs, show_progress="hidden", trigger_mode="multiple"
        )
        self.cards.wire(self.box, self.job)

    def _asker(self, question: str) -> Callable[..., Iterator[Update]]:
        def ask(current: str, request: gr.Request) -> Iterator[Update]:
            yield from self.reply(current, {"text": question, "files": []}, "ask", request)

        return ask

    def _press(self, current: str, pressed: str, request: gr.Request) -> Iterator[Update]:
        """Send what a button in a reply says. The page hands it over as ``message#count``, so that each is a change."""
        message = pressed.rpartition("#")[0]
        yield from self.reply(current, {"text": message, "files": []}, "auto", request)

    def reply(self, current: str, value: Any, job: str, request: gr.Request) -> Iterator[Update]:
        """Answer what the box holds, streaming; on an error the text goes back into the box."""
        message, paths = (value or {}).get("text") or "", [Path(file) for file in (value or {}).get("files") or []]
        if not (message.strip() or paths) or not self.sent.is_new(request.session_hash, message, paths):
            return
        language = self.words.of(request)
        talk, turn, answering = None, 0, None
        try:
            owner, names = owner_of(request), "、".join(path.name for path in paths)
            if current:
                talk = self.talks.open(owner, current, language)
                if talk.busy and talk.asked == message and not paths:
                    return
                turn = self.talks.keep_said(talk, message, names, language)
            else:
                talk, turn = self.talks.begin(owner, message or names, message, names, language)
            talk.asked, talk.files, talk.busy, talk.written = message, paths, True, ""
            self.looking.go(request, talk.id)
            answering = self._answer(talk, turn, None if job == "auto" else job, language)
            yield {self.current: talk.id, self.chat: list(talk.messages), self.box: None}
            for update in answering:
                if self.looking.at(request, talk.id):  # else the reply is finished for when its reader comes back
                    yield update
            if talk.turn != turn and self.looking.at(request, talk.id):  # stopped: what is sent last stays on the page
                yield {self.chat: list(talk.messages)}
        except GeneratorExit:  # the page was reloaded or closed
            if talk and answering and talk.busy and talk.turn == turn:
                rest = talk, turn, answering, language
                threading.Thread(target=self._go_on, args=rest, name="reply", daemon=True).start()
            raise
        except Exception as error:
            if talk is None or talk.turn == turn:
                failed = self._failed(talk, error, message, paths, language)
                if talk is None or self.looking.at(request, talk.id):
                    yield failed

    def _go_on(self, talk: Talk, turn: int, answering: Iterator[Update], language: Language) -> None:
        """Finish a reply that nobody follows any more, for when its reader comes back."""
        try:
            for _ in answering:
                pass
        except Exception as error:
            if talk.turn == turn:
                self._failed(talk, error, talk.asked, talk.files, language)

    def _failed(
        self, talk: Talk | None, error: Exception, message: str, paths: list[Path], language: Language
    ) -> Update:
        """Say what went wrong and give back what was typed; a file that cannot be read is not given back."""
        line, bad = friendly(error, language), isinstance(error, UnreadableFile) and bool(paths)
        kept = _back(message, [] if bad else paths)
        note = (say("kept", language) if message.strip() else "") + (say("file_gone", language) if bad else "")
        if talk is None or not talk.messages:
            return {self.chat: [{"role": "assistant", "content": render_answer.trouble(line, note)}], self.box: kept}
        return {self.chat: self.replies.failed(talk, line, note), self.box: kept}

    def _answer(self, talk: Talk, turn: int, job: Any, language: Language) -> Iterator[Update]:
        for shown in self.replies.answer(talk, turn, job, language):
            done = {} if talk.busy else {self.panel: self._panel(talk, language), self.job: "auto"}
            yield {self.chat: shown, **done}

    def _panel(self, talk: Talk | None, language: Language) -> str:
        last = self.talks.results.titled(talk.last) if talk and talk.last else None
        if isinstance(last, Draft):
            return render_draft.panel(last, language)
        return render_answer.panel(last.citations if isinstance(last, Answer) else (), language)

    def _stop(self, current: str, request: gr.Request) -> Any:
        """End the reply on its way, and give back what was asked."""
        language, name = self.words.of(request), current or self.looking.where(request)
        talk = self.talks.open(owner_of(request), name, language) if name else None
        if talk is None or not talk.messages or not talk.busy:
            return gr.skip(), gr.skip()
        self.sent.forget(request.session_hash)
        asked, talk.turn, talk.busy, talk.asked = talk.asked, talk.turn + 1, False, ""
        self.talks.keep_word(talk, "stopped", talk.written)
        shown = talk.show(render_answer.stopped(str(talk.messages[-1]["content"]), language))
        return shown, _back(asked, talk.files)

    def _open(self, wanted: str, current: str, request: gr.Request) -> Iterator[Update]:
        """Show a conversation of the list, and follow a reply on its way in it.

        The page asks for it as ``id#count``, so that each wish is a change.
        """
        name, language = wanted.partition("#")[0], self.words.of(request)
        if not name or name == current:
            return
        try:
            talk = self.talks.open(owner_of(request), name, language)
            self.looking.go(request, name)
        except Exception as error:
            trouble = render_answer.trouble(friendly(error, language))
            yield self._empty(request) | {self.chat: [{"role": "assistant", "content": trouble}]}
            return
        busy = talk.busy
        back = {self.box: _back(talk.asked, [])} if talk.asked and not busy else {}  # the program was ended meanwhile
        yield {self.current: talk.id, self.job: "auto", **self._now(talk, language), **back}
        while talk.busy and self.looking.at(request, talk.id):
            time.sleep(_LOOK_AGAIN)
            yield {self.chat: list(talk.messages)}
        if busy and self.looking.at(request, talk.id):
            yield self._now(talk, language)

    def _now(self, talk: Talk, language: Language) -> Update:
        return {self.chat: list(talk.messages), self.panel: self._panel(talk, language)}

    def _start_again(self, request: gr.Request) -> Update:
        return self._empty(request) | {self.box: None}

    def _empty(self, request: gr.Request) -> Update:
        self.looking.go(request, "")
        return {
            self.current: "",
            self.chat: [],
            self.panel: self._panel(None, self.words.of(request)),
            self.job: "auto",
        }


def _history_button(language: Language) -> str:
    return tag("button", say("history_button", language), "act", id="history-toggle", type="button")


def _history_frame(language: Language) -> str:
    field = tag("input", "", type="search", name_="find-conversation", title=say("find_conversation", language))
    return field + tag("div", "", "conversations", role="navigation", title=say("history", language))


def _back(message: str, paths: list[Path]) -> dict[str, Any]:
    return {"text": message, "files": [str(path) for path in paths if path.exists()]}
