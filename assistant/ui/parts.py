"""Parts of the page that the browser asks for by itself: the list of conversations, and a document around a passage.

They answer only to the browser that owns them (cookie); library documents are everybody's.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from assistant.build import Assistant
from assistant.errors import ReportAssistantError
from assistant.messages import Language, language_of, say
from assistant.ui import render_answer, render_history, render_source, render_statistics
from assistant.ui.page_links import file_name
from assistant.ui.talks import Talks
from assistant.ui.visitor import visitor

logger = logging.getLogger(__name__)
_MOST_SAMPLES = 300  # of which pictures are drawn, the latest
LARGEST = 8_000_000  # bytes of a request's body
Answering = Callable[[Request, bytes, Language], Response]


class Parts:
    """Answers the browser's own requests."""

    def __init__(self, assistant: Assistant, talks: Talks, language: Language | None) -> None:
        self.assistant, self.talks, self.language = assistant, talks, language

    @property
    def routes(self) -> list[Route]:
        """The routes to serve; they stand beside the page."""
        one = "/part/conversations/{name}"
        return [
            self.route("/part/conversations", self._list, "GET"),
            self.route(one + ".md", self._export, "GET"),
            self.route(one, self._rename, "POST"),
            self.route(one, self._delete, "DELETE"),
            self.route("/part/source", self._source, "GET"),
            self.route("/part/statistics", self._statistics, "GET"),
        ]

    def route(self, path: str, answering: Answering, method: str) -> Route:
        """Return a route whose answer is made in a thread; an error becomes one line with its cure."""

        async def serve(request: Request) -> Response:
            accepted = request.headers.get("accept-language", "")
            language = self.language or language_of(accepted)
            body = await _body(request)
            if body is None:
                return PlainTextResponse(say("too_long", language), 413)
            response = await run_in_threadpool(_answered, answering, request, body, language)
            response.headers["Cache-Control"] = "no-store"
            return response

        return Route(path, serve, methods=[method])

    def _list(self, request: Request, _: bytes, language: Language) -> Response:
        looked_for = request.query_params.get("find", "")
        owner = visitor(request.cookies)
        found = self.assistant.archive.conversations(owner, looked_for) if owner else []
        return HTMLResponse(render_history.conversations(found, language, looked_for))

    def _export(self, request: Request, _: bytes, language: Language) -> Response:
        owner, name = visitor(request.cookies), request.path_params["name"]
        entries = self.assistant.archive.entries(owner, name)
        title = self.assistant.archive.title(owner, name)
        file = quote(f"{file_name(title, say('chat', language))}.md", safe="")
        text = render_history.as_markdown(title, entries, language)
        return Response(
            text.encode("utf-8", "replace"),
            media_type="text/markdown; charset=utf-8",
            headers={"Content-Disposition": f"attachment; filename*=UTF-8''{file}"},
        )

    def _rename(self, request: Request, body: bytes, language: Language) -> Response:
        title = body.decode("utf-8", "replace")
        self.assistant.archive.rename(visitor(request.cookies), request.path_params["name"], title)
        return PlainTextResponse("")

    def _delete(self, request: Request, _: bytes, language: Language) -> Response:
        owner, name = visitor(request.cookies), request.path_params["name"]
        self.assistant.archive.delete(owner, name)
        self.talks.forget(owner, name)
        return PlainTextResponse("")

    def _source(self, request: Request, _: bytes, language: Language) -> Response:
        asked = request.query_params
        document = self.assistant.library.document(asked.get("document", ""))
        report = self.assistant.library.report(document.id)
        start, end = (_number(asked.get(key, "")) for key in ("start", "end"))
        return HTMLResponse(render_source.source(document, report, start, end, language, whole="whole" in asked))

    def _statistics(self, request: Request, _: bytes, language: Language) -> Response:
        from assistant.structure.statistics import sample_statistics

        pack, library = self.assistant.pack(request.query_params.get("genre", "")), self.assistant.library
        weak = library.weak()
        samples = [one for one in library.documents("sample", pack.id) if one.id not in weak][-_MOST_SAMPLES:]
        found = sample_statistics([(one, library.report(one.id)) for one in samples], pack)
        return HTMLResponse(render_statistics.statistics(found, samples, pack.name, language))


def _answered(answering: Answering, request: Request, body: bytes, language: Language) -> Response:
    try:
        return answering(request, body, language)
    except ReportAssistantError as error:
        return HTMLResponse(render_answer.trouble(str(error)), 404)
    except Exception as error:
        logger.exception("a part of the page met a fault")
        return HTMLResponse(render_answer.trouble(say("fault", language, what=type(error).__name__)), 500)


async def _body(request: Request) -> bytes | None:
    """Return the request's body, or None where it is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return body


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0
