"""One assistant for the conversations of a file, with a library of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.build import Assistant
from assistant.settings import Settings


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(Settings(home=tmp_path_factory.mktemp("home"), _env_file=None))  # type: ignore[call-arg]
    yield made
    made.close()
