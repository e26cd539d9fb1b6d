"""What every test shares: no way out of this machine, the genre packs, and real reports where they are present."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from assistant.genre import Common, GenrePack, load_common, load_packs
from assistant.settings import Settings, quiet_environment, resource_folder

for name in [name for name in os.environ if name.startswith("REPORT_ASSISTANT_")]:
    del os.environ[name]
quiet_environment(Settings(_env_file=None))

REPOSITORY = Path(__file__).parent.parent
_LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


class OutsideConnection(AssertionError):
    """A test, or something it runs, tried to leave this machine."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any connection but to the loopback address."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
            raise OutsideConnection(f"connection to {address}")
        real(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def packs() -> dict[str, GenrePack]:
    """Every genre pack that ships."""
    return load_packs(resource_folder("knowledge"))


@pytest.fixture(scope="session")
def pack(packs: dict[str, GenrePack]) -> GenrePack:
    """The first genre: reports on 意识形态工作责任制."""
    return packs["ideology-responsibility"]


@pytest.fixture(scope="session")
def common() -> Common:
    """What all genres share."""
    return load_common(resource_folder("knowledge"))


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Real reports, which are not part of the project; tests on them are skipped without."""
    folder = Path(os.environ.get("REAL_DATA", REPOSITORY.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("no real reports on this machine (REAL_DATA)")
    return folder
