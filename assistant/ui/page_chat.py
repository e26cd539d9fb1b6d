"""The chat: three jobs in one conversation, streamed, with sources beside it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.build import Assistant
from assistant.chat.conversation import Conversation
from assistant.chat.route import route
from assistant.errors import ReportAssistantError
from assistant.messages import Language, say
from assistant.results import Answer, Draft, Event, Piece, Progress, Review
from assistant.ui import render_answer, render_draft, render_review
from assistant.ui.downloads import Downloads
from assistant.ui.page_links import draft_links, review_links
from assistant.ui.pane import pane
from assistant.ui.stream import coalesced
from assistant.ui.words import Words

logger = logging.getLogger(__name__)
Update = dict[Any, Any]
_LOOK_AGAIN = 0.3  # seconds between two looks at how far the loading has come
_KEPT_HOURS = 12  # how long an idle chat stays in memory


@dataclass
class Talk:
    """One browser's conversation: what the assistant remembers and what the chat shows."""

    conversation: Conversation
    messages: list[Any] = field(default_factory=list)
    turn: int = 0  # counts questions and stops: a reply that belongs to an older turn ends
    asked: str = ""  # the message being answered, so that a second press of Enter does not ask it again

    def open(self, said: str, waiting: str) -> int:
        """Add what the user said and an answer to come; return the turn's number."""
        self.messages += [{"role": "user", "content": said}, {"role": "assistant", "content": waiting}]
        self.turn += 1
        return self.turn

    def show(self, html: str) -> list[Any]:
        """Put ``html`` in the last message and return them all."""
        self.messages[-1] = {"role": "assistant", "content": html}
        return list(self.messages)


