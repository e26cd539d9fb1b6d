"""Writing in turns: what many threads want to write at one time goes into one transaction, and costs one sync."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy.engine import Connection, Engine

from assistant.errors import ReportAssistantError

_Value = TypeVar("_Value")


class _Job:
    """One write: what to do, and what came of it."""

    def __init__(self, work: Callable[[Connection], Any]) -> None:
        self.work = work
        self.done = False
        self.value: Any = None
        self.error: BaseException | None = None


class Turns:
    """Lets one thread at a time write to a database, on behalf of all that wait."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn, self._list = threading.Lock(), threading.Lock()
        self._waiting: list[_Job] = []

    def write(self, work: Callable[[Connection], _Value]) -> _Value:
        """Do ``work`` and return its value once it is stored for good.

        ``work`` checks before it writes: an error it raises is its caller's alone, the others are not undone.
        """
        job = _Job(work)
        with self._list:
            self._waiting.append(job)
        with self._turn:
            if not job.done:  # else another thread has written it along with its own
                self._write_all()
        if job.error is not None:
            raise job.error
        value: _Value = job.value
        return value

    def _write_all(self) -> None:
        with self._list:
            jobs, self._waiting = self._waiting, []
        try:
            with self._engine.begin() as connection:
                for job in jobs:
                    try:
                        job.value = job.work(connection)
                    except ReportAssistantError as error:
                        job.error = error
        except BaseException as error:
            for job in jobs:
                job.error = job.error or error
        for job in jobs:
            job.done = True
