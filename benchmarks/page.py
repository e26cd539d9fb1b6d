"""How quick the page is: size, first paint, first streamed piece; 50 sessions at once, and 10 while it learns.

python benchmarks/page.py [rounds] [folder of files to learn]

Each session speaks the page's own protocol (queue/join and queue/data) as a browser would, all in one process beside
the server's, and times the first written piece of a streamed answer. A bare Gradio chat of ten pieces runs the same
way. Without a folder, 300 files are made of the samples that ship; they are learnt through the page.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import httpx
from start import free_port

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUESTIONS = [
    "存在的问题这一部分怎么写？", "理论学习一般要写清哪些事实？", "网络舆情怎么写？", "下一步打算怎么写？",
    "党课要写哪些数字？", "阵地管理怎么列小标题？", "责任制对第一责任人有什么要求？", "督查考核怎么写？",
]  # fmt: skip
_WRITTEN = re.compile(r'prose-body\\?">(?!</div>)')  # a reply with something in it
BARE = """
import time, gradio as gr
def reply(text):
    for n in range(10):
        time.sleep(0.05)
        yield [{"role": "user", "content": text}, {"role": "assistant", "content": "字" * 40 * (n + 1)}]
with gr.Blocks(analytics_enabled=False) as page:
    chat, box = gr.Chatbot(), gr.Textbox(elem_id="box")
    box.submit(reply, box, chat)
page.queue(default_concurrency_limit=None)
page.launch(server_name="127.0.0.1", server_port=PORT, quiet=True)
"""


class Server:
    """A page in a process of its own."""

    def __init__(self, command: list[str], port: int, environment: dict[str, str]) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while True:
            try:
                if httpx.get(self.url, trust_env=False, timeout=30).status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.1)

    def cpu(self) -> float:
        """Return the processor seconds spent so far, which other work on the machine does not change."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:  # no such file but on Linux
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(60)


async def session(url: str, event: dict[str, Any], data: list[Any], name: str) -> tuple[float, float, bool]:
    """Ask once, as one browser; return the seconds to the first piece and to the end, and whether all went well."""
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=120) as client:
        await client.get("/")
        began = time.perf_counter()
        await client.post(
            "/gradio_api/queue/join",
            json={"data": data, "fn_index": event["id"], "session_hash": name, "event_data": None, "trigger_id": None},
        )
        first, pieces = 0.0, 0
        async with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": name}) as answer:
            async for line in answer.aiter_lines():
                if not line.startswith("data:"):
                    continue
                message = json.loads(line[5:])
                if message["msg"] == "process_generating":
                    pieces += 1
                    if not first and (pieces > 1 if event["bare"] else _WRITTEN.search(line)):
                        first = time.perf_counter() - began
                elif message["msg"] == "process_completed":
                    return first, time.perf_counter() - began, bool(message["success"]) and first > 0
    return first, time.perf_counter() - began, False


def load(server: Server, event: dict[str, Any], count: int, make: Any) -> dict[str, Any]:
    """Run ``count`` sessions at once on a server; return how they fared and what they cost it."""
    before = server.cpu()
    return asyncio.run(many(server.url, event, count, make)) | {"server_cpu_s": round(server.cpu() - before, 2)}


async def many(url: str, event: dict[str, Any], count: int, make: Any) -> dict[str, Any]:
    """Run ``count`` sessions at once and return how they fared."""
    names = [f"s{time.time_ns()}{n}" for n in range(count)]
    done = await asyncio.gather(*(session(url, event, make(n), name) for n, name in enumerate(names)))
    firsts = sorted(first for first, _, _ in done)
    return {
        "sessions": count,
        "errors": sum(not well for *_, well in done),
        "first_p50_s": round(statistics.median(firsts), 3),
        "first_p95_s": round(firsts[max(0, round(0.95 * count) - 1)], 3),
        "last_end_s": round(max(end for _, end, _ in done), 2),
    }


def event_of(url: str, target: str, trigger: str = "submit", *, bare: bool = False) -> dict[str, Any]:
    """Return the event that a component raises; a ``bare`` page's first piece shows the question itself."""
    config = httpx.get(f"{url}/config", trust_env=False).json()
    part = next(one["id"] for one in config["components"] if one["props"].get("elem_id") == target)
    events = [one for one in config["dependencies"] if [part, trigger] in [list(pair) for pair in one["targets"]]]
    return {"id": events[0]["id"], "bare": bare}


def learn(url: str, files: list[Path], done: threading.Event) -> None:
    """Hand files to the page as a browser would, and follow it until they are learnt."""
    with httpx.Client(base_url=url, trust_env=False, timeout=900) as client:
        given = []
        for start in range(0, len(files), 50):
            some = files[start : start + 50]
            answer = client.post("/gradio_api/upload", files=[("files", (one.name, one.read_bytes())) for one in some])
            given += [
                {"path": path, "orig_name": one.name, "meta": {"_type": "gradio.FileData"}}
                for path, one in zip(answer.json(), some, strict=True)
            ]
        event = event_of(url, "learn", "click")["id"]
        data = [given, "", "ideology-responsibility", ""]
        body = {"data": data, "fn_index": event, "session_hash": "learner", "event_data": None, "trigger_id": None}
        client.post("/gradio_api/queue/join", json=body)
        with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": "learner"}) as answer:
            for line in answer.iter_lines():
                if '"process_completed"' in line:
                    break
    done.set()


