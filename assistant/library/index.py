"""The vector index in Chroma, derived from the stored vectors and brought up beside the work.

One process at a time writes it, and a thread of that process has it follow the library. A question is answered by
Chroma and, for what Chroma does not hold yet, by exact search; where Chroma is absent, by exact search alone.
"""

from __future__ import annotations

import atexit
import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.library.catalogue import Catalogue, Filter
from assistant.library.chroma import PassageStore
from assistant.library.embedder import Embedder
from assistant.library.exact import ExactSearch, Scored
from assistant.library.places import NOTHING, Embedded, Place, Reached, Server
from assistant.library.vectors import StoredVectors

_LOG = logging.getLogger(__name__)
_DELAY = 2.0  # seconds: a command that is done by then never loads Chroma
_BATCH = 400  # passages put in at once where somebody waits for the index; a close waits for one batch
# Chroma keeps the whole interpreter to itself while it puts passages in, some 3 ms each: a few at a time, and then a
# rest, so that questions are answered meanwhile.
_A_FEW, _REST_FOR = 10, 9.0  # passages, and how many times as long the rest is
_TRIES, _REST = 3, 600.0  # failures in a row, and the seconds of rest after so many
_PATIENCE = 0.02, 0.25  # seconds a question waits for Chroma: with the vectors in memory, and where they must be read
_FRESH = 1000  # passages not in Chroma yet that are searched exactly beside it
_MOST_ASKED = 300  # neighbours asked of Chroma for a filter; more cost it longer than exact search takes
_SPARE = 1.5  # times as many as the filter's share of the library would need


