"""Results as text that can be kept, and back: what was answered, drafted or compared survives the program."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any

from assistant.results import Answer, Draft, Review

Result = Answer | Draft | Review
KINDS: dict[str, type[Any]] = {"answer": Answer, "draft": Draft, "review": Review}


def kind_of(result: Result) -> str:
    """Return the name under which a result is kept."""
    return next(kind for kind, made in KINDS.items() if isinstance(result, made))


def text_of(result: Result) -> str:
    """Return what a reader would look for in a result: an answer's or draft's text, a review's summary."""
    return result.summary if isinstance(result, Review) else result.text


def pack(result: Result) -> str:
    """Return a result as JSON."""
    return str(_adapter(kind_of(result)).dump_json(result).decode("utf-8"))


def unpack(kind: str, data: str) -> Result | None:
    """Return a kept result; None for what another version kept in a form that can no longer be read."""
    if kind not in KINDS or not data:
        return None
    try:
        result: Result = _adapter(kind).validate_json(data)
    except ValueError:
        return None
    return replace(result, request=_request(result.request)) if isinstance(result, Draft) else result


@cache
def _adapter(kind: str) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(KINDS[kind])


def _request(kept: Any) -> Any:
    from assistant.tasks.draft import DraftRequest

    if not isinstance(kept, dict) or "notes" not in kept:
        return None
    known = {field.name for field in fields(DraftRequest)}
    return DraftRequest(**{name: value for name, value in kept.items() if name in known})
