"""What other programs may call, over HTTP and as MCP tools: ask, draft, compare and search, and nothing else.

The descriptions are part of the interface: programs and models choose by them.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, Literal

import gradio as gr
from gradio.events import api

from assistant.build import Assistant
from assistant.errors import BadInput, ReportAssistantError
from assistant.results import Answer, Draft, Event, Review
from assistant.ui import as_json

logger = logging.getLogger(__name__)
Kind = Literal["", "sample", "policy"]
Role = Literal["", "opening", "done", "problems", "causes", "plans", "closing", "other"]
_MOST_HITS = 50
NAMES = ("ask", "draft", "compare", "search")


def write_json(page: Any) -> None:
    """Let a served page answer MCP clients in JSON; Gradio would write Python."""
    from mcp.types import TextContent

    def written(data: list[Any], _: str) -> list[TextContent]:
        return [TextContent(type="text", text=json.dumps(one, ensure_ascii=False)) for one in data]

    page.mcp_server_obj.postprocess_output_data = written


class Api:
    """The four calls; ``expose`` declares them in the current Blocks."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def expose(self) -> None:
        """Declare the endpoints."""
        for name in NAMES:
            api(getattr(self, name), api_name=name, queue=False, concurrency_limit=None)

    def ask(self, question: str, genre: str = "") -> dict[str, Any]:
        """Answer a question about how such a report is written, from the library's samples and policies.

        Every [n] of the answer is the n of one of its citations, whose quote is verbatim text of a document.
        What the library does not know is refused, not guessed.

        Args:
            question: The question, in Chinese, such as 存在的问题这一部分怎么写？
            genre: Kind of report, by id or name; empty takes the usual one.

        Returns:
            question, intent, answered, answer (Markdown), citations (n, document, name, kind, place, quote, start,
            end), writer, receipt, elapsed_ms.
        """
        self._check(question)
        return self._result(self.assistant.ask(question, genre=genre), Answer, as_json.answer)

    def draft(
        self,
        notes: str,
        section: str = "all",
        type: str = "",
        speaker: str = "",
        unit: str = "",
        period: str = "",
        title: str = "",
        length: int = 0,
        genre: str = "",
    ) -> dict[str, Any]:
        """Write a section or a whole report from notes, in the manner of the library's samples.

        Figures, names and dates come from the notes alone; what samples usually state and the notes lack becomes a
        placeholder 【待补：…】 and a question.

        Args:
            notes: The facts to report, in Chinese, one a line.
            section: A role (opening, done, problems, causes, plans, closing), a heading, a topic, or all.
            type: Type of report, such as 单位报告 or 个人述职; empty is judged from the notes.
            speaker: Who speaks, such as 本人 or 局党组.
            unit: Name of the unit.
            period: Period reported on, such as 2026年上半年.
            title: Title; empty takes the usual form.
            length: Characters wanted; 0 takes the samples' own length.
            genre: Kind of report, by id or name; empty takes the usual one.

        Returns:
            title, text, outline, notes (text, used), figures (text, origin: notes, policy, untraced or sample:id),
            placeholders, questions, citations, findings, writer, receipt, elapsed_ms; offsets are code points.
        """
        from assistant.tasks.draft.job import DraftRequest

        self._check(notes)
        request = DraftRequest(notes, section, type, speaker, unit, period, title, "", max(0, length), genre=genre)
        return self._result(self.assistant.draft(request), Draft, as_json.draft)

    def compare(self, text: str, documents: list[str] = [], genre: str = "") -> dict[str, Any]:  # noqa: B006
        """Hold a draft report against the rules and the library's samples.

        Args:
            text: The whole draft, in Chinese, as plain text.
            documents: Ids or names of the samples to compare with; empty takes the fitting ones.
            genre: Kind of report, by id or name; empty is judged from the draft.

        Returns:
            outline, findings (check, level, section, start, end, quote, message, suggestion, evidence), coverage,
            sections, overlap, summary, compared_with, matches, checklist, writer, elapsed_ms; offsets are code
            points.
        """
        from assistant.tasks.compare.job import CompareRequest

        self._check(text)
        request = CompareRequest(text, documents=tuple(documents), genre=genre)
        return self._result(self.assistant.compare(request), Review, as_json.review)

    def search(
        self, query: str, k: int = 8, kind: Kind = "", role: Role = "", topic: str = "", genre: str = ""
    ) -> dict[str, Any]:
        """Find the passages of the library's samples and policies that fit a query best.

        Args:
            query: What to look for, in Chinese.
            k: How many passages, 1 to 50.
            kind: Only samples or only policies; empty for both.
            role: Only this part of a report; empty for all.
            topic: Only this topic, by its name in the genre; empty for all.
            genre: Kind of report, by id or name; empty takes the usual one.

        Returns:
            hits: id, document, name, kind, place, role, topic, score (0..1), text, start, end; best first.
        """
        self._check(query)
        limits = {"kind": kind or None, "role": role or None, "topic": topic or None}
        with _Told():
            found = self.assistant.search(query, max(1, min(_MOST_HITS, k)), genre=genre, **limits)
        return {"hits": [as_json.hit(one) for one in found]}

    def _check(self, text: str) -> None:
        most = self.assistant.settings.max_chars
        if len(text) > most:
            raise gr.Error(
                str(BadInput(f"内容太长（{len(text)} 字，最多 {most} 字）", cure="分几次来")), print_exception=False
            )

    @staticmethod
    def _result(events: Iterator[Event], kind: type[Any], show: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        with _Told():
            return next(show(event) for event in events if isinstance(event, kind))


class _Told:
    """Turns an error of the program into the one line that a caller may read."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, ReportAssistantError):
            raise gr.Error(str(error), print_exception=False) from None
        if isinstance(error, Exception):
            logger.exception("a call met a fault", exc_info=error)
            raise gr.Error(f"程序出错（{type(error).__name__}）", print_exception=False) from None
