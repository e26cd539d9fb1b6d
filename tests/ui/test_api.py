"""What other programs may call: four calls, the same over HTTP and MCP, and nothing else."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from assistant.ui.api import NAMES

NOTES = "单位：区水务局\n上半年集中学习7次\n讲党课5场"


@pytest.fixture
def client(page_url: str) -> httpx.Client:
    return httpx.Client(base_url=page_url, trust_env=False, timeout=60)


def call(client: httpx.Client, name: str, *values: Any) -> Any:
    event = client.post(f"/gradio_api/call/{name}", json={"data": list(values)}).json()["event_id"]
    told = client.get(f"/gradio_api/call/{name}/{event}").text.split("\n\n")
    lines = next(
        lines for one in told if (lines := one.splitlines())[:1] != ["event: heartbeat"]
    )  # of a slow first one
    assert lines[0] == "event: complete", lines
    return json.loads(lines[1].removeprefix("data: "))[0]


def test_exactly_four_calls_are_described(client: httpx.Client) -> None:
    info = client.get("/gradio_api/info").json()
    assert sorted(info["named_endpoints"]) == sorted(f"/{name}" for name in NAMES)
    assert info["unnamed_endpoints"] == {}
    for described in info["named_endpoints"].values():
        assert len(described["description"]) > 40
        assert all(parameter["type"] for parameter in described["parameters"])


@pytest.mark.parametrize("name", ["reply", "_learn", "_remove", "_write", "listed", "None", "warm"])
@pytest.mark.parametrize("way", ["call", "call/v2", "run", "api"])
def test_what_the_page_does_is_not_called_by_name(client: httpx.Client, name: str, way: str) -> None:
    assert client.post(f"/gradio_api/{way}/{name}", json={"data": []}).status_code == 404


def test_the_three_jobs_and_search_over_http(client: httpx.Client) -> None:
    answer = call(client, "ask", "存在的问题这一部分怎么写？", "")
    assert answer["answered"]
    assert all(f"[{one['n']}]" in answer["answer"] for one in answer["citations"])
    draft = call(client, "draft", NOTES, "done", "", "", "", "2026年上半年", "", 0, "")
    assert "7次" in draft["text"]
    review = call(client, "compare", draft["text"] + "。。", [], "")
    assert any(finding["quote"].endswith("。。") for finding in review["findings"])
    hits = call(client, "search", "理论学习", 3, "policy", "", "", "")["hits"]
    assert len(hits) == 3
    assert {hit["kind"] for hit in hits} == {"policy"}


def test_bad_input_is_one_line_without_a_trace(client: httpx.Client) -> None:
    told = client.post("/gradio_api/run/ask", json={"data": [" ", ""]}).json()["error"]
    assert "空" in told
    assert "Traceback" not in told


def test_an_mcp_client_finds_and_calls_the_same_four(page_url: str) -> None:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamablehttp_client

    async def talk() -> None:
        async with (
            streamablehttp_client(f"{page_url}gradio_api/mcp/") as (read, write, _),
            ClientSession(read, write) as session,
        ):
            await session.initialize()
            tools = (await session.list_tools()).tools
            assert sorted(tool.name for tool in tools) == sorted(NAMES)
            for tool in tools:
                assert tool.description
                assert all(one.get("description") for one in tool.inputSchema["properties"].values())
            found = await session.call_tool("search", {"query": "理论学习", "k": 1})
            assert len(json.loads(found.content[0].text)["hits"]) == 1  # type: ignore[union-attr]
            refused = await session.call_tool("draft", {"notes": ""})
            assert refused.isError

    asyncio.run(talk())
