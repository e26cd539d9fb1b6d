"""The page's server: light to start, closed to strangers, and quiet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from assistant.build import Assistant
from assistant.errors import BadInput
from assistant.settings import Settings

ROOT = Path(__file__).parents[2]


def test_nothing_heavy_is_imported_with_the_page() -> None:
    code = (
        "import sys, assistant.ui.page\n"
        "print([name for name in ('chromadb', 'langchain_core', 'torch', 'docx', 'openai') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_strangers_are_refused(page_url: str) -> None:
    with httpx.Client(base_url=page_url, trust_env=False) as client:
        assert client.get("/").status_code == 200
        assert client.get("/", headers={"Host": "elsewhere.example"}).status_code == 400
        assert client.get("/gradio_api/file=http://127.0.0.1:1/a").status_code == 404
        assert client.get("/gradio_api/file=HTTPS:%2F%2Felsewhere.example/a").status_code == 404
        assert client.get("/gradio_api/file=/etc/passwd").status_code in (403, 404)
        assert client.get("/monitoring").status_code in (403, 404)
        assert client.get("/download/guess").status_code == 404


def test_the_policy_forbids_foreign_and_inline_scripts(page_url: str) -> None:
    first, second = (httpx.get(page_url, trust_env=False) for _ in range(2))
    policy = first.headers["content-security-policy"]
    scripts = policy.partition("script-src ")[2].partition(";")[0]
    assert "unsafe" not in scripts
    assert "http" not in policy
    nonce = scripts.partition("nonce-")[2].rstrip("'")
    assert f'<script nonce="{nonce}"' in first.text
    assert "<script>" not in first.text
    assert second.headers["content-security-policy"] != policy


def test_the_library_folder_is_not_served(page_url: str, page_assistant: Assistant) -> None:
    secret = page_assistant.settings.home / "secret.txt"
    secret.write_text("x", "utf-8")
    answer = httpx.get(f"{page_url}gradio_api/file={secret}", trust_env=False)
    assert answer.status_code in (403, 404)


def test_a_busy_port_is_said_in_one_line(page_url: str, tmp_path: Path) -> None:
    from assistant.ui.page import open_page

    port = httpx.URL(page_url).port
    with pytest.raises(BadInput, match="--port"):
        open_page(Assistant(Settings(_env_file=None, home=tmp_path, port=port)))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, "离线撰写"),
        ({"model": "qwen3:8b", "base_url": "http://127.0.0.1:11434/v1"}, "qwen3:8b · 本机"),
        ({"model": "m", "base_url": "https://api.example.com/v1"}, "m · api.example.com"),
        ({"model": "openai:gpt-5-mini"}, "服务商"),
        ({"model": "<b>"}, "&lt;b&gt;"),
    ],
)
def test_the_header_says_who_writes_and_where(given: dict[str, str], shown: str) -> None:
    from assistant.ui.page import header

    assert shown in header(Settings(_env_file=None, **given), "zh")
