"""Set up a virtual environment in .venv: repeatable after a failure, silent and offline once done.

python scripts/set_up.py          what running needs
python scripts/set_up.py --dev    and what tests and checks need
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up-done"
TORCH = "2.13.0"

NO_TORCH = """
No CPU build of torch {version} among the package sources pip is set to. Nothing is missing for
asking, drafting and comparing: the built-in embedding needs no torch. To use transformer embeddings, give a
source of CPU builds:  make run TORCH_INDEX=<address>   (README, "Set-up").
"""


def pip(*arguments: str, check: bool = True) -> bool:
    """Run pip in the environment; the result says whether it succeeded."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=not check, check=False)
    if check and done.returncode:
        sys.exit("Set-up stopped: pip failed (see above). Mend the cause and run the same command again.")
    return done.returncode == 0


def wanted(dev: bool) -> str:
    """Describe the set-up asked for; it is done when the stamp says the same."""
    digest = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((ROOT / name).read_bytes())
    digest.update(f"{sys.version_info[:2]} {ROOT} {os.environ.get('TORCH_INDEX', '')}".encode())
    return f"{digest.hexdigest()[:16]} {'dev' if dev else 'run'}"


def is_done(dev: bool) -> bool:
    """Whether the environment already holds what is asked for (one made with --dev serves both)."""
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    return STAMP.read_text("utf-8") in (wanted(dev), wanted(True))


def cpu_torch() -> bool:
    """Install torch's CPU build where that takes an explicit choice; False where there is none to be had.

    On Linux a plain ``pip install torch`` brings gigabytes of CUDA, so only a build marked ``+cpu`` is
    taken by itself. On Windows and macOS the ordinary build is the CPU build.
    """
    if not sys.platform.startswith("linux"):
        return True
    index = os.environ.get("TORCH_INDEX", "")
    return pip(*(["--extra-index-url", index] if index else []), f"torch=={TORCH}+cpu", check=False)


def main() -> None:
    """Make or mend the environment."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dev", action="store_true", help="also install what tests and checks need")
    dev = parser.parse_args().dev
    if sys.version_info < (3, 11):  # noqa: UP036 - the message is for those who have an older one
        sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 run")
    if is_done(dev):
        return
    STAMP.unlink(missing_ok=True)
    print("Setting up .venv (once; a few minutes) …", flush=True)
    if not PYTHON.exists() or subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True).returncode:
        venv.EnvBuilder(with_pip=True, clear=True).create(VENV)
    extras = [name for name, on in (("models", cpu_torch()), ("dev", dev)) if on]
    if "models" not in extras:
        print(NO_TORCH.format(version=TORCH), flush=True)
    pip("-c", "constraints.txt", "-e", f".[{','.join(extras)}]" if extras else ".")
    STAMP.write_text(wanted(dev), "utf-8")


if __name__ == "__main__":
    main()
