"""What the READMEs show is what happens, and the files they name exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_the_command_output_in_the_readmes_is_real() -> None:
    command = [sys.executable, "scripts/readme_examples.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{done.stdout}{done.stderr} (python scripts/readme_examples.py rewrites them)"


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])
def test_every_file_that_is_linked_exists(name: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)\)", (ROOT / name).read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_rooms_drawn_are_the_rooms_there_are() -> None:
    drawn = set(re.findall(r"^  (\w+)/ ", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
    rooms = {path.parent.name for path in (ROOT / "assistant").glob("*/__init__.py")}
    assert drawn == rooms
