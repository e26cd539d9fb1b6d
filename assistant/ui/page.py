"""The web page: header, chat, drafting form and library in one Blocks, and how it is served."""

from __future__ import annotations

import io
import logging
import os
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import gradio as gr
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from assistant.build import Assistant
from assistant.errors import BadInput, ReportAssistantError
from assistant.messages import Language, say
from assistant.settings import Settings
from assistant.ui.api import NAMES, Api, write_json
from assistant.ui.blocks import Blocks, spare
from assistant.ui.downloads import Downloads
from assistant.ui.front import Front
from assistant.ui.guard import Guard
from assistant.ui.page_chat import ChatTab
from assistant.ui.page_draft import DraftTab
from assistant.ui.page_library import LibraryTab
from assistant.ui.pane import pane
from assistant.ui.parts import Parts
from assistant.ui.parts_work import WorkParts
from assistant.ui.render_text import escape, tag
from assistant.ui.results_shown import Results
from assistant.ui.talks import Talks
from assistant.ui.theme import theme
from assistant.ui.words import Words

logger = logging.getLogger(__name__)
STATIC = Path(__file__).parent / "static"
_THREADS = 120  # answers written at the same time; each waits on a generator in a thread of its own
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Served:
    """A running page; ``close`` stops it."""

    url: str
    close: Callable[[], None]
    wait: Callable[[], None]


def build_page(assistant: Assistant, talks: Talks, words: Words) -> Any:
    """Lay out the whole page; no part of the assistant is loaded but its settings and genre packs."""
    with Blocks(
        title=say("product"),
        analytics_enabled=False,
        fill_width=True,
        delete_cache=(3600, _DAY),
    ) as page:
        pane(words.html(lambda language: header(assistant.settings, language)), "header")
        with gr.Tabs(elem_id="tabs") as tabs:
            with gr.Tab(words("tab_chat"), id="chat", elem_id="chat-tab"):
                chat = ChatTab(assistant, talks, words)
            with gr.Tab(words("tab_draft"), id="draft"):
                DraftTab(assistant, talks, words)
            with gr.Tab(words("tab_library"), id="library") as tab:
                library = LibraryTab(assistant, words)
        chat.cards.form_button.click(lambda: gr.Tabs(selected="draft"), None, tabs, queue=False)
        tab.select(library.listed, library.find, library.documents, show_progress="hidden")
        for event in page.fns.values():  # what the page's own buttons do is no interface
            event.api_visibility, event.api_name = "private", None
        Api(assistant).expose()
    page.dev_mode = page.vibe_mode = False
    page.queue(api_open=False, default_concurrency_limit=None, max_size=None, status_update_rate="auto")
    return page


def header(settings: Settings, language: Language) -> str:
    """Show the product, which writer is on and where it runs, and what must not be entered."""
    brand = tag("span", "报", "seal") + tag("span", say("product", language), "product")
    brand += tag("span", say("tagline", language), "tagline")
    kind = "offline" if settings.offline else "online"
    writer = tag("span", tag("i", "", "dot") + escape(writer_line(settings, language)), f"writer {kind}")
    bar = tag("div", tag("div", brand, "brand") + writer, "bar")
    return tag("div", bar + tag("p", escape(say("caution", language)), "caution", role="note"), "top")


def writer_line(settings: Settings, language: Language) -> str:
    """Name the writer: offline, or the model and the host its words go to."""
    if settings.offline:
        return say("offline", language)
    host = urlparse(settings.base_url).hostname if settings.base_url else ""
    near = host in ("127.0.0.1", "localhost", "::1")
    place = say("this_machine", language) if near else host or say("provider", language)
    return say("online", language, model=settings.model, place=place)


def open_page(assistant: Assistant) -> Served:
    """Start the page and return at once; raises BadInput where the address cannot be used."""
    settings = assistant.settings
    downloads, words = Downloads(), Words(settings.language or None)
    results = Results(assistant, downloads)
    talks = Talks(assistant, results)
    page = build_page(assistant, talks, words)
    parts = Parts(assistant, talks, settings.language or None)
    port = settings.port or _free_port(settings.host)
    _check_free(settings.host, port)
    hosts = [settings.host, *(name.strip() for name in settings.hosts.split(","))]
    guard = Middleware(Guard, hosts=hosts, language=settings.language or None, calls=NAMES)
    routes = [
        downloads.route,
        *parts.routes,
        *WorkParts(assistant, results, parts).routes,
        Mount("/own", StaticFiles(directory=STATIC)),
    ]
    with redirect_stdout(io.StringIO()):  # what Gradio says of its address, we say ourselves
        url = _launch(page, settings, port, [guard, Middleware(Front)], routes, words)
    write_json(page)
    spare(page)
    return Served(url, lambda: page.close(verbose=False), page.block_thread)


def _launch(
    page: Any, settings: Settings, port: int, middleware: list[Middleware], routes: list[Any], words: Words
) -> str:
    _, url, _ = page.launch(
        server_name=settings.host,
        server_port=port,
        app_kwargs={"middleware": middleware, "routes": routes},
        i18n=words.i18n,
        theme=theme(),
        css_paths=sorted(STATIC.glob("*.css"), reverse=True),  # style.css first
        favicon_path=STATIC / "icon.svg",
        max_file_size=settings.max_file_mb * 1024 * 1024,
        max_threads=_THREADS,
        state_session_capacity=2000,
        # Gradio takes what is not given from the environment, so every switch is.
        allowed_paths=[str(STATIC)],
        blocked_paths=[str(settings.home)],
        root_path="",
        share=False,
        inbrowser=False,
        debug=False,
        show_error=False,
        quiet=True,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        strict_cors=True,
        ssr_mode=False,
        pwa=False,
        mcp_server=True,
        num_workers=0,
        prevent_thread_lock=True,
    )
    return str(url)


def serve(assistant: Assistant) -> None:
    """Serve the page until stopped; what is heavy loads meanwhile, in a thread of its own."""
    page = open_page(assistant)
    print(f"{say('product')}：{page.url}", flush=True)
    print(f"{say('for_programs')}：{page.url}gradio_api/mcp/", flush=True)
    threading.Thread(target=_warm, args=(assistant,), name="warm", daemon=True).start()
    try:
        page.wait()
    finally:
        assistant.close()


def _warm(assistant: Assistant) -> None:
    try:
        assistant.warm()
    except ReportAssistantError as error:  # the first question will meet it too, and say so on the page
        print(f"{say('product')}：{error}", file=sys.stderr)
    except Exception:
        logger.exception("loading in the background failed")


def _free_port(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _check_free(host: str, port: int) -> None:
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        cure = "换一个端口（--port），或关掉占用它的程序"
        raise BadInput(f"打不开这个地址（{error.strerror}）", where=f"{host}:{port}", cure=cure) from None
