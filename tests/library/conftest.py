"""Libraries on disk for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.genre import GenrePack
from assistant.library import Library
from assistant.models.embeddings import load_embeddings

GENRE = "ideology-responsibility"
Opener = Callable[..., Library]


@pytest.fixture
def open_library(tmp_path: Path, packs: dict[str, GenrePack]) -> Iterator[Opener]:
    """Open the library of this test, as often as wanted; all are closed at the end."""
    opened: list[Library] = []

    def opener(wait: float = 0.3, embeddings: object = None) -> Library:
        make = embeddings if callable(embeddings) else lambda: load_embeddings("builtin")
        opened.append(Library(tmp_path / "home", packs, make, wait=wait))
        return opened[-1]

    yield opener
    for library in opened:
        library.index.close()  # without finishing what no test looks at any more
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
