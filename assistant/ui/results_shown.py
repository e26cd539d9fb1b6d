"""Results on the page that can be worked on: each has a secret name, under which the browser asks for changes."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from assistant.build import Assistant
from assistant.chat.kept import Result
from assistant.errors import UnknownName
from assistant.messages import Language
from assistant.results import Answer, Draft
from assistant.ui import render_answer, render_draft, render_review
from assistant.ui.downloads import Downloads
from assistant.ui.page_links import draft_links, review_links

MOST = 300  # results remembered; the oldest goes first
Changed = Callable[[Result, str], None]


@dataclass
class Shown:
    """A result as it stands, how it is shown, and who must hear of a change."""

    name: str
    result: Result
    number: int  # names its sources on the page
    language: Language
    changed: Changed
    lock: threading.Lock = field(default_factory=threading.Lock)  # one change at a time


class Results:
    """The results that can be worked on."""

    def __init__(self, assistant: Assistant, downloads: Downloads, most: int = MOST) -> None:
        self.assistant, self.downloads = assistant, downloads
        self._most, self._lock, self._numbers = most, threading.Lock(), count(1)
        self._shown: OrderedDict[str, Shown] = OrderedDict()

    def show(self, result: Result, language: Language, changed: Changed) -> str:
        """Return a result as HTML and remember it under a new name."""
        shown = Shown(secrets.token_urlsafe(18), result, next(self._numbers), language, changed)
        with self._lock:
            self._shown[shown.name] = shown
            while len(self._shown) > self._most:
                self._shown.popitem(last=False)
        return self.html(shown)

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
        shown.result = result
        html = self.html(shown)
        shown.changed(result, html)
        return html

    def html(self, shown: Shown) -> str:
        """Return a result as HTML, with links for its downloads."""
        result, language = shown.result, shown.language
        if isinstance(result, Answer):
            return render_answer.answer(result, shown.number, language)
        if isinstance(result, Draft):
            links = draft_links(result, self.downloads, language)
            return render_draft.draft(result, shown.number, language, links, shown.name)
        links = review_links(result, self.downloads, language)
        return render_review.review(result, language, links, self._name, shown.name)

    def _name(self, document: str) -> str:
        try:
            return self.assistant.library.document(document).name
        except UnknownName:
            return document