def during(server: Server, event: dict[str, Any], ask: Any, files: list[Path]) -> dict[str, Any]:
    """Run 10 sessions again and again while the page learns; return the run with the middle p95, and all p95."""
    done, runs = threading.Event(), []
    began = time.perf_counter()
    threading.Thread(target=learn, args=(server.url, files, done), daemon=True).start()
    time.sleep(4)
    while not done.is_set():
        runs.append(load(server, event, 10, ask))
        time.sleep(1)
    took = time.perf_counter() - began
    runs.sort(key=lambda run: run["first_p95_s"])
    middle = runs[len(runs) // 2] if runs else {}
    return middle | {"all_p95_s": [run["first_p95_s"] for run in runs], "files": len(files), "learnt_in_s": round(took)}


def browse(url: str, rounds: int) -> dict[str, Any]:
    """Measure the page in Chromium: bytes, first paint, and from Enter to the first written piece."""
    from playwright.sync_api import sync_playwright

    paints, pieces, sizes = [], [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for _ in range(rounds):
            page = browser.new_page(locale="zh-CN", viewport={"width": 1280, "height": 860})
            total = [0]
            page.on("response", lambda one, total=total: total.__setitem__(0, total[0] + _bytes(one)))
            page.goto(url)
            page.wait_for_selector("#box textarea")
            paints.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") / 1000)
            sizes.append(total[0])
            page.fill("#box textarea", QUESTIONS[0])
            began = time.perf_counter()
            page.press("#box textarea", "Enter")
            page.wait_for_selector("#chat .bot-row .prose-body :is(p, h5, li)")
            pieces.append(time.perf_counter() - began)
            page.close()
        browser.close()
    return {
        "first_paint_s": round(statistics.median(paints), 2),
        "enter_to_first_piece_s": round(statistics.median(pieces), 2),
        "page_kb": round(statistics.median(sizes) / 1024),
    }


def _bytes(response: Any) -> int:
    try:
        return int(response.headers.get("content-length") or len(response.body()))
    except Exception:  # a stream has no body to count
        return 0


def reports(folder: Path, count: int) -> list[Path]:
    """Write ``count`` files to learn, each with other words."""
    from assistant.settings import resource_folder

    texts = [path.read_text("utf-8") for path in sorted(resource_folder("knowledge").glob("*/samples/*.txt"))]
    texts = texts or [path.read_text("utf-8") for path in sorted(resource_folder("knowledge").glob("*/samples/*"))]
    paths = []
    for n in range(count):
        paths.append(folder / f"报告{n}.txt")
        paths[-1].write_text(f"第{n}份报告\n" + texts[n % len(texts)].replace("局", f"局{n}"), "utf-8")
    return paths


def main() -> None:
    """Print the figures as JSON."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    found: dict[str, Any] = {"load_before": os.getloadavg()[0], "cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as folder:
        port, bare_port = free_port(), free_port()
        environment = os.environ | {"REPORT_ASSISTANT_HOME": folder, "GRADIO_ANALYTICS_ENABLED": "False"}
        bare = Server([sys.executable, "-c", BARE.replace("PORT", str(bare_port))], bare_port, environment)
        plain = event_of(bare.url, "box", bare=True)
        asyncio.run(many(bare.url, plain, 2, lambda n: [QUESTIONS[n]]))
        found["bare_fifty"] = load(bare, plain, 50, lambda n: [QUESTIONS[n % 8]])
        found["bare_ten"] = load(bare, plain, 10, lambda n: [QUESTIONS[n % 8]])
        bare.stop()
        began = time.perf_counter()
        ours = Server([sys.executable, "app.py"], port, environment | {"REPORT_ASSISTANT_PORT": str(port)})
        event = event_of(ours.url, "box")
        found["page_up_s"] = round(time.perf_counter() - began, 2)

        def ask(n: int) -> list[Any]:
            return ["", {"text": QUESTIONS[n % len(QUESTIONS)], "files": []}, "ask"]

        time.sleep(max(0.0, 3 - (time.perf_counter() - began)))  # a fresh library: what ships is being learnt
        found["first_question_ever_s"] = load(ours, event, 1, ask)["first_p50_s"]
        time.sleep(5)
        found["one"] = load(ours, event, 1, ask)
        runs = [load(ours, event, 50, ask) for _ in range(rounds)]
        found["fifty"] = sorted(runs, key=lambda run: run["first_p95_s"])[len(runs) // 2]
        found["fifty_all_p95"] = [run["first_p95_s"] for run in runs]
        found["fifty_errors"] = sum(run["errors"] for run in runs)
        found["ten"] = load(ours, event, 10, ask)
        if CHROMIUM:
            found |= browse(ours.url, rounds)
        files = sorted(one for one in Path(sys.argv[2]).rglob("*") if one.is_file()) if len(sys.argv) > 2 else []
        found["ten_while_it_learns"] = during(ours, event, ask, files[:400] or reports(Path(folder), 300))
        time.sleep(2)
        found["ten_afterwards"] = load(ours, event, 10, ask)
        ours.stop()
    found["load_after"] = os.getloadavg()[0]
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
