"""One writer at a time, over threads and processes; readers need no lock."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import Busy

WAIT = 20.0  # seconds; a document's transaction takes milliseconds, a rebuild far longer
_QUIET = 1.0  # of these, before a word is said


class WriterLock:
    """The library's write lock: a lock file for other processes, a lock for this one's threads."""

    def __init__(self, path: Path, wait: float = WAIT, say: Callable[[str], None] | None = None) -> None:
        """``say`` is told, once for each wait, that another is writing."""
        self.wait, self._say = wait, say
        self._file = FileLock(path, thread_local=False)
        self._threads = threading.RLock()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; raises Busy when it stays taken for ``wait`` seconds."""
        until = time.monotonic() + self.wait
        if not self._threads.acquire(timeout=min(_QUIET, self.wait)):
            self._tell()
            if not self._threads.acquire(timeout=max(0.0, until - time.monotonic())):
                raise self._busy("另一项操作")
        try:
            self._acquire(until)
            try:
                yield
            finally:
                self._file.release()
        finally:
            self._threads.release()

    def _acquire(self, until: float) -> None:
        try:
            self._file.acquire(timeout=min(_QUIET, self.wait))
        except Timeout:
            self._tell()
            try:
                self._file.acquire(timeout=max(0.0, until - time.monotonic()))
            except Timeout:
                raise self._busy("另一个进程") from None

    def _tell(self) -> None:
        if self._say:
            self._say("资料库正在写入别的内容，稍等……")

    def _busy(self, who: str) -> Busy:
        return Busy(f"资料库正由{who}写入", where=self._file.lock_file, cure="请等它写完再试")
