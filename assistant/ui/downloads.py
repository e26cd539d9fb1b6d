"""Files made when they are asked for, each under an address nobody can guess, and forgotten in time."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from assistant.messages import language_of, say

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
}
MOST = 300  # downloads remembered; the oldest goes first


@dataclass(frozen=True, slots=True)
class Download:
    """A file to come: its name with suffix, and what makes its bytes."""

    name: str
    make: Callable[[], bytes]


class Downloads:
    """The files that can be fetched; a result is turned into Word only when somebody clicks."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._files: OrderedDict[str, Download] = OrderedDict()

    def add(self, name: str, make: Callable[[], bytes]) -> str:
        """Remember a file and return its address, relative to the page."""
        token = secrets.token_urlsafe(18)
        with self._lock:
            self._files[token] = Download(name, make)
            while len(self._files) > self._most:
                self._files.popitem(last=False)
        return f"download/{token}"

    @property
    def route(self) -> Route:
        """The route that serves them."""
        return Route("/download/{token}", self._serve, methods=["GET"])

    async def _serve(self, request: Request) -> Response:
        with self._lock:
            found = self._files.get(request.path_params["token"])
        if found is None:
            language = language_of(request.headers.get("accept-language", ""))
            return PlainTextResponse(say("export_gone", language), 404)
        data = await run_in_threadpool(found.make)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
            "Cache-Control": "no-store",
        }
        return Response(data, media_type=MEDIA[found.name.rpartition(".")[2]], headers=headers)
