"""Learns documents in a process of its own, which gives way to others, so that whoever asks meanwhile does not wait.

The process is told what to do on standard input, as JSON, and tells its progress on standard output, a JSON object a
line. It stops at the next file once its input ends: when it is told to, and when this process is gone.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import ModelFailed, ReportAssistantError
from assistant.passage import Kind
from assistant.results import Ingested, Progress
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.build import Assistant

_NICE = 15  # of 19
_START = "import sys; sys.path.insert(0, sys.argv[1]); from assistant.ui.apart import main; main()"


class Apart:
    """One such process; ``events`` follows it."""

    def __init__(
        self, settings: Settings, paths: Sequence[Path] = (), kind: Kind | None = None, genre: str = ""
    ) -> None:
        """Start it. Without ``paths`` it only opens the library, which learns what ships: others wait for that."""
        root = str(Path(__file__).resolve().parents[2])
        nice = _NICE if paths else 0
        lower = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) if nice else 0  # elsewhere it sees to it itself
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, root],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            creationflags=lower,
        )
        wanted = {"nice": nice, "paths": [str(path) for path in paths], "kind": kind, "genre": genre}
        self._write(json.dumps({"settings": _plain(settings), **wanted}, ensure_ascii=False) + "\n")

    def events(self) -> Iterator[Progress | Ingested]:
        """Yield its progress; the last event is Ingested. Raises what went wrong as ReportAssistantError.

        Left early, it is stopped.
        """
        assert self._process.stdout is not None
        try:
            for line in self._process.stdout:
                event = _read(json.loads(line))
                yield event
                if isinstance(event, Ingested):
                    return
            raise ModelFailed("学习的进程没有说明就结束了", cure="再试一次；学完的资料已经保存")
        finally:
            self.stop()
            self._process.stdout.close()
            self._process.wait()

    def stop(self) -> None:
        """Have it stop at the next file; what is learnt by then stays."""
        if self._process.stdin and not self._process.stdin.closed:
            with suppress(OSError):  # it has ended
                self._process.stdin.close()

    def _write(self, text: str) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):  # it has ended; ``events`` says so
            self._process.stdin.write(text)
            self._process.stdin.flush()


def prepare(assistant: Assistant) -> None:
    """Where there is no library yet, have what ships learnt apart, beginning now; the library waits for that."""
    from assistant.library.database import FILE

    if (assistant.settings.home / FILE).exists():
        return
    started = [Apart(assistant.settings)]

    def wait(tell: Callable[[Progress], None]) -> None:
        while started:
            with suppress(ReportAssistantError):  # opening the library here meets the same
                for event in started.pop().events():
                    if isinstance(event, Progress):
                        tell(event)

    assistant.before_library = wait


def _plain(settings: Settings) -> dict[str, Any]:
    return settings.model_dump(mode="json", exclude={"api_key", "model", "base_url"})  # nothing is written there


def _read(told: dict[str, Any]) -> Progress | Ingested:
    if "error" in told:
        what, where, cure = told["error"]
        raise ReportAssistantError(what, where=where, cure=cure)
    if "progress" in told:
        return Progress(*told["progress"])
    done: Ingested = _ingested().validate_python(told["ingested"])
    return done


def _ingested() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(Ingested)


# ---------------------------------------------------------------------- the process

_Tell = Callable[[dict[str, Any]], None]


def main() -> None:
    """Do what standard input says; this is the process's whole life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the page, whose end ends this
    out, sys.stdout = sys.stdout, sys.stderr  # a library's own words must not stand among ours

    def tell(told: dict[str, Any]) -> None:
        print(json.dumps(told, ensure_ascii=False), file=out, flush=True)

    wanted, ended = json.loads(sys.stdin.readline()), threading.Event()
    if hasattr(os, "nice"):
        os.nice(wanted["nice"])
    threading.Thread(target=_until_end, args=(ended,), daemon=True).start()
    try:
        tell({"ingested": _ingested().dump_python(_learn(wanted, ended, tell), mode="json")})
    except ReportAssistantError as error:
        tell({"error": [error.what, error.where, error.cure]})
    except BrokenPipeError:
        os._exit(0)  # nobody follows any more
    except Exception as error:
        what = f"程序出错（{type(error).__name__}：{error}）"
        tell({"error": [what, "", "再试一次；学完的资料已经保存"]})


def _learn(wanted: dict[str, Any], ended: threading.Event, tell: _Tell) -> Ingested:
    from assistant.build import Assistant

    def progress(step: Progress) -> None:
        tell({"progress": [step.message, step.fraction]})

    assistant = Assistant(Settings(_env_file=None, **wanted["settings"]), progress)
    assistant.index_delay = float("inf")  # the vector index is the page's own
    done = Ingested()
    try:
        if not wanted["paths"]:
            _ = assistant.library
            return done
        paths = [Path(path) for path in wanted["paths"]]
        for event in assistant.ingest(paths, wanted["kind"], wanted["genre"], ended.is_set):
            if isinstance(event, Ingested):
                done = event
            else:
                progress(event)
    finally:
        assistant.close()
    return done


def _until_end(ended: threading.Event) -> None:
    while os.read(0, 4096):  # past Python's own lock on the stream, which would hold up its end
        pass
    ended.set()
