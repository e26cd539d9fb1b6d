"""Libraries on disk for the tests of this room."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.library import Library
from assistant.models.embeddings import load_embeddings

GENRE = "ideology-responsibility"
Opener = Callable[..., Library]


_SERVE = "import sys; from chromadb.cli.cli import app; sys.argv = ['chroma', *sys.argv[1:]]; app()"


@pytest.fixture(scope="session")
def chroma_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Chroma server of its own on this machine; returns its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("chroma-server")
    options = ["--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    command = [sys.executable, "-c", _SERVE, "run", *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder) as server:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    until = time.monotonic() + 120
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


@pytest.fixture
def place(request: pytest.FixtureRequest) -> str:
    """Address of a Chroma server for tests that run with one, else empty: Chroma embedded."""
    return str(request.getfixturevalue("chroma_server")) if getattr(request, "param", "") == "server" else ""


@pytest.fixture
def open_library(tmp_path: Path, packs: dict[str, GenrePack], place: str) -> Iterator[Opener]:
    """Open the library of this test, as often as wanted; all are closed at the end."""
    opened: list[Library] = []

    def opener(wait: float = 0.3, embeddings: object = None, **more: object) -> Library:
        make = embeddings if callable(embeddings) else lambda: load_embeddings("builtin")
        opened.append(Library(tmp_path / "home", packs, make, wait=wait, **{"server": place} | more))  # type: ignore[arg-type]
        return opened[-1]

    yield opener
    for library in opened:
        library.close()


REPORT = """{unit}关于2026年落实意识形态工作责任制情况的报告

今年以来，{unit}把意识形态工作抓在手上。现将有关情况报告如下：
一、主要做法
（一）压实工作责任。成立领导小组，{unit}主要负责同志部署任务{n}次，逐级传导压力。
（二）抓好理论学习。开展中心组学习{n}次，参学率达到98%，交流心得体会{n}篇。
二、存在的问题
一是{word}的办法不多。二是网络舆情应对还不够及时。
三、下一步打算
（一）改进{word}。围绕短板，制定清单，定期检查。
（二）加强阵地管理。管好公众号和工作群，落实三审三校。
"""


def report_of(unit: str, word: str, n: int) -> str:
    """Return a small report of our own."""
    return REPORT.format(unit=unit, word=word, n=n)
