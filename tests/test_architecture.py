"""The walls of the house: imports run one way, only settings read the environment, importing does no work."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import assistant

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "assistant").rglob("*.py"))


def test_imports_run_one_way() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout[-3000:]


def test_only_the_settings_read_the_environment() -> None:
    readers = [path for path in SOURCES if re.search(r"os\.(environ|getenv)", path.read_text("utf-8"))]
    assert [path.name for path in readers] == ["settings.py"]


def test_every_module_opens_with_a_sentence() -> None:
    mute = [path.name for path in SOURCES if not path.read_text("utf-8").startswith('"""')]
    assert mute == []


def test_files_stay_small_enough_to_read() -> None:
    long = {path.name: lines for path in SOURCES if (lines := len(path.read_text("utf-8").splitlines())) > 300}
    assert long == {}


def test_the_public_face_is_sorted_and_real() -> None:
    assert assistant.__all__ == sorted(assistant.__all__)
    for name in assistant.__all__:
        assert getattr(assistant, name)


@pytest.mark.parametrize(
    "module", ["assistant", "assistant.ui.terminal", "assistant.build", "assistant.chat.conversation"]
)
def test_importing_loads_nothing_heavy(module: str) -> None:
    heavy = "{'gradio', 'chromadb', 'torch', 'sentence_transformers', 'langchain_core', 'docx', 'numpy'}"
    code = f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=240)
    assert done.stdout.strip() == "[]", done.stderr
