from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.errors import BadInput
from assistant.settings import Settings, example_env, load_settings

ROOT = Path(__file__).parent.parent


def test_the_example_env_file_lists_every_setting() -> None:
    assert (ROOT / ".env.example").read_text("utf-8") == example_env()


def test_a_setting_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORT_ASSISTANT_PORT", "7999")
    assert load_settings().port == 7999
    assert load_settings(port=8001).port == 8001


def test_a_setting_comes_from_the_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("REPORT_ASSISTANT_MODEL=qwen3:8b\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert load_settings().model == "qwen3:8b"


def test_a_setting_that_cannot_be_used_is_named_in_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORT_ASSISTANT_PORT", "seven")
    with pytest.raises(BadInput, match="REPORT_ASSISTANT_PORT"):
        load_settings()


def test_settings_cannot_be_changed_later() -> None:
    with pytest.raises(ValidationError):
        load_settings().port = 1  # type: ignore[misc]


def test_a_key_is_never_shown() -> None:
    settings = Settings(api_key="sk-not-for-logs", _env_file=None)  # type: ignore[arg-type,call-arg]
    assert "sk-not-for-logs" not in repr(settings)
