"""The chat model of the settings, against a real endpoint on the loopback address."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from assistant.errors import BadInput, NotInstalled
from assistant.models.chat import load_chat_model
from assistant.settings import Settings


class _Endpoint(BaseHTTPRequestHandler):
    asked: list[dict[str, Any]] = []  # noqa: RUF012

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append({"path": self.path, "key": self.headers["Authorization"], **body})
        self.send_response(200)
        if body.get("stream"):
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            for piece in ("现将", "有关情况", "报告如下"):
                chunk = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
                choice = {"index": 0, "delta": {"role": "assistant", "content": piece}, "finish_reason": None}
                self.wfile.write(f"data: {json.dumps(chunk | {'choices': [choice]})}\n\n".encode())
            self.wfile.write(b"data: [DONE]\n\n")
            return
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        message = {"role": "assistant", "content": "好的"}
        answer = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
        answer |= {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}  # type: ignore[dict-item]
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Endpoint)
    _Endpoint.asked.clear()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()


def settings(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)


def test_a_bare_name_is_an_openai_compatible_endpoint(endpoint: str) -> None:
    chat = load_chat_model(settings(model="qwen3:8b", base_url=endpoint, temperature=0.1))
    assert chat.invoke("你好").content == "好的"
    asked = _Endpoint.asked[0]
    assert (asked["path"], asked["model"], asked["key"]) == ("/v1/chat/completions", "qwen3:8b", "Bearer none")
    assert asked["temperature"] == 0.1


def test_it_streams(endpoint: str) -> None:
    chat = load_chat_model(settings(model="openai:m", base_url=endpoint, api_key="k"))
    pieces = [str(piece.content) for piece in chat.stream("写过渡句")]
    assert "".join(pieces) == "现将有关情况报告如下"
    assert len([piece for piece in pieces if piece]) == 3
    assert (_Endpoint.asked[0]["model"], _Endpoint.asked[0]["key"]) == ("m", "Bearer k")


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        pytest.param({}, BadInput, "没有设置语言模型", id="no-model"),
        pytest.param({"model": "gpt-5-mini"}, BadInput, "REPORT_ASSISTANT_API_KEY", id="no-key"),
        pytest.param({"model": "mistralai:m", "api_key": "k"}, NotInstalled, "pip install", id="no-package"),
    ],
)
def test_settings_that_do_not_suffice(values: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        load_chat_model(settings(**values))
