"""The drafting form: what is known about the report, its notes, and the draft beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.build import Assistant
from assistant.errors import BadInput
from assistant.genre import GenrePack
from assistant.messages import Language, say
from assistant.results import Draft, Event, Piece, Progress
from assistant.ui import render_answer, render_plan
from assistant.ui.pane import pane
from assistant.ui.render_notice import governed
from assistant.ui.stream import coalesced
from assistant.ui.talks import Talks
from assistant.ui.trouble import friendly
from assistant.ui.visitor import owner_of
from assistant.ui.words import Words

if TYPE_CHECKING:
    from assistant.tasks.draft.job import DraftRequest
    from assistant.writers.draft.plan import DraftPlan

_FIELDS = ("genre", "type", "section", "unit", "speaker", "period", "title", "length", "notes", "renew", "notice")


class DraftTab:
    """Lays out the form and answers its events."""

    def __init__(self, assistant: Assistant, talks: Talks, words: Words) -> None:
        """Lay the tab out in the current Blocks."""
        self.assistant, self.talks, self.words = assistant, talks, words
        with gr.Row(elem_id="draft-row"):
            with gr.Column(elem_id="form", scale=2, min_width=300):
                self.fields = dict(zip(_FIELDS, self._form(), strict=True))
                with gr.Row():
                    self.outline = gr.Button(words("plan_first"), elem_id="plan-first")
                    self.write = gr.Button(words("write"), variant="primary", elem_id="write")
                    self.stop = gr.Button(words("stop"), elem_id="stop-draft", visible=False)
            with gr.Column(elem_id="draft-column", scale=3, min_width=320):
                self.result = pane(words.html(_nothing), "draft-result")
        # Filled by plan.js with the plan as it was edited.
        self.plan = gr.Textbox("", elem_id="plan-json", elem_classes=["unseen"], label=words("plan"), container=False)
        # Filled by plan.js where the library's notice is not to govern.
        self.aside = gr.Textbox("", elem_id="without-notice", elem_classes=["unseen"], label=words("notice_leave"),
                                container=False)  # fmt: skip
        outputs = [self.result, self.write, self.stop, self.plan, self.told]
        writing = self.write.click(
            self._write, {self.plan, self.aside, *self.fields.values()}, outputs, show_progress="hidden"
        )
        outputs = [self.result, self.told]
        self.outline.click(self._plan, {self.aside, *self.fields.values()}, outputs, show_progress="hidden")
        self.stop.click(self._stop, None, [self.write, self.stop], cancels=writing, queue=False)

    def _form(self) -> list[Any]:
        words, pack = self.words, self.assistant.pack()
        genre = genres(self.assistant, words)
        with gr.Row():
            kind = gr.Dropdown(self._types(pack), value="", label=words("field_type"), min_width=140)
            section = gr.Dropdown(self._parts(pack), value="all", label=words("field_section"), min_width=140)
        genre.change(self._of_genre, genre, [kind, section], show_progress="hidden")
        with gr.Row(elem_classes=["lines"]):
            unit = self._line("unit")
            speaker = self._line("speaker")
        with gr.Row(elem_classes=["lines"]):
            period = self._line("period")
            length = self._line("length")
        title = gr.Textbox(label=words("field_title"), max_length=100, elem_classes=["line"])
        notes = gr.Textbox(
            label=words("field_notes"),
            placeholder=words("hint_notes"),
            lines=7,
            max_lines=24,
            max_length=self.assistant.settings.max_chars,
            elem_id="notes",
        )
        self.told = pane("", "form-trouble")  # under the notes and over the files: what is wrong is one of them
        with gr.Row(elem_id="form-files"):
            renew, notice = self._file("renew"), self._file("notice")
        return [genre, kind, section, unit, speaker, period, title, length, notes, renew, notice]

    def _types(self, pack: GenrePack) -> list[Any]:
        return [(self.words("any_type"), ""), *((one.name, one.name) for one in pack.report_types)]

    def _parts(self, pack: GenrePack) -> list[Any]:
        parts = [(self.words("whole"), "all"), *((guide.name, guide.role) for guide in pack.roles)]
        return [*parts, *((topic.name, topic.name) for topic in pack.topics)]

    def _of_genre(self, genre: str) -> Any:
        pack = self.assistant.pack(genre)
        types, parts = self._types(pack), self._parts(pack)
        return gr.Dropdown(choices=types, value=""), gr.Dropdown(choices=parts, value="all")

    def _line(self, name: str) -> gr.Textbox:
        return gr.Textbox(
            label=self.words(f"field_{name}"),
            placeholder=self.words(f"hint_{name}"),
            max_length=100,
            min_width=140,
            elem_classes=["line"],
        )

    def _file(self, name: str) -> gr.File:
        label = self.words(f"field_{name}")
        return gr.File(label=label, file_count="single", height=92, elem_id=f"{name}-file", elem_classes=["small-file"])

    def _given(self, given: Mapping[Any, Any]) -> DraftRequest:
        """Return what the form asks for; raises BadInput where there is nothing to write from."""
        from assistant.tasks.draft.job import DraftRequest

        fields = {name: given[field] for name, field in self.fields.items()}
        fields["length"] = characters(fields["length"])
        for name in ("renew", "notice"):
            fields[name] = self.assistant.read(Path(fields[name])).text if fields[name] else ""
        if not fields["notes"].strip() and not fields["renew"]:
            raise BadInput(say("no_notes"))
        return DraftRequest(**fields, without_notice=bool(given[self.aside]))

    def _plan(self, given: Mapping[Any, Any], request: gr.Request) -> Iterator[Any]:
        """Show the plan to be edited before anything is written."""
        from assistant.tasks.draft.plan_json import plan_as_json

        language = self.words.of(request)
        try:
            wanted = self._given(given)
            yield {self.result: render_answer.working(render_answer.waiting(wanted.notes, language)), self.told: ""}
            plan = self.assistant.plan(wanted)
            governs = bool(plan.notice) and not wanted.notice
            over = governed(plan.heard, wanted.without_notice, governs, language)
            yield {self.result: render_plan.plan(plan_as_json(plan, wanted.genre), language, over)}
        except Exception as error:
            yield {self.told: render_answer.trouble(friendly(error, language))}

    def _write(self, given: Mapping[Any, Any], request: gr.Request) -> Iterator[Any]:
        """Draft from the form, streaming; the form keeps what it holds whatever happens."""
        language = self.words.of(request)
        ready = {self.write: gr.Button(interactive=True), self.stop: gr.Button(visible=False), self.plan: ""}
        try:
            wanted = self._given(given)
            shown = render_answer.writing("", render_answer.waiting(wanted.notes, language))
            busy = {self.write: gr.Button(interactive=False), self.stop: gr.Button(visible=True)}
            yield {self.result: shown, self.told: "", **busy}
            for shown in self._shown(wanted, self._edited(given[self.plan], wanted), owner_of(request), language):
                yield {self.result: shown}
            yield ready
        except Exception as error:
            yield {self.told: render_answer.trouble(friendly(error, language)), **ready}

    def _edited(self, plan: str, wanted: DraftRequest) -> DraftPlan | None:
        from assistant.tasks.draft.plan_json import plan_from_json

        return plan_from_json(json.loads(plan), self.assistant.pack(wanted.genre)) if plan.strip() else None

    def _shown(self, wanted: DraftRequest, plan: DraftPlan | None, owner: str, language: Language) -> Iterator[str]:
        """Draft as a conversation of its own, which is kept like any other."""
        heading = wanted.title or " ".join(filter(None, (wanted.unit, wanted.period, say("tab_draft", language))))
        talk, _ = self.talks.begin(owner, heading, wanted.notes or say("field_renew", language), "", language)
        written, status = "", say("working", language)
        try:
            for event in coalesced(self.assistant.draft(wanted, plan)):
                if isinstance(event, Draft):
                    shown = self.talks.keep_result(talk, event, language)
                    talk.show(shown)
                    yield shown
                    return
                written, status = _further(event, written, status)
                yield render_answer.writing(written, status, as_draft=True)
        except Exception as error:
            line = friendly(error, language)
            self.talks.keep_word(talk, "trouble", line)
            yield render_answer.trouble(line)

    def _stop(self) -> Any:
        return gr.Button(interactive=True), gr.Button(visible=False)


def genres(assistant: Assistant, words: Words) -> gr.Dropdown:
    """Return the choice of a genre; with one genre only there is nothing to choose and nothing is shown."""
    found = [(pack.name, pack.id) for pack in assistant.packs.values()]
    return gr.Dropdown(found, value=assistant.pack().id, label=words("genre"), visible=len(found) > 1)


def characters(text: str) -> int:
    """Read a length such as 1500, 1,500 or 1500字左右; 0 where there is none."""
    found = re.search(r"\d[\d,，]*", text)
    return int(re.sub(r"\D", "", found[0])) if found else 0


def _further(event: Event, written: str, status: str) -> tuple[str, str]:
    if isinstance(event, Piece):
        return written + event.text, ""
    return written, event.message if isinstance(event, Progress) else status


def _nothing(language: Language) -> str:
    text = f"<strong>{say('draft_empty', language)}</strong><br>{say('draft_empty_more', language)}"
    return f'<div class="nothing">{text}</div>'
