"""A chat assistant for people who must write formal Chinese reports: ask, draft, compare.

from assistant import build_assistant

assistant = build_assistant()
*_, answer = assistant.ask("存在的问题这一部分怎么写？")
print(answer.text)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.build import Assistant, build_assistant
    from assistant.errors import ReportAssistantError
    from assistant.results import Answer, Draft, Finding, Review
    from assistant.settings import Settings, load_settings
    from assistant.tasks.compare.job import CompareRequest
    from assistant.tasks.draft.job import DraftRequest

__all__ = [
    "Answer",
    "Assistant",
    "CompareRequest",
    "Draft",
    "DraftRequest",
    "Finding",
    "ReportAssistantError",
    "Review",
    "Settings",
    "build_assistant",
    "load_settings",
]

_HOMES = {
    "Answer": "results",
    "Assistant": "build",
    "CompareRequest": "tasks.compare.job",
    "Draft": "results",
    "DraftRequest": "tasks.draft.job",
    "Finding": "results",
    "ReportAssistantError": "errors",
    "Review": "results",
    "Settings": "settings",
    "build_assistant": "build",
    "load_settings": "settings",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that importing the package does no work."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
