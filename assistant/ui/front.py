"""The page's own HTML with its script first, made once for each address: Gradio would make it anew for each visitor."""

from __future__ import annotations

from collections import OrderedDict

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST = 16  # addresses remembered, as a header can name any; the oldest goes first
# What the page's HTML depends on: Gradio writes the address it was asked under into it.
_NAMED = ("host", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-prefix", "x-forwarded-port", "forwarded")
# Gradio's own ``head`` is put in while the components mount: a file dropped before the script ran would have no name.
# Modules run in the order of the document, so that here ours runs before Gradio's.
_SCRIPT = b'<script type="module" src="./own/page.js"></script>'
_BASE = b'<base href="./" />'
Key = tuple[str, ...]


class Front:
    """ASGI middleware that answers ``GET /`` from memory once it has been answered under the same address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._pages: OrderedDict[Key, bytes] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or pass on and remember what is answered."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] != "/":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        key = (str(scope.get("scheme")), str(scope.get("root_path")), *(headers.get(name, "") for name in _NAMED))
        asked = bool(scope.get("query_string"))
        if not asked and (known := self._pages.get(key)):
            await HTMLResponse(known)(scope, receive, send)
            return
        body = b""
        start: Message = {}

        async def keep(message: Message) -> None:
            nonlocal body, start
            if message["type"] == "http.response.start":
                start = message
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            if start["status"] == 200:
                body = body.replace(_BASE, _BASE + _SCRIPT, 1)
                MutableHeaders(scope=start)["content-length"] = str(len(body))
                if not asked:
                    self._remember(key, body)
            await send(start)
            await send({"type": "http.response.body", "body": body})

        await self.app(scope, receive, keep)

    def _remember(self, key: Key, body: bytes) -> None:
        self._pages[key] = body
        while len(self._pages) > _MOST:
            self._pages.popitem(last=False)
