"""Results on the page that can be worked on: each has a secret name, under which the browser asks for changes."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count, islice

from assistant.build import Assistant
from assistant.chat.kept import Result
from assistant.errors import BadInput, UnknownName
from assistant.messages import Language
from assistant.passage import Document
from assistant.results import Answer, Draft, Review, Word
from assistant.ui import render_answer, render_draft, render_light, render_review
from assistant.ui.downloads import Downloads
from assistant.ui.page_links import draft_links, review_links
from assistant.ui.render_changes import changes_made

MOST = 300  # results remembered; the oldest goes first
_MOST_BYTES = 64 * 2**20  # of Word files remembered with them
_UNDONE = 20  # changes of a review that can be gone back on
_MOST_OFFERED = 100  # samples
Changed = Callable[[Result, str], None]


class Sources:
    """The Word files that drafts came in, by result, as far as they fit in memory; the oldest goes first."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._most, self._lock = most, threading.Lock()
        self._files: OrderedDict[str, bytes] = OrderedDict()

    def keep(self, name: str, data: bytes) -> None:
        """Keep a file; one that is too large by itself is not kept."""
        with self._lock:
            self._files[name] = data
            while sum(map(len, self._files.values())) > self._most:
                self._files.popitem(last=False)

    def of(self, name: str) -> bytes | None:
        """Return a result's file, or None."""
        return self._files.get(name)

    def drop(self, name: str) -> None:
        """Forget a result's file."""
        with self._lock:
            self._files.pop(name, None)


@dataclass
class Shown:
    """A result as it stands, how it is shown, and who must hear of a change."""

    name: str
    result: Result
    number: int  # names its sources on the page
    language: Language
    changed: Changed
    first: str = ""  # the text as it came, where it can be changed
    before: list[tuple[Result, bytes | None]] = field(default_factory=list)  # with the Word file each had
    lock: threading.Lock = field(default_factory=threading.Lock)  # one change at a time


class Results:
    """The results that can be worked on."""

    def __init__(self, assistant: Assistant, downloads: Downloads, most: int = MOST) -> None:
        self.assistant, self.downloads = assistant, downloads
        self.sources = Sources()
        self._most, self._lock, self._numbers = most, threading.Lock(), count(1)
        self._shown: OrderedDict[str, Shown] = OrderedDict()

    def show(self, result: Result, language: Language, changed: Changed, source: bytes | None = None) -> Shown:
        """Remember a result under a new name; ``source``: the Word file a draft came in."""
        name, number = secrets.token_urlsafe(18), next(self._numbers)
        shown = Shown(name, result, number, language, changed, text_of_draft(result))
        if isinstance(result, Word):  # there is nothing to work on
            return shown
        if source:
            self.sources.keep(shown.name, source)
        with self._lock:
            self._shown[shown.name] = shown
            while len(self._shown) > self._most:
                self._shown.popitem(last=False)
        return shown

    def find(self, name: str) -> Shown:
        """Return the result of that name; raises UnknownName once it is forgotten."""
        with self._lock:
            found = self._shown.get(name)
            if found is None:
                raise UnknownName("这份结果放得太久，已经不能在这里改了", cure="请从左边重新打开这段对话")
            self._shown.move_to_end(name)
            return found

    def change(self, shown: Shown, result: Result) -> str:
        """Put a new result in an old one's place, tell whoever keeps it, and return its HTML."""
        old, new = text_of_draft(shown.result), text_of_draft(result)
        if old != new:
            source = self.sources.of(shown.name)
            shown.before = [*shown.before, (shown.result, source)][-_UNDONE:]
            self._follow(shown.name, source, old, new)
        return self._put(shown, result)

    def undo(self, shown: Shown) -> str:
        """Go back to the text before the last change; raises BadInput where there is none."""
        if not shown.before:
            raise BadInput("没有可以退回的改动", cure="这已是最初的稿子")
        result, source = shown.before.pop()
        if source:
            self.sources.keep(shown.name, source)
        return self._put(shown, result)

    def _follow(self, name: str, source: bytes | None, old: str, new: str) -> None:
        """Make a change of the text in the writer's own file too; where that cannot be done the file is given up."""
        from assistant.export.own_docx import edited_docx

        edited = edited_docx(source, old, new) if source else None
        if edited:
            self.sources.keep(name, edited)
        else:
            self.sources.drop(name)

    def followed(self, shown: Shown, text: str) -> bytes | None:
        """Return the Word file of a review with its text made ``text``, or None."""
        from assistant.export.own_docx import edited_docx

        source, old = self.sources.of(shown.name), text_of_draft(shown.result)
        return source if old == text or source is None else edited_docx(source, old, text)

    def _put(self, shown: Shown, result: Result) -> str:
        shown.result = result
        html = self.html(shown)
        shown.changed(result, html)
        return html

    def titled(self, result: Result) -> Result:
        """Return a result that names documents by their titles: a file's name may say nothing."""
        known = self.assistant.library.documents() if not isinstance(result, Draft) else ()
        by_id = {one.id: one.title or one.name for one in known}
        if isinstance(result, Answer):
            cited = (replace(one, name=by_id.get(one.document, one.name)) for one in result.citations)
            return replace(result, citations=tuple(cited))
        if isinstance(result, Review):
            by_name = {one.name: by_id[one.id] for one in known}
            matches = (replace(one, name=by_id.get(one.document, one.name)) for one in result.matches)
            names = (by_name.get(name, name) for name in result.compared_with)
            return replace(result, matches=tuple(matches), compared_with=tuple(names))
        return result

    def html(self, shown: Shown) -> str:
        """Return a result as HTML, with links for its downloads."""
        result, language = self.titled(shown.result), shown.language
        if isinstance(result, Word):
            return render_answer.word(result)
        if isinstance(result, Answer):
            return render_answer.answer(result, shown.number, language)
        if isinstance(result, Draft):
            links = draft_links(result, self.downloads, language)
            return render_draft.draft(result, shown.number, language, links, shown.name)
        own = self.sources.of(shown.name)
        links = review_links(result, self.downloads, language, own)
        made = changes_made(shown.first, result.outline.text) if shown.before else None
        samples = self._samples(result)
        return render_review.review(result, language, links, self._name, shown.name, samples, made)

    def light(self, shown: Shown) -> str:
        """Return a draft or a review as HTML of a few nodes, with a button that shows it whole again."""
        result, language = shown.result, shown.language
        if isinstance(result, Draft):
            return render_light.draft(result, language, shown.name)
        return render_light.review(result, language, shown.name) if isinstance(result, Review) else self.html(shown)

    def _samples(self, result: Review) -> list[Document]:
        """Return what can stand beside a draft: samples of its genre that are no warning examples."""
        genres = {one.genre for one in map(self._document, {match.document for match in result.matches}) if one}
        library = self.assistant.library
        found = (one for one in library.documents("sample") if one.genre in genres and one.id not in library.weak())
        return list(islice(found, _MOST_OFFERED))

    def _document(self, name: str) -> Document | None:
        try:
            return self.assistant.library.document(name)
        except UnknownName:
            return None

    def _name(self, document: str) -> str:
        found = self._document(document)
        return (found.title or found.name) if found else document


def text_of_draft(result: Result) -> str:
    """Return the text that a review is about."""
    return result.outline.text if isinstance(result, Review) else ""
