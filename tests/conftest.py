"""What every test shares: no way out of this machine, the genre packs, and real reports where they are present."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.genre import Common, GenrePack, load_common, load_packs
from assistant.settings import Settings, quiet_environment, resource_folder

for name in [name for name in os.environ if name.startswith("REPORT_ASSISTANT_")]:
    del os.environ[name]
quiet_environment(Settings(_env_file=None))
if "PYTEST_XDIST_WORKER" in os.environ:  # one of several processes keeps to one core, and so does what it starts
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"):
        os.environ.setdefault(name, "1")

REPOSITORY = Path(__file__).parent.parent
_LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give each process a file at a time; what drives the whole program, the page above all, stays in one process."""
    from xdist.scheduler import LoadFileScheduling

    class ByFile(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return "the program" if "/ui/" in file or file.count("/") < 2 else file

    return ByFile(config, log)


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


_SHAPE = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64}
_CHARACTERS = "意识形态工作责任制理论学习中心组为这个句子生成"


@pytest.fixture(scope="session")
def make_bert(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str, int], Path]:
    """Make a BERT of 2 layers of 32 numbers with random weights: (folder's name, class of its head, labels)."""
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("sentence_transformers")

    def make(name: str, head: str, labels: int) -> Path:
        folder = tmp_path_factory.mktemp("models") / name
        folder.mkdir()
        words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *sorted(set(_CHARACTERS))]
        (folder / "vocab.txt").write_text("\n".join(words), "utf-8")
        transformers.set_seed(7)
        config = transformers.BertConfig(
            vocab_size=len(words), max_position_embeddings=64, num_labels=labels, initializer_range=0.5, **_SHAPE
        )
        getattr(transformers, head)(config).save_pretrained(folder)
        transformers.BertTokenizerFast(str(folder / "vocab.txt"), model_max_length=64).save_pretrained(folder)
        return folder

    return make
