"""What every request to the page passes: known host names only, no fetching for others, a strict content policy."""

from __future__ import annotations

import ipaddress
import re
import secrets
import socket
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.messages import Language, language_of
from assistant.ui.visitor import cookie, visitor

# Scripts run from our own files or with this answer's nonce, never from text; nothing is loaded from other hosts.
# Styles may stand inline, because Gradio's components place themselves that way.
_POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'none'"
)
_SCRIPT = re.compile(rb"<script(?=[\s>])")
# Calls by name: only those meant for others ("predict" is how the page itself names its events).
# Gradio would fetch these addresses on behalf of whoever asks.
_CALLING = re.compile(r"/gradio_api/(?:call(?:/v2)?|run|api)/([^/]*)")
_FETCHING = re.compile(r"/(?:file=\s*https?:|proxy=|deep_link)", re.IGNORECASE)


class Guard:
    """ASGI middleware around the page.

    ``hosts`` are names it answers to besides addresses and localhost, ``calls`` what other programs may call by name.
    """

    def __init__(
        self, app: ASGIApp, hosts: Iterable[str] = (), language: Language | None = None, calls: Iterable[str] = ()
    ) -> None:
        self.app, self.calls = app, {"predict", *calls}
        self.hosts = {"localhost", socket.gethostname().lower(), *(host.lower() for host in hosts if host)}
        self.language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is not ours, else pass on and add the headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not self.knows(headers.get("host", "")):
            await PlainTextResponse("Unknown host name", 400)(scope, receive, send)
        elif _FETCHING.search(scope["path"]) or not self.may_call(scope["path"]):
            await PlainTextResponse("Not found", 404)(scope, receive, send)
        else:
            language = self.language or language_of(headers.get("accept-language", ""))
            given = cookie(visitor(Request(scope).cookies), scope.get("scheme") == "https")
            await self.app(scope, receive, _Sender(send, language, given))

    def may_call(self, path: str) -> bool:
        """Say whether a path calls nothing by name, or something meant for others."""
        called = _CALLING.search(path)
        return not called or called[1] in self.calls

    def knows(self, host: str) -> bool:
        """Say whether a Host header is an address or a known name: a foreign name means a rebound one."""
        name = host.rpartition(":")[0] if re.search(r":\d+$", host) else host
        try:
            ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            return name.lower() in self.hosts
        return True


class _Sender:
    """Sends an answer on with its headers; a page is held back until its scripts carry the nonce."""

    def __init__(self, send: Send, language: Language, given: str) -> None:
        self._send, self._language, self._cookie = send, language, given
        self._nonce = secrets.token_urlsafe(16)
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Content-Security-Policy"] = _POLICY.format(nonce=self._nonce)
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Referrer-Policy"] = "no-referrer"
            if headers.get("content-type", "").startswith("text/html"):
                headers.append("Set-Cookie", self._cookie)
                self._start = message
                return
        elif self._start is not None and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish()
            return
        await self._send(message)

    async def _finish(self) -> None:
        assert self._start is not None
        tag = "zh-CN" if self._language == "zh" else "en"
        body = _SCRIPT.sub(f'<script nonce="{self._nonce}"'.encode(), self._body)
        body = re.sub(rb'lang="en"', f'lang="{tag}"'.encode(), body, count=1)
        headers = MutableHeaders(scope=self._start)
        if int(headers.get("content-length", "0")):  # none to a HEAD
            headers["Content-Length"] = str(len(body))
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": body})
