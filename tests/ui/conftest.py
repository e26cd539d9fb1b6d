"""A page that is really served, and a real browser to look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from assistant.build import Assistant
from assistant.settings import Settings

_PATIENCE = 60_000  # milliseconds: a busy machine is slow, and what comes at last is no fault
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def page_assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant with a library of its own, as on a fresh machine."""
    assistant = Assistant(Settings(_env_file=None, home=tmp_path_factory.mktemp("home"), port=0))
    yield assistant
    assistant.close()


@pytest.fixture(scope="session")
def page_url(page_assistant: Assistant) -> Iterator[str]:
    """The address of the page, served by the real server."""
    from assistant.ui.page import open_page

    served = open_page(page_assistant)
    yield served.url
    served.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium; without one on the machine the test is skipped, unless REQUIRE_BROWSER is set."""
    if not CHROMIUM and not os.environ.get("REQUIRE_BROWSER"):
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def visit(browser: Any, page_url: str) -> Iterator[Callable[..., Any]]:
    """Open the page as a new visitor; whatever it asks of another host is refused and fails the test.

    ``hold`` is the end of an address and a list: what is asked for there waits in the list, the page is not waited for.
    """
    contexts, strays = [], []

    def open_one(hold: tuple[str, list[Any]] | None = None, **options: Any) -> Any:
        context = browser.new_context(**{"locale": "zh-CN", "viewport": {"width": 1280, "height": 860}, **options})
        contexts.append(context)

        def only_ours(route: Any) -> None:
            if hold and route.request.url.endswith(hold[0]):
                hold[1].append(route)
            elif route.request.url.startswith((page_url, "data:", "blob:")):
                route.continue_()
            else:
                strays.append(route.request.url)
                route.abort()

        context.route("**/*", only_ours)
        page = context.new_page()
        page.set_default_timeout(_PATIENCE)
        page.on("pageerror", lambda error: strays.append(f"script error: {error}"))
        page.goto(page_url, wait_until="commit" if hold else "load")
        if not hold:
            page.wait_for_selector("#box textarea")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not strays


# The last of a streamed reply may come after its button is back: what is pressed before is drawn over by it.
_QUIET = """() => new Promise((done) => {
  let timer;
  const arm = () => { clearTimeout(timer); timer = setTimeout(() => { watch.disconnect(); done(true); }, 400); };
  const watch = new MutationObserver(arm);
  watch.observe(document.querySelector("#chat"), { childList: true, subtree: true });
  arm();
})"""


def settled(page: Any) -> None:
    """Wait until nothing in the conversation has changed for a while."""
    page.evaluate(_QUIET)
