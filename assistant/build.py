"""The only place that joins parts: settings in, an Assistant out, each heavy part made when first used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import BadInput, DamagedLibrary, UnknownName
from assistant.genre import Common, GenrePack, load_common, load_packs
from assistant.lazily import Lazily
from assistant.passage import Hit, Kind
from assistant.prompts import Prompt, load_prompts
from assistant.report import Report
from assistant.results import Draft, Event, Ingested, Progress
from assistant.settings import Settings, load_settings, quiet_environment, resource_folder

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

    from assistant.archive import Archive
    from assistant.library import Library
    from assistant.retrieval.retriever import ReportRetriever
    from assistant.sources import Limits, Source
    from assistant.tasks.ask.job import AskTask
    from assistant.tasks.compare.job import CompareRequest, CompareTask
    from assistant.tasks.draft.edit import ByHand, Filled
    from assistant.tasks.draft.job import DraftRequest, DraftTask
    from assistant.writers.draft.plan import DraftPlan
    from assistant.writers.model import ModelWriter


Tell = Callable[[Progress], None]
_BRIEF = 30.0  # seconds of one command before the vector index is brought up: searches are exact until then


class Assistant:
    """The whole assistant. Making one is cheap; parts load when first used, from any thread."""

    def __init__(self, settings: Settings, report: Tell | None = None, *, brief: bool = False) -> None:
        """``report`` is told how long work that nobody asked for (a first index, a new embedding) goes on.

        A ``brief`` one, for a single command, leaves the vector index alone unless the command takes long.
        """
        quiet_environment(settings)
        self.settings = settings
        self.index_delay = _BRIEF if brief else None  # seconds
        self._report = report
        self.loading: Progress | None = None  # how far such work has come, while it goes on
        self.before_library: Callable[[Tell], None] = lambda tell: None  # what opening it waits for
        self._parts = Lazily()

    def _part(self, name: str) -> Any:
        return self._parts.get(name, getattr(self, f"_make_{name}"))

    @cached_property
    def _knowledge(self) -> Path:
        return self.settings.knowledge or resource_folder("knowledge")

    @property
    def packs(self) -> dict[str, GenrePack]:
        """The genre packs by id, the usual one first."""
        packs: dict[str, GenrePack] = self._part("packs")
        return packs

    def _make_packs(self) -> dict[str, GenrePack]:
        packs = load_packs(self._knowledge)
        usual = self.settings.genre
        return {name: packs[name] for name in sorted(packs, key=lambda name: usual not in (name, packs[name].name))}

    def pack(self, genre: str = "") -> GenrePack:
        """Return the pack called ``genre`` (id or Chinese name), or the usual one; raises UnknownName."""
        wanted = genre or self.settings.genre
        if found := [pack for pack in self.packs.values() if wanted in (pack.id, pack.name)]:
            return found[0]
        raise UnknownName.among("文种", wanted, self.packs)

    @property
    def common(self) -> Common:
        """Formulations, events and wording rules shared by all genres."""
        common: Common = self._part("common")
        return common

    def _make_common(self) -> Common:
        return load_common(self._knowledge)

    @property
    def library(self) -> Library:
        """The office's documents and their index, with what ships already learnt."""
        library: Library = self._part("library")
        return library

    def _make_library(self) -> Library:
        library: Library | None = None
        try:
            self.before_library(self._tell)
            library = self._open_library()
            library.sync_bundled(self._tell)
            library.prepare(self._tell)
        except BaseException:
            if library:
                library.close()
            raise
        finally:
            self.loading = None
        return library

    @property
    def archive(self) -> Archive:
        """The conversations that are kept; raises BadInput where their database cannot be opened."""
        archive: Archive = self._part("archive")
        return archive

    def _make_archive(self) -> Archive:
        from assistant.archive import Archive
        from assistant.archive.archive import address

        return Archive(address(self.settings.conversations, self.settings.home))

    def _open_library(self) -> Library:
        from assistant.library import Library

        chosen = self.settings
        library = Library(chosen.home, self.packs, self._embeddings, say=self._say, server=chosen.chroma_url)
        library.index.delay = self.index_delay or library.index.delay
        return library

    def rebuild(self, report: Tell) -> tuple[str, ...]:
        """Make passages, words and vectors anew; a damaged library is restored from the originals it keeps.

        Returns what could not be restored, a line each.
        """
        from assistant.library.restore import restore

        try:
            self.library.rebuild(report)
        except DamagedLibrary as error:
            report(Progress(f"{error.what}，按保存的原件恢复……"))
            self.close()
            return restore(self.settings.home, self._open_library, report)
        return ()

    def _say(self, words: str) -> None:
        (self._report or (lambda _: None))(Progress(words))

    def _tell(self, progress: Progress) -> None:
        self.loading = progress
        if self._report:
            self._report(progress)

    def _embeddings(self) -> Embeddings:
        from assistant.models.embeddings import load_embeddings

        return load_embeddings(self.settings.embedding, allow_download=self.settings.allow_download)

    @property
    def retriever(self) -> ReportRetriever:
        """Question in, ranked passages out: a LangChain retriever."""
        retriever: ReportRetriever = self._part("retriever")
        return retriever

    def _make_retriever(self) -> ReportRetriever:
        from assistant.models.reranker import load_reranker
        from assistant.retrieval.retriever import ReportRetriever

        again = load_reranker(self.settings.reranker, allow_download=self.settings.allow_download)
        return ReportRetriever(library=self.library, packs=self.packs, genre=self.pack().id, reranker=again)

    def _make_prompts(self) -> dict[str, Prompt]:
        return load_prompts(resource_folder("prompts"))

    def _make_model(self) -> ModelWriter | None:
        if self.settings.offline:
            return None
        from assistant.models.chat import load_chat_model
        from assistant.writers.model import ModelWriter

        return ModelWriter(load_chat_model(self.settings), self._part("prompts"))

    def _task_parts(self) -> dict[str, Any]:
        return {
            "library": self.library,
            "retriever": self.retriever,
            "packs": self.packs,
            "common": self.common,
            "model": self._part("model"),
        }

    def _make_ask(self) -> AskTask:
        from assistant.tasks.ask.job import AskTask

        return AskTask(**self._task_parts())

    def _make_draft(self) -> DraftTask:
        from assistant.tasks.draft.job import DraftTask

        return DraftTask(**self._task_parts())

    def _make_compare(self) -> CompareTask:
        from assistant.tasks.compare.job import CompareTask

        return CompareTask(**self._task_parts())

    def ask(self, question: str, *, genre: str = "", history: Sequence[Any] = ()) -> Iterator[Event]:
        """Answer a question; the last event is the Answer."""
        from assistant.tasks.ask.job import AskRequest

        request = AskRequest(question=question, genre=self.pack(genre).id, history=tuple(history))
        yield from self._part("ask").run(request)

    def plan(self, request: DraftRequest) -> DraftPlan:
        """Return the plan for a draft without writing it: a value to look at, edit and write later."""
        found: DraftPlan = self._part("draft").plan(replace(request, genre=self.pack(request.genre).id))
        return found

    def draft(self, request: DraftRequest, plan: DraftPlan | None = None) -> Iterator[Event]:
        """Draft from notes, or from an edited ``plan``; the last event is the Draft."""
        yield from self._part("draft").run(replace(request, genre=self.pack(request.genre).id), plan)

    def revise(self, draft: Draft, instruction: str | ByHand | Filled) -> Iterator[Event]:
        """Revise a draft as ``instruction`` says (短一点, 改第二点, 参学率是98%, 撤销); the last event is the Draft.

        Its ``reply`` says what was done, ``before`` is the draft revised. Raises BadInput, with what can be asked
        for, where the instruction is not understood.
        """
        yield from self._part("draft").revise(draft, instruction)

    def compare(self, request: CompareRequest) -> Iterator[Event]:
        """Compare a draft with samples and rules; the last event is the Review."""
        yield from self._part("compare").run(request)  # without a genre named, the draft shows its own

    def fix(self, request: CompareRequest) -> str:
        """Return the draft's text with the safe fixes of errors and warnings made."""
        fixed: str = self._part("compare").fix(request)
        return fixed

    def search(self, query: str, k: int = 8, *, genre: str = "", **where: Any) -> list[Hit]:
        """Return the ``k`` passages of a genre that fit ``query`` best; ``where``: kind, role, topic."""
        if not query.strip():
            raise BadInput("检索词是空的", cure="写上要找的内容，例如：理论学习怎么写")
        return self.retriever.search(query, k, genre=self.pack(genre).id, **where)

    def outline(self, text: str, genre: str = "") -> Report:
        """Parse a report."""
        from assistant.structure.parse import parse_report

        return parse_report(text, self.pack(genre))

    @property
    def limits(self) -> Limits:
        """How large a file may be, and how long it may take to read."""
        from assistant.sources import Limits

        chosen = self.settings
        return Limits(chosen.max_file_mb * 1024 * 1024, chosen.max_chars, chosen.max_pages, chosen.read_seconds)

    def read(self, path: Path) -> Source:
        """Turn a file into text; raises UnreadableFile or NotInstalled."""
        from assistant.sources import read_file

        return read_file(path, self.limits)

    def ingest(
        self,
        paths: Sequence[Path],
        kind: Kind | None = None,
        genre: str = "",
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[Progress | Ingested]:
        """Learn files and folders; one bad file does not stop the rest. The last event is Ingested.

        Without ``kind`` a text is taken for a policy where it reads like one; once ``stopped``, the rest is left.
        """
        from assistant.library.ingest import ingest
        from assistant.sources.walk import files_in

        yield from ingest(self.library, list(files_in(paths)), self.read, kind, self.pack(genre).id, stopped)

    def warm(self) -> None:
        """Load what the first question will need, so that it does not wait; safe to call in a thread."""
        for _ in self.ask(f"{self.pack().name}怎么写？"):  # its statistics serve the drafts, too
            pass
        for name in ("draft", "compare"):
            self._part(name)

    def close(self) -> None:
        """Let go of files and threads."""
        for name in ("library", "archive"):
            if part := self._parts.take(name):
                part.close()
        self._parts.clear()


def build_assistant(settings: Settings | None = None, **overrides: object) -> Assistant:
    """Build the assistant from the environment, or from ``settings``."""
    return Assistant(settings or load_settings(**overrides))
