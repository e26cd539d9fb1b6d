"""Results as text that can be kept, and back: what was answered, drafted or compared survives the program."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from functools import cache
from typing import Any

from assistant.errors import ReportAssistantError
from assistant.genre import GenrePack
from assistant.results import Answer, Draft, Review, Word

Result = Answer | Draft | Review | Word
Packs = Callable[[str], GenrePack]  # a genre's name to its pack
KINDS: dict[str, type[Any]] = {"answer": Answer, "draft": Draft, "review": Review, "word": Word}
_UNDONE = 3  # earlier versions kept with a draft


def kind_of(result: Result) -> str:
    """Return the name under which a result is kept."""
    return next(kind for kind, made in KINDS.items() if isinstance(result, made))


def text_of(result: Result) -> str:
    """Return what a reader would look for in a result: an answer's or draft's text, a review's summary."""
    return result.summary if isinstance(result, Review) else result.text


def with_history(draft: Draft, most: int) -> Draft:
    """Return a draft with at most so many earlier versions behind it."""
    if draft.before is None:
        return draft
    return replace(draft, before=with_history(draft.before, most - 1) if most > 0 else None)


def pack(result: Result) -> str:
    """Return a result as JSON; a draft takes its plan and a few earlier versions along."""
    if isinstance(result, Draft):
        return json.dumps(_packed(with_history(result, _UNDONE)), ensure_ascii=False)
    return str(_adapter(kind_of(result)).dump_json(result).decode("utf-8"))


def unpack(kind: str, data: str, packs: Packs) -> Result | None:
    """Return a kept result; None for what another version kept in a form that can no longer be read."""
    if kind not in KINDS or not data:
        return None
    try:
        if kind == "draft":
            return _unpacked(json.loads(data), packs)
        result: Result = _adapter(kind).validate_json(data)
    except (ValueError, KeyError, TypeError, ReportAssistantError):
        return None
    return result


def _packed(draft: Draft) -> dict[str, Any]:
    from assistant.tasks.draft.plan_json import plan_as_json

    bare = replace(draft, plan=None, before=None, request=None, changes=())
    request = asdict(draft.request) if draft.request else None
    return {
        "draft": _adapter("draft").dump_python(bare, mode="json"),
        "request": request,
        "plan": plan_as_json(draft.plan, request["genre"] if request else "") if draft.plan else None,
        "changes": [asdict(change) for change in draft.changes],
        "before": _packed(draft.before) if draft.before else None,
    }


def _unpacked(data: dict[str, Any], packs: Packs) -> Draft:
    from assistant.tasks.draft.job import DraftRequest
    from assistant.tasks.draft.plan_json import plan_from_json
    from assistant.writers.draft.plan import Change

    draft: Draft = _adapter("draft").validate_python(data["draft"])
    request, plan, before = data["request"], data["plan"], data["before"]
    return replace(
        draft,
        request=DraftRequest(**_known(DraftRequest, request)) if request else None,
        plan=plan_from_json(plan, packs(plan["genre"])) if plan else None,
        changes=tuple(Change(**change) for change in data["changes"]),
        before=_unpacked(before, packs) if before else None,
    )


def _known(made: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(made)}
    return {name: value for name, value in values.items() if name in names}


@cache
def _adapter(kind: str) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(KINDS[kind])
