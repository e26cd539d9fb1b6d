"""The library: what the assistant has read, learning more, and forgetting again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.build import Assistant
from assistant.errors import BadInput
from assistant.messages import Language, say
from assistant.results import Ingested, Progress
from assistant.ui import render_answer, render_library
from assistant.ui.apart import Apart
from assistant.ui.page_chat import Update
from assistant.ui.page_draft import genres
from assistant.ui.pane import pane
from assistant.ui.render_text import tag
from assistant.ui.trouble import discard, friendly
from assistant.ui.words import Words


class LibraryTab:
    """Lays out the library and answers its events."""

    def __init__(self, assistant: Assistant, words: Words) -> None:
        """Lay the tab out in the current Blocks."""
        self.assistant, self.words = assistant, words
        self._learning: dict[str, Apart] = {}  # by page
        pane(words.html(_learn_button), "learn-button")  # for phones, where the list comes first
        with gr.Row(elem_id="library-row"):
            with gr.Column(elem_id="learn-column", scale=2, min_width=300):
                self._lay_out_learning()
            with gr.Column(elem_id="documents-column", scale=3, min_width=320):
                self._lay_out_documents()
        self._wire()

    def _lay_out_learning(self) -> None:
        from assistant.sources import SUFFIXES
        from assistant.sources.source import counted

        words, settings = self.words, self.assistant.settings
        shown = " ".join(sorted(suffix.lstrip(".") for suffix in SUFFIXES))
        kinds = [(words(f"kind_{kind}"), value) for kind, value in _KINDS]
        self.files = gr.File(
            label=words("upload_label"), file_count="multiple", height=190, elem_id="upload", show_label=True
        )
        most = counted(settings.max_chars)
        note = words("upload_note", suffixes=shown, mb=settings.max_file_mb, chars=most)
        pane(note, classes=["quiet"])
        self.genre = genres(self.assistant, words)
        self.kind = gr.Radio(kinds, value="", label=words("kind"), elem_id="kind")
        with gr.Row():
            self.learn = gr.Button(words("learn"), variant="primary", elem_id="learn")
            self.stop = gr.Button(words("stop"), elem_id="stop-learning", visible=False)
        self.results = pane("", "learn-results")

    def _lay_out_documents(self) -> None:
        words = self.words
        self.find = gr.Textbox(
            label=words("search_documents"),
            placeholder=words("search_hint"),
            show_label=False,
            container=False,
            elem_id="find",
            max_length=100,
        )
        with gr.Row(elem_id="confirm", visible=False) as self.confirm:
            self.question = pane("", "remove-question")
            self.yes = gr.Button(words("remove_yes"), variant="stop", size="sm", elem_id="remove-yes", min_width=90)
            self.no = gr.Button(words("remove_no"), size="sm", elem_id="remove-no", min_width=90)
        self.documents = pane(
            words.html(lambda language: render_answer.working(say("loading_library", language))), "documents"
        )
        # Filled by page.js when a row's button is pressed: the table is plain HTML.
        self.chosen = gr.Textbox(elem_id="chosen", label=words("remove"), elem_classes=["unseen"], container=False)

    def _wire(self) -> None:
        self.learn.click(
            self._learn,
            [self.files, self.kind, self.genre, self.find],
            [self.results, self.files, self.learn, self.stop, self.documents],
            show_progress="hidden",
        )
        self.stop.click(self._stop, None, self.stop, queue=False)
        # Gradio's input event follows the keyboard only: an input method's text and pasted text do not raise it.
        self.find.change(self.listed, self.find, self.documents, show_progress="hidden", trigger_mode="always_last")
        outputs = [self.confirm, self.question]
        self.chosen.change(self._ask, self.chosen, outputs, show_progress="hidden")
        self.no.click(lambda: (gr.Row(visible=False), ""), None, [self.confirm, self.chosen], queue=False)
        outputs = [self.confirm, self.chosen, self.results, self.documents]
        self.yes.click(self._remove, [self.chosen, self.find], outputs, show_progress="hidden")

    def listed(self, looked_for: str, request: gr.Request) -> str:
        """Show the documents that fit the search box."""
        language = self.words.of(request)
        try:
            found = self.assistant.search(looked_for, _HITS) if looked_for.strip() else []
            hits = [hit for hit in found if hit.score >= _ALIKE]
            library = self.assistant.library
            note, weak = library.index.note, library.weak()
            genres = {pack.id: pack.name for pack in self.assistant.packs.values()}
            held = (*library.documents(), *(guide.document for guide in library.guides.values()))
            return render_library.documents(held, language, looked_for, hits, note, weak, genres)
        except Exception as error:
            return render_answer.trouble(friendly(error, language))

    def _learn(
        self, files: list[str] | None, kind: str, genre: str, looked_for: str, request: gr.Request
    ) -> Iterator[Any]:
        """Learn the files, each with its own result; one bad file does not stop the rest."""
        language, page = self.words.of(request), request.session_hash or ""
        paths = [Path(file) for file in files or []]
        if page in self._learning:  # pressed twice
            return
        try:
            if not paths:
                raise BadInput(say("no_files", language))
            self._learning[page] = learning = Apart(self.assistant.settings, paths, kind or None, genre)  # type: ignore[arg-type]
            busy: Update = {self.learn: gr.Button(interactive=False), self.stop: gr.Button(visible=True)}
            yield {self.results: render_answer.working(say("working", language), 0.0), **busy}
            done, shown_at = Ingested(), 0.0
            for event in self._followed(learning):
                if isinstance(event, Ingested):
                    done = event
                elif time.monotonic() - shown_at > _BETWEEN:
                    shown_at = time.monotonic()
                    yield {self.results: render_answer.working(event.message, event.fraction)}
            shown = render_library.ingested(done, language, len(paths))
            yield self._idle(shown) | {self.files: None, self.documents: self.listed(looked_for, request)}
        except Exception as error:
            yield self._idle(render_answer.trouble(friendly(error, language)))
            return
        finally:
            self._learning.pop(page, None)
        discard(paths)
        threading.Thread(target=self.assistant.warm, name="warm", daemon=True).start()  # for who asks next

    def _followed(self, learning: Apart) -> Iterator[Progress | Ingested]:
        """Yield what the learning process tells; questions asked meanwhile see the library as it was before."""
        with self.assistant.library.still():
            yield from learning.events()

    def _idle(self, shown: str) -> Update:
        return {self.results: shown, self.learn: gr.Button(interactive=True), self.stop: gr.Button(visible=False)}

    def _stop(self, request: gr.Request) -> Any:
        if learning := self._learning.get(request.session_hash or ""):
            learning.stop()
        return gr.Button(visible=False)

    def _ask(self, document: str, request: gr.Request) -> Any:
        language = self.words.of(request)
        found = {one.id: one for one in self.assistant.library.documents()}.get(document)
        if found is None:
            return gr.Row(visible=False), ""
        question = say("remove_ask", language, name=found.title or found.name)
        return gr.Row(visible=True), render_answer.question(question)

    def _remove(self, document: str, looked_for: str, request: gr.Request) -> Any:
        language = self.words.of(request)
        try:
            gone = self.assistant.library.remove([document])
        except Exception as error:
            return gr.Row(visible=False), "", render_answer.trouble(friendly(error, language)), gr.skip()
        said = "；".join(say("removed", language, name=one.title or one.name) for one in gone)
        return gr.Row(visible=False), "", render_answer.question(said), self.listed(looked_for, request)


def _learn_button(language: Language) -> str:
    return tag("button", say("learn_new", language), "act", id="learn-toggle", type="button")


_BETWEEN = 0.2  # seconds between two words of progress: more than some 40 a second would come late
_ALIKE = 0.5  # score from which a passage speaks of what was looked for: nonsense reaches .35
_HITS = 6  # passages shown of a search
_KINDS = (("auto", ""), ("sample", "sample"), ("policy", "policy"))