class VectorIndex:
    """Nearest-neighbour search in Chroma, where and while it can be used."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        vectors: StoredVectors,
        exact: ExactSearch,
        embedder: Embedder,
        server: str = "",
    ) -> None:
        """``server``: address of a Chroma server; empty has Chroma embedded in ``folder``."""
        self.store: PassageStore | None = None  # while this process has the index open
        self.delay = _DELAY  # seconds from the first wish for the index to bringing it up
        self.note = ""  # what the user should know: that it was rebuilt, or is not used
        self._folder, self._catalogue, self._vectors = folder, catalogue, vectors
        self._exact, self._embedder = exact, embedder
        self._place: Place = Server(folder, server) if server else Embedded(folder)
        self._lock = FileLock(folder / "index.lock", thread_local=False)
        self._using = threading.Lock()  # held around every call of Chroma
        self._guard = threading.Lock()
        self._wanted = threading.Event()
        self._stopped = threading.Event()
        self._hurry = threading.Event()
        self._thread: threading.Thread | None = None
        self._ours = False  # whether this process writes it
        self._held: set[int] = set()  # the rows in it, where this process writes it
        self._reached: Reached = NOTHING  # how far it is in step, where this process writes it
        self._failures, self._rest_until = 0, 0.0
        self._taken = False  # by another process, so that this one cannot read it either

    def search(self, vector: Sequence[float], k: int, where: Filter, share: float = 1.0) -> Scored | None:
        """Return the ``k`` nearest passages as (row, cosine), or None when exact search must answer.

        ``share`` is the part of the library that passes the filter: Chroma's own filters are slow, so ours is held
        against more of the nearest than are wanted.
        """
        wanted = k if where.open else int(k / max(share, 1e-9) * _SPARE) + 1
        if self.store is None or wanted > max(k, _MOST_ASKED):
            return None
        if not self._using.acquire(timeout=_PATIENCE[not self._exact.in_memory]):
            return None
        try:
            fresh = self._fresh()
            if self.store is None or fresh is None:
                return None
            whole = self._catalogue.count() - len(fresh)  # of the library, what Chroma holds
            wanted += max(0, len(self._held) - whole)  # what is removed and not yet taken out
            near = self.store.nearest(vector, wanted)
        except Exception as error:  # the index is only derived: whatever is wrong with it, it is made anew
            self._broken(error)
            return None
        finally:
            self._using.release()
        kept = self._catalogue.ids_within([*near, *fresh], where)
        found = [(row, cosine) for row, cosine in near.items() if row in kept]
        if len(found) < k and len(near) == wanted < _MOST_ASKED - 1:  # what passes the filter lies elsewhere: once more
            return self.search(vector, k, where, k * _SPARE / (_MOST_ASKED - 1))
        if (len(found) < k and len(near) == wanted) or len(near) < min(wanted, whole):
            return None  # the filter or removals left too few, or Chroma does not give what it has
        if fresh:
            found += self._exact.among([row for row in fresh if row in kept], vector, self._embedder.model, k)
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]

    def wake(self, *, now: bool = False) -> None:
        """Bring the index up and into step in the background, after ``delay`` seconds or now."""
        with self._guard:
            if self._stopped.is_set() or time.monotonic() < self._rest_until or self._is_in_step():
                return
            self._wanted.set()
            if now:
                self._hurry.set()
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="vector-index", daemon=True)
                self._thread.start()
                atexit.register(self.close)

    def wait(self, seconds: float) -> bool:
        """Wait until the index is in step; False if it is not by then, or will not be in this process."""
        until, self._taken = time.monotonic() + seconds, False
        while time.monotonic() < until and not self._taken and not self._stopped.is_set():
            if self._is_in_step():
                return True
            if self._failures >= _TRIES:
                break
            self.wake(now=True)
            time.sleep(0.02)
        return False

    def close(self) -> None:
        """Stop within a batch and seal what there is; the rest is put in when the library is next open."""
        self._stopped.set()
        self._hurry.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        atexit.unregister(self.close)
        with self._using:
            self._shut(whole=True)

    def _state(self) -> Reached:
        return self._reached if self._ours or self.store is None else self._place.published()

    def _is_in_step(self) -> bool:
        return self.store is not None and self._state()[1] == self._catalogue.version

    def _fresh(self) -> list[int] | None:
        """Return the rows that Chroma does not hold yet, or None where they are many."""
        upto, version = self._state()
        if upto < 0:
            return None
        rows = [] if version == self._catalogue.version else self._catalogue.rows_after(upto, _FRESH + 1)
        return rows if len(rows) <= _FRESH else None

    # ------------------------------------------------------------------ in the thread

    def _run(self) -> None:
        while self._wanted.is_set() and not self._stopped.is_set():
            # Changes come in rows: follow them together.
            hurried = self._hurry.wait(min(self.delay, threading.TIMEOUT_MAX))
            self._hurry.clear()
            if self._stopped.is_set():
                return
            self._wanted.clear()
            try:
                if not self._up():
                    return
                if not self._is_in_step():
                    self._step(hurried)
            except Exception as error:
                with self._using:
                    self._broken(error)
                if self._failures < _TRIES:
                    self._wanted.set()

    def _up(self) -> bool:
        """Open the index for writing; False where another process writes it."""
        if self._ours:
            return True
        self._folder.mkdir(parents=True, exist_ok=True)
        library, model = self._catalogue.library, self._embedder.model
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            with self._using:
                self.store = self.store or self._place.join(library, model, self._embedder.embeddings)
            self._taken, self.note = self.store is None, self._place.taken_note
            return False
        with self._using:
            self._shut(whole=False, keep_lock=True)
            self._ours = True
            self.store, note = self._place.open(library, model, self._embedder.embeddings)
            self._held = self.store.rows()
        if note:
            self.note = note
            _LOG.warning(note)
        return True

    def _step(self, hurried: bool) -> None:
        """Take out of Chroma what the library no longer has, and put in what is new, a batch at a time."""
        assert self.store is not None
        version, model = self._catalogue.version, self._embedder.model
        rows = self._catalogue.rows_after(0)
        gone, new = self._held.difference(rows), [row for row in rows if row not in self._held]
        with self._using:
            self.store.drop(gone)
            self._held -= gone
            self._reach(new[0] - 1 if new else (rows or [0])[-1])
        while new:
            if self._stopped.is_set():
                return
            began, size = time.monotonic(), _BATCH if hurried else _A_FEW
            self._put(new[:size], model)
            del new[:size]
            hurried = hurried or self._hurry.wait((time.monotonic() - began) * _REST_FOR)
        if self._catalogue.version == version:
            self._reach((rows or [0])[-1], version)
            self._failures = 0
            self._exact.release()  # Chroma has the vectors in memory now
        else:
            self._wanted.set()

    def _put(self, rows: Sequence[int], model: str) -> None:
        assert self.store is not None
        with_vectors, vectors = self._vectors.at_rows(rows, model)
        passages = self._catalogue.at_rows(with_vectors)  # others were removed meanwhile; the version says so
        if passages:
            some = [n for n, row in enumerate(with_vectors) if row in passages]
            with self._using:
                self.store.put(passages, vectors[some])
                self._held.update(passages)
        self._reach(rows[-1])

    def _reach(self, upto: int, version: int = -1) -> None:
        self._reached = (upto, version)
        self._place.publish(self._reached)

    # ------------------------------------------------------------------ shutting

    def _broken(self, error: Exception) -> None:
        """Give the index up; the next is built from the stored vectors. Call while using."""
        if not threading.main_thread().is_alive():
            return  # the program ends while the index is being built: the next one goes on with it
        self._failures += 1
        if self._failures >= _TRIES:
            self._rest_until = time.monotonic() + _REST
        self.note = f"向量索引出错，{'将重建' if self._failures < _TRIES else '暂不使用，改用精确检索'}"
        _LOG.warning("%s（%s: %s）", self.note, type(error).__name__, error)
        self._place.distrust(error)
        self._shut(whole=False)

    def _shut(self, *, whole: bool, keep_lock: bool = False) -> None:
        """Close Chroma and seal the index if it is whole and ours. Call while using."""
        store, ours = self.store, self._ours
        self.store, self._ours, self._held, self._reached = None, False, set(), NOTHING
        if store is not None:
            try:
                store.close()
                if whole and ours:
                    self._place.closed(self._catalogue.library, self._embedder.model)
            except Exception as error:  # without a seal it is rebuilt next time
                _LOG.warning("向量索引没有正常关闭（%s）", error)
        if not keep_lock:
            self._lock.release()
