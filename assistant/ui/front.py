"""The page's own HTML, made once for each address it is asked for under: Gradio would make it anew for each visitor."""

from __future__ import annotations

from collections import OrderedDict

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST = 16  # addresses remembered, as a header can name any; the oldest goes first
# What the page's HTML depends on: Gradio writes the address it was asked under into it.
_NAMED = ("host", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-prefix", "x-forwarded-port", "forwarded")
Key = tuple[str, ...]


class Front:
    """ASGI middleware that answers ``GET /`` from memory once it has been answered under the same address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._pages: OrderedDict[Key, bytes] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or pass on and remember what is answered."""
        plain = scope["type"] == "http" and scope["method"] == "GET" and scope["path"] == "/"
        if not plain or scope.get("query_string"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        key = (str(scope.get("scheme")), str(scope.get("root_path")), *(headers.get(name, "") for name in _NAMED))
        if known := self._pages.get(key):
            await HTMLResponse(known)(scope, receive, send)
            return
        body, whole = b"", False

        async def keep(message: Message) -> None:
            nonlocal body, whole
            if message["type"] == "http.response.start":
                whole = message["status"] == 200
            elif message["type"] == "http.response.body":
                body += message.get("body", b"")
                if whole and not message.get("more_body"):
                    self._remember(key, body)
            await send(message)

        await self.app(scope, receive, keep)

    def _remember(self, key: Key, body: bytes) -> None:
        self._pages[key] = body
        while len(self._pages) > _MOST:
            self._pages.popitem(last=False)
