"""What an empty chat shows: the three jobs, each with examples one click away."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant.build import Assistant
from assistant.messages import Language, say
from assistant.ui.pane import pane
from assistant.ui.words import Words


class Welcome:
    """Lays out the greeting and the three cards in the current column."""

    def __init__(self, assistant: Assistant, words: Words) -> None:
        self.words = words
        pack = assistant.pack()
        self.topic = pack.topics[1 % len(pack.topics)].name if pack.topics else pack.subject
        guide = pack.guide("problems") or pack.roles[0]
        self._asked = [say("example_ask_role", role=guide.name), say("example_ask_topic", topic=self.topic)]
        pane(words.html(_greeting), "greeting")
        with gr.Row(elem_id="cards"):
            self._ask, self._draft, self._compare = (self._card(job) for job in ("ask", "draft", "compare"))

    @property
    def questions(self) -> list[tuple[gr.Button, str]]:
        """The example questions with their buttons."""
        return list(zip(self._ask, self._asked, strict=True))

    @property
    def form_button(self) -> gr.Button:
        """The example that leads to the drafting form."""
        return self._draft[1]

    def wire(self, box: Any, job: Any) -> None:
        """Let the other examples fill the message box and choose the job."""
        notes, paste = say("notes_example", topic=self.topic), say("paste_example")
        self._draft[0].click(lambda: (_typed(notes), "draft"), None, [box, job], queue=False)
        self._compare[0].click(lambda: "compare", None, job, queue=False)
        self._compare[1].click(lambda: (_typed(paste), "compare"), None, [box, job], queue=False)

    def _card(self, job: str) -> list[gr.Button]:
        shown = {
            "ask": self._asked,
            "draft": [self.words("example_draft", topic=self.topic), self.words("example_form")],
            "compare": [self.words("example_compare"), self.words("example_paste")],
        }[job]
        with gr.Column(elem_classes=["card", f"card-{job}"], min_width=200):
            pane(self.words.html(lambda language: _card_head(job, language)))
            return [
                gr.Button(text, elem_classes=["chip-button"], elem_id=f"example-{job}-{n}", size="sm")
                for n, text in enumerate(shown)
            ]


def _greeting(language: Language) -> str:
    return f"<h1>{say('welcome', language)}</h1><p>{say('welcome_more', language)}</p>"


def _card_head(job: str, language: Language) -> str:
    return f"<h2>{say('job_' + job, language)}</h2><p>{say('card_' + job, language)}</p>"


def _typed(text: str) -> Any:
    return gr.MultimodalTextbox(value={"text": text, "files": []})
