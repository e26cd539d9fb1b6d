"""How long starting takes: --help, the first page beside a bare Gradio page in the same run, the first answer.

python benchmarks/start.py [rounds]
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BARE = """
import gradio as gr
with gr.Blocks(analytics_enabled=False) as page:
    gr.Textbox()
page.launch(server_name="127.0.0.1", server_port=PORT, quiet=True)
"""


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def first_page(command: list[str], port: int, environment: dict[str, str]) -> float:
    """Start a server and return the seconds until its page answers."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.perf_counter() - began < 120:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
                    answer.read()
                    return time.perf_counter() - began
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.02)
        raise SystemExit("the page did not answer within 120 s")
    finally:
        process.terminate()
        process.wait(30)


def timed(command: list[str], environment: dict[str, str]) -> float:
    """Return the seconds a command takes as a whole process."""
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Print medians of a few rounds as JSON; ours and the bare page take turns."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"REPORT_ASSISTANT_HOME": home, "GRADIO_ANALYTICS_ENABLED": "False"}
        python = sys.executable
        first_index = timed([python, "-m", "assistant", "library"], environment)
        found: dict[str, list[float]] = {"help_s": [], "bare_page_s": [], "our_page_s": [], "ask_command_s": []}
        for _ in range(rounds):
            port = free_port()
            found["bare_page_s"].append(first_page([python, "-c", BARE.replace("PORT", str(port))], port, environment))
            port = free_port()
            ours = environment | {"REPORT_ASSISTANT_PORT": str(port)}
            found["our_page_s"].append(first_page([python, "app.py"], port, ours))
            found["help_s"].append(timed([python, "-m", "assistant", "--help"], environment))
            found["ask_command_s"].append(timed([python, "-m", "assistant", "ask", "存在的问题怎么写？"], environment))
    medians = {name: round(statistics.median(times), 2) for name, times in found.items()}
    ratio = statistics.median(a / b for a, b in zip(found["our_page_s"], found["bare_page_s"], strict=True))
    print(json.dumps({"first_index_s": round(first_index, 2), **medians, "page_ratio": round(ratio, 2)}, indent=1))


if __name__ == "__main__":
    main()
