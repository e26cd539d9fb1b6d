"""A library with what ships, an AskTask over it, and the checks every answer must pass."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from assistant.genre import Common, GenrePack
from assistant.library import Library
from assistant.models.embeddings import load_embeddings
from assistant.passage import Kind
from assistant.results import Answer, Draft, Piece
from assistant.retrieval.retriever import ReportRetriever
from assistant.tasks.ask.job import AskRequest, AskTask, Turn
from assistant.tasks.draft.job import DraftTask
from assistant.writers.model import ModelWriter

GENRE = "ideology-responsibility"


class AskDesk:
    """Asks questions and checks what every answer must keep."""

    def __init__(self, folder: Path, packs: Mapping[str, GenrePack], common: Common) -> None:
        self.library = Library(folder, packs, lambda: load_embeddings("builtin"))
        self.library.sync_bundled()
        self.packs, self.common = packs, common
        self.texts: dict[str, str] = {}
        self.retriever = ReportRetriever(library=self.library, packs=packs, genre=GENRE)
        self.task = self.made(None)

    def made(self, model: ModelWriter | None) -> AskTask:
        return AskTask(
            library=self.library, retriever=self.retriever, packs=self.packs, common=self.common, model=model
        )

    def ask(self, question: str, history: Sequence[Turn] = (), task: AskTask | None = None) -> Answer:
        events = list((task or self.task).run(AskRequest(question, GENRE, tuple(history))))
        answer = events[-1]
        assert isinstance(answer, Answer)
        if answer.receipt.writer == "offline" and not answer.receipt.note:
            assert "".join(event.text for event in events if isinstance(event, Piece)) == answer.text
        self.check(answer)
        return answer

    def check(self, answer: Answer) -> None:
        """Every marker resolves, every citation is used, numbers run from 1, quotes are verbatim."""
        marked = [int(number) for number in re.findall(r"\[(\d{1,3})\]", answer.text)]
        assert list(dict.fromkeys(marked)) == [citation.n for citation in answer.citations]
        assert [citation.n for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
        for citation in answer.citations:
            text = self.texts.setdefault(citation.document, self.library.text(citation.document))
            assert text[citation.start : citation.end] == citation.quote
            assert citation.quote.strip()

    def talk(self, *questions: str) -> list[Answer]:
        """Hold a conversation; the answers in order."""
        turns: list[Turn] = []
        for question in questions:
            turns.append(Turn(question, self.ask(question, turns)))
        return [turn.answer for turn in turns]


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory, packs: dict[str, GenrePack], common: Common) -> Path:
    """A folder in which a library has learnt what ships, closed, to be copied."""
    folder = tmp_path_factory.mktemp("stocked")
    AskDesk(folder, packs, common).library.close()
    return folder


def _copied(stocked: Path, folder: Path, packs: Mapping[str, GenrePack], common: Common) -> Iterator[AskDesk]:
    """Open a copy of what is stocked; closed at the end, or its index would be built on in the background."""
    shutil.copytree(stocked, folder / "library")
    desk = AskDesk(folder / "library", packs, common)
    yield desk
    desk.library.close()


@pytest.fixture(scope="session")
def ask_desk(
    stocked: Path, tmp_path_factory: pytest.TempPathFactory, packs: dict[str, GenrePack], common: Common
) -> Iterator[AskDesk]:
    """One library for all questions; tests that change it take ``own_desk``."""
    yield from _copied(stocked, tmp_path_factory.mktemp("ask"), packs, common)


def revise(task: DraftTask, draft: Draft, instruction: str) -> Draft:
    """Carry out one instruction on a draft."""
    *_, made = task.revise(draft, instruction)
    assert isinstance(made, Draft)
    return made


@pytest.fixture(scope="module")
def task(ask_desk: AskDesk, packs: dict[str, GenrePack], common: Common) -> DraftTask:
    """A task that drafts, renews and revises over the shared library."""
    return DraftTask(library=ask_desk.library, packs=packs, common=common)


@pytest.fixture
def own_desk(stocked: Path, tmp_path: Path, packs: dict[str, GenrePack], common: Common) -> Iterator[AskDesk]:
    """A library of one's own, to be changed."""
    yield from _copied(stocked, tmp_path, packs, common)


@pytest.fixture(scope="module")
def desk_with(
    stocked: Path, tmp_path_factory: pytest.TempPathFactory, packs: dict[str, GenrePack], common: Common
) -> Iterator[Callable[..., AskDesk]]:
    """Open a library that holds these documents, (name, text, kind) each, besides what ships.

    Tests of a file that give the same ones share it, for they only ask: the first answer over a library is dear.
    """
    opened: dict[tuple[tuple[str, str, Kind], ...], AskDesk] = {}

    def open_one(*documents: tuple[str, str, Kind]) -> AskDesk:
        if documents not in opened:
            folder = tmp_path_factory.mktemp("with") / "library"
            shutil.copytree(stocked, folder)
            desk = opened[documents] = AskDesk(folder, packs, common)
            desk.library.index.close()  # exact search will do here
            for name, text, kind in documents:
                desk.library.learn(name, text, kind=kind, genre=GENRE)
        return opened[documents]

    yield open_one
    for desk in opened.values():
        desk.library.close()


@pytest.fixture(scope="module")
def own_desk_of_module(
    stocked: Path, tmp_path_factory: pytest.TempPathFactory, packs: dict[str, GenrePack], common: Common
) -> Iterator[AskDesk]:
    """A library of one module's own, whose tests ask of the same texts."""
    yield from _copied(stocked, tmp_path_factory.mktemp("own"), packs, common)
