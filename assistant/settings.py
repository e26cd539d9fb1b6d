"""The one settings object; the environment and ``.env`` are read here and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import BadInput

PREFIX = "REPORT_ASSISTANT_"

# Switches by which the libraries we use would talk to the outside, read what is not theirs, or waste what is ours.
_QUIET = {
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_SHARE": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "OPENBLAS_NUM_THREADS": "1",  # a question's few products gain nothing by threads that wait by turning
    "TOKENIZERS_PARALLELISM": "false",
}


class Settings(BaseSettings):
    """Everything that can be set; each field is ``REPORT_ASSISTANT_<NAME>`` in the environment or ``.env``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    home: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("report-assistant", appauthor=False)),
        description="Folder of the library: documents, index, conversations.",
    )
    conversations: str = Field(
        "",
        description="Database of the conversations, such as postgresql+psycopg://user:password@host/name; "
        "empty keeps them in a file in home.",
    )
    host: str = Field("127.0.0.1", description="Address the page listens on.")
    port: int = Field(7860, ge=0, le=65535, description="Port the page listens on; 0 takes a free one.")
    hosts: str = Field(
        "",
        description="Other names the page is reached by, comma-separated; addresses and localhost always work.",
    )
    model: str = Field(
        "",
        description="Chat model, such as qwen3:8b or openai:gpt-5-mini; empty writes offline, without a model.",
    )
    base_url: str = Field(
        "", description="Address of an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1."
    )
    api_key: SecretStr = Field(SecretStr(""), description="Key of that endpoint; many local ones need none.")
    model_timeout: float = Field(120, gt=0, description="Seconds to wait for the model's next piece.")
    temperature: float = Field(0.3, ge=0, le=2, description="Temperature asked of the model.")
    embedding: str = Field(
        "builtin",
        description="Embedding: builtin (ships with the program), spelling (no model), or a sentence-transformers"
        " name or local folder.",
    )
    chroma_url: str = Field(
        "",
        description="Address of a Chroma server, such as http://127.0.0.1:8000; empty embeds Chroma in one process.",
    )
    reranker: str = Field(
        "",
        description="Cross-encoder that reorders what is found, a sentence-transformers name or local folder;"
        " empty uses none.",
    )
    allow_download: bool = Field(
        False, description="Let an embedding or reranker given by name be fetched from its hub."
    )
    knowledge: Path | None = Field(None, description="Folder of genre packs; empty takes the ones that ship.")
    genre: str = Field("ideology-responsibility", description="Genre pack used where none is named.")
    evaluation_data: Path | None = Field(
        None, description="Folder of real reports and questions, for evaluate; what is absent is left out."
    )
    language: Literal["", "zh", "en"] = Field("", description="Language of the page; empty follows the browser.")
    max_file_mb: int = Field(20, ge=1, description="Largest file accepted, in MiB.")
    max_chars: int = Field(2_000_000, ge=1000, description="Longest text accepted from one file, in characters.")
    max_pages: int = Field(1000, ge=1, description="Most pages read from one file.")
    read_seconds: int = Field(60, ge=1, description="Longest time one file may take to read.")

    @property
    def offline(self) -> bool:
        """Whether no language model is set."""
        return not self.model


def load_settings(**overrides: object) -> Settings:
    """Read the environment and ``.env``; ``overrides`` that are not None win.

    Raises BadInput naming the variable that cannot be used.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise BadInput(
            f"这个设置不能用（{first['msg']}）", where=f"{PREFIX}{name}", cure="见 .env.example 里的说明"
        ) from None


def quiet_environment(settings: Settings) -> None:
    """Turn off analytics, telemetry and tracing of every library; call before importing any of them."""
    os.environ.update(_QUIET)
    if not settings.allow_download:
        os.environ.update({"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"})


def resource_folder(name: str) -> Path:
    """Return the folder ``knowledge`` or ``prompts``: beside the package, or inside it once installed."""
    package = Path(__file__).parent
    beside = package.parent / name
    return beside if (package.parent / "pyproject.toml").exists() else package / name


def example_env() -> str:
    """Return the text of ``.env.example``: every setting with its meaning and default."""
    lines = ["# Settings of the report assistant: copy to .env and change what you need.", ""]
    for name, field in Settings.model_fields.items():
        default = field.get_default(call_default_factory=False)
        shown = "" if default is None else str(default)
        if isinstance(default, SecretStr):
            shown = default.get_secret_value()
        if name == "home":
            shown = ""
        lines += [f"# {field.description}", f"# {PREFIX}{name.upper()}={shown}", ""]
    return "\n".join(lines)
