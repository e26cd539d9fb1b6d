"""In the default mode nothing leaves the machine: start, ingest, ask, draft and compare, watched from outside.

Two watchers: a ``sitecustomize`` that records every connection and name look-up Python makes, and strace, where
it is installed, for those of compiled code.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

GUARD = """
import os, socket
def inside(host):
    return host in (None, "", "localhost", "::1", "::", "0.0.0.0") or str(host).startswith("127.")
def note(what):
    with open(os.environ["WATCH_LOG"], "a") as log:
        log.write(what + "\\n")
def watch(name):
    real = getattr(socket.socket, name)
    def method(self, *arguments):
        address = arguments[-1] if name == "sendto" else arguments[0]
        if isinstance(address, tuple) and not inside(address[0]):
            note(f"{name} {address}")
            raise OSError("outside connection refused by the test")
        return real(self, *arguments)
    setattr(socket.socket, name, method)
for name in ("connect", "connect_ex", "sendto"):
    watch(name)
look_up = socket.getaddrinfo
def getaddrinfo(host, *arguments, **options):
    if not inside(host):
        note(f"getaddrinfo {host}")
        raise socket.gaierror("outside name refused by the test")
    return look_up(host, *arguments, **options)
socket.getaddrinfo = getaddrinfo
"""

NOTES = "- 全年理论学习中心组学习12次，参学率98%\n- 开展专题研讨4次\n- 党组书记讲党课2次\n"
OWN_DRAFT = """2026年落实意识形态工作责任制情况报告
一、主要做法
（一）抓好理论学习。组织学习12次。
二、存在问题
学习不够深入。
"""


class Watched:
    """Runs the command line where every way out is recorded."""

    def __init__(self, folder: Path) -> None:
        self.log, self.trace = folder / "python.log", folder / "strace.log"
        (folder / "guard").mkdir()
        (folder / "guard" / "sitecustomize.py").write_text(GUARD, "utf-8")
        self.environment = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()} | {
            "PYTHONPATH": str(folder / "guard"),
            "WATCH_LOG": str(self.log),
            "REPORT_ASSISTANT_HOME": str(folder / "home"),
            # What an environment may hold that would make a library talk:
            "LANGSMITH_TRACING": "true",
            "LANGSMITH_API_KEY": "none",
            "GRADIO_SHARE": "True",
            "ANONYMIZED_TELEMETRY": "True",
        }
        for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "GRADIO_ANALYTICS_ENABLED", "LANGCHAIN_TRACING_V2"):
            self.environment.pop(name, None)

    def command(self, *arguments: str) -> list[str]:
        strace = shutil.which("strace")
        watch = [strace, "-f", "-qq", "-e", "trace=connect,sendto", "-e", "signal=none", "-A", "-o", str(self.trace)]
        return [*(watch if strace else []), sys.executable, "-m", "assistant", *arguments]

    def run(self, *arguments: str, given: str = "") -> str:
        done = subprocess.run(
            self.command(*arguments),
            cwd=ROOT, env=self.environment, input=given, capture_output=True, text=True, timeout=240,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def ways_out(self) -> list[str]:
        """Return every connection or look-up that was not for this machine."""
        found = self.log.read_text("utf-8").splitlines() if self.log.exists() else []
        if self.trace.exists():
            for line in self.trace.read_text("utf-8", "replace").splitlines():
                address = re.search(r'inet_addr\("([\d.]+)"\)|inet_pton\(AF_INET6, "([^"]+)"', line)
                if address and not (address[1] or address[2]).startswith(("127.", "::1", "::ffff:127.", "0.0.0.0")):
                    found.append(line)
        return found


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def test_the_three_jobs_and_ingest_make_no_outside_connection(watched: Watched, tmp_path: Path) -> None:
    draft = tmp_path / "初稿.txt"
    draft.write_text(OWN_DRAFT, "utf-8")
    assert "初稿" in watched.run("ingest", str(draft), "--as", "sample")
    assert watched.run("ask", "理论学习这部分怎么写？").strip()
    assert "12次" in watched.run("draft", "--notes", "-", "--section", "done", given=NOTES)
    assert watched.run("compare", str(draft)).strip()
    assert watched.ways_out() == []


def test_the_page_makes_no_outside_connection(watched: Watched) -> None:
    process = subprocess.Popen(
        watched.command("serve", "--port", "0"),
        cwd=ROOT, env=watched.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip
    try:
        assert process.stdout
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        assert b"gradio" in opener.open(address, timeout=60).read().lower()
        time.sleep(5)  # what a library sends home it sends soon after the start
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)
    assert watched.ways_out() == []


def test_the_watch_itself_notices_a_way_out(watched: Watched) -> None:
    code = "import socket; s = socket.socket(); s.settimeout(1); s.connect(('192.0.2.1', 80))"
    subprocess.run([sys.executable, "-c", code], env=watched.environment, capture_output=True, timeout=60, check=False)
    assert any("192.0.2.1" in line for line in watched.ways_out())
