"""Put real command output into the READMEs, or check that what stands there is what happens.

A block to fill is a comment ``<!-- run: COMMAND | first N lines -->`` followed by a fenced ``text`` block. Commands
run in order in an empty library; ``report-assistant`` is the one of this environment.

python scripts/readme_examples.py           rewrite README.md and README.zh-CN.md
python scripts/readme_examples.py --check   exit 1 where a block differs
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
BLOCK = re.compile(
    r"(<!-- run: (?P<command>[^\n]+?)(?: \| first (?P<lines>\d+) lines)? -->\n```text\n)(?P<shown>.*?)(?P<end>```\n)",
    re.DOTALL,
)


def output_of(command: str, lines: int | None, home: str) -> str:
    """Run one command in the repository's root and return its output, cut to ``lines``."""
    words = shlex.split(command)
    if words[0] == "report-assistant":
        words[:1] = [sys.executable, "-m", "assistant", "--quiet"]
    environment = os.environ | {"REPORT_ASSISTANT_HOME": home, "PYTHONUTF8": "1"}
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise SystemExit(f"{command}: exit {done.returncode}: {done.stderr[-500:]}")
    found = done.stdout.strip("\n").splitlines()
    if lines and len(found) > lines:
        found = [*found[:lines], "…"]
    return "\n".join(line.rstrip() for line in found) + "\n"


def filled(text: str) -> str:
    """Return ``text`` with every block replaced by what its command prints now."""
    with tempfile.TemporaryDirectory() as home:

        def fill(match: re.Match[str]) -> str:
            lines = int(match["lines"]) if match["lines"] else None
            return match[1] + output_of(match["command"], lines, home) + match["end"]

        return BLOCK.sub(fill, text)


def main() -> None:
    """Rewrite or check both files."""
    stale = []
    for path in FILES:
        text = path.read_text("utf-8")
        new = filled(text)
        if new != text:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(new, "utf-8")
    if stale:
        print(("out of step: " if "--check" in sys.argv else "rewritten: ") + ", ".join(stale))
    if stale and "--check" in sys.argv:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
