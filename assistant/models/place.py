"""Where a sentence-transformers model lies on this machine, found without asking anybody."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from assistant.errors import BadInput, NotInstalled

_FILES = ("config.json", "modules.json")  # one of them every model has


def find_model(name: str, what: str, *, cure: str, allow_download: bool) -> str:
    """Return the folder of the model called ``name``, or the name itself where it may be fetched.

    Raises NotInstalled without the transformer packages, BadInput for a name that leads nowhere; ``what`` says
    what kind of model it is, ``cure`` what to do instead.
    """
    if not (find_spec("sentence_transformers") and find_spec("langchain_huggingface")):
        raise NotInstalled(f"这个{what}需要 sentence-transformers", cure='请在程序目录运行 pip install -e ".[models]"')
    if Path(name).expanduser().is_dir():
        return str(Path(name).expanduser())
    cached = _cached(name)
    if cached is None and not allow_download:
        raise BadInput(f"本机没有这个{what}", where=name, cure=cure)
    return str(cached) if cached else name


def _cached(name: str) -> Path | None:
    """Return the folder of a model in the hub's cache."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    for repository in (name, f"sentence-transformers/{name}"):
        for file in _FILES:
            try:
                found = try_to_load_from_cache(repository, file)
            except HFValidationError:
                return None
            if isinstance(found, str):
                return Path(found).parent
    return None
