"""One writer at a time, over threads and processes; readers need no lock."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import Busy

WAIT = 5.0  # seconds; a document's transaction takes milliseconds, a rebuild far longer


class WriterLock:
    """The library's write lock: a lock file for other processes, a lock for this one's threads."""

    def __init__(self, path: Path, wait: float = WAIT) -> None:
        self.wait = wait
        self._file = FileLock(path, thread_local=False)
        self._threads = threading.RLock()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; raises Busy when it stays taken for ``wait`` seconds."""
        if not self._threads.acquire(timeout=self.wait):
            raise self._busy()
        try:
            try:
                self._file.acquire(timeout=self.wait)
            except Timeout:
                raise self._busy() from None
            try:
                yield
            finally:
                self._file.release()
        finally:
            self._threads.release()

    def _busy(self) -> Busy:
        return Busy("资料库正由另一个进程写入", where=self._file.lock_file, cure="请等它写完再试")
