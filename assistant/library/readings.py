"""The library's documents as read: parsed reports, and checklists of what notices ask, kept while they are there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from assistant.genre import GenrePack
from assistant.passage import Document
from assistant.report import Report
from assistant.structure.checklist import Checklist, may_ask, read_checklist
from assistant.structure.parse import parse_report

Checklists = tuple[tuple[Document, Checklist], ...]
_REPORTS = 256  # parsed reports kept in memory


class Readings:
    """Reads a document when it is first asked for; asking again costs nothing."""

    def __init__(self, text: Callable[[str], str], pack: Callable[[str], GenrePack]) -> None:
        self._text, self._pack = text, pack
        self._reports: OrderedDict[str, Report] = OrderedDict()
        self._checklists: dict[str, Checklist] = {}
        self._listed: tuple[tuple[Document, ...], Checklists] = ((), ())

    def known(self, document: str) -> Report | None:
        """Return a report that was parsed before, or None."""
        return self._reports.get(document)

    def report(self, document: Document) -> Report:
        """Parse a document and remember it, the oldest forgotten."""
        report = self._reports[document.id] = parse_report(self._text(document.id), self._pack(document.genre))
        while len(self._reports) > _REPORTS:
            self._reports.popitem(last=False)
        return report

    def notices(self, policies: tuple[Document, ...]) -> Checklists:
        """Return those of ``policies`` that ask for a report, with what they ask, the newest first.

        The user's own stand before what ships; undated ones go by the day on which they were learnt.
        """
        if self._listed[0] is not policies and self._listed[0] != policies:
            read = {item.id: self._checklists.get(item.id) or self._checklist(item) for item in policies}
            asking = [(item, read[item.id]) for item in policies if read[item.id].asks]
            self._checklists, self._listed = read, (policies, tuple(sorted(asking, key=_newness, reverse=True)))
        return self._listed[1]

    def forget(self, document: str) -> None:
        """Forget a document that is gone or changed."""
        self._reports.pop(document, None)
        self._checklists.pop(document, None)

    def clear(self) -> None:
        """Forget everything."""
        self._reports.clear()
        self._checklists, self._listed = {}, ((), ())

    def _checklist(self, document: Document) -> Checklist:
        text = self._text(document.id)
        return read_checklist(text, self._pack(document.genre)) if may_ask(text) else Checklist()


def _newness(pair: tuple[Document, Checklist]) -> tuple[bool, str, str, str]:
    document, checklist = pair
    return not document.bundled, checklist.dated or document.added[:10], document.added, document.name