class ChatTab:
    """Lays out the chat and answers its events."""

    def __init__(self, assistant: Assistant, downloads: Downloads, words: Words) -> None:
        """Lay the tab out in the current Blocks."""
        self.assistant, self.downloads, self.words = assistant, downloads, words
        pack = assistant.pack()
        self.topic = pack.topics[1 % len(pack.topics)].name if pack.topics else pack.subject
        guide = pack.guide("problems") or pack.roles[0]
        self.questions = [say("example_ask_role", role=guide.name), say("example_ask_topic", topic=self.topic)]
        self.talk = gr.State(None, time_to_live=_KEPT_HOURS * 3600)
        with gr.Row(elem_id="chat-row"):
            with gr.Column(elem_id="chat-column", scale=3):
                self._lay_out_talk()
                self._lay_out_composer()
            with gr.Column(elem_id="panel-column", scale=1, min_width=300):
                self.panel = pane(words.html(lambda language: render_answer.panel((), language)), "panel")
        self._wire()

    def _lay_out_talk(self) -> None:
        words = self.words
        with gr.Column(elem_id="welcome") as self.welcome:
            pane(words.html(_greeting), "greeting")
            with gr.Row(elem_id="cards"):
                self.examples = [self._card(job) for job in ("ask", "draft", "compare")]
        self.chat = gr.Chatbot(
            elem_id="chat",
            label=words("chat"),
            show_label=False,
            container=False,
            visible=False,
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

    def _card(self, job: str) -> list[gr.Button]:
        shown = {
            "ask": self.questions,
            "draft": [self.words("example_draft", topic=self.topic), self.words("example_form")],
            "compare": [self.words("example_compare"), self.words("example_paste")],
        }[job]
        with gr.Column(elem_classes=["card", f"card-{job}"], min_width=200):
            pane(self.words.html(lambda language: _card_head(job, language)))
            return [
                gr.Button(text, elem_classes=["chip-button"], elem_id=f"example-{job}-{n}", size="sm")
                for n, text in enumerate(shown)
            ]

    def _lay_out_composer(self) -> None:
        words = self.words
        jobs = [(words(f"job_{job}"), job) for job in ("auto", "ask", "draft", "compare")]
        with gr.Column(elem_id="composer"):
            with gr.Row(elem_id="composer-bar"):
                self.job = gr.Radio(
                    jobs, value="auto", label=words("job"), show_label=False, container=False, elem_id="job"
                )
                self.new = gr.Button(words("new_chat"), elem_id="new-chat", size="sm", min_width=80, scale=0)
            self.box = gr.MultimodalTextbox(
                elem_id="box",
                label=words("message"),
                show_label=False,
                container=False,
                placeholder=words("placeholder"),
                sources=["upload"],
                file_count="single",
                lines=1,
                max_lines=10,
                max_plain_text_length=self.assistant.settings.max_chars,
                submit_btn=True,
                stop_btn=False,
                autofocus=True,
            )

    def _wire(self) -> None:
        outputs = [self.talk, self.chat, self.box, self.welcome, self.panel, self.job]
        asked = [
            button.click(self._asker(question), self.talk, outputs, show_progress="hidden")
            for button, question in zip(self.examples[0], self.questions, strict=True)
        ]
        # "multiple": after a stop, "once" may hold the next message back until the server notices the stop.
        sent = self.box.submit(
            self.reply, [self.talk, self.box, self.job], outputs, show_progress="hidden", trigger_mode="multiple"
        )
        self.box.stop(self._stop, self.talk, [self.chat, self.box], cancels=[sent, *asked], queue=False)
        self.new.click(self._start_again, self.talk, outputs, cancels=[sent, *asked], queue=False)
        notes = say("notes_example", topic=self.topic)
        self.examples[1][0].click(lambda: (_typed(notes), "draft"), None, [self.box, self.job], queue=False)
        self.examples[2][0].click(lambda: "compare", None, self.job, queue=False)
        paste = say("paste_example")
        self.examples[2][1].click(lambda: (_typed(paste), "compare"), None, [self.box, self.job], queue=False)

    @property
    def form_button(self) -> gr.Button:
        """The example that leads to the drafting form."""
        return self.examples[1][1]

    def _asker(self, question: str) -> Callable[..., Iterator[Update]]:
        def ask(talk: Talk | None, request: gr.Request) -> Iterator[Update]:
            yield from self.reply(talk, {"text": question, "files": []}, "ask", request)

        return ask

    def reply(self, talk: Talk | None, value: Any, job: str, request: gr.Request) -> Iterator[Update]:
        """Answer what the box holds, streaming; on an error the text goes back into the box."""
        message, files = (value or {}).get("text") or "", (value or {}).get("files") or []
        if not message.strip() and not files:
            return
        if talk and talk.asked and talk.asked == message:
            return
        language = self.words.of(request)
        talk = talk or Talk(Conversation(self.assistant))
        talk.asked = message
        path = Path(files[0]) if files else None
        said = render_answer.said(message, path.name if path else "", language)
        turn = talk.open(said, render_answer.writing("", say("working", language)))
        yield {
            self.talk: talk,
            self.chat: gr.Chatbot(value=list(talk.messages), visible=True),
            self.box: gr.MultimodalTextbox(value=None, submit_btn=False, stop_btn=True),
            self.welcome: gr.Column(visible=False),
        }
        ready = gr.MultimodalTextbox(submit_btn=True, stop_btn=False)
        try:
            yield from self._answer(talk, turn, message, path, None if job == "auto" else job, language)
            discard(path)
            if talk.turn == turn:
                talk.asked = ""
                yield {self.box: ready, self.job: "auto"}
        except Exception as error:
            if talk.turn != turn:
                return
            talk.asked = ""
            line = friendly(error, language)
            kept = gr.MultimodalTextbox(value=_back(message, path), submit_btn=True, stop_btn=False)
            yield {self.chat: talk.show(render_answer.trouble(line, say("kept", language))), self.box: kept}

    def _answer(
        self, talk: Talk, turn: int, message: str, path: Path | None, job: Any, language: Language
    ) -> Iterator[Update]:
        while (loading := self.assistant.loading) and talk.turn == turn:
            yield {self.chat: talk.show(render_answer.working(loading.message, loading.fraction))}
            time.sleep(_LOOK_AGAIN)
        attachment = (path.name, self.assistant.read(path).text) if path else None
        as_draft = route(message, attachment[1] if attachment else "", job).job == "draft"
        written, status = "", say("working", language)
        for event in coalesced(talk.conversation.reply(message, attachment, job)):
            if talk.turn != turn:  # stopped, or left for a new chat
                return
            if isinstance(event, Piece):
                written, status = written + event.text, ""
            elif isinstance(event, Progress):
                status = event.message
            else:
                yield self._result(talk, event, language)
                return
            yield {self.chat: talk.show(render_answer.writing(written, status, as_draft=as_draft))}

    def _result(self, talk: Talk, event: Event, language: Language) -> Update:
        number = len(talk.messages)
        if isinstance(event, Answer):
            shown = render_answer.answer(event, number, language)
            return {self.chat: talk.show(shown), self.panel: render_answer.panel(event.citations, language)}
        if isinstance(event, Draft):
            links = draft_links(event, self.downloads, language)
            shown = render_draft.draft(event, number, language, links)
            return {self.chat: talk.show(shown), self.panel: render_answer.panel(event.citations, language)}
        assert isinstance(event, Review)
        links = review_links(event, self.downloads, language)
        shown = render_review.review(event, language, links, self._name)
        return {self.chat: talk.show(shown), self.panel: render_review.panel(event, language)}

    def _name(self, document: str) -> str:
        return self.assistant.library.document(document).name

    def _stop(self, talk: Talk | None, request: gr.Request) -> Any:
        ready = gr.MultimodalTextbox(submit_btn=True, stop_btn=False)
        if talk is None or not talk.messages:
            return gr.skip(), ready
        talk.turn, talk.asked = talk.turn + 1, ""
        shown = render_answer.stopped(str(talk.messages[-1]["content"]), self.words.of(request))
        return talk.show(shown), ready

    def _start_again(self, talk: Talk | None, request: gr.Request) -> Update:
        if talk:
            talk.turn += 1
        return {
            self.talk: None,
            self.chat: gr.Chatbot(value=[], visible=False),
            self.box: gr.MultimodalTextbox(value=None, submit_btn=True, stop_btn=False),
            self.welcome: gr.Column(visible=True),
            self.panel: render_answer.panel((), self.words.of(request)),
            self.job: "auto",
        }


def _greeting(language: Language) -> str:
    return f"<h1>{say('welcome', language)}</h1><p>{say('welcome_more', language)}</p>"


def _card_head(job: str, language: Language) -> str:
    return f"<h2>{say('job_' + job, language)}</h2><p>{say('card_' + job, language)}</p>"


def _typed(text: str) -> Any:
    return gr.MultimodalTextbox(value={"text": text, "files": []})


def _back(message: str, path: Path | None) -> dict[str, Any]:
    return {"text": message, "files": [str(path)] if path and path.exists() else []}


def discard(path: Path | None) -> None:
    """Remove an uploaded file once it has been read: what users hand in does not lie about."""
    if path:
        path.unlink(missing_ok=True)


def friendly(error: Exception, language: Language) -> str:
    """Return the one line a user reads for an error; a fault of ours goes to the log with its trace."""
    if isinstance(error, ReportAssistantError):
        return str(error)
    logger.exception("the page met a fault")
    return say("fault", language, what=type(error).__name__)
