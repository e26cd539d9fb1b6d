"""The databases that conversations are kept in: a SQLite file, and a PostgreSQL server where one is installed."""

from __future__ import annotations

import importlib.util
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.archive.archive import address

_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/opt/postgresql*/bin")


def _programs() -> Path | None:
    """Return the folder of PostgreSQL's own programs; Debian keeps them off the path."""
    found = [path.parent for place in _PLACES for path in Path("/").glob(f"{place[1:]}/initdb")]
    known = shutil.which("initdb")
    return Path(known).parent if known else max(found, default=None)


def _wait_for(folder: str) -> None:
    """Wait until the server lets in: its socket is there before."""
    import psycopg

    until = time.monotonic() + 120
    while True:
        try:
            psycopg.connect(f"host={folder} user=office dbname=postgres").close()
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of our own, reached by a socket in a folder; gives that folder."""
    programs = _programs()
    if programs is None or not importlib.util.find_spec("psycopg"):
        pytest.skip("no PostgreSQL server (or no psycopg) on this machine")
    user = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else None  # it refuses to run as root
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:  # a short path, for the socket
        if user:
            try:
                shutil.chown(folder, user)
            except LookupError:
                pytest.skip("PostgreSQL runs as nobody here: there is no user postgres")
        data = f"{folder}/data"
        making = [str(programs / "initdb"), "-D", data, "-U", "office", "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(making, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)
        serving = [str(programs / "postgres"), "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"]
        with subprocess.Popen(serving, user=user, cwd=folder, stderr=subprocess.DEVNULL) as running:
            try:
                _wait_for(folder)
                yield folder
            finally:
                running.send_signal(signal.SIGINT)  # does not wait until everybody has left


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return address("", tmp_path / "home")
    made: Callable[[], str] = request.getfixturevalue("database")
    return made()


@pytest.fixture
def database(server: str) -> Callable[[], str]:
    """Make an empty database on the server and return its address."""
    import psycopg

    def make() -> str:
        name = f"t{secrets.token_hex(6)}"
        with psycopg.connect(f"host={server} user=office dbname=postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql+psycopg://office@/{name}?host={server}"

    return make
